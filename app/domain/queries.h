// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/held_reads.h"
#include "app/domain/account.h"
#include "app/domain/call.h"
#include "app/domain/journal.h"
#include "app/domain/reference.h"
#include "app/domain/ticket.h"

#include <QFuture>
#include <QSharedPointer>

#include <functional>
#include <memory>
#include <optional>

namespace Warmline {

/// A household with the names of what it belongs to, for cards and lists.
struct HouseholdDetail
{
    Household household;
    Community community;
    Building building;
    QString stationName;
    /// "和丰家园 3 号楼 2 单元 501", made by Address::display().
    QString address;
};

/// What a search can find, in the order of the contract's HitKind.
enum class SearchKind : quint8 { Household = 1, Ticket, Station, Community };

/// One line of an answer to search as typed. Name and number are personal: `phone` is masked before it is
/// shown.
struct SearchHit
{
    SearchKind kind = SearchKind::Household;
    QString id; ///< account, ticket number, station id, community id
    QString title; ///< address, number …
    QString subtitle;
    QString customerName;
    QString phone; ///< normalised; mask before showing
    double score = 0; ///< higher is better; comparable within one answer only
};

/// What a search found, the best first.
struct SearchAnswer
{
    /// Hits that one question to a server may ask for: 1,000 of a kind and 200 of others among them.
    static constexpr int kMost = 1'200;
    QList<SearchHit> hits;
    static constexpr qint64 kCounted = 1'000;
    qint64 total = 0; ///< exact up to kCounted
    /// True: there may be more than \a total: beyond 1,000, or not everything that might fit was looked at.
    bool totalIsOpen = false;
    double seconds = 0; ///< spent in the store
};

/// Which tickets a list wants; what is empty does not narrow it. Times are UTC ms of the opening.
struct TicketFilter
{
    QList<TicketStep> steps; ///< empty: all
    QList<Tier> tiers;
    QList<Trade> trades;
    AccountNo account;
    BuildingId building;
    StationId station;
    CrewId crew;
    AgentId openedBy;
    qint64 fromMs = 0; ///< opened in [from, to); 0: open
    qint64 toMs = 0;
    bool openOnly = false;
    QString text; ///< number, address or name part
    int limit = 500;
    bool newestFirst = true;
};

/// Which calls a list wants, newest first; what is empty does not narrow it. Times are UTC ms of the ringing.
struct CallFilter
{
    AccountNo account;
    StationId station;
    AgentId agent;
    QList<CallState> states;
    qint64 fromMs = 0; ///< offered in [from, to)
    qint64 toMs = 0;
    int limit = 500;
};

/// A ticket on the map.
struct ComplaintPoint
{
    QPointF position; ///< WGS-84: the house's, else the community's; null: it has no place
    qint64 atMs = 0;
    Tier tier = Tier::Blue;
    TicketCategory category = TicketCategory::Other;
    TicketStep step = TicketStep::Accept;
    TicketId ticket = {};
    Channel channel = Channel::Phone;
    bool gathers = false; ///< a mass incident's own ticket: its callers' tickets stand beside it

    /// Whether complaint densities and numbers of complaints count it; marks show it either way.
    [[nodiscard]] bool isCounted() const { return !gathers && isComplaint(category); }
};

/// Two people gave one field of a ticket or call different values without knowing of each other. B is the
/// later one in the server's order.
struct Conflict
{
    EntityKind kind = EntityKind::Ticket;
    QString entity; ///< UUID text of the ticket or call
    QString number; ///< the ticket's number; empty for a call
    BranchId branch;
    QString field; ///< "text", "account", "promise_ms" … (docs/journal.md)
    bool personal = false; ///< the values are personal: don't log, mask as the field wants it
    OperationId operationA;
    QString valueA; ///< as in the operation: a text, a name, or a number in decimals
    bool goneA = false; ///< the value was destroyed, or its operation is not here
    AgentId whoA;
    qint64 whenA = 0; ///< UTC ms
    OperationId operationB; ///< with entity and field it names the conflict
    QString valueB;
    bool goneB = false;
    AgentId whoB;
    qint64 whenB = 0;
    bool isCurrentB = true; ///< false: the field was edited again since then
    enum class State : quint8 { Open = 1, Resolved };
    State state = State::Open;
    AgentId resolvedBy;
    qint64 resolvedMs = 0;
};

/// A ticket or call that has an attachment.
struct AttachmentHolder
{
    EntityKind kind = EntityKind::Ticket;
    QString entity; ///< UUID text
    BranchId branch;
    Attachment attachment;
};

enum class ConflictSide : quint8 { A = 1, B };

namespace Conflicts {

/// The draft that settles \a conflict in favour of a side (conflict.resolve); company and actor are still to
/// be filled in. It carries the chosen value when that is not the current one. InvalidInput when the value is
/// gone.
[[nodiscard]] Result<OperationDraft> choose(const Conflict &conflict, ConflictSide side);

} // namespace Conflicts

/// Which disagreements a list wants.
struct ConflictFilter
{
    std::optional<EntityKind> kind = {}; ///< none: tickets and calls
    QString entity = {}; ///< UUID text; empty: all
    bool openOnly = true;
    qint64 sinceMs = 0; ///< of the later edit
    int limit = 200; ///< newest first
};

/// How much a store holds, in rows.
struct StoreCounts
{
    qint64 communities = 0, buildings = 0, households = 0, stations = 0, sensors = 0, crews = 0, tickets = 0,
           calls = 0, operations = 0;
};

/// What of the order a reader gets.
struct PageScope
{
    QList<BranchId> branches; ///< besides what concerns the whole company; empty: everything
    DeviceId device; ///< its own operations belong to it, whatever their branch
    [[nodiscard]] bool isWhole() const { return branches.isEmpty(); }
    friend bool operator==(const PageScope &, const PageScope &) = default;
};

/// Reading side of a store: plain synchronous reads on a consistent snapshot. Only called on a reader thread,
/// through Reader. Reads never fail half-way: damage is an Error with the table's name.
class Queries
{
public:
    virtual ~Queries() = default;

