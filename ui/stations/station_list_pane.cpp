// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/station_list_pane.h"

#include "app/services/map/area_filter.h"
#include "app/services/stations/alarm_service.h"
#include "app/services/stations/station_service.h"
#include "app/services/sync/connection_status.h"
#include "ui/common/area_chip.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/state_view.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"
#include "ui/stations/alarm_model.h"
#include "ui/stations/station_watch.h"
#include "ui/stations/station_words.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

enum ItemRole { IdRole = Qt::UserRole + 1, StateRole, SideRole, NameRole, AlarmRole, GraveRole };

/// Filled, and with a word and a figure beside it: no stale triangle.
void paintAlarm(QPainter *painter, const QRectF &rect, bool grave)
{
    Paint::Save save(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(Symbols::triangle(rect),
                      Theme::of()->color(grave ? ColorToken::RedF : ColorToken::Yel));
}

/// Fresh a filled disc, stale a triangle, silent a ring, never a dash: told apart without colour.
void paintState(QPainter *painter, const QRectF &rect, StationState state)
{
    const Theme *theme = Theme::of();
    Paint::Save save(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    switch (state) {
    case StationState::Fresh:
        painter->fillPath(Symbols::disc(rect.adjusted(1, 1, -1, -1)), theme->color(ColorToken::Ok));
        break;
    case StationState::Stale:
        painter->setPen(QPen(theme->color(ColorToken::Yel), 1));
        painter->setBrush(theme->color(ColorToken::YelF));
        painter->drawPath(Symbols::triangle(rect));
        break;
    case StationState::Silent:
        painter->setPen(QPen(theme->color(ColorToken::Red), theme->pxF(1.6)));
        painter->drawPath(Symbols::disc(rect.adjusted(1.5, 1.5, -1.5, -1.5)));
        break;
    case StationState::Unknown:
        painter->setPen(QPen(theme->color(ColorToken::T3), theme->pxF(1.6)));
        painter->drawLine(QPointF(rect.left() + 1, rect.center().y()),
                          QPointF(rect.right() - 1, rect.center().y()));
    }
}

class StationDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                Theme::of()->metric(Theme::Metric::TreeRow)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option,
                                   index); // background, selection; the item has no text of its own
        const Theme *theme = Theme::of();
        const bool leaf = !index.data(IdRole).toString().isEmpty();
        const bool selected = option.state & QStyle::State_Selected;
        const QRectF frame(option.rect);
        const auto place = [&](qreal left, qreal width) {
            return Paint::visual(option.direction, frame,
                                 {frame.left() + left, frame.top(), width, frame.height()});
        };
        qreal left = theme->px(6);
        if (!leaf) {
            const qreal side = theme->px(11);
            const QRectF box = place(left, side);
            const auto *tree = qobject_cast<const QTreeView *>(option.widget);
            const bool open = tree && tree->isExpanded(index);
            const QString closed =
                option.direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s;
            Icons::paint(painter, {box.left(), std::round(box.center().y() - side / 2), side, side},
                         open ? u"chevron-down"_s : closed, theme->color(ColorToken::T2));
            left += side + theme->px(7);
        }
        if (leaf) {
            left += theme->px(18);
            const qreal side = theme->px(10);
            const QRectF box = place(left, side);
            const QRectF mark(box.left(), box.center().y() - side / 2, side, side);
            if (index.data(AlarmRole).toInt() > 0)
                paintAlarm(painter, mark, index.data(GraveRole).toBool());
            else
                paintState(painter, mark, StationState(index.data(StateRole).toInt()));
            left += side + theme->px(8);
        }
        const QFont sideFont = theme->font(TextRole::Note);
        const QString sideText = index.data(SideRole).toString();
        const qreal sideWidth = Paint::textWidth(sideFont, sideText);
        const qreal end = frame.width() - theme->px(8);
        Paint::text(painter, place(end - sideWidth, sideWidth), sideFont,
                    theme->color(selected ? ColorToken::T2 : ColorToken::T3), sideText,
                    Paint::end(option.direction));
        Paint::text(painter, place(left, end - sideWidth - theme->px(6) - left),
                    theme->font(!leaf      ? TextRole::Table
                                : selected ? TextRole::TableStrong
                                           : TextRole::Table),
                    theme->color(leaf ? ColorToken::T1 : ColorToken::T2), index.data(NameRole).toString(),
                    Paint::start(option.direction));
    }
};

