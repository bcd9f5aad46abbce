// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/room_histogram.h"

#include "app/domain/room_standard.h"
#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/ramps.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

constexpr int kMostColumns = 12;

/// Over its column; a number may be wider than that.
QRectF numberPlace(const QRectF &bar, qreal line)
{
    return {bar.left() - 11, bar.top() - line, bar.width() + 22, line};
}

/// The columns with room for their number, the fullest first: two that would touch are not read at all.
QSet<int> numberedColumns(const QHash<int, int> &counts, const QHash<int, QRectF> &bars, const QFont &font,
                          qreal line)
{
    QList<int> columns = counts.keys();
    std::ranges::sort(columns, {}, [&](int column) { return std::pair(-counts.value(column), column); });
    QSet<int> numbered;
    QList<QRectF> taken;
    for (const int column : std::as_const(columns)) {
        const QRectF place = numberPlace(bars.value(column), line);
        const qreal half = Paint::textWidth(font, QString::number(counts.value(column))) / 2.0 + 1;
        const QRectF text(place.center().x() - half, place.top(), 2 * half, line);
        if (std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(text); }))
            continue;
        taken.append(text);
        numbered.insert(column);
    }
    return numbered;
}

} // namespace

RoomHistogram::RoomHistogram(QWidget *parent)
    : QWidget(parent)
    , m_standard_C(int(RoomStandard::kUsual_C))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setLayoutDirection(Qt::LeftToRight);
}

void RoomHistogram::setCounts(const QHash<int, int> &counts, double standard_C)
{
    m_counts = counts;
    m_standard_C = int(std::lround(standard_C));
    QList<int> degrees = counts.keys();
    std::ranges::sort(degrees);
    QStringList words;
    for (const int degree : std::as_const(degrees))
        words.append(tr("%1 °C %2 户", nullptr, counts.value(degree)).arg(degree).arg(counts.value(degree)));
    setAccessibleName(tr("室温分布：%1").arg(words.join(QStringLiteral("，"))));
    setAccessibleDescription(standardWords());
    setToolTip(words.join(QLatin1Char('\n')));
    update();
}

QString RoomHistogram::standardWords() const
{
    return tr("标准 %1").arg(Format::isolate(Format::number(m_standard_C)));
}

QSize RoomHistogram::sizeHint() const
{
    return {Theme::of(this)->px(180), Theme::of(this)->px(110)};
}

QSize RoomHistogram::minimumSizeHint() const
{
    return {Theme::of(this)->px(120), Theme::of(this)->px(64)};
}

void RoomHistogram::paintEvent(QPaintEvent *)
{
    if (m_counts.isEmpty())
        return;
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const QList<int> degrees = m_counts.keys();
    int low = std::min(m_standard_C - 1, *std::ranges::min_element(degrees));
    int high = std::max(m_standard_C + 1, *std::ranges::max_element(degrees));
    if (high - low + 1 > kMostColumns) { // the outermost columns stand for all beyond
        low = std::max(low, m_standard_C - kMostColumns / 2);
        high = std::min(high, low + kMostColumns - 1);
    }
    QHash<int, int> shown;
    int most = 1;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        int &count = shown[std::clamp(it.key(), low, high)];
        count += it.value();
        most = std::max(most, count);
    }
    const qreal line = theme->lineHeight(TextRole::Axis);
    const qreal word = theme->lineHeight(TextRole::Axis);
    const QRectF plot(0, word + line, width(), std::min<qreal>(height(), theme->px(130)) - word - 2 * line);
    const qreal step = plot.width() / (high - low + 1);
    const QFont font = theme->font(TextRole::Axis);
    const auto label = [&](int degree) {
        QString text = Format::number(degree);
        if (degree == low && std::ranges::any_of(degrees, [&](int d) { return d < low; }))
            text.prepend(QStringLiteral("≤"));
        if (degree == high && std::ranges::any_of(degrees, [&](int d) { return d > high; }))
            text.prepend(QStringLiteral("≥"));
        return text;
    };
    const auto wide = [&](int degree) { return Paint::textWidth(font, label(degree)) > step - 2; };
    QHash<int, QRectF> bars;
    painter.setPen(QPen(theme->color(ColorToken::Field), 1));
    for (const auto &[degree, count] : shown.asKeyValueRange()) {
        const qreal tall = std::round(std::max(2.0, plot.height() * count / most));
        const QRectF bar(plot.left() + (degree - low) * step + 1, std::round(plot.bottom()) - tall, step - 2,
                         tall);
        painter.fillRect(bar, Ramps::roomTemperature(theme->colors(), degree + 0.5, m_standard_C));
        painter.drawLine(bar.bottomLeft(), bar.bottomRight());
        bars.insert(degree, bar);
    }
    const qreal x = std::round(plot.left() + (m_standard_C - low) * step) + 0.5;
    painter.setPen(QPen(theme->color(ColorToken::T1), theme->pxF(1.2), Qt::DashLine));
    painter.drawLine(QPointF(x, word), QPointF(x, plot.bottom()));
    for (const int degree : numberedColumns(shown, bars, font, line)) {
        const QString number = QString::number(shown.value(degree));
        const QRectF place = numberPlace(bars.value(degree), line);
        const qreal half = Paint::textWidth(font, number) / 2.0 + 2;
        if (std::abs(place.center().x() - x) < half) // through a number the line would read as a digit
            painter.fillRect(QRectF(x - 1, place.top(), 2, line), theme->color(ColorToken::S1));
        Paint::text(&painter, place, font, theme->color(ColorToken::T1), number, Qt::AlignCenter);
    }
    // Where they would read as one long number, every other one, counted from the standard.
    int widest = 0;
    for (int degree = low + 1; degree < high; ++degree)
        widest = std::max(widest, Paint::textWidth(font, label(degree)));
    const int every = widest + theme->px(4) > step ? 2 : 1;
    const auto isEdge = [&](int degree) { return label(degree) != Format::number(degree); };
    for (int degree = low; degree <= high; ++degree) {
        if ((degree - m_standard_C) % every != 0 && !isEdge(degree))
            continue;
        const qreal left = plot.left() + (degree - low) * step;
        // "≤12" is wider than its column: it keeps to the edge, and its neighbour makes way.
        const bool first = degree == low;
        const bool last = degree == high;
        if ((degree == low + 1 && wide(low)) || (degree == high - 1 && wide(high)))
            continue;
        const bool edge = (first || last) && wide(degree);
        const QRectF place = !edge
                               ? QRectF(left - 10, plot.bottom() + 1, step + 20, line)
                               : QRectF(first ? 0 : width() - 2 * step, plot.bottom() + 1, 2 * step, line);
        Paint::text(&painter, place, font, theme->color(ColorToken::T2), label(degree),
                    !edge   ? Qt::AlignCenter
                    : first ? Qt::AlignLeft | Qt::AlignVCenter
                            : Qt::AlignRight | Qt::AlignVCenter);
    }
    Paint::text(&painter, {0, 0, x + theme->px(30), word}, font, theme->color(ColorToken::T1),
                standardWords(), Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace Warmline
