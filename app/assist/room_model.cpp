// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/room_model.h"

#include "app/assist/likelihood.h"
#include "app/assist/room_shapes.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

using enum HeatCause;
using namespace RoomShapes;

namespace {

// Standard deviations, K, of sound plants and flats; docs/diagnosis.md says where from.
constexpr double kUsualRoom_C = 20.3;
constexpr double kCommonLevel = 1.5, kCommonMove = 0.8, kCommonHours = 12;
constexpr double kBuildingLevel = 0.6, kBuildingMove = 0.14, kBuildingHours = 8;
constexpr double kRiserLevel = 0.35, kRiserMove = 0.09;
constexpr double kFlatLevel = 0.75, kFlatMove = 0.2, kFlatHours = 5, kWhite = 0.1;
constexpr double kSunOwn = 0.7, kSunGroup = 0.35;
// Heat that comes and goes, for some hours each, as a room of that time constant shows it: without corners.
constexpr double kRestless = 1.0, kRestlessHours = 3, kRestlessRoom_h = 12;
constexpr double kBrokenLevel = 0.5, kBrokenMove = 1.2, kBrokenHours = 1.5, kBrokenWhite = 0.35;

constexpr std::array kOnsets_h{2.0, 5.0, 8.0, 12.0, 16.0, 21.0, 32.0, 60.0, 150.0};
constexpr std::array kOwnTimes_h{5.0, 12.0, 28.0};
constexpr std::array kWideTimes_h{28.0};
constexpr std::array kRampOnsets_h{30.0, 55.0, 110.0, 240.0}; // dirt gathers over days
constexpr double kInADay = -1.2; ///< seldom within one
constexpr std::array kDriftOnsets_h{5.0, 11.0, 18.0, 30.0, 60.0};
constexpr std::array kLossOnsets_h{4.0, 9.0, 18.0, 32.0, 500.0};
constexpr std::array kLossTimes_h{2.5, 9.0, 25.0};
// A window that people open by day, by night, or morning and evening, for hours.
constexpr std::array kAiringPeriods_h{12.0, 24.0};
constexpr int kAiringPhases = 4;
constexpr std::array kAiringTimes_h{3.0, 10.0};
constexpr double kAiringShare = 0.5; ///< of the windows

/// People report later than it began, and round.
double onsetWeight(double onset_h, double duration_h)
{
    if (std::isnan(duration_h))
        return 0;
    const double off = std::log((onset_h + 2) / (std::clamp(duration_h, 0.0, 400.0) + 3));
    const double spread = off > 0 ? 0.75 : 0.55;
    return std::log(0.12 + std::exp(-0.5 * off * off / (spread * spread)));
}

} // namespace

RoomModel::RoomModel(const RoomGroups &groups, const BinAxis &axis, const Drives &drives,
                     const Instrument &instrument)
    : m_scale(std::clamp(groups.inOut_K / 25, 0.4, 1.8))
    , m_instrument(instrument)
    , m_binHours(axis.bin_h)
{
    collectRows(groups, axis);
    if (isEmpty())
        return;
    makeShapes(groups, axis, drives);
    CaseValues sun = drives.sun_Wm2;
    for (double &value : sun)
        value = std::isnan(value) ? 0 : -value / 400;
    if (sun.empty())
        sun.assign(size_t(axis.bins), 0.0);
    const CaseValues sunResponse = response(axis, sun, 500, 4);
    for (int which = 0; which < kVariants; ++which)
        makeVariant(which, groups, axis, sunResponse);
    m_standingGain = standingGain();
}

void RoomModel::collectRows(const RoomGroups &groups, const BinAxis &axis)
{
    // The caller's own last: each of its readings is then judged by all others and by those before it.
    for (int group = RoomGroups::kGroups - 1; group >= 0; --group) {
        const RoomGroups::Curve &curve = groups.curves[size_t(group)];
        for (int bin = 0; curve.present() && bin < axis.bins; ++bin) {
            if (!std::isnan(curve.room_C[size_t(bin)]))
                m_rows.push_back({group, bin, curve.room_C[size_t(bin)] - kUsualRoom_C});
        }
    }
}

