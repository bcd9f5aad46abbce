// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/heat_cause.h"

#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <random>
#include <vector>

namespace Warmline::Testing {

/// Random numbers that come out the same everywhere.
class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_engine(seed)
    { }
    double unit() { return double(m_engine() >> 11) / 9007199254740992.0; }
    double between(double low, double high) { return low + (high - low) * unit(); }
    int below(int count) { return std::min(count - 1, int(unit() * count)); }
    bool happens(double probability) { return unit() < probability; }
    /// Standard normal.
    double normal();
    template <class List>
    const auto &oneOf(const List &list)
    {
        return list[size_t(below(int(std::size(list))))];
    }

private:
    std::mt19937_64 m_engine;
};

struct Span
{
    double low, high;
    [[nodiscard]] double draw(Chance &chance) const { return chance.between(low, high); }
};

/// In which world cases are made. The engine was tuned in usual(); it is judged in other().
struct CaseWorld
{
    Span outside_C{-16, 4}, swing_K{3, 6}, wind_ms{1, 5};
    Span buildingTime_h{45, 100}, flatTime_h{18, 45};
    Span supplyAtMinus10_C{44, 54}, waterSpreadShare{0.4, 0.52}, target_C{19.6, 21.2};
    Span flatSpread_K{0.4, 0.8}, buildingSpread_K{0.3, 0.6}, coupling{0.25, 0.6};
    Span pump_Hz{34, 47}, head_MPa{0.09, 0.17}, makeUpShare{0.0006, 0.008};
    Span primaryAtMinus10_C{84, 100};
    Span roomNoise_K{0.03, 0.1}, waterNoise_K{0.1, 0.35}, offset_K{0.1, 0.4}, flowNoise{0.005, 0.02};
    Span severity{0.35, 1.0}; ///< of each fault, within what it can do
    double missingPart = 0.1; ///< probability that a part of the case is absent
    double tellingWords = 0.45; ///< probability that the caller's words hint at the cause
    double setpointBias_K = 0.5;
    bool otherWords = false;
    std::vector<int> steps{15};
    std::vector<int> windows_h{24};

    [[nodiscard]] static CaseWorld usual() { return {}; }
    /// Another city: other climate, houses, plants, instruments, windows, words, fault sizes.
    [[nodiscard]] static CaseWorld other();
    /// And a third, mild and flat, with low water temperatures and coarse readings, that nothing was looked
    /// at in before it was judged.
    [[nodiscard]] static CaseWorld third();
};

struct GeneratedCase
{
    QJsonObject json; ///< in the schema of `warmlinectl diagnose`
    HeatCause cause = HeatCause::NoFault;
    std::optional<HeatCause> second;
};

/// A cold home with a known cause, computed by heat balances of source, station, buildings and flats in steps
/// of 15 minutes, read by imperfect instruments. Shares no code with the diagnosis. Deterministic.
[[nodiscard]] GeneratedCase generateCase(quint64 seed, HeatCause cause, const CaseWorld &world,
                                         std::optional<HeatCause> second = {});

} // namespace Warmline::Testing
