// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services_fixture.h"

#include "app/core/crypto.h"
#include "tests/support/waits/waits.h"

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

void FakeLine::ring(const QString &id, const QString &number, qint64 waitedMs, int calledToday)
{
    CallSnapshot call;
    call.id = id;
    call.number = number;
    call.queue = u"报修·北区"_s;
    call.waitedMs = waitedMs;
    call.calledTodayCount = calledToday;
    call.offeredMs = m_clock->utcMs();
    call.sinceMs = call.offeredMs;
    m_calls.insert(id, call);
    emit callChanged(call);
}

void FakeLine::change(const QString &id, TelephonyState state)
{
    CallSnapshot &call = m_calls[id];
    call.state = state;
    call.sinceMs = m_clock->utcMs();
    emit callChanged(CallSnapshot(call));
}

void FakeLine::end(const QString &id, TelephonyEnd how)
{
    CallSnapshot call = m_calls.take(id);
    call.state = TelephonyState::Ended;
    call.end = how;
    call.endedMs = m_clock->utcMs();
    emit callChanged(call);
}

void FakeLine::callerHangsUp(const QString &id)
{
    end(id, m_calls[id].answeredMs == 0 ? TelephonyEnd::Abandoned : TelephonyEnd::RemoteHangup);
}

void FakeLine::lineGoes(LineState::Registration registration)
{
    m_line.registration = registration;
    m_line.confirmedMs = m_clock->utcMs();
    emit lineChanged(m_line);
}

void FakeLine::answer(const QString &id)
{
    m_calls[id].answeredMs = m_clock->utcMs();
    change(id, TelephonyState::Talking);
}

void FakeLine::mute(const QString &id, bool on)
{
    m_calls[id].muted = on;
    emit callChanged(m_calls[id]);
}

void FakeLine::dial(const QString &number)
{
    dialled = number;
    CallSnapshot call;
    call.id = u"out-"_s + number;
    call.direction = TelephonyDirection::Outbound;
    call.state = TelephonyState::Dialling;
    call.number = number;
    call.offeredMs = m_clock->utcMs();
    m_calls.insert(call.id, call);
    emit callChanged(call);
}

void FakeLine::startConsult(const QString &id, const QString &target)
{
    change(id, TelephonyState::Held);
    CallSnapshot consult;
    consult.id = u"consult"_s;
    consult.direction = TelephonyDirection::Outbound;
    consult.state = TelephonyState::Talking;
    consult.number = target;
    consult.consultOf = id;
    consult.offeredMs = consult.answeredMs = m_clock->utcMs();
    m_calls.insert(consult.id, consult);
    emit callChanged(consult);
}

void FakeLine::completeTransfer(const QString &id)
{
    end(u"consult"_s, TelephonyEnd::Transferred);
    end(id, TelephonyEnd::Transferred);
}

QFuture<Result<QList<Series>>> FakePlant::series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                                 qint64 stepMs)
{
    const QMutexLocker lock(&mutex);
    if (down)
        return QtFuture::makeReadyValueFuture(Result<QList<Series>>(failure(ErrorCode::Timeout, u"10 s"_s)));
    QList<Series> result;
    for (const SeriesKey &key : keys) {
        Series series{key, stepMs, {}};
        for (qint64 at = fromMs; at < toMs; at += stepMs)
            series.samples.append({at, key.owner.isEmpty() ? -24.3 : 52.4, Quality::Good});
        result.append(series);
    }
    if (!m_closed)
        return QtFuture::makeReadyValueFuture(Result<QList<Series>>(result));
    QPromise<Result<QList<Series>>> promise;
    promise.start();
    auto future = promise.future();
    m_held.emplace_back(std::move(promise), result);
    return future;
}

void FakePlant::openGate()
{
    m_closed = false;
    for (auto &[promise, answer] : std::exchange(m_held, {})) {
        promise.addResult(answer);
        promise.finish();
    }
}

QFuture<Result<QList<LiveValue>>> FakePlant::latest(QStringList owners)
{
    const QMutexLocker lock(&mutex);
    if (down)
        return QtFuture::makeReadyValueFuture(
            Result<QList<LiveValue>>(failure(ErrorCode::Timeout, u"10 s"_s)));
    QList<LiveValue> result;
    for (const LiveValue &value : std::as_const(values)) {
        if (owners.contains(value.key.owner))
            result.append(value);
    }
    return QtFuture::makeReadyValueFuture(Result<QList<LiveValue>>(result));
}

void FakePlant::set(const QString &owner, SeriesQuantity quantity, double value, qint64 atMs)
{
    const QMutexLocker lock(&mutex);
    const SeriesKey key{owner, quantity, {}};
    values.removeIf([&](const LiveValue &v) { return v.key == key; });
    values.append({key, {atMs, value, Quality::Good}, 60'000, u"test"_s});
}

void GatedReader::run(std::function<void(Queries &)> work)
{
    ++asked;
    if (m_closed)
        m_held.append(std::move(work));
    else
        begin(std::move(work));
}

void GatedReader::begin(std::function<void(Queries &)> work)
{
    std::ignore = m_inner.ask([work = std::move(work), done = m_done](Queries &queries) {
        work(queries);
        ++*done;
        return true;
    });
}

void GatedReader::openGate()
{
    m_closed = false;
    for (auto &work : std::exchange(m_held, {}))
        begin(std::move(work));
}

ServicesFixture::ServicesFixture()
{
    if (!Crypto::initialise())
        qFatal("no crypto");
    auto opened = Store::open({.folder = folder.filePath(u"server"_s),
                               .role = StoreRole::Server,
                               .key = QByteArray(32, 'k'),
                               .clock = clock,
                               .deviceName = u"test"_s});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message()));
    store = *std::move(opened);
    importCity();
    begin();
}

