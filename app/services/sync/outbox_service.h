// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal.h"
#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/session.h"
#include "app/sync/sync_status.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace Warmline {

/// An operation that waits for the server or was refused by it, in words.
struct OutboxItem
{
    OperationId operation;
    QString intent;
    QString title; ///< 派发
    EntityKind kind = EntityKind::Ticket;
    QString entity;
    QString entityTitle; ///< ticket number, or what it is
    qint64 atMs = 0;
    VerdictKind verdict = VerdictKind::Waiting;
    QString reason; ///< why it was refused or set aside
    enum class State : quint8 {
        Waiting = 1, ///< its turn comes
        Sending, ///< on its way, or arrived and to be confirmed in a moment
        Held, ///< set aside with a reason; the others go on
        Refused ///< the server said no, with a reason
    };
    State state = State::Waiting;
    qint64 retryAtMs = 0; ///< Held: when it is offered again by itself
    bool redone = false; ///< Refused: made anew since the program started
};

/// What has not reached the server, what it refused, and what can be done about one of them (P1103). GUI
/// thread.
class OutboxService : public QObject
{
    Q_OBJECT

public:
    OutboxService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                  QObject *parent = nullptr);

    [[nodiscard]] const QList<OutboxItem> &waiting() const
    {
        return m_waiting;
    } ///< oldest first, at most 500
    [[nodiscard]] const QList<OutboxItem> &refused() const
    {
        return m_refused;
    } ///< newest first, at most 500
    /// Everything, what asks for a person first: refused (newest first), held, then in the order of the
    /// chain.
    [[nodiscard]] QList<OutboxItem> items() const;
    /// Waiting ones beyond those listed.
    [[nodiscard]] qint64 unlisted() const { return m_unlisted; }
    void refresh();
    /// How far the sync is with those that don't simply wait; told by the sync driver.
    void setProgress(const QList<Warmline::SyncItem> &items);
    /// A refused one is made anew with the same values, as an operation of now; a waiting one is offered
    /// again at once.
    void retry(const OperationId &operation);
    /// The signed operation as JSON text for a person to hand on; answered by exported().
    void exportOne(const OperationId &operation);
    /// The same into a file, away from the GUI thread; answered by saved() or failed().
    void exportTo(const OperationId &operation, const QString &path);
    /// A name for that file, fit for every file system.
    [[nodiscard]] static QString suggestedFileName(const OutboxItem &item);
    /// How a waiting operation is offered again: the sync driver's hand, given by the composition root.
    void setRetryWaiting(std::function<void(const OperationId &)> retry)
    {
        m_retryWaiting = std::move(retry);
    }

signals:
    void changed();
    void retried(const Warmline::OperationId &operation);
    void exported(const Warmline::OperationId &operation, const QByteArray &json);
    void saved(const Warmline::OperationId &operation, const QString &path);
    void failed(const Warmline::Error &error);

private:
    void applyProgress();

    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    LatestAnswer m_lists{this};
    QList<OutboxItem> m_waiting;
    QList<OutboxItem> m_refused;
    QHash<OperationId, SyncItem> m_progress;
    QSet<OperationId> m_redone;
    qint64 m_unlisted = 0;
    std::function<void(const OperationId &)> m_retryWaiting;
};

} // namespace Warmline
