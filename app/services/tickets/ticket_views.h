// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/domain/ticket_clock.h"

#include <QHash>

namespace Warmline {

/// A row of a ticket list: the ticket with the words that stand beside it.
struct TicketRow
{
    Ticket ticket;
    QString
        address; ///< 和丰家园 3 号楼 2 单元 501; a station's or community's name where there is no household
    QString shortAddress; ///< 和丰家园 3-2-501
    QString customerName;
    QString crewName; ///< 北区二组 周强; empty: none yet
    QString stationName;
    bool secondReport = false; ///< the same household had a ticket of the same kind in the 30 days before
    bool waiting = false; ///< an operation on it is not confirmed yet
};

/// The rows that a list shows, as of one reading of the store.
struct TicketList
{
    QList<TicketRow> rows;
    qint64 total = 0; ///< that match, also beyond the limit
    qint64 asOfMs = 0;
};

/// Ready-made views of the side filter; each has a count.
enum class TicketView : quint8 {
    Mine = 1, ///< 我经手的: opened by me and not closed
    Open, ///< 班组在办
    ToVerify, ///< 等我回访: step verify
    Overdue, ///< 超时
    Paused, ///< 暂停
    Hotline12345, ///< 12345 转办
    Refused ///< 冲突待看: the server refused something on it
};
[[nodiscard]] QString ticketViewTitle(TicketView view);

/// Counts for the side filters, over what is open.
struct TicketCounts
{
    QHash<TicketView, int> views;
    QHash<Tier, int> tiers;
    QHash<TicketStep, int> steps;
    QHash<Trade, int> trades;
    qint64 asOfMs = 0;
};

/// How a clock stands, for grouping by deadline.
enum class ClockState : quint8 { Overdue = 1, Near, Normal, Paused, Closed };
[[nodiscard]] ClockState clockState(const Ticket &ticket, const TicketLimits &limits, qint64 nowMs);

/// One step of the trail (工单DNA, S044).
struct TrailEntry
{
    QString code; ///< NC-25-031655·3·7F2C
    QString intent; ///< "ticket.check_in"
    QString title; ///< 签到, in words
    QString detail; ///< what it says, in words; may be empty
    AgentId actor;
    DeviceId device;
    qint64 atMs = 0; ///< effective time
    qint64 deviceAtMs = 0; ///< the device's own clock; both are shown when they differ
    qint64 receivedMs = 0; ///< by the server; 0 while waiting
    VerdictKind verdict = VerdictKind::Waiting;
    QString reason; ///< for refused
    QByteArray hash;
    QByteArray previousHash;
    OperationId operation;
};

/// One ticket with all around it, as of one reading of the store.
struct TicketDetails
{
    TicketRow row;
    std::optional<HouseholdDetail> household;
    std::optional<Crew> crew;
    std::optional<Call> call; ///< that it came from
    QList<TrailEntry> trail; ///< oldest first
    bool chainOk = false; ///< each hash is that of its body; see chainChecked
    int chainChecked = 0;
    qint64 asOfMs = 0;
};

namespace TicketViews {

/// Words for an intent: "ticket.dispatch" → 派发. Also for calls, imports and settings.
[[nodiscard]] QString intentTitle(QStringView intent);
/// The trail of a ticket in words. Pure.
[[nodiscard]] QList<TrailEntry> trail(const QString &number, const QList<JournalEntry> &entries,
                                      const QHash<CrewId, Crew> &crews);
[[nodiscard]] QString categoryTitle(TicketCategory category); ///< 不热
[[nodiscard]] QString scopeTitle(FaultScope scope); ///< 同立管
[[nodiscard]] QString tierTitle(Tier tier); ///< 红
[[nodiscard]] QString stepTitle(TicketStep step); ///< 受理
[[nodiscard]] QString tradeTitle(Trade trade); ///< 楼内立管
[[nodiscard]] QString channelTitle(Channel channel); ///< 电话

} // namespace TicketViews

} // namespace Warmline
