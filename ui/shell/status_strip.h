// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace Warmline {

/// The strip at the foot of the window: how far the connection, the outbox, the plant data and the line can
/// be trusted. GUI thread.
class StatusStrip : public QFrame
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    /// A place in the strip; texts of the same id replace each other. \a strong is the value, drawn heavier.
    /// An empty \a text and \a strong hide it.
    void setItem(const QString &id, const QString &iconName, const QString &text, const QString &strong = {},
                 ColorToken ink = ColorToken::T2);
    void setEndItem(const QString &id, const QString &iconName, const QString &text,
                    const QString &strong = {});
    /// What is behind the place \a id, as its tool tip and for screen readers; empty: nothing more.
    void setHint(const QString &id, const QString &hint);
    /// Offline: the whole strip turns to the yellow ground (shape and words stay).
    void setWarning(bool warning);
    /// The part of the strip that has nothing in it, between what begins at its start and what ends at its
    /// end; at its least as wide as a hair.
    [[nodiscard]] QRect freeArea() const;

signals:
    void activated(const QString &id);

private:
    class Item;
    Item *item(const QString &id, QHBoxLayout *into);
    void applyTheme();

    QHBoxLayout *m_start;
    QHBoxLayout *m_end;
    QHash<QString, Item *> m_items;
    bool m_warning = false;
};

} // namespace Warmline
