// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/network/traced_network.h"

#include <QTest>

/// A plant, two stations, two branches each with a valve at its head and four houses on twigs, all in metres
/// from a corner: x east, y north. Invented for tests.
///
///   PLANT ─ V0 ─ J0 ─┬─ PVA ─ ST1 ─┬─ V1a ─ a1 ─ a2 ─ V1m ─ a3 ─ a4      (branch A, houses HA1…HA4)
///                    │            └─ V1b ─ b1 ─ b2 ─ b3 ─ b4            (branch B, houses HB1…HB4)
///                    └─ PVB ─ ST2 ─── V2a ─ c1 …                         (branch A of the second, HC1…HC4)
struct SmallNetwork
{
    Warmline::Geo::NetworkRecords records;
    Warmline::Geo::LocalFrame frame{{126.6, 45.75}};

    SmallNetwork()
    {
        using Warmline::NodeKind;
        node("PLANT", NodeKind::Source, 0, 0);
        node("V0", NodeKind::Valve, 100, 0, "F-0");
        node("J0", NodeKind::Junction, 500, 0);
        node("PVA", NodeKind::Valve, 500, 100, "F-A");
        node("PVB", NodeKind::Valve, 500, -100, "F-B");
        node("ST-1", NodeKind::Station, 500, 300).station = Warmline::StationId(QStringLiteral("S1"));
        node("ST-2", NodeKind::Station, 500, -300).station = Warmline::StationId(QStringLiteral("S2"));
        station("S1", "江畔站");
        station("S2", "枫林站");
        pipe("p0", "PLANT", "V0", true);
        pipe("p1", "V0", "J0", true);
        pipe("p2", "J0", "PVA", true);
        pipe("p3", "PVA", "ST-1", true);
        pipe("p4", "J0", "PVB", true);
        pipe("p5", "PVB", "ST-2", true);
        branch("S1", "ST-1", "A", 600, 300, "V-12");
        branch("S1", "ST-1", "B", 600, 500, "V-14");
        branch("S2", "ST-2", "C", 600, -300, "V-21");
    }

    [[nodiscard]] Warmline::Geo::TracedNetwork traced() const
    {
        return Warmline::Geo::TracedNetwork(records);
    }
    [[nodiscard]] QPointF at(double x, double y) const
    {
        const Warmline::Geo::LonLat p = frame.toLonLat(x, y);
        return {p.lon, p.lat};
    }
    Warmline::PipeNode &node(const QByteArray &id, Warmline::NodeKind kind, double x, double y,
                             const char *label = "")
    {
        Warmline::PipeNode n;
        n.id = Warmline::NodeId(QString::fromLatin1(id));
        n.kind = kind;
        n.position = at(x, y);
        n.label = QString::fromUtf8(label);
        records.network.nodes.append(n);
        places.insert(n.id.value, QPointF(x, y));
        return records.network.nodes.last();
    }
    Warmline::PipeSegment &pipe(const QByteArray &id, const QByteArray &from, const QByteArray &to,
                                bool primary = false)
    {
        Warmline::PipeSegment s;
        s.id = Warmline::SegmentId(QString::fromLatin1(id));
        s.from = Warmline::NodeId(QString::fromLatin1(from));
        s.to = Warmline::NodeId(QString::fromLatin1(to));
        s.level = primary ? Warmline::NetworkLevel::Primary : Warmline::NetworkLevel::Secondary;
        const QPointF a = places.value(s.from.value);
        const QPointF b = places.value(s.to.value);
        s.length = std::hypot(b.x() - a.x(), b.y() - a.y());
        s.path = {at(a.x(), a.y()), at(b.x(), b.y())};
        s.diameterMm = primary ? 500 : 200;
        records.network.segments.append(s);
        return records.network.segments.last();
    }

    QHash<QString, QPointF> places;

private:
    void station(const QByteArray &id, const char *name)
    {
        Warmline::Station s;
        s.id = Warmline::StationId(QString::fromLatin1(id));
        s.name = QString::fromUtf8(name);
        s.position = records.network.nodes.last().position;
        records.stations.append(s);
    }
    void branch(const QByteArray &station, const QByteArray &root, const QByteArray &l, double x, double y,
                const char *valve)
    {
        const auto owned = [&](Warmline::PipeSegment &s) {
            s.station = Warmline::StationId(QString::fromLatin1(station));
            s.secondaryBranch = QString::fromLatin1(l);
        };
        node("V" + l, Warmline::NodeKind::Valve, x, y, valve);
        owned(pipe("s" + l + "0", root, "V" + l));
        QByteArray before = "V" + l;
        for (int i = 1; i <= 4; ++i) {
            const QByteArray n = QByteArray::number(i);
            if (i == 3) { // a second valve in the middle, without a label
                node("M" + l, Warmline::NodeKind::Valve, x + 100 * i - 60, y);
                owned(pipe("s" + l + "m", before, "M" + l));
                before = "M" + l;
            }
            node("T" + l + n, Warmline::NodeKind::Junction, x + 100 * i, y);
            owned(pipe("s" + l + n, before, "T" + l + n));
            before = "T" + l + n;
            Warmline::Building house;
            house.id = Warmline::BuildingId(QString::fromLatin1("H" + l + n));
            house.position = at(x + 100 * i, y + 40);
            house.station = Warmline::StationId(QString::fromLatin1(station));
            house.secondaryBranch = QString::fromLatin1(l);
            records.buildings.append(house);
            records.households.insert(house.id, 10 * i);
            node("I" + l + n, Warmline::NodeKind::BuildingInlet, x + 100 * i, y + 20).building = house.id;
            owned(pipe("t" + l + n, "T" + l + n, "I" + l + n));
        }
    }
};
