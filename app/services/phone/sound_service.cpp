// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/sound_service.h"

#include "app/services/phone/phone_service.h"
#include "app/services/settings/settings_service.h"

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRingVolume = 50;

QString soundKeyOf(SoundService::Use use)
{
    switch (use) {
    case SoundService::Use::Microphone: return u"sound/microphones"_s;
    case SoundService::Use::Speaker: return u"sound/speakers"_s;
    case SoundService::Use::Ring: break;
    }
    return u"sound/rings"_s;
}

QStringList soundNamesOf(const SoundState &state, bool SoundDevice::*can)
{
    QStringList names;
    for (const SoundDevice &device : state.devices) {
        if (device.*can)
            names.append(device.name);
    }
    return names;
}

bool isSoundThere(const SoundState &state, const QString &name)
{
    return std::ranges::contains(state.devices, name, &SoundDevice::name);
}

} // namespace

SoundService::SoundService(PhoneService &phone, SettingsService &settings, QObject *parent)
    : QObject(parent)
    , m_phone(phone)
    , m_settings(settings)
{
    connect(&phone, &PhoneService::soundChanged, this, &SoundService::onLine);
    connect(&phone, &PhoneService::lineChanged, this, [this] {
        if (!m_phone.sound() && std::exchange(m_before, std::nullopt)) // another line
            emit changed();
    });
    apply();
}

QStringList SoundService::wanted(Use use) const
{
    return m_settings.state(soundKeyOf(use)).toStringList();
}

void SoundService::setWanted(Use use, const QStringList &names)
{
    if (wanted(use) == names)
        return;
    m_settings.setState(soundKeyOf(use), names);
    apply();
    emit changed();
}

void SoundService::apply()
{
    m_phone.chooseSound(wanted(Use::Microphone), wanted(Use::Speaker));
}

QStringList SoundService::present(Use use) const
{
    const auto &state = line();
    switch (use) {
    case Use::Microphone: return state ? soundNamesOf(*state, &SoundDevice::records) : m_inputs;
    case Use::Speaker: return state ? soundNamesOf(*state, &SoundDevice::plays) : m_outputs;
    case Use::Ring: break;
    }
    return m_outputs;
}

QStringList SoundService::used(Use use) const
{
    const QStringList there = present(use);
    const auto &state = line();
    if (use == Use::Ring) {
        QStringList ringing = wanted(use);
        ringing.removeIf([&](const QString &name) { return !there.contains(name); });
        return ringing.isEmpty() ? there.first(std::min<qsizetype>(1, there.size())) : ringing;
    }
    if (state) {
        const QString name = use == Use::Microphone ? state->microphone : state->speaker;
        return name.isEmpty() ? QStringList() : QStringList{name};
    }
    for (const QString &name : wanted(use)) {
        if (there.contains(name))
            return {name};
    }
    return there.first(std::min<qsizetype>(1, there.size()));
}

int SoundService::ringVolume() const
{
    const QVariant percent = m_settings.state(u"sound/ring_volume"_s);
    return percent.isValid() ? std::clamp(percent.toInt(), 0, 100) : kRingVolume;
}

void SoundService::setRingVolume(int percent)
{
    m_settings.setState(u"sound/ring_volume"_s, std::clamp(percent, 0, 100));
    emit changed();
}

const std::optional<SoundState> &SoundService::line() const
{
    return m_phone.sound();
}

bool SoundService::isSilent() const
{
    return line() && (line()->microphone.isEmpty() || line()->speaker.isEmpty());
}

void SoundService::setDesktop(const QStringList &outputs, const QStringList &inputs)
{
    m_outputs = outputs;
    m_inputs = inputs;
    m_phone.lookForSound();
    emit changed();
}

void SoundService::onLine(const SoundState &now)
{
    const SoundState before = m_before.value_or(now);
    const bool isFirst = !m_before;
    m_before = now;
    const QString words = isFirst && isSilent() ? wordsOf({}, now) : wordsOf(before, now);
    if (!words.isEmpty())
        emit told(words);
    emit changed();
}

QString SoundService::wordsOf(const SoundState &before, const SoundState &now) const
{
    const bool lost = before.microphone.isEmpty() || before.speaker.isEmpty();
    if (now.microphone.isEmpty() || now.speaker.isEmpty()) {
        if (now.speaker.isEmpty() && now.microphone.isEmpty())
            return tr("没有可用的耳机或话筒：电话能接通，但没有声音");
        return now.microphone.isEmpty() ? tr("没有话筒：电话能接通，但没有声音")
                                        : tr("没有耳机：电话能接通，但没有声音");
    }
    const bool otherSpeaker = now.speaker != before.speaker;
    const bool otherMicrophone = now.microphone != before.microphone;
    if (lost)
        return tr("%1 可以用了").arg(now.speaker);
    if (!otherSpeaker && !otherMicrophone)
        return {};
    const QString &gone = otherSpeaker ? before.speaker : before.microphone;
    const QString &taken = otherSpeaker ? now.speaker : now.microphone;
    if (isSoundThere(now, gone)) // nothing is lost: a dearer one came, or a person chose
        return isSoundThere(before, taken) ? QString() : tr("%1 回来了，已换回").arg(taken);
    return now.isStrange ? tr("%1 不见了，改用 %2：旁人可能听得见，通话中话筒已静音").arg(gone, taken)
                         : tr("%1 不见了，改用 %2").arg(gone, taken);
}

} // namespace Warmline
