// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sign_in_desk.h"
#include "app/server/ready_answer.h"

#include "app/domain/server_journal.h"

#include <QHostAddress>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>

Q_DECLARE_LOGGING_CATEGORY(lcServer)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSettleMs = 10'000; ///< until the book has read what the store says already

/// Compares in a time that tells nothing about where the difference is.
bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    const QByteArray left = Crypto::sha256(a);
    const QByteArray right = Crypto::sha256(b);
    int difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= quint8(left[i]) ^ quint8(right[i]);
    return difference == 0;
}

/// A proxy on this machine speaks for everybody: its address says nothing.
QString countedAddress(const QString &peer, const SignInGuard::Options &options)
{
    const bool counts = options.addressAttempts > 0 && !peer.isEmpty() && !QHostAddress(peer).isLoopback();
    return counts ? peer : QString();
}

} // namespace

SignInDesk::SignInDesk(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_tokens(parts.secret)
    , m_book(*parts.reader, *parts.changes)
    , m_devices(*parts.journal, *parts.clock)
{
    connect(&m_book, &AccountBook::loaded, this, [this] { m_guard.setOptions(m_book.policy().guard); });
}

SignInDesk::~SignInDesk() = default;

bool SignInDesk::trustsSecret() const
{
    switch (m_parts.secretUse) {
    case SecretUse::Always: return true;
    case SecretUse::UntilAccounts: return m_book.isLoaded() && m_book.isEmpty();
    case SecretUse::Never: break;
    }
    return false;
}

Result<CallerSession> SignInDesk::session(const QString &token) const
{
    const auto session = m_tokens.read(token, m_parts.clock->utcMs());
    if (!session)
        return session;
    if (session->isTrusted() && !trustsSecret()) {
        if (!m_book.isLoaded())
            return failure(ErrorCode::Unavailable, tr("服务器正在启动，请稍候"));
        return std::unexpected(sessionError(tr("服务器现在要用账号登录")));
    }
    return m_book.check(*session, m_parts.clock->utcMs());
}

QFuture<Result<SignInDesk::SignedIn>> SignInDesk::signIn(const Request &request)
{
    const qint64 now = m_parts.clock->utcMs();
    const auto denied = [] { return refuse<SignedIn>(ErrorCode::Denied, tr("账号或口令不对"), u"secret"_s); };
    if (request.account.isEmpty())
        return denied();
    if (!m_book.isLoaded() && m_parts.secretUse != SecretUse::Always)
        return refuse<SignedIn>(ErrorCode::Unavailable, tr("服务器正在启动，请稍候"));
    const CallerSession session{request.account, {}, now + m_book.policy().tokenLifeMs};
    if (trustsSecret() && sameSecret(request.secret.toUtf8(), m_parts.secret))
        return open(session, request, {});
    if (m_book.isLoaded() && m_book.isEmpty() && m_parts.secretUse == SecretUse::Never)
        return refuse<SignedIn>(ErrorCode::Denied, tr("服务器还没有账号，请先运行 warmline-server init"));
    const QString address = countedAddress(request.peer, m_guard.options());
    return mayTry(request.account.value, address)
        .then(this,
              [this, session, request, address](const Result<void> &free) {
                  return free ? checkAccount(session, request, address)
                              : ready<SignedIn>(std::unexpected(free.error()));
              })
        .unwrap();
}

QFuture<Result<void>> SignInDesk::mayTry(const QString &account, const QString &address)
{
    const qint64 now = m_parts.clock->utcMs();
    const auto here = m_guard.check(account, address, now);
    if (!here || !m_parts.tally)
        return ready<void>(here);
    return m_parts.tally->counts(SignInGuard::names(account, address))
        .then(this, [this, now](const Result<QList<SignInTally::Count>> &counts) -> Result<void> {
            // Without the database each process counts for itself.
            return counts ? m_guard.check(*counts, now) : Result<void>();
        });
}

void SignInDesk::count(bool fits, const QString &account, const QString &address)
{
    const qint64 now = m_parts.clock->utcMs();
    if (fits)
        m_guard.succeeded(account);
    else
        m_guard.failed(account, address, now);
    if (!m_parts.tally)
        return;
    const QStringList names = SignInGuard::names(account, address);
    if (fits)
        return m_parts.tally->succeeded(names.first());
    for (const QString &name : names)
        m_parts.tally->failed(name, now, m_guard.options().forgetMs);
}

QFuture<Result<SignInDesk::SignedIn>> SignInDesk::checkAccount(const CallerSession &session,
                                                               const Request &request, const QString &address)
{
    const auto denied = [] { return refuse<SignedIn>(ErrorCode::Denied, tr("账号或口令不对"), u"secret"_s); };
    return m_parts.reader->ask([id = request.account](Queries &queries) { return queries.account(id); })
        .then(this,
              [this, request, session, address, denied](const Result<std::optional<Account>> &account) {
                  if (!account)
                      return ready<SignedIn>(std::unexpected(account.error()));
                  // An account that is not there is checked all the same, so that it takes as long.
                  const Account known = account->value_or(Account());
                  return m_passwords.check(known.verifier, request.secret)
                      .then(this,
                            [this, request, session, address, denied, known](const Result<bool> &fits) {
                                if (!fits)
                                    return ready<SignedIn>(std::unexpected(fits.error()));
                                const qint64 checkedMs = m_parts.clock->utcMs();
                                if (!*fits) {
                                    qCWarning(lcServer, "sign-in denied: wrong account or password");
                                    count(false, request.account.value, address);
                                    return denied();
                                }
                                count(true, request.account.value, address);
                                if (!known.isUsable(checkedMs))
                                    return refuse<SignedIn>(ErrorCode::Denied,
                                                            known.locked ? tr("账号已被停用，请联系管理员")
                                                                         : tr("账号已到期，请联系管理员"),
                                                            u"account"_s);
                                CallerSession opened = session;
                                opened.generation = known.generation;
                                opened.role = known.role;
                                opened.branches = known.branches;
                                if (known.expiresMs != 0)
                                    opened.expiresMs = std::min(opened.expiresMs, known.expiresMs);
                                Account shown = known;
                                shown.verifier.clear();
                                return settled(known)
                                    .then(this,
                                          [this, opened, request, shown](const Result<void> &done) {
                                              return done ? open(opened, request, shown)
                                                          : ready<SignedIn>(std::unexpected(done.error()));
                                          })
                                    .unwrap();
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<SignInDesk::SignedIn>> SignInDesk::open(const CallerSession &caller, const Request &request,
                                                       const std::optional<Account> &account)
{
    CallerSession session = caller;
    if (!request.publicKey.isEmpty()) {
        if (request.publicKey.size() != 32)
            return refuse<SignedIn>(ErrorCode::InvalidInput, tr("设备公钥应为 32 字节"), u"publicKey"_s);
        // The id is derived from the key, so nobody can enrol under another's id; what a device pushes is
        // signed with the key.
        session.device = OperationCodec::deviceIdOf(request.publicKey);
    }
    const qint64 now = m_parts.clock->utcMs();
    return m_parts.reader
        ->ask([session, code = request.enrolmentCode, now](Queries &queries) {
            return DeviceEnrolment::read(queries, session, code, now);
        })
        .then(this,
              [this, session, request, account](const Result<DeviceEnrolment::Known> &known) {
                  return known ? admit(session, request, account, *known)
                               : ready<SignedIn>(std::unexpected(known.error()));
              })
        .unwrap();
}

/// The password is right; now the device.
QFuture<Result<SignInDesk::SignedIn>> SignInDesk::admit(const CallerSession &session, const Request &request,
                                                        const std::optional<Account> &account,
                                                        const DeviceEnrolment::Known &known)
{
    if (session.device.isEmpty())
        return ready<SignedIn>(finish(session, account, known.hello));
    if (account && account->role == AccountRole::Service)
        return refuse<SignedIn>(ErrorCode::Denied, tr("程序账号不能在座席上登录"), u"device"_s);
    return m_devices
        .welcome(session,
                 {.publicKey = request.publicKey,
                  .name = request.deviceName,
                  .code = request.enrolmentCode,
                  .needsCode = account && m_book.policy().enrolByCode},
                 known)
        .then(this, [this, session, account, known](const Result<void> &done) -> Result<SignedIn> {
            if (!done)
                return std::unexpected(done.error());
            return finish(session, account, known.hello);
        });
}

SignInDesk::SignedIn SignInDesk::finish(const CallerSession &session, const std::optional<Account> &account,
                                        const ServerHello &hello) const
{
    SignedIn in{m_tokens.issue(session), session.expiresMs, hello, account};
    in.server.mustChangePassword = account && m_book.mustChangePassword(account->id);
    in.server.serverUtcMs = m_parts.clock->utcMs();
    return in;
}

QFuture<Result<SignInDesk::SignedIn>> SignInDesk::renew(const CallerSession &caller)
{
    CallerSession session = caller;
    const auto account = session.isTrusted() ? std::nullopt : m_book.find(session.account);
    const qint64 now = m_parts.clock->utcMs();
    session.expiresMs = now + m_book.policy().tokenLifeMs;
    if (account) {
        session.generation = account->generation;
        session.role = account->role;
        session.branches = account->branches;
        if (account->expiresMs != 0)
            session.expiresMs = std::min(session.expiresMs, account->expiresMs);
    }
    return m_parts.reader
        ->ask([session, now](Queries &queries) { return DeviceEnrolment::read(queries, session, {}, now); })
        .then(this,
              [this, session, account](const Result<DeviceEnrolment::Known> &known) -> Result<SignedIn> {
                  if (!known)
                      return std::unexpected(known.error());
                  // A device that the server lost signs in anew, with its key.
                  if (!session.device.isEmpty() && !known->device)
                      return std::unexpected(sessionError(tr("服务器不认识这台设备，请重新登录")));
                  if (known->isRevoked())
                      return failure(ErrorCode::Denied, tr("这台设备已被停用，请联系管理员"), u"revoked"_s);
                  return finish(session, account, known->hello);
              });
}

QFuture<Result<void>> SignInDesk::checkPassword(const CallerSession &session, const QString &password,
                                                const QString &peer)
{
    const QString address = countedAddress(peer, m_guard.options());
    const QString name = session.account.value;
    const auto account = m_book.find(session.account);
    if (session.isTrusted() || !account)
        return refuse<void>(ErrorCode::Denied, tr("这个会话没有账号，没有口令可改"), u"account"_s);
    // The book keeps no verifiers.
    return mayTry(name, address)
        .then(this,
              [this, id = session.account](const Result<void> &free) {
                  using Found = std::optional<Account>;
                  return free ? m_parts.reader->ask([id](Queries &queries) { return queries.account(id); })
                              : ready<Found>(std::unexpected(free.error()));
              })
        .unwrap()
        .then(this,
              [this, password](const Result<std::optional<Account>> &found) {
                  if (!found)
                      return ready<bool>(std::unexpected(found.error()));
                  return m_passwords.check(found->value_or(Account()).verifier, password);
              })
        .unwrap()
        .then(this, [this, name, address](const Result<bool> &fits) -> Result<void> {
            if (!fits)
                return std::unexpected(fits.error());
            count(*fits, name, address);
            if (*fits)
                return {};
            return failure(ErrorCode::Denied, tr("现在的口令不对"), u"secret"_s);
        });
}

/// When the book has seen the account as it is: before, its tokens would be refused. Unavailable when it does
/// not come to that in time.
QFuture<Result<void>> SignInDesk::settled(const Account &account)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto waiting = std::make_shared<QMetaObject::Connection>();
    const auto look = [this, promise, waiting, account] {
        const auto found = m_book.find(account.id);
        if (!found || found->generation < account.generation)
            return;
        disconnect(*waiting);
        promise->addResult(Result<void>());
        promise->finish();
    };
    *waiting = connect(&m_book, &AccountBook::loaded, this, look);
    const auto future = promise->future();
    look();
    if (!future.isFinished()) {
        QTimer::singleShot(kSettleMs, this, [promise, waiting] {
            if (promise->future().isFinished())
                return;
            disconnect(*waiting);
            promise->addResult(
                Result<void>(failure(ErrorCode::Unavailable, tr("服务器没有及时读到这个账号，请再试一次"))));
            promise->finish();
        });
    }
    return future;
}

QFuture<Result<SignInDesk::SignedIn>> SignInDesk::goOn(const CallerSession &session)
{
    return m_parts.reader->ask([id = session.account](Queries &queries) { return queries.account(id); })
        .then(this,
              [this, session](const Result<std::optional<Account>> &account) {
                  if (!account || !*account)
                      return account ? refuse<SignedIn>(ErrorCode::NotFound, tr("没有这个账号"))
                                     : ready<SignedIn>(std::unexpected(account.error()));
                  return settled(**account)
                      .then(this,
                            [this, session](const Result<void> &done) {
                                return done ? renew(session) : ready<SignedIn>(std::unexpected(done.error()));
                            })
                      .unwrap();
              })
        .unwrap();
}

Result<SignInDesk::SignedIn> SignInDesk::issue(const AgentId &id, qint64 lifeMs) const
{
    const auto account = m_book.find(id);
    const qint64 now = m_parts.clock->utcMs();
    if (!account)
        return failure(ErrorCode::NotFound, tr("没有这个账号"), id.value);
    if (!account->isUsable(now))
        return failure(ErrorCode::Conflict, tr("账号已停用或已到期"), id.value);
    qint64 expires = now + std::clamp<qint64>(lifeMs, 60'000, SessionTokens::kLongestLifeMs);
    if (account->expiresMs != 0)
        expires = std::min(expires, account->expiresMs);
    const CallerSession session{id, {}, expires, account->generation, account->role, account->branches};
    return SignedIn{m_tokens.issue(session), expires, {}, account};
}

} // namespace Warmline
