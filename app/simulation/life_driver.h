// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/domain/telemetry.h"
#include "app/simulation/city_live.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <map>
#include <memory>
#include <thread>

namespace Warmline {

/// Which city lives on, and how fast.
struct LifeOptions
{
    CityOptions city; ///< settings demo.households, demo.seed
    qint64 demoNowMs = 0; ///< setting demo.now
    qint64 writtenToMs = 0; ///< up to where series were written (demo.until, else demo.now)
    QString company = QStringLiteral("demo");
    double speed = 1; ///< crews at 1 take a minute or two for what takes them an hour or two
    double otherCallsPerHour = 60; ///< taken by colleagues, on a usual day; more when homes are colder
    bool fillGap = true; ///< write the series of the time when nobody was here
};

/// Lets a demo city live on: colleagues take calls and open tickets, crews check in, handle, call back and
/// close. Its own calls and tickets are operations like anybody's, in the server's journal. Lives on a thread
/// with an event loop; what computes long runs beside it. Measured values and callers of this seat go through
/// the simulated plugins:
///
///     telemetry: qobject_cast<PlantSimulation *>(plugin)->setPlant(driver.city());
///     telephony: script->setCallers(driver.callers()); script->setRate(20);
class LifeDriver : public QObject
{
    Q_OBJECT

public:
    LifeDriver(Journal &journal, Reader &reader, SeriesSink &sink, const Clock &clock,
               const LifeOptions &options, QObject *parent = nullptr);
    ~LifeDriver() override;

    /// Computes the city (a second or two), then ready().
    void start();
    void stop();
    void setOtherCallsPerHour(double rate);

    /// Null until ready().
    [[nodiscard]] std::shared_ptr<CityLive> city() const { return m_city; }
    /// For TelephonyScript::setCallers; stays valid after this is gone. Empty until ready().
    [[nodiscard]] std::function<std::optional<ScriptedCall>()> callers() const;

    struct Counters
    {
        int calls = 0, opened = 0, checkedIn = 0, handled = 0, verified = 0, closed = 0, refused = 0;
    };
    [[nodiscard]] const Counters &counters() const { return m_counters; }

signals:
    void ready();
    void failed(const Warmline::Error &error);

private:
    void begin(std::shared_ptr<CityLive> city);
    void tick();
    void later(qint64 ms, std::function<void()> work);
    void colleagueTakesCall();
    void colleagueOpensTicket(const CityLive::Caller &caller, const CallId &call, const AgentId &agent);
    void lookAtTickets();
    void plan(const Ticket &ticket);
    void act(const Ticket &ticket, const QString &intent, const AgentId &actor, QCborMap values,
             QMap<QString, QByteArray> personal, int Counters::*counter);
    void author(QList<OperationDraft> drafts, int Counters::*counter);
    [[nodiscard]] OperationDraft draft(const QString &intent, EntityKind kind, const QString &id,
                                       const BranchId &branch, const AgentId &actor) const;
    [[nodiscard]] qint64 between(int lowSeconds, int highSeconds);

    Journal &m_journal;
    Reader &m_reader;
    SeriesSink &m_sink;
    const Clock &m_clock;
    LifeOptions m_options;
    std::shared_ptr<CityLive> m_city;
    CityRandom m_random;
    QTimer m_timer;
    std::multimap<qint64, std::function<void()>> m_due; ///< by UTC ms
    QHash<TicketId, TicketStep> m_planned;
    qint64 m_nextCallMs = 0, m_nextLookMs = 0, m_nextStirMs = 0;
    bool m_looking = false;
    Counters m_counters;
    std::atomic<bool> m_stopped = false;
    std::thread m_preparing;
};

} // namespace Warmline
