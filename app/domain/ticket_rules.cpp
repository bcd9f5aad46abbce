// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/intent_words.h"
#include "app/domain/operation_values.h"
#include "app/domain/ticket.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Warmline::TicketRules {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TicketRules)
};

constexpr quint8 in(TicketStep step)
{
    return quint8(1U << quint8(step));
}

constexpr quint8 kUntilClosed = in(TicketStep::Accept) | in(TicketStep::Dispatch) | in(TicketStep::Handle)
                              | in(TicketStep::Verify) | in(TicketStep::Close);

using Effect = Result<void> (*)(Ticket &ticket, const OperationValues &values, qint64 at);

/// One row of the table: an intent, the steps in which it fits, what it does.
struct Rule
{
    QLatin1StringView intent;
    quint8 steps;
    const char *otherwise; ///< the sentence for all other steps
    Effect effect;
};

/// The clock of a ticket never runs backwards, whatever the clocks of the devices said.
qint64 notBefore(const Ticket &ticket, qint64 at)
{
    return ticket.spans.isEmpty() ? at : std::max(at, ticket.spans.last().enteredMs);
}

/// Leaves the current step and enters \a next. A standing pause ends: work goes on.
void enter(Ticket &ticket, TicketStep next, const AgentId &by, qint64 at)
{
    if (!ticket.pauses.isEmpty() && ticket.pauses.last().toMs == 0)
        ticket.pauses.last().toMs = std::max(at, ticket.pauses.last().fromMs);
    if (!ticket.spans.isEmpty() && ticket.spans.last().leftMs == 0) {
        ticket.spans.last().leftMs = at;
        ticket.spans.last().by = by;
    }
    ticket.step = next;
    if (next == TicketStep::Closed)
        ticket.closedMs = at;
    else
        ticket.spans.append({next, at, 0, {}});
}

void addNote(Ticket &ticket, const OperationValues &values, QLatin1StringView name, qint64 at)
{
    if (values.isGiven(name)) // a destroyed text stays as an empty note: that somebody wrote is not deleted
        ticket.notes.append({at, values.actor(), values.text(name)});
}

Result<void> readFields(Ticket &ticket, const OperationValues &values)
{
    values.read("account"_L1, ticket.account);
    values.read("community"_L1, ticket.community);
    values.read("building"_L1, ticket.building);
    values.read("station"_L1, ticket.station);
    values.read("promise_ms"_L1, ticket.promiseMs);
    if (values.has("text"_L1))
        ticket.text = values.text("text"_L1);
    if (values.has("call"_L1))
        ticket.call = CallId(Uuid7::fromString(values.text("call"_L1)));
    return values.readEnum("category"_L1, ticket.category, categoryFromName)
        .and_then([&] { return values.readEnum("scope"_L1, ticket.scope, scopeFromName); })
        .and_then([&] { return values.readEnum("tier"_L1, ticket.tier, tierFromName); })
        .and_then([&] { return values.readEnum("trade"_L1, ticket.trade, tradeFromName); })
        .and_then([&] { return values.readEnum("channel"_L1, ticket.channel, channelFromName); })
        .and_then([&] {
            return values.readTemperature("reported_temperature_tenths"_L1, ticket.reportedTemperatureTenths);
        });
}

Result<void> accept(Ticket &ticket, const OperationValues &values, qint64 at)
{
    enter(ticket, TicketStep::Dispatch, values.actor(), at);
    return readFields(ticket, values);
}

Result<void> dispatch(Ticket &ticket, const OperationValues &values, qint64 at)
{
    const CrewId crew(values.text("crew"_L1));
    if (crew.isEmpty())
        return values.missing("crew"_L1);
    if (ticket.step == TicketStep::Accept) // dispatching says that the ticket was accepted
        enter(ticket, TicketStep::Dispatch, values.actor(), at);
    ticket.crew = crew;
    ticket.checkIn.reset();
    values.read("promise_ms"_L1, ticket.promiseMs);
    addNote(ticket, values, "note"_L1, at);
    enter(ticket, TicketStep::Handle, values.actor(), at);
    return {};
}

Result<void> checkIn(Ticket &ticket, const OperationValues &values, qint64 at)
{
    const qint64 longitude = values.integer("longitude_e6"_L1).value_or(0);
    const qint64 latitude = values.integer("latitude_e6"_L1).value_or(0);
    if (longitude < -180'000'000 || longitude > 180'000'000 || latitude < -90'000'000
        || latitude > 90'000'000)
        return failure(ErrorCode::InvalidInput, Tr::tr("签到位置超出范围"), u"longitude_e6"_s);
    ticket.checkIn = CheckIn{at, qint32(longitude), qint32(latitude), values.actor()};
    return {};
}

