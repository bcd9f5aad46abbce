// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/colour_grid.h"
#include "app/geo/density_grid.h"
#include "ui/heatmap/heat/density_scale.h"

#include <QImage>
#include <QList>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace Warmline {

/// The complaints of a picture: a list, or a piece of one, that is shared with whoever has it; and how they
/// came to be what they are, so that a picture of nearly the same ones need not be made anew.
class HeatPoints
{
public:
    HeatPoints() = default;
    /// All of \a list.
    HeatPoints(std::shared_ptr<const std::vector<Geo::DensityPoint>> list); // NOLINT: plain lists are points
    /// \a count of \a list from \a first on. They are those that \a revision began with and \a changes, in
    /// their order (a negative weight: one that went); revisions of equal number are of the same complaints.
    HeatPoints(const QList<Geo::DensityPoint> &list, qsizetype first, qsizetype count, quint64 revision,
               const QList<Geo::DensityPoint> &changes);

    [[nodiscard]] std::span<const Geo::DensityPoint> all() const { return m_all; }
    [[nodiscard]] quint64 revision() const { return m_revision; } ///< 0: not known
    [[nodiscard]] const QList<Geo::DensityPoint> &changes() const { return m_changes; }

private:
    std::shared_ptr<const void> m_list;
    std::span<const Geo::DensityPoint> m_all; ///< of m_list; the changes are among them
    quint64 m_revision = 0;
    QList<Geo::DensityPoint> m_changes;
};

/// All that a picture of the heat depends on; plain values, shared with the thread that draws.
struct HeatRequest
{
    using Points = std::shared_ptr<const std::vector<Geo::DensityPoint>>;
    HeatPoints complaints; ///< Web Mercator metres
    /// What the complaint at an index of complaints.all() weighs besides its own weight; called on the thread
    /// that draws. Empty: nothing. With it each picture is computed anew: a weight ages with the window.
    std::function<float(std::size_t)> weight;
    Points households; ///< weight = households of a house; null: per km², not per household
    Geo::DensitySpec spec;
    DensityScale scale; ///< fixed classes; when `automatic`, they are fitted to what comes out
    QList<QColor> stops; ///< colours of the classes
};

/// What a picture was coloured from, kept for the next one. Shared between threads and never changed.
struct HeatGrids
{
    std::shared_ptr<const Geo::DensityGrid> complaints; ///< null: there is none
    quint64 revision = 0; ///< of the complaints
    qsizetype changes = 0; ///< how many of the revision's are in it
    std::shared_ptr<const Geo::DensityGrid> households; ///< null: not asked for
    HeatRequest::Points householdsOf;
};

/// The heat of a piece of ground, ready to be drawn, with the grid it comes from.
struct HeatPicture
{
    QImage image; ///< null: nothing reaches the first class, or there is nothing
    Geo::MercatorRect ground; ///< of the image, which is as small as the coloured part
    DensityScale scale; ///< it is coloured by
    qint64 tookUs = 0;
    HeatGrids grids;
    bool wasUpdated = false; ///< single complaints were added to the grid before, or taken from it
};

/// Makes the heat's picture off the GUI thread. Only the newest request counts: an older one is cancelled.
/// When only single complaints came or went since the last picture of the same ground, just they are added.
/// GUI thread.
class HeatEngine : public QObject
{
    Q_OBJECT

public:
    explicit HeatEngine(QObject *parent = nullptr);
    ~HeatEngine() override;

    void request(const HeatRequest &request);
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// More complaints than these at once are not added one by one.
    static constexpr qsizetype kMostChanges = 200;
    /// What the thread does, with the grids of a picture \a before; nullopt when stopped. Pure.
    [[nodiscard]] static std::optional<HeatPicture> make(const HeatRequest &request, std::stop_token stop,
                                                         const HeatGrids &before = {});

signals:
    void ready(const Warmline::HeatPicture &picture);

private:
    QThreadPool m_pool;
    std::stop_source m_stop;
    HeatGrids m_grids; ///< of the last picture
    quint64 m_asked = 0;
    bool m_busy = false;
};

} // namespace Warmline
