// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/still_layout.h"

#include <QLayout>
#include <QWidget>

#include <utility>

namespace Warmline {

StillLayout::StillLayout(QLayout *layout)
    : QObject(layout->parentWidget())
    , m_layout(layout)
{ }

void StillLayout::hold()
{
    if (std::exchange(m_holds, true))
        return;
    m_layout->setEnabled(false);
    m_layout->parentWidget()->setUpdatesEnabled(false); // a frame may be due before
    QMetaObject::invokeMethod(this, &StillLayout::letGo, Qt::QueuedConnection);
}

void StillLayout::letGo()
{
    m_holds = false;
    m_layout->setEnabled(true);
    m_layout->invalidate(); // sizes that came meanwhile were not heard of
    // Up to the window, as when a widget is shown: left to events it would take a frame for each step.
    for (QWidget *above = m_layout->parentWidget(); above && above->isVisible();
         above = above->isWindow() ? nullptr : above->parentWidget()) {
        if (QLayout *layout = above->layout())
            layout->activate();
    }
    m_layout->parentWidget()->setUpdatesEnabled(true);
}

} // namespace Warmline