void RoomModel::makeShapes(const RoomGroups &groups, const BinAxis &axis, const Drives &drives)
{
    const auto begin = [&](ShapeSet set) { m_sets[set].first = int(m_shapes.size()); };
    const auto finish = [&](ShapeSet set) {
        Shapes &shapes = m_sets[set];
        shapes.count = int(m_shapes.size()) - shapes.first;
        double total = 0;
        for (int i = 0; i < shapes.count; ++i)
            total += std::exp(m_logWeights[size_t(shapes.first + i)]);
        for (int i = 0; i < shapes.count; ++i)
            m_logWeights[size_t(shapes.first + i)] -= std::log(total);
    };
    const auto steps = [&](ShapeSet set, int lastGroup, const auto &times_h) {
        begin(set);
        for (const double onset : kOnsets_h) {
            for (const double tau : times_h)
                addShape(set, lastGroup, response(axis, drives.heat, onset, tau),
                         onsetWeight(onset, drives.duration_h));
        }
        finish(set);
    };
    steps(OwnStep, RoomGroups::Own, kOwnTimes_h);
    begin(OwnRamp);
    for (const double onset : kRampOnsets_h)
        addShape(OwnRamp, RoomGroups::Own, ramp(axis, onset),
                 onsetWeight(onset, drives.duration_h) + (onset < 48 ? kInADay : 0));
    finish(OwnRamp);
    begin(OwnDrift);
    for (const double onset : kDriftOnsets_h)
        addShape(OwnDrift, RoomGroups::Own, ramp(axis, onset), 0);
    finish(OwnDrift);
    begin(OwnJump);
    if (!std::isnan(m_instrument.leapAge_h))
        addShape(OwnJump, RoomGroups::Own, since(axis, m_instrument.leapAge_h, m_instrument.leapUp ? 1 : -1),
                 0);
    finish(OwnJump);
    begin(OwnLoss);
    for (const double onset : kLossOnsets_h) {
        for (const double tau : kLossTimes_h)
            addShape(OwnLoss, RoomGroups::Own, response(axis, drives.loss, onset, tau),
                     std::log((1 - kAiringShare) / double(kLossOnsets_h.size() * kLossTimes_h.size())));
    }
    for (const double period : kAiringPeriods_h) {
        for (int phase = 0; phase < kAiringPhases; ++phase) {
            for (const double tau : kAiringTimes_h)
                addShape(OwnLoss, RoomGroups::Own,
                         airing(axis, drives.loss, period, period * phase / kAiringPhases, tau),
                         std::log(kAiringShare
                                  / double(kAiringPeriods_h.size() * kAiringPhases * kAiringTimes_h.size())));
        }
    }
    finish(OwnLoss);
    steps(RiserStep, RoomGroups::Peers, kWideTimes_h);
    steps(BuildingStep, RoomGroups::Rest, kWideTimes_h);
    steps(SystemStep, RoomGroups::Others, kWideTimes_h);
    Q_UNUSED(groups)
}

void RoomModel::addShape(ShapeSet, int lastGroup, const CaseValues &curve, double logWeight)
{
    std::vector<double> shape;
    shape.reserve(m_rows.size());
    for (const Row &row : m_rows)
        shape.push_back(row.group <= lastGroup ? curve[size_t(row.bin)] : 0.0);
    m_shapes.push_back(std::move(shape));
    m_logWeights.push_back(logWeight);
}

double RoomModel::covariance(int variant, const RoomGroups &groups, const BinAxis &axis, const Row &a,
                             const Row &b, const CaseValues &sunResponse) const
{
    const double apart_h = std::abs(a.bin - b.bin) * axis.bin_h;
    const auto part = [&](double level, double move, double hours) {
        return level * level + move * move * std::exp(-apart_h / hours);
    };
    const auto both = [&](int lastGroup) { return a.group <= lastGroup && b.group <= lastGroup; };
    double sum = part(kCommonLevel, kCommonMove, kCommonHours);
    if (both(RoomGroups::Rest))
        sum += part(kBuildingLevel, kBuildingMove, kBuildingHours) * m_scale;
    if (both(RoomGroups::Peers))
        sum += part(kRiserLevel, kRiserMove, kBuildingHours) * m_scale;
    if (a.group != b.group)
        return sum;

    const RoomGroups::Curve &curve = groups.curves[size_t(a.group)];
    const double members = curve.members;
    sum += curve.placeSpread_K * curve.placeSpread_K * m_scale;
    sum += part(kFlatLevel, kFlatMove, kFlatHours) * m_scale / members;
    if (a.bin == b.bin)
        sum += kWhite * kWhite;
    const double sun = a.group == RoomGroups::Own ? kSunOwn : kSunGroup;
    sum += sun * sun * sunResponse[size_t(a.bin)] * sunResponse[size_t(b.bin)];
    if (a.group == RoomGroups::Own && variant == 1)
        sum += kRestless * kRestless
             * (kRestlessRoom_h * std::exp(-apart_h / kRestlessRoom_h)
                - kRestlessHours * std::exp(-apart_h / kRestlessHours))
             / (kRestlessRoom_h - kRestlessHours);
    if (a.group == RoomGroups::Own && variant == 2) {
        sum += part(kBrokenLevel, kBrokenMove, kBrokenHours);
        if (a.bin == b.bin)
            sum += kBrokenWhite * kBrokenWhite;
    }
    return sum;
}

