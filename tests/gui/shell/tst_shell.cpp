// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/window_driver.h"
#include "ui/common/pane.h"
#include "ui/common/theme.h"
#include "ui/common/toast_area.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/nav_rail.h"
#include "ui/shell/pane_dock.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace Warmline;
using Warmline::Testing::WindowDriver;

namespace {

Workspace *makeSeat(QWidget *parent)
{
    auto *workspace = new Workspace(QStringLiteral("seat"), parent);
    for (const char *id : {"softphone", "customer", "ticket", "curves"})
        workspace->addPane(QString::fromLatin1(id),
                           new Pane(QString::fromLatin1(id), QStringLiteral("house")));
    workspace->setDefaultArrangement(
        {{272, {{QStringLiteral("softphone"), 1}}},
         {736, {{QStringLiteral("customer"), 300}, {QStringLiteral("ticket"), 500}}},
         {500, {{QStringLiteral("curves"), 1}}}});
    return workspace;
}

} // namespace

class ShellTest : public QObject
{
    Q_OBJECT

private slots:
    void arrangementFollowsTheDesign();
    void arrangementIsMirrored();
    void arrangementIsRememberedAndCanBeReset();
    void columnsKeepTheirSharesUntilMovedByHand();
    void foreignArrangementIsRefused();
    void arrangementOfOtherPanesIsRefused();
    void railTellsWhatWasChosen();
    void stripHidesEmptyItemsAndWarns();
    void stripTellsWhatIsFree();
    void toastsFollowTheStrip();
    void paletteGivesFocusBack();
    void paletteRunsTheRowUnderTheCursor();
};

void ShellTest::arrangementFollowsTheDesign()
{
    QWidget window;
    auto *workspace = makeSeat(&window);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(workspace);
    window.resize(1540, 830);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto width = [&](const char *id) { return workspace->dock(QString::fromLatin1(id))->width(); };
    QTRY_VERIFY2(qAbs(width("softphone") - 272) <= 30, qPrintable(QString::number(width("softphone"))));
    QVERIFY2(qAbs(width("curves") - 500) <= 40, qPrintable(QString::number(width("curves"))));
    QVERIFY(workspace->dock(QStringLiteral("ticket"))->y()
            > workspace->dock(QStringLiteral("customer"))->y());
    QVERIFY(workspace->dock(QStringLiteral("ticket"))->height()
            > workspace->dock(QStringLiteral("customer"))->height());
}

void ShellTest::arrangementIsMirrored()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const auto restore = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    QStackedWidget pages;
    pages.addWidget(new QWidget);
    auto *workspace = makeSeat(&pages);
    pages.addWidget(workspace);
    pages.resize(1540, 830);
    pages.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pages));
    pages.setCurrentWidget(workspace); // a page that is shown later, as most are
    const auto dock = [&](const char *id) { return workspace->dock(QString::fromLatin1(id)); };
    QTRY_VERIFY2(qAbs(dock("softphone")->width() - 272) <= 30,
                 qPrintable(QString::number(dock("softphone")->width())));
    QVERIFY2(qAbs(dock("curves")->width() - 500) <= 40, qPrintable(QString::number(dock("curves")->width())));
    QVERIFY(dock("softphone")->x() > dock("ticket")->x());
    QVERIFY(dock("ticket")->x() > dock("curves")->x());
}

void ShellTest::arrangementIsRememberedAndCanBeReset()
{
    QByteArray saved;
    {
        std::unique_ptr<Workspace> workspace(makeSeat(nullptr));
        workspace->dock(QStringLiteral("curves"))->close();
        saved = workspace->saveArrangement();
    }
    std::unique_ptr<Workspace> workspace(makeSeat(nullptr));
    QVERIFY(workspace->restoreArrangement(saved));
    QVERIFY(workspace->dock(QStringLiteral("curves"))->isHidden());
    workspace->resetArrangement();
    QVERIFY(!workspace->dock(QStringLiteral("curves"))->isHidden());
}

