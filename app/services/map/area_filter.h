// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/map/chosen_area.h"

#include <QObject>

namespace Warmline {

/// The piece of the city that the panes are narrowed to, chosen on the map: an area drawn by hand, a
/// community, what is downstream of a pipe. Stays until somebody clears it or chooses another; every pane
/// that follows it shows a chip with its title and a way out. GUI thread.
class AreaFilter : public QObject
{
    Q_OBJECT

public:
    explicit AreaFilter(QObject *parent = nullptr)
        : QObject(parent)
    { }

    [[nodiscard]] bool isSet() const { return !m_area.isEmpty(); }
    [[nodiscard]] const QString &title() const { return m_title; }
    /// Empty: the whole city.
    [[nodiscard]] const ChosenArea &area() const { return m_area; }
    [[nodiscard]] const QSet<BuildingId> &houses() const { return m_area.houses; }
    /// Without houses the same as clear().
    void set(const QString &title, const ChosenArea &area);
    void clear() { set({}, {}); }
    /// "区域：和丰家园 · 12 栋"; empty when nothing is chosen.
    [[nodiscard]] QString chipText() const;

signals:
    void changed();

private:
    QString m_title;
    ChosenArea m_area;
};

} // namespace Warmline
