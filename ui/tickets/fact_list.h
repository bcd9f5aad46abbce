// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace Warmline {

/// Facts in lines: label, value, and at the end how it stands. For what can only be read.
class FactList : public QWidget
{
    Q_OBJECT
public:
    enum class Mark { None, Done, Missing };

    explicit FactList(QWidget *parent = nullptr);

    void clear();
    /// Lines with an empty value are passed over unless they carry a mark.
    void add(const QString &label, const QString &value, Mark mark = Mark::None);

private:
    QGridLayout *m_grid;
    int m_rows = 0;
};

/// What must be answered, in one line: ticked or open, with "4 / 5" at the end. Object name: ticket_required.
class RequiredLine : public QWidget
{
    Q_OBJECT
public:
    explicit RequiredLine(QWidget *parent = nullptr);

    struct Item
    {
        QString title;
        bool done = false;
        friend bool operator==(const Item &, const Item &) = default;
    };
    void setItems(const QList<Item> &items);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Item> m_items;
};

} // namespace Warmline
