// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/seat/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace Warmline {

namespace {

constexpr int kLookMs = 1'000;

}

IdleWatch::IdleWatch(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::setLimit(int minutes)
{
    m_limitMs = std::max(0, minutes) * 60'000LL;
    if (isRunning())
        look();
}

void IdleWatch::start()
{
    m_touchedMs = m_clock.monotonicMs();
    m_timer.start();
    qApp->installEventFilter(this);
}

void IdleWatch::stop()
{
    m_timer.stop();
    qApp->removeEventFilter(this);
    if (std::exchange(m_warned, false))
        emit closing(0);
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    Q_UNUSED(watched)
    // An input method's text is no device's event for Qt, and yet nobody but a person makes one.
    if (!event->spontaneous() && event->type() != QEvent::InputMethod)
        return false;
    switch (event->type()) {
    case QEvent::MouseMove: // Qt tells none of a mouse that lies still
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove: touch(); break;
    default: break;
    }
    return false;
}

void IdleWatch::touch()
{
    m_touchedMs = m_clock.monotonicMs();
    if (std::exchange(m_warned, false))
        emit closing(0);
}

void IdleWatch::look()
{
    if (m_present && m_present())
        touch();
    if (m_limitMs == 0) {
        touch();
        return;
    }
    const qint64 left = m_touchedMs + m_limitMs - m_clock.monotonicMs();
    if (left <= 0) {
        stop();
        emit due();
    } else if (left <= std::min<qint64>(kWarnMs, m_limitMs / 2)) {
        m_warned = true;
        emit closing(int((left + 999) / 1'000));
    } else if (std::exchange(m_warned, false)) { // the limit was raised
        emit closing(0);
    }
}

} // namespace Warmline
