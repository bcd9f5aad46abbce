// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/headset_service.h"

#include "app/services/phone/phone_service.h"

namespace Warmline {

HeadsetService::HeadsetService(PhoneService &phone, QObject *parent)
    : QObject(parent)
    , m_phone(phone)
{
    connect(&phone, &PhoneService::callChanged, this, &HeadsetService::follow);
}

HeadsetService::~HeadsetService() = default;

void HeadsetService::plug(std::unique_ptr<Headset> headset)
{
    if (!m_headset && !headset)
        return;
    if (m_headset) {
        m_headset->disconnect(this);
        m_headset.release()->deleteLater(); // it may be the one that says that it is gone
    }
    m_headset = std::move(headset);
    m_shown = {};
    if (m_headset) {
        connect(m_headset.get(), &Headset::pressed, this, &HeadsetService::onPressed);
        connect(m_headset.get(), &Headset::gone, this, [this] { plug({}); });
        follow();
    }
    emit changed();
}

void HeadsetService::onPressed(HeadsetButton button)
{
    const auto call = m_phone.call();
    if (!call || call->isOver())
        return;
    const bool rings = call->state == TelephonyState::Offered;
    switch (button) {
    case HeadsetButton::Hook: return rings ? m_phone.answer() : m_phone.hangup();
    case HeadsetButton::Mute:
        if (!rings)
            m_phone.toggleMute();
        return;
    case HeadsetButton::Flash:
        if (call->state == TelephonyState::Talking || call->state == TelephonyState::Held)
            m_phone.toggleHold();
        return;
    }
}

void HeadsetService::follow()
{
    if (!m_headset)
        return;
    HeadsetLamps lamps;
    if (const auto call = m_phone.call(); call && !call->isOver()) {
        lamps.rings = call->state == TelephonyState::Offered;
        lamps.offHook = !lamps.rings;
        lamps.muted = lamps.offHook && call->muted;
        lamps.held = call->isOnHold();
    }
    if (lamps == m_shown)
        return;
    m_shown = lamps;
    m_headset->show(lamps);
}

} // namespace Warmline
