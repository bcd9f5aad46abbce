// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QInputMethodEvent>
#include <QPointer>
#include <QTest>
#include <QWidget>

namespace Warmline::Testing {

/// Drives a real window by object names, as a person would: clicks, keys, typing. A name that is
/// not there fails the test with that name.
class WindowDriver
{
public:
    explicit WindowDriver(QWidget *window)
        : m_window(window)
    { }

    template <class T = QWidget>
    [[nodiscard]] T *find(const QString &name) const
    {
        if (m_window->objectName() == name) {
            if (auto *self = qobject_cast<T *>(m_window.data()))
                return self;
        }
        return m_window->findChild<T *>(name);
    }

    /// The widget, or a failed test that names what is missing.
    template <class T = QWidget>
    [[nodiscard]] T *need(const QString &name) const
    {
        T *widget = find<T>(name);
        if (!widget)
            QTest::qFail(qPrintable(QStringLiteral("no widget named %1").arg(name)), __FILE__, __LINE__);
        return widget;
    }

    void click(const QString &name) const
    {
        if (QWidget *widget = need(name))
            QTest::mouseClick(widget, Qt::LeftButton);
    }

    void type(const QString &name, const QString &text) const
    {
        QWidget *widget = need(name);
        if (!widget)
            return;
        widget->setFocus();
        // Chinese comes as a commit of an input method, as it does in life.
        QInputMethodEvent commit;
        commit.setCommitString(text);
        QCoreApplication::sendEvent(widget, &commit);
    }

    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.data();
        QTest::keyClick(target, Qt::Key(key), modifiers);
    }

    [[nodiscard]] QWidget *window() const { return m_window; }

private:
    QPointer<QWidget> m_window;
};

} // namespace Warmline::Testing
