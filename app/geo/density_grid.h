// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/coordinates.h"

#include <QSize>

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace Warmline::Geo {

/// Shape of the density kernel; r = distance / radius_m.
enum class DensityKernel {
    Quartic, ///< (1 − r²)² up to the radius, 0 beyond; what QGIS and most GIS call quartic
    Gaussian, ///< exp(−d²/2σ²) with σ = radius / 3, followed out to 4σ
};

/// The plane in which points and area are given.
enum class DensityPlane {
    WebMercator, ///< Mercator metres; the radius and the result are ground metres and ground km²
    LocalMetres, ///< metres of a LocalFrame (x east, y north): projected and ground metres agree
};

/// How the density is computed.
enum class DensityMethod {
    Auto, ///< Direct while it is the cheaper one, else Binned
    Direct, ///< every point's kernel is evaluated at every pixel it reaches: exact to float precision
    Exact, ///< as Direct, also where the kernel is smaller than a pixel (then it may fall between their
           ///< centres)
    Binned, ///< points are counted into pixels, then blurred: cost hardly depends on their number
};

/// How Binned counts points. Nearest is the fast one, for the eye: into the nearest pixel while the radius is
/// small, from some 20 pixels on in a raster of half the width and height. Linear splits a point over four
/// pixels and keeps its place to a fraction of a pixel, for figures that are compared with other tools.
enum class DensityBinning { Nearest, Linear };

/// A point with what it counts.
struct DensityPoint
{
    double x = 0; ///< metres in the plane of the spec
    double y = 0;
    float weight = 1;
};

/// What is computed: the ground, the raster over it and the kernel.
struct DensitySpec
{
    MercatorRect area; ///< what the grid covers, in the plane's metres
    QSize size; ///< pixels; a pixel need not be square
    double radius_m = 150; ///< ground metres
    DensityKernel kernel = DensityKernel::Quartic;
    DensityPlane plane = DensityPlane::WebMercator;
    DensityMethod method = DensityMethod::Auto;
    DensityBinning binning = DensityBinning::Nearest;
    int threads = 2; ///< at most 16 are used

    /// Area and size not empty, size at most 16384 a side, radius positive and finite.
    [[nodiscard]] bool isValid() const;
    friend bool operator==(const DensitySpec &, const DensitySpec &) = default;
};

/// Memory that is not zeroed before it is written: for large rasters whose every pixel is written anyway, and
/// by several threads, while zeroing them first is one thread's work.
template <class T>
struct RawMemory : std::allocator<T>
{
    template <class U>
    struct rebind
    {
        using other = RawMemory<U>;
    };
    template <class U, class... Arguments>
    void construct(U *at, Arguments &&...arguments)
    {
        if constexpr (sizeof...(Arguments) == 0)
            ::new (static_cast<void *>(at)) U;
        else
            ::new (static_cast<void *>(at)) U(std::forward<Arguments>(arguments)...);
    }
};

/// Weight per ground km² in a raster, first row north, each value taken at the pixel's centre.
class DensityGrid
{
public:
    DensityGrid() = default;
    explicit DensityGrid(const DensitySpec &spec);

    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    [[nodiscard]] const DensitySpec &spec() const { return m_spec; }
    [[nodiscard]] int width() const { return m_spec.size.width(); }
    [[nodiscard]] int height() const { return m_spec.size.height(); }
    [[nodiscard]] float at(int column, int row) const
    {
        return m_values[static_cast<std::size_t>(row) * static_cast<std::size_t>(width())
                        + static_cast<std::size_t>(column)];
    }
    [[nodiscard]] std::span<const float> values() const { return m_values; }
    [[nodiscard]] std::span<float> values() { return m_values; }
    [[nodiscard]] float maximum() const;

    /// Adds one point's kernel, exactly, without touching the rest: the incremental update when a
    /// ticket arrives (cost: the pixels within the radius). A negative weight takes a point out again.
    /// Returns false, and changes nothing, for coordinates or weights that are not finite.
    bool addPoint(const DensityPoint &p);
    /// The same for some rows only, [first, end): so that threads share a grid.
    bool addPoint(const DensityPoint &p, int firstRow, int endRow);

    /// Points that were left out because a coordinate or weight was not a finite number.
    [[nodiscard]] qsizetype skippedPoints() const { return m_skipped; }

private:
    friend std::optional<DensityGrid> computeDensity(std::span<const DensityPoint>, const DensitySpec &,
                                                     std::stop_token);

    /// With values that are still to be written, all of them.
    [[nodiscard]] static DensityGrid unwritten(const DensitySpec &spec);

    DensitySpec m_spec;
    std::vector<float, RawMemory<float>> m_values;
    qsizetype m_skipped = 0;
};

/// Kernel density of `points` by `spec`. A pure function; call it off the GUI thread.
///
/// Exactness (tested against a brute-force sum, as parts of the result's peak): Direct and Exact are exact;
/// Binned with Linear within 1 % and with Nearest within 4 % from a radius of 10 pixels up (Nearest
/// moves each point by up to half a pixel, so the more points, the nearer it comes), within 1.5 % from 20
/// pixels (Gaussian: 32) up. Below about
/// 2 pixels the result is the plain count in each pixel's area; the total weight is kept at any radius.
/// Mercator's scale is followed row by row, to better than 0.25 %, so a province-wide view is right in
/// the north and in the south.
///
/// nullopt only when `stop` was requested meanwhile. An invalid spec gives an empty grid.
[[nodiscard]] std::optional<DensityGrid> computeDensity(std::span<const DensityPoint> points,
                                                        const DensitySpec &spec, std::stop_token stop = {});

/// Rate per `per` units of a second grid (complaints per 1,000 households): value = events / base × per.
/// Pixels whose base density is below `minimumBase` per km² become 0, so that a single
/// household at the edge of town does not outshine a street. The grids must have the same
/// size and area; otherwise the result is empty.
[[nodiscard]] DensityGrid normalised(const DensityGrid &events, const DensityGrid &base, double per = 1000.0,
                                     double minimumBase = 100.0);

} // namespace Warmline::Geo
