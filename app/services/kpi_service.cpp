// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/kpi_service.h"

#include "app/core/clock.h"
#include "app/services/settings_service.h"

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPieceMs = 7 * kDayMs; ///< read at a time, so that a season does not hold a reader thread
constexpr qint64 kSlotMs = 10LL * 60'000;
constexpr int kRefreshTickMs = 10'000;
constexpr qint64 kSeasonTickMs = 60'000;
constexpr int kAll = 10'000'000;

QList<KpiRow> ofScope(const QList<KpiRow> &rows, KpiScope scope, const AgentId &agent, const BranchId &branch)
{
    if (scope == KpiScope::Centre || (scope == KpiScope::Team && branch.isEmpty()))
        return rows;
    QList<KpiRow> result;
    for (const KpiRow &row : rows) {
        if (scope == KpiScope::Me ? row.agent == agent : row.branch == branch)
            result.append(row);
    }
    return result;
}

Result<QList<Call>> readCalls(Queries &queries, qint64 fromMs, qint64 toMs)
{
    CallFilter filter;
    filter.fromMs = fromMs;
    filter.toMs = toMs;
    filter.limit = kAll;
    return queries.calls(filter);
}

Result<QList<Ticket>> readTickets(Queries &queries, qint64 fromMs, qint64 toMs)
{
    TicketFilter filter;
    filter.fromMs = fromMs;
    filter.toMs = toMs;
    filter.limit = kAll;
    return queries.tickets(filter);
}

/// Who lives in the area.
Result<QSet<AccountNo>> accountsOf(Queries &queries, const ChosenArea &area)
{
    QSet<AccountNo> accounts;
    for (const BuildingId &house : area.houses) {
        const auto households = queries.householdsOfBuilding(house);
        if (!households)
            return std::unexpected(households.error());
        for (const HouseholdDetail &household : *households)
            accounts.insert(household.household.account);
    }
    return accounts;
}

struct TodayRequest
{
    qint64 dayStartMs, nowMs;
    TicketLimits limits;
};

Result<CentreToday> readCentre(Queries &queries, const TodayRequest &request)
{
    KpiInput input;
    input.nowMs = request.nowMs;
    input.limits = request.limits;
    auto calls = readCalls(queries, request.dayStartMs, 0);
    if (!calls)
        return std::unexpected(calls.error());
    input.calls = *calls;
    CentreToday today;
    today.asOfMs = request.nowMs;
    const QList<KpiRow> answered = Kpi::rows(KpiId::AnswerRate, input);
    today.answerRate = Kpi::aggregate(KpiId::AnswerRate, answered);
    today.calls = answered.size();
    today.answered = std::ranges::count_if(answered, [](const KpiRow &row) { return row.value > 0; });
    today.frtP90 = Kpi::percentile(Kpi::rows(KpiId::FirstResponse, input), 90);

    TicketFilter red;
    red.tiers = {Tier::Red};
    red.fromMs = request.nowMs - kDayMs;
    const auto count = queries.ticketCount(red);
    if (!count)
        return std::unexpected(count.error());
    today.redTickets24h = int(*count);
    red.fromMs = 0;
    red.openOnly = true;
    auto open = queries.tickets(red);
    if (!open)
        return std::unexpected(open.error());
    today.openRed = *open;
    std::ranges::stable_sort(today.openRed, {}, [&](const Ticket &ticket) {
        return TicketClock::total(ticket, request.limits, request.nowMs).leftMs();
    });
    return today;
}

} // namespace

/// A day of calls and red tickets, in whole slots.
struct KpiService::Beats
{
    qint64 asOfMs = 0, fromMs = 0, toMs = 0;
    QList<Call> calls;
    QList<Ticket> tickets;
};

Result<KpiService::Beats> KpiService::readBeats(Queries &queries, qint64 nowMs)
{
    Beats beats;
    beats.asOfMs = nowMs;
    beats.toMs = (nowMs / kSlotMs + 1) * kSlotMs;
    beats.fromMs = beats.toMs - kDayMs;
    auto calls = readCalls(queries, beats.fromMs, beats.toMs);
    if (!calls)
        return std::unexpected(calls.error());
    beats.calls = *std::move(calls);
    TicketFilter red;
    red.tiers = {Tier::Red};
    red.fromMs = beats.fromMs;
    red.toMs = beats.toMs;
    red.limit = kAll;
    auto tickets = queries.tickets(red);
    if (!tickets)
        return std::unexpected(tickets.error());
    beats.tickets = *std::move(tickets);
    return beats;
}

struct KpiService::ReportWork
{
    KpiReport report;
    QList<qint64> days;
    KpiInput input; ///< tickets gather here; calls only of the present piece
    QHash<KpiId, QList<KpiRow>> rows;
    qint64 nextMs = 0;
    AgentId agent;
    BranchId branch;
    QHash<KpiId, double> targets;
    ChosenArea area;
    std::shared_ptr<const QSet<AccountNo>> accounts; ///< of the area; read with the first piece
    int areaAge = 0; ///< when the report was begun

