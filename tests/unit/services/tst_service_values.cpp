// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/crypto.h"
#include "app/services/command_registry.h"
#include "app/services/customer/contact.h"
#include "app/services/map/map_service.h"
#include "app/services/session.h"
#include "app/services/sync/connection_status.h"
#include "app/services/tickets/draft_store.h"
#include "app/services/tickets/ticket_draft.h"
#include "app/services/tickets/ticket_views.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

qint64 shanghai(int year, int month, int day, int hour = 12)
{
    return QDateTime(QDate(year, month, day), QTime(hour, 0), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch();
}

HouseholdDetail flat(const QString &account, const QString &unit, int floor, const QString &room)
{
    HouseholdDetail detail;
    detail.household.account = AccountNo(account);
    detail.household.unit = unit;
    detail.household.floor = floor;
    detail.household.room = room;
    return detail;
}

ComplaintPoint point(qint64 at, Tier tier, TicketStep step = TicketStep::Handle)
{
    static const SystemClock clock;
    return {QPointF(126, 45), at, tier, TicketCategory::NoHeat, step, TicketId::make(clock)};
}

} // namespace

class TestServiceValues : public QObject
{
    Q_OBJECT

private slots:
    void neighboursOfAFlat();
    void roomReadingsAge();
    void daysAndSeasons();
    void draftSurvivesItsText();
    void draftNamesWhatIsMissing();
    void draftFileIsSealed();
    void histogram();
    void commands();
    void clockStates();
    void connectionWords();
};

void TestServiceValues::neighboursOfAFlat()
{
    const HouseholdDetail self = flat(u"s"_s, u"2"_s, 5, u"501"_s);
    const QList<HouseholdDetail> building{self,
                                          flat(u"up"_s, u"2"_s, 6, u"601"_s),
                                          flat(u"down"_s, u"2"_s, 4, u"401"_s),
                                          flat(u"door"_s, u"2"_s, 5, u"502"_s),
                                          flat(u"other unit"_s, u"1"_s, 6, u"601"_s),
                                          flat(u"far"_s, u"2"_s, 3, u"301"_s)};
    const QList<Neighbour> found = Contact::neighbours(self.household, building);
    QHash<QString, NeighbourRelation> by;
    for (const Neighbour &n : found)
        by.insert(n.household.account.value, n.relation);
    QCOMPARE(found.size(), 5);
    QCOMPARE(by[u"s"_s], NeighbourRelation::Self);
    QCOMPARE(by[u"up"_s], NeighbourRelation::Above);
    QCOMPARE(by[u"down"_s], NeighbourRelation::Below);
    QCOMPARE(by[u"door"_s], NeighbourRelation::Opposite);
    QCOMPARE(by[u"other unit"_s], NeighbourRelation::Near);
    QCOMPARE(found.first().household.floor, 6);
    QCOMPARE(found.first().household.unit, u"1"_s);
    QCOMPARE(found.last().household.floor, 4);
}

