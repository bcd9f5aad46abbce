// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/sync/sim_network_p.h"

namespace Warmline::SyncSim {

namespace {

constexpr int kPageEntries = 7;
constexpr int kBatch = 8;
constexpr qint64 kFileBytes = 4'000; ///< what a seat fetches in parts

} // namespace

Seat::Seat(Network &network, int number)
    : net(network)
    , index(number)
    , version(net.dice(100) < net.plan.newerSeatPercent ? kNextVersion : kThisVersion)
{
    if (net.dice(100) < net.plan.skewedPercent) {
        ++net.faults.clocksSkewed;
        clockErrorMs = net.dice(4 * 3'600'000) - 2 * 3'600'000;
    }
    if (net.plan.branches > 1 && index < net.plan.seats)
        net.server->accounts[index].branches = net.someBranches();
}

SyncEvent::OutboxChanged Seat::outbox() const
{
    return {store->waiting(), store->refused()};
}

void Seat::start()
{
    ++life;
    up = true;
    pages.clear();
    pageScopes.clear();
    pagesBetween.clear();
    scopesPending = 0;
    if (std::exchange(upgradeDue, false)) {
        ++net.faults.upgrades;
        version = kNextVersion;
        if (store)
            store->upgrade(version);
    }
    if (!store)
        store = net.makeStore(index, version, nullptr);
    SyncCore::Options options;
    options.outboxWindow = 20;
    options.batchCount = kBatch;
    options.batchBytes = 600;
    options.leaseBelow = 3;
    options.leaseCount = 5;
    options.snapshots = net.plan.snapshotBehind > 0;
    options.snapshotBehind = net.plan.snapshotBehind;
    options.partBytes = kFileBytes / kPieces;
    options.buildingMs = 5'000;
    options.jitterSeed = net.plan.seed + quint32(index) * 977 + 1;
    core = std::make_unique<SyncCore>(options);
    const SyncEvent::OutboxChanged counts = outbox();
    tell(SyncEvent::Started{store->cursor(), counts.waiting, counts.refused});
    tell(SyncEvent::NumbersLeft{numbers.size()});
}

void Seat::crash()
{
    ++net.faults.seatCrashes;
    auditSeat(net, *this);
    up = false;
    core.reset();
    ++life;
    net.at(200 + net.dice(6'000), [this] { start(); });
}

void Seat::upgrade()
{
    upgradeDue = true;
    if (up)
        crash();
}

void Seat::tell(const SyncEvent::Any &event)
{
    if (!up)
        return;
    const QList<SyncAction::Any> actions = core->handle(event, {net.nowMs, wallMs()});
    for (const SyncAction::Any &action : actions)
        std::visit([this](const auto &a) { act(a); }, action);
}

/// Something local that takes time and is lost in a crash.
void Seat::later(qint64 delayMs, std::function<void()> what)
{
    net.at(delayMs, [this, born = life, what = std::move(what)] {
        if (up && life == born)
            what();
    });
}

// ----------------------------------------------------------------------------------------------- the actions

/// To the server and back. Without an answer the gateway's deadline speaks.
template <class Work>
void Seat::ask(quint64 request, qint64 deadlineMs, Work work)
{
    ++net.requests;
    later(deadlineMs,
          [this, request] { tell(SyncEvent::Failed{request, Error{ErrorCode::Timeout, {}, {}}}); });
    const auto answer = [this, born = life](const SyncEvent::Any &event,
                                            const std::function<void()> &before = {}) {
        net.carry([this, born, event, before] {
            if (!up || life != born)
                return;
            if (before)
                before();
            tell(event);
        });
    };
    net.carry([this, request, work, answer] {
        if (!net.server->up)
            answer(SyncEvent::Failed{request, Error{ErrorCode::Unavailable, {}, {}}});
        else
            work(answer);
    });
}

template <class Work>
void Seat::askSigned(quint64 request, qint64 deadlineMs, Work work)
{
    ask(request, deadlineMs, [this, request, work, used = token](const auto &answer) {
        if (used != net.server->tokenOf(index))
            answer(SyncEvent::TokenExpired{request});
        else
            work(answer);
    });
}

void Seat::act(const SyncAction::SignIn &action)
{
    signInAsked = action.request;
    ask(action.request, kDeadlineMs,
        [this, action, born = life, sentMs = wallMs(), sentAtMs = net.nowMs,
         clockErrorThen = clockErrorMs](const auto &) {
            if (!store || !net.server->store->enrol(store->device()))
                return;
            const int session = net.server->tokenOf(index);
            const qint64 serverMs = net.server->utcMs();
            const bool isSame = version == net.server->version;
            const SyncEvent::SignedIn event{action.request, net.server->store->cursor(), serverMs - sentMs,
                                            OperationCodec::kSchemaVersion + (isSame ? 0 : 1)};
            net.carry([this, born, event, session, serverMs, sentAtMs, clockErrorThen,
                       branches = net.server->scopeOf(index)] {
                if (!up || life != born || event.request != signInAsked)
                    return;
                token = session; // a lost answer costs one more round
                serverOffsetMs = event.clockOffsetMs;
                const bool wasSet = clockErrorThen != clockErrorMs; // while the answer was on its way
                offByMs = wasSet ? -1 : serverMs - kEpochMs - sentAtMs;
                if (branches == scope)
                    tell(event);
                else
                    takeScope(branches, event);
            });
        });
}

void Seat::act(const SyncAction::ReadOutbox &action)
{
    later(1 + net.dice(20), [this, action] {
        QList<SyncEvent::OutboxItem> items;
        for (const Operation &operation : store->outbox(action.limit))
            items.append({operation.id, 100});
        tell(SyncEvent::OutboxRead{action.request, items});
    });
}

void Seat::act(const SyncAction::Push &action)
{
    if (action.operations.size() > kBatch || action.operations.isEmpty())
        net.complain(name() + QStringLiteral("a push of %1 operations").arg(action.operations.size()));
    QHash<OperationId, Operation> waiting;
    for (const Operation &operation : store->outbox(0))
        waiting.insert(operation.id, operation);
    QList<Operation> batch;
    for (const OperationId &id : action.operations) {
        const auto found = waiting.constFind(id);
        if (found == waiting.cend())
            continue; // settled meanwhile
        if (!net.plan.signs) {
            batch.append(*found);
            continue;
        }
        const auto bytes = OperationCodec::encode(*found);
        const auto arrived =
            bytes ? OperationCodec::decode(*bytes) : Result<Operation>(std::unexpected(bytes.error()));
        if (!arrived || OperationCodec::encode(*arrived) != bytes)
            net.complain(name() + QStringLiteral("an operation changed on its way through its encoding"));
        else
            batch.append(*arrived);
    }
    askSigned(action.request, kDeadlineMs, [this, action, batch](const auto &answer) {
        QList<SyncEvent::Placed> placed;
        const auto error = net.server->receive(batch, placed);
        if (error)
            answer(SyncEvent::Failed{action.request, *error});
        else
            answer(SyncEvent::Pushed{action.request, placed});
    });
}

void Seat::act(const SyncAction::Pull &action)
{
    const int edition = scopeEdition;
    if (scopesPending > 0)
        pagesBetween.insert(action.request);
    askSigned(action.request, kDeadlineMs, [this, action, edition](const auto &answer) {
        const PageScope within{net.server->scopeOf(index), store->device().id};
        const JournalPage page = net.server->store->page(action.afterSequence, kPageEntries, within);
        answer(SyncEvent::PageReceived{action.request, page.entries.size(), page.nextCursor, page.head},
               [this, action, page, edition] {
                   // The doubled answer of a doubled request may hold another page; a call has one answer.
                   if (!pages.contains(action.request)) {
                       pages.insert(action.request, page);
                       pageScopes.insert(action.request, edition);
                   }
               });
    });
}

void Seat::act(const SyncAction::Integrate &action)
{
    later(1 + net.dice(60), [this, action] {
        if (net.trouble() && net.dice(100) < net.plan.fullDiskPercent) {
            ++net.faults.fullDisks;
            tell(SyncEvent::Failed{action.request,
                                   Error{ErrorCode::Storage, QStringLiteral("disk full"), {}}});
            return;
        }
        const JournalPage page = pages.value(action.page);
        pages.insert(action.page, {}); // stays known: a late copy of the answer must not bring it back
        const bool isStale = pageScopes.value(action.page) != scopeEdition;
        net.faults.stalePages += isStale ? 1 : 0;
        if (isStale) {
            tell(SyncEvent::Failed{action.request, Error{ErrorCode::Timeout, {}, {}}});
            return;
        }
        if (const auto done = store->integrate(page); !done) {
            // A page behind where the store begins anew may have been asked for while it was told to.
            if (!pagesBetween.contains(action.page))
                net.complain(name() + done.error().text);
            tell(SyncEvent::Failed{action.request, done.error()});
            return;
        }
        if (net.trouble() && net.dice(20) == 0) {
            crash(); // it is written, and the core does not know
            return;
        }
        tell(outbox());
        tell(SyncEvent::Integrated{action.request});
    });
}

void Seat::act(const SyncAction::WaitForNews &action)
{
    askSigned(action.request, action.waitMs + kDeadlineMs, [this, action](const auto &answer) {
        Server &server = *net.server;
        const auto reply = [request = action.request, answer](qint64 head) {
            answer(SyncEvent::News{request, head});
        };
        if (server.store->cursor() > action.afterSequence) {
            reply(server.store->cursor());
            return;
        }
        server.waiters.append({action.afterSequence, reply});
        net.at(action.waitMs, [this, reply, session = server.session] {
            if (session == net.server->session)
                reply(net.server->store->cursor());
        });
    });
}

void Seat::act(const SyncAction::LeaseNumbers &action)
{
    askSigned(action.request, kDeadlineMs, [this, action](const auto &answer) {
        QList<QString> leased;
        for (int i = 0; i < action.count; ++i)
            leased.append(QStringLiteral("SIM-%1").arg(++net.server->lastNumber));
        answer(SyncEvent::NumbersLeased{action.request}, [this, leased] {
            const qint64 first = leased.first().sliced(4).toLongLong();
            if (first > lastLeased) { // else a copy of an older answer
                numbers.append(leased);
                lastLeased = first;
            }
            later(1, [this] { tell(SyncEvent::NumbersLeft{numbers.size()}); });
        });
    });
}

void Seat::act(const SyncAction::AskSnapshot &action)
{
    asked = action.request;
    askSigned(action.request, kDeadlineMs, [this, action](const auto &answer) {
        SnapshotOffer offer;
        const Server::SeatFile kept = net.server->seatFile(index);
        const auto file = kept.file;
        const int edition = kept.edition;
        if (!file) {
            answer(SyncEvent::SnapshotOffered{action.request, offer, 0});
            return;
        }
        offer.state =
            net.trouble() && net.dice(4) == 0 ? SnapshotOffer::State::Building : SnapshotOffer::State::Ready;
        offer.id = QString::number(edition);
        offer.format = kSnapshotFormat;
        offer.position = file->position;
        offer.bytes = kFileBytes;
        offer.rows = file->position;
        // The store begins it before the core hears of it.
        net.carry([this, born = life, action, offer, edition, file] {
            if (!up || life != born || action.request != asked)
                return;
            if (offer.state == SnapshotOffer::State::Ready && fetchingEdition != edition) {
                fetching = file;
                fetchingEdition = edition;
                fetched = 0;
                isDamaged = false;
            }
            tell(SyncEvent::SnapshotOffered{action.request, offer, fetched});
        });
    });
}

void Seat::act(const SyncAction::FetchSnapshot &action)
{
    if (action.bytes <= 0 || action.offset + action.bytes > kFileBytes || action.offset != fetched)
        net.complain(name() + QStringLiteral("asks for %1 bytes at %2").arg(action.bytes).arg(action.offset));
    asked = action.request;
    askSigned(action.request, kDeadlineMs, [this, action](const auto &answer) {
        if (QString::number(net.server->servedFile(index).edition) != action.id) {
            answer(SyncEvent::Failed{action.request, Error{ErrorCode::NotFound, QStringLiteral("gone"), {}}});
            return;
        }
        const bool damages = net.trouble() && net.dice(20) == 0;
        net.carry([this, born = life, action, damages] {
            if (!up || life != born || action.request != asked || action.offset != fetched)
                return; // an answer to an older question, or a copy
            fetched += action.bytes;
            isDamaged = isDamaged || damages;
            tell(SyncEvent::SnapshotFetched{action.request, fetched});
        });
    });
}

void Seat::act(const SyncAction::ApplySnapshot &action)
{
    if (fetched != kFileBytes)
        net.complain(name() + QStringLiteral("applies a snapshot that is not whole"));
    const auto failed = [this, request = action.request](ErrorCode code, const char *where) {
        tell(
            SyncEvent::Failed{request, Error{code, QStringLiteral("simulated"), QString::fromLatin1(where)}});
    };
    later(100 + net.dice(2'000), [this, action, failed] {
        if (net.trouble() && net.dice(100) < net.plan.fullDiskPercent) {
            ++net.faults.fullDisks;
            failed(ErrorCode::Storage, "");
        } else if (std::exchange(isDamaged, false)) {
            ++net.faults.damaged;
            failed(ErrorCode::Denied, "snapshot");
        } else if (net.trouble() && net.dice(6) == 0) {
            crash(); // in the middle: the store is as it was
        } else if (const auto done = store->adopt(*fetching); !done) {
            tell(SyncEvent::Failed{action.request, done.error()});
        } else {
            ++net.faults.adopted;
            fetched = 0;
            auditSeat(net, *this);
            if (net.trouble() && net.dice(6) == 0) {
                crash(); // it is in place, and the core does not know
                return;
            }
            const SyncEvent::OutboxChanged counts = outbox();
            tell(counts);
            tell(SyncEvent::SnapshotApplied{action.request, store->cursor(), counts.waiting, counts.refused});
        }
    });
}

void Seat::act(const SyncAction::WakeAt &action)
{
    if (action.monotonicMs <= net.nowMs)
        net.complain(name() + QStringLiteral("a timer in the past"));
    const quint64 mine = ++timer;
    later(std::max<qint64>(1, action.monotonicMs - net.nowMs), [this, mine] {
        if (mine == timer)
            tell(SyncEvent::Tick{});
    });
}

} // namespace Warmline::SyncSim
