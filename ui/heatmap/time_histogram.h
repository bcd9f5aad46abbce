// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimeZone>
#include <QWidget>

namespace Warmline {

/// Complaints in slots of time with the day before as a dashed line, and a window on it whose ends and middle
/// can be dragged. Time runs from left to right in every language. Keys: arrows move the window by a slot,
/// with Shift its end.
class TimeHistogram : public QWidget
{
    Q_OBJECT

public:
    explicit TimeHistogram(QWidget *parent = nullptr);

    void setTimeZone(const QTimeZone &zone);
    /// \a dayBefore is as long as \a counts, or empty: nothing known.
    void setCounts(qint64 fromMs, qint64 stepMs, const QList<int> &counts, const QList<int> &dayBefore);
    /// Clamped to the span; at least one slot.
    void setWindow(qint64 fromMs, qint64 toMs);
    [[nodiscard]] qint64 windowFromMs() const { return m_windowFrom; }
    [[nodiscard]] qint64 windowToMs() const { return m_windowTo; }
    [[nodiscard]] qint64 stepMs() const { return m_step; }
    [[nodiscard]] qint64 fromMs() const { return m_from; }
    [[nodiscard]] qint64 toMs() const { return m_from + m_step * m_counts.size(); }
    /// Where a moment lies, in the widget's pixels.
    [[nodiscard]] double xOf(qint64 ms) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A person moved it.
    void windowEdited(qint64 fromMs, qint64 toMs);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Grip { None, From, To, Middle };
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] Grip gripAt(QPointF at) const;
    [[nodiscard]] qint64 timeAt(double x) const;
    [[nodiscard]] qint64 rounded(qint64 ms) const;
    void edit(qint64 fromMs, qint64 toMs);
    void paintHours(QPainter &painter, const QRectF &area) const;
    void paintHandle(QPainter &painter, double x, const QRectF &area) const;

    QTimeZone m_zone;
    qint64 m_from = 0;
    qint64 m_step = 15LL * 60'000;
    QList<int> m_counts;
    QList<int> m_dayBefore;
    qint64 m_windowFrom = 0;
    qint64 m_windowTo = 0;
    Grip m_grip = Grip::None;
    qint64 m_gripOffset = 0;
};

} // namespace Warmline
