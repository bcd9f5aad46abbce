// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/shift/phone_rings.h"

#include "app/services/customer/contact_service.h"
#include "app/services/phone/phone_service.h"
#include "app/warmline/company/embedded_company.h"
#include "app/warmline/workstation.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>

#include <chrono>
#include <cstdio>
#include <ctime>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRingPollMs = 20;
constexpr QSize kMeasuredWindow{1600, 900};

qint64 monotonicNs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

/// Of this thread.
qint64 cpuNs()
{
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return qint64(used.tv_sec) * 1'000'000'000 + used.tv_nsec;
}

bool rings(const PhoneService &phone)
{
    const auto call = phone.call();
    return call && call->state == TelephonyState::Offered;
}

} // namespace

PhoneRings::PhoneRings(Workstation &workstation, QObject *parent)
    : QObject(parent)
    , m_workstation(workstation)
{ }

PhoneRings::~PhoneRings() = default;

void PhoneRings::start()
{
    connect(&m_workstation, &Workstation::usable, this, &PhoneRings::begin);
    connect(&m_workstation, &Workstation::failed, this, [](const Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.message()));
        QCoreApplication::exit(1);
    });
}

void PhoneRings::begin()
{
    MainWindow *window = m_workstation.window();
    window->resize(kMeasuredWindow);
    window->showWorkspace(u"seat"_s);
    m_hand.hold(window);
    window->installEventFilter(this);
    for (const QString &pane : {u"softphone"_s, u"customer_pane"_s}) {
        if (QWidget *widget = m_hand.find(pane))
            widget->installEventFilter(this);
    }
    connect(m_workstation.services().phone.get(), &PhoneService::agentChanged, this, &PhoneRings::hearOf);
    connect(m_workstation.services().contact.get(), &ContactService::cardPublished, this,
            [this] { m_shownNs = monotonicNs(); });
    m_poll.setInterval(kRingPollMs);
    connect(&m_poll, &QTimer::timeout, this, &PhoneRings::goOn);
    m_poll.start();
}

void PhoneRings::hearOf(const AgentStatus &status)
{
    if (status.state != AgentState::Reserved)
        return;
    m_heardNs = monotonicNs();
    m_heardCpuNs = cpuNs();
}

/// What waits for a condition; the times are taken in the event filter.
void PhoneRings::goOn()
{
    PhoneService &phone = *m_workstation.services().phone;
    const bool stands = m_workstation.company() && m_workstation.company()->isAlive()
                     && phone.line().registration == LineState::Registration::Registered;
    const bool free = !phone.call() || phone.call()->isOver();
    if (m_phase == Phase::Painted && rings(phone))
        return phone.reject();
    const bool waits = m_phase == Phase::Starting || m_phase == Phase::Painted;
    if (!waits || !stands || !free)
        return;
    if (phone.agent().state != AgentState::Ready)
        return phone.choose(AgentState::Ready);
    m_phase = Phase::Ready;
    m_phonePainted = m_cardPainted = false;
    std::printf("ready %s\n", qPrintable(m_workstation.company()->registeredCaller().number));
    std::fflush(stdout);
}

bool PhoneRings::eventFilter(QObject *watched, QEvent *event)
{
    if (m_phase != Phase::Ready)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::UpdateRequest && watched == m_workstation.window()) {
        // The whole window is painted in one go, and on the screen when this returns. What is queued behind
        // the frame is no part of it.
        const bool done = watched->event(event);
        if (m_phonePainted && m_cardPainted)
            onFrame();
        return done;
    }
    if (event->type() == QEvent::Paint && rings(*m_workstation.services().phone)) {
        const auto &card = m_workstation.services().contact->card();
        const bool isCallers = card && card->call == m_workstation.services().phone->callId();
        m_phonePainted = m_phonePainted || watched->objectName() == "softphone"_L1;
        m_cardPainted = m_cardPainted || (isCallers && watched->objectName() == "customer_pane"_L1);
    }
    return QObject::eventFilter(watched, event);
}

void PhoneRings::onFrame()
{
    const qint64 painted = monotonicNs();
    const qint64 cpu = cpuNs() - m_heardCpuNs;
    std::printf("card %lld\n", static_cast<long long>(painted));
    const auto &timings = m_workstation.services().contact->timings();
    if (const auto call = m_workstation.services().phone->call(); call && !timings.isEmpty()) {
        const qint64 seen = painted - (QDateTime::currentMSecsSinceEpoch() - call->offeredMs) * 1'000'000;
        const auto read = m_heardNs + qint64(timings.constLast().read * 1e6);
        std::printf("stages %lld %lld %lld %lld %lld\n", static_cast<long long>(seen),
                    static_cast<long long>(m_heardNs), static_cast<long long>(read),
                    static_cast<long long>(m_shownNs), static_cast<long long>(cpu));
    }
    std::fflush(stdout);
    m_phase = Phase::Painted;
}

} // namespace Warmline
