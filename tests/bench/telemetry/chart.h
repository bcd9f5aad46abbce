// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A chart of ten million points out of a cold store: how soon it is first shown, how long a frame takes
/// while it is moved (at three zooms), and that close up every sample is drawn.
void benchChart(const QString &folder);
