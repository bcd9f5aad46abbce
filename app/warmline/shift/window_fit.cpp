// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/shift/window_fit.h"

#include <QDockWidget>
#include <QScrollArea>
#include <QStringList>

namespace Warmline {

namespace {

QString named(const QWidget &widget)
{
    return widget.objectName().isEmpty() ? QString::fromLatin1(widget.metaObject()->className())
                                         : widget.objectName();
}

QRect placeIn(const QWidget &window, const QWidget &widget)
{
    return {widget.mapTo(&window, QPoint(0, 0)), widget.size()};
}

} // namespace

QString whatDoesNotFit(const QWidget &window)
{
    QStringList faults;
    QList<const QDockWidget *> panes;
    for (const auto *dock : window.findChildren<QDockWidget *>()) {
        if (!dock->isVisible() || dock->isFloating())
            continue;
        const QRect place = placeIn(window, *dock);
        // Of its workspace, not of the window: what goes below it is hidden behind the strip at the foot.
        const QRect home = placeIn(window, *dock->parentWidget());
        if (!home.contains(place))
            faults.append(QStringLiteral("%1 reaches %2 px beyond its workspace")
                              .arg(named(*dock))
                              .arg(std::max({place.right() - home.right(), home.left() - place.left(),
                                             place.bottom() - home.bottom(), home.top() - place.top()})));
        for (const QDockWidget *other : std::as_const(panes)) {
            const QRect both = placeIn(window, *other).intersected(place);
            if (!both.isEmpty())
                faults.append(QStringLiteral("%1 lies on %2 (%3 x %4 px; their least widths are %5 and %6)")
                                  .arg(named(*dock), named(*other))
                                  .arg(both.width())
                                  .arg(both.height())
                                  .arg(dock->minimumSizeHint().width())
                                  .arg(other->minimumSizeHint().width()));
        }
        panes.append(dock);
    }
    for (const auto *area : window.findChildren<QScrollArea *>()) {
        if (!area->isVisible() || !area->widget()
            || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            continue;
        if (const int over = area->widget()->width() - area->viewport()->width(); over > 0)
            faults.append(QStringLiteral("%1 cuts off %2 px of its content").arg(named(*area)).arg(over));
    }
    return faults.join(QStringLiteral("; "));
}

} // namespace Warmline
