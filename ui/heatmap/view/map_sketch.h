// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QWidget>

namespace Warmline {

/// The line that a person draws round an area, over the map; takes no mouse of its own. GUI thread.
class MapSketch : public QWidget
{
    Q_OBJECT

public:
    explicit MapSketch(QWidget *parent = nullptr);
    /// Empty: nothing is drawn.
    void setArea(const QPolygonF &area);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPolygonF m_area;
};

} // namespace Warmline
