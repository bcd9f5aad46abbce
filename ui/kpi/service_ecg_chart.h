// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/kpi/service_ecg.h"

#include <QWidget>

namespace Warmline {

/// The beat line: a beat for each 10 min, as high as it had calls; the usual band behind, red tickets as
/// triangles above, room and outdoor temperature below, broken where there is no value. No smoothing. Stays
/// left-to-right. GUI thread.
class ServiceEcgChart : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceEcgChart(QWidget *parent = nullptr);

    void setEcg(const ServiceEcg &ecg);
    [[nodiscard]] const ServiceEcg &ecg() const { return m_ecg; }
    /// Words for a slot: "07:30–07:40 来电 62，红色 1".
    [[nodiscard]] QString slotText(int slot) const;
    /// The beats as painted, in the rectangle \a plot; one beat a slot. Pure.
    [[nodiscard]] static QPolygonF beats(const QList<int> &calls, const QRectF &plot, double most);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF lane(double from, double to) const;
    [[nodiscard]] qreal xOf(double slot) const;
    void paintCalls(QPainter *painter) const;
    void paintReds(QPainter *painter) const;
    void paintLine(QPainter *painter, const QRectF &lane, const QList<std::optional<double>> &values,
                   const QPen &pen) const;
    void paintTimes(QPainter *painter) const;

    ServiceEcg m_ecg;
};

} // namespace Warmline
