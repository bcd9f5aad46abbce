// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/demo_city.h"
#include "app/simulation/demo_wish.h"
#include "app/storage/series_store.h"
#include "app/storage/store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'767'000'000'000;
constexpr qint64 kHour = 3'600'000;

template <class T>
T got(QFuture<Result<T>> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result)
        qWarning("%s", qPrintable(result.error().message()));
    return result.value_or(T{});
}

} // namespace

/// The demo city in the real store, as a company's own data would be.
class TestDemoCity : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { close(); }

    void writesWholeCity()
    {
        DemoCity job(*m_store, *m_store, *m_series, options());
        job.setAutoDelete(false);
        QSignalSpy usable(&job, &DemoCity::usable), finished(&job, &Job::finished);
        job.start();
        QTRY_VERIFY(!usable.isEmpty());
        // What an agent needs is there, and says so.
        StoreCounts counts = got(m_store->ask([](Queries &q) { return q.counts(); }));
        QCOMPARE(counts.households, 6'000);
        QVERIFY(counts.tickets > 100 && counts.calls > 500);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY2(job.result().has_value(), job.result() ? "" : qPrintable(job.result().error().message()));
        counts = got(m_store->ask([](Queries &q) { return q.counts(); }));
        QCOMPARE(counts.calls, 7'200);
        QCOMPARE(counts.tickets, 1'440);
        QCOMPARE(counts.stations, 3);
        QCOMPARE(counts.sensors, 1'560);
        QCOMPARE(job.counts().calls, 7'200);
        QCOMPARE(usable.size(), 1);

        const QList<Station> stations = got(m_store->ask([](Queries &q) { return q.stations(); }));
        const SeriesKey supply{stations.first().id.value, SeriesQuantity::SupplyTemperature, QString()};
        const auto day =
            got(m_series->series({supply, {QString(), SeriesQuantity::OutdoorTemperature, QString()}},
                                 kNow - 24 * kHour, kNow, 0));
        QVERIFY(day.at(0).samples.size() > 200 && day.at(1).samples.size() > 280);
        const auto season = got(m_series->series({supply}, 0, kNow, 24 * kHour));
        QVERIFY(season.first().samples.size() >= 119);
        // The next ticket's number follows those of the season.
        const QString number = got(m_store->takeTicketNumber());
        QVERIFY2(number.endsWith(u"001441"_s), qPrintable(number));
        const auto hits = got(m_store->ask([](Queries &q) { return q.search(u"hfjy"_s, 10); }));
        QVERIFY(hits.total > 0);
        auto verified = m_store->ask([](Queries &q) { return q.verify([](qint64, qint64) { }); });
        QVERIFY(got(std::move(verified)).ok);
    }

    /// A whole season's tickets of the largest city that can be asked for are one reservation.
    void theLargestCityGetsItsNumbers()
    {
        const CityOptions large{DemoWish::kMostHouseholds};
        const auto numbers = got(m_store->leaseTicketNumbers(m_store->device().id, large.seasonTickets()));
        QCOMPARE(numbers.last - numbers.first + 1, 480'000);
        QVERIFY(got(m_store->takeTicketNumber()).endsWith(u"480001"_s));
    }

    void cancelledAndContinued()
    {
        {
            DemoCity job(*m_store, *m_store, *m_series, options());
            job.setAutoDelete(false);
            QSignalSpy progressed(&job, &Job::progressed), finished(&job, &Job::finished);
            job.start();
            QTRY_VERIFY(!progressed.isEmpty());
            job.cancel();
            QTRY_COMPARE(finished.size(), 1);
            QVERIFY(!job.result());
            QCOMPARE(job.result().error().code, ErrorCode::Cancelled);
        }
        close();
        open();
        DemoOptions other = options();
        other.city.seed = 99; // what was begun counts
        other.nowMs = kNow + 5 * kHour;
        for (int round = 0; round < 2; ++round) {
            DemoCity job(*m_store, *m_store, *m_series, other);
            job.setAutoDelete(false);
            QSignalSpy usable(&job, &DemoCity::usable), finished(&job, &Job::finished);
            job.start();
            QTRY_COMPARE(finished.size(), 1);
            QVERIFY(job.result().has_value());
            QCOMPARE(usable.size(), 1);
            QCOMPARE(job.options().city.seed, options().city.seed);
            QCOMPARE(job.options().nowMs, kNow);
            const StoreCounts counts = got(m_store->ask([](Queries &q) { return q.counts(); }));
            QCOMPARE(counts.calls, 7'200);
            QCOMPARE(counts.tickets, 1'440);
            QCOMPARE(counts.households, 6'000);
        }
        QCOMPARE(got(m_store->ask([](Queries &q) { return q.setting(u"demo.complete"_s); })), u"1"_s);
    }

private:
    static DemoOptions options() { return {{6'000, 7}, kNow, u"demo"_s, true}; }
    void open()
    {
        StoreOptions store;
        store.folder = m_folder->filePath(u"server"_s);
        store.role = StoreRole::Server;
        store.key = QByteArray(32, 'k');
        auto opened = Store::open(store);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message()));
        m_store = std::move(*opened);
        auto series = SeriesStore::open({store.folder, store.key, 16});
        QVERIFY2(series.has_value(), series ? "" : qPrintable(series.error().message()));
        m_series = std::move(*series);
    }
    void close()
    {
        m_series.reset();
        m_store.reset();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SeriesStore> m_series;
};

QTEST_GUILESS_MAIN(TestDemoCity)
#include "tst_demo_city.moc"
