// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sip_process.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <memory>

namespace Warmline::Testing {

/// A sound server of a test (PulseAudio) without any card: devices in software, which a test plugs in and
/// out and listens to; their microphones hear a tone. This process and what it starts use it as soon as it
/// was started, which must be before anything asked for sound.
class SoundServer
{
public:
    SoundServer() = default;
    ~SoundServer();
    Q_DISABLE_COPY_MOVE(SoundServer)

    [[nodiscard]] bool start();
    /// Dies without a word and comes back at the same place, with no device plugged in.
    [[nodiscard]] bool restart();

    /// A device that plays and records, both under that name (no spaces); \a hertz: what its microphone
    /// hears, 0: nothing.
    [[nodiscard]] bool plugHeadset(const QString &name, int hertz = 0);
    [[nodiscard]] bool plugSpeaker(const QString &name);
    [[nodiscard]] bool plugMicrophone(const QString &name, int hertz = 0);
    /// Gone, as if pulled out; what played there is moved away or ended by the server.
    [[nodiscard]] bool unplug(const QString &name);

    /// What those get who name no device; who plays or listens at the one before is moved there.
    [[nodiscard]] bool setDefault(const QString &name);

    /// How much was heard of it so far.
    [[nodiscard]] double heardSeconds(const QString &name) const;
    /// Whether that tone is most of what the device played of late; plugged in by plugSpeaker or plugHeadset.
    [[nodiscard]] bool hears(const QString &name, double hertz) const;
    [[nodiscard]] bool hearsNothing(const QString &name) const;
    [[nodiscard]] QByteArray log() const { return m_server.log(); }

private:
    struct Device
    {
        QStringList modules; ///< what pactl calls them
        std::unique_ptr<SipProcess> ear;
    };
    [[nodiscard]] QByteArray ask(const QStringList &arguments) const;
    [[nodiscard]] static bool say(const QStringList &arguments);
    [[nodiscard]] bool load(Device &device, const QStringList &module);
    [[nodiscard]] QByteArray lately(const QString &name) const;
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    SipProcess m_server;
    std::map<QString, Device> m_devices;
};

} // namespace Warmline::Testing
