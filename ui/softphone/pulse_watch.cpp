// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/pulse_watch.h"

#include <pulse/pulseaudio.h>

#include <utility>

namespace Warmline {

namespace {

struct PulseDevices
{
    QByteArray chosen; ///< the server's default, by its name
    QStringList names; ///< descriptions

    void add(const char *name, const char *description)
    {
        const QString words = QString::fromUtf8(description ? description : name);
        if (names.contains(words) && chosen != name)
            return;
        names.removeAll(words);
        if (chosen == name)
            names.prepend(words);
        else
            names.append(words);
    }
};

void letPulseGo(pa_operation *operation)
{
    if (operation)
        pa_operation_unref(operation);
}

} // namespace

/// One connection. Its callbacks run in the main loop's thread, which holds the loop's lock meanwhile.
struct PulseWatch::Link
{
    explicit Link(PulseWatch &owner)
        : watch(owner)
    { }
    ~Link();
    Q_DISABLE_COPY_MOVE(Link)

    [[nodiscard]] bool open();
    void ask();
    void begin();
    void end(bool isWhole);

    static void onState(pa_context *from, void *link);
    static void onEvent(pa_context *from, pa_subscription_event_type_t event, uint32_t index, void *link);
    static void onServer(pa_context *from, const pa_server_info *server, void *link);
    static void onSink(pa_context *from, const pa_sink_info *sink, int eol, void *link);
    static void onSource(pa_context *from, const pa_source_info *source, int eol, void *link);

    PulseWatch &watch;
    pa_threaded_mainloop *loop = nullptr;
    pa_context *context = nullptr;
    PulseDevices outputs;
    PulseDevices inputs;
    bool isAsking = false;
    bool isStale = false; ///< somebody asked while the answer was on its way
};

PulseWatch::Link::~Link()
{
    if (!loop)
        return;
    pa_threaded_mainloop_stop(loop); // from here on nothing is called back
    if (context) {
        pa_context_set_state_callback(context, nullptr, nullptr);
        pa_context_disconnect(context);
        pa_context_unref(context);
    }
    pa_threaded_mainloop_free(loop);
}

bool PulseWatch::Link::open()
{
    loop = pa_threaded_mainloop_new();
    if (!loop)
        return false;
    context = pa_context_new(pa_threaded_mainloop_get_api(loop), "warmline");
    if (!context)
        return false;
    pa_context_set_state_callback(context, &Link::onState, this);
    pa_context_set_subscribe_callback(context, &Link::onEvent, this);
    return pa_context_connect(context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) >= 0
        && pa_threaded_mainloop_start(loop) >= 0;
}

void PulseWatch::Link::onState(pa_context *from, void *link)
{
    auto &self = *static_cast<Link *>(link);
    const pa_context_state_t state = pa_context_get_state(from);
    if (state == PA_CONTEXT_READY) {
        const auto what = pa_subscription_mask_t(PA_SUBSCRIPTION_MASK_SINK | PA_SUBSCRIPTION_MASK_SOURCE
                                                 | PA_SUBSCRIPTION_MASK_SERVER);
        letPulseGo(pa_context_subscribe(from, what, nullptr, nullptr));
        emit self.watch.connected();
    } else if (!PA_CONTEXT_IS_GOOD(state)) {
        emit self.watch.lost();
    }
}

void PulseWatch::Link::onEvent(pa_context *, pa_subscription_event_type_t event, uint32_t, void *link)
{
    const bool isServer = (event & PA_SUBSCRIPTION_EVENT_FACILITY_MASK) == PA_SUBSCRIPTION_EVENT_SERVER;
    const bool isChange = (event & PA_SUBSCRIPTION_EVENT_TYPE_MASK) == PA_SUBSCRIPTION_EVENT_CHANGE;
    if (isServer || !isChange) // a device's own changes are its volume and who uses it
        emit static_cast<Link *>(link)->watch.plugged();
}

void PulseWatch::Link::ask()
{
    pa_threaded_mainloop_lock(loop);
    isStale = isAsking;
    if (!isAsking)
        begin();
    pa_threaded_mainloop_unlock(loop);
}

void PulseWatch::Link::begin()
{
    isAsking = true;
    outputs = {};
    inputs = {};
    pa_operation *operation = pa_context_get_server_info(context, &Link::onServer, this);
    if (!operation)
        end(false);
    letPulseGo(operation);
}

void PulseWatch::Link::onServer(pa_context *from, const pa_server_info *server, void *link)
{
    auto &self = *static_cast<Link *>(link);
    if (!server)
        return self.end(false);
    self.outputs.chosen = server->default_sink_name;
    self.inputs.chosen = server->default_source_name;
    pa_operation *operation = pa_context_get_sink_info_list(from, &Link::onSink, link);
    if (!operation)
        self.end(false);
    letPulseGo(operation);
}

void PulseWatch::Link::onSink(pa_context *from, const pa_sink_info *sink, int eol, void *link)
{
    auto &self = *static_cast<Link *>(link);
    if (eol == 0)
        return self.outputs.add(sink->name, sink->description);
    pa_operation *operation =
        eol > 0 ? pa_context_get_source_info_list(from, &Link::onSource, link) : nullptr;
    if (!operation)
        self.end(false);
    letPulseGo(operation);
}

void PulseWatch::Link::onSource(pa_context *, const pa_source_info *source, int eol, void *link)
{
    auto &self = *static_cast<Link *>(link);
    if (eol != 0)
        return self.end(eol > 0);
    if (source->monitor_of_sink == PA_INVALID_INDEX)
        self.inputs.add(source->name, source->description);
}

/// An answer that is not whole belongs to a connection that ends, which is told by itself.
void PulseWatch::Link::end(bool isWhole)
{
    isAsking = false;
    if (isWhole && std::exchange(isStale, false))
        return begin();
    if (isWhole)
        emit watch.listed(outputs.names, inputs.names);
}

PulseWatch::PulseWatch(QObject *parent)
    : QObject(parent)
{ }

PulseWatch::~PulseWatch() = default;

void PulseWatch::open()
{
    m_link.reset();
    m_link = std::make_unique<Link>(*this);
    if (m_link->open())
        return;
    m_link.reset();
    emit lost();
}

void PulseWatch::ask()
{
    if (m_link)
        m_link->ask();
}

} // namespace Warmline
