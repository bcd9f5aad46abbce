// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QStringList>
#include <QWidget>

namespace Warmline::Testing {

/// Names of the labels and buttons in \a window that are too small for their words, or reach beyond it.
inline QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    const auto look = [&](const QWidget *widget, const QString &text, bool wraps) {
        if (!widget->isVisibleTo(&window) || text.isEmpty())
            return;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        const QSize wanted = widget->sizeHint();
        const bool narrow = !wraps && widget->width() < wanted.width();
        const bool low =
            widget->height() < (wraps && widget->hasHeightForWidth() ? widget->heightForWidth(widget->width())
                                                                     : wanted.height());
        if (narrow || low || !window.rect().contains(place))
            cut.append(widget->objectName() + QStringLiteral(": ") + text);
    };
    for (const QLabel *label : window.findChildren<QLabel *>())
        look(label, label->text(), label->wordWrap());
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
        look(button, button->text(), false);
    return cut;
}

} // namespace Warmline::Testing
