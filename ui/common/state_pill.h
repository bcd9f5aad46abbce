// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Warmline {

/// How a state of the seat looks. Break is outlined, Broken is hatched: two states never differ by tint
/// alone.
enum class PillLook { Ready, Talking, Wrapping, Break, Broken, Neutral };

/// The agent's state with its running time: icon, word, clock. 27 px high; used in the call block and the top
/// bar.
class StatePill : public QWidget
{
    Q_OBJECT
public:
    explicit StatePill(QWidget *parent = nullptr);

    /// `time` is formatted by the owner (Format::clock) once a second.
    void setState(PillLook look, const QString &iconName, const QString &word, const QString &time);
    void setTime(const QString &time);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PillLook m_look = PillLook::Neutral;
    QString m_iconName;
    QString m_word;
    QString m_time;
};

} // namespace Warmline
