// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/wall/map_wall.h"

#include "app/services/map/map_service.h"
#include "app/services/session.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/map_pane.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

MapWall::MapWall(MapModel &model)
    : m_model(model)
    , m_head(new QLabel)
    , m_clock(new QLabel)
    , m_pane(new MapPane(model))
{
    setObjectName(u"map_wall"_s);
    setWindowTitle(tr("热力图大屏"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_QuitOnClose, false);
    m_head->setObjectName(u"map_wall_head"_s);
    m_clock->setObjectName(u"map_wall_clock"_s);
    setTextRole(m_head, TextRole::Figure); // read from across the room
    setTextRole(m_clock, TextRole::Display);
    m_pane->setWallboard();
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_clock);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->addLayout(head);
    column->addWidget(m_pane, 1);
    connect(&model, &MapModel::pointsChanged, this, &MapWall::refresh);
    connect(&model, &MapModel::layersChanged, this, &MapWall::refresh);
    connect(&m_second, &QTimer::timeout, this, &MapWall::refresh);
    m_second.start(1'000);
    refresh();
    m_pane->setFocus();
}

void MapWall::refresh()
{
    const MapService &map = m_model.service();
    const QTimeZone zone(m_model.session().info().timeZone.toLatin1());
    const auto at = [&](qint64 ms, const QString &form) {
        return Format::isolate(QDateTime::fromMSecsSinceEpoch(ms, zone).toString(form));
    };
    const bool sameDay = QDateTime::fromMSecsSinceEpoch(map.windowFromMs(), zone).date()
                      == QDateTime::fromMSecsSinceEpoch(map.windowToMs(), zone).date();
    const QString what = m_model.isShown(MapLayer::Rooms) ? tr("温度云图") : tr("投诉密度");
    m_head->setText(tr("%1 · %2 – %3 · %4 件", nullptr, int(map.complaintCount()))
                        .arg(what, at(map.windowFromMs(), u"MM-dd HH:mm"_s),
                             at(map.windowToMs(), sameDay ? u"HH:mm"_s : u"MM-dd HH:mm"_s),
                             Format::isolate(Format::number(double(map.complaintCount())))));
    m_clock->setText(at(m_model.clock().utcMs(), u"HH:mm:ss"_s));
}

void MapWall::closeWith(QWidget &window)
{
    window.installEventFilter(this);
}

bool MapWall::eventFilter(QObject *watched, QEvent *event)
{
    // A window that asks before it closes may stay: only one that is hidden has closed (minimised ones are
    // not hidden: that is spontaneous).
    if (event->type() == QEvent::Hide && !event->spontaneous())
        close();
    return QWidget::eventFilter(watched, event);
}

void MapWall::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Warmline
