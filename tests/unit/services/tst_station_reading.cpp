// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/stations/station_reading.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

constexpr qint64 kReadNow = 1768347804000;
constexpr qint64 kReadHour = 3'600'000;

/// A sound station: supply on its curve, a steady return, three like branches, warm homes.
StationReading::Values soundStation()
{
    StationReading::Values values;
    values.nowMs = kReadNow;
    const auto add = [&](SeriesQuantity quantity, double value, const QString &part = {}) {
        values.live.append({{u"s"_s, quantity, part}, {kReadNow - 8'000, value, Quality::Good}, 5'000, {}});
    };
    add(SeriesQuantity::SupplyTemperature, 52.4);
    add(SeriesQuantity::SetTemperature, 52.0);
    add(SeriesQuantity::ReturnTemperature, 38.1);
    add(SeriesQuantity::BranchPressureDifference, 0.09, u"A"_s);
    add(SeriesQuantity::BranchPressureDifference, 0.08, u"B"_s);
    add(SeriesQuantity::BranchPressureDifference, 0.085, u"C"_s);
    add(SeriesQuantity::MakeUpFlow, 0.4);
    for (qint64 back = 5 * kReadHour; back > 0; back -= kReadHour / 6)
        values.returns.append({kReadNow - back, 38.0, Quality::Good});
    values.summary.supplyTolerance_K = 3;
    values.summary.standard_C = 18;
    values.summary.homesAnswering = 100;
    values.summary.belowStandard = 2;
    values.summary.roomsAsOfMs = kReadNow - 60'000;
    return values;
}

LiveValue &live(StationReading::Values &values, SeriesQuantity quantity, const QString &part = {})
{
    return *std::ranges::find_if(values.live, [&](const LiveValue &value) {
        return value.key.quantity == quantity && value.key.part == part;
    });
}

std::optional<ReadingFact> factOn(const StationReading::Values &values, ReadingTopic topic)
{
    const QList<ReadingFact> facts = StationReading::read(values);
    const auto it = std::ranges::find(facts, topic, &ReadingFact::topic);
    return it == facts.end() ? std::nullopt : std::optional(*it);
}

ReadingState stateOn(const StationReading::Values &values, ReadingTopic topic)
{
    const auto fact = factOn(values, topic);
    return fact ? fact->state : ReadingState::NoData;
}

} // namespace

