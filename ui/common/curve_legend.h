// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chart_style.h"

#include <QWidget>

namespace Warmline {

/// The row under a chart: for each curve a piece of its line, its name and its present value. Wraps when it
/// gets narrow; short names only where a single long one does not fit.
class CurveLegend : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        CurveKind kind = CurveKind::Main;
        bool comparison = false;
        QString name;
        QString shortName;
        QString value; ///< worded; empty: none
        bool stale = false; ///< the value is old: quiet
        bool band = false; ///< the line runs in a band of its colour
    };

    explicit CurveLegend(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Arrangement
    {
        QList<int> rows; ///< entries in each
        bool shortNames = false;
        int gap = 0;
    };
    [[nodiscard]] Arrangement arrange(int width) const;
    [[nodiscard]] int widthOf(const Entry &entry, bool shortNames) const;
    [[nodiscard]] int widthOfAll(bool shortNames, int gap) const;

    QList<Entry> m_entries;
};

} // namespace Warmline
