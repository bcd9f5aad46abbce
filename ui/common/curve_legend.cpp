// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/curve_legend.h"

#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace Warmline {

namespace {

constexpr int kSample = 18; ///< design pixels of line
constexpr int kGap = 16;
constexpr int kTight = 9;

const QString &nameOf(const CurveLegend::Entry &entry, bool shortNames)
{
    return shortNames && !entry.shortName.isEmpty() ? entry.shortName : entry.name;
}

} // namespace

CurveLegend::CurveLegend(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // Fixed would forbid a second row
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(Theme::of(this), &Theme::changed, this, [this] { updateGeometry(); });
}

void CurveLegend::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    QStringList words;
    for (const Entry &entry : entries)
        words.append(entry.value.isEmpty() ? entry.name : entry.name + QLatin1Char(' ') + entry.value);
    setAccessibleName(tr("图例：%1").arg(words.join(QStringLiteral("，"))));
    setToolTip(words.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

int CurveLegend::widthOf(const Entry &entry, bool shortNames) const
{
    const Theme *theme = Theme::of(this);
    int width =
        theme->px(kSample + 6) + Paint::textWidth(theme->font(TextRole::Label), nameOf(entry, shortNames));
    if (!entry.value.isEmpty())
        width += theme->px(5) + Paint::textWidth(theme->font(TextRole::LabelStrong), entry.value);
    return width;
}

int CurveLegend::widthOfAll(bool shortNames, int gap) const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += widthOf(entry, shortNames) + (width > 0 ? gap : 0);
    return width;
}

QSize CurveLegend::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    return {widthOfAll(false, theme->px(kGap)), theme->lineHeight(TextRole::Label) + theme->px(4)};
}

QSize CurveLegend::minimumSizeHint() const
{
    int widest = 0;
    for (const Entry &entry : m_entries)
        widest = std::max(widest, widthOf(entry, true));
    return {widest, sizeHint().height()};
}

CurveLegend::Arrangement CurveLegend::arrange(int width) const
{
    const Theme *theme = Theme::of(this);
    Arrangement result;
    result.gap = theme->px(widthOfAll(false, theme->px(kGap)) > width ? kTight : kGap);
    for (const Entry &entry : m_entries)
        result.shortNames = result.shortNames || widthOf(entry, false) > width;
    int used = 0;
    for (const Entry &entry : m_entries) {
        const int own = widthOf(entry, result.shortNames);
        if (result.rows.isEmpty() || used + result.gap + own > width) {
            result.rows.append(0);
            used = own;
        } else {
            used += result.gap + own;
        }
        ++result.rows.last();
    }
    return result;
}

int CurveLegend::heightForWidth(int width) const
{
    return std::max<int>(1, int(arrange(width).rows.size())) * sizeHint().height();
}

void CurveLegend::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Arrangement arrangement = arrange(width());
    const bool shortNames = arrangement.shortNames;
    const qreal line = sizeHint().height();
    const QFont nameFont = theme->font(TextRole::Label);
    const QFont valueFont = theme->font(TextRole::LabelStrong);
    qreal x = 0;
    int row = 0;
    int inRow = 0;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (inRow == arrangement.rows.value(row)) {
            x = 0;
            inRow = 0;
            ++row;
        }
        ++inRow;
        const QRectF frame(0, row * line, width(), line);
        const auto place = [&](qreal left, qreal wide) {
            return Paint::visual(layoutDirection(), frame, {left, frame.top(), wide, line});
        };
        const QRectF sample = place(x, theme->px(kSample));
        painter.setPen(ChartStyle::pen(entry.kind, entry.comparison));
        const qreal y = std::round(frame.center().y());
        if (entry.band) {
            const qreal half = theme->pxF(4);
            painter.fillRect(QRectF(sample.left(), y - half, sample.width(), 2 * half),
                             ChartStyle::bandFill(entry.kind));
        }
        painter.drawLine(QPointF(sample.left(), y), QPointF(sample.right(), y));
        qreal at = x + theme->px(kSample + 6);
        const QString &name = nameOf(entry, shortNames);
        const qreal nameWidth = Paint::textWidth(nameFont, name);
        Paint::text(&painter, place(at, nameWidth), nameFont, theme->color(ColorToken::T2), name,
                    Paint::start(layoutDirection()));
        at += nameWidth + theme->px(5);
        if (!entry.value.isEmpty())
            Paint::text(&painter, place(at, Paint::textWidth(valueFont, entry.value)), valueFont,
                        theme->color(entry.stale ? ColorToken::T3 : ColorToken::T1), entry.value,
                        Paint::start(layoutDirection()));
        x += widthOf(entry, shortNames) + arrangement.gap;
    }
}

} // namespace Warmline
