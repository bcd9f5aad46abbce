// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulated_exchange.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStepMs = 50;
constexpr qint64 kRegisterMs = 150;
constexpr qint64 kConfirmMs = 30'000;
constexpr qint64 kRingAfterMs = 400;
constexpr qint64 kAnswerAfterMs = 2'000;
constexpr qint64 kNoAnswerMs = 20'000;
constexpr qint64 kFirstWordMs = 1'200;
constexpr qint64 kWordMs = 3'000;
constexpr qint64 kQualityMs = 5'000;

} // namespace

SimulatedExchange::SimulatedExchange()
    : m_timer(this)
{
    m_timer.setInterval(int(kStepMs) * 2);
    connect(&m_timer, &QTimer::timeout, this, &SimulatedExchange::tick);
    m_timer.start();
}

SimulatedExchange::~SimulatedExchange() = default;

qint64 SimulatedExchange::now() const
{
    return m_manual ? m_manualMs : QDateTime::currentMSecsSinceEpoch();
}

void SimulatedExchange::useManualTime(qint64 utcMs)
{
    m_manual = true;
    m_manualMs = utcMs;
    m_timer.stop();
    drawNextArrival();
}

void SimulatedExchange::advance(qint64 ms)
{
    for (const qint64 end = m_manualMs + ms; m_manualMs < end;) {
        m_manualMs = std::min(end, m_manualMs + kStepMs);
        tick();
    }
}

// The world
// ----------------------------------------------------------------------------------------------------------

void SimulatedExchange::offer(const ScriptedCall &call)
{
    Waiting caller{call, now()};
    if (caller.script.id.isEmpty())
        caller.script.id = u"sim-%1-%2"_s.arg(now()).arg(++m_made);
    m_queue.push_back(std::move(caller));
    tellQueue();
    tickQueue();
}

void SimulatedExchange::setRate(double callsPerHour)
{
    m_perHour = std::max(0.0, callsPerHour);
    drawNextArrival();
}

void SimulatedExchange::drawNextArrival()
{
    // Exponential gaps: callers know nothing of each other.
    m_nextArrivalMs = m_perHour > 0 ? now() + qint64(-std::log(1 - unit()) * 3'600'000 / m_perHour) : 0;
}

void SimulatedExchange::remoteHangup(const QString &callId)
{
    std::erase_if(m_queue, [&](const Waiting &caller) { return caller.script.id == callId; });
    for (auto &[listener, phone] : m_phones) {
        if (const Leg *leg = find(phone, callId))
            end(listener, phone, callId,
                leg->call.state == TelephonyState::Offered ? TelephonyEnd::Abandoned
                                                           : TelephonyEnd::RemoteHangup);
    }
}

void SimulatedExchange::setLineUp(bool up, const QString &reason)
{
    m_lineUp = up;
    m_lineReason = reason;
    for (auto &[listener, phone] : m_phones) {
        if (phone.wanted)
            phone.registeringSinceMs = now();
        if (!up && phone.line.registration == LineState::Registration::Registered) {
            phone.line.registration = LineState::Registration::Failed;
            phone.line.text = reason;
            listener->tellLine(phone.line);
        }
    }
}

// What goes on by itself
// -----------------------------------------------------------------------------------------------

void SimulatedExchange::tick()
{
    tickLines();
    tickArrivals();
    tickQueue();
    for (auto &[listener, phone] : m_phones)
        tickLegs(listener, phone);
}

void SimulatedExchange::tickLines()
{
    for (auto &[listener, phone] : m_phones) {
        using enum LineState::Registration;
        if (!phone.wanted || !m_lineUp)
            continue;
        const bool fresh =
            phone.line.registration == Registered && now() - phone.line.confirmedMs < kConfirmMs;
        if (fresh
            || (phone.line.registration != Registered && now() - phone.registeringSinceMs < kRegisterMs))
            continue;
        phone.line.registration = Registered;
        phone.line.confirmedMs = now();
        phone.line.text.clear();
        listener->tellLine(phone.line);
    }
}

void SimulatedExchange::tickArrivals()
{
    if (m_perHour <= 0 || now() < m_nextArrivalMs)
        return;
    drawNextArrival();
    if (m_next) {
        if (const std::optional<ScriptedCall> call = m_next())
            offer(*call);
        return;
    }
    ScriptedCall call; // nobody said who calls: somebody unknown
    call.number = u"1542%1"_s.arg(quint64(m_random() % 10'000'000), 7, 10, QLatin1Char('0'));
    call.queue = tr("报修");
    call.patienceMs = 60'000;
    offer(call);
}

