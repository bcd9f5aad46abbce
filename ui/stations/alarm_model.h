// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/stations/alarm_service.h"
#include "ui/common/tier_glyph.h"

#include <QAbstractTableModel>

namespace Warmline {

/// Alarms as rows: what and where, on what evidence, for how long, who looks after it. GUI thread.
class AlarmModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Evidence, Since, Who, ColumnCount };
    enum Role { TierRole = Qt::UserRole + 1, OpenRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// How pressing it is, by the shapes that everything else uses.
    [[nodiscard]] static TierLook lookOf(AlarmKind kind);
    void setRows(const QList<AlarmRow> &rows, qint64 nowMs);
    /// Only the ages change.
    void setNow(qint64 nowMs);
    [[nodiscard]] const AlarmRow &at(int row) const { return m_rows[row]; }
    /// -1: not there.
    [[nodiscard]] int indexOf(const QString &id) const;
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ColumnCount);
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const AlarmRow &row, int column) const;
    [[nodiscard]] QString whoOf(const AlarmRecord &record) const;

    QList<AlarmRow> m_rows;
    qint64 m_now = 0;
};

} // namespace Warmline
