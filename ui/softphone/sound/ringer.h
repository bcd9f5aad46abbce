// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QObject>
#include <QStringList>
#include <QThread>

#include <functional>

namespace Warmline {

class PhoneService;
class SoundService;

/// Makes the seat's telephone ring: China's ringing tone (450 Hz, one second on, four off) on the outputs and
/// with the volume that SoundService says, from a thread of its own, since sound servers may be slow to
/// answer. Rings for a call that is offered while nobody talks, and goes on on what is left when an output is
/// pulled out meanwhile. Without a sound output nothing rings, and the
/// self-test says so. GUI thread.
class Ringer : public QObject
{
    Q_OBJECT

public:
    Ringer(PhoneService &phone, SoundService &sound, QObject *parent = nullptr);
    ~Ringer() override;

    /// Rings once and says on which devices, or why not; within two seconds.
    void test(std::function<void(Result<QString>)> done);

private:
    class Bell;
    void follow();
    void ring();
    void onSoundChanged();

    PhoneService &m_phone;
    SoundService &m_sound;
    QThread *m_thread;
    Bell *m_bell; ///< lives in m_thread
    bool m_rings = false;
    QStringList m_on; ///< where it rings, or rang last
};

} // namespace Warmline
