// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/notice_log.h"

#include "app/domain/effective_time.h"
#include "app/domain/notice_rules.h"
#include "app/domain/setting_trails.h"
#include "app/services/session.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <optional>

namespace Warmline::NoticeLog {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NoticeLog)
};

constexpr std::array kWays{NoticeWay::Sms, NoticeWay::Call, NoticeWay::Message, NoticeWay::Posted};

std::optional<NoticeSent> sentOf(const JournalEntry &entry)
{
    const Operation &operation = entry.operation;
    if (operation.intent != "notice.sent"_L1 || entry.verdict == VerdictKind::Refused)
        return std::nullopt;
    const QString name = operation.values.value("way"_L1).toString();
    const auto *way = std::ranges::find(kWays, name, &wayName);
    if (way == kWays.end())
        return std::nullopt;
    NoticeSent sent;
    sent.atMs = EffectiveTime::of(entry);
    sent.by = operation.actor;
    sent.place = operation.values.value("place"_L1).toString();
    sent.way = *way;
    sent.households = qsizetype(operation.values.value("households"_L1).toInteger());
    for (const QCborValue house : operation.values.value("houses"_L1).toArray())
        sent.houses.append(BuildingId(house.toString()));
    sent.waiting = entry.verdict == VerdictKind::Waiting;
    return sent;
}

} // namespace

QString wayName(NoticeWay way)
{
    switch (way) {
    case NoticeWay::Sms: return u"sms"_s;
    case NoticeWay::Call: return u"call"_s;
    case NoticeWay::Message: return u"message"_s;
    case NoticeWay::Posted: break;
    }
    return u"posted"_s;
}

QString wayTitle(NoticeWay way)
{
    switch (way) {
    case NoticeWay::Sms: return Tr::tr("短信");
    case NoticeWay::Call: return Tr::tr("电话");
    case NoticeWay::Message: return Tr::tr("微信群");
    case NoticeWay::Posted: break;
    }
    return Tr::tr("楼道张贴");
}

QCborArray texts(const QList<BuildingId> &houses)
{
    QCborArray array;
    for (const BuildingId &house : houses)
        array.append(house.value);
    return array;
}

QCborArray counts(const QList<qint64> &homes)
{
    QCborArray array;
    for (const qint64 count : homes)
        array.append(count);
    return array;
}

QCborMap values(const NoticeSent &sent)
{
    return {{u"place"_s, sent.place},
            {u"way"_s, wayName(sent.way)},
            {u"households"_s, qint64(sent.households)},
            {u"houses"_s, texts(sent.houses)}};
}

QList<NoticeSent> fold(const QList<JournalEntry> &entries)
{
    QList<NoticeSent> all;
    for (const JournalEntry &entry : entries) {
        if (const std::optional<NoticeSent> sent = sentOf(entry))
            all.append(*sent);
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &NoticeSent::atMs);
    return all;
}

Result<QList<JournalEntry>> entries(Queries &queries, qint64 nowMs)
{
    const qint64 before =
        QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::UTC).addMonths(-1).toMSecsSinceEpoch();
    return SettingTrails::read(queries, {NoticeRules::listEntity(before), NoticeRules::listEntity(nowMs)});
}

QList<OperationDraft> reveals(const Session &session, const QList<NoticeRow> &rows, const QString &reason)
{
    QList<OperationDraft> all;
    all.reserve(rows.size());
    for (const NoticeRow &row : rows) {
        OperationDraft reveal =
            session.draft(u"household.reveal"_s, EntityKind::Household, row.account.value);
        reveal.branch = row.branch;
        reveal.values.insert(u"reason"_s, reason);
        all.append(reveal);
    }
    return all;
}

} // namespace Warmline::NoticeLog
