// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a store of measured values promises, whichever it is: linked with one that lies in a file
// (series_in_file.cpp) and with one in a real PostgreSQL (series_in_postgres.cpp).
#include "series_archive_fixture.h"

#include "app/telemetry/series_fold.h"
#include "app/telemetry/series_hours.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <random>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStart = 1'767'000'000'000;
const SeriesKey kSupply{u"HZ-01"_s, SeriesQuantity::SupplyTemperature, {}};
const SeriesKey kDrop{u"HZ-01"_s, SeriesQuantity::BranchPressureDifference, u"B"_s};
const SeriesKey kOutdoor{QString(), SeriesQuantity::OutdoorTemperature, {}};

QList<Sample> line(qint64 from, int count, qint64 step, double first = 50)
{
    QList<Sample> samples;
    for (int i = 0; i < count; ++i)
        samples.append({from + i * step, first + i / 10.0, Quality::Good});
    return samples;
}

template <class T>
T got(QFuture<Result<T>> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result)
        qWarning("%s", qPrintable(result.error().message()));
    return result.value_or(T{});
}

bool done(QFuture<Result<void>> future)
{
    future.waitForFinished();
    return future.result().has_value();
}

} // namespace

class TestSeriesStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }
    void cleanup() { m_store.reset(); }

    /// Of each step the lowest and the highest, whether they come from the chunks' heads, from chunks that
    /// are longer than a step, or from what is not in chunks yet.
    void extremesOfStepsAreThoseOfTheSamples_data()
    {
        QTest::addColumn<qint64>("stepMs");
        QTest::newRow("chunks shorter than a step") << 3LL * 3'600'000;
        QTest::newRow("chunks longer than a step") << 600'000LL;
        QTest::newRow("a step of the measurement") << 5'000LL;
    }
    void extremesOfStepsAreThoseOfTheSamples()
    {
        QFETCH(qint64, stepMs);
        std::mt19937 random(3);
        QList<Sample> samples;
        for (int i = 0; i < 20'000; ++i)
            samples.append({kStart + i * 5'000LL, double(random() % 1'000) / 10,
                            random() % 50 == 0 ? Quality::Bad : Quality::Good});
        samples[7'777].value = 500;
        QVERIFY(done(m_store->append({{kSupply, 5'000, samples.first(19'980)}})));
        QVERIFY(done(m_store->append({{kSupply, 5'000, samples.last(20)}}))); // in the journal
        const qint64 from = kStart + 1'234'567, to = kStart + 90'000'000;
        const QList<Series> answer = got(m_store->extremes({kSupply}, from, to, stepMs));
        QCOMPARE(answer.size(), 1);
        if (stepMs == 5'000) {
            QCOMPARE(answer[0].samples, got(m_store->series({kSupply}, from, to, 0))[0].samples);
            return;
        }
        std::map<qint64, std::pair<double, double>> steps;
        for (const Sample &sample : std::as_const(samples)) {
            if (sample.atMs < from || sample.atMs >= to || sample.quality == Quality::Bad)
                continue;
            auto &[low, high] =
                steps.try_emplace(sample.atMs / stepMs, sample.value, sample.value).first->second;
            low = std::min(low, sample.value);
            high = std::max(high, sample.value);
        }
        const QList<Sample> &found = answer[0].samples;
        QCOMPARE(found.size(), qsizetype(steps.size()) * 2);
        constexpr qint64 chunkMs = 1'024 * 5'000LL;
        for (qsizetype i = 0; i < found.size(); i += 2) {
            const qint64 step = found[i].atMs / stepMs;
            QCOMPARE(found[i].atMs, step * stepMs + stepMs / 4);
            QCOMPARE(found[i + 1].atMs, step * stepMs + stepMs * 3 / 4);
            QVERIFY(steps.contains(step));
            const auto [low, high] = steps.at(step);
            if (stepMs < chunkMs) {
                QCOMPARE(found[i].value, low);
                QCOMPARE(found[i + 1].value, high);
            } else { // a chunk counts in both steps that it touches
                QVERIFY(found[i].value <= low && found[i + 1].value >= high);
            }
        }
    }

    void longAndShortAppends()
    {
        QVERIFY(done(m_store->append({{kSupply, 5'000, line(kStart, 3'000, 5'000)},
                                      {kDrop, 5'000, line(kStart, 3, 5'000)},
                                      {kOutdoor, 60'000, line(kStart, 1, 1)}})));
        QVERIFY(done(m_store->append({{kDrop, 5'000, line(kStart + 15'000, 2, 5'000, 50.3)}})));
        for (int round = 0; round < 2; ++round) { // what was told as done is there after an opening anew
            const QList<Series> all =
                got(m_store->series({kSupply, kDrop, kOutdoor, {u"?"_s, SeriesQuantity::Flow, {}}}, kStart,
                                    kStart + 100'000'000, 0));
            QCOMPARE(all.size(), 4);
            QCOMPARE(all.at(0).samples, line(kStart, 3'000, 5'000));
            QCOMPARE(all.at(0).stepMs, 5'000);
            QCOMPARE(all.at(1).samples.size(), 5);
            QCOMPARE(all.at(1).samples.at(3).value, 50.3);
            QCOMPARE(all.at(2).samples, line(kStart, 1, 1));
            QVERIFY(all.at(3).samples.isEmpty());
            const QList<LiveValue> latest = got(m_store->latest({u"HZ-01"_s, QString()}));
            QCOMPARE(latest.size(), 3);
            for (const LiveValue &value : latest) {
                if (value.key == kSupply)
                    QCOMPARE(value.sample.atMs, kStart + 2'999 * 5'000);
            }
            reopen();
        }
    }

    void spansAndSteps()
    {
        QVERIFY(done(m_store->append({{kSupply, 5'000, line(kStart, 3'000, 5'000)}})));
        const auto part = got(m_store->series({kSupply}, kStart + 12'500, kStart + 20'000, 0));
        QCOMPARE(part.first().samples, line(kStart + 15'000, 1, 5'000, 50.3));
        // A hole stays a hole in the means.
        QVERIFY(done(m_store->append({{kSupply, 5'000, line(kStart + 40'000'000, 200, 5'000)}})));
        const auto means = got(m_store->series({kSupply}, kStart, kStart + 50'000'000, 100'000)).first();
        QCOMPARE(means.stepMs, 100'000);
        bool hole = false;
        for (qsizetype i = 1; i < means.samples.size(); ++i)
            hole = hole || means.samples.at(i).atMs - means.samples.at(i - 1).atMs > 20'000'000;
        QVERIFY(hole);
        QVERIFY(means.samples.size() < 180 && means.samples.size() > 150);
    }

    void lateAndDoubledAreFoldedIn()
    {
        std::mt19937_64 random(5);
        QHash<qint64, double> truth;
        for (int round = 0; round < 60; ++round) {
            QList<Sample> samples;
            const qint64 from = kStart + qint64(random() % 400) * 10'000;
            const int count = 1 + int(random() % 120);
            for (int i = 0; i < count; ++i) {
                const double value = double(random() % 1'000) / 10;
                samples.append({from + i * 10'000, value, Quality::Good});
                truth.insert(from + i * 10'000, value);
            }
            // Journal and chunks are read as one: what is written later and directly must win over the
            // journal, too.
            if (count < 48)
                samples.resize(std::min<qsizetype>(samples.size(), 47));
            QVERIFY(done(m_store->append({{kSupply, 10'000, samples}})));
            if (round % 20 == 19)
                reopen();
        }
        const QList<Sample> all = got(m_store->series({kSupply}, 0, kStart * 2, 0)).first().samples;
        QCOMPARE(all.size(), truth.size());
        qint64 before = 0;
        int right = 0;
        for (const Sample &sample : all) {
            QVERIFY(sample.atMs > before);
            before = sample.atMs;
            right += truth.value(sample.atMs) == sample.value;
        }
        QCOMPARE(right, int(all.size()));
    }

    void theJournalBecomesChunks()
    {
        for (int i = 0; i < 700; ++i) {
            QList<Series> many;
            for (int s = 0; s < 100; ++s)
                many.append({{u"S%1"_s.arg(s), SeriesQuantity::Flow, {}},
                             5'000,
                             {{kStart + i * 5'000, double(i), Quality::Good}}});
            QVERIFY(done(m_store->append(many)));
        }
        const SeriesArchive::Totals totals = got(m_store->totals());
        QCOMPARE(totals.points + totals.journalled, 70'000);
        QVERIFY(totals.chunks > 0 && totals.journalled < 30'000);
        reopen();
        QCOMPARE(got(m_store->series({{u"S42"_s, SeriesQuantity::Flow, {}}}, 0, kStart * 2, 0))
                     .first()
                     .samples.size(),
                 700);
        while (got(m_store->thin(kStart * 2, kStart * 2)).more) { }
        QCOMPARE(got(m_store->totals()).chunks, 0);
    }

    void killedWriterLosesNothingThatItReported()
    {
        m_store.reset();
        std::mt19937_64 random(11);
        qint64 reported = 0;
        for (int round = 0; round < 6; ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(),
                         {u"--write"_s, m_folder->path(), QString::number(reported)});
            QVERIFY(writer.waitForStarted());
            const int lines = 3 + int(random() % 60);
            for (int line = 0; line < lines; ++line) {
                while (!writer.canReadLine())
                    QVERIFY(writer.waitForReadyRead(20'000));
                reported = writer.readLine().trimmed().toLongLong();
            }
            writer.kill(); // SIGKILL
            QVERIFY(writer.waitForFinished(20'000));
            while (writer.canReadLine())
                reported = writer.readLine().trimmed().toLongLong();
            reopen();
            const QList<Sample> all = got(m_store->series({kSupply}, 0, kStart * 2, 0)).first().samples;
            QVERIFY2(all.size() >= reported, qPrintable(u"%1 of %2"_s.arg(all.size()).arg(reported)));
            for (qsizetype i = 0; i < all.size(); ++i)
                QCOMPARE(all.at(i), (Sample{kStart + i * 1'000, double(i) / 10, Quality::Good}));
            reported = all.size();
            m_store.reset();
        }
        reopen();
    }

    /// What is too old to be kept stands as hours: the same means and extremes of hours and longer steps as
    /// before, in portions, whatever comes late; what is younger stays as it was measured.
    void oldSamplesBecomeHours()
    {
        std::mt19937 random(17);
        QList<Sample> samples;
        constexpr qint64 kHour = SeriesHours::kHourMs;
        const qint64 from =
            SeriesHours::placeOf(kStart) * SeriesHours::kPieceMs + 1'000 * kHour; // two pieces
        for (qint64 at = from; at < from + 200 * kHour; at += 20'000) {
            if (at / kHour % 7 == 3)
                continue; // holes
            samples.append(
                {at, double(random() % 1'000) / 10, random() % 40 == 0 ? Quality::Bad : Quality::Good});
        }
        const auto late = samples.takeAt(500);
        for (const SeriesKey &key : {kSupply, kDrop}) // long appends and the journal
            QVERIFY(done(m_store->append({{key, 20'000, samples}})));
        samples.insert(500, late);
        const qint64 to = from + 300 * kHour, before = from + 150 * kHour;
        const auto means = [&](qint64 step) {
            return got(m_store->series({kSupply}, from, to, step)).value(0);
        };
        const auto exact = [&] { return got(m_store->series({kSupply}, before, to, 0)).value(0).samples; };
        const QList<Sample> young = exact();
        QVERIFY(young.size() > 5'000);
        int portions = 1;
        qint64 points = 0;
        for (;; ++portions) {
            const auto portion = got(m_store->thin(before, 0));
            points += portion.points;
            if (!portion.more)
                break;
            QVERIFY(portions < 100);
        }
        QVERIFY(points > 2 * 20'000);
        QVERIFY(done(m_store->append({{kSupply, 20'000, {late}}}))); // when its hour is thinned already
        while (got(m_store->thin(before, 0)).more) { }
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(exact(), young);
            for (const qint64 step : {kHour, 6 * kHour}) {
                const auto buckets = SeriesFold::buckets(samples, step);
                const Series answer = means(step);
                QCOMPARE(answer.stepMs, step);
                QCOMPARE(answer.samples.size(), buckets.size());
                for (qsizetype i = 0; i < buckets.size(); ++i) {
                    QCOMPARE(answer.samples.at(i).atMs, buckets.at(i).fromMs + step / 2);
                    QVERIFY(std::abs(answer.samples.at(i).value - buckets.at(i).mean) < 1e-9);
                }
                const QList<Sample> ends = got(m_store->extremes({kSupply}, from, to, step)).value(0).samples;
                QCOMPARE(ends.size(), buckets.size() * 2);
                for (qsizetype i = 0; i < buckets.size(); ++i) {
                    QVERIFY(ends.at(2 * i).value <= buckets.at(i).min);
                    QVERIFY(ends.at(2 * i + 1).value >= buckets.at(i).max);
                }
            }
            // A finer question gets hours where there are no samples, and is told so.
            const Series fine = means(60'000);
            QCOMPARE(fine.stepMs, kHour);
            QVERIFY(std::ranges::is_sorted(fine.samples, {}, &Sample::atMs));
            reopen();
        }
        const SeriesArchive::Totals totals = got(m_store->totals());
        QVERIFY(totals.points < samples.size());
        QCOMPARE(totals.hours, 4); // two pieces of two series
        while (got(m_store->thin(before, to + SeriesHours::kPieceMs)).more) { }
        QCOMPARE(got(m_store->totals()).hours, 0);
        QCOMPARE(exact(), young);
    }

    /// Who asks while samples become hours gets each of them once: the mean of a day stays what it was.
    void meansHoldWhileSamplesBecomeHours()
    {
        constexpr qint64 kHour = SeriesHours::kHourMs, kDay = 24 * kHour;
        const qint64 from = kStart / kDay * kDay;
        QList<Sample> samples;
        for (qint64 at = from; at < from + 20 * kDay; at += 20'000)
            samples.append({at, double((at - from) % kDay) / kHour, Quality::Good}); // rises through the day
        QVERIFY(done(m_store->append({{kSupply, 20'000, samples}})));
        const auto days = SeriesFold::buckets(samples, kDay);
        for (qint64 before = from + kDay; before <= from + 20 * kDay; before += kDay / 2) {
            auto portion = m_store->thin(before, 0);
            for (int asked = 0; asked < 3; ++asked) { // on the other thread, while it is thinned
                const Series answer = got(m_store->series({kSupply}, from, from + 20 * kDay, kDay)).value(0);
                QCOMPARE(answer.samples.size(), days.size());
                for (qsizetype i = 0; i < days.size(); ++i)
                    QVERIFY2(std::abs(answer.samples.at(i).value - days.at(i).mean) < 1e-6,
                             qPrintable(u"day %1: %2"_s.arg(i).arg(answer.samples.at(i).value)));
            }
            while (got(portion).more)
                portion = m_store->thin(before, 0);
        }
    }

private:
    void reopen()
    {
        m_store.reset();
        m_store = openArchive(m_folder->path());
        QVERIFY(m_store);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SeriesArchive> m_store;
};

namespace {

/// The process that is killed: appends to one series, long and short, and prints how many points were
/// reported as on disk.
int writeForEver(const QString &folder, qint64 from)
{
    const auto store = openArchive(folder);
    if (!store)
        return 1;
    for (int i = 0;; ++i) {
        const int count = i % 5 == 0 ? 300 : 7;
        QList<Sample> samples;
        for (int n = 0; n < count; ++n)
            samples.append({kStart + (from + n) * 1'000, double(from + n) / 10, Quality::Good});
        if (!done(store->append({{kSupply, 1'000, samples}})))
            return 1;
        from += count;
        std::printf("%lld\n", from);
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 4 && arguments.at(1) == "--write"_L1)
        return writeForEver(arguments.at(2), arguments.at(3).toLongLong());
    TestSeriesStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_series_store.moc"
