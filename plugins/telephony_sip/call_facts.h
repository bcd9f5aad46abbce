// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telephony.h"

#include <QString>

namespace linphone {
class Call;
class CallStats;
} // namespace linphone

namespace Warmline::Sip {

/// What the headers of an INVITE say about a call; README.md lists them.
struct CallFacts
{
    QString id; ///< X-Call-Id of the PBX, else the SIP Call-ID
    QString number; ///< of P-Asserted-Identity, else of From; empty when withheld
    QString display;
    QString queue;
    qint64 waitedMs = 0;
    int calledTodayCount = 0;
    int answerAfterMs = -1; ///< the PBX asks to answer by itself after so long; -1: it does not
};

[[nodiscard]] CallFacts factsOf(linphone::Call &call);
/// Of the two ways the worse counts: it is the one that somebody suffers.
[[nodiscard]] CallQuality qualityOf(linphone::CallStats &stats);

// Pure parts, for factsOf() and for tests.
/// "<sip:15400001234@pbx>", "\"李\" <tel:+86154…>" → the user part; empty for anonymous.
[[nodiscard]] QString userOfHeader(const QString &header);
/// "…;answer-after=2" → 2000; "info=alert-autoanswer" → 0; else -1.
[[nodiscard]] int answerAfterOf(const QString &callInfo, const QString &alertInfo);
/// Text of a header: UTF-8, or percent-encoded UTF-8; bounded to 64 characters, without control characters.
[[nodiscard]] QString headerText(const QString &header);

} // namespace Warmline::Sip
