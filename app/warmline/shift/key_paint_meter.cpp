// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/shift/key_paint_meter.h"

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace Warmline {

KeyPaintMeter::KeyPaintMeter(QObject *parent)
    : QObject(parent)
{ }

KeyPaintMeter::~KeyPaintMeter() = default;

void KeyPaintMeter::start(QWidget *editor, int count)
{
    m_times.clear();
    m_editor = editor;
    auto *area = qobject_cast<QAbstractScrollArea *>(editor);
    m_painted = area ? area->viewport() : editor;
    m_painted->installEventFilter(this);
    m_left = count;
    m_erase = false;
    editor->setFocus(Qt::OtherFocusReason);
    QMetaObject::invokeMethod(this, &KeyPaintMeter::press, Qt::QueuedConnection);
}

void KeyPaintMeter::send(int key, const QString &text)
{
    QCoreApplication::postEvent(m_editor, new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, text));
    QCoreApplication::postEvent(m_editor, new QKeyEvent(QEvent::KeyRelease, key, Qt::NoModifier, text));
}

void KeyPaintMeter::press()
{
    if (!m_editor || m_left == 0) {
        m_left = 0;
        if (m_painted)
            m_painted->removeEventFilter(this);
        emit finished();
        return;
    }
    m_waiting = true;
    m_timer.start();
    if (std::exchange(m_erase, !m_erase))
        send(Qt::Key_Backspace, {});
    else
        send(Qt::Key_A, QStringLiteral("a"));
}

bool KeyPaintMeter::eventFilter(QObject *watched, QEvent *event)
{
    if (m_waiting && watched == m_painted && event->type() == QEvent::Paint) {
        m_waiting = false;
        // The whole window is painted in one go; a queued call comes after it.
        QMetaObject::invokeMethod(this, &KeyPaintMeter::onPainted, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void KeyPaintMeter::onPainted()
{
    m_times.append(double(m_timer.nsecsElapsed()) / 1e6);
    --m_left;
    press();
}

double percentile(QList<double> values, double percent)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    const auto rank = qsizetype(std::ceil(percent / 100 * double(values.size())));
    return values.at(std::clamp<qsizetype>(rank - 1, 0, values.size() - 1));
}

} // namespace Warmline
