// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QString>

class QLabel;

namespace Warmline {

/// An icon of a label that has no text, \a designPixels wide and high at 100 %. It is drawn anew when the
/// theme or the zoom changes, which QLabel's own pixmap is not: in the dark theme it would keep the light
/// one's ink. Call again for another icon or colour. GUI thread.
void setLabelIcon(QLabel *label, const QString &name, ColorToken ink = ColorToken::T2, int designPixels = 14);

} // namespace Warmline
