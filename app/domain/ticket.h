// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/attachment.h"
#include "app/domain/field_memory.h"
#include "app/domain/identifiers.h"
#include "app/domain/operation.h"

#include <QCborMap>
#include <QList>

#include <optional>

namespace Warmline {

/// The five steps (S039, 受理-派发-处理-验证-闭环), and the end.
enum class TicketStep : quint8 { Accept = 1, Dispatch, Handle, Verify, Close, Closed };
/// Red/yellow/blue: 30 min, 2 h, 24 h (S041).
enum class Tier : quint8 { Red = 1, Yellow, Blue };
/// How wide the matter is (S022): one room, one flat, one riser/stairwell, whole building, several buildings.
enum class FaultScope : quint8 { Unknown, Room, Household, Riser, Building, Community };
/// What the caller wants dealt with; names as in the triage labels.
enum class TicketCategory : quint8 {
    Other,
    NoHeat,
    UnevenHeat,
    LeakIndoor,
    LeakNetwork,
    Noise,
    Overheating,
    BillingDispute,
    PaymentQuery,
    SupplySchedule,
    TicketProgress,
    ServiceComplaint,
    AccountService,
    MeterFault,
    FacilityDamage,
    Praise
};
/// Whose trade it is (S050).
enum class Trade : quint8 { Unknown, Indoor, Riser, Network, Station, Source, Meter, Billing };
enum class Channel : quint8 { Phone = 1, WeChat, App, Hotline12345, Weibo, Tieba, Walk };

/// Whether a ticket of this category says that something is wrong: what the complaint map (投诉热力图, S110)
/// counts. A question about money, the supply's schedule or a ticket, a change of the account, and praise do
/// not; what nobody has named yet (Other) does.
[[nodiscard]] bool isComplaint(TicketCategory category);

[[nodiscard]] QString tierName(Tier tier); ///< "red"
[[nodiscard]] std::optional<Tier> tierFromName(QStringView name);
[[nodiscard]] QString stepName(TicketStep step); ///< "accept" … "closed"
[[nodiscard]] QString categoryName(TicketCategory category); ///< "no_heat"
[[nodiscard]] std::optional<TicketCategory> categoryFromName(QStringView name);
[[nodiscard]] QString scopeName(FaultScope scope); ///< "riser"
[[nodiscard]] std::optional<FaultScope> scopeFromName(QStringView name);
[[nodiscard]] QString tradeName(Trade trade); ///< "network"
[[nodiscard]] std::optional<Trade> tradeFromName(QStringView name);
[[nodiscard]] QString channelName(Channel channel); ///< "phone"
[[nodiscard]] std::optional<Channel> channelFromName(QStringView name);

/// One passage through a step: several of one step when the ticket was sent back.
struct StepSpan
{
    TicketStep step = TicketStep::Accept;
    qint64 enteredMs = 0;
    qint64 leftMs = 0; ///< 0: still there
    AgentId by; ///< who completed it
    friend bool operator==(const StepSpan &, const StepSpan &) = default;
};

/// The clock stood for a reason (waiting for the customer …).
struct PauseSpan
{
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< 0: still standing
    QString reason;
    friend bool operator==(const PauseSpan &, const PauseSpan &) = default;
};

/// A crew's arrival at the place.
struct CheckIn
{
    qint64 atMs = 0;
    qint32 longitudeE6 = 0; ///< WGS-84 micro-degrees; 0/0: not given
    qint32 latitudeE6 = 0;
    AgentId by;
    friend bool operator==(const CheckIn &, const CheckIn &) = default;
};

/// A remark on a ticket; its text is personal and empty once it was destroyed.
struct TicketNote
{
    qint64 atMs = 0;
    AgentId by;
    QString text;
    friend bool operator==(const TicketNote &, const TicketNote &) = default;
};

/// The state of a ticket: nothing but the fold of its operations.
struct Ticket
{
    TicketId id;
    QString number; ///< NC-25-031877; leased, given at opening
    qint64 version = 0; ///< operations folded in
    BranchId branch;
    AccountNo account; ///< empty: not tied to a household
    CommunityId community;
    BuildingId building;
    StationId station;
    TicketCategory category = TicketCategory::Other;
    FaultScope scope = FaultScope::Unknown;
    Tier tier = Tier::Blue;
    Trade trade = Trade::Unknown;
    Channel channel = Channel::Phone;
    QString text; ///< the caller's words; personal value "text" of ticket.open
    std::optional<int> reportedTemperatureTenths; ///< 0.1 °C
    CallId call;
    AgentId openedBy;
    qint64 openedMs = 0;
    TicketStep step = TicketStep::Accept;
    QList<StepSpan> spans;
    QList<PauseSpan> pauses;
    CrewId crew;
    qint64 promiseMs = 0; ///< what the caller was told; 0: nothing
    std::optional<CheckIn> checkIn;
    QString result; ///< what the crew did
    std::optional<int> measuredTemperatureTenths;
    std::optional<bool> satisfied;
    std::optional<int> nps; ///< 0-10 (S056)
    qint64 closedMs = 0;
    QList<TicketNote> notes;
    QList<Attachment> attachments; ///< in the order in which they were added; removed ones, too
    FieldMemory fields; ///< who edited what, and where two edits disagree
    bool readOnly = false; ///< an operation of a newer version is in its trail
    friend bool operator==(const Ticket &, const Ticket &) = default;
};

[[nodiscard]] QCborMap toCbor(const Ticket &ticket);
[[nodiscard]] Result<Ticket> ticketFromCbor(const QCborMap &map);

/// Why an intent is possible or not in a state; pure, the one table of the five steps.
namespace TicketRules {

/// The intents a ticket knows, with their prefix: ticket.open, and accept dispatch check_in handle verify
/// close note update set_tier pause resume reassign reopen. Their values are listed in docs/journal.md.
/// apply() takes conflict.resolve, attachment.add and attachment.remove, too.
[[nodiscard]] const QStringList &intents();
/// Conflict with a sentence for the agent when \a intent ("ticket.dispatch" or "dispatch") does not fit the
/// state of
/// \a ticket; TooNew when the ticket is read-only. Ask it before drafting: it is what buttons are enabled by.
[[nodiscard]] Result<void> allowed(const Ticket &ticket, QStringView intent);
/// The ticket after \a operation. \a before is empty only for ticket.open. Pure: no clock, locale or float
/// order. An intent of a newer version makes the ticket read-only; from then on operations are counted but
/// not folded, and never fail.
[[nodiscard]] Result<Ticket> apply(const std::optional<Ticket> &before, const Operation &operation);

} // namespace TicketRules

} // namespace Warmline