void RoomModel::makeVariant(int which, const RoomGroups &groups, const BinAxis &axis,
                            const CaseValues &sunResponse)
{
    const size_t n = m_rows.size();
    Variant &variant = m_variants[size_t(which)];
    std::vector<double> matrix(n * n);
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j <= i; ++j)
            matrix[i * n + j] = covariance(which, groups, axis, m_rows[i], m_rows[j], sunResponse);
    }
    double logDeterminant = Likelihood::cholesky(matrix, n);
    variant.data.resize(n);
    variant.scale.resize(n);
    for (size_t i = 0; i < n; ++i) {
        variant.data[i] = m_rows[i].value;
        variant.scale[i] = matrix[i * n + i];
    }
    Likelihood::forwardSolve(matrix, n, variant.data);
    variant.base = -0.5 * (Likelihood::dot(variant.data, variant.data) + logDeterminant);
    variant.shapes = m_shapes;
    const size_t shapes = m_shapes.size();
    variant.onData.resize(shapes);
    variant.products.resize(shapes * shapes);
    for (size_t i = 0; i < shapes; ++i) {
        Likelihood::forwardSolve(matrix, n, variant.shapes[i]);
        variant.onData[i] = Likelihood::dot(variant.shapes[i], variant.data);
        for (size_t j = 0; j <= i; ++j)
            variant.products[i * shapes + j] = variant.products[j * shapes + i] =
                Likelihood::dot(variant.shapes[i], variant.shapes[j]);
    }
}

int RoomModel::shapeSetOf(HeatCause cause)
{
    switch (cause) {
    case IndoorAirlock:
    case IndoorValveClosed: return OwnStep;
    case IndoorFilterClogged: return OwnRamp;
    case SensorFault: return OwnDrift;
    case WindowOrInsulation: return OwnLoss;
    case RiserFault: return RiserStep;
    case BranchImbalance: return BuildingStep;
    case SecondaryLeak:
    case SecondaryPumpFault:
    case StationUnderheating:
    case SourceShortage:
    case SupplyNotStarted: return SystemStep;
    case NoFault: break;
    }
    return -1;
}

RoomModel::Size RoomModel::sizeOf(HeatCause cause) const
{
    const auto scaled = [this](double mean, double spread) { return Size{mean * m_scale, spread * m_scale}; };
    switch (cause) {
    case IndoorAirlock: return scaled(3.6, 1.8);
    case IndoorValveClosed: return scaled(6.0, 2.2);
    case IndoorFilterClogged: return scaled(2.4, 1.3);
    case WindowOrInsulation: return scaled(2.2, 1.3);
    case RiserFault: return scaled(4.0, 2.2);
    case BranchImbalance: return scaled(3.0, 1.8);
    case SecondaryLeak: return scaled(1.2, 1.2);
    case SecondaryPumpFault: return scaled(4.0, 2.8);
    case StationUnderheating: return scaled(4.0, 2.5);
    case SourceShortage: return scaled(4.0, 2.5);
    case SupplyNotStarted: return scaled(7.0, 3.5);
    case SensorFault: return {4.5, 2.5}; // drifted away
    case NoFault: break;
    }
    return {};
}

double RoomModel::one(const Variant &variant, Shapes set, const Size &size) const
{
    Likelihood::LogSum sum;
    const double precision = 1 / (size.spread * size.spread);
    const size_t shapes = m_shapes.size();
    for (int i = set.first; i < set.first + set.count; ++i) {
        const size_t at = size_t(i);
        const double have = variant.products[at * shapes + at] + precision;
        const double pull = variant.onData[at] + size.mean * precision;
        const double deviation = std::sqrt(1 / have);
        sum.add(m_logWeights[at] + 0.5 * pull * pull / have - 0.5 * size.mean * size.mean * precision
                - 0.5 * std::log(have / precision) + Likelihood::logPositive(pull / have / deviation)
                - Likelihood::logPositive(size.mean / size.spread));
    }
    return variant.base + sum.value();
}

