// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_random.h"

namespace Warmline {

double CityNoise::smooth(quint64 seed, Stream stream, quint64 name, qint64 atMs, qint64 periodMs)
{
    const qint64 slot = atMs >= 0 ? atMs / periodMs : (atMs - periodMs + 1) / periodMs;
    const double t = double(atMs - slot * periodMs) / double(periodMs);
    const double a = unit(seed, stream, name, quint64(slot)) * 2 - 1;
    const double b = unit(seed, stream, name, quint64(slot + 1)) * 2 - 1;
    const double s = t * t * (3 - 2 * t);
    return a + (b - a) * s;
}

} // namespace Warmline
