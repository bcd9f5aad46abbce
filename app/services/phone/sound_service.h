// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telephony.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace Warmline {

class PhoneService;
class SettingsService;

/// The sound devices of this seat: what a person wants to speak into, to hear with and to be rung by, in that
/// order of preference, and what there is. Names are the desktop's and the line's alike. Says in words when a
/// device goes, what is used in its place, and when it is back. GUI thread.
class SoundService : public QObject
{
    Q_OBJECT

public:
    enum class Use : quint8 { Microphone = 1, Speaker, Ring };

    SoundService(PhoneService &phone, SettingsService &settings, QObject *parent = nullptr);

    /// The dearest first, also those that are not there; of Ring: those that ring. Empty: nobody chose.
    [[nodiscard]] QStringList wanted(Use use) const;
    void setWanted(Use use, const QStringList &names);
    /// What there is for that.
    [[nodiscard]] QStringList present(Use use) const;
    /// In use now, or for the next call: of Ring all that ring.
    [[nodiscard]] QStringList used(Use use) const;
    [[nodiscard]] int ringVolume() const; ///< per cent
    void setRingVolume(int percent);

    /// What the line says; empty: it doesn't use the sound system.
    [[nodiscard]] const std::optional<SoundState> &line() const;
    /// True when the line should sound and can't: callers hear nothing.
    [[nodiscard]] bool isSilent() const;

    /// The desktop's outputs and inputs, its own choice first; also tells the line to look.
    void setDesktop(const QStringList &outputs, const QStringList &inputs);

signals:
    void changed();
    void told(const QString &words);

private:
    void onLine(const SoundState &now);
    [[nodiscard]] QString wordsOf(const SoundState &before, const SoundState &now) const;
    void apply();

    PhoneService &m_phone;
    SettingsService &m_settings;
    QStringList m_outputs;
    QStringList m_inputs;
    std::optional<SoundState> m_before; ///< of the line, as it was told last
};

} // namespace Warmline
