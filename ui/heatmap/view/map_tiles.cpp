// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/view/map_tiles.h"

#include "app/geo/tile_service.h"
#include "app/geo/tiles/derived_tiles.h"

#include <QFuture>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr int kTellAfterMs = 500;
constexpr int kTellForMs = 5'000;
constexpr int kAgainMs = 30'000;

} // namespace

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
    m_look.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_look, &QTimer::timeout, this, &MapTiles::look);
    connect(&m_again, &QTimer::timeout, this, &MapTiles::tryAgain);
    connect(&m_service, &Geo::TileService::healthChanged, this, [this] {
        if (!m_look.isActive())
            m_look.start(m_trouble ? kTellForMs : kTellAfterMs);
    });
    m_anew.setSingleShot(true);
    m_anew.setInterval(kTellAfterMs); // ground and names, light and dark come back together
    connect(&m_anew, &QTimer::timeout, this, &MapTiles::loadAnew);
    connect(&m_service, &Geo::TileService::recovered, &m_anew, qOverload<>(&QTimer::start));
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

void MapTiles::awaitSource(const QFuture<Geo::FoundBaseMap> &source)
{
    m_awaiting = true;
    QFuture(source).then(this, [this](const Geo::FoundBaseMap &found) {
        m_source = found ? *found : std::nullopt;
        m_refused = found ? std::nullopt : std::optional(found.error());
        m_awaiting = false;
        if (m_made)
            onMade(m_made);
        emit sourceChanged();
    });
}

void MapTiles::onMade(const std::shared_ptr<Made> &made)
{
    m_made = made;
    if (m_awaiting)
        return;
    const bool again = isReady();
    m_drawn = m_source ? nullptr : made->light; // the names stand at the same places in the dark
    m_fingerprint = made->fingerprint;
    m_attribution = made->attribution;
    m_bounds = made->bounds;
    if (again) {
        loadAnew(); // other addresses: the engine would keep the picture of before, and a trouble of before
        return;
    }
    serve();
    emit ready();
}

QString MapTiles::style(bool dark, bool streets) const
{
    const QString name = (dark ? u"dark"_s : u"light"_s) + (streets ? u"-streets"_s : u"-ground"_s);
    return m_round == 0 ? name : name + u'-' + QString::number(m_round);
}

void MapTiles::serve()
{
    const Geo::TileLayers ground = Geo::TileLayers(Geo::TileLayer::Ground) | Geo::TileLayer::Buildings;
    const Geo::TileLayers streets = Geo::TileLayers(Geo::TileLayer::Roads) | Geo::TileLayer::Labels;
    for (const bool dark : {false, true}) {
        const auto drawn = [&](const char *part, Geo::TileLayers layers) {
            return Geo::TileService::Served{Geo::rendererSource(dark ? m_made->dark : m_made->light, layers),
                                            (dark ? u"dark-"_s : u"light-"_s) + QLatin1StringView(part) + u'-'
                                                + m_made->fingerprint};
        };
        if (!m_source) {
            m_service.setSources(style(dark, false), drawn("ground", ground), {});
            m_service.setSources(style(dark, true), drawn("streets", streets), {});
            continue;
        }
        m_service.setSources(style(dark, false), {m_source->source, m_source->cacheKey},
                             drawn("all", Geo::AllTileLayers));
        if (m_source->labels)
            m_service.setSources(style(dark, true), {m_source->labels, m_source->labelsCacheKey},
                                 {Geo::emptySource(), {}});
        else
            m_service.setSource(style(dark, true), Geo::emptySource()); // its names are in the ground
    }
}

void MapTiles::look()
{
    m_trouble.reset();
    for (const bool streets : {true, false}) {
        for (const bool dark : {true, false}) {
            if (const auto health = m_service.health(style(dark, streets)); m_source && health.problem)
                m_trouble = health.problem;
        }
    }
    if (m_source && !m_again.isActive())
        m_again.start();
    emit sourceChanged();
}

void MapTiles::tryAgain()
{
    bool any = false;
    for (const bool dark : {false, true}) {
        for (const bool streets : {false, true})
            any = m_service.tryAgain(style(dark, streets)) || any;
    }
    if (!any)
        m_again.stop();
}

void MapTiles::loadAnew()
{
    QStringList before;
    for (const bool dark : {false, true})
        before << style(dark, false) << style(dark, true);
    ++m_round;
    serve();
    for (const QString &name : before)
        m_service.setSource(name, {});
    look();
    emit ready();
}

QString MapTiles::attribution() const
{
    const QString drawn = m_attribution ? m_attribution() : QString();
    if (!m_source)
        return drawn;
    const bool both =
        m_service.health(style(false, false)).standsIn || m_service.health(style(true, false)).standsIn;
    return both && !drawn.isEmpty() ? tr("%1；缺的地方：%2").arg(m_source->attribution, drawn)
                                    : m_source->attribution;
}

QString MapTiles::sourceProblem() const
{
    if (m_refused)
        return tr("配置的底图用不上，看到的是自绘地图：%1").arg(m_refused->message());
    if (m_trouble)
        return tr("底图有取不到的地方，那里是自绘地图：%1").arg(m_trouble->message());
    return {};
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
    return {m_service.baseUrl(style(dark, false)), m_service.baseUrl(style(dark, true)),
            dark ? Geo::darkTileStyle().ground : Geo::lightTileStyle().ground};
}

} // namespace Warmline
