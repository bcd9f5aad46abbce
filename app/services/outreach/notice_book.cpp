// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/notice_book.h"

#include "app/domain/setting_trails.h"
#include "app/services/session.h"

#include <QCborArray>
#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <algorithm>

namespace Warmline::NoticeBook {

using namespace Qt::StringLiterals;

using Hand = NoticeRecord::Hand;

namespace {

NoticeFold foldOf(const QList<JournalEntry> &entries)
{
    NoticeFold fold;
    for (const JournalEntry *entry : SettingTrails::inOrder(entries))
        fold.take(*entry);
    return fold;
}

} // namespace

bool isNoticeEntity(const EntityTouch &touch)
{
    return touch.kind == EntityKind::Setting && touch.id.startsWith("notices."_L1);
}

QList<BuildingId> housesOf(const QList<NoticeRow> &rows)
{
    QList<BuildingId> houses;
    for (const NoticeRow &row : rows) {
        if (houses.isEmpty() || houses.last() != row.house) // they come house by house
            houses.append(row.house);
    }
    return houses;
}

QList<qint64> homesOf(const QList<NoticeRow> &rows, const QList<BuildingId> &houses)
{
    QHash<BuildingId, qint64> counts;
    for (const NoticeRow &row : rows)
        ++counts[row.house];
    QList<qint64> homes;
    for (const BuildingId &house : houses)
        homes.append(counts.value(house));
    return homes;
}

OperationDraft draft(const Session &session, const QString &intent, const NoticeRecord &record,
                     const QCborMap &values)
{
    OperationDraft draft = session.draft(intent, EntityKind::Setting, NoticeRules::entity(record.id.value));
    draft.branch = record.branch;
    draft.values = values;
    return draft;
}

QCborMap prepared(const NoticeRecord &record)
{
    return {{u"notice"_s, record.id.toString()},
            {u"place"_s, record.place},
            {u"text"_s, record.text},
            {u"households"_s, qint64(record.households)},
            {u"houses"_s, NoticeLog::texts(record.houses)},
            {u"homes"_s, NoticeLog::counts(record.homes)},
            {u"day"_s, record.thatDay}};
}

QCborMap released(const NoticeId &id)
{
    return {{u"notice"_s, id.toString()}};
}

QCborMap withdrawn(const NoticeId &id, const QString &reason)
{
    return {{u"notice"_s, id.toString()}, {u"reason"_s, reason}};
}

QCborMap handing(const NoticeId &id, const Hand &hand)
{
    QCborMap values{{u"notice"_s, id.toString()},
                    {u"attempt"_s, hand.attempt},
                    {u"after"_s, hand.after},
                    {u"to"_s, hand.to},
                    {u"offered"_s, qint64(hand.offered)}};
    if (!hand.again.isEmpty())
        values.insert(u"again"_s, hand.again);
    return values;
}

QCborMap handed(const NoticeId &id, const Hand &hand, qsizetype households)
{
    return {{u"notice"_s, id.toString()},
            {u"attempt"_s, hand.attempt},
            {u"to"_s, hand.to},
            {u"households"_s, qint64(households)}};
}

QList<NoticeRecord> fold(const QList<JournalEntry> &entries)
{
    return foldOf(entries).records();
}

Result<Contents> read(Queries &queries, qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::UTC).date();
    const qint64 fromMs =
        QDate(today.year(), today.month(), 1).addMonths(-1).startOfDay(QTimeZone::UTC).toMSecsSinceEpoch();
    const auto entries = SettingTrails::read(queries, NoticeRules::entities(fromMs, nowMs));
    if (!entries)
        return std::unexpected(entries.error());
    const NoticeFold fold = foldOf(*entries);
    Contents contents{fold.records(), fold.alone()};
    contents.records.removeIf([&](const NoticeRecord &record) { return record.id.value.utcMs() < fromMs; });
    return contents;
}

Result<std::optional<NoticeRecord>> find(Queries &queries, const NoticeId &id)
{
    const qint64 madeMs = id.value.utcMs();
    const auto entries = SettingTrails::read(queries, NoticeRules::entities(madeMs, madeMs));
    if (!entries)
        return std::unexpected(entries.error());
    const NoticeFold fold = foldOf(*entries);
    const NoticeRecord *found = fold.find(id);
    return found ? std::optional(*found) : std::nullopt;
}

QList<NoticeSent> handedOut(const QList<NoticeRecord> &records)
{
    QList<NoticeSent> all;
    for (const NoticeRecord &record : records) {
        for (const Hand &one : record.hands) {
            if (one.outcome != Hand::Outcome::Taken || one.to == kToFile)
                continue;
            NoticeSent sent{one.atMs,      one.by,         record.place,   NoticeWay::Sms,
                            record.houses, one.households, record.waiting, one.to};
            sent.partly = one.households < one.offered;
            all.append(sent);
        }
    }
    return all;
}

} // namespace Warmline::NoticeBook
