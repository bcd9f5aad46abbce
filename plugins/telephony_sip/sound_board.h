// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sound_keeper.h"

#include "app/pluginapi/telephony.h"

#include <QObject>

#include <linphone++/linphone.hh>

#include <memory>
#include <vector>

namespace Warmline::Sip {

using SoundCards = std::vector<std::shared_ptr<linphone::AudioDevice>>;

/// The devices that are there and of use. Where a sound server lists them, what ALSA lists beside it is the
/// same once more; ALSA's "default" is there even without a card.
[[nodiscard]] SoundCards soundCards(linphone::Core &core);

/// The first of \a wanted that is among \a present, else the first that is present; empty: nothing is.
[[nodiscard]] QString bestSound(const QStringList &wanted, const QStringList &present);

/// The devices of one core: which are there, which of them a person wants, and which calls use. Without a
/// microphone or without a speaker calls run silently, so that the other side's RTP and quality stay what
/// they are. Lives on the engine's thread; not to be called from within what the stack tells.
class SoundBoard : public QObject
{
    Q_OBJECT

public:
    SoundBoard(std::shared_ptr<linphone::Core> core, QObject *parent);

    /// The dearest first. Used at once, also in a call.
    void choose(const QStringList &microphones, const QStringList &speakers);
    /// Asks the sound system anew. In a call that began without sound nothing changes before its end.
    void look();
    [[nodiscard]] const SoundState &state() const { return m_state; }
    [[nodiscard]] bool hasSound() const
    {
        return !m_state.microphone.isEmpty() && !m_state.speaker.isEmpty();
    }

signals:
    void changed(const Warmline::SoundState &state);
    /// The streams of the calls are about to begin anew: what they record must be closed before.
    void switching();
    /// The streams of the calls began anew on other devices, and with them ended what recorded there.
    void switched(bool isStrange);

private:
    void apply();
    [[nodiscard]] bool isInCall() const { return m_core->getCallsNb() > 0; }

    std::shared_ptr<linphone::Core> m_core;
    SoundKeeper m_keeper;
    QStringList m_microphones; ///< as wanted
    QStringList m_speakers;
    QString m_trusted; ///< the speaker with which this call began, or that was chosen since
    SoundState m_state;
};

} // namespace Warmline::Sip
