// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/area_filter.h"

namespace Warmline {

void AreaFilter::set(const QString &title, const ChosenArea &area)
{
    const QString name = area.isEmpty() ? QString() : title;
    if (name == m_title && area == m_area)
        return;
    m_title = name;
    m_area = area;
    emit changed();
}

QString AreaFilter::chipText() const
{
    return isSet() ? tr("区域筛选：%1 · %2 栋", nullptr, int(m_area.houses.size()))
                         .arg(m_title)
                         .arg(m_area.houses.size())
                   : QString();
}

} // namespace Warmline
