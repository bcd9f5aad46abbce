// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace Warmline {

class KeyButton;
class Toast;

/// Where short notices with an undo appear: over the lower corner where lines begin, newest at the bottom,
/// three at most. There they lie on figures and lists; the keys that finish a step are in the other half of
/// each workspace. They never take the keyboard focus and never cover a dialog; a screen reader is told by an
/// announcement.
class ToastArea : public QWidget
{
    Q_OBJECT
public:
    /// `host` is the widget to float over (the central widget of the window).
    explicit ToastArea(QWidget *host);

    struct Notice
    {
        QString iconName = {};
        QString text = {};
        QString strongText = {}; ///< bold words at the end
        QString actionText = {}; ///< "撤销"; empty: no button
        QString actionKey = {}; ///< shown as a key cap
        int seconds = 8; ///< time on screen; counted down beside an action
    };

    /// Shows a notice; `id` is handed back with actionTriggered and expired.
    int show(const Notice &notice);
    void dismiss(int id);
    int count() const;

    /// A single notice as a widget, for places that keep one in their layout.
    static QWidget *makeCard(const Notice &notice, QWidget *parent = nullptr);

signals:
    void actionTriggered(int id);
    void expired(int id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QPointer<QWidget> m_host;
    QList<Toast *> m_toasts;
    int m_nextId = 1;
};

} // namespace Warmline
