// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_tester.h"

#include "call_facts.h"
#include "call_quality.h"

#include <algorithm>

namespace Warmline::Sip {

namespace {

constexpr int kTesterTickMs = 100;
constexpr int kRegisterMs = 5'000;
constexpr double kAudibleDb = -35; ///< the stack gives -44 for digital silence, speech has -25 and more

} // namespace

LineTester::LineTester(std::shared_ptr<linphone::Core> core, const Settings &settings, SipLine &line,
                       const SoundBoard *sound, QObject *parent)
    : QObject(parent)
    , m_core(std::move(core))
    , m_settings(settings)
    , m_line(line)
    , m_sound(sound)
    , m_timer(this)
{
    m_timer.setInterval(kTesterTickMs);
    connect(&m_timer, &QTimer::timeout, this, &LineTester::look);
}

LineTester::~LineTester()
{
    hangUp();
}

LineTestResult &LineTester::result(LineTestStep step)
{
    return *std::ranges::find(m_test.results, step, &LineTestResult::step);
}

void LineTester::start()
{
    if (isRunning())
        return;
    m_test = {};
    for (const LineTestStep step : {LineTestStep::Microphone, LineTestStep::Registration, LineTestStep::Echo,
                                    LineTestStep::SoundBothWays}) {
        m_test.results.emplaceBack();
        m_test.results.last().step = step;
    }
    m_hearsSinceMs = -1;
    m_loudestOut = m_loudestIn = -120;
    m_clock.start();
    m_timer.start();
    testMicrophone();
    testRegistration();
    tell();
}

/// Whether it hears anything is known when the echo call has run.
void LineTester::testMicrophone()
{
    m_microphone = m_sound ? m_sound->state().microphone : tr("声音文件");
    if (m_microphone.isEmpty())
        settle(LineTestStep::Microphone, LineTestVerdict::Failed, {}, tr("没有找到话筒：插好耳机再测一次"));
    else
        result(LineTestStep::Microphone).verdict = LineTestVerdict::Running;
}

void LineTester::testRegistration()
{
    if (m_line.state().registration != LineState::Registration::Registered) {
        const QString why = m_line.state().text.isEmpty() ? tr("线路没有注册") : m_line.state().text;
        settle(LineTestStep::Registration, LineTestVerdict::Failed, {}, why);
        settleOpen(LineTestVerdict::Failed, tr("线路没有注册，打不了回声电话"));
        return;
    }
    result(LineTestStep::Registration).verdict = LineTestVerdict::Running;
    m_registerAskedMs = m_clock.elapsed();
    m_line.account()->refreshRegister();
}

void LineTester::onRegistration(const std::shared_ptr<linphone::Account> &account,
                                linphone::RegistrationState state)
{
    if (!isRunning() || account != m_line.account()
        || result(LineTestStep::Registration).verdict != LineTestVerdict::Running)
        return;
    if (state == linphone::RegistrationState::Ok) {
        settle(LineTestStep::Registration, LineTestVerdict::Passed,
               tr("200 OK，往返 %1 ms").arg(m_clock.elapsed() - m_registerAskedMs));
        // Not here: the stack is in the middle of telling us.
        QMetaObject::invokeMethod(this, &LineTester::callEcho, Qt::QueuedConnection);
    } else if (state == linphone::RegistrationState::Failed) {
        settle(LineTestStep::Registration, LineTestVerdict::Failed, {}, tr("SIP 服务器没有再接受登记"));
        settleOpen(LineTestVerdict::Failed, tr("线路没有注册，打不了回声电话"));
    }
    tell();
}

void LineTester::callEcho()
{
    if (!isRunning())
        return;
    if (m_settings.echo.isEmpty()) {
        settleOpen(LineTestVerdict::Warned, tr("没有设回声号码（phone.json 的 echo），没测"));
        tell();
        return;
    }
    LineTestResult &echo = result(LineTestStep::Echo);
    echo.verdict = LineTestVerdict::Running;
    m_echoAskedMs = m_clock.elapsed();
    const auto address = m_core->createAddress(
        QStringLiteral("sip:%1@%2")
            .arg(QString(m_settings.echo).replace(u'#', QLatin1String("%23")), m_settings.domain)
            .toStdString());
    const auto params = m_core->createCallParams(nullptr);
    params->enableVideo(false);
    m_inviting = true; // the call is told of before it is returned
    m_call = address ? m_core->inviteAddressWithParams(address, params) : nullptr;
    m_inviting = false;
    if (!m_call)
        settleOpen(LineTestVerdict::Failed, tr("回声电话没有拨出去"));
    tell();
}

bool LineTester::onCallState(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state)
{
    if (m_inviting && !m_call && state == linphone::Call::State::OutgoingInit)
        m_call = call;
    if (!m_call || call != m_call)
        return false;
    using enum linphone::Call::State;
    if (state == StreamsRunning && m_hearsSinceMs < 0) {
        m_hearsSinceMs = m_clock.elapsed();
        result(LineTestStep::SoundBothWays).verdict = LineTestVerdict::Running;
    } else if (state == Error || state == End) {
        const int code = m_call->getErrorInfo()->getProtocolCode();
        m_call = nullptr;
        if (isRunning())
            settleOpen(LineTestVerdict::Failed,
                       code >= 300 ? tr("回声号码 %1 打不通（%2）").arg(m_settings.echo).arg(code)
                                   : tr("回声电话中途断了"));
        if (isRunning())
            tell();
    }
    return true;
}

void LineTester::look()
{
    const bool open = std::ranges::any_of(m_test.results, [](const LineTestResult &r) {
        return r.verdict == LineTestVerdict::Waiting || r.verdict == LineTestVerdict::Running;
    });
    if (!open)
        return finish();
    if (result(LineTestStep::Registration).verdict == LineTestVerdict::Running
        && m_clock.elapsed() - m_registerAskedMs > kRegisterMs) {
        settle(LineTestStep::Registration, LineTestVerdict::Failed, {}, tr("SIP 服务器 5 秒没有应答"));
        settleOpen(LineTestVerdict::Failed, tr("线路没有注册，打不了回声电话"));
    } else if (m_clock.elapsed() > kLongestMs) {
        settleOpen(LineTestVerdict::Failed, tr("20 秒内没有测完"));
    } else if (m_call && m_hearsSinceMs >= 0) {
        listen();
    }
    tell();
}

void LineTester::listen()
{
    const double out = m_call->getRecordVolume();
    const double in = m_call->getPlayVolume();
    m_loudestOut = std::max(m_loudestOut, out);
    m_loudestIn = std::max(m_loudestIn, in);
    result(LineTestStep::Microphone).levels.append(loudnessOf(out));
    result(LineTestStep::Echo).levels.append(loudnessOf(in));
    if (m_clock.elapsed() - m_hearsSinceMs >= kListenMs)
        judge();
}

void LineTester::judge()
{
    const bool speaks = m_loudestOut > kAudibleDb;
    if (result(LineTestStep::Microphone).verdict == LineTestVerdict::Running) {
        const QString facts = tr("%1 · %2 dB").arg(m_microphone).arg(qRound(m_loudestOut));
        settle(LineTestStep::Microphone, speaks ? LineTestVerdict::Passed : LineTestVerdict::Warned, facts,
               speaks ? QString() : tr("没有听到您的声音：看看静音键，对着话筒说话再测一次"));
    }
    const auto stats = m_call->getAudioStats();
    const CallQuality quality = stats ? qualityOf(*stats) : CallQuality();
    const bool comes = stats && stats->getDownloadBandwidth() > 0;
    const bool goes = stats && stats->getUploadBandwidth() > 0;
    if (m_loudestIn > kAudibleDb)
        settle(LineTestStep::Echo, LineTestVerdict::Passed,
               tr("听到自己的声音 · MOS %1").arg(quality.mos, 0, 'f', 1));
    else
        settle(LineTestStep::Echo, speaks ? LineTestVerdict::Failed : LineTestVerdict::Warned, {},
               speaks ? tr("声音没有回来") : tr("话筒没有声音，听不到回声"));
    if (!comes || !goes) {
        settle(LineTestStep::SoundBothWays, LineTestVerdict::Failed, {},
               comes ? tr("语音发不出去：请网管看 UDP 16384–32767")
                     : tr("收不到语音：请网管看 UDP 16384–32767"));
    } else {
        const bool poor = quality.mos < 3.0 || quality.lossPercent > 5 || quality.jitterMs > 50;
        settle(LineTestStep::SoundBothWays, poor ? LineTestVerdict::Warned : LineTestVerdict::Passed,
               tr("丢包 %1 % · 抖动 %2 ms").arg(quality.lossPercent, 0, 'f', 1).arg(quality.jitterMs),
               poor ? tr("音质差，客户会听不清：请网管看网络") : QString());
    }
    hangUp();
}

void LineTester::settle(LineTestStep step, LineTestVerdict verdict, const QString &facts,
                        const QString &reason)
{
    LineTestResult &one = result(step);
    one.verdict = verdict;
    one.facts = facts;
    one.reason = reason;
    const qint64 began = step == LineTestStep::Registration  ? m_registerAskedMs
                       : step == LineTestStep::Echo          ? m_echoAskedMs
                       : step == LineTestStep::SoundBothWays ? std::max<qint64>(0, m_hearsSinceMs)
                                                             : 0;
    one.tookMs = m_clock.elapsed() - began;
}

/// What is not known now never will be.
void LineTester::settleOpen(LineTestVerdict verdict, const QString &reason)
{
    for (LineTestResult &one : m_test.results) {
        const bool open = one.verdict == LineTestVerdict::Waiting || one.verdict == LineTestVerdict::Running;
        if (!open)
            continue;
        // A microphone that is there, and that nobody could listen to.
        const bool microphone = one.step == LineTestStep::Microphone;
        one.verdict = microphone ? LineTestVerdict::Warned : verdict;
        one.facts = microphone ? m_microphone : QString();
        one.reason = microphone ? tr("没有通话，话筒只看到了，没有听到") : reason;
        one.tookMs = m_clock.elapsed();
    }
    hangUp();
}

void LineTester::stop(const QString &why)
{
    if (!isRunning())
        return;
    settleOpen(LineTestVerdict::Warned, why);
    finish();
}

void LineTester::finish()
{
    m_timer.stop();
    m_test.isOver = true;
    tell();
}

void LineTester::hangUp()
{
    if (const auto call = std::exchange(m_call, nullptr))
        call->terminate();
}

} // namespace Warmline::Sip
