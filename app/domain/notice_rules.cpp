// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/notice_rules.h"

#include <QDateTime>
#include <QTimeZone>

namespace Warmline::NoticeRules {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kOutbox = "notices.outbox."_L1;

} // namespace

QString entity(const Uuid7 &notice)
{
    return monthEntity(notice.utcMs());
}

QString monthEntity(qint64 utcMs)
{
    return kOutbox + QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(u"yyyyMM"_s);
}

bool isNoticeEntity(QStringView id)
{
    return id.startsWith(kOutbox);
}

bool isAct(QStringView intent)
{
    return intent == "notice.prepared"_L1 || intent == "notice.released"_L1 || intent == "notice.withdrawn"_L1
        || intent == "notice.handing"_L1 || intent == "notice.handed"_L1;
}

Uuid7 noticeOf(const Operation &operation)
{
    return Uuid7::fromString(operation.values.value("notice"_L1).toString());
}

} // namespace Warmline::NoticeRules
