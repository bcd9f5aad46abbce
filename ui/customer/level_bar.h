// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/diagnosis.h"

#include <QWidget>

namespace Warmline {

/// How the probability is spread over the levels, the likeliest first: one bar with a legend below it. GUI
/// thread.
class LevelBar final : public QWidget
{
    Q_OBJECT
public:
    explicit LevelBar(QWidget *parent = nullptr);

    struct Share
    {
        HeatLevel level = HeatLevel::None;
        double probability = 0;
    };
    /// Those of 1 % and more, by falling probability.
    [[nodiscard]] static QList<Share> sharesOf(const Diagnosis &diagnosis);
    void setShares(const QList<Share> &shares);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Share> m_shares;
};

} // namespace Warmline
