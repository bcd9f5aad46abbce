// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sip_process.h"

#include <QTemporaryDir>

namespace Warmline::Testing {

class SipProxy;

/// What a process has in memory, in kB; 0: it cannot be read.
struct ResidentMemory
{
    qint64 resident = 0; ///< RSS: what it shares with others counted whole
    qint64 proportional = 0; ///< PSS: what it shares counted by its share
};
/// \a pid: 0 for this process.
[[nodiscard]] ResidentMemory memoryOf(qint64 pid);

/// Twinkle, a softphone of Qt 5, with its window under the offscreen platform and a sound device that is
/// none: what our memory is compared with, where somebody installed it (`apt-get install
/// --no-install-recommends twinkle` in
/// `./dev shell`; it is no part of the environment).
class ForeignPhone
{
public:
    [[nodiscard]] static bool isInstalled();
    /// Starts it as that user of the proxy, and waits until it is registered there.
    [[nodiscard]] bool start(const SipProxy &proxy, const QString &user);
    [[nodiscard]] ResidentMemory memory() const { return memoryOf(m_process.pid()); }
    [[nodiscard]] QByteArray log() const { return m_process.log(); }

private:
    [[nodiscard]] bool writeProfile(const SipProxy &proxy, const QString &user) const;

    QTemporaryDir m_home;
    SipProcess m_process;
};

} // namespace Warmline::Testing