Result<void> handle(Ticket &ticket, const OperationValues &values, qint64 at)
{
    ticket.result = values.text("result"_L1);
    enter(ticket, TicketStep::Verify, values.actor(), at);
    return values.readTemperature("measured_temperature_tenths"_L1, ticket.measuredTemperatureTenths);
}

Result<void> verify(Ticket &ticket, const OperationValues &values, qint64 at)
{
    const auto ok = values.boolean("ok"_L1);
    if (!ok)
        return values.missing("ok"_L1);
    if (const auto satisfied = values.boolean("satisfied"_L1))
        ticket.satisfied = satisfied;
    if (const auto nps = values.integer("nps"_L1)) {
        if (*nps < 0 || *nps > 10)
            return failure(ErrorCode::InvalidInput, Tr::tr("净推荐值须在 0 到 10 之间"), u"nps"_s);
        ticket.nps = int(*nps);
    }
    addNote(ticket, values, "note"_L1, at);
    if (*ok)
        enter(ticket, TicketStep::Close, values.actor(), at);
    else
        enter(ticket, TicketStep::Handle, values.actor(), at); // sent back to the crew
    return values.readTemperature("measured_temperature_tenths"_L1, ticket.measuredTemperatureTenths);
}

Result<void> close(Ticket &ticket, const OperationValues &values, qint64 at)
{
    addNote(ticket, values, "note"_L1, at);
    enter(ticket, TicketStep::Closed, values.actor(), at);
    return {};
}

Result<void> note(Ticket &ticket, const OperationValues &values, qint64 at)
{
    if (!values.isGiven("text"_L1))
        return values.missing("text"_L1);
    addNote(ticket, values, "text"_L1, at);
    return {};
}

Result<void> update(Ticket &ticket, const OperationValues &values, qint64)
{
    return readFields(ticket, values);
}

Result<void> setTier(Ticket &ticket, const OperationValues &values, qint64 at)
{
    if (!values.has("tier"_L1))
        return values.missing("tier"_L1);
    addNote(ticket, values, "reason"_L1, at);
    return values.readEnum("tier"_L1, ticket.tier, tierFromName);
}

Result<void> pause(Ticket &ticket, const OperationValues &values, qint64 at)
{
    if (!ticket.pauses.isEmpty() && ticket.pauses.last().toMs == 0)
        return failure(ErrorCode::Conflict, Tr::tr("工单的计时已经暂停"), ticket.number);
    if (!values.isGiven("reason"_L1))
        return values.missing("reason"_L1);
    const qint64 from = ticket.pauses.isEmpty() ? at : std::max(at, ticket.pauses.last().toMs);
    ticket.pauses.append({from, 0, values.text("reason"_L1)});
    return {};
}

Result<void> resume(Ticket &ticket, const OperationValues &, qint64 at)
{
    if (ticket.pauses.isEmpty() || ticket.pauses.last().toMs != 0)
        return failure(ErrorCode::Conflict, Tr::tr("工单的计时没有暂停"));
    ticket.pauses.last().toMs = std::max(at, ticket.pauses.last().fromMs);
    return {};
}

Result<void> reassign(Ticket &ticket, const OperationValues &values, qint64 at)
{
    const CrewId crew(values.text("crew"_L1));
    if (crew.isEmpty())
        return values.missing("crew"_L1);
    addNote(ticket, values, "reason"_L1, at);
    ticket.crew = crew;
    ticket.checkIn.reset(); // the new crew has not been there
    return {};
}

Result<void> reopen(Ticket &ticket, const OperationValues &values, qint64 at)
{
    const qint64 now = std::max(at, ticket.closedMs);
    addNote(ticket, values, "reason"_L1, now);
    ticket.closedMs = 0;
    ticket.crew = {};
    ticket.checkIn.reset();
    ticket.satisfied.reset();
    ticket.nps.reset();
    enter(ticket, TicketStep::Dispatch, values.actor(), now); // somebody must decide who goes
    return {};
}

/// Settles a disagreement about a field; FieldRules knows which. The chosen value comes along when it has to
/// be set.
Result<void> resolveConflict(Ticket &ticket, const OperationValues &values, qint64)
{
    return readFields(ticket, values);
}

Result<void> attach(Ticket &ticket, const OperationValues &values, qint64 at)
{
    return AttachmentRules::apply(ticket.attachments, values.operation(), at);
}

