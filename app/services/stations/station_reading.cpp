// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/stations/station_reading.h"

#include "app/telemetry/alarms/alarm_rule.h"

#include <algorithm>

namespace Warmline::StationReading {

namespace {

constexpr qint64 kAroundMs = 30LL * 60'000; ///< of the moment that the return is held against

bool isUsable(const LiveValue &value)
{
    return value.sample.quality == Quality::Good || value.sample.quality == Quality::Uncertain;
}

const LiveValue *find(const QList<LiveValue> &values, SeriesQuantity quantity)
{
    const auto it = std::ranges::find_if(values, [&](const LiveValue &value) {
        return value.key.quantity == quantity && value.key.part.isEmpty();
    });
    return it == values.end() ? nullptr : &*it;
}

/// The fact of one value: whether it may be used, and of when it is.
ReadingFact factOf(ReadingTopic topic, const LiveValue *value)
{
    ReadingFact fact;
    fact.topic = topic;
    if (!value || value->sample.quality == Quality::Missing)
        return fact;
    fact.value = value->sample.value;
    fact.atMs = value->sample.atMs;
    fact.state = isUsable(*value) ? ReadingState::NoReference : ReadingState::Untrusted;
    return fact;
}

ReadingFact supply(const Values &values)
{
    ReadingFact fact = factOf(ReadingTopic::Supply, find(values.live, SeriesQuantity::SupplyTemperature));
    const LiveValue *set = find(values.live, SeriesQuantity::SetTemperature);
    if (fact.state != ReadingState::NoReference || !set || !isUsable(*set))
        return fact;
    const double tolerance = values.summary.supplyTolerance_K > 0
                               ? values.summary.supplyTolerance_K
                               : AlarmRule::usual(AlarmKind::SupplyBelowSet).limit;
    fact.reference = set->sample.value;
    fact.state = fact.difference() < -tolerance ? ReadingState::Low
               : fact.difference() > tolerance  ? ReadingState::High
                                                : ReadingState::AsUsual;
    return fact;
}

ReadingFact returned(const Values &values)
{
    ReadingFact fact = factOf(ReadingTopic::Return, find(values.live, SeriesQuantity::ReturnTemperature));
    if (fact.state != ReadingState::NoReference)
        return fact;
    double sum = 0;
    int count = 0;
    for (const Sample &sample : values.returns) {
        if (sample.quality == Quality::Good
            && std::abs(sample.atMs - (values.nowMs - kTrendMs)) <= kAroundMs) {
            sum += sample.value;
            ++count;
        }
    }
    if (count == 0)
        return fact;
    fact.reference = sum / count;
    fact.state = fact.difference() >= kTrendLeast_K  ? ReadingState::Rising
               : fact.difference() <= -kTrendLeast_K ? ReadingState::Falling
                                                     : ReadingState::AsUsual;
    return fact;
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    const qsizetype half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// The weakest branch against its sisters; none where there are no sisters.
std::optional<ReadingFact> branch(const Values &values)
{
    QList<LiveValue> branches;
    for (const LiveValue &value : values.live) {
        if (value.key.quantity == SeriesQuantity::BranchPressureDifference && !value.key.part.isEmpty())
            branches.append(value);
    }
    if (branches.size() < 2)
        return {};
    std::ranges::stable_sort(
        branches, {}, [](const LiveValue &value) { return std::pair(!isUsable(value), value.sample.value); });
    ReadingFact fact = factOf(ReadingTopic::Branch, &branches.first());
    fact.part = branches.first().key.part;
    QList<double> sisters;
    for (const LiveValue &sister : std::as_const(branches).sliced(1)) {
        if (isUsable(sister))
            sisters.append(sister.sample.value);
    }
    if (fact.state != ReadingState::NoReference || sisters.isEmpty())
        return fact;
    fact.reference = median(sisters);
    fact.state = weakAgainst(fact.value, sisters) ? ReadingState::Low : ReadingState::AsUsual;
    return fact;
}

ReadingFact rooms(const StationSummary &summary)
{
    ReadingFact fact;
    fact.topic = ReadingTopic::Rooms;
    fact.reference = summary.standard_C;
    fact.below = summary.belowStandard;
    fact.answering = summary.homesAnswering;
    if (summary.homesAnswering == 0)
        return fact;
    fact.atMs = summary.roomsAsOfMs;
    fact.state = fact.below > kColdShare * fact.answering ? ReadingState::Low : ReadingState::AsUsual;
    return fact;
}

} // namespace

std::optional<double> weakAgainst(double difference_MPa, const QList<double> &sisters_MPa)
{
    if (sisters_MPa.isEmpty())
        return {};
    const double usual = median(sisters_MPa);
    const bool isWeak = usual >= kLeastDifference_MPa && difference_MPa < kWeakShare * usual;
    return isWeak ? std::optional(usual) : std::nullopt;
}

std::optional<LiveValue> makeUp(const QList<LiveValue> &values)
{
    std::optional<LiveValue> sum;
    for (const LiveValue &value : values) {
        if (value.key.quantity != SeriesQuantity::MakeUpFlow)
            continue;
        if (!sum) {
            sum = value;
            continue;
        }
        sum->key.part.clear();
        sum->sample.value += value.sample.value;
        sum->sample.atMs = std::min(sum->sample.atMs, value.sample.atMs);
        sum->sample.quality = std::max(sum->sample.quality, value.sample.quality);
    }
    return sum;
}

QList<ReadingFact> read(const Values &values)
{
    QList<ReadingFact> facts{supply(values), returned(values)};
    if (const auto weakest = branch(values))
        facts.append(*weakest);
    facts.append(rooms(values.summary));
    const std::optional<LiveValue> flow = makeUp(values.live);
    facts.append(factOf(ReadingTopic::MakeUp, flow ? &*flow : nullptr));
    return facts;
}

} // namespace Warmline::StationReading
