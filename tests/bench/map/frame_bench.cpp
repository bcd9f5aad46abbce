// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/map/frame_bench.h"

#include "app/geo/tile_service.h"
#include "tests/unit/geo/sample_city.h"
#include "ui/common/theme.h"
#include "ui/heatmap/heat/heat_engine.h"
#include "ui/heatmap/network/network_scene.h"
#include "ui/heatmap/network/network_style.h"
#include "ui/heatmap/view/map_tiles.h"
#include "ui/heatmap/view/map_view.h"
#include "ui/heatmap/view/step_back.h"

#include <QElapsedTimer>
#include <QQuickWindow>
#include <QRandomGenerator>
#include <QTest>
#include <QtConcurrent>

#include <algorithm>
#include <ctime>
#include <vector>

using namespace Warmline;

namespace {

constexpr int kRounds = 7;
constexpr int kFrames = 120; ///< of a round
constexpr int kPatience_ms = 60'000;
constexpr Geo::LonLat kMiddle{126.6035, 45.7512};

/// What lies over the base map, made anew without end on other threads, as after each pause of a hand.
class Layers
{
public:
    Layers(MapView &view, const Theme &theme)
        : m_view(view)
        , m_style(networkStyle(theme))
        , m_stops(theme.colors().densityRamp)
    {
        m_thread.setMaxThreadCount(1);
        QRandomGenerator random(5);
        auto points = std::make_shared<std::vector<Geo::DensityPoint>>();
        const Geo::MercatorMetres c = Geo::toMercator(kMiddle);
        for (int i = 0; i < 100'000; ++i)
            points->push_back({c.x + (random.generateDouble() - 0.5) * 12'000,
                               c.y + (random.generateDouble() - 0.5) * 8'000, 1});
        m_points = points;
        auto scene = std::make_shared<NetworkScene>();
        for (int i = 0; i < 4'000; ++i) {
            const QPointF from(c.x + (random.generateDouble() - 0.5) * 12'000,
                               c.y + (random.generateDouble() - 0.5) * 8'000);
            NetworkScene::Pipe pipe;
            pipe.line = {from, from + QPointF(random.generateDouble() * 300, random.generateDouble() * 300)};
            pipe.box = pipe.line.boundingRect();
            pipe.primary = i % 10 == 0;
            scene->pipes.push_back(pipe);
        }
        m_scene = scene;
    }
    ~Layers() { stop(); }

    void start()
    {
        m_running = true;
        again();
    }
    void stop()
    {
        m_running = false;
        m_thread.waitForDone();
    }
    void clear()
    {
        stop();
        QCoreApplication::processEvents(); // what the last one still brings
        m_view.setHeat({}, {});
        m_view.setNetwork({}, {});
    }
    [[nodiscard]] int made() const { return m_made; }

private:
    struct Made
    {
        QImage heat, network;
        Geo::MercatorRect ground;
    };
    void again()
    {
        if (!m_running)
            return;
        const MapFrame frame = m_view.frame();
        HeatRequest heat;
        heat.complaints = m_points;
        heat.spec.area = frame.area(220);
        heat.spec.size = QSize(qRound(frame.size.width() + 440), qRound(frame.size.height() + 440));
        heat.spec.radius_m = 150;
        heat.spec.threads = 1;
        heat.scale = DensityScale::of(3'600'000, false);
        heat.stops = m_stops;
        NetworkPicture network;
        network.scene = m_scene;
        network.ground = heat.spec.area;
        network.zoom = frame.zoom;
        network.style = m_style;
        QtConcurrent::run(&m_thread, [heat, network] {
            stepBackBehindFrames(); // as the map does
            return Made{HeatEngine::make(heat, {}).value_or(HeatPicture{}).image, paintNetwork(network),
                        network.ground};
        }).then(&m_view, [this](const Made &made) {
            if (!m_running)
                return;
            m_view.setHeat(made.heat, made.ground);
            m_view.setNetwork(made.network, made.ground);
            ++m_made;
            again();
        });
    }

    MapView &m_view;
    NetworkStyle m_style;
    decltype(HeatRequest::stops) m_stops;
    HeatRequest::Points m_points;
    std::shared_ptr<const NetworkScene> m_scene;
    QThreadPool m_thread;
    bool m_running = false;
    int m_made = 0;
};

struct Times
{
    std::vector<double> wall_ms;
    std::vector<double> cpu_ms;
    void append(const Times &other)
    {
        wall_ms.insert(wall_ms.end(), other.wall_ms.begin(), other.wall_ms.end());
        cpu_ms.insert(cpu_ms.end(), other.cpu_ms.begin(), other.cpu_ms.end());
    }
};

double threadCpu_ms()
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

/// One round of panning to and fro with a zoom in between; milliseconds of each frame.
Times round(MapView &view)
{
    Times times;
    for (int i = 0; i < kFrames; ++i) {
        MapFrame frame = view.frame();
        const int way = i % 60 < 30 ? 1 : -1;
        const QPointF middle(view.width() / 2.0 + way * 9, view.height() / 2.0 + way * 4);
        frame.centre = frame.toLonLat(middle);
        frame.zoom = i / 30 % 2 == 0 ? 15 : 16;
        QElapsedTimer clock;
        clock.start();
        const double cpu = threadCpu_ms();
        view.setFrame(frame);
        (void)
            view.grabFramebuffer(); // polishes, syncs and renders before it returns; repaint() may only blit
        times.cpu_ms.push_back(threadCpu_ms() - cpu);
        times.wall_ms.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents(); // tiles and pictures come in between, as in life
    }
    return times;
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.at(std::min(values.size() - 1, static_cast<std::size_t>(share * double(values.size()))));
}

Bench::FrameTimes summary(const Times &times)
{
    return {percentile(times.wall_ms, 0.5),         percentile(times.wall_ms, 0.95),
            percentile(times.cpu_ms, 0.5),          percentile(times.cpu_ms, 0.95),
            static_cast<int>(times.wall_ms.size()), {}};
}

} // namespace

Bench::FrameComparison Bench::compareFrames()
{
    FrameComparison result;
    Theme theme;
    Geo::TileService service;
    MapTiles tiles(service);
    tiles.setBaseMap(sampleCity(8'000));
    MapView view;
    view.resize(1920, 1080);
    if (!QTest::qWaitFor([&] { return tiles.isReady(); }, kPatience_ms)
        || !view.setTiles(tiles.tiles(false))) {
        result.bare.problem = QStringLiteral("no tiles: ") + tiles.problem() + view.problem();
        return result;
    }
    view.show();
    MapFrame frame = view.frame();
    frame.centre = kMiddle;
    frame.zoom = 15;
    view.setFrame(frame);
    if (!QTest::qWaitFor([&] { return view.isReady() && !tiles.isLoading(); }, kPatience_ms)) {
        result.bare.problem = QStringLiteral("the map did not get ready");
        return result;
    }
    Layers layers(view, theme);
    (void)round(view); // tiles of the way are drawn once, for both
    if (!QTest::qWaitFor([&] { return !tiles.isLoading(); }, kPatience_ms)) {
        result.bare.problem = QStringLiteral("tiles went on loading");
        return result;
    }
    Times bare, full;
    std::vector<double> ratios, cpuRatios;
    for (int i = 0; i < kRounds; ++i) {
        layers.clear();
        const Times without = round(view);
        layers.start();
        const int before = layers.made();
        if (!QTest::qWaitFor([&] { return layers.made() > before; }, kPatience_ms)) {
            result.full.problem = QStringLiteral("no pictures came");
            return result;
        }
        const Times with = round(view);
        bare.append(without);
        full.append(with);
        ratios.push_back(percentile(with.wall_ms, 0.95) / percentile(without.wall_ms, 0.95));
        cpuRatios.push_back(percentile(with.cpu_ms, 0.95) / percentile(without.cpu_ms, 0.95));
    }
    layers.stop();
    QCoreApplication::processEvents();
    result.bare = summary(bare);
    result.full = summary(full);
    result.ratio = percentile(ratios, 0.5);
    result.cpuRatio = percentile(cpuRatios, 0.5);
    return result;
}
