// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sync/sign_in_service.h"

#include "app/core/run_in.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGreetEveryMs = 5'000;

bool isUnreachable(const Error &error)
{
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout;
}

} // namespace

SignInService::SignInService(SignInBackend &backend, std::shared_ptr<Clock> clock, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_clock(std::move(clock))
{
    m_timer.setInterval(kGreetEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &SignInService::greet);
}

SignInService::~SignInService() = default;

void SignInService::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        emit busyChanged(busy);
}

void SignInService::signIn(const AgentId &account, const QString &password, const QString &code, bool ready)
{
    if (m_busy)
        return;
    setBusy(true);
    const SignInBackend::Wish wish{account, password, m_device, code};
    m_backend.check(wish).then(
        this, [this, wish, ready](const Result<ServerHello> &answer) { onChecked(wish, ready, answer); });
}

/// A server without accounts yet opens sessions by its own secret.
Account SignInService::accountOf(const ServerHello &server, const AgentId &asked)
{
    if (server.account)
        return *server.account;
    Account trusted;
    trusted.id = asked;
    trusted.name = asked.value;
    trusted.role = AccountRole::Administrator;
    return trusted;
}

void SignInService::onChecked(const SignInBackend::Wish &wish, bool ready, const Result<ServerHello> &answer)
{
    if (answer) {
        const SignedIn in{accountOf(*answer, wish.account), wish.password, wish.code, *answer, false, ready};
        if (answer->mustChangePassword) {
            setBusy(false);
            emit passwordDue(in.account.id);
            return;
        }
        if (!m_accounts || !answer->account)
            return finish(in);
        runIn(*QThreadPool::globalInstance(), [accounts = m_accounts, in, now = m_clock->utcMs()] {
            return accounts->remember(in.account, in.password, now);
        }).then(this, [this, in](const Result<void> &) {
            finish(in); // without a note of it the seat works all the same, only not offline
        });
        return;
    }
    if (isRevocation(answer.error())) {
        setBusy(false);
        emit revoked(answer.error());
        return;
    }
    if (isUnreachable(answer.error()))
        return onUnreachable(wish.account, answer.error());
    // What the server does not take any more the seat must not take either.
    if (m_accounts && answer.error().code == ErrorCode::Denied && answer.error().where == "account"_L1)
        m_accounts->forget(wish.account);
    refuse(answer.error());
}

void SignInService::onUnreachable(const AgentId &account, const Error &error)
{
    if (error.where == "tls"_L1)
        return refuse(error); // somebody may stand in between: nothing to work around
    if (!m_onlineOnly.isEmpty())
        return refuse({error.code, error.text + u'\n' + m_onlineOnly, u"lease"_s});
    const qint64 until = m_accounts ? m_accounts->until(account, m_clock->utcMs()) : 0;
    if (until == 0)
        return refuse({error.code,
                       error.text + u'\n' + tr("这个账号现在不能在本机离线登录，请检查网络，或找班长"),
                       u"offline"_s});
    setBusy(false);
    emit offlineOffered(error, until);
}

void SignInService::signInOffline(const AgentId &account, const QString &password, bool ready)
{
    if (m_busy || !m_accounts)
        return;
    setBusy(true);
    runIn(*QThreadPool::globalInstance(), [accounts = m_accounts, account, password, now = m_clock->utcMs()] {
        return accounts->admit(account, password, now);
    }).then(this, [this, password, ready](const Result<Account> &admitted) {
        if (admitted)
            finish({*admitted, password, {}, {}, true, ready});
        else
            refuse(admitted.error());
    });
}

void SignInService::changePassword(const AgentId &account, const QString &current, const QString &next)
{
    if (m_busy)
        return;
    setBusy(true);
    const SignInBackend::Wish wish{account, current, m_device, {}};
    m_backend.changePassword(wish, next).then(this, [this, wish, next](const Result<ServerHello> &answer) {
        if (!answer)
            return refuse(answer.error());
        const Account known = accountOf(*answer, wish.account);
        auto remembered = [this, wish, next](const Result<void> &) {
            setBusy(false);
            emit passwordChanged(wish.account, next);
        };
        if (!m_accounts)
            return remembered({});
        runIn(*QThreadPool::globalInstance(), [accounts = m_accounts, known, next, now = m_clock->utcMs()] {
            return accounts->remember(known, next, now);
        }).then(this, remembered);
    });
}

void SignInService::finish(const SignedIn &in)
{
    setBusy(false);
    emit signedIn(in);
}

void SignInService::refuse(const Error &error)
{
    setBusy(false);
    emit refused(error);
}

void SignInService::watchServer(bool on)
{
    if (on == m_timer.isActive())
        return;
    if (!on)
        return m_timer.stop();
    m_timer.start();
    greet();
}

void SignInService::greet()
{
    if (std::exchange(m_greeting, true))
        return;
    const qint64 sent = m_clock->monotonicMs();
    const qint64 sentUtc = m_clock->utcMs();
    m_backend.greet().then(this, [this, sent, sentUtc](const Result<qint64> &time) {
        m_greeting = false;
        const qint64 took = m_clock->monotonicMs() - sent;
        ServerReach reach;
        reach.state = time ? ServerReach::State::There : ServerReach::State::Away;
        if (time) {
            reach.roundTripMs = int(took);
            reach.clockOffsetMs = *time - (sentUtc + took / 2);
        } else {
            reach.problem = time.error().text;
        }
        if (reach == m_reach)
            return;
        m_reach = reach;
        emit reachChanged(m_reach);
    });
}

} // namespace Warmline
