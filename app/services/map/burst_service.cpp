// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/burst_service.h"

#include "app/services/settings/settings_service.h"

#include <QCoreApplication>
#include <QtConcurrent>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kDecidedKept = 500;
constexpr int kMostReports = 5'000;
constexpr int kLookAgainMs = 60'000;

/// Nobody has decided on it yet, or so many have reported since that it is a new matter.
bool isOpen(const Geo::BurstProposal &proposal, const QStringList &decided, int reports)
{
    return std::ranges::count_if(proposal.reports, [&](const QString &id) { return !decided.contains(id); })
        >= reports;
}

struct Suspicions
{
    QList<Geo::BurstProposal> proposals;
    QStringList notBurst; ///< reports of which somebody has said so, at whichever seat
};

/// Somebody who has looked at it has written into the report that it belongs to no burst.
Result<bool> isRuledOut(Queries &queries, const QString &report)
{
    const auto trail = queries.trail(EntityKind::Ticket, report);
    if (!trail)
        return std::unexpected(trail.error());
    return std::ranges::any_of(*trail, [](const JournalEntry &entry) {
        return entry.verdict != VerdictKind::Refused && entry.operation.intent == "ticket.note"_L1
            && entry.operation.values.value("not_burst"_L1).toBool();
    });
}

Result<Suspicions> readSuspicions(Queries &queries, const Geo::TracedNetwork &network,
                                  const Geo::BurstRule &rule, qint64 nowMs)
{
    TicketFilter filter;
    filter.toMs = nowMs + 1;
    filter.fromMs = filter.toMs - rule.windowMs;
    filter.limit = kMostReports;
    const auto tickets = queries.tickets(filter);
    if (!tickets)
        return std::unexpected(tickets.error());
    std::vector<Geo::LeakReport> reports;
    for (const Ticket &ticket : *tickets) {
        if (Geo::isLeakReport(ticket))
            reports.push_back(Geo::leakReportOf(ticket, network));
    }
    Suspicions found{Geo::proposeBursts(network, reports, rule, nowMs), {}};
    for (const Geo::BurstProposal &proposal : std::as_const(found.proposals)) {
        for (const QString &report : proposal.reports) {
            const auto ruledOut = isRuledOut(queries, report);
            if (!ruledOut)
                return std::unexpected(ruledOut.error());
            if (*ruledOut)
                found.notBurst.append(report);
        }
    }
    return found;
}

} // namespace

BurstService::BurstService(Reader &reader, MapService &map, SettingsService &settings, const Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_map(map)
    , m_settings(settings)
    , m_clock(clock)
    , m_decided(settings.state(u"burst.decided"_s).toStringList())
{
    m_again.setInterval(kLookAgainMs);
    connect(&m_again, &QTimer::timeout, this, &BurstService::look);
    connect(&map, &MapService::baseReady, this, &BurstService::onBaseReady);
    connect(&map, &MapService::ticketsChanged, this, &BurstService::look);
    // Another rule, or its reasons in another language: after the translations of the new one are there.
    connect(
        &settings, &SettingsService::changed, this,
        [this](const QString &name) {
            if (name.startsWith(u"burst."_s) || name == u"ui.language"_s)
                look();
        },
        Qt::QueuedConnection);
    if (map.base())
        onBaseReady();
}

Geo::BurstRule BurstService::rule() const
{
    Geo::BurstRule rule;
    rule.reports = m_settings.value(u"burst.reports"_s).toInt();
    rule.windowMs = qRound64(m_settings.number(u"burst.minutes"_s) * 60'000);
    rule.distance_m = m_settings.number(u"burst.distance"_s);
    return rule;
}

void BurstService::onBaseReady()
{
    const auto question = [this] {
        return QtConcurrent::run([base = m_map.base()] {
            return std::make_shared<const Geo::TracedNetwork>(
                Geo::NetworkRecords{base->network, base->buildings, base->stations, base->households});
        });
    };
    m_networkMade.ask(question, [this](const std::shared_ptr<const Geo::TracedNetwork> &network) {
        m_network = network;
        m_again.start();
        look();
    });
}

void BurstService::look()
{
    if (!m_network)
        return;
    const auto question = [this] {
        return m_reader.ask([nowMs = m_clock.utcMs(), network = m_network, rule = rule()](Queries &queries) {
            return readSuspicions(queries, *network, rule, nowMs);
        });
    };
    m_looked.ask(question, [this](const Result<Suspicions> &found) {
        if (!found)
            return;
        QList<Geo::BurstProposal> open;
        const QStringList decided = m_decided + found->notBurst;
        for (const Geo::BurstProposal &proposal : found->proposals) {
            if (isOpen(proposal, decided, rule().reports))
                open.append(proposal);
        }
        take(open);
    });
}

void BurstService::take(const QList<Geo::BurstProposal> &open)
{
    const auto isIn = [](const QList<Geo::BurstProposal> &list, const QString &key) {
        return std::ranges::contains(list, key, &Geo::BurstProposal::key);
    };
    const QList<Geo::BurstProposal> before = std::exchange(m_proposals, open);
    if (!std::ranges::equal(open, before, [](const auto &a, const auto &b) {
            return a.key == b.key && a.reports == b.reports && a.title == b.title && a.reasons == b.reasons
                && a.place.at.segment == b.place.at.segment;
        }))
        emit proposalsChanged();
    for (const Geo::BurstProposal &proposal : before) {
        if (!isIn(open, proposal.key))
            emit settled(proposal.key);
    }
    for (const Geo::BurstProposal &proposal : open) {
        if (!isIn(before, proposal.key))
            emit suspected(proposal);
    }
}

void BurstService::decide(const QString &key)
{
    const auto found = std::ranges::find(m_proposals, key, &Geo::BurstProposal::key);
    if (found == m_proposals.end())
        return;
    m_decided += found->reports;
    while (m_decided.size() > kDecidedKept)
        m_decided.removeFirst();
    m_settings.setState(u"burst.decided"_s, m_decided);
    const qsizetype index = found - m_proposals.begin(); // before the list is shared: begin() would detach it
    QList<Geo::BurstProposal> open = m_proposals;
    open.removeAt(index);
    take(open);
}

QFuture<Result<Geo::TraceAnswer>> BurstService::trace(Geo::LonLat from, Geo::TraceKind kind) const
{
    return QtConcurrent::run([network = m_network, from, kind]() -> Result<Geo::TraceAnswer> {
        if (!network)
            return failure(ErrorCode::Unavailable,
                           QCoreApplication::translate("BurstService", "管网还在读取，请稍候"));
        return network->placeAt(from).transform(
            [&](const Geo::NetworkPlace &place) { return traceNetwork(*network, place, kind); });
    });
}

QFuture<Result<Geo::TraceAnswer>> BurstService::trace(const Geo::NetworkPlace &from,
                                                      Geo::TraceKind kind) const
{
    return QtConcurrent::run([network = m_network, from, kind]() -> Result<Geo::TraceAnswer> {
        if (!network)
            return failure(ErrorCode::Unavailable,
                           QCoreApplication::translate("BurstService", "管网还在读取，请稍候"));
        return traceNetwork(*network, from, kind);
    });
}

} // namespace Warmline
