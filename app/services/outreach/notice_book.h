// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/outreach/notice_log.h"

namespace Warmline {

using NoticeId = StrongUuid<struct NoticeIdTag>;

/// A notice that is to be sent, as the journal tells it: who prepared it for whom, who released it, and to
/// whom it was handed. That a platform took it over does not say that anybody has read it.
struct NoticeRecord
{
    enum class State : quint8 {
        AwaitsRelease = 1, ///< a second person has to look at it
        Ready, ///< may be handed over
        Handed, ///< at least once
        Withdrawn
    };
    struct Handed
    {
        AgentId by;
        qint64 atMs = 0; ///< UTC
        QString to; ///< "file", or the name of the sending plugin
        qsizetype households = 0; ///< that it took over
        bool allowed = true; ///< false: before it was released, or after it was withdrawn
        friend bool operator==(const Handed &, const Handed &) = default;
    };
    NoticeId id;
    BranchId branch;
    QString place;
    QString text; ///< what the people are told
    QList<BuildingId> houses;
    qsizetype households = 0; ///< that lived there when it was prepared
    AgentId preparedBy;
    qint64 preparedMs = 0; ///< UTC
    AgentId releasedBy;
    qint64 releasedMs = 0; ///< 0: not released
    bool releaseWaits = false; ///< the server has not confirmed that yet, and may still refuse it
    AgentId withdrawnBy;
    qint64 withdrawnMs = 0; ///< 0: it stands
    QString withdrawReason;
    QList<Handed> handed; ///< in their order
    bool waiting = false; ///< the last act is not confirmed by the server yet
    friend bool operator==(const NoticeRecord &, const NoticeRecord &) = default;

    /// More households than one person may write to alone.
    [[nodiscard]] bool needsRelease() const { return households > NoticeRows::kMostAlone; }
    [[nodiscard]] State state() const;
};

/// Notices in the journal, beside what else is told of lists (NoticeLog): one entity of kind Setting for each
/// UTC month in which they were prepared. All intents are records. Pure but for read(); any thread.
namespace NoticeBook {

/// Where the acts on a notice lie: the month is in its id, so that a later act finds its place.
[[nodiscard]] QString entity(const NoticeId &id);
[[nodiscard]] bool isNoticeEntity(const EntityTouch &touch);

[[nodiscard]] QCborMap prepared(const NoticeRecord &record);
[[nodiscard]] QCborMap released(const NoticeId &id);
[[nodiscard]] QCborMap withdrawn(const NoticeId &id, const QString &reason);
[[nodiscard]] QCborMap handed(const NoticeId &id, const QString &to, qsizetype households);

/// What the entries come to, newest first. Read in the server's order, what waits last. Passed over: refused
/// entries, acts of another branch than the notice's, a release by who prepared it, any but the first release
/// and withdrawal, and a withdrawal of what was handed over.
[[nodiscard]] QList<NoticeRecord> fold(const QList<JournalEntry> &entries);
/// The same of this and the month before. Reader thread.
[[nodiscard]] Result<QList<NoticeRecord>> read(Queries &queries, qint64 nowMs);
/// What was handed over, as what the households of a house were told.
[[nodiscard]] QList<NoticeSent> handedOut(const QList<NoticeRecord> &records);

} // namespace NoticeBook

} // namespace Warmline
