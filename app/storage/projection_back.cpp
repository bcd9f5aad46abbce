// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of Projection that takes confirmed operations back, and folds them anew.
#include "app/domain/effective_time.h"
#include "app/storage/operation_table.h"
#include "app/storage/projection.h"

#include <limits>

namespace Warmline {

bool Projection::isFoldedInto(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Ticket:
    case EntityKind::Call:
    case EntityKind::Agent:
    case EntityKind::Household:
    case EntityKind::Setting: return true;
    default: return false;
    }
}

Result<void> Projection::goBack(const EntityTouch &entity, qint64 place)
{
    if (!isFoldedInto(entity.kind))
        return {};
    m_hasShadows = true;
    auto found = slot(entity.kind, entity.id);
    if (!found)
        return std::unexpected(found.error());
    Slot &s = **found;
    if (s.kind == EntityKind::Household && std::holds_alternative<std::monostate>(s.effective))
        return {}; // nothing was corrected
    return takeConfirmed(s, place).transform([](bool) { });
}

Result<bool> Projection::foldAgain(EntityKind kind, const QString &id)
{
    if (!isFoldedInto(kind))
        return true;
    m_hasShadows = m_keepsShadows;
    auto found = slot(kind, id);
    if (!found)
        return std::unexpected(found.error());
    const auto whole = takeConfirmed(**found, std::numeric_limits<qint64>::max());
    if (whole)
        markUnsettled(**found);
    return whole;
}

/// The confirmed state is what is here of it up to \a place. True: nothing of that was not understood or did
/// not fit.
Result<bool> Projection::takeConfirmed(Slot &s, qint64 place)
{
    qint64 after = 0;
    auto state = imported(s, &after);
    if (!state)
        return std::unexpected(state.error());
    auto query = m_db.cached("select " WARMLINE_ENTRY_COLUMNS
                             " from operation_entity e join operation o on o.id = e.operation "
                             "where e.kind = ?1 and e.entity = ?2 and e.is_primary = 1 and o.verdict = 1 "
                             "and o.sequence > ?3 and o.sequence <= ?4 order by o.sequence");
    query.bind(1, int(s.kind)).bind(2, s.key).bind(3, after).bind(4, place);
    bool isWhole = true;
    while (query.step()) {
        const auto entry = OperationTable::readEntry(query);
        if (!entry)
            return std::unexpected(entry.error());
        const EffectiveTime::Bounded bounded(*entry);
        auto folded = Folding::fold(*state, bounded.operation());
        isWhole =
            isWhole && folded && Intents::handling(entry->operation.intent) != Intents::Handling::Unknown;
        if (folded)
            state = *std::move(folded);
    }
    if (m_db.failed())
        return std::unexpected(m_db.error());
    markDirty(s);
    s.confirmedSource = s.confirmed ? s.confirmedSource : s.source;
    s.confirmed = *std::move(state);
    s.shadowDirty = true;
    return isWhole;
}

/// The state that an import brought, and the place behind which operations were folded into it.
Result<FoldedState> Projection::imported(const Slot &slot, qint64 *after)
{
    const qint64 source = slot.confirmed ? slot.confirmedSource : slot.source;
    if (source == 0)
        return FoldedState();
    const auto entry = OperationTable::entry(m_db, source);
    if (!entry)
        return std::unexpected(entry.error());
    if (m_block.first != source) {
        auto block = ImportCodec::blockOf(entry->operation);
        if (!block)
            return std::unexpected(block.error());
        m_block = {source, *std::move(block)};
    }
    const EntityTouch *batch = entry->operation.primary();
    auto query =
        m_db.cached("select o.sequence from operation_entity e join operation o on o.id = e.operation "
                    "where e.kind = ?1 and e.entity = ?2 and o.intent = 'import.close' and o.verdict = 1 "
                    "order by o.sequence limit 1");
    const QByteArray key = batch ? OperationTable::entityKey(batch->kind, batch->id) : QByteArray();
    query.bind(1, int(EntityKind::Batch)).bind(2, key);
    *after = query.step() ? query.integer(0) : 0;
    for (const Ticket &ticket : m_block.second.tickets) {
        if (slot.kind == EntityKind::Ticket && ticket.id.value.toBytes() == slot.key)
            return FoldedState(ticket);
    }
    for (const Call &call : m_block.second.calls) {
        if (slot.kind == EntityKind::Call && call.id.value.toBytes() == slot.key)
            return FoldedState(call);
    }
    return FoldedState();
}

} // namespace Warmline
