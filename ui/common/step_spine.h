// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace Warmline {

/// One step of a ticket's spine.
struct SpineStep
{
    enum class State { Pending, Current, Done };
    QString title = {}; ///< 受理
    QString subLine = {}; ///< "1:26 / 15:00"
    State state = State::Pending;
    double progress = -1; ///< 0…1 shows a 4 px bar under the sub-line; negative: none
    bool overdue = false; ///< sub-line in red
};

/// Five steps side by side, 58 px: number or check, title, sub-line, progress; the current one underlined.
/// Left and right move, Enter or click opens a step.
class StepSpine : public QWidget
{
    Q_OBJECT
public:
    explicit StepSpine(QWidget *parent = nullptr);

    void setSteps(const QList<SpineStep> &steps);
    const QList<SpineStep> &steps() const { return m_steps; }
    /// Where step \a index stands.
    QRectF cell(int index) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void stepActivated(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QList<qreal> ends() const;
    int current() const;
    /// False in narrow places: then the words stand without their numbered discs.
    [[nodiscard]] bool hasRoomForMarks() const;
    void paintStep(QPainter *painter, int index) const;

    QList<SpineStep> m_steps;
    int m_focused = -1;
};

} // namespace Warmline
