// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ticket.h"

#include "app/domain/enum_names.h"

#include <QCborArray>
#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<EnumName<Tier>, 3> kTiers{
    {{Tier::Red, "red"}, {Tier::Yellow, "yellow"}, {Tier::Blue, "blue"}}};

constexpr std::array<EnumName<TicketStep>, 6> kSteps{{
    {TicketStep::Accept, "accept"},
    {TicketStep::Dispatch, "dispatch"},
    {TicketStep::Handle, "handle"},
    {TicketStep::Verify, "verify"},
    {TicketStep::Close, "close"},
    {TicketStep::Closed, "closed"},
}};

constexpr std::array<EnumName<TicketCategory>, 16> kCategories{{
    {TicketCategory::Other, "other"},
    {TicketCategory::NoHeat, "no_heat"},
    {TicketCategory::UnevenHeat, "uneven_heat"},
    {TicketCategory::LeakIndoor, "leak_indoor"},
    {TicketCategory::LeakNetwork, "leak_network"},
    {TicketCategory::Noise, "noise"},
    {TicketCategory::Overheating, "overheating"},
    {TicketCategory::BillingDispute, "billing_dispute"},
    {TicketCategory::PaymentQuery, "payment_query"},
    {TicketCategory::SupplySchedule, "supply_schedule"},
    {TicketCategory::TicketProgress, "ticket_progress"},
    {TicketCategory::ServiceComplaint, "service_complaint"},
    {TicketCategory::AccountService, "account_service"},
    {TicketCategory::MeterFault, "meter_fault"},
    {TicketCategory::FacilityDamage, "facility_damage"},
    {TicketCategory::Praise, "praise"},
}};

constexpr std::array<EnumName<FaultScope>, 6> kScopes{{
    {FaultScope::Unknown, "unknown"},
    {FaultScope::Room, "room"},
    {FaultScope::Household, "household"},
    {FaultScope::Riser, "riser"},
    {FaultScope::Building, "building"},
    {FaultScope::Community, "community"},
}};

constexpr std::array<EnumName<Trade>, 8> kTrades{{
    {Trade::Unknown, "unknown"},
    {Trade::Indoor, "indoor"},
    {Trade::Riser, "riser"},
    {Trade::Network, "network"},
    {Trade::Station, "station"},
    {Trade::Source, "source"},
    {Trade::Meter, "meter"},
    {Trade::Billing, "billing"},
}};

constexpr std::array<EnumName<Channel>, 7> kChannels{{
    {Channel::Phone, "phone"},
    {Channel::WeChat, "wechat"},
    {Channel::App, "app"},
    {Channel::Hotline12345, "hotline_12345"},
    {Channel::Weibo, "weibo"},
    {Channel::Tieba, "tieba"},
    {Channel::Walk, "walk_in"},
}};

QCborArray spansToCbor(const QList<StepSpan> &spans)
{
    QCborArray array;
    for (const StepSpan &span : spans)
        array.append(QCborArray{qint64(span.step), span.enteredMs, span.leftMs, span.by.value});
    return array;
}

QCborArray pausesToCbor(const QList<PauseSpan> &pauses)
{
    QCborArray array;
    for (const PauseSpan &pause : pauses)
        array.append(QCborArray{pause.fromMs, pause.toMs, pause.reason});
    return array;
}

QCborArray notesToCbor(const QList<TicketNote> &notes)
{
    QCborArray array;
    for (const TicketNote &note : notes)
        array.append(QCborArray{note.atMs, note.by.value, note.text});
    return array;
}

template <class T>
void putOptional(QCborMap &map, QLatin1StringView key, const std::optional<T> &value)
{
    if (value)
        map.insert(key, *value);
}

std::optional<int> optionalInt(const QCborMap &map, QLatin1StringView key)
{
    const QCborValue value = map.value(key);
    return value.isInteger() ? std::optional(int(value.toInteger())) : std::nullopt;
}

