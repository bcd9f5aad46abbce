// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/stations/station_service.h"

#include "app/domain/own_source.h"
#include "app/domain/room_standard.h"
#include "app/services/customer/contact.h"
#include "app/telemetry/alarms/alarm_rule_book.h"

#include <algorithm>

namespace Warmline {

namespace {

constexpr int kPollMs = 5'000; ///< while looked at
constexpr int kIdlePollMs =
    30'000; ///< only ages and states are told: an answer of 40 stations costs 50 ms of CPU
constexpr int kCallBrakeMs = 5000; ///< each call of the company is told; marks need not come faster
constexpr qint64 kHourMs = 3'600'000;

/// About 300 samples a curve: as many as a chart's pixels need.
qint64 stepOf(SeriesRange range)
{
    switch (range) {
    case SeriesRange::Day: return 5LL * 60'000;
    case SeriesRange::ThreeDays: return 15LL * 60'000;
    case SeriesRange::Week: break;
    }
    return 30LL * 60'000;
}

} // namespace

qint64 seriesRangeMs(SeriesRange range)
{
    switch (range) {
    case SeriesRange::Day: return 24 * kHourMs;
    case SeriesRange::ThreeDays: return 72 * kHourMs;
    case SeriesRange::Week: break;
    }
    return 168 * kHourMs;
}

StationService::StationService(Session &session, Reader &reader, SeriesSource &series, ChangeFeed &feed,
                               const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_reader(reader)
    , m_series(series)
    , m_clock(clock)
    , m_season(series)
{
    m_pollTimer.setInterval(kIdlePollMs);
    connect(&m_pollTimer, &QTimer::timeout, this, &StationService::poll);
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (!m_pollTimer.isActive())
            return;
        if (ChangeFeed::touches(change, EntityKind::Station)
            || ChangeFeed::touches(change, EntityKind::Batch))
            readStations();
        const bool counts = ChangeFeed::touches(change, EntityKind::Ticket)
                         || ChangeFeed::touches(change, EntityKind::Batch)
                         || ChangeFeed::touches(change, EntityKind::Setting, RoomStandard::setting())
                         || ChangeFeed::touches(change, EntityKind::Setting,
                                                AlarmRuleBook::settingOf(AlarmKind::SupplyBelowSet));
        if (counts && !m_selected.isEmpty())
            readSummary();
        else if (ChangeFeed::touches(change, EntityKind::Call) && !m_callBrake.isActive())
            m_callBrake.start();
    });
    m_callBrake.setInterval(kCallBrakeMs);
    m_callBrake.setSingleShot(true);
    connect(&m_callBrake, &QTimer::timeout, this, &StationService::readSummary); // marks of calls
}

void StationService::start()
{
    readStations();
    m_pollTimer.start();
}

void StationService::readStations()
{
    m_stationsRead.ask([this] { return m_reader.ask([](Queries &queries) { return queries.stations(); }); },
                       [this](const Result<QList<Station>> &stations) {
                           if (!stations) {
                               emit failed(stations.error());
                               return;
                           }
                           m_rows.clear();
                           for (const Station &station : *stations)
                               m_rows.append({station, StationState::Unknown, 0, 0, 0});
                           std::ranges::sort(m_rows, [](const StationRow &a, const StationRow &b) {
                               if (a.station.source != b.station.source)
                                   return a.station.source < b.station.source;
                               return QString::localeAwareCompare(a.station.name, b.station.name) < 0;
                           });
                           judge();
                           emit stationsChanged();
                           poll();
                       });
}

const Station *StationService::station(const StationId &id) const
{
    const auto it = std::ranges::find(m_rows, id, [](const StationRow &row) { return row.station.id; });
    return it == m_rows.end() ? nullptr : &it->station;
}

void StationService::setWatched(const QObject *by, bool watched)
{
    if (watched && !m_watchers.contains(by)) {
        m_watchers.insert(by);
        connect(by, &QObject::destroyed, this, [this, by] { setWatched(by, false); });
    } else if (!watched && m_watchers.remove(by)) {
        disconnect(by, &QObject::destroyed, this, nullptr);
    } else {
        return;
    }
    m_pollTimer.setInterval(m_watchers.isEmpty() ? kIdlePollMs : kPollMs);
    if (watched && m_pollTimer.isActive() && m_clock.monotonicMs() - m_askedMs >= kPollMs)
        poll();
}

