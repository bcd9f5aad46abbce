// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_maker.h"

#include "sip_ladder.h"

#include "app/core/version.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace Warmline::Sip {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SipCore)
};

constexpr int kMostCalls = 4; ///< caller, waiting caller, colleague, one more; further ones hear "busy"
constexpr int kLeastSession = 90; ///< s; RFC 4028 knows no shorter one
constexpr int kRingSeconds = 120; ///< the queue takes a call back long before

/// All of this must be known before the core exists: it opens sockets and files at once.
std::shared_ptr<linphone::Config> makeConfig(const Settings &settings)
{
    const auto config = linphone::Factory::get()->createConfigFromString("");
    config->setInt("sip", "sip_port",
                   settings.port == 0
                       ? -1
                       : settings.port); // -1: any free one; 5060 would be bound for a moment otherwise
    config->setInt("sip", "sip_tcp_port", -2);
    config->setInt("sip", "sip_tls_port", -2);
    config->setInt("sip", "store_auth_info", 0); // else the digest's hash is written to disk
    config->setString("sip", "supported",
                      "replaces, outbound, path, timer"); // no gruu: it breaks requests in a dialog
    config->setInt("sip", "guess_hostname", 1);
    config->setInt("sip", "register_only_when_network_is_up", 0);
    // The stack takes any answer to its UPDATE for a yes: sessions are refreshed by re-INVITE.
    config->setInt("sip", "sip_update", 0);
    config->setInt("sip", "inc_timeout", kRingSeconds);
    config->setInt("sip", "auto_answer_replacing_calls", 0); // SipCalls does, with a tape
    config->setInt("sip", "delayed_timeout", 4);
    // The stack's own log of calls would be in clear; it is kept in memory. (With none at all the stack
    // crashes.)
    config->setString("storage", "backend", "sqlite3");
    config->setString("storage", "uri", ":memory:");
    config->setInt("misc", "hide_chat_rooms_from_removed_proxies", 1);
    config->setInt("lime", "enabled", 0);
    config->setInt("video", "enabled", 0);
    config->setInt("sound", "echocancellation", settings.cancelsEcho && !settings.usesFiles() ? 1 : 0);
    config->setInt("net", "download_bw", 0);
    return config;
}

void chooseCodecs(linphone::Core &core, const QStringList &wanted)
{
    std::list<std::shared_ptr<linphone::PayloadType>> ordered = core.getAudioPayloadTypes();
    const auto rank = [&](const std::shared_ptr<linphone::PayloadType> &type) {
        const qsizetype found =
            wanted.indexOf(QString::fromStdString(type->getMimeType()), 0, Qt::CaseInsensitive);
        return found < 0 ? wanted.size() : found;
    };
    ordered.sort([&](const auto &a, const auto &b) { return rank(a) < rank(b); });
    for (const auto &type : ordered)
        type->enable(rank(type) < wanted.size() || type->getMimeType() == "telephone-event");
    core.setAudioPayloadTypes(ordered);
}

void setMediaRules(linphone::Core &core, const Settings &settings)
{
    core.enableVideoCapture(false);
    core.enableVideoDisplay(false);
    core.setUseRfc2833ForDtmf(true);
    core.setUseInfoForDtmf(false);
    core.setMediaEncryption(settings.srtp == MediaSecurity::Off    ? linphone::MediaEncryption::None
                            : settings.srtp == MediaSecurity::Dtls ? linphone::MediaEncryption::DTLS
                                                                   : linphone::MediaEncryption::SRTP);
    core.setMediaEncryptionMandatory(settings.srtp == MediaSecurity::Required
                                     || settings.srtp == MediaSecurity::Dtls);
    chooseCodecs(core, settings.codecs);
    core.setAudioPortRange(16'384, 32'767);
    core.setNortpTimeout(settings.silentSeconds == 0 ? 86'400 : settings.silentSeconds);
    // Ringing is the workstation's: on its own device, with its own volume.
    core.enableNativeRinging(true);
    core.setRing("");
}

/// A second of silence (WAV, 8 kHz, one channel); an empty name when it can't be written.
QString silenceFile(const QDir &folder)
{
    constexpr quint32 kSamples = 8'000;
    const QString name = folder.filePath(u"silence.wav"_s);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    QDataStream out(&file);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + kSamples * 2);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(1) << kSamples << quint32(kSamples * 2) << quint16(2)
        << quint16(16);
    out.writeRawData("data", 4);
    out << quint32(kSamples * 2);
    file.write(QByteArray(kSamples * 2, '\0'));
    return out.status() == QDataStream::Ok ? name : QString();
}