/// Reads an enumerator by its number; out of range counts as damage.
template <class E>
E enumOf(const QCborMap &map, QLatin1StringView key, E first, E last, bool &ok)
{
    const qint64 number = map.value(key).toInteger(-1);
    if (number < qint64(first) || number > qint64(last)) {
        ok = false;
        return first;
    }
    return E(number);
}

bool listsFromCbor(const QCborMap &map, Ticket &t)
{
    const QCborArray spans = map.value("spans"_L1).toArray();
    for (const QCborValue item : spans) {
        const QCborArray a = item.toArray();
        const qint64 step = a.at(0).toInteger();
        if (a.size() != 4 || step < 1 || step > qint64(TicketStep::Closed))
            return false;
        t.spans.append(
            {TicketStep(step), a.at(1).toInteger(), a.at(2).toInteger(), AgentId(a.at(3).toString())});
    }
    const QCborArray pauses = map.value("pauses"_L1).toArray();
    for (const QCborValue item : pauses) {
        const QCborArray a = item.toArray();
        if (a.size() != 3)
            return false;
        t.pauses.append({a.at(0).toInteger(), a.at(1).toInteger(), a.at(2).toString()});
    }
    const QCborArray notes = map.value("notes"_L1).toArray();
    for (const QCborValue item : notes) {
        const QCborArray a = item.toArray();
        if (a.size() != 3)
            return false;
        t.notes.append({a.at(0).toInteger(), AgentId(a.at(1).toString()), a.at(2).toString()});
    }
    return true;
}

} // namespace

QString tierName(Tier tier)
{
    return nameOf(kTiers, tier);
}
std::optional<Tier> tierFromName(QStringView name)
{
    return valueOf(kTiers, name);
}
QString stepName(TicketStep step)
{
    return nameOf(kSteps, step);
}
std::optional<TicketStep> stepFromName(QStringView name)
{
    return valueOf(kSteps, name);
}
QString categoryName(TicketCategory category)
{
    return nameOf(kCategories, category);
}
std::optional<TicketCategory> categoryFromName(QStringView name)
{
    return valueOf(kCategories, name);
}
QString scopeName(FaultScope scope)
{
    return nameOf(kScopes, scope);
}
std::optional<FaultScope> scopeFromName(QStringView name)
{
    return valueOf(kScopes, name);
}
QString tradeName(Trade trade)
{
    return nameOf(kTrades, trade);
}
std::optional<Trade> tradeFromName(QStringView name)
{
    return valueOf(kTrades, name);
}
QString channelName(Channel channel)
{
    return nameOf(kChannels, channel);
}
std::optional<Channel> channelFromName(QStringView name)
{
    return valueOf(kChannels, name);
}

QCborMap toCbor(const Ticket &t)
{
    QCborMap map;
    map.insert("id"_L1, t.id.value.toBytes());
    map.insert("number"_L1, t.number);
    map.insert("version"_L1, t.version);
    map.insert("branch"_L1, t.branch.value);
    map.insert("account"_L1, t.account.value);
    map.insert("community"_L1, t.community.value);
    map.insert("building"_L1, t.building.value);
    map.insert("station"_L1, t.station.value);
    map.insert("category"_L1, qint64(t.category));
    map.insert("scope"_L1, qint64(t.scope));
    map.insert("tier"_L1, qint64(t.tier));
    map.insert("trade"_L1, qint64(t.trade));
    map.insert("channel"_L1, qint64(t.channel));
    map.insert("text"_L1, t.text);
    putOptional(map, "reported"_L1, t.reportedTemperatureTenths);
    if (!t.call.isNull())
        map.insert("call"_L1, t.call.value.toBytes());
    map.insert("opened_by"_L1, t.openedBy.value);
    map.insert("opened"_L1, t.openedMs);
    map.insert("step"_L1, qint64(t.step));
    map.insert("spans"_L1, spansToCbor(t.spans));
    map.insert("pauses"_L1, pausesToCbor(t.pauses));
    map.insert("crew"_L1, t.crew.value);
    map.insert("promise"_L1, t.promiseMs);
    if (t.checkIn) {
        map.insert("check_in"_L1, QCborArray{t.checkIn->atMs, t.checkIn->longitudeE6, t.checkIn->latitudeE6,
                                             t.checkIn->by.value});
    }
    map.insert("result"_L1, t.result);
    putOptional(map, "measured"_L1, t.measuredTemperatureTenths);
    putOptional(map, "satisfied"_L1, t.satisfied);
    putOptional(map, "nps"_L1, t.nps);
    map.insert("closed"_L1, t.closedMs);
    map.insert("notes"_L1, notesToCbor(t.notes));
    if (!t.fields.isEmpty())
        map.insert("fields"_L1, toCbor(t.fields));
    map.insert("read_only"_L1, t.readOnly);
    return map;
}

