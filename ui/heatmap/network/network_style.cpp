// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/network/network_style.h"

#include "ui/common/theme.h"

namespace Warmline {

namespace {

QColor mixed(const QColor &a, const QColor &b)
{
    return QColor::fromRgbF((a.redF() + b.redF()) / 2, (a.greenF() + b.greenF()) / 2,
                            (a.blueF() + b.blueF()) / 2);
}

} // namespace

NetworkStyle networkStyle(const Theme &theme)
{
    NetworkStyle s;
    s.primary = mixed(theme.color(ColorToken::T2), theme.color(ColorToken::Ret));
    s.secondary = mixed(theme.color(ColorToken::Field), theme.color(ColorToken::Ret));
    s.casing = theme.color(ColorToken::S1);
    s.casing.setAlphaF(0.85f);
    s.ink = theme.color(ColorToken::T1);
    s.halo = theme.color(ColorToken::S1);
    s.box = theme.color(ColorToken::S1);
    s.boxLine = theme.color(ColorToken::T1);
    s.ok = theme.color(ColorToken::Ok);
    s.yellow = theme.color(ColorToken::YelF);
    s.yellowLine = theme.color(ColorToken::Yel);
    s.red = theme.color(ColorToken::RedF);
    s.blue = theme.color(ColorToken::BluF);
    s.quiet = theme.color(ColorToken::T3);
    s.accent = theme.color(ColorToken::Accent);
    s.name = theme.font(TextRole::TableStrong);
    s.count = theme.font(TextRole::AxisStrong);
    return s;
}

} // namespace Warmline