void StationService::poll()
{
    if (m_polling)
        return;
    m_polling = true;
    m_askedMs = m_clock.monotonicMs();
    QStringList owners{QString()};
    for (const StationRow &row : std::as_const(m_rows))
        owners.append(row.station.id.value);
    m_series.latest(owners).then(this, [this](const Result<QList<LiveValue>> &values) {
        m_polling = false;
        if (values)
            fold(*values);
        else if (!m_pollTold) // once for an interruption; the ages tell the rest
            emit failed(values.error());
        m_pollTold = !values;
        judge();
        emit valuesChanged();
    });
}

void StationService::learn(const QList<LiveValue> &values)
{
    if (values.isEmpty())
        return;
    fold(values);
    judge();
    emit valuesChanged();
}

void StationService::fold(const QList<LiveValue> &values)
{
    const qint64 before = m_newestMs;
    for (const LiveValue &value : values) {
        const auto it = m_values.constFind(value.key);
        const bool isOlder = it != m_values.cend() && it->sample.atMs > value.sample.atMs;
        if (isOlder && (OwnSource::isOwn(value) || !OwnSource::isOwn(*it)))
            continue; // an answer that was overtaken; the server's word instead of an own one was chosen
        m_values.insert(value.key, value);
        if (value.sample.quality != Quality::Missing)
            m_newestMs = std::max(m_newestMs, value.sample.atMs);
    }
    if (m_newestMs > before)
        emit newestChanged(m_newestMs);
}

/// Ages move on without new values: called after each poll.
void StationService::judge()
{
    const qint64 now = m_clock.utcMs();
    QHash<QString, QList<LiveValue>> byOwner;
    for (const LiveValue &value : std::as_const(m_values))
        byOwner[value.key.owner].append(value);
    for (StationRow &row : m_rows) {
        row.newestMs = 0;
        row.staleValues = 0;
        row.badValues = 0;
        int good = 0;
        for (const LiveValue &value : byOwner.value(row.station.id.value)) {
            if (value.sample.quality != Quality::Missing)
                row.newestMs = std::max(row.newestMs, value.sample.atMs);
            switch (Contact::qualityAt(value, now)) {
            case Quality::Good: ++good; break;
            case Quality::Uncertain: ++row.staleValues; break;
            default: ++row.badValues;
            }
        }
        const bool any = row.newestMs != 0;
        row.state = !any                                ? StationState::Unknown
                  : good + row.staleValues == 0         ? StationState::Silent
                  : row.staleValues + row.badValues > 0 ? StationState::Stale
                                                        : StationState::Fresh;
    }
}

std::optional<LiveValue> StationService::value(const SeriesKey &key) const
{
    const auto it = m_values.constFind(key);
    if (it == m_values.cend())
        return {};
    LiveValue value = *it;
    value.sample.quality = Contact::qualityAt(value, m_clock.utcMs());
    return value;
}

QList<LiveValue> StationService::values(const StationId &id) const
{
    QList<LiveValue> result;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        if (it.key().owner == id.value)
            result.append(*value(it.key()));
    }
    std::ranges::sort(result, {}, [](const LiveValue &v) { return std::pair(v.key.quantity, v.key.part); });
    return result;
}

std::optional<LiveValue> StationService::outdoor() const
{
    return value({QString(), SeriesQuantity::OutdoorTemperature, {}});
}

void StationService::select(const StationId &id)
{
    if (id == m_selected)
        return;
    m_selected = id;
    if (m_comparison.other == id) // a station is not held against itself at the same time
        m_comparison = {m_comparison.quantity, {}, 1};
    emit selectedChanged(id);
    reloadSeries();
    m_summaryRead.drop(); // of another station
    readSummary();
}

void StationService::setRange(SeriesRange range)
{
    if (range == m_range)
        return;
    m_range = range;
    reloadSeries();
}

