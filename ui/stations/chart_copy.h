// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/key_button.h"
#include "ui/stations/curve_chart.h"

#include <QImage>

#include <functional>

namespace Warmline {

class CurveLegend;
class LongChart;

/// A chart that can be copied: what it shows as a picture, as words and as figures. All that it names outlive
/// whoever keeps it.
struct CopySource
{
    QWidget *chart = nullptr;
    CurveLegend *legend = nullptr;
    std::function<QList<ChartCurve>()> curves; ///< as far as they are on the screen

    CopySource(CurveChart &chart, CurveLegend &legend);
    CopySource(LongChart &chart, CurveLegend &legend);
    /// A chart that was put away (another stands in its place, or it has nothing to show) is not copied.
    [[nodiscard]] bool isShown() const { return !chart->isHidden(); }
};

/// What a chart shows, for other programs.
namespace ChartCopy {

/// A line for each moment at which any curve has a reading: time in the company's zone (ISO 8601), then the
/// curves in their order, unrounded; a gap is an empty field. The first line names them with their units.
[[nodiscard]] QString csv(const QList<ChartCurve> &curves);
/// All curves of those \a sources that are shown.
[[nodiscard]] QString csvOf(const QList<CopySource> &sources);
/// Title, and below each other those charts that are shown with their legends, in the colours of the screen.
[[nodiscard]] QImage picture(const QString &title, const QList<CopySource> &sources);

} // namespace ChartCopy

/// 复制: the charts of a pane as one picture or as one CSV into the clipboard, of those that take each
/// other's place the one that is seen. GUI thread.
///
/// Object name of the menu: chart_copy_menu.
class ChartCopyButton : public KeyButton
{
    Q_OBJECT

public:
    /// \a title is asked when something is copied. Charts and legends outlive the button.
    ChartCopyButton(std::function<QString()> title, QList<CopySource> sources, QWidget *parent = nullptr);

    /// An icon alone, for a narrow pane.
    void setNarrow();
    void copyPicture();
    void copyCsv();

private:
    void offer();

    std::function<QString()> m_title;
    QList<CopySource> m_sources;
};

} // namespace Warmline
