// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked for only while somebody looks, and crews as the panes want them.
#include "app/services/map/crew_map_service.h"
#include "app/services/map/room_map_service.h"
#include "ui/common/format.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/rough_age.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

/// An older place says little about where they are now.
constexpr qint64 kStaleMs = 4LL * 3'600'000;

QString nameOf(const Crew &crew)
{
    return crew.leader.isEmpty() ? crew.name : crew.leader;
}

} // namespace

void MapModel::setLooking(bool looking)
{
    m_lookers = std::max(0, m_lookers + (looking ? 1 : -1));
    watch();
}

void MapModel::watch()
{
    m_stations.setWatched(this, m_lookers > 0);
    m_rooms.setActive(m_lookers > 0 && isShown(MapLayer::Rooms));
    m_crews.setActive(m_lookers > 0 && isShown(MapLayer::Crews));
    if (m_selection.kind == MapHit::Kind::House)
        fillCard(); // its room temperature is of now, or not there
}

QList<CrewMark> MapModel::crewMarks() const
{
    QList<CrewMark> marks;
    const qint64 now = m_clock.utcMs();
    for (const CrewPlace &place : m_crews.crews()) {
        const Geo::MercatorMetres at = Geo::toMercator(Geo::LonLat{place.position.x(), place.position.y()});
        CrewMark mark;
        mark.id = place.crew.id.value;
        mark.at = {at.x, at.y};
        mark.letter = nameOf(place.crew).left(1);
        mark.label = nameOf(place.crew);
        if (place.atMs > 0)
            mark.label += u' ' + roughAge(now - place.atMs);
        mark.stale = place.atMs == 0 || now - place.atMs > kStaleMs;
        mark.selected = place.crew.id == m_selection.crew;
        marks.append(mark);
    }
    return marks;
}

void MapModel::fillCrew(MapCard &card) const
{
    const auto place = std::ranges::find(m_crews.crews(), m_selection.crew,
                                         [](const CrewPlace &one) { return one.crew.id; });
    if (place == m_crews.crews().cend())
        return;
    card.title = place->crew.name;
    QStringList words{place->crew.leader};
    words.append(place->atMs > 0 ? QCoreApplication::translate("Warmline::MapModel", "位置 %1")
                                       .arg(Format::age(m_clock.utcMs() - place->atMs))
                                 : QCoreApplication::translate("Warmline::MapModel", "位置时间不明"));
    if (!place->ticket.isEmpty())
        words.append(QCoreApplication::translate("Warmline::MapModel", "在 %1 签到")
                         .arg(Format::isolate(place->ticket)));
    words.removeAll(QString());
    card.subtitle = words.join(u" · "_s);
    card.figures = {{QCoreApplication::translate("Warmline::MapModel", "在办"),
                     Format::isolate(QString::number(place->openTickets))}};
}

} // namespace Warmline
