// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_engine.h"

#include "sip_ladder.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QSemaphore>

#include <algorithm>

namespace Warmline::Sip {

namespace {

Q_LOGGING_CATEGORY(lcEngine, "warmline.telephony.sip.engine", QtInfoMsg)

constexpr int kPatienceMs = 5'000;

} // namespace

SipThread::SipThread()
    : m_thread(new QThread)
    , m_there(new QObject)
{
    m_thread->setObjectName(QStringLiteral("telephony_sip"));
    m_there->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    m_thread->start();
}

SipThread::~SipThread()
{
    m_thread->quit();
    if (m_thread->wait(kPatienceMs))
        delete m_thread;
    else
        qCWarning(lcEngine) << "the SIP thread hangs and is left behind";
}

/// What the thread shares with an engine: the worker, and the engine as long as it wants to hear. An engine
/// whose thread hangs cuts itself off here and goes.
struct SipEngine::Home final : public Listener
{
    std::unique_ptr<SipWorker> worker; ///< of the thread alone
    QMutex mutex;
    SipEngine *engine = nullptr; ///< guarded

    void tellCall(const CallSnapshot &call) override
    {
        const QMutexLocker lock(&mutex);
        if (engine)
            engine->tellCall(call);
    }
    void tellLine(const LineState &line) override
    {
        const QMutexLocker lock(&mutex);
        if (engine)
            engine->tellLine(line);
    }
    void tellFailure(const QString &callId, TelephonyIntent intent, const Error &reason) override
    {
        const QMutexLocker lock(&mutex);
        if (engine)
            engine->tellFailure(callId, intent, reason);
    }
    void tellSound(const QString &callId, const QByteArray &samples) override
    {
        const QMutexLocker lock(&mutex);
        if (engine)
            engine->tellSound(callId, samples);
    }
    void tellQueue(int waiting, qint64 longestWaitMs) override
    {
        const QMutexLocker lock(&mutex);
        if (engine)
            engine->tellQueue(waiting, longestWaitMs);
    }
    void tellAbandoned(int count) override
    {
        const QMutexLocker lock(&mutex);
        if (engine)
            engine->tellAbandoned(count);
    }
    void tellLineTest(const LineTest &test) override
    {
        const QMutexLocker lock(&mutex);
        if (engine)
            engine->tellLineTest(test);
    }
    void tellDigit(const QString &callId, char digit) override
    {
        const QMutexLocker lock(&mutex);
        if (engine)
            engine->tellDigit(callId, digit);
    }
    void tellSoundState(const SoundState &sound) override
    {
        const QMutexLocker lock(&mutex);
        if (engine)
            engine->tellSoundState(sound);
    }
    void tellLevels(double microphone, double speaker) override
    {
        const QMutexLocker lock(&mutex);
        if (engine)
            engine->tellLevels(microphone, speaker);
    }
};

template <class F>
void SipEngine::post(F work)
{
    QMetaObject::invokeMethod(
        m_thread->there(), [home = m_home, work = std::move(work)] { work(*home->worker); },
        Qt::QueuedConnection);
}

SipEngine::SipEngine(std::shared_ptr<SipThread> thread, const Settings &settings)
    : m_thread(std::move(thread))
    , m_home(std::make_shared<Home>())
{
    m_line.identity = settings.extension;
    m_home->engine = this;
    QMetaObject::invokeMethod(
        m_thread->there(),
        [home = m_home, settings] { home->worker = std::make_unique<SipWorker>(settings, home.get()); },
        Qt::QueuedConnection);
}

SipEngine::~SipEngine()
{
    {
        // Nothing may be told any more once this returns.
        const QMutexLocker lock(&m_home->mutex);
        m_home->engine = nullptr;
    }
    const auto done = std::make_shared<QSemaphore>();
    QMetaObject::invokeMethod(
        m_thread->there(),
        [home = m_home, done, there = m_thread->there()] {
            home->worker->leave([home, done, there] {
                // Not from within the worker, which goes with this.
                QMetaObject::invokeMethod(
                    there,
                    [home, done] {
                        home->worker.reset();
                        done->release();
                    },
                    Qt::QueuedConnection);
            });
        },
        Qt::QueuedConnection);
    if (!done->tryAcquire(1, kPatienceMs))
        qCWarning(lcEngine) << "the SIP engine does not stop and is left behind";
}

void SipEngine::registerLine()
{
    post([](SipWorker &worker) { worker.registerLine(); });
}

void SipEngine::unregisterLine()
{
    post([](SipWorker &worker) { worker.unregisterLine(); });
}

void SipEngine::setReady(bool ready)
{
    setQueueSeat(ready ? QueueSeat::Ready : QueueSeat::Paused, {});
}

void SipEngine::setQueueSeat(QueueSeat seat, const QString &reason)
{
    post([seat, reason](SipWorker &worker) { worker.setQueueSeat(seat, reason); });
}

void SipEngine::dial(const QString &number)
{
    post([number](SipWorker &worker) { worker.dial(number); });
}

void SipEngine::record(const QString &callId, TelephonyRecording wanted)
{
    post([=](SipWorker &worker) { worker.record(callId, wanted); });
}

void SipEngine::announce(const QString &callId, const QString &file)
{
    post([=](SipWorker &worker) { worker.announce(callId, file); });
}

void SipEngine::chooseSound(const QStringList &microphones, const QStringList &speakers)
{
    post([=](SipWorker &worker) { worker.chooseSound(microphones, speakers); });
}

void SipEngine::lookForSound()
{
    post([](SipWorker &worker) { worker.lookForSound(); });
}

void SipEngine::testLine()
{
    post([](SipWorker &worker) { worker.testLine(); });
}

void SipEngine::stopLineTest()
{
    post([](SipWorker &worker) { worker.stopLineTest(tr("自检停了")); });
}

void SipEngine::act(TelephonyIntent intent, const QString &callId, const QString &text, bool on)
{
    post([=](SipWorker &worker) { worker.act(intent, callId, text, on); });
}

QString SipEngine::ladder() const
{
    return SipLadder::instance().text(QDateTime::currentMSecsSinceEpoch());
}

LineState SipEngine::line() const
{
    const QMutexLocker lock(&m_mutex);
    return m_line;
}

QList<CallSnapshot> SipEngine::calls() const
{
    const QMutexLocker lock(&m_mutex);
    return m_calls;
}

void SipEngine::tellCall(const CallSnapshot &call)
{
    {
        const QMutexLocker lock(&m_mutex);
        const auto known = std::ranges::find(m_calls, call.id, &CallSnapshot::id);
        if (known == m_calls.end())
            m_calls.append(call);
        else
            *known = call;
        m_calls.removeIf([](const CallSnapshot &c) { return c.isOver(); });
    }
    emit callChanged(call);
}

void SipEngine::tellLine(const LineState &line)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_line = line;
    }
    emit lineChanged(line);
}

void SipEngine::tellFailure(const QString &callId, TelephonyIntent intent, const Error &reason)
{
    emit intentFailed(callId, intent, reason);
}

void SipEngine::tellSound(const QString &callId, const QByteArray &samples)
{
    emit soundRecorded(callId, samples);
}

void SipEngine::tellDigit(const QString &callId, char digit)
{
    emit digitReceived(callId, digit);
}

} // namespace Warmline::Sip
