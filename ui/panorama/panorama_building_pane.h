// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/panorama/panorama_service.h"
#include "ui/common/pane.h"

namespace Warmline {

class ElidedLabel;
class RoomHistogram;

/// How warm the household's building is: how many homes at which degree, where the own one stands among
/// them, and the mean of its parts (top floor, ground floor, same riser, north and south side). GUI thread.
///
/// Object names: panorama_building_pane (the pane), panorama_building_rank, panorama_building_rooms,
/// panorama_part_0….
class PanoramaBuildingPane : public Pane
{
    Q_OBJECT

public:
    explicit PanoramaBuildingPane(PanoramaService &service, QWidget *parent = nullptr);

private:
    void refresh();
    void showParts(const BuildingWarmth &warmth);

    PanoramaService &m_service;
    ElidedLabel *m_rank;
    RoomHistogram *m_rooms;
    QWidget *m_parts;
};

} // namespace Warmline