    // Households and where they are
    virtual Result<std::optional<HouseholdDetail>> household(const AccountNo &account) = 0;
    virtual Result<QList<HouseholdDetail>> householdsByPhone(const QString &normalised) = 0;
    virtual Result<QList<HouseholdDetail>> householdsOfBuilding(const BuildingId &building) = 0;
    /// The clear telephone number, for dialling, or after a reveal was written down; everywhere else numbers
    /// come masked, but for whole books (eachHousehold). Empty: none, or nobody knows the account.
    virtual Result<QString> phone(const AccountNo &account)
    {
        return household(account).transform([](const std::optional<HouseholdDetail> &found) {
            return found ? found->household.phone : QString();
        });
    }
    virtual Result<SearchAnswer> search(const QString &text, int limit) = 0;
    virtual Result<QList<Community>> communities() = 0;
    virtual Result<QList<Building>> buildings() = 0;
    virtual Result<QHash<BuildingId, int>> householdCounts() = 0;
    virtual Result<QList<Station>> stations() = 0;
    virtual Result<PipeNetwork> network() = 0;
    virtual Result<QList<Crew>> crews() = 0;
    virtual Result<QList<RoomSensor>> sensorsOfBuilding(const BuildingId &building) = 0;
    virtual Result<QList<RoomSensor>> sensors() = 0;
    /// The community of each household that has a room sensor: a whole city's at once.
    virtual Result<QHash<AccountNo, CommunityId>> sensorAreas() = 0;
    virtual Result<QList<TagMapping>> tags() = 0;
    /// What the tags of a quantity measure: a city's thermometers at once. See RoomSeries::read().
    virtual Result<QList<SeriesKey>> taggedSeries(SeriesQuantity quantity)
    {
        return tags().transform([quantity](const QList<TagMapping> &all) {
            QList<SeriesKey> found;
            for (const TagMapping &tag : all) {
                if (tag.series.quantity == quantity)
                    found.append(tag.series);
            }
            return found;
        });
    }
    /// All households in account order, in portions, for exports and bulk work.
    virtual Result<void> eachHousehold(const std::function<bool(const Household &)> &visit) = 0;

    // Tickets and calls
    virtual Result<std::optional<Ticket>> ticket(const TicketId &id) = 0;
    virtual Result<std::optional<Ticket>> ticketByNumber(const QString &number) = 0;
    virtual Result<QList<Ticket>> tickets(const TicketFilter &filter) = 0;
    virtual Result<qint64> ticketCount(const TicketFilter &filter) = 0;
    virtual Result<std::optional<Call>> call(const CallId &id) = 0;
    virtual Result<QList<Call>> calls(const CallFilter &filter) = 0;
    /// Tickets that have a place, opened in [from, to), by time; `gathers` is left to who knows of incidents.
    virtual Result<QList<ComplaintPoint>> complaints(qint64 fromMs, qint64 toMs) = 0;
    /// The same of one ticket, also when it has no place (position is null then); nullopt: there is none.
    virtual Result<std::optional<ComplaintPoint>> complaint(const TicketId &id) = 0;

    /// Fields with two values, newest first.
    virtual Result<QList<Conflict>> conflicts(const ConflictFilter &filter)
    {
        Q_UNUSED(filter)
        return failure(ErrorCode::Unavailable, QStringLiteral("no conflicts here"));
    }

    /// Who has an attachment with that content (empty: any), removed and destroyed ones, too.
    virtual Result<QList<AttachmentHolder>> attachmentHolders(const QByteArray &hash)
    {
        Q_UNUSED(hash)
        return QList<AttachmentHolder>();
    }

