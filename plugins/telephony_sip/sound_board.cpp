// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound_board.h"

#include <algorithm>

namespace Warmline::Sip {

using enum linphone::AudioDevice::Capabilities;

namespace {

QString nameOf(const linphone::AudioDevice &card)
{
    return QString::fromStdString(card.getDeviceName());
}

QStringList namesOf(const SoundCards &cards, linphone::AudioDevice::Capabilities can)
{
    QStringList names;
    for (const auto &card : cards) {
        if (card->hasCapability(can) && !names.contains(nameOf(*card)))
            names.append(nameOf(*card));
    }
    return names;
}

std::shared_ptr<linphone::AudioDevice> cardOf(const SoundCards &cards, const QString &name,
                                              linphone::AudioDevice::Capabilities can)
{
    const auto found = std::ranges::find_if(
        cards, [&](const auto &card) { return card->hasCapability(can) && nameOf(*card) == name; });
    return found == cards.end() ? nullptr : *found;
}

QList<SoundDevice> devicesOf(const SoundCards &cards)
{
    QList<SoundDevice> devices;
    for (const auto &card : cards) {
        const QString name = nameOf(*card);
        auto known = std::ranges::find(devices, name, &SoundDevice::name);
        if (known == devices.end())
            known = devices.insert(devices.end(), {name, false, false});
        known->records = known->records || card->hasCapability(CapabilityRecord);
        known->plays = known->plays || card->hasCapability(CapabilityPlay);
    }
    return devices;
}

} // namespace

SoundCards soundCards(linphone::Core &core)
{
    SoundCards cards;
    // All of them: the plain list has only the first of each type, and a sound server calls all "unknown".
    for (const auto &card : core.getExtendedAudioDevices())
        cards.push_back(card);
    const bool isServed =
        std::ranges::any_of(cards, [](const auto &card) { return card->getDriverName() == "PulseAudio"; });
    std::erase_if(cards, [isServed](const auto &card) {
        return card->getDriverName() == "ALSA" && (isServed || card->getDeviceName().starts_with("default"));
    });
    return cards;
}

QString bestSound(const QStringList &wanted, const QStringList &present)
{
    for (const QString &name : wanted) {
        if (present.contains(name))
            return name;
    }
    return present.value(0);
}

SoundBoard::SoundBoard(std::shared_ptr<linphone::Core> core, QObject *parent)
    : QObject(parent)
    , m_core(std::move(core))
{
    apply();
}

void SoundBoard::choose(const QStringList &microphones, const QStringList &speakers)
{
    if (m_microphones == microphones && m_speakers == speakers)
        return;
    m_microphones = microphones;
    m_speakers = speakers;
    m_trusted.clear(); // what this brings is what was asked for
    apply();
}

void SoundBoard::look()
{
    m_core->reloadSoundDevices();
    apply();
}

void SoundBoard::apply()
{
    const SoundCards cards = soundCards(*m_core);
    const SoundState before = m_state;
    m_state.devices = devicesOf(cards);
    m_state.microphone = bestSound(m_microphones, namesOf(cards, CapabilityRecord));
    m_state.speaker = bestSound(m_speakers, namesOf(cards, CapabilityPlay));
    const bool inCall = isInCall();
    if (!inCall || m_trusted.isEmpty())
        m_trusted = m_state.speaker;
    m_state.isStrange = m_state.speaker != m_trusted && !m_speakers.contains(m_state.speaker);

    const bool silent = m_core->getUseFiles();
    if (!inCall && silent == hasSound())
        m_core->setUseFiles(!silent);
    if (hasSound()) {
        const auto microphone = cardOf(cards, m_state.microphone, CapabilityRecord);
        const auto speaker = cardOf(cards, m_state.speaker, CapabilityPlay);
        m_core->setDefaultInputAudioDevice(microphone);
        m_core->setDefaultOutputAudioDevice(speaker);
        const bool other = before.microphone != m_state.microphone || before.speaker != m_state.speaker;
        if (inCall && !silent && other) {
            emit switching();
            m_core->setInputAudioDevice(microphone);
            m_core->setOutputAudioDevice(speaker);
            for (int round = 0; round < 3; ++round)
                m_core->iterate(); // the streams begin anew within
            emit switched(m_state.isStrange);
        }
    }
    m_keeper.keep(m_state.microphone, m_state.speaker);
    if (m_state != before)
        emit changed(m_state);
}

} // namespace Warmline::Sip
