// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/network_features.h"

#include "app/core/text_decoding.h"
#include "app/geo/coordinates.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace Warmline::NetworkFeatures {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

using Reason = std::unexpected<QString>;

/// Field and the attributes that mean it, in lower case. A Shapefile cuts names after ten bytes.
const QList<QStringList> &synonyms()
{
    static const QList<QStringList> lines = [] {
        QList<QStringList> all;
        for (const char16_t *line :
             {u"id|node_id|segment_id|编号|节点编号|管段编号", u"kind|type|类型|节点类型",
              u"station|station_id|换热站|换热站编号", u"building|building_id|building_i|楼栋|楼栋编号",
              u"closed|state|开关|状态", u"label|name|名称", u"level|network|管网级别|级别",
              u"dn|diameter_mm|diameter_m|diameter|管径|公称直径", u"length_m|length|长度|管长",
              u"from|from_node|起点|起点编号|起始节点", u"to|to_node|终点|终点编号|终止节点",
              u"secondary_branch|secondary_|branch|支路|二次网支路"})
            all.append(QString::fromUtf16(line).split(u'|'));
        return all;
    }();
    return lines;
}

/// An attribute as text.
QString property(const QJsonObject &properties, QStringView name)
{
    const QJsonValue value = properties.value(name);
    if (value.isString())
        return value.toString().trimmed();
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return {};
}

double onGrid(double degrees)
{
    return std::round(degrees * 1e7) / 1e7;
}

std::optional<QPointF> position(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    const QPointF point(onGrid(pair.at(0).toDouble(NAN)), onGrid(pair.at(1).toDouble(NAN)));
    if (!(std::abs(point.x()) <= 180) || !(std::abs(point.y()) <= 90))
        return std::nullopt;
    return point;
}

/// \a reason, with a suspicion where there is one.
Reason notAPlace(const QString &reason, const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    return Reason(Geo::looksSwapped(pair.at(0).toDouble(), pair.at(1).toDouble())
                      ? Tr::tr("%1（像是经度和纬度写反了）").arg(reason)
                      : reason);
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

std::optional<NetworkLevel> networkLevel(const QString &word)
{
    if (word.isEmpty() || word == u"secondary" || word == u"2" || word == u"二次网" || word == u"二网")
        return NetworkLevel::Secondary;
    if (word == u"primary" || word == u"1" || word == u"一次网" || word == u"一网")
        return NetworkLevel::Primary;
    return std::nullopt;
}

std::expected<std::variant<PipeNode, PipeSegment>, QString> node(const QJsonObject &p,
                                                                 const QJsonValue &coordinates)
{
    const auto point = position(coordinates);
    if (!point)
        return notAPlace(Tr::tr("坐标不是经纬度"), coordinates);
    const QString kindWord = property(p, u"kind");
    const auto kind = kindWord.isEmpty() ? std::optional(NodeKind::Junction) : nodeKind(kindWord);
    if (!kind)
        return Reason(Tr::tr("节点类型“%1”不认识").arg(kindWord));
    PipeNode node;
    node.id = NodeId(property(p, u"id"));
    if (node.id.isEmpty())
        return Reason(Tr::tr("缺少 id"));
    node.kind = *kind;
    node.position = *point;
    node.station = StationId(property(p, u"station"));
    node.building = BuildingId(property(p, u"building"));
    const QString closed = property(p, u"closed").toLower();
    node.closed = closed == u"true" || closed == u"closed" || closed == u"1" || closed == u"关";
    node.label = property(p, u"label");
    return node;
}

std::optional<double> number(QString text, double none, double high)
{
    if (text.startsWith(u"DN", Qt::CaseInsensitive))
        text = text.sliced(2);
    if (text.isEmpty())
        return none;
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && value >= 0 && value <= high ? std::optional(value) : std::nullopt;
}

std::expected<std::variant<PipeNode, PipeSegment>, QString> segment(const QJsonObject &p,
                                                                    const QJsonArray &coordinates)
{
    PipeSegment s;
    double length = 0;
    for (const QJsonValue &value : coordinates) {
        const auto point = position(value);
        if (!point)
            return notAPlace(Tr::tr("第 %1 个坐标不是经纬度").arg(s.path.size() + 1), value);
        if (!s.path.isEmpty())
            length += metres(s.path.last(), *point);
        s.path.append(*point);
    }
    if (s.path.size() < 2)
        return Reason(Tr::tr("管段至少要有两个点"));
    const QString levelWord = property(p, u"level").toLower();
    const auto level = networkLevel(levelWord);
    if (!level)
        return Reason(Tr::tr("管网级别“%1”不认识").arg(levelWord));
    s.level = *level;
    const auto diameter = number(property(p, u"dn"), 0, 5000);
    const auto given = number(property(p, u"length_m"), length, 1e6);
    if (!diameter)
        return Reason(Tr::tr("管径不能读"));
    if (!given)
        return Reason(Tr::tr("长度不能读"));
    s.id = SegmentId(property(p, u"id"));
    if (s.id.isEmpty())
        return Reason(Tr::tr("缺少 id"));
    s.diameterMm = int(*diameter);
    s.length = std::round(*given * 1000) / 1000;
    s.from = NodeId(property(p, u"from"));
    s.to = NodeId(property(p, u"to"));
    s.station = StationId(property(p, u"station"));
    s.secondaryBranch = property(p, u"secondary_branch");
    return s;
}

} // namespace

QStringList fields()
{
    QStringList names;
    for (const QStringList &line : synonyms())
        names.append(line.first());
    return names;
}

QJsonObject named(const QJsonObject &properties, const QMap<QString, QString> &mapping)
{
    QHash<QString, QJsonValue> byName; // the first of equals counts
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString name = it.key().toLower();
        const bool isEmpty =
            it.value().isNull() || (it.value().isString() && it.value().toString().trimmed().isEmpty());
        if (!isEmpty && !byName.contains(name))
            byName.insert(name, it.value());
    }
    QJsonObject result;
    for (const QStringList &line : synonyms()) {
        const QString asked = mapping.value(line.first()).toLower();
        for (const QString &name : asked.isEmpty() ? line : QStringList{asked}) {
            const auto found = byName.constFind(name);
            if (found == byName.cend())
                continue;
            result.insert(line.first(), *found);
            break;
        }
    }
    return result;
}

std::expected<std::variant<PipeNode, PipeSegment>, QString> read(const GeoFeature &feature)
{
    if (!feature.problem.isEmpty())
        return Reason(feature.problem);
    for (const char16_t *name : {u"id", u"from", u"to", u"station", u"building"}) {
        if (const QString hidden = hiddenCharacter(property(feature.properties, name)); !hidden.isEmpty())
            return Reason(Tr::tr("“%1”里有看不见的字符（%2）").arg(QStringView(name), hidden));
    }
    const QString type = feature.geometry.value("type"_L1).toString();
    const QJsonValue coordinates = feature.geometry.value("coordinates"_L1);
    if (type == "Point"_L1)
        return node(feature.properties, coordinates);
    if (type == "LineString"_L1)
        return segment(feature.properties, coordinates.toArray());
    return Reason(Tr::tr("几何类型“%1”不能用；应为 Point 或 LineString").arg(type));
}

} // namespace Warmline::NetworkFeatures
