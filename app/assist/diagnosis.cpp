// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/diagnosis.h"

#include "app/assist/diagnosis_facts.h"
#include "app/assist/likelihood.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

namespace Warmline {

using enum HeatCause;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

using Odds = std::array<double, kHeatCauses>;

/// Features of one plant go wrong together more often than the model thinks, and so do rooms: likelihoods
/// count as these powers. Found on the tuning cases (docs/diagnosis.md).
constexpr double kRoomTrust = 0.8;
constexpr double kPlantTrust = 0.8;
/// The two powers together are a little too modest: a "0.65" was right 74 of 100 times.
constexpr double kSharpness = 1.12;
/// How much rarer two causes at once are than by chance.
constexpr double kPairing = 0.35;
constexpr int kPlantCauses[] = {int(RiserFault),         int(BranchImbalance),     int(SecondaryLeak),
                                int(SecondaryPumpFault), int(StationUnderheating), int(SourceShortage),
                                int(SupplyNotStarted)};

Odds priorOf(qint64 timeMs)
{
    Odds prior{0.10, 0.09, 0.085, 0.09, 0.08, 0.085, 0.085, 0.075, 0.075, 0.08, 0.08, 0.02, 0.10};
    if (timeMs != 0) {
        const QDate date = QDateTime::fromMSecsSinceEpoch(timeMs, QTimeZone(8 * 3600)).date();
        const int day = date.month() * 100 + date.day();
        double notStarted = 0.004;
        if (day >= 925 && day <= 1125) // heating begins between early October and mid November
            notStarted = 0.10;
        else if (day > 1125 && day <= 1210)
            notStarted = 0.02;
        else if (day >= 410 && day < 925)
            notStarted = 0.2;
        prior[size_t(SupplyNotStarted)] = notStarted;
    }
    const double total = std::accumulate(prior.begin(), prior.end(), 0.0);
    for (double &one : prior)
        one /= total;
    return prior;
}

RoomModel::Instrument instrumentOf(const SensorCheck &sensor)
{
    return {sensor.leapLogOdds() > 0.5 ? sensor.leapAge_h : kMissing, sensor.leapUp, sensor.resolution_K};
}

/// Everything that is computed once of a case.
struct Workings
{
    explicit Workings(const DiagnosisCase &given)
        : axis(BinAxis::of(given))
        , outside(axis.mean(given.outside_C, -60, 50))
        , groups(RoomGroups::of(given, axis, outside))
        , features(PlantFeatures::of(given, axis, groups, outside))
        , sensor(SensorCheck::of(given))
        , rooms(groups, axis, features.drives, instrumentOf(sensor))
        , plant(features)
        , hints(hintsOf(given.complaint.text))
        , prior(priorOf(given.timeMs))
    {
        // Air gathers at the top of a house.
        const DiagnosisCase::Household &home = given.household;
        const bool isTop = home.position.contains(QLatin1StringView("top"))
                        || (home.floors > 1 && home.floor == home.floors);
        if (!home.position.isEmpty() || home.floor > 0)
            prior[size_t(IndoorAirlock)] *= isTop ? 2.2 : 0.8;
    }

    /// ln of what rooms, plant and sensor say together.
    [[nodiscard]] double logLikelihood(std::span<const HeatCause> causes) const
    {
        double sum = kRoomTrust * rooms.logLikelihood(causes) + kPlantTrust * plantOf(causes);
        if (std::ranges::contains(causes, SensorFault))
            return withSensorFault(causes, sum);
        if (std::ranges::contains(causes, WindowOrInsulation)) // an opened window makes small leaps too
            sum += std::min(1.0, 0.3 * std::max(0.0, sensor.leapLogOdds()));
        return sum;
    }

