// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/search/map_contents.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/heatmap/network/clear_of_names.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineF>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(MapContents)
};

QString stateWord(StationMark mark)
{
    switch (mark) {
    case StationMark::Fresh: return Tr::tr("数据正常");
    case StationMark::Stale: return Tr::tr("部分数据旧");
    case StationMark::Silent: return Tr::tr("无数据");
    case StationMark::None: break;
    }
    return {};
}

QString tierWord(TicketMark mark)
{
    switch (mark) {
    case TicketMark::Red: return Tr::tr("红");
    case TicketMark::Yellow: return Tr::tr("黄");
    case TicketMark::Blue: break;
    }
    return Tr::tr("蓝");
}

QString joined(QStringList words)
{
    words.removeAll(QString());
    return words.join(u" · "_s);
}

} // namespace

QList<ShownThing> shownThings(const NetworkPicture &given, const QList<RoomCloud::House> &rooms)
{
    QList<ShownThing> things;
    if (!given.scene)
        return things;
    const NetworkPicture picture = marksClearOfNames(given, false);
    const QRectF ground(QPointF(picture.ground.west, picture.ground.south),
                        QPointF(picture.ground.east, picture.ground.north));
    const auto add = [&](const QString &text, const MapHit &hit, QPointF at, const QString &id = {}) {
        if (ground.contains(at))
            things.append({text, hit, at, id});
    };
    for (int i = 0; i < static_cast<int>(picture.incidents.size()); ++i) {
        const IncidentMark &mark = picture.incidents.at(i);
        add(joined({Tr::tr("群发事件 %1").arg(Format::isolate(mark.label)),
                    mark.ended ? Tr::tr("已结束") : QString()}),
            {MapHit::Kind::Incident, i, {}}, mark.at, mark.id);
    }
    for (int i = 0; i < static_cast<int>(picture.crews.size()); ++i)
        add(Tr::tr("班组 %1").arg(Format::isolate(picture.crews.at(i).label)), {MapHit::Kind::Crew, i, {}},
            picture.crews.at(i).at, picture.crews.at(i).id);
    for (int i = 0; picture.stations && i < static_cast<int>(picture.scene->stations.size()); ++i) {
        const NetworkScene::Station &station = picture.scene->stations[static_cast<size_t>(i)];
        add(joined({Tr::tr("换热站 %1").arg(Format::isolate(station.name)),
                    stateWord(picture.stationMarks.value(station.id))}),
            {MapHit::Kind::Station, i, {}}, station.at, station.id);
    }
    for (const TicketCluster &cluster : ticketMarks(picture, false)) {
        const auto count = cluster.members.size();
        add(count == 1 ? Tr::tr("工单 %1").arg(tierWord(cluster.mark))
                       : Tr::tr("工单 %1 件，最急 %2")
                             .arg(Format::isolate(QString::number(count)), tierWord(cluster.mark)),
            {MapHit::Kind::Tickets, -1, cluster.members}, cluster.at);
    }
    for (int i = 0; picture.valves && picture.zoom >= NetworkZoom::kValves
                    && i < static_cast<int>(picture.scene->valves.size());
         ++i) {
        const NetworkScene::Valve &valve = picture.scene->valves[static_cast<size_t>(i)];
        add(joined({Tr::tr("阀门 %1").arg(Format::isolate(valve.name)),
                    valve.closed ? Tr::tr("关着") : QString()}),
            {MapHit::Kind::Valve, i, {}}, valve.at, valve.id);
    }
    if (picture.zoom >= NetworkZoom::kHouseholds) {
        QHash<int, double> means_C;
        for (const RoomCloud::House &room : rooms)
            means_C.insert(room.index, room.mean_C);
        for (int i = 0; i < static_cast<int>(picture.scene->houses.size()); ++i) {
            const NetworkScene::House &house = picture.scene->houses[static_cast<size_t>(i)];
            if (!ground.contains(house.at))
                continue; // words for what is seen only: there may be tens of thousands
            const auto mean = means_C.constFind(i);
            add(joined({Tr::tr("楼栋 %1").arg(Format::isolate(house.title)),
                        mean == means_C.cend() ? QString()
                                               : Tr::tr("室温 %1").arg(Format::quantity(*mean, u"°C"_s, 1))}),
                {MapHit::Kind::House, i, {}}, house.at, house.id);
        }
    }
    if (picture.trace) {
        for (const TraceOverlay::Valve &valve : picture.trace->valves)
            add(joined({Tr::tr("阀门 %1").arg(Format::isolate(valve.name)),
                        valve.shut ? Tr::tr("要关") : QString()}),
                {}, valve.at);
    }
    std::ranges::stable_sort(things, {}, [middle = ground.center()](const ShownThing &thing) {
        return QLineF(middle, thing.at).length();
    });
    return things;
}

bool ShownThing::isSame(const ShownThing &other) const
{
    return hit.kind == other.hit.kind && id == other.id && (!id.isEmpty() || at == other.at);
}

MapContents::MapContents(QWidget *parent)
    : QFrame(parent)
    , m_list(new QListWidget)
{
    setObjectName(u"inner"_s);
    m_list->setObjectName(u"map_contents"_s);
    m_list->setAccessibleName(tr("地图上显示的内容，由近到远"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    connect(Theme::of(this), &Theme::changed, this, &MapContents::applyTheme);
    applyTheme();
    hide();
}

void MapContents::setThings(const QList<ShownThing> &things)
{
    const int row = m_list->currentRow();
    const std::optional<ShownThing> kept =
        row >= 0 && row < m_things.size() ? std::optional(m_things.at(row)) : std::nullopt;
    m_things = things.first(std::min(kMost, things.size()));
    m_list->clear();
    for (const ShownThing &thing : std::as_const(m_things))
        new QListWidgetItem(thing.text, m_list);
    if (things.size() > kMost)
        (new QListWidgetItem(tr("还有 %1 项，放大后可见").arg(things.size() - kMost), m_list))
            ->setFlags(Qt::NoItemFlags);
    if (things.isEmpty())
        (new QListWidgetItem(tr("这里没有显示任何内容"), m_list))->setFlags(Qt::NoItemFlags);
    const auto now = std::ranges::find_if(
        std::as_const(m_things), [&](const ShownThing &thing) { return kept && thing.isSame(*kept); });
    if (now != m_things.cend())
        m_list->setCurrentRow(static_cast<int>(now - m_things.cbegin()));
    else
        m_list->setCurrentRow(kept || m_things.isEmpty() ? -1 : 0); // never another thing below the finger
}

void MapContents::open()
{
    m_list->setCurrentRow(-1);
    show();
    raise();
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void MapContents::choose(int row)
{
    if (row >= 0 && row < m_things.size())
        emit chosen(m_things.at(row));
}

bool MapContents::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_list->currentRow());
            return true;
        }
        if (key == Qt::Key_Escape) {
            hide();
            emit closed();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void MapContents::applyTheme()
{
    const Theme *theme = Theme::of(this);
    layout()->setContentsMargins(theme->px(4), theme->px(4), theme->px(4), theme->px(4));
    m_list->setFont(theme->font(TextRole::Table));
    m_list->setFixedWidth(theme->px(250));
}

} // namespace Warmline
