// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"
#include "app/domain/ticket.h"
#include "app/pluginapi/plant_simulation.h"
#include "app/pluginapi/telephony_script.h"
#include "app/simulation/city_random.h"
#include "app/simulation/city_world.h"

#include <functional>
#include <mutex>
#include <optional>

namespace Warmline {

/// A demo city from its "now" on: measured by telemetry_sim, calling through telephony_sim, repaired by
/// crews. Thread-safe.
class CityLive final : public PlantModel
{
public:
    static constexpr int kStationPollMs = 5'000;
    static constexpr int kRoomPollMs = 60'000;

    /// \a nowMs: the setting demo.now. Computes the city; a second of work.
    CityLive(const CityOptions &options, qint64 nowMs);
    ~CityLive() override;

    // PlantModel
    [[nodiscard]] QList<SourceTag> tags() const override;
    [[nodiscard]] QList<double> values(const QList<quint32> &tags, qint64 atMs) const override;
    /// The mapping of those tags, as it was imported.
    [[nodiscard]] QList<TagMapping> mapping() const { return m_mapping; }

    struct Caller
    {
        CityContact contact;
        AccountNo account;
        QString number;
        QString words;
        ScriptedCall script;
    };
    /// How many call at \a atMs where one does on a usual day of the month before the city's "now": the
    /// colder the homes, the more. Not by the hour of the day: a demo is looked at whenever it is.
    [[nodiscard]] double callsFactor(qint64 atMs) const;
    /// Somebody who calls at \a atMs: mostly a household that is really cold then, else about another topic.
    [[nodiscard]] Caller nextCaller(qint64 atMs);
    /// Somebody who calls at \a atMs about a cold home that is measured beside others
    /// (MeasuredHomes::coldOne), from the number that the company knows; one after the other, whoever else
    /// called. Empty: there is none.
    [[nodiscard]] std::optional<Caller> measuredCaller(qint64 atMs);
    /// A ticket as an agent would open it for a caller; without number and id.
    [[nodiscard]] Ticket ticketFor(const Caller &caller) const;
    /// Temperature in a household's flat, 0.1 °C; empty for an account that is not of this city.
    [[nodiscard]] std::optional<int> flatTenths(const AccountNo &account, qint64 atMs) const;
    /// What a crew would find and do there; a plant fault behind it ends with that.
    [[nodiscard]] QString repair(const Ticket &ticket, qint64 atMs);
    /// Sees to it that something goes on: when no branch is shut, one has been for some hours.
    void stirUp(qint64 atMs);

    /// Series of the time between the end of the written history and \a toMs, for a demo that was not
    /// running.
    bool fillGap(qint64 fromMs, qint64 toMs, const std::function<bool(QList<Series>, qint64)> &deliver);

    [[nodiscard]] const CityPlan &plan() const { return m_world->plan; } ///< immutable
    /// Plant faults that are there at a moment.
    [[nodiscard]] QList<PlantFault> faultsAt(qint64 atMs) const;

private:
    struct Point
    {
        int station = -1, point = -1, branch = -1, household = -1; ///< all -1: the weather
        bool isReturn = false;
        SeriesQuantity weather = SeriesQuantity::OutdoorTemperature;
    };
    void advance(qint64 atMs) const;
    /// How cold the homes of this city are, in the mean of a fixed sample of them; advance() first.
    [[nodiscard]] double chill(qint64 atMs) const;
    /// The same against the month before "now", within bounds.
    [[nodiscard]] double relativeChill(qint64 atMs) const;
    /// Spells \a contact out; \a random decides words and patience.
    [[nodiscard]] Caller callerOf(const CityContact &contact, CityRandom &random);

    mutable std::mutex m_mutex;
    std::unique_ptr<CityWorld> m_world;
    QList<TagMapping> m_mapping;
    std::vector<Point> m_points;
    CityRandom m_random;
    double m_usualChill = 0;
    QHash<QString, std::pair<qint64, int>> m_calledToday; ///< number → day, count
    quint64 m_made = 0;
    quint64 m_measured = 0; ///< callers given by measuredCaller()
};

} // namespace Warmline
