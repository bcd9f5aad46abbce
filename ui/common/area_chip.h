// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chip.h"

namespace Warmline {

/// A chip that says to which area a pane is narrowed and takes it back; hidden while none is chosen. \a area
/// is an AreaFilter: a template, because this library knows no services. Object name: \a name.
template <class Area>
[[nodiscard]] Chip *makeAreaChip(Area &area, const QString &name)
{
    auto *chip = new Chip({}, ChipKind::Accent, QStringLiteral("geo-alt"));
    chip->setObjectName(name);
    chip->setClosable(true);
    const auto refresh = [chip, &area] {
        chip->setText(area.chipText());
        chip->setVisible(area.isSet());
    };
    QObject::connect(chip, &Chip::closeRequested, &area, &Area::clear);
    QObject::connect(&area, &Area::changed, chip, refresh);
    refresh();
    return chip;
}

} // namespace Warmline
