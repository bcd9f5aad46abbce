// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sip_process.h"

namespace Warmline::Testing {

/// A telephone of another make (SIPp) that rings for a second and answers; its port goes into
/// SipProxy::Options::colleague, by which it is 1030.
class SipColleague
{
public:
    SipColleague()
        : m_port(freeSipPort())
    { }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// \a echoes: sends back the sound it hears; else it sends none.
    [[nodiscard]] bool start(bool echoes);
    void stop() { m_process.stop(SIGKILL); }
    /// All messages that it sent and got so far, as they went over the wire.
    [[nodiscard]] QByteArray messages() const;

private:
    QTemporaryDir m_folder;
    quint16 m_port;
    SipProcess m_process;
};

} // namespace Warmline::Testing
