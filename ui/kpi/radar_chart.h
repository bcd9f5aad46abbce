// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/kpi/kpi_service.h"

#include <QWidget>

namespace Warmline {

/// One axis of the radar. Ratios are direction-corrected: 1 is on the reference, outside is better, at
/// most 2.
struct RadarAxis
{
    KpiId id = KpiId::FirstResponse;
    QString title;
    QString value;
    QString reference; ///< "≤ 15 s", or what the team reaches where there is no target
    bool hasTarget = true; ///< false: the reference is the team
    double ratio = 0;
    std::optional<double> low, median, high; ///< of the team's agents, the worse quartile first
    [[nodiscard]] bool isBelow() const { return hasTarget && ratio < 1; }
};

namespace Radar {

constexpr int kLeastAxes = 5;

/// Personal indicators with a figure, enough samples and something to be measured against. Pure.
[[nodiscard]] QList<RadarAxis> axes(const KpiReport &report);
/// Whether the team's middle half can be drawn: half a band would mislead. Pure.
[[nodiscard]] bool hasBand(const QList<RadarAxis> &axes);
/// Why there is no radar; empty: there is one.
[[nodiscard]] QString reason(const KpiReport &report);

} // namespace Radar

/// The radar: the reference as a dashed ring, the team's middle half behind, a triangle where a target is
/// missed. Stays left-to-right. GUI thread.
class RadarChart : public QWidget
{
    Q_OBJECT

public:
    explicit RadarChart(QWidget *parent = nullptr);

    void setAxes(const QList<RadarAxis> &axes);
    [[nodiscard]] const QList<RadarAxis> &axes() const { return m_axes; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QPointF point(qsizetype axis, double ratio) const;
    [[nodiscard]] QPolygonF ring(double ratio) const;
    void layoutRing();
    void paintBand(QPainter *painter) const;
    void paintLabels(QPainter *painter) const;

    QList<RadarAxis> m_axes;
    QPointF m_centre;
    qreal m_radius = 1;
    double m_most = 1.5;
};

} // namespace Warmline
