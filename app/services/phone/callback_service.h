// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/journal.h"
#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/session.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Warmline {

class PhoneService;

/// Why somebody is not called back.
enum class CallbackWaiver : quint8 { Served = 1, Unreachable, Nuisance };
[[nodiscard]] QString callbackWaiverTitle(CallbackWaiver reason); ///< 已由同事处理 …
[[nodiscard]] QString callbackWaiverName(CallbackWaiver reason); ///< "served", as in the operation

/// A caller whom this agent missed, and whom nobody has seen to yet.
struct CallbackTask
{
    CallId call; ///< the last one that was missed
    QString number; ///< normalised; mask before showing; empty: withheld, or destroyed since
    AccountNo account; ///< empty: nobody knows whose number it is
    QString customerName;
    QString place; ///< 和丰家园 3-2-501
    QString queue;
    qint64 missedMs = 0; ///< UTC, of the last one
    QString rejected; ///< name of why the agent sent the last one away himself; empty: it was not taken
    int times = 1; ///< missed so often
    int tries = 0; ///< calls back that were not answered, since the first of them
    bool operator==(const CallbackTask &) const = default;
};

/// Missed calls are tasks until called back (P108). Who rang in vain again is one task, which ends for all of
/// his calls together. A task lives in the journal alone: it begins with
/// call.missed and ends with call.wrapped, which says what became of it: `returned_by` (the call in which the
/// two talked, whoever of them rang) or `reason`. So it survives a restart, and who saw to it stands in the
/// trail. A task whose end the server refuses is a task again, and then a person's. GUI thread.
class CallbackService : public QObject
{
    Q_OBJECT

public:
    CallbackService(PhoneService &phone, Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                    const Clock &clock, QObject *parent = nullptr);

    /// Newest first, one for each caller; of the last 14 days, of at most 200 calls.
    [[nodiscard]] const QList<CallbackTask> &tasks() const { return m_tasks; }
    /// False until the first answer of the store.
    [[nodiscard]] bool isKnown() const { return m_known; }
    void refresh();
    /// Rings the number of that missed call. The task ends when somebody answers there; else one more try is
    /// counted.
    void callBack(const CallId &call);
    /// The one that has waited longest, of those with a number.
    void callBackNext();
    /// Ends the task to which that missed call belongs.
    void waive(const CallId &call, CallbackWaiver reason);

signals:
    void changed();
    void failed(const Warmline::Error &error);

private:
    /// What one look into the store brought.
    struct Answer
    {
        AgentId agent; ///< whose
        QList<CallbackTask> tasks; ///< also those that are served
        QHash<CallId, CallId> served; ///< missed call, the later one in which they talked
    };
    static Result<Answer> read(Queries &queries, const AgentId &agent, qint64 nowMs);
    void take(Answer answer);
    void onAnswered(const CallId &by);
    void onWritten(const CallId &task, bool byItself, const Result<QList<JournalEntry>> &written);
    /// \a byItself: nobody chose to.
    void close(const CallId &task, const QString &key, const QString &value, bool byItself);
    [[nodiscard]] const CallbackTask *find(const CallId &call) const;
    /// All missed calls of who rang in \a call, that one too; empty: it is no task.
    [[nodiscard]] QList<CallId> callsOf(const CallId &call) const;
    void setMissed(QList<CallbackTask> missed);

    PhoneService &m_phone;
    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    const Clock &m_clock;
    QList<CallbackTask> m_missed; ///< a task each call, newest first
    QList<CallbackTask> m_tasks; ///< of these, a task each caller
    QSet<CallId> m_closing; ///< whose end is being written, or not seen yet in what was read
    QSet<CallId> m_written; ///< of those, whose end the next reading must show
    QSet<CallId> m_shown; ///< of those, whose end the reading that is out must show
    QSet<CallId> m_ended; ///< ended by itself before: if it is a task still, the server refused that
    QSet<CallId> m_unwritten; ///< whose end could not be written; tried again with the store's next change
    QSet<CallId> m_told; ///< of those, who was told
    bool m_known = false;
    LatestAnswer m_answer;
};

} // namespace Warmline
