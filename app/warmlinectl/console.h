// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QJsonObject>

namespace Warmline {

/// Results go to stdout as JSON, everything that is said to a person to stderr. Thread-safe.
class Console
{
public:
    /// Progress is shown on a terminal, or always with \a always.
    explicit Console(bool always = false);

    /// One JSON object on a line of its own.
    void result(const QJsonObject &object);
    /// Bytes as they are; fails when nobody reads them or the disk is full.
    [[nodiscard]] Result<void> raw(const QByteArray &bytes);
    void say(const QString &text);
    /// At the end: \a code, or 1 with a message when a result could not be written.
    [[nodiscard]] int settled(int code);
    /// Overwrites the line of the last progress on a terminal; total 0: unknown.
    void progress(qint64 done, qint64 total, const QString &what);

private:
    void endProgress();

    bool m_terminal;
    bool m_progress;
    bool m_lineOpen = false;
    int m_lost = 0; ///< errno of the first result that was not written
    QString m_last;
};

} // namespace Warmline
