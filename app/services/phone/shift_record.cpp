// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/shift_record.h"

#include "app/services/session.h"
#include "app/services/settings/settings_service.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const ShiftCheck &check)
{
    QJsonArray steps;
    for (const ShiftCheck::Step &step : check.steps)
        steps.append(QJsonObject{{u"step"_s, int(step.step)},
                                 {u"verdict"_s, int(step.verdict)},
                                 {u"facts"_s, step.facts},
                                 {u"reason"_s, step.reason}});
    return {{u"at"_s, check.atMs}, {u"agent"_s, check.agent.value}, {u"steps"_s, steps}};
}

/// What is not understood is left out: the record is a help, and no evidence.
ShiftCheck checkFromJson(const QJsonObject &json)
{
    ShiftCheck check;
    check.atMs = json.value(u"at"_s).toInteger();
    check.agent = AgentId(json.value(u"agent"_s).toString());
    const QJsonArray steps = json.value(u"steps"_s).toArray();
    for (const QJsonValue &value : steps) {
        const QJsonObject step = value.toObject();
        const int which = step.value(u"step"_s).toInt();
        const int verdict = step.value(u"verdict"_s).toInt();
        if (which < int(SelfTestStep::Microphone) || which > int(SelfTestStep::DiskAndClock)
            || verdict < int(LineTestVerdict::Waiting) || verdict > int(LineTestVerdict::Failed))
            continue;
        check.steps.append({SelfTestStep(which), LineTestVerdict(verdict), step.value(u"facts"_s).toString(),
                            step.value(u"reason"_s).toString()});
    }
    return check;
}

} // namespace

int ShiftCheck::count(LineTestVerdict verdict) const
{
    return int(std::ranges::count(steps, verdict, &Step::verdict));
}

ShiftRecord::ShiftRecord(SelfTestService &test, Session &session, SettingsService &settings,
                         const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_test(test)
    , m_session(session)
    , m_settings(settings)
    , m_clock(clock)
    , m_agent(session.info().agent)
{
    const QJsonArray kept = QJsonDocument::fromJson(settings.state(u"shift/checks"_s).toByteArray()).array();
    for (const QJsonValue &value : kept) {
        const ShiftCheck check = checkFromJson(value.toObject());
        if (check.atMs > 0 && !check.steps.isEmpty() && m_checks.size() < kMostChecks)
            m_checks.append(check);
    }
    connect(&test, &SelfTestService::finished, this, &ShiftRecord::keep);
    connect(&session, &Session::changed, this, [this] {
        if (std::exchange(m_agent, m_session.info().agent) != m_session.info().agent)
            m_putOff = {};
        emit changed();
    });
}

const ShiftCheck *ShiftRecord::own() const
{
    const auto found = std::ranges::find(m_checks, m_session.info().agent, &ShiftCheck::agent);
    return found == m_checks.cend() ? nullptr : &*found;
}

bool ShiftRecord::isDue() const
{
    const AgentId agent = m_session.info().agent;
    if (agent.isEmpty() || agent == m_putOff || m_test.isRunning())
        return false;
    const ShiftCheck *last = own();
    return !last || m_clock.utcMs() - last->atMs >= kFreshMs;
}

void ShiftRecord::putOff()
{
    m_putOff = m_session.info().agent;
    emit changed();
}

void ShiftRecord::keep()
{
    ShiftCheck check{m_clock.utcMs(), m_session.info().agent, {}};
    for (const SelfTestRow &row : m_test.rows())
        check.steps.append({row.step, row.verdict, row.facts, row.reason});
    if (check.steps.isEmpty() || check.agent.isEmpty())
        return;
    m_checks.prepend(check);
    m_checks.resize(std::min(m_checks.size(), kMostChecks));
    QJsonArray kept;
    for (const ShiftCheck &one : std::as_const(m_checks))
        kept.append(toJson(one));
    m_settings.setState(u"shift/checks"_s, QJsonDocument(kept).toJson(QJsonDocument::Compact));
    emit changed();
}

} // namespace Warmline
