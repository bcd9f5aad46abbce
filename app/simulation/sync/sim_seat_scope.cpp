// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A seat whose branches change, as SyncDriver does it, and one that looks a household up.
#include "app/simulation/sync/sim_network_p.h"

namespace Warmline::SyncSim {

void Seat::takeScope(const QList<BranchId> &branches, const SyncEvent::SignedIn &event)
{
    ++scopeEdition; // what was asked for before is of another scope
    ++scopesPending;
    later(1 + net.dice(60), [this, branches, event] {
        auditSeat(net, *this);
        if (const auto done = store->setScope(branches); !done) {
            net.complain(name() + done.error().text);
            return;
        }
        scope = branches;
        ++net.faults.scopeChanges;
        auditSeat(net, *this);
        if (net.trouble() && net.dice(8) == 0) {
            crash(); // it is written, and the core does not know
            return;
        }
        later(1 + net.dice(20), [this, event] { scopeTaken(event); });
    });
}

/// A store that begins anew makes the core begin anew.
void Seat::scopeTaken(const SyncEvent::SignedIn &event)
{
    --scopesPending;
    const SyncEvent::OutboxChanged counts = outbox();
    if (store->cursor() >= core->status().cursor) {
        tell(counts);
        tell(event);
        return;
    }
    fetched = 0;
    tell(SyncEvent::Started{store->cursor(), counts.waiting, counts.refused});
    tell(SyncEvent::NumbersLeft{numbers.size()});
}

void Seat::lookUp()
{
    const int household = net.dice(kBranches);
    const BranchId branch = branchOfHousehold(net, household);
    if (!up || covers(scope, branch))
        return;
    const EntityKey key(EntityKind::Household, accountOf(household));
    net.carry([this, born = life, used = token, key, branch] {
        if (!net.server->up || used != net.server->tokenOf(index))
            return;
        const EntityState state = net.server->store->effective(key);
        net.carry([this, born, key, branch, state] {
            if (!up || life != born)
                return;
            ++net.faults.lookUps;
            store->keepLookedUp(key, branch, state); // perhaps the scope has it by now
        });
    });
}

} // namespace Warmline::SyncSim
