// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/heatmap/heat/density_scale.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QRadioButton;

namespace Warmline {

class MapModel;

/// Which classes colour the heat: the fixed ones, fitted to each picture, or ending where a person says; and
/// whether complaints weigh by tier and freshness. What
/// is chosen counts at once and is kept. Object names: map_scale_dialog, map_scale_fixed, map_scale_auto,
/// map_scale_by_hand, map_scale_top, map_scale_weighted. GUI thread.
class ScaleDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a unit are the fixed classes of what is shown; \a model outlives the dialog.
    ScaleDialog(MapModel &model, const DensityScale &unit, QWidget *parent);

private:
    void apply();

    MapModel &m_model;
    DensityScale m_unit;
    QRadioButton *m_fixed;
    QRadioButton *m_auto;
    QRadioButton *m_byHand;
    QDoubleSpinBox *m_top;
    QCheckBox *m_weighted;
};

} // namespace Warmline
