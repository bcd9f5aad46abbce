// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/base_map.h"
#include "app/geo/tiles/base_map_source.h"
#include "ui/heatmap/view/map_view.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <optional>

namespace Warmline {

namespace Geo {
class TileRenderer;
class TileService;
} // namespace Geo

/// Puts the base map into the tile service, as four styles: ground and streets, light and dark: the map of
/// the company's choice, and the city's own geometry where there is none or where it has no tile. The
/// renderers are made off the GUI thread. GUI thread.
class MapTiles : public QObject
{
    Q_OBJECT

public:
    /// \a service must outlive this; it is started when it does not run yet.
    explicit MapTiles(Geo::TileService &service, QObject *parent = nullptr);
    ~MapTiles() override;

    /// Stations are left out of the picture: they are drawn live, above it.
    void setBaseMap(Geo::BaseMap map);
    /// Instead of the drawn ground and streets: a map of the company's choice, once it is known. ready()
    /// waits for it, so that the drawn map does not flash up first. With an error the drawn map stays, and
    /// sourceProblem() says why.
    void awaitSource(const QFuture<Geo::FoundBaseMap> &source);
    /// Asks once more for what the source could not give; every half a minute by itself. When it comes,
    /// everything is loaded anew.
    void tryAgain();
    [[nodiscard]] bool isReady() const { return !m_fingerprint.isEmpty(); }
    /// Nothing was asked for yet, or something that was asked for is not there yet.
    [[nodiscard]] bool isLoading() const;
    /// Addresses for a theme; empty while not ready or not running.
    [[nodiscard]] MapView::Tiles tiles(bool dark) const;
    /// Who draws the base map here; null while it is not ready, and when the tiles come from elsewhere.
    [[nodiscard]] const std::shared_ptr<const Geo::TileRenderer> &drawn() const { return m_drawn; }
    /// Whose map it is, in the language of now; of both maps when the drawn one stands in for tiles.
    [[nodiscard]] QString attribution() const;
    /// What is wrong with the map of the company's choice, and what is seen instead: a sentence in the
    /// language of now; empty: nothing. A tile's failure is told half a second after it, and for five seconds
    /// at least.
    [[nodiscard]] QString sourceProblem() const;
    [[nodiscard]] const Geo::LonLatRect &bounds() const { return m_bounds; }
    /// Why there are no tiles; empty: nothing is wrong.
    [[nodiscard]] const QString &problem() const { return m_problem; }

signals:
    /// There are tiles, or others than before: tiles() names them.
    void ready();
    /// sourceProblem() or attribution() may be another.
    void sourceChanged();

private:
    struct Made;
    void onMade(const std::shared_ptr<Made> &made);
    void serve();
    void loadAnew();
    void look();
    [[nodiscard]] QString style(bool dark, bool streets) const;

    Geo::TileService &m_service;
    std::optional<Geo::BaseMapSource> m_source;
    std::optional<Error> m_refused; ///< why there is no source
    std::optional<Error> m_trouble; ///< of its tiles, as it is told
    bool m_awaiting = false; ///< the source
    int m_round = 0; ///< the engine keeps tiles by their address: another one has them loaded anew
    QTimer m_look; ///< gathers what the service tells
    QTimer m_again;
    QTimer m_anew;
    std::shared_ptr<Made> m_made;
    std::shared_ptr<const Geo::TileRenderer> m_drawn;
    QString m_fingerprint;
    QString (*m_attribution)() = nullptr; ///< of the map that is drawn here
    Geo::LonLatRect m_bounds;
    QString m_problem;
    quint64 m_asked = 0;
};

} // namespace Warmline
