// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/notice_record.h"

#include "app/domain/notice_rules.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

namespace Warmline {

QDate NoticeDay::of(qint64 utcMs)
{
    static const QTimeZone zone("Asia/Shanghai");
    return QDateTime::fromMSecsSinceEpoch(utcMs, zone).date();
}

qint64 NoticeDay::households(const QList<NoticeSlice> &alone, const NoticeSlice &one)
{
    QHash<BuildingId, qint64> homes;
    qint64 others = 0;
    const auto add = [&](const NoticeSlice &slice) {
        const bool told =
            slice.homes.size() == slice.houses.size()
            && std::accumulate(slice.homes.begin(), slice.homes.end(), qint64(0)) == slice.households;
        for (qsizetype i = 0; told && i < slice.houses.size(); ++i) {
            qint64 &known = homes[slice.houses.at(i)];
            known = std::max(known, slice.homes.at(i));
        }
        others += told ? 0 : slice.households;
    };
    const QDate day = of(one.atMs);
    for (const NoticeSlice &slice : alone) {
        if (slice.by == one.by && of(slice.atMs) == day)
            add(slice);
    }
    add(one);
    return std::accumulate(homes.cbegin(), homes.cend(), others);
}

bool NoticeRecord::needsRelease() const
{
    return std::max<qint64>(households, thatDay) > NoticeRules::kMostAlone;
}

QString NoticeRecord::standing() const
{
    const auto last = std::ranges::find_if(hands.crbegin(), hands.crend(), [](const Hand &hand) {
        return hand.outcome != Hand::Outcome::Failed;
    });
    return last == hands.crend() ? QString() : last->attempt;
}

NoticeRecord::State NoticeRecord::state() const
{
    const auto has = [this](Hand::Outcome outcome) {
        return std::ranges::any_of(
            hands, [outcome](const Hand &hand) { return hand.allowed && hand.outcome == outcome; });
    };
    if (has(Hand::Outcome::Taken))
        return State::Handed;
    if (has(Hand::Outcome::Unknown))
        return State::Unknown;
    if (withdrawnMs != 0)
        return State::Withdrawn;
    if (!refusal.isEmpty())
        return State::Refused;
    return needsRelease() && releasedMs == 0 ? State::AwaitsRelease : State::Ready;
}

} // namespace Warmline
