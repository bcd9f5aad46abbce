// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/export_rows.h"

#include "app/domain/enum_names.h"
#include "app/exchange/csv_reader.h"
#include "app/exchange/import_fields.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<EnumName<ExportKind>, 3> kKinds{
    {{ExportKind::Customers, "customers"}, {ExportKind::Tickets, "tickets"}, {ExportKind::Calls, "calls"}}};
constexpr std::array<EnumName<ExportFormat>, 2> kFormats{
    {{ExportFormat::Csv, "csv"}, {ExportFormat::JsonLines, "jsonl"}}};

using Cell = std::pair<QLatin1StringView, QJsonValue>;
using Cells = QList<Cell>;

QString asText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Double: return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(part.toString());
        return parts.join(u';');
    }
    default: return value.toString();
    }
}

/// Turns cells into lines of the format; writes the header before the first.
class RowWriter
{
public:
    RowWriter(const ExportRequest &request, const std::stop_token &stop,
              const std::function<Result<void>(const QByteArray &)> &sink)
        : m_format(request.format)
        , m_branches(request.branches)
        , m_zone(request.zone)
        , m_stop(stop)
        , m_sink(sink)
    { }

    /// Rows of other branches than those asked for are passed over.
    Result<void> write(const BranchId &branch, const Cells &cells)
    {
        if (!m_branches.isEmpty() && !m_branches.contains(branch))
            return {};
        if (m_rows == 0 && m_format == ExportFormat::Csv) {
            QStringList header;
            for (const Cell &cell : cells)
                header.append(cell.first);
            m_buffer.append(csvLine(header).toUtf8());
        }
        if (m_format == ExportFormat::Csv) {
            QStringList fields;
            for (const Cell &cell : cells)
                fields.append(asText(cell.second));
            m_buffer.append(csvLine(fields).toUtf8());
        } else {
            QJsonObject object;
            for (const Cell &cell : cells)
                object.insert(cell.first, cell.second);
            m_buffer.append(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
        }
        ++m_rows;
        if (m_stop.stop_requested())
            return failure(ErrorCode::Cancelled, QCoreApplication::translate("Exchange", "导出已取消"));
        return m_buffer.size() > 1 << 16 ? flush() : Result<void>();
    }
    Result<void> flush()
    {
        const QByteArray bytes = std::exchange(m_buffer, {});
        return bytes.isEmpty() ? Result<void>() : m_sink(bytes);
    }
    [[nodiscard]] qint64 rows() const { return m_rows; }
    /// ISO 8601 with the zone's offset; null for 0.
    [[nodiscard]] QJsonValue time(qint64 ms) const
    {
        if (ms == 0)
            return {};
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms, m_zone);
        return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
    }

private:
    ExportFormat m_format;
    QList<BranchId> m_branches;
    QTimeZone m_zone;
    const std::stop_token &m_stop;
    const std::function<Result<void>(const QByteArray &)> &m_sink;
    QByteArray m_buffer;
    qint64 m_rows = 0;
};

template <class Id, class Row>
Result<QHash<Id, Row>> byId(const Result<QList<Row>> &rows)
{
    return rows.transform([](const QList<Row> &list) {
        QHash<Id, Row> hash;
        for (const Row &row : list)
            hash.insert(row.id, row);
        return hash;
    });
}

Result<void> customers(Queries &queries, RowWriter &writer)
{
    const auto communities = byId<CommunityId>(queries.communities());
    if (!communities)
        return std::unexpected(communities.error());
    const auto buildings = byId<BuildingId>(queries.buildings());
    if (!buildings)
        return std::unexpected(buildings.error());
    Result<void> written;
    const auto visited = queries.eachHousehold([&](const Household &h) {
        const Community c = communities->value(h.community);
        const Building b = buildings->value(h.building);
        written = writer.write(
            h.branch,
            {{"account_no"_L1, h.account.value},
             {"community"_L1, c.name},
             {"aliases"_L1, QJsonArray::fromStringList(c.aliases)},
             {"street"_L1, b.street.isEmpty() ? c.street : b.street},
             {"street_no"_L1, b.streetNo},
             {"building"_L1, b.name},
             {"unit"_L1, h.unit},
             {"room"_L1, h.room},
             {"floor"_L1, h.floor},
             {"customer_name"_L1, h.customerName},
             {"phone"_L1, h.phone},
             {"heated_area"_L1, h.heatedArea.value > 0 ? QJsonValue(h.heatedArea.value) : QJsonValue()},
             {"use_state"_L1, ImportWords::useStateName(h.useState)},
             {"orientation"_L1, h.orientation},
             {"riser"_L1, h.riser},
             {"station"_L1, b.station.value},
             {"branch"_L1, h.branch.value}});
        return written.has_value();
    });
    return written ? visited : written;
}

QJsonValue celsius(const std::optional<int> &tenths)
{
    return tenths ? QJsonValue(*tenths / 10.0) : QJsonValue();
}

