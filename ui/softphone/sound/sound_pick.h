// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAudioDevice>
#include <QStringList>

namespace Warmline {

/// The outputs of these names that are there; if none is, the desktop's own choice; nothing: there is none.
[[nodiscard]] QList<QAudioDevice> soundOutputs(const QStringList &wanted);
/// The first of these names that is there, else the desktop's own choice, perhaps none.
[[nodiscard]] QAudioDevice soundInput(const QStringList &wanted);

} // namespace Warmline