void SimulatedExchange::tickQueue()
{
    const auto before = m_queue.size();
    std::erase_if(m_queue, [&](const Waiting &caller) {
        return caller.script.patienceMs > 0 && now() - caller.sinceMs > caller.script.patienceMs;
    });
    for (auto &[listener, phone] : m_phones) {
        if (m_queue.empty())
            break;
        if (!phone.ready || !phone.legs.empty()
            || phone.line.registration != LineState::Registration::Registered)
            continue;
        const Waiting caller = m_queue.front();
        m_queue.pop_front();
        ring(listener, phone, caller);
    }
    if (m_queue.size() != before)
        tellQueue();
}

void SimulatedExchange::ring(ExchangeListener *listener, Phone &phone, const Waiting &caller)
{
    Leg leg;
    leg.script = caller.script;
    leg.call.id = caller.script.id;
    leg.call.direction = TelephonyDirection::Inbound;
    leg.call.number = caller.script.number;
    leg.call.display = caller.script.display;
    leg.call.queue = caller.script.queue;
    leg.call.waitedMs = caller.script.waitedMs + (now() - caller.sinceMs);
    leg.call.calledTodayCount = caller.script.calledTodayCount;
    leg.call.offeredMs = now();
    phone.legs.push_back(leg);
    setState(listener, phone.legs.back(), TelephonyState::Offered);
}

void SimulatedExchange::tickOutbound(Leg &leg)
{
    const qint64 since = now() - leg.call.offeredMs;
    if (leg.call.state == TelephonyState::Dialling && leg.call.number.endsWith("998"_L1))
        leg.call.end = TelephonyEnd::Failed;
    else if (leg.call.state == TelephonyState::Dialling && since >= kRingAfterMs)
        leg.call.end = leg.call.number.endsWith("000"_L1) ? TelephonyEnd::Busy : TelephonyEnd::None;
    else if (leg.call.state == TelephonyState::Ringing && leg.call.number.endsWith("999"_L1)
             && since >= kNoAnswerMs)
        leg.call.end = TelephonyEnd::NoAnswer;
}

void SimulatedExchange::tickLegs(ExchangeListener *listener, Phone &phone)
{
    std::vector<std::pair<QString, TelephonyEnd>> over;
    for (Leg &leg : phone.legs) {
        CallSnapshot &call = leg.call;
        if (leg.answersItself) {
            tickOutbound(leg);
            const qint64 since = now() - call.offeredMs;
            if (call.end != TelephonyEnd::None)
                over.emplace_back(call.id, call.end);
            else if (call.state == TelephonyState::Dialling && since >= kRingAfterMs)
                setState(listener, leg, TelephonyState::Ringing);
            else if (call.state == TelephonyState::Ringing && since >= kAnswerAfterMs
                     && !call.number.endsWith("999"_L1))
                setState(listener, leg, TelephonyState::Talking);
        }
        if (call.state == TelephonyState::Offered && leg.script.patienceMs > 0
            && now() - call.offeredMs > leg.script.patienceMs)
            over.emplace_back(call.id, TelephonyEnd::Abandoned);
        if (call.answeredMs > 0 && leg.script.talkMs > 0 && now() - call.answeredMs > leg.script.talkMs)
            over.emplace_back(call.id, TelephonyEnd::RemoteHangup);
        if (call.state != TelephonyState::Talking)
            continue;
        if (leg.word < leg.script.words.size() && now() >= leg.nextWordMs) {
            leg.nextWordMs = now() + kWordMs;
            listener->tellText(call.id, leg.script.words.at(leg.word++));
        }
        if (now() >= leg.nextQualityMs) {
            leg.nextQualityMs = now() + kQualityMs;
            call.quality = {4.1 + 0.3 * unit(), 0.4 * unit(), 4 + 9 * unit(), 22 + 14 * unit()};
            listener->tellCall(call);
        }
    }
    for (const auto &[id, how] : over)
        end(listener, phone, id, how);
}

// Telephones
// -----------------------------------------------------------------------------------------------------------

