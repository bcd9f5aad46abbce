// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/journal.h"
#include "app/domain/leadership.h"
#include "app/domain/queries.h"

#include <QObject>
#include <QTimer>

namespace Warmline {

/// Lets personal data expire: once a day it writes `personal.expire` for what has become older than the
/// settings `retention.ticket_days`, `retention.call_days` and `retention.state_days` say (docs/privacy.md).
/// Lives in one thread with an event loop; the parts must outlive it.
class RetentionKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kLeastDays = 30; ///< whatever is set: what goes is gone for good
    static constexpr qint64 kMostDays = 20'000; ///< more is for ever

    /// \a leadership: of several servers only the leader writes; null: this one is alone.
    RetentionKeeper(Journal &journal, Reader &reader, const Clock &clock, Leadership *leadership = nullptr,
                    QObject *parent = nullptr);

    /// Looks now, every hour from then on, and when this server becomes the leader.
    void start();

    /// What is to be written at \a nowMs: nothing when no period is set, or the last one is younger than a
    /// day.
    [[nodiscard]] static Result<std::optional<OperationDraft>> due(Queries &queries, qint64 nowMs);

signals:
    void expired(qint64 sequence);

private:
    void look();

    Journal &m_journal;
    Reader &m_reader;
    const Clock &m_clock;
    Leadership *m_leadership;
    std::shared_ptr<void> m_subscription;
    QTimer m_timer;
};

} // namespace Warmline
