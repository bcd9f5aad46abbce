// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/stations/correlation_service.h"

#include "app/assist/hourly_means.h"
#include "app/assist/measured_flats.h"
#include "app/core/while_alive.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Warmline {

using enum SeriesQuantity;

namespace {

constexpr qint64 kCorrelationStepMs = 3'600'000;
constexpr qsizetype kCorrelationSeries = 400;

struct CorrelationQuestion
{
    QList<SeriesKey> keys;
    qint64 fromMs = 0;
};

} // namespace

struct CorrelationService::Work
{
    StationId station;
    QString stationName;
    QList<Building> buildings;
    QHash<BuildingId, QString> names;
    std::vector<MeasuredFlat> flats; ///< without their series
    QHash<QString, RoomSeries::Home> homes; ///< their rooms, by account
    QHash<BuildingId, QList<RoomSeries::Home>> standIns; ///< of a building without a series of its own
    bool stoodIn = false; ///< the stand-ins are chosen
    QList<CorrelationQuestion> questions;
    QHash<SeriesKey, Series> rooms, plant; ///< of kRoomDays; of kHouseDays, stand-ins among them
    qsizetype next = 0;
    qint64 roomFromMs = 0, houseFromMs = 0, toMs = 0;
    int startHour = 0;
    double standard_C = RoomStandard::kUsual_C;

    Result<void> read(Queries &queries);
    void plan();
    void planStandIns();
    void ask(CorrelationQuestion &question, const SeriesKey &key);
    [[nodiscard]] const Series *plantSeries(const SeriesKey &key) const;
    [[nodiscard]] RoomFindings computeFindings() const;
    [[nodiscard]] StationCorrelation compute() const;
};

Result<void> CorrelationService::Work::read(Queries &queries)
{
    const auto stations = queries.stations();
    const auto all = queries.buildings();
    const auto communities = queries.communities();
    const auto standard = RoomStandard::read(queries);
    if (!stations || !all || !communities)
        return std::unexpected(!stations ? stations.error() : !all ? all.error() : communities.error());
    if (!standard)
        return std::unexpected(standard.error());
    standard_C = *standard;
    for (const Station &one : *stations) {
        if (one.id == station)
            stationName = one.name;
    }
    QHash<CommunityId, QString> places;
    for (const Community &community : *communities)
        places.insert(community.id, community.name);
    for (const Building &building : *all) {
        if (building.station != station)
            continue;
        buildings.append(building);
        names.insert(building.id, QString(places.value(building.community) + u' ' + building.name).trimmed());
    }
    auto measured = measuredFlats(queries, buildings);
    if (!measured)
        return std::unexpected(measured.error());
    flats = std::move(*measured);
    QStringList accounts;
    for (const MeasuredFlat &flat : flats)
        accounts.append(flat.account);
    auto tagged = RoomSeries::read(queries, accounts);
    if (!tagged)
        return std::unexpected(tagged.error());
    homes = std::move(*tagged);
    plan();
    return {};
}

void CorrelationService::Work::plan()
{
    CorrelationQuestion ofRooms{{{{}, OutdoorTemperature, {}}, {{}, WindSpeed, {}}}, roomFromMs};
    CorrelationQuestion ofHouses{{{{}, OutdoorTemperature, {}},
                                  {{}, WindSpeed, {}},
                                  {{}, SolarRadiation, {}},
                                  {station.value, SupplyTemperature, {}}},
                                 houseFromMs};
    for (const MeasuredFlat &flat : flats) {
        for (const SeriesKey &room : homes.value(flat.account))
            ask(ofRooms, room);
    }
    for (const Building &building : std::as_const(buildings))
        ask(ofHouses, {building.id.value, BuildingTemperature, {}});
    for (const CorrelationQuestion &last : {ofRooms, ofHouses}) {
        if (!last.keys.isEmpty())
            questions.append(last);
    }
}

void CorrelationService::Work::ask(CorrelationQuestion &question, const SeriesKey &key)
{
    question.keys.append(key);
    if (question.keys.size() >= kCorrelationSeries)
        questions.append(std::exchange(question, CorrelationQuestion{{}, question.fromMs}));
}

const Series *CorrelationService::Work::plantSeries(const SeriesKey &key) const
{
    const auto found = plant.constFind(key);
    return found == plant.cend() ? nullptr : &*found;
}

/// Once it is known which buildings have no series of their own.
void CorrelationService::Work::planStandIns()
{
    stoodIn = true;
    CorrelationQuestion ofHomes{{}, houseFromMs};
    for (const Building &building : std::as_const(buildings)) {
        const Series *own = plantSeries({building.id.value, BuildingTemperature, {}});
        if (!tellsTooLittle(hourlyMeans<double>(own, houseFromMs, toMs)))
            continue;
        const QList<RoomSeries::Home> some = homesOf(flats, building.id.value, homes);
        for (const RoomSeries::Home &home : some) {
            for (const SeriesKey &room : home)
                ask(ofHomes, room);
        }
        if (!some.isEmpty())
            standIns.insert(building.id, some);
    }
    if (!ofHomes.keys.isEmpty())
        questions.append(ofHomes);
}

