// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/notice_fold.h"
#include "app/services/outreach/notice_log.h"

#include <optional>

namespace Warmline {

/// Notices in the journal (NoticeRules): one entity of kind Setting for each UTC month in which they were
/// prepared. All intents are records. Pure but for read() and find(); any thread.
namespace NoticeBook {

/// Of notices, or of the lists that count with them.
[[nodiscard]] bool isNoticeEntity(const EntityTouch &touch);

/// How many rows each house has, in the order of \a houses.
[[nodiscard]] QList<qint64> homesOf(const QList<NoticeRow> &rows, const QList<BuildingId> &houses);
/// The houses of the rows, each once, in their order.
[[nodiscard]] QList<BuildingId> housesOf(const QList<NoticeRow> &rows);

/// An act on that notice, to be signed by who sits here.
[[nodiscard]] OperationDraft draft(const Session &session, const QString &intent, const NoticeRecord &record,
                                   const QCborMap &values);
[[nodiscard]] QCborMap prepared(const NoticeRecord &record);
[[nodiscard]] QCborMap released(const NoticeId &id);
[[nodiscard]] QCborMap withdrawn(const NoticeId &id, const QString &reason);
/// Before a hand-over: \a hand tells attempt, after, to, again and offered.
[[nodiscard]] QCborMap handing(const NoticeId &id, const NoticeRecord::Hand &hand);
/// After it; no households: nothing was taken over.
[[nodiscard]] QCborMap handed(const NoticeId &id, const NoticeRecord::Hand &hand, qsizetype households);

/// What the entries come to (NoticeFold), newest first.
[[nodiscard]] QList<NoticeRecord> fold(const QList<JournalEntry> &entries);
/// The notices of late, and what is added up of today.
struct Contents
{
    QList<NoticeRecord> records; ///< of this and the month before, by UTC; newest first
    QList<NoticeSlice> alone; ///< what counts for the limit of a day
    friend bool operator==(const Contents &, const Contents &) = default;
};
/// Reader thread.
[[nodiscard]] Result<Contents> read(Queries &queries, qint64 nowMs);
/// The same of one notice; nullopt when there is none. Reader thread.
[[nodiscard]] Result<std::optional<NoticeRecord>> find(Queries &queries, const NoticeId &id);
/// What platforms took over, beside what the households of a house were told. A file that was saved is not
/// among it: what became of it, only a person knows, who records that.
[[nodiscard]] QList<NoticeSent> handedOut(const QList<NoticeRecord> &records);

constexpr QLatin1StringView kToFile("file"); ///< as written into the journal

} // namespace NoticeBook

} // namespace Warmline
