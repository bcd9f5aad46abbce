// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/text_halo_p.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace Warmline::Geo {

namespace {

/// A pixel near one with ink, and how much of it the rim covers when the ink is as thin as a hair, in 1/255;
/// may be negative: then only wider ink reaches it.
struct Neighbour
{
    int dx;
    int dy;
    int cover;
};

std::vector<Neighbour> neighbours(double width_px)
{
    std::vector<Neighbour> all;
    const int reach = static_cast<int>(std::ceil(width_px + 1));
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const double cover = width_px + 0.5 - std::hypot(dx, dy);
            if (cover > -0.5) // half a pixel of ink on this side, at most
                all.push_back({dx, dy, static_cast<int>(std::lround(cover * 255))});
        }
    }
    return all;
}

/// Coverage of the rim, a byte a pixel, rows without padding.
std::vector<uchar> rimOf(const QImage &text, double width_px)
{
    const int width = text.width();
    const int height = text.height();
    std::vector<uchar> rim(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    const std::vector<Neighbour> around = neighbours(width_px);
    for (int y = 0; y < height; ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(text.constScanLine(y));
        for (int x = 0; x < width; ++x) {
            const int ink = qAlpha(line[x]);
            if (ink == 0)
                continue;
            const int sure = std::min(255, 4 * ink); // a trace of ink makes no whole rim
            for (const Neighbour &n : around) {
                const int cover = std::clamp(n.cover + ink / 2, 0, 255) * sure / 255;
                const int toX = x + n.dx;
                const int toY = y + n.dy;
                if (cover == 0 || toX < 0 || toX >= width || toY < 0 || toY >= height)
                    continue;
                uchar &at = rim[static_cast<std::size_t>(toY) * static_cast<std::size_t>(width)
                                + static_cast<std::size_t>(toX)];
                at = std::max(at, static_cast<uchar>(cover));
            }
        }
    }
    return rim;
}

} // namespace

QImage withHalo(const QImage &text, const QColor &colour, double width_px)
{
    QImage out(text.size(), QImage::Format_ARGB32_Premultiplied);
    const std::vector<uchar> rim = rimOf(text, width_px);
    const QRgb plain = colour.rgba();
    for (int y = 0; y < out.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(out.scanLine(y));
        const uchar *cover = rim.data() + static_cast<std::ptrdiff_t>(y) * out.width();
        for (int x = 0; x < out.width(); ++x)
            line[x] =
                qPremultiply(qRgba(qRed(plain), qGreen(plain), qBlue(plain), qAlpha(plain) * cover[x] / 255));
    }
    out.setDevicePixelRatio(text.devicePixelRatio());
    QPainter(&out).drawImage(0, 0, text);
    return out;
}

} // namespace Warmline::Geo