Result<void> tickets(Queries &queries, RowWriter &writer, const ExportRequest &request)
{
    TicketFilter filter;
    filter.fromMs = request.fromMs;
    filter.toMs = request.toMs;
    filter.newestFirst = false;
    filter.limit = std::numeric_limits<int>::max();
    const auto list = queries.tickets(filter);
    if (!list)
        return std::unexpected(list.error());
    for (const Ticket &t : *list) {
        // When a step was completed for good: its last passage, if the ticket is past it.
        const auto completed = [&](TicketStep step) -> QJsonValue {
            if (t.step <= step)
                return {};
            const auto span = std::find_if(t.spans.crbegin(), t.spans.crend(),
                                           [step](const StepSpan &s) { return s.step == step; });
            return span == t.spans.crend() ? QJsonValue() : writer.time(span->leftMs);
        };
        const auto written =
            writer.write(t.branch, {{"number"_L1, t.number},
                                    {"account_no"_L1, t.account.value},
                                    {"category"_L1, categoryName(t.category)},
                                    {"text"_L1, t.text},
                                    {"tier"_L1, tierName(t.tier)},
                                    {"scope"_L1, scopeName(t.scope)},
                                    {"trade"_L1, tradeName(t.trade)},
                                    {"channel"_L1, channelName(t.channel)},
                                    {"step"_L1, stepName(t.step)},
                                    {"opened_at"_L1, writer.time(t.openedMs)},
                                    {"accepted_at"_L1, completed(TicketStep::Accept)},
                                    {"dispatched_at"_L1, completed(TicketStep::Dispatch)},
                                    {"handled_at"_L1, completed(TicketStep::Handle)},
                                    {"verified_at"_L1, completed(TicketStep::Verify)},
                                    {"closed_at"_L1, writer.time(t.closedMs)},
                                    {"opened_by"_L1, t.openedBy.value},
                                    {"crew"_L1, t.crew.value},
                                    {"result"_L1, t.result},
                                    {"satisfied"_L1, t.satisfied ? QJsonValue(*t.satisfied) : QJsonValue()},
                                    {"nps"_L1, t.nps ? QJsonValue(*t.nps) : QJsonValue()},
                                    {"reported_temperature"_L1, celsius(t.reportedTemperatureTenths)},
                                    {"measured_temperature"_L1, celsius(t.measuredTemperatureTenths)},
                                    {"branch"_L1, t.branch.value}});
        if (!written)
            return written;
    }
    return {};
}

Result<void> calls(Queries &queries, RowWriter &writer, const ExportRequest &request)
{
    CallFilter filter;
    filter.fromMs = request.fromMs;
    filter.toMs = request.toMs;
    filter.limit = std::numeric_limits<int>::max();
    const auto list = queries.calls(filter);
    if (!list)
        return std::unexpected(list.error());
    for (const Call &c : *list) {
        QString ticket;
        if (!c.ticket.isNull()) {
            const auto found = queries.ticket(c.ticket);
            if (!found)
                return std::unexpected(found.error());
            ticket = *found ? (*found)->number : QString();
        }
        const auto written = writer.write(c.branch, {{"call_id"_L1, c.id.toString()},
                                                     {"number"_L1, c.number},
                                                     {"direction"_L1, callDirectionName(c.direction)},
                                                     {"state"_L1, callStateName(c.state)},
                                                     {"queue"_L1, c.queue},
                                                     {"waited_s"_L1, double(c.waitedMs) / 1000},
                                                     {"account_no"_L1, c.account.value},
                                                     {"agent"_L1, c.agent.value},
                                                     {"offered_at"_L1, writer.time(c.offeredMs)},
                                                     {"answered_at"_L1, writer.time(c.answeredMs)},
                                                     {"ended_at"_L1, writer.time(c.endedMs)},
                                                     {"wrapped_at"_L1, writer.time(c.wrappedMs)},
                                                     {"transfers"_L1, c.transfers},
                                                     {"ticket"_L1, ticket},
                                                     {"branch"_L1, c.branch.value}});
        if (!written)
            return written;
    }
    return {};
}

} // namespace

std::optional<ExportKind> exportKindFromName(QStringView name)
{
    return valueOf(kKinds, name);
}

std::optional<ExportFormat> exportFormatFromName(QStringView name)
{
    return valueOf(kFormats, name);
}

QString exportKindName(ExportKind kind)
{
    return nameOf(kKinds, kind);
}

QString exportFormatName(ExportFormat format)
{
    return nameOf(kFormats, format);
}

Result<qint64> exportRows(Queries &queries, const ExportRequest &request, const std::stop_token &stop,
                          const std::function<Result<void>(const QByteArray &)> &sink)
{
    RowWriter writer(request, stop, sink);
    Result<void> written;
    switch (request.kind) {
    case ExportKind::Customers: written = customers(queries, writer); break;
    case ExportKind::Tickets: written = tickets(queries, writer, request); break;
    case ExportKind::Calls: written = calls(queries, writer, request); break;
    }
    if (written)
        written = writer.flush();
    if (!written)
        return std::unexpected(written.error());
    return writer.rows();
}

} // namespace Warmline
