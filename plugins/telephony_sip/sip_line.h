// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registrar_board.h"
#include "registrar_probe.h"
#include "sip_settings.h"

#include "app/pluginapi/telephony.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <linphone++/linphone.hh>

#include <memory>
#include <vector>

namespace Warmline::Sip {

/// The registration of one core: one account for each registrar, of which one is registered at a time, as the
/// RegistrarBoard says. Lives on the engine's thread.
class SipLine : public QObject
{
    Q_OBJECT

public:
    SipLine(std::shared_ptr<linphone::Core> core, const Settings &settings, QObject *parent);
    ~SipLine() override;

    void registerLine();
    void unregisterLine();
    void onRegistration(const std::shared_ptr<linphone::Account> &account, linphone::RegistrationState state);
    /// Whether a call lives now: then the line stays where it is.
    void setBusy(bool busy) { m_busy = busy; }

    [[nodiscard]] const LineState &state() const { return m_state; }
    [[nodiscard]] std::shared_ptr<linphone::Account> account() const;
    /// A registration is being asked for; its answer may need several rounds (name, connection, digest).
    [[nodiscard]] bool isTrying() const;

signals:
    void changed(const Warmline::LineState &line);

private:
    void makeAccount(const Registrar &registrar);
    void look();
    void attempt(int registrar);
    void tell(LineState::Registration registration, const QString &text = {});
    void confirm();
    void steerProbes();
    [[nodiscard]] QString whyFailed(const std::shared_ptr<linphone::Account> &account) const;

    std::shared_ptr<linphone::Core> m_core;
    Settings m_settings;
    std::vector<std::shared_ptr<linphone::Account>> m_accounts;
    std::vector<RegistrarProbe *> m_probes;
    RegistrarBoard m_board;
    LineState m_state;
    QElapsedTimer m_clock;
    QTimer m_timer;
    bool m_busy = false;
};

} // namespace Warmline::Sip
