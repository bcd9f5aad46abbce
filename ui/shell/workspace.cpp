// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "ui/common/pane.h"
#include "ui/common/theme.h"
#include "ui/shell/pane_dock.h"

#include <QApplication>
#include <QMouseEvent>

#include <algorithm>
#include <tuple>

namespace Warmline {

namespace {

/// Before the bytes of an arrangement in which nobody has moved a separator.
const QByteArray kShared = QByteArrayLiteral("shared:");

/// Where the dock is to be seen: one behind a tab, which Qt puts off the window, where the one before it is.
QRect placeOf(const QMainWindow &window, PaneDock *dock)
{
    if (dock->isFloating() || dock->geometry().right() >= 0)
        return dock->geometry();
    for (const QDockWidget *other : window.tabifiedDockWidgets(dock)) {
        if (other->geometry().right() >= 0)
            return other->geometry();
    }
    return dock->geometry();
}

} // namespace

Workspace::Workspace(const QString &id, QWidget *parent)
    : QMainWindow(parent)
    , m_id(id)
{
    setWindowFlags(Qt::Widget); // QMainWindow makes itself a window; here it is a page
    setObjectName(QStringLiteral("workspace_") + id);
    setDockNestingEnabled(true);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setAnimated(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    const int gap = Theme::of(this)->metric(Theme::Metric::Gap);
    setContentsMargins(gap, gap, gap, gap);
    // The dock layout learns its size, and the docks their least sizes, in events that are posted already:
    // shares given before those would be lost. A timer of zero comes after them.
    m_shareTimer.setSingleShot(true);
    m_shareTimer.setInterval(0);
    connect(&m_shareTimer, &QTimer::timeout, this, &Workspace::share);
}

void Workspace::addPane(const QString &id, Pane *pane)
{
    auto *dock = new PaneDock(id, pane, this);
    m_docks.insert(id, dock);
    connect(dock, &QDockWidget::topLevelChanged, this, [this](bool floating) {
        if (floating)
            m_sharesOnResize = false;
    });
}

void Workspace::setDefaultArrangement(const QList<Column> &columns, const QString &topPane, int topHeight)
{
    m_columns = columns;
    m_topPane = topPane;
    m_topHeight = topHeight;
    place();
}

void Workspace::resetArrangement()
{
    for (PaneDock *dock : std::as_const(m_docks)) {
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    m_sharesOnResize = true;
    place();
    share();
}

QByteArray Workspace::saveArrangement() const
{
    return m_sharesOnResize ? kShared + saveState(version()) : saveState(version());
}

bool Workspace::restoreArrangement(const QByteArray &state)
{
    const bool shared = state.startsWith(kShared);
    if (state.isEmpty() || !restoreState(shared ? state.sliced(kShared.size()) : state, version()))
        return false;
    m_sharesOnResize = shared;
    m_shareOnShow = shared; // sizes given by hand stay as they were
    return true;
}

int Workspace::version() const
{
    QStringList ids = m_docks.keys();
    ids.sort();
    const QByteArray all = ids.join(u' ').toUtf8();
    return int(qChecksum(all)); // the same in every process, unlike qHash
}

void Workspace::focusPane(const QString &paneId)
{
    if (PaneDock *dock = m_docks.value(paneId)) {
        dock->show();
        dock->takeFocus();
    }
}

void Workspace::stepFocus(int step)
{
    QList<PaneDock *> shown = m_docks.values();
    shown.removeIf([](const PaneDock *dock) { return !dock->isVisible(); });
    if (shown.isEmpty())
        return;
    std::ranges::sort(shown, {}, [this](PaneDock *dock) {
        const QRect place = placeOf(*this, dock);
        const int start = layoutDirection() == Qt::RightToLeft ? -place.right() : place.left();
        return std::tuple(dock->isFloating(), start, place.top(), dock->objectName());
    });
    const QWidget *focused = QApplication::focusWidget();
    const auto at = std::ranges::find_if(
        shown, [focused](const PaneDock *dock) { return focused && dock->isAncestorOf(focused); });
    const qsizetype count = shown.size();
    const qsizetype from = at != shown.end() ? at - shown.begin() : step > 0 ? -1 : 0;
    shown.at((from + step + count) % count)->takeFocus();
}

void Workspace::place()
{
    // The columns stand side by side in one dock area: the first cell of each is split off horizontally, then
    // the others below it. A pane across the whole width has an area of its own above them.
    const Qt::DockWidgetArea area = m_topPane.isEmpty() ? Qt::TopDockWidgetArea : Qt::BottomDockWidgetArea;
    if (PaneDock *top = m_docks.value(m_topPane)) {
        addDockWidget(Qt::TopDockWidgetArea, top);
        top->show();
    }
    // Docks are not mirrored by Qt: in a right-to-left layout the columns are placed from the other side.
    QList<Column> columns = m_columns;
    if (layoutDirection() == Qt::RightToLeft)
        std::ranges::reverse(columns);
    PaneDock *previous = nullptr;
    for (const Column &column : std::as_const(columns)) {
        PaneDock *head = m_docks.value(column.cells.constFirst().pane);
        if (previous)
            splitDockWidget(previous, head, Qt::Horizontal);
        else
            addDockWidget(area, head);
        head->show();
        previous = head;
    }
    for (const Column &column : std::as_const(m_columns)) {
        PaneDock *above = m_docks.value(column.cells.constFirst().pane);
        for (qsizetype i = 1; i < column.cells.size(); ++i) {
            PaneDock *dock = m_docks.value(column.cells.at(i).pane);
            splitDockWidget(above, dock, Qt::Vertical);
            dock->show();
            above = dock;
        }
    }
    m_shareOnShow = true;
}

void Workspace::share()
{
    layout()->activate(); // sizes are shares of what the docks have now
    QList<QDockWidget *> heads;
    QList<int> widths;
    for (const Column &column : std::as_const(m_columns)) {
        heads.append(m_docks.value(column.cells.constFirst().pane));
        widths.append(Theme::of(this)->px(column.width));
        QList<QDockWidget *> cells;
        QList<int> heights;
        for (const Column::Cell &cell : column.cells) {
            cells.append(m_docks.value(cell.pane));
            heights.append(Theme::of(this)->px(cell.height));
        }
        if (cells.size() > 1)
            resizeDocks(cells, heights, Qt::Vertical);
    }
    if (layoutDirection() == Qt::RightToLeft) { // as they stand, from the left
        std::ranges::reverse(heads);
        std::ranges::reverse(widths);
    }
    if (heads.size() > 1)
        resizeDocks(heads, widths, Qt::Horizontal);
    if (PaneDock *top = m_docks.value(m_topPane)) {
        const int height = Theme::of(this)->px(m_topHeight);
        resizeDocks({top, heads.constFirst()}, {height, qMax(1, this->height() - height)}, Qt::Vertical);
    }
    layout()->activate(); // now: the next thing to happen may be a picture of the window, or another share
}

void Workspace::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_shareOnShow, false))
        m_shareTimer.start();
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_sharesOnResize && isVisible())
        m_shareTimer.start();
    else if (m_sharesOnResize)
        m_shareOnShow = true;
}

bool Workspace::event(QEvent *event)
{
    // A separator takes the press before any handler of ours would see it.
    if (event->type() == QEvent::MouseButtonPress
        && isSeparator(static_cast<QMouseEvent *>(event)->position().toPoint()))
        m_sharesOnResize = false;
    return QMainWindow::event(event);
}

} // namespace Warmline
