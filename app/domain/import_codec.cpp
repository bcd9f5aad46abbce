// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/import_block.h"
#include "app/domain/import_columns.h"

#include <QCoreApplication>

// The columns of each kind, described once for writing and reading. Names are part of the format
// (docs/journal.md).
namespace Warmline::ImportCodec {

namespace {

constexpr double kDegrees = 1e7; ///< 1 cm
constexpr double kHundredth = 100;
constexpr double kThousandth = 1000;

/// A member or a member of it, as a reference: FIELD(account.value).
#define FIELD(path) [](auto &row) -> auto & { return row.path; }

template <class Archive, class Row, class Get>
void points(Archive &a, const char *x, const char *y, QList<Row> &rows, Get get)
{
    a.scaled(x, rows, [get](Row &row) -> double & { return get(row).rx(); }, kDegrees);
    a.scaled(y, rows, [get](Row &row) -> double & { return get(row).ry(); }, kDegrees);
}

template <class Archive, class Row, class Get>
void polygon(Archive &a, const char *count, const char *x, const char *y, QList<Row> &rows, Get get)
{
    a.nested(
        count, rows, [get](Row &row) -> QList<QPointF> & { return get(row); },
        [x, y](Archive &child, QList<QPointF> &flat) {
            points(child, x, y, flat, [](QPointF &p) -> QPointF & { return p; });
        });
}

template <class Archive, class Row, class Get>
void textList(Archive &a, const char *count, const char *texts, QList<Row> &rows, Get get)
{
    a.nested(
        count, rows, [get](Row &row) -> QList<QString> & { return get(row); },
        [texts](Archive &child, QList<QString> &flat) {
            child.text(texts, flat, [](QString &text) -> QString & { return text; });
        });
}

/// A number of any size and precision: as its shortest decimal text.
template <class Row, class Get>
void decimal(ColumnWriter &a, const char *name, QList<Row> &rows, Get get)
{
    QStringList texts;
    texts.reserve(rows.size());
    for (Row &row : rows)
        texts.append(QString::number(get(row), 'g', QLocale::FloatingPointShortest));
    a.text(name, texts, [](QString &text) -> QString & { return text; });
}

template <class Row, class Get>
void decimal(ColumnReader &a, const char *name, QList<Row> &rows, Get get)
{
    QStringList texts(rows.size());
    a.text(name, texts, [](QString &text) -> QString & { return text; });
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!texts.at(i).isEmpty())
            get(rows[i]) = texts.at(i).toDouble();
    }
}

template <class Archive>
void describe(Archive &a, Archive &personal, QList<Household> &rows)
{
    a.text("account", rows, FIELD(account.value));
    a.text("community", rows, FIELD(community.value));
    a.text("building", rows, FIELD(building.value));
    a.text("branch", rows, FIELD(branch.value));
    a.text("unit", rows, FIELD(unit));
    a.text("room", rows, FIELD(room));
    a.integer("floor", rows, FIELD(floor));
    a.text("riser", rows, FIELD(riser));
    a.text("orientation", rows, FIELD(orientation));
    a.scaled("area", rows, FIELD(heatedArea.value), kHundredth);
    a.enumeration("use", rows, FIELD(useState), UseState::Unknown, UseState::Resumed);
    personal.text("name", rows, FIELD(customerName));
    personal.text("phone", rows, FIELD(phone));
}

template <class Archive>
void describe(Archive &a, Archive &, QList<Community> &rows)
{
    a.text("id", rows, FIELD(id.value));
    a.text("name", rows, FIELD(name));
    textList(a, "aliases", "alias", rows, FIELD(aliases));
    a.text("street", rows, FIELD(street));
    a.text("branch", rows, FIELD(branch.value));
    points(a, "lon", "lat", rows, FIELD(position));
    polygon(a, "outline", "outline_lon", "outline_lat", rows, FIELD(outline));
}

template <class Archive>
void describe(Archive &a, Archive &, QList<Building> &rows)
{
    a.text("id", rows, FIELD(id.value));
    a.text("community", rows, FIELD(community.value));
    a.text("name", rows, FIELD(name));
    a.text("street", rows, FIELD(street));
    a.text("street_no", rows, FIELD(streetNo));
    a.text("branch", rows, FIELD(branch.value));
    a.text("station", rows, FIELD(station.value));
    a.text("secondary", rows, FIELD(secondaryBranch));
    a.integer("floors", rows, FIELD(floors));
    a.integer("units", rows, FIELD(units));
    a.integer("built", rows, FIELD(builtYear));
    points(a, "lon", "lat", rows, FIELD(position));
    polygon(a, "outline", "outline_lon", "outline_lat", rows, FIELD(outline));
}

