// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

/// The light rim of names; private to app/geo.
namespace Warmline::Geo {

/// \a text (ARGB32 premultiplied, ink where it is not transparent) on a rim of \a colour that reaches
/// \a width_px image pixels beyond the ink. The same look as stroking the outline, which costs more than all
/// the rest of a name: outlines of Chinese characters have hundreds of curves. Pure.
[[nodiscard]] QImage withHalo(const QImage &text, const QColor &colour, double width_px);

} // namespace Warmline::Geo
