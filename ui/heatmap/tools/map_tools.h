// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QToolButton;

namespace Warmline {

class Chip;
class MapFilterButton;
class MapModel;

/// The row of tools over the map: what is coloured, how things are chosen, what is filtered. Object names:
/// map_tool_heat, map_tool_per_household, map_tool_rooms, map_tool_trace, map_tool_area, map_tool_filter,
/// map_area_chip (what the other panes are narrowed to; closing it shows them the whole city again).
class MapTools : public QFrame
{
    Q_OBJECT

public:
    explicit MapTools(MapModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool isTracing() const;
    [[nodiscard]] bool isDrawing() const;
    /// Puts the pencil away.
    void stopDrawing();
    /// The filters in words, for a picture.
    [[nodiscard]] QString filterWords() const;
    /// Buttons as the model has it.
    void refresh();

    /// A button of the map: icon alone when \a text is empty.
    [[nodiscard]] static QToolButton *button(const QString &name, const QString &iconName,
                                             const QString &text, const QString &tip);

signals:
    void drawingChanged(bool drawing);
    /// Words got bolder or thinner: the row has another size.
    void resized();

private:
    MapModel &m_model;
    QToolButton *m_heat;
    QToolButton *m_perHousehold;
    QToolButton *m_rooms;
    QToolButton *m_trace;
    QToolButton *m_area;
    MapFilterButton *m_filter;
    Chip *m_chip;
};

} // namespace Warmline
