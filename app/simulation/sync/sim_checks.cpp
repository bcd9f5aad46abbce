// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The invariants. They look at journals and states from outside: what a store believes of itself counts for
// nothing here.
#include "app/domain/effective_time.h"
#include "app/simulation/sync/sim_checks_p.h"

#include <algorithm>
#include <set>

namespace Warmline::SyncSim {

using namespace Qt::StringLiterals;

namespace {

/// What a log makes of each entity, seen by a program of \a version.
/// \a misfits: what was confirmed and can't be folded by this version.
std::map<EntityKey, EntityState> replay(const QList<JournalEntry> &log, int version,
                                        const std::map<EntityKey, SimulatedSnapshot::Entity> &from,
                                        QSet<OperationId> *misfits = nullptr)
{
    std::map<EntityKey, EntityState> states;
    for (const auto &[key, entity] : from)
        states.emplace(key, entity.state);
    for (const JournalEntry &entry : log) {
        if (entry.verdict != VerdictKind::Confirmed)
            continue;
        EntityState &state = states[keyOf(entry.operation)];
        const EffectiveTime::Bounded bounded(entry);
        if (auto after = fold(state, bounded.operation(), version))
            state = *std::move(after);
        else if (misfits)
            misfits->insert(entry.operation.id);
    }
    return states;
}

bool isSame(const EntityState &a, const EntityState &b)
{
    return a == b;
}

/// Hashes, and each device's chain without holes, along the server's order.
void checkChains(Network &net, const QList<JournalEntry> &log)
{
    struct End
    {
        qint64 sequence = 0;
        QByteArray hash;
    };
    QHash<QString, End> ends;
    for (const JournalEntry &entry : log) {
        const Operation &o = entry.operation;
        const auto body = OperationCodec::encodeBody(o);
        if (!body || Crypto::sha256(*body) != o.hash)
            net.complain(u"operation %1 does not have its hash"_s.arg(shortId(o.id)));
        End &end = ends[o.device.value];
        if (o.deviceSequence != end.sequence + 1 || o.previousHash != end.hash)
            net.complain(u"the chain of device %1 breaks at its %2"_s.arg(o.device.value.left(8))
                             .arg(o.deviceSequence));
        end = {o.deviceSequence, o.hash};
        for (const auto &[name, personal] : o.personal.asKeyValueRange()) {
            if (o.commitments.value(name) != Crypto::commitment(personal.salt, personal.value))
                net.complain(u"operation %1: %2 is not what was committed to"_s.arg(shortId(o.id), name));
        }
    }
}

/// Every operation has one place, and one with a verdict; what was refused says why.
void checkPlaces(Network &net, const QList<JournalEntry> &log)
{
    QSet<OperationId> placed;
    for (const JournalEntry &entry : log) {
        const OperationId id = entry.operation.id;
        if (placed.contains(id))
            net.complain(u"operation %1 has two places"_s.arg(shortId(id)));
        placed.insert(id);
        const auto made = net.ledger.find(id);
        if (made == net.ledger.end()) {
            net.complain(u"operation %1 was made by nobody"_s.arg(shortId(id)));
            continue;
        }
        if (entry.verdict == VerdictKind::Refused) {
            ++net.faults.refused;
            if (entry.reason.isEmpty())
                net.complain(u"operation %1 was refused without a reason"_s.arg(shortId(id)));
        }
        const QString text = made->second.text;
        const auto holds = [&](const PersonalValue &p) { return QString::fromUtf8(p.value) == text; };
        if (!text.isEmpty() && std::ranges::none_of(entry.operation.personal, holds))
            net.complain(u"what was written in %1 is gone"_s.arg(shortId(id)));
    }
    for (const auto &[id, made] : net.ledger) {
        if (!placed.contains(id))
            net.complain(
                u"operation %1 of seat %2 (%3) is lost"_s.arg(shortId(id)).arg(made.seat).arg(made.intent));
    }
}

/// Nobody's text is overwritten in silence: who did not know the text that stood there left a conflict.
void checkTexts(Network &net, const QList<JournalEntry> &log, const EntityKey &key, const Ticket &ticket)
{
    struct Setter
    {
        const Made *made = nullptr;
        qint64 sequence = 0;
    };
    Setter last;
    QString current;
    for (const JournalEntry &entry : log) {
        const Operation &o = entry.operation;
        if (entry.verdict != VerdictKind::Confirmed || keyOf(o) != key)
            continue;
        const Made &made = net.ledger.at(o.id);
        const QString written = o.personalText(u"text"_s);
        if (o.intent == u"ticket.note") {
            const auto same = [&](const TicketNote &note) { return note.text == written; };
            const qsizetype count = std::ranges::count_if(ticket.notes, same);
            if (count != 1)
                net.complain(u"the note of %1 stands there %2 times"_s.arg(shortId(o.id)).arg(count));
        }
        const bool edits = o.intent == u"ticket.update" || o.intent == u"conflict.resolve";
        if (o.intent == u"ticket.open")
            current = written;
        if (!edits || written.isEmpty() || written == current)
            continue;
        const auto recorded = [&](const FieldConflict &c) {
            return c.field == u"text" && c.second == o.id && c.first == last.made->id;
        };
        if (last.made) {
            const bool known = knew(made, *last.made, last.sequence);
            const bool shown = std::ranges::any_of(ticket.fields.conflicts, recorded);
            if (!known && !shown)
                net.complain(u"%1 overwrote the text of %2 without knowing it, and nobody is told"_s.arg(
                    shortId(o.id), shortId(last.made->id)));
            if (known && shown && !made.hadWaiting)
                net.complain(u"%1 knew the text of %2, and yet it is called a conflict"_s.arg(
                    shortId(o.id), shortId(last.made->id)));
        }
        last = {&made, entry.sequence};
        current = written;
    }
    if (ticket.text != current)
        net.complain(u"ticket %1 shows another text than its last"_s.arg(ticket.number));
}

void checkStates(Network &net, const QList<JournalEntry> &log)
{
    std::map<EntityKey, qint64> confirmed;
    std::set<EntityKey> judgedByOlder; // who did not know what it confirmed, and whether it fits
    for (const JournalEntry &entry : log) {
        if (entry.verdict != VerdictKind::Confirmed)
            continue;
        ++confirmed[keyOf(entry.operation)];
        if (net.plan.upgrades && versionNeededBy(entry.operation) == kNextVersion)
            judgedByOlder.insert(keyOf(entry.operation));
    }
    QSet<OperationId> misfits;
    const auto states = replay(log, net.server->version, {}, &misfits);
    // A server that did not know the version before it let them through: they are on record, and change
    // nothing.
    QList<JournalEntry> folded = log;
    folded.removeIf([&](const JournalEntry &entry) {
        return misfits.contains(entry.operation.id) && judgedByOlder.contains(keyOf(entry.operation));
    });
    for (const auto &[key, state] : states) {
        const EntityState shown = net.server->store->effective(key);
        if (!isSame(state, shown))
            net.complain(u"the server's %1 differs from a replay"_s.arg(key.second.right(8)));
        if (versionOf(state) != confirmed[key] && !judgedByOlder.contains(key))
            net.complain(u"%1 counts %2 operations of %3"_s.arg(key.second.right(8))
                             .arg(versionOf(state))
                             .arg(confirmed[key]));
        if (const FieldMemory *fields = fieldsOf(state))
            net.faults.conflicts += fields->conflicts.size();
        const Ticket *ticket = std::get_if<Ticket>(&state);
        if (ticket && !ticket->readOnly)
            checkTexts(net, folded, key, *ticket);
        if (const Customer *customer = std::get_if<Customer>(&state))
            checkCustomer(net, log, *customer);
    }
}

void checkSeat(Network &net, Seat &seat, const QList<JournalEntry> &truth)
{
    if (!seat.store) {
        net.complain(seat.name() + u"never got its snapshot"_s);
        return;
    }
    const QString me = seat.name();
    const QList<JournalEntry> log = seat.store->log();
    QList<JournalEntry> expected = truth.mid(seat.startedFrom);
    expected.removeIf([&](const JournalEntry &entry) {
        return !covers(seat.scope, entry.operation.branch)
            && entry.operation.device != seat.store->device().id;
    });
    if (log.size() != expected.size())
        net.complain(me + u"%1 entries differ from the server's %2"_s.arg(log.size()).arg(expected.size()));
    for (qsizetype i = 0; i < std::min(log.size(), expected.size()); ++i) {
        const JournalEntry &a = log[i];
        const JournalEntry &b = expected[i];
        if (a.operation.id != b.operation.id || a.operation.hash != b.operation.hash || a.verdict != b.verdict
            || a.reason != b.reason || a.sequence != b.sequence
            || a.operation.personal != b.operation.personal) {
            net.complain(me + u"entry %1 differs from the server's"_s.arg(b.sequence));
            break;
        }
    }
    if (seat.version == net.server->version) { // of another the audit has compared what it can show
        for (const EntityKey &key : net.server->store->entities()) {
            if (!covers(seat.scope, net.branchOf[key]))
                continue; // as far as its own work goes: compared by the audit, too
            if (!isSame(seat.store->effective(key), net.server->store->effective(key)))
                net.complain(me + u"shows %1 otherwise than the server"_s.arg(key.second.right(8)));
        }
    }
    for (const JournalEntry &entry : expected) {
        if (versionNeededBy(entry.operation) > seat.version && entry.verdict == VerdictKind::Confirmed
            && !seat.store->isReadOnly(keyOf(entry.operation)))
            net.complain(me
                         + u"would write to %1, which it does not understand"_s.arg(
                             keyOf(entry.operation).second.right(8)));
    }
    if (seat.scope != net.server->scopeOf(seat.index))
        net.complain(me + u"never heard of its new branches"_s);
    checkUnknown(net, me, log);
    if (seat.store->waiting() != 0)
        net.complain(me + u"%1 operations still wait"_s.arg(seat.store->waiting()));
    if (!seat.core)
        return net.complain(me + u"is down"_s);
    const SyncStatus status = seat.core->status();
    if (status.link != SyncLink::Online || status.waiting != 0 || status.held != 0
        || status.cursor != net.server->store->cursor())
        net.complain(me
                     + u"status is link %1, waiting %2, held %3, cursor %4 of %5"_s.arg(int(status.link))
                           .arg(status.waiting)
                           .arg(status.held)
                           .arg(status.cursor)
                           .arg(net.server->store->cursor()));
}

} // namespace

void auditSeat(Network &net, Seat &seat)
{
    if (!seat.store)
        return;
    const QString me = seat.name();
    const QList<JournalEntry> log = seat.store->log();
    const QList<Operation> waiting = seat.store->outbox(0);
    QSet<OperationId> here;
    for (const JournalEntry &entry : log) {
        if (here.contains(entry.operation.id))
            net.complain(me + u"%1 was applied twice"_s.arg(shortId(entry.operation.id)));
        here.insert(entry.operation.id);
    }
    for (const Operation &operation : waiting) {
        if (here.contains(operation.id))
            net.complain(me + u"%1 has its place and waits all the same"_s.arg(shortId(operation.id)));
        here.insert(operation.id);
    }
    for (const auto &[id, made] : net.ledger) {
        if (made.seat == seat.index && !here.contains(id))
            net.complain(me + u"%1 (%2) is neither placed nor waiting"_s.arg(shortId(id), made.intent));
    }
    auto states = replay(log, seat.version, seat.startedWith);
    for (const Operation &operation : waiting) {
        EntityState &state = states[keyOf(operation)];
        if (auto after = fold(state, operation, seat.version))
            state = *std::move(after);
    }
    for (const auto &[key, state] : states) {
        if (!isSame(state, seat.store->effective(key)))
            net.complain(
                me + u"%1 is not shown as confirmed with what waits laid over it"_s.arg(key.second.right(8)));
    }
    checkScope(net, seat, states);
    if (const QString trouble = seat.store->selfCheck(); !trouble.isEmpty())
        net.complain(me + trouble);
}

void checkTheEnd(Network &net)
{
    const QList<JournalEntry> log = net.server->store->log();
    checkChains(net, log);
    checkPlaces(net, log);
    checkTimes(net, log);
    checkUnknown(net, u"the server: "_s, log);
    if (!net.wrong.isEmpty())
        return; // the rest would only follow from it
    checkStates(net, log);
    for (const auto &seat : net.seats) {
        auditSeat(net, *seat);
        checkSeat(net, *seat, log);
    }
    if (const QString trouble = net.server->store->selfCheck(); !trouble.isEmpty())
        net.complain(u"server: "_s + trouble);
}

} // namespace Warmline::SyncSim
