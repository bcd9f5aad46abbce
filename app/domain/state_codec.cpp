// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Each state is described once, by a function over an "archive"; the archives count, write and read, so that
// they can't drift apart. Fields stand in the canonical order of their keys: by length, then by bytes.
#include "app/domain/state_codec.h"

#include "app/core/canonical_cbor.h"

#include <QCborArray>
#include <QCborStreamReader>
#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// How many fields a state writes: those that are optional may be absent.
class FieldCounter
{
public:
    template <class T>
    void field(QLatin1StringView, const T &)
    {
        ++m_count;
    }
    template <class E>
    void enumeration(QLatin1StringView, const E &, E, E)
    {
        ++m_count;
    }
    template <class T>
    void optional(QLatin1StringView, const std::optional<T> &value)
    {
        m_count += value ? 1 : 0;
    }
    template <class Id>
    void optionalId(QLatin1StringView, const Id &id)
    {
        m_count += id.isNull() ? 0 : 1;
    }
    void optionalText(QLatin1StringView, const QString &text) { m_count += text.isEmpty() ? 0 : 1; }
    template <class T>
    void list(QLatin1StringView, const QList<T> &)
    {
        ++m_count;
    }
    void memory(QLatin1StringView, const FieldMemory &memory) { m_count += memory.isEmpty() ? 0 : 1; }
    void files(QLatin1StringView, const QList<Attachment> &list) { m_count += list.isEmpty() ? 0 : 1; }
    [[nodiscard]] qsizetype count() const { return m_count; }

private:
    qsizetype m_count = 0;
};

template <class T>
concept StringId = requires(const T &id) {
    { id.value } -> std::convertible_to<const QString &>;
};

class StateWriter
{
public:
    explicit StateWriter(qsizetype fields) { m_out.map(fields); }

    template <class T>
    void field(QLatin1StringView key, const T &value)
    {
        m_out.text(key);
        put(value);
    }
    template <class E>
    void enumeration(QLatin1StringView key, const E &value, E, E)
    {
        field(key, qint64(value));
    }
    template <class T>
    void optional(QLatin1StringView key, const std::optional<T> &value)
    {
        if (value)
            field(key, *value);
    }
    template <class Id>
    void optionalId(QLatin1StringView key, const Id &id)
    {
        if (!id.isNull())
            field(key, id);
    }
    void optionalText(QLatin1StringView key, const QString &text)
    {
        if (!text.isEmpty())
            field(key, text);
    }
    template <class T>
    void list(QLatin1StringView key, const QList<T> &values)
    {
        m_out.text(key);
        m_out.array(values.size());
        for (const T &value : values)
            put(value);
    }
    void memory(QLatin1StringView key, const FieldMemory &memory)
    {
        if (memory.isEmpty())
            return;
        m_out.text(key);
        (void)m_out.value(toCbor(memory)); // texts, bytes and integers can always be written
    }
    void files(QLatin1StringView key, const QList<Attachment> &list)
    {
        if (list.isEmpty())
            return;
        m_out.text(key);
        (void)m_out.value(toCbor(list));
    }
    [[nodiscard]] QByteArray take() { return m_out.take(); }

private:
    void put(bool value) { m_out.boolean(value); }
    void put(int value) { m_out.integer(value); }
    void put(qint64 value) { m_out.integer(value); }
    void put(const QString &value) { m_out.text(value); }
    void put(const StringId auto &id) { m_out.text(id.value); }
    template <class Tag>
    void put(const StrongUuid<Tag> &id)
    {
        m_out.bytes(id.value.toBytes());
    }
    /// A small record: an array of its fields.
    template <class... T>
    void putAll(const T &...values)
    {
        m_out.array(sizeof...(values));
        (put(values), ...);
    }
    void put(const StepSpan &s) { putAll(qint64(s.step), s.enteredMs, s.leftMs, s.by); }
    void put(const PauseSpan &s) { putAll(s.fromMs, s.toMs, s.reason); }
    void put(const TicketNote &n) { putAll(n.atMs, n.by, n.text); }
    void put(const HoldSpan &s) { putAll(s.fromMs, s.toMs); }
    void put(const CheckIn &c) { putAll(c.atMs, int(c.longitudeE6), int(c.latitudeE6), c.by); }

    CanonicalCbor::Writer m_out;
};

