// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chart_style.h"

#include <QWidget>

namespace Warmline {

/// The row under a chart: for each curve a piece of its line, its name and its present value. Falls back to
/// short names when it gets narrow.
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
    };

    explicit CurveLegend(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthOf(const Entry &entry, bool shortNames) const;
    [[nodiscard]] int widthOfAll(bool shortNames, int gap) const;

    QList<Entry> m_entries;
};

} // namespace Warmline
