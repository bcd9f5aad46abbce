// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/call.h"

#include "app/domain/enum_names.h"

#include <QCborArray>
#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<EnumName<CallDirection>, 2> kDirections{{
    {CallDirection::Inbound, "inbound"},
    {CallDirection::Outbound, "outbound"},
}};

constexpr std::array<EnumName<CallState>, 6> kStates{{
    {CallState::Offered, "offered"},
    {CallState::Talking, "talking"},
    {CallState::Held, "held"},
    {CallState::Ended, "ended"},
    {CallState::Wrapped, "wrapped"},
    {CallState::Missed, "missed"},
}};

} // namespace

QString callDirectionName(CallDirection direction)
{
    return nameOf(kDirections, direction);
}
std::optional<CallDirection> callDirectionFromName(QStringView name)
{
    return valueOf(kDirections, name);
}
QString callStateName(CallState state)
{
    return nameOf(kStates, state);
}
std::optional<CallState> callStateFromName(QStringView name)
{
    return valueOf(kStates, name);
}

QCborMap toCbor(const Call &c)
{
    QCborArray holds;
    for (const HoldSpan &hold : c.holds)
        holds.append(QCborArray{hold.fromMs, hold.toMs});
    QCborMap map;
    map.insert("id"_L1, c.id.value.toBytes());
    map.insert("version"_L1, c.version);
    map.insert("branch"_L1, c.branch.value);
    map.insert("direction"_L1, qint64(c.direction));
    map.insert("state"_L1, qint64(c.state));
    map.insert("number"_L1, c.number);
    map.insert("queue"_L1, c.queue);
    map.insert("waited"_L1, c.waitedMs);
    map.insert("account"_L1, c.account.value);
    map.insert("agent"_L1, c.agent.value);
    map.insert("offered"_L1, c.offeredMs);
    map.insert("answered"_L1, c.answeredMs);
    map.insert("ended"_L1, c.endedMs);
    map.insert("wrapped"_L1, c.wrappedMs);
    map.insert("holds"_L1, holds);
    map.insert("transfers"_L1, c.transfers);
    map.insert("transfer_target"_L1, c.transferTarget);
    if (!c.ticket.isNull())
        map.insert("ticket"_L1, c.ticket.value.toBytes());
    if (!c.fields.isEmpty())
        map.insert("fields"_L1, toCbor(c.fields));
    map.insert("read_only"_L1, c.readOnly);
    return map;
}

Result<Call> callFromCbor(const QCborMap &map)
{
    Call c;
    c.id = CallId(Uuid7::fromBytes(map.value("id"_L1).toByteArray()));
    c.version = map.value("version"_L1).toInteger();
    c.branch = BranchId(map.value("branch"_L1).toString());
    const qint64 direction = map.value("direction"_L1).toInteger();
    const qint64 state = map.value("state"_L1).toInteger();
    c.direction = CallDirection(direction);
    c.state = CallState(state);
    c.number = map.value("number"_L1).toString();
    c.queue = map.value("queue"_L1).toString();
    c.waitedMs = map.value("waited"_L1).toInteger();
    c.account = AccountNo(map.value("account"_L1).toString());
    c.agent = AgentId(map.value("agent"_L1).toString());
    c.offeredMs = map.value("offered"_L1).toInteger();
    c.answeredMs = map.value("answered"_L1).toInteger();
    c.endedMs = map.value("ended"_L1).toInteger();
    c.wrappedMs = map.value("wrapped"_L1).toInteger();
    bool ok = true;
    const QCborArray holds = map.value("holds"_L1).toArray();
    for (const QCborValue item : holds) {
        const QCborArray hold = item.toArray();
        ok = ok && hold.size() == 2;
        c.holds.append({hold.at(0).toInteger(), hold.at(1).toInteger()});
    }
    c.transfers = int(map.value("transfers"_L1).toInteger());
    c.transferTarget = map.value("transfer_target"_L1).toString();
    c.ticket = TicketId(Uuid7::fromBytes(map.value("ticket"_L1).toByteArray()));
    ok = fieldMemoryFromCbor(map.value("fields"_L1).toArray(), c.fields) && ok;
    c.readOnly = map.value("read_only"_L1).toBool();
    ok = ok && !c.id.isNull() && direction >= qint64(CallDirection::Inbound)
      && direction <= qint64(CallDirection::Outbound) && state >= qint64(CallState::Offered)
      && state <= qint64(CallState::Missed);
    if (!ok)
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("Call", "来电记录的存储内容损坏"),
                       c.id.toString());
    return c;
}

} // namespace Warmline