RoomFindings CorrelationService::Work::computeFindings() const
{
    const auto of = [this](const SeriesKey &key) -> const Series * {
        const auto found = rooms.constFind(key);
        return found == rooms.cend() ? nullptr : &*found;
    };
    std::vector<MeasuredFlat> measured = flats;
    for (MeasuredFlat &flat : measured)
        flat.room_C = hourlyMeansOfHome<float>(homes.value(flat.account), of, roomFromMs, toMs);
    const auto around = [&](SeriesQuantity quantity) {
        return hourlyMeans<float>(of({{}, quantity, {}}), roomFromMs, toMs);
    };
    return roomFindings(measured, {around(OutdoorTemperature), around(WindSpeed), startHour, standard_C});
}

StationCorrelation CorrelationService::Work::compute() const
{
    StationCorrelation answer;
    answer.station = stationName;
    answer.toMs = toMs;
    answer.standard_C = standard_C;
    answer.findings = computeFindings();
    const auto hours = [this](const SeriesKey &key) {
        return hourlyMeans<double>(plantSeries(key), houseFromMs, toMs);
    };
    DynamicsSeries series{{},
                          hours({station.value, SupplyTemperature, {}}),
                          hours({{}, OutdoorTemperature, {}}),
                          hours({{}, WindSpeed, {}}),
                          hours({{}, SolarRadiation, {}})};
    for (const Building &building : buildings) {
        const QList<RoomSeries::Home> some = standIns.value(building.id);
        series.room_C = some.isEmpty() ? hours({building.id.value, BuildingTemperature, {}})
                                       : hourlyMeansOfHomes<double>(
                                             some, [this](const SeriesKey &key) { return plantSeries(key); },
                                             houseFromMs, toMs);
        answer.houses.append({names.value(building.id), buildingDynamics(series), int(some.size())});
    }
    std::ranges::stable_sort(answer.houses, [](const auto &a, const auto &b) {
        return a.dynamics.known != b.dynamics.known
                 ? a.dynamics.known
                 : a.dynamics.timeConstant_h.value < b.dynamics.timeConstant_h.value;
    });
    return answer;
}

CorrelationService::CorrelationService(Session &session, Reader &reader, SeriesSource &series,
                                       const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_reader(reader)
    , m_series(series)
    , m_clock(clock)
{ }

CorrelationService::~CorrelationService() = default;

void CorrelationService::cancel()
{
    m_work.reset();
}

void CorrelationService::analyse(const StationId &station)
{
    auto work = std::make_shared<Work>();
    work->station = station;
    work->toMs = m_clock.utcMs() / kCorrelationStepMs * kCorrelationStepMs;
    work->roomFromMs = work->toMs - kRoomDays * kDayMs;
    work->houseFromMs = work->toMs - kHouseDays * kDayMs;
    work->startHour =
        QDateTime::fromMSecsSinceEpoch(work->roomFromMs, QTimeZone(m_session.info().timeZone.toLatin1()))
            .time()
            .hour();
    m_work = work;
    m_answer.reset();
    emit progressed(0, 0);
    m_reader.ask([work](Queries &queries) { return work->read(queries); })
        .then(this,
              [this, work](const Result<void> &read) {
                  if (work != m_work)
                      return;
                  if (read) {
                      ask(work);
                      return;
                  }
                  m_work.reset();
                  emit failed(read.error());
              })
        .onCanceled(this, whileAlive(this, [this, work] { giveUp(work); }));
}

void CorrelationService::ask(const std::shared_ptr<Work> &work)
{
    emit progressed(int(work->next), int(work->questions.size()));
    if (work->next >= work->questions.size() && !work->stoodIn)
        work->planStandIns();
    if (work->next >= work->questions.size()) {
        finish(work);
        return;
    }
    const CorrelationQuestion question = work->questions.at(work->next++);
    m_series.series(question.keys, question.fromMs, work->toMs, kCorrelationStepMs)
        .then(this,
              [this, work, question](const Result<QList<Series>> &answer) {
                  if (work != m_work)
                      return;
                  if (!answer) {
                      m_work.reset();
                      emit failed(answer.error());
                      return;
                  }
                  auto &into = question.fromMs == work->roomFromMs ? work->rooms : work->plant;
                  for (const Series &series : *answer)
                      into.insert(series.key, series);
                  ask(work);
              })
        .onCanceled(this, whileAlive(this, [this, work] { giveUp(work); }));
}

/// Whoever answers went away without an answer: who waits is told.
void CorrelationService::giveUp(const std::shared_ptr<Work> &work)
{
    if (work != m_work)
        return;
    m_work.reset();
    emit failed({ErrorCode::Cancelled, tr("历史没有读完，请再试一次"), {}});
}

void CorrelationService::finish(const std::shared_ptr<Work> &work)
{
    QtConcurrent::run([work] {
        return work->compute();
    }).then(this, [this, work](const StationCorrelation &answer) {
        if (work != m_work)
            return;
        m_work.reset();
        m_answer = answer;
        emit ready();
    });
}

} // namespace Warmline
