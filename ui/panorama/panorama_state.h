// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/panorama/panorama_service.h"

namespace Warmline {

class Pane;

namespace PanoramaState {

/// What all panes of a panorama have in common: empty without a household, loading until it was read, the
/// reason when it can't be read, with a retry. The pane shows its content itself once there is something.
void follow(Pane &pane, PanoramaService &service, const QString &iconName);

} // namespace PanoramaState

} // namespace Warmline
