// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/incidents/incident_plan.h"

#include "app/services/tickets/ticket_views.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(IncidentPlan)
};

/// One cause can be behind all tickets of a matter.
struct Matter
{
    TicketCategory shown; ///< what the parent says
    std::array<TicketCategory, 2> kinds;
    Tier tier;
};

constexpr std::array kMatters{
    Matter{TicketCategory::LeakNetwork, {TicketCategory::LeakNetwork, TicketCategory::LeakIndoor}, Tier::Red},
    Matter{TicketCategory::NoHeat, {TicketCategory::NoHeat, TicketCategory::UnevenHeat}, Tier::Yellow},
    Matter{
        TicketCategory::Overheating, {TicketCategory::Overheating, TicketCategory::Overheating}, Tier::Blue},
};

bool isOf(const Matter &matter, const Ticket &ticket)
{
    return std::ranges::find(matter.kinds, ticket.category) != matter.kinds.end();
}

/// Who reported: one household once; without a household each ticket by itself.
QString reporter(const Ticket &ticket)
{
    return ticket.account.isEmpty() ? ticket.id.toString() : ticket.account.value;
}

struct Count
{
    QSet<QString> households;
    QSet<BuildingId> houses;
};

Count countOf(const Matter &matter, const QList<Ticket> &tickets, qint64 fromMs)
{
    Count count;
    for (const Ticket &ticket : tickets) {
        if (ticket.openedMs < fromMs || !isOf(matter, ticket))
            continue;
        count.households.insert(reporter(ticket));
        if (!ticket.building.isEmpty())
            count.houses.insert(ticket.building);
    }
    return count;
}

const Matter *mostReported(const IncidentFacts &facts, qint64 fromMs)
{
    const Matter *best = nullptr;
    qsizetype most = 0;
    for (const Matter &matter : kMatters) {
        const qsizetype households = countOf(matter, facts.tickets, fromMs).households.size();
        if (households > most) {
            most = households;
            best = &matter;
        }
    }
    return best ? best : facts.traceReasons.isEmpty() ? nullptr : &kMatters.front();
}

/// The one value that all have; empty otherwise.
template <class Id>
Id common(const QSet<Id> &ids)
{
    return ids.size() == 1 ? *ids.cbegin() : Id();
}

void fillPlace(IncidentPlan &plan, const IncidentFacts &facts)
{
    QSet<CommunityId> communities;
    QSet<StationId> stations;
    QHash<BranchId, int> branches;
    const QSet<BuildingId> wanted(plan.houses.cbegin(), plan.houses.cend());
    for (const Building &building : facts.buildings) {
        if (!wanted.contains(building.id))
            continue;
        communities.insert(building.community);
        stations.insert(building.station);
        ++branches[building.branch];
        plan.households += facts.households.value(building.id);
    }
    plan.community = common(communities);
    plan.station = common(stations);
    int most = 0;
    for (const auto &[branch, count] : branches.asKeyValueRange()) {
        if (count > most || (count == most && branch < plan.branch)) {
            most = count;
            plan.branch = branch;
        }
    }
}

/// Without the parents and children of incidents that go on: they must neither suggest the same incident
/// again nor be proposed for another.
IncidentFacts withoutTaken(IncidentFacts facts)
{
    QSet<TicketId> taken;
    for (const IncidentRecord &incident : std::as_const(facts.standing)) {
        taken.insert(incident.parent);
        taken.unite({incident.children.cbegin(), incident.children.cend()});
    }
    facts.tickets.removeIf([&](const Ticket &ticket) { return taken.contains(ticket.id); });
    return facts;
}

QList<Ticket> openOnes(const Matter &matter, const IncidentFacts &facts)
{
    QList<Ticket> open;
    for (const Ticket &ticket : facts.tickets) {
        if (ticket.step != TicketStep::Closed && isOf(matter, ticket))
            open.append(ticket);
    }
    std::ranges::sort(open, std::ranges::greater(), &Ticket::openedMs);
    return open;
}

void fillJoin(IncidentPlan &plan, const QList<IncidentRecord> &standing)
{
    qint64 newest = -1;
    for (const IncidentRecord &incident : standing) {
        if (incident.category != plan.category || incident.declaredMs <= newest)
            continue;
        const QSet<BuildingId> houses(incident.houses.cbegin(), incident.houses.cend());
        QList<TicketId> joining;
        for (const Ticket &ticket : std::as_const(plan.candidates)) {
            if (houses.contains(ticket.building))
                joining.append(ticket.id);
        }
        if (joining.isEmpty())
            continue;
        newest = incident.declaredMs;
        plan.joinTo = incident.parent;
        plan.joinNumber = incident.number;
        plan.joining = joining;
    }
}

} // namespace

IncidentPlan planIncident(const IncidentFacts &given, const IncidentRule &rule)
{
    const IncidentFacts facts = withoutTaken(given);
    IncidentPlan plan;
    plan.place = facts.place;
    plan.houses = facts.houses;
    fillPlace(plan, facts);
    const qint64 span = facts.nowMs - rule.windowMs - 24LL * 3'600'000;
    const Matter *matter = mostReported(facts, facts.nowMs - rule.windowMs);
    if (!matter)
        matter = mostReported(facts, span);
    if (!matter)
        return plan;
    plan.category = matter->shown;
    plan.tier = matter->tier;
    plan.candidates = openOnes(*matter, facts);
    fillJoin(plan, facts.standing);
    const Count count = countOf(*matter, facts.tickets, facts.nowMs - rule.windowMs);
    const qint64 minutes = rule.windowMs / 60'000;
    if (!count.households.isEmpty())
        plan.reasons.append(
            Tr::tr("最近 %1 分钟有 %2报“%3”，分布在 %4")
                .arg(minutes)
                .arg(Tr::tr("%1 户", nullptr, int(count.households.size())).arg(count.households.size()),
                     TicketViews::categoryTitle(matter->shown),
                     Tr::tr("%1 栋楼", nullptr, int(count.houses.size())).arg(count.houses.size())));
    const Count dayBefore = countOf(*matter, facts.tickets, span);
    if (dayBefore.households.size() > count.households.size())
        plan.reasons.append(Tr::tr("之前一天此处还有 %1 户报过", nullptr,
                                   int(dayBefore.households.size() - count.households.size()))
                                .arg(dayBefore.households.size() - count.households.size()));
    plan.reasons += facts.traceReasons;
    plan.suggested = count.households.size() >= rule.households && !plan.candidates.isEmpty();
    if (plan.suggested)
        plan.reasons.append(Tr::tr("达到 %1 户的界限：可能是同一个原因").arg(rule.households));
    return plan;
}

} // namespace Warmline