class StateReader
{
public:
    explicit StateReader(const QCborMap &map)
        : m_map(map)
    { }

    template <class T>
    void field(QLatin1StringView key, T &value)
    {
        take(m_map.value(key), value);
    }
    /// Out of range counts as damage.
    template <class E>
    void enumeration(QLatin1StringView key, E &value, E first, E last)
    {
        const qint64 number = m_map.value(key).toInteger(-1);
        m_ok = m_ok && number >= qint64(first) && number <= qint64(last);
        if (m_ok)
            value = E(number);
    }
    template <class T>
    void optional(QLatin1StringView key, std::optional<T> &value)
    {
        const QCborValue found = m_map.value(key);
        if (found.isUndefined() || (std::is_same_v<T, bool> ? !found.isBool() : found.isBool()))
            return;
        value.emplace();
        take(found, *value);
    }
    template <class Id>
    void optionalId(QLatin1StringView key, Id &id)
    {
        field(key, id);
    }
    void optionalText(QLatin1StringView key, QString &text) { field(key, text); }
    template <class T>
    void list(QLatin1StringView key, QList<T> &values)
    {
        const QCborArray array = m_map.value(key).toArray();
        for (const QCborValue item : array)
            take(item, values.emplaceBack());
    }
    void memory(QLatin1StringView key, FieldMemory &memory)
    {
        m_ok = fieldMemoryFromCbor(m_map.value(key).toArray(), memory) && m_ok;
    }
    void files(QLatin1StringView key, QList<Attachment> &list)
    {
        m_ok = attachmentsFromCbor(m_map.value(key).toArray(), list) && m_ok;
    }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    void take(const QCborValue &from, bool &to) { to = from.toBool(); }
    void take(const QCborValue &from, int &to) { to = int(from.toInteger()); }
    void take(const QCborValue &from, qint64 &to) { to = from.toInteger(); }
    void take(const QCborValue &from, QString &to) { to = from.toString(); }
    void take(const QCborValue &from, StringId auto &to) { to.value = from.toString(); }
    template <class Tag>
    void take(const QCborValue &from, StrongUuid<Tag> &to)
    {
        to = StrongUuid<Tag>(Uuid7::fromBytes(from.toByteArray()));
    }
    template <class... T>
    void takeAll(const QCborValue &from, T &...values)
    {
        const QCborArray array = from.toArray();
        m_ok = m_ok && array.size() == sizeof...(values);
        qsizetype i = 0;
        (take(array.at(i++), values), ...);
    }
    void take(const QCborValue &from, StepSpan &s)
    {
        qint64 step = 0;
        takeAll(from, step, s.enteredMs, s.leftMs, s.by);
        m_ok = m_ok && step >= qint64(TicketStep::Accept) && step <= qint64(TicketStep::Closed);
        s.step = TicketStep(step);
    }
    void take(const QCborValue &from, PauseSpan &s) { takeAll(from, s.fromMs, s.toMs, s.reason); }
    void take(const QCborValue &from, TicketNote &n) { takeAll(from, n.atMs, n.by, n.text); }
    void take(const QCborValue &from, HoldSpan &s) { takeAll(from, s.fromMs, s.toMs); }
    void take(const QCborValue &from, CheckIn &c)
    {
        takeAll(from, c.atMs, c.longitudeE6, c.latitudeE6, c.by);
    }

    const QCborMap &m_map;
    bool m_ok = true;
};

template <class State, class Wanted>
concept StateOf = std::same_as<std::remove_const_t<State>, Wanted>;

