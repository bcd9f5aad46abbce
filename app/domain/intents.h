// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/call.h"
#include "app/domain/customer.h"
#include "app/domain/operation.h"
#include "app/domain/ticket.h"

#include <functional>
#include <variant>

namespace Warmline {

/// The state of one entity as a reducer sees it; monostate: there is none yet.
using EntityState = std::variant<std::monostate, Ticket, Call, Account, Customer>;

namespace Intents {

/// What a program of this version knows to do with an intent.
enum class Handling {
    Reduce, ///< fold into the primary entity by reduce()
    Block, ///< import.block: kept, applied by its import.close
    Close, ///< import.close: all blocks of its batch become visible
    Setting, ///< setting.set: values name, value
    Record, ///< kept and shown; changes no state (household.reveal, device.assign …)
    Device, ///< device.revoke: the store marks the device when it is confirmed
    Forget, ///< household.forget: a person's data are destroyed wherever it is applied
    Unknown ///< of a newer version: kept, hashed, its entity read-only
};

[[nodiscard]] Handling handling(QStringView intent);
/// import.block and import.close: they change reference data, not one entity.
[[nodiscard]] bool isImport(QStringView intent);
/// Folds \a operation into its primary entity (a ticket, a call, an account or a household). Pure and
/// deterministic; the same in seat and server. Also takes intents of a newer version on a ticket or call: the
/// entity becomes read-only.
[[nodiscard]] Result<EntityState> reduce(const EntityState &before, const Operation &operation);

/// Of the intents that this program knows; a store notices by it that another program folded it.
[[nodiscard]] int schemaVersion();

/// What the next version will know beyond this one. Only tests have such a thing, to play an upgrade.
struct NextVersion
{
    int schemaVersion = 0;
    std::function<bool(QStringView intent)> knows;
    std::function<Result<EntityState>(const EntityState &before, const Operation &operation)> reduce;
};
/// From now on this program is that version; null: itself again. \a next must outlive its time. For the whole
/// process: nothing may be folding meanwhile that is not meant.
void become(const NextVersion *next);

} // namespace Intents

} // namespace Warmline
