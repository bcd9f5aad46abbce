// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/colour_grid.h"
#include "app/geo/density_grid.h"
#include "app/geo/density_kernel_p.h"
#include "app/geo/network/network_trace.h"
#include "app/geo/tile_service.h"
#ifdef WARMLINE_BENCH_FRAMES
#include "tests/bench/map/frame_bench.h"
#include "tests/bench/map/path_bench.h"
#endif
#include "tests/bench/map/limit_program.h"
#include "tests/bench/map/trace_bench.h"
#include "tests/unit/geo/sample_city.h"

#include <QElapsedTimer>
#include <QFile>
#ifdef WARMLINE_BENCH_FRAMES
#include <QApplication>
#include <QQuickWindow>
#else
#include <QGuiApplication>
#endif
#include <QTextStream>

#include <algorithm>
#include <bit>
#include <ctime>

using namespace Warmline::Geo;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPairs = 21;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

// The best of several runs: what the machine can do, not what else it did meanwhile.
template <class Work>
double best_ms(int runs, Work work)
{
    double best = 1e30;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer clock;
        clock.start();
        work();
        best = std::min(best, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return best;
}

// Processor time of this thread: "on one core", whatever else runs on the machine.
template <class Work>
double cpu_ms(Work work)
{
    const auto now = [] {
        timespec t{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
    };
    const double start = now();
    work();
    return now() - start;
}

/// A limit of the requirements: said at the end of its row, and not held it fails the bench.
struct Goal
{
    enum class Kind { None, AtMost, AtLeast };
    Kind kind = Kind::None;
    double value = 0;
    QString note = {};

    [[nodiscard]] bool isHeld(double measured) const
    {
        // Not a number is not held.
        return kind == Kind::None || (kind == Kind::AtMost ? measured <= value : measured >= value);
    }
    [[nodiscard]] QString text() const
    {
        const QString limit = kind == Kind::None
                                ? QString()
                                : (kind == Kind::AtMost ? u"<= "_s : u">= "_s) + QString::number(value);
        return QStringList({limit, note}).join(u' ').trimmed();
    }
};

Goal atMost(double value, const QString &note = {})
{
    return {Goal::Kind::AtMost, value, note};
}

Goal atLeast(double value, const QString &note = {})
{
    return {Goal::Kind::AtLeast, value, note};
}

Goal said(const QString &note)
{
    return {Goal::Kind::None, 0, note};
}

QStringList &missed()
{
    static QStringList rows;
    return rows;
}

void row(const QString &what, double ours, const QString &unit, double limit, const Goal &goal = {})
{
    const QString ratio = limit > 0 ? QString::number(ours / limit, 'f', 2) : u"-"_s;
    const bool held = goal.isHeld(ours);
    if (!held)
        missed().append(what.trimmed());
    out() << what.leftJustified(44) << QString::number(ours, 'f', ours < 100 ? 2 : 0).rightJustified(10)
          << ' ' << unit.leftJustified(8)
          << (limit > 0 ? QString::number(limit, 'f', 2) : u"-"_s).rightJustified(10)
          << ratio.rightJustified(8) << "  " << goal.text() << (held ? "" : "  NOT HELD") << Qt::endl;
}

DensitySpec fullHd()
{
    const MercatorMetres centre = toMercator(LonLat{126.6, 45.75});
    DensitySpec spec;
    const double pixel = mercatorMetresPerPixel(14); // 6.7 ground metres: R = 150 m is 22 pixels
    spec.area = {centre.x - 960 * pixel, centre.y - 540 * pixel, centre.x + 960 * pixel,
                 centre.y + 540 * pixel};
    spec.size = QSize(1920, 1080);
    spec.radius_m = 150;
    return spec;
}

std::vector<DensityPoint> complaints(const DensitySpec &spec, int count)
{
    QRandomGenerator random(42);
    std::vector<DensityPoint> points;
    points.reserve(static_cast<std::size_t>(count));
    // Houses, each complaining several times: half of them in forty cold spots, half all over town.
    for (int i = 0; i < count; ++i) {
        double u = random.generateDouble();
        double v = random.generateDouble();
        if (i % 2) {
            QRandomGenerator spot(static_cast<quint32>(i / 2 % 40));
            u = spot.generateDouble() + (random.generateDouble() + random.generateDouble() - 1) * 0.06;
            v = spot.generateDouble() + (random.generateDouble() + random.generateDouble() - 1) * 0.06;
        }
        points.push_back(
            {spec.area.west + u * spec.area.width(), spec.area.south + v * spec.area.height(), 1.0F});
    }
    return points;
}

/// The million points in degrees, and on the screen the box and the radius that belong to them.
bool writePoints(const QString &file)
{
    const DensitySpec spec = fullHd();
    QFile csv(file);
    if (!csv.open(QIODevice::WriteOnly)) {
        out() << csv.errorString() << Qt::endl;
        return false;
    }
    csv.write("lon,lat\n");
    for (const DensityPoint &point : complaints(spec, 1'000'000)) {
        const LonLat at = fromMercator(MercatorMetres{point.x, point.y});
        csv.write(QByteArray::number(at.lon, 'f', 7) + ',' + QByteArray::number(at.lat, 'f', 7) + '\n');
    }
    const LonLat sw = fromMercator(MercatorMetres{spec.area.west, spec.area.south});
    const LonLat ne = fromMercator(MercatorMetres{spec.area.east, spec.area.north});
    out() << QStringList({QString::number(sw.lon, 'f', 7), QString::number(sw.lat, 'f', 7),
                          QString::number(ne.lon, 'f', 7), QString::number(ne.lat, 'f', 7)})
                 .join(u',')
          << ' ' << spec.radius_m << Qt::endl;
    return true;
}

Limit::Taps limitTaps(const DensitySpec &spec)
{
    const double scale = mercatorScaleAt((spec.area.north + spec.area.south) / 2);
    const double pixel = spec.area.width() / spec.size.width();
    const double radius = spec.radius_m * scale / pixel;
    const auto kernel =
        Blur::separableKernel(spec.kernel, radius, radius, 1e6 * scale * scale / (pixel * pixel));
    Limit::Taps taps;
    taps.rank = kernel.rank;
    taps.reach = kernel.reachX;
    for (int k = 0; k < kernel.rank; ++k) {
        std::vector<float> h;
        for (int d = 0; d <= kernel.reachX; ++d)
            h.push_back(kernel.horizontal[static_cast<std::size_t>(d * kernel.rank + k)]);
        taps.horizontal.push_back(h);
        taps.vertical.emplace_back(kernel.vertical.begin() + k * (kernel.reachY + 1),
                                   kernel.vertical.begin() + (k + 1) * (kernel.reachY + 1));
    }
    return taps;
}

std::vector<uint32_t> limitColours(const DensityRamp &ramp)
{
    std::vector<uint32_t> colours;
    const auto first = std::bit_cast<uint32_t>(5.0F) >> 17;
    const auto last = std::bit_cast<uint32_t>(320.0F) >> 17;
    for (auto i = first; i <= last; ++i)
        colours.push_back(
            qPremultiply(densityColour(ramp, static_cast<double>(std::bit_cast<float>(i << 17))).rgba()));
    return colours;
}

/// Ours against the limit program, again and again in pairs that change places: on a machine that does other
/// things, too, the best of each side says little about the ratio, the median over pairs much.
struct Pairs
{
    double ours_ms = 1e30; ///< best
    double limit_ms = 1e30;
    double ratio = 0; ///< median over the pairs
    double low = 0, high = 0; ///< the middle half
};

template <class Ours, class Plain>
Pairs inPairs(int count, Ours ours, Plain plain)
{
    Pairs result;
    std::vector<double> ratios;
    for (int i = 0; i < count; ++i) {
        double own = 0, limit = 0;
        if (i % 2 == 0)
            limit = best_ms(1, plain);
        own = best_ms(1, ours);
        if (i % 2 != 0)
            limit = best_ms(1, plain);
        ratios.push_back(own / limit);
        result.ours_ms = std::min(result.ours_ms, own);
        result.limit_ms = std::min(result.limit_ms, limit);
    }
    std::ranges::sort(ratios);
    const auto at = [&](double share) {
        return ratios.at(static_cast<std::size_t>(share * static_cast<double>(ratios.size() - 1)));
    };
    result.ratio = at(0.5);
    result.low = at(0.25);
    result.high = at(0.75);
    return result;
}

void benchDensity()
{
    DensitySpec spec = fullHd();
    const auto points = complaints(spec, 1'000'000);
    std::vector<Limit::Point> pixels;
    for (const DensityPoint &p : points) {
        pixels.push_back({(p.x - spec.area.west) / spec.area.width() * 1920,
                          (spec.area.north - p.y) / spec.area.height() * 1080, p.weight});
    }
    DensityRamp ramp = lightDensityRamp();
    const auto colours = limitColours(ramp);
    for (const DensityKernel kernel : {DensityKernel::Gaussian, DensityKernel::Quartic}) {
        spec.kernel = kernel;
        const QString name = kernel == DensityKernel::Gaussian ? u"gaussian"_s : u"quartic"_s;
        const Limit::Taps taps = limitTaps(spec);
        for (const int threads : {1, 2}) {
            spec.threads = threads;
            std::vector<uint32_t> picture;
            QImage image;
            const Pairs pairs = inPairs(
                kPairs, [&] { image = colourGrid(*computeDensity(points, spec), ramp); },
                [&] { Limit::densityPicture(pixels, 1920, 1080, taps, colours, 5, threads, picture); });
            row(u"density, 1 million points, %1, %2 thread(s)"_s.arg(name).arg(threads), pairs.ours_ms,
                u"ms"_s, pairs.limit_ms, said(u"best of %1"_s.arg(kPairs)));
            row(u"  the same, ratio of each pair: median"_s, pairs.ratio, u"x"_s, 0,
                atMost(1.5, u"(middle half %1-%2)"_s.arg(pairs.low, 0, 'f', 2).arg(pairs.high, 0, 'f', 2)));
        }
    }
    spec.threads = 2;
    spec.binning = DensityBinning::Linear;
    row(u"the same, quartic, linear binning, 2 threads"_s,
        best_ms(3, [&] { (void)colourGrid(*computeDensity(points, spec), ramp); }), u"ms"_s, 0);
}

// What a million complaints cost: the points, the grid, the picture and what is needed to make them.
void benchMemory()
{
    const double before = Bench::resident_mib();
    DensitySpec spec = fullHd();
    const auto points = complaints(spec, 1'000'000);
    const auto grid = computeDensity(points, spec);
    const QImage image = colourGrid(*grid, lightDensityRamp());
    row(u"memory of 1 million points, the density alone"_s, Bench::resident_mib() - before, u"MiB"_s, 0,
        atMost(143, u"(150 MB)"_s));
}

void benchTrace()
{
    NetworkRecords records = Bench::largeNetwork();
    const auto pipes = records.network.segments.size();
    std::optional<TracedNetwork> made;
    const double built = cpu_ms([&] { made.emplace(std::move(records)); });
    const TracedNetwork &network = *made;
    out() << "\nnetwork of " << pipes << " pipes, built in " << qRound(built) << " ms of processor time"
          << Qt::endl;
    const std::tuple<QString, QString, TraceKind> questions[] = {
        {u"trace: downstream of a station"_s, u"ST200"_s, TraceKind::Downstream},
        {u"trace: downstream of the plant (everything)"_s, u"PLANT"_s, TraceKind::Downstream},
        {u"trace: isolation of a pipe"_s, u"T200_30"_s, TraceKind::Isolation},
        {u"trace: burst, houses by distance"_s, u"T200_30"_s, TraceKind::Burst}};
    for (const auto &[name, from, kind] : questions) {
        const NetworkPlace place = *network.placeOf(from);
        qsizetype houses = 0;
        double best = 1e30;
        for (int i = 0; i < 5; ++i)
            best = std::min(best, cpu_ms([&] { houses = traceNetwork(network, place, kind).houses.size(); }));
        row(name + u", %1 houses"_s.arg(houses), best, u"ms CPU"_s, 0, atMost(20));
    }
}

void benchTiles()
{
    const auto city = std::make_shared<const BaseMap>(sampleCity(8000));
    const LonLatRect bounds = city->bounds();
    out() << "\ncity of " << city->buildings.size() << " houses, " << city->roads.size() << " roads, "
          << city->communities.size() << " communities; one core (processor time), names included"
          << Qt::endl;
    const TileRenderer renderer(
        city, lightTileStyle()); // one for all zooms, as in the service: names are painted once
    double drawn = 0;
    double drawn_ms = 0;
    double encoded_ms = 0;
    for (int z = 12; z <= 17; ++z) {
        const TileId nw = tileAt({bounds.west, bounds.north}, z);
        const TileId se = tileAt({bounds.east, bounds.south}, z);
        std::vector<TileId> tiles;
        const int step = std::max(1, (se.x - nw.x) / 16);
        for (int y = nw.y; y <= se.y; y += step) {
            for (int x = nw.x; x <= se.x; x += step)
                tiles.push_back({z, x, y});
        }
        std::vector<QImage> images;
        const double ms = cpu_ms([&] {
            for (const TileId t : tiles)
                images.push_back(renderer.render(t));
        });
        const double png = cpu_ms([&] {
            for (const QImage &image : images)
                (void)encodeTile(image);
        });
        const auto n = static_cast<double>(tiles.size());
        row(u"tiles/s, zoom %1 (%2 tiles)"_s.arg(z).arg(tiles.size()), n * 1000 / ms, u"tiles/s"_s, 0,
            atLeast(200));
        if (z == 14 || z == 15) {
            const double again = cpu_ms([&] {
                for (const TileId t : tiles)
                    (void)renderer.render(t);
            });
            row(u"tiles/s, zoom %1 again, names already painted"_s.arg(z), n * 1000 / again, u"tiles/s"_s, 0,
                atLeast(200));
        }
        drawn += n;
        drawn_ms += ms;
        encoded_ms += png;
    }
    row(u"all zooms, drawing"_s, drawn * 1000 / drawn_ms, u"tiles/s"_s, 0, atLeast(200));
    row(u"all zooms, drawing and PNG"_s, drawn * 1000 / (drawn_ms + encoded_ms), u"tiles/s"_s, 0,
        atLeast(200));
}

#ifdef WARMLINE_BENCH_FRAMES
// Software rendering, the whole way from a moved frame to pixels.
void benchFrames()
{
    const Bench::FrameComparison frames = Bench::compareFrames();
    if (const QString problem = frames.bare.problem + frames.full.problem; !problem.isEmpty()) {
        out() << "frames: " << problem << Qt::endl;
        missed().append(u"frames"_s);
        return;
    }
    out() << "\nframes of 1920 x 1080, software renderer, " << frames.full.frames << " of each" << Qt::endl;
    row(u"frame, median"_s, frames.full.median_ms, u"ms"_s, frames.bare.median_ms);
    row(u"frame, p95"_s, frames.full.p95_ms, u"ms"_s, frames.bare.p95_ms);
    row(u"frame, median, processor time"_s, frames.full.cpuMedian_ms, u"ms CPU"_s, frames.bare.cpuMedian_ms);
    row(u"frame, p95, processor time"_s, frames.full.cpuP95_ms, u"ms CPU"_s, frames.bare.cpuP95_ms);
    row(u"its p95, median round, processor time"_s, frames.cpuRatio, u"x"_s, 0);
    row(u"p95 against the bare base map: median round"_s, frames.ratio, u"x"_s, 0, atMost(1.3));
}

// A million tickets through the services and the model that the panes stand on.
void benchPath()
{
    const Bench::PathFigures path = Bench::measurePath();
    if (!path.problem.isEmpty()) {
        out() << "path: " << path.problem << Qt::endl;
        missed().append(u"path"_s);
        return;
    }
    constexpr double kFrame_ms = 1000.0 / 60;
    out() << "\na season of 1 million tickets, from the service to the picture" << Qt::endl;
    row(u"memory of the whole path"_s, path.memory_MiB, u"MiB"_s, 0, atMost(143, u"(150 MB)"_s));
    row(u"slider step, GUI thread: median of 40"_s, path.step_ms, u"ms CPU"_s, 0, atMost(kFrame_ms));
    row(u"  worst"_s, path.worstStep_ms, u"ms CPU"_s, 0);
    row(u"  median where tickets are drawn (zoom 16)"_s, path.closeStep_ms, u"ms CPU"_s, 0,
        atMost(kFrame_ms));
    row(u"another filter, GUI thread"_s, path.filter_ms, u"ms CPU"_s, 0);
    row(u"mouse move at zoom 16, GUI thread: median"_s, path.mouse_ms, u"ms CPU"_s, 0, atMost(kFrame_ms));
    row(u"  worst"_s, path.worstMouse_ms, u"ms CPU"_s, 0);
    row(u"one new complaint shown: median of %1"_s.arg(path.shown), path.shown_ms, u"ms"_s, 0, atMost(50));
    row(u"  worst"_s, path.worstShown_ms, u"ms"_s, 0);
    row(u"  added to the grid that was there"_s, path.updates, u"of %1"_s.arg(path.shown), 0,
        atLeast(path.shown));
}
#endif

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#ifdef WARMLINE_BENCH_FRAMES
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    const QApplication app(argc, argv);
#else
    const QGuiApplication app(argc, argv);
#endif
    out() << u"what"_s.leftJustified(44) << u"ours"_s.rightJustified(10) << u" unit     "_s
          << u"limit"_s.rightJustified(10) << u"ratio"_s.rightJustified(8) << "  goal" << Qt::endl;
    // bench_map [PART…] [FILE.png] [FILE.csv]: parts as below; all of them unless some are named. The CSV
    // gets the density's points, for qgis/compare.py.
    QStringList parts = QCoreApplication::arguments().sliced(1);
    const bool points = !parts.isEmpty() && parts.last().endsWith(".csv"_L1);
    if (points && !writePoints(parts.takeLast()))
        return 1;
    const bool picture = !parts.isEmpty() && parts.last().endsWith(".png"_L1);
    const QString file = picture ? parts.takeLast() : QString();
    const auto wanted = [&](const QString &part) { return parts.isEmpty() || parts.contains(part); };
    if (wanted(u"memory"_s))
        benchMemory(); // first: before anything else has been allocated and given back
#ifdef WARMLINE_BENCH_FRAMES
    if (wanted(u"path"_s))
        benchPath();
#endif
    if (wanted(u"density"_s))
        benchDensity();
    if (wanted(u"trace"_s))
        benchTrace();
    if (wanted(u"tiles"_s))
        benchTiles();
#ifdef WARMLINE_BENCH_FRAMES
    if (wanted(u"frames"_s))
        benchFrames();
#endif
    if (picture) {
        const TileRenderer renderer(std::make_shared<const BaseMap>(sampleCity(8000)),
                                    qEnvironmentVariableIsSet("DARK") ? darkTileStyle() : lightTileStyle());
        renderer
            .renderView({126.603, 45.762},
                        qEnvironmentVariableIsSet("ZOOM") ? qEnvironmentVariableIntValue("ZOOM") : 16,
                        QSize(1176, 720))
            .save(file);
    }
    if (!missed().isEmpty())
        out() << "\nnot held: " << missed().join(u"; "_s) << Qt::endl;
    return missed().isEmpty() ? 0 : 1;
}
