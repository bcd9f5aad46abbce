// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/kpi/kpi_service.h"

#include "app/core/clock.h"
#include "app/domain/state_rules.h"
#include "app/services/kpi/kpi_reading.h"
#include "app/services/kpi/kpi_report_work.h"
#include "app/services/phone/state_board.h"
#include "app/services/settings/settings_service.h"

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRefreshTickMs = 10'000;
constexpr qint64 kSeasonTickMs = 60'000;

} // namespace

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
    connect(&session, &Session::changed, this, &KpiService::forgetStaff); // who sees more than himself
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

void KpiService::forgetStaff()
{
    m_staffDays.clear();
    ++m_staffAge;
}

void KpiService::onStoreChanged(const StoreChange &change)
{
    // A household comes by import, or by being looked up at the server.
    if (ChangeFeed::touches(change, EntityKind::Batch) || ChangeFeed::touches(change, EntityKind::Household))
        forgetHouseholds();
    // Words of a seat that was offline for days come late.
    const qint64 now = m_clock.utcMs();
    const QString recent[] = {StateRules::rollEntity(now - kDayMs), StateRules::rollEntity(now),
                              StateRules::rollEntity(now + kDayMs)};
    for (const EntityTouch &touch : change.entities) {
        if (!StateRules::agentOf(touch))
            continue;
        m_reportDirty = true;
        if (std::ranges::none_of(recent, [&](const QString &day) { return touch.id.startsWith(day); }))
            forgetStaff();
    }
    if (change.reset)
        forgetStaff();
    if (ChangeFeed::touches(change, EntityKind::Batch)) // with it sensors and tags
        m_ecgHomes.reset();
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
    if (id == KpiId::HandlingTime) { // three tiers by heated area; the trade has a figure for the first only
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
        const KpiTodayRequest request{m_session.dayStartMs(now), now, m_settings.ticketLimits()};
        return m_reader.ask(
            [request](Queries &queries) { return KpiReading::centreToday(queries, request); });
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
    const auto work = std::make_shared<KpiReportWork>();
    const auto question = [this, work] {
        *work = newReport();
        return readPiece(work);
    };
    m_reportRead.ask(question, [this, work](const Result<bool> &done) { onPiece(work, done); });
}

KpiReportWork KpiService::newReport()
{
    KpiReportWork work;
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
    work.isLead = StateBoard::isLead(m_session.info().role);
    work.wantsStaff =
        m_period != KpiPeriod::Season && m_area.isEmpty() && (work.isLead || m_scope == KpiScope::Me);
    work.staffDays = m_staffDays;
    work.staffAge = m_staffAge;
    for (const KpiDefinition &definition : Kpi::definitions()) {
        if (const std::optional<double> t = target(definition.id))
            work.targets.insert(definition.id, *t);
    }
    return work;
}

QFuture<Result<bool>> KpiService::readPiece(const std::shared_ptr<KpiReportWork> &work)
{
    // Only one of the two threads holds the work at a time: the reader while it reads, this one in between.
    return m_reader.ask([work](Queries &queries) { return work->readNext(queries); });
}

void KpiService::onPiece(const std::shared_ptr<KpiReportWork> &work, const Result<bool> &done)
{
    if (work->areaAge == m_areaAge)
        m_areaAccounts = work->accounts;
    if (work->staffAge == m_staffAge)
        m_staffDays = work->staffDays;
    if (!done) {
        emit failed(done.error());
    } else if (*done) {
        m_report = work->report;
        m_rows = work->rows;
        emit reportReady(m_report);
    } else {
        m_reportRead.ask([this, work] { return readPiece(work); },
                         [this, work](const Result<bool> &next) { onPiece(work, next); });
    }
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
            return m_reader.ask([now](Queries &queries) { return KpiReading::beats(queries, now); });
        },
        [this](const Result<KpiBeats> &beats) {
            if (beats)
                readEcgRooms(*beats);
            else
                emit failed(beats.error());
        });
}

void KpiService::readEcgRooms(const KpiBeats &beats)
{
    if (m_ecgHomes) {
        readEcgSeries(beats);
        return;
    }
    m_ecgRead.ask([this] { return m_reader.ask(KpiReading::sampleHomes); },
                  [this, beats](const Result<QList<RoomSeries::Home>> &homes) {
                      if (!homes) {
                          emit failed(homes.error());
                          return;
                      }
                      m_ecgHomes = *homes;
                      m_ecgRoomsToMs = 0;
                      readEcgSeries(beats);
                  });
}

void KpiService::readEcgSeries(const KpiBeats &beats)
{
    const QList<RoomSeries::Home> homes = m_ecgRoomsToMs == beats.toMs
                                            ? QList<RoomSeries::Home>()
                                            : m_ecgHomes.value_or(QList<RoomSeries::Home>());
    const auto question = [this, homes, from = beats.fromMs, to = beats.toMs] {
        QList<SeriesKey> keys{{QString(), SeriesQuantity::OutdoorTemperature, {}}};
        for (const RoomSeries::Home &home : homes)
            keys += home;
        return m_series.series(keys, from, to, KpiBeats::kSlotMs);
    };
    m_ecgRead.ask(question, [this, homes, beats](const Result<QList<Series>> &series) {
        QList<Sample> outdoor;
        for (const Series &one : series.value_or(QList<Series>())) {
            if (one.key.quantity == SeriesQuantity::OutdoorTemperature)
                outdoor = one.samples;
        }
        if (series && !homes.isEmpty()) {
            m_ecgRooms = Kpi::slotBySlot(
                RoomSeries::meanOfHomes({}, homes, *series, beats.fromMs, beats.toMs, KpiBeats::kSlotMs),
                KpiBeats::kSlotMs);
            m_ecgRoomsToMs = beats.toMs;
        }
        m_ecg = Kpi::serviceEcg(beats.calls, beats.tickets, outdoor, m_ecgRooms, beats.fromMs, beats.toMs,
                                KpiBeats::kSlotMs);
        m_ecg.asOfMs = beats.asOfMs;
        emit ecgReady(m_ecg);
    });
}

} // namespace Warmline
