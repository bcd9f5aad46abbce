// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_caller.h"

#include "test_paths.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

namespace {

const QString kMessages = u"messages.log"_s;

} // namespace

QByteArray milliwatt(int seconds)
{
    return QByteArray("\x1e\x0b\x0b\x1e\x9e\x8b\x8b\x9e", 8).repeated(1000 * seconds);
}

bool SipCaller::start(quint16 proxyPort, const Options &options)
{
    QFile tone(m_folder.filePath(u"tone.ulaw"_s));
    if (!tone.open(QIODevice::WriteOnly) || tone.write(milliwatt(2)) < 0)
        return false;
    tone.close();
    QString scenario = Warmline::Testing::sourcePath(u"plugins/telephony_sip/pbx/caller.xml"_s);
    if (options.isCrowd) {
        QFile one(scenario);
        scenario = m_folder.filePath(u"crowd.xml"_s);
        QFile many(scenario);
        if (!one.open(QIODevice::ReadOnly) || !many.open(QIODevice::WriteOnly)
            || many.write(one.readAll().replace("[number]", "139[call_number]")) < 0)
            return false;
    }
    const QString port = QString::number(freeSipPort());
    return m_process.start(u"sipp"_s,
                           QStringList{u"-sf"_s,
                                       scenario,
                                       u"127.0.0.1:%1"_s.arg(proxyPort),
                                       u"-i"_s,
                                       u"127.0.0.1"_s,
                                       u"-p"_s,
                                       port,
                                       u"-s"_s,
                                       options.seat,
                                       u"-key"_s,
                                       u"number"_s,
                                       options.number,
                                       u"-key"_s,
                                       u"queue"_s,
                                       options.queue,
                                       u"-key"_s,
                                       u"waited"_s,
                                       QString::number(options.waitedSeconds),
                                       u"-key"_s,
                                       u"today"_s,
                                       QString::number(options.calledToday),
                                       u"-key"_s,
                                       u"callinfo"_s,
                                       options.callInfo,
                                       u"-key"_s,
                                       u"alertinfo"_s,
                                       options.alertInfo,
                                       u"-m"_s,
                                       QString::number(options.calls),
                                       u"-r"_s,
                                       QString::number(options.perSecond),
                                       u"-nostdin"_s,
                                       u"-nd"_s,
                                       u"-trace_msg"_s,
                                       u"-message_file"_s,
                                       m_folder.filePath(kMessages)}
                               + options.more,
                           m_folder.path(), u"sipp"_s);
}

QList<SipCaller::Message> SipCaller::received() const
{
    QFile file(m_folder.filePath(kMessages));
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    // A line of dashes with the time, a line that says which way it went, an empty one, the message.
    static const QRegularExpression start(
        uR"(^-{20,}[^\n]*?(\d\d):(\d\d):(\d\d\.\d+)[^\n]*\n[^\n]* received [^\n]*\n)"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression end(u"^-{20,}"_s, QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(file.readAll()).remove(u'\r');
    for (const QRegularExpressionMatch &found : start.globalMatch(text)) {
        const qsizetype next = text.indexOf(end, found.capturedEnd());
        const QString body =
            text.sliced(found.capturedEnd(), (next < 0 ? text.size() : next) - found.capturedEnd());
        Message message;
        message.atSeconds =
            found.captured(1).toInt() * 3600 + found.captured(2).toInt() * 60 + found.captured(3).toDouble();
        for (const QString &line : body.trimmed().split(u'\n')) {
            if (message.firstLine.isEmpty())
                message.firstLine = line.toUtf8();
            else if (line.startsWith("Session-Expires:"_L1))
                message.sessionExpires = line.sliced(16).trimmed().toUtf8();
            else if (line.startsWith("CSeq:"_L1))
                message.sequence = line.sliced(5).trimmed().toUtf8();
        }
        const auto isSame = [&](const Message &other) {
            return other.firstLine == message.firstLine && other.sequence == message.sequence;
        };
        if (std::ranges::none_of(messages, isSame))
            messages.append(message);
    }
    return messages;
}

qsizetype SipCaller::callsWith(const QByteArray &start) const
{
    QFile file(m_folder.filePath(kMessages));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    QSet<QByteArrayView> calls;
    const QByteArray head = "\nCall-ID:";
    for (qsizetype at = text.indexOf('\n' + start); at >= 0; at = text.indexOf('\n' + start, at + 1)) {
        const qsizetype from = text.indexOf(head, at);
        const qsizetype end = from < 0 ? -1 : text.indexOf('\n', from + 1);
        if (end < 0)
            break; // of the message that is being written
        calls.insert(QByteArrayView(text).first(end).sliced(from + head.size()).trimmed());
    }
    return calls.size();
}

} // namespace Warmline::Testing
