// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

constexpr std::array<QLatin1StringView, ColorTokenCount> TokenNames = {
    "canvas"_L1, "s1"_L1,   "s2"_L1,     "s3"_L1,      "line"_L1,    "field"_L1,    "t1"_L1,      "t2"_L1,
    "t3"_L1,     "t4"_L1,   "accent"_L1, "accentH"_L1, "accentS"_L1, "onAccent"_L1, "sel"_L1,     "focus"_L1,
    "red"_L1,    "redF"_L1, "redS"_L1,   "onRed"_L1,   "yel"_L1,     "yelF"_L1,     "yelS"_L1,    "onYel"_L1,
    "blu"_L1,    "bluF"_L1, "bluS"_L1,   "onBlu"_L1,   "ok"_L1,      "okS"_L1,      "war"_L1,     "warS"_L1,
    "onWar"_L1,  "opi"_L1,  "opiS"_L1,   "supply"_L1,  "ret"_L1,     "set"_L1,      "outside"_L1, "room"_L1,
    "band"_L1,   "gap"_L1,  "rail"_L1,   "top"_L1,     "strip"_L1,   "mark"_L1,
};

QList<QColor> colorList(const QJsonArray &array)
{
    QList<QColor> list;
    for (const QJsonValue &value : array)
        list << QColor::fromString(value.toString());
    return list;
}

ColorSet readSet(const QJsonObject &root, const QString &theme, QString &error)
{
    ColorSet set;
    const QJsonObject object = root.value(theme).toObject();
    for (int i = 0; i < ColorTokenCount; ++i) {
        const QLatin1StringView name = TokenNames[static_cast<size_t>(i)];
        const QColor color = QColor::fromString(object.value(name).toString());
        if (!color.isValid() && error.isEmpty())
            error = u"colour token %1.%2 is missing or not a colour"_s.arg(theme, name);
        set.colors[static_cast<size_t>(i)] = color;
    }
    const auto ramp = [&](QLatin1StringView key, qsizetype count) {
        const QList<QColor> list = colorList(root.value(key).toObject().value(theme).toArray());
        if (list.size() != count && error.isEmpty())
            error = u"ramp %1.%2 needs %3 colours, has %4"_s.arg(key, theme).arg(count).arg(list.size());
        return list;
    };
    set.densityRamp = ramp("density"_L1, 7);
    set.roomTemperatureRamp = ramp("roomTemperature"_L1, 9);
    return set;
}

double linearChannel(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linearChannel(color.redF()) + 0.7152 * linearChannel(color.greenF())
         + 0.0722 * linearChannel(color.blueF());
}

} // namespace

QLatin1StringView tokenName(ColorToken token)
{
    return TokenNames[static_cast<size_t>(token)];
}

TokenFile TokenFile::load(const QString &path)
{
    TokenFile result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        result.error = u"cannot read %1: %2"_s.arg(path, file.errorString());
        return result;
    }
    QJsonParseError parse;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &parse).object();
    if (parse.error != QJsonParseError::NoError) {
        result.error = u"%1 at offset %2: %3"_s.arg(path).arg(parse.offset).arg(parse.errorString());
        return result;
    }
    result.light = readSet(root, u"light"_s, result.error);
    result.dark = readSet(root, u"dark"_s, result.error);
    return result;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace Warmline
