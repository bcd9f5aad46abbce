// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pane_dock.h"

#include "ui/common/pane.h"
#include "ui/common/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace Warmline {

PaneDock::PaneDock(const QString &id, Pane *pane, QWidget *parent)
    : QDockWidget(pane->name(), parent)
    , m_pane(pane)
{
    setObjectName(id);
    setFeatures(DockWidgetMovable | DockWidgetFloatable | DockWidgetClosable);
    setAllowedAreas(Qt::AllDockWidgetAreas);
    // In a box of its own: a dock asks its title bar for the size hint only and would cut a header of fixed
    // height; a pane that hides its header gets no title bar.
    auto *bar = new QWidget(this);
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pane->detachHeader());
    setTitleBarWidget(bar);
    setWidget(pane);
    setContentsMargins(1, 1, 1, 1);
    connect(Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PaneDock::takeFocus()
{
    raise(); // it may lie behind a tab
    if (isFloating())
        activateWindow();
    for (QWidget *next = m_pane->nextInFocusChain(); next != m_pane; next = next->nextInFocusChain()) {
        if (isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) != 0 && next->isEnabled()
            && next->isVisible()) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    m_pane->setFocus(Qt::TabFocusReason);
}

void PaneDock::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme->color(ColorToken::Line), 1));
    painter.setBrush(theme->color(ColorToken::S1));
    const qreal radius = isFloating() ? 0 : theme->metric(Theme::Metric::PaneRadius);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const bool onlyHeader = m_pane->height() <= 2; // nothing below that the line would part it from
    if (const QWidget *header = titleBarWidget();
        header && header->isVisible() && header->height() > 1 && !onlyHeader)
        painter.drawLine(QPointF(0.5, header->geometry().bottom() + 0.5),
                         QPointF(width() - 0.5, header->geometry().bottom() + 0.5));
}

void PaneDock::contextMenuEvent(QContextMenuEvent *event)
{
    const QWidget *header = titleBarWidget();
    if (!header || !header->geometry().contains(event->pos())) {
        QDockWidget::contextMenuEvent(event);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(isFloating() ? tr("停靠窗格") : tr("浮动窗格"), this,
                    [this] { setFloating(!isFloating()); });
    menu->addAction(tr("收起窗格"), this, &QWidget::close);
    menu->popup(event->globalPos());
}

} // namespace Warmline