template <class Archive>
void describe(Archive &a, Archive &, QList<Station> &rows)
{
    a.text("id", rows, FIELD(id.value));
    a.text("name", rows, FIELD(name));
    a.text("source", rows, FIELD(source));
    a.text("branch", rows, FIELD(branch.value));
    points(a, "lon", "lat", rows, FIELD(position));
    a.scaled("area", rows, FIELD(heatedArea.value), kHundredth);
    a.scaled("power", rows, FIELD(designPower.value), kThousandth);
    textList(a, "secondaries", "secondary", rows, FIELD(secondaryBranches));
}

template <class Archive>
void describe(Archive &a, Archive &, QList<PipeNode> &rows)
{
    a.text("id", rows, FIELD(id.value));
    a.enumeration("kind", rows, FIELD(kind), NodeKind::Source, NodeKind::BuildingInlet);
    points(a, "lon", "lat", rows, FIELD(position));
    a.text("station", rows, FIELD(station.value));
    a.text("building", rows, FIELD(building.value));
    a.integer("closed", rows, FIELD(closed));
    a.text("label", rows, FIELD(label));
}

template <class Archive>
void describe(Archive &a, Archive &, QList<PipeSegment> &rows)
{
    a.text("segment", rows, FIELD(id.value));
    a.text("from", rows, FIELD(from.value));
    a.text("to", rows, FIELD(to.value));
    a.enumeration("level", rows, FIELD(level), NetworkLevel::Primary, NetworkLevel::Secondary);
    a.text("segment_station", rows, FIELD(station.value));
    a.text("secondary", rows, FIELD(secondaryBranch));
    a.integer("dn", rows, FIELD(diameterMm));
    a.scaled("length", rows, FIELD(length), kThousandth);
    polygon(a, "path", "path_lon", "path_lat", rows, FIELD(path));
}

template <class Archive>
void describe(Archive &a, Archive &, QList<RoomSensor> &rows)
{
    a.text("id", rows, FIELD(id.value));
    a.text("account", rows, FIELD(account.value));
    a.text("room", rows, FIELD(room));
}

template <class Archive>
void describe(Archive &a, Archive &, QList<TagMapping> &rows)
{
    a.text("source", rows, FIELD(source));
    a.text("tag", rows, FIELD(tag));
    a.text("owner", rows, FIELD(series.owner));
    a.enumeration("quantity", rows, FIELD(series.quantity), SeriesQuantity::PrimarySupplyTemperature,
                  SeriesQuantity::SolarRadiation);
    a.text("part", rows, FIELD(series.part));
    decimal(a, "scale", rows, FIELD(scale));
    decimal(a, "offset", rows, FIELD(offset));
    decimal(a, "low", rows, FIELD(low));
    decimal(a, "high", rows, FIELD(high));
}

template <class Archive>
void describe(Archive &a, Archive &personal, QList<Crew> &rows)
{
    a.text("id", rows, FIELD(id.value));
    a.text("name", rows, FIELD(name));
    a.text("branch", rows, FIELD(branch.value));
    textList(a, "trades", "trade", rows, FIELD(trades));
    textList(a, "certificates", "certificate", rows, FIELD(certificates));
    points(a, "lon", "lat", rows, FIELD(position));
    a.integer("position_at", rows, FIELD(positionAtMs));
    personal.text("leader", rows, FIELD(leader));
    personal.text("phone", rows, FIELD(phone));
}

template <class Archive>
void describeTicketLists(Archive &a, Archive &personal, QList<Ticket> &rows)
{
    a.nested("spans", rows, FIELD(spans), [](Archive &child, QList<StepSpan> &flat) {
        child.enumeration("span_step", flat, FIELD(step), TicketStep::Accept, TicketStep::Closed);
        child.integer("span_entered", flat, FIELD(enteredMs));
        child.integer("span_left", flat, FIELD(leftMs));
        child.text("span_by", flat, FIELD(by.value));
    });
    a.nested("pauses", rows, FIELD(pauses), [&personal](Archive &child, QList<PauseSpan> &flat) {
        child.integer("pause_from", flat, FIELD(fromMs));
        child.integer("pause_to", flat, FIELD(toMs));
        personal.text("pause_reason", flat, FIELD(reason));
    });
    a.nested("notes", rows, FIELD(notes), [&personal](Archive &child, QList<TicketNote> &flat) {
        child.integer("note_at", flat, FIELD(atMs));
        child.text("note_by", flat, FIELD(by.value));
        personal.text("note_text", flat, FIELD(text));
    });
}

