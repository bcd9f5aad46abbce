// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/shift/window_hand.h"

#include "ui/common/state_view.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCryptographicHash>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPixmap>

namespace Warmline {

namespace {
constexpr qint64 kLookEveryMs = 60; ///< a picture of the window costs some ms
constexpr qint64 kSettledAfterMs = 300; ///< longer than the pause before a loading state shows itself
constexpr qint64 kLongestMs = 20'000; ///< for a pane that says it waits
constexpr qint64 kLongEnoughMs = 5'000; ///< live values and ages never stand still for long
} // namespace

QWidget *WindowHand::find(const QString &name) const
{
    return m_window ? m_window->findChild<QWidget *>(name) : nullptr;
}

bool WindowHand::shows(const QString &name) const
{
    const QWidget *widget = find(name);
    return widget && widget->isVisible();
}

bool WindowHand::click(const QString &name) const
{
    QWidget *widget = find(name);
    if (!widget || !widget->isVisible() || !widget->isEnabled())
        return false;
    const QPointF at = QRectF(widget->rect()).center();
    const QPointF global = widget->mapToGlobal(at);
    QApplication::postEvent(widget, new QMouseEvent(QEvent::MouseButtonPress, at, global, Qt::LeftButton,
                                                    Qt::LeftButton, Qt::NoModifier));
    QApplication::postEvent(widget, new QMouseEvent(QEvent::MouseButtonRelease, at, global, Qt::LeftButton,
                                                    Qt::NoButton, Qt::NoModifier));
    return true;
}

bool WindowHand::type(const QString &name, const QString &text) const
{
    QWidget *widget = find(name);
    if (!widget || !widget->isEnabled())
        return false;
    widget->setFocus(Qt::OtherFocusReason);
    auto *commit = new QInputMethodEvent;
    commit->setCommitString(text);
    QApplication::postEvent(widget, commit);
    return true;
}

bool WindowHand::choose(const QString &name, const QVariant &data) const
{
    auto *list = qobject_cast<QComboBox *>(find(name));
    const int index = list ? list->findData(data) : -1;
    if (index < 0)
        return false;
    list->setCurrentIndex(index);
    emit list->activated(index);
    return true;
}

void WindowHand::key(int key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.data();
    // As the window system does: first a shortcut, then a key press.
    auto *override = new QKeyEvent(QEvent::ShortcutOverride, key, modifiers);
    override->ignore();
    QApplication::sendEvent(target, override);
    const bool taken = override->isAccepted();
    delete override;
    if (!taken) {
        for (QAction *action : m_window->actions()) {
            if (action->isEnabled()
                && action->shortcut() == QKeySequence(QKeyCombination(modifiers, Qt::Key(key)))) {
                action->trigger();
                return;
            }
        }
    }
    QApplication::postEvent(target, new QKeyEvent(QEvent::KeyPress, key, modifiers));
    QApplication::postEvent(target, new QKeyEvent(QEvent::KeyRelease, key, modifiers));
}

bool WindowHand::isSettled()
{
    if (m_looked.isValid() && m_looked.elapsed() < kLookEveryMs)
        return false;
    m_looked.start();
    if (!m_waiting.isValid())
        m_waiting.start();
    for (const StateView *view : m_window->findChildren<StateView *>()) {
        if (view->isVisible() && view->state() == StateView::State::Loading) {
            m_sameSince.invalidate();
            return m_waiting.elapsed() >= kLongEnoughMs;
        }
    }
    // A pane that says it waits (the map for its tiles) looks the same all the while.
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->property("waiting").toBool()) {
            m_sameSince.invalidate();
            return m_waiting.elapsed() >= kLongestMs;
        }
    }
    const QImage image = m_window->grab().toImage();
    // The clocks at the top and at the foot go on; they are not waited for.
    const qsizetype line = image.bytesPerLine();
    const int margin = qMin(60, image.height() / 8);
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (int y = margin; y < image.height() - margin; ++y)
        hash.addData(QByteArrayView(image.constScanLine(y), line));
    const QByteArray look = hash.result();
    if (look != m_lastLook || !m_sameSince.isValid()) {
        m_lastLook = look;
        m_sameSince.start();
        return m_waiting.elapsed() >= kLongEnoughMs;
    }
    return m_sameSince.elapsed() >= kSettledAfterMs;
}

bool WindowHand::save(const QString &file) const
{
    return m_window && m_window->grab().save(file, "PNG");
}

} // namespace Warmline