    // Journal
    virtual Result<QList<JournalEntry>> trail(EntityKind kind, const QString &id) = 0;
    /// Entries after \a afterSequence in the server's order, about \a maxBytes of them, at least one if there
    /// is one.
    virtual Result<JournalPage> page(qint64 afterSequence, qint64 maxBytes) = 0;
    /// The same for a reader with a scope. What is left out has no entry, and the cursor moves on all the
    /// same.
    virtual Result<JournalPage> scopedPage(qint64 afterSequence, qint64 maxBytes, const PageScope &scope)
    {
        Q_UNUSED(scope)
        return page(afterSequence, maxBytes);
    }
    /// Server: the log's head now, signed.
    virtual Result<SignedHead> signedHead() { return noProofs<SignedHead>(); }
    /// Who the log is: the server's own, or the one that this seat has pinned.
    virtual Result<LogIdentity> logIdentity() { return noProofs<LogIdentity>(); }
    /// Server: entries with their audit paths; sequences that are not there are left out.
    virtual Result<ProvenEntries> prove(const QList<qint64> &sequences)
    {
        Q_UNUSED(sequences)
        return noProofs<ProvenEntries>();
    }
    /// Waiting operations in chain order.
    virtual Result<QList<JournalEntry>> outbox(int limit) = 0;
    virtual Result<QList<JournalEntry>> refused(int limit) = 0;
    virtual Result<qint64> waitingCount() = 0;
    virtual Result<qint64> refusedCount()
    {
        return refused(0).transform([](const QList<JournalEntry> &entries) { return entries.size(); });
    }
    /// Sequence up to which everything was integrated (seat) or made (server).
    virtual Result<qint64> cursor() = 0;
    virtual Result<QList<DeviceRecord>> devices() = 0;
    virtual Result<std::optional<DeviceRecord>> device(const DeviceId &id)
    {
        return devices().transform([&id](const QList<DeviceRecord> &all) {
            std::optional<DeviceRecord> found;
            for (const DeviceRecord &one : all) {
                if (one.id == id)
                    found = one;
            }
            return found;
        });
    }
    /// Accounts by id, with their verifiers in the server's store. Entries of trail() and page() never carry
    /// one.
    virtual Result<QList<Account>> accounts() { return QList<Account>(); }
    virtual Result<std::optional<Account>> account(const AgentId &id)
    {
        Q_UNUSED(id)
        return std::optional<Account>();
    }
    /// Seat: ticket numbers that are left in its leases; -1: this store has none to count.
    virtual Result<qint64> ticketNumbersLeft() { return -1; }
    virtual Result<StoreCounts> counts() = 0;
    /// A named value of the data itself: company, company.name, demo.seed, demo.complete …; empty if absent.
    virtual Result<QString> setting(const QString &name) = 0;

    struct Verification
    {
        qint64 operations = 0;
        bool ok = true;
        OperationId firstBad; ///< when not ok
        qint64 firstBadSequence = 0;
        QString reason;
    };
    /// Recomputes every hash, commitment, signature and chain link, and compares the projections with a
    /// replay of each ticket and call.
    virtual Result<Verification> verify(const std::function<void(qint64 done, qint64 total)> &progress) = 0;

private:
    template <class T>
    static Result<T> noProofs()
    {
        return failure(ErrorCode::Unavailable, QStringLiteral("no proofs here"));
    }
};

/// Runs reads on the store's reader threads.
class Reader
{
public:
    virtual ~Reader() = default;

    /// Runs \a read on a reader thread with that thread's Queries. `reader.ask([](Queries &q) { return
    /// q.stations(); }).then(this, …)`. What \a read throws (std::bad_alloc), the future carries.
    template <class F>
    [[nodiscard]] auto ask(F read) -> QFuture<std::invoke_result_t<F, Queries &>>
    {
        auto [work, future] = promised(std::move(read));
        run(std::move(work));
        return future;
    }
    /// The same for what a person waits for at this moment (who is calling, search as you type): it goes
    /// before everything asked with ask(), however much of that is waiting.
    template <class F>
    [[nodiscard]] auto askFirst(F read) -> QFuture<std::invoke_result_t<F, Queries &>>
    {
        auto [work, future] = promised(std::move(read));
        runFirst(std::move(work));
        return future;
    }

protected:
    virtual void run(std::function<void(Queries &)> work) = 0;
    /// Before all that run() was given. A reader that never keeps anybody waiting need not tell them apart.
    virtual void runFirst(std::function<void(Queries &)> work) { run(std::move(work)); }

private:
    template <class F>
    [[nodiscard]] static auto promised(F read)
    {
        const HeldPromise<std::invoke_result_t<F, Queries &>> promise;
        auto future = promise.future();
        std::function<void(Queries &)> work = [promise, read = std::move(read)](Queries &queries) mutable {
            if (promise.isCanceled())
                promise.finish();
            else
                promise.finishWith([&] { return read(queries); });
        };
        return std::pair{std::move(work), std::move(future)};
    }
};

/// Tells what changed after each commit, coalesced by the receiver. Callbacks come on the writer thread and
/// must only queue.
struct StoreChange
{
    QList<EntityTouch> entities; ///< empty with reset: assume everything changed
    bool reset = false;
    qint64 cursor = 0;
    qint64 waiting = 0;
};

class ChangeSource
{
public:
    virtual ~ChangeSource() = default;
    /// The returned guard unsubscribes when destroyed.
    [[nodiscard]] virtual std::shared_ptr<void>
    subscribe(std::function<void(const StoreChange &)> callback) = 0;
};

} // namespace Warmline
