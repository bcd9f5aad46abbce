// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/account_admin.h"

#include "app/core/crypto.h"
#include "app/warmlinectl/signer.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QCoroSignal>
#include <QFile>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AccountAdmin)
};

/// What the folder's server makes its tokens with. A token made with anything else would be refused by it, so
/// none is made up for one; whoever makes no token needs none.
Result<QByteArray> secretOf(const CommandLine &line, bool makesTokens)
{
    const QString file = AccountAdmin::secretFile(line);
    if (QFile::exists(file))
        return ServerSecret::fromFile(file);
    if (makesTokens || line.has(u"token-file"_s))
        return failure(ErrorCode::NotFound,
                       Tr::tr("没有服务器的令牌密钥，做出的令牌它不认。用 --token-file "
                              "给出启动服务器时的同一个文件；没有另给的，先启动一次服务器"),
                       file);
    return Crypto::random(24).toBase64();
}

} // namespace

QString AccountAdmin::secretFile(const CommandLine &line)
{
    return line.value(u"token-file"_s, ServerSecret::defaultFile(line.value(u"data"_s)));
}

QCoro::Task<Result<std::unique_ptr<AccountAdmin>>> AccountAdmin::open(std::shared_ptr<CommandContext> context,
                                                                      QString call)
{
    std::unique_ptr<AccountAdmin> admin(new AccountAdmin);
    if (context->isRemote()) {
        auto client = context->client();
        if (!client)
            co_return std::unexpected(client.error());
        admin->m_client = *std::move(client);
        co_return admin;
    }
    auto data = context->open();
    if (!data)
        co_return std::unexpected(data.error());
    admin->m_data = *std::move(data);
    const auto secret = secretOf(context->line, call == u"IssueToken");
    if (!secret)
        co_return std::unexpected(secret.error());
    DataAccess &access = *admin->m_data;
    admin->m_signIn = std::make_unique<SignInDesk>(SignInDesk::Parts{
        &access.journal(), &access.reader(), &access.changes(), &admin->m_clock, *secret, SecretUse::Always});
    admin->m_desk =
        std::make_unique<AccountDesk>(access.journal(), access.reader(), admin->m_clock, *admin->m_signIn);
    admin->m_quarantine = std::make_unique<QuarantineDesk>(
        access.journal(), access.reader(), admin->m_signIn->book(), admin->m_clock, admin->m_notices);
    if (!call.isEmpty()) {
        const auto signer = co_await Signer::of(context->line, access, Signer::calling(call));
        if (!signer)
            co_return std::unexpected(signer.error());
        admin->m_session.account = *signer;
    }
    AccountBook &book = admin->m_signIn->book();
    if (!book.isLoaded())
        co_await qCoro(&book, &AccountBook::loaded);
    if (!call.isEmpty() && Signer::isLockedOut(book.all(), admin->m_clock.utcMs()))
        context->console->say(QCoreApplication::translate(
                                  "Signer", "管理员都已停用或已到期：凭数据文件夹和密钥，以 %1 的名义改账号")
                                  .arg(admin->m_session.account.value));
    co_return admin;
}

AccountAdmin::~AccountAdmin()
{
    m_quarantine.reset();
    m_desk.reset();
    m_signIn.reset();
}

QFuture<Result<QList<Account>>> AccountAdmin::accounts()
{
    return m_client ? m_client->accounts() : m_desk->accounts(m_session);
}

QFuture<Result<QStringList>> AccountAdmin::branches()
{
    const auto sorted = [](QSet<QString> names) {
        names.remove(QString());
        QStringList list(names.cbegin(), names.cend());
        list.sort();
        return list;
    };
    if (m_client)
        return m_client->accounts().then([sorted](const Result<QList<Account>> &accounts) {
            return accounts.transform([sorted](const QList<Account> &list) {
                QSet<QString> names;
                for (const Account &account : list) {
                    for (const BranchId &branch : account.branches)
                        names.insert(branch.value);
                }
                return sorted(names);
            });
        });
    return m_data->reader().ask([sorted](Queries &queries) -> Result<QStringList> {
        const auto communities = queries.communities();
        const auto stations = queries.stations();
        if (!communities || !stations)
            return std::unexpected(communities ? stations.error() : communities.error());
        QSet<QString> names;
        for (const Community &community : *communities)
            names.insert(community.branch.value);
        for (const Station &station : *stations)
            names.insert(station.branch.value);
        return sorted(names);
    });
}

QFuture<Result<Account>> AccountAdmin::change(const AccountChange &change)
{
    return m_client ? m_client->change(change) : m_desk->change(m_session, change);
}

QFuture<Result<QList<DeviceRecord>>> AccountAdmin::devices()
{
    return m_client ? m_client->devices() : m_desk->devices();
}

QFuture<Result<DeviceRecord>> AccountAdmin::revoke(const DeviceId &device, const QString &reason)
{
    return m_client ? m_client->revoke(device, reason) : m_desk->revoke(m_session, device, reason);
}

QFuture<Result<DeviceInvitation>> AccountAdmin::invite(int hours)
{
    return m_client ? m_client->invite(hours) : m_desk->invite(m_session, hours * 3'600'000LL);
}

QFuture<Result<QList<QuarantineItem>>> AccountAdmin::quarantine(const DeviceId &device)
{
    return m_client ? m_client->quarantine(device) : m_quarantine->list(device);
}

QFuture<Result<QuarantineDecision>> AccountAdmin::decide(const DeviceId &device, bool accept, qint64 upTo,
                                                         const QString &reason)
{
    return m_client ? m_client->decide(device, accept, upTo, reason)
                    : m_quarantine->decide(m_session, device, accept, upTo, reason);
}

QFuture<Result<IssuedToken>> AccountAdmin::issueToken(const AgentId &account, int days)
{
    if (m_client)
        return m_client->issueToken(account, days);
    return QtFuture::makeReadyValueFuture(
        m_signIn->issue(account, days * 24 * 3'600'000LL).transform([](const SignInDesk::SignedIn &in) {
            return IssuedToken{in.token, in.expiresMs};
        }));
}

} // namespace Warmline
