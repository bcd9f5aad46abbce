// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/colour_grid.h"
#include "app/geo/density_grid.h"
#include "ui/heatmap/heat/density_scale.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <stop_token>
#include <vector>

namespace Warmline {

/// All that a picture of the heat depends on; plain values, shared with the thread that draws.
struct HeatRequest
{
    using Points = std::shared_ptr<const std::vector<Geo::DensityPoint>>;
    Points complaints; ///< Web Mercator metres
    Points households; ///< weight = households of a house; null: per km², not per household
    Geo::DensitySpec spec;
    DensityScale scale; ///< fixed classes; when `automatic`, they are fitted to what comes out
    QList<QColor> stops; ///< colours of the classes
};

struct HeatPicture
{
    QImage image; ///< null: nothing reaches the first class, or there is nothing
    Geo::MercatorRect ground; ///< of the image, which is as small as the coloured part
    DensityScale scale; ///< it is coloured by
    qint64 tookUs = 0;
};

/// Makes the heat's picture off the GUI thread. Only the newest request counts: an older one is cancelled.
/// GUI thread.
class HeatEngine : public QObject
{
    Q_OBJECT

public:
    explicit HeatEngine(QObject *parent = nullptr);
    ~HeatEngine() override;

    void request(const HeatRequest &request);
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// What the thread does; nullopt when stopped. Pure.
    [[nodiscard]] static std::optional<HeatPicture> make(const HeatRequest &request, std::stop_token stop);

signals:
    void ready(const Warmline::HeatPicture &picture);

private:
    QThreadPool m_pool;
    std::stop_source m_stop;
    quint64 m_asked = 0;
    bool m_busy = false;
};

} // namespace Warmline
