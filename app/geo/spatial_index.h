// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/coordinates.h"

#include <QtTypes>

#include <memory>
#include <span>
#include <vector>

namespace Warmline::Geo {

/// Finds points and boxes near a place: what lies in a rectangle, within a radius, or nearest.
///
/// Entries are WGS-84 rectangles (a point is a rectangle without extent) with a caller's number, usually
/// the index in the caller's own vector. Built once in bulk (packed R-tree, O(n log n)); entries can be
/// added later. Const members may be called from several threads at once. Entries that are not finite
/// or not on the globe are refused and counted.
class SpatialIndex
{
public:
    struct Entry
    {
        LonLatRect box;
        quint32 value = 0;
    };
    struct PointEntry
    {
        LonLat at;
        quint32 value = 0;
    };
    struct Near
    {
        quint32 value = 0;
        double distance_m = 0;
    };

    SpatialIndex();
    explicit SpatialIndex(std::span<const PointEntry> points);
    explicit SpatialIndex(std::span<const Entry> boxes);
    ~SpatialIndex();
    SpatialIndex(SpatialIndex &&) noexcept;
    SpatialIndex &operator=(SpatialIndex &&) noexcept;

    /// False when the place is not on the globe; then nothing is added.
    bool add(LonLat at, quint32 value);

    [[nodiscard]] qsizetype size() const;
    /// How many entries were refused because they were not on the globe.
    [[nodiscard]] qsizetype refused() const { return m_refused; }

    /// Values of all entries that touch the rectangle, ascending.
    [[nodiscard]] std::vector<quint32> within(const LonLatRect &r) const;
    /// Entries whose box is at most radius_m ground metres away, nearest first (0 inside a box).
    [[nodiscard]] std::vector<Near> within(LonLat centre, double radius_m) const;
    /// At most `count` nearest entries by ground distance, nearest first.
    [[nodiscard]] std::vector<Near> nearest(LonLat centre, qsizetype count) const;

private:
    struct Tree;
    std::unique_ptr<Tree> m_tree;
    qsizetype m_refused = 0;
};

} // namespace Warmline::Geo
