// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_worker.h"

#include "ami_link.h"
#include "core_maker.h"
#include "publish_link.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

namespace Warmline::Sip {

namespace {

Q_LOGGING_CATEGORY(lcSip, "warmline.telephony.sip", QtInfoMsg)

constexpr int kIterateMs = 20; ///< while a call or a registration is under way
constexpr int kIdleMs = 200; ///< else: for the stack's own timers, the shortest of which is 500 ms
constexpr qint64 kSlowMs = 1'000;
constexpr int kGoodbyeMs = 2'000; ///< for the feature code of who leaves
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
        if (m_worker.m_tester)
            m_worker.m_tester->onRegistration(account, state);
        m_worker.watchSockets();
        m_worker.onChanged();
    }
    void onCallStateChanged(const std::shared_ptr<linphone::Core> &,
                            const std::shared_ptr<linphone::Call> &call, linphone::Call::State state,
                            const std::string &) override
    {
        if (m_worker.m_calls)
            m_worker.m_calls->resumeWaiting();
        if (!m_worker.m_calls || m_worker.m_tester->onCallState(call, state)
            || (m_worker.m_codes && m_worker.m_codes->onCallState(call, state)))
            return;
        if (state == linphone::Call::State::IncomingReceived)
            m_worker.m_tester->stop(tr("来电了，自检先停"));
        m_worker.m_calls->onCallState(call, state);
        m_worker.m_line->setBusy(!m_worker.m_calls->isEmpty());
        m_worker.onChanged();
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
    , m_sockets(this)
    , m_timer(this)
    , m_soundTimer(this)
{
    m_soundTimer.setInterval(kSoundMs);
    connect(&m_soundTimer, &QTimer::timeout, this, &SipWorker::lookForSound);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kIterateMs);
    connect(&m_timer, &QTimer::timeout, this, &SipWorker::iterate);
    connect(&m_sockets, &SocketWatch::arrived, this, &SipWorker::iterate);
}

SipWorker::~SipWorker()
{
    m_timer.stop();
    m_soundTimer.stop();
    if (!m_core)
        return;
    m_core->removeListener(m_ears);
    m_codes = nullptr;
    m_queue.reset();
    m_tester.reset();
    m_sound.reset();
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
    makeSound();
    m_tester = std::make_unique<LineTester>(m_core, m_settings, *m_line, m_sound.get(), nullptr);
    connect(m_tester.get(), &LineTester::changed, this, [this](const LineTest &test) {
        m_listener->tellLineTest(test);
        if (test.isOver) // its call ended before: nothing else tells that codes may be called again
            onChanged();
    });
    connect(m_line.get(), &SipLine::changed, this, [this](const LineState &line) {
        m_listener->tellLine(line);
        if (line.registration != LineState::Registration::Registered)
            onChanged(); // also when it was a probe that had no answer
    });
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
    connect(m_calls.get(), &SipCalls::levelsMeasured, this,
            [this](double microphone, double speaker) { m_listener->tellLevels(microphone, speaker); });
    makeQueueLink();
    m_ears = std::make_shared<Ears>(*this);
    m_core->addListener(m_ears);
    m_timer.start();
    if (m_sound)
        onSoundChanged(m_sound->state());
    return true;
}

void SipWorker::makeQueueLink()
{
    switch (m_settings.queue.kind) {
    case QueueSettings::Kind::None: return;
    case QueueSettings::Kind::Ami: m_queue = std::make_unique<AmiLink>(m_settings.queue, nullptr); break;
    case QueueSettings::Kind::Publish:
        m_queue = std::make_unique<PublishLink>(m_core, m_settings, nullptr);
        break;
    case QueueSettings::Kind::Codes: {
        auto codes = std::make_unique<CodeLink>(m_core, m_settings, nullptr);
        m_codes = codes.get();
        m_queue = std::move(codes);
        break;
    }
    }
    connect(m_queue.get(), &QueueLink::waitingChanged, this,
            [this](int waiting, qint64 longestMs) { m_listener->tellQueue(waiting, longestMs); });
    connect(m_queue.get(), &QueueLink::abandonedChanged, this,
            [this](int count) { m_listener->tellAbandoned(count); });
    connect(m_queue.get(), &QueueLink::callerKnown, m_calls.get(), &SipCalls::onQueueCaller);
    connect(m_queue.get(), &QueueLink::refused, this,
            [this](const Error &error) { m_listener->tellFailure({}, TelephonyIntent::Register, error); });
}

void SipWorker::setQueueSeat(QueueSeat seat, const QString &reason)
{
    if (open() && m_queue) {
        m_queue->setSeat(seat, reason);
        setPace();
    }
}

/// A code is called only while nothing else is; not from within what the stack tells.
void SipWorker::onChanged()
{
    if (!m_queue)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const bool registered = m_line->state().registration == LineState::Registration::Registered;
            m_queue->setLine(registered, m_calls->isEmpty() && !m_tester->isRunning());
        },
        Qt::QueuedConnection);
}