void SimulatedExchange::connectPhone(ExchangeListener *phone, const QString &extension)
{
    Phone &state = m_phones[phone];
    state.extension = extension;
    state.line.identity = extension;
    tellQueue();
}

void SimulatedExchange::disconnectPhone(ExchangeListener *phone)
{
    m_phones.erase(phone);
}

void SimulatedExchange::registerLine(ExchangeListener *listener, bool on)
{
    Phone &phone = m_phones[listener];
    phone.wanted = on;
    phone.registeringSinceMs = now();
    phone.line.registration = !on      ? LineState::Registration::Down
                            : m_lineUp ? LineState::Registration::Connecting
                                       : LineState::Registration::Failed;
    phone.line.text = on && !m_lineUp ? m_lineReason : QString();
    listener->tellLine(phone.line);
}

void SimulatedExchange::setReady(ExchangeListener *listener, bool ready)
{
    m_phones[listener].ready = ready;
    if (ready)
        tickQueue();
}

SimulatedExchange::Leg SimulatedExchange::makeOutbound(const QString &number)
{
    Leg leg;
    leg.answersItself = true;
    leg.call.id = u"sim-%1-%2"_s.arg(now()).arg(++m_made);
    leg.call.direction = TelephonyDirection::Outbound;
    leg.call.number = number;
    leg.call.offeredMs = now();
    return leg;
}

void SimulatedExchange::dial(ExchangeListener *listener, const QString &number)
{
    Phone &phone = m_phones[listener];
    QString reason;
    if (phone.line.registration != LineState::Registration::Registered)
        reason = tr("线路没有注册，不能呼出");
    else if (number.trimmed().isEmpty())
        reason = tr("没有号码");
    else if (std::ranges::any_of(phone.legs, [](const Leg &leg) { return !leg.call.isOnHold(); }))
        reason = tr("先保持或结束当前通话");
    if (!reason.isEmpty()) {
        listener->tellFailure({}, TelephonyIntent::Dial, {ErrorCode::Conflict, reason, {}});
        return;
    }
    phone.legs.push_back(makeOutbound(number.trimmed()));
    setState(listener, phone.legs.back(), TelephonyState::Dialling);
}

void SimulatedExchange::setState(ExchangeListener *listener, Leg &leg, TelephonyState state)
{
    leg.call.state = state;
    leg.call.sinceMs = now();
    if (state == TelephonyState::Talking && leg.call.answeredMs == 0) {
        leg.call.answeredMs = now();
        leg.nextWordMs = now() + kFirstWordMs;
        leg.nextQualityMs = now() + kQualityMs;
    }
    listener->tellCall(leg.call);
}

void SimulatedExchange::end(ExchangeListener *listener, Phone &phone, const QString &callId, TelephonyEnd how)
{
    const auto leg = std::ranges::find_if(phone.legs, [&](const Leg &l) { return l.call.id == callId; });
    if (leg == phone.legs.end())
        return;
    CallSnapshot call = leg->call;
    phone.legs.erase(leg);
    call.state = TelephonyState::Ended;
    call.end = how;
    call.endedMs = call.sinceMs = now();
    listener->tellCall(call);
    // Whoever is left in a conference talks on, alone with us.
    for (Leg &other : phone.legs) {
        if (other.call.inConference) {
            other.call.inConference = false;
            listener->tellCall(other.call);
        }
    }
}

void SimulatedExchange::tellQueue()
{
    const qint64 longest = m_queue.empty() ? 0 : now() - m_queue.front().sinceMs;
    for (auto &[listener, phone] : m_phones)
        listener->tellQueue(int(m_queue.size()), longest);
}

SimulatedExchange::Leg *SimulatedExchange::find(Phone &phone, const QString &callId)
{
    const auto leg = std::ranges::find_if(phone.legs, [&](const Leg &l) { return l.call.id == callId; });
    return leg == phone.legs.end() ? nullptr : &*leg;
}

SimulatedExchange::Leg *SimulatedExchange::consultFor(Phone &phone, const QString &callId)
{
    const auto leg = std::ranges::find_if(phone.legs, [&](const Leg &l) {
        return !l.call.consultOf.isEmpty() && (l.call.consultOf == callId || l.call.id == callId);
    });
    return leg == phone.legs.end() ? nullptr : &*leg;
}

} // namespace Warmline
