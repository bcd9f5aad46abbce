// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

#include <functional>

class QBoxLayout;

namespace Warmline {

class KeyButton;
class Toast;

/// Where short notices with an undo appear. In a window they stand side by side in its lane, a strip on which
/// nobody works: from the lane's start on, as many as fit, the newest first, three at most; what had to go is
/// under the bell. Without a lane they lie over the lower corner where lines begin, newest at the bottom.
/// They never take the keyboard focus and never cover a dialog; a screen reader is told by an announcement.
class ToastArea : public QWidget
{
    Q_OBJECT
public:
    /// `host` is the widget to float over (the central widget of the window).
    explicit ToastArea(QWidget *host);

    /// \a lane tells where the free part of \a strip is now, in the host's coordinates; asked again whenever
    /// the strip's layout changes. Notices are as high as the lane, and where one is wider than its free part
    /// it goes on towards the lane's end; so do several until the oldest was there for 3 seconds.
    void setLane(QWidget *strip, std::function<QRect()> lane);

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
    void placeInLane();

    QPointer<QWidget> m_host;
    QPointer<QWidget> m_strip; ///< what the lane is on
    std::function<QRect()> m_lane;
    QBoxLayout *m_layout;
    QList<Toast *> m_toasts; ///< oldest first
    int m_nextId = 1;
};

} // namespace Warmline
