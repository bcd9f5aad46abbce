// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telephony_intents.h"
#include "simulated_exchange.h"

#include <QMutex>
#include <QThread>

#include <memory>

namespace Warmline {

/// The exchange and the thread it lives on; shared by the plugin and its engines.
class ExchangeThread
{
public:
    ExchangeThread();
    ~ExchangeThread();
    Q_DISABLE_COPY_MOVE(ExchangeThread)

    /// Runs there later, in the order of the calls.
    template <class F>
    void post(F work)
    {
        QMetaObject::invokeMethod(
            m_exchange, [exchange = m_exchange, work = std::move(work)] { work(*exchange); },
            Qt::QueuedConnection);
    }
    /// Runs there and waits: for tests, and for taking a telephone away.
    template <class F>
    void perform(F work)
    {
        if (QThread::currentThread() == &m_thread)
            work(*m_exchange);
        else
            QMetaObject::invokeMethod(
                m_exchange, [exchange = m_exchange, &work] { work(*exchange); },
                Qt::BlockingQueuedConnection);
    }

private:
    QThread m_thread;
    SimulatedExchange *m_exchange;
};

class SimulatedEngine final : public TelephonyIntents, private ExchangeListener
{
    Q_OBJECT

public:
    SimulatedEngine(std::shared_ptr<ExchangeThread> exchange, const QString &extension);
    ~SimulatedEngine() override;

    void registerLine() override;
    void unregisterLine() override;
    void setReady(bool ready) override;
    void dial(const QString &number) override;

    [[nodiscard]] LineState line() const override;
    [[nodiscard]] QList<CallSnapshot> calls() const override;

private:
    void act(TelephonyIntent intent, const QString &callId, const QString &text = {},
             bool on = false) override;

    // On the exchange's thread.
    void tellCall(const CallSnapshot &call) override;
    void tellLine(const LineState &line) override;
    void tellFailure(const QString &callId, TelephonyIntent intent, const Error &reason) override
    {
        emit intentFailed(callId, intent, reason);
    }
    void tellQueue(int waiting, qint64 longestMs) override { emit queueChanged(waiting, longestMs); }
    void tellText(const QString &callId, const QString &text) override { emit textReceived(callId, text); }

    std::shared_ptr<ExchangeThread> m_exchange;
    mutable QMutex m_mutex;
    LineState m_line;
    QList<CallSnapshot> m_calls;
};

} // namespace Warmline