void SipWorker::leave(const std::function<void()> &gone)
{
    // A link to the manager says so when it goes, and nobody has to wait for it.
    if (m_queue && m_settings.queue.kind != QueueSettings::Kind::Ami)
        m_queue->setSeat(QueueSeat::SignedOut, {});
    if (!m_queue || !m_queue->isBusy())
        return gone();
    connect(m_queue.get(), &QueueLink::rested, this, gone, Qt::QueuedConnection);
    QTimer::singleShot(kGoodbyeMs, this, gone);
    setPace();
}

void SipWorker::makeSound()
{
    if (m_settings.usesFiles())
        return;
    m_sound = std::make_unique<SoundBoard>(m_core, nullptr);
    m_sound->choose(m_microphones, m_speakers);
    connect(m_sound.get(), &SoundBoard::changed, this, &SipWorker::onSoundChanged);
    connect(m_sound.get(), &SoundBoard::switching, m_calls.get(), &SipCalls::onSoundSwitching);
    connect(m_sound.get(), &SoundBoard::switched, m_calls.get(), &SipCalls::onSoundSwitched);
}

void SipWorker::onSoundChanged(const SoundState &state)
{
    m_listener->tellSoundState(state);
    if (m_sound->hasSound() && !m_core->getUseFiles())
        return m_soundTimer.stop();
    if (!m_soundTimer.isActive())
        qCWarning(lcSip) << "no microphone or no speaker: calls run without sound";
    m_soundTimer.start();
}

void SipWorker::chooseSound(const QStringList &microphones, const QStringList &speakers)
{
    m_microphones = microphones;
    m_speakers = speakers;
    if (m_sound)
        m_sound->choose(microphones, speakers);
}

void SipWorker::lookForSound()
{
    if (!m_sound)
        return;
    const SlowWarning slow("looking for sound devices");
    m_sound->look();
    if (!m_core->getUseFiles())
        m_soundTimer.stop();
}

void SipWorker::iterate()
{
    {
        const SlowWarning slow("an iteration");
        m_core->iterate();
    }
    setPace();
}

void SipWorker::setPace()
{
    const bool busy =
        !m_calls->isEmpty() || m_line->isTrying() || m_tester->isRunning() || (m_queue && m_queue->isBusy());
    const int wanted = busy || m_sockets.count() == 0 ? kIterateMs : kIdleMs;
    if (m_timer.interval() != wanted)
        m_timer.setInterval(wanted);
}

/// The stack opens a connection of its own accord, and closes it.
void SipWorker::watchSockets()
{
    QSet<quint16> ports;
    for (const Registrar &registrar : std::as_const(m_settings.registrars)) {
        if (registrar.transport != Transport::Udp)
            ports.insert(registrar.port);
    }
    m_sockets.find(quint16(std::max(0, m_core->getTransportsUsed()->getUdpPort())), ports);
}

void SipWorker::registerLine()
{
    if (!open())
        return;
    m_line->registerLine();
    setPace();
}

void SipWorker::unregisterLine()
{
    if (m_line)
        m_line->unregisterLine();
}

void SipWorker::act(TelephonyIntent intent, const QString &callId, const QString &text, bool on)
{
    if (!m_calls)
        return;
    m_calls->act(intent, callId, text, on);
    setPace();
}

void SipWorker::record(const QString &callId, TelephonyRecording wanted)
{
    if (m_calls)
        m_calls->record(callId, wanted);
}

void SipWorker::announce(const QString &callId, const QString &file)
{
    if (m_calls)
        m_calls->announce(callId, file);
}

void SipWorker::testLine()
{
    if (!open() || !m_calls->isEmpty())
        return;
    m_tester->start();
    setPace();
}

void SipWorker::stopLineTest(const QString &why)
{
    if (m_tester)
        m_tester->stop(why);
}

void SipWorker::dial(const QString &number)
{
    if (!m_calls || m_line->state().registration != LineState::Registration::Registered) {
        m_listener->tellFailure({}, TelephonyIntent::Dial,
                                {ErrorCode::Unavailable, tr("线路没有注册，不能拨号"), {}});
        return;
    }
    m_tester->stop(tr("要打电话，自检先停"));
    m_calls->dial(number);
    setPace();
}

} // namespace Warmline::Sip
