// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulated_engine.h"

namespace Warmline {

ExchangeThread::ExchangeThread()
    : m_exchange(new SimulatedExchange)
{
    m_thread.setObjectName(QStringLiteral("telephony_sim"));
    m_exchange->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_exchange, &QObject::deleteLater);
    m_thread.start();
}

ExchangeThread::~ExchangeThread()
{
    m_thread.quit();
    m_thread.wait();
}

SimulatedEngine::SimulatedEngine(std::shared_ptr<ExchangeThread> exchange, const QString &extension)
    : m_exchange(std::move(exchange))
{
    m_line.identity = extension;
    m_exchange->post([this, extension](SimulatedExchange &e) { e.connectPhone(this, extension); });
}

SimulatedEngine::~SimulatedEngine()
{
    // Nothing may be told any more once this returns.
    m_exchange->perform([this](SimulatedExchange &e) { e.disconnectPhone(this); });
}

void SimulatedEngine::registerLine()
{
    m_exchange->post([this](SimulatedExchange &e) { e.registerLine(this, true); });
}

void SimulatedEngine::unregisterLine()
{
    m_exchange->post([this](SimulatedExchange &e) { e.registerLine(this, false); });
}

void SimulatedEngine::setReady(bool ready)
{
    m_exchange->post([this, ready](SimulatedExchange &e) { e.setReady(this, ready); });
}

void SimulatedEngine::dial(const QString &number)
{
    m_exchange->post([this, number](SimulatedExchange &e) { e.dial(this, number); });
}

void SimulatedEngine::act(TelephonyIntent intent, const QString &callId, const QString &text, bool on)
{
    m_exchange->post([=, this](SimulatedExchange &e) { e.act(this, intent, callId, text, on); });
}

LineState SimulatedEngine::line() const
{
    const QMutexLocker lock(&m_mutex);
    return m_line;
}

QList<CallSnapshot> SimulatedEngine::calls() const
{
    const QMutexLocker lock(&m_mutex);
    return m_calls;
}

void SimulatedEngine::tellCall(const CallSnapshot &call)
{
    {
        const QMutexLocker lock(&m_mutex);
        const auto known =
            std::ranges::find_if(m_calls, [&](const CallSnapshot &c) { return c.id == call.id; });
        if (known == m_calls.end())
            m_calls.append(call);
        else
            *known = call;
        m_calls.removeIf([](const CallSnapshot &c) { return c.isOver(); });
    }
    emit callChanged(call);
}

void SimulatedEngine::tellLine(const LineState &line)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_line = line;
    }
    emit lineChanged(line);
}

} // namespace Warmline
