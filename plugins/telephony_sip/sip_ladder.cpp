// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_ladder.h"

#include "sip_masking.h"
#include "stack_log.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>

namespace Warmline::Sip {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostEntries = 400;
constexpr qint64 kKeptMs = 2LL * 3600 * 1000;

QByteArray freshSalt()
{
    QByteArray salt(32, '\0');
    for (char &byte : salt)
        byte = char(QRandomGenerator::system()->bounded(256));
    return salt;
}

void onStackMessage(const char *line, int size)
{
    SipLadder::instance().onLog(QByteArray(line, size), QDateTime::currentMSecsSinceEpoch());
}

} // namespace

SipLadder &SipLadder::instance()
{
    static SipLadder ladder(freshSalt());
    return ladder;
}

void SipLadder::quiet()
{
    quietStack();
}

void SipLadder::listen()
{
    hearStackMessages(&onStackMessage);
}

void SipLadder::onLog(const QByteArray &line, qint64 nowMs)
{
    static const QRegularExpression head(
        u"^channel \\[[^\\]]*\\]: (message sent to|received \\[[0-9]+\\] new bytes from) \\[([A-Za-z]+)://(.*):[0-9]+\\]"_s);
    const qsizetype end = line.indexOf('\n');
    const auto match = head.match(QString::fromUtf8(end < 0 ? line : line.first(end)));
    if (end < 0 || !match.hasMatch())
        return;
    const QString masked = maskedSip(line.sliced(end + 1), m_salt);
    if (masked.isEmpty())
        return; // a keep-alive, or the rest of a message
    const bool isOut = match.captured(1).startsWith(u'm');
    const QString text = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::UTC).toString(u"hh:mm:ss.zzz"_s)
                       + (isOut ? u" → "_s : u" ← "_s) + match.captured(2).toUpper() + u' '
                       + maskedHost(match.captured(3), m_salt) + u'\n' + masked;
    const QMutexLocker lock(&m_mutex);
    m_entries.push_back({nowMs, text});
    while (m_entries.size() > kMostEntries || nowMs - m_entries.front().atMs > kKeptMs)
        m_entries.pop_front();
}

QString SipLadder::text(qint64 nowMs) const
{
    const QMutexLocker lock(&m_mutex);
    QStringList lines;
    for (const Entry &entry : m_entries) {
        if (nowMs - entry.atMs <= kKeptMs)
            lines.append(entry.text);
    }
    return lines.join(u"\n\n"_s);
}

} // namespace Warmline::Sip