ServicesFixture::~ServicesFixture() = default;

void ServicesFixture::begin()
{
    reader = std::make_unique<GatedReader>(*store);
    SessionInfo info;
    info.agent = AgentId(u"1027"_s);
    info.agentName = u"王敏"_s;
    info.seatNo = u"1027"_s;
    info.company = u"beijiang"_s;
    info.branch = BranchId(u"B1"_s);
    const ServiceContext context{*reader,
                                 *store,
                                 *store,
                                 plant,
                                 *clock,
                                 folder.filePath(u"config"_s),
                                 folder.filePath(u"draft.bin"_s),
                                 QByteArray(32, 'd')};
    services = std::make_unique<ServiceSet>(context, info);
    auto engine = std::make_unique<FakeLine>(clock);
    line = engine.get();
    services->phone->setEngine(std::move(engine));
}

bool ServicesFixture::waitForAnswers()
{
    return QTest::qWaitFor(
        [this] {
            if (!reader->isDone())
                return false;
            QCoreApplication::sendPostedEvents();
            return reader->isDone();
        },
        kPatience);
}

void ServicesFixture::restart()
{
    services.reset();
    begin();
}

void ServicesFixture::importCity()
{
    ImportBlock communities;
    communities.kind = ImportKind::Communities;
    Community community;
    community.id = CommunityId(u"M1"_s);
    community.name = u"和丰家园"_s;
    community.branch = BranchId(u"B1"_s);
    community.position = QPointF(126.5, 45.7);
    communities.communities = {community};
    ImportBlock buildings;
    buildings.kind = ImportKind::Buildings;
    Building building;
    building.id = BuildingId(u"M1-3"_s);
    building.community = community.id;
    building.name = u"3号楼"_s;
    building.branch = community.branch;
    building.station = StationId(u"S1"_s);
    building.floors = 6;
    building.units = 2;
    building.position = QPointF(126.501, 45.701);
    buildings.buildings = {building};
    ImportBlock stations;
    stations.kind = ImportKind::Stations;
    Station station;
    station.id = StationId(u"S1"_s);
    station.name = u"和丰站"_s;
    station.source = u"东热电厂"_s;
    station.branch = community.branch;
    stations.stations = {station};
    ImportBlock households;
    households.kind = ImportKind::Households;
    ImportBlock sensors;
    sensors.kind = ImportKind::Sensors;
    for (int unit = 1; unit <= 2; ++unit) {
        for (int floor = 1; floor <= 6; ++floor) {
            for (int door = 1; door <= 2; ++door) {
                Household h;
                const int room = floor * 100 + door;
                h.account = account(unit, room);
                h.community = community.id;
                h.building = building.id;
                h.branch = community.branch;
                h.unit = QString::number(unit);
                h.room = QString::number(room);
                h.floor = floor;
                h.heatedArea = SquareMetres(86.4);
                h.useState = UseState::InUse;
                h.customerName = unit == 2 && room == 501 ? u"李秀兰"_s : u"住户%1"_s.arg(room);
                h.phone = unit == 2 && room == 501 ? u"15432842671"_s
                                                   : u"154000%1%2"_s.arg(unit).arg(room, 4, 10, QChar(u'0'));
                if (unit == 1 && (room == 101 || room == 102))
                    h.phone = u"15499998888"_s; // two flats, one number
                households.households.append(h);
                if (unit == 2 && floor >= 4)
                    sensors.sensors.append({SensorId(u"T"_s + h.account.value), h.account, u"客厅"_s});
            }
        }
    }
    ImportBlock crews;
    crews.kind = ImportKind::Crews;
    Crew crew;
    crew.id = CrewId(u"N2"_s);
    crew.name = u"北区二组"_s;
    crew.leader = u"周强"_s;
    crew.branch = community.branch;
    crews.crews = {crew};
    write(ImportCodec::drafts({communities, buildings, stations, households, sensors, crews},
                              BatchId(Uuid7::make(*clock)), u"beijiang"_s, BranchId(u"B1"_s),
                              AgentId(u"admin"_s)));
}

void ServicesFixture::write(const QList<OperationDraft> &drafts)
{
    auto future = store->author(drafts);
    future.waitForFinished();
    if (!future.result())
        qFatal("%s", qPrintable(future.result().error().message()));
}

Call ServicesFixture::storedCall(const CallId &id)
{
    return ask([id](Queries &q) { return q.call(id); })->value_or(Call{});
}

QStringList ServicesFixture::intentsOf(EntityKind kind, const QString &id)
{
    QStringList result;
    const auto entries = ask([=](Queries &q) { return q.trail(kind, id); });
    for (const JournalEntry &entry : *entries)
        result.append(entry.operation.intent);
    return result;
}

} // namespace Warmline::Testing
