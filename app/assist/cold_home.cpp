// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/cold_home.h"

#include "app/assist/series_bins.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ColdHome)
};

constexpr double kLeast_K = 0.05; ///< less is shown as 0.0
constexpr double kLeastPlace_K = 0.3;
constexpr size_t kMostLooks = 3;
constexpr double kLeastLook = 0.05; ///< nobody is sent into a home for less
constexpr double kLeastSound = 0.5; ///< that the heating is: nothing is wrong, or it is in the home
constexpr size_t kLeastReadings = 2; ///< one alone may be all that a sensor that is silent since has said

QString kelvin(double value)
{
    return QString::number(value, 'f', 1);
}

/// 18 stays "18", 18.5 is "18.5".
QString degrees(double value)
{
    return QString::number(value, 'f', value == std::round(value) ? 0 : 1);
}

QString percentOf(double share)
{
    return QString::number(share * 100, 'f', 0) + QStringLiteral(" %");
}

/// Of the last three hours; what no room can be is left out. NaN: too few readings, or none in the newer
/// half.
double lastHours_C(const DiagnosisCase &given)
{
    const CaseValues &values = given.room_C;
    const size_t hours3 = size_t(std::max(1, 180 / std::max(1, given.stepMinutes)));
    const auto end = values.end(), begin = end - qptrdiff(std::min(values.size(), hours3));
    const auto isSane = [](double value) { return value > -20 && value < 50; };
    CaseValues sane;
    std::copy_if(begin, end, std::back_inserter(sane), isSane);
    if (sane.size() < std::min(kLeastReadings, hours3)
        || std::none_of(begin + (end - begin) / 2, end, isSane))
        return std::numeric_limits<double>::quiet_NaN();
    return meanOf(sane);
}

/// How likely the trouble, if there is one, sits in the home.
double soundOf(const ColdHome::Chances &chances)
{
    double sum = 0;
    for (const auto &[cause, chance] : chances) {
        const HeatLevel level = levelOf(cause);
        sum += level == HeatLevel::None || level == HeatLevel::Indoor ? chance : 0;
    }
    return sum;
}

} // namespace

std::optional<ColdHome> ColdHome::of(const DiagnosisCase &given, const Chances &chances, double place_K)
{
    ColdHome home{lastHours_C(given), given.household.standard_C, std::max(0.0, place_K), {}};
    if (std::isnan(home.room_C) || home.below_K() < kLeast_K || soundOf(chances) < kLeastSound)
        return {};
    for (const auto &[cause, chance] : chances) {
        if (levelOf(cause) == HeatLevel::Indoor && chance >= kLeastLook && home.look.size() < kMostLooks)
            home.look.emplace_back(cause, chance);
    }
    return home;
}

QStringList ColdHome::sentences() const
{
    QStringList said{Tr::tr("室温 %1 °C，低于标准 %2 °C 共 %3 °C；供热侧未见异常")
                         .arg(kelvin(room_C), degrees(standard_C), kelvin(below_K()))};
    QStringList causes;
    for (const auto &[cause, chance] : look)
        causes.append(nameOf(cause) + u' ' + percentOf(chance));
    if (!causes.isEmpty())
        said.append(Tr::tr("建议入户查：%1").arg(causes.join(Tr::tr("、"))));
    if (place_K >= kLeastPlace_K)
        said.append(Tr::tr("其中约 %1 °C 是楼内位置（顶层、底层或边户）常有的")
                        .arg(kelvin(std::min(place_K, below_K()))));
    return said;
}

QString ColdHome::shortWords() const
{
    return Tr::tr("低于标准 %1 °C").arg(kelvin(below_K()));
}

QString ColdHome::advice() const
{
    if (look.empty())
        return shortWords();
    return Tr::tr("室温低于标准 %1 °C，建议入户查：%2").arg(kelvin(below_K()), nameOf(look.front().first));
}

} // namespace Warmline
