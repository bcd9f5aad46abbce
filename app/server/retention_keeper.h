// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/journal.h"
#include "app/domain/queries.h"

#include <QObject>
#include <QTimer>

namespace Warmline {

/// Lets personal data expire: once a day it writes `personal.expire` for what has become older than the
/// settings `retention.ticket_days` and `retention.call_days` say (docs/privacy.md). Lives in one thread with
/// an event loop; the parts must outlive it.
class RetentionKeeper : public QObject
{
    Q_OBJECT

public:
    RetentionKeeper(Journal &journal, Reader &reader, const Clock &clock, QObject *parent = nullptr);

    /// Looks now, and every hour from then on.
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
    QTimer m_timer;
};

} // namespace Warmline
