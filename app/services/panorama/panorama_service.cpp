// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/panorama/panorama_service.h"

#include "app/core/clock.h"

#include <algorithm>
#include <utility>

namespace Warmline {

namespace {

constexpr int kPollMs = 30'000;
constexpr qint64 kCurvesMs = 5LL * 60'000;
/// A line that ends before that, and before two of its own steps, would seem to have stopped.
constexpr qint64 kBuildingAgeMs = 30LL * 60'000;
constexpr int kBrakeMs = 5'000; ///< a company's tickets come by the second, three years are read for them

} // namespace

PanoramaService::PanoramaService(Reader &reader, SeriesSource &series, ChangeFeed &feed, const Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_series(series)
    , m_clock(clock)
{
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this,
            [this] { readValues(m_clock.utcMs() - m_curvesToMs >= kCurvesMs); });
    m_brake.setSingleShot(true);
    connect(&m_brake, &QTimer::timeout, this, &PanoramaService::readStoreSoon);
    connect(&feed, &ChangeFeed::changed, this, &PanoramaService::onChanged);
}

void PanoramaService::onChanged(const StoreChange &change)
{
    if (!m_active || m_account.isEmpty())
        return;
    const auto isOwnTicket = [&change](const Ticket &ticket) {
        return ChangeFeed::touches(change, EntityKind::Ticket, ticket.id.toString());
    };
    if (ChangeFeed::touches(change, EntityKind::Household, m_account.value)
        || ChangeFeed::touches(change, EntityKind::Setting, RoomStandard::setting())
        || (m_panorama && std::ranges::any_of(m_panorama->tickets, isOwnTicket))) {
        readStore();
        return;
    }
    // Whose a ticket or call is that has only come, the change does not say.
    if (!ChangeFeed::touches(change, EntityKind::Ticket) && !ChangeFeed::touches(change, EntityKind::Call)
        && !ChangeFeed::touches(change, EntityKind::Batch))
        return;
    if (!m_brake.isActive())
        readStoreSoon();
}

/// Not before kBrakeMs after the last time.
void PanoramaService::readStoreSoon()
{
    const qint64 rest = m_readMs + kBrakeMs - m_clock.monotonicMs();
    if (rest > 0)
        m_brake.start(int(rest));
    else if (m_active && !m_account.isEmpty())
        readStore();
}

void PanoramaService::follow(const AccountNo &seated)
{
    if (seated == std::exchange(m_seated, seated) || seated == m_account)
        return;
    open(seated);
}

void PanoramaService::open(const AccountNo &account)
{
    if (account.isEmpty())
        return;
    m_storeRead.drop();
    m_valuesRead.drop();
    m_curvesRead.drop();
    m_account = account;
    m_panorama.reset();
    m_values.clear();
    m_curves.clear();
    m_curvesToMs = 0;
    m_valuesAskedMs.reset();
    m_seriesProblem.reset();
    m_valuesCame = false;
    m_openedMonotonicMs = m_clock.monotonicMs();
    m_lastMs = -1;
    emit opened(account);
    readStore();
}

void PanoramaService::reload()
{
    m_curvesToMs = 0;
    m_valuesAskedMs.reset();
    if (!m_account.isEmpty())
        readStore();
}

void PanoramaService::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (!active) {
        m_poll.stop();
        return;
    }
    m_poll.start();
    if (m_panorama && !m_storeRead.isOut()) // it may have grown old out of sight
        readStore();
}

void PanoramaService::readStore()
{
    m_brake.stop();
    m_readMs = m_clock.monotonicMs();
    const auto question = [this] {
        const PanoramaRequest request{m_account, m_clock.utcMs()};
        return m_reader.askFirst(
            [request](Queries &queries) { return PanoramaFacts::load(queries, request); });
    };
    m_storeRead.ask(question, [this](const Result<Panorama> &panorama) {
        if (!panorama) {
            emit failed(panorama.error());
            return;
        }
        m_panorama = *panorama;
        PanoramaFacts::fold(*m_panorama, m_values, m_clock.utcMs()); // until newer ones come
        emit loaded();
        readValuesWhenDue();
    });
}

/// A change of the store says nothing about rooms: they keep the beat of the poll.
void PanoramaService::readValuesWhenDue()
{
    if (!m_valuesAskedMs || m_clock.monotonicMs() - *m_valuesAskedMs >= kPollMs)
        readValues(m_clock.utcMs() - m_curvesToMs >= kCurvesMs);
}

void PanoramaService::readValues(bool curvesToo)
{
    if (!m_panorama)
        return;
    m_valuesAskedMs = m_clock.monotonicMs();
    const auto question = [this] { return m_series.latest(m_panorama->measuredAccounts()); };
    m_valuesRead.ask(question, [this, curvesToo](const Result<QList<LiveValue>> &values) {
        if (!values) {
            stopWith(values.error());
            return;
        }
        m_values = *values;
        m_valuesCame = true;
        PanoramaFacts::fold(*m_panorama, m_values, m_clock.utcMs());
        emit valuesChanged();
        if (curvesToo)
            readCurves(*values);
    });
}

void PanoramaService::readCurves(const QList<LiveValue> &values)
{
    const QList<SeriesKey> keys = PanoramaFacts::curveKeys(*m_panorama, values);
    const qint64 to = m_clock.utcMs();
    m_curvesRead.ask([this, keys, to] { return m_series.series(keys, to - kSpanMs, to, kStepMs); },
                     [this, to](const Result<QList<Series>> &curves) {
                         if (curves)
                             readMean(*curves, to);
                         else
                             stopWith(curves.error());
                     });
}

/// The building's line, of its measured homes where its own series is missing or has ended.
void PanoramaService::readMean(const QList<Series> &curves, qint64 toMs)
{
    const SeriesKey building{m_panorama->detail.building.id.value, SeriesQuantity::BuildingTemperature, {}};
    const auto own = std::ranges::find(curves, building, &Series::key);
    const QList<RoomSeries::Home> homes = PanoramaFacts::homesOfTheMean(*m_panorama);
    // The step of what is read: that asked for, or its own where that is longer.
    const bool goesOn =
        own != curves.end() && RoomSeries::reaches(*own, toMs, std::max(kBuildingAgeMs, 2 * own->stepMs));
    if (building.owner.isEmpty() || goesOn || homes.isEmpty()) {
        takeCurves(curves, toMs);
        return;
    }
    QList<SeriesKey> keys;
    for (const RoomSeries::Home &home : homes)
        keys += home;
    m_curvesRead.ask([this, keys, toMs] { return m_series.series(keys, toMs - kSpanMs, toMs, kStepMs); },
                     [this, curves, building, homes, toMs](const Result<QList<Series>> &rooms) {
                         QList<Series> all = curves;
                         const Series mean = RoomSeries::meanOfHomes(
                             building, homes, rooms.value_or(QList<Series>()), toMs - kSpanMs, toMs, kStepMs);
                         if (!mean.samples.isEmpty()) { // else what there is of its own
                             all.removeIf([&](const Series &one) { return one.key == building; });
                             all.append(mean);
                         }
                         takeCurves(all, toMs);
                     });
}

void PanoramaService::takeCurves(const QList<Series> &curves, qint64 toMs)
{
    m_curves = curves;
    m_curvesToMs = toMs;
    m_seriesProblem.reset();
    if (m_lastMs < 0)
        m_lastMs = double(m_clock.monotonicMs() - m_openedMonotonicMs);
    emit curvesChanged();
}

void PanoramaService::stopWith(const Error &error)
{
    m_seriesProblem = error;
    emit seriesFailed(error);
}

} // namespace Warmline
