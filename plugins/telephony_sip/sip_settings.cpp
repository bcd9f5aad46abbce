// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_settings.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace Warmline::Sip {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SipSettings)
};

template <class Value, size_t N>
Result<Value> oneOf(const QVariantMap &map, const QString &key, Value fallback,
                    const std::array<std::pair<QLatin1StringView, Value>, N> &names)
{
    const QString text = map.value(key).toString();
    if (text.isEmpty())
        return fallback;
    for (const auto &[name, value] : names) {
        if (text == name)
            return value;
    }
    return failure(ErrorCode::InvalidInput, Tr::tr("不认识的值：%1").arg(text), key);
}

Result<int> seconds(const QVariantMap &map, const QString &key, int fallback, int least, int most)
{
    if (!map.contains(key))
        return fallback;
    bool ok = false;
    const int value = map.value(key).toInt(&ok);
    if (!ok || (value != 0 && (value < least || value > most)))
        return failure(ErrorCode::InvalidInput, Tr::tr("要在 %1 到 %2 秒之间").arg(least).arg(most), key);
    return value;
}

Result<void> readLimits(const QVariantMap &map, Settings &settings)
{
    for (const auto &[key, value, least, most] :
         {std::tuple{u"expires"_s, &settings.expiresSeconds, 30, 3600},
          // Shorter ones (below what RFC 4028 allows) are for tests, which have files in place of devices.
          std::tuple{u"session_timer"_s, &settings.sessionSeconds, settings.usesFiles() ? 6 : 90, 7200},
          std::tuple{u"silence"_s, &settings.silentSeconds, 10, 3600}}) {
        const Result<int> read = seconds(map, key, *value, least, most);
        if (!read)
            return std::unexpected(read.error());
        *value = *read;
    }
    settings.port = map.value(u"port"_s).toInt();
    if (settings.port < 0 || settings.port > 65535)
        return failure(ErrorCode::InvalidInput, Tr::tr("端口不对：%1").arg(settings.port), u"port"_s);
    settings.autoAnswerMs = map.value(u"auto_answer_ms"_s).toInt();
    if (settings.autoAnswerMs < 0 || settings.autoAnswerMs > 5000)
        return failure(ErrorCode::InvalidInput, Tr::tr("要在 0 到 5000 毫秒之间"), u"auto_answer_ms"_s);
    return {};
}

Result<void> readChoices(const QVariantMap &map, Settings &settings)
{
    const auto srtp = oneOf(map, u"srtp"_s, MediaSecurity::Off,
                            std::array{std::pair{"off"_L1, MediaSecurity::Off},
                                       std::pair{"optional"_L1, MediaSecurity::Optional},
                                       std::pair{"required"_L1, MediaSecurity::Required},
                                       std::pair{"dtls"_L1, MediaSecurity::Dtls}});
    if (!srtp)
        return std::unexpected(srtp.error());
    settings.srtp = *srtp;
    const auto automatic =
        oneOf(map, u"auto_answer"_s, AutoAnswer::Off,
              std::array{std::pair{"off"_L1, AutoAnswer::Off}, std::pair{"asked"_L1, AutoAnswer::Asked},
                         std::pair{"always"_L1, AutoAnswer::Always}});
    if (!automatic)
        return std::unexpected(automatic.error());
    settings.autoAnswer = *automatic;
    const auto echoes = oneOf(map, u"echo_cancelling"_s, true,
                              std::array{std::pair{"on"_L1, true}, std::pair{"off"_L1, false}});
    if (!echoes)
        return std::unexpected(echoes.error());
    settings.cancelsEcho = *echoes;
    return {};
}

/// Only those whose sample rate is known: a recording would run at a wrong speed.
Result<QStringList> codecsFrom(const QVariantMap &map)
{
    const QStringList known{u"opus"_s, u"G722"_s, u"PCMA"_s, u"PCMU"_s};
    if (!map.contains(u"codecs"_s))
        return known;
    const QStringList wanted = map.value(u"codecs"_s).toStringList();
    const bool fits = std::ranges::all_of(
        wanted, [&](const QString &name) { return known.contains(name, Qt::CaseInsensitive); });
    if (wanted.isEmpty() || !fits)
        return failure(
            ErrorCode::InvalidInput,
            Tr::tr("语音编码要从 opus、G722、PCMA、PCMU 中选，至少一种：%1").arg(wanted.join(u' ')),
            u"codecs"_s);
    return wanted;
}

/// A PBX's queue; nothing in the map: the seat joins none.
Result<QueueSettings> queueFrom(const QVariantMap &map, const QString &extension)
{
    static const QRegularExpression code(uR"(^[0-9*#]{0,20}$)"_s);
    QueueSettings queue;
    if (map.isEmpty())
        return queue;
    const QString kind = map.value(u"kind"_s).toString();
    if (kind == "codes"_L1) {
        queue.kind = QueueSettings::Kind::Codes;
        for (const auto &[key, value] :
             {std::pair{u"login"_s, &queue.loginCode}, std::pair{u"logout"_s, &queue.logoutCode},
              std::pair{u"pause"_s, &queue.pauseCode}, std::pair{u"resume"_s, &queue.resumeCode}}) {
            *value = map.value(key).toString();
            if (!code.match(*value).hasMatch())
                return failure(ErrorCode::InvalidInput, Tr::tr("功能码只有数字、* 和 #：%1").arg(*value),
                               u"queue."_s + key);
        }
        return queue;
    }
    if (kind == "publish"_L1) {
        queue.kind = QueueSettings::Kind::Publish;
        return queue;
    }
    if (kind != "ami"_L1)
        return failure(ErrorCode::InvalidInput, Tr::tr("不认识的值：%1").arg(kind), u"queue.kind"_s);
    queue.kind = QueueSettings::Kind::Ami;
    queue.host = map.value(u"host"_s).toString();
    queue.user = map.value(u"user"_s).toString();
    queue.secret = map.value(u"secret"_s).toString();
    queue.queues = map.value(u"queues"_s).toStringList();
    queue.member = map.value(u"member"_s, QString(u"PJSIP/"_s + extension)).toString();
    const int port = map.value(u"port"_s, 5038).toInt();
    if (queue.host.isEmpty() || queue.user.isEmpty() || queue.queues.isEmpty() || port < 1 || port > 65535)
        return failure(ErrorCode::InvalidInput, Tr::tr("排队系统要有 host、user 和 queues"), u"queue"_s);
    queue.port = quint16(port);
    return queue;
}

} // namespace

