// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/domain/room_standard.h"
#include "app/domain/telemetry.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace Warmline {

/// A house as its room sensors see it.
struct RoomHouse
{
    BuildingId building;
    int sensors = 0;
    int answering = 0; ///< series with a value of the last five polls: a flat may have several
    int households = 0; ///< behind those answering
    QList<SeriesKey> series; ///< all that are known, answering or not
    double mean_C = 0; ///< of those answering
    double coldest_C = 0;
    qint64 oldestMs = 0; ///< UTC of the oldest and newest value in the mean
    qint64 newestMs = 0;
    /// The warmest half hour's mean of the last four hours; nullopt: not known, or the house is not cold.
    std::optional<double> warmestOfFourHours_C;
    bool coldForLong = false; ///< not above RoomMap::cold_C() in any half hour of these
};

/// The temperature cloud's figures (温度云图).
struct RoomMap
{
    static constexpr double kColdBy_K = 2;
    static constexpr qint64 kColdForMs = 4LL * 3'600'000;

    double standard_C = RoomStandard::kUsual_C; ///< the company's
    QHash<BuildingId, RoomHouse> houses; ///< those with a sensor
    int sensors = 0; ///< never fewer than answer
    int answering = 0;
    int stale = 0; ///< of those answering: older than two polls, or uncertain at the source
    std::optional<int> coldForLong; ///< houses; nullopt: the history is not known
    qint64 oldestMs = 0; ///< of all values in the means; 0: none
    qint64 newestMs = 0;
    qint64 asOfMs = 0; ///< UTC, when the values were asked for; 0: nothing was read yet

    /// What is at most as warm is cold.
    [[nodiscard]] double cold_C() const { return standard_C - kColdBy_K; }
    [[nodiscard]] bool isCold(const RoomHouse &house) const;
};

/// What history says about a house.
struct RoomPast
{
    std::optional<double> warmest_C; ///< the warmest half hour's mean; nullopt: too many hours are missing
    qint64 toMs = 0; ///< UTC, end of the four hours
};

/// Which room sensors hang in which house, and how warm it ought to be there.
struct RoomSites
{
    QHash<QString, BuildingId> houseOf; ///< account → house
    QHash<BuildingId, int> sensors;
    QStringList accounts; ///< each once, by name
    double standard_C = RoomStandard::kUsual_C; ///< the company's
};

/// Means by house from live values; what is older than five polls or bad does not count. Each series counts
/// once, with its best value. Pure.
[[nodiscard]] RoomMap foldRooms(const RoomSites &sites, const QList<LiveValue> &values, qint64 nowMs);
/// The houses of the series. A house needs values in at least six of the eight half hours; what is missing is
/// never taken for cold. Pure.
[[nodiscard]] QHash<BuildingId, RoomPast> foldHistory(const RoomSites &sites, const QList<Series> &history,
                                                      qint64 fromMs, qint64 toMs);
/// Fills in which of the cold houses have been so for long. Without the past of one of them, or with one
/// older than ten minutes, nobody knows how many they are. Pure.
void judgePast(RoomMap &map, const QHash<BuildingId, RoomPast> &past, qint64 nowMs);

/// Room temperatures of all houses, while somebody looks at them. GUI thread; sensors are read on a reader
/// thread, values come from the SeriesSource with its own deadline.
class RoomMapService : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPollMs = 60'000;
    static constexpr qint64 kHistoryMs = 10LL * 60'000; ///< a cold house's history is good for so long

    RoomMapService(Reader &reader, SeriesSource &series, ChangeFeed &feed, const Clock &clock,
                   QObject *parent = nullptr);

    /// With true reads at once and then each minute. With false the figures stay as they were, and grow old.
    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_timer.isActive(); }
    [[nodiscard]] const RoomMap &rooms() const { return m_rooms; }
    /// Why the last round brought no values, or no history; nullopt: it did, or nobody looks.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

signals:
    /// After each round, also one that failed: what is known has grown older, and some of it too old.
    void changed();
    /// Once for an interruption.
    void failed(const Warmline::Error &error);

private:
    /// One reading of all sensors, from the first portion to the last.
    struct Round
    {
        std::shared_ptr<const RoomSites> sites;
        QList<LiveValue> values;
        RoomMap map;
        QList<SeriesKey> cold; ///< whose history is asked for, house by house
        QList<Series> history;
    };
    void poll();
    void startAnew();
    void readSites();
    void startRound();
    void askPortion(const std::shared_ptr<Round> &round, qsizetype first);
    [[nodiscard]] QList<SeriesKey> historyWanted(const RoomMap &map) const;
    void askHistory(const std::shared_ptr<Round> &round, qsizetype first);
    void takeHistory(const Round &round, qsizetype answered);
    void finish(const std::shared_ptr<Round> &round, const std::optional<Error> &problem);
    void refold();
    void stopWith(const Error &error);
    void tell(const std::optional<Error> &problem);

    Reader &m_reader;
    SeriesSource &m_series;
    const Clock &m_clock;
    std::shared_ptr<const RoomSites> m_sites; ///< null: not read
    bool m_sitesOld = false; ///< changed since they were asked for
    std::shared_ptr<const Round> m_last; ///< the last that was answered
    QHash<BuildingId, RoomPast> m_past; ///< of cold houses
    std::optional<Error> m_problem;
    RoomMap m_rooms;
    QTimer m_timer;
    LatestAnswer m_sitesRead{this};
    LatestAnswer m_valuesRead{this};
    LatestAnswer m_historyRead{this};
};

} // namespace Warmline
