// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/network/burst_engine.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace Warmline::Geo {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NetworkTrace)
};

constexpr double kFar = std::numeric_limits<double>::infinity();
/// How far round a report the pipes are searched for the one that has burst; a branch is rarely longer.
constexpr double kSearch_m = 3'000;
constexpr double kMinuteMs = 60'000;

/// A report with its place on the network.
struct Placed
{
    const LeakReport *report = nullptr;
    NetworkPlace place;
    QString branch; ///< station and branch; empty: not known, or primary
    QString inlet; ///< node, when it is a building's
    std::vector<PipeNear> reach; ///< nodes round it, by number

    /// Metres along the pipes; infinity when farther than was searched.
    [[nodiscard]] double to(qint32 node) const
    {
        const auto found = std::ranges::lower_bound(reach, node, {}, &PipeNear::node);
        return found != reach.end() && found->node == node ? found->distance_m : kFar;
    }
};

QString branchKey(const TracedNetwork &network, const NetworkPlace &place)
{
    const Warmline::PipeSegment *segment = network.record(place.at.segment);
    if (!segment || segment->station.isEmpty() || segment->secondaryBranch.isEmpty())
        return {};
    return segment->station.value + u'\n' + segment->secondaryBranch;
}

/// Metres along the pipes from one report to another; infinity when farther than was searched.
double between(const TracedNetwork &network, const Placed &a, const Placed &b)
{
    if (a.place.at.segment == b.place.at.segment && !a.place.isNode() && !b.place.isNode())
        return std::abs(a.place.at.offset_m - b.place.at.offset_m);
    const PipeGraph &graph = network.graph();
    if (b.place.isNode())
        return a.to(graph.nodeNumber(b.place.node));
    const Warmline::PipeSegment *segment = network.record(b.place.at.segment);
    if (!segment)
        return kFar;
    return std::min(a.to(graph.nodeNumber(segment->from.value)) + b.place.at.offset_m,
                    a.to(graph.nodeNumber(segment->to.value))
                        + std::max(0.0, segment->length - b.place.at.offset_m));
}

class Search
{
public:
    Search(const TracedNetwork &network, const BurstRule &rule)
        : m_network(network)
        , m_rule(rule)
    { }

    void place(std::span<const LeakReport> reports, qint64 nowMs)
    {
        std::vector<const LeakReport *> recent;
        for (const LeakReport &report : reports) {
            if (report.atMs > nowMs - m_rule.windowMs && report.atMs <= nowMs)
                recent.push_back(&report);
        }
        std::ranges::sort(recent, [](const LeakReport *a, const LeakReport *b) {
            return a->atMs != b->atMs ? a->atMs < b->atMs : a->id < b->id;
        });
        QSet<QString> seen;
        for (const LeakReport *report : recent) {
            const QString who = report->household.isEmpty() ? u'#' + report->id : report->household;
            if (seen.contains(who))
                continue;
            seen.insert(who);
            add(*report);
        }
        for (Placed &p : m_placed)
            p.reach = m_network.graph().near(p.place.at, kSearch_m);
    }

    QList<BurstProposal> proposals()
    {
        QList<BurstProposal> found;
        std::vector<char> used(m_placed.size(), 0);
        for (;;) {
            const std::vector<std::size_t> group = largestGroup(used);
            if (group.size() < static_cast<std::size_t>(std::max(1, m_rule.reports)))
                return found;
            for (const std::size_t i : group)
                used[i] = 1;
            if (auto proposal = proposalOf(group))
                found.append(*proposal);
        }
    }

private:
    void add(const LeakReport &report)
    {
        Placed placed;
        placed.report = &report;
        if (const auto inlet = m_network.inletOf(report.building)) {
            placed.place = *inlet;
            placed.inlet = inlet->node;
        } else if (const auto near = m_network.placeAt(report.at)) {
            placed.place = *near;
        } else {
            return;
        }
        placed.branch = branchKey(m_network, placed.place);
        m_placed.push_back(std::move(placed));
    }

    [[nodiscard]] bool belong(const Placed &a, const Placed &b) const
    {
        return between(m_network, a, b) <= m_rule.distance_m
            || (m_rule.sameBranch && !a.branch.isEmpty() && a.branch == b.branch);
    }

    /// The report with most others round it, and they; of equal ones the earliest.
    [[nodiscard]] std::vector<std::size_t> largestGroup(const std::vector<char> &used) const
    {
        std::vector<std::size_t> best;
        for (std::size_t i = 0; i < m_placed.size(); ++i) {
            if (used[i])
                continue;
            std::vector<std::size_t> group;
            for (std::size_t j = 0; j < m_placed.size(); ++j) {
                if (!used[j] && (i == j || belong(m_placed[i], m_placed[j])))
                    group.push_back(j);
            }
            if (group.size() > best.size())
                best = group;
        }
        return best;
    }

    /// The node that has the shortest ways to all of them together. Houses' own inlets do not count, unless
    /// all reports come from one house.
    [[nodiscard]] QString middleOf(const std::vector<std::size_t> &group, double &mean_m) const
    {
        QSet<QString> inlets;
        for (const std::size_t i : group)
            inlets.insert(m_placed[i].inlet);
        const bool oneHouse = inlets.size() == 1 && !inlets.contains(QString());
        QString best;
        double least = kFar;
        for (const PipeNear &near : m_placed[group.front()].reach) {
            if (!oneHouse && m_network.nodeKind(near.node) == NodeKind::BuildingInlet)
                continue;
            double sum = 0;
            for (const std::size_t i : group)
                sum += m_placed[i].to(near.node);
            const QString &node = m_network.graph().nodeId(near.node);
            if (sum < least - 1e-6 || (sum < least + 1e-6 && node < best)) {
                least = sum;
                best = node;
            }
        }
        mean_m = least / static_cast<double>(group.size());
        return best;
    }

