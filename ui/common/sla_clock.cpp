// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sla_clock.h"

#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

constexpr double TickShare = 0.8; // where a clock counts as near its limit

void paintBar(QPainter *painter, const QRectF &bar, const SlaClockState &state, Qt::LayoutDirection direction)
{
    const Theme *theme = Theme::of();
    painter->fillRect(bar, theme->color(ColorToken::S3));
    QRectF used(bar);
    if (!state.overdue())
        used.setWidth(std::round(bar.width() * state.usedShare()));
    used = Paint::visual(direction, bar, used);
    if (state.paused) {
        if (used.width() >= 2)
            Paint::roundedBox(painter, used, 0, theme->color(ColorToken::S1), theme->color(ColorToken::T2));
    } else if (state.overdue()) {
        Paint::hatchRect(painter, used, theme->color(ColorToken::RedF), theme->color(ColorToken::S1), 6, 2.6);
    } else {
        painter->fillRect(used, theme->color(tierFill(state.tier)));
    }
    const QRectF tick(bar.left() + std::round(bar.width() * TickShare) - 1, bar.top() - theme->px(1),
                      std::max(1, theme->px(1.5)), bar.height() + 2 * theme->px(1));
    painter->fillRect(Paint::visual(direction, bar, tick), theme->color(ColorToken::Mark));
}

} // namespace

double SlaClockState::usedShare() const
{
    if (limitMs <= 0)
        return 0;
    return std::clamp(1.0 - static_cast<double>(remainingMs) / static_cast<double>(limitMs), 0.0, 1.0);
}

QString slaClockWords(const SlaClockState &state)
{
    QString words;
    if (state.paused) {
        words = state.pauseReason.isEmpty()
                  ? QCoreApplication::translate("SlaClock", "暂停")
                  : QCoreApplication::translate("SlaClock", "暂停 · %1").arg(state.pauseReason);
    } else if (state.remainingMs < 0) {
        words = QCoreApplication::translate("SlaClock", "超 %1").arg(Format::longClock(-state.remainingMs));
    } else {
        words = QCoreApplication::translate("SlaClock", "剩 %1").arg(Format::longClock(state.remainingMs));
    }
    if (state.withTierWord)
        words = tierWord(state.tier) + u" · "_s + words;
    return words;
}

void paintSlaClock(QPainter *painter, const QRectF &rect, const SlaClockState &state, SlaClockLayout layout,
                   Qt::LayoutDirection direction)
{
    const Theme *theme = Theme::of();
    const qreal glyph = theme->pxF(12);
    const qreal barHeight = theme->px(4);
    const bool below = layout == SlaClockLayout::BarBelow;
    const qreal textHeight = theme->lineHeight(TextRole::Table);
    const qreal block = below ? textHeight + theme->px(1) + barHeight : textHeight;
    const qreal top = std::floor(rect.top() + (rect.height() - block) / 2);
    const QRectF shape(rect.left(), top + (textHeight - glyph) / 2, glyph, glyph);
    paintTier(painter, Paint::visual(direction, rect, shape), state.tier);

    const QFont font = theme->font(state.paused ? TextRole::Table : TextRole::TableStrong);
    const QString words = slaClockWords(state);
    const ColorToken ink = state.overdue() ? ColorToken::Red : state.paused ? ColorToken::T2 : ColorToken::T1;
    const qreal textLeft = shape.right() + theme->px(5);
    qreal textWidth = rect.right() - textLeft;
    if (!below)
        textWidth = std::min<qreal>(Paint::textWidth(font, words), textWidth);
    const QRectF textRect(textLeft, top, textWidth, textHeight);
    Paint::text(painter, Paint::visual(direction, rect, textRect), font, theme->color(ink), words,
                Paint::start(direction));

    QRectF bar(rect.left(), textRect.bottom() + theme->px(1), rect.width(), barHeight);
    if (!below) {
        const qreal left = textRect.right() + theme->px(9);
        bar = QRectF(left, std::round(top + (textHeight - barHeight) / 2), rect.right() - left, barHeight);
    }
    if (bar.width() >= theme->px(16))
        paintBar(painter, Paint::visual(direction, rect, bar), state, direction);
}

SlaClock::SlaClock(SlaClockLayout layout, QWidget *parent)
    : QWidget(parent)
    , m_layout(layout)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(slaClockWords(m_state));
}

void SlaClock::setState(const SlaClockState &state)
{
    if (state == m_state)
        return;
    const QSize before = sizeHint();
    m_state = state;
    setAccessibleName(tierWord(state.tier) + u"，"_s + slaClockWords(state));
    if (sizeHint() != before)
        updateGeometry();
    update();
}

QSize SlaClock::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    const int words = Paint::textWidth(theme->font(TextRole::TableStrong), slaClockWords(m_state));
    const int head = theme->px(12) + theme->px(5) + words;
    if (m_layout == SlaClockLayout::BarBeside)
        return {head + theme->px(9) + theme->px(90), theme->lineHeight(TextRole::Table)};
    return {std::max(head, theme->px(66)), theme->lineHeight(TextRole::Table) + theme->px(7)};
}

void SlaClock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSlaClock(&painter, QRectF(rect()), m_state, m_layout, layoutDirection());
}

SlaClockDelegate::SlaClockDelegate(int role, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_role(role)
{ }

void SlaClockDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const QVariant value = index.data(m_role);
    if (!value.canConvert<SlaClockState>())
        return;
    const int pad = Theme::of()->px(8);
    paintSlaClock(painter, QRectF(option.rect).adjusted(pad, 0, -pad, -1), value.value<SlaClockState>(),
                  SlaClockLayout::BarBelow, option.direction);
}

QSize SlaClockDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme *theme = Theme::of();
    return {theme->px(118), theme->metric(Theme::Metric::TicketRow)};
}

} // namespace Warmline