Result<Ticket> ticketFromCbor(const QCborMap &map)
{
    bool ok = true;
    Ticket t;
    t.id = TicketId(Uuid7::fromBytes(map.value("id"_L1).toByteArray()));
    t.number = map.value("number"_L1).toString();
    t.version = map.value("version"_L1).toInteger();
    t.branch = BranchId(map.value("branch"_L1).toString());
    t.account = AccountNo(map.value("account"_L1).toString());
    t.community = CommunityId(map.value("community"_L1).toString());
    t.building = BuildingId(map.value("building"_L1).toString());
    t.station = StationId(map.value("station"_L1).toString());
    t.category = enumOf(map, "category"_L1, TicketCategory::Other, TicketCategory::Praise, ok);
    t.scope = enumOf(map, "scope"_L1, FaultScope::Unknown, FaultScope::Community, ok);
    t.tier = enumOf(map, "tier"_L1, Tier::Red, Tier::Blue, ok);
    t.trade = enumOf(map, "trade"_L1, Trade::Unknown, Trade::Billing, ok);
    t.channel = enumOf(map, "channel"_L1, Channel::Phone, Channel::Walk, ok);
    t.text = map.value("text"_L1).toString();
    t.reportedTemperatureTenths = optionalInt(map, "reported"_L1);
    t.call = CallId(Uuid7::fromBytes(map.value("call"_L1).toByteArray()));
    t.openedBy = AgentId(map.value("opened_by"_L1).toString());
    t.openedMs = map.value("opened"_L1).toInteger();
    t.step = enumOf(map, "step"_L1, TicketStep::Accept, TicketStep::Closed, ok);
    ok = listsFromCbor(map, t) && ok;
    t.crew = CrewId(map.value("crew"_L1).toString());
    t.promiseMs = map.value("promise"_L1).toInteger();
    if (const QCborValue value = map.value("check_in"_L1); value.isArray()) {
        const QCborArray a = value.toArray();
        t.checkIn = CheckIn{a.at(0).toInteger(), qint32(a.at(1).toInteger()), qint32(a.at(2).toInteger()),
                            AgentId(a.at(3).toString())};
        ok = ok && a.size() == 4;
    }
    t.result = map.value("result"_L1).toString();
    t.measuredTemperatureTenths = optionalInt(map, "measured"_L1);
    if (const QCborValue value = map.value("satisfied"_L1); value.isBool())
        t.satisfied = value.toBool();
    t.nps = optionalInt(map, "nps"_L1);
    t.closedMs = map.value("closed"_L1).toInteger();
    ok = fieldMemoryFromCbor(map.value("fields"_L1).toArray(), t.fields) && ok;
    t.readOnly = map.value("read_only"_L1).toBool();
    if (!ok || t.id.isNull())
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("Ticket", "工单的存储内容损坏"),
                       t.number);
    return t;
}

} // namespace Warmline
