// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/session.h"
#include "app/telemetry/alarms/alarm_book.h"
#include "app/telemetry/alarms/alarm_rule_book.h"
#include "app/telemetry/alarms/alarm_trial_plan.h"

#include <QObject>

#include <optional>

namespace Warmline {

/// What a rule would have done in the last days.
struct AlarmTrialResult
{
    AlarmRule rule; ///< that was tried
    qint64 fromMs = 0, toMs = 0; ///< UTC
    qint64 meanMs = 0; ///< the history was read in means of so long
    QList<Alarm> alarms; ///< the newest first
    QHash<QString, QString> places; ///< of their owners
    qsizetype series = 0, silent = 0; ///< read; of those: without a single value
};

/// The company's alarm rules: to be seen by all, tried on history by all, changed by who may. GUI thread.
class AlarmRuleService : public QObject
{
    Q_OBJECT

public:
    static constexpr int kTrialDays = 30;

    /// All outlive the service. start() begins to read.
    AlarmRuleService(Session &session, Journal &journal, Reader &reader, SeriesSource &series,
                     ChangeFeed &feed, const Clock &clock, QObject *parent = nullptr);
    ~AlarmRuleService() override;

    void start();
    [[nodiscard]] bool isRead() const { return !m_rules.isEmpty(); }
    /// One of each kind, in the order of alarmKinds().
    [[nodiscard]] const QList<KeptAlarmRule> &rules() const { return m_rules; }
    /// Who may change settings of the company; the server judges anew.
    [[nodiscard]] bool mayChange() const;

    /// Plays the last kTrialDays days through \a rule; a trial that runs is given up. progressed(), tried().
    void tryRule(const AlarmRule &rule);
    void cancelTrial();
    [[nodiscard]] bool isTrying() const { return m_trying; }
    /// The last one that came to its end.
    [[nodiscard]] const std::optional<AlarmTrialResult> &trial() const { return m_trial; }
    /// A rule may be switched on, or changed while it is on, when exactly it was tried on history. To switch
    /// one off needs no trial.
    [[nodiscard]] bool wasTried(const AlarmRule &rule) const;

    /// Makes \a rule the company's. \a basis: the change that the person had seen (KeptAlarmRule::changedBy);
    /// failed() with Conflict when another has come between, with InvalidInput when it was not tried.
    void change(const AlarmRule &rule, const OperationId &basis);

signals:
    void changed();
    void progressed(int done, int total);
    void tried();
    void saved(Warmline::AlarmKind kind);
    void failed(const Warmline::Error &error);

private:
    void read();
    [[nodiscard]] QFuture<Result<QList<Series>>> ask(const AlarmTrialPlan &plan, qsizetype index) const;
    void askPortion(const std::shared_ptr<AlarmTrialPlan> &plan, qsizetype index, quint64 turn);
    void takePortion(const std::shared_ptr<AlarmTrialPlan> &plan, qsizetype index, quint64 turn,
                     const QList<Series> &measured);
    void finishTrial(const AlarmTrialPlan &plan);
    void giveUp(const Error &error);
    /// Whoever answers went away without an answer: who waits is told.
    void lose(quint64 turn);
    void write(const AlarmRule &rule);

    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    SeriesSource &m_series;
    const Clock &m_clock;
    QList<KeptAlarmRule> m_rules;
    LatestAnswer m_rulesRead{this};
    std::optional<AlarmKind> m_written; ///< one's own change that is to be read yet
    AlarmTrialResult m_running;
    QFuture<Result<QList<Series>>> m_next; ///< the portion that is read while the one before is
    std::optional<AlarmTrialResult> m_trial;
    QList<AlarmRule> m_tried;
    bool m_trying = false;
    quint64 m_turn = 0; ///< of trials: answers of an earlier one are not heard
};

} // namespace Warmline
