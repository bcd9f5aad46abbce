// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/key_button.h"
#include "ui/stations/curve_chart.h"

#include <QImage>

#include <functional>

namespace Warmline {

class CurveLegend;

/// What a chart shows, for other programs.
namespace ChartCopy {

/// A line for each moment at which any curve has a reading: time in the company's zone (ISO 8601), then the
/// curves in their order, unrounded; a gap is an empty field. The first line names them with their units.
[[nodiscard]] QString csv(const QList<ChartCurve> &curves);
/// Title, chart and legend in the colours of the screen.
[[nodiscard]] QImage picture(const QString &title, CurveChart &chart, CurveLegend &legend);

} // namespace ChartCopy

/// 复制: the chart as a picture or as CSV into the clipboard. GUI thread.
///
/// Object name of the menu: chart_copy_menu.
class ChartCopyButton : public KeyButton
{
    Q_OBJECT

public:
    /// \a title is asked when something is copied. Chart and legend outlive the button.
    ChartCopyButton(std::function<QString()> title, CurveChart &chart, CurveLegend &legend,
                    QWidget *parent = nullptr);

    void copyPicture();
    void copyCsv();

private:
    void offer();

    std::function<QString()> m_title;
    CurveChart &m_chart;
    CurveLegend &m_legend;
};

} // namespace Warmline
