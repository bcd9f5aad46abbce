// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/operation.h"
#include "app/domain/ticket.h"

#include <QMap>
#include <QStringList>

namespace Warmline {

/// Where a field of the form came from (N202): 听, 查, 填.
enum class FieldSource : quint8 { Typed = 1, LookedUp, Heard };

/// Fields of the form, for required fields, sources and "only what is given changes".
enum class TicketField : quint8 {
    Place = 1,
    Category,
    Scope,
    Tier,
    Trade,
    Text,
    Temperature,
    Promise,
    Channel
};
[[nodiscard]] QString ticketFieldTitle(TicketField field); ///< 类别, 影响范围 …

/// What stands in the form before there is a ticket. Drafts are not operations; they are kept locally.
struct TicketDraft
{
    TicketId id; ///< the ticket's id when it is opened: a retry is the same ticket
    OperationId operation; ///< of its ticket.open, for the same reason
    QString number; ///< taken at the first attempt to open; empty before
    AccountNo account;
    CommunityId community;
    BuildingId building;
    StationId station;
    BranchId branch;
    QString address; ///< for the form's head
    std::optional<TicketCategory> category;
    std::optional<FaultScope> scope;
    std::optional<Tier> tier;
    std::optional<Trade> trade;
    Channel channel = Channel::Phone;
    QString text;
    std::optional<int> reportedTemperatureTenths;
    qint64 promiseMs = 0;
    CallId call;
    QString alarm; ///< that proposed it (AlarmRecord::id); empty: none
    QMap<TicketField, FieldSource> sources;
    QStringList files; ///< names of what AttachmentService keeps for it
    QStringList lostFiles; ///< names of what it kept before the program ended, and keeps no more
    qint64 startedMs = 0; ///< UTC: 受理 counts from here on the screen
    friend bool operator==(const TicketDraft &, const TicketDraft &) = default;

    [[nodiscard]] bool isEmpty() const { return id.isNull(); }
    /// Required and not given: place, category, scope, tier, text.
    [[nodiscard]] QList<TicketField> missing() const;
    /// The values of ticket.open; number too.
    [[nodiscard]] OperationDraft openDraft(OperationDraft base) const;
    /// For the draft file. Files don't go with it: read again, all of them are lost.
    [[nodiscard]] QByteArray toJson() const;
    /// InvalidInput when damaged; unknown members are passed over.
    [[nodiscard]] static Result<TicketDraft> fromJson(const QByteArray &json);
};

} // namespace Warmline
