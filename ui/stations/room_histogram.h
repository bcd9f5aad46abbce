// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

namespace Warmline {

/// How many flats have which room temperature, a column for each whole degree in the colour of its class,
/// with the number above and the company's standard as a dashed line. Stays left-to-right. GUI thread.
class RoomHistogram : public QWidget
{
    Q_OBJECT

public:
    explicit RoomHistogram(QWidget *parent = nullptr);

    /// Whole degree (floor) → flats; the standard is whole °C, too.
    void setCounts(const QHash<int, int> &counts, double standard_C);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString standardWords() const;

    QHash<int, int> m_counts;
    int m_standard_C;
};

} // namespace Warmline
