// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the composition joins in the program's window: what a service finds reaches the pane or the bell that
// tells it, and leads from there to where somebody can act. The real desk and window over a real store.
#include "tests/gui/heatmap/leak_town.h"

#include "app/geo/tile_service.h"
#include "app/services/command_registry.h"
#include "app/services/incidents/incident_service.h"
#include "app/services/map/map_service.h"
#include "app/services/notice_service.h"
#include "app/services/stations/alarm_service.h"
#include "app/services/stations/station_service.h"
#include "app/warmline/desk/desk.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/dialling.h"
#include "ui/common/format.h"
#include "ui/shell/pane_dock.h"

#include <QHelpEvent>
#include <QLabel>
#include <QQuickWindow>
#include <QScopeGuard>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

namespace {

/// A seat's window as the program makes it.
struct DeskWindow
{
    SeatFixture seat;
    Geo::TileService tiles;
    Desk desk{{*seat.services, *seat.store, tiles, *seat.clock}};
    MainWindow window{*seat.services, [this](MainWindow &of) { return desk.workspaces(of); }};
    WindowDriver driver{&window};

    DeskWindow()
    {
        window.resize(1600, 900);
        window.show();
    }
    ServiceSet &services() { return *seat.services; }
};

/// The supply of the seat's station is too cold, as its server tells it.
void raiseAlarm(SeatFixture &seat)
{
    Alarm alarm;
    alarm.kind = AlarmKind::SupplyBelowSet;
    alarm.owner = u"S1"_s;
    alarm.raisedMs = seat.clock->utcMs();
    alarm.sinceMs = alarm.raisedMs - 1'800'000;
    alarm.value = alarm.worst = 44;
    alarm.basis = 50;
    OperationDraft draft = AlarmLog::raised(alarm, AlarmRule::usual(alarm.kind), BranchId(u"北区"_s));
    draft.company = u"demo"_s;
    draft.actor = AgentId(u"system"_s);
    seat.write({draft});
}

} // namespace

class TestDeskWires : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QQuickWindow::setGraphicsApi(QSGRendererInterface::Software); }

    void theListOfStationsIsToldOfAlarms()
    {
        DeskWindow desk;
        desk.services().stations->start();
        desk.services().alarms->start();
        desk.window.showWorkspace(u"stations"_s);
        const auto *tree = desk.driver.need<QTreeWidget>(u"station_tree"_s);
        QVERIFY(tree);
        const auto words = [tree] {
            const QTreeWidgetItem *group = tree->topLevelItem(0);
            const QTreeWidgetItem *station = group ? group->child(0) : nullptr;
            return station ? station->data(0, Qt::AccessibleTextRole).toString() : QString();
        };
        QTRY_VERIFY2(words().startsWith(u"和丰站"_s), qPrintable(words()));
        QVERIFY(!words().contains(u"告警"_s));
        raiseAlarm(desk.seat);
        QTRY_VERIFY2(words().contains(u"告警 1"_s), qPrintable(words()));
    }

    void aDialKeyNamesTheKeyOfNow()
    {
        DeskWindow desk;
        DialKey key(desk.window.centralWidget());
        key.setTarget({.account = {}, .second = false, .number = u"15432842671"_s, .shown = u"154"_s});
        QVERIFY2(key.toolTip().endsWith(Format::keyText(Dialling::key())), qPrintable(key.toolTip()));
        QVERIFY(desk.services().commands->setKeys(u"call.dial_here"_s, u"Ctrl+Alt+P"_s));
        QHelpEvent asked(QEvent::ToolTip, {}, {});
        QCoreApplication::sendEvent(&key, &asked);
        QVERIFY2(key.toolTip().endsWith(u"Ctrl Alt P"_s), qPrintable(key.toolTip()));
    }

    /// The strip that asks for it goes where there is no room, and somebody may close it.
    void theScopeIsAskedSomewhere()
    {
        DeskWindow desk;
        const auto strip = [&desk] { return desk.window.workspace(u"seat"_s)->dock(u"triage"_s); };
        const auto formAsks = [&desk] {
            const QWidget *row = desk.driver.need(u"ticket_scope"_s);
            while (row && row->parentWidget() != desk.driver.need(u"ticket_draft_page"_s))
                row = row->parentWidget();
            return row && !row->isHidden();
        };
        QTRY_VERIFY(!strip()->isHidden() && !formAsks());
        strip()->close();
        QVERIFY(formAsks());
        strip()->show();
        QVERIFY(!formAsks());
        // What had to go in one direction of reading comes back in that one.
        desk.window.resize(1200, 900);
        QTRY_VERIFY(strip()->isHidden() && formAsks());
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const auto restore = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        desk.window.rebuild();
        QTRY_VERIFY(strip()->isHidden() && formAsks());
        desk.window.resize(1600, 900);
        QTRY_VERIFY(!strip()->isHidden() && !formAsks());
        QApplication::setLayoutDirection(Qt::LeftToRight);
        desk.window.rebuild();
        QTRY_VERIFY(!strip()->isHidden() && !formAsks());
    }

    void theBellTellsOfABurstAndLeadsToIt()
    {
        DeskWindow desk;
        layPipes(desk.seat, {u"HF-3"_s});
        desk.services().map->start();
        desk.services().incidents->start();
        for (int i = 0; i < 3; ++i)
            reportLeak(desk.seat, i);
        const auto told = [&desk] {
            const QList<Notice> &notices = desk.services().notices->notices();
            const auto found = std::ranges::find(notices, Notice::Kind::Burst, &Notice::kind);
            return found == notices.cend() ? Notice{} : *found;
        };
        QTRY_VERIFY(!told().id.isEmpty()); // whichever workspace is open
        const Notice notice = told();
        QCOMPARE(desk.window.currentWorkspace(), u"seat"_s);
        emit desk.window.noticeChosen(notice);
        QCOMPARE(desk.window.currentWorkspace(), u"map"_s);
        QTRY_COMPARE(desk.driver.need<QLabel>(u"map_selection_title"_s)->text(), notice.subject);
    }
};

QTEST_MAIN(TestDeskWires)
#include "tst_desk_wires.moc"
