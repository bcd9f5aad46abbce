// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/base_map.h"
#include "app/geo/tiles/base_map_source.h"
#include "ui/heatmap/view/map_view.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace Warmline {

namespace Geo {
class TileRenderer;
class TileService;
} // namespace Geo

/// Puts the city's own geometry into the tile service, as four styles: ground and streets, light and dark.
/// The renderers are made off the GUI thread. GUI thread.
class MapTiles : public QObject
{
    Q_OBJECT

public:
    /// \a service must outlive this; it is started when it does not run yet.
    explicit MapTiles(Geo::TileService &service, QObject *parent = nullptr);
    ~MapTiles() override;

    /// Stations are left out of the picture: they are drawn live, above it.
    void setBaseMap(Geo::BaseMap map);
    /// Instead of the drawn ground and streets: a map of the company's choice, once it is known; nullopt:
    /// there is none. ready() waits for it, so that the drawn map does not flash up first.
    void awaitSource(const QFuture<std::optional<Geo::BaseMapSource>> &source);
    [[nodiscard]] bool isReady() const { return !m_fingerprint.isEmpty(); }
    /// Nothing was asked for yet, or something that was asked for is not there yet.
    [[nodiscard]] bool isLoading() const;
    /// Addresses for a theme; empty while not ready or not running.
    [[nodiscard]] MapView::Tiles tiles(bool dark) const;
    /// Who draws the base map here; null while it is not ready, and when the tiles come from elsewhere.
    [[nodiscard]] const std::shared_ptr<const Geo::TileRenderer> &drawn() const { return m_drawn; }
    /// Whose map it is, in the language of now.
    [[nodiscard]] QString attribution() const;
    [[nodiscard]] const Geo::LonLatRect &bounds() const { return m_bounds; }
    /// Why there are no tiles; empty: nothing is wrong.
    [[nodiscard]] const QString &problem() const { return m_problem; }

signals:
    void ready();

private:
    struct Made;
    void onMade(const std::shared_ptr<Made> &made);

    Geo::TileService &m_service;
    std::optional<Geo::BaseMapSource> m_source;
    bool m_awaiting = false; ///< the source
    std::shared_ptr<Made> m_made; ///< waits for it
    std::shared_ptr<const Geo::TileRenderer> m_drawn;
    QString m_fingerprint;
    QString (*m_attribution)() = nullptr; ///< of the map that is drawn here
    Geo::LonLatRect m_bounds;
    QString m_problem;
    quint64 m_asked = 0;
};

} // namespace Warmline
