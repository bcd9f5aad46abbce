// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace Warmline {

/// Draws the focus ring of buttons 2 px outside their edge, which neither QSS nor a widget's own paint event
/// can. Follows the application's focus; made once by Theme. Fields draw their own doubled border instead.
class FocusRing : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;

private:
    void onFocusChanged(QWidget *before, QWidget *now);

    QPointer<QFocusFrame> m_frame;
};

} // namespace Warmline
