// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/identifiers.h"
#include "app/domain/journal.h"
#include "app/services/outreach/notice_rows.h"

#include <QCborArray>
#include <QList>
#include <QString>

namespace Warmline {

class Queries;
class Session;

/// How people were told.
enum class NoticeWay : quint8 { Sms, Call, Message, Posted };

/// That somebody has told the households of some houses something: what a person says happened, or that a
/// prepared notice was handed to a platform.
struct NoticeSent
{
    qint64 atMs = 0; ///< effective time, UTC
    AgentId by;
    QString place;
    NoticeWay way = NoticeWay::Sms;
    QList<BuildingId> houses;
    qsizetype households = 0;
    bool waiting = false; ///< not confirmed by the server yet
    QString to =
        {}; ///< whom the notice was handed to, to be sent; empty: a person says that they have been told
    bool partly = false; ///< handed over, but not taken for everybody with a number: for whom is not known
    /// That people were told, not only that something was handed over which may tell them.
    [[nodiscard]] bool isTold() const { return to.isEmpty(); }
    friend bool operator==(const NoticeSent &, const NoticeSent &) = default;
};

/// What was told to whom, in the journal: notice.sent on the setting of its month, beside notice.listed
/// (docs/journal.md). Pure but for entries().
namespace NoticeLog {

/// "sms", "call", "message", "posted": as written into the journal.
[[nodiscard]] QString wayName(NoticeWay way);
/// For people: 短信, 电话 …
[[nodiscard]] QString wayTitle(NoticeWay way);

/// As lists in an operation's values.
[[nodiscard]] QCborArray texts(const QList<BuildingId> &houses);
[[nodiscard]] QCborArray counts(const QList<qint64> &homes);
[[nodiscard]] QCborMap values(const NoticeSent &sent);
/// Newest first. Other operations, refused ones and those of a way not known are left out.
[[nodiscard]] QList<NoticeSent> fold(const QList<JournalEntry> &entries);
/// All of this and the month before, by UTC. On a reader thread.
[[nodiscard]] Result<QList<JournalEntry>> entries(Queries &queries, qint64 nowMs);
/// That the numbers of these households are looked at, for each in its own trail (household.reveal).
[[nodiscard]] QList<OperationDraft> reveals(const Session &session, const QList<NoticeRow> &rows,
                                            const QString &reason);

} // namespace NoticeLog

} // namespace Warmline
