// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "app/services/command_registry.h"
#include "app/services/notice_service.h"
#include "app/services/service_set.h"
#include "app/services/settings/settings_service.h"
#include "ui/common/format.h"
#include "ui/common/pane.h"
#include "ui/common/theme.h"
#include "ui/common/toast_area.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/nav_rail.h"
#include "ui/shell/notice_list.h"
#include "ui/shell/palette_controller.h"
#include "ui/shell/session_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/window_status.h"

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Warmline {

namespace {

QString arrangementKey(const Workspace &workspace, bool mirrored)
{
    // A mirrored window is arranged anew: what was at the start is at the end there. And who has other panes,
    // as a lead has, has an arrangement beside that of the others at this seat.
    return QStringLiteral("arrangement/%1%2/%3")
        .arg(mirrored ? QStringLiteral("rtl/") : QString(), workspace.id())
        .arg(workspace.version());
}

} // namespace

MainWindow::MainWindow(ServiceSet &services, Specs specs, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_specs(std::move(specs))
{
    setObjectName(QStringLiteral("main_window"));
    setMinimumSize(1024, 640);
    setContextMenuPolicy(Qt::NoContextMenu);
    build();
    if (!restoreGeometry(m_services.settings->state(QStringLiteral("window/geometry")).toByteArray()))
        resize(1600, 900);
    connect(m_services.commands.get(), &CommandRegistry::changed, this, &MainWindow::bindCommandKeys);
    connect(m_services.commands.get(), &CommandRegistry::keysChosen, this, &MainWindow::showKeyCaps,
            Qt::QueuedConnection);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setWindowTitle(tr("暖线"));
    m_mirrored = QGuiApplication::isRightToLeft();
    auto *frame = new QWidget;
    m_bar = new TopBar(frame);
    m_session = new SessionBar(frame);
    m_rail = new NavRail(frame);
    m_strip = new StatusStrip(frame);
    m_stack = new QStackedWidget(frame);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_session);
    layout->addLayout(middle, 1);
    layout->addWidget(m_strip);
    setCentralWidget(frame);

    m_toasts = new ToastArea(frame);
    m_toasts->setLane(
        m_strip, [strip = m_strip, frame] { // this frame's: in another language there is another
            // On the strip and the margin above it: whatever lies higher is worked with.
            const QRect free = strip->freeArea();
            const int above = Theme::of(strip)->px(6);
            return QRect(strip->mapTo(frame, free.topLeft()), free.size()).adjusted(0, -above, 0, 0);
        });
    m_status = new WindowStatus(m_services, *m_bar, *m_strip, frame);
    m_palette = new CommandPalette(frame);
    m_paletteController = new PaletteController(m_services, *m_palette, frame);
    m_session->setReason(m_ended);
    setLockingIn(m_lockingIn);
    connect(m_session, &SessionBar::signInRequested, this, &MainWindow::signInRequested);
    connect(m_bar, &TopBar::personClicked, this, &MainWindow::showPersonMenu);
    connect(m_bar, &TopBar::searchRequested, m_palette, [this] { m_palette->open(); });
    connect(m_rail, &NavRail::chosen, this, &MainWindow::showWorkspace);
    connect(m_strip, &StatusStrip::activated, this, &MainWindow::stripActivated);
    m_notices = new NoticeList(*m_services.notices, frame);
    connect(m_bar, &TopBar::noticesRequested, m_notices, &NoticeList::toggle);
    connect(m_notices, &NoticeList::chosen, this, &MainWindow::noticeChosen);
    // What the agent must do something about says so once; the rest waits at the bell.
    connect(m_services.notices.get(), &NoticeService::arrived, m_toasts, [this](const Notice &notice) {
        if (notice.kind == Notice::Kind::Refused || notice.kind == Notice::Kind::Held
            || notice.kind == Notice::Kind::Alarm || notice.kind == Notice::Kind::Release)
            notify(NoticeWords::iconName(notice.kind), NoticeWords::title(notice));
    });

    addCommands();
    m_built = m_specs(*this);
    for (const WorkspaceSpec &spec : std::as_const(m_built))
        addWorkspace(spec);
    bindCommandKeys();
    showKeyCaps();
    const QString first = m_workspaces.contains(m_current) ? m_current : m_built.constFirst().id;
    m_current.clear();
    showWorkspace(first);
    // Nothing is being typed yet; the first key must not land in the search box.
    frame->setFocus();
}

/// What concerns the account, as the composition has registered it; nothing in the demo.
void MainWindow::showPersonMenu()
{
    auto *person = m_bar->findChild<QWidget *>(QStringLiteral("top_person"));
    auto *menu = new QMenu(m_bar);
    menu->setObjectName(QStringLiteral("person_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Command &command : m_services.commands->commands()) {
        if (!command.id.startsWith(QLatin1String("account.")))
            continue;
        QAction *action = menu->addAction(command.text);
        action->setObjectName(QStringLiteral("menu_") + command.id);
        action->setEnabled(command.enabled);
        connect(action, &QAction::triggered, this,
                [this, id = command.id] { m_services.commands->trigger(id); });
    }
    if (menu->isEmpty() || !person) {
        delete menu;
        return;
    }
    menu->popup(person->mapToGlobal(QPoint(0, person->height())));
}

void MainWindow::addWorkspace(const WorkspaceSpec &spec)
{
    auto *workspace = new Workspace(spec.id, m_stack);
    for (const WorkspaceSpec::PaneSpec &pane : spec.panes)
        workspace->addPane(pane.id, pane.make());
    if (spec.header)
        workspace->setMenuWidget(spec.header());
    workspace->setDefaultArrangement(spec.columns, spec.topPane.first, spec.topPane.second);
    workspace->restoreArrangement(
        m_services.settings->state(arrangementKey(*workspace, m_mirrored)).toByteArray());
    m_stack->addWidget(workspace);
    m_workspaces.insert(spec.id, workspace);
    if (spec.atFoot)
        m_rail->addFootEntry(spec.id, spec.title, spec.iconName);
    else
        m_rail->addEntry(spec.id, spec.title, spec.iconName);
    addCommandsOf(spec);
}

void MainWindow::rebuild()
{
    saveArrangements();
    m_focus.clear();
    for (const WorkspaceSpec &spec : std::as_const(m_built)) {
        if (spec.id == m_current && spec.shown)
            spec.shown(false);
    }
    m_workspaces.clear();
    // Qt would go on asking for the focus a widget that has gone: the window keeps it when its content is
    // taken away while another window is the active one.
    if (QWidget *typedIn = focusWidget())
        typedIn->clearFocus();
    delete takeCentralWidget();
    build();
    emit resized(width());
    emit rebuilt();
}

void MainWindow::showWorkspace(const QString &id)
{
    Workspace *workspace = m_workspaces.value(id);
    if (!workspace)
        return;
    if (id == m_current) {
        m_rail->setCurrent(id);
        return;
    }
    const QString before = std::exchange(m_current, id);
    for (const WorkspaceSpec &spec : std::as_const(m_built)) {
        if (spec.id == before && spec.shown)
            spec.shown(false);
        if (spec.id == id) {
            m_bar->setAgentStateVisible(!spec.showsAgentState);
            if (spec.shown)
                spec.shown(true);
        }
    }
    // Whoever comes back goes on where he was; on a new page nothing is chosen for him.
    if (QWidget *focused = focusWidget();
        focused && m_workspaces.value(before) && m_workspaces[before]->isAncestorOf(focused))
        m_focus.insert(before, focused);
    QWidget *resume = m_focus.value(id);
    m_stack->setCurrentWidget(workspace);
    if (resume && resume->isVisible())
        resume->setFocus(Qt::OtherFocusReason);
    else
        workspace->setFocus(Qt::OtherFocusReason);
    m_rail->setCurrent(id);
}

void MainWindow::notify(const QString &iconName, const QString &text, const QString &strong)
{
    ToastArea::Notice notice;
    notice.iconName = iconName;
    notice.text = text;
    notice.strongText = strong;
    m_toasts->show(notice);
}

void MainWindow::setSessionEnded(const QString &why)
{
    m_ended = why;
    m_session->setReason(why);
}

void MainWindow::setLockingIn(int seconds)
{
    m_lockingIn = seconds;
    m_strip->setItem(QStringLiteral("idle"), QStringLiteral("shield-lock"),
                     seconds > 0 ? tr("没有操作，座席将锁定：还有") : QString(),
                     seconds > 0 ? tr("%1 秒").arg(Format::isolate(QString::number(seconds))) : QString(),
                     ColorToken::Yel);
}

void MainWindow::resetArrangements()
{
    for (Workspace *workspace : std::as_const(m_workspaces))
        workspace->resetArrangement();
}

void MainWindow::bindCommandKeys()
{
    QHash<QString, QAction *> old;
    for (QAction *action : std::as_const(m_keyActions))
        old.insert(action->objectName(), action);
    m_keyActions.clear();
    for (const Command &command : m_services.commands->commands()) {
        if (command.keys.isEmpty())
            continue;
        const QString name = QStringLiteral("key_") + command.id;
        QAction *action = old.take(name);
        if (!action) {
            action = new QAction(this);
            action->setObjectName(name);
            action->setShortcutContext(Qt::WindowShortcut);
            connect(action, &QAction::triggered, this,
                    [this, id = command.id] { m_services.commands->trigger(id); });
            addAction(action);
        }
        action->setText(command.text);
        action->setShortcut(QKeySequence(command.keys, QKeySequence::PortableText));
        action->setEnabled(command.enabled);
        m_keyActions.append(action);
    }
    // A command may take itself away while its key is being handled.
    for (QAction *action : std::as_const(old))
        action->deleteLater();
}

void MainWindow::saveArrangements()
{
    for (Workspace *workspace : std::as_const(m_workspaces))
        m_services.settings->setState(arrangementKey(*workspace, m_mirrored), workspace->saveArrangement());
    m_services.settings->setState(QStringLiteral("window/geometry"), saveGeometry());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    emit resized(width());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveArrangements();
    QMainWindow::closeEvent(event);
}

} // namespace Warmline
