// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Warmline {

/// A cell's text with the shape of a tier before it. \a tierRole gives the TierLook as a number; nothing: no
/// shape, the text begins where it does beside one. \a elide says where a text gives way that does not fit.
class TierDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TierDelegate(int tierRole, QObject *parent = nullptr, Qt::TextElideMode elide = Qt::ElideRight);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    int m_tierRole;
    Qt::TextElideMode m_elide;
};

} // namespace Warmline