/// What FieldRules compares; null: empty.
QCborValue fieldValue(const Ticket &t, const QString &field)
{
    const auto number = [](const std::optional<int> &n) {
        return n ? QCborValue(*n) : QCborValue(QCborSimpleType::Null);
    };
    if (field == "account"_L1)
        return t.account.value;
    if (field == "community"_L1)
        return t.community.value;
    if (field == "building"_L1)
        return t.building.value;
    if (field == "station"_L1)
        return t.station.value;
    if (field == "crew"_L1)
        return t.crew.value;
    if (field == "text"_L1)
        return t.text;
    if (field == "call"_L1)
        return t.call.isNull() ? QString() : t.call.toString();
    if (field == "promise_ms"_L1)
        return t.promiseMs == 0 ? QCborValue(QCborSimpleType::Null) : QCborValue(t.promiseMs);
    if (field == "category"_L1)
        return categoryName(t.category);
    if (field == "scope"_L1)
        return scopeName(t.scope);
    if (field == "tier"_L1)
        return tierName(t.tier);
    if (field == "trade"_L1)
        return tradeName(t.trade);
    if (field == "channel"_L1)
        return channelName(t.channel);
    return number(t.reportedTemperatureTenths);
}

/// Notes who edited which field, and settles what the operation settles.
Result<void> rememberFields(const Ticket &before, Ticket &after, const Operation &operation, qint64 at)
{
    const QStringList fields = FieldRules::fieldsOf(operation);
    if (auto ok = FieldRules::resolve(after.fields, operation, at); !ok || fields.isEmpty())
        return ok;
    QList<FieldRules::Change> changes;
    changes.reserve(fields.size());
    for (const QString &field : fields)
        changes.append({field, fieldValue(before, field), fieldValue(after, field)});
    FieldRules::remember(after.fields, operation, changes, before.version + 1, at);
    return {};
}

/// The one table of the five steps (S039).
constexpr std::array<Rule, 16> kRules{{
    {"accept"_L1, in(TicketStep::Accept), QT_TRANSLATE_NOOP("TicketRules", "工单已经受理"), accept},
    {"dispatch"_L1, in(TicketStep::Accept) | in(TicketStep::Dispatch),
     QT_TRANSLATE_NOOP("TicketRules", "工单已经派发；换班组请用改派"), dispatch},
    {"check_in"_L1, in(TicketStep::Handle), QT_TRANSLATE_NOOP("TicketRules", "只有处理中的工单能签到"),
     checkIn},
    {"handle"_L1, in(TicketStep::Handle), QT_TRANSLATE_NOOP("TicketRules", "工单要先派发，处理完成才能登记"),
     handle},
    {"verify"_L1, in(TicketStep::Verify), QT_TRANSLATE_NOOP("TicketRules", "处理登记之后才能验证"), verify},
    {"close"_L1, in(TicketStep::Close), QT_TRANSLATE_NOOP("TicketRules", "验证通过之后才能闭环"), close},
    {"note"_L1, kUntilClosed, nullptr, note},
    {"update"_L1, kUntilClosed, nullptr, update},
    {"set_tier"_L1, kUntilClosed, nullptr, setTier},
    {"pause"_L1, kUntilClosed, nullptr, pause},
    {"resume"_L1, kUntilClosed, nullptr, resume},
    {"reassign"_L1, in(TicketStep::Handle), QT_TRANSLATE_NOOP("TicketRules", "只有处理中的工单能改派"),
     reassign},
    {"reopen"_L1, in(TicketStep::Closed), QT_TRANSLATE_NOOP("TicketRules", "工单还没有闭环，不需要重开"),
     reopen},
    {"conflict.resolve"_L1, quint8(kUntilClosed | in(TicketStep::Closed)), nullptr, resolveConflict},
    // The recording of the last call and the crew's photos come when they come.
    {"attachment.add"_L1, quint8(kUntilClosed | in(TicketStep::Closed)), nullptr, attach},
    {"attachment.remove"_L1, quint8(kUntilClosed | in(TicketStep::Closed)), nullptr, attach},
}};

/// "dispatch" of "ticket.dispatch" and of "dispatch".
QStringView bare(QStringView intent)
{
    return intent.startsWith("ticket."_L1) ? intent.sliced(7) : intent;
}

const Rule *ruleFor(QStringView intent)
{
    const auto rule =
        std::ranges::find_if(kRules, [name = bare(intent)](const Rule &r) { return name == r.intent; });
    return rule == kRules.end() ? nullptr : &*rule;
}

