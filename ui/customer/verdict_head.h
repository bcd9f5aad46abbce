// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace Warmline {

class ElidedLabel;
class KeyButton;

/// The first lines of the verdict: the level and how sure that is, the likeliest cause, and what the agent
/// can do about it. In one row where there is room; else cause and buttons go below, so that a long word of
/// another language never pushes the neighbouring panes aside. GUI thread.
class VerdictHead : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictHead(QWidget *parent = nullptr);

    ElidedLabel *level() const { return m_level; }
    ElidedLabel *share() const { return m_share; }
    ElidedLabel *cause() const { return m_cause; }
    KeyButton *confirm() const { return m_confirm; }
    KeyButton *correct() const { return m_correct; }

    /// As narrow as two rows can be.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange(bool narrow);
    void fit();
    int widthOf(const QList<const QWidget *> &row) const;

    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
    ElidedLabel *m_level;
    ElidedLabel *m_share;
    ElidedLabel *m_cause;
    KeyButton *m_confirm;
    KeyButton *m_correct;
    bool m_narrow = false;
};

} // namespace Warmline
