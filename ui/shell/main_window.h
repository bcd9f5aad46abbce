// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/workspace.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

class QStackedWidget;

namespace Warmline {

class CommandPalette;
class NoticeList;
struct Notice;
class NavRail;
class PaletteController;
class SessionBar;
class StatusStrip;
class ToastArea;
class TopBar;
class WindowStatus;
struct ServiceSet;

/// A workspace and the panes in it, as the composition names them; made anew when the language changes.
struct WorkspaceSpec
{
    struct PaneSpec
    {
        QString id;
        std::function<Pane *()> make;
    };
    QString id; ///< "seat"
    QString title;
    QString iconName;
    QString keys; ///< portable text
    QList<PaneSpec> panes;
    QList<Workspace::Column> columns;
    std::pair<QString, int>
        topPane; ///< a pane over the whole width above the columns, and its height; empty: none
    std::function<QWidget *()> header; ///< tools above all panes; empty: none
    bool showsAgentState = false; ///< the softphone is on it: the pill in the top bar is not needed
    bool atFoot = false; ///< settings
    std::function<void(bool shown)> shown; ///< a service may rest while its workspace is out of sight
};

/// The window of a seat: top bar, rail, one workspace at a time, strip, palette, notices. Knows no pane by
/// name. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    using Specs = std::function<QList<WorkspaceSpec>(MainWindow &)>;

    MainWindow(ServiceSet &services, Specs specs, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Throws all widgets away and makes them again: after a change of language or of zoom. Nothing is lost,
    /// since panes hold no state of their own.
    void rebuild();
    void showWorkspace(const QString &id);
    /// With its workspace; a pane that was closed opens again. Gives it the keyboard.
    void showPane(const QString &workspace, const QString &pane);
    [[nodiscard]] QString currentWorkspace() const { return m_current; }
    [[nodiscard]] Workspace *workspace(const QString &id) const { return m_workspaces.value(id); }
    [[nodiscard]] CommandPalette &palette() const { return *m_palette; }
    [[nodiscard]] PaletteController &paletteController() const { return *m_paletteController; }
    void notify(const QString &iconName, const QString &text, const QString &strong = {});
    /// Why the server takes this session no more, in words; empty: it does. Nothing is locked.
    void setSessionEnded(const QString &why);
    /// Nobody is here: the seat locks itself in so many seconds; 0: it does not.
    void setLockingIn(int seconds);
    /// Back to the arrangement that the program ships with.
    void resetArrangements();
    /// Arrangements and size as they are, for the next start; closing the window does it too.
    void saveArrangements();

signals:
    /// A place in the strip at the foot was pressed: "link", "outbox", "refused", "line" …
    void stripActivated(const QString &id);
    /// A row of the bell's list was pressed.
    void noticeChosen(const Warmline::Notice &notice);
    /// The line about an ended session was pressed.
    void signInRequested();
    /// After a resize and after the widgets were made anew.
    void resized(int width);
    /// The widgets are new: connect to them again.
    void rebuilt();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addWorkspace(const WorkspaceSpec &spec);
    void bindCommandKeys();
    void showPersonMenu();
    void addCommands();
    void addLooks();
    void addCommandsOf(const WorkspaceSpec &spec);
    void showKeyCaps();

    ServiceSet &m_services;
    Specs m_specs;
    QList<WorkspaceSpec> m_built;
    TopBar *m_bar = nullptr;
    SessionBar *m_session = nullptr;
    NavRail *m_rail = nullptr;
    StatusStrip *m_strip = nullptr;
    QStackedWidget *m_stack = nullptr;
    CommandPalette *m_palette = nullptr;
    PaletteController *m_paletteController = nullptr;
    ToastArea *m_toasts = nullptr;
    NoticeList *m_notices = nullptr;
    WindowStatus *m_status = nullptr;
    QHash<QString, Workspace *> m_workspaces;
    QHash<QString, QPointer<QWidget>> m_focus; ///< where the keyboard was when a workspace was left
    QList<class QAction *> m_keyActions;
    QString m_current;
    QString m_ended; ///< why the session has ended
    int m_lockingIn = 0; ///< seconds
    bool m_mirrored = false; ///< as the widgets of now were made
};

} // namespace Warmline