void ShellTest::columnsKeepTheirSharesUntilMovedByHand()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    Workspace *workspace = makeSeat(&window);
    layout->addWidget(workspace);
    window.resize(1540, 830);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto width = [&](const char *id) { return workspace->dock(QString::fromLatin1(id))->width(); };
    QTRY_VERIFY(qAbs(width("curves") - 500) <= 40);
    // Narrow and wide again, with a column that can't shrink: left to itself, Qt gives it too much
    // afterwards.
    workspace->dock(QStringLiteral("ticket"))->setMinimumWidth(700);
    window.resize(1100, 830);
    QTRY_VERIFY2(width("curves") < 320, qPrintable(QString::number(width("curves"))));
    window.resize(1540, 830);
    QTRY_VERIFY2(qAbs(width("curves") - 500) <= 40, qPrintable(QString::number(width("curves"))));
    QVERIFY2(qAbs(width("softphone") - 272) <= 30, qPrintable(QString::number(width("softphone"))));
    window.resize(1900, 830);
    QTRY_VERIFY2(qAbs(width("curves") - 620) <= 40, qPrintable(QString::number(width("curves"))));
    QVERIFY2(qAbs(width("softphone") - 337) <= 30, qPrintable(QString::number(width("softphone"))));
    QVERIFY(workspace->saveArrangement().startsWith("shared:"));

    // A press on the separator between two columns: from now on the sizes are the person's.
    const QRect left = workspace->dock(QStringLiteral("softphone"))->geometry();
    const QPoint separator(left.right() + 4, left.center().y());
    QVERIFY(workspace->isSeparator(separator));
    QTest::mousePress(workspace, Qt::LeftButton, {}, separator);
    QTest::mouseRelease(workspace, Qt::LeftButton, {}, separator);
    QVERIFY(!workspace->saveArrangement().startsWith("shared:"));
}

void ShellTest::foreignArrangementIsRefused()
{
    std::unique_ptr<Workspace> workspace(makeSeat(nullptr));
    QVERIFY(!workspace->restoreArrangement("not an arrangement"));
    QVERIFY(!workspace->restoreArrangement({}));
    QVERIFY(!workspace->dock(QStringLiteral("softphone"))->isHidden());
}

/// From a program that had a pane less: it would stand nowhere.
void ShellTest::arrangementOfOtherPanesIsRefused()
{
    QByteArray saved;
    {
        std::unique_ptr<Workspace> workspace(makeSeat(nullptr));
        workspace->dock(QStringLiteral("curves"))->close();
        saved = workspace->saveArrangement();
    }
    std::unique_ptr<Workspace> workspace(makeSeat(nullptr));
    workspace->addPane(QStringLiteral("verdict"),
                       new Pane(QStringLiteral("verdict"), QStringLiteral("house")));
    workspace->setDefaultArrangement(
        {{272, {{QStringLiteral("softphone"), 1}, {QStringLiteral("customer"), 1}}},
         {736,
          {{QStringLiteral("ticket"), 1}, {QStringLiteral("curves"), 1}, {QStringLiteral("verdict"), 1}}}});
    QVERIFY(!workspace->restoreArrangement(saved));
    for (const char *pane : {"curves", "verdict"})
        QVERIFY2(!workspace->dock(QString::fromLatin1(pane))->isHidden(), pane);
}

void ShellTest::railTellsWhatWasChosen()
{
    NavRail rail;
    rail.addEntry(QStringLiteral("seat"), QStringLiteral("座席"), QStringLiteral("headset"));
    rail.addEntry(QStringLiteral("map"), QStringLiteral("热力图"), QStringLiteral("map"));
    rail.setCurrent(QStringLiteral("seat"));
    rail.show();
    QSignalSpy chosen(&rail, &NavRail::chosen);
    const WindowDriver driver(&rail);
    driver.click(QStringLiteral("nav_map"));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("map"));
    QVERIFY(driver.need<QAbstractButton>(QStringLiteral("nav_map"))->isChecked());
    QVERIFY(!driver.need<QAbstractButton>(QStringLiteral("nav_seat"))->isChecked());
}

void ShellTest::stripHidesEmptyItemsAndWarns()
{
    StatusStrip strip;
    strip.setItem(QStringLiteral("outbox"), QStringLiteral("cloud-arrow-up"), QStringLiteral("待发"),
                  QStringLiteral("7"));
    strip.show();
    const WindowDriver driver(&strip);
    QVERIFY(driver.need(QStringLiteral("strip_outbox"))->isVisible());
    QCOMPARE(driver.need(QStringLiteral("strip_outbox"))->accessibleName(), QStringLiteral("待发 7"));
    strip.setItem(QStringLiteral("outbox"), {}, {}, {});
    QVERIFY(!driver.need(QStringLiteral("strip_outbox"))->isVisible());
    const QColor calm = strip.palette().color(QPalette::Window);
    strip.setWarning(true);
    QVERIFY(strip.palette().color(QPalette::Window) != calm);
}

