// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/file_crs.h"
#include "app/exchange/importer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// The first of several property names that is there, as text.
QString property(const QJsonObject &properties, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        const QJsonValue value = properties.value(name);
        if (value.isString() && !value.toString().trimmed().isEmpty())
            return value.toString().trimmed();
        if (value.isDouble())
            return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        if (value.isBool())
            return value.toBool() ? u"true"_s : u"false"_s;
    }
    return {};
}

double onGrid(double degrees)
{
    return std::round(degrees * 1e7) / 1e7;
}

std::optional<QPointF> position(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    if (pair.size() < 2 || !pair.at(0).isDouble() || !pair.at(1).isDouble())
        return std::nullopt;
    const QPointF point(onGrid(pair.at(0).toDouble()), onGrid(pair.at(1).toDouble()));
    if (!(std::abs(point.x()) <= 180) || !(std::abs(point.y()) <= 90))
        return std::nullopt;
    return point;
}

/// Metres between two positions on the sphere (haversine, mean radius 6,371,008.8 m).
double metres(const QPointF &a, const QPointF &b)
{
    constexpr double rad = 3.14159265358979323846 / 180;
    const double u = std::sin((b.y() - a.y()) * rad / 2);
    const double v = std::sin((b.x() - a.x()) * rad / 2);
    return 2 * 6'371'008.8
         * std::asin(std::min(1.0, std::sqrt(u * u + std::cos(a.y() * rad) * std::cos(b.y() * rad) * v * v)));
}

std::optional<NodeKind> nodeKind(const QString &word)
{
    static const QHash<QString, NodeKind> kinds{{u"source"_s, NodeKind::Source},
                                                {u"热源"_s, NodeKind::Source},
                                                {u"station"_s, NodeKind::Station},
                                                {u"换热站"_s, NodeKind::Station},
                                                {u"junction"_s, NodeKind::Junction},
                                                {u"节点"_s, NodeKind::Junction},
                                                {u"三通"_s, NodeKind::Junction},
                                                {u"valve"_s, NodeKind::Valve},
                                                {u"阀门"_s, NodeKind::Valve},
                                                {u"inlet"_s, NodeKind::BuildingInlet},
                                                {u"building_inlet"_s, NodeKind::BuildingInlet},
                                                {u"楼入口"_s, NodeKind::BuildingInlet},
                                                {u"热力入口"_s, NodeKind::BuildingInlet}};
    const auto it = kinds.constFind(word.toLower());
    return it == kinds.cend() ? std::nullopt : std::optional(*it);
}

/// The pipe network from GeoJSON (RFC 7946; WGS-84 unless the request or the file says otherwise): Point
/// features are nodes and valves, LineString features pipes. A pipe names its nodes (from, to) or ends where
/// they stand; an end without a node becomes a junction.
class NetworkImporter final : public Importer
{
public:
    using Importer::Importer;

    Result<void> read(const QByteArray &bytes, const std::stop_token &stop,
                      const ImportProgress &progress) override;
    Result<ImportPlan> plan(Queries &queries, const std::stop_token &stop,
                            const ImportProgress &progress) override;
    bool countsFeatures() const override { return true; }

private:
    void reject(qint64 index, const QString &reason) { m_rejected.append({index, reason}); }
    void readNode(qint64 index, const QJsonObject &properties, const QJsonObject &geometry);
    void readSegment(qint64 index, const QJsonObject &properties, const QJsonObject &geometry);
    bool takeId(qint64 index, const QString &id);
    NodeId nodeAt(const QPointF &point);
    void connectSegments();
    [[nodiscard]] Result<void> settleCrs(Queries &queries, const PipeNetwork &network);

    QList<PipeNode> m_nodes;
    QList<std::pair<qint64, PipeSegment>> m_segments; ///< with their feature
    QSet<QString> m_made; ///< ids of junctions that were made
    QHash<QString, qint64> m_ids;
    QHash<std::pair<qint64, qint64>, NodeId> m_nodeByPlace;
    QSet<NodeId> m_nodeIds;
    QList<Rejection> m_rejected;
    qint64 m_features = 0;
    QString m_crs; ///< as the file itself says; empty: it does not
};