void TestServiceValues::roomReadingsAge()
{
    const AccountNo account(u"s"_s);
    const qint64 now = 10'000'000;
    const auto value = [&](qint64 age, double celsius, Quality quality = Quality::Good) {
        return LiveValue{
            {account.value, SeriesQuantity::RoomTemperature, {}}, {now - age, celsius, quality}, 60'000, {}};
    };
    QCOMPARE(Contact::roomReading({value(110'000, 16)}, account, now).quality, Quality::Good);
    QCOMPARE(Contact::roomReading({value(121'000, 16)}, account, now).quality, Quality::Uncertain);
    QCOMPARE(Contact::roomReading({value(301'000, 16)}, account, now).quality, Quality::Bad);
    // By this machine's clock it has not been measured yet: no age, so no trust.
    QCOMPARE(Contact::qualityAt(value(-5 * 60'000, 16), now), Quality::Good); // clocks differ
    QCOMPARE(Contact::qualityAt(value(-7'200'000, 16), now), Quality::Uncertain);
    LiveValue forecast = value(-7'200'000, -12);
    forecast.key = {{}, SeriesQuantity::OutdoorTemperature, u"forecast"_s};
    QCOMPARE(Contact::qualityAt(forecast, now), Quality::Good);
    QVERIFY(!Contact::roomReading({}, account, now).celsius);
    QVERIFY(!Contact::roomReading({value(0, 16)}, AccountNo(u"x"_s), now).celsius);
    QCOMPARE(*Contact::roomReading({value(0, 99, Quality::Bad), value(60'000, 16)}, account, now).celsius,
             16.0);
}

void TestServiceValues::daysAndSeasons()
{
    const Session session({});
    QCOMPARE(session.dayStartMs(shanghai(2026, 1, 14, 7)), shanghai(2026, 1, 14, 0));
    QCOMPARE(session.dayStartMs(shanghai(2026, 1, 14, 0) - 1), shanghai(2026, 1, 13, 0));
    QCOMPARE(session.monthStartMs(shanghai(2026, 1, 14)), shanghai(2026, 1, 1, 0));
    QCOMPARE(session.seasonStartMs(shanghai(2026, 1, 14)), shanghai(2025, 10, 15, 0));
    QCOMPARE(session.seasonStartMs(shanghai(2025, 10, 15, 0)), shanghai(2025, 10, 15, 0));
    QCOMPARE(session.seasonStartMs(shanghai(2025, 10, 14)), shanghai(2024, 10, 15, 0));
    QCOMPARE(session.seasonDay(shanghai(2026, 1, 14)), 92);
    QVERIFY(session.isInSeason(shanghai(2026, 4, 15)));
    QVERIFY(!session.isInSeason(shanghai(2026, 4, 16)));
    QVERIFY(!session.isInSeason(shanghai(2026, 10, 14)));
    QVERIFY(session.isInSeason(shanghai(2026, 10, 15)));
    QCOMPARE(session.seasonName(shanghai(2026, 1, 14)), u"2025–26"_s);
}

void TestServiceValues::draftSurvivesItsText()
{
    const SystemClock clock;
    TicketDraft draft;
    draft.id = TicketId::make(clock);
    draft.operation = OperationId::make(clock);
    draft.account = AccountNo(u"310048217"_s);
    draft.address = u"和丰家园 3 号楼 2 单元 501"_s;
    draft.category = TicketCategory::UnevenHeat;
    draft.scope = FaultScope::Riser;
    draft.tier = Tier::Yellow;
    draft.trade = Trade::Riser;
    draft.channel = Channel::WeChat;
    draft.text = u"整户发凉，\"自昨夜起\"\n楼上也是"_s;
    draft.reportedTemperatureTenths = 160;
    draft.promiseMs = 1'768'352'400'123;
    draft.call = CallId::make(clock);
    draft.sources = {{TicketField::Text, FieldSource::Heard}, {TicketField::Place, FieldSource::LookedUp}};
    draft.startedMs = 1'768'347'800'001;
    const Result<TicketDraft> again = TicketDraft::fromJson(draft.toJson());
    QVERIFY(again);
    QCOMPARE(*again, draft);
    QVERIFY(!TicketDraft::fromJson("{\"id\":"));
    QVERIFY(!TicketDraft::fromJson("{}"));
}

void TestServiceValues::draftNamesWhatIsMissing()
{
    TicketDraft draft;
    QCOMPARE(draft.missing(), (QList{TicketField::Place, TicketField::Category, TicketField::Scope,
                                     TicketField::Tier, TicketField::Text}));
    draft.station = StationId(u"S1"_s);
    draft.category = TicketCategory::Noise;
    draft.scope = FaultScope::Building;
    draft.tier = Tier::Blue;
    draft.text = u"  "_s;
    QCOMPARE(draft.missing(), QList{TicketField::Text});
    draft.text = u"水泵响"_s;
    QVERIFY(draft.missing().isEmpty());
}

void TestServiceValues::draftFileIsSealed()
{
    QVERIFY(Crypto::initialise());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"seat/draft.bin"_s);
    const QByteArray text = "a caller's words";
    {
        FileDraftStore store(path, QByteArray(32, 'k'));
        auto saved = store.save(text);
        saved.waitForFinished();
        QVERIFY(saved.result());
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("caller"));
    file.close();
    {
        FileDraftStore store(path, QByteArray(32, 'k'));
        auto loaded = store.load();
        loaded.waitForFinished();
        QCOMPARE(*loaded.result(), text);
    }
    FileDraftStore other(path, QByteArray(32, 'x'));
    auto loaded = other.load();
    loaded.waitForFinished();
    const Result<QByteArray> damaged = loaded.result();
    QVERIFY(!damaged);
    QVERIFY(QFile::exists(damaged.error().where)); // put aside, not lost
    QVERIFY(!QFile::exists(path));
}

void TestServiceValues::histogram()
{
    constexpr qint64 day = 24LL * 3'600'000;
    constexpr qint64 slot = MapService::kSlotMs;
    const QList<ComplaintPoint> points{
        point(day, Tier::Red),        point(day + slot - 1, Tier::Blue),
        point(day + slot, Tier::Red), point(day + 4 * slot, Tier::Red),
        point(slot, Tier::Red),       point(day + 1, Tier::Red, TicketStep::Closed)};
    const ComplaintHistogram all = complaintHistogram(points, {}, day, day + 4 * slot, slot);
    QCOMPARE(all.counts, (QList{3, 1, 0, 0}));
    QCOMPARE(all.dayBefore, (QList{0, 1, 0, 0}));
    MapFilter red;
    red.tiers = {Tier::Red};
    red.openOnly = true;
    QCOMPARE(complaintHistogram(points, red, day, day + 4 * slot, slot).counts, (QList{1, 1, 0, 0}));
}

void TestServiceValues::commands()
{
    CommandRegistry registry;
    int answered = 0;
    registry.add({u"call.answer"_s, u"接听"_s, u"F12"_s, u"通话"_s, true, [&] { ++answered; }});
    registry.add({u"ticket.new"_s, u"新建工单"_s, u"Ctrl+N"_s, u"工单"_s, true, {}});
    registry.add({u"call.hold"_s, u"保持通话"_s, u"F9"_s, u"通话"_s, true, {}});
    QCOMPARE(registry.match(u"工单"_s, 5).size(), 1);
    QCOMPARE(registry.match(u"通话"_s, 5).first().id,
             u"call.hold"_s); // in its own words before in its group's
    QCOMPARE(registry.match(u"通话"_s, 5).size(), 2);
    QVERIFY(registry.match(u"没有"_s, 5).isEmpty());
    QString conflict;
    QVERIFY(!registry.setKeys(u"call.hold"_s, u"f12"_s, &conflict));
    QCOMPARE(conflict, u"call.answer"_s);
    QVERIFY(registry.setKeys(u"call.hold"_s, u"F10"_s));
    QVERIFY(registry.trigger(u"call.answer"_s));
    registry.setEnabled(u"call.answer"_s, false);
    QVERIFY(!registry.trigger(u"call.answer"_s));
    QCOMPARE(answered, 1);

    // A choice of an earlier run holds for what is added later, and what was shipped with that key goes
    // without.
    registry.setChosenKeys({{u"call.keypad"_s, u"F7"_s}});
    QCOMPARE(registry.find(u"call.hold"_s)->keys, u"F9"_s); // not chosen any more
    registry.add({u"call.keypad"_s, u"拨号盘"_s, u"Ctrl+D"_s, u"通话"_s, true, {}});
    registry.add({u"call.transfer"_s, u"转接"_s, u"F7"_s, u"通话"_s, true, {}});
    QCOMPARE(registry.find(u"call.keypad"_s)->keys, u"F7"_s);
    QCOMPARE(registry.find(u"call.transfer"_s)->keys, QString());
    QVERIFY(registry.setKeys(u"call.keypad"_s, registry.shippedKeys(u"call.keypad"_s)));
    QVERIFY(registry.chosenKeys().isEmpty());
    QVERIFY(registry.setKeys(u"call.transfer"_s, u"F7"_s));
    QVERIFY(registry.chosenKeys().isEmpty()); // as shipped
}

void TestServiceValues::clockStates()
{
    Ticket ticket;
    ticket.tier = Tier::Yellow;
    ticket.openedMs = 0;
    ticket.spans = {{TicketStep::Accept, 0, 0, {}}};
    const TicketLimits limits;
    constexpr qint64 minute = 60'000;
    QCOMPARE(clockState(ticket, limits, 95 * minute), ClockState::Normal);
    QCOMPARE(clockState(ticket, limits, 96 * minute), ClockState::Near);
    QCOMPARE(clockState(ticket, limits, 121 * minute), ClockState::Overdue);
    ticket.pauses = {{30 * minute, 0, u"等用户"_s}};
    QCOMPARE(clockState(ticket, limits, 500 * minute), ClockState::Paused);
}

void TestServiceValues::connectionWords()
{
    ManualClock clock(shanghai(2026, 1, 14, 8));
    ConnectionStatus status(clock);
    QSignalSpy changed(&status, &ConnectionStatus::changed);
    QCOMPARE(status.confirmedAgeMs(), -1);
    QCOMPARE(status.telemetryAgeMs(), -1);
    SyncStatus sync;
    sync.link = SyncLink::Offline;
    sync.offlineSinceMs = shanghai(2026, 1, 14, 7);
    sync.lastConfirmationMs = clock.utcMs() - 2000;
    sync.waiting = 7;
    sync.clockOffsetMs = 30;
    sync.clockMeasured = true;
    status.onSyncStatus(sync);
    status.onSyncStatus(sync);
    QCOMPARE(changed.size(), 1);
    QVERIFY(status.linkText().contains(u"07:00"_s));
    QCOMPARE(status.waiting(), 7);
    QCOMPARE(status.nowMs(), clock.utcMs() + 30);
    clock.advance(3000);
    QCOMPARE(status.confirmedAgeMs(), 5000);
    status.setTelemetryAt(clock.utcMs() - 8000);
    QCOMPARE(status.telemetryAgeMs(), 8030);
}

QTEST_GUILESS_MAIN(TestServiceValues)
#include "tst_service_values.moc"
