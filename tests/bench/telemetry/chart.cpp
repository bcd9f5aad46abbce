// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart.h"

#include "app/services/stations/series_tiles.h"
#include "app/simulation/city_random.h"
#include "app/storage/series_store.h"
#include "ui/stations/long_chart.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <tuple>

using namespace Warmline;

namespace {

constexpr qint64 kPoints = 10'000'000;
constexpr qint64 kStepMs = 1'000;
constexpr qint64 kFrom = 1'757'000'000'000;
constexpr qint64 kTo = kFrom + kPoints * kStepMs;
constexpr int kFrames = 240;
constexpr int kMovePixels = 16;
const QByteArray kChartKey(32, 'k');
const SeriesKey kSupply{QStringLiteral("S-1"), SeriesQuantity::SupplyTemperature, {}};

std::unique_ptr<SeriesStore> openChartStore(const QString &folder)
{
    auto store = SeriesStore::open({folder, kChartKey, 64});
    if (!store)
        qFatal("%s", qPrintable(store.error().message()));
    return std::move(*store);
}

/// Like a plant's: a tenth up or down now and then, a swing over the day.
void fill(const QString &folder)
{
    auto store = openChartStore(folder);
    CityRandom random(7);
    double drift = 0;
    for (qint64 first = 0; first < kPoints; first += 500'000) {
        Series part{kSupply, kStepMs, {}};
        part.samples.reserve(500'000);
        for (qint64 i = first; i < std::min(kPoints, first + 500'000); ++i) {
            const quint64 dice = random.bits();
            if (dice % 3 == 0)
                drift = std::clamp(drift + (dice & 8 ? 0.1 : -0.1), -3.0, 3.0);
            const double swing = 4 * std::sin(double(i) / 86'400 * 6.28318);
            part.samples.append(
                {kFrom + i * kStepMs, std::round((50 + swing + drift) * 10) / 10, Quality::Good});
        }
        store->append({part}).waitForFinished();
    }
}

/// Processor time of this thread, ms: what a busy machine does not change.
double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Runs the event loop until the tiles of the view are there.
void settle(const SeriesTiles &tiles)
{
    while (!tiles.isComplete())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void pan(LongChart &chart, SeriesTiles &tiles, qint64 spanMs, const char *what)
{
    const qint64 middle = kFrom + (kTo - kFrom) / 3;
    chart.setView(middle, middle + spanMs);
    settle(tiles);
    chart.repaint();
    const qint64 move = qint64(double(spanMs) / chart.plotRect().width() * kMovePixels);
    QList<double> frames, cpu;
    int coarse = 0;
    for (int i = 0; i < kFrames; ++i) {
        QElapsedTimer frame;
        frame.start();
        const double before = cpuMs();
        QCoreApplication::processEvents(); // what came of the tiles is part of the frame
        chart.setView(chart.viewFromMs() + move, chart.viewToMs() + move);
        coarse += tiles.isComplete() ? 0 : 1;
        chart.repaint();
        frames.append(double(frame.nsecsElapsed()) / 1e6);
        cpu.append(cpuMs() - before);
    }
    std::ranges::sort(frames);
    std::ranges::sort(cpu);
    const double p95 = frames[frames.size() * 95 / 100];
    std::printf(
        "%-44s %12.3f %-10s limit 16 %s (median %.2f, worst %.2f; CPU p95 %.2f; %d of %d frames with a "
        "coarser tile)\n",
        what, p95, "ms p95", p95 <= 16 ? "held" : "MISSED", frames[frames.size() / 2], frames.last(),
        cpu[cpu.size() * 95 / 100], coarse, kFrames);
    std::fflush(stdout);
}

} // namespace

void benchChart(const QString &folder)
{
    fill(folder);
    const auto store = openChartStore(folder); // cold: nothing of it in our cache
    SeriesTiles tiles(*store);
    LongChart chart(tiles, QStringLiteral("bench"));
    chart.resize(1'280, 420);
    chart.show();
    // A running program has its fonts: a minute of another series paints all words once.
    chart.setLines({{{QStringLiteral("?"), SeriesQuantity::Flow, {}}, CurveKind::Main, false, {}}}, kFrom,
                   kFrom + 60'000);
    settle(tiles);
    std::ignore = chart.grab(); // painted whether the window is exposed yet or not
    QElapsedTimer clock;
    const double before = cpuMs();
    clock.start();
    chart.setLines({{kSupply, CurveKind::Supply, false, QStringLiteral("s")}}, kFrom, kTo);
    settle(tiles);
    chart.repaint();
    const double first = double(clock.nsecsElapsed()) / 1e6, cpu = cpuMs() - before;
    std::printf("%-44s %12.3f %-10s limit 100 %s (%lld strokes' ends; CPU of the GUI thread %.1f)\n",
                "chart of 10 million points, first shown", first, "ms", first <= 100 ? "held" : "MISSED",
                static_cast<long long>(chart.pointsShown()), cpu);
    pan(chart, tiles, 30LL * 24 * 3'600'000, "  moved, 30 days on the screen");
    pan(chart, tiles, 24LL * 3'600'000, "  moved, a day on the screen");
    pan(chart, tiles, 15LL * 60'000, "  moved, 15 minutes, every sample");
    const bool exact = chart.pointsShown() >= 15 * 60 && chart.pointsShown() <= 15 * 60 + 6;
    std::printf("  close up every sample is drawn: %s (%lld)\n", exact ? "yes" : "NO",
                static_cast<long long>(chart.pointsShown()));
}
