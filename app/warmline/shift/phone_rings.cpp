// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/shift/phone_rings.h"

#include "app/services/customer/contact_service.h"
#include "app/services/phone/phone_service.h"
#include "app/warmline/company/embedded_company.h"
#include "app/warmline/workstation.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QEvent>

#include <chrono>
#include <cstdio>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPollMs = 20;
constexpr QSize kMeasuredWindow{1600, 900};

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
    for (const QString &pane : {u"softphone"_s, u"customer_pane"_s}) {
        if (QWidget *widget = m_hand.find(pane))
            widget->installEventFilter(this);
    }
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &PhoneRings::goOn);
    m_poll.start();
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
    if (event->type() == QEvent::Paint && m_phase == Phase::Ready && rings(*m_workstation.services().phone)) {
        const auto &card = m_workstation.services().contact->card();
        const bool isCallers = card && card->call == m_workstation.services().phone->callId();
        m_phonePainted = m_phonePainted || watched->objectName() == "softphone"_L1;
        m_cardPainted = m_cardPainted || (isCallers && watched->objectName() == "customer_pane"_L1);
        if (m_phonePainted && m_cardPainted) {
            m_phase = Phase::Rings;
            // The whole window is painted in one go; a queued call comes after it.
            QMetaObject::invokeMethod(this, &PhoneRings::onFrame, Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(watched, event);
}

void PhoneRings::onFrame()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::printf("card %lld\n",
                static_cast<long long>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()));
    std::fflush(stdout);
    m_phase = Phase::Painted;
}

} // namespace Warmline
