// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/shift/card_paint_meter.h"

#include "app/services/customer/contact_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/service_set.h"

#include <QDateTime>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace Warmline {

CardPaintMeter::CardPaintMeter(QObject *parent)
    : QObject(parent)
{ }

CardPaintMeter::~CardPaintMeter() = default;

void CardPaintMeter::start(ServiceSet &services, QWidget *pane)
{
    stop();
    m_services = &services;
    m_pane = pane;
    m_times.clear();
    m_call.clear();
    pane->installEventFilter(this);
    connect(services.contact.get(), &ContactService::cardPublished, this, &CardPaintMeter::onPublished);
}

void CardPaintMeter::stop()
{
    if (m_pane)
        m_pane->removeEventFilter(this);
    if (m_services)
        disconnect(m_services->contact.get(), nullptr, this, nullptr);
    m_services = nullptr;
    m_offeredMs = 0;
}

void CardPaintMeter::onPublished()
{
    const auto call = m_services->phone->call();
    const auto &card = m_services->contact->card();
    if (!m_pane || !call || call->state != TelephonyState::Offered || !card
        || card->call != m_services->phone->callId() || call->id == m_call)
        return;
    m_call = call->id; // a card may be told again when more of it is known
    m_offeredMs = call->offeredMs;
    m_pane->update(); // the same household may ring twice: there is something to paint all the same
}

bool CardPaintMeter::eventFilter(QObject *watched, QEvent *event)
{
    // The whole window is painted in one go; a queued call comes after it.
    if (m_offeredMs != 0 && watched == m_pane && event->type() == QEvent::Paint)
        QMetaObject::invokeMethod(this, &CardPaintMeter::onPainted, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void CardPaintMeter::onPainted()
{
    const qint64 offeredMs = std::exchange(m_offeredMs, 0);
    if (offeredMs == 0 || !m_services)
        return;
    // Painted when the call was over, or another one was there: that was not this card.
    if (const auto call = m_services->phone->call(); call && call->id == m_call)
        m_times.append(double(QDateTime::currentMSecsSinceEpoch() - offeredMs));
}

} // namespace Warmline
