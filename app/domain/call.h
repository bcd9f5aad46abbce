// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/attachment.h"
#include "app/domain/field_memory.h"
#include "app/domain/operation.h"

#include <QCborMap>

#include <optional>

namespace Warmline {

enum class CallDirection : quint8 { Inbound = 1, Outbound };
enum class CallState : quint8 { Offered = 1, Talking, Held, Ended, Wrapped, Missed };

[[nodiscard]] QString callDirectionName(CallDirection direction); ///< "inbound"
[[nodiscard]] std::optional<CallDirection> callDirectionFromName(QStringView name);
[[nodiscard]] QString callStateName(CallState state); ///< "offered" … "missed"

/// A stretch in which the caller was on hold; UTC ms.
struct HoldSpan
{
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< 0: still held
    friend bool operator==(const HoldSpan &, const HoldSpan &) = default;
};

/// The state of a call: the fold of its operations (offered, answered, held, resumed, transferred, ended,
/// wrapped; S046).
struct Call
{
    CallId id;
    qint64 version = 0;
    BranchId branch;
    CallDirection direction = CallDirection::Inbound;
    CallState state = CallState::Offered;
    QString number; ///< of the other side, normalised; personal value "number"
    QString queue;
    qint64 waitedMs = 0; ///< in the queue before it was offered
    AccountNo account; ///< empty until known
    AgentId agent;
    qint64 offeredMs = 0;
    qint64 answeredMs = 0; ///< 0: not
    qint64 endedMs = 0;
    qint64 wrappedMs = 0;
    QList<HoldSpan> holds;
    int transfers = 0;
    QString transferTarget;
    QString rejected; ///< why the agent sent it away: "busy" "later" "wrong_queue" "declined"; empty: was not
    TicketId ticket;
    QList<Attachment> attachments; ///< in the order in which they were added; removed ones, too
    FieldMemory fields; ///< who edited what, and where two edits disagree
    bool readOnly = false; ///< an operation of a newer version is in its trail
    friend bool operator==(const Call &, const Call &) = default;
};

[[nodiscard]] QCborMap toCbor(const Call &call);
[[nodiscard]] Result<Call> callFromCbor(const QCborMap &map);

namespace CallRules {

/// With their prefix: call.offered, and answered held resumed transferred ended missed wrapped linked.
/// Their values are listed in docs/journal.md.
[[nodiscard]] const QStringList &intents();
[[nodiscard]] Result<Call> apply(const std::optional<Call> &before, const Operation &operation);

} // namespace CallRules

} // namespace Warmline