std::pair<qint64, qint64> place(const QPointF &point)
{
    return {std::llround(point.x() * 1e7), std::llround(point.y() * 1e7)};
}

Result<void> NetworkImporter::read(const QByteArray &bytes, const std::stop_token &stop,
                                   const ImportProgress &progress)
{
    const QString name = QFileInfo(request().file).fileName();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = bytes.first(std::min<qsizetype>(error.offset, bytes.size())).count('\n') + 1;
        return failure(ErrorCode::InvalidInput, Tr::tr("不是正确的 JSON：%1").arg(error.errorString()),
                       name + u':' + QString::number(line));
    }
    if (document.object().value("type"_L1).toString() != "FeatureCollection"_L1
        || !document.object().value("features"_L1).isArray())
        return failure(ErrorCode::InvalidInput, Tr::tr("不是 GeoJSON 的 FeatureCollection"), name);
    const QJsonArray features = document.object().value("features"_L1).toArray();
    m_features = features.size();
    for (qint64 i = 0; i < m_features; ++i) {
        if (i % 1024 == 0) {
            if (stop.stop_requested())
                return cancelled();
            if (progress)
                progress(i, m_features);
        }
        const QJsonObject feature = features.at(i).toObject();
        const QJsonObject geometry = feature.value("geometry"_L1).toObject();
        const QString type = geometry.value("type"_L1).toString();
        QJsonObject properties = feature.value("properties"_L1).toObject();
        if (!properties.contains("id"_L1))
            properties.insert("id"_L1, feature.value("id"_L1));
        if (type == "Point"_L1)
            readNode(i, properties, geometry);
        else if (type == "LineString"_L1)
            readSegment(i, properties, geometry);
        else
            reject(i, Tr::tr("几何类型“%1”不能用；应为 Point 或 LineString").arg(type));
    }
    // Before RFC 7946 a file could name its system.
    m_crs = document.object().value("crs"_L1)["properties"_L1]["name"_L1].toString();
    return {};
}

bool NetworkImporter::takeId(qint64 index, const QString &id)
{
    if (id.isEmpty()) {
        reject(index, Tr::tr("缺少 id"));
        return false;
    }
    if (const auto before = m_ids.constFind(id); before != m_ids.cend()) {
        reject(index, Tr::tr("id“%1”重复：第 %2 个和第 %3 个要素").arg(id.sliced(2)).arg(*before).arg(index));
        return false;
    }
    m_ids.insert(id, index);
    return true;
}

void NetworkImporter::readNode(qint64 index, const QJsonObject &p, const QJsonObject &geometry)
{
    const auto point = position(geometry.value("coordinates"_L1));
    if (!point)
        return reject(index, Tr::tr("坐标不是经纬度"));
    const QString kindWord = property(p, {u"kind", u"type", u"类型"});
    const auto kind = kindWord.isEmpty() ? std::optional(NodeKind::Junction) : nodeKind(kindWord);
    if (!kind)
        return reject(index, Tr::tr("节点类型“%1”不认识").arg(kindWord));
    const QString id = property(p, {u"id", u"node_id"});
    if (!takeId(index, id.isEmpty() ? QString() : "n/"_L1 + id))
        return;
    PipeNode node;
    node.id = NodeId(id);
    node.kind = *kind;
    node.position = *point;
    node.station = StationId(property(p, {u"station", u"station_id"}));
    node.building = BuildingId(property(p, {u"building", u"building_id"}));
    const QString closed = property(p, {u"closed", u"state"}).toLower();
    node.closed = closed == u"true" || closed == u"closed" || closed == u"1" || closed == u"关";
    node.label = property(p, {u"label", u"name", u"名称"});
    m_nodeIds.insert(node.id);
    m_nodes.append(node);
}

