// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/sound/sound_pick.h"

#include <QMediaDevices>

#include <algorithm>

namespace Warmline {

QList<QAudioDevice> soundOutputs(const QStringList &wanted)
{
    const QList<QAudioDevice> there = QMediaDevices::audioOutputs();
    QList<QAudioDevice> found;
    for (const QAudioDevice &device : there) {
        if (wanted.contains(device.description()))
            found.append(device);
    }
    if (found.isEmpty() && !there.isEmpty()) {
        // Of one that was pulled out Qt still says that it is the desktop's choice.
        const QAudioDevice own = QMediaDevices::defaultAudioOutput();
        found.append(there.contains(own) ? own : there.first());
    }
    return found;
}

QAudioDevice soundInput(const QStringList &wanted)
{
    const QList<QAudioDevice> there = QMediaDevices::audioInputs();
    for (const QString &name : wanted) {
        const auto found = std::ranges::find(there, name, &QAudioDevice::description);
        if (found != there.cend())
            return *found;
    }
    const QAudioDevice own = QMediaDevices::defaultAudioInput();
    return there.contains(own) ? own : there.value(0);
}

} // namespace Warmline
