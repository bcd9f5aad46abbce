// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where crews are: the newest check-in or the crew's own record, never an older one; what is theirs is
// counted.
#include "app/services/map/crew_map_service.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'768'347'000'000;

Crew crew(const QString &id, const QString &name, QPointF at, qint64 atMs = 0)
{
    Crew c;
    c.id = CrewId(id);
    c.name = name;
    c.position = at;
    c.positionAtMs = atMs;
    return c;
}

Ticket ticket(const QString &number, const QString &crewId, TicketStep step, qint64 checkedInMs = 0,
              int lonE6 = 0, int latE6 = 0)
{
    Ticket t;
    t.number = number;
    t.crew = CrewId(crewId);
    t.step = step;
    if (checkedInMs > 0)
        t.checkIn = CheckIn{checkedInMs, lonE6, latE6, {}};
    return t;
}

} // namespace

class TestCrewMap : public QObject
{
    Q_OBJECT

private slots:
    void theNewestPlaceCounts()
    {
        const QList<CrewPlace> places =
            foldCrews({crew(u"C1"_s, u"南区一组"_s, {126.5, 45.7}, kNow - 1000),
                       crew(u"C2"_s, u"北区二组"_s, {126.6, 45.8}), crew(u"C3"_s, u"东区三组"_s, {})},
                      {ticket(u"1"_s, u"C1"_s, TicketStep::Handle, kNow - 5000, 126'700'000, 45'700'000),
                       ticket(u"2"_s, u"C2"_s, TicketStep::Closed, kNow - 9000, 126'710'000, 45'710'000),
                       ticket(u"3"_s, u"C2"_s, TicketStep::Handle, kNow - 4000, 126'720'000, 45'720'000),
                       ticket(u"4"_s, u"C2"_s, TicketStep::Handle, kNow - 1000), // without a place
                       ticket(u"5"_s, u"gone"_s, TicketStep::Handle, kNow - 1000, 1'000'000, 1'000'000)});
        QCOMPARE(places.size(), 2); // nobody knows where C3 is
        QCOMPARE(places.at(0).crew.name, u"北区二组"_s);
        QCOMPARE(places.at(0).position, QPointF(126.72, 45.72));
        QCOMPARE(places.at(0).atMs, kNow - 4000);
        QCOMPARE(places.at(0).ticket, u"3"_s);
        QCOMPARE(places.at(0).openTickets, 2);
        QCOMPARE(places.at(1).position, QPointF(126.5, 45.7)); // its own record is newer than the check-in
        QVERIFY(places.at(1).ticket.isEmpty());
        QCOMPARE(places.at(1).openTickets, 1);
    }
    void aPlaceWithoutATimeGivesWayToACheckIn()
    {
        const QList<CrewPlace> places =
            foldCrews({crew(u"C1"_s, u"南区一组"_s, {126.5, 45.7})},
                      {ticket(u"1"_s, u"C1"_s, TicketStep::Closed, kNow - 5000, 126'700'000, 45'700'000)});
        QCOMPARE(places.first().position, QPointF(126.7, 45.7));
        QCOMPARE(places.first().openTickets, 0);
        QVERIFY(foldCrews({}, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCrewMap)
#include "tst_crew_map.moc"
