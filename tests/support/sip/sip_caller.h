// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sip_process.h"

#include <QByteArray>
#include <QList>

namespace Warmline::Testing {

/// A foreign caller (SIPp) that the queue hands to a seat, as in `./dev run --pbx`: it speaks a tone of 1000
/// Hz.
class SipCaller
{
public:
    struct Options
    {
        QString seat = QStringLiteral("1027");
        QString number = QStringLiteral("15412342671");
        bool isCrowd =
            false; ///< each call from a number of its own: a stack refuses a second call of one caller
        QString queue = QStringLiteral("%E6%8A%A5%E4%BF%AE"); ///< 报修
        int waitedSeconds = 21;
        int calledToday = 2;
        QString callInfo = QStringLiteral("<sip:queue@sip.test>"); ///< "…;answer-after=1"
        QString alertInfo = QStringLiteral("<urn:alert:service:normal>"); ///< "…;info=alert-autoanswer"
        int calls = 1;
        int perSecond = 1;
        QStringList more = {}; ///< further arguments of sipp
    };
    static constexpr double kTone = 1000;

    [[nodiscard]] bool start(quint16 proxyPort, const Options &options);
    void stop() { m_process.stop(SIGKILL); }
    [[nodiscard]] bool isRunning() const { return m_process.isRunning(); }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] QByteArray log() const { return m_process.log(); }
    /// A message that it got from the seat.
    struct Message
    {
        double atSeconds = 0; ///< of the day, as it came
        QByteArray firstLine;
        QByteArray sequence; ///< CSeq
        QByteArray sessionExpires; ///< the header's value; empty: none
    };
    /// All of them so far; what was sent twice, once.
    [[nodiscard]] QList<Message> received() const;
    /// How many of its calls have a message, sent or received, that begins so ("INVITE ", "SIP/2.0 486").
    [[nodiscard]] qsizetype callsWith(const QByteArray &start) const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    SipProcess m_process;
};

/// The digital milliwatt, 1000 Hz in mu-law: eight bytes, again and again.
[[nodiscard]] QByteArray milliwatt(int seconds);

} // namespace Warmline::Testing
