// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QButtonGroup;
class QHBoxLayout;

namespace Warmline {

/// One choice of a few, side by side in one frame; the current segment is solid accent. Arrow keys move the
/// choice.
class SegmentedControl : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentIndexChanged)
public:
    /// `accessibleName` says what is chosen ("影响范围").
    explicit SegmentedControl(const QString &accessibleName, QWidget *parent = nullptr);

    /// Adds a segment and returns its index. `key` is shown as a key cap, `value` is carried for the caller.
    int addSegment(const QString &text, const QString &key = {}, const QVariant &value = {},
                   const QString &iconName = {});
    int count() const;
    int currentIndex() const;
    QVariant currentValue() const;
    /// Selects a segment without emitting activated(). −1 selects none (an open question).
    void setCurrentIndex(int index);
    /// All segments as wide as the widest, filling the frame.
    void setEqualWidths(bool equal);

signals:
    /// The choice changed, by the user or by the program.
    void currentIndexChanged(int index);
    /// The user chose a segment.
    void activated(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
    QButtonGroup *m_group;
    int m_current = -1;
};

} // namespace Warmline
