// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A long history in tiles: the right resolution is asked for once, close up every sample comes as it was
// measured, what is not there yet is drawn from the coarser, and answers about another series are not heard.
#include "app/core/clock.h"
#include "app/services/stations/series_tiles.h"

#include <QSignalSpy>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kEnd = 1'768'347'000'000;
constexpr qint64 kSpan = 120LL * 24 * 3'600'000;
constexpr qint64 kFrom = kEnd - kSpan;
constexpr qint64 kOwnStep = 5'000;
constexpr int kColumns = 1'000;
const SeriesKey kSupply{u"S"_s, SeriesQuantity::SupplyTemperature, {}};
const SeriesKey kReturn{u"S"_s, SeriesQuantity::ReturnTemperature, {}};

/// Says of each moment its second of the day; answers when it is told to.
class HeldSource final : public SeriesSource, public ExtremesSource
{
public:
    struct Question
    {
        qint64 fromMs, toMs, stepMs;
        QList<SeriesKey> keys;
        std::shared_ptr<QPromise<Result<QList<Series>>>> promise;
    };
    QList<Question> held;
    QList<qint64> steps; ///< of all questions
    bool hold = false;
    bool down = false;
    bool gone = false; ///< no answer at all

    QFuture<Result<QList<Series>>> extremes(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                            qint64 stepMs) override
    {
        steps.append(stepMs);
        if (gone)
            return {};
        Question question{fromMs, toMs, stepMs, keys, std::make_shared<QPromise<Result<QList<Series>>>>()};
        question.promise->start();
        auto future = question.promise->future();
        if (hold)
            held.append(question);
        else
            answer(question);
        return future;
    }
    QFuture<Result<QList<Series>>> series(QList<SeriesKey>, qint64, qint64, qint64) override { return {}; }
    QFuture<Result<QList<LiveValue>>> latest(QStringList) override { return {}; }

    void answer(const Question &question) const
    {
        Result<QList<Series>> result;
        if (down) {
            result = failure(ErrorCode::Timeout, u"10 s"_s);
        } else {
            const qint64 step = std::max(question.stepMs, kOwnStep);
            for (const SeriesKey &key : question.keys) {
                Series one{key, step, {}};
                for (qint64 at = (question.fromMs + step - 1) / step * step; at < question.toMs; at += step)
                    one.samples.append({at, double(step), Quality::Good});
                result->prepend(one); // not in the order of the keys
            }
        }
        question.promise->addResult(result);
        question.promise->finish();
    }
};

} // namespace

class SeriesTilesTest : public QObject
{
    Q_OBJECT

private slots:
    void theWholeIsAskedForOnceAndCoarsely()
    {
        HeldSource source;
        SeriesTiles tiles(source);
        tiles.setSeries({kSupply, kReturn}, kFrom, kEnd);
        tiles.show(kFrom, kEnd, kColumns);
        QTRY_VERIFY(tiles.isComplete());
        const qsizetype asked = source.steps.size();
        QVERIFY2(asked <= 6, qPrintable(QString::number(asked)));
        tiles.show(kFrom, kEnd, kColumns);
        QCOMPARE(source.steps.size(), asked);
        const QList<Series> view = tiles.view(kFrom, kEnd);
        QCOMPARE(view.size(), 2);
        QCOMPARE(view[0].key, kSupply);
        QVERIFY(view[0].samples.size() >= kColumns && view[0].samples.size() <= 4 * kColumns + 1);
        QVERIFY(std::ranges::is_sorted(view[0].samples, std::less(), &Sample::atMs));
    }

    void closeUpEverySampleIsThere()
    {
        HeldSource source;
        SeriesTiles tiles(source);
        tiles.setSeries({kSupply}, kFrom, kEnd);
        tiles.show(kFrom, kEnd, kColumns);
        QTRY_VERIFY(tiles.isComplete());
        const qint64 at = kFrom + kSpan / 3;
        tiles.show(at, at + 3'600'000, kColumns);
        QTRY_VERIFY(tiles.isComplete());
        const QList<Sample> samples = tiles.view(at, at + 3'600'000)[0].samples;
        QCOMPARE(samples.size(), 720); // an hour at 5 s, none twice
        for (qsizetype i = 1; i < samples.size(); ++i)
            QCOMPARE(samples[i].atMs - samples[i - 1].atMs, kOwnStep);
    }

