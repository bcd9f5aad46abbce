// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/kpi/kpi_service.h"
#include "ui/common/pane.h"

#include <QWidget>

class QGridLayout;

namespace Warmline {

/// One small trend by day: figure, status, the line with its gaps and the target, which always lies within
/// the axis; a triangle where a day misses it. Stays left-to-right. GUI thread.
class TrendCell : public QWidget
{
    Q_OBJECT

public:
    explicit TrendCell(QWidget *parent = nullptr);

    void setFigure(const KpiFigure &figure);
    [[nodiscard]] const KpiFigure &figure() const { return m_figure; }
    /// Bounds of the value axis; they hold the target too.
    [[nodiscard]] static std::pair<double, double> bounds(const KpiFigure &figure);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHead(QPainter *painter) const;
    void paintPlot(QPainter *painter, const QRectF &plot) const;

    KpiFigure m_figure;
};

/// 趋势与目标线: small multiples of the indicators that have at least two days with data. GUI thread.
///
/// Object names: kpi_trend_pane (the pane), kpi_trend_0 … kpi_trend_3.
class TrendPane : public Pane
{
    Q_OBJECT

public:
    static constexpr int kMost = 4;

    explicit TrendPane(KpiService &kpi, QWidget *parent = nullptr);

    /// Those that are shown: with a target first, at most kMost. Pure.
    [[nodiscard]] static QList<KpiFigure> chosen(const KpiReport &report);

private:
    void onReport(const KpiReport &report);

    QList<TrendCell *> m_cells;
};

} // namespace Warmline
