// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/address.h"

#include <algorithm>

namespace Warmline::Address {

namespace {

/// "3号楼" → "3 号楼", "12-1号楼" → "12-1 号楼"; "A座" and "甲楼" stay.
QString spaced(const QString &name)
{
    qsizetype digits = 0;
    while (digits < name.size() && (name.at(digits).isDigit() || name.at(digits) == u'-'))
        ++digits;
    if (digits == 0 || digits == name.size() || name.at(digits).isSpace())
        return name;
    return name.first(digits) + u' ' + name.sliced(digits);
}

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

/// "3号楼" → "3", "A座" → "A", "12-1号楼" → "12-1".
QString bareBuilding(const QString &name)
{
    static const QStringList endings{QStringLiteral("号楼"), QStringLiteral("号"), QStringLiteral("栋"),
                                     QStringLiteral("幢"),   QStringLiteral("座"), QStringLiteral("楼")};
    for (const QString &ending : endings) {
        if (name.size() > ending.size() && name.endsWith(ending))
            return name.chopped(ending.size());
    }
    return name;
}

} // namespace

QString display(const Household &household, const Building &building, const Community &community)
{
    QStringList parts;
    const auto add = [&parts](const QString &part) {
        if (!part.isEmpty())
            parts.append(part);
    };
    add(community.name);
    if (building.name != community.name)
        add(spaced(building.name));
    if (!household.unit.isEmpty())
        add(isNumber(household.unit) ? household.unit + QStringLiteral(" 单元") : spaced(household.unit));
    add(household.room);
    return parts.join(u' ');
}

QString shortForm(const Household &household, const Building &building)
{
    QStringList parts;
    for (const QString &part : {bareBuilding(building.name), household.unit, household.room}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u'-');
}

} // namespace Warmline::Address
