// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/sound_pick.h"

#include <QMediaDevices>

#include <algorithm>

namespace Warmline {

QList<QAudioDevice> soundOutputs(const QStringList &wanted)
{
    QList<QAudioDevice> found;
    for (const QAudioDevice &device : QMediaDevices::audioOutputs()) {
        if (wanted.contains(device.description()))
            found.append(device);
    }
    if (const QAudioDevice own = QMediaDevices::defaultAudioOutput(); found.isEmpty() && !own.isNull())
        found.append(own);
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
    return QMediaDevices::defaultAudioInput();
}

} // namespace Warmline
