// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace Warmline {

/// Whether all that a window shows has its room: no pane over another or beyond its workspace, and no content
/// wider than the area that scrolls it only up and down. A long word in one language is enough to break this,
/// and a picture in another language does not show it.
///
/// Empty when it fits; else what does not, by object names and pixels. GUI thread.
[[nodiscard]] QString whatDoesNotFit(const QWidget &window);

} // namespace Warmline
