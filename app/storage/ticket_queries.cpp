// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// StoreQueries: tickets, calls and complaints.
#include "app/domain/state_codec.h"
#include "app/storage/address_tree.h"
#include "app/storage/operation_table.h"
#include "app/storage/search_index.h"
#include "app/storage/store_queries.h"

#include <QCborMap>
#include <QCborValue>

#include <algorithm>
#include <variant>

namespace Warmline {

namespace {

/// Conditions and their values, collected in order.
class Where
{
public:
    void add(const QString &condition) { m_conditions.append(condition); }
    void add(const QString &condition, QString value)
    {
        m_conditions.append(condition);
        m_values.append(std::move(value));
    }
    void add(const QString &condition, qint64 value)
    {
        m_conditions.append(condition);
        m_values.append(value);
    }
    template <class E>
    void addIn(const QString &column, const QList<E> &values)
    {
        if (values.isEmpty())
            return;
        QStringList numbers;
        for (const E value : values)
            numbers.append(QString::number(int(value)));
        m_conditions.append(column + QStringLiteral(" in (") + numbers.join(u',') + QLatin1Char(')'));
    }
    void value(QString text) { m_values.append(std::move(text)); }
    [[nodiscard]] QString sql() const
    {
        return m_conditions.isEmpty()
                 ? QString()
                 : QStringLiteral(" where ") + m_conditions.join(QStringLiteral(" and "));
    }
    void bind(SqliteStatement &query) const
    {
        int index = 1;
        for (const auto &value : m_values) {
            if (const auto *text = std::get_if<QString>(&value))
                query.bind(index++, *text);
            else
                query.bind(index++, std::get<qint64>(value));
        }
    }

private:
    QStringList m_conditions;
    QList<std::variant<QString, qint64>> m_values;
};

/// "a" → "b": the first text after all that begin with it.
QString after(const QString &prefix)
{
    return prefix + QChar(0xFFFF);
}

/// Number, part of an address or of a name.
void addText(Where &where, const QString &text, const AddressTree &tree)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return;
    const bool digits = std::ranges::all_of(wanted, [](QChar c) { return c.isDigit(); });
    if (digits) {
        QString tail = wanted;
        std::ranges::reverse(tail);
        where.add(
            QStringLiteral("((number_tail >= ? and number_tail < ?) or (account >= ? and account < ?))"),
            tail);
        where.value(after(tail));
        where.value(wanted);
        where.value(after(wanted));
        return;
    }
    QStringList quoted;
    for (const QString &code : tree.communityCodesMatching(wanted)) {
        QString safe = code;
        quoted.append(u'\'' + safe.replace(u'\'', QStringLiteral("''")) + u'\'');
    }
    where.add(QStringLiteral("((number >= ? and number < ?) or community in (%1) or (account <> '' and "
                             "account in (select h.account from person_name n "
                             "join household h on h.name = n.id where n.name >= ? and n.name < ?)))")
                  .arg(quoted.join(u',')),
              wanted.toUpper());
    where.value(after(wanted.toUpper()));
    where.value(wanted);
    where.value(after(wanted));
}

Where ticketConditions(const TicketFilter &f, const AddressTree *tree)
{
    Where where;
    where.addIn(QStringLiteral("step"), f.steps);
    where.addIn(QStringLiteral("tier"), f.tiers);
    where.addIn(QStringLiteral("trade"), f.trades);
    if (!f.account.isEmpty())
        where.add(QStringLiteral("account = ? and account <> ''"), f.account.value);
    if (!f.building.isEmpty())
        where.add(QStringLiteral("building = ? and building <> ''"), f.building.value);
    if (!f.station.isEmpty())
        where.add(QStringLiteral("station = ? and station <> ''"), f.station.value);
    if (!f.crew.isEmpty())
        where.add(QStringLiteral("crew = ?"), f.crew.value);
    if (!f.openedBy.isEmpty())
        where.add(QStringLiteral("opened_by = ?"), f.openedBy.value);
    if (f.fromMs != 0)
        where.add(QStringLiteral("opened >= ?"), f.fromMs);
    if (f.toMs != 0)
        where.add(QStringLiteral("opened < ?"), f.toMs);
    if (f.openOnly)
        where.add(QStringLiteral("step < 6"));
    if (tree)
        addText(where, f.text, *tree);
    return where;
}

Result<Ticket> readTicket(const SqliteStatement &row, int column)
{
    return ticketFromCbor(QCborValue::fromCbor(row.blob(column)).toMap());
}

} // namespace

Result<std::optional<Ticket>> StoreQueries::ticket(const TicketId &id)
{
    auto query = m_db->cached("select state from ticket where uuid = ?1");
    const QByteArray uuid = id.value.toBytes();
    query.bind(1, uuid);
    if (!query.step())
        return m_db->result(std::optional<Ticket>());
    return readTicket(query, 0).transform([](Ticket t) { return std::optional(std::move(t)); });
}

Result<std::optional<Ticket>> StoreQueries::ticketByNumber(const QString &number)
{
    auto query = m_db->cached("select state from ticket where number = ?1");
    query.bind(1, number);
    if (!query.step())
        return m_db->result(std::optional<Ticket>());
    return readTicket(query, 0).transform([](Ticket t) { return std::optional(std::move(t)); });
}

