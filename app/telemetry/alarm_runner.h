// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/steady_clock.h"
#include "app/domain/journal.h"
#include "app/domain/leadership.h"
#include "app/telemetry/alarm_ground.h"
#include "app/telemetry/live_hub.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace Warmline {

/// Runs the company's alarm rules over live values and writes into the journal what begins and what ends
/// (alarm.raised, alarm.cleared); people's answers come through the journal, too. Of several servers only the
/// leader does; a new leader takes over what stands. One thread, that of the hub.
class AlarmRunner final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLookMs = 30'000;
    static constexpr qint64 kReadAgainMs = 10 * 60'000; ///< rules, places and the forecast may have changed

    struct Parts
    {
        Journal &journal;
        Reader &reader;
        SeriesSource &history;
        LiveHub &hub;
        const SteadyClock &clock; ///< that of the values: a leap of the machine's is not the plant's
        Leadership *leadership = nullptr; ///< null: always leads
    };

    /// All parts outlive it.
    explicit AlarmRunner(const Parts &parts, QObject *parent = nullptr);
    ~AlarmRunner() override;

    void start();
    /// Looks now; also done every half minute. Public so that a test need not wait.
    void look();
    /// What stands, as this server knows it; empty while it does not lead or is still reading.
    [[nodiscard]] QList<Alarm> standing() const;
    [[nodiscard]] bool isReady() const { return m_ready; }

signals:
    /// It has read rules and past, and watches from now on.
    void ready();

private:
    struct Watched
    {
        AlarmRule rule;
        double standard_C;
        AlarmWatch watch;
        AlarmBook book;
        QHash<QString, AlarmRecord> records; ///< of what stands, by owner
    };
    struct Past
    {
        QList<Series> series; ///< read so far
        QList<SeriesKey> slow; ///< still to be asked for
    };
    void read();
    void prepare(const AlarmGround &ground);
    void readPast();
    void readSlowly(const std::shared_ptr<Past> &past);
    void readForecast(qint64 nowMs);
    void build(const QList<Series> &past);
    [[nodiscard]] std::unique_ptr<Watched> watch(const AlarmRule &rule, std::unique_ptr<Watched> before,
                                                 const QList<Series> &past);
    void forget();
    void tell(const SeriesKey &key, const QList<Sample> &samples);
    void feed(const QList<LiveValue> &values);
    void judge(qint64 nowMs);
    void collect(Watched &watched, qint64 nowMs, QList<OperationDraft> &drafts);
    void write(QList<OperationDraft> drafts);

    Parts m_parts;
    AlarmGround m_ground;
    std::vector<std::unique_ptr<Watched>> m_rules;
    QSet<QString> m_changed; ///< owners with new values
    QTimer m_timer;
    std::shared_ptr<void> m_subscription;
    quint64 m_question = 0; ///< answers to older ones are dropped
    qint64 m_readMs = 0, m_forecastMs = 0;
    int m_forecastLooks = 0; ///< that still ask for it, since it was heard that there is a new one
    bool m_ready = false, m_reading = false, m_writing = false;
};

} // namespace Warmline
