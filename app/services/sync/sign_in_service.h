// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/gateway.h"
#include "app/services/sync/seat_accounts.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace Warmline {

/// The way to the server for a sign-in; app/warmline puts the SOAP gateway behind it.
class SignInBackend
{
public:
    virtual ~SignInBackend() = default;
    struct Wish
    {
        AgentId account;
        QString password;
        DeviceRecord device; ///< without key: not known yet
        QString code; ///< one-time, for a new device
    };
    /// Denied: the server says no. Unavailable or Timeout: it can't be reached. Other errors: its own
    /// trouble.
    virtual QFuture<Result<ServerHello>> check(const Wish &wish) = 0;
    virtual QFuture<Result<ServerHello>> changePassword(const Wish &wish, const QString &next) = 0;
    /// The server's clock, UTC ms: is it there?
    virtual QFuture<Result<qint64>> greet() = 0;
};

/// How the server stands while nobody is signed in.
struct ServerReach
{
    enum class State : quint8 { Asking, There, Away };
    State state = State::Asking;
    int roundTripMs = 0;
    qint64 clockOffsetMs = 0; ///< server minus own
    QString problem; ///< Away: in words
    friend bool operator==(const ServerReach &, const ServerReach &) = default;
};

/// What the sign-in window talks to: asks the server, and where it is away offers what the seat itself can
/// vouch for. Holds a password only while it asks. GUI thread; what is slow runs elsewhere.
class SignInService : public QObject
{
    Q_OBJECT

public:
    struct SignedIn
    {
        Account account;
        QString password; ///< for the session that follows; never kept on disk
        QString code; ///< one-time, of a new device: the session that follows enrols it
        ServerHello server; ///< online: with the share of the cache's key
        bool offline = false;
        bool ready = true; ///< the agent wants calls at once
    };

    /// \a accounts may be null: this seat can't vouch for anybody now; \a why in words.
    SignInService(SignInBackend &backend, std::shared_ptr<Clock> clock, QObject *parent = nullptr);
    ~SignInService() override;

    void setAccounts(std::shared_ptr<SeatAccounts> accounts) { m_accounts = std::move(accounts); }
    /// Without it only a sign-in with the server helps; \a why in words.
    void setOnlineOnly(const QString &why) { m_onlineOnly = why; }
    void setDevice(const DeviceRecord &device) { m_device = device; }

    /// One at a time; while it is busy another is ignored.
    void signIn(const AgentId &account, const QString &password, const QString &code = {}, bool ready = true);
    /// After offlineOffered(), with what the seat remembers.
    void signInOffline(const AgentId &account, const QString &password, bool ready = true);
    /// After passwordDue(), or at any time by who is signed in.
    void changePassword(const AgentId &account, const QString &current, const QString &next);
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Asks now and then whether the server is there, while somebody looks.
    void watchServer(bool on);
    [[nodiscard]] const ServerReach &reach() const { return m_reach; }

signals:
    void busyChanged(bool busy);
    void signedIn(const Warmline::SignInService::SignedIn &in);
    void refused(const Warmline::Error &error);
    /// The server can't be reached; this seat would vouch for the account until \a untilMs.
    void offlineOffered(const Warmline::Error &error, qint64 untilMs);
    /// This device has been revoked; whoever asks.
    void revoked(const Warmline::Error &error);
    /// The password fits, but its owner has to choose another first.
    void passwordDue(const Warmline::AgentId &account);
    void passwordChanged(const Warmline::AgentId &account, const QString &password);
    void reachChanged(const Warmline::ServerReach &reach);

private:
    void onChecked(const SignInBackend::Wish &wish, bool ready, const Result<ServerHello> &answer);
    void onUnreachable(const AgentId &account, const Error &error);
    void finish(const SignedIn &in);
    void refuse(const Error &error);
    void setBusy(bool busy);
    void greet();
    static Account accountOf(const ServerHello &server, const AgentId &asked);

    SignInBackend &m_backend;
    std::shared_ptr<SeatAccounts> m_accounts;
    std::shared_ptr<Clock> m_clock;
    DeviceRecord m_device;
    QString m_onlineOnly;
    ServerReach m_reach;
    QTimer m_timer;
    bool m_greeting = false;
    bool m_busy = false;
};

} // namespace Warmline

Q_DECLARE_METATYPE(Warmline::SignInService::SignedIn)
