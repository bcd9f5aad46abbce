// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/first_account.h"

#include "app/core/held_reads.h"
#include "app/core/password.h"
#include "app/core/secret_input.h"
#include "app/server/account_desk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FirstAccount)
};

constexpr qsizetype kShortestSecret = 16;

OperationDraft settingOf(const QString &name, const QString &value)
{
    OperationDraft draft;
    draft.intent = u"setting.set"_s;
    draft.entities = {{EntityKind::Setting, name, 0}};
    draft.values = {{u"name"_s, name}, {u"value"_s, value}};
    return draft;
}

} // namespace

Result<void> FirstAccount::check(const Options &options)
{
    if (!AccountRules::isValidId(options.account.value))
        return failure(ErrorCode::InvalidInput, Tr::tr("账号只能用字母、数字和 . _ - @，最多 64 个字符"),
                       options.account.value);
    return Password::check(options.password, options.account.value);
}

Result<QList<OperationDraft>> FirstAccount::drafts(const Options &options, const QList<Account> &accounts,
                                                   const QString &knownCompany)
{
    if (!accounts.isEmpty())
        return failure(ErrorCode::Conflict, Tr::tr("服务器已经有账号；再加账号请用 warmlinectl user add"));
    if (const auto good = check(options); !good)
        return std::unexpected(good.error());
    const auto verifier = Password::verifierOf(options.password);
    if (!verifier)
        return std::unexpected(verifier.error());
    QList<OperationDraft> drafts;
    for (const auto &[name, value] : {std::pair{u"company"_s, options.company},
                                      {u"company.name"_s, options.companyName},
                                      {u"ticket.prefix"_s, options.ticketPrefix}}) {
        if (!value.isEmpty())
            drafts.append(settingOf(name, value));
    }
    AccountChange enrol;
    enrol.account = options.account;
    enrol.kind = AccountChange::Kind::Enrol;
    enrol.name = options.name;
    enrol.role = AccountRole::Administrator;
    drafts.append(AccountDesk::draftOf(enrol, *verifier));
    const QString company = !options.company.isEmpty() ? options.company
                          : !knownCompany.isEmpty()    ? knownCompany
                                                       : u"local"_s;
    for (OperationDraft &draft : drafts) {
        draft.company = company;
        draft.actor = options.account;
    }
    return drafts;
}

QFuture<Result<void>> FirstAccount::make(Journal &journal, Reader &reader, const Options &options)
{
    const HeldReads held; // whoever calls this may hold nothing
    return reader
        .ask([options](Queries &queries) -> Result<QList<OperationDraft>> {
            const auto accounts = queries.accounts();
            const auto company = queries.setting(u"company"_s);
            if (!accounts)
                return std::unexpected(accounts.error());
            if (!company)
                return std::unexpected(company.error());
            return drafts(options, *accounts, *company);
        })
        .then([&journal](const Result<QList<OperationDraft>> &drafts) {
            if (!drafts)
                return QtFuture::makeReadyValueFuture(Result<void>(std::unexpected(drafts.error())));
            return journal.author(*drafts).then(
                [](const Result<QList<JournalEntry>> &entries) -> Result<void> {
                    return entries ? Result<void>() : std::unexpected(entries.error());
                });
        })
        .unwrap();
}

Result<QByteArray> ServerSecret::fromFile(const QString &name)
{
    if (!QFile::exists(name)) {
        const QByteArray made =
            Crypto::random(24).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        if (const auto written = SecretInput::writeFile(name, made); !written)
            return std::unexpected(written.error());
        return made;
    }
    const auto line = SecretInput::fromFile(name);
    if (!line)
        return std::unexpected(line.error());
    const QByteArray secret = line->trimmed().toUtf8();
    if (secret.size() < kShortestSecret)
        return failure(ErrorCode::InvalidInput, Tr::tr("口令太短，至少 16 个字符"), name);
    return secret;
}

QString ServerSecret::defaultFile(const QString &dataFolder)
{
    return QDir(dataFolder).absolutePath() + u".token"_s;
}

} // namespace Warmline
