// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal.h"
#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/session.h"

#include <QObject>
#include <QSet>

namespace Warmline {

/// One side of a conflict in words.
struct ConflictValue
{
    QString words; ///< "09:00 前", "室温不达标" …; empty: nothing was entered
    bool gone = false; ///< the value was destroyed: it can't be chosen
    AgentId who;
    qint64 whenMs = 0; ///< UTC
    bool mine = false; ///< made by the agent of this seat
};

/// A field with two values, ready to be shown.
struct ConflictItem
{
    Conflict conflict;
    QString entityTitle; ///< ticket number, or "通话"
    QString fieldTitle; ///< 承诺
    ConflictValue a; ///< the earlier one in the server's order
    ConflictValue b; ///< the one that holds now, unless it was edited since
    bool choosing = false; ///< a choice is being written
};

/// Fields that two people changed without knowing of each other; the agent chooses which value stays. Both
/// are kept either way. GUI thread.
class ConflictService : public QObject
{
    Q_OBJECT

public:
    ConflictService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                    QObject *parent = nullptr);

    /// Open ones, newest first, at most 200.
    [[nodiscard]] const QList<ConflictItem> &conflicts() const { return m_items; }
    [[nodiscard]] bool isKnown() const { return m_known; }
    void refresh();
    /// Writes conflict.resolve; answered by chosen() or failed().
    void choose(const Conflict &conflict, ConflictSide side);

    [[nodiscard]] static QString fieldTitle(const QString &field);
    /// A value of an operation in words: names are translated, times are told in \a timeZone, phone numbers
    /// are masked.
    [[nodiscard]] static QString valueWords(const QString &field, const QString &value,
                                            const QString &timeZone);

signals:
    void changed();
    void chosen(const Warmline::Conflict &conflict);
    void failed(const Warmline::Error &error);

private:
    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    LatestAnswer m_list{this};
    QList<ConflictItem> m_items;
    QSet<QString> m_choosing; ///< keys of conflicts whose choice is being written
    bool m_known = false;
};

} // namespace Warmline