void StationService::reloadSeries()
{
    m_seriesRead.drop();
    m_comparisonRead.drop();
    m_tableRead.drop();
    if (m_selected.isEmpty())
        return;
    StationSeries answer{m_selected, m_range, 0, m_clock.utcMs(), {}};
    answer.fromMs = answer.toMs - seriesRangeMs(m_range);
    const QString owner = m_selected.value;
    const QList<SeriesKey> keys{{owner, SeriesQuantity::SupplyTemperature, {}},
                                {owner, SeriesQuantity::ReturnTemperature, {}},
                                {owner, SeriesQuantity::SetTemperature, {}},
                                {QString(), SeriesQuantity::OutdoorTemperature, {}}};
    m_seriesRead.ask(
        [this, keys, answer] {
            return m_series.series(keys, answer.fromMs, answer.toMs, stepOf(answer.range));
        },
        [this, answer](const Result<QList<Series>> &series) mutable {
            if (!series) {
                emit seriesFailed(series.error());
                return;
            }
            answer.series = *series;
            emit seriesReady(answer);
        });
    readComparison();
    readTable();
}

void StationService::setComparison(const StationComparison &comparison)
{
    if (m_comparison == comparison)
        return;
    m_comparison = comparison;
    m_comparisonRead.drop();
    readComparison();
}

void StationService::readComparison()
{
    if (m_selected.isEmpty())
        return;
    ComparedSeries answer{m_selected, m_comparison, 0, m_clock.utcMs(), {}, {}};
    answer.fromMs = answer.toMs - seriesRangeMs(SeriesRange::Day);
    const auto question = [this, answer] {
        return m_series.series({{answer.station.value, answer.with.quantity, {}}}, answer.fromMs, answer.toMs,
                               stepOf(SeriesRange::Day));
    };
    m_comparisonRead.ask(question, [this, answer](const Result<QList<Series>> &own) mutable {
        if (!own) {
            emit comparisonFailed(own.error());
            return;
        }
        answer.own = own->value(0);
        readOther(answer);
    });
}

void StationService::readOther(ComparedSeries answer)
{
    const StationId other = answer.with.other.isEmpty() ? answer.station : answer.with.other;
    const qint64 back = answer.with.daysBack * kDayMs;
    const auto question = [this, answer, other, back] {
        return m_series.series({{other.value, answer.with.quantity, {}}}, answer.fromMs - back,
                               answer.toMs - back, stepOf(SeriesRange::Day));
    };
    m_comparisonRead.ask(question, [this, answer](const Result<QList<Series>> &series) mutable {
        if (!series) {
            emit comparisonFailed(series.error());
            return;
        }
        answer.other = series->value(0);
        emit comparisonReady(answer);
    });
}

qint64 StationService::seasonStartMs() const
{
    return m_session.seasonStartMs(m_clock.utcMs());
}

void StationService::setTableShown(bool shown)
{
    m_tableShown = shown;
    if (!shown)
        m_tableRead.drop();
    else
        readTable();
}

void StationService::readTable()
{
    m_tableRead.drop();
    if (!m_tableShown || m_selected.isEmpty())
        return;
    StationSeries answer{m_selected, m_range, 0, m_clock.utcMs(), {}};
    answer.fromMs = answer.toMs - seriesRangeMs(m_range);
    QList<SeriesKey> keys;
    for (const LiveValue &value : values(m_selected))
        keys.append(value.key);
    m_tableRead.ask(
        [this, keys, answer] {
            return m_series.series(keys, answer.fromMs, answer.toMs, stepOf(answer.range));
        },
        [this, answer](const Result<QList<Series>> &series) mutable {
            if (!series) {
                emit tableFailed(series.error());
                return;
            }
            answer.series = *series;
            emit tableReady(answer);
        });
}

void StationService::readSummary()
{
    if (m_selected.isEmpty())
        return;
    const auto question = [this] {
        const qint64 now = m_clock.utcMs();
        return m_reader.ask([id = m_selected, now, day = m_session.dayStartMs(now)](Queries &queries) {
            return StationSummaryBase::read(queries, id, now, day);
        });
    };
    m_summaryRead.ask(question, [this](const Result<StationSummaryBase> &base) {
        if (!base) {
            emit failed(base.error());
            return;
        }
        emit summaryReady(base->summary); // rooms follow
        if (base->sensorOwners.isEmpty())
            return;
        m_summaryRead.ask([this, owners = base->sensorOwners] { return m_series.latest(owners); },
                          [this, base = *base](const Result<QList<LiveValue>> &rooms) {
                              if (!rooms)
                                  return;
                              StationSummary summary = base.summary;
                              summary.addRooms(base.sensorOwners, *rooms);
                              emit summaryReady(summary);
                          });
    });
}

} // namespace Warmline
