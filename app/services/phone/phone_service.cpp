// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/phone_service.h"

#include "app/domain/phone_number.h"
#include "app/domain/wrap_up_rule.h"
#include "app/services/settings/settings_service.h"

#include <QLoggingCategory>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcPhone, "warmline.services.phone", QtInfoMsg)

constexpr int kTickMs = 200;
/// Two seats with one wrap-up are at its end at once. Who went on with it lets the one that began it write so
/// first, if that one lives: a call is wrapped up once.
constexpr qint64 kOtherSeatMs = 3'000;

AgentEvent choiceOf(AgentState state)
{
    switch (state) {
    case AgentState::Ready: return AgentEvent::ChooseReady;
    case AgentState::Break: return AgentEvent::ChooseBreak;
    case AgentState::Training: return AgentEvent::ChooseTraining;
    default: return AgentEvent::ChooseOffline;
    }
}

} // namespace

PhoneService::PhoneService(Session &session, Journal &journal, SettingsService &settings, const Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_settings(settings)
    , m_clock(clock)
{
    m_wrapTimer.setInterval(kTickMs);
    m_lineTimer.setInterval(kTickMs);
    connect(&m_wrapTimer, &QTimer::timeout, this, &PhoneService::onWrapTick);
    connect(&m_lineTimer, &QTimer::timeout, this, &PhoneService::onLineTick);
}

PhoneService::~PhoneService()
{
    if (m_engine)
        disconnect(m_engine.get(), nullptr, this, nullptr);
}

void PhoneService::setEngine(std::unique_ptr<TelephonyEngine> engine)
{
    if (m_engine)
        disconnect(m_engine.get(), nullptr, this, nullptr);
    m_engine = std::move(engine);
    m_line = {};
    m_queue = {};
    m_sound.reset();
    m_toldSeat.reset();
    emit queueChanged(m_queue); // of the line before nothing holds
    if (!m_engine) {
        emit lineChanged(m_line);
        return;
    }
    connect(m_engine.get(), &TelephonyEngine::callChanged, this, &PhoneService::onCallChanged);
    connect(m_engine.get(), &TelephonyEngine::lineChanged, this, &PhoneService::onLineChanged);
    connect(m_engine.get(), &TelephonyEngine::intentFailed, this,
            [this](const QString &, TelephonyIntent, const Error &reason) { emit failed(reason); });
    connect(m_engine.get(), &TelephonyEngine::queueChanged, this, [this](int waiting, qint64 longest) {
        m_queue =
            waiting < 0 ? QueueFigures() : QueueFigures{waiting, longest, m_clock.utcMs(), m_queue.abandoned};
        emit queueChanged(m_queue);
    });
    connect(m_engine.get(), &TelephonyEngine::queueAbandoned, this, [this](int count) {
        m_queue.abandoned = count;
        emit queueChanged(m_queue);
    });
    connect(m_engine.get(), &TelephonyEngine::lineTested, this, &PhoneService::lineTested);
    connect(m_engine.get(), &TelephonyEngine::levelsMeasured, this, &PhoneService::levelsMeasured);
    connect(m_engine.get(), &TelephonyEngine::soundChanged, this, [this](const SoundState &sound) {
        m_sound = sound;
        emit soundChanged(sound);
    });
    connect(m_engine.get(), &TelephonyEngine::soundRecorded, this,
            [this](const QString &callId, const QByteArray &samples) {
                if (const auto it = m_calls.constFind(callId); it != m_calls.cend())
                    emit soundRecorded(it->id, samples);
            });
    connect(m_engine.get(), &TelephonyEngine::textReceived, this,
            [this](const QString &callId, const QString &text) {
                if (callId == m_mainKey)
                    emit textReceived(text);
            });
    onLineChanged(m_engine->line());
    m_engine->chooseSound(m_microphones, m_speakers);
    m_engine->registerLine();
    tellQueueSeat();
}

/// The PBX shows its supervisors why a seat is paused. Who is not in the queue is not brought into it by a
/// call of his own, nor by one that he missed.
void PhoneService::tellQueueSeat()
{
    const AgentStatus &status = m_agent.status();
    const bool wasOut = m_toldSeat && m_toldSeat->first == QueueSeat::SignedOut;
    const bool isOut = status.state == AgentState::Offline || status.chosen == AgentState::Offline
                    || (status.chosen == AgentState::Missed && wasOut);
    const QueueSeat seat = status.state == AgentState::Ready ? QueueSeat::Ready
                         : isOut                             ? QueueSeat::SignedOut
                                                             : QueueSeat::Paused;
    QString reason;
    if (seat == QueueSeat::Paused) {
        reason = agentStateTitle(status.state);
        if (status.state == AgentState::Break && !status.reason.isEmpty())
            reason += u"："_s + status.reason;
    }
    const std::pair now(seat, reason);
    if (!m_engine || m_toldSeat == now)
        return;
    m_toldSeat = now;
    m_engine->setQueueSeat(seat, reason);
}

void PhoneService::testLine()
{
    if (!m_engine)
        return refuse(tr("没有电话线路"));
    if (activeCall())
        return refuse(tr("正在通话，不能测线路"));
    m_engine->testLine();
}

void PhoneService::stopLineTest()
{
    if (m_engine)
        m_engine->stopLineTest();
}

void PhoneService::chooseSound(const QStringList &microphones, const QStringList &speakers)
{
    m_microphones = microphones;
    m_speakers = speakers;
    if (m_engine)
        m_engine->chooseSound(microphones, speakers);
}

void PhoneService::lookForSound()
{
    if (m_engine)
        m_engine->lookForSound();
}

QString PhoneService::ladder() const
{
    return m_engine ? m_engine->ladder() : QString();
}

// The agent
// ---------------------------------------------------------------------------------------------------------

bool PhoneService::applyEvent(AgentEvent what, const QString &reason)
{
    const AgentStatus before = m_agent.status();
    if (!m_agent.apply(what, m_clock.utcMs(), reason))
        return false;
    if (m_agent.status().state == AgentState::Ready && m_lineDown)
        m_agent.apply(AgentEvent::LineLost, m_clock.utcMs());
    const AgentStatus after = m_agent.status();
    tellQueueSeat();
    if (!(after == before)) {
        qCDebug(lcPhone) << "agent" << agentStateName(before.state) << "->" << agentStateName(after.state);
        emit agentChanged(after);
    }
    return true;
}

void PhoneService::choose(AgentState state, const QString &reason)
{
    if (state != AgentState::Ready && state != AgentState::Break && state != AgentState::Training
        && state != AgentState::Offline)
        return;
    applyEvent(choiceOf(state), reason);
    if (m_wrapUp.canFinish)
        finishWrapUp(); // who chooses is done with the last call
}

void PhoneService::startWrapUp()
{
    const auto mode = WrapUpMode(m_settings.value(u"call.wrapup.mode"_s).toInt());
    if (mode == WrapUpMode::None)
        return finishCall(AgentEvent::WrapFinished);
    const qint64 length = mode == WrapUpMode::Open ? 0 : qint64(m_settings.number(u"call.wrapup"_s) * 1000);
    const bool extends = mode == WrapUpMode::Boxed && m_settings.number(u"call.wrapup.extension"_s) > 0;
    m_wrapUp = {true, length > 0 ? m_clock.utcMs() + length : 0, length, extends, mode != WrapUpMode::Strict};
    m_wrapEndsMonotonicMs = m_clock.monotonicMs() + length;
    if (length > 0)
        m_wrapTimer.start();
    emit wrapUpChanged();
}

void PhoneService::resumeWrapUp(const WrapUpRecord &begun, qint64 leftMs, AgentState chosen,
                                const QString &chosenReason)
{
    const qint64 now = m_clock.utcMs();
    const qint64 left = std::clamp<qint64>(leftMs, 0, begun.lengthMs);
    if (!m_mainKey.isEmpty() || m_wrapUp.runs
        || !m_agent.resumeWrapUp(now - (begun.lengthMs - left), chosen, chosenReason))
        return;
    m_mainId = begun.call;
    m_isResumed = true;
    m_wrapUp = {true, begun.lengthMs > 0 ? now + left : 0, begun.lengthMs, begun.canExtend, !begun.isStrict};
    m_wrapEndsMonotonicMs = m_clock.monotonicMs() + left;
    if (begun.lengthMs > 0)
        m_wrapTimer.start();
    tellQueueSeat();
    emit agentChanged(m_agent.status());
    emit wrapUpChanged();
}

void PhoneService::extendWrapUp()
{
    if (!m_wrapUp.canExtend)
        return;
    const double seconds = WrapUpRule::extension_s(m_settings.number(u"call.wrapup.extension"_s),
                                                   m_settings.isLocked(WrapUpRule::length()));
    const qint64 more = qint64(seconds * 1000);
    m_wrapUp.endsMs += more;
    m_wrapUp.lengthMs += more;
    m_wrapUp.canExtend = false;
    m_wrapEndsMonotonicMs += more;
    emit wrapUpChanged();
}

void PhoneService::followWrapUp(const WrapUpNews &news)
{
    if (!m_wrapUp.runs || news.call.isNull() || news.call != m_mainId)
        return;
    m_isWrapped = m_isWrapped || news.isWrapped || news.isOver;
    if (news.isOver) {
        const AgentState chosen = news.chosen;
        if (chosen == AgentState::Ready || chosen == AgentState::Break || chosen == AgentState::Training
            || chosen == AgentState::Offline)
            applyEvent(choiceOf(chosen), news.chosenReason);
        return finishCall(
            AgentEvent::WrapTimedOut,
            tr("话后整理已经在另一个座席结束，回到“%1”。").arg(agentStateTitle(m_agent.status().chosen)));
    }
    if (news.lengthMs <= 0 || news.lengthMs == m_wrapUp.lengthMs)
        return;
    m_wrapEndsMonotonicMs += news.lengthMs - m_wrapUp.lengthMs;
    m_wrapUp.endsMs = m_agent.status().sinceMs + news.lengthMs;
    m_wrapUp.lengthMs = news.lengthMs;
    m_wrapUp.canExtend = news.canExtend;
    m_wrapTimer.start(); // it may have had no end before
    emit wrapUpChanged();
}

void PhoneService::finishWrapUp()
{
    if (m_wrapUp.canFinish)
        finishCall(AgentEvent::WrapFinished);
    else if (m_wrapUp.runs)
        refuse(tr("话后整理到时间才结束"));
}

void PhoneService::onWrapTick()
{
    const qint64 later = m_isResumed && !m_isWrapped ? kOtherSeatMs : 0;
    if (m_wrapUp.endsMs != 0 && m_clock.monotonicMs() >= m_wrapEndsMonotonicMs + later)
        finishCall(AgentEvent::WrapTimedOut);
}

void PhoneService::writeWrapped(const CallId &id)
{
    QCborMap values;
    if (!m_account.isEmpty() && m_account != m_writtenAccount)
        values.insert(u"account"_s, m_account.value);
    if (!m_isWrapped)
        write(id, u"call.wrapped"_s, values);
    else if (!values.isEmpty())
        write(id, u"call.linked"_s, values);
}

/// Ends the wrap-up: writes it and lets go of the call.
void PhoneService::finishCall(AgentEvent event, const QString &reason)
{
    m_wrapTimer.stop();
    m_wrapUp = {};
    const CallId id = m_mainId;
    if (!id.isNull())
        writeWrapped(id);
    m_isResumed = m_isWrapped = false;
    m_calls.remove(m_mainKey);
    m_mainKey.clear();
    m_mainId = {};
    m_account = {};
    m_writtenAccount = {};
    applyEvent(event, reason);
    emit wrapUpChanged();
    if (!id.isNull())
        emit callWrapped(id);
    promote();
    emit callChanged();
}

/// A second call that came meanwhile becomes the one on this seat.
void PhoneService::promote()
{
    for (auto it = m_calls.cbegin(); it != m_calls.cend(); ++it) {
        const CallSnapshot &call = it->last;
        if (!call.consultOf.isEmpty() || call.isOver())
            continue;
        m_mainKey = it.key();
        m_mainId = it->id;
        applyEvent(AgentEvent::CallArrived);
        if (call.answeredMs != 0)
            applyEvent(AgentEvent::CallAnswered);
        else if (call.direction == TelephonyDirection::Inbound)
            emit callOffered(call, m_mainId, PhoneNumber::normalised(call.number));
        return;
    }
}

// The line
// ----------------------------------------------------------------------------------------------------------

void PhoneService::onLineChanged(const LineState &line)
{
    m_line = line;
    if (line.registration == LineState::Registration::Registered) {
        m_lineTimer.stop();
        m_lineLostMonotonicMs = 0;
        m_lineDown = false;
        applyEvent(AgentEvent::LineBack);
    } else if (!m_lineTimer.isActive() && !m_lineDown) {
        m_lineLostMonotonicMs = m_clock.monotonicMs();
        m_lineTimer.start();
    }
    emit lineChanged(m_line);
}

void PhoneService::onLineTick()
{
    const qint64 grace = qint64(m_settings.number(u"call.line.grace"_s) * 1000);
    if (m_clock.monotonicMs() - m_lineLostMonotonicMs < grace)
        return;
    m_lineTimer.stop();
    m_lineDown = true;
    applyEvent(AgentEvent::LineLost, m_line.text);
}

} // namespace Warmline
