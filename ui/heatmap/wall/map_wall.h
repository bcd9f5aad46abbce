// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace Warmline {

class MapModel;
class MapPane;

/// The map for a wall: a window of its own without controls, with the time, what is shown and how much of it
/// in large letters. Layers, filters and window of time are those of the desk's map; a click on it chooses
/// nothing. Arrows, + − and Home move it, Escape closes it. Object names: map_wall, map_wall_head,
/// map_wall_clock. GUI thread.
class MapWall : public QWidget
{
    Q_OBJECT

public:
    /// \a model outlives the window.
    explicit MapWall(MapModel &model);

    [[nodiscard]] MapPane *pane() const { return m_pane; }
    /// Goes when that window is closed. (A wall alone never keeps the program alive.)
    void closeWith(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();

    MapModel &m_model;
    QLabel *m_head;
    QLabel *m_clock;
    MapPane *m_pane;
    QTimer m_second;
};

} // namespace Warmline
