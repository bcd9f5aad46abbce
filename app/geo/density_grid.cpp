// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/density_grid.h"

#include "app/geo/density_bands_p.h"
#include "app/geo/density_bins_p.h"
#include "app/geo/density_kernel_p.h"

#include <algorithm>
#include <cmath>

namespace Warmline::Geo {

using namespace Bin;
using Blur::Band;
using Blur::scaleAt;
using Blur::SquareMetresPerKm2;

namespace {

// Radii above this many pixels are worked out on a coarser raster and interpolated: at 1/24 of a radius
// a pixel the picture no longer changes, and the cost stays bounded when zoomed in.
constexpr double FinestRadius_px = 48.0;
constexpr double CoarseRadius_px = 24.0;
// Nearest, which is for the eye, takes pixels of twice the size from these radii on: with points split over
// four pixels and the kernel sharpened by what that and the enlargement blur, single points stay within 1.5 %
// of their own peak, for an eighth of the work. The Gaussian is the narrower one: its σ is a third of the
// radius.
constexpr double HalvedQuartic_px = 20.0;
constexpr double HalvedGaussian_px = 32.0;
// Below this many kernel evaluations stamping each point beats counting and blurring.
constexpr double DirectBudget = 1.5e7;

// How many pixels a side one pixel of the counting raster covers.
int coarsenessFor(const DensitySpec &spec, double radius_px)
{
    if (radius_px > FinestRadius_px)
        return static_cast<int>(radius_px / CoarseRadius_px);
    const double halved = spec.kernel == DensityKernel::Gaussian ? HalvedGaussian_px : HalvedQuartic_px;
    return spec.binning == DensityBinning::Nearest && radius_px >= halved ? 2 : 1;
}

// The enlargement of one row by two, without looking places up: its loop is worked out several at a time.
void doubled(const float *coarse, float *line, int width)
{
    const int pairs = width / 2;
    for (int i = 0; i < pairs; ++i) {
        line[2 * i] = 0.25F * coarse[i] + 0.75F * coarse[i + 1];
        line[2 * i + 1] = 0.75F * coarse[i + 1] + 0.25F * coarse[i + 2];
    }
    if (width % 2 != 0)
        line[width - 1] = 0.25F * coarse[pairs] + 0.75F * coarse[pairs + 1];
}

// Bilinear enlargement of a coarse raster whose pixel (1, 1) covers the first `factor` pixels.
void enlarge(const std::vector<float> &coarse, int coarseWidth, int factor, const DensitySpec &spec,
             std::span<float> out)
{
    constexpr int RowsAtOnce = 32;
    const int width = spec.size.width();
    const int height = spec.size.height();
    std::vector<int> left(static_cast<std::size_t>(width));
    std::vector<float> part(static_cast<std::size_t>(width));
    for (int x = 0; x < width; ++x) {
        const double c = (x + 0.5) / factor + 0.5;
        left[static_cast<std::size_t>(x)] = static_cast<int>(c);
        part[static_cast<std::size_t>(x)] = static_cast<float>(c - std::floor(c));
    }
    const auto row = [&](int y, float *mixed) {
        const double c = (y + 0.5) / factor + 0.5;
        const auto v = static_cast<float>(c - std::floor(c));
        const float *a = coarse.data() + static_cast<std::size_t>(c) * static_cast<std::size_t>(coarseWidth);
        const float *b = a + coarseWidth;
        for (int i = 0; i < coarseWidth; ++i)
            mixed[i] = a[i] + (b[i] - a[i]) * v;
        float *line = out.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
        if (factor == 2) {
            doubled(mixed, line, width);
            return;
        }
        for (std::size_t x = 0; x < static_cast<std::size_t>(width); ++x) {
            const float *at = mixed + left[x];
            line[x] = at[0] + (at[1] - at[0]) * part[x];
        }
    };
    parallel(usableThreads(spec), (height + RowsAtOnce - 1) / RowsAtOnce, [&](int piece) {
        std::vector<float> mixed(static_cast<std::size_t>(coarseWidth));
        const int end = std::min(height, (piece + 1) * RowsAtOnce);
        for (int y = piece * RowsAtOnce; y < end; ++y)
            row(y, mixed.data());
    });
}

Raster fullRaster(const DensitySpec &spec)
{
    return {spec.area.west,
            spec.area.north,
            spec.area.width() / spec.size.width(),
            spec.area.height() / spec.size.height(),
            spec.size.width(),
            spec.size.height()};
}

double largestRadius(const DensitySpec &spec)
{
    return spec.radius_m * std::max(scaleAt(spec, spec.area.north), scaleAt(spec, spec.area.south));
}

// One row of one point; without calls and branches, so that it is worked out several pixels at a time.
void addQuartic(float *line, int first, int end, double x0, double step, double dy, double peak)
{
    const auto rest = static_cast<float>(1.0 - dy * dy);
    const auto top = static_cast<float>(peak);
    for (int column = first; column < end; ++column) {
        const auto dx = static_cast<float>(x0 + column * step);
        const float v = std::max(0.0F, rest - dx * dx);
        line[column] += top * v * v;
    }
}

} // namespace

bool DensitySpec::isValid() const
{
    const bool finite = std::isfinite(area.west) && std::isfinite(area.east) && std::isfinite(area.south)
                     && std::isfinite(area.north);
    return finite && !area.isEmpty() && !size.isEmpty() && size.width() <= 16384 && size.height() <= 16384
        && std::isfinite(radius_m) && radius_m > 0;
}

DensityGrid::DensityGrid(const DensitySpec &spec)
    : m_spec(spec)
{
    if (spec.isValid())
        m_values.assign(
            static_cast<std::size_t>(spec.size.width()) * static_cast<std::size_t>(spec.size.height()), 0.0F);
    else
        m_spec.size = QSize(0, 0);
}

DensityGrid DensityGrid::unwritten(const DensitySpec &spec)
{
    DensityGrid grid;
    grid.m_spec = spec;
    grid.m_values.resize(static_cast<std::size_t>(spec.size.width())
                         * static_cast<std::size_t>(spec.size.height()));
    return grid;
}

float DensityGrid::maximum() const
{
    return m_values.empty() ? 0.0F : std::ranges::max(m_values);
}

bool DensityGrid::addPoint(const DensityPoint &p)
{
    return addPoint(p, 0, m_spec.size.height());
}

bool DensityGrid::addPoint(const DensityPoint &p, int firstRow, int endRow)
{
    if (m_values.empty() || !isFinite(p))
        return false;
    const Raster r = fullRaster(m_spec);
    const double scale = scaleAt(m_spec, p.y);
    const double reach = m_spec.radius_m * Blur::reachInRadii(m_spec.kernel) * scale;
    const auto bound = [](double v, int top) {
        return static_cast<int>(std::clamp(v, 0.0, static_cast<double>(top)));
    };
    const int rowA = std::max(firstRow, bound(std::floor((r.north - p.y - reach) / r.pixelY), r.height));
    const int rowB = std::min(endRow, bound(std::ceil((r.north - p.y + reach) / r.pixelY) + 1, r.height));
    const int columnA = bound(std::floor((p.x - reach - r.west) / r.pixelX), r.width);
    const int columnB = bound(std::ceil((p.x + reach - r.west) / r.pixelX) + 1, r.width);

    if (m_spec.method != DensityMethod::Exact && reach < 2.0 * std::max(r.pixelX, r.pixelY)) {
        // Smaller than the pixels: its weight goes to the one it lies in, spread over that pixel's ground.
        const double column = std::floor((p.x - r.west) / r.pixelX);
        const double row = std::floor((r.north - p.y) / r.pixelY);
        if (column >= 0 && column < r.width && row >= firstRow && row < endRow) {
            m_values[static_cast<std::size_t>(row) * static_cast<std::size_t>(r.width)
                     + static_cast<std::size_t>(column)] +=
                static_cast<float>(p.weight * SquareMetresPerKm2 * scale * scale / (r.pixelX * r.pixelY));
        }
        return true;
    }
    const double peak = p.weight * SquareMetresPerKm2
                      / (Blur::kernelIntegral(m_spec.kernel) * m_spec.radius_m * m_spec.radius_m);
    for (int row = rowA; row < rowB; ++row) {
        const double y = r.north - (row + 0.5) * r.pixelY;
        const double perRadius = 1.0 / (m_spec.radius_m * scaleAt(m_spec, (y + p.y) / 2));
        const double dy = (y - p.y) * perRadius;
        float *line = m_values.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(r.width);
        if (m_spec.kernel == DensityKernel::Quartic) {
            addQuartic(line, columnA, columnB, (r.west + 0.5 * r.pixelX - p.x) * perRadius,
                       r.pixelX * perRadius, dy, peak);
            continue;
        }
        for (int column = columnA; column < columnB; ++column) {
            const double dx = (r.west + (column + 0.5) * r.pixelX - p.x) * perRadius;
            const double value = Blur::kernelValue(m_spec.kernel, dx * dx + dy * dy);
            if (value > 0)
                line[column] += static_cast<float>(peak * value);
        }
    }
    return true;
}

std::optional<DensityGrid> computeDensity(std::span<const DensityPoint> points, const DensitySpec &spec,
                                          std::stop_token stop)
{
    if (!spec.isValid())
        return DensityGrid(spec);
    DensityGrid grid = DensityGrid::unwritten(spec);
    Raster r = fullRaster(spec);
    const double radius = largestRadius(spec);
    const double area_px = std::max(1.0, radius / r.pixelX) * std::max(1.0, radius / r.pixelY) * 4.0;
    const bool direct = spec.method == DensityMethod::Direct || spec.method == DensityMethod::Exact
                     || (spec.method == DensityMethod::Auto
                         && static_cast<double>(points.size()) * area_px < DirectBudget);
    if (direct) {
        // Each thread has rows of its own; all go over all points.
        const int bands = usableThreads(spec);
        const int height = spec.size.height();
        parallel(bands, bands, [&](int band) {
            const int first = height * band / bands;
            const int end = height * (band + 1) / bands;
            const auto width = static_cast<std::size_t>(spec.size.width());
            std::fill_n(grid.m_values.data() + static_cast<std::size_t>(first) * width,
                        static_cast<std::size_t>(end - first) * width, 0.0F);
            for (const DensityPoint &p : points) {
                if (stop.stop_requested())
                    return;
                grid.addPoint(p, first, end);
            }
        });
        if (stop.stop_requested())
            return std::nullopt;
        grid.m_skipped = std::ranges::count_if(points, [](const DensityPoint &p) { return !isFinite(p); });
        return grid;
    }

    const int factor = coarsenessFor(spec, std::min(radius / r.pixelX, radius / r.pixelY));
    DensitySpec counted = spec;
    if (factor > 1) {
        counted.binning = DensityBinning::Linear;
        r.width = (r.width + factor - 1) / factor + 2;
        r.height = (r.height + factor - 1) / factor + 2;
        r.pixelX *= factor;
        r.pixelY *= factor;
        r.west -= r.pixelX;
        r.north += r.pixelY;
    }
    const std::vector<Band> bands = Blur::makeBands(spec, r, factor);
    int reachX = 0;
    int reachY = 0;
    for (const Band &band : bands) {
        reachX = std::max(reachX, band.kernel.reachX);
        reachY = std::max(reachY, band.kernel.reachY);
    }
    const Bins bins = countPoints(points, counted, r, reachX, reachY, stop);
    for (const qsizetype n : bins.skipped)
        grid.m_skipped += n;
    if (factor == 1) {
        Blur::blur(spec, r, bands, bins, grid.m_values.data(), stop);
    } else {
        std::vector<float> coarse(static_cast<std::size_t>(r.width) * static_cast<std::size_t>(r.height),
                                  0.0F);
        Blur::blur(spec, r, bands, bins, coarse.data(), stop);
        enlarge(coarse, r.width, factor, spec, grid.m_values);
    }
    if (stop.stop_requested())
        return std::nullopt;
    return grid;
}

DensityGrid normalised(const DensityGrid &events, const DensityGrid &base, double per, double minimumBase)
{
    if (events.isEmpty() || events.spec().size != base.spec().size
        || !(events.spec().area == base.spec().area))
        return {};
    DensityGrid out = events;
    const auto divisor = base.values();
    const auto values = out.values();
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = divisor[i] >= minimumBase ? static_cast<float>(values[i] * per / divisor[i]) : 0.0F;
    return out;
}

} // namespace Warmline::Geo
