// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/sync/sync_simulation.h"
#include "app/sync/sync_core.h"

#include <QHash>
#include <QSet>

#include <map>
#include <random>
#include <vector>

namespace Warmline::SyncSim {

constexpr qint64 kEpochMs = 1'765'000'000'000; ///< wall time at the start of every schedule
constexpr qint64 kDeadlineMs = 10'000; ///< of a call
constexpr int kPieces = 4; ///< of the snapshot's file
constexpr int kBranches = 3; ///< of a company with branches

class Seat;
class Server;

/// What the checks know of an operation that was made, apart from all stores.
struct Made
{
    OperationId id;
    int seat = 0;
    DeviceId device;
    EntityKey entity;
    QString intent;
    QString text; ///< what a person wrote; empty: nothing
    qint64 knewUpTo = 0; ///< the maker knew the server's order up to here, and all that it made itself
    bool hadWaiting = false; ///< an earlier one of its own on this entity still waited, or not all was here
    QMap<QString, QByteArray> written; ///< its personal values
    qint64 madeMs = 0; ///< when it was made, by the server's clock; what nobody in the schedule can know
    qint64 seenMs = 0; ///< the last time of the server that its maker had seen; 0: none
    qint64 offByMs = -1; ///< by how much the maker can have been wrong about the server's clock; -1: unknown
    QSet<OperationId> alsoKnew; ///< behind knewUpTo: kept while the order is read once more
};

/// Virtual time, the wire, and what is known of the truth.
class Network
{
public:
    Network(const SyncSimulation::Plan &p, SyncSimulation::StoreMaker maker);
    ~Network();

    [[nodiscard]] int dice(int below) { return int(random() % quint32(below)); }
    [[nodiscard]] bool trouble() const { return nowMs < plan.troubleMs; }
    void at(qint64 delayMs, std::function<void()> what)
    {
        events.emplace(std::pair{nowMs + delayMs, ++order}, std::move(what));
    }
    void complain(const QString &what);
    /// Carries a message: late, not at all, or twice.
    void carry(const std::function<void()> &deliver);
    /// Plays the next event; false: there is none before \a untilMs.
    bool step(qint64 untilMs);
    [[nodiscard]] bool isQuiet() const;
    /// Some of the company's branches, or none: all of them.
    [[nodiscard]] QList<BranchId> someBranches();

    SyncSimulation::Plan plan;
    SyncSimulation::StoreMaker makeStore;
    std::mt19937 random;
    qint64 nowMs = 0;
    quint64 order = 0;
    std::map<std::pair<qint64, quint64>, std::function<void()>> events;
    std::unique_ptr<Server> server;
    std::vector<std::unique_ptr<Seat>> seats;
    QStringList wrong;
    qint64 requests = 0;
    SyncFaults faults;
    std::map<OperationId, Made> ledger; ///< everything that a store said it has saved
    std::map<EntityKey, BranchId> branchOf; ///< whose it is
    QSet<OperationId> poison;
    QSet<QString> numbersGiven; ///< ticket numbers that were used
};

class Server
{
public:
    explicit Server(Network &network);

    void crash();
    void upgrade();
    void expireTokens();
    /// An administrator gives the seat's account other branches, which ends its session.
    void changeScope(int seat);
    [[nodiscard]] qint64 utcMs() const { return kEpochMs + net.nowMs; }
    [[nodiscard]] int tokenOf(int seat) { return session + 1'000 * accounts[seat].changes; }
    [[nodiscard]] const QList<BranchId> &scopeOf(int seat) { return accounts[seat].branches; }
    [[nodiscard]] std::optional<Error> receive(const QList<Operation> &batch,
                                               QList<SyncEvent::Placed> &placed);
    /// The file that new seats start from: built once, then served in pieces until it is old.
    const SimulatedSnapshot &snapshot(int &edition);

    struct SeatFile
    {
        std::shared_ptr<const SimulatedFile> file;
        int edition = 0;
        qint64 madeMs = 0;
    };
    /// The file for seats of this scope that lack much, made anew when it is old; its file is null where the
    /// store makes none.
    const SeatFile &seatFile(int seat);
    /// The present file of its scope, young or old.
    [[nodiscard]] SeatFile &servedFile(int seat);

    struct Account
    {
        QList<BranchId> branches; ///< none: the whole company
        int changes = 0;
    };

    struct Waiter
    {
        qint64 after = 0;
        std::function<void(qint64 head)> reply;
    };
    Network &net;
    int version;
    std::unique_ptr<SimulatedStore> store; // durable
    std::map<int, Account> accounts; // durable
    qint64 lastNumber = 0; // durable
    std::optional<SimulatedSnapshot> file; // durable
    std::map<QString, SeatFile> seatFiles; // durable
    int lastEdition = 0;
    int fileEdition = 0;
    qint64 fileMadeMs = 0;
    int session = 1; ///< sign-ins and waiting seats end with it
    bool up = true;
    QList<Waiter> waiters;
};

class Seat
{
public:
    Seat(Network &network, int number);

