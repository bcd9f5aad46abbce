// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtClassHelperMacros>

#include <pulse/pulseaudio.h>

namespace Warmline {

/// A connection to a PulseAudio server (or PipeWire in its place), with a thread of its own: it waits for
/// nothing, and no server is started for it. What it tells comes from that thread, which holds the loop's
/// lock meanwhile; whoever else touches the context takes a Lock.
class PulseLink
{
public:
    Q_DISABLE_COPY_MOVE(PulseLink)

    /// Once. False: it can't even be tried; else onReady() or onGone() follows.
    [[nodiscard]] bool open(pa_subscription_mask_t events);

protected:
    class Lock
    {
    public:
        explicit Lock(const PulseLink &link)
            : m_loop(link.m_loop)
        {
            pa_threaded_mainloop_lock(m_loop);
        }
        ~Lock() { pa_threaded_mainloop_unlock(m_loop); }
        Q_DISABLE_COPY_MOVE(Lock)

    private:
        pa_threaded_mainloop *m_loop;
    };

    PulseLink() = default;
    virtual ~PulseLink(); ///< whoever derives has called close() in his own

    /// From here on nothing is told any more.
    void close();
    virtual void onReady() = 0;
    /// There is no server, or it went.
    virtual void onGone() = 0;
    virtual void onEvent(pa_subscription_event_type_t event) = 0;
    [[nodiscard]] pa_context *context() const { return m_context; }
    /// False: it did not begin, since the connection ends. The answer comes all the same where true.
    static bool begun(pa_operation *operation);

private:
    static void onState(pa_context *context, void *link);

    pa_threaded_mainloop *m_loop = nullptr;
    pa_context *m_context = nullptr;
    pa_subscription_mask_t m_events = PA_SUBSCRIPTION_MASK_NULL;
};

} // namespace Warmline