void NetworkImporter::readSegment(qint64 index, const QJsonObject &p, const QJsonObject &geometry)
{
    PipeSegment s;
    double length = 0;
    const QJsonArray coordinates = geometry.value("coordinates"_L1).toArray();
    for (const QJsonValue &value : coordinates) {
        const auto point = position(value);
        if (!point)
            return reject(index, Tr::tr("第 %1 个坐标不是经纬度").arg(s.path.size() + 1));
        if (!s.path.isEmpty())
            length += metres(s.path.last(), *point);
        s.path.append(*point);
    }
    if (s.path.size() < 2)
        return reject(index, Tr::tr("管段至少要有两个点"));
    const QString level = property(p, {u"level", u"network", u"管网级别"}).toLower();
    if (level.isEmpty() || level == u"secondary" || level == u"2" || level == u"二次网" || level == u"二网")
        s.level = NetworkLevel::Secondary;
    else if (level == u"primary" || level == u"1" || level == u"一次网" || level == u"一网")
        s.level = NetworkLevel::Primary;
    else
        return reject(index, Tr::tr("管网级别“%1”不认识").arg(level));
    const auto number = [&](std::initializer_list<QStringView> names, double none,
                            double high) -> std::optional<double> {
        QString text = property(p, names);
        if (text.startsWith(u"DN", Qt::CaseInsensitive))
            text = text.sliced(2);
        if (text.isEmpty())
            return none;
        bool ok = false;
        const double value = text.toDouble(&ok);
        return ok && value >= 0 && value <= high ? std::optional(value) : std::nullopt;
    };
    const auto diameter = number({u"dn", u"DN", u"diameter_mm", u"diameter", u"管径"}, 0, 5000);
    const auto given = number({u"length_m", u"length", u"长度"}, length, 1e6);
    if (!diameter)
        return reject(index, Tr::tr("管径不能读"));
    if (!given)
        return reject(index, Tr::tr("长度不能读"));
    const QString id = property(p, {u"id", u"segment_id"});
    if (!takeId(index, id.isEmpty() ? QString() : "s/"_L1 + id))
        return;
    s.id = SegmentId(id);
    s.diameterMm = int(*diameter);
    s.length = std::round(*given * 1000) / 1000;
    s.from = NodeId(property(p, {u"from", u"from_node"}));
    s.to = NodeId(property(p, {u"to", u"to_node"}));
    s.station = StationId(property(p, {u"station", u"station_id"}));
    s.secondaryBranch = property(p, {u"secondary_branch", u"branch"});
    m_segments.append({index, s});
}

/// The node that stands at an end of a pipe, made if there is none.
NodeId NetworkImporter::nodeAt(const QPointF &point)
{
    const auto key = place(point);
    if (const auto it = m_nodeByPlace.constFind(key); it != m_nodeByPlace.cend())
        return *it;
    PipeNode node;
    node.id = NodeId(u"J%1,%2"_s.arg(point.x(), 0, 'f', 7).arg(point.y(), 0, 'f', 7));
    node.position = point;
    m_nodeByPlace.insert(key, node.id);
    m_nodeIds.insert(node.id);
    m_made.insert(node.id.value);
    m_nodes.append(node);
    return node.id;
}

void NetworkImporter::connectSegments()
{
    QList<std::pair<qint64, PipeSegment>> good;
    for (auto &[index, segment] : m_segments) {
        const bool fromMissing = !segment.from.isEmpty() && !m_nodeIds.contains(segment.from);
        const bool toMissing = !segment.to.isEmpty() && !m_nodeIds.contains(segment.to);
        if (fromMissing || toMissing) {
            reject(index,
                   Tr::tr("节点“%1”不在文件里").arg(fromMissing ? segment.from.value : segment.to.value));
            continue;
        }
        if (segment.from.isEmpty())
            segment.from = nodeAt(segment.path.first());
        if (segment.to.isEmpty())
            segment.to = nodeAt(segment.path.last());
        if (segment.from == segment.to) {
            reject(index, Tr::tr("管段的两端是同一个节点"));
            continue;
        }
        good.append({index, segment});
    }
    m_segments = good;
}

