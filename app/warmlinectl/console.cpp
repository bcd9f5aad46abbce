// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/console.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <mutex>

#include <unistd.h>

namespace Warmline {

namespace {

std::mutex &outputMutex()
{
    static std::mutex mutex;
    return mutex;
}

/// 0, or errno.
int put(FILE *stream, const QByteArray &bytes)
{
    errno = 0;
    const bool done = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream) == size_t(bytes.size());
    return std::fflush(stream) == 0 && done ? 0 : errno != 0 ? errno : EIO;
}

QString lostBecause(int error)
{
    return error == EPIPE ? QCoreApplication::translate("Console", "结果没有写完：读结果的程序已经结束")
                          : QCoreApplication::translate("Console", "结果写不出去；磁盘可能已满");
}

} // namespace

Console::Console(bool always)
    : m_terminal(isatty(STDERR_FILENO) == 1)
    , m_progress(always || m_terminal)
{ }

void Console::result(const QJsonObject &object)
{
    const std::lock_guard lock(outputMutex());
    endProgress();
    const int error = put(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    if (m_lost == 0)
        m_lost = error;
}

Result<void> Console::raw(const QByteArray &bytes)
{
    const std::lock_guard lock(outputMutex());
    if (const int error = put(stdout, bytes); error != 0)
        return failure(ErrorCode::Storage, lostBecause(error));
    return {};
}

int Console::settled(int code)
{
    if (m_lost == 0)
        return code;
    say(QStringLiteral("warmlinectl: ") + lostBecause(m_lost));
    return 1;
}

void Console::say(const QString &text)
{
    const std::lock_guard lock(outputMutex());
    endProgress();
    put(stderr, text.toUtf8() + '\n');
}

void Console::progress(qint64 done, qint64 total, const QString &what)
{
    if (!m_progress)
        return;
    const QString text = total > 0 ? what + QStringLiteral(" %1 %").arg(100 * done / total) : what;
    const std::lock_guard lock(outputMutex());
    if (text == m_last)
        return;
    m_last = text;
    if (m_terminal) {
        put(stderr, "\r\033[K" + text.toUtf8());
        m_lineOpen = true;
    } else {
        put(stderr, text.toUtf8() + '\n');
    }
}

void Console::endProgress()
{
    if (m_lineOpen)
        put(stderr, "\r\033[K");
    m_lineOpen = false;
}

} // namespace Warmline
