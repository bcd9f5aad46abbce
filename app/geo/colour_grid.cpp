// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/colour_grid.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <thread>

namespace Warmline::Geo {

namespace {

// The upper bits of a float are its logarithm to base 2, linear within an octave: as an index
// they spare a logarithm a pixel. 17 dropped bits leave 64 steps an octave.
constexpr int DroppedBits = 17;

quint32 step(float v)
{
    return std::bit_cast<quint32>(v) >> DroppedBits;
}

DensityRamp ramp(std::initializer_list<const char *> colours)
{
    DensityRamp r;
    for (const char *c : colours)
        r.stops.append(QColor::fromString(QLatin1StringView(c)));
    r.classes = {5, 10, 20, 40, 80, 160, 320};
    return r;
}

std::vector<QRgb> table(const DensityRamp &ramp, quint32 first)
{
    const quint32 last = step(static_cast<float>(ramp.classes.last()));
    std::vector<QRgb> out;
    for (quint32 i = first; i <= last; ++i) {
        const float from = std::bit_cast<float>(i << DroppedBits);
        const float to = std::bit_cast<float>((i + 1) << DroppedBits);
        const double middle =
            std::max(ramp.classes.first(), std::min(ramp.classes.last(), (double(from) + to) / 2));
        out.push_back(qPremultiply(densityColour(ramp, i == last ? ramp.classes.last() : middle).rgba()));
    }
    return out;
}

} // namespace

bool DensityRamp::isValid() const
{
    return classes.size() >= 2 && stops.size() == classes.size() && classes.first() > 0
        && std::ranges::adjacent_find(classes, std::greater_equal<>()) == classes.end();
}

DensityRamp lightDensityRamp()
{
    return ramp({"#FFF2B8", "#FCCB6A", "#F59A48", "#DF6350", "#AE3A6C", "#6B2473", "#2E1650"});
}

QColor densityColour(const DensityRamp &ramp, double value)
{
    if (!ramp.isValid() || !(value >= ramp.classes.first()))
        return QColor(0, 0, 0, 0);
    const qsizetype top = ramp.classes.size() - 1;
    const auto above = std::ranges::upper_bound(ramp.classes, value);
    const qsizetype i = std::min<qsizetype>(std::distance(ramp.classes.begin(), above) - 1, top);
    const auto logarithmic = [](double v, double from, double to) {
        return std::clamp(std::log(v / from) / std::log(to / from), 0.0, 1.0);
    };
    const double part = i == top ? 0.0 : logarithmic(value, ramp.classes[i], ramp.classes[i + 1]);
    const QColor a = ramp.stops[i];
    const QColor b = ramp.stops[std::min(i + 1, top)];
    const auto mix = [part](float x, float y) { return std::lerp(x, y, static_cast<float>(part)); };
    const double opacity =
        i == 0 ? ramp.opacityAfterFirstClass * part
               : std::lerp(ramp.opacityAfterFirstClass, ramp.opacityAtTop,
                           top == 1 ? 1.0 : logarithmic(value, ramp.classes[1], ramp.classes[top]));
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()),
                            static_cast<float>(opacity));
}

QImage colourGrid(const DensityGrid &grid, const DensityRamp &ramp)
{
    if (grid.isEmpty() || !ramp.isValid())
        return {};
    QImage image(grid.width(), grid.height(), QImage::Format_ARGB32_Premultiplied);
    const auto lowest = static_cast<float>(ramp.classes.first());
    const quint32 first = step(lowest);
    const std::vector<QRgb> colours = table(ramp, first);
    const auto last = static_cast<quint32>(colours.size() - 1);
    const float *values = grid.values().data();
    uchar *bits = image.bits(); // detached once, before the threads
    const auto rows = [&](int from, int to) {
        const auto width = static_cast<std::size_t>(grid.width());
        for (int y = from; y < to; ++y) {
            const float *in = values + static_cast<std::size_t>(y) * width;
            auto *out = reinterpret_cast<QRgb *>(bits + static_cast<qsizetype>(y) * image.bytesPerLine());
            for (std::size_t x = 0; x < width; ++x)
                out[x] = in[x] >= lowest ? colours[std::min(step(in[x]) - first, last)] : 0;
        }
    };
    const int half = grid.spec().threads > 1 ? grid.height() / 2 : 0;
    std::jthread other;
    if (half > 0)
        other = std::jthread(rows, 0, half);
    rows(half, grid.height());
    if (other.joinable())
        other.join(); // before the image can be handed on
    return image;
}

} // namespace Warmline::Geo
