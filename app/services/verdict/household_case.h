// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/diagnosis_case.h"
#include "app/domain/queries.h"
#include "app/domain/room_series.h"
#include "app/domain/telemetry.h"

#include <functional>
#include <utility>
#include <vector>

namespace Warmline::HouseholdCase {

constexpr qint64 kSpanMs = 24LL * 3'600'000;
constexpr int kStepMinutes = 15;

/// Which series the case of a household is made of, and where each belongs in it.
struct Plan
{
    DiagnosisCase base; ///< without series
    using Place = std::function<CaseValues &(DiagnosisCase &)>;
    struct Use
    {
        RoomSeries::Home keys; ///< one, or the thermometers of a home: their mean
        Place place;
        bool isHead =
            false; ///< a branch's pressure difference: its root stands for the flow (only changes count)
    };
    std::vector<Use> uses;
    /// A house of another branch: its own series, or some of its homes where that is silent.
    struct House
    {
        SeriesKey own;
        QList<RoomSeries::Home> homes;
    };
    /// The mean room temperature of a branch.
    struct Houses
    {
        std::vector<House> houses;
        Place place;
    };
    std::vector<Houses> means;
    /// What comes to other stations of the same source: the middle of it stands for what the source sends.
    QList<SeriesKey> sisterSupplies;
    [[nodiscard]] QList<SeriesKey> keys() const; ///< each once
};

/// The home, measured flats of its building, its branch and its sisters, the station and the weather. On a
/// reader thread. NotFound when nobody knows the account. No name, number or address goes into the case.
[[nodiscard]] Result<Plan> plan(Queries &queries, const AccountNo &account);
/// The case with what was measured in the 24 h up to \a toMs; bad values count as missing. Pure.
[[nodiscard]] DiagnosisCase fill(const Plan &plan, const QList<Series> &measured, qint64 toMs);

} // namespace Warmline::HouseholdCase
