// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QSize>
#include <QString>

class QPainter;
class QRectF;

namespace Warmline::KeyCap {

/// Size of a key cap ("Ctrl ↵", "F9", "1") at the current zoom.
QSize sizeFor(const QString &key);

/// On what the cap lies.
enum class Look {
    Plain, ///< on white: S2 fill, line edge, T2 text
    OnAccent, ///< on a primary button: no fill, edge and text in OnAccent
    Disabled,
};

/// Paints a key cap into the rectangle, always left-to-right.
void paint(QPainter *painter, const QRectF &rect, const QString &key, Look look = Look::Plain);

} // namespace Warmline::KeyCap
