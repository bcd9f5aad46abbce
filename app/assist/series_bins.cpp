// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/series_bins.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

double meanOfRange(const CaseValues &values, size_t from, size_t to)
{
    double sum = 0;
    int count = 0;
    for (size_t i = from; i < to; ++i) {
        if (!std::isnan(values[i])) {
            sum += values[i];
            ++count;
        }
    }
    return count > 0 ? sum / count : kMissing;
}

size_t shareOf(size_t size, double share)
{
    return std::min(size, std::max<size_t>(1, size_t(std::lround(double(size) * share))));
}

} // namespace

BinAxis BinAxis::of(const DiagnosisCase &given)
{
    size_t longest =
        std::max({given.room_C.size(), given.branch.return_C.size(), given.branch.supply_C.size(),
                  given.station.secondarySupply_C.size(), given.station.secondaryReturn_C.size(),
                  given.station.secondaryFlow_m3h.size(), given.station.makeUp_m3h.size(),
                  given.station.pump_Hz.size(), given.station.primarySupply_C.size(),
                  given.sourceSupply_C.size(), given.outside_C.size()});
    for (const auto *rooms : {&given.neighbours, &given.buildingRooms}) {
        for (const CaseRoom &room : *rooms)
            longest = std::max(longest, room.room_C.size());
    }
    BinAxis axis;
    axis.stepMinutes = given.stepMinutes;
    const double span = std::min(48.0, double(longest) * given.stepMinutes / 60.0);
    axis.bin_h = std::max({0.5, given.stepMinutes / 60.0, span / kMaxBins});
    axis.bins = std::clamp(int(std::floor(span / axis.bin_h + 1e-9)), 0, kMaxBins);
    return axis;
}

CaseValues BinAxis::mean(const CaseValues &values, double low, double high) const
{
    CaseValues sum(size_t(bins), 0.0);
    std::vector<int> count(size_t(bins), 0);
    for (size_t i = 0; i < values.size(); ++i) {
        const double value = values[i];
        if (std::isnan(value) || value < low || value > high)
            continue;
        const double age = double(values.size() - 1 - i) * stepMinutes / 60.0;
        const int bin = bins - 1 - int(age / bin_h + 1e-9);
        if (bin >= 0 && bin < bins) {
            sum[size_t(bin)] += value;
            ++count[size_t(bin)];
        }
    }
    for (size_t i = 0; i < sum.size(); ++i)
        sum[i] = count[i] > 0 ? sum[i] / count[i] : kMissing;
    return sum;
}

double meanOf(const CaseValues &values)
{
    return meanOfRange(values, 0, values.size());
}

double medianOf(CaseValues values)
{
    std::erase_if(values, [](double value) { return std::isnan(value); });
    if (values.empty())
        return kMissing;
    const auto middle = values.begin() + qptrdiff(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

double lateMean(const CaseValues &bins, double share)
{
    return bins.empty() ? kMissing
                        : meanOfRange(bins, bins.size() - shareOf(bins.size(), share), bins.size());
}

double earlyMean(const CaseValues &bins, double share)
{
    return bins.empty() ? kMissing : meanOfRange(bins, 0, shareOf(bins.size(), share));
}

double firstKnown(std::initializer_list<double> values)
{
    for (const double value : values) {
        if (!std::isnan(value))
            return value;
    }
    return kMissing;
}

} // namespace Warmline
