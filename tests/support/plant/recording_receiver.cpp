// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording_receiver.h"

#include <QTcpServer>

#include <limits>

namespace Warmline::Testing {

void RecordingReceiver::tagsChanged(const QList<SourceTag> &tags)
{
    const std::lock_guard lock(m_mutex);
    m_tags = tags;
    ++m_lists;
}

void RecordingReceiver::valuesArrived(const QList<SourceValue> &values)
{
    const std::lock_guard lock(m_mutex);
    for (const SourceValue &value : values)
        m_values[m_tags.at(value.tag).address].append(value);
    m_count += values.size();
}

void RecordingReceiver::stateChanged(SourceState state, const QString &text)
{
    const std::lock_guard lock(m_mutex);
    m_states.append(state);
    m_text = text;
    if (!text.isEmpty())
        m_trouble = text;
}

QList<SourceTag> RecordingReceiver::tags() const
{
    const std::lock_guard lock(m_mutex);
    return m_tags;
}

SourceState RecordingReceiver::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_states.isEmpty() ? SourceState::Stopped : m_states.last();
}

QString RecordingReceiver::text() const
{
    const std::lock_guard lock(m_mutex);
    return m_text;
}

QString RecordingReceiver::lastTrouble() const
{
    const std::lock_guard lock(m_mutex);
    return m_trouble;
}

QList<SourceState> RecordingReceiver::states() const
{
    const std::lock_guard lock(m_mutex);
    return m_states;
}

qint64 RecordingReceiver::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

qint64 RecordingReceiver::count(const QString &tag) const
{
    const std::lock_guard lock(m_mutex);
    return m_values.value(tag).size();
}

int RecordingReceiver::lists() const
{
    const std::lock_guard lock(m_mutex);
    return m_lists;
}

qsizetype RecordingReceiver::tagsHeard() const
{
    const std::lock_guard lock(m_mutex);
    return m_values.size();
}

double RecordingReceiver::last(const QString &tag) const
{
    const std::lock_guard lock(m_mutex);
    const QList<SourceValue> values = m_values.value(tag);
    return values.isEmpty() ? std::numeric_limits<double>::quiet_NaN() : values.last().value;
}

SourceValue RecordingReceiver::lastValue(const QString &tag) const
{
    const std::lock_guard lock(m_mutex);
    const QList<SourceValue> values = m_values.value(tag);
    return values.isEmpty() ? SourceValue{} : values.last();
}

QList<SourceValue> RecordingReceiver::all(const QString &tag) const
{
    const std::lock_guard lock(m_mutex);
    return m_values.value(tag);
}

void RecordingReceiver::forget()
{
    const std::lock_guard lock(m_mutex);
    m_values.clear();
    m_count = 0;
}

quint16 freeLoopbackPort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace Warmline::Testing
