// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/services/latest_answer.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace Warmline {

class OutboxService;
class PhoneService;
class SettingsService;

/// Something that the agent should know of and that no pane in sight tells. Plain values; the words are made
/// where it is shown, in the language of that moment.
struct Notice
{
    enum class Kind : quint8 {
        MissedCall = 1, ///< subject: normalised number, empty when withheld; mask before showing
        Refused, ///< subject: ticket number; what: intent; reason
        Held, ///< the same
        Overdue, ///< subject: ticket number
        OverdueMany, ///< count: tickets that were late before this seat looked
        Alarm, ///< subject: place; what: the rule's name; reason: the evidence; count: so many at once
        Release, ///< a notice to be released; subject: place; what: who prepared it; count: households; id
        Burst ///< a pipe may have burst; subject: the pipe; reason: the first; count: households; id: its key
    };
    Kind kind = Kind::Refused;
    QString subject = {};
    QString what = {};
    QString reason = {};
    int count = 0;
    QString id = {}; ///< of what it is about, where there is one: UUID text, or a burst's key
    qint64 atMs = 0; ///< UTC
    bool read = false;
};

/// Collects missed calls, refused and held operations, alarms, suspected bursts, and tickets that pass their
/// limit. Newest first, at most 200; what is told of an alarm again takes the place of what was told of it
/// before. GUI thread.
class NoticeService : public QObject
{
    Q_OBJECT

public:
    static constexpr int kKept = 200;

    NoticeService(PhoneService &phone, OutboxService &outbox, SettingsService &settings, Reader &reader,
                  const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const QList<Notice> &notices() const { return m_notices; }
    [[nodiscard]] int unread() const;
    /// UTC milliseconds by which the ages of notices are told.
    [[nodiscard]] qint64 nowMs() const { return m_clock.utcMs(); }
    void markAllRead();
    /// Something that another service has found.
    void tell(const Notice &notice) { add(notice); }
    /// What was told of that is over: it is taken from the list.
    void drop(Notice::Kind kind, const QString &id);
    /// Looks for tickets that are late now; also done by itself once a minute.
    void lookForLate();

signals:
    void changed();
    /// One that is new since the seat started; for a toast.
    void arrived(const Warmline::Notice &notice);

private:
    void add(Notice notice);
    void readOutbox();

    OutboxService &m_outbox;
    SettingsService &m_settings;
    Reader &m_reader;
    const Clock &m_clock;
    QList<Notice> m_notices;
    QSet<OperationId> m_refused; ///< as last seen
    QSet<OperationId> m_held; ///< that were told
    QSet<QString> m_late; ///< numbers
    bool m_lookedOnce = false;
    bool m_outboxOnce = false;
    LatestAnswer m_lateLook{this};
    QTimer m_timer;
};

} // namespace Warmline
