// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/outreach/notice_log.h"

#include <optional>

namespace Warmline {

using NoticeId = StrongUuid<struct NoticeIdTag>;

/// A notice that is to be sent, as the journal tells it: who prepared it for whom, who released it, and to
/// whom it was handed. That a platform took it over does not say that anybody has read it.
///
/// A hand-over is written down twice: before it begins (Hand with Outcome::Unknown), and how it went. What
/// has no second entry may have been taken or not: only the platform knows.
struct NoticeRecord
{
    enum class State : quint8 {
        AwaitsRelease = 1, ///< a second person has to look at it
        Ready, ///< may be handed over
        Unknown, ///< a hand-over was begun, none is known to be taken, and how it went is not written down
                 ///< (yet)
        Handed, ///< at least once
        Withdrawn
    };
    struct Hand
    {
        enum class Outcome : quint8 { Unknown = 1, Taken, Failed };
        QString attempt; ///< UUID text
        AgentId by;
        qint64 atMs = 0; ///< UTC, when it began
        QString to; ///< "file", or the name of the sending plugin
        QString again; ///< why it was handed over although it may have been before
        qsizetype offered = 0; ///< households with a number
        Outcome outcome = Outcome::Unknown;
        qsizetype households = 0; ///< that it took over
        bool allowed = true; ///< false: before it was released, or after it was withdrawn
        friend bool operator==(const Hand &, const Hand &) = default;
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
    QList<Hand> hands; ///< in their order
    bool waiting = false; ///< the last act is not confirmed by the server yet
    friend bool operator==(const NoticeRecord &, const NoticeRecord &) = default;

    /// More households than one person may write to alone.
    [[nodiscard]] bool needsRelease() const { return households > NoticeRows::kMostAlone; }
    /// Begun, taken or not known: people may have been told.
    [[nodiscard]] bool mayHaveLeft() const;
    [[nodiscard]] State state() const;
};

/// Notices in the journal (NoticeRules): one entity of kind Setting for each UTC month in which they were
/// prepared. All intents are records. Pure but for read(); any thread.
namespace NoticeBook {

[[nodiscard]] bool isNoticeEntity(const EntityTouch &touch);

[[nodiscard]] QCborMap prepared(const NoticeRecord &record);
[[nodiscard]] QCborMap released(const NoticeId &id);
[[nodiscard]] QCborMap withdrawn(const NoticeId &id, const QString &reason);
/// Before a hand-over: \a hand tells attempt, to, again and offered.
[[nodiscard]] QCborMap handing(const NoticeId &id, const NoticeRecord::Hand &hand);
/// After it; no households: nothing was taken over.
[[nodiscard]] QCborMap handed(const NoticeId &id, const NoticeRecord::Hand &hand, qsizetype households);

/// Denied, Conflict or Unavailable, with a sentence, while nobody may hand it over: it is withdrawn, not
/// released, or its release may still be refused.
[[nodiscard]] Result<void> mayLeave(const NoticeRecord &record);

/// What the entries come to, newest first. Read in the server's order, what waits last. Passed over: refused
/// entries, acts of another branch than the notice's, a release by who prepared it, any but the first release
/// and withdrawal, a withdrawal of what was handed over, and the end of what was not begun.
[[nodiscard]] QList<NoticeRecord> fold(const QList<JournalEntry> &entries);
/// The same of this and the month before. Reader thread.
[[nodiscard]] Result<QList<NoticeRecord>> read(Queries &queries, qint64 nowMs);
/// The same of one notice; nullopt when there is none. Reader thread.
[[nodiscard]] Result<std::optional<NoticeRecord>> find(Queries &queries, const NoticeId &id);
/// What platforms took over, beside what the households of a house were told. A file that was saved is not
/// among it: what became of it, only a person knows, who records that.
[[nodiscard]] QList<NoticeSent> handedOut(const QList<NoticeRecord> &records);

constexpr QLatin1StringView kToFile("file"); ///< as written into the journal

} // namespace NoticeBook

} // namespace Warmline
