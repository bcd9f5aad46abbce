// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/account_desk.h"

#include "app/core/password.h"
#include "app/server/ready_answer.h"

#include <QCborArray>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

QString intentOf(AccountChange::Kind kind)
{
    switch (kind) {
    case AccountChange::Kind::Enrol: return u"agent.enrol"_s;
    case AccountChange::Kind::SetPassword: return u"agent.set_password"_s;
    case AccountChange::Kind::SetRole: return u"agent.set_role"_s;
    case AccountChange::Kind::Expire: return u"agent.expire"_s;
    case AccountChange::Kind::Lock: return u"agent.lock"_s;
    case AccountChange::Kind::Unlock: return u"agent.unlock"_s;
    case AccountChange::Kind::None: break;
    }
    return {};
}

bool isWithin(const QList<BranchId> &scope, const Account &account)
{
    return scope.isEmpty()
        || (!account.branches.isEmpty()
            && std::ranges::all_of(account.branches, [&](const BranchId &b) { return scope.contains(b); }));
}

constexpr qint64 kLongestInvitationMs = 30LL * 24 * 60 * 60'000;

} // namespace

AccountDesk::AccountDesk(Journal &journal, Reader &reader, const Clock &clock, SignInDesk &signIn,
                         QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_reader(reader)
    , m_clock(clock)
    , m_signIn(signIn)
{ }

QFuture<Result<QList<Account>>> AccountDesk::accounts(const CallerSession &session)
{
    return m_reader.ask([scope = session.branches](Queries &queries) {
        Result<QList<Account>> accounts = queries.accounts();
        if (accounts) {
            accounts->removeIf([&](const Account &account) { return !isWithin(scope, account); });
            for (Account &account : *accounts)
                account.verifier.clear();
        }
        return accounts;
    });
}

Result<void> AccountDesk::keepsAnAdministrator(const QList<Account> &accounts, const AccountChange &change,
                                               qint64 nowMs)
{
    using Kind = AccountChange::Kind;
    const auto mine = std::ranges::find(accounts, change.account, &Account::id);
    if (mine == accounts.cend() || mine->role != AccountRole::Administrator || !mine->isUsable(nowMs))
        return {};
    const bool takesAway = change.kind == Kind::Lock
                        || (change.kind == Kind::SetRole && change.role != AccountRole::Administrator)
                        || (change.kind == Kind::Expire && change.expiresMs != 0
                            && (mine->expiresMs == 0 || change.expiresMs < mine->expiresMs));
    // One that expires is none: the day comes, and nobody could let anybody in again.
    const auto stays = [&change](const Account &account) {
        return account.id != change.account && account.role == AccountRole::Administrator && !account.locked
            && account.expiresMs == 0;
    };
    if (!takesAway || std::ranges::any_of(accounts, stays))
        return {};
    return failure(ErrorCode::Conflict, tr("这是最后一个长期有效的管理员账号；请先设另一个"),
                   change.account.value);
}

OperationDraft AccountDesk::draftOf(const AccountChange &change, const QByteArray &verifier)
{
    using Kind = AccountChange::Kind;
    OperationDraft draft;
    draft.id = change.request;
    draft.intent = intentOf(change.kind);
    draft.entities = {{EntityKind::Agent, change.account.value, 0}};
    if (change.kind == Kind::Enrol || change.kind == Kind::SetRole) {
        QCborArray branches;
        for (const BranchId &branch : change.branches)
            branches.append(branch.value);
        draft.values.insert("role"_L1, accountRoleName(change.role));
        draft.values.insert("branches"_L1, branches);
    }
    if (change.kind == Kind::Expire || (change.kind == Kind::Enrol && change.expiresMs != 0))
        draft.values.insert("expires_ms"_L1, change.expiresMs);
    if (change.kind == Kind::Enrol && !change.name.isEmpty())
        draft.personal.insert(u"name"_s, change.name.toUtf8());
    if (!verifier.isEmpty())
        draft.personal.insert(u"verifier"_s, verifier);
    if (change.temporaryPassword && !verifier.isEmpty())
        draft.values.insert("must_change"_L1, true);
    return draft;
}

QFuture<Result<Account>> AccountDesk::change(const CallerSession &session, const AccountChange &change)
{
    using Kind = AccountChange::Kind;
    if (change.kind == Kind::None || change.request.isNull())
        return ready<Account>(
            failure(ErrorCode::InvalidInput, tr("应恰好包含一个改动，并给出 requestId"), u"ChangeAccount"_s));
    if (change.kind == Kind::SetPassword || (change.kind == Kind::Enrol && !change.password.isEmpty())) {
        if (const auto good = Password::check(change.password, change.account.value); !good)
            return ready<Account>(std::unexpected(good.error()));
        return m_signIn.passwords()
            .verifierOf(change.password)
            .then(this,
                  [this, session, change](const Result<QByteArray> &verifier) {
                      return verifier ? apply(session, change, *verifier)
                                      : ready<Account>(std::unexpected(verifier.error()));
                  })
            .unwrap();
    }
    return apply(session, change, {});
}

QFuture<Result<void>> AccountDesk::changeOwnPassword(const CallerSession &session, const QString &password)
{
    if (const auto good = Password::check(password, session.account.value); !good)
        return ready<void>(std::unexpected(good.error()));
    AccountChange change;
    change.request = OperationId::make(m_clock);
    change.account = session.account;
    change.kind = AccountChange::Kind::SetPassword;
    // Who was made to choose another must not keep the one that somebody else knows.
    return m_reader.ask([id = session.account](Queries &queries) { return queries.account(id); })
        .then(this,
              [this, password](const Result<std::optional<Account>> &found) {
                  if (!found)
                      return ready<bool>(std::unexpected(found.error()));
                  return m_signIn.passwords().check(found->value_or(Account()).verifier, password);
              })
        .unwrap()
        .then(this,
              [this, password](const Result<bool> &same) {
                  if (!same)
                      return ready<QByteArray>(std::unexpected(same.error()));
                  if (*same)
                      return refuse<QByteArray>(ErrorCode::InvalidInput, tr("新口令要与现在的不同"),
                                                u"password"_s);
                  return m_signIn.passwords().verifierOf(password);
              })
        .unwrap()
        .then(this,
              [this, session, change](const Result<QByteArray> &verifier) {
                  return verifier ? write(draftOf(change, *verifier), session)
                                  : ready<void>(std::unexpected(verifier.error()));
              })
        .unwrap();
}

QFuture<Result<Account>> AccountDesk::apply(const CallerSession &session, const AccountChange &change,
                                            const QByteArray &verifier)
{
    const auto keeps = keepsAnAdministrator(m_signIn.book().all(), change, m_clock.utcMs());
    if (!keeps)
        return ready<Account>(std::unexpected(keeps.error()));
    return write(draftOf(change, verifier), session)
        .then(this,
              [this, id = change.account](const Result<void> &done) {
                  if (!done)
                      return ready<Account>(std::unexpected(done.error()));
                  return m_reader.ask([id](Queries &queries) { return queries.account(id); })
                      .then(this, [](const Result<std::optional<Account>> &found) -> Result<Account> {
                          if (!found)
                              return std::unexpected(found.error());
                          Account shown = found->value_or(Account());
                          shown.verifier.clear();
                          return shown;
                      });
              })
        .unwrap();
}

QFuture<Result<void>> AccountDesk::write(OperationDraft draft, const CallerSession &session)
{
    draft.actor = session.account;
    return m_reader.ask([](Queries &queries) { return queries.setting(u"company"_s); })
        .then(this,
              [this, draft](const Result<QString> &company) mutable {
                  if (!company)
                      return ready<void>(std::unexpected(company.error()));
                  draft.company = company->isEmpty() ? u"local"_s : *company;
                  return m_journal.author({draft}).then(
                      this, [](const Result<QList<JournalEntry>> &entries) -> Result<void> {
                          return entries ? Result<void>() : std::unexpected(entries.error());
                      });
              })
        .unwrap();
}

QFuture<Result<QList<DeviceRecord>>> AccountDesk::devices()
{
    return m_reader.ask([](Queries &queries) { return queries.devices(); });
}

QFuture<Result<DeviceRecord>> AccountDesk::revoke(const CallerSession &session, const DeviceId &device,
                                                  const QString &reason)
{
    return m_reader.ask([device](Queries &queries) { return queries.device(device); })
        .then(
            this,
            [this, session, device, reason](const Result<std::optional<DeviceRecord>> &known) {
                if (!known)
                    return ready<DeviceRecord>(std::unexpected(known.error()));
                if (!*known)
                    return ready<DeviceRecord>(
                        failure(ErrorCode::NotFound, tr("没有这台设备"), device.value));
                if (device == m_journal.device().id)
                    return ready<DeviceRecord>(failure(
                        ErrorCode::Conflict, tr("这是数据文件夹自己的签名设备，不能停用"), device.value));
                DeviceRecord record = **known;
                if (std::exchange(record.revoked, true)) // a repetition changes nothing
                    return ready<DeviceRecord>(record);
                OperationDraft draft;
                draft.intent = u"device.revoke"_s;
                draft.entities = {{EntityKind::Device, device.value, 0}};
                if (!reason.isEmpty())
                    draft.values.insert("reason"_L1, reason);
                return write(draft, session).then([record](const Result<void> &done) -> Result<DeviceRecord> {
                    if (!done)
                        return std::unexpected(done.error());
                    return record;
                });
            })
        .unwrap();
}

QString AccountDesk::makeCode()
{
    // 60 bits without letters that look alike: nobody guesses one in the time it lives.
    static const QString letters = u"23456789ABCDEFGHJKLMNPQRSTUVWXYZ"_s;
    const QByteArray random = Crypto::random(12);
    QString code;
    for (qsizetype i = 0; i < random.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            code.append(u'-');
        code.append(letters.at(quint8(random[i]) % letters.size()));
    }
    return code;
}

QFuture<Result<AccountDesk::Invitation>> AccountDesk::invite(const CallerSession &session, qint64 lifeMs)
{
    const Invitation invitation{makeCode(),
                                m_clock.utcMs() + std::clamp<qint64>(lifeMs, 60'000, kLongestInvitationMs)};
    OperationDraft draft;
    draft.intent = u"device.invite"_s;
    draft.entities = {{EntityKind::Device, DeviceEnrolment::invitationOf(invitation.code), 0}};
    draft.values.insert("expires_ms"_L1, invitation.expiresMs);
    return write(draft, session).then([invitation](const Result<void> &done) -> Result<Invitation> {
        if (!done)
            return std::unexpected(done.error());
        return invitation;
    });
}

} // namespace Warmline
