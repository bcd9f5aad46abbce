// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/stations/station_summary.h"

namespace Warmline {

/// What is said of a station in plain words, in this order.
enum class ReadingTopic : quint8 { Supply = 1, Return, Branch, Rooms, MakeUp };

/// What a value says, held against what is usual.
enum class ReadingState : quint8 {
    NoData = 1, ///< never a value
    Untrusted, ///< the last value is bad or too old: nothing is concluded from it
    NoReference, ///< a value, and nothing to hold it against
    AsUsual,
    Low, ///< supply below its set curve, a branch below its sisters, too many cold homes
    High, ///< supply above its set curve
    Rising,
    Falling
};

/// A sentence without its words.
struct ReadingFact
{
    ReadingTopic topic = ReadingTopic::Supply;
    ReadingState state = ReadingState::NoData;
    double value = 0; ///< °C, of a branch MPa, of make-up m³/h; of rooms unused
    double reference = 0; ///< set temperature; return three hours ago; median of the sisters; standard, °C
    QString part; ///< the weakest branch
    int below = 0; ///< homes below the standard
    int answering = 0; ///< homes with a good value
    qint64 atMs = 0; ///< UTC, of the measurement; 0: none
    friend bool operator==(const ReadingFact &, const ReadingFact &) = default;

    [[nodiscard]] double difference() const { return value - reference; }
    /// Something to look after.
    [[nodiscard]] bool isNotable() const { return state >= ReadingState::Low; }
    /// Of the homes with a good value, those below the standard: 0 … 1.
    [[nodiscard]] double coldShare() const { return answering > 0 ? double(below) / answering : 0; }
};

/// Reads a station: values in, facts out. Pure.
namespace StationReading {

inline constexpr qint64 kTrendMs = 3LL * 3'600'000; ///< the return is held against itself so long ago
inline constexpr double kTrendLeast_K = 0.5; ///< less is the sensor's own unrest
inline constexpr double kWeakShare = 0.5; ///< of its sisters' median: a branch below gets too little
/// Where the sisters have less, the station stands, and nobody is weaker than the rest.
inline constexpr double kLeastDifference_MPa = 0.02;
inline constexpr double kColdShare = 0.05; ///< of the homes that answer: more below the standard are told
/// From here on they are many. The homes of a sound station lie ± 1.1 K about its mean (docs/diagnosis.md: of
/// the building, the riser and the flat together): with a fifth of them below the standard the mean itself is
/// within a kelvin of it, and it is the station that is short, not single homes.
inline constexpr double kManyColdShare = 0.2;

/// What a reading is made from.
struct Values
{
    QList<LiveValue> live; ///< of the station, their quality judged by their age already
    QList<Sample> returns; ///< of its return temperature, the last hours, by rising time
    StationSummary summary; ///< supplyTolerance_K 0: the usual one of the trade
    qint64 nowMs = 0;
};
/// Median of the sisters' pressure differences against which a branch is weak: throttled, clogged or shut;
/// empty: it is not, or has no sisters.
[[nodiscard]] std::optional<double> weakAgainst(double difference_MPa, const QList<double> &sisters_MPa);
/// All make-up meters of a station together, as old as the oldest and as good as the worst; empty: none.
[[nodiscard]] std::optional<LiveValue> makeUp(const QList<LiveValue> &values);
/// Supply, return, rooms and make-up always; the branches where the station measures more than one.
[[nodiscard]] QList<ReadingFact> read(const Values &values);

} // namespace StationReading

} // namespace Warmline
