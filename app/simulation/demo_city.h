// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"
#include "app/domain/queries.h"
#include "app/domain/telemetry.h"
#include "app/simulation/city_plan.h"

#include <atomic>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

namespace Warmline {

/// Everything computed about a demo city up to its "now"; shared by the job that writes it and the driver
/// that lets it live.
struct CityWorld;

/// Which city is written, and up to when.
struct DemoOptions
{
    CityOptions city;
    qint64 nowMs = 0; ///< end of the history, UTC; 0: the system's time. A demo that was begun keeps its own.
    QString company = QStringLiteral("demo");
    bool wholeSeason = true; ///< false: stop when it is usable
};

/// What was written, and how long it took.
struct DemoCounts
{
    qint64 communities = 0, buildings = 0, households = 0, stations = 0, sensors = 0, crews = 0, calls = 0,
           tickets = 0, points = 0;
    double usableSeconds = 0, seconds = 0;
};

/// Writes a demo city into a store: first what a workstation needs to begin (usable()), then the rest of the
/// season behind it. What was written before a crash or a cancel is not written again: the state is kept in
/// the settings demo.seed, demo.households, demo.now, demo.step, demo.complete. Journal, Reader and
/// SeriesSink must outlive the job.
class DemoCity final : public Job
{
    Q_OBJECT

public:
    DemoCity(Journal &journal, Reader &reader, SeriesSink &sink, const DemoOptions &options,
             QObject *parent = nullptr);
    ~DemoCity() override;

    void cancel() override { m_cancelled = true; }
    /// As far as it has come; whole once finished. Of a demo that was there already: what its store holds is
    /// not counted again.
    [[nodiscard]] const DemoCounts &counts() const { return m_counts; }
    /// The options in force; those of the store when a demo was begun there before.
    [[nodiscard]] const DemoOptions &options() const { return m_options; }

signals:
    /// Reference data, the last 30 days of calls and tickets and the newest series are there. Once, also when
    /// they were before.
    void usable();

protected:
    void doStart() override;

private:
    struct Step;
    void run();
    [[nodiscard]] Result<int> readState();
    [[nodiscard]] Result<void> perform(const Step &step, int number, CityWorld &world,
                                       std::future<Result<void>> &recent);
    [[nodiscard]] Result<void> author(QList<OperationDraft> drafts);
    [[nodiscard]] Result<void> writeRecords(const Step &step, int number, CityWorld &world);
    [[nodiscard]] Result<void> writeSeries(const Step &step, CityWorld &world);
    [[nodiscard]] OperationDraft setting(const QString &name, const QString &value) const;
    void report(qint64 units, const QString &what);
    template <class F>
    void tell(F work);

    Journal &m_journal;
    Reader &m_reader;
    SeriesSink &m_sink;
    DemoOptions m_options;
    DemoCounts m_counts; ///< written by the worker, read after a signal that was queued behind it
    std::mutex m_mutex; ///< of m_working: series and records of the first part are written side by side
    DemoCounts m_working;
    std::atomic<bool> m_cancelled = false;
    std::atomic<qint64> m_units = 0; ///< done, of about kUnits
    Journal::NumberLease m_numbers;
    std::thread m_thread;
};

} // namespace Warmline
