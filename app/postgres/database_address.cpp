// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/database_address.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

using Pairs = QList<std::pair<QString, QString>>;

std::unexpected<Error> wrong(const QString &text)
{
    return failure(ErrorCode::InvalidInput, text, u"--database"_s);
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// QUrl takes no list of hosts, so the parts are found by hand.
Result<Pairs> readUrl(const QString &text)
{
    static const QRegularExpression form(
        u"^postgres(?:ql)?://(?:([^@:/?]*)(:[^@/?]*)?@)?([^/?]*)(?:/([^?]*))?(?:\\?(.*))?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return wrong(Tr::tr("数据库地址应写成 postgresql://用户@主机:端口/库名 的形式"));
    Pairs pairs;
    if (!match.captured(2).isEmpty())
        pairs.append({u"password"_s, {}}); // refused below
    if (!match.captured(1).isEmpty())
        pairs.append({u"user"_s, decoded(match.captured(1))});
    QStringList hosts;
    QStringList ports;
    bool anyPort = false;
    for (const QString &place : match.captured(3).split(u',')) {
        const qsizetype bracket = place.lastIndexOf(u']');
        const qsizetype colon = place.indexOf(u':', std::max<qsizetype>(bracket, 0));
        QString host = colon < 0 ? place : place.first(colon);
        if (host.startsWith(u'[') && host.endsWith(u']'))
            host = host.sliced(1).chopped(1);
        hosts.append(decoded(host));
        ports.append(colon < 0 ? QString() : place.sliced(colon + 1));
        anyPort = anyPort || colon >= 0;
    }
    if (hosts != QStringList{QString()})
        pairs.append({u"host"_s, hosts.join(u',')});
    if (anyPort)
        pairs.append({u"port"_s, ports.join(u',')});
    if (!match.captured(4).isEmpty())
        pairs.append({u"dbname"_s, decoded(match.captured(4))});
    for (const QString &pair : match.captured(5).split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1)
            return wrong(Tr::tr("数据库地址的参数应写成 名=值"));
        pairs.append({pair.first(equals), decoded(pair.sliced(equals + 1))});
    }
    return pairs;
}

Result<Pairs> readPairs(const QString &text)
{
    static const QRegularExpression form(uR"(\G\s*(\w+)\s*=\s*('(?:[^'\\]|\\.)*'|[^\s']*)(?=\s|$))"_s);
    static const QRegularExpression escape(uR"(\\(.))"_s);
    Pairs pairs;
    qsizetype end = 0;
    while (end < text.trimmed().size()) {
        const auto match = form.match(text, end);
        if (!match.hasMatch())
            return wrong(Tr::tr("数据库地址应写成 host=… dbname=… user=… 的形式"));
        QString value = match.captured(2);
        if (value.startsWith(u'\''))
            value = value.sliced(1).chopped(1);
        pairs.append({match.captured(1), value.replace(escape, u"\\1"_s)});
        end = match.capturedEnd();
    }
    return pairs;
}

} // namespace

Result<DatabaseAddress> DatabaseAddress::parse(const QString &text)
{
    const auto pairs = text.startsWith("postgres://"_L1) || text.startsWith("postgresql://"_L1)
                         ? readUrl(text)
                         : readPairs(text);
    if (!pairs)
        return std::unexpected(pairs.error());
    if (pairs->isEmpty())
        return wrong(Tr::tr("数据库地址是空的"));
    DatabaseAddress address;
    QStringList options;
    for (auto [keyword, value] : *pairs) {
        // Arguments are seen by everybody on the machine.
        if (keyword == "password"_L1)
            return wrong(Tr::tr("口令不能写在命令行上；请用 passfile=文件（权限 0600）"));
        if (value.contains(u';')) // Qt's driver takes it for the end of an option
            return wrong(Tr::tr("数据库地址里不能有分号"));
        address.m_keywords.append(keyword);
        options.append(keyword + u"='"_s + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'');
    }
    address.m_options = options.join(u' ');
    return address;
}

bool DatabaseAddress::has(const QString &keyword) const
{
    return m_keywords.contains(keyword);
}

} // namespace Warmline
