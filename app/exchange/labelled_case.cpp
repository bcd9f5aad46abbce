// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/labelled_case.h"

#include <QJsonDocument>

namespace Warmline::LabelledCase {

using namespace Qt::StringLiterals;

std::optional<QJsonObject> of(const JournalEntry &entry)
{
    const Operation &operation = entry.operation;
    if (operation.intent != "household.diagnosed"_L1 || entry.verdict == VerdictKind::Refused)
        return std::nullopt;
    QJsonObject json = QJsonDocument::fromJson(operation.personal.value(u"case"_s).value).object();
    if (json.isEmpty())
        return std::nullopt;
    const QCborMap &values = operation.values;
    json.insert(u"id"_s, operation.id.toString());
    json.insert(u"label"_s, values.value("cause"_L1).toString());
    json.insert(u"said"_s, values.value("said"_L1).toString());
    json.insert(u"said_probability"_s, double(values.value("said_permille"_L1).toInteger()) / 1'000);
    json.insert(u"enough_data"_s, values.value("enough_data"_L1).toBool());
    json.insert(u"judged_ms"_s, operation.atMs());
    return json;
}

} // namespace Warmline::LabelledCase
