// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace Warmline {

/// The rail at the start edge: one entry per workspace, settings at the foot. GUI thread.
class NavRail : public QFrame
{
    Q_OBJECT

public:
    explicit NavRail(QWidget *parent = nullptr);

    void addEntry(const QString &id, const QString &text, const QString &iconName);
    /// At the foot of the rail.
    void addFootEntry(const QString &id, const QString &text, const QString &iconName);
    void setCurrent(const QString &id);

signals:
    void chosen(const QString &id);

private:
    class Item;
    Item *makeItem(const QString &id, const QString &text, const QString &iconName);
    void applyTheme();

    QVBoxLayout *m_top;
    QVBoxLayout *m_foot;
    QList<Item *> m_items;
};

} // namespace Warmline