/// Without a device silence is sent, so that the other side's RTP and quality stay what they are. Without a
/// file to play the stack sends nothing.
void beSilent(linphone::Core &core, const Settings &settings)
{
    core.setUseFiles(true);
    const QString sent =
        settings.microphoneFile.isEmpty() ? silenceFile(QDir(settings.folder)) : settings.microphoneFile;
    core.setPlayFile(sent.toStdString());
    core.setRecordFile(settings.speakerFile.toStdString());
}

} // namespace

Result<std::shared_ptr<linphone::Core>> makeCore(const Settings &settings)
{
    const QDir folder(settings.folder);
    for (const QString &name : {u"data"_s, u"cache"_s, u"certificates"_s}) {
        if (!folder.mkpath(name))
            return failure(ErrorCode::Storage, Tr::tr("电话的文件夹建不了"), folder.filePath(name));
    }
    // Its log lines carry numbers and addresses: none is let out, and of the messages a masked copy is kept.
    linphone::LoggingService::get()->setLogLevelMask(0);
    SipLadder::quiet();
    const auto factory = linphone::Factory::get();
    factory->setConfigDir(folder.filePath(u"data"_s).toStdString());
    factory->setDataDir(folder.filePath(u"data"_s).toStdString());
    factory->setCacheDir(folder.filePath(u"cache"_s).toStdString());
    factory->setDownloadDir(folder.filePath(u"cache"_s).toStdString());
    factory->setSoundResourcesDir("/usr/share/sounds/linphone");

    const auto core = factory->createCoreWithConfig(makeConfig(settings), nullptr);
    if (!core)
        return failure(ErrorCode::Internal, Tr::tr("SIP 引擎起不来"));
    core->enableAutoIterate(false);
    core->setZrtpSecretsFile(folder.filePath(u"data/zrtp.db"_s).toStdString());
    core->setUserCertificatesPath(folder.filePath(u"certificates"_s).toStdString());
    core->setUserAgent("Warmline", version().toStdString());
    if (!settings.rootCa.isEmpty())
        core->setRootCa(settings.rootCa.toStdString());
    core->setMaxCalls(kMostCalls);
    core->enableSessionExpires(settings.sessionSeconds > 0);
    if (settings.sessionSeconds > 0) {
        core->setSessionExpiresMinValue(std::min(kLeastSession, settings.sessionSeconds));
        core->setSessionExpiresValue(settings.sessionSeconds);
        // Ours to refresh, in calls of ours and (SipCalls::accept) in others': the stack does not notice that
        // the other side no longer does.
        core->setSessionExpiresRefresherValue(linphone::SessionExpiresRefresher::UAC);
    }
    if (!settings.stun.isEmpty()) {
        const auto nat = core->createNatPolicy();
        nat->setStunServer(settings.stun.toStdString());
        nat->enableStun(true);
        nat->enableIce(true);
        core->setNatPolicy(nat);
    }
    if (core->start() != 0)
        return failure(ErrorCode::Internal, Tr::tr("SIP 引擎起不来"));
    SipLadder::listen();
    const auto transports = factory->createTransports();
    transports->setUdpPort(settings.port == 0 ? -1 : settings.port);
    transports->setTcpPort(-2); // outgoing connections only
    transports->setTlsPort(-2);
    core->setTransports(transports);
    setMediaRules(*core, settings);
    beSilent(*core, settings);
    return core;
}

} // namespace Warmline::Sip
