// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"
#include "ui/heatmap/map_model.h"

#include <array>

class QCheckBox;
class QLabel;

namespace Warmline {

/// What the map shows, with what it counts. Object names: map_layers (the pane), map_layer_heat,
/// map_layer_primary, map_layer_secondary, map_layer_stations, map_layer_tickets, map_layer_rooms,
/// map_layer_crews (check boxes). GUI thread.
class LayersPane : public Pane
{
    Q_OBJECT

public:
    explicit LayersPane(MapModel &model, QWidget *parent = nullptr);

private:
    void refresh();
    void applyTheme();

    MapModel &m_model;
    std::array<QCheckBox *, kMapLayers> m_boxes{};
    std::array<QLabel *, kMapLayers> m_counts{};
};

} // namespace Warmline
