// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/console.h"

#include <QCoreApplication>
#include <QJsonDocument>

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

void put(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
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
    put(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

Result<void> Console::raw(const QByteArray &bytes)
{
    const std::lock_guard lock(outputMutex());
    if (std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) != size_t(bytes.size())
        || std::fflush(stdout) != 0)
        return failure(ErrorCode::Storage,
                       QCoreApplication::translate("Console", "结果写不出去；磁盘可能已满"));
    return {};
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
