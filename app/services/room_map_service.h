// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/domain/telemetry.h"
#include "app/services/change_feed.h"
#include "app/services/generation.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace Warmline {

/// A house as its room sensors see it.
struct RoomHouse
{
    BuildingId building;
    int sensors = 0;
    int answering = 0; ///< with a value of the last five polls
    double mean_C = 0; ///< of those answering
    double coldest_C = 0;
    qint64 oldestMs = 0; ///< UTC of the oldest and newest value in the mean
    qint64 newestMs = 0;
    /// The warmest half hour's mean of the last four hours; nullopt: not known, or the house is not cold.
    std::optional<double> warmestOfFourHours_C;
    [[nodiscard]] bool isColdForLong() const;
};

/// The temperature cloud's figures (温度云图).
struct RoomMap
{
    static constexpr double kStandard_C = 18;
    static constexpr double kColdBy_K = 2;
    static constexpr qint64 kColdForMs = 4LL * 3'600'000;

    QHash<BuildingId, RoomHouse> houses; ///< those with a sensor
    int sensors = 0;
    int answering = 0;
    int stale = 0; ///< of those answering: older than two polls, or uncertain at the source
    int coldForLong = 0; ///< houses
    qint64 oldestMs = 0; ///< of all values in the means; 0: none
    qint64 newestMs = 0;
    qint64 asOfMs = 0;
};

/// Which room sensors hang in which house.
struct RoomSites
{
    QHash<QString, BuildingId> houseOf; ///< account → house
    QHash<BuildingId, int> sensors;
    QStringList accounts; ///< each once, by name
};

/// Means by house from live values; what is older than five polls or bad does not count. Pure.
[[nodiscard]] RoomMap foldRooms(const RoomSites &sites, const QList<LiveValue> &values, qint64 nowMs);
/// Fills in warmestOfFourHours_C from history of the cold houses' rooms. A house needs values in at least six
/// of the eight half hours; what is missing is never taken for cold. Pure.
void foldHistory(RoomMap &map, const RoomSites &sites, const QList<Series> &history, qint64 fromMs,
                 qint64 toMs);

/// Room temperatures of all houses, while somebody looks at them. GUI thread; sensors are read on a reader
/// thread, values come from the SeriesSource with its own deadline.
class RoomMapService : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPollMs = 60'000;

    RoomMapService(Reader &reader, SeriesSource &series, ChangeFeed &feed, const Clock &clock,
                   QObject *parent = nullptr);

    /// With true reads at once and then each minute.
    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_timer.isActive(); }
    [[nodiscard]] const RoomMap &rooms() const { return m_rooms; }

signals:
    void changed();
    void failed(const Warmline::Error &error);

private:
    void readSites();
    void poll();
    void askPortion(quint64 question, qsizetype first, const QList<LiveValue> &before);
    void askHistory(quint64 question, const RoomMap &map);
    void askHistoryPortion(quint64 question, const RoomMap &map, const QList<SeriesKey> &keys,
                           const QList<Series> &before);
    void finish(const RoomMap &map);
    void stopWith(const Error &error);

    Reader &m_reader;
    SeriesSource &m_series;
    const Clock &m_clock;
    RoomSites m_sites;
    bool m_sitesRead = false;
    bool m_asking = false;
    bool m_failureTold = false;
    RoomMap m_rooms;
    QTimer m_timer;
    Generation m_asked;
};

} // namespace Warmline