/// Junctions that the file leaves out are named by their place: pipes are joined only when that is WGS-84.
Result<void> NetworkImporter::settleCrs(Queries &queries, const PipeNetwork &network)
{
    const auto stations = queries.stations();
    const auto buildings = queries.buildings();
    if (!stations || !buildings)
        return std::unexpected(!stations ? stations.error() : buildings.error());
    QHash<QString, QPointF> known;
    for (const Building &building : *buildings)
        known.insert("b/"_L1 + building.id.value, building.position);
    for (const Station &station : *stations)
        known.insert("s/"_L1 + station.id.value, station.position);
    for (const PipeNode &node : network.nodes)
        known.insert("n/"_L1 + node.id.value, node.position);
    QList<Geo::KnownPlace> places;
    for (const PipeNode &node : std::as_const(m_nodes)) {
        QPointF at = known.value("n/"_L1 + node.id.value);
        if (at.isNull() && node.kind == NodeKind::Station)
            at = known.value("s/"_L1 + node.station.value);
        if (at.isNull() && node.kind == NodeKind::BuildingInlet)
            at = known.value("b/"_L1 + node.building.value);
        if (!at.isNull())
            places.append(Geo::KnownPlace{{node.position.x(), node.position.y()}, {at.x(), at.y()}});
    }
    const auto crs = FileCrs::choose(request().crs.isEmpty() ? m_crs : request().crs, places);
    if (!crs)
        return std::unexpected(crs.error());
    for (PipeNode &node : m_nodes) {
        node.position = FileCrs::toWgs84(*crs, node.position);
        m_nodeByPlace.insert(place(node.position), node.id);
    }
    for (auto &[index, segment] : m_segments) {
        for (QPointF &point : segment.path)
            point = FileCrs::toWgs84(*crs, point);
    }
    return {};
}

Result<ImportPlan> NetworkImporter::plan(Queries &queries, const std::stop_token &stop,
                                         const ImportProgress &)
{
    const auto network = queries.network();
    if (!network)
        return std::unexpected(network.error());
    if (stop.stop_requested())
        return cancelled();
    if (auto ok = settleCrs(queries, *network); !ok)
        return std::unexpected(ok.error());
    connectSegments();
    QHash<NodeId, PipeNode> nodes;
    for (const PipeNode &node : network->nodes)
        nodes.insert(node.id, node);
    QHash<SegmentId, PipeSegment> segments;
    for (const PipeSegment &segment : network->segments)
        segments.insert(segment.id, segment);
    ImportBatch batch;
    ImportSummary summary;
    summary.read = m_features;
    summary.rejected = m_rejected;
    const auto take = [&](const auto *before, const auto &after, bool counted) {
        const bool changed = !before || !(*before == after);
        if (changed)
            batch.add(request().branch, after);
        if (counted)
            ++(!before ? summary.imported : changed ? summary.updated : summary.unchanged);
        else if (changed)
            ++summary.derived[u"junctions"_s];
    };
    for (const PipeNode &node : std::as_const(m_nodes)) {
        const auto it = nodes.constFind(node.id);
        take(it == nodes.cend() ? nullptr : &*it, node, !m_made.contains(node.id.value));
    }
    for (const auto &[index, segment] : std::as_const(m_segments)) {
        const auto it = segments.constFind(segment.id);
        take(it == segments.cend() ? nullptr : &*it, segment, true);
    }
    return finished(batch, summary);
}

} // namespace

std::unique_ptr<Importer> makeNetworkImporter(const ImportRequest &request)
{
    return std::make_unique<NetworkImporter>(request);
}

} // namespace Warmline