void describe(auto &a, StateOf<Ticket> auto &t)
{
    a.field("id"_L1, t.id);
    a.optional("nps"_L1, t.nps);
    a.optionalId("call"_L1, t.call);
    a.field("crew"_L1, t.crew);
    a.enumeration("step"_L1, t.step, TicketStep::Accept, TicketStep::Closed);
    a.field("text"_L1, t.text);
    a.enumeration("tier"_L1, t.tier, Tier::Red, Tier::Blue);
    a.list("notes"_L1, t.notes);
    a.enumeration("scope"_L1, t.scope, FaultScope::Unknown, FaultScope::Community);
    a.list("spans"_L1, t.spans);
    a.enumeration("trade"_L1, t.trade, Trade::Unknown, Trade::Billing);
    a.field("branch"_L1, t.branch);
    a.field("closed"_L1, t.closedMs);
    a.memory("fields"_L1, t.fields);
    a.field("number"_L1, t.number);
    a.field("opened"_L1, t.openedMs);
    a.list("pauses"_L1, t.pauses);
    a.field("result"_L1, t.result);
    a.field("account"_L1, t.account);
    a.enumeration("channel"_L1, t.channel, Channel::Phone, Channel::Walk);
    a.field("promise"_L1, t.promiseMs);
    a.field("station"_L1, t.station);
    a.field("version"_L1, t.version);
    a.field("building"_L1, t.building);
    a.enumeration("category"_L1, t.category, TicketCategory::Other, TicketCategory::Praise);
    a.optional("check_in"_L1, t.checkIn);
    a.optional("measured"_L1, t.measuredTemperatureTenths);
    a.optional("reported"_L1, t.reportedTemperatureTenths);
    a.field("community"_L1, t.community);
    a.field("opened_by"_L1, t.openedBy);
    a.field("read_only"_L1, t.readOnly);
    a.optional("satisfied"_L1, t.satisfied);
    a.files("attachments"_L1, t.attachments);
}

void describe(auto &a, StateOf<Call> auto &c)
{
    a.field("id"_L1, c.id);
    a.field("agent"_L1, c.agent);
    a.field("ended"_L1, c.endedMs);
    a.list("holds"_L1, c.holds);
    a.field("queue"_L1, c.queue);
    a.enumeration("state"_L1, c.state, CallState::Offered, CallState::Missed);
    a.field("branch"_L1, c.branch);
    a.memory("fields"_L1, c.fields);
    a.field("number"_L1, c.number);
    a.optionalId("ticket"_L1, c.ticket);
    a.field("waited"_L1, c.waitedMs);
    a.field("account"_L1, c.account);
    a.field("offered"_L1, c.offeredMs);
    a.field("version"_L1, c.version);
    a.field("wrapped"_L1, c.wrappedMs);
    a.field("answered"_L1, c.answeredMs);
    a.optionalText("rejected"_L1, c.rejected);
    a.enumeration("direction"_L1, c.direction, CallDirection::Inbound, CallDirection::Outbound);
    a.field("read_only"_L1, c.readOnly);
    a.field("transfers"_L1, c.transfers);
    a.files("attachments"_L1, c.attachments);
    a.field("transfer_target"_L1, c.transferTarget);
}

template <class State>
QByteArray encodeState(const State &state)
{
    FieldCounter counter;
    describe(counter, state);
    StateWriter writer(counter.count());
    describe(writer, state);
    return writer.take();
}

} // namespace

QByteArray StateCodec::encode(const Ticket &ticket)
{
    return encodeState(ticket);
}

QByteArray StateCodec::encode(const Call &call)
{
    return encodeState(call);
}

Channel StateCodec::channelOf(QByteArrayView ticket)
{
    QCborStreamReader reader(QByteArray::fromRawData(ticket.data(), ticket.size()));
    if (!reader.isMap() || !reader.enterContainer())
        return Channel::Phone;
    while (reader.lastError() == QCborError::NoError && reader.hasNext() && reader.isString()) {
        const bool found = reader.readAllUtf8String() == "channel";
        if (found && reader.isUnsignedInteger()) {
            const quint64 value = reader.toUnsignedInteger();
            return value >= quint64(Channel::Phone) && value <= quint64(Channel::Walk) ? Channel(value)
                                                                                       : Channel::Phone;
        }
        if (found || !reader.next())
            break;
    }
    return Channel::Phone;
}

QCborMap toCbor(const Ticket &ticket)
{
    return QCborValue::fromCbor(encodeState(ticket)).toMap();
}

QCborMap toCbor(const Call &call)
{
    return QCborValue::fromCbor(encodeState(call)).toMap();
}

Result<Ticket> ticketFromCbor(const QCborMap &map)
{
    Ticket ticket;
    StateReader reader(map);
    describe(reader, ticket);
    if (!reader.ok() || ticket.id.isNull())
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("Ticket", "工单的存储内容损坏"),
                       ticket.number);
    return ticket;
}

Result<Call> callFromCbor(const QCborMap &map)
{
    Call call;
    StateReader reader(map);
    describe(reader, call);
    if (!reader.ok() || call.id.isNull())
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("Call", "来电记录的存储内容损坏"),
                       call.id.toString());
    return call;
}

} // namespace Warmline
