// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/queries.h"

#include <QCoreApplication>

namespace Warmline::Conflicts {

using namespace Qt::StringLiterals;

Result<OperationDraft> choose(const Conflict &conflict, ConflictSide side)
{
    const bool isA = side == ConflictSide::A;
    if (isA ? conflict.goneA : conflict.goneB)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("Conflicts", "这个内容已经删除，不能再选用"),
                       conflict.field);
    OperationDraft draft;
    draft.intent = u"conflict.resolve"_s;
    draft.branch = conflict.branch;
    draft.entities = {{conflict.kind, conflict.entity, 0}};
    draft.values.insert("field"_L1, conflict.field);
    draft.values.insert("operation"_L1, conflict.operationB.value.toBytes());
    draft.causalParent = conflict.operationB;
    if (!isA && conflict.isCurrentB)
        return draft; // it stands already
    const QString value = isA ? conflict.valueA : conflict.valueB;
    const bool imports = conflict.field == "name"_L1 || conflict.field == "phone"_L1;
    if (conflict.kind == EntityKind::Household && imports && value.isEmpty())
        draft.values.insert(conflict.field, QCborValue(QCborSimpleType::Null)); // what was imported holds
    else if (conflict.personal)
        draft.personal.insert(conflict.field, value.toUtf8());
    else if (conflict.field == "promise_ms"_L1 || conflict.field == "reported_temperature_tenths"_L1)
        draft.values.insert(conflict.field, value.isEmpty() ? QCborValue(QCborSimpleType::Null)
                                                            : QCborValue(value.toLongLong()));
    else
        draft.values.insert(conflict.field, value);
    return draft;
}

} // namespace Warmline::Conflicts
