// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/import_block.h"
#include "app/pluginapi/telephony.h"
#include "app/services/customer/contact_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/service_set.h"
#include "app/services/tickets/ticket_service.h"
#include "app/storage/store.h"
#include "tests/support/journals.h"
#include "tests/support/waits/waits.h"

#include <QTemporaryDir>
#include <QTest>

namespace Warmline::Testing {

/// A line that rings when the test says so.
class TestLine final : public TelephonyEngine
{
public:
    void registerLine() override { }
    void unregisterLine() override { }
    void setReady(bool) override { }
    void answer(const QString &) override { }
    void reject(const QString &, TelephonyRejection) override { }
    void hold(const QString &) override { }
    void resume(const QString &) override { }
    void mute(const QString &, bool) override { }
    void sendDtmf(const QString &, const QString &) override { }
    void dial(const QString &number) override { dialled.append(number); }
    void blindTransfer(const QString &, const QString &) override { }
    void startConsult(const QString &, const QString &) override { }
    void completeTransfer(const QString &) override { }
    void takeBack(const QString &) override { }
    void swap(const QString &) override { }
    void conference(const QString &) override { }
    void hangup(const QString &) override { }
    LineState line() const override
    {
        return {LineState::Registration::Registered, 1, {}, QStringLiteral("1027")};
    }
    QList<CallSnapshot> calls() const override { return {}; }

    void ring(const QString &number, qint64 atMs, int calledToday = 0)
    {
        CallSnapshot call;
        call.id = QStringLiteral("call-%1").arg(++m_count);
        call.number = number;
        call.queue = QStringLiteral("报修");
        call.calledTodayCount = calledToday;
        call.offeredMs = call.sinceMs = atMs;
        call.state = TelephonyState::Offered;
        emit callChanged(call);
    }

    QStringList dialled; ///< in order

private:
    int m_count = 0;
};

/// Live room temperatures by account, and what a test puts into the history.
class TestSeries final : public SeriesSource
{
public:
    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64, qint64, qint64) override
    {
        QList<Series> found;
        for (const Series &one : std::as_const(history)) {
            if (keys.contains(one.key))
                found.append(one);
        }
        return ready(found);
    }
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override
    {
        QList<LiveValue> values;
        for (const LiveValue &value : std::as_const(live)) {
            if (owners.contains(value.key.owner))
                values.append(value);
        }
        return ready(values);
    }
    void setRoom(const QString &account, double celsius, qint64 atMs)
    {
        live.append({{account, SeriesQuantity::RoomTemperature, {}},
                     {atMs, celsius, Quality::Good},
                     15LL * 60'000,
                     QStringLiteral("test")});
    }
    QList<LiveValue> live;
    QList<Series> history;

private:
    template <class T>
    static QFuture<Result<T>> ready(const T &value)
    {
        QPromise<Result<T>> promise;
        promise.start();
        const Result<T> result(value); // copied in: GCC 14 warns wrongly of a moved one
        promise.addResult(result);
        promise.finish();
        return promise.future();
    }
};

/// A seat without a window: real services over a real store in a temporary folder. One house of 2 units, 6
/// floors, 2 doors; 李秀兰 lives in 3 号楼 2 单元 501. The clock stands at 14 January 2026, 07:43:26 in
/// Shanghai until it is moved. Names, numbers and temperatures are invented.
class SeatFixture
{
public:
    static constexpr qint64 kNow = 1'768'347'806'000;
    static inline const QString kCaller = QStringLiteral("15412342671");
    static inline const QString kAccount = QStringLiteral("310048217");

    SeatFixture()
    {
        auto opened = Store::open({.folder = m_folder.filePath(QStringLiteral("seat")),
                                   .role = StoreRole::Server,
                                   .key = QByteArray(32, '\x42'),
                                   .clock = clock,
                                   .deviceName = QStringLiteral("test")});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        store = *std::move(opened);
        journal = std::make_unique<FillingJournal>(*store);
        importCity();
        SessionInfo info;
        info.agent = AgentId(QStringLiteral("王敏"));
        info.agentName = QStringLiteral("王敏");
        info.seatNo = QStringLiteral("1027");
        info.company = QStringLiteral("demo");
        info.branch = BranchId(QStringLiteral("北区"));
        services = std::make_unique<ServiceSet>(ServiceContext{*store, *journal, *store, series, *clock,
                                                               m_folder.filePath(QStringLiteral("config")),
                                                               m_folder.filePath(QStringLiteral("draft")),
                                                               QByteArray(32, '\x17')},
                                                info);
        auto engine = std::make_unique<TestLine>();
        line = engine.get();
        services->phone->setEngine(std::move(engine));
        services->phone->choose(AgentState::Ready);
    }

    ContactService &contact() { return *services->contact; }
    TicketService &tickets() { return *services->tickets; }

