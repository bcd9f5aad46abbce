// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Search, stations, map, figures, outbox: what is read, and how outdated answers are dropped.
#include "services_fixture.h"

#include "app/services/incidents/incident_log.h"

#include <QLineF>
#include <QPolygonF>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestServicesFeeds : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_seat = std::make_unique<ServicesFixture>(); }
    void cleanup() { m_seat.reset(); }
    void searchWaitsForAPause();
    void outdatedSearchIsDropped();
    void searchFindsCommandsToo();
    void stationsAge();
    void aCardsValuesAreTheStations();
    void stationSummary();
    void seriesOfTheRangeBeforeIsDropped();
    void mapFollowsTickets();
    void mapCountsComplaints();
    void mapKnowsAPlaceWithoutAHouse();
    void aCommunityWithoutAPlaceStandsWhereItsHousesDo();
    void figuresOfARealDay();
    void todayFollowsCalls();
    void outboxInWords();

private:
    OperationDraft ticket(const QString &number, const QString &tier,
                          const AccountNo &account = ServicesFixture::account(2, 501));
    std::unique_ptr<ServicesFixture> m_seat;
};

OperationDraft TestServicesFeeds::ticket(const QString &number, const QString &tier, const AccountNo &account)
{
    OperationDraft draft = m_seat->services->session->draft(u"ticket.open"_s, EntityKind::Ticket,
                                                            TicketId::make(*m_seat->clock).toString());
    draft.values = {{u"number"_s, number},   {u"account"_s, account.value}, {u"building"_s, u"M1-3"_s},
                    {u"station"_s, u"S1"_s}, {u"category"_s, u"no_heat"_s}, {u"tier"_s, tier}};
    return draft;
}

void TestServicesFeeds::searchWaitsForAPause()
{
    SearchService &search = *m_seat->services->search;
    QSignalSpy ready(&search, &SearchService::resultReady);
    const int before = m_seat->reader->asked;
    for (const QString &text : {u"李"_s, u"李秀"_s, u"李秀兰"_s})
        search.setText(text);
    QCOMPARE(m_seat->reader->asked, before); // nothing is asked while somebody types
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(m_seat->reader->asked, before + 1);
    QCOMPARE(search.result().text, u"李秀兰"_s);
    QVERIFY(std::ranges::any_of(search.result().answer.hits,
                                [](const SearchHit &hit) { return hit.id == u"310002501"_s; }));
    search.setText(QString());
    QCOMPARE(ready.size(), 2);
    QVERIFY(search.result().answer.hits.isEmpty());
}

void TestServicesFeeds::outdatedSearchIsDropped()
{
    SearchService &search = *m_seat->services->search;
    QSignalSpy ready(&search, &SearchService::resultReady);
    m_seat->reader->closeGate();
    search.searchNow(u"和丰"_s);
    QVERIFY(search.isSearching());
    search.searchNow(u"2671"_s);
    m_seat->reader->openGate();
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(search.result().text, u"2671"_s);
    QVERIFY(!search.isSearching());
    QVERIFY(m_seat->waitForAnswers());
    QCOMPARE(ready.size(), 1);
}

void TestServicesFeeds::searchFindsCommandsToo()
{
    m_seat->services->commands->add({u"ticket.new"_s, u"新建工单"_s, u"Ctrl+N"_s, u"工单"_s, true, {}});
    SearchService &search = *m_seat->services->search;
    QSignalSpy ready(&search, &SearchService::resultReady);
    search.searchNow(u"新建"_s);
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(search.result().commands.size(), 1);
    // Nothing typed: all of them, so that one sees what there is.
    search.setText(QString());
    QCOMPARE(search.result().commands.size(), m_seat->services->commands->commands().size());
    QVERIFY(search.result().answer.hits.isEmpty());
}

