// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLatin1StringView>
#include <QList>

#include <array>

namespace Warmline {

/// Every named colour of the visual system. The values live in resources/styles/tokens.json, one set a theme.
/// Meaning, not looks: a widget asks for "red text" (Red) or "red shape" (RedF), never for a hex value.
enum class ColorToken {
    Canvas,
    S1,
    S2,
    S3,
    Line,
    Field,
    T1,
    T2,
    T3,
    T4,
    Accent,
    AccentH,
    AccentS,
    OnAccent,
    Sel,
    Focus,
    Red,
    RedF,
    RedS,
    OnRed,
    Yel,
    YelF,
    YelS,
    OnYel,
    Blu,
    BluF,
    BluS,
    OnBlu,
    Ok,
    OkS,
    War,
    WarS,
    OnWar,
    Opi,
    OpiS,
    Supply,
    Ret,
    Set,
    Outside,
    Room,
    Band,
    Gap,
    Rail,
    Top,
    Strip,
    Mark,
    Count
};

inline constexpr int ColorTokenCount = static_cast<int>(ColorToken::Count);

/// The name of a token in tokens.json and, with a leading @, in the style sheets.
QLatin1StringView tokenName(ColorToken token);

/// All colours of one theme. Plain value; copied freely.
struct ColorSet
{
    std::array<QColor, ColorTokenCount> colors;
    QList<QColor> densityRamp; ///< seven stops, low to high
    QList<QColor> roomTemperatureRamp; ///< nine stops, centre (index 4) = the company's standard

    const QColor &at(ColorToken token) const { return colors[static_cast<size_t>(token)]; }
};

/// The two colour sets as read from tokens.json.
struct TokenFile
{
    ColorSet light;
    ColorSet dark;
    QString error; ///< empty when every token was there

    /// Reads tokens.json from a file or resource. Missing or malformed tokens are named in `error`.
    static TokenFile load(const QString &path);
};

/// WCAG 2.x contrast of two opaque colours, 1…21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace Warmline
