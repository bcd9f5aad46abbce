// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLayout;

namespace Warmline {

/// Lays out once what changes in several steps of an event. A widget that is shown lays out everything above
/// it at once, with its neighbours as they are half-way: when a telephone rang, its pane asked for more than
/// its column for a moment, all docks of the window moved by a pixel and back, and all of it was painted anew
/// before the caller's card. A child of the widget that the layout belongs to. GUI thread.
class StillLayout : public QObject
{
public:
    /// \a layout is the one of a widget, not one within another.
    explicit StillLayout(QLayout *layout);

    /// Until the events that are posted by now are handled. A frame that is due before leaves the widget as
    /// it was.
    void hold();

private:
    void letGo();

    QLayout *m_layout;
    bool m_holds = false;
};

} // namespace Warmline
