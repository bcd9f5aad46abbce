// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/focus_ring.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFocusFrame>

namespace Warmline {

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, &FocusRing::onFocusChanged);
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

void FocusRing::onFocusChanged(QWidget *, QWidget *now)
{
    // Check boxes and radio buttons are drawn with a ring by the style; item views mark their current item.
    const bool ringed = now
                     && (now->inherits("QPushButton") || now->inherits("QToolButton")
                         || now->property("focusRing").toBool());
    if (!ringed) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame) // QFocusFrame goes away with the window it was last in
        m_frame = new QFocusFrame;
    m_frame->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_frame->setWidget(now);
}

} // namespace Warmline
