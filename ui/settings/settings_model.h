// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace Warmline {

class SettingsService;

/// The table of named defaults: what it is, its value, unit, the shipped value and whose practice that is.
/// Values are edited in place; what does not fit is refused with the reason in `refused`.
class SettingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Value, Unit, Standard, Basis, ColumnCount };

    explicit SettingsModel(SettingsService &settings, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void refused(const QString &reason);

private:
    SettingsService &m_settings;
    QList<int> m_rows; ///< rows of the service's table that are shown: looks have a pane of their own
};

} // namespace Warmline