    void theCoarserStandsInUntilTheFineComes()
    {
        HeldSource source;
        SeriesTiles tiles(source);
        tiles.setSeries({kSupply}, kFrom, kEnd);
        tiles.show(kFrom, kEnd, kColumns);
        QTRY_VERIFY(tiles.isComplete());
        const qint64 coarse = tiles.stepMs();
        source.hold = true;
        const qint64 at = kFrom + kSpan / 2, to = at + 24LL * 3'600'000;
        tiles.show(at, to, kColumns);
        QVERIFY(!tiles.isComplete());
        QVERIFY(tiles.stepMs() < coarse);
        const QList<Sample> before = tiles.view(at, to)[0].samples;
        QVERIFY2(!before.isEmpty(), "an empty screen while the fine tiles are read");
        QCOMPARE(before.first().value, double(coarse));
        for (const HeldSource::Question &question : std::as_const(source.held))
            source.answer(question);
        QTRY_VERIFY(tiles.isComplete());
        QVERIFY(tiles.view(at, to)[0].samples.first().value < double(coarse));
    }

    void answersOfBeforeAreNotHeard()
    {
        HeldSource source;
        source.hold = true;
        SeriesTiles tiles(source);
        tiles.setSeries({kSupply}, kFrom, kEnd);
        tiles.show(kFrom, kEnd, kColumns);
        const auto old = source.held;
        source.held.clear();
        source.hold = false;
        tiles.setSeries({kReturn}, kFrom, kEnd);
        tiles.show(kFrom, kEnd, kColumns);
        QTRY_VERIFY(tiles.isComplete());
        QSignalSpy changed(&tiles, &SeriesTiles::changed);
        for (const HeldSource::Question &question : old)
            source.answer(question);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(tiles.view(kFrom, kEnd)[0].key, kReturn);
    }

    void memoryIsBounded()
    {
        HeldSource source;
        SeriesTiles tiles(source);
        tiles.setSeries({kSupply}, kFrom, kEnd);
        for (int i = 0; i < 1'000; ++i) {
            const qint64 at = kFrom + kSpan / 1'000 * i;
            tiles.show(at, at + 600'000, kColumns);
        }
        QTRY_VERIFY(tiles.isComplete());
        QVERIFY2(tiles.tilesKept() <= 160, qPrintable(QString::number(tiles.tilesKept())));
        QCOMPARE(tiles.view(kFrom, kFrom + kSpan)[0].samples.isEmpty(), false); // the whole was not forgotten
    }

    void fewAreOutAndTheNewestViewComesFirst()
    {
        HeldSource source;
        SeriesTiles tiles(source);
        tiles.setSeries({kSupply}, kFrom, kEnd);
        tiles.show(kFrom, kEnd, kColumns);
        QTRY_VERIFY(tiles.isComplete());
        source.hold = true;
        for (int i = 0; i < 100; ++i) { // a drag through the season
            const qint64 at = kFrom + kSpan / 100 * i;
            tiles.show(at, at + 600'000, kColumns);
        }
        QVERIFY2(source.held.size() <= SeriesTiles::kMostOut,
                 qPrintable(QString::number(source.held.size())));
        const qint64 at = kFrom + kSpan / 3;
        tiles.show(at, at + 600'000, kColumns);
        const auto stale = std::exchange(source.held, {});
        source.hold = false;
        source.steps.clear();
        for (const HeldSource::Question &question : stale)
            source.answer(question);
        QTRY_VERIFY(tiles.isComplete());
        QVERIFY2(source.steps.size() <= 4,
                 qPrintable(QString::number(source.steps.size()))); // of this view only
    }

    void whoGoesAwayWithoutAnAnswerHoldsNoPlace()
    {
        HeldSource source;
        source.gone = true;
        SeriesTiles tiles(source);
        tiles.setSeries({kSupply}, kFrom, kEnd);
        tiles.show(kFrom, kEnd, kColumns);
        source.gone = false;
        QTRY_VERIFY((tiles.retry(), tiles.isComplete()));
    }

    void whatFailedIsAskedForAgain()
    {
        HeldSource source;
        source.down = true;
        SeriesTiles tiles(source);
        QSignalSpy failed(&tiles, &SeriesTiles::failed);
        tiles.setSeries({kSupply}, kFrom, kEnd);
        tiles.show(kFrom, kEnd, kColumns);
        QTRY_VERIFY(!failed.isEmpty());
        source.down = false;
        QTRY_VERIFY((tiles.show(kFrom, kEnd, kColumns), tiles.isComplete()));
    }
};

QTEST_GUILESS_MAIN(SeriesTilesTest)
#include "tst_series_tiles.moc"
