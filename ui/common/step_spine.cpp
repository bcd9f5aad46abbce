// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/step_spine.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Warmline {

StepSpine::StepSpine(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("工单步骤"));
}

void StepSpine::setSteps(const QList<SpineStep> &steps)
{
    m_steps = steps;
    m_focused = std::min<int>(m_focused, static_cast<int>(steps.size()) - 1);
    const int at = current();
    setAccessibleDescription(
        at < 0 ? QString() : tr("当前第 %1 步：%2，%3").arg(at + 1).arg(steps[at].title, steps[at].subLine));
    update();
}

int StepSpine::current() const
{
    for (int i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].state == SpineStep::State::Current)
            return i;
    }
    return -1;
}

QSize StepSpine::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    return {static_cast<int>(m_steps.size()) * theme->px(140), theme->metric(Theme::Metric::StepSpine)};
}

QSize StepSpine::minimumSizeHint() const
{
    const Theme *theme = Theme::of(this);
    return {static_cast<int>(m_steps.size()) * theme->px(72), theme->metric(Theme::Metric::StepSpine)};
}

/// Where the steps end, from the start. Equal parts; where that would cut a title though there is room for
/// all of them, each gets what its words need and the same of what is left.
QList<qreal> StepSpine::ends() const
{
    const Theme *theme = Theme::of(this);
    const qreal equal = width() / static_cast<qreal>(std::max<qsizetype>(1, m_steps.size()));
    QList<qreal> needs;
    for (const SpineStep &step : m_steps)
        needs.append(std::max(Paint::textWidth(theme->font(TextRole::BodyStrong), step.title),
                              Paint::textWidth(theme->font(TextRole::Label), step.subLine))
                     + theme->px(12));
    const qreal all = std::accumulate(needs.cbegin(), needs.cend(), 0.0);
    const bool fit =
        hasRoomForMarks() || std::ranges::all_of(needs, [&](qreal need) { return need <= equal; });
    QList<qreal> result;
    qreal end = 0;
    for (const qreal need : std::as_const(needs)) {
        end += fit || all > width() ? equal : need + (width() - all) / static_cast<qreal>(needs.size());
        result.append(std::round(end));
    }
    return result;
}

QRectF StepSpine::cell(int index) const
{
    const QList<qreal> at = ends();
    const qreal left = index > 0 ? at[index - 1] : 0;
    return Paint::visual(layoutDirection(), QRectF(rect()), QRectF(left, 0, at[index] - left, height()));
}

bool StepSpine::hasRoomForMarks() const
{
    const Theme *theme = Theme::of(this);
    return std::ranges::all_of(m_steps, [&](const SpineStep &step) {
        return Paint::textWidth(theme->font(TextRole::BodyStrong), step.title) + theme->px(12 + 18 + 6 + 6)
            <= width() / double(std::max<qsizetype>(1, m_steps.size()));
    });
}

void StepSpine::paintStep(QPainter *painter, int index) const
{
    const Theme *theme = Theme::of(this);
    const SpineStep &step = m_steps[index];
    const QRectF box = cell(index);
    const bool isCurrent = step.state == SpineStep::State::Current;
    const bool done = step.state == SpineStep::State::Done;
    const auto dir = layoutDirection();
    const auto put = [&](const QRectF &logical) { return Paint::visual(dir, box, logical); };
    painter->fillRect(box, theme->color(isCurrent ? ColorToken::S1 : ColorToken::S2));
    if (index > 0)
        painter->fillRect(put(QRectF(box.left(), 0, 1, height())), theme->color(ColorToken::Line));
    if (isCurrent)
        painter->fillRect(QRectF(box.left(), height() - theme->px(3), box.width(), theme->px(3)),
                          theme->color(ColorToken::Accent));

    const bool marks = hasRoomForMarks();
    const qreal pad = theme->px(marks ? 12 : 6);
    const qreal disc = marks ? theme->px(18) : 0;
    const QRectF mark = put(QRectF(box.left() + pad, theme->px(9), disc, disc));
    const QColor ink = theme->color(isCurrent ? ColorToken::T1 : ColorToken::T2);
    if (marks && isCurrent) {
        Paint::roundedBox(painter, mark, disc / 2, theme->color(ColorToken::Accent));
    } else if (marks) {
        const QColor edge = theme->color(done ? ColorToken::Accent : ColorToken::T2);
        Paint::roundedBox(painter, mark, disc / 2, QColor(), edge, theme->pxF(1.25));
    }
    if (marks && done) {
        const qreal inset = theme->px(3);
        Icons::paint(painter, mark.adjusted(inset, inset, -inset, -inset), u"check-lg"_s,
                     theme->color(ColorToken::Accent));
    } else if (marks) {
        Paint::text(painter, mark, theme->font(TextRole::AxisStrong),
                    theme->color(isCurrent ? ColorToken::OnAccent : ColorToken::T2),
                    QString::number(index + 1), Qt::AlignCenter);
    }
    const qreal textLeft = box.left() + pad + (marks ? disc + theme->px(6) : 0);
    const qreal textWidth = box.right() - theme->px(marks ? 6 : 2) - textLeft;
    Paint::text(painter, put(QRectF(textLeft, theme->px(8), textWidth, theme->px(20))),
                theme->font(TextRole::BodyStrong), ink, step.title, Paint::start(dir));
    const qreal left = box.left() + pad;
    Paint::text(painter, put(QRectF(left, theme->px(28), box.right() - theme->px(6) - left, theme->px(18))),
                theme->font(TextRole::Label), theme->color(step.overdue ? ColorToken::Red : ColorToken::T2),
                step.subLine, Paint::start(dir));
    if (step.progress >= 0) {
        const QRectF track(left, height() - theme->px(11), box.width() - 2 * pad, theme->px(3));
        painter->fillRect(put(track), theme->color(ColorToken::S3));
        QRectF used(track);
        used.setWidth(std::round(track.width() * std::min(step.progress, 1.0)));
        painter->fillRect(put(used), theme->color(step.overdue ? ColorToken::RedF : ColorToken::Accent));
    }
    if (hasFocus() && index == m_focused)
        Paint::roundedBox(painter, box.adjusted(2, 2, -2, -2), theme->px(4), QColor(),
                          theme->color(ColorToken::Focus), theme->pxF(2));
}

void StepSpine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < m_steps.size(); ++i)
        paintStep(&painter, i);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(this)->color(ColorToken::Line));
    if (const int at = current(); at >= 0) {
        const int bar = Theme::of(this)->px(3);
        const QRectF box = cell(at);
        painter.fillRect(QRectF(box.left(), height() - bar, box.width(), bar),
                         Theme::of(this)->color(ColorToken::Accent));
    }
}

void StepSpine::mouseReleaseEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_steps.size() && event->button() == Qt::LeftButton; ++i) {
        if (cell(i).contains(event->position())) {
            emit stepActivated(i);
            return;
        }
    }
    QWidget::mouseReleaseEvent(event);
}

void StepSpine::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int back = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
    const int count = static_cast<int>(m_steps.size());
    if (event->key() == forward || event->key() == back) {
        m_focused = std::clamp(m_focused + (event->key() == forward ? 1 : -1), 0, std::max(0, count - 1));
        update();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
                || event->key() == Qt::Key_Space)
               && event->modifiers() == Qt::NoModifier && m_focused >= 0) {
        emit stepActivated(m_focused);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void StepSpine::focusInEvent(QFocusEvent *event)
{
    if (m_focused < 0)
        m_focused = std::max(0, current());
    QWidget::focusInEvent(event);
    update();
}

void StepSpine::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace Warmline
