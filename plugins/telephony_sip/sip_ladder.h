// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMutex>
#include <QString>

#include <deque>

namespace Warmline::Sip {

/// What the telephones of this process said to their exchange and heard of it: the last two hours, 400
/// messages at most, masked as they come (sip_masking.h), never in clear and never on a disk. The stack tells
/// it only through its log, of which nothing else is let out. Thread-safe.
class SipLadder
{
public:
    static SipLadder &instance(); ///< the one of this process
    /// Before a core is made, and when it was started: what the stack logs is heard here and nowhere else.
    static void quiet();
    static void listen();

    /// A line of the stack's log about a message.
    void onLog(const QByteArray &line, qint64 nowMs);
    /// Oldest first, UTC times.
    [[nodiscard]] QString text(qint64 nowMs) const;

    explicit SipLadder(const QByteArray &salt)
        : m_salt(salt)
    { }

private:
    struct Entry
    {
        qint64 atMs = 0;
        QString text;
    };
    const QByteArray m_salt;
    mutable QMutex m_mutex;
    std::deque<Entry> m_entries;
};

} // namespace Warmline::Sip
