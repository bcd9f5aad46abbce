// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_masking.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Warmline::Sip {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostLines = 200;
constexpr qsizetype kMostLine = 300;
constexpr qsizetype kExtensionDigits = 6;

QString wordFor(const QString &what, const QByteArray &salt)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt);
    hash.addData(what.toUtf8());
    return QString::fromLatin1(hash.result().toHex().first(6));
}

/// The last two digits of a number help the one who dialled it; an extension is somebody's, too.
QString maskedUser(const QString &user, const QByteArray &salt)
{
    static const QRegularExpression number(u"^\\+?[0-9]+$"_s);
    if (user.isEmpty())
        return {};
    if (!number.match(user).hasMatch())
        return u"user-"_s + wordFor(user, salt);
    if (user.size() <= kExtensionDigits)
        return u"ext-"_s + wordFor(user, salt);
    return u"num"_s + user.last(2) + u'-' + wordFor(user, salt);
}

QString maskedIdentifier(const QString &id, const QByteArray &salt)
{
    return u"id-"_s + wordFor(id, salt);
}

enum class Rule : quint8 {
    Whole, ///< standard words and numbers only, checked
    Address,
    Identifier,
    Via,
    Challenge, ///< scheme and algorithm
    Product,
    FirstToken,
    Reason,
    Replaces
};

const QHash<QString, Rule> &rules()
{
    using enum Rule;
    static const QHash<QString, Rule> table{{u"from"_s, Address},
                                            {u"f"_s, Address},
                                            {u"to"_s, Address},
                                            {u"t"_s, Address},
                                            {u"contact"_s, Address},
                                            {u"m"_s, Address},
                                            {u"refer-to"_s, Address},
                                            {u"r"_s, Address},
                                            {u"referred-by"_s, Address},
                                            {u"p-asserted-identity"_s, Address},
                                            {u"route"_s, Address},
                                            {u"record-route"_s, Address},
                                            {u"call-id"_s, Identifier},
                                            {u"i"_s, Identifier},
                                            {u"sip-etag"_s, Identifier},
                                            {u"sip-if-match"_s, Identifier},
                                            {u"via"_s, Via},
                                            {u"v"_s, Via},
                                            {u"cseq"_s, Whole},
                                            {u"expires"_s, Whole},
                                            {u"session-expires"_s, Whole},
                                            {u"x"_s, Whole},
                                            {u"min-se"_s, Whole},
                                            {u"min-expires"_s, Whole},
                                            {u"max-forwards"_s, Whole},
                                            {u"content-length"_s, Whole},
                                            {u"l"_s, Whole},
                                            {u"content-type"_s, Whole},
                                            {u"c"_s, Whole},
                                            {u"allow"_s, Whole},
                                            {u"supported"_s, Whole},
                                            {u"k"_s, Whole},
                                            {u"require"_s, Whole},
                                            {u"event"_s, Whole},
                                            {u"o"_s, Whole},
                                            {u"accept"_s, Whole},
                                            {u"retry-after"_s, FirstToken},
                                            {u"subscription-state"_s, FirstToken},
                                            {u"warning"_s, FirstToken},
                                            {u"reason"_s, Reason},
                                            {u"replaces"_s, Replaces},
                                            {u"www-authenticate"_s, Challenge},
                                            {u"proxy-authenticate"_s, Challenge},
                                            {u"authorization"_s, Challenge},
                                            {u"proxy-authorization"_s, Challenge},
                                            {u"user-agent"_s, Product},
                                            {u"server"_s, Product}};
    return table;
}

