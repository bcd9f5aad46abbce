// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/state_rules.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace Warmline::StateRules {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPrefix = "states."_L1;
constexpr qsizetype kDayDigits = 8;
constexpr qsizetype kRollLength = kPrefix.size() + kDayDigits;

} // namespace

QString rollEntity(qint64 utcMs)
{
    return kPrefix + QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(u"yyyyMMdd"_s);
}

QString dayEntity(qint64 utcMs, const AgentId &agent)
{
    return rollEntity(utcMs) + u'.' + agent.value;
}

std::optional<AgentId> agentOf(const EntityTouch &touch)
{
    const QString &id = touch.id;
    if (touch.kind != EntityKind::Setting || !id.startsWith(kPrefix) || id.size() < kRollLength)
        return {};
    const QStringView day = QStringView(id).sliced(kPrefix.size(), kDayDigits);
    if (!std::ranges::all_of(day, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return {};
    if (id.size() == kRollLength)
        return AgentId();
    return id.at(kRollLength) == u'.' && id.size() > kRollLength + 1
             ? std::optional(AgentId(id.sliced(kRollLength + 1)))
             : std::nullopt;
}

bool isInPlace(const Operation &operation)
{
    const QList<EntityTouch> &entities = operation.entities;
    if (entities.isEmpty() || entities.size() > 2 || operation.actor.isEmpty()
        || agentOf(entities.first()) != operation.actor)
        return false;
    return entities.size() == 1
        || (agentOf(entities.last()) == AgentId()
            && entities.first().id.startsWith(entities.last().id + u'.'));
}

} // namespace Warmline::StateRules