/// What a station's values say, sentence by sentence.
class StationReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void aSoundStationHasNothingNotable()
    {
        const QList<ReadingFact> facts = StationReading::read(soundStation());
        QCOMPARE(facts.size(), 5);
        QVERIFY(std::ranges::none_of(facts, &ReadingFact::isNotable));
        QCOMPARE(facts.first().atMs, kReadNow - 8'000);
        QCOMPARE(facts.last().topic, ReadingTopic::MakeUp);
        QCOMPARE(facts.last().value, 0.4);
    }

    void supplyIsHeldAgainstItsSetCurve()
    {
        StationReading::Values values = soundStation();
        live(values, SeriesQuantity::SupplyTemperature).sample.value = 48.9; // 3.1 below
        QCOMPARE(stateOn(values, ReadingTopic::Supply), ReadingState::Low);
        values.summary.supplyTolerance_K = 4; // the company's rule
        QCOMPARE(stateOn(values, ReadingTopic::Supply), ReadingState::AsUsual);
        values.summary.supplyTolerance_K = 0; // not known yet: that of the trade
        QCOMPARE(stateOn(values, ReadingTopic::Supply), ReadingState::Low);
        live(values, SeriesQuantity::SupplyTemperature).sample.value = 60;
        QCOMPARE(stateOn(values, ReadingTopic::Supply), ReadingState::High);
        live(values, SeriesQuantity::SetTemperature).sample.quality = Quality::Bad;
        QCOMPARE(stateOn(values, ReadingTopic::Supply), ReadingState::NoReference);
        live(values, SeriesQuantity::SupplyTemperature).sample.quality = Quality::Bad;
        QCOMPARE(stateOn(values, ReadingTopic::Supply), ReadingState::Untrusted);
        live(values, SeriesQuantity::SupplyTemperature).sample.quality = Quality::Missing;
        QCOMPARE(stateOn(values, ReadingTopic::Supply), ReadingState::NoData);
        QCOMPARE(factOn(values, ReadingTopic::Supply)->atMs, 0);
    }

    void theReturnIsHeldAgainstThreeHoursAgo()
    {
        StationReading::Values values = soundStation();
        QCOMPARE(stateOn(values, ReadingTopic::Return), ReadingState::AsUsual);
        live(values, SeriesQuantity::ReturnTemperature).sample.value = 37.4;
        QCOMPARE(stateOn(values, ReadingTopic::Return), ReadingState::Falling);
        QCOMPARE(factOn(values, ReadingTopic::Return)->reference, 38.0);
        live(values, SeriesQuantity::ReturnTemperature).sample.value = 38.6;
        QCOMPARE(stateOn(values, ReadingTopic::Return), ReadingState::Rising);
        // What was measured an hour ago tells no trend of three.
        values.returns.removeIf([](const Sample &sample) { return sample.atMs < kReadNow - 2 * kReadHour; });
        QCOMPARE(stateOn(values, ReadingTopic::Return), ReadingState::NoReference);
    }

    void theWeakestBranchIsHeldAgainstItsSisters()
    {
        StationReading::Values values = soundStation();
        live(values, SeriesQuantity::BranchPressureDifference, u"B"_s).sample.value = 0.04;
        const auto weak = factOn(values, ReadingTopic::Branch);
        QVERIFY(weak);
        QCOMPARE(weak->state, ReadingState::Low);
        QCOMPARE(weak->part, u"B"_s);
        QCOMPARE(weak->reference, 0.0875);
        // A bad value is not the weakest.
        live(values, SeriesQuantity::BranchPressureDifference, u"B"_s).sample.quality = Quality::Bad;
        QCOMPARE(factOn(values, ReadingTopic::Branch)->part, u"C"_s);
        QCOMPARE(stateOn(values, ReadingTopic::Branch), ReadingState::AsUsual);
        live(values, SeriesQuantity::BranchPressureDifference, u"A"_s).sample.quality = Quality::Bad;
        QCOMPARE(stateOn(values, ReadingTopic::Branch), ReadingState::NoReference);
        values.live.removeIf([](const LiveValue &value) {
            return value.key.quantity == SeriesQuantity::BranchPressureDifference && value.key.part != u"A"_s;
        });
        QVERIFY2(!factOn(values, ReadingTopic::Branch), "one branch has no sisters");
    }

    /// A station that stands has no weak branch; one that gets less than half has.
    void aBranchIsWeakWhereTheOthersAreNot()
    {
        QCOMPARE(StationReading::weakAgainst(0.04, {0.09, 0.08, 0.1}), std::optional(0.09));
        QVERIFY(!StationReading::weakAgainst(0.05, {0.09, 0.08, 0.1}));
        QVERIFY(!StationReading::weakAgainst(0.001, {0.01, 0.015}));
        QVERIFY(!StationReading::weakAgainst(0.04, {}));
    }

    void allMetersOfMakeUpCount()
    {
        StationReading::Values values = soundStation();
        LiveValue second = live(values, SeriesQuantity::MakeUpFlow);
        second.key.part = u"2"_s;
        second.sample.value = 0.35;
        second.sample.atMs -= 60'000;
        values.live.append(second);
        QCOMPARE(factOn(values, ReadingTopic::MakeUp)->value, 0.75);
        QCOMPARE(factOn(values, ReadingTopic::MakeUp)->atMs, second.sample.atMs);
        values.live.last().sample.quality = Quality::Bad; // half a sum is none
        QCOMPARE(stateOn(values, ReadingTopic::MakeUp), ReadingState::Untrusted);
    }

    void coldHomesAreCounted()
    {
        StationReading::Values values = soundStation();
        values.summary.belowStandard = 6;
        QCOMPARE(stateOn(values, ReadingTopic::Rooms), ReadingState::Low);
        QCOMPARE(factOn(values, ReadingTopic::Rooms)->below, 6);
        QCOMPARE(factOn(values, ReadingTopic::Rooms)->atMs, kReadNow - 60'000);
        values.summary.homesAnswering = 0;
        values.summary.belowStandard = 0;
        QCOMPARE(stateOn(values, ReadingTopic::Rooms), ReadingState::NoData);
    }

    void nothingMeasuredIsNothingConcluded()
    {
        StationReading::Values values;
        values.nowMs = kReadNow;
        const QList<ReadingFact> facts = StationReading::read(values);
        QCOMPARE(facts.size(), 4); // without branches
        QVERIFY(std::ranges::all_of(facts, [](const ReadingFact &fact) {
            return fact.state == ReadingState::NoData && fact.atMs == 0;
        }));
    }

    /// The rooms come with a second answer: those of before stay until then, of the same station only.
    void roomsStayUntilTheNextAreThere()
    {
        const StationSummary before = [] {
            StationSummary summary = soundStation().summary;
            summary.station = StationId(u"s"_s);
            summary.sensors = 100;
            return summary;
        }();
        StationSummary next;
        next.station = before.station;
        next.sensors = 100;
        next.keepRooms(before);
        QCOMPARE(next.homesAnswering, 100);
        QCOMPARE(next.roomsAsOfMs, before.roomsAsOfMs);
        StationSummary silent; // the second answer: all rooms have fallen silent
        silent.station = before.station;
        silent.sensors = 100;
        silent.roomsAsOfMs = 1;
        silent.keepRooms(before);
        QCOMPARE(silent.homesAnswering, 0);
        StationSummary other;
        other.station = StationId(u"t"_s);
        other.sensors = 100;
        other.keepRooms(before);
        QCOMPARE(other.homesAnswering, 0);
    }
};

QTEST_GUILESS_MAIN(StationReadingTest)
#include "tst_station_reading.moc"
