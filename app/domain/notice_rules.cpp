// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/notice_rules.h"

#include "app/domain/effective_time.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace Warmline::NoticeRules {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NoticeRules)
};

constexpr auto kLists = "notices."_L1;
constexpr auto kOutbox = "notices.outbox."_L1;
/// A day, and a clock that is wrong by another one at either end.
constexpr qint64 kAround_ms = 3 * kClockOff_ms;

QString monthOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(u"yyyyMM"_s);
}

} // namespace

QString entity(const Uuid7 &notice)
{
    return monthEntity(notice.utcMs());
}

QString monthEntity(qint64 utcMs)
{
    return kOutbox + monthOf(utcMs);
}

QString listEntity(qint64 utcMs)
{
    return kLists + monthOf(utcMs);
}

bool isNoticeEntity(QStringView id)
{
    return id.startsWith(kOutbox);
}

QStringList entities(qint64 fromMs, qint64 toMs)
{
    const auto date = [](qint64 utcMs) {
        return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).date();
    };
    const QDate last = date(toMs + kAround_ms);
    QStringList all;
    const QDate first = date(fromMs - kAround_ms);
    for (QDate month(first.year(), first.month(), 1); month <= last; month = month.addMonths(1)) {
        const qint64 at = month.startOfDay(QTimeZone::UTC).toMSecsSinceEpoch();
        all << listEntity(at) << monthEntity(at);
    }
    return all;
}

bool isAct(QStringView intent)
{
    return intent == "notice.prepared"_L1 || intent == "notice.released"_L1 || intent == "notice.withdrawn"_L1
        || intent == "notice.handing"_L1 || intent == "notice.handed"_L1;
}

bool carriesNumbers(const Operation &operation)
{
    return operation.intent == "notice.listed"_L1 && operation.values.value("clear"_L1).toBool();
}

Uuid7 noticeOf(const Operation &operation)
{
    return Uuid7::fromString(operation.values.value("notice"_L1).toString());
}

NoticeSlice sliceOf(const JournalEntry &entry)
{
    const QCborMap &values = entry.operation.values;
    NoticeSlice slice;
    slice.by = entry.operation.actor;
    slice.atMs = EffectiveTime::of(entry);
    // A negative count would make room for others.
    slice.households = std::max<qint64>(0, values.value("households"_L1).toInteger());
    for (const QCborValue house : values.value("houses"_L1).toArray())
        slice.houses.append(BuildingId(house.toString()));
    for (const QCborValue homes : values.value("homes"_L1).toArray())
        slice.homes.append(homes.toInteger());
    return slice;
}

Result<void> mayRelease(const NoticeRecord &record, const Person &person)
{
    if (record.releasedMs != 0 && record.withdrawnMs == 0)
        return failure(ErrorCode::Conflict, Tr::tr("已经由 %1 放行").arg(record.releasedBy.value));
    if (record.state() != NoticeRecord::State::AwaitsRelease)
        return failure(ErrorCode::Conflict, Tr::tr("这份通知不用放行"));
    if (!person.leads)
        return failure(ErrorCode::Denied, Tr::tr("只有班长和管理员能放行"));
    if (record.preparedBy == person.agent)
        return failure(ErrorCode::Denied, Tr::tr("自己准备的通知要由另一个人放行"));
    return {};
}

Result<void> mayWithdraw(const NoticeRecord &record, const Person &person)
{
    if (record.withdrawnMs != 0)
        return failure(ErrorCode::Conflict, Tr::tr("已经撤回"));
    switch (record.state()) {
    case NoticeRecord::State::Refused: return mayLeave(record);
    case NoticeRecord::State::Unknown:
        return failure(ErrorCode::Conflict, Tr::tr("正在交出或可能已经交出，先向平台核实"));
    case NoticeRecord::State::Handed: return failure(ErrorCode::Conflict, Tr::tr("已经交出，撤不回来"));
    case NoticeRecord::State::AwaitsRelease:
    case NoticeRecord::State::Ready:
    case NoticeRecord::State::Withdrawn: break;
    }
    if (!person.leads && record.preparedBy != person.agent)
        return failure(ErrorCode::Denied, Tr::tr("只有准备的人、班长和管理员能撤回通知"));
    return {};
}

Result<void> mayLeave(const NoticeRecord &record)
{
    if (record.withdrawnMs != 0)
        return failure(ErrorCode::Conflict, Tr::tr("已经撤回"));
    if (!record.refusal.isEmpty())
        return failure(ErrorCode::Conflict, Tr::tr("服务器没有收下这份通知，要重新准备"));
    if (!record.needsRelease())
        return {};
    if (record.releasedMs == 0 && record.households > kMostAlone)
        return failure(ErrorCode::Denied, Tr::tr("超过 %1 户的通知要由另一个人放行").arg(kMostAlone));
    if (record.releasedMs == 0)
        return failure(ErrorCode::Denied, Tr::tr("%1 当天连这份已有 %2 户，超过 %3 户要由另一个人放行")
                                              .arg(record.preparedBy.value)
                                              .arg(record.thatDay)
                                              .arg(kMostAlone));
    if (record.releaseWaits)
        return failure(ErrorCode::Unavailable, Tr::tr("放行还没有得到服务器确认，请稍候"));
    return {};
}

Result<void> mayList(qint64 together)
{
    if (together <= kMostAlone)
        return {};
    return failure(ErrorCode::Denied,
                   Tr::tr("您今天连这份已有 %1 户：一个人一天超过 %2 户，要先准备发送，由另一个人放行")
                       .arg(together)
                       .arg(kMostAlone));
}

} // namespace Warmline::NoticeRules
