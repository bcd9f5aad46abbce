// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Warmline {

/// How loud a sound is now: bars that fill with the level, and fall slowly enough to be seen. GUI thread.
class LevelMeter : public QWidget
{
    Q_OBJECT

public:
    /// \a name: what is measured, for screen readers.
    explicit LevelMeter(const QString &name, QWidget *parent = nullptr);

    /// 0-1; expected ten times a second while there is sound.
    void setLevel(double level);
    [[nodiscard]] double level() const { return m_level; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_level = 0;
};

} // namespace Warmline
