// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panorama/month_strip.h"

#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr int kMonths = 12;
constexpr int kFirstMonth = 7; ///< a heating year runs from July to June, so that no winter is torn

int heatingYear(const QDate &date)
{
    return date.month() >= kFirstMonth ? date.year() : date.year() - 1;
}

QString yearTitle(int year)
{
    return QString(QString::number(year) + u'–' + u"%1"_s.arg((year + 1) % 100, 2, 10, QChar(u'0')));
}

} // namespace

MonthStrip::MonthStrip(QWidget *parent)
    : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MonthStrip::setCounts(const QHash<QString, Count> &counts, qint64 fromMs, qint64 toMs)
{
    m_counts = counts;
    const QDate first = Times::local(fromMs).date();
    const QDate last = Times::local(toMs).date();
    m_firstMonth = first.toString(u"yyyy-MM"_s);
    m_lastMonth = last.toString(u"yyyy-MM"_s);
    m_firstYear = heatingYear(last);
    m_rows = std::max(1, m_firstYear - heatingYear(first) + 1);
    QStringList words;
    QStringList months = counts.keys();
    std::ranges::sort(months);
    for (const QString &month : std::as_const(months))
        words.append(tr("%1：室温 %2，其他 %3").arg(month).arg(counts[month].heat).arg(counts[month].other));
    setAccessibleName(tr("逐月报修和来电"));
    setAccessibleDescription(words.join(u"；"_s));
    updateGeometry();
    update();
}

int MonthStrip::yearWidth() const
{
    return Paint::textWidth(Theme::of(this)->font(TextRole::Axis), yearTitle(2025)) + Theme::of(this)->px(8);
}

QRectF MonthStrip::cell(int row, int column) const
{
    const Theme *theme = Theme::of(this);
    const qreal left = yearWidth();
    const qreal gap = theme->px(2);
    const qreal step = (width() - left) / qreal(kMonths);
    const qreal head = theme->lineHeight(TextRole::Axis) + theme->px(2);
    const qreal tall = theme->px(22);
    return QRectF(left + column * step, head + row * (tall + gap), step - gap, tall);
}

QString MonthStrip::monthAt(int row, int column) const
{
    const int month = (kFirstMonth - 1 + column) % kMonths + 1;
    const int year = m_firstYear - row + (month < kFirstMonth ? 1 : 0);
    const QString name = QDate(year, month, 1).toString(u"yyyy-MM"_s);
    return name < m_firstMonth || name > m_lastMonth ? QString() : name;
}

QSize MonthStrip::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    return {theme->px(420), int(cell(std::max(0, m_rows - 1), 0).bottom()) + theme->px(2)};
}

QSize MonthStrip::minimumSizeHint() const
{
    return {Theme::of(this)->px(260), sizeHint().height()};
}

void MonthStrip::paintEvent(QPaintEvent *)
{
    if (m_rows == 0)
        return;
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const QFont axis = theme->font(TextRole::Axis);
    const qreal head = theme->lineHeight(TextRole::Axis);
    for (int column = 0; column < kMonths; ++column) {
        const QRectF box = cell(0, column);
        Paint::text(&painter, {box.left(), 0, box.width(), head}, axis, theme->color(ColorToken::T2),
                    QString::number((kFirstMonth - 1 + column) % kMonths + 1), Qt::AlignCenter);
    }
    for (int row = 0; row < m_rows; ++row) {
        const QRectF first = cell(row, 0);
        Paint::text(&painter, {0, first.top(), qreal(yearWidth()), first.height()}, axis,
                    theme->color(ColorToken::T2), yearTitle(m_firstYear - row));
        for (int column = 0; column < kMonths; ++column) {
            const QString month = monthAt(row, column);
            if (month.isEmpty())
                continue;
            const QRectF box = cell(row, column);
            const Count count = m_counts.value(month);
            const bool heat = count.heat > 0;
            const bool any = heat || count.other > 0;
            Paint::roundedBox(&painter, box, theme->px(3),
                              theme->color(heat  ? ColorToken::AccentS
                                           : any ? ColorToken::S3
                                                 : ColorToken::S2),
                              theme->color(heat ? ColorToken::Accent : ColorToken::Line));
            if (any)
                Paint::text(&painter, box, theme->font(heat ? TextRole::AxisStrong : TextRole::Axis),
                            theme->color(heat ? ColorToken::Accent : ColorToken::T2),
                            QString::number(count.heat + count.other), Qt::AlignCenter);
        }
    }
}

bool MonthStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < kMonths; ++column) {
            const QString month = monthAt(row, column);
            if (month.isEmpty() || !cell(row, column).contains(help->pos()))
                continue;
            const Count count = m_counts.value(month);
            QToolTip::showText(help->globalPos(),
                               tr("%1：室温 %2，其他 %3").arg(month).arg(count.heat).arg(count.other), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace Warmline
