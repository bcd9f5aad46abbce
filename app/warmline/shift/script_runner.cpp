// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/shift/script_runner.h"

namespace Warmline {

namespace {
constexpr int kPollMs = 10; ///< how often a condition is looked at: below the time that a person notices
}

ScriptRunner::ScriptRunner(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(kPollMs);
    connect(&m_timer, &QTimer::timeout, this, &ScriptRunner::poll);
}

void ScriptRunner::start()
{
    QMetaObject::invokeMethod(this, &ScriptRunner::next, Qt::QueuedConnection);
}

void ScriptRunner::next()
{
    if (++m_index >= m_steps.size() || !m_failed.isEmpty()) {
        emit finished();
        return;
    }
    const Step &step = m_steps.at(m_index);
    emit stepStarted(step.name);
    m_elapsed.start();
    if (step.act)
        step.act();
    m_timer.start();
    poll();
}

void ScriptRunner::poll()
{
    if (!m_timer.isActive())
        return;
    const Step &step = m_steps.at(m_index);
    if (!step.until || step.until())
        leave(true);
    else if (m_elapsed.elapsed() > step.timeoutMs)
        leave(false);
}

void ScriptRunner::leave(bool ok)
{
    m_timer.stop();
    const Step &step = m_steps.at(m_index);
    m_log.append(QJsonObject{{QStringLiteral("step"), step.name},
                             {QStringLiteral("ms"), double(m_elapsed.nsecsElapsed()) / 1e6},
                             {QStringLiteral("ok"), ok}});
    if (!ok)
        m_failed = step.name;
    else if (step.after)
        step.after();
    QMetaObject::invokeMethod(this, &ScriptRunner::next, Qt::QueuedConnection);
}

} // namespace Warmline
