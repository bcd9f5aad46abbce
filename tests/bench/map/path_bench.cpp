// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/map/path_bench.h"

#include "app/geo/tile_service.h"
#include "app/services/change_feed.h"
#include "app/services/map/area_filter.h"
#include "app/services/map/crew_map_service.h"
#include "app/services/map/map_service.h"
#include "app/services/map/room_map_service.h"
#include "app/services/session.h"
#include "app/services/settings/settings_service.h"
#include "app/services/stations/station_service.h"
#include "tests/bench/map/trace_bench.h"
#include "tests/support/gui/fake_store.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/network/clear_of_names.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <functional>

namespace Bench {

namespace {

using namespace Warmline;
using namespace Qt::StringLiterals;

constexpr int kTickets = 1'000'000;
constexpr int kHouses = 8000;
constexpr int kSteps = 40;
constexpr int kShown = 20;
constexpr int kPatience_ms = 120'000;
constexpr qint64 kSeasonMs = 180 * kDayMs;
constexpr double kCloseZoom = 16;

double threadCpu_ms()
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

/// Wakes with every event, as the program does.
bool waitUntil(const std::function<bool()> &isDone)
{
    const QDeadlineTimer end(kPatience_ms);
    QTimer wake; // an event, should nothing else come
    wake.start(100);
    while (!isDone() && !end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return isDone();
}

/// A store with a season of tickets, which it does not keep: what is measured is what the map keeps.
class SeasonQueries final : public Testing::FakeQueries
{
public:
    SeasonQueries(qint64 endMs, const Clock &clock)
        : m_end(endMs)
        , m_clock(clock)
    { }

    Result<QList<ComplaintPoint>> complaints(qint64 fromMs, qint64 toMs) override
    {
        QList<ComplaintPoint> points;
        points.reserve(kTickets);
        QRandomGenerator random(7);
        for (qint64 i = 0; i < kTickets; ++i) {
            const qint64 at = m_end - kSeasonMs + kSeasonMs * i / kTickets;
            const QPointF place = placeOf(random.bounded(kHouses));
            if (at >= fromMs && at < toMs)
                points.append({place, at, Tier(1 + i % 3), TicketCategory::NoHeat, TicketStep::Handle,
                               TicketId::make(m_clock)});
        }
        return points;
    }
    Result<std::optional<ComplaintPoint>> complaint(const TicketId &id) override
    {
        return ComplaintPoint{
            placeOf(17), m_end - 1000, Tier::Red, TicketCategory::NoHeat, TicketStep::Accept, id};
    }

private:
    static QPointF placeOf(int house)
    {
        return {126.55 + 0.1 * (house % 100) / 100, 45.71 + 0.08 * (house / 100) / 80};
    }

    qint64 m_end;
    const Clock &m_clock;
};

class ThreadReader final : public Reader
{
public:
    explicit ThreadReader(Queries &queries)
        : m_queries(queries)
    {
        m_pool.setMaxThreadCount(1);
    }
    ~ThreadReader() override { m_pool.waitForDone(); }
    Q_DISABLE_COPY_MOVE(ThreadReader)

protected:
    void run(std::function<void(Queries &)> work) override
    {
        m_pool.start([this, work = std::move(work)] { work(m_queries); });
    }

private:
    Queries &m_queries;
    QThreadPool m_pool;
};

struct PathDesk
{
    static constexpr qint64 kNow = 1'768'347'806'000; // a morning in January
    QTemporaryDir folder;
    ManualClock clock{kNow};
    SeasonQueries queries{kNow, clock};
    ThreadReader reader{queries};
    Testing::FakeSeries series;
    Testing::FakeChanges changes;
    ChangeFeed feed{changes};
    Session session{SessionInfo{}};
    SettingsService settings{folder.path()};
    MapService map{reader, feed, clock};
    StationService stations{session, reader, series, feed, clock};
    RoomMapService rooms{reader, series, feed, clock};
    CrewMapService crews{reader, feed, clock};
    AreaFilter area;
    Geo::TileService tiles;
    MapModel model{map, stations, rooms, crews, area, session, settings, reader, tiles, clock};
    HeatEngine engine;
    HeatPicture heat;
    int pictures = 0;
    int updates = 0;

    PathDesk()
    {
        QObject::connect(&engine, &HeatEngine::ready, &engine, [this](const HeatPicture &picture) {
            heat = picture;
            ++pictures;
            updates += picture.wasUpdated ? 1 : 0;
        });
        QObject::connect(&model, &MapModel::pointsChanged, &engine, [this] { draw(); });
    }

    /// As the pane asks for it.
    void draw()
    {
        const Geo::MercatorMetres middle = Geo::toMercator(Geo::LonLat{126.6, 45.75});
        const double pixel = Geo::mercatorMetresPerPixel(14);
        HeatRequest request;
        request.complaints = model.complaints();
        request.spec.area = {middle.x - 960 * pixel, middle.y - 540 * pixel, middle.x + 960 * pixel,
                             middle.y + 540 * pixel};
        request.spec.size = QSize(1920, 1080);
        request.scale = DensityScale::of(map.windowToMs() - map.windowFromMs(), false);
        request.stops = {Qt::white, Qt::yellow, Qt::red};
        engine.request(request);
    }
    bool drawn()
    {
        return waitUntil([this] { return pictures > 0 && !engine.isBusy(); });
    }
    /// The whole season in the window.
    void openWindow() { map.setWindow(map.histogram().fromMs, map.histogram().fromMs + map.spanMs()); }

    NetworkPicture closePicture()
    {
        NetworkPicture picture = model.picture(kCloseZoom);
        if (!picture.scene)
            picture.scene = std::make_shared<NetworkScene>();
        picture.zoom = kCloseZoom;
        const Geo::MercatorMetres middle = Geo::toMercator(Geo::LonLat{126.6, 45.75});
        picture.ground = {middle.x - 2000, middle.y - 2000, middle.x + 2000, middle.y + 2000};
        return picture;
    }
};

QList<double> sliderSteps(PathDesk &desk, bool close)
{
    QList<double> times;
    const qint64 from = desk.map.histogram().fromMs;
    const qint64 length = desk.map.spanMs() - kSteps * kDayMs;
    for (int i = 0; i < kSteps; ++i) {
        const double start = threadCpu_ms();
        desk.map.setWindow(from + i * kDayMs, from + i * kDayMs + length);
        if (close)
            (void)desk.closePicture();
        times.append(threadCpu_ms() - start);
    }
    return times;
}

QList<double> mouseMoves(PathDesk &desk)
{
    // What the painter's thread has joined before a mouse moves over it.
    (void)ticketMarks(desk.closePicture(), true);
    QList<double> times;
    for (int i = 0; i < kSteps; ++i) {
        const double start = threadCpu_ms();
        const NetworkPicture picture = desk.closePicture();
        (void)hitTest(picture, {picture.ground.west + 100.0 * i, picture.ground.south + 100.0 * i});
        times.append(threadCpu_ms() - start);
    }
    return times;
}

QList<double> ticketsShown(PathDesk &desk)
{
    QList<double> times;
    for (int i = 0; i < kShown; ++i) {
        const int before = desk.pictures;
        StoreChange change;
        change.entities = {{EntityKind::Ticket, TicketId::make(desk.clock).toString(), 0}};
        QElapsedTimer clock;
        clock.start();
        emit desk.feed.changed(change);
        if (!waitUntil([&] { return desk.pictures > before; }))
            break;
        times.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return times;
}

} // namespace

PathFigures measurePath()
{
    PathFigures figures;
    const double before = resident_mib();
    PathDesk desk;
    desk.map.start();
    desk.map.setSpanLength(kSeasonMs);
    if (!waitUntil([&] { return desk.map.timeline().size() > kTickets * 9 / 10; })) {
        figures.problem = u"the season was not read"_s;
        return figures;
    }
    QList<double> steps = sliderSteps(desk, false);
    figures.step_ms = median(steps);
    figures.worstStep_ms = std::ranges::max(steps);
    desk.openWindow();
    if (!desk.drawn()) {
        figures.problem = u"no picture came"_s;
        return figures;
    }
    const QList<double> moves = mouseMoves(desk);
    figures.mouse_ms = median(moves);
    figures.worstMouse_ms = std::ranges::max(moves);
    figures.memory_MiB = resident_mib() - before;

    desk.updates = 0;
    const QList<double> shown = ticketsShown(desk);
    figures.shown = static_cast<int>(shown.size());
    if (figures.shown < kShown) {
        figures.problem = u"a ticket was not shown"_s;
        return figures;
    }
    figures.shown_ms = median(shown);
    figures.worstShown_ms = std::ranges::max(shown);
    figures.updates = desk.updates;

    figures.closeStep_ms = median(sliderSteps(desk, true));
    const double start = threadCpu_ms();
    desk.map.setFilter({.tiers = {Tier::Red}, .categories = {}});
    figures.filter_ms = threadCpu_ms() - start;
    return figures;
}

} // namespace Bench
