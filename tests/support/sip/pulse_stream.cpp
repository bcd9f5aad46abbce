// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulse_stream.h"

namespace Warmline::Testing {

PulseStream::PulseStream(const QString &device)
    : m_first(device.toUtf8())
{
    (void)open(PA_SUBSCRIPTION_MASK_NULL);
}

PulseStream::~PulseStream()
{
    if (m_stream) {
        const Lock lock(*this);
        pa_stream_set_moved_callback(m_stream, nullptr, nullptr);
        pa_stream_set_state_callback(m_stream, nullptr, nullptr);
        pa_stream_disconnect(m_stream);
        pa_stream_unref(m_stream);
    }
    close();
}

void PulseStream::onReady()
{
    constexpr pa_sample_spec kSpec{PA_SAMPLE_S16LE, 48'000, 1};
    m_stream = pa_stream_new(context(), "phone", &kSpec, nullptr);
    pa_stream_set_moved_callback(
        m_stream, [](pa_stream *, void *self) { static_cast<PulseStream *>(self)->onMoved(); }, this);
    pa_stream_set_state_callback(
        m_stream,
        [](pa_stream *stream, void *self) {
            static_cast<PulseStream *>(self)->m_isThere = pa_stream_get_state(stream) == PA_STREAM_READY;
        },
        this);
    pa_stream_connect_playback(m_stream, m_first.constData(), nullptr, PA_STREAM_START_CORKED, nullptr,
                               nullptr);
}

QString PulseStream::device() const
{
    if (!m_isThere)
        return {};
    const Lock lock(*this);
    return QString::fromUtf8(pa_stream_get_device_name(m_stream));
}

void PulseStream::move(const QStringList &devices)
{
    const Lock lock(*this);
    for (const QString &device : devices)
        moveTo(device.toUtf8());
}

void PulseStream::insist(const QString &device)
{
    const Lock lock(*this);
    m_insisted = device.toUtf8();
    if (!m_insisted.isEmpty())
        moveTo(m_insisted);
}

void PulseStream::moveTo(const QByteArray &device)
{
    const auto count = [](pa_context *, int, void *self) { ++static_cast<PulseStream *>(self)->m_answered; };
    (void)begun(pa_context_move_sink_input_by_name(context(), pa_stream_get_index(m_stream),
                                                   device.constData(), count, this));
}

void PulseStream::onMoved()
{
    ++m_moves;
    if (!m_insisted.isEmpty() && m_insisted != pa_stream_get_device_name(m_stream))
        moveTo(m_insisted);
}

} // namespace Warmline::Testing
