// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/map/trace_bench.h"

#include <QFile>

#include <unistd.h>

namespace Bench {

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kStations = 400;
constexpr int kTees = 124;

class Maker
{
public:
    Geo::NetworkRecords make()
    {
        QString before = node(u"PLANT"_s, NodeKind::Source, 0, 0);
        for (int s = 0; s < kStations; ++s) {
            const QString n = QString::number(s);
            const QString tee = node(u"M"_s + n, NodeKind::Junction, s * 200.0, 0);
            pipe(before, tee, NetworkLevel::Primary);
            before = tee;
            const QString station = node(u"ST"_s + n, NodeKind::Station, s * 200.0, 50);
            pipe(tee, station, NetworkLevel::Primary);
            trunk(s, station);
        }
        return std::move(m_records);
    }

private:
    void trunk(int s, const QString &station)
    {
        QString before = station;
        for (int i = 0; i < kTees; ++i) {
            const QString name = u"%1_%2"_s.arg(s).arg(i);
            const double y = 60 + i * 20.0;
            const bool valve = i == 0 || i == kTees / 2;
            const QString tee = node((valve ? u"V"_s : u"T"_s) + name,
                                     valve ? NodeKind::Valve : NodeKind::Junction, s * 200.0, y);
            pipe(before, tee, NetworkLevel::Secondary);
            before = tee;
            if (valve)
                continue;
            Building house;
            house.id = BuildingId(u"B"_s + name);
            m_records.buildings.append(house);
            m_records.households.insert(house.id, 20);
            const QString inlet = node(u"I"_s + name, NodeKind::BuildingInlet, s * 200.0 + 15, y);
            m_records.network.nodes.last().building = house.id;
            pipe(tee, inlet, NetworkLevel::Secondary);
        }
    }
    QString node(const QString &id, NodeKind kind, double east_m, double north_m)
    {
        PipeNode n;
        n.id = NodeId(id);
        n.kind = kind;
        const Geo::LonLat p = m_frame.toLonLat(east_m, north_m);
        n.position = {p.lon, p.lat};
        m_records.network.nodes.append(n);
        m_at.insert(id, n.position);
        return id;
    }
    void pipe(const QString &from, const QString &to, NetworkLevel level)
    {
        Warmline::PipeSegment s;
        s.id = SegmentId(u"S"_s + QString::number(m_records.network.segments.size()));
        s.from = NodeId(from);
        s.to = NodeId(to);
        s.level = level;
        s.length = 20;
        s.path = {m_at.value(from), m_at.value(to)};
        m_records.network.segments.append(s);
    }

    Geo::NetworkRecords m_records;
    QHash<QString, QPointF> m_at;
    Geo::LocalFrame m_frame{{126.0, 45.5}};
};

} // namespace

Geo::NetworkRecords largeNetwork()
{
    return Maker().make();
}

double resident_mib()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

} // namespace Bench
