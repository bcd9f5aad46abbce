// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound_server.h"

#include "tone.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdlib>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kServerMs = 20'000;
constexpr qsizetype kSecondBytes = 96'000;
constexpr double kLatelySeconds = 0.4;

} // namespace

SoundServer::~SoundServer()
{
    m_devices.clear();
    m_server.stop(SIGTERM);
}

bool SoundServer::start()
{
    const QString socket = file(u"pulse"_s);
    qputenv("PULSE_SERVER", ("unix:"_L1 + socket).toUtf8());
    qputenv("PULSE_COOKIE", file(u"cookie"_s).toUtf8());
    qputenv("PULSE_RUNTIME_PATH", file(u"runtime"_s).toUtf8());
    qputenv("PULSE_STATE_PATH", file(u"state"_s).toUtf8());
    const bool started =
        m_server.start(u"pulseaudio"_s,
                       {u"-n"_s, u"--daemonize=no"_s, u"--use-pid-file=no"_s, u"--exit-idle-time=-1"_s,
                        u"--high-priority=no"_s, u"--realtime=no"_s, u"--disable-shm=yes"_s, u"-L"_s,
                        u"module-native-protocol-unix auth-anonymous=1 socket="_s + socket, u"-L"_s,
                        u"module-rescue-streams"_s},
                       m_folder.path(), u"pulseaudio"_s);
    const QDeadlineTimer deadline(kServerMs);
    while (started && !deadline.hasExpired() && m_server.isRunning()) {
        if (ask({u"info"_s}).contains("Server Name"))
            return true;
    }
    return false;
}

bool SoundServer::restart()
{
    m_devices.clear();
    m_server.stop(SIGKILL);
    return start();
}

QByteArray SoundServer::ask(const QStringList &arguments) const
{
    QProcess pactl;
    pactl.start(u"pactl"_s, arguments);
    return pactl.waitForFinished(kServerMs) && pactl.exitCode() == 0 ? pactl.readAllStandardOutput()
                                                                     : QByteArray();
}

/// To be obeyed without a word.
bool SoundServer::say(const QStringList &arguments)
{
    QProcess pactl;
    pactl.start(u"pactl"_s, arguments);
    return pactl.waitForFinished(kServerMs) && pactl.exitCode() == 0;
}

bool SoundServer::load(Device &device, const QStringList &module)
{
    const QByteArray number = ask(QStringList{u"load-module"_s} + module).trimmed();
    if (!number.isEmpty())
        device.modules.append(QString::fromLatin1(number));
    return !number.isEmpty();
}

bool SoundServer::plugSpeaker(const QString &name)
{
    Device &device = m_devices[name];
    QFile::remove(file(name + u".heard"_s));
    if (!load(device, {u"module-null-sink"_s, u"sink_name="_s + name, u"rate=48000"_s, u"channels=1"_s,
                       u"sink_properties=device.description="_s + name}))
        return false;
    device.ear = std::make_unique<SipProcess>();
    return device.ear->start(u"pacat"_s,
                             {u"--record"_s, u"--raw"_s, u"--format=s16le"_s, u"--rate=48000"_s,
                              u"--channels=1"_s, u"--latency-msec=20"_s,
                              u"--device="_s + name + u".monitor"_s, file(name + u".heard"_s)},
                             m_folder.path(), name + u"_ear"_s);
}

bool SoundServer::plugMicrophone(const QString &name, int hertz)
{
    QStringList module{hertz > 0 ? u"module-sine-source"_s : u"module-null-source"_s,
                       u"source_name="_s + name + u"_mic"_s, u"rate=48000"_s};
    if (hertz > 0)
        module << u"frequency=%1"_s.arg(hertz) << u"source_properties=device.description="_s + name;
    else
        module << u"description="_s + name;
    return load(m_devices[name], module);
}

/// The microphone first: where there is none the server's default source is what a speaker plays, and once a
/// better one comes it moves there who listens to the default, also who asked for that very source.
bool SoundServer::plugHeadset(const QString &name, int hertz)
{
    return plugMicrophone(name, hertz) && plugSpeaker(name);
}

bool SoundServer::unplug(const QString &name)
{
    const auto found = m_devices.find(name);
    if (found == m_devices.end())
        return false;
    Device &device = found->second;
    device.ear.reset();
    bool gone = true;
    for (const QString &module : std::as_const(device.modules))
        gone = say({u"unload-module"_s, module}) && gone;
    m_devices.erase(found);
    return gone;
}

bool SoundServer::setDefault(const QString &name)
{
    return say({u"set-default-sink"_s, name}) && say({u"set-default-source"_s, name + u"_mic"_s});
}

double SoundServer::heardSeconds(const QString &name) const
{
    return double(QFileInfo(file(name + u".heard"_s)).size()) / kSecondBytes;
}

QByteArray SoundServer::lately(const QString &name) const
{
    QFile heard(file(name + u".heard"_s));
    const auto wanted = qint64(kLatelySeconds * kSecondBytes);
    if (!heard.open(QIODevice::ReadOnly) || heard.size() < wanted)
        return {};
    heard.seek((heard.size() - wanted) / 2 * 2);
    return heard.readAll();
}

bool SoundServer::hears(const QString &name, double hertz) const
{
    const QByteArray sound = lately(name);
    // Gaps of a machine that is busy take from a tone's share: two other programs at work left 0.6.
    return !sound.isEmpty() && toneShare(sound, hertz, 0, kLatelySeconds) > 0.4;
}

bool SoundServer::hearsNothing(const QString &name) const
{
    const QByteArray sound = lately(name);
    const auto isQuiet = [](qint16 sample) { return std::abs(int(sample)) < 100; };
    const auto *first = reinterpret_cast<const qint16 *>(sound.constData());
    return !sound.isEmpty() && std::all_of(first, first + sound.size() / 2, isQuiet);
}

} // namespace Warmline::Testing
