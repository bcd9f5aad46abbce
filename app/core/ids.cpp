// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ids.h"

#include "app/core/clock.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <mutex>

namespace Warmline {

namespace {

/// The next (milliseconds, 12-bit counter) pair; the counter keeps ids of one millisecond in order,
/// and a clock that steps back does not bring ids that sort before earlier ones.
std::pair<quint64, quint16> nextStamp(quint64 nowMs)
{
    static std::mutex mutex;
    static quint64 lastMs = 0;
    static quint16 counter = 0;
    const std::lock_guard lock(mutex);
    if (nowMs > lastMs) {
        lastMs = nowMs;
        counter = quint16(QRandomGenerator::system()->bounded(0x400));
    } else if (++counter > 0xfff) {
        ++lastMs;
        counter = 0;
    }
    return {lastMs, counter};
}

} // namespace

Uuid7 Uuid7::make(const Clock &clock)
{
    const auto [ms, counter] = nextStamp(quint64(clock.utcMs()));
    Uuid7 id;
    for (int i = 0; i < 6; ++i)
        id.m_bytes[size_t(i)] = quint8(ms >> (40 - 8 * i));
    id.m_bytes[6] = quint8(0x70 | (counter >> 8));
    id.m_bytes[7] = quint8(counter & 0xff);
    const quint64 random = QRandomGenerator::system()->generate64();
    for (int i = 0; i < 8; ++i)
        id.m_bytes[size_t(8 + i)] = quint8(random >> (8 * i));
    id.m_bytes[8] = quint8((id.m_bytes[8] & 0x3f) | 0x80);
    return id;
}

Uuid7 Uuid7::fromString(QStringView text)
{
    const QUuid uuid = QUuid::fromString(text);
    return fromBytes(uuid.isNull() ? QByteArray() : uuid.toRfc4122());
}

Uuid7 Uuid7::fromBytes(QByteArrayView bytes)
{
    Uuid7 id;
    if (bytes.size() == 16)
        std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char *>(id.m_bytes.data()));
    return id;
}

QString Uuid7::toString() const
{
    return QUuid::fromRfc4122(toBytes()).toString(QUuid::WithoutBraces);
}

QByteArray Uuid7::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), 16);
}

qint64 Uuid7::utcMs() const
{
    qint64 ms = 0;
    for (int i = 0; i < 6; ++i)
        ms = (ms << 8) | m_bytes[size_t(i)];
    return ms;
}

} // namespace Warmline
