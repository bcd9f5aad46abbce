// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace Warmline::ServerLog {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return u"debug"_s;
    case QtInfoMsg: return u"info"_s;
    case QtWarningMsg: return u"warning"_s;
    case QtCriticalMsg: return u"error"_s;
    case QtFatalMsg: return u"fatal"_s;
    }
    return {};
}

void writeJson(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QJsonObject line;
    if (context.category && std::strcmp(context.category, "warmline.server.request") == 0)
        line = QJsonDocument::fromJson(message.toUtf8()).object();
    else
        line.insert("message"_L1, message);
    line.insert("time"_L1, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    line.insert("level"_L1, nameOf(type));
    line.insert("category"_L1, QString::fromUtf8(context.category));
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    // One write a line, so that threads don't mix theirs.
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, bytes.constData(), size_t(bytes.size()));
}

} // namespace

void install(Format format, const QString &level)
{
    qSetMessagePattern(u"%{time yyyy-MM-ddTHH:mm:ss.zzz} "
                       u"%{if-debug}debug%{endif}%{if-info}info%{endif}%{if-warning}warning%{endif}"
                       "%{if-critical}error%{endif}%{if-fatal}fatal%{endif} %{category} %{message}"_s);
    QStringList rules{u"*.debug=false"_s};
    if (level == "debug"_L1)
        rules.append(u"warmline.*.debug=true"_s);
    else if (level != "info"_L1)
        rules.append(u"*.info=false"_s);
    if (level == "error"_L1)
        rules.append(u"*.warning=false"_s);
    QLoggingCategory::setFilterRules(rules.join(u'\n'));
    if (format == Format::Json)
        qInstallMessageHandler(writeJson);
}

} // namespace Warmline::ServerLog
