// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves which of two ways a value is taken from: the server's while it is fresh, else the newer; one for
// each series, own ones said to be, and no longer wait for a server that hangs.
#include "app/domain/own_source.h"
#include "app/telemetry/filled_series.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'768'347'804'000;
constexpr qint64 kPollMs = 5'000;

LiveValue value(const QString &owner, qint64 ageMs, double number, qint64 pollMs = kPollMs)
{
    return {{owner, SeriesQuantity::SupplyTemperature, {}},
            {kNow - ageMs, number, Quality::Good},
            pollMs,
            u"plant"_s};
}

/// Answers when the test says so.
class SlowServer final : public SeriesSource
{
public:
    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64, qint64, qint64) override
    {
        asked = keys;
        return QtFuture::makeReadyValueFuture(Result<QList<Series>>(QList<Series>()));
    }
    QFuture<Result<QList<LiveValue>>> latest(QStringList) override
    {
        promise = {};
        promise.start();
        return promise.future();
    }
    void answer(const Result<QList<LiveValue>> &values)
    {
        promise.addResult(values);
        promise.finish();
    }
    QPromise<Result<QList<LiveValue>>> promise;
    QList<SeriesKey> asked;
};

void hear(LiveHub &hub, const LiveValue &value)
{
    const LiveHub::Update update{hub.slotOf(value.key, value.pollMs, value.source), value.sample};
    hub.put(std::vector<LiveHub::Update>(1, update));
}

} // namespace

class TestFilledSeries : public QObject
{
    Q_OBJECT

private slots:
    void theServersWhileItIsFreshElseTheNewer_data()
    {
        QTest::addColumn<qint64>("serverAgeMs");
        QTest::addColumn<qint64>("serverPollMs");
        QTest::addColumn<qint64>("ownAgeMs");
        QTest::addColumn<bool>("isOwn");
        QTest::newRow("both fresh, own newer") << 9'000LL << kPollMs << 1'000LL << false;
        QTest::newRow("server two polls old") << 10'000LL << kPollMs << 1'000LL << false;
        QTest::newRow("server older") << 10'001LL << kPollMs << 1'000LL << true;
        QTest::newRow("both old, own older") << 60'000LL << kPollMs << 90'000LL << false;
        QTest::newRow("both old, own newer") << 90'000LL << kPollMs << 60'000LL << true;
        QTest::newRow("same moment") << 60'000LL << kPollMs << 60'000LL << false;
        QTest::newRow("a server that promises nothing") << 2'000LL << 0LL << 1'000LL << true;
    }
    void theServersWhileItIsFreshElseTheNewer()
    {
        QFETCH(qint64, serverAgeMs);
        QFETCH(qint64, serverPollMs);
        QFETCH(qint64, ownAgeMs);
        QFETCH(bool, isOwn);
        const QList<LiveValue> values = FilledSeries::filled(
            {value(u"HF-01"_s, serverAgeMs, 40, serverPollMs)}, {value(u"HF-01"_s, ownAgeMs, 50)}, kNow);
        QCOMPARE(values.size(), 1); // never both
        QCOMPARE(OwnSource::isOwn(values.first()), isOwn);
        QCOMPARE(values.first().sample.value, isOwn ? 50.0 : 40.0);
        QCOMPARE(values.first().sample.atMs, kNow - (isOwn ? ownAgeMs : serverAgeMs));
    }

    void eachWayBringsWhatTheOtherHasNot()
    {
        const QList<LiveValue> values =
            FilledSeries::filled({value(u"A"_s, 1'000, 1)}, {value(u"B"_s, 1'000, 2)}, kNow);
        QCOMPARE(values.size(), 2);
        QVERIFY(!OwnSource::isOwn(values.first()));
        QVERIFY(OwnSource::isOwn(values.last()));
        QCOMPARE(values.last().key.owner, u"B"_s);
        QCOMPARE(OwnSource::name(values.last()), OwnSource::name(values.first()));
    }

    void withoutTheServerOwnValuesAreTheAnswer()
    {
        SlowServer server;
        LiveHub own;
        ManualClock clock(kNow);
        FilledSeries filled(server, own, clock);
        hear(own, value(u"HF-01"_s, 1'000, 50));
        const auto refused = filled.latest({u"HF-01"_s});
        server.answer(std::unexpected(Error{ErrorCode::Unavailable, u"away"_s, {}}));
        QTRY_VERIFY(refused.isFinished());
        QVERIFY(refused.result().has_value());
        QCOMPARE(refused.result()->size(), 1);
        QVERIFY(OwnSource::isOwn(refused.result()->first()));

        QElapsedTimer waited;
        waited.start();
        const auto hanging = filled.latest({u"HF-01"_s});
        QTRY_VERIFY(hanging.isFinished());
        QVERIFY(waited.elapsed() < 9'000); // far less than the server's own deadline
        QVERIFY(OwnSource::isOwn(hanging.result()->first()));
        server.answer(QList<LiveValue>{value(u"HF-01"_s, 0, 41)}); // too late: nobody listens any more

        const auto others =
            filled.latest({u"HF-02"_s}); // nothing of its own: the server's word, whatever it is
        server.answer(std::unexpected(Error{ErrorCode::Unavailable, u"away"_s, {}}));
        QTRY_VERIFY(others.isFinished());
        QVERIFY(!others.result().has_value());
    }

    void whatTheServerSaidStandsWhenItHangs()
    {
        SlowServer server;
        LiveHub own;
        ManualClock clock(kNow);
        FilledSeries filled(server, own, clock);
        const QStringList owners{u"HF-01"_s, u"HF-02"_s};
        const auto before = filled.latest(owners); // nothing of its own yet
        server.answer(QList<LiveValue>{value(u"HF-01"_s, 0, 40), value(u"HF-02"_s, 0, 41)});
        QTRY_VERIFY(before.isFinished());
        QCOMPARE(before.result()->size(), 2);
        hear(own, value(u"HF-01"_s, 1'000, 50));
        const auto hanging = filled.latest(owners);
        QTRY_VERIFY(hanging.isFinished());
        QCOMPARE(hanging.result()->size(), 2);
        QCOMPARE(hanging.result()->last().sample.value, 41.0);
        QVERIFY(!OwnSource::isOwn(hanging.result()->last()));
    }

    void historyIsTheServersAlone()
    {
        SlowServer server;
        LiveHub own;
        ManualClock clock(kNow);
        FilledSeries filled(server, own, clock);
        hear(own, value(u"HF-01"_s, 1'000, 50));
        const SeriesKey key{u"HF-01"_s, SeriesQuantity::SupplyTemperature, {}};
        const auto answer = filled.series({key}, 0, kNow, 0);
        QCOMPARE(server.asked, QList<SeriesKey>{key});
        QVERIFY(answer.result()->isEmpty());
    }

    void whoGoesWhileTheServerThinksIsNotCalledBack()
    {
        SlowServer server;
        LiveHub own;
        ManualClock clock(kNow);
        hear(own, value(u"HF-01"_s, 1'000, 50));
        auto filled = std::make_unique<FilledSeries>(server, own, clock);
        const auto asked = filled->latest({u"HF-01"_s});
        filled.reset();
        server.answer(QList<LiveValue>{});
        QTRY_VERIFY(asked.isFinished()); // cancelled
        QVERIFY(asked.isCanceled());
    }
};

QTEST_GUILESS_MAIN(TestFilledSeries)
#include "tst_filled_series.moc"
