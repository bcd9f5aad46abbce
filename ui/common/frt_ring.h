// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Warmline {

/// First-response ring: fills clockwise from 12 over 15 s, green to 12 s, yellow to 15, then full red and "超
/// n". The number counts up in the middle. The owner sets the time once a second; after answering it freezes
/// as a record.
class FrtRing : public QWidget
{
    Q_OBJECT
public:
    explicit FrtRing(QWidget *parent = nullptr);

    /// Time waited in ms. Stepped to whole seconds, so it repaints once a second at most.
    void setElapsedMs(qint64 ms);
    /// Limit and warning in seconds; 15 and 12 unless the company says otherwise.
    void setLimits(int limitSeconds, int warnSeconds);
    /// A line below the number ("秒", "秒 / 15").
    void setUnitText(const QString &text);
    /// Diameter at 100 %; 57 in the components, 62 in the call card, 100 while ringing.
    void setDiameter(int designPixels);
    void setFrozen(bool frozen);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    int m_seconds = 0;
    int m_limit = 15;
    int m_warn = 12;
    int m_diameter = 57;
    bool m_frozen = false;
    QString m_unit;
};

} // namespace Warmline
