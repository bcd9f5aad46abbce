// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long measured history is kept: by the company's settings, by the leader only, in portions.
#include "app/storage/series_store.h"
#include "app/telemetry/series_keeper.h"
#include "tests/integration/storage/store_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'767'000'000'000;
const SeriesKey kSupply{u"HZ-01"_s, SeriesQuantity::SupplyTemperature, {}};

/// Leads when the test says so.
class SetLeadership final : public Leadership
{
public:
    [[nodiscard]] bool leads() const override { return isLeader; }
    [[nodiscard]] std::shared_ptr<void> subscribe(std::function<void(bool)>) override { return {}; }
    bool isLeader = false;
};

} // namespace

class TestSeriesKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = openStore(m_dir->filePath(u"store"_s), StoreRole::Server);
        QVERIFY(m_store);
        auto archive = SeriesStore::open({m_dir->filePath(u"series"_s), QByteArray(32, 'k'), 8});
        QVERIFY(archive.has_value());
        m_archive = std::move(*archive);
    }
    void cleanup()
    {
        m_archive.reset();
        m_store.reset();
    }

    void settingsSayHowLong()
    {
        const auto limits = [this] {
            return take(m_store->ask([](Queries &q) { return SeriesKeeper::limits(q, kNow); }))
                .value_or(SeriesKeeper::Limits{-1, -1});
        };
        QCOMPARE(limits(), (SeriesKeeper::Limits{kNow - 400 * kDayMs, kNow - 3650 * kDayMs}));
        set(u"retention.series_raw_days"_s, u"90"_s);
        set(u"retention.series_years"_s, u"0"_s);
        QCOMPARE(limits(), (SeriesKeeper::Limits{kNow - 90 * kDayMs, 0}));
        set(u"retention.series_raw_days"_s, u"3"_s); // what alarms and diagnosis read stays
        set(u"retention.series_years"_s, u"many"_s); // what can't be understood keeps
        QCOMPARE(limits(), (SeriesKeeper::Limits{kNow - 40 * kDayMs, 0}));
        set(u"retention.series_raw_days"_s, u"730d"_s);
        QCOMPARE(limits(), SeriesKeeper::Limits());
        set(u"retention.series_raw_days"_s, u"99999999999999"_s); // for ever, one thinks
        set(u"retention.series_years"_s, u"999999999"_s);
        QVERIFY(limits().rawBeforeMs < kNow - 50LL * 365 * kDayMs);
        QVERIFY(limits().hoursBeforeMs <= kNow - 50LL * 365 * kDayMs);
        set(u"retention.series_raw_days"_s, u"400"_s);
        set(u"retention.series_years"_s, u"1"_s); // hours do not go when they are made
        QCOMPARE(limits(), (SeriesKeeper::Limits{kNow - 400 * kDayMs, kNow - 400 * kDayMs}));
        set(u"retention.series_raw_days"_s, u"0"_s);
        QCOMPARE(limits().rawBeforeMs, 0);
    }

    void aClockThatRunsAheadThinsNothing()
    {
        set(u"retention.series_raw_days"_s, u"400"_s);
        const qint64 now = SystemClock().utcMs();
        const auto limits = take(
            m_store->ask([now](Queries &q) { return SeriesKeeper::limits(q, now + 20 * 365 * kDayMs); }));
        QVERIFY(limits);
        QVERIFY(limits->rawBeforeMs <= now - 400 * kDayMs);
        QVERIFY(limits->hoursBeforeMs <= now - 3'650 * kDayMs);
    }

    void theLeaderThinsInPortions()
    {
        QList<Sample> samples; // more chunks than a portion takes
        for (qint64 at = kNow - 100 * kDayMs; at < kNow; at += 60'000)
            samples.append({at, double(at / 60'000 % 100) / 10, Quality::Good});
        QVERIFY(take(m_archive->append({{kSupply, 60'000, samples}})));
        const qint64 before = take(m_archive->totals())->points;
        set(u"retention.series_raw_days"_s, u"50"_s);
        const ManualClock clock(kNow);
        SetLeadership leadership;
        SeriesKeeper keeper(*m_archive, *m_store, clock, &leadership);
        QSignalSpy thinned(&keeper, &SeriesKeeper::thinned);
        keeper.start(); // not the leader: nothing
        QVERIFY(take(m_store->ask([](Queries &q) { return q.cursor(); })));
        QCOMPARE(take(m_archive->totals())->points, before);
        leadership.isLeader = true;
        SeriesKeeper leader(*m_archive, *m_store, clock, &leadership);
        QSignalSpy done(&leader, &SeriesKeeper::thinned);
        leader.start();
        QTRY_COMPARE(done.size(), 1);
        const qint64 points = done.first().at(0).toLongLong();
        const auto totals = take(m_archive->totals());
        QCOMPARE(totals->points, before - points);
        // A chunk that reaches over the limit stays whole.
        QVERIFY(totals->points >= 50 * 1'440 && totals->points < 50 * 1'440 + 1'024);
        QVERIFY(totals->hours > 0);
        QCOMPARE(thinned.size(), 0);
    }

private:
    void set(const QString &name, const QString &value)
    {
        QVERIFY(take(m_store->author({settingDraft(name, value)})));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SeriesArchive> m_archive;
};

QTEST_GUILESS_MAIN(TestSeriesKeeper)
#include "tst_series_keeper.moc"
