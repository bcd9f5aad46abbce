// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window of a seat with two workspaces: what is remembered of it, and how everything is reached without a
// mouse.
#include "services_fixture.h"

#include "app/services/notice_service.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/pane.h"
#include "ui/common/table_rows.h"
#include "ui/settings/keys_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pane_dock.h"

#include <QBoxLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScopeGuard>
#include <QScreen>
#include <QTableWidget>

#include <algorithm>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// As narrow as the window may be, and low enough for the screen of a test: a larger one is not given back
/// whole.
constexpr QSize kSmall(1024, 701);

/// A pane with a field to type in, called as the pane is.
Pane *paneWithField(const QString &id)
{
    auto *pane = new Pane(u"窗格 "_s + id, u"house"_s);
    pane->setTitle(pane->name() + u" 10"_s); // so many are in it
    auto *next = new KeyButton(u"下一个"_s, QKeySequence(Qt::Key_F6), KeyButton::Kind::Plain, pane);
    next->setObjectName(u"next_"_s + id);
    next->setFocusPolicy(Qt::NoFocus);
    pane->addHeaderWidget(next);
    auto *field = new QLineEdit(pane);
    field->setObjectName(u"field_"_s + id);
    pane->contentLayout()->addWidget(field);
    return pane;
}

WorkspaceSpec workspaceOf(const QString &id, const QStringList &panes)
{
    WorkspaceSpec spec;
    spec.id = id;
    spec.title = u"工作区 "_s + id;
    spec.iconName = u"house"_s;
    for (const QString &pane : panes) {
        spec.panes.append({pane, [pane] { return paneWithField(pane); }});
        spec.columns.append({300, {{pane, 1}}});
    }
    return spec;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_seat = std::make_unique<ServicesFixture>();
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_seat.reset();
    }

    void theWindowIsAsItWasLeft()
    {
        dock(u"seat"_s, u"b"_s)->close();
        m_window->resize(kSmall);
        QTRY_COMPARE(m_window->size(), kSmall);
        m_window->close();
        open();
        QVERIFY(dock(u"seat"_s, u"b"_s)->isHidden());
        QVERIFY(!dock(u"seat"_s, u"a"_s)->isHidden());
        QCOMPARE(m_window->size(), kSmall);
    }

    /// It stood on a screen that is no more, and so did a pane of its own.
    void nothingComesBackWhereNobodySeesIt()
    {
        PaneDock *floating = dock(u"seat"_s, u"c"_s);
        floating->setFloating(true);
        floating->setGeometry(9'000, 7'000, 300, 200);
        m_window->move(9'000, 7'000);
        m_window->close();
        open();
        const QRect desk = QGuiApplication::primaryScreen()->virtualGeometry();
        QVERIFY(desk.intersects(m_window->frameGeometry()));
        floating = dock(u"seat"_s, u"c"_s);
        QVERIFY(floating->isFloating());
        QVERIFY(desk.intersects(floating->geometry()));
    }

    void aClosedPaneComesBackByItsCommand()
    {
        dock(u"seat"_s, u"b"_s)->close();
        m_window->showWorkspace(u"map"_s);
        trigger(u"pane.b"_s);
        QCOMPARE(m_window->currentWorkspace(), u"seat"_s);
        QTRY_VERIFY(field(u"b"_s)->hasFocus());
        QVERIFY(dock(u"seat"_s, u"b"_s)->isVisible());
    }

    void aPaneIsNamedWithoutItsFigures()
    {
        QCOMPARE(dock(u"seat"_s, u"a"_s)->pane()->title(), u"窗格 a 10"_s);
        QCOMPARE(m_seat->services->commands->find(u"pane.a"_s)->text, u"窗格：工作区 seat › 窗格 a"_s);
    }

    /// A lead has a pane more than the agent who sits here after her.
    void whoHasOtherPanesKeepsAnArrangement()
    {
        dock(u"seat"_s, u"b"_s)->close();
        m_window->close();
        open({u"a"_s, u"b"_s, u"c"_s, u"e"_s});
        QVERIFY(!dock(u"seat"_s, u"b"_s)->isHidden());
        m_window->close();
        open();
        QVERIFY(dock(u"seat"_s, u"b"_s)->isHidden());
    }

    void whoClicksElsewhereTypesThere()
    {
        m_seat->services->notices->tell(
            {.kind = Notice::Kind::Overdue, .subject = u"20260114-0001"_s, .atMs = ServicesFixture::kNow});
        const auto *list = m_window->findChild<QWidget *>(u"notice_list"_s);
        const auto *rows = m_window->findChild<QListView *>(u"notice_rows"_s);
        field(u"a"_s)->setFocus();
        trigger(u"window.notices"_s);
        QTRY_VERIFY(rows->hasFocus());
        QTest::mouseClick(field(u"b"_s), Qt::LeftButton);
        QVERIFY(!list->isVisible());
        QVERIFY(field(u"b"_s)->hasFocus());
        trigger(u"window.notices"_s);
        QTRY_VERIFY(rows->hasFocus());
        // A new one comes on top: one stays on the row where one is.
        const QString chosen = rows->currentIndex().data().toString();
        m_seat->services->notices->tell(
            {.kind = Notice::Kind::Overdue, .subject = u"20260114-0002"_s, .atMs = ServicesFixture::kNow});
        QCOMPARE(rows->model()->rowCount(), 2);
        QCOMPARE(rows->currentIndex().data().toString(), chosen);
        QTest::mouseClick(dock(u"seat"_s, u"a"_s)->titleBarWidget(), Qt::LeftButton); // takes no keys
        QVERIFY(!list->isVisible());
        QTRY_VERIFY(field(u"b"_s)->hasFocus());
    }

    void keysGoFromPaneToPane()
    {
        field(u"a"_s)->setFocus();
        const WindowDriver driver(m_window.get());
        driver.key(Qt::Key_F6);
        QTRY_VERIFY(field(u"b"_s)->hasFocus());
        driver.key(Qt::Key_F6);
        QTRY_VERIFY(field(u"c"_s)->hasFocus());
        driver.key(Qt::Key_F6); // round
        QTRY_VERIFY(field(u"a"_s)->hasFocus());
        driver.key(Qt::Key_F6, Qt::ShiftModifier);
        QTRY_VERIFY(field(u"c"_s)->hasFocus());
        dock(u"seat"_s, u"b"_s)->close();
        driver.key(Qt::Key_F6, Qt::ShiftModifier); // over the closed one
        QTRY_VERIFY(field(u"a"_s)->hasFocus());
    }

    void keysFindAPaneBehindATab()
    {
        Workspace *seat = m_window->workspace(u"seat"_s);
        PaneDock *behind = dock(u"seat"_s, u"b"_s);
        seat->tabifyDockWidget(behind, dock(u"seat"_s, u"a"_s));
        dock(u"seat"_s, u"a"_s)->raise();
        QTRY_VERIFY(!seat->rect().intersects(behind->geometry()));
        field(u"a"_s)->setFocus();
        const WindowDriver driver(m_window.get());
        driver.key(Qt::Key_F6);
        QTRY_VERIFY(field(u"b"_s)->hasFocus());
        QTRY_VERIFY(seat->rect().contains(behind->geometry()));
        driver.key(Qt::Key_F6); // the one before it is behind it now
        QTRY_VERIFY(field(u"c"_s)->hasFocus());
    }

    /// From right to left the next one is to the left.
    void keysGoInTheDirectionOfReading()
    {
        m_window.reset();
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const auto restore = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        open();
        QTRY_VERIFY(dock(u"seat"_s, u"a"_s)->x() > dock(u"seat"_s, u"b"_s)->x());
        field(u"a"_s)->setFocus();
        WindowDriver(m_window.get()).key(Qt::Key_F6);
        QTRY_VERIFY(field(u"b"_s)->hasFocus());
    }

    void theEmptyPaletteNamesEveryCommandAndRunsNone()
    {
        int ran = 0;
        m_seat->services->commands->add(
            {u"test.first"_s, u"试"_s, u"Ctrl+Alt+T"_s, u"试"_s, true, [&ran] { ++ran; }});
        m_window->showWorkspace(u"map"_s);
        WindowDriver(m_window.get()).key(Qt::Key_F1);
        auto *list = m_window->findChild<QListView *>(u"palette_list"_s);
        auto *typed = m_window->findChild<QLineEdit *>(u"palette_field"_s);
        QTRY_VERIFY(typed->hasFocus());
        QTRY_COMPARE(list->model()->rowCount(), int(m_seat->services->commands->commands().size()));
        QTest::keyClick(typed, Qt::Key_Return); // nothing was chosen
        QVERIFY(m_window->palette().isVisible());
        QCOMPARE(m_window->currentWorkspace(), u"map"_s);
        QTest::keyClicks(typed, u"test.first"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(ran, 1);
        QVERIFY(!m_window->palette().isVisible());
    }

    void aChosenKeyHoldsAndIsShown()
    {
        field(u"a"_s)->setFocus();
        QVERIFY(m_seat->services->commands->setKeys(u"window.next_pane"_s, u"F10"_s));
        const auto cap = [this] { return m_window->findChild<KeyButton *>(u"next_a"_s)->keyText(); };
        QTRY_COMPARE(cap(), Format::keyText(QKeySequence(Qt::Key_F10)));
        const WindowDriver driver(m_window.get());
        driver.key(Qt::Key_F6); // no longer
        driver.key(Qt::Key_F10);
        QTRY_VERIFY(field(u"b"_s)->hasFocus());
        const auto *search = m_window->findChild<QWidget *>(u"top_search"_s);
        QCOMPARE(search->accessibleDescription(), Format::keyText(QKeySequence(Qt::CTRL | Qt::Key_K)));
        QVERIFY(m_seat->services->commands->setKeys(u"palette.open"_s, u"Ctrl+Alt+K"_s));
        QTRY_COMPARE(search->accessibleDescription(),
                     Format::keyText(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K)));
        m_window->rebuild(); // as with a new language
        QCOMPARE(cap(), Format::keyText(QKeySequence(Qt::Key_F10)));
        m_window.reset();
        m_seat->restart();
        open();
        QCOMPARE(m_seat->services->commands->find(u"window.next_pane"_s)->keys, u"F10"_s);
        QCOMPARE(cap(), Format::keyText(QKeySequence(Qt::Key_F10)));
    }

    void keysAreChosenInTheirDialog()
    {
        CommandRegistry &commands = *m_seat->services->commands;
        KeysDialog dialog(commands);
        dialog.show();
        const WindowDriver driver(&dialog);
        auto *table = driver.need<QTableWidget>(u"keys_table"_s);
        auto *edit = driver.need<QKeySequenceEdit>(u"keys_edit"_s);
        const auto *note = driver.need<QLabel>(u"keys_note"_s);
        QCOMPARE(table->rowCount(), int(commands.commands().size()));
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->data(Qt::UserRole) == u"window.next_pane"_s)
                selectTableRow(*table, row);
        }
        QCOMPARE(edit->keySequence(), QKeySequence(Qt::Key_F6));
        table->setFocus();
        QTRY_VERIFY(table->hasFocus());
        driver.key(Qt::Key_Tab);
        QTRY_VERIFY(edit->hasFocus());
        const auto keys = [&commands] { return commands.find(u"window.next_pane"_s)->keys; };
        edit->setKeySequence(QKeySequence(Qt::Key_A)); // would be lost for typing
        driver.click(u"keys_use"_s);
        QVERIFY(!note->text().isEmpty());
        QCOMPARE(keys(), u"F6"_s);
        for (const QKeyCombination taken : {Qt::CTRL | Qt::Key_C, Qt::CTRL | Qt::Key_Space}) {
            edit->setKeySequence(QKeySequence(taken)); // a field takes it, or the input method
            driver.click(u"keys_use"_s);
            QVERIFY(!note->text().isEmpty());
            QCOMPARE(keys(), u"F6"_s);
        }
        edit->setKeySequence(QKeySequence(Qt::Key_F1)); // has another
        driver.click(u"keys_use"_s);
        QVERIFY2(note->text().contains(commands.find(u"palette.keys"_s)->text), qPrintable(note->text()));
        QCOMPARE(keys(), u"F6"_s);
        edit->setKeySequence(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N));
        driver.click(u"keys_use"_s);
        QVERIFY(note->text().isEmpty());
        QCOMPARE(keys(), u"Ctrl+Alt+N"_s);
        driver.click(u"keys_reset"_s);
        QCOMPARE(keys(), u"F6"_s);
        QVERIFY(commands.chosenKeys().isEmpty());
        // What changes elsewhere is told here, and the chosen one stays chosen.
        commands.add({u"test.late"_s, u"晚到"_s, u"Ctrl+Alt+T"_s, u"试"_s, true, [] { }});
        QVERIFY(commands.setKeys(u"window.next_pane"_s, {}));
        QTRY_COMPARE(table->rowCount(), int(commands.commands().size()));
        QTRY_VERIFY(table->item(table->currentRow(), 2)->text().isEmpty());
        QCOMPARE(table->item(table->currentRow(), 0)->data(Qt::UserRole), u"window.next_pane"_s);
    }

    void looksAreCommandsToo()
    {
        const SettingsService &settings = *m_seat->services->settings;
        trigger(u"ui.theme.dark"_s);
        QTRY_COMPARE(settings.theme(), u"dark"_s);
        trigger(u"ui.language.ug"_s);
        QTRY_COMPARE(settings.language(), u"ug"_s);
    }

    void aLockedLookSaysWhy()
    {
        m_seat->services->settings->setPolicy({{u"ui.theme"_s, u"light"_s}});
        trigger(u"ui.theme.dark"_s);
        const auto said = [this] {
            return std::ranges::any_of(m_window->findChildren<QLabel *>(), [](const QLabel *label) {
                return label->isVisible() && label->text().contains(u"公司策略"_s);
            });
        };
        QTRY_VERIFY(said());
        QCOMPARE(m_seat->services->settings->theme(), u"light"_s);
    }

private:
    void open(const QStringList &panes = {u"a"_s, u"b"_s, u"c"_s})
    {
        m_window = std::make_unique<MainWindow>(*m_seat->services, [panes](MainWindow &) {
            return QList<WorkspaceSpec>{workspaceOf(u"seat"_s, panes), workspaceOf(u"map"_s, {u"d"_s})};
        });
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void trigger(const QString &command) { QVERIFY(m_seat->services->commands->trigger(command)); }
    [[nodiscard]] PaneDock *dock(const QString &workspace, const QString &pane) const
    {
        return m_window->workspace(workspace)->dock(pane);
    }
    [[nodiscard]] QLineEdit *field(const QString &pane) const
    {
        return m_window->findChild<QLineEdit *>(u"field_"_s + pane);
    }

    std::unique_ptr<ServicesFixture> m_seat;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
