// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/sync/sim_network_p.h"

namespace Warmline::SyncSim {

[[nodiscard]] inline QString shortId(const OperationId &id)
{
    return id.toString().right(8);
}
[[nodiscard]] inline EntityKey keyOf(const Operation &operation)
{
    return {operation.primary()->kind, operation.primary()->id};
}
/// Did the maker of \a later know \a earlier, which has \a sequence in the server's order?
[[nodiscard]] inline bool knew(const Made &later, const Made &earlier, qint64 sequence)
{
    return sequence <= later.knewUpTo || earlier.device == later.device
        || later.alsoKnew.contains(earlier.id);
}

/// A seat holds what its scope says and its own work, nothing else; at any time.
void checkScope(Network &net, Seat &seat, const std::map<EntityKey, EntityState> &replayed);
/// What a program does not know it has kept as it came, and gives on so.
void checkUnknown(Network &net, const QString &who, const QList<JournalEntry> &log);
/// Times: not after the receipt, not before what the maker had seen of the server, true where its clock had
/// been measured; in the operations and in what they fold into.
void checkTimes(Network &net, const QList<JournalEntry> &log);
/// A household's corrections: nobody's is overwritten in silence, and the last one holds.
void checkCustomer(Network &net, const QList<JournalEntry> &log, const Customer &customer);

} // namespace Warmline::SyncSim
