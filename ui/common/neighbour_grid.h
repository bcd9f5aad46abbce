// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/room_standard.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <optional>

namespace Warmline {

/// One home beside, above or below the caller's.
struct NeighbourCell
{
    QString name = {}; ///< "601"
    std::optional<double> celsius = {}; ///< none: no sensor
    QString relation = {}; ///< "楼上", "本户", "对门"
    QString age = {}; ///< "3 分"
    bool own = false; ///< the caller's home: ringed
    bool stale = false; ///< shown hatched
    double standard_C = RoomStandard::kUsual_C; ///< the company's, round which the colours lie
};

/// Paints a cell in the colour of its class, the number always printed. For the grid and for delegates.
void paintNeighbourCell(QPainter *painter, const QRectF &rect, const NeighbourCell &cell,
                        Qt::LayoutDirection direction);

/// Room temperatures round the caller: floors as rows (highest first), risers as columns. Charts of the house
/// do not mirror, so columns keep their order in right-to-left layouts; only the texts within follow.
class NeighbourGrid : public QWidget
{
    Q_OBJECT
public:
    explicit NeighbourGrid(QWidget *parent = nullptr);

    /// `cells` row by row, floors.size() × columns.size().
    void setGrid(const QStringList &columns, const QStringList &floors, const QList<NeighbourCell> &cells);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void cellActivated(int row, int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF cellRect(int row, int column) const;
    const NeighbourCell *cellAt(int row, int column) const;
    QString describe(const NeighbourCell &cell) const;

    QStringList m_columns;
    QStringList m_floors;
    QList<NeighbourCell> m_cells;
    int m_row = 0;
    int m_column = 0;
};

} // namespace Warmline