    void start();
    void crash();
    /// A new seat: fetches the snapshot piece by piece, then starts.
    void join();
    /// Crashes, and starts as the next version of the program.
    void upgrade();
    void makeSomething();
    /// Asks the server for a household of another branch.
    void lookUp();
    void tell(const SyncEvent::Any &event);
    [[nodiscard]] qint64 wallMs() const { return kEpochMs + net.nowMs + clockErrorMs; }
    [[nodiscard]] QString name() const { return QStringLiteral("seat %1: ").arg(index); }

    Network &net;
    const int index;
    int version;
    // durable
    std::unique_ptr<SimulatedStore> store; ///< null: has not joined yet
    qint64 startedFrom = 0; ///< place of the snapshot
    std::map<EntityKey, SimulatedSnapshot::Entity> startedWith;
    std::shared_ptr<const SimulatedFile> fetching; ///< what the parts here are of
    int fetchingEdition = 0;
    qint64 fetched = 0; ///< bytes here
    bool isDamaged = false; ///< of which some are wrong
    QList<QString> numbers; ///< leased
    qint64 lastLeased = 0;
    qint64 clockErrorMs = 0;
    int made = 0;
    QList<BranchId> scope; ///< that the store was told to hold
    bool upgradeDue = false;
    // lost in a crash
    int life = 0;
    bool up = false;
    std::unique_ptr<SyncCore> core;
    int token = 0; ///< session of the server that gave it
    qint64 serverOffsetMs = 0;
    qint64 offByMs = -1; ///< how far the offset can be from the truth; -1: the clock was set since
    QHash<quint64, JournalPage> pages;
    QHash<quint64, int> pageScopes; ///< editions of the scope under which they were asked for
    QSet<quint64> pagesBetween; ///< asked for between a sign-in and the scope that it told
    int scopeEdition = 0;
    int scopesPending = 0; ///< told by the server, and not in the store yet
    quint64 signInAsked = 0; ///< last sign-in; older ones have no answer any more
    quint64 timer = 0;
    quint64 asked = 0; ///< last question for a snapshot

private:
    [[nodiscard]] qint64 lastSeenMs() const;
    [[nodiscard]] bool readsAgain() const;
    void later(qint64 delayMs, std::function<void()> what);
    void fetchPiece(int edition, int piece);
    template <class Work>
    void ask(quint64 request, qint64 deadlineMs, Work work);
    template <class Work>
    void askSigned(quint64 request, qint64 deadlineMs, Work work);
    [[nodiscard]] SyncEvent::OutboxChanged outbox() const;
    void takeScope(const QList<BranchId> &branches, const SyncEvent::SignedIn &event);
    void scopeTaken(const SyncEvent::SignedIn &event);

    void act(const SyncAction::SignIn &action);
    void act(const SyncAction::ReadOutbox &action);
    void act(const SyncAction::Push &action);
    void act(const SyncAction::Pull &action);
    void act(const SyncAction::Integrate &action);
    void act(const SyncAction::DropPage &action) { pages.remove(action.page); }
    void act(const SyncAction::WaitForNews &action);
    void act(const SyncAction::LeaseNumbers &action);
    void act(const SyncAction::AskSnapshot &action);
    void act(const SyncAction::FetchSnapshot &action);
    void act(const SyncAction::ApplySnapshot &action);
    void act(const SyncAction::DropSnapshot &) { fetched = 0; }
    void act(const SyncAction::WakeAt &action);
};

/// Account of one of few households, and the branch that it belongs to.
[[nodiscard]] QString accountOf(int household);
[[nodiscard]] BranchId branchOfHousehold(const Network &net, int household);
[[nodiscard]] BranchId branchNumber(int number);
/// What an agent at \a seat does next; nullopt: nothing comes to mind.
[[nodiscard]] std::optional<OperationDraft> nextWork(Seat &seat);
/// Compares what a seat holds and shows with a replay of its journal; at any time.
void auditSeat(Network &net, Seat &seat);
/// Everything that must hold once all is quiet.
void checkTheEnd(Network &net);

} // namespace Warmline::SyncSim
