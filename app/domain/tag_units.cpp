// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/tag_units.h"

#include <QList>

#include <algorithm>

namespace Warmline::TagUnits {

using namespace Qt::StringLiterals;

namespace {

struct Unit
{
    const char *kept; ///< unit of the quantity
    const char *name; ///< as it is told to people; aliases follow
    const char *aliases; ///< plain, separated by spaces
    Conversion conversion;
};

constexpr double kKgfPerCm2 = 0.0980665; ///< MPa
constexpr double kPsi = 0.00689475729; ///< MPa
constexpr double kWaterMetre = 0.00980665; ///< MPa, at 4 °C

/// Water at 50 °C is 1.2 % lighter than a tonne a cubic metre: below what flow meters know.
const QList<Unit> &units()
{
    static const QList<Unit> all{
        {"°C", "°C", "c degc celsius ℃ 摄氏度", {}},
        {"°C", "K", "k kelvin", {1, -273.15}},
        {"°C", "°F", "f degf fahrenheit ℉", {5.0 / 9, -160.0 / 9}},
        {"°C", "0.1 °C", "0.1c 0.1degc 0.1℃", {0.1, 0}},
        {"MPa", "MPa", "mpa 兆帕", {}},
        {"MPa", "kPa", "kpa 千帕", {0.001, 0}},
        {"MPa", "Pa", "pa 帕", {1e-6, 0}},
        {"MPa", "bar", "bar 巴", {0.1, 0}},
        {"MPa", "mbar", "mbar", {1e-4, 0}},
        {"MPa", "kgf/cm²", "kgf/cm2 kg/cm2 公斤 at", {kKgfPerCm2, 0}},
        {"MPa", "psi", "psi", {kPsi, 0}},
        {"MPa", "mH₂O", "mh2o mwc 米水柱", {kWaterMetre, 0}},
        {"m³/h", "m³/h", "m3/h cbm/h 立方米/小时 方/时", {}},
        {"m³/h", "l/s", "l/s 升/秒", {3.6, 0}},
        {"m³/h", "l/min", "l/min lpm 升/分", {0.06, 0}},
        {"m³/h", "l/h", "l/h 升/时", {0.001, 0}},
        {"m³/h", "m³/s", "m3/s", {3'600, 0}},
        {"m³/h", "t/h", "t/h 吨/小时 吨/时", {}},
        {"m³/h", "kg/s", "kg/s", {3.6, 0}},
        {"Hz", "Hz", "hz 赫兹 赫", {}},
        {"m/s", "m/s", "m/s mps 米/秒", {}},
        {"m/s", "km/h", "km/h kmh 公里/小时", {1 / 3.6, 0}},
        {"m/s", "kn", "kn kt kts knots 节", {1852.0 / 3600, 0}},
        {"W/m²", "W/m²", "w/m2 w/m² 瓦/平方米", {}},
        {"W/m²", "kW/m²", "kw/m2", {1'000, 0}},
        {"%", "%", "% percent pct 百分比", {}},
        {"%", "‰", "‰ permille", {0.1, 0}},
        {"%", "0…1", "0..1 0-1 ratio share", {100, 0}},
    };
    return all;
}

QString plain(const QString &text)
{
    QString folded;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (!c.isSpace() && c != u'°' && c != u'º')
            folded += c;
    }
    return folded;
}

bool isNamed(const Unit &unit, const QString &wanted)
{
    if (plain(QString::fromUtf8(unit.name)) == wanted)
        return true;
    const QStringList aliases = QString::fromUtf8(unit.aliases).split(u' ');
    return std::ranges::any_of(aliases, [&](const QString &alias) { return plain(alias) == wanted; });
}

} // namespace

std::optional<Conversion> toKept(SeriesQuantity quantity, const QString &unit)
{
    const QString kept = quantityUnit(quantity), wanted = plain(unit);
    for (const Unit &one : units()) {
        if (QString::fromUtf8(one.kept) == kept && isNamed(one, wanted))
            return one.conversion;
    }
    return std::nullopt;
}

QStringList known(SeriesQuantity quantity)
{
    QStringList names;
    for (const Unit &one : units()) {
        if (QString::fromUtf8(one.kept) == quantityUnit(quantity))
            names.append(QString::fromUtf8(one.name));
    }
    return names;
}

} // namespace Warmline::TagUnits
