// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/neighbour_grid.h"

#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/ramps.h"
#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

constexpr int FloorColumn = 28; // at 100 %
constexpr int CellGap = 3;

} // namespace

void paintNeighbourCell(QPainter *painter, const QRectF &rect, const NeighbourCell &cell,
                        Qt::LayoutDirection direction)
{
    const Theme *theme = Theme::of();
    QColor ink = theme->color(ColorToken::T2);
    if (cell.celsius) {
        const QColor fill = Ramps::roomTemperature(theme->colors(), *cell.celsius, cell.standard_C);
        ink = Ramps::inkOn(fill);
        Paint::roundedBox(painter, rect, theme->px(3), fill);
        if (cell.stale) {
            QColor line = ink;
            line.setAlphaF(0.25f);
            Paint::hatchRect(painter, rect, line);
        }
    } else {
        Paint::roundedBox(painter, rect, theme->px(3), theme->color(ColorToken::S2),
                          theme->color(ColorToken::Line));
    }
    const QRectF inner = rect.adjusted(theme->px(8), theme->px(1), -theme->px(7), -theme->px(1));
    const qreal half = inner.height() / 2;
    const QFont strong = theme->font(TextRole::BodyStrong);
    const QFont small = theme->font(TextRole::Axis);
    const QString value = cell.celsius ? Format::isolate(Format::number(*cell.celsius, 1)) : u"—"_s;
    const qreal valueWidth = Paint::textWidth(strong, value);
    const auto put = [&](const QRectF &logical) { return Paint::visual(direction, rect, logical); };
    Paint::text(painter, put(QRectF(inner.left(), inner.top(), valueWidth, half)), strong, ink, value,
                Paint::start(direction));
    const qreal relationLeft = inner.left() + valueWidth + theme->px(5);
    Paint::text(painter, put(QRectF(relationLeft, inner.top(), inner.right() - relationLeft, half)), small,
                ink, cell.relation, Paint::start(direction));
    const QString number = Format::isolate(cell.name);
    const qreal numberWidth = Paint::textWidth(small, number);
    // Which home it is stays whole; where the room is short the age, or the words for no sensor, yield.
    qreal ageWidth = cell.age.isEmpty() ? 0 : Paint::textWidth(small, cell.age);
    if (numberWidth + theme->px(4) + ageWidth > inner.width()) {
        // Beside the temperature there may be room for it.
        const QRectF above(inner.right() - ageWidth, inner.top(), ageWidth, half);
        if (ageWidth > 0 && cell.relation.isEmpty() && relationLeft <= above.left())
            Paint::text(painter, put(above), small, ink, cell.age, Paint::end(direction));
        ageWidth = 0;
    }
    QString name =
        cell.celsius ? number : QCoreApplication::translate("NeighbourGrid", "%1 无测点").arg(number);
    if (Paint::textWidth(small, name) > inner.width())
        name = number;
    Paint::text(painter,
                put(QRectF(inner.left(), inner.top() + half, inner.width() - ageWidth - theme->px(4), half)),
                small, ink, name, Paint::start(direction));
    if (ageWidth > 0)
        Paint::text(painter, put(QRectF(inner.right() - ageWidth, inner.top() + half, ageWidth, half)), small,
                    ink, cell.age, Paint::end(direction));
}

NeighbourGrid::NeighbourGrid(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("邻户室温"));
}

void NeighbourGrid::setGrid(const QStringList &columns, const QStringList &floors,
                            const QList<NeighbourCell> &cells)
{
    Q_ASSERT(cells.size() == columns.size() * floors.size());
    m_columns = columns;
    m_floors = floors;
    m_cells = cells;
    QStringList words;
    for (const NeighbourCell &cell : cells)
        words << describe(cell);
    setAccessibleDescription(words.join(u"；"_s));
    updateGeometry();
    update();
}

QString NeighbourGrid::describe(const NeighbourCell &cell) const
{
    QStringList words{cell.name, cell.relation};
    words << (cell.celsius ? Format::quantity(cell.celsius, u"°C"_s, 1) : tr("无测点")) << cell.age;
    words.removeAll(QString());
    return words.join(u' ');
}

const NeighbourCell *NeighbourGrid::cellAt(int row, int column) const
{
    const qsizetype index = row * m_columns.size() + column;
    const bool inside = row >= 0 && column >= 0 && column < m_columns.size() && index < m_cells.size();
    return inside ? &m_cells[index] : nullptr;
}

