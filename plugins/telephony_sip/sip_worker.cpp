// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_worker.h"

#include "core_maker.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

namespace Warmline::Sip {

namespace {

Q_LOGGING_CATEGORY(lcSip, "warmline.telephony.sip", QtInfoMsg)

constexpr int kIterateMs = 20;
constexpr qint64 kSlowMs = 1'000;
constexpr int kSoundMs = 3'000; ///< a headset that is plugged in late is used after so long

/// Says when the stack held up the thread: what then is late has its reason in the log.
class SlowWarning
{
public:
    explicit SlowWarning(const char *what)
        : m_what(what)
    {
        m_clock.start();
    }
    ~SlowWarning()
    {
        if (m_clock.elapsed() > kSlowMs)
            qCWarning(lcSip) << m_what << "took" << m_clock.elapsed() << "ms";
    }
    Q_DISABLE_COPY_MOVE(SlowWarning)

private:
    const char *m_what;
    QElapsedTimer m_clock;
};

} // namespace

/// What the stack tells, handed to the line and the calls.
class SipWorker::Ears final : public linphone::CoreListener
{
public:
    explicit Ears(SipWorker &worker)
        : m_worker(worker)
    { }
    void onAccountRegistrationStateChanged(const std::shared_ptr<linphone::Core> &,
                                           const std::shared_ptr<linphone::Account> &account,
                                           linphone::RegistrationState state, const std::string &) override
    {
        if (m_worker.m_line)
            m_worker.m_line->onRegistration(account, state);
    }
    void onCallStateChanged(const std::shared_ptr<linphone::Core> &,
                            const std::shared_ptr<linphone::Call> &call, linphone::Call::State state,
                            const std::string &) override
    {
        if (!m_worker.m_calls)
            return;
        m_worker.m_calls->onCallState(call, state);
        m_worker.m_line->setBusy(!m_worker.m_calls->isEmpty());
    }
    void onTransferStateChanged(const std::shared_ptr<linphone::Core> &,
                                const std::shared_ptr<linphone::Call> &call,
                                linphone::Call::State state) override
    {
        if (m_worker.m_calls)
            m_worker.m_calls->onTransferState(call, state);
    }
    void onDtmfReceived(const std::shared_ptr<linphone::Core> &, const std::shared_ptr<linphone::Call> &call,
                        int digit) override
    {
        if (m_worker.m_calls)
            m_worker.m_calls->onDigit(call, char(digit));
    }

private:
    SipWorker &m_worker;
};

SipWorker::SipWorker(const Settings &settings, Listener *listener)
    : m_settings(settings)
    , m_listener(listener)
    , m_timer(this)
    , m_soundTimer(this)
{
    m_soundTimer.setInterval(kSoundMs);
    connect(&m_soundTimer, &QTimer::timeout, this, &SipWorker::lookForSound);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kIterateMs);
    connect(&m_timer, &QTimer::timeout, this, &SipWorker::iterate);
}

SipWorker::~SipWorker()
{
    m_timer.stop();
    m_soundTimer.stop();
    if (!m_core)
        return;
    m_core->removeListener(m_ears);
    m_calls.reset();
    m_line.reset();
    const SlowWarning slow("stopping");
    m_core->stop(); // ends calls, says goodbye to the registrar; about 0.1 s
}

bool SipWorker::open()
{
    if (m_core)
        return true;
    Result<std::shared_ptr<linphone::Core>> core = makeCore(m_settings);
    if (!core) {
        LineState line;
        line.registration = LineState::Registration::Failed;
        line.identity = m_settings.extension;
        line.text = core.error().text;
        m_listener->tellLine(line);
        return false;
    }
    m_core = std::move(*core);
    m_line = std::make_unique<SipLine>(m_core, m_settings, nullptr);
    m_calls = std::make_unique<SipCalls>(m_core, m_settings, nullptr);
    connect(m_line.get(), &SipLine::changed, this,
            [this](const LineState &line) { m_listener->tellLine(line); });
    connect(m_calls.get(), &SipCalls::changed, this,
            [this](const CallSnapshot &call) { m_listener->tellCall(call); });
    connect(m_calls.get(), &SipCalls::failed, this,
            [this](const QString &callId, TelephonyIntent intent, const Error &reason) {
                m_listener->tellFailure(callId, intent, reason);
            });
    connect(
        m_calls.get(), &SipCalls::soundRecorded, this,
        [this](const QString &callId, const QByteArray &samples) { m_listener->tellSound(callId, samples); });
    connect(m_calls.get(), &SipCalls::dtmfReceived, this,
            [this](const QString &callId, char digit) { m_listener->tellDigit(callId, digit); });
    m_ears = std::make_shared<Ears>(*this);
    m_core->addListener(m_ears);
    m_timer.start();
    if (!m_settings.usesFiles() && !hasSound(*m_core)) {
        qCWarning(lcSip) << "no sound device: calls run without sound";
        m_listener->tellFailure(
            {}, TelephonyIntent::Register,
            {ErrorCode::Unavailable, tr("没有可用的耳机或话筒：电话能接通，但没有声音"), {}});
        m_soundTimer.start();
    }
    return true;
}

void SipWorker::lookForSound()
{
    if (!m_calls->isEmpty())
        return; // a call keeps what it began with
    const SlowWarning slow("looking for sound devices");
    if (!findSound(*m_core))
        return;
    qCInfo(lcSip) << "sound devices are there now";
    m_soundTimer.stop();
}

void SipWorker::iterate()
{
    const SlowWarning slow("an iteration");
    m_core->iterate();
}

void SipWorker::registerLine()
{
    if (open())
        m_line->registerLine();
}

void SipWorker::unregisterLine()
{
    if (m_line)
        m_line->unregisterLine();
}

void SipWorker::act(TelephonyIntent intent, const QString &callId, const QString &text, bool on)
{
    if (m_calls)
        m_calls->act(intent, callId, text, on);
}

void SipWorker::record(const QString &callId, TelephonyRecording wanted)
{
    if (m_calls)
        m_calls->record(callId, wanted);
}

void SipWorker::dial(const QString &number)
{
    if (m_calls && m_line->state().registration == LineState::Registration::Registered)
        m_calls->dial(number);
    else
        m_listener->tellFailure({}, TelephonyIntent::Dial,
                                {ErrorCode::Unavailable, tr("线路没有注册，不能拨号"), {}});
}

} // namespace Warmline::Sip
