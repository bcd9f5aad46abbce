// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/replay.h"

#include "app/domain/effective_time.h"
#include "app/storage/operation_table.h"

namespace Warmline::Replay {

qint64 closeSequence(SqliteConnection &db, const Operation &block)
{
    const EntityTouch *touch = block.primary();
    if (!touch)
        return 0;
    auto query =
        db.cached("select o.sequence from operation_entity e join operation o on o.id = e.operation "
                  "where e.kind = ?1 and e.entity = ?2 and o.intent = 'import.close' and o.verdict = 1 "
                  "order by o.sequence limit 1");
    const QByteArray key = OperationTable::entityKey(touch->kind, touch->id);
    query.bind(1, int(touch->kind)).bind(2, key);
    return query.step() ? query.integer(0) : 0;
}

FoldedState confirmed(SqliteConnection &db, EntityKind kind, const QByteArray &key, FoldedState base,
                      qint64 afterSequence)
{
    auto query = db.cached("select " WARMLINE_ENTRY_COLUMNS
                           " from operation_entity e join operation o on o.id = e.operation "
                           "where e.kind = ?1 and e.entity = ?2 and e.is_primary = 1 and o.verdict = 1 "
                           "and o.sequence > ?3 order by o.sequence");
    query.bind(1, int(kind)).bind(2, key).bind(3, afterSequence);
    while (query.step()) {
        const auto entry = OperationTable::readEntry(query);
        if (!entry)
            continue; // told by the verifier
        const EffectiveTime::Bounded bounded(*entry);
        if (auto after = Folding::fold(base, bounded.operation()))
            base = *std::move(after);
    }
    return base;
}

} // namespace Warmline::Replay