/// What comes to the strip, or a larger type, moves the toasts that lie there.
void ShellTest::toastsFollowTheStrip()
{
    QWidget window;
    window.resize(1200, 300);
    auto *strip = new StatusStrip(&window);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    layout->addWidget(strip);
    ToastArea area(&window);
    const auto lane = [&window, strip] {
        const QRect free = strip->freeArea();
        return QRect(strip->mapTo(&window, free.topLeft()), free.size());
    };
    area.setLane(strip, lane);
    strip->setItem(QStringLiteral("link"), QStringLiteral("dot"), QStringLiteral("在线"));
    window.show();
    ToastArea::Notice notice;
    notice.text = QStringLiteral("室外骤降");
    notice.seconds = 600;
    area.show(notice);
    QTRY_COMPARE(area.x(), lane().x());
    const int before = area.x();
    strip->setItem(QStringLiteral("outbox"), QStringLiteral("cloud-arrow-up"), QStringLiteral("待发"));
    for (int i = 0; i < 10 && area.x() == before; ++i) // in the next events, not with the next toast
        QCoreApplication::processEvents();
    QVERIFY(area.x() > before);
    QCOMPARE(area.x(), lane().x());
    const int low = area.height();
    const auto restore = qScopeGuard([] { Theme::of()->setZoom(100); });
    Theme::of()->setZoom(150);
    QTRY_VERIFY(strip->height() > low);
    QTRY_COMPARE(area.geometry().topLeft(), lane().topLeft());
    QCOMPARE(area.height(), strip->height());
}

/// Where toasts lie: between what begins at the start and what ends at the end.
void ShellTest::stripTellsWhatIsFree()
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        StatusStrip strip;
        strip.setLayoutDirection(direction);
        strip.resize(1366, 26);
        strip.show();
        QVERIFY(strip.freeArea().width() > 1300); // nothing stands there
        strip.setItem(QStringLiteral("link"), QStringLiteral("dot"), QStringLiteral("在线"));
        strip.setItem(QStringLiteral("outbox"), QStringLiteral("cloud-upload"), QStringLiteral("待发"));
        strip.setItem(QStringLiteral("gone"), QStringLiteral("dot"), {});
        strip.setEndItem(QStringLiteral("clock"), QStringLiteral("clock"), QStringLiteral("时钟偏差"));
        const QRect free = strip.freeArea();
        QVERIFY(free.width() > 800);
        QVERIFY(strip.rect().contains(free));
        for (const char *id : {"strip_link", "strip_outbox", "strip_clock"}) {
            const auto *item = strip.findChild<QWidget *>(QString::fromLatin1(id));
            QVERIFY2(item && item->width() > 20 && !item->geometry().intersects(free), id);
        }
        const QPoint middle = strip.findChild<QWidget *>(QStringLiteral("strip_link"))->geometry().center();
        QVERIFY((middle.x() < free.left()) == (direction == Qt::LeftToRight));
    }
}

void ShellTest::paletteGivesFocusBack()
{
    QWidget window;
    window.resize(900, 600);
    auto *field = new QLineEdit(&window);
    CommandPalette palette(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    palette.open();
    QTRY_VERIFY(palette.findChild<QLineEdit *>(QStringLiteral("palette_field"))->hasFocus());
    QTest::keyClick(palette.findChild<QLineEdit *>(QStringLiteral("palette_field")), Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
    QVERIFY(field->hasFocus());
}

void ShellTest::paletteRunsTheRowUnderTheCursor()
{
    QWidget window;
    window.resize(900, 600);
    CommandPalette palette(&window);
    window.show();
    int ran = -1;
    palette.open();
    QList<PaletteRow> rows;
    for (int i = 0; i < 3; ++i)
        rows.append(
            {QStringLiteral("house"), QString::number(i), {}, {}, [&ran, i] { ran = i; }, {}, i != 1});
    palette.setRows(rows, {});
    auto *field = palette.findChild<QLineEdit *>(QStringLiteral("palette_field"));
    QTest::keyClick(field, Qt::Key_Down); // over the row that is switched off
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(ran, 2);
    QVERIFY(!palette.isVisible());
}

QTEST_MAIN(ShellTest)
#include "tst_shell.moc"
