// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/support_text.h"

#include "app/core/version.h"
#include "app/services/phone/phone_service.h"
#include "app/services/phone/shift_record.h"
#include "app/services/phone/sound_service.h"
#include "app/services/service_set.h"
#include "app/services/settings/settings_service.h"
#include "app/services/sync/connection_status.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QSysInfo>
#include <QTimeZone>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

QString timeOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

QLatin1StringView wordOf(LineState::Registration registration)
{
    switch (registration) {
    case LineState::Registration::Down: return "down"_L1;
    case LineState::Registration::Connecting: return "connecting"_L1;
    case LineState::Registration::Registered: return "registered"_L1;
    case LineState::Registration::Failed: break;
    }
    return "failed"_L1;
}

QLatin1StringView verdictWordOf(LineTestVerdict verdict)
{
    switch (verdict) {
    case LineTestVerdict::Passed: return "passed"_L1;
    case LineTestVerdict::Warned: return "warned"_L1;
    case LineTestVerdict::Failed: return "failed"_L1;
    default: return "open"_L1;
    }
}

QLatin1StringView stepWordOf(SelfTestStep step)
{
    switch (step) {
    case SelfTestStep::Microphone: return "microphone"_L1;
    case SelfTestStep::Ring: return "ring"_L1;
    case SelfTestStep::Registration: return "registration"_L1;
    case SelfTestStep::Echo: return "echo call"_L1;
    case SelfTestStep::SoundBothWays: return "sound both ways"_L1;
    case SelfTestStep::Server: return "server"_L1;
    case SelfTestStep::Telemetry: return "telemetry"_L1;
    case SelfTestStep::Package: return "offline package"_L1;
    case SelfTestStep::DiskAndClock: break;
    }
    return "disk and clock"_L1;
}

/// Names of devices without the names of persons: earbuds are called after their owner. Only words of
/// products are taken over; a number tells those apart that are then called the same.
class DeviceWords
{
public:
    QString of(const QString &name)
    {
        if (name.isEmpty())
            return {};
        if (!m_names.contains(name))
            m_names.append(name);
        QStringList shown;
        for (const QString &word : name.split(s_gap, Qt::SkipEmptyParts)) {
            const bool isKnown = s_known.contains(s_digits.match(word).captured(1).toLower());
            if (isKnown || shown.isEmpty() || shown.last() != u"…"_s)
                shown.append(isKnown ? word : u"…"_s);
        }
        return u"%1 #%2"_s.arg(shown.join(u' ')).arg(m_names.indexOf(name) + 1);
    }
    QString of(const QStringList &names)
    {
        QStringList shown;
        for (const QString &name : names)
            shown.append(of(name));
        return shown.join(u", "_s);
    }

private:
    static inline const QRegularExpression s_gap{u"[^\\p{L}\\p{N}]+"_s,
                                                 QRegularExpression::UseUnicodePropertiesOption};
    static inline const QRegularExpression s_digits{u"^([A-Za-z]+)[0-9]{0,3}$"_s};
    static inline const QSet<QString> s_known{
        u"airpods"_s, u"analog"_s,     u"anker"_s,      u"audio"_s,   u"blackwire"_s,   u"bluetooth"_s,
        u"bose"_s,    u"built"_s,      u"controller"_s, u"desk"_s,    u"digital"_s,     u"displayport"_s,
        u"edifier"_s, u"engage"_s,     u"epos"_s,       u"evolve"_s,  u"family"_s,      u"hands"_s,
        u"hdmi"_s,    u"headphone"_s,  u"headphones"_s, u"headset"_s, u"huawei"_s,      u"in"_s,
        u"input"_s,   u"intel"_s,      u"jabra"_s,      u"link"_s,    u"logi"_s,        u"logitech"_s,
        u"mic"_s,     u"microphone"_s, u"mono"_s,       u"output"_s,  u"plantronics"_s, u"poly"_s,
        u"pro"_s,     u"realtek"_s,    u"sennheiser"_s, u"sony"_s,    u"speaker"_s,     u"speakers"_s,
        u"stereo"_s,  u"usb"_s,        u"voyager"_s,    u"webcam"_s,  u"wireless"_s,    u"yealink"_s,
        u"zone"_s};
    QStringList m_names;
};

