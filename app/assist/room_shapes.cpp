// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/room_shapes.h"

#include <algorithm>
#include <cmath>

namespace Warmline::RoomShapes {

namespace {

// How long a window is open, how much it then loses, and otherwise, beside a frame that always leaks.
constexpr double kAiringHours = 5.5, kAiringOpen = 2, kAiringShut = 0.2;

} // namespace

CaseValues response(const BinAxis &axis, const CaseValues &drive, double onset_h, double tau_h)
{
    CaseValues out(size_t(axis.bins), 0.0);
    double state = onset_h > axis.span_h() ? 1 - std::exp(-(onset_h - axis.span_h()) / tau_h) : 0;
    for (int bin = 0; bin < axis.bins; ++bin) {
        const double begin = axis.age_h(bin) + axis.bin_h / 2, end = begin - axis.bin_h;
        const double on_h = std::clamp(onset_h - end, 0.0, axis.bin_h);
        const double strength = std::isnan(drive[size_t(bin)]) ? 1 : drive[size_t(bin)];
        const double before = state;
        state += (strength - state) * (on_h > 0 ? 1 - std::exp(-on_h / tau_h) : 0);
        out[size_t(bin)] = -(before + state) / 2;
    }
    return out;
}

CaseValues airing(const BinAxis &axis, const CaseValues &drive, double period_h, double lastEnd_h,
                  double tau_h)
{
    CaseValues out(size_t(axis.bins), 0.0);
    constexpr int kSlices = 6;
    double state = 1;
    for (int bin = 0; bin < axis.bins; ++bin) {
        const double strength = std::isnan(drive[size_t(bin)]) ? 1 : drive[size_t(bin)];
        double sum = 0;
        for (int slice = 0; slice < kSlices; ++slice) {
            const double age_h = axis.age_h(bin) + axis.bin_h * (0.5 - (slice + 0.5) / kSlices);
            const double since_h = std::fmod(age_h - lastEnd_h + 20 * period_h, period_h);
            const double loss = (since_h < kAiringHours ? kAiringOpen : kAiringShut) * strength;
            state += (loss - state) * (1 - std::exp(-axis.bin_h / kSlices / tau_h));
            sum += state;
        }
        out[size_t(bin)] = -sum / kSlices;
    }
    return out;
}

CaseValues ramp(const BinAxis &axis, double onset_h)
{
    CaseValues out(size_t(axis.bins), 0.0);
    for (int bin = 0; bin < axis.bins; ++bin)
        out[size_t(bin)] = -std::clamp(1 - axis.age_h(bin) / onset_h, 0.0, 1.0);
    return out;
}

CaseValues since(const BinAxis &axis, double age_h, double height)
{
    CaseValues out(size_t(axis.bins), 0.0);
    for (int bin = 0; bin < axis.bins; ++bin)
        out[size_t(bin)] =
            height * std::clamp((age_h - axis.age_h(bin) + axis.bin_h / 2) / axis.bin_h, 0.0, 1.0);
    return out;
}

} // namespace Warmline::RoomShapes
