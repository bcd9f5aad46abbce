// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QIcon>
#include <QStringList>

class QPainter;
class QRectF;

namespace Warmline::Icons {

/// An icon by the name of its Bootstrap icon (resources/icons/icons.txt) or of one of our own symbols
/// ("logo", "tier-red", "valve", "pump"…, see symbols.h). Recoloured at paint time from the theme: `normal`
/// for the normal state, T1 when active or on a selected row, Accent when on, T4 when disabled. Icons flagged
/// "mirror" are drawn mirrored in right-to-left layouts. An unknown name gives a null icon and a warning in
/// the log.
QIcon get(const QString &name, ColorToken normal = ColorToken::T2);

/// Draws an icon in one colour, centred in the rectangle at the size of its shorter side.
void paint(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color);

/// True when the name can be drawn.
bool exists(const QString &name);

/// All names: the list file and our own symbols.
QStringList names();

} // namespace Warmline::Icons
