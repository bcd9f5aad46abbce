// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tier_glyph.h"

#include <QStyledItemDelegate>
#include <QWidget>

namespace Warmline {

/// What a ticket clock shows. Plain values: the owner computes them from the journal's clock and ticks once a
/// second.
struct SlaClockState
{
    TierLook tier = TierLook::Blue;
    qint64 remainingMs = 0; ///< negative when overdue
    qint64 limitMs = 0; ///< the whole time allowed, > 0
    bool paused = false;
    QString pauseReason = {}; ///< "等用户"
    bool withTierWord = false; ///< "黄 · 剩 1:58:34" instead of "剩 1:58:34"

    bool overdue() const { return !paused && remainingMs < 0; }
    /// Share of the time used, 0…1.
    double usedShare() const;
    bool operator==(const SlaClockState &) const = default;
};

/// "剩 1:58:34", "超 0:05:26", "暂停 · 等用户".
QString slaClockWords(const SlaClockState &state);

/// How the bar stands to the words.
enum class SlaClockLayout { BarBelow, BarBeside };

/// Paints shape, words and 4 px bar (tick at 80 %; overdue hatched, paused hollow).
void paintSlaClock(QPainter *painter, const QRectF &rect, const SlaClockState &state,
                   SlaClockLayout layout = SlaClockLayout::BarBelow,
                   Qt::LayoutDirection direction = Qt::LeftToRight);

/// A ticket's clock as a widget. Its owner sets the state once a second. GUI thread.
class SlaClock : public QWidget
{
    Q_OBJECT
public:
    explicit SlaClock(SlaClockLayout layout = SlaClockLayout::BarBelow, QWidget *parent = nullptr);

    const SlaClockState &state() const { return m_state; }
    void setState(const SlaClockState &state);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SlaClockLayout m_layout;
    SlaClockState m_state;
};

/// Paints clocks in a table. The model gives a SlaClockState under `role` (default Qt::UserRole).
class SlaClockDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit SlaClockDelegate(int role, QObject *parent = nullptr);
    explicit SlaClockDelegate(QObject *parent = nullptr)
        : SlaClockDelegate(Qt::UserRole, parent)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_role;
};

} // namespace Warmline

Q_DECLARE_METATYPE(Warmline::SlaClockState)
