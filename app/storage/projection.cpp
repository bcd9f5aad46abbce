// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/projection.h"

#include "app/storage/operation_table.h"

#include <QCoreApplication>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// Decoded entities kept between jobs; beyond this the cache starts anew.
constexpr qsizetype kCacheLimit = 20'000;

} // namespace

Result<Projection::Slot *> Projection::slot(EntityKind kind, const QString &id)
{
    const SlotKey key(kind, OperationTable::entityKey(kind, id));
    auto &slot = m_slots[key];
    if (!slot) {
        slot = std::make_shared<Slot>();
        slot->kind = kind;
        slot->key = key.second;
        if (auto loaded = load(*slot); !loaded) {
            m_slots.remove(key);
            return std::unexpected(loaded.error());
        }
    }
    return slot.get();
}

Result<Projection::Slot *> Projection::slotOf(const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    if (!touch)
        return failure(ErrorCode::InvalidInput, Tr::tr("操作没有说明它针对什么"), operation.intent);
    if (Intents::handling(operation.intent) == Intents::Handling::Setting
        && (touch->kind != EntityKind::Setting
            || touch->id != operation.values.value(QStringLiteral("name")).toString()))
        return failure(ErrorCode::InvalidInput, Tr::tr("设置操作的对象与名称不符"), operation.intent);
    return slot(touch->kind, touch->id);
}

void Projection::markDirty(Slot &slot)
{
    if (!slot.dirty && !slot.shadowDirty)
        m_dirty.append(m_slots.value({slot.kind, slot.key}));
}

void Projection::markUnsettled(Slot &slot)
{
    if (!std::exchange(slot.unsettled, true))
        m_unsettled.append(m_slots.value({slot.kind, slot.key}));
}

Result<FoldedState> Projection::effective(const EntityTouch &entity)
{
    auto found = slot(entity.kind, entity.id);
    if (!found)
        return std::unexpected(found.error());
    return (*found)->effective;
}

Result<void> Projection::applyConfirmed(const Operation &operation)
{
    auto found = slotOf(operation);
    if (!found)
        return std::unexpected(found.error());
    Slot &s = **found;
    auto after = Folding::fold(s.effective, operation);
    if (!after)
        return std::unexpected(after.error());
    markDirty(s);
    s.effective = *std::move(after);
    s.dirty = true;
    return {};
}

void Projection::checkShadows()
{
    if (!m_keepsShadows)
        return;
    auto query = m_db.cached("select 1 from shadow limit 1");
    m_hasShadows = query.step() || m_db.failed();
}

Result<void> Projection::applyWaiting(const Operation &operation)
{
    m_hasShadows = true;
    auto found = slotOf(operation);
    if (!found)
        return std::unexpected(found.error());
    Slot &s = **found;
    auto after = Folding::fold(s.effective, operation);
    if (!after)
        return std::unexpected(after.error());
    markDirty(s);
    if (!s.confirmed) {
        s.confirmed = s.effective;
        s.confirmedSource = s.source;
        s.shadowDirty = true;
    }
    s.effective = *std::move(after);
    s.dirty = true;
    return {};
}

Result<void> Projection::integrate(const Operation &operation)
{
    auto found = slotOf(operation);
    if (!found)
        return std::unexpected(found.error());
    Slot &s = **found;
    auto after = Folding::fold(s.confirmed ? *s.confirmed : s.effective, operation);
    if (!after)
        return std::unexpected(after.error());
    markDirty(s);
    if (s.confirmed) {
        s.confirmed = *std::move(after);
        s.shadowDirty = true;
        markUnsettled(s);
    } else {
        s.effective = *std::move(after);
        s.dirty = true;
    }
    return {};
}

Result<void> Projection::withdraw(const Operation &operation)
{
    auto found = slotOf(operation);
    if (!found)
        return std::unexpected(found.error());
    if ((*found)->confirmed)
        markUnsettled(**found);
    return {};
}

Result<void> Projection::layAgain(EntityKind kind, const QString &id)
{
    auto found = slot(kind, id);
    if (!found)
        return std::unexpected(found.error());
    if ((*found)->confirmed)
        markUnsettled(**found);
    return {};
}

Result<void> Projection::settle()
{
    for (const auto &shared : std::as_const(m_unsettled)) {
        Slot &s = *shared;
        const auto waiting = OperationTable::waitingOf(m_db, s.kind, s.key);
        if (!waiting)
            return std::unexpected(waiting.error());
        s.unsettled = false;
        markDirty(s);
        s.effective = *s.confirmed;
        s.source = s.confirmedSource;
        s.dirty = true;
        s.shadowDirty = true;
        for (const Operation &operation : *waiting) {
            // What does not fit any more stays in the outbox: the server judges it, and its verdict is shown.
            if (auto after = Folding::fold(s.effective, operation))
                s.effective = *std::move(after);
        }
        if (waiting->isEmpty())
            s.confirmed.reset();
    }
    m_unsettled.clear();
    return {};
}

Result<void> Projection::importState(EntityKind kind, const QString &id, FoldedState state, qint64 source)
{
    auto found = slot(kind, id);
    if (!found)
        return std::unexpected(found.error());
    Slot &s = **found;
    markDirty(s);
    if (s.confirmed) {
        s.confirmed = std::move(state);
        s.confirmedSource = source;
        s.shadowDirty = true;
        markUnsettled(s);
    } else {
        s.effective = std::move(state);
        s.source = source;
        s.dirty = true;
    }
    if (m_slots.size() > kCacheLimit && m_unsettled.isEmpty())
        flush();
    return {};
}

Result<void> Projection::import(const Ticket &ticket, qint64 source)
{
    return importState(EntityKind::Ticket, ticket.id.toString(), ticket, source);
}

Result<void> Projection::import(const Call &call, qint64 source)
{
    return importState(EntityKind::Call, call.id.toString(), call, source);
}

Result<void> Projection::import(const Customer &customer)
{
    return importState(EntityKind::Household, customer.account.value, customer, 0);
}

bool Projection::flush()
{
    for (const auto &slot : std::as_const(m_dirty)) {
        if (slot->dirty)
            write(*slot);
        if (slot->shadowDirty)
            writeShadow(*slot);
        slot->dirty = slot->shadowDirty = false;
    }
    m_dirty.clear();
    if (m_slots.size() > kCacheLimit)
        m_slots.clear();
    return !m_db.failed();
}

void Projection::forget()
{
    m_slots.clear();
    m_dirty.clear();
    m_unsettled.clear();
}

} // namespace Warmline
