// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/heatmap/rooms/room_picture.h"

#include <QFrame>

class QListWidget;

namespace Warmline {

/// Something that is drawn on the map, in words.
struct ShownThing
{
    QString text; ///< "换热站 江畔站 · 数据正常"
    MapHit hit;
    QPointF at; ///< Mercator metres
    QString id = {}; ///< of a station, house, crew, valve or incident
    /// The same thing in another list, whatever its number there.
    [[nodiscard]] bool isSame(const ShownThing &other) const;
};

/// What a picture shows on its ground, the nearest to its middle first: crews, stations, tickets (those that
/// are drawn as one are one), valves, and where single houses are looked at (from zoom 17 on) the houses,
/// with the temperature where \a rooms knows it. Follows the layers and zoom levels of the drawing. Pure.
[[nodiscard]] QList<ShownThing> shownThings(const NetworkPicture &picture,
                                            const QList<RoomCloud::House> &rooms = {});

/// The map as a list, for the keyboard and for those who read with their ears: the arrows go through it,
/// Enter chooses, Escape closes. Object name map_contents. GUI thread.
class MapContents : public QFrame
{
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 200;

    explicit MapContents(QWidget *parent = nullptr);
    /// What is chosen in the list stays so while it is shown; once it is gone, nothing is chosen.
    void setThings(const QList<ShownThing> &things);
    /// Shown, with the keyboard, from the top.
    void open();

signals:
    void chosen(const Warmline::ShownThing &thing);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int row);
    void applyTheme();

    QListWidget *m_list;
    QList<ShownThing> m_things;
};

} // namespace Warmline
