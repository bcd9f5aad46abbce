// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/view/map_tiles.h"

#include "app/geo/tile_service.h"
#include "app/geo/tiles/remote_tiles.h"

#include <QFuture>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace Warmline {

struct MapTiles::Made
{
    std::shared_ptr<const Geo::TileRenderer> light;
    std::shared_ptr<const Geo::TileRenderer> dark;
    Geo::LonLatRect bounds;
    QString fingerprint;
    QString (*attribution)() = nullptr;
};

MapTiles::MapTiles(Geo::TileService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    if (const Result<void> started = m_service.start(); !started)
        m_problem = started.error().message();
}

MapTiles::~MapTiles() = default;

void MapTiles::setBaseMap(Geo::BaseMap map)
{
    const quint64 question = ++m_asked;
    QtConcurrent::run([map = std::move(map)]() mutable {
        auto made = std::make_shared<Made>();
        made->bounds = map.bounds();
        made->fingerprint = map.fingerprint();
        made->attribution = map.attribution;
        const auto shared = std::make_shared<const Geo::BaseMap>(std::move(map));
        made->light = std::make_shared<const Geo::TileRenderer>(shared, Geo::lightTileStyle());
        made->dark = std::make_shared<const Geo::TileRenderer>(shared, Geo::darkTileStyle());
        return made;
    }).then(this, [this, question](const std::shared_ptr<Made> &made) {
        if (question == m_asked)
            onMade(made);
    });
}

void MapTiles::awaitSource(const QFuture<std::optional<Geo::BaseMapSource>> &source)
{
    m_awaiting = true;
    QFuture(source).then(this, [this](const std::optional<Geo::BaseMapSource> &found) {
        m_source = found;
        m_awaiting = false;
        if (const auto made = std::exchange(m_made, nullptr))
            onMade(made);
    });
}

void MapTiles::onMade(const std::shared_ptr<Made> &made)
{
    if (m_awaiting) {
        m_made = made;
        return;
    }
    const Geo::TileLayers ground = Geo::TileLayers(Geo::TileLayer::Ground) | Geo::TileLayer::Buildings;
    const Geo::TileLayers streets = Geo::TileLayers(Geo::TileLayer::Roads) | Geo::TileLayer::Labels;
    const auto put = [&](const QString &style, const std::shared_ptr<const Geo::TileRenderer> &renderer,
                         Geo::TileLayers layers) {
        m_service.setSource(style, Geo::rendererSource(renderer, layers), style + '-'_L1 + made->fingerprint);
    };
    if (m_source) {
        for (const QString &theme : {u"light"_s, u"dark"_s}) {
            m_service.setSource(theme + u"-ground"_s, m_source->source, m_source->cacheKey);
            m_service.setSource(theme + u"-streets"_s, Geo::emptySource()); // its names are in the ground
        }
    } else {
        put(u"light-ground"_s, made->light, ground);
        put(u"light-streets"_s, made->light, streets);
        put(u"dark-ground"_s, made->dark, ground);
        put(u"dark-streets"_s, made->dark, streets);
    }
    m_drawn = m_source ? nullptr : made->light; // the names stand at the same places in the dark
    m_fingerprint = made->fingerprint;
    m_attribution = made->attribution;
    m_bounds = made->bounds;
    emit ready();
}

QString MapTiles::attribution() const
{
    if (m_source)
        return m_source->attribution;
    return m_attribution ? m_attribution() : QString();
}

bool MapTiles::isLoading() const
{
    const Geo::TileService::Counters c = m_service.counters();
    return m_problem.isEmpty()
        && (c.requests == 0 || c.requests > c.fromCache + c.made + c.cancelled + c.failed);
}

MapView::Tiles MapTiles::tiles(bool dark) const
{
    if (!isReady() || !m_service.isRunning())
        return {};
    return {m_service.baseUrl(dark ? u"dark-ground"_s : u"light-ground"_s),
            m_service.baseUrl(dark ? u"dark-streets"_s : u"light-streets"_s),
            dark ? Geo::darkTileStyle().ground : Geo::lightTileStyle().ground};
}

} // namespace Warmline
