// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ami_message.h"

#include <QHash>
#include <QStringList>

namespace Warmline::Sip {

/// Who waits in the queues, as Asterisk's events tell: QueueEntry and QueueParams of a status, then joins,
/// leaves and abandons. Pure: told events and the time (monotonic ms).
class QueueBoard
{
public:
    explicit QueueBoard(QStringList queues)
        : m_queues(std::move(queues))
    { }

    struct Caller
    {
        QString queue;
        QString number;
        int position = 0;
        qint64 sinceMs = 0;
    };

    /// Nothing is known any more.
    void clear();
    /// True when it changed what is known.
    bool take(const AmiMessage &event, qint64 nowMs);

    [[nodiscard]] int waiting() const { return int(m_callers.size()); }
    [[nodiscard]] qint64 longestWaitMs(qint64 nowMs) const;
    /// Of all queues, since Asterisk counts.
    [[nodiscard]] int abandoned() const;
    /// The caller whose channel that is; none: not one of ours.
    [[nodiscard]] std::optional<Caller> caller(const QString &uniqueId) const;

private:
    QStringList m_queues;
    QHash<QString, Caller> m_callers; ///< by the channel's unique id
    QHash<QString, int> m_abandoned; ///< by queue
};

} // namespace Warmline::Sip
