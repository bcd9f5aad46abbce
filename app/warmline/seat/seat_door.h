// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/company_policy.h"
#include "app/services/sync/sign_in_service.h"
#include "app/storage/cache_lease.h"
#include "app/warmline/seat/gateway_sign_in.h"

#include <QTimer>

#include <optional>

namespace Warmline {

class SignInView;

/// The door of a workstation of a company's server: who may come in (with the server, or for some days
/// without), whether the cache may be opened at all, and what is left to do for a device that was revoked.
/// Shows the sign-in window. GUI thread.
class SeatDoor : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString seatFolder;
        QByteArray folderKey;
        SoapGatewayOptions way; ///< to the server, without account
        CompanyPolicy policy;
        std::shared_ptr<Clock> clock;
        QString language;
        QString account; ///< filled in; empty: who was last here
    };
    struct Entry
    {
        Account account;
        QString password;
        QString code; ///< one-time, for a device that the server does not know yet
        bool offline = false;
        bool ready = true;
    };

    explicit SeatDoor(Options options, QObject *parent = nullptr);
    ~SeatDoor() override;

    /// Opens the lease, or what there is of it. Also ends a wipe that was interrupted.
    Result<void> open();
    /// Of store and drafts; empty while the lease has lapsed.
    [[nodiscard]] const QByteArray &key() const { return m_lease->key(); }

    /// The window; \a message says why it is here.
    void show(const QString &message = {});
    void hide();
    /// Somebody else than who was here.
    void clearAccount() { m_options.account.clear(); }
    /// Whose seat it stays: filled in when the window is shown the next time.
    void setAccount(const QString &account) { m_options.account = account; }
    /// Without a person: account and password were given at the start.
    void enterAlone(const QString &account, const QString &password);
    [[nodiscard]] SignInService &service() { return *m_service; }
    [[nodiscard]] SignInView *view() const { return m_view.get(); }

    /// The server was heard by the seat: lease and offline sign-in begin anew.
    void noteContact(const ServerHello &server, const DeviceRecord &device);
    /// The outbox is safe: destroys the key, then everything under it. The store must be closed.
    Result<void> wipe();

signals:
    void entered(const Warmline::SeatDoor::Entry &entry);
    /// Nobody gets in, and there is nobody to ask (enterAlone).
    void failed(const Warmline::Error &error);
    /// The server says so at a sign-in; the outbox is still to be handed over.
    void revoked();
    /// The lease has lapsed while the seat was open: its store must be closed now.
    void lapsed(const QString &message);
    void languageChosen(const QString &language);
    void cancelled();

private:
    void onSignedIn(const SignInService::SignedIn &in);
    void onRevoked(const Error &error);
    void prepareAccounts();
    void lookAtLease();
    [[nodiscard]] QString lapsedWords() const;

    Options m_options;
    GatewaySignIn m_backend;
    std::unique_ptr<SignInService> m_service;
    std::optional<CacheLease> m_lease;
    std::shared_ptr<SeatAccounts> m_accounts;
    std::unique_ptr<SignInView> m_view;
    QString m_notice; ///< of a wipe that was ended
    QTimer m_leaseTimer;
    bool m_alone = false;
};

} // namespace Warmline
