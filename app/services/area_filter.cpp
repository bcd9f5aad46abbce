// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/area_filter.h"

namespace Warmline {

void AreaFilter::set(const QString &title, const QSet<BuildingId> &houses)
{
    const QString name = houses.isEmpty() ? QString() : title;
    if (name == m_title && houses == m_houses)
        return;
    m_title = name;
    m_houses = houses;
    emit changed();
}

QString AreaFilter::chipText() const
{
    return isSet() ? tr("区域筛选：%1 · %2 栋").arg(m_title).arg(m_houses.size()) : QString();
}

} // namespace Warmline
