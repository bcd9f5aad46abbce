// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/station_watch.h"

#include "app/services/stations/station_service.h"

#include <QEvent>
#include <QWidget>

namespace Warmline {

StationWatch::StationWatch(StationService &stations, QWidget *shown)
    : QObject(shown)
    , m_stations(stations)
{
    shown->installEventFilter(this);
    m_stations.setWatched(this, shown->isVisible());
}

bool StationWatch::eventFilter(QObject *watched, QEvent *event)
{
    // Minimising the window hides its widgets too, spontaneously: nobody looks then.
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        m_stations.setWatched(this, event->type() == QEvent::Show);
    return QObject::eventFilter(watched, event);
}

} // namespace Warmline
