// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/panorama/panorama_service.h"
#include "ui/common/pane.h"

#include <QHash>

namespace Warmline {

class WallCell;

/// The homes beyond the four sides of the household, as they lie: above, left, right, below, the own one in
/// the middle. Pressing one opens its panorama. GUI thread.
///
/// Object names: panorama_neighbour_pane (the pane), wall_above, wall_left, wall_own, wall_right, wall_below.
class PanoramaNeighbourPane : public Pane
{
    Q_OBJECT

public:
    PanoramaNeighbourPane(PanoramaService &service, const Clock &clock, QWidget *parent = nullptr);

private:
    [[nodiscard]] WallCell *makeCell(const QString &name);
    void refresh();

    PanoramaService &m_service;
    const Clock &m_clock;
    QHash<WallSide, WallCell *> m_sides;
    WallCell *m_own;
};

} // namespace Warmline
