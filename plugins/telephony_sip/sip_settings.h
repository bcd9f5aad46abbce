// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QList>
#include <QStringList>
#include <QVariantMap>

namespace Warmline::Sip {

enum class Transport : quint8 { Udp = 1, Tcp, Tls };
enum class MediaSecurity : quint8 { Off = 1, Optional, Required, Dtls };
enum class AutoAnswer : quint8 { Off = 1, Asked, Always };

/// One of the registrars, in the order in which they are tried.
struct Registrar
{
    QString host;
    quint16 port = 5060;
    Transport transport = Transport::Udp;
    [[nodiscard]] QString uri() const; ///< "sip:10.0.0.5:5061;transport=tls"
    friend bool operator==(const Registrar &, const Registrar &) = default;
};

/// "sip:10.0.0.5:5061;transport=tls"; the transport defaults to UDP, the port to 5060 (TLS: 5061).
[[nodiscard]] Result<Registrar> registrarFrom(const QString &uri);

/// How the seat joins a queue of the PBX.
struct QueueSettings
{
    enum class Kind : quint8 { None = 1, Codes, Ami, Publish };
    Kind kind = Kind::None;
    // Feature codes: numbers that are called; an empty one is never.
    QString loginCode, logoutCode, pauseCode, resumeCode;
    // Asterisk's manager interface.
    QString host;
    quint16 port = 5038;
    QString user;
    QString secret;
    QString member; ///< "PJSIP/1027"
    QStringList queues;
};

/// What the engine is made from; the keys of createEngine()'s map stand in README.md.
struct Settings
{
    QString extension;
    QString domain;
    QString display;
    QString authUser; ///< if not the extension
    QString secret; ///< password of the digest; never written to disk by us
    QList<Registrar> registrars;
    int port = 0; ///< UDP port of our own; 0: any free one
    int expiresSeconds = 60;
    MediaSecurity srtp = MediaSecurity::Off;
    QString rootCa; ///< PEM file; empty: the system's
    QString folder; ///< all state of the stack lies here
    QString stun; ///< "host:port"; empty: neither STUN nor ICE
    QString echo; ///< number that sends back what it hears, for the line's test; empty: none
    bool cancelsEcho = true; ///< of a loudspeaker in the microphone; headsets need it not
    QStringList codecs; ///< in the order of preference, of opus, G722, PCMA, PCMU
    AutoAnswer autoAnswer = AutoAnswer::Off;
    int autoAnswerMs = 0; ///< least delay
    int sessionSeconds = 90; ///< session timer (RFC 4028); 0: none
    int silentSeconds = 60; ///< without any RTP a call is over; 0: never
    QueueSettings queue;
    QString microphoneFile; ///< WAV in place of a microphone, for tests
    QString speakerFile; ///< WAV that takes what would be heard, for tests
    [[nodiscard]] bool usesFiles() const { return !microphoneFile.isEmpty() || !speakerFile.isEmpty(); }
};

/// Whether an address is a telephone of our own exchange: a short number, at the exchange itself or at an
/// address of our network (an attended transfer may name the other telephone's own). \a host may be IPv6 in
/// brackets.
[[nodiscard]] bool isOwnExtension(const Settings &settings, const QString &user, QString host);

/// Checks the map; InvalidInput names the key.
[[nodiscard]] Result<Settings> settingsFrom(const QVariantMap &map);

} // namespace Warmline::Sip