/// <uri>;tag=…;expires=… of each address of a header.
QString maskedAddresses(const QString &value, const QByteArray &salt)
{
    static const QRegularExpression uri(u"(?:sips?|tel):[^<>\\s,;\"]+(?:;[A-Za-z-]+=[A-Za-z0-9.:_-]+)*"_s);
    static const QRegularExpression tag(u";tag=([^;,\\s>]+)"_s);
    static const QRegularExpression expires(u";expires=([0-9]{1,10})"_s);
    static const QRegularExpression quoted(u"\"(?:[^\"\\\\]|\\\\.)*\""_s);
    QString bare = value;
    bare.remove(quoted); // a name may look like an address
    QStringList parts;
    for (auto found = uri.globalMatch(bare); found.hasNext();)
        parts.append(u'<' + maskedUri(found.next().captured(), salt) + u'>');
    QString line = parts.join(u", "_s);
    if (const auto match = tag.match(bare); match.hasMatch())
        line += u";tag="_s + wordFor(match.captured(1), salt);
    if (const auto match = expires.match(bare); match.hasMatch())
        line += u";expires="_s + match.captured(1);
    return line.isEmpty() && bare.trimmed() == u"*"_s ? u"*"_s : line;
}

QString maskedValue(Rule rule, const QString &value, const QByteArray &salt)
{
    static const QRegularExpression harmless(u"^[A-Za-z0-9 ,;=./*+_-]*$"_s);
    static const QRegularExpression longNumber(u"[0-9]{11,}"_s);
    static const QRegularExpression via(u"SIP/2\\.0/(UDP|TCP|TLS|WS|WSS)"_s);
    static const QRegularExpression algorithm(u"algorithm=\"?([A-Za-z0-9-]{2,20})\"?"_s);
    static const QRegularExpression token(u"^[A-Za-z0-9-]{1,20}"_s);
    static const QRegularExpression cause(u"^\\s*(SIP|Q\\.850)\\s*;\\s*cause=([0-9]{1,3})"_s);
    static const QRegularExpression product(u"^[A-Za-z][A-Za-z .-]{0,30}(?:/[0-9][0-9.]{0,12})?"_s);
    const auto first = [&](const QRegularExpression &shape, int group = 0) {
        return shape.match(value).captured(group);
    };
    switch (rule) {
    case Rule::Whole:
        return harmless.match(value).hasMatch() && !longNumber.match(value).hasMatch() ? value : u"…"_s;
    case Rule::Address: return maskedAddresses(value, salt);
    case Rule::Identifier: return maskedIdentifier(value, salt);
    case Rule::Replaces: return maskedIdentifier(value.section(u';', 0, 0), salt);
    case Rule::Via: return u"SIP/2.0/"_s + first(via, 1);
    case Rule::Challenge: {
        const QString name = first(algorithm, 1);
        return first(token) + (name.isEmpty() ? QString() : u" algorithm="_s + name);
    }
    case Rule::Product: return first(product);
    case Rule::FirstToken: return first(token);
    case Rule::Reason: {
        const auto match = cause.match(value);
        return match.hasMatch() ? match.captured(1) + u";cause="_s + match.captured(2) : u"…"_s;
    }
    }
    return {};
}

/// A line of a session description; empty: not taken over.
QString maskedSdpLine(const QString &line, const QByteArray &salt)
{
    static const QRegularExpression media(
        u"^m=(audio|video|text|application) [0-9]{1,5} [A-Z/]{3,30}(?: [0-9]{1,3})*$"_s);
    static const QRegularExpression harmless(
        u"^a=(?:sendrecv|sendonly|recvonly|inactive|rtcp-mux|setup:[a-z]+|ptime:[0-9]+|maxptime:[0-9]+"
        "|rtpmap:[0-9]+ [A-Za-z0-9-]{1,30}/[0-9]+(?:/[0-9])?|fmtp:[0-9]{1,3} [A-Za-z0-9=;, -]{0,80})$"_s);
    static const QRegularExpression address(u"^c=IN (IP[46]) (\\S+)$"_s);
    static const QRegularExpression crypto(u"^a=crypto:([0-9]+) ([A-Z0-9_]{1,40}) "_s);
    static const QRegularExpression named(u"^a=(fingerprint|candidate|ice-ufrag|ice-pwd|rtcp):"_s);
    if (media.match(line).hasMatch() || harmless.match(line).hasMatch())
        return line;
    if (const auto match = address.match(line); match.hasMatch())
        return u"c=IN %1 %2"_s.arg(match.captured(1), maskedHost(match.captured(2), salt));
    if (const auto match = crypto.match(line); match.hasMatch())
        return u"a=crypto:%1 %2 …"_s.arg(match.captured(1), match.captured(2));
    if (const auto match = named.match(line); match.hasMatch())
        return u"a=%1:…"_s.arg(match.captured(1));
    return {};
}

