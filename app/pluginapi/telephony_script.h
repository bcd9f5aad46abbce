// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telephony.h"

#include <functional>
#include <optional>

namespace Warmline {

/// A caller of the demo, of training or of a test, made up beforehand.
struct ScriptedCall
{
    QString id = {}; ///< becomes CallSnapshot::id; empty: the engine makes one
    QString number = {};
    QString display = {};
    QString queue = {};
    qint64 waitedMs = 0;
    int calledTodayCount = 0;
    QStringList words = {}; ///< what the caller says, sentence by sentence, once answered (textReceived)
    qint64 patienceMs = 0; ///< hangs up if not answered by then; 0: waits for ever
    qint64 talkMs = 0; ///< hangs up after so long a talk; 0: leaves it to the agent
    friend bool operator==(const ScriptedCall &, const ScriptedCall &) = default;
};

/// Second interface of a simulated telephony plugin: how demo, training and tests make the phone ring.
/// qobject_cast the plugin's root object to it. All methods are thread-safe and hold for all engines of the
/// plugin.
class TelephonyScript
{
public:
    virtual ~TelephonyScript();

    /// Puts a caller into the queue: rings at once when the line is ready and free, else waits.
    virtual void offer(const ScriptedCall &call) = 0;
    /// Where callers come from by themselves; asked on the engine's thread. An empty optional: nobody calls
    /// now.
    virtual void setCallers(std::function<std::optional<ScriptedCall>()> next) = 0;
    /// Mean calls an hour that come by themselves; 0 stops them.
    virtual void setRate(double callsPerHour) = 0;
    /// The caller hangs up now.
    virtual void remoteHangup(const QString &callId) = 0;
    /// The registrar is lost or comes back.
    virtual void setLineUp(bool up, const QString &reason) = 0;
    /// For tests: time stands and moves only by this many milliseconds at a time. Calls made before are
    /// handled first.
    virtual void useManualTime(qint64 utcMs) = 0;
    virtual void advance(qint64 ms) = 0;
};

} // namespace Warmline

#define WarmlineTelephonyScript_iid "org.warmline.TelephonyScript/1"
Q_DECLARE_INTERFACE(Warmline::TelephonyScript, WarmlineTelephonyScript_iid)
