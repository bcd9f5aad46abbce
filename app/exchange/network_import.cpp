// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/file_crs.h"
#include "app/exchange/geo_json.h"
#include "app/exchange/geo_source.h"
#include "app/exchange/importer.h"
#include "app/exchange/network_features.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// The pipe network from GeoJSON or another GIS file (WGS-84 unless the request or the file says otherwise):
/// Point features are nodes and valves, LineString features pipes. A pipe names its nodes (from, to) or ends
/// where they stand; an end without a node becomes a junction.
class NetworkImporter final : public Importer
{
public:
    using Importer::Importer;

    Result<void> read(const QByteArray &bytes, const std::stop_token &stop,
                      const ImportProgress &progress) override;
    Result<ImportPlan> plan(Queries &queries, const std::stop_token &stop,
                            const ImportProgress &progress) override;

private:
    struct Place
    {
        qint64 number = 0; ///< of the feature
        QString layer; ///< empty: there is only one
    };
    void reject(const Place &place, const QString &reason)
    {
        m_rejected.append(
            {place.number, place.layer.isEmpty() ? reason : Tr::tr("图层“%1”：%2").arg(place.layer, reason)});
    }
    [[nodiscard]] Result<GeoFile> readFile(const QByteArray &bytes, const std::stop_token &stop,
                                           const ImportProgress &progress);
    [[nodiscard]] Result<QMap<QString, QString>> readMapping(const GeoFile &file) const;
    void take(const Place &place, const PipeNode &node);
    void take(const Place &place, const PipeSegment &segment);
    bool takeId(const Place &place, const QString &id);
    NodeId nodeAt(const QPointF &point);
    void connectSegments();
    [[nodiscard]] Result<void> settleCrs(Queries &queries, const PipeNetwork &network);

    QList<PipeNode> m_nodes;
    QList<std::pair<Place, PipeSegment>> m_segments; ///< with their feature
    QSet<QString> m_made; ///< ids of junctions that were made
    QHash<QString, Place> m_ids;
    QHash<std::pair<qint64, qint64>, NodeId> m_nodeByPlace;
    QSet<NodeId> m_nodeIds;
    QList<Rejection> m_rejected;
    qint64 m_features = 0;
    QString m_crs; ///< what FileCrs::choose() is asked for
    QString m_encoding;
};

std::pair<qint64, qint64> cellOf(const QPointF &point)
{
    return {std::llround(point.x() * 1e7), std::llround(point.y() * 1e7)};
}

Result<GeoFile> NetworkImporter::readFile(const QByteArray &bytes, const std::stop_token &stop,
                                          const ImportProgress &progress)
{
    if (!GeoSource::reads(request()) || bytes.trimmed().startsWith('{')) { // GeoJSON needs no plugin
        const QString name = QFileInfo(request().file).fileName();
        if (!request().layers.isEmpty())
            return failure(ErrorCode::InvalidInput, Tr::tr("GeoJSON 没有图层，不能用 --layer 选"), name);
        QString named;
        auto file = readGeoJson(bytes, name, named, stop, progress);
        m_crs = request().crs.isEmpty() ? named : request().crs;
        return file;
    }
    auto file = GeoSource::read(request(), bytes, stop, progress);
    if (!file)
        return file;
    const auto crs = GeoSource::crsWish(request(), *file);
    if (!crs)
        return std::unexpected(crs.error());
    m_crs = *crs;
    m_encoding = file->encoding;
    return file;
}

/// Field → attribute, of fields that there are and attributes that the file has.
Result<QMap<QString, QString>> NetworkImporter::readMapping(const GeoFile &file) const
{
    auto mapping = HeaderMapping::readFile(request().mappingFile);
    if (!mapping)
        return mapping;
    mapping->insert(request().mapping);
    QSet<QString> attributes;
    for (const GeoFeature &feature : file.features) {
        for (auto it = feature.properties.begin(); it != feature.properties.end(); ++it)
            attributes.insert(it.key().toLower());
    }
    const QStringList fields = NetworkFeatures::fields();
    for (const auto &[field, attribute] : mapping->asKeyValueRange()) {
        if (!fields.contains(field))
            return failure(ErrorCode::InvalidInput, Tr::tr("映射里的字段“%1”不存在").arg(field),
                           request().mappingFile);
        if (!attributes.contains(attribute.toLower()))
            return failure(ErrorCode::InvalidInput, Tr::tr("映射里的表头“%1”在文件中找不到").arg(attribute),
                           request().mappingFile);
    }
    return mapping;
}

Result<void> NetworkImporter::read(const QByteArray &bytes, const std::stop_token &stop,
                                   const ImportProgress &progress)
{
    const auto file = readFile(bytes, stop, progress);
    if (!file)
        return std::unexpected(file.error());
    const auto mapping = readMapping(*file);
    if (!mapping)
        return std::unexpected(mapping.error());
    m_features = file->features.size();
    for (const GeoFeature &feature : file->features) {
        const Place place{feature.number, file->layers.size() > 1 ? feature.layer : QString()};
        GeoFeature named = feature;
        named.properties = NetworkFeatures::named(feature.properties, *mapping);
        const auto record = NetworkFeatures::read(named);
        if (record)
            std::visit([&](const auto &one) { take(place, one); }, *record);
        else
            reject(place, record.error());
    }
    return {};
}

bool NetworkImporter::takeId(const Place &place, const QString &id)
{
    if (const auto before = m_ids.constFind(id); before != m_ids.cend()) {
        reject(place, Tr::tr("id“%1”重复：第 %2 个和第 %3 个要素")
                          .arg(id.sliced(2))
                          .arg(before->number)
                          .arg(place.number));
        return false;
    }
    m_ids.insert(id, place);
    return true;
}

void NetworkImporter::take(const Place &place, const PipeNode &node)
{
    if (!takeId(place, "n/"_L1 + node.id.value))
        return;
    m_nodeIds.insert(node.id);
    m_nodes.append(node);
}

void NetworkImporter::take(const Place &place, const PipeSegment &segment)
{
    if (takeId(place, "s/"_L1 + segment.id.value))
        m_segments.append({place, segment});
}

/// The node that stands at an end of a pipe, made if there is none.
NodeId NetworkImporter::nodeAt(const QPointF &point)
{
    const auto key = cellOf(point);
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
    QList<std::pair<Place, PipeSegment>> good;
    for (auto &[place, segment] : m_segments) {
        const bool fromMissing = !segment.from.isEmpty() && !m_nodeIds.contains(segment.from);
        const bool toMissing = !segment.to.isEmpty() && !m_nodeIds.contains(segment.to);
        if (fromMissing || toMissing) {
            reject(place,
                   Tr::tr("节点“%1”不在文件里").arg(fromMissing ? segment.from.value : segment.to.value));
            continue;
        }
        if (segment.from.isEmpty())
            segment.from = nodeAt(segment.path.first());
        if (segment.to.isEmpty())
            segment.to = nodeAt(segment.path.last());
        if (segment.from == segment.to) {
            reject(place, Tr::tr("管段的两端是同一个节点"));
            continue;
        }
        good.append({place, segment});
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
    const auto crs = FileCrs::choose(m_crs, places);
    if (!crs)
        return std::unexpected(crs.error());
    for (PipeNode &node : m_nodes) {
        node.position = FileCrs::toWgs84(*crs, node.position);
        m_nodeByPlace.insert(cellOf(node.position), node.id);
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
    summary.encoding = m_encoding;
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