void TestServicesFeeds::stationsAge()
{
    StationService &stations = *m_seat->services->stations;
    ConnectionStatus &connection = *m_seat->services->connection;
    m_seat->plant.set(u"S1"_s, SeriesQuantity::SupplyTemperature, 52.4, ServicesFixture::kNow - 8'000);
    m_seat->plant.set(u"S1"_s, SeriesQuantity::ReturnTemperature, 38.1, ServicesFixture::kNow - 3 * 60'000);
    m_seat->plant.set(QString(), SeriesQuantity::OutdoorTemperature, -24.3, ServicesFixture::kNow - 8'000);
    QSignalSpy changed(&stations, &StationService::valuesChanged);
    stations.start();
    QTRY_VERIFY(stations.outdoor().has_value());
    QTRY_VERIFY(!stations.stations().isEmpty() && stations.stations().first().state != StationState::Unknown);
    QCOMPARE(stations.outdoor()->sample.value, -24.3);
    const StationRow row = stations.stations().first();
    QCOMPARE(row.station.name, u"和丰站"_s);
    QCOMPARE(row.state, StationState::Stale);
    QCOMPARE(row.staleValues, 1);
    QCOMPARE(connection.telemetryAgeMs(), 8'000);
    QCOMPARE(stations.values(StationId(u"S1"_s)).size(), 2);
    QCOMPARE(stations.value({u"S1"_s, SeriesQuantity::SupplyTemperature, {}})->sample.quality, Quality::Good);
    m_seat->advance(10 * 60'000);
    QCOMPARE(stations.value({u"S1"_s, SeriesQuantity::SupplyTemperature, {}})->sample.quality, Quality::Bad);
    // Nobody looks: the next question comes in a quarter of a minute. Who begins to look asks at once, even
    // if he looks away again.
    QCOMPARE(stations.stations().first().state, StationState::Stale);
    QElapsedTimer asked;
    asked.start();
    stations.setWatched(this, true);
    stations.setWatched(this, false);
    QTRY_COMPARE(stations.stations().first().state, StationState::Silent);
    QCOMPARE_LT(asked.elapsed(), 10'000);
}

/// A card brings values of its station: the stations' panes and the strip tell what is newest, whoever asked.
void TestServicesFeeds::aCardsValuesAreTheStations()
{
    ServiceSet &services = *m_seat->services;
    m_seat->plant.set(u"S1"_s, SeriesQuantity::SupplyTemperature, 52.4, ServicesFixture::kNow - 8'000);
    services.contact->open(ServicesFixture::account(2, 501)); // the stations' own poll has not begun
    QTRY_COMPARE(services.connection->telemetryAgeMs(), 8'000);
    const auto known = services.stations->value({u"S1"_s, SeriesQuantity::SupplyTemperature, {}});
    QVERIFY(known);
    QCOMPARE(known->sample.value, 52.4);
}

void TestServicesFeeds::stationSummary()
{
    StationService &stations = *m_seat->services->stations;
    for (const int room : {401, 402, 501, 502, 601})
        m_seat->plant.set(ServicesFixture::account(2, room).value, SeriesQuantity::RoomTemperature,
                          room == 501 ? 16.3 : 20.5, ServicesFixture::kNow);
    m_seat->write({ticket(u"NC-1"_s, u"red"_s), ticket(u"NC-2"_s, u"blue"_s)});
    QSignalSpy ready(&stations, &StationService::summaryReady);
    stations.start();
    stations.select(StationId(u"S1"_s));
    QTRY_VERIFY(!ready.isEmpty() && ready.last().first().value<StationSummary>().homesAnswering > 0);
    const auto summary = ready.last().first().value<StationSummary>();
    QCOMPARE(summary.households, 24);
    QCOMPARE(summary.buildings, 1);
    QCOMPARE(summary.sensors, 6);
    QCOMPARE(summary.homesAnswering, 5);
    QCOMPARE(*summary.meanRoomCelsius, (16.3 + 4 * 20.5) / 5);
    QCOMPARE(summary.belowStandard, 1);
    QCOMPARE(summary.roomHistogram[20], 4);
    QCOMPARE(summary.ticketsToday, 2);
    QCOMPARE(*summary.ticketsPerThousand, 2000.0 / 24);
    QCOMPARE(summary.recentTickets.size(), 2);
}

void TestServicesFeeds::seriesOfTheRangeBeforeIsDropped()
{
    StationService &stations = *m_seat->services->stations;
    QSignalSpy ready(&stations, &StationService::seriesReady);
    m_seat->plant.closeGate();
    stations.select(StationId(u"S1"_s));
    stations.setRange(SeriesRange::Week); // before the first answer came
    m_seat->plant.openGate();
    QTRY_VERIFY(!ready.isEmpty());
    QCOMPARE(ready.size(), 1);
    const auto series = ready.first().first().value<StationSeries>();
    QCOMPARE(series.range, SeriesRange::Week);
    QCOMPARE(series.toMs - series.fromMs, 7LL * 24 * 3'600'000);
    QCOMPARE(series.series.size(), 4);
    m_seat->plant.down = true;
    QSignalSpy failed(&stations, &StationService::seriesFailed);
    stations.setRange(SeriesRange::Day);
    QTRY_COMPARE(failed.size(), 1);
}

void TestServicesFeeds::mapFollowsTickets()
{
    MapService &map = *m_seat->services->map;
    m_seat->write({ticket(u"NC-1"_s, u"red"_s)});
    QSignalSpy base(&map, &MapService::baseReady);
    QSignalSpy points(&map, &MapService::pointsChanged);
    map.start();
    QTRY_COMPARE(base.size(), 1);
    QCOMPARE(map.base()->buildings.size(), 1);
    QCOMPARE(map.base()->households.value(BuildingId(u"M1-3"_s)), 24);
    QTRY_COMPARE(map.points().size(), 1);
    QCOMPARE(map.histogram().counts.size(), 96);
    QCOMPARE(std::accumulate(map.histogram().counts.cbegin(), map.histogram().counts.cend(), 0), 1);
    m_seat->write({ticket(u"NC-2"_s, u"blue"_s)});
    QTRY_COMPARE(map.points().size(), 2);
    QCOMPARE(map.points().front().position, QPointF(126.501, 45.701));
    MapFilter red;
    red.tiers = {Tier::Red};
    map.setFilter(red);
    QCOMPARE(map.points().size(), 1);
    map.setWindow(map.windowFromMs() - 3'600'000, map.windowFromMs());
    QVERIFY(map.points().isEmpty());
    QVERIFY(!map.isFollowing());
}

// What is no complaint has its mark on the map and no part in the density; nor has the ticket of a mass
// incident, whose callers' tickets have theirs. The same whether a ticket comes alone or is read with its
// span.
void TestServicesFeeds::mapCountsComplaints()
{
    MapService &map = *m_seat->services->map;
    const Session &session = *m_seat->services->session;
    const auto inHistogram = [&map] {
        const QList<int> &counts = map.histogram().counts;
        return std::accumulate(counts.cbegin(), counts.cend(), 0);
    };
    m_seat->write({ticket(u"NC-1"_s, u"red"_s)});
    map.start();
    QTRY_COMPARE(map.complaintCount(), 1);
    OperationDraft praise = ticket(u"NC-2"_s, u"blue"_s);
    praise.values.insert(u"category"_s, u"praise"_s);
    m_seat->write({praise});
    QTRY_COMPARE(map.points().size(), 2);
    QCOMPARE(map.complaintCount(), 1);
    QCOMPARE(inHistogram(), 1);

    const OperationDraft parent = ticket(u"NC-3"_s, u"red"_s);
    m_seat->write({parent}); // a complaint like others, until it stands for them
    QTRY_COMPARE(map.complaintCount(), 2);
    QCOMPARE(inHistogram(), 2);
    const quint64 revision = map.revision();
    QSignalSpy histograms(&map, &MapService::histogramChanged);
    IncidentRecord record;
    record.parent = TicketId(Uuid7::fromString(parent.entities.first().id));
    record.number = u"NC-3"_s;
    record.branch = parent.branch;
    OperationDraft declared = IncidentLog::declared(record);
    declared.company = session.info().company;
    declared.actor = session.info().agent;
    m_seat->write({declared});
    QTRY_COMPARE(map.complaintCount(), 1);
    QCOMPARE(inHistogram(), 1);
    QCOMPARE(map.points().size(), 3);
    QCOMPARE(map.revision(), revision); // told as what it is: one complaint that went
    QCOMPARE_LT(map.changes().last().weight, 0.0F);

    // Another window is another piece of the same tickets: the slots stay.
    histograms.clear();
    map.setWindow(map.windowFromMs() - 3'600'000, map.windowToMs());
    QCOMPARE(map.complaintCount(), 1);
    QVERIFY(map.revision() != revision && map.changes().isEmpty());
    QVERIFY(histograms.isEmpty());

    map.setSpanLength(2 * kDayMs);
    QTRY_COMPARE(map.histogram().counts.size(), 192);
    QCOMPARE(map.points().size(), 3);
    QCOMPARE(map.complaintCount(), 1);
    QCOMPARE(inHistogram(), 1);
}

void TestServicesFeeds::mapKnowsAPlaceWithoutAHouse()
{
    MapService &map = *m_seat->services->map;
    QSignalSpy points(&map, &MapService::pointsChanged);
    map.start();
    QTRY_VERIFY(!points.isEmpty());
    QVERIFY(map.points().isEmpty());
    OperationDraft draft = ticket(u"NC-1"_s, u"red"_s);
    draft.values.remove(u"building"_s);
    draft.values.remove(u"account"_s);
    draft.values.insert(u"community"_s, u"M1"_s);
    m_seat->write({draft});
    QTRY_COMPARE(map.points().size(), 1);
    QCOMPARE(map.points().front().position, QPointF(126.5, 45.7));
    QCOMPARE(map.complaintCount(), 1);
}

/// Imported tables of communities have no coordinates: the houses tell them, also for a complaint that names
/// no house.
void TestServicesFeeds::aCommunityWithoutAPlaceStandsWhereItsHousesDo()
{
    ImportBlock communities;
    communities.kind = ImportKind::Communities;
    ImportBlock buildings;
    buildings.kind = ImportKind::Buildings;
    for (const QString &id : {u"M7"_s, u"M8"_s}) {
        Community community;
        community.id = CommunityId(id);
        community.name = u"没有坐标 "_s + id;
        community.branch = BranchId(u"B1"_s);
        communities.communities.append(community);
    }
    for (const QPointF &at : {QPointF(126.6, 45.75), QPointF(126.602, 45.75), QPointF(126.601, 45.753)}) {
        Building building;
        building.id = BuildingId(u"M7-%1"_s.arg(buildings.buildings.size() + 1));
        building.community = CommunityId(u"M7"_s);
        building.name = building.id.value;
        building.branch = BranchId(u"B1"_s);
        building.position = at;
        buildings.buildings.append(building);
    }
    m_seat->write(ImportCodec::drafts({communities, buildings}, BatchId(Uuid7::make(*m_seat->clock)),
                                      u"beijiang"_s, BranchId(u"B1"_s), AgentId(u"admin"_s)));
    const auto of = [this](const QString &number, const QString &community) {
        OperationDraft draft = ticket(number, u"red"_s);
        draft.values.remove(u"account"_s);
        draft.values.remove(u"building"_s);
        draft.values.insert(u"community"_s, community);
        return draft;
    };
    m_seat->write({of(u"NC-1"_s, u"M7"_s), of(u"NC-2"_s, u"M8"_s)});

    MapService &map = *m_seat->services->map;
    QSignalSpy points(&map, &MapService::pointsChanged);
    map.start();
    QTRY_VERIFY(map.base() && !points.isEmpty());
    const auto community = [&](const QString &id) {
        return *std::ranges::find(map.base()->communities, CommunityId(id), &Community::id);
    };
    const Community found = community(u"M7"_s);
    QVERIFY(QLineF(found.position, QPointF(126.601, 45.751)).length() < 1e-6);
    const QPolygonF ground(found.outline);
    for (const Building &house : std::as_const(buildings.buildings))
        QVERIFY(ground.containsPoint(house.position, Qt::OddEvenFill));
    const double metre_deg = 1 / 111'195.0; // of latitude
    QVERIFY(ground.containsPoint({126.601, 45.75 - 13 * metre_deg}, Qt::OddEvenFill));
    QVERIFY(!ground.containsPoint({126.601, 45.75 - 17 * metre_deg}, Qt::OddEvenFill));
    QVERIFY(community(u"M8"_s).position.isNull()
            && community(u"M8"_s).outline.isEmpty()); // nothing is made up
    QCOMPARE(community(u"M1"_s).position, QPointF(126.5, 45.7)); // what is recorded stays
    QCOMPARE(map.points().size(), 1);
    QVERIFY(QLineF(map.points().front().position, found.position).length() < 1e-6);
}

void TestServicesFeeds::figuresOfARealDay()
{
    // 24 calls of mine that were answered after 10 s and talked for 4 min, 6 that a colleague missed.
    PhoneService &phone = *m_seat->services->phone;
    phone.choose(AgentState::Ready);
    for (int i = 0; i < 24; ++i) {
        m_seat->line->ring(u"c%1"_s.arg(i), u"15432842671"_s);
        m_seat->settle();
        m_seat->advance(10'000);
        phone.answer();
        m_seat->settle();
        m_seat->advance(240'000);
        phone.hangup();
        phone.finishWrapUp();
        m_seat->settle();
    }
    for (int i = 0; i < 6; ++i) {
        const QString id = CallId::make(*m_seat->clock).toString();
        OperationDraft offered = m_seat->services->session->draft(u"call.offered"_s, EntityKind::Call, id);
        offered.values = {{u"agent"_s, u"1031"_s}};
        OperationDraft missed = m_seat->services->session->draft(u"call.missed"_s, EntityKind::Call, id);
        m_seat->write({offered, missed});
    }
    KpiService &kpi = *m_seat->services->kpi;
    QSignalSpy ready(&kpi, &KpiService::reportReady);
    QSignalSpy ecg(&kpi, &KpiService::ecgReady);
    kpi.setScope(KpiScope::Me);
    kpi.setPeriod(KpiPeriod::Today);
    kpi.setActive(true);
    QTRY_COMPARE(ready.size(), 1);
    const auto figure = [&](KpiId id) {
        const auto &figures = kpi.report().figures;
        return *std::ranges::find(figures, id, [](const KpiFigure &f) { return f.value.id; });
    };
    QCOMPARE(kpi.report().calls, 30);
    QCOMPARE(*figure(KpiId::FirstResponse).value.value, 10.0);
    QCOMPARE(figure(KpiId::FirstResponse).value.n, 24);
    QCOMPARE(figure(KpiId::FirstResponse).value.status, KpiStatus::Met);
    QCOMPARE(*figure(KpiId::HandlingTime).value.value, 4.0);
    QCOMPARE(*figure(KpiId::AnswerRate).value.value, 100.0); // mine
    QCOMPARE(*figure(KpiId::AnswerRate).team, 80.0);
    QCOMPARE(figure(KpiId::Resolution).value.status, KpiStatus::NoData);
    QCOMPARE(figure(KpiId::FirstResponse).trend.size(), 1);
    QCOMPARE(*kpi.report().frtP90, 10.0);
    QSignalSpy rows(&kpi, &KpiService::rowsReady);
    kpi.loadRows(KpiId::FirstResponse);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().at(1).value<QList<KpiRow>>().size(), 24);
    QTRY_VERIFY(!ecg.isEmpty());
    QCOMPARE(std::accumulate(kpi.ecg().calls.cbegin(), kpi.ecg().calls.cend(), 0), 30);
    QVERIFY(kpi.ecg().outdoor.first());
    // Of the rooms that the store knows, though nobody measures a mean of all.
    QVERIFY(std::ranges::all_of(kpi.ecg().meanRoom, [](const auto &slot) { return slot.has_value(); }));
    QVERIFY(std::abs(*kpi.ecg().meanRoom.first() - 52.4) < 1e-6); // what this plant says of everything
    kpi.setScope(KpiScope::Centre);
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(*figure(KpiId::AnswerRate).value.value, 80.0);
    QCOMPARE(figure(KpiId::AnswerRate).value.status, KpiStatus::Missed);
    kpi.setPeriod(KpiPeriod::Season); // read in pieces; the days are there one by one
    QTRY_COMPARE(ready.size(), 3);
    QCOMPARE(kpi.report().calls, 30);
    QCOMPARE(figure(KpiId::FirstResponse).trend.size(), 92);
    QCOMPARE(figure(KpiId::FirstResponse).trend.last().n, 24);
}

void TestServicesFeeds::todayFollowsCalls()
{
    KpiService &kpi = *m_seat->services->kpi;
    m_seat->write({ticket(u"NC-1"_s, u"red"_s), ticket(u"NC-2"_s, u"red"_s)});
    QSignalSpy today(&kpi, &KpiService::todayReady);
    kpi.start();
    QTRY_VERIFY(!today.isEmpty());
    QCOMPARE(kpi.today().redTickets24h, 2);
    QCOMPARE(kpi.today().openRed.size(), 2);
    QVERIFY(!kpi.today().answerRate); // no call yet: no figure
}

void TestServicesFeeds::outboxInWords()
{
    // A seat's store: what it writes waits.
    auto seat = Store::open({.folder = m_seat->folder.filePath(u"seat"_s),
                             .role = StoreRole::Seat,
                             .key = QByteArray(32, 's'),
                             .clock = m_seat->clock,
                             .deviceName = u"seat"_s});
    QVERIFY(seat);
    Session session({.agent = AgentId(u"1027"_s),
                     .agentName = {},
                     .seatNo = {},
                     .role = Role::Agent,
                     .company = u"beijiang"_s,
                     .companyName = {},
                     .branch = {},
                     .demo = false,
                     .language = u"zh_CN"_s,
                     .timeZone = u"Asia/Shanghai"_s});
    ChangeFeed feed(**seat);
    OutboxService outbox(session, **seat, **seat, feed);
    QSignalSpy changed(&outbox, &OutboxService::changed);
    auto written = (*seat)->author({ticket(u"NC-9"_s, u"red"_s)});
    written.waitForFinished();
    QVERIFY(written.result());
    QTRY_VERIFY(outbox.waiting().size() == 1); // told by the store itself
    const OutboxItem item = outbox.waiting().first();
    QCOMPARE(item.title, u"建单"_s);
    QCOMPARE(item.entityTitle, u"NC-9"_s);
    QCOMPARE(item.verdict, VerdictKind::Waiting);
    QSignalSpy failed(&outbox, &OutboxService::failed);
    outbox.retry(item.operation);
    QTRY_COMPARE(failed.size(), 1); // nobody to send it
    OperationId offered;
    outbox.setRetryWaiting([&](const OperationId &id) { offered = id; });
    outbox.retry(item.operation);
    QTRY_COMPARE(offered, item.operation);
    QSignalSpy exported(&outbox, &OutboxService::exported);
    outbox.exportOne(item.operation);
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(exported.first().at(1).toByteArray().contains("ticket.open"));

    // The server refuses it: it stays, with the reason, and can be made anew.
    JournalEntry refused = written.result()->first();
    refused.verdict = VerdictKind::Refused;
    refused.sequence = 1;
    refused.receivedAtMs = m_seat->clock->utcMs();
    refused.reason = u"单号已用"_s;
    auto integrated = (*seat)->integrate({{refused}, 1, 1});
    integrated.waitForFinished();
    QVERIFY(integrated.result());
    QTRY_COMPARE(outbox.refused().size(), 1);
    QCOMPARE(outbox.refused().first().reason, u"单号已用"_s);
    QCOMPARE(outbox.refused().first().entityTitle, u"NC-9"_s);
    QVERIFY(outbox.waiting().isEmpty());
    QSignalSpy retried(&outbox, &OutboxService::retried);
    outbox.retry(item.operation);
    QTRY_COMPARE(retried.size(), 1);
    QTRY_COMPARE(outbox.waiting().size(), 1);
    QVERIFY(outbox.waiting().first().operation != item.operation);
}

QTEST_GUILESS_MAIN(TestServicesFeeds)
#include "tst_services_feeds.moc"
