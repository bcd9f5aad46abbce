// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace Warmline {

class StationService;

/// Tells the stations' service while a widget with their live values is on the screen, so that it asks for
/// them often (see StationService::setWatched). Made by the widget, which owns it. GUI thread.
class StationWatch : public QObject
{
    Q_OBJECT

public:
    StationWatch(StationService &stations, QWidget *shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    StationService &m_stations;
};

} // namespace Warmline