void addProgram(QStringList &lines, qint64 nowMs)
{
    lines << u"[program]"_s << u"version: "_s + version() << u"qt: "_s + QString::fromLatin1(qVersion())
          << u"system: %1 %2 %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                       QSysInfo::currentCpuArchitecture())
          << u"written: "_s + timeOf(nowMs);
}

/// Without the reason of a lost line: it may name a host or a number.
void addLine(QStringList &lines, const PhoneService &phone, qint64 nowMs)
{
    const LineState &line = phone.line();
    lines << u"[line]"_s << u"registration: "_s + wordOf(line.registration);
    if (line.confirmedMs > 0)
        lines << u"confirmed: %1 s ago"_s.arg((nowMs - line.confirmedMs) / 1000);
    lines << u"agent: %1 since %2"_s.arg(agentStateName(phone.agent().state), timeOf(phone.agent().sinceMs));
    const QueueFigures queue = phone.queue();
    lines << (queue.atMs > 0
                  ? u"queue: %1 waiting, longest %2 s"_s.arg(queue.waiting).arg(queue.longestWaitMs / 1000)
                  : u"queue: the line tells nothing"_s);
    for (const CallSnapshot &call : phone.calls())
        lines
            << u"call: state %1, codec %2, encrypted %3, mos %4, loss %5 %, jitter %6 ms, round trip %7 ms"_s
                   .arg(int(call.state))
                   .arg(call.codec)
                   .arg(call.encrypted)
                   .arg(call.quality.mos)
                   .arg(call.quality.lossPercent)
                   .arg(call.quality.jitterMs)
                   .arg(call.quality.roundTripMs);
}

void addSound(QStringList &lines, const SoundService &sound)
{
    using Use = SoundService::Use;
    DeviceWords words;
    lines << u"[sound]"_s;
    if (const auto &line = sound.line())
        lines << u"microphone: "_s + words.of(line->microphone) << u"speaker: "_s + words.of(line->speaker)
              << u"strange: "_s + (line->isStrange ? u"yes"_s : u"no"_s);
    else
        lines << u"the line uses no sound devices"_s;
    for (const auto &[name, use] : {std::pair{u"microphones"_s, Use::Microphone},
                                    std::pair{u"speakers"_s, Use::Speaker}, std::pair{u"rings"_s, Use::Ring}})
        lines << u"%1: there %2; wanted %3"_s.arg(name, words.of(sound.present(use)),
                                                  words.of(sound.wanted(use)));
    lines << u"ring volume: %1 %"_s.arg(sound.ringVolume());
}

void addSync(QStringList &lines, const ConnectionStatus &connection)
{
    lines << u"[sync]"_s << u"link: %1"_s.arg(int(connection.link()))
          << u"waiting: %1, refused: %2"_s.arg(connection.waiting()).arg(connection.refused())
          << u"clock: %1"_s.arg(connection.clockMeasured() ? u"%1 ms off"_s.arg(connection.clockOffsetMs())
                                                           : u"not measured"_s);
}

/// Without facts and reasons: they may name a host, a number or somebody's device.
void addChecks(QStringList &lines, const ShiftRecord &record)
{
    lines << u"[test before the shift]"_s;
    const ShiftCheck *last = record.own();
    if (!last) {
        lines << u"none"_s;
        return;
    }
    lines << u"at: "_s + timeOf(last->atMs);
    for (const ShiftCheck::Step &step : last->steps)
        lines << u"%1: %2"_s.arg(stepWordOf(step.step), verdictWordOf(step.verdict));
}

void addSettings(QStringList &lines, const SettingsService &settings)
{
    lines << u"[settings that were changed]"_s;
    for (const SettingInfo &info : settings.table()) {
        if (settings.isChanged(info.name))
            lines << u"%1 = %2"_s.arg(info.name, settings.value(info.name).toString());
    }
}

} // namespace

QString supportText(const ServiceSet &services)
{
    const qint64 now = services.connection->nowMs();
    QStringList lines;
    addProgram(lines, now);
    lines << QString();
    addLine(lines, *services.phone, now);
    lines << QString();
    addSound(lines, *services.sound);
    lines << QString();
    addSync(lines, *services.connection);
    lines << QString();
    addChecks(lines, *services.shift);
    lines << QString();
    addSettings(lines, *services.settings);
    const QString ladder = services.phone->ladder();
    lines << QString() << u"[messages of the line, masked]"_s << (ladder.isEmpty() ? u"none"_s : ladder)
          << QString();
    return lines.join(u'\n');
}

} // namespace Warmline
