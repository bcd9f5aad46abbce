// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/import_summary.h"

#include <QJsonArray>

namespace Warmline {

using namespace Qt::StringLiterals;

QJsonObject ImportSummary::toJson(bool features) const
{
    QJsonArray list;
    for (const Rejection &rejection : rejected)
        list.append(QJsonObject{{features ? u"feature"_s : u"line"_s, rejection.line},
                                {u"reason"_s, rejection.reason}});
    QJsonObject object{{u"read"_s, read},
                       {u"imported"_s, imported},
                       {u"updated"_s, updated},
                       {u"unchanged"_s, unchanged},
                       {u"rejected"_s, list}};
    for (const auto &[name, count] : derived.asKeyValueRange())
        object.insert(name, count);
    if (!notes.isEmpty())
        object.insert(u"notes"_s, QJsonArray::fromStringList(notes));
    if (!encoding.isEmpty())
        object.insert(u"encoding"_s, encoding);
    if (dryRun)
        object.insert(u"dry_run"_s, true);
    return object;
}

} // namespace Warmline
