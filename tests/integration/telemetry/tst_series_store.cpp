// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/series_store.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <map>
#include <random>

using namespace Warmline;
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
        const SeriesStore::Totals totals = got(m_store->totals());
        QCOMPARE(totals.points + totals.journalled, 70'000);
        QVERIFY(totals.chunks > 0 && totals.journalled < 30'000);
        reopen();
        QCOMPARE(got(m_store->series({{u"S42"_s, SeriesQuantity::Flow, {}}}, 0, kStart * 2, 0))
                     .first()
                     .samples.size(),
                 700);
        QVERIFY(got(m_store->dropBefore(kStart * 2)) > 0);
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

    void theFileIsEncryptedAndGuarded()
    {
        QVERIFY(done(m_store->append({{kSupply, 5'000, line(kStart, 300, 5'000)}})));
        m_store.reset();
        QFile file(m_folder->filePath(u"telemetry.db"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("HZ-01"));
        const auto wrong = SeriesStore::open({m_folder->path(), QByteArray(32, 'x'), 8});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::Denied);
    }

private:
    void reopen()
    {
        m_store.reset();
        auto store = SeriesStore::open({m_folder->path(), QByteArray(32, 'k'), 8});
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().message()));
        m_store = std::move(*store);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SeriesStore> m_store;
};

namespace {

/// The process that is killed: appends to one series, long and short, and prints how many points were
/// reported as on disk.
int writeForEver(const QString &folder, qint64 from)
{
    auto store = SeriesStore::open({folder, QByteArray(32, 'k'), 8});
    if (!store)
        return 1;
    for (int i = 0;; ++i) {
        const int count = i % 5 == 0 ? 300 : 7;
        QList<Sample> samples;
        for (int n = 0; n < count; ++n)
            samples.append({kStart + (from + n) * 1'000, double(from + n) / 10, Quality::Good});
        if (!done((*store)->append({{kSupply, 1'000, samples}})))
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
