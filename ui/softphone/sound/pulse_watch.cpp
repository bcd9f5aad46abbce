// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/sound/pulse_watch.h"

#include "app/pulse/pulse_link.h"

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

} // namespace

class PulseWatch::Link final : public PulseLink
{
public:
    explicit Link(PulseWatch &watch)
        : m_watch(watch)
    { }
    ~Link() override { close(); }
    Q_DISABLE_COPY_MOVE(Link)

    void ask()
    {
        const Lock lock(*this);
        m_isStale = m_isAsking;
        if (!m_isAsking)
            begin();
    }

protected:
    void onReady() override { emit m_watch.connected(); }
    void onGone() override { emit m_watch.lost(); }
    void onEvent(pa_subscription_event_type_t event) override
    {
        const bool isServer = (event & PA_SUBSCRIPTION_EVENT_FACILITY_MASK) == PA_SUBSCRIPTION_EVENT_SERVER;
        const bool isChange = (event & PA_SUBSCRIPTION_EVENT_TYPE_MASK) == PA_SUBSCRIPTION_EVENT_CHANGE;
        if (isServer || !isChange) // a device's own changes are its volume and who uses it
            emit m_watch.plugged();
    }

private:
    void begin()
    {
        m_isAsking = true;
        m_outputs = {};
        m_inputs = {};
        if (!begun(pa_context_get_server_info(context(), &Link::onServer, this)))
            end(false);
    }
    /// An answer that is not whole belongs to a connection that ends, which is told by itself.
    void end(bool isWhole)
    {
        m_isAsking = false;
        if (isWhole && std::exchange(m_isStale, false))
            return begin();
        if (isWhole)
            emit m_watch.listed(m_outputs.names, m_inputs.names);
    }

    static void onServer(pa_context *from, const pa_server_info *server, void *link);
    static void onSink(pa_context *from, const pa_sink_info *sink, int eol, void *link);
    static void onSource(pa_context *from, const pa_source_info *source, int eol, void *link);

    PulseWatch &m_watch;
    PulseDevices m_outputs;
    PulseDevices m_inputs;
    bool m_isAsking = false;
    bool m_isStale = false; ///< somebody asked while the answer was on its way
};

void PulseWatch::Link::onServer(pa_context *from, const pa_server_info *server, void *link)
{
    auto &self = *static_cast<Link *>(link);
    if (server) {
        self.m_outputs.chosen = server->default_sink_name;
        self.m_inputs.chosen = server->default_source_name;
    }
    if (!server || !begun(pa_context_get_sink_info_list(from, &Link::onSink, link)))
        self.end(false);
}

void PulseWatch::Link::onSink(pa_context *from, const pa_sink_info *sink, int eol, void *link)
{
    auto &self = *static_cast<Link *>(link);
    if (eol == 0)
        self.m_outputs.add(sink->name, sink->description);
    else if (eol < 0 || !begun(pa_context_get_source_info_list(from, &Link::onSource, link)))
        self.end(false);
}

void PulseWatch::Link::onSource(pa_context *, const pa_source_info *source, int eol, void *link)
{
    auto &self = *static_cast<Link *>(link);
    if (eol != 0)
        self.end(eol > 0);
    else if (source->monitor_of_sink == PA_INVALID_INDEX)
        self.m_inputs.add(source->name, source->description);
}

PulseWatch::PulseWatch(QObject *parent)
    : QObject(parent)
{ }

PulseWatch::~PulseWatch() = default;

void PulseWatch::open()
{
    m_link.reset();
    m_link = std::make_unique<Link>(*this);
    if (m_link->open(pa_subscription_mask_t(PA_SUBSCRIPTION_MASK_SINK | PA_SUBSCRIPTION_MASK_SOURCE
                                            | PA_SUBSCRIPTION_MASK_SERVER)))
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
