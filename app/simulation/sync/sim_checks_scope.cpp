// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a seat may hold, and what programs of different versions owe each other.
#include "app/simulation/sync/sim_checks_p.h"

#include <algorithm>

namespace Warmline::SyncSim {

using namespace Qt::StringLiterals;

void checkScope(Network &net, Seat &seat, const std::map<EntityKey, EntityState> &replayed)
{
    const DeviceId own = seat.store->device().id;
    for (const JournalEntry &entry : seat.store->log()) {
        if (!covers(seat.scope, entry.operation.branch) && entry.operation.device != own)
            net.complain(seat.name()
                         + u"holds %1 of branch %2, which it may not see"_s.arg(
                             shortId(entry.operation.id), entry.operation.branch.value));
    }
    for (const EntityKey &key : seat.store->entities()) {
        const bool isShown = !std::holds_alternative<std::monostate>(seat.store->effective(key));
        if (isShown && !replayed.contains(key))
            net.complain(seat.name() + u"shows %1, of which it holds nothing"_s.arg(key.second.right(8)));
    }
    for (const auto &[key, state] : seat.store->lookedUp()) {
        const auto branch = net.branchOf.find(key);
        if (branch != net.branchOf.end() && covers(seat.scope, branch->second))
            net.complain(seat.name() + u"keeps %1 beside the scope that has it"_s.arg(key.second));
        if (versionOf(state) > versionOf(net.server->store->effective(key)))
            net.complain(seat.name() + u"shows %1 as the server never had it"_s.arg(key.second));
    }
}

void checkUnknown(Network &net, const QString &who, const QList<JournalEntry> &log)
{
    for (const JournalEntry &entry : log) {
        const Operation &o = entry.operation;
        if (versionNeededBy(o) == kThisVersion)
            continue;
        const auto body = OperationCodec::encodeBody(o);
        if (!body || Crypto::sha256(*body) != o.hash)
            net.complain(who + u"%1 is not as the next version made it"_s.arg(shortId(o.id)));
        for (const auto &[name, commitment] : o.commitments.asKeyValueRange()) {
            const PersonalValue kept = o.personal.value(name);
            if (Crypto::commitment(kept.salt, kept.value) != commitment)
                net.complain(who + u"%1 of %2 did not stay as it came"_s.arg(name, shortId(o.id)));
        }
    }
}

} // namespace Warmline::SyncSim
