// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>
#include <utility>
#include <vector>

namespace Warmline {

/// Random numbers that are the same with every compiler and library: the generator is fixed by the standard,
/// the distributions (which are not) are our own.
class CityRandom
{
public:
    explicit CityRandom(quint64 seed)
        : m_engine(seed)
    { }

    quint64 bits() { return m_engine(); }
    /// low … high, both inclusive.
    int range(int low, int high) { return low + int(m_engine() % quint64(high - low + 1)); }
    /// [0, 1), 53 bits.
    double unit() { return double(m_engine() >> 11) * 0x1.0p-53; }
    double between(double low, double high) { return low + (high - low) * unit(); }
    bool chance(double probability) { return unit() < probability; }
    template <class T>
    void shuffle(std::vector<T> &list)
    {
        for (size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[size_t(m_engine() % i)]);
    }

private:
    std::mt19937_64 m_engine;
};

/// Random numbers without state: the same for the same names, in any order and on any thread.
namespace CityNoise {

/// Streams that must not be alike.
enum Stream : quint64 {
    Name = 1,
    Phone,
    Offset,
    Area,
    Use,
    Sensor,
    Event,
    CallTime,
    CallPick,
    CallShape,
    TicketShape,
    Instrument,
    Drift,
    Person,
    Text,
    Fee
};

[[nodiscard]] constexpr quint64 mix(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL; // splitmix64
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}
[[nodiscard]] constexpr quint64 bits(quint64 seed, Stream stream, quint64 a, quint64 b = 0)
{
    return mix(mix(mix(seed ^ (quint64(stream) << 56)) + a) + b);
}
/// [0, 1).
[[nodiscard]] constexpr double unit(quint64 seed, Stream stream, quint64 a, quint64 b = 0)
{
    return double(bits(seed, stream, a, b) >> 11) * 0x1.0p-53;
}
/// Mean 0, deviation 1, within ±3.46: the sum of twelve sixteenths of bits needs no transcendental function.
[[nodiscard]] constexpr double normal(quint64 seed, Stream stream, quint64 a, quint64 b = 0)
{
    double sum = 0;
    quint64 x = bits(seed, stream, a, b);
    for (int round = 0; round < 3; ++round) {
        for (int part = 0; part < 4; ++part)
            sum += double((x >> (16 * part)) & 0xffff) * (1.0 / 65536.0);
        x = mix(x);
    }
    return sum - 6.0;
}
/// Smooth noise over time: mean 0, about ±1, that changes within \a periodMs.
[[nodiscard]] double smooth(quint64 seed, Stream stream, quint64 name, qint64 atMs, qint64 periodMs);

} // namespace CityNoise

} // namespace Warmline