QString sideOf(const StationRow &row, qint64 nowMs)
{
    switch (row.state) {
    case StationState::Fresh: return Format::shortAge(nowMs - row.newestMs);
    case StationState::Stale:
        return row.badValues > 0 ? StationListPane::tr("异常 %1").arg(row.staleValues + row.badValues)
                                 : StationListPane::tr("过期 %1").arg(row.staleValues);
    case StationState::Silent:
        return StationListPane::tr("断 %1").arg(Format::shortAge(nowMs - row.newestMs));
    case StationState::Unknown: break;
    }
    return StationListPane::tr("无数据");
}

} // namespace

StationListPane::StationListPane(StationService &stations, ConnectionStatus &connection, QWidget *parent)
    : Pane(tr("热源与站"), u"diagram-3"_s, parent)
    , m_stations(stations)
    , m_connection(connection)
    , m_tree(new QTreeWidget(this))
{
    setObjectName(u"station_list"_s);
    setPadded(false);
    m_tree->setObjectName(u"station_tree"_s);
    m_tree->setAccessibleName(tr("热源与换热站"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(1);
    m_tree->setFrameShape(QFrame::NoFrame);
    // The delegate draws the indentation: a selected row reaches from edge to edge.
    m_tree->setIndentation(0);
    m_tree->setRootIsDecorated(false);
    m_tree->setExpandsOnDoubleClick(false);
    connect(m_tree, &QTreeWidget::itemClicked, this, [](QTreeWidgetItem *item) {
        if (item->childCount() > 0)
            item->setExpanded(!item->isExpanded());
    });
    m_tree->setUniformRowHeights(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setItemDelegate(new StationDelegate(m_tree));
    m_tree->header()->setStretchLastSection(true);
    contentLayout()->addWidget(m_tree);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &StationListPane::onCurrentChanged);
    new StationWatch(stations, this);
    connect(&stations, &StationService::stationsChanged, this, &StationListPane::rebuild);
    connect(&stations, &StationService::valuesChanged, this, &StationListPane::refresh);
    connect(&connection, &ConnectionStatus::ticked, this, [this] {
        if (isVisible()) // ages run on between two polls
            refresh();
    });
    connect(&stations, &StationService::selectedChanged, this, &StationListPane::showCurrent);
    rebuild();
}

void StationListPane::follow(AreaFilter &area)
{
    m_area = &area;
    auto *chip = makeAreaChip(area, u"station_area"_s);
    contentLayout()->insertWidget(0, chip);
    connect(&area, &AreaFilter::changed, this, &StationListPane::rebuild);
    connect(stateView(), &StateView::actionTriggered, &area, &AreaFilter::clear);
    rebuild();
}

bool StationListPane::isShown(const StationId &id) const
{
    return !m_area || !m_area->isSet() || m_area->area().feeds.contains(id);
}

void StationListPane::rebuild()
{
    QStringList ids;
    for (const StationRow &row : m_stations.stations()) {
        if (!isShown(row.station.id))
            continue;
        ids.append(row.station.id.value + u'\n' + row.station.name + u'\n' + row.station.source);
    }
    if (ids.isEmpty() && !m_stations.stations().isEmpty()) {
        stateView()->showEmpty(tr("所选区域没有登记换热站"), u"diagram-3"_s, tr("看全市"));
        showState();
        return;
    }
    if (ids.isEmpty()) {
        stateView()->showEmpty(tr("还没有换热站"), u"diagram-3"_s);
        showState();
        return;
    }
    showContent();
    if (ids != m_built) { // names seldom change: keep what is unfolded
        m_built = ids;
        const QSignalBlocker block(m_tree);
        m_tree->clear();
        QHash<QString, QTreeWidgetItem *> groups;
        for (const StationRow &row : m_stations.stations()) {
            if (!isShown(row.station.id))
                continue;
            QTreeWidgetItem *&group = groups[row.station.source];
            if (!group) {
                group = new QTreeWidgetItem(m_tree);
                group->setFlags(Qt::ItemIsEnabled);
                group->setData(0, NameRole,
                               row.station.source.isEmpty() ? tr("热源未登记") : row.station.source);
            }
            auto *item = new QTreeWidgetItem(group);
            item->setData(0, IdRole, row.station.id.value);
            item->setData(0, NameRole, row.station.name);
        }
        for (QTreeWidgetItem *group : std::as_const(groups))
            group->setExpanded(true);
    }
    refresh();
    showCurrent();
    if (isVisible())
        chooseFirst();
}

void StationListPane::refresh()
{
    const QHash<QString, Alarms> alarms = alarmsByStation();
    QHash<QString, const StationRow *> rows;
    int fresh = 0;
    for (const StationRow &row : m_stations.stations()) {
        if (!isShown(row.station.id))
            continue;
        rows.insert(row.station.id.value, &row);
        fresh += row.state == StationState::Fresh ? 1 : 0;
    }
    setAge(tr("%1 站 · %2 新鲜").arg(rows.size()).arg(fresh));
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const StationRow *row = rows.value((*it)->data(0, IdRole).toString());
        if (!row)
            continue;
        const QString age = sideOf(*row, m_connection.nowMs());
        const Alarms here = alarms.value(row->station.id.value);
        const QString side = here.count > 0 ? tr("告警 %1").arg(here.count) : age;
        (*it)->setData(0, StateRole, int(row->state));
        (*it)->setData(0, AlarmRole, here.count);
        (*it)->setData(0, GraveRole, here.isGrave);
        (*it)->setData(0, SideRole, side);
        QStringList words{row->station.name, StationWords::stateTitle(row->state), age};
        if (here.count > 0)
            words.insert(1, side);
        (*it)->setData(0, Qt::AccessibleTextRole, words.join(u'，'));
        (*it)->setToolTip(0, words.join(u'，'));
    }
    refreshGroups();
}

/// A closed group hides the marks of its stations: it counts them.
void StationListPane::refreshGroups()
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        int alarms = 0;
        for (int child = 0; child < group->childCount(); ++child)
            alarms += group->child(child)->data(0, AlarmRole).toInt();
        const QString stations = tr("%1 站").arg(group->childCount());
        const QString side = alarms > 0 ? tr("%1 · 告警 %2").arg(stations).arg(alarms) : stations;
        group->setData(0, SideRole, side);
        group->setData(0, Qt::AccessibleTextRole,
                       QString(group->data(0, NameRole).toString() + u'，' + side));
    }
}

