// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QWidget>

namespace Warmline {

/// How often a household called on the company, month by month: a row for each heating year (July to June,
/// the newest on top), a cell for each month with its number; about heat in the accent, other matters grey.
/// Stays left-to-right. GUI thread.
class MonthStrip : public QWidget
{
    Q_OBJECT

public:
    struct Count
    {
        int heat = 0;
        int other = 0;
        friend bool operator==(const Count &, const Count &) = default;
    };

    explicit MonthStrip(QWidget *parent = nullptr);

    /// Events from \a fromMs to \a toMs by "yyyy-MM" of the company's zone; months outside stay empty.
    void setCounts(const QHash<QString, Count> &counts, qint64 fromMs, qint64 toMs);
    [[nodiscard]] const QHash<QString, Count> &counts() const { return m_counts; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int yearWidth() const;
    [[nodiscard]] QRectF cell(int row, int column) const;
    /// "2025-01" of a cell; empty outside of the span.
    [[nodiscard]] QString monthAt(int row, int column) const;

    QHash<QString, Count> m_counts;
    int m_firstYear = 0; ///< of the newest row: 2025 for 2025–26
    int m_rows = 0;
    QString m_firstMonth;
    QString m_lastMonth;
};

} // namespace Warmline
