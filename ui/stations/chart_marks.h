// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tier_glyph.h"
#include "ui/stations/time_span.h"

#include <QList>
#include <QPoint>
#include <QRectF>
#include <QString>
#include <QStringList>

class QHelpEvent;
class QPainter;
class QWidget;

namespace Warmline {

enum class MarkKind : quint8 { Tier = 1, Call };

/// Something that happened, on the time axis: a ticket or an alarm with the shape of its tier over the plot,
/// a call as a stroke at its foot.
struct ChartMark
{
    qint64 atMs = 0;
    TierLook tier = TierLook::Blue;
    QString text; ///< tool tip
    MarkKind kind = MarkKind::Tier;
};

/// Marks as all charts over time have them. What lies outside the view is neither painted nor told. GUI
/// thread.
namespace ChartMarks {

/// Room over the plot that the shapes of tiers need, in pixels; 0 without such marks.
[[nodiscard]] qreal headRoom(const QList<ChartMark> &marks);
void paint(QPainter *painter, const QRectF &plot, const TimeSpan &view, const QList<ChartMark> &marks);
/// The words of the marks at a place of the widget.
[[nodiscard]] QStringList textsAt(QPoint pos, const QRectF &plot, const TimeSpan &view,
                                  const QList<ChartMark> &marks);
/// Answers a tool-tip event with \a texts, of many with the first and their number; false: there are none.
bool showToolTip(const QHelpEvent &help, QStringList texts, QWidget *widget);

} // namespace ChartMarks

} // namespace Warmline