double RoomModel::two(const Variant &variant, Shapes a, const Size &sizeA, Shapes b, const Size &sizeB) const
{
    Likelihood::LogSum sum;
    const double precisionA = 1 / (sizeA.spread * sizeA.spread),
                 precisionB = 1 / (sizeB.spread * sizeB.spread);
    const double fixed = -0.5 * (sizeA.mean * sizeA.mean * precisionA + sizeB.mean * sizeB.mean * precisionB)
                       - Likelihood::logPositive(sizeA.mean / sizeA.spread)
                       - Likelihood::logPositive(sizeB.mean / sizeB.spread);
    const size_t shapes = m_shapes.size();
    for (size_t i = size_t(a.first); i < size_t(a.first + a.count); ++i) {
        const double p = variant.products[i * shapes + i] + precisionA;
        const double pullA = variant.onData[i] + sizeA.mean * precisionA;
        for (size_t j = size_t(b.first); j < size_t(b.first + b.count); ++j) {
            const double q = variant.products[j * shapes + j] + precisionB;
            const double r = variant.products[i * shapes + j];
            const double pullB = variant.onData[j] + sizeB.mean * precisionB;
            const double determinant = p * q - r * r;
            const double meanA = (q * pullA - r * pullB) / determinant,
                         meanB = (p * pullB - r * pullA) / determinant;
            const double fit = 0.5 * (pullA * meanA + pullB * meanB)
                             - 0.5 * std::log(determinant / (precisionA * precisionB));
            sum.add(m_logWeights[i] + m_logWeights[j] + fixed + fit
                    + Likelihood::logPositive(meanA / std::sqrt(q / determinant))
                    + Likelihood::logPositive(meanB / std::sqrt(p / determinant)));
        }
    }
    return variant.base + sum.value();
}

double RoomModel::inVariant(int which, std::span<const HeatCause> causes) const
{
    const Variant &variant = m_variants[size_t(which)];
    std::array<HeatCause, 2> shaped{};
    size_t count = 0;
    for (const HeatCause cause : causes) {
        if (shapeSetOf(cause) >= 0 && count < shaped.size() && !(which == 2 && cause == SensorFault))
            shaped[count++] = cause;
    }
    const auto set = [this](HeatCause cause) { return m_sets[size_t(shapeSetOf(cause))]; };
    if (count == 0)
        return variant.base;
    if (count == 1 && shapeSetOf(shaped[0]) == SystemStep) {
        // What hits all buildings hits the far and the leaky ones harder; that is no second fault.
        Likelihood::LogSum sum;
        sum.add(std::log(0.5) + one(variant, set(shaped[0]), sizeOf(shaped[0])));
        sum.add(std::log(0.5)
                + two(variant, set(shaped[0]), sizeOf(shaped[0]), m_sets[BuildingStep],
                      {0.8 * m_scale, 0.7 * m_scale}));
        return sum.value();
    }
    if (count == 1)
        return one(variant, set(shaped[0]), sizeOf(shaped[0]));
    if (shapeSetOf(shaped[0]) == shapeSetOf(shaped[1])) // two at one place: the rooms cannot tell them apart
        return std::max(one(variant, set(shaped[0]), sizeOf(shaped[0])),
                        one(variant, set(shaped[1]), sizeOf(shaped[1])));
    return two(variant, set(shaped[0]), sizeOf(shaped[0]), set(shaped[1]), sizeOf(shaped[1]));
}

double RoomModel::logLikelihood(std::span<const HeatCause> causes) const
{
    if (isEmpty())
        return 0;
    double restless = 0;
    int odd = 1;
    if (std::ranges::contains(causes, SensorFault))
        return withSensorFault(causes);
    if (std::ranges::contains(causes, IndoorAirlock)) { // moves, or sits
        restless = 0.7;
    } else if (std::ranges::contains(causes, WindowOrInsulation)) { // somebody opens and shuts it
        restless = 0.35;
    }
    if (restless == 0)
        return inVariant(0, causes);
    Likelihood::LogSum sum;
    sum.add(std::log(restless) + inVariant(odd, causes));
    sum.add(std::log(1 - restless) + inVariant(0, causes));
    return sum.value();
}

} // namespace Warmline