/// " (wangmin, 01-15 14:03)": who brought the ticket to where it is.
QString whoseDoing(const Ticket &ticket)
{
    for (auto span = ticket.spans.crbegin(); span != ticket.spans.crend(); ++span) {
        if (span->leftMs != 0)
            return Tr::tr("（%1）").arg(IntentWords::whoAndWhen(span->by, span->leftMs));
    }
    return Tr::tr("（%1）").arg(IntentWords::whoAndWhen(ticket.openedBy, ticket.openedMs));
}

Result<void> fits(const Ticket &ticket, const Rule &rule)
{
    if ((rule.steps & in(ticket.step)) != 0)
        return {};
    const bool closed = ticket.step == TicketStep::Closed;
    return failure(
        ErrorCode::Conflict,
        (closed || !rule.otherwise ? Tr::tr("工单已闭环；要继续处理，请先重开") : Tr::tr(rule.otherwise))
            + whoseDoing(ticket),
        ticket.number);
}

Result<Ticket> open(const Operation &operation)
{
    const OperationValues values(operation);
    const qint64 at = operation.atMs();
    Ticket ticket;
    ticket.id = TicketId(Uuid7::fromString(operation.primary()->id));
    if (ticket.id.isNull())
        return failure(ErrorCode::InvalidInput, Tr::tr("工单的标识不是 UUID"), operation.primary()->id);
    ticket.number = values.text("number"_L1);
    if (ticket.number.isEmpty())
        return std::unexpected(values.missing("number"_L1).error());
    ticket.branch = operation.branch;
    ticket.openedBy = operation.actor;
    ticket.openedMs = at;
    ticket.version = 1;
    enter(ticket, TicketStep::Accept, operation.actor, at);
    if (auto ok = readFields(ticket, values); !ok)
        return std::unexpected(ok.error());
    return ticket;
}

} // namespace

const QStringList &intents()
{
    static const QStringList list = [] {
        QStringList names{u"ticket.open"_s};
        for (const Rule &rule : kRules) {
            if (!rule.intent.contains(u'.'))
                names.append("ticket."_L1 + rule.intent);
        }
        return names;
    }();
    return list;
}

Result<void> allowed(const Ticket &ticket, QStringView intent)
{
    if (ticket.readOnly)
        return failure(ErrorCode::TooNew, Tr::tr("这张工单被更新版本的程序处理过，本版本只能查看"),
                       ticket.number);
    const Rule *rule = ruleFor(intent);
    if (!rule)
        return failure(ErrorCode::Conflict,
                       bare(intent) == "open"_L1 ? Tr::tr("工单已经存在") : Tr::tr("工单没有这个操作"),
                       ticket.number);
    if (auto ok = fits(ticket, *rule); !ok)
        return ok;
    const bool paused = !ticket.pauses.isEmpty() && ticket.pauses.last().toMs == 0;
    if (rule->effect == pause && paused)
        return failure(ErrorCode::Conflict,
                       Tr::tr("工单的计时已经暂停")
                           + Tr::tr("（%1）").arg(IntentWords::whoAndWhen({}, ticket.pauses.last().fromMs)),
                       ticket.number);
    if (rule->effect == resume && !paused)
        return failure(ErrorCode::Conflict, Tr::tr("工单的计时没有暂停"), ticket.number);
    if (rule->effect == resolveConflict && ticket.fields.conflicts.isEmpty())
        return failure(ErrorCode::Conflict, Tr::tr("工单没有待处理的分歧"), ticket.number);
    return {};
}

Result<Ticket> apply(const std::optional<Ticket> &before, const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    if (!touch || touch->kind != EntityKind::Ticket)
        return failure(ErrorCode::InvalidInput, Tr::tr("操作没有指明工单"), operation.intent);
    if (!before) {
        if (operation.intent != "ticket.open"_L1)
            return failure(ErrorCode::Conflict, Tr::tr("工单不存在"), touch->id);
        return open(operation);
    }
    Ticket ticket = *before;
    const Rule *rule = ruleFor(operation.intent);
    if (!rule && operation.intent != "ticket.open"_L1)
        ticket.readOnly = true;
    if (ticket.readOnly) { // what a newer version did can't be folded on; the operation is kept and counted
        ++ticket.version;
        return ticket;
    }
    if (auto ok = allowed(ticket, operation.intent); !ok)
        return std::unexpected(ok.error());
    const qint64 at = notBefore(ticket, operation.atMs());
    if (auto ok = rule->effect(ticket, OperationValues(operation), at).and_then([&] {
            return rememberFields(*before, ticket, operation, at);
        });
        !ok)
        return std::unexpected(ok.error());
    ++ticket.version;
    return ticket;
}

} // namespace Warmline::TicketRules
