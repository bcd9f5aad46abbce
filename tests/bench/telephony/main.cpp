// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the softphone, over the real stack and sockets of loopback; the card's in the real program
// under the offscreen platform. `./dev bench telephony`.
#include "card_times.h"
#include "foreign_phone.h"
#include "raw_caller.h"
#include "sip_phone.h"
#include "sip_proxy.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <sys/resource.h>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRings = 200;
constexpr int kAnswers = 50;
constexpr int kIdleMs = 10'000;

double percentile(QList<double> values, int percent)
{
    std::ranges::sort(values);
    return values.isEmpty() ? -1 : values.at((values.size() - 1) * percent / 100);
}

void row(const char *what, const QString &value, const char *limit)
{
    std::printf("%-58s %-28s %s\n", what, qPrintable(value), limit);
}

double cpuSeconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
         + double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

/// Both registered and idle, in the same run. Ours is this process: the engine with the stack, Qt Core,
/// Network and Test, no window. The other one's is the whole program with its window.
void compareMemory(const SipProxy &proxy)
{
    const ResidentMemory ours = memoryOf(0);
    const auto text = [](const ResidentMemory &memory) {
        return u"RSS %1, PSS %2 MB"_s.arg(double(memory.resident) / 1024, 0, 'f', 1)
            .arg(double(memory.proportional) / 1024, 0, 'f', 1);
    };
    row("registered and idle: this process (engine, no window)", text(ours), "");
    ForeignPhone other;
    if (!ForeignPhone::isInstalled())
        row("  Twinkle (Qt 5, with its window, offscreen)", u"not installed: not compared"_s, "");
    else if (!other.start(proxy, u"1028"_s))
        row("  Twinkle", u"did not register: not compared"_s, "");
    else {
        QTest::qWait(kIdleMs);
        row("  Twinkle (Qt 5, with its window, offscreen)", text(other.memory()), "");
    }
}

/// As QTest::qWaitFor, which sleeps ten milliseconds between two looks: this one wakes with every event.
bool waitAwake(const std::function<bool()> &isDone, int patienceMs)
{
    const QDeadlineTimer end(patienceMs);
    QTimer wake;
    wake.start(patienceMs);
    while (!isDone() && !end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return isDone();
}

/// INVITE at the socket until the snapshot is in the main thread; each call is refused again.
QList<double> ringTimes(SipPhone &phone, RawCaller &caller)
{
    QList<double> times;
    for (int i = 0; i < kRings; ++i) {
        const qsizetype before = phone.order.size();
        const qint64 sent = caller.clock().nsecsElapsed();
        caller.invite();
        if (!waitAwake([&] { return phone.order.size() > before; }, 5000))
            break;
        times.append(double(caller.clock().nsecsElapsed() - sent) / 1e6);
        phone.engine().reject(phone.last().id, TelephonyRejection::Busy);
        if (!waitAwake([&] { return caller.isOver() && phone.isIn(TelephonyState::Ended); }, 5000))
            break;
    }
    return times;
}

/// The answer's intent until the first RTP packet is at the caller's socket.
QList<double> answerTimes(SipPhone &phone, RawCaller &caller)
{
    QList<double> times;
    for (int i = 0; i < kAnswers; ++i) {
        const qsizetype before = phone.order.size();
        caller.invite();
        if (!waitAwake([&] { return phone.order.size() > before; }, 5000))
            break;
        const qint64 pressed = caller.clock().nsecsElapsed();
        phone.engine().answer(phone.last().id);
        if (!waitAwake([&] { return caller.hasRtp() && phone.isIn(TelephonyState::Talking); }, 5000))
            break;
        times.append(double(caller.rtpNs() - pressed) / 1e6);
        phone.engine().hangup(phone.last().id);
        if (!waitAwake([&] { return caller.isOver() && phone.isIn(TelephonyState::Ended); }, 5000))
            break;
    }
    return times;
}

/// The way of a call to its card, stage by stage; gives the 95th percentile of the whole.
double showCards(const QList<CardTime> &cards)
{
    const auto stage = [&](const char *what, double CardTime::*field) {
        QList<double> times;
        for (const CardTime &card : cards)
            times.append(card.*field);
        row(what,
            u"p50 %1, p95 %2 ms"_s.arg(percentile(times, 50), 0, 'f', 1)
                .arg(percentile(times, 95), 0, 'f', 1),
            field == &CardTime::painted ? "p95 <= 100 ms" : "");
        return percentile(times, 95);
    };
    row("INVITE at the socket of the whole program (offscreen, 100,000 households)",
        u"n=%1"_s.arg(cards.size()), "");
    stage("  -> seen by the engine", &CardTime::seen);
    stage("  -> heard by the window's thread", &CardTime::heard);
    stage("  -> who it is, read from the store", &CardTime::read);
    stage("  -> taken by the widgets", &CardTime::shown);
    const double painted = stage("  -> ring and card painted", &CardTime::painted);
    stage("  processor time of the window's thread, heard -> painted", &CardTime::cpu);
    return painted;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    SipProxy proxy;
    if (!proxy.start())
        return 1;
    const qint64 before = memoryOf(0).resident;
    const quint16 port = freeSipPort();
    QElapsedTimer clock;
    clock.start();
    SipPhone phone(u"1027"_s, {proxy.udp()}, 440, {{u"port"_s, port}});
    phone.engine().registerLine();
    const bool registered = QTest::qWaitFor([&] { return phone.isRegistered(); }, 15'000);
    const qint64 startMs = clock.elapsed();
    RawCaller caller(u"1027"_s, port);

    const double cpuBefore = cpuSeconds();
    QTest::qWait(kIdleMs);
    const double idle = 100 * (cpuSeconds() - cpuBefore) * 1000 / kIdleMs;
    const qint64 memory = memoryOf(0).resident - before;
    compareMemory(proxy);
    const QList<double> rings = ringTimes(phone, caller);
    const QList<double> answers = answerTimes(phone, caller);

    row("engine made, core started, registered", u"%1 ms"_s.arg(startMs), "<= 300 ms (plugin's start)");
    row("idle CPU of a registered engine, of a core", u"%1 %"_s.arg(idle, 0, 'f', 2), "< 1 %");
    row("memory of an engine with the stack's libraries", u"%1 MB"_s.arg(double(memory) / 1024, 0, 'f', 1),
        "");
    row("INVITE at the socket -> snapshot in the window's thread, p50",
        u"%1 ms"_s.arg(percentile(rings, 50), 0, 'f', 1), "");
    row("  p95", u"%1 ms (n=%2)"_s.arg(percentile(rings, 95), 0, 'f', 1).arg(rings.size()), "");
    row("answer -> first RTP at the caller's socket, p50", u"%1 ms"_s.arg(percentile(answers, 50), 0, 'f', 1),
        "");
    row("  p95", u"%1 ms (n=%2)"_s.arg(percentile(answers, 95), 0, 'f', 1).arg(answers.size()), "<= 150 ms");
    const QList<CardTime> cards = cardTimes(kRings);
    const double painted = showCards(cards);
    const bool good = registered && idle < 1 && rings.size() == kRings && percentile(rings, 95) <= 100
                   && answers.size() == kAnswers && percentile(answers, 95) <= 150 && cards.size() == kRings
                   && painted <= 100;
    return good ? 0 : 1;
}