void StationListPane::setAlarms(AlarmService &alarms)
{
    m_alarms = &alarms;
    connect(&alarms, &AlarmService::changed, this, &StationListPane::refresh);
    refresh();
}

QHash<QString, StationListPane::Alarms> StationListPane::alarmsByStation() const
{
    QHash<QString, Alarms> found;
    if (!m_alarms)
        return found;
    for (const AlarmRow &row : m_alarms->standing()) {
        if (row.record.isShelved(m_alarms->nowMs()))
            continue;
        Alarms &here = found[row.record.owner];
        ++here.count;
        here.isGrave = here.isGrave || AlarmModel::lookOf(row.record.kind) == TierLook::Red;
    }
    return found;
}

void StationListPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    chooseFirst();
}

void StationListPane::chooseFirst()
{
    if (m_stations.selected().isEmpty() && !m_stations.stations().isEmpty())
        m_stations.select(m_stations.stations().first().station.id);
}

void StationListPane::showCurrent()
{
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        if ((*it)->data(0, IdRole).toString() == m_stations.selected().value
            && !m_stations.selected().isEmpty()) {
            const QSignalBlocker block(m_tree);
            m_tree->setCurrentItem(*it);
            return;
        }
    }
}

void StationListPane::onCurrentChanged(QTreeWidgetItem *item)
{
    if (item && !item->data(0, IdRole).toString().isEmpty())
        m_stations.select(StationId(item->data(0, IdRole).toString()));
}

} // namespace Warmline