QString Registrar::uri() const
{
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    const QLatin1StringView how = transport == Transport::Udp ? "udp"_L1
                                : transport == Transport::Tcp ? "tcp"_L1
                                                              : "tls"_L1;
    return u"sip:%1:%2;transport=%3"_s.arg(name).arg(port).arg(how);
}

Result<Registrar> registrarFrom(const QString &uri)
{
    static const QRegularExpression shape(
        uR"(^sips?:(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+)(?::(\d{1,5}))?(?:;transport=(udp|tcp|tls))?$)"_s);
    const QRegularExpressionMatch match = shape.match(uri.trimmed());
    if (!match.hasMatch())
        return failure(ErrorCode::InvalidInput, Tr::tr("不是 SIP 服务器地址：%1").arg(uri), u"registrars"_s);
    Registrar registrar;
    registrar.host = match.captured(1);
    registrar.host.remove(u'[').remove(u']');
    const QString how = match.captured(3);
    registrar.transport = how == "tls"_L1 || (how.isEmpty() && uri.startsWith("sips:"_L1)) ? Transport::Tls
                        : how == "tcp"_L1                                                  ? Transport::Tcp
                                                                                           : Transport::Udp;
    const uint port = match.captured(2).isEmpty() ? (registrar.transport == Transport::Tls ? 5061 : 5060)
                                                  : match.captured(2).toUInt();
    if (port == 0 || port > 65535)
        return failure(ErrorCode::InvalidInput, Tr::tr("端口不对：%1").arg(uri), u"registrars"_s);
    registrar.port = quint16(port);
    return registrar;
}

Result<Settings> settingsFrom(const QVariantMap &map)
{
    static const QRegularExpression user(uR"(^[A-Za-z0-9._+*#-]{1,40}$)"_s);
    Settings settings;
    settings.extension = map.value(u"extension"_s).toString();
    if (!user.match(settings.extension).hasMatch())
        return failure(ErrorCode::InvalidInput, Tr::tr("没有分机号"), u"extension"_s);
    for (const QString &uri : map.value(u"registrars"_s).toStringList()) {
        const Result<Registrar> registrar = registrarFrom(uri);
        if (!registrar)
            return std::unexpected(registrar.error());
        settings.registrars.append(*registrar);
    }
    if (settings.registrars.isEmpty() || settings.registrars.size() > 8)
        return failure(ErrorCode::InvalidInput, Tr::tr("要有 1 到 8 个 SIP 服务器"), u"registrars"_s);
    settings.folder = map.value(u"folder"_s).toString();
    if (settings.folder.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("没有存放状态的文件夹"), u"folder"_s);
    settings.domain = map.value(u"domain"_s, settings.registrars.first().host).toString();
    settings.display = map.value(u"display"_s).toString();
    settings.authUser = map.value(u"auth_user"_s).toString();
    settings.secret = map.value(u"secret"_s).toString();
    settings.rootCa = map.value(u"root_ca"_s).toString();
    settings.echo = map.value(u"echo"_s).toString();
    if (!settings.echo.isEmpty() && !user.match(settings.echo).hasMatch())
        return failure(ErrorCode::InvalidInput, Tr::tr("不是可以拨打的号码：%1").arg(settings.echo),
                       u"echo"_s);
    settings.stun = map.value(u"stun"_s).toString();
    const Result<QStringList> codecs = codecsFrom(map);
    if (!codecs)
        return std::unexpected(codecs.error());
    settings.codecs = *codecs;
    const Result<QueueSettings> queue = queueFrom(map.value(u"queue"_s).toMap(), settings.extension);
    if (!queue)
        return std::unexpected(queue.error());
    settings.queue = *queue;
    settings.microphoneFile = map.value(u"microphone_file"_s).toString();
    settings.speakerFile = map.value(u"speaker_file"_s).toString();
    if (const auto limits = readLimits(map, settings); !limits)
        return std::unexpected(limits.error());
    if (const auto choices = readChoices(map, settings); !choices)
        return std::unexpected(choices.error());
    return settings;
}

bool isOwnExtension(const Settings &settings, const QString &user, QString host)
{
    static const QRegularExpression extension(u"^[0-9]{2,6}$"_s); // no feature code either
    if (!extension.match(user).hasMatch())
        return false;
    host.remove(u'[').remove(u']');
    const auto isIt = [&host](const QString &known) { return host.compare(known, Qt::CaseInsensitive) == 0; };
    if (isIt(settings.domain) || std::ranges::any_of(settings.registrars, isIt, &Registrar::host))
        return true;
    const QHostAddress address(host);
    return address.isLoopback() || address.isPrivateUse();
}

} // namespace Warmline::Sip