    BinAxis axis;
    CaseValues outside;
    RoomGroups groups;
    PlantFeatures features;
    SensorCheck sensor;
    RoomModel rooms;
    PlantLikelihood plant;
    ComplaintHints hints;
    Odds prior;

private:
    /// The curve itself is odd, or it is not but the instrument shows other signs.
    [[nodiscard]] double withSensorFault(std::span<const HeatCause> causes, double odd) const
    {
        std::array<HeatCause, 2> others{};
        size_t count = 0;
        for (const HeatCause cause : causes) {
            if (cause != SensorFault)
                others[count++] = cause;
        }
        const double signs = sensor.logOdds();
        const double sane =
            kRoomTrust * rooms.logLikelihood({others.data(), count}) + kPlantTrust * plantOf(causes);
        Likelihood::LogSum sum;
        sum.add(std::log(0.6) + odd + signs);
        sum.add(std::log(0.4) + sane + (signs > 0.5 ? signs : -3));
        return sum.value();
    }
    [[nodiscard]] double plantOf(std::span<const HeatCause> causes) const
    {
        std::array<HeatCause, 2> touching{};
        size_t count = 0;
        for (const HeatCause cause : causes) {
            if (std::ranges::contains(kPlantCauses, int(cause)))
                touching[count++] = cause;
        }
        if (count == 2)
            return plant.logLikelihood(touching);
        double &known = m_single[count == 0 ? size_t(NoFault) : size_t(touching[0])];
        if (std::isnan(known))
            known = plant.logLikelihood({touching.data(), count});
        return known;
    }
    mutable Odds m_single = [] {
        Odds none;
        none.fill(kMissing);
        return none;
    }();
};

bool excludeEachOther(HeatCause a, HeatCause b)
{
    return a == SupplyNotStarted || b == SupplyNotStarted; // nothing else can be seen before the heat is on
}

struct Hypothesis
{
    std::array<HeatCause, 2> causes{};
    size_t count = 0;
    double logLikelihood = 0;
    [[nodiscard]] std::span<const HeatCause> span() const { return {causes.data(), count}; }
};

std::vector<Hypothesis> hypothesesOf(const Workings &workings)
{
    std::vector<Hypothesis> list{{}};
    for (int a = 0; a < int(NoFault); ++a) {
        list.push_back({{heatCause(a)}, 1, 0});
        for (int b = a + 1; b < int(NoFault); ++b) {
            if (!excludeEachOther(heatCause(a), heatCause(b)))
                list.push_back({{heatCause(a), heatCause(b)}, 2, 0});
        }
    }
    for (Hypothesis &one : list)
        one.logLikelihood = workings.logLikelihood(one.span());
    return list;
}

/// Of two causes at once, the one that alone explains more of what is seen gets more of their probability.
double shareOfFirst(double aloneFirst, double aloneSecond)
{
    return std::clamp(1 / (1 + std::exp((aloneSecond - aloneFirst) / 8)), 0.35, 0.65);
}

/// Bayes' rule.
Odds combine(const Workings &workings, const std::vector<Hypothesis> &hypotheses, bool withText)
{
    std::vector<double> weights;
    double top = -1e300;
    for (const Hypothesis &one : hypotheses) {
        double weight = one.logLikelihood;
        if (one.count == 0)
            weight += std::log(workings.prior[size_t(NoFault)])
                    + (withText ? workings.hints.logOdds[size_t(NoFault)] : 0);
        double words = 0;
        for (const HeatCause cause : one.span()) {
            weight += std::log(workings.prior[size_t(cause)]);
            words = std::max(words, workings.hints.logOdds[size_t(cause)]);
        }
        if (one.count == 2)
            weight += std::log(kPairing);
        weight += withText ? words : 0;
        weights.push_back(weight);
        top = std::max(top, weight);
    }
    Odds alone{}, sum{};
    for (const Hypothesis &one : hypotheses) {
        if (one.count == 1)
            alone[size_t(one.causes[0])] = one.logLikelihood;
    }
    double total = 0;
    for (size_t i = 0; i < hypotheses.size(); ++i) {
        const Hypothesis &one = hypotheses[i];
        const double weight = std::exp(kSharpness * (weights[i] - top));
        total += weight;
        const size_t first = size_t(one.count == 0 ? NoFault : one.causes[0]), second = size_t(one.causes[1]);
        const double share = one.count < 2 ? 1 : shareOfFirst(alone[first], alone[second]);
        sum[first] += weight * share;
        if (one.count == 2)
            sum[second] += weight * (1 - share);
    }
    for (double &one : sum)
        one /= total;
    return sum;
}

/// The series tell something if they alone, without the caller's words, point to one cause or at least to one
/// level; and for the home itself only if its room was measured, beside others.
bool isEnough(const Workings &workings, const Odds &fromData)
{
    std::array<double, 6> levels{};
    for (int i = 0; i < kHeatCauses; ++i)
        levels[size_t(levelOf(heatCause(i)))] += fromData[size_t(i)];
    const auto best = std::ranges::max_element(fromData);
    if (*best < 0.45 && *std::ranges::max_element(levels) < 0.65)
        return false;
    const auto &curves = workings.groups.curves;
    const bool own = workings.sensor.present;
    const bool compared = own && (curves[RoomGroups::Peers].present() || curves[RoomGroups::Rest].present());
    const HeatCause cause = heatCause(int(best - fromData.begin()));
    switch (cause) {
    case SensorFault: return own;
    case NoFault: return own && (compared || workings.features.known() >= 6);
    default: return levelOf(cause) != HeatLevel::Indoor || compared;
    }
}

/// When the likeliest is that nothing is wrong, although the home is measured too cold.
std::optional<ColdHome> coldHomeOf(const DiagnosisCase &given, const Workings &workings,
                                   const Diagnosis &verdict)
{
    if (!verdict.enoughData || verdict.first().cause != NoFault)
        return {};
    ColdHome::Chances chances;
    for (const CauseFinding &finding : verdict.causes)
        chances.emplace_back(finding.cause, finding.probability);
    return ColdHome::of(given, chances,
                        -RoomGroups::placeOffset_K(given.household.position, workings.groups.inOut_K));
}

} // namespace

