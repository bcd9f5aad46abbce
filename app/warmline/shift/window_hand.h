// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QPointer>
#include <QVariant>
#include <QWidget>

namespace Warmline {

/// A hand on the window: finds widgets by object name, clicks, types and presses keys as the window system
/// would deliver them, and takes pictures. GUI thread.
class WindowHand
{
public:
    void hold(QWidget *window) { m_window = window; }
    [[nodiscard]] QWidget *window() const { return m_window; }

    [[nodiscard]] QWidget *find(const QString &name) const;
    /// Visible to the person who looks at the window.
    [[nodiscard]] bool shows(const QString &name) const;
    /// False when there is no such widget that can be clicked.
    bool click(const QString &name) const;
    /// Chinese comes as the commit of an input method.
    bool type(const QString &name, const QString &text) const;
    /// Chooses an entry of a drop-down list by its data. False when there is none.
    bool choose(const QString &name, const QVariant &data) const;
    /// A key for the window: shortcuts included.
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;

    /// True once the window has looked the same for a moment: everything that was asked for has come and is
    /// painted; or after some seconds, since live panes never stand still.
    [[nodiscard]] bool isSettled();
    void expectChange()
    {
        m_sameSince.invalidate();
        m_waiting.invalidate();
    }
    bool save(const QString &file) const;

private:
    QPointer<QWidget> m_window;
    QByteArray m_lastLook;
    QElapsedTimer m_sameSince;
    QElapsedTimer m_looked;
    QElapsedTimer m_waiting; ///< since a change was expected
};

} // namespace Warmline