/// An optional as a list of none or one, so that its members are columns of their own.
template <class Archive>
void describeCheckIn(ColumnWriter &a, QList<Ticket> &rows, Archive describeFlat)
{
    QList<qint64> present;
    QList<CheckIn> flat;
    for (const Ticket &ticket : std::as_const(rows)) {
        present.append(ticket.checkIn.has_value() ? 1 : 0);
        if (ticket.checkIn)
            flat.append(*ticket.checkIn);
    }
    a.integer("check_ins", present, [](qint64 &n) -> qint64 & { return n; });
    describeFlat(a, flat);
}

template <class Archive>
void describeCheckIn(ColumnReader &a, QList<Ticket> &rows, Archive describeFlat)
{
    QList<qint64> present(rows.size(), 0);
    a.integer("check_ins", present, [](qint64 &n) -> qint64 & { return n; });
    QList<CheckIn> flat(present.count(1));
    describeFlat(a, flat);
    qsizetype next = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (present.at(i) == 1)
            rows[i].checkIn = flat.at(next++);
    }
}

template <class Archive>
void describe(Archive &a, Archive &personal, QList<Ticket> &rows)
{
    a.uuid("id", rows, FIELD(id.value));
    a.text("number", rows, FIELD(number));
    a.integer("version", rows, FIELD(version));
    a.text("branch", rows, FIELD(branch.value));
    a.text("account", rows, FIELD(account.value));
    a.text("community", rows, FIELD(community.value));
    a.text("building", rows, FIELD(building.value));
    a.text("station", rows, FIELD(station.value));
    a.enumeration("category", rows, FIELD(category), TicketCategory::Other, TicketCategory::Praise);
    a.enumeration("scope", rows, FIELD(scope), FaultScope::Unknown, FaultScope::Community);
    a.enumeration("tier", rows, FIELD(tier), Tier::Red, Tier::Blue);
    a.enumeration("trade", rows, FIELD(trade), Trade::Unknown, Trade::Billing);
    a.enumeration("channel", rows, FIELD(channel), Channel::Phone, Channel::Walk);
    a.optional("reported", rows, FIELD(reportedTemperatureTenths));
    a.uuid("call", rows, FIELD(call.value));
    a.text("opened_by", rows, FIELD(openedBy.value));
    a.integer("opened", rows, FIELD(openedMs));
    a.enumeration("step", rows, FIELD(step), TicketStep::Accept, TicketStep::Closed);
    a.text("crew", rows, FIELD(crew.value));
    a.integer("promise", rows, FIELD(promiseMs));
    a.optional("measured", rows, FIELD(measuredTemperatureTenths));
    a.optional("satisfied", rows, FIELD(satisfied));
    a.optional("nps", rows, FIELD(nps));
    a.integer("closed", rows, FIELD(closedMs));
    personal.text("text", rows, FIELD(text));
    personal.text("result", rows, FIELD(result));
    describeTicketLists(a, personal, rows);
    describeCheckIn(a, rows, [](Archive &child, QList<CheckIn> &flat) {
        child.integer("check_in_at", flat, FIELD(atMs));
        child.integer("check_in_lon", flat, FIELD(longitudeE6));
        child.integer("check_in_lat", flat, FIELD(latitudeE6));
        child.text("check_in_by", flat, FIELD(by.value));
    });
}

