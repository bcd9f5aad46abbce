// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/stations/alarm_rule_service.h"

#include "app/core/while_alive.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Warmline {

using namespace Qt::StringLiterals;

AlarmRuleService::AlarmRuleService(Session &session, Journal &journal, Reader &reader, SeriesSource &series,
                                   ChangeFeed &feed, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_series(series)
    , m_clock(clock)
{
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        const bool ours = std::ranges::any_of(change.entities, [](const EntityTouch &touch) {
            return touch.kind == EntityKind::Setting && touch.id.startsWith("alarm.rule"_L1);
        });
        if (isRead() && (change.reset || ours))
            read();
    });
}

AlarmRuleService::~AlarmRuleService() = default;

void AlarmRuleService::start()
{
    if (!isRead())
        read();
}

bool AlarmRuleService::mayChange() const
{
    return m_session.isSignedIn() && m_session.info().role == Role::Administrator;
}

void AlarmRuleService::read()
{
    m_rulesRead.ask(
        [this] { return m_reader.ask([](Queries &queries) { return AlarmRuleBook::read(queries); }); },
        [this](const Result<QList<KeptAlarmRule>> &rules) {
            if (rules) {
                m_rules = *rules;
                emit changed();
            } else
                emit failed(rules.error());
            // Told when it is what one reads; it is saved, too, when that fails.
            if (const auto kind = std::exchange(m_written, std::nullopt))
                emit saved(*kind);
        });
}

void AlarmRuleService::tryRule(const AlarmRule &rule)
{
    const quint64 turn = ++m_turn;
    m_trying = true;
    m_next = {};
    m_running = {};
    m_running.rule = rule;
    m_running.toMs = m_clock.utcMs();
    m_running.fromMs = m_running.toMs - kTrialDays * kDayMs;
    emit progressed(0, 0);
    m_reader.ask([kind = rule.kind](Queries &queries) { return AlarmTrialPlan::make(queries, kind); })
        .then(this,
              [this, turn](const Result<AlarmTrialPlan> &plan) {
                  if (turn != m_turn)
                      return;
                  if (!plan) {
                      giveUp(plan.error());
                      return;
                  }
                  m_running.meanMs = plan->askMs;
                  m_running.places = plan->places;
                  askPortion(std::make_shared<AlarmTrialPlan>(*plan), 0, turn);
              })
        .onCanceled(this, whileAlive(this, [this, turn] { lose(turn); }));
}

void AlarmRuleService::cancelTrial()
{
    ++m_turn;
    m_trying = false;
    m_next = {};
}

void AlarmRuleService::giveUp(const Error &error)
{
    cancelTrial();
    emit failed(error);
}

QFuture<Result<QList<Series>>> AlarmRuleService::ask(const AlarmTrialPlan &plan, qsizetype index) const
{
    return m_series.series(plan.portions.at(index), m_running.fromMs, m_running.toMs, plan.askMs);
}

void AlarmRuleService::askPortion(const std::shared_ptr<AlarmTrialPlan> &plan, qsizetype index, quint64 turn)
{
    emit progressed(int(index), int(plan->portions.size()));
    if (index >= plan->portions.size()) {
        finishTrial(*plan);
        return;
    }
    QFuture<Result<QList<Series>>> portion = std::exchange(m_next, {});
    if (!portion.isValid())
        portion = ask(*plan, index);
    if (index + 1 < plan->portions.size()) // the server reads it while this one is on its way and played
        m_next = ask(*plan, index + 1);
    portion
        .then(this,
              [this, plan, index, turn](const Result<QList<Series>> &measured) {
                  if (turn != m_turn)
                      return;
                  if (!measured) {
                      giveUp(measured.error());
                      return;
                  }
                  takePortion(plan, index, turn, *measured);
              })
        .onCanceled(this, whileAlive(this, [this, turn] { lose(turn); }));
}

void AlarmRuleService::lose(quint64 turn)
{
    if (turn == m_turn)
        giveUp({ErrorCode::Cancelled, tr("历史没有读完，请再试一次"), {}});
}

void AlarmRuleService::takePortion(const std::shared_ptr<AlarmTrialPlan> &plan, qsizetype index, quint64 turn,
                                   const QList<Series> &measured)
{
    m_running.series += measured.size();
    m_running.silent +=
        std::ranges::count_if(measured, [](const Series &series) { return series.samples.isEmpty(); });
    QtConcurrent::run([plan, measured, rule = m_running.rule, from = m_running.fromMs, to = m_running.toMs] {
        return AlarmTrial::run(rule, measured, plan->alarmPlaces(), from, to, plan->lookMs);
    }).then(this, [this, plan, index, turn](const QList<Alarm> &alarms) {
        if (turn != m_turn)
            return;
        m_running.alarms += alarms;
        askPortion(plan, index + 1, turn);
    });
}

void AlarmRuleService::finishTrial(const AlarmTrialPlan &)
{
    std::ranges::sort(m_running.alarms, std::ranges::greater(), &Alarm::raisedMs);
    m_trying = false;
    // Without a single value nothing was tried.
    if (m_running.series > m_running.silent)
        m_tried.append(m_running.rule);
    m_trial = std::move(m_running);
    emit tried();
}

bool AlarmRuleService::wasTried(const AlarmRule &rule) const
{
    AlarmRule on = rule;
    on.enabled = true;
    return std::ranges::any_of(m_tried, [&](AlarmRule one) {
        one.enabled = true;
        one.repeatMs = on.repeatMs; // how often it is said again changes nothing of when it fires
        return one == on;
    });
}

void AlarmRuleService::change(const AlarmRule &rule, const OperationId &basis)
{
    if (!mayChange()) {
        emit failed({ErrorCode::Denied, tr("只有管理员可以改告警规则"), alarmKindName(rule.kind)});
        return;
    }
    if (rule.enabled && !wasTried(rule)) {
        emit failed(
            {ErrorCode::InvalidInput, tr("请先用历史试算这组数值，再启用"), alarmKindName(rule.kind)});
        return;
    }
    m_reader.ask([](Queries &queries) { return AlarmRuleBook::read(queries); })
        .then(this, [this, rule, basis](const Result<QList<KeptAlarmRule>> &rules) {
            if (!rules) {
                emit failed(rules.error());
                return;
            }
            const KeptAlarmRule &now = rules->at(alarmKinds().indexOf(rule.kind));
            if (now.changedBy == basis) {
                write(rule);
                return;
            }
            m_rules = *rules;
            emit changed();
            const QTimeZone zone(m_session.info().timeZone.toLatin1());
            emit failed({ErrorCode::Conflict,
                         tr("%1 在 %2 改了这条规则；请看过新的数值再改")
                             .arg(now.who.value,
                                  QDateTime::fromMSecsSinceEpoch(now.atMs, zone).toString(u"MM-dd HH:mm"_s)),
                         alarmKindName(rule.kind)});
        });
}

void AlarmRuleService::write(const AlarmRule &rule)
{
    m_journal.author({AlarmRuleBook::change(rule, m_session.info().company, m_session.info().agent)})
        .then(this, [this, kind = rule.kind](const Result<QList<JournalEntry>> &written) {
            if (!written) {
                emit failed(written.error());
                return;
            }
            m_written = kind;
            read();
        });
}

} // namespace Warmline
