// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trial.h"

#include "headless_seat.h"

#include "app/remote/gateway_series.h"
#include "app/services/change_feed.h"
#include "app/services/stations/alarm_rule_service.h"
#include "app/services/stations/portioned_series.h"
#include "app/simulation/city_blocks.h"
#include "app/simulation/city_instruments.h"
#include "app/simulation/city_world.h"
#include "app/storage/series_store.h"

#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <deque>

using namespace Warmline;

namespace {

constexpr qint64 kTrialNow = 1'767'000'000'000;
constexpr qint64 kMonthMs = AlarmRuleService::kTrialDays * kDayMs;
constexpr qint64 kRoomsMs = 15 * 60'000, kStationsMs = 60'000; ///< how often they are measured
constexpr double kLimit_s = 20; ///< a person waits for it, with its progress and a key to stop it

/// Writes what it is given, a few portions at a time.
class Writer
{
public:
    explicit Writer(SeriesStore &store)
        : m_store(store)
    { }
    bool take(QList<Series> series, qint64 points)
    {
        m_points += points;
        m_writes.push_back(m_store.append(std::move(series)));
        if (m_writes.size() > 3)
            settle();
        return true;
    }
    qint64 finish()
    {
        while (!m_writes.empty())
            settle();
        return m_points;
    }

private:
    void settle()
    {
        m_writes.front().waitForFinished();
        if (const auto written = m_writes.front().result(); !written)
            qFatal("%s", qPrintable(written.error().message()));
        m_writes.pop_front();
    }
    SeriesStore &m_store;
    std::deque<QFuture<Result<void>>> m_writes;
    qint64 m_points = 0;
};

qint64 writeMonth(const CityWorld &world, SeriesStore &store)
{
    Writer writer(store);
    const auto deliver = [&writer](QList<Series> series, qint64 points) {
        return writer.take(std::move(series), points);
    };
    CitySeries::rooms(world.heat, kTrialNow - kMonthMs, kTrialNow, kRoomsMs, deliver);
    CitySeries::stations(world.heat, kTrialNow - kMonthMs, kTrialNow, kStationsMs, deliver);
    return writer.finish();
}

void importCity(const CityWorld &world, Store &store)
{
    SystemClock clock;
    for (const CityBatch &batch : CityBlocks::reference(world.plan)) {
        auto written = static_cast<Journal &>(store).author(
            ImportCodec::drafts(batch.blocks, BatchId(Uuid7::make(clock)), QStringLiteral("bench"),
                                batch.branch, AgentId(QStringLiteral("bench"))));
        written.waitForFinished();
        if (const auto result = written.result(); !result)
            qFatal("%s", qPrintable(result.error().message()));
    }
}

/// Waits in an event loop: what is asked is answered in this thread.
template <class T>
T answerOf(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

/// Seconds from the press of the key to the answer.
double secondsOf(AlarmRuleService &rules, const AlarmRule &rule)
{
    QEventLoop loop;
    QObject::connect(&rules, &AlarmRuleService::tried, &loop, &QEventLoop::quit);
    QObject::connect(&rules, &AlarmRuleService::failed, &loop,
                     [](const Error &error) { qFatal("%s", qPrintable(error.message())); });
    QElapsedTimer clock;
    clock.start();
    rules.tryRule(rule);
    loop.exec();
    return double(clock.nsecsElapsed()) / 1e9;
}

} // namespace

void benchTrial(const QString &folder)
{
    const CityWorld world(CityOptions{}, kTrialNow);
    auto store = SeriesStore::open({folder, Testing::testKey(), 64});
    if (!store)
        qFatal("%s", qPrintable(store.error().message()));
    const qint64 points = writeMonth(world, **store);
    Testing::TestServer server(folder + QStringLiteral("/server"), 0, store->get());
    importCity(world, server.store());

    SoapGateway gateway(
        {server.endpoint().url, AgentId(QStringLiteral("agent")), server.endpoint().secret, {}, 10'000});
    if (const auto hello = answerOf(gateway.hello({})); !hello)
        qFatal("%s", qPrintable(hello.error().message()));
    GatewaySeries measured(gateway);
    PortionedSeries series(measured);
    SessionInfo info;
    info.agent = AgentId(QStringLiteral("bench"));
    Session session(info);
    ChangeFeed feed(server.store());
    const ManualClock clock(kTrialNow);
    AlarmRuleService rules(session, server.store(), server.store(), series, feed, clock);
    std::printf("alarm trials on 30 days of 100,000 households, %.0f M points, by a seat over SOAP\n",
                double(points) / 1e6);
    double longest = 0;
    for (const AlarmKind kind : alarmKinds()) {
        const std::clock_t before = std::clock();
        const double seconds = secondsOf(rules, AlarmRule::usual(kind));
        const double cpu = double(std::clock() - before) / CLOCKS_PER_SEC;
        longest = std::max(longest, seconds);
        const AlarmTrialResult &trial = *rules.trial();
        std::printf(
            "  %-24s %7.2f s   CPU %6.2f s   %6lld series, %lld silent; would have fired %lld times\n",
            qPrintable(alarmKindName(kind)), seconds, cpu, static_cast<long long>(trial.series),
            static_cast<long long>(trial.silent), static_cast<long long>(trial.alarms.size()));
        std::fflush(stdout);
    }
    std::printf("%-44s %12.3f %-10s limit %.0f\n", "  the longest of them", longest, "s", kLimit_s);
    std::fflush(stdout);
}