    /// The pipe that feeds the middle.
    [[nodiscard]] NetworkPlace suspect(const std::vector<std::size_t> &group, double &mean_m) const
    {
        const QString middle = middleOf(group, mean_m);
        NetworkPlace place = m_placed[group.front()].place;
        if (middle.isEmpty())
            return place;
        if (const auto at = m_network.placeOf(middle))
            place = *at;
        const PipePath way = m_network.graph().upstream(middle);
        if (!way.segments.isEmpty()) {
            const Warmline::PipeSegment *segment = m_network.record(way.segments.first());
            if (segment)
                place.at = {segment->id.value, segment->from.value == middle ? 0.0 : segment->length};
        }
        place.node.clear(); // the pipe is meant, not its end
        return place;
    }

    [[nodiscard]] std::optional<BurstProposal> proposalOf(const std::vector<std::size_t> &group) const
    {
        BurstProposal proposal;
        double mean_m = kFar;
        proposal.place = suspect(group, mean_m);
        if (proposal.place.at.segment.isEmpty())
            return std::nullopt;
        proposal.title = m_network.segmentTitle(proposal.place.at.segment);
        proposal.trace = traceNetwork(m_network, proposal.place, TraceKind::Burst);
        double spread = 0;
        bool oneBranch = !m_placed[group.front()].branch.isEmpty();
        for (const std::size_t i : group) {
            proposal.reports.append(m_placed[i].report->id);
            if (const LonLat at = m_placed[i].report->at; at != LonLat())
                proposal.leaks.append(at);
            oneBranch = oneBranch && m_placed[i].branch == m_placed[group.front()].branch;
            for (const std::size_t j : group)
                spread = i == j ? spread : std::max(spread, between(m_network, m_placed[i], m_placed[j]));
        }
        proposal.spread_m = std::isfinite(spread) ? spread : -1;
        proposal.firstMs = m_placed[group.front()].report->atMs;
        proposal.lastMs = m_placed[group.back()].report->atMs;
        proposal.key = proposal.reports.first(); // the suspect pipe may be another with one more report
        if (oneBranch)
            proposal.branch = branchTitle(m_placed[group.front()]);
        tell(proposal, mean_m);
        return proposal;
    }

    [[nodiscard]] QString branchTitle(const Placed &p) const
    {
        const Warmline::PipeSegment *segment = m_network.record(p.place.at.segment);
        const QString name = m_network.stationName(segment->station);
        return Tr::tr("%1 %2 支")
            .arg(name.isEmpty() ? segment->station.value : name, segment->secondaryBranch);
    }

    void tell(BurstProposal &proposal, double mean_m) const
    {
        const auto minutes = [](qint64 ms) { return QString::number(std::ceil(double(ms) / kMinuteMs)); };
        proposal.reasons.append(Tr::tr("%1 分钟内漏水报修 %2 户（规则：%3 分钟 %4 户，同一户只算一次）")
                                    .arg(minutes(proposal.lastMs - proposal.firstMs))
                                    .arg(proposal.reports.size())
                                    .arg(minutes(m_rule.windowMs))
                                    .arg(m_rule.reports));
        if (proposal.spread_m >= 0)
            proposal.reasons.append(Tr::tr("沿管网最远相距 %1 米（规则：%2 米）")
                                        .arg(std::llround(proposal.spread_m))
                                        .arg(std::llround(m_rule.distance_m)));
        if (!proposal.branch.isEmpty())
            proposal.reasons.append(Tr::tr("都在%1").arg(proposal.branch));
        if (std::isfinite(mean_m))
            proposal.reasons.append(Tr::tr("疑似管段 %1：离各处报修沿管平均 %2 米")
                                        .arg(proposal.title)
                                        .arg(std::llround(mean_m)));
        proposal.reasons.append(Tr::tr("只凭报修位置推断，没有用到压力数据"));
        proposal.reasons += proposal.trace.reasons;
    }

    const TracedNetwork &m_network;
    BurstRule m_rule;
    std::vector<Placed> m_placed; ///< by time
};

} // namespace

bool isLeakReport(const Ticket &ticket)
{
    return ticket.category == TicketCategory::LeakIndoor || ticket.category == TicketCategory::LeakNetwork;
}

LeakReport leakReportOf(const Ticket &ticket, const TracedNetwork &network)
{
    LeakReport report;
    report.id = ticket.id.toString();
    report.household = ticket.account.value;
    report.building = ticket.building;
    report.atMs = ticket.openedMs;
    if (const Building *building = network.building(ticket.building.value))
        report.at = {building->position.x(), building->position.y()};
    return report;
}

QList<BurstProposal> proposeBursts(const TracedNetwork &network, std::span<const LeakReport> reports,
                                   const BurstRule &rule, qint64 nowMs)
{
    Search search(network, rule);
    search.place(reports, nowMs);
    return search.proposals();
}

} // namespace Warmline::Geo