double Diagnosis::probabilityOf(HeatLevel level) const
{
    double sum = 0;
    for (const CauseFinding &finding : causes)
        sum += finding.level() == level ? finding.probability : 0;
    return sum;
}

Odds causeProbabilities(const DiagnosisCase &given, bool withText)
{
    const Workings workings(given);
    return combine(workings, hypothesesOf(workings), withText);
}

Diagnosis diagnose(const DiagnosisCase &given)
{
    const Workings workings(given);
    const std::vector<Hypothesis> hypotheses = hypothesesOf(workings);
    const Odds probabilities = combine(workings, hypotheses, true);

    Odds roomOdds{};
    const double sound = workings.rooms.logLikelihood({});
    for (int i = 0; i < kHeatCauses; ++i) {
        const HeatCause cause = heatCause(i);
        roomOdds[size_t(i)] = workings.rooms.logLikelihood({&cause, 1}) - sound;
    }
    const auto facts = factsOf({given, workings.axis, workings.groups, workings.features, workings.plant,
                                workings.sensor, workings.hints, roomOdds});
    Diagnosis verdict;
    verdict.enoughData = isEnough(workings, combine(workings, hypotheses, false));
    verdict.missing = missingParts(given);
    for (int i = 0; i < kHeatCauses; ++i)
        verdict.causes.push_back({heatCause(i), probabilities[size_t(i)], {}});
    std::ranges::stable_sort(verdict.causes, std::greater(), &CauseFinding::probability);
    const QString gap =
        verdict.missing.isEmpty() ? QString() : Tr::tr("缺少：%1").arg(verdict.missing.join(Tr::tr("、")));
    for (size_t i = 0; i < verdict.causes.size(); ++i) {
        CauseFinding &finding = verdict.causes[i];
        finding.evidence = evidenceFor(finding.cause, facts, i < 3 ? 5 : 2);
        if (!verdict.enoughData)
            finding.evidence.prepend(gap.isEmpty() ? Tr::tr("数据不足以判断")
                                                   : Tr::tr("数据不足以判断；%1").arg(gap));
        else if (i == 0 && !gap.isEmpty())
            finding.evidence.append(gap);
    }
    verdict.cold = coldHomeOf(given, workings, verdict);
    if (verdict.cold)
        verdict.causes.front().evidence = verdict.cold->sentences() + verdict.causes.front().evidence;
    return verdict;
}

} // namespace Warmline