Result<QList<Ticket>> StoreQueries::tickets(const TicketFilter &filter)
{
    std::shared_ptr<const AddressTree> tree;
    if (!filter.text.isEmpty()) {
        auto found = m_tree->get(*m_db);
        if (!found)
            return std::unexpected(found.error());
        tree = *found;
    }
    const Where where = ticketConditions(filter, tree.get());
    auto query = m_db->prepare(QStringLiteral("select state from ticket") + where.sql()
                               + QStringLiteral(" order by opened ")
                               + (filter.newestFirst ? QStringLiteral("desc") : QStringLiteral("asc"))
                               + QStringLiteral(" limit %1").arg(filter.limit > 0 ? filter.limit : -1));
    where.bind(query);
    QList<Ticket> found;
    while (query.step()) {
        auto ticket = readTicket(query, 0);
        if (!ticket)
            return std::unexpected(ticket.error());
        found.append(*std::move(ticket));
    }
    return m_db->result(std::move(found));
}

Result<qint64> StoreQueries::ticketCount(const TicketFilter &filter)
{
    std::shared_ptr<const AddressTree> tree;
    if (!filter.text.isEmpty()) {
        auto found = m_tree->get(*m_db);
        if (!found)
            return std::unexpected(found.error());
        tree = *found;
    }
    const Where where = ticketConditions(filter, tree.get());
    auto query = m_db->prepare(QStringLiteral("select count(*) from ticket") + where.sql());
    where.bind(query);
    const qint64 count = query.step() ? query.integer(0) : 0;
    return m_db->result(count);
}

Result<std::optional<Call>> StoreQueries::call(const CallId &id)
{
    auto query = m_db->cached("select state from call where uuid = ?1");
    const QByteArray uuid = id.value.toBytes();
    query.bind(1, uuid);
    if (!query.step())
        return m_db->result(std::optional<Call>());
    return callFromCbor(QCborValue::fromCbor(query.blob(0)).toMap()).transform([](Call c) {
        return std::optional(std::move(c));
    });
}

Result<QList<Call>> StoreQueries::calls(const CallFilter &f)
{
    Where where;
    if (!f.account.isEmpty())
        where.add(QStringLiteral("account = ? and account <> ''"), f.account.value);
    if (!f.agent.isEmpty())
        where.add(QStringLiteral("agent = ? and agent <> ''"), f.agent.value);
    if (!f.station.isEmpty()) {
        where.add(QStringLiteral("account <> '' and account in (select h.account from station s join "
                                 "building b on b.station = s.id "
                                 "join household h on h.building = b.id where s.code = ?)"),
                  f.station.value);
    }
    where.addIn(QStringLiteral("call_state"), f.states);
    if (f.fromMs != 0)
        where.add(QStringLiteral("offered >= ?"), f.fromMs);
    if (f.toMs != 0)
        where.add(QStringLiteral("offered < ?"), f.toMs);
    auto query =
        m_db->prepare(QStringLiteral("select state from call") + where.sql()
                      + QStringLiteral(" order by offered desc limit %1").arg(f.limit > 0 ? f.limit : -1));
    where.bind(query);
    QList<Call> found;
    while (query.step()) {
        auto call = callFromCbor(QCborValue::fromCbor(query.blob(0)).toMap());
        if (!call)
            return std::unexpected(call.error());
        found.append(*std::move(call));
    }
    return m_db->result(std::move(found));
}

namespace {

// One place for a ticket, whether it is read alone or with a season of others.
QString complaintsWhere(const QString &condition)
{
    return QStringLiteral("select coalesce(b.longitude, m.longitude, "
                          "(select avg(h.longitude) from building h where h.community = m.id)), "
                          "coalesce(b.latitude, m.latitude, "
                          "(select avg(h.latitude) from building h where h.community = m.id)), "
                          "t.opened, t.tier, t.category, t.step, t.uuid, t.state "
                          "from ticket t left join building b on b.code = t.building and t.building <> '' "
                          "left join community m on m.code = t.community and t.community <> '' where ")
         + condition;
}

ComplaintPoint complaintAt(SqliteStatement &query)
{
    const QPointF position = query.isNull(0) ? QPointF() : QPointF(query.real(0), query.real(1));
    return {position,
            query.integer(2),
            Tier(query.integer(3)),
            TicketCategory(query.integer(4)),
            TicketStep(query.integer(5)),
            TicketId(Uuid7::fromBytes(query.blobView(6))),
            StateCodec::channelOf(query.blobView(7))};
}

} // namespace

Result<QList<ComplaintPoint>> StoreQueries::complaints(qint64 fromMs, qint64 toMs)
{
    auto query =
        m_db->prepare(complaintsWhere(QStringLiteral("t.opened >= ?1 and t.opened < ?2 order by t.opened")));
    query.bind(1, fromMs).bind(2, toMs > 0 ? toMs : std::numeric_limits<qint64>::max());
    QList<ComplaintPoint> found;
    while (query.step()) {
        if (!query.isNull(0))
            found.append(complaintAt(query)); // without a place it is not on the map
    }
    return m_db->result(std::move(found));
}

Result<std::optional<ComplaintPoint>> StoreQueries::complaint(const TicketId &id)
{
    auto query = m_db->prepare(complaintsWhere(QStringLiteral("t.uuid = ?1")));
    const QByteArray uuid = id.value.toBytes();
    query.bind(1, uuid);
    std::optional<ComplaintPoint> found;
    if (query.step())
        found = complaintAt(query);
    return m_db->result(std::move(found));
}

} // namespace Warmline
