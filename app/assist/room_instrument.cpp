// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How likely the caller's own readings are when it is the thermometer that is broken: part of RoomModel.
#include "app/assist/likelihood.h"
#include "app/assist/room_model.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

using enum HeatCause;

namespace {

constexpr double kAsWide = 0.85; ///< a standing reading's width by that of one that follows the others
/// How instruments fail, as shares.
constexpr double kNonsense = 0.25, kDrifts = 0.25, kStands = 0.25, kLeaps = 0.25;

} // namespace

double RoomModel::standingGain() const
{
    const Variant &variant = m_variants[0];
    const double spread = 0.06 + 0.25 * std::min(m_instrument.resolution_K, 1.0);
    std::vector<size_t> own;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].group == RoomGroups::Own)
            own.push_back(i);
    }
    if (own.size() < 4)
        return -20;
    Likelihood::LogSum sum;
    for (size_t from = 0; from + 3 < own.size(); ++from) {
        const double at = m_rows[own[from]].value;
        double gain = 0;
        for (size_t later = from + 1; later < own.size(); ++later) {
            const size_t i = own[later];
            // Of the same width as what the others say, nearly: that a home is quiet where all are quiet is
            // no sign; that it stays where the others lead away is.
            const double width = std::max(1.3 * spread, kAsWide * variant.scale[i]);
            const double off = (m_rows[i].value - at) / width;
            const double follows = variant.data[i];
            gain += -0.5 * off * off - std::log(width) + 0.5 * follows * follows + std::log(variant.scale[i]);
        }
        sum.add(gain);
    }
    return sum.value() - std::log(double(own.size() - 3));
}

/// Drifts away, leapt, stands, or means nothing.
double RoomModel::withSensorFault(std::span<const HeatCause> causes) const
{
    std::array<HeatCause, 2> others{};
    size_t count = 0;
    for (const HeatCause cause : causes) {
        if (cause != SensorFault && shapeSetOf(cause) >= 0)
            others[count++] = cause;
    }
    Likelihood::LogSum sum;
    sum.add(std::log(kNonsense) + inVariant(2, causes));
    sum.add(std::log(kDrifts) + inVariant(0, causes));
    sum.add(std::log(kStands) + inVariant(0, {others.data(), count}) + m_standingGain);
    const Shapes jump = m_sets[OwnJump];
    if (jump.count > 0) {
        const Variant &variant = m_variants[0];
        const Size size{3.5, 2.5};
        sum.add(std::log(kLeaps)
                + (count == 0
                       ? one(variant, jump, size)
                       : two(variant, jump, size, m_sets[size_t(shapeSetOf(others[0]))], sizeOf(others[0]))));
    }
    return sum.value();
}

} // namespace Warmline