    [[nodiscard]] Result<void> cut(Queries &queries, QList<Call> &calls, QList<Ticket> &tickets);
};

/// Takes out what does not lie in the area.
Result<void> KpiService::ReportWork::cut(Queries &queries, QList<Call> &calls, QList<Ticket> &tickets)
{
    if (area.isEmpty())
        return {};
    if (!accounts) {
        auto read = accountsOf(queries, area);
        if (!read)
            return std::unexpected(read.error());
        accounts = std::make_shared<const QSet<AccountNo>>(*std::move(read));
    }
    calls.removeIf([this](const Call &call) { return !accounts->contains(call.account); });
    tickets.removeIf([this](const Ticket &ticket) { return !area.holds(ticket); });
    return {};
}

KpiService::KpiService(Session &session, Reader &reader, SeriesSource &series, ChangeFeed &feed,
                       SettingsService &settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_reader(reader)
    , m_series(series)
    , m_settings(settings)
    , m_clock(clock)
{
    m_timer.setInterval(kRefreshTickMs);
    connect(&m_timer, &QTimer::timeout, this, &KpiService::onTick);
    connect(&feed, &ChangeFeed::changed, this, &KpiService::onStoreChanged);
}

void KpiService::start()
{
    m_timer.start();
    readToday();
}

void KpiService::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active) {
        m_timer.start();
        refresh();
    }
}

void KpiService::setScope(KpiScope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    m_reportRead.drop();
    if (m_active)
        readReport();
}

void KpiService::setPeriod(KpiPeriod period)
{
    if (period == m_period)
        return;
    m_period = period;
    m_reportRead.drop();
    if (m_active)
        readReport();
}

void KpiService::setArea(const ChosenArea &area)
{
    if (area == m_area)
        return;
    m_area = area;
    forgetHouseholds();
    m_reportRead.drop();
    if (m_active)
        readReport();
    else
        m_reportDirty = true;
}

void KpiService::refresh()
{
    readToday();
    readReport();
    readEcg();
}

void KpiService::onTick()
{
    if (m_todayDirty && !m_todayRead.isOut())
        readToday();
    if (!m_active)
        return;
    const bool due = m_period != KpiPeriod::Season || m_clock.monotonicMs() - m_reportReadMs >= kSeasonTickMs;
    if (m_reportDirty && !m_reportRead.isOut() && due)
        readReport();
    readEcg();
}

void KpiService::forgetHouseholds()
{
    m_areaAccounts.reset();
    ++m_areaAge;
}

void KpiService::onStoreChanged(const StoreChange &change)
{
    // A household comes by import, or by being looked up at the server.
    if (ChangeFeed::touches(change, EntityKind::Batch) || ChangeFeed::touches(change, EntityKind::Household))
        forgetHouseholds();
    if (ChangeFeed::touches(change, EntityKind::Call) || ChangeFeed::touches(change, EntityKind::Ticket)
        || ChangeFeed::touches(change, EntityKind::Batch)) {
        m_todayDirty = true;
        m_reportDirty = true;
    }
}

std::optional<double> KpiService::target(KpiId id) const
{
    QString name = Kpi::definition(id).targetSetting;
    if (name.isEmpty())
        return {};
    if (id == KpiId::HandlingTime) { // three tiers by heated area; the seeds give a figure for the first only
                                     // (S122)
        const QString tier = m_settings.value(u"kpi.aht.tier"_s).toString();
        if (tier != "1"_L1)
            name += u".tier"_s + tier;
    }
    return m_settings.target(name);
}

void KpiService::readToday()
{
    const auto question = [this] {
        m_todayDirty = false;
        const qint64 now = m_clock.utcMs();
        const TodayRequest request{m_session.dayStartMs(now), now, m_settings.ticketLimits()};
        return m_reader.ask([request](Queries &queries) { return readCentre(queries, request); });
    };
    m_todayRead.ask(question, [this](const Result<CentreToday> &today) {
        if (!today) {
            emit failed(today.error());
            return;
        }
        m_today = *today;
        emit todayReady(m_today);
    });
}

void KpiService::readReport()
{
    const auto work = std::make_shared<ReportWork>();
    const auto question = [this, work] {
        begin(*work);
        return readPiece(work);
    };
    m_reportRead.ask(question, [this, work](const Result<bool> &done) { onPiece(work, done); });
}

void KpiService::begin(ReportWork &work)
{
    m_reportDirty = false;
    m_reportReadMs = m_clock.monotonicMs();
    const qint64 now = m_clock.utcMs();
    work.report.scope = m_scope;
    work.report.period = m_period;
    work.report.asOfMs = now;
    work.report.toMs = now;
    work.report.fromMs = m_period == KpiPeriod::Today ? m_session.dayStartMs(now)
                       : m_period == KpiPeriod::Month ? m_session.monthStartMs(now)
                                                      : m_session.seasonStartMs(now);
    // A day's start may be 23 or 25 hours after the last one's: step to the noon after it.
    for (qint64 day = work.report.fromMs; day <= now; day = m_session.dayStartMs(day + kDayMs + kDayMs / 2))
        work.days.append(day);
    work.days.append(now + 1);
    work.nextMs = work.report.fromMs;
    work.input.nowMs = now;
    work.input.limits = m_settings.ticketLimits();
    work.input.frtTargetSeconds = m_settings.number(u"kpi.frt.target"_s);
    work.agent = m_session.info().agent;
    work.branch = m_session.info().branch;
    work.area = m_area;
    work.accounts = m_areaAccounts;
    work.areaAge = m_areaAge;
    for (const KpiDefinition &definition : Kpi::definitions()) {
        if (const std::optional<double> t = target(definition.id))
            work.targets.insert(definition.id, *t);
    }
}

