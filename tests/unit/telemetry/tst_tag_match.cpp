// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that what tag table and source do not agree about is named in the source's state: tags without a
// row, rows without a tag, units that do not fit; and that a unit the source names counts where the table is
// silent.
#include "app/telemetry/telemetry_ingest.h"
#include "memory_sink.h"

#include <QTest>

using namespace Warmline;
using Warmline::Testing::MemorySink;
using namespace Qt::StringLiterals;

namespace {

TagMapping rowOf(const QString &tag, SeriesQuantity quantity, double scale = 1, double offset = 0)
{
    return {u"plant"_s, tag, {u"HZ-01"_s, quantity, tag}, scale, offset, 0, 0};
}

} // namespace

class TestTagMatch : public QObject
{
    Q_OBJECT

private slots:
    void whatDoesNotFitIsInTheState()
    {
        using enum SeriesQuantity;
        LiveHub hub;
        MemorySink sink;
        TelemetryIngest ingest(hub, sink);
        TelemetryReceiver *inlet = ingest.receiver(
            u"plant"_s, {rowOf(u"T"_s, SupplyTemperature), rowOf(u"GONE"_s, ReturnTemperature),
                         rowOf(u"OFF"_s, ReturnTemperature, 0), rowOf(u"OLD"_s, ReturnTemperature, 0)});
        const auto told = [&ingest] { return ingest.state(u"plant"_s).second; };
        QList<SourceTag> tags{{u"T"_s, 1'000}, {u"OFF"_s, 1'000}};
        for (int i = 1; i <= 7; ++i)
            tags.append({u"X%1"_s.arg(i), 1'000});
        inlet->stateChanged(SourceState::Connecting, u"why"_s);
        inlet->tagsChanged(tags);
        QCOMPARE(told(), u"why"_s); // one that is not reached has other troubles
        inlet->stateChanged(SourceState::Running, {});
        QVERIFY2(told().contains(u"9 点中 7 点没有对照"_s), qPrintable(told()));
        QVERIFY2(told().contains(u"X5"_s) && !told().contains(u"X6"_s), qPrintable(told()));
        QVERIFY2(told().contains(u"1 行对照的点来源里没有（GONE）"_s), qPrintable(told()));
        // What nobody needs, there or not, is no trouble.
        QVERIFY2(!told().contains(u"OFF"_s) && !told().contains(u"OLD"_s), qPrintable(told()));
        inlet->stateChanged(SourceState::Running, u"1 point is refused"_s);
        QVERIFY(told().startsWith(u"1 point is refused；"_s));
        inlet->stateChanged(SourceState::Running, {});
        inlet->tagsChanged({{u"T"_s, 1'000}, {u"GONE"_s, 1'000}, {u"OFF"_s, 1'000}}); // they came
        QCOMPARE(told(), QString());
        // And the values of what is not used go nowhere.
        inlet->valuesArrived({{1'000, 50, 0, SourceQuality::Good}, {1'000, 50, 2, SourceQuality::Good}});
        QTRY_COMPARE(ingest.counters().received, 2);
        QCOMPARE(ingest.counters().unmapped, 1);
        QCOMPARE(hub.latest({u"HZ-01"_s}).size(), 1);
    }

    void theSourcesUnitCountsWhereTheTableIsSilent_data()
    {
        QTest::addColumn<QString>("unit"); // of the source
        QTest::addColumn<double>("scale"); // of the table
        QTest::addColumn<double>("offset");
        QTest::addColumn<double>("kept"); // of 600
        QTest::addColumn<bool>("fits");
        QTest::newRow("neither says anything") << QString() << 1.0 << 0.0 << 600.0 << true;
        QTest::newRow("only the source") << u"kPa"_s << 1.0 << 0.0 << 0.6 << true;
        QTest::newRow("only the table") << QString() << 0.001 << 0.0 << 0.6 << true;
        QTest::newRow("both, the same") << u"kPa"_s << 0.001 << 0.0 << 0.6 << true;
        QTest::newRow("both, another") << u"kPa"_s << 0.01 << 0.0 << 6.0 << false;
        QTest::newRow("an offset beside it") << u"kPa"_s << 0.001 << 0.1 << 0.7 << false;
        QTest::newRow("no pressure at all") << u"°C"_s << 1.0 << 0.0 << 600.0 << false;
    }

    void theSourcesUnitCountsWhereTheTableIsSilent()
    {
        QFETCH(QString, unit);
        QFETCH(double, scale);
        QFETCH(double, offset);
        QFETCH(double, kept);
        QFETCH(bool, fits);
        LiveHub hub;
        MemorySink sink;
        TelemetryIngest ingest(hub, sink);
        TelemetryReceiver *inlet =
            ingest.receiver(u"plant"_s, {rowOf(u"P"_s, SeriesQuantity::SupplyPressure, scale, offset)});
        inlet->tagsChanged({{u"P"_s, 1'000, unit}});
        inlet->stateChanged(SourceState::Running, {});
        inlet->valuesArrived({{1'000, 600, 0, SourceQuality::Good}});
        QTRY_COMPARE(hub.latest({u"HZ-01"_s}).size(), 1);
        QCOMPARE(hub.latest({u"HZ-01"_s}).first().sample.value, kept);
        const QString told = ingest.state(u"plant"_s).second;
        QCOMPARE(told.isEmpty(), fits);
        QVERIFY2(fits || (told.contains(u"P "_s + unit) && told.contains(u"单位"_s)), qPrintable(told));
    }
};

QTEST_GUILESS_MAIN(TestTagMatch)
#include "tst_tag_match.moc"
