// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_model.h"

#include "app/services/settings/settings_service.h"
#include "app/services/settings/settings_table.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

namespace Warmline {

SettingsModel::SettingsModel(SettingsService &settings, QObject *parent)
    : QAbstractTableModel(parent)
    , m_settings(settings)
{
    for (int i = 0; i < settings.table().size(); ++i) {
        if (!settings.table().at(i).name.startsWith(QLatin1String("ui.")))
            m_rows.append(i);
    }
    connect(&settings, &SettingsService::changed, this, [this](const QString &name) {
        for (int row = 0; row < m_rows.size(); ++row) {
            if (m_settings.table().at(m_rows.at(row)).name == name)
                emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    });
}

int SettingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SettingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SettingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SettingInfo &info = m_settings.table().at(m_rows.at(index.row()));
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        switch (index.column()) {
        case Title: {
            const QString title =
                info.group.isEmpty() ? info.title : QString(info.group + QStringLiteral(" · ") + info.title);
            return info.waits ? tr("%1（尚未启用）").arg(title) : title;
        }
        case Value: {
            const QVariant value = m_settings.value(info.name);
            if (role == Qt::EditRole)
                return value;
            return value.isValid() ? value.toString() : tr("没有目标值");
        }
        case Unit: return Format::unit(info.unit);
        case Standard: return info.standard.isValid() ? info.standard.toString() : QStringLiteral("—");
        case Basis: return settingBasisTitle(info.basis);
        default: return {};
        }
    }
    if (role == Qt::FontRole && index.column() == Value)
        return Theme::of()->font(m_settings.isChanged(info.name) ? TextRole::TableStrong : TextRole::Table);
    if (role == Qt::TextAlignmentRole && (index.column() == Value || index.column() == Standard))
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && info.waits)
        return Theme::of()->color(ColorToken::T3);
    if (role == Qt::ToolTipRole && m_settings.isLocked(info.name))
        return tr("由公司策略设定，不能在本座席修改");
    if (role == Qt::ToolTipRole && info.waits)
        return tr("还没有功能用到它：可以先设好，现在改它不起作用");
    return {};
}

QVariant SettingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title: return tr("默认值");
    case Value: return tr("现值");
    case Unit: return tr("单位");
    case Standard: return tr("出厂");
    case Basis: return tr("依据");
    default: return {};
    }
}

Qt::ItemFlags SettingsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Value
        && !m_settings.isLocked(m_settings.table().at(m_rows.at(index.row())).name))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool SettingsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != Value)
        return false;
    const SettingInfo &info = m_settings.table().at(m_rows.at(index.row()));
    const Result<void> set = m_settings.set(info.name, value);
    if (!set)
        emit refused(set.error().message());
    return set.has_value();
}

} // namespace Warmline
