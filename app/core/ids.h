// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <array>
#include <compare>

namespace Warmline {

class Clock;

/// UUID version 7 (RFC 9562): 48 bits of UTC milliseconds, then random bits; within one process
/// strictly growing, so that ids sort by the order in which they were made.
class Uuid7
{
public:
    Uuid7() = default;
    /// Makes a new id. Thread-safe.
    [[nodiscard]] static Uuid7 make(const Clock &clock);
    /// Reads the 36-character text form or 16 raw bytes; null when it is neither.
    [[nodiscard]] static Uuid7 fromString(QStringView text);
    [[nodiscard]] static Uuid7 fromBytes(QByteArrayView bytes);

    [[nodiscard]] bool isNull() const { return m_bytes == std::array<quint8, 16>{}; }
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QByteArray toBytes() const;
    /// The UTC milliseconds at which it was made.
    [[nodiscard]] qint64 utcMs() const;

    friend auto operator<=>(const Uuid7 &, const Uuid7 &) = default;
    friend bool operator==(const Uuid7 &, const Uuid7 &) = default;
    friend size_t qHash(const Uuid7 &id, size_t seed = 0) { return qHashBits(id.m_bytes.data(), 16, seed); }

private:
    std::array<quint8, 16> m_bytes{};
};

/// A text identifier that can't be mixed up with another kind: `StrongString<struct StationTag>`.
template <class Tag>
struct StrongString
{
    QString value;

    StrongString() = default;
    explicit StrongString(QString v)
        : value(std::move(v))
    { }
    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    friend auto operator<=>(const StrongString &a, const StrongString &b)
    {
        return QString::compare(a.value, b.value) <=> 0;
    }
    friend bool operator==(const StrongString &, const StrongString &) = default;
    friend size_t qHash(const StrongString &id, size_t seed = 0) { return qHash(id.value, seed); }
};

/// A UUIDv7 that can't be mixed up with another kind.
template <class Tag>
struct StrongUuid
{
    Uuid7 value;

    StrongUuid() = default;
    explicit StrongUuid(Uuid7 v)
        : value(v)
    { }
    [[nodiscard]] static StrongUuid make(const Clock &clock) { return StrongUuid(Uuid7::make(clock)); }
    [[nodiscard]] bool isNull() const { return value.isNull(); }
    [[nodiscard]] QString toString() const { return value.toString(); }
    friend auto operator<=>(const StrongUuid &, const StrongUuid &) = default;
    friend bool operator==(const StrongUuid &, const StrongUuid &) = default;
    friend size_t qHash(const StrongUuid &id, size_t seed = 0) { return qHash(id.value, seed); }
};

} // namespace Warmline