QFuture<Result<bool>> KpiService::readPiece(const std::shared_ptr<ReportWork> &work)
{
    // Only one of the two threads holds the work at a time: the reader while it reads, this one in between.
    return m_reader.ask([work](Queries &queries) -> Result<bool> {
        const qint64 end = work->report.toMs + 1;
        const qint64 to = std::min(work->nextMs + kPieceMs, end);
        auto calls = readCalls(queries, work->nextMs, to);
        if (!calls)
            return std::unexpected(calls.error());
        auto tickets = readTickets(queries, work->nextMs, to);
        if (!tickets)
            return std::unexpected(tickets.error());
        if (const auto done = work->cut(queries, *calls, *tickets); !done)
            return std::unexpected(done.error());
        work->report.calls += calls->size();
        work->report.tickets += tickets->size();
        work->input.calls = std::move(*calls);
        work->input.tickets += *tickets;
        work->nextMs = to;
        const bool last = to >= end;
        for (const KpiDefinition &definition : Kpi::definitions()) {
            if (Kpi::isOfCalls(definition.id) || last)
                work->rows[definition.id] += Kpi::rows(definition.id, work->input);
        }
        work->input.calls.clear();
        if (!last)
            return false;
        work->report.frtP90 = Kpi::percentile(
            ofScope(work->rows[KpiId::FirstResponse], work->report.scope, work->agent, work->branch), 90);
        for (const KpiDefinition &definition : Kpi::definitions()) {
            const KpiId id = definition.id;
            const QList<KpiRow> own = ofScope(work->rows[id], work->report.scope, work->agent, work->branch);
            const QList<KpiRow> team = ofScope(work->rows[id], KpiScope::Team, work->agent, work->branch);
            const std::optional<double> target =
                work->targets.contains(id) ? std::optional(work->targets[id]) : std::nullopt;
            KpiFigure figure;
            figure.value = {id, Kpi::aggregate(id, own), target, own.size(), {}};
            figure.value.status = Kpi::judge(id, figure.value.value, target, own.size());
            figure.team = Kpi::aggregate(id, team);
            figure.band = Kpi::band(id, team);
            figure.trend = Kpi::trend(id, own, work->days);
            work->report.figures.append(figure);
            work->rows[id] = own;
        }
        return true;
    });
}

void KpiService::onPiece(const std::shared_ptr<ReportWork> &work, const Result<bool> &done)
{
    if (work->areaAge == m_areaAge)
        m_areaAccounts = work->accounts;
    if (!done)
        emit failed(done.error());
    else if (*done)
        publish(*work);
    else
        m_reportRead.ask([this, work] { return readPiece(work); },
                         [this, work](const Result<bool> &next) { onPiece(work, next); });
}

void KpiService::publish(const ReportWork &work)
{
    m_report = work.report;
    m_rows = work.rows;
    emit reportReady(m_report);
}

void KpiService::loadRows(KpiId id)
{
    emit rowsReady(id, m_rows.value(id));
}

void KpiService::readEcg()
{
    m_ecgRead.ask(
        [this] {
            const qint64 now = m_clock.utcMs();
            return m_reader.ask([now](Queries &queries) { return readBeats(queries, now); });
        },
        [this](const Result<Beats> &beats) {
            if (beats)
                readEcgSeries(*beats);
            else
                emit failed(beats.error());
        });
}

void KpiService::readEcgSeries(const Beats &beats)
{
    const auto question = [this, from = beats.fromMs, to = beats.toMs] {
        // Mean of all rooms: a series of its own with no owner, where the source keeps one.
        const QList<SeriesKey> keys{{QString(), SeriesQuantity::OutdoorTemperature, {}},
                                    {QString(), SeriesQuantity::RoomTemperature, {}}};
        return m_series.series(keys, from, to, kSlotMs);
    };
    m_ecgRead.ask(question, [this, beats](const Result<QList<Series>> &series) {
        QList<Sample> outdoor, rooms;
        for (const Series &one : series.value_or(QList<Series>()))
            (one.key.quantity == SeriesQuantity::OutdoorTemperature ? outdoor : rooms) = one.samples;
        m_ecg =
            Kpi::serviceEcg(beats.calls, beats.tickets, outdoor, rooms, beats.fromMs, beats.toMs, kSlotMs);
        m_ecg.asOfMs = beats.asOfMs;
        emit ecgReady(m_ecg);
    });
}

} // namespace Warmline