template <class Archive>
void describe(Archive &a, Archive &personal, QList<Call> &rows)
{
    a.uuid("id", rows, FIELD(id.value));
    a.integer("version", rows, FIELD(version));
    a.text("branch", rows, FIELD(branch.value));
    a.enumeration("direction", rows, FIELD(direction), CallDirection::Inbound, CallDirection::Outbound);
    a.enumeration("state", rows, FIELD(state), CallState::Offered, CallState::Missed);
    a.text("queue", rows, FIELD(queue));
    a.integer("waited", rows, FIELD(waitedMs));
    a.text("account", rows, FIELD(account.value));
    a.text("agent", rows, FIELD(agent.value));
    a.integer("offered", rows, FIELD(offeredMs));
    a.integer("answered", rows, FIELD(answeredMs));
    a.integer("ended", rows, FIELD(endedMs));
    a.integer("wrapped", rows, FIELD(wrappedMs));
    a.nested("holds", rows, FIELD(holds), [](Archive &child, QList<HoldSpan> &flat) {
        child.integer("hold_from", flat, FIELD(fromMs));
        child.integer("hold_to", flat, FIELD(toMs));
    });
    a.integer("transfers", rows, FIELD(transfers));
    a.text("transfer_target", rows, FIELD(transferTarget));
    a.uuid("ticket", rows, FIELD(ticket.value));
    personal.text("number", rows, FIELD(number));
}

template <class Archive>
void describe(Archive &a, Archive &, QList<Payment> &rows)
{
    a.text("account", rows, FIELD(account.value));
    a.text("season", rows, FIELD(season));
    a.enumeration("state", rows, FIELD(state), PaymentState::Unknown, PaymentState::Suspended);
    a.integer("due", rows, FIELD(dueCents));
    a.integer("paid", rows, FIELD(paidCents));
    a.integer("paid_at", rows, FIELD(paidAtMs));
}

#undef FIELD

/// Calls \a visit with the list of the block's kind; for the network visit gets nodes and segments.
template <class Visit>
void visitRows(ImportBlock &block, Visit visit)
{
    switch (block.kind) {
    case ImportKind::Households: return visit(block.households);
    case ImportKind::Communities: return visit(block.communities);
    case ImportKind::Buildings: return visit(block.buildings);
    case ImportKind::Stations: return visit(block.stations);
    case ImportKind::Network: return visit(block.network.nodes);
    case ImportKind::Sensors: return visit(block.sensors);
    case ImportKind::Tags: return visit(block.tags);
    case ImportKind::Crews: return visit(block.crews);
    case ImportKind::Tickets: return visit(block.tickets);
    case ImportKind::Calls: return visit(block.calls);
    case ImportKind::Payments: return visit(block.payments);
    }
}

bool hasPersonal(ImportKind kind)
{
    return kind == ImportKind::Households || kind == ImportKind::Crews || kind == ImportKind::Tickets
        || kind == ImportKind::Calls;
}

} // namespace

Packed pack(const ImportBlock &block)
{
    ImportBlock copy = block; // the description hands out references; rows are not changed
    qsizetype rows = 0;
    visitRows(copy, [&rows](auto &list) { rows = list.size(); });
    ColumnWriter columns(rows);
    ColumnWriter personal(rows);
    visitRows(copy, [&](auto &list) { describe(columns, personal, list); });
    if (block.kind == ImportKind::Network) {
        QList<qint64> count{copy.network.segments.size()};
        columns.integer("segments", count, [](qint64 &n) -> qint64 & { return n; });
        describe(columns, personal, copy.network.segments);
    }
    return {columns.finish(), hasPersonal(block.kind) ? personal.finish() : QByteArray()};
}

Result<ImportBlock> unpack(ImportKind kind, const QByteArray &rows, const QByteArray &personalRows)
{
    ImportBlock block;
    block.kind = kind;
    if (rows.isEmpty())
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("ImportCodec", "数据块是空的"),
                       importKindName(kind));
    ColumnReader columns(rows);
    ColumnReader personal(personalRows);
    if (!columns.error() && !personal.error()) {
        visitRows(block, [&](auto &list) {
            list.resize(columns.rows());
            describe(columns, personal, list);
        });
        if (kind == ImportKind::Network) {
            QList<qint64> count{0};
            columns.integer("segments", count, [](qint64 &n) -> qint64 & { return n; });
            if (count.first() < 0 || count.first() > ColumnReader::kMostRows)
                return failure(ErrorCode::InvalidInput,
                               QCoreApplication::translate("ImportCodec", "数据块的列损坏"),
                               QStringLiteral("segments"));
            block.network.segments.resize(count.first());
            describe(columns, personal, block.network.segments);
        }
    }
    for (const ColumnReader *reader : {&columns, &personal}) {
        if (reader->error()) {
            Error error = *reader->error();
            error.where = importKindName(kind) + (error.where.isEmpty() ? QString() : u'/' + error.where);
            return std::unexpected(error);
        }
    }
    return block;
}

} // namespace Warmline::ImportCodec
