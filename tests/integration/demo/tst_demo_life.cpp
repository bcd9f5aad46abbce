// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pluginapi/plugin_host.h"
#include "app/pluginapi/telephony.h"
#include "app/simulation/demo_city.h"
#include "app/simulation/life_driver.h"
#include "app/storage/series_store.h"
#include "app/storage/store.h"
#include "app/telemetry/telemetry_ingest.h"
#include "test_paths.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

template <class T>
T got(QFuture<Result<T>> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result)
        qWarning("%s", qPrintable(result.error().message()));
    return result.value_or(T{});
}

/// When the call-back was over; 0: there was none.
qint64 calledBackMs(const Ticket &ticket)
{
    qint64 atMs = 0;
    for (const auto &span : ticket.spans) {
        if (span.step == TicketStep::Verify)
            atMs = span.leftMs;
    }
    return atMs;
}

} // namespace

/// The city after its history: measured, calling, repaired.
class TestDemoLife : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        StoreOptions options;
        options.folder = m_folder.filePath(u"server"_s);
        options.role = StoreRole::Server;
        options.key = QByteArray(32, 'k');
        auto store = Store::open(options);
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().message()));
        m_store = std::move(*store);
        auto series = SeriesStore::open({options.folder, options.key, 16});
        QVERIFY(series.has_value());
        m_series = std::move(*series);
        // The demo was written two hours ago.
        m_demoNow = m_clock.utcMs() - 2 * 3'600'000;
        DemoCity job(*m_store, *m_store, *m_series, {{6'000, 7}, m_demoNow, u"demo"_s, false});
        job.setAutoDelete(false);
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(job.result().has_value());
    }

    void livesOn()
    {
        LifeOptions options;
        options.city = {6'000, 7};
        options.demoNowMs = m_demoNow;
        options.speed = 60;
        options.otherCallsPerHour = 7'200;
        TicketFilter toBeClosed;
        toBeClosed.steps = {TicketStep::Close};
        toBeClosed.limit = 2'000;
        const qsizetype waiting =
            got(m_store->ask([toBeClosed](Queries &q) { return q.tickets(toBeClosed); })).size();
        LifeDriver driver(*m_store, *m_store, *m_series, m_clock, options);
        QSignalSpy ready(&driver, &LifeDriver::ready);
        driver.start();
        QTRY_VERIFY(!ready.isEmpty());
        const std::shared_ptr<CityLive> city = driver.city();
        QVERIFY(!city->faultsAt(m_clock.utcMs()).isEmpty());

        // The two hours when nobody was here are there.
        const SeriesKey supply{city->plan().stations.front().id, SeriesQuantity::SupplyTemperature,
                               QString()};
        const auto gap = got(m_series->series({supply}, m_demoNow, m_clock.utcMs(), 0));
        QVERIFY2(gap.first().samples.size() >= 20, qPrintable(QString::number(gap.first().samples.size())));

        // Tickets are taken through their steps, and new ones come: two are closed that were not about to be.
        QTRY_VERIFY(driver.counters().closed >= waiting + 2 && driver.counters().opened >= 2
                    && driver.counters().checkedIn >= 2);
        QVERIFY(driver.counters().refused <= 2);
        TicketFilter closedLately;
        closedLately.steps = {TicketStep::Closed};
        closedLately.limit = 2'000;
        const auto closed = got(m_store->ask([closedLately](Queries &q) { return q.tickets(closedLately); }));
        int lately = 0;
        for (const Ticket &ticket : closed) {
            // The call-back belongs to the history, where some are not reached by telephone: not the driver's
            // work.
            if (ticket.closedMs <= m_demoNow || calledBackMs(ticket) <= m_demoNow)
                continue;
            ++lately;
            QVERIFY(ticket.satisfied.has_value() && ticket.nps.has_value() && !ticket.result.isEmpty());
        }
        QVERIFY(lately >= 2);

        // Somebody who calls is of this city, and most who say they are cold are.
        const auto callers = driver.callers();
        int cold = 0, sayCold = 0;
        for (int i = 0; i < 60; ++i) {
            const std::optional<ScriptedCall> call = callers();
            QVERIFY(call && call->number.startsWith(u"154"_s) && call->words.size() == 2
                    && !call->queue.isEmpty());
            const CityLive::Caller caller = city->nextCaller(m_clock.utcMs());
            if (caller.contact.topic == TicketCategory::NoHeat) {
                ++sayCold;
                cold += caller.contact.flatTenths < 180;
            }
        }
        QVERIFY2(sayCold > 20 && cold > sayCold * 3 / 4, qPrintable(u"%1 of %2"_s.arg(cold).arg(sayCold)));
    }

    void measuredThroughThePlugin()
    {
        PluginHost host({Warmline::Testing::buildPath(QStringLiteral("plugins"))});
        const auto plugin = host.telemetry(u"telemetry_sim"_s);
        QVERIFY(plugin.has_value());
        auto city = std::make_shared<CityLive>(CityOptions{6'000, 7}, m_demoNow);
        qobject_cast<PlantSimulation *>(*host.instance(u"telemetry_sim"_s, u"telemetry"_s))->setPlant(city);
        auto source = (*plugin)->createSource({{u"poll_ms"_s, 50}});
        QVERIFY(source.has_value());
        LiveHub hub;
        const auto tags = got(m_store->ask([](Queries &q) { return q.tags(); }));
        QVERIFY(tags.size() >= city->mapping().size());
        const QString station = city->plan().stations.front().id;
        {
            TelemetryIngest ingest(hub, *m_series);
            QVERIFY((*source)->start(ingest.receiver(u"telemetry_sim"_s, tags)).has_value());
            QTRY_VERIFY(ingest.counters().kept > 400);
            (*source)->stop();
            QCOMPARE(ingest.counters().unmapped, 0);
        }
        const QList<LiveValue> live = hub.latest({station, QString()});
        QVERIFY(live.size() >= 14);
        for (const LiveValue &value : live) {
            if (value.key.quantity == SeriesQuantity::SupplyTemperature)
                QVERIFY(value.sample.value > 30 && value.sample.value < 65
                        && value.sample.quality == Quality::Good);
            if (value.key.quantity == SeriesQuantity::OutdoorTemperature)
                QVERIFY(value.sample.value < -5);
        }
        const auto latest = got(m_series->latest({station}));
        QVERIFY(latest.size() >= 13 && latest.first().sample.atMs > m_demoNow);
    }

    /// From its "now" on as in its history: the colder the day, the more call.
    void coldDaysRingMore()
    {
        constexpr qint64 now = 1'767'000'000'000; // the same days whenever this runs
        CityLive city({6'000, 7}, now);
        const CityWeather weather(7, CitySeason{now});
        constexpr int kDays = 100;
        std::vector<std::pair<double, double>> days; // outdoor temperature, calls
        for (int day = 1; day <= kDays; ++day) {
            double outdoor = 0, calls = 0;
            for (int quarter = 0; quarter < 4; ++quarter) {
                const qint64 at = now - (day * 24 - quarter * 6) * CitySeason::kHourMs;
                outdoor += weather.outdoor_C(at) / 4;
                calls += city.callsFactor(at) / 4;
            }
            days.emplace_back(outdoor, calls);
        }
        std::ranges::sort(days);
        double cold = 0, mild = 0;
        for (int i = 0; i < kDays / 4; ++i) {
            cold += days[size_t(i)].second;
            mild += days[size_t(kDays - 1 - i)].second;
        }
        QVERIFY2(cold > 1.05 * mild, qPrintable(u"%1 on cold days, %2 on mild ones"_s.arg(cold).arg(mild)));
        // And who rings is cold the oftener: of a hundred callers each.
        const auto coldCallers = [&](qint64 at) {
            int count = 0;
            for (int i = 0; i < 100; ++i) {
                const TicketCategory topic = city.nextCaller(at).contact.topic;
                count += topic == TicketCategory::NoHeat || topic == TicketCategory::UnevenHeat;
            }
            return count;
        };
        qint64 most = now, least = now;
        for (int hour = 1; hour < kDays * 24; hour += 6) {
            const qint64 at = now - hour * CitySeason::kHourMs;
            const double factor = city.callsFactor(at);
            most = factor > city.callsFactor(most) ? at : most;
            least = factor < city.callsFactor(least) ? at : least;
        }
        QVERIFY(city.callsFactor(most) > 1.2 * city.callsFactor(least));
        const int atMost = coldCallers(most), atLeast = coldCallers(least);
        QVERIFY2(atMost > atLeast, qPrintable(u"%1, %2"_s.arg(atMost).arg(atLeast)));
    }

    void repairsEndTheFault()
    {
        CityLive city({6'000, 7}, m_demoNow);
        const qint64 now = m_demoNow + 600'000;
        const auto shut = [&] {
            for (const PlantFault &fault : city.faultsAt(now)) {
                if (fault.kind == PlantFaultKind::BranchClosed)
                    return fault.station;
            }
            return -1;
        };
        const int station = shut();
        QVERIFY(station >= 0);
        Ticket ticket;
        ticket.category = TicketCategory::NoHeat;
        ticket.trade = Trade::Network;
        for (const PlantFault &fault : city.faultsAt(now)) {
            for (const int b : city.plan().stations[size_t(station)].buildings) {
                if (fault.kind == PlantFaultKind::BranchClosed
                    && city.plan().buildings[size_t(b)].branch == fault.branch)
                    ticket.account = city.plan().account(city.plan().buildings[size_t(b)].firstHousehold);
            }
        }
        const int before = city.flatTenths(ticket.account, now).value();
        QVERIFY(city.repair(ticket, now).contains(u"阀门"_s));
        QCOMPARE(shut(), -1);
        QVERIFY(city.flatTenths(ticket.account, now + 8 * 3'600'000).value() > before);
        city.stirUp(now + 9 * 3'600'000); // and something else begins
        bool again = false;
        for (const PlantFault &fault : city.faultsAt(now + 9 * 3'600'000))
            again = again || fault.kind == PlantFaultKind::BranchClosed;
        QVERIFY(again);
    }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    qint64 m_demoNow = 0;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SeriesStore> m_series;
};

QTEST_GUILESS_MAIN(TestDemoLife)
#include "tst_demo_life.moc"