QRectF NeighbourGrid::cellRect(int row, int column) const
{
    const Theme *theme = Theme::of(this);
    const qreal head = m_columns.isEmpty() ? 0 : theme->lineHeight(TextRole::Label) + theme->px(2);
    const qreal left = theme->px(FloorColumn);
    const qreal gap = theme->px(CellGap);
    const qreal count = static_cast<qreal>(std::max<qsizetype>(1, m_columns.size()));
    const qreal ring = theme->px(2); // room for the ring of the own home at the far side
    const qreal width = (this->width() - left - ring + gap) / count;
    const qreal height = theme->metric(Theme::Metric::NeighbourCell);
    QRectF logical(std::round(left + column * width), head + row * (height + gap), std::round(width - gap),
                   height);
    // The floor numbers change sides in a mirrored layout, the columns keep the order of the house.
    if (layoutDirection() == Qt::RightToLeft)
        logical.translate(ring - left, 0);
    return logical;
}

QSize NeighbourGrid::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    const QRectF last = cellRect(static_cast<int>(m_floors.size()) - 1, 0);
    return {theme->px(FloorColumn) + static_cast<int>(m_columns.size()) * theme->px(104),
            static_cast<int>(std::ceil(last.bottom())) + theme->px(2)};
}

QSize NeighbourGrid::minimumSizeHint() const
{
    const Theme *theme = Theme::of(this);
    return {theme->px(FloorColumn) + static_cast<int>(m_columns.size()) * theme->px(74), sizeHint().height()};
}

void NeighbourGrid::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const QFont label = theme->font(TextRole::Label);
    const QColor ink = theme->color(ColorToken::T2);
    for (int column = 0; column < m_columns.size(); ++column) {
        const QRectF below = cellRect(0, column);
        QString title = m_columns[column];
        while (Paint::textWidth(label, title) > below.width() && title.contains(u' '))
            title.truncate(title.lastIndexOf(u' ')); // the facing first, then the word for riser
        Paint::text(&painter, QRectF(below.left(), 0, below.width(), theme->lineHeight(TextRole::Label)),
                    label, ink, title, Qt::AlignCenter);
    }
    for (int row = 0; row < m_floors.size(); ++row) {
        const QRectF beside = cellRect(row, 0);
        const QRectF floor(layoutDirection() == Qt::RightToLeft ? width() - theme->px(FloorColumn) : 0,
                           beside.top(), theme->px(FloorColumn) - theme->px(4), beside.height());
        Paint::text(&painter, floor, label, ink, m_floors[row], Qt::AlignCenter);
        for (int column = 0; column < m_columns.size(); ++column) {
            const NeighbourCell *cell = cellAt(row, column);
            if (!cell)
                continue;
            const QRectF box = cellRect(row, column);
            paintNeighbourCell(&painter, box, *cell, layoutDirection());
            const bool focused = hasFocus() && row == m_row && column == m_column;
            if (cell->own || focused)
                Paint::roundedBox(&painter, box.adjusted(-2, -2, 2, 2), theme->px(5), QColor(),
                                  theme->color(cell->own ? ColorToken::Accent : ColorToken::Focus),
                                  theme->pxF(2));
        }
    }
}

void NeighbourGrid::mouseReleaseEvent(QMouseEvent *event)
{
    for (int row = 0; row < m_floors.size(); ++row) {
        for (int column = 0; column < m_columns.size(); ++column) {
            if (cellAt(row, column) && cellRect(row, column).contains(event->position())) {
                emit cellActivated(row, column);
                return;
            }
        }
    }
    QWidget::mouseReleaseEvent(event);
}

void NeighbourGrid::keyPressEvent(QKeyEvent *event)
{
    const int rows = static_cast<int>(m_floors.size());
    const int columns = static_cast<int>(m_columns.size());
    switch (event->key()) {
    case Qt::Key_Up: m_row = std::max(0, m_row - 1); break;
    case Qt::Key_Down: m_row = std::min(rows - 1, m_row + 1); break;
    case Qt::Key_Left: m_column = std::max(0, m_column - 1); break;
    case Qt::Key_Right: m_column = std::min(columns - 1, m_column + 1); break;
    case Qt::Key_Space:
    case Qt::Key_Return:
        if (event->modifiers() == Qt::NoModifier && cellAt(m_row, m_column)) {
            emit cellActivated(m_row, m_column);
            return;
        }
        [[fallthrough]];
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

bool NeighbourGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int row = 0; row < m_floors.size(); ++row) {
            for (int column = 0; column < m_columns.size(); ++column) {
                const NeighbourCell *cell = cellAt(row, column);
                if (cell && cellRect(row, column).contains(QPointF(help->pos()))) {
                    QToolTip::showText(help->globalPos(), describe(*cell), this);
                    return true;
                }
            }
        }
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace Warmline