    /// Rings and waits until the card of a known caller is there, and what follows from it.
    bool ring(const QString &number = kCaller, int calledToday = 0)
    {
        line->ring(number, clock->utcMs(), calledToday);
        return QTest::qWaitFor(
            [this] {
                const MatchKind kind = contact().match().kind;
                return contact().isSettled()
                    && (kind == MatchKind::Exact ? contact().card().has_value()
                                                 : kind != MatchKind::Looking && kind != MatchKind::None);
            },
            kPatience);
    }

    /// Writes operations as they are; a failure ends the test program.
    /// A setting of the company.
    [[nodiscard]] OperationDraft setting(const QString &name, const QString &value) const
    {
        OperationDraft draft =
            services->session->draft(QStringLiteral("setting.set"), EntityKind::Setting, name);
        draft.values = {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}};
        return draft;
    }
    void write(const QList<OperationDraft> &drafts)
    {
        auto future = store->author(drafts);
        future.waitForFinished();
        if (!future.result())
            qFatal("%s", qPrintable(future.result().error().message()));
    }

    OperationDraft intent(const TicketId &ticket, const QString &name, qint64 atMs, QCborMap values = {},
                          QMap<QString, QByteArray> personal = {}) const
    {
        OperationDraft draft = services->session->draft(name, EntityKind::Ticket, ticket.toString());
        draft.id = OperationId::make(*clock);
        draft.values = std::move(values);
        draft.personal = std::move(personal);
        draft.effectiveAtMs = atMs;
        draft.origin = Origin::Import;
        return draft;
    }

    struct Past
    {
        QString account = kAccount;
        TicketCategory category = TicketCategory::NoHeat;
        Tier tier = Tier::Yellow;
        Trade trade = Trade::Riser;
        QString text = QStringLiteral("暖气不热");
        qint64 openedMs = 0;
        TicketStep step = TicketStep::Handle; ///< where it stands
        qint64 promiseMs = 0;
        QString pause = {}; ///< reason of a standing pause
        std::optional<int> temperatureTenths = {};
        QString building = QStringLiteral("HF-3");
    };

    /// A ticket of the past, taken through its steps ten minutes each.
    TicketId addTicket(const Past &past, const QString &number)
    {
        const TicketId id = TicketId::make(*clock);
        qint64 at = past.openedMs;
        const auto later = [&] { return at += 600'000; };
        QCborMap values{{QStringLiteral("number"), number},
                        {QStringLiteral("account"), past.account},
                        {QStringLiteral("building"), past.building},
                        {QStringLiteral("community"), QStringLiteral("HF")},
                        {QStringLiteral("station"), QStringLiteral("S1")},
                        {QStringLiteral("category"), categoryName(past.category)},
                        {QStringLiteral("scope"), scopeName(FaultScope::Household)},
                        {QStringLiteral("tier"), tierName(past.tier)},
                        {QStringLiteral("trade"), tradeName(past.trade)}};
        if (past.promiseMs > 0)
            values.insert(QStringLiteral("promise_ms"), past.promiseMs);
        if (past.temperatureTenths)
            values.insert(QStringLiteral("reported_temperature_tenths"), *past.temperatureTenths);
        QList<OperationDraft> drafts{intent(id, QStringLiteral("ticket.open"), at, values,
                                            {{QStringLiteral("text"), past.text.toUtf8()}})};
        if (past.step > TicketStep::Accept)
            drafts.append(intent(id, QStringLiteral("ticket.accept"), later()));
        if (past.step > TicketStep::Dispatch)
            drafts.append(intent(id, QStringLiteral("ticket.dispatch"), later(),
                                 {{QStringLiteral("crew"), QStringLiteral("C2")}}));
        if (past.step > TicketStep::Handle) {
            drafts.append(intent(id, QStringLiteral("ticket.check_in"), later(),
                                 {{QStringLiteral("longitude_e6"), 126'520'000},
                                  {QStringLiteral("latitude_e6"), 45'710'000}}));
            drafts.append(intent(id, QStringLiteral("ticket.handle"), later(),
                                 {{QStringLiteral("measured_temperature_tenths"), 168}},
                                 {{QStringLiteral("result"), QByteArray("立管排气，室温回升")}}));
        }
        if (past.step > TicketStep::Verify)
            drafts.append(intent(id, QStringLiteral("ticket.verify"), later(),
                                 {{QStringLiteral("ok"), true},
                                  {QStringLiteral("satisfied"), true},
                                  {QStringLiteral("nps"), 9}}));
        if (past.step > TicketStep::Close)
            drafts.append(intent(id, QStringLiteral("ticket.close"), later()));
        if (!past.pause.isEmpty())
            drafts.append(intent(id, QStringLiteral("ticket.pause"), later(), {},
                                 {{QStringLiteral("reason"), past.pause.toUtf8()}}));
        write(drafts);
        return id;
    }

private:
    void importCity()
    {
        const BranchId branch(QStringLiteral("北区"));
        ImportBlock community;
        community.kind = ImportKind::Communities;
        community.communities = {{CommunityId(QStringLiteral("HF")),
                                  QStringLiteral("和丰家园"),
                                  {},
                                  QStringLiteral("江沿路"),
                                  branch,
                                  QPointF(126.52, 45.71),
                                  {}}};
        ImportBlock station;
        station.kind = ImportKind::Stations;
        Station hefeng;
        hefeng.id = StationId(QStringLiteral("S1"));
        hefeng.name = QStringLiteral("和丰站");
        hefeng.branch = branch;
        hefeng.position = QPointF(126.521, 45.711);
        station.stations = {hefeng};
        ImportBlock building;
        building.kind = ImportKind::Buildings;
        Building house;
        house.id = BuildingId(QStringLiteral("HF-3"));
        house.community = CommunityId(QStringLiteral("HF"));
        house.name = QStringLiteral("3号楼");
        house.branch = branch;
        house.station = hefeng.id;
        house.secondaryBranch = QStringLiteral("B");
        house.floors = 6;
        house.units = 2;
        house.position = QPointF(126.52, 45.71);
        building.buildings = {house};
        ImportBlock homes;
        homes.kind = ImportKind::Households;
        for (int unit = 1; unit <= 2; ++unit) {
            for (int floor = 1; floor <= 6; ++floor) {
                for (int door = 1; door <= 2; ++door)
                    homes.households.append(home(house, unit, floor, door));
            }
        }
        ImportBlock crews;
        crews.kind = ImportKind::Crews;
        crews.crews = {
            crew("C2", "北区二组", "周强", {"riser", "network"}, {"管网证", "调节证"},
                 QPointF(126.535, 45.712)),
            crew("C1", "北区一组", "韩立", {"riser", "indoor"}, {"管网证"}, QPointF(126.512, 45.705)),
            crew("C3", "热力医生", "孟凡", {"riser", "station"}, {"二网平衡"}, QPointF(126.60, 45.74)),
            crew("C4", "仪表班", "许楠", {"meter"}, {}, QPointF())};
        for (const ImportBlock &block : {community, station, building, homes, crews})
            write(ImportCodec::drafts({block}, BatchId(Uuid7::make(*clock)), QStringLiteral("demo"), branch,
                                      AgentId(QStringLiteral("导入"))));
    }

    Household home(const Building &house, int unit, int floor, int door)
    {
        const bool own = unit == 2 && floor == 5 && door == 1;
        Household h;
        h.account =
            AccountNo(own ? kAccount : QStringLiteral("3100%1%2%3").arg(unit).arg(floor * 100 + door).arg(7));
        h.community = house.community;
        h.building = house.id;
        h.branch = house.branch;
        h.unit = QString::number(unit);
        h.floor = floor;
        h.room = QString::number(floor * 100 + door);
        h.riser = QStringLiteral("%1-%2").arg(unit).arg(door);
        h.orientation = door == 1 ? QStringLiteral("N") : QStringLiteral("S");
        h.heatedArea = SquareMetres(own ? 86.4 : 70 + floor);
        h.useState = UseState::InUse;
        h.customerName =
            own ? QStringLiteral("李秀兰") : QStringLiteral("赵%1").arg(QChar(u'一' + unit * 20 + floor));
        h.phone = own ? kCaller
                : unit == 1 && floor < 3
                    ? QStringLiteral("15400000001")
                    : QStringLiteral("1540000%1%2%3").arg(unit).arg(floor).arg(door, 2, 10, QLatin1Char('0'));
        const bool sensor = !(unit == 1 && floor == 5 && door == 1);
        if (sensor) {
            const bool cold = unit == 2 && door == 1;
            series.setRoom(h.account.value,
                           (cold ? 16.0 : 19.6) + floor * 0.07 + door * 0.35
                               - (floor == 6 && !cold ? -1.1 : 0),
                           kNow - (floor + door) * 47'000);
        }
        return h;
    }

    static Crew crew(const char *id, const char *name, const char *leader, const QStringList &trades,
                     const QStringList &certificates, QPointF position)
    {
        Crew made;
        made.id = CrewId(QString::fromLatin1(id));
        made.phone = QStringLiteral("1540000900") + made.id.value.last(1);
        made.name = QString::fromUtf8(name);
        made.leader = QString::fromUtf8(leader);
        made.branch = BranchId(QStringLiteral("北区"));
        made.trades = trades;
        made.certificates = certificates;
        made.position = position;
        made.positionAtMs = position.isNull() ? 0 : kNow - 60'000;
        return made;
    }

    QTemporaryDir m_folder;

public:
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>(kNow);
    TestSeries series;
    std::unique_ptr<Store> store;
    std::unique_ptr<FillingJournal> journal; ///< that of the services
    std::unique_ptr<ServiceSet> services;
    TestLine *line = nullptr;
};

} // namespace Warmline::Testing