QString maskedStart(const QString &line, const QByteArray &salt)
{
    static const QRegularExpression request(u"^([A-Z]{3,12}) (\\S+) SIP/2\\.0$"_s);
    static const QRegularExpression response(u"^SIP/2\\.0 ([1-6][0-9]{2})(?: |$)"_s);
    if (const auto match = response.match(line); match.hasMatch())
        return u"SIP/2.0 "_s + match.captured(1);
    if (const auto match = request.match(line); match.hasMatch())
        return match.captured(1) + u' ' + maskedUri(match.captured(2), salt);
    return {};
}

} // namespace

QString maskedHost(const QString &host, const QByteArray &salt)
{
    return u"host-"_s + wordFor(host.toLower(), salt);
}

QString maskedUri(const QString &uri, const QByteArray &salt)
{
    static const QRegularExpression shape(
        u"^(sips?|tel):(?:([^@;?]*)@)?(\\[[^\\]]*\\]|[^:;?]*)(?::[0-9]{1,5})?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression transport(u";transport=(udp|tcp|tls)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(uri);
    if (!match.hasMatch())
        return u"…"_s;
    const QString scheme = match.captured(1).toLower();
    if (scheme == u"tel"_s)
        return u"tel:"_s + maskedUser(match.captured(3), salt);
    const QString user = match.captured(2).section(u':', 0, 0); // a password may follow
    const QString how = transport.match(uri).captured(1).toLower();
    return scheme + u':' + (user.isEmpty() ? QString() : maskedUser(user, salt) + u'@')
         + maskedHost(match.captured(3), salt) + (how.isEmpty() ? QString() : u";transport="_s + how);
}

QString maskedSip(const QByteArray &message, const QByteArray &salt)
{
    qsizetype body = message.indexOf("\r\n\r\n");
    const QByteArray head = body < 0 ? message : message.first(body);
    QStringList lines = QString::fromUtf8(head).split(u'\n');
    const QString start = maskedStart(lines.takeFirst().trimmed(), salt);
    if (start.isEmpty())
        return {};
    QStringList shown{start};
    bool isSdp = false;
    for (const QString &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(u':');
        // A line that goes on with the header before it is dropped: it may hold anything.
        if (colon <= 0 || line.at(0).isSpace() || shown.size() >= kMostLines)
            continue;
        const QString name = line.first(colon).trimmed();
        const auto rule = rules().constFind(name.toLower());
        if (rule == rules().cend())
            continue;
        const QString value = line.sliced(colon + 1).trimmed().left(kMostLine);
        isSdp = isSdp || (name.startsWith(u'C', Qt::CaseInsensitive) && value == u"application/sdp"_s);
        shown.append(u"  "_s + name + u": "_s + maskedValue(*rule, value, salt));
    }
    if (isSdp && body >= 0) {
        const auto described = QString::fromUtf8(message.sliced(body + 4)).split(u'\n');
        for (const QString &line : described) {
            const QString masked = maskedSdpLine(line.trimmed().left(kMostLine), salt);
            if (!masked.isEmpty() && shown.size() < kMostLines)
                shown.append(u"    "_s + masked);
        }
    }
    return shown.join(u'\n');
}

} // namespace Warmline::Sip
