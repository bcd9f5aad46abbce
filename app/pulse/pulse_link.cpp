// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pulse/pulse_link.h"

#include <utility>

namespace Warmline {

PulseLink::~PulseLink()
{
    close();
}

void PulseLink::close()
{
    pa_threaded_mainloop *loop = std::exchange(m_loop, nullptr);
    if (!loop)
        return;
    pa_threaded_mainloop_stop(loop);
    if (pa_context *context = std::exchange(m_context, nullptr)) {
        pa_context_set_state_callback(context, nullptr, nullptr);
        pa_context_disconnect(context);
        pa_context_unref(context);
    }
    pa_threaded_mainloop_free(loop);
}

bool PulseLink::open(pa_subscription_mask_t events)
{
    m_events = events;
    m_loop = pa_threaded_mainloop_new();
    if (!m_loop)
        return false;
    m_context = pa_context_new(pa_threaded_mainloop_get_api(m_loop), "warmline");
    if (!m_context)
        return false;
    pa_context_set_state_callback(m_context, &PulseLink::onState, this);
    pa_context_set_subscribe_callback(
        m_context,
        [](pa_context *, pa_subscription_event_type_t event, uint32_t, void *link) {
            static_cast<PulseLink *>(link)->onEvent(event);
        },
        this);
    return pa_context_connect(m_context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) >= 0
        && pa_threaded_mainloop_start(m_loop) >= 0;
}

void PulseLink::onState(pa_context *context, void *link)
{
    auto &self = *static_cast<PulseLink *>(link);
    const pa_context_state_t state = pa_context_get_state(context);
    if (state == PA_CONTEXT_READY) {
        (void)begun(pa_context_subscribe(context, self.m_events, nullptr, nullptr));
        self.onReady();
    } else if (!PA_CONTEXT_IS_GOOD(state)) {
        self.onGone();
    }
}

bool PulseLink::begun(pa_operation *operation)
{
    if (operation)
        pa_operation_unref(operation);
    return operation != nullptr;
}

} // namespace Warmline
