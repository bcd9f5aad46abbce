// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace Warmline::Sip {

/// Keeps the sound of calls on the devices that were chosen for them. A PulseAudio server moves whatever
/// plays on its default device to the new default when that changes (a headset comes, somebody turns a
/// switch of the desktop), also what was opened on purpose elsewhere; the stack does not notice. What is
/// moved comes back at once; after five times in a row it is left alone for some seconds, and longer each
/// time, since somebody else may insist. Where there is no such server this does nothing; one that came
/// back is met with the next keep(). One thread.
class SoundKeeper
{
public:
    SoundKeeper();
    ~SoundKeeper();
    Q_DISABLE_COPY_MOVE(SoundKeeper)

    /// By their descriptions; empty: wherever they are.
    void keep(const QString &microphone, const QString &speaker);

private:
    class Link;
    void connect();
    std::unique_ptr<Link> m_link;
};

} // namespace Warmline::Sip
