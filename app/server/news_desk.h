// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace Warmline {

/// Seats that wait for news: no thread and no timer each, only an entry in two sorted lists.
/// Lives in one thread; only the store's change callback comes from another.
class NewsDesk final : public QObject
{
    Q_OBJECT

public:
    explicit NewsDesk(ChangeSource &changes, QObject *parent = nullptr);
    ~NewsDesk() override;

    /// The server's head as far as heard; the first value comes from the store at start.
    [[nodiscard]] qint64 head() const { return m_head; }
    void setHead(qint64 head);
    /// Answered with the head when it is beyond \a afterSequence, at the latest after \a waitMs.
    void wait(qint64 afterSequence, int waitMs, std::function<void(qint64 head)> answer);
    [[nodiscard]] qsizetype waiting() const { return qsizetype(m_byDeadline.size()); }
    /// Answers everybody, at shutdown.
    void answerAll();

private:
    struct Waiter
    {
        qint64 after = 0;
        std::function<void(qint64)> answer;
    };
    void onExpiry();
    void schedule();

    std::multimap<qint64, Waiter> m_byDeadline; ///< monotonic milliseconds
    QTimer m_expiry;
    QTimer m_coalesce; ///< changes in quick succession wake the waiting once
    qint64 m_head = 0;
    std::shared_ptr<void> m_subscription;
};

} // namespace Warmline
