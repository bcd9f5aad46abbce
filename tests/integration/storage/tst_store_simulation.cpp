// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/sync/memory_store.h"
#include "app/simulation/sync/sync_simulation.h"
#include "app/storage/customer_table.h"
#include "app/storage/log_tree.h"
#include "app/storage/operation_table.h"
#include "app/storage/snapshot_shelf.h"
#include "store_fixture.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// A snapshot's bytes, as the server's shelf gives them.
struct RealFile final : SyncSim::SimulatedFile
{
    SnapshotOffer offer;
    QByteArray bytes;
    QString server; ///< folder of the store that made it
};

/// This process is a program of that version for a while. Each call into a store is waited for, so that only
/// one of them is at work.
class As
{
public:
    explicit As(int version)
    {
        if (version == SyncSim::kNextVersion)
            Intents::become(&SyncSim::nextVersion());
    }
    ~As() { Intents::become(nullptr); }
    Q_DISABLE_COPY_MOVE(As)
};

/// The encrypted store behind the simulation, with the simulation's clock.
class RealStore final : public SyncSim::SimulatedStore
{
public:
    RealStore(const QString &folder, StoreRole role, int version)
        : m_folder(folder)
        , m_role(role)
        , m_version(version)
        , m_clock(std::make_shared<ManualClock>(1'765'000'000'000))
    {
        const As as(m_version);
        m_store = openStore(folder, role, m_clock);
    }
    ~RealStore() override
    {
        const As as(m_version);
        m_store.reset();
    }
    void upgrade(int version) override
    {
        const As as(m_version = version);
        m_tables.reset();
        m_shelf.reset();
        m_store.reset();
        m_store = openStore(m_folder, m_role, m_clock);
        m_offsetMs = 0;
        // A seat folds behind its work; nobody else's program may come between.
        const auto isThrough = [this] { return StoreValue::number(tables(), u"intents.unfolded"_s) == 0; };
        if (!QTest::qWaitFor(isThrough, 30'000))
            qFatal("the store is not folded anew");
    }

    std::shared_ptr<const SyncSim::SimulatedFile> makeFile(const QList<BranchId> &branches) override
    {
        const As as(m_version);
        SnapshotShelf::Options options{.folder = m_folder, .key = testKey(), .clock = m_clock};
        options.leastNew = 1;
        options.leastBehind = 0;
        options.mostBehind = 0;
        m_shelf = std::make_unique<SnapshotShelf>(options);
        auto file = std::make_shared<RealFile>();
        const bool made = QTest::qWaitFor(
            [&] {
                const auto offer = take(m_shelf->offer(branches, 0, 0));
                file->offer = offer.value_or(SnapshotOffer());
                return !offer || file->offer.state != SnapshotOffer::State::Building;
            },
            30'000);
        if (!made || file->offer.state != SnapshotOffer::State::Ready)
            return nullptr;
        file->position = file->offer.position;
        file->branches = branches;
        file->server = m_folder;
        file->bytes = take(m_shelf->read(file->offer.id, branches, 0, file->offer.bytes))->bytes;
        return file;
    }
    Result<void> adopt(const SyncSim::SimulatedFile &given) override
    {
        const As as(m_version);
        const auto &file = static_cast<const RealFile &>(given);
        SnapshotOffer offer = file.offer;
        const qint64 known = ask(*m_store, [](Queries &q) { return q.signedHead(); })->size;
        if (known <= offer.position) { // the offer was made for nobody in particular
            auto db = SqliteConnection::open(
                {.file = Store::fileIn(file.server), .key = testKey(), .readOnly = true});
            LogTree tree(**db);
            offer.consistency = Merkle::consistencyProof(known, offer.position, tree.source()).value();
        }
        m_tables.reset(); // another file takes this one's place
        return take(m_store->beginSnapshot(offer))
            .and_then([&](qint64) { return take(m_store->addToSnapshot(0, file.bytes)); })
            .and_then([&](qint64) { return take(m_store->applySnapshot()); });
    }

    Result<JournalEntry> author(const OperationDraft &draft, const SyncSim::SeatTime &time) override
    {
        const As as(m_version);
        m_clock->setUtcMs(time.wallMs);
        if (m_offsetMs != time.serverOffsetMs) // is measured at a sign-in, not anew for each operation
            m_store->setServerOffset(time.serverOffsetMs);
        m_offsetMs = time.serverOffsetMs;
        return take(m_store->author({draft})).transform([](const auto &entries) { return entries.first(); });
    }
    Result<void> integrate(const JournalPage &page) override
    {
        const As as(m_version);
        return take(m_store->integrate(page));
    }
    QList<Operation> outbox(int limit) override
    {
        const As as(m_version);
        QList<Operation> operations;
        const auto entries = ask(*m_store, [=](Queries &q) { return q.outbox(limit); }).value();
        for (const JournalEntry &entry : entries)
            operations.append(entry.operation);
        return operations;
    }
    qint64 waiting() override
    {
        const As as(m_version);
        return ask(*m_store, [](Queries &q) { return q.waitingCount(); }).value();
    }
    qint64 refused() override
    {
        const As as(m_version);
        return ask(*m_store, [](Queries &q) { return q.refused(0); }).value().size();
    }
    Result<void> enrol(const DeviceRecord &device) override
    {
        const As as(m_version);
        return take(m_store->enrol(device));
    }
    Result<QList<JournalEntry>> receive(const QList<Operation> &operations, qint64 serverMs) override
    {
        const As as(m_version);
        m_clock->setUtcMs(serverMs);
        return take(m_store->receive(operations));
    }
    Result<void> setScope(const QList<BranchId> &branches) override
    {
        const As as(m_version);
        return take(m_store->setScope(branches));
    }
    JournalPage page(qint64 afterSequence, int entries, const PageScope &scope) override
    {
        const As as(m_version);
        return ask(*m_store, [=](Queries &q) { return q.scopedPage(afterSequence, entries * 800, scope); })
            .value();
    }
    SyncSim::SimulatedSnapshot snapshot() override { return {}; }
    DeviceRecord device() override { return m_store->device(); }
    qint64 cursor() override
    {
        const As as(m_version);
        return ask(*m_store, [](Queries &q) { return q.cursor(); }).value();
    }
    QList<JournalEntry> log() override { return page(0, 1'000'000, {}).entries; }
    EntityState effective(const SyncSim::EntityKey &entity) override
    {
        const As as(m_version);
        if (entity.first == EntityKind::Household)
            return corrections(entity.second);
        const Uuid7 id = Uuid7::fromString(entity.second);
        if (entity.first == EntityKind::Ticket) {
            const auto ticket = ask(*m_store, [=](Queries &q) { return q.ticket(TicketId(id)); }).value();
            return ticket ? EntityState(*ticket) : EntityState();
        }
        const auto call = ask(*m_store, [=](Queries &q) { return q.call(CallId(id)); }).value();
        return call ? EntityState(*call) : EntityState();
    }
    bool isReadOnly(const SyncSim::EntityKey &entity) override
    {
        const EntityState state = effective(entity);
        const auto *ticket = std::get_if<Ticket>(&state);
        return ticket && ticket->readOnly;
    }
    QList<SyncSim::EntityKey> entities() override
    {
        const As as(m_version);
        QList<SyncSim::EntityKey> keys;
        TicketFilter tickets;
        tickets.limit = 0;
        const auto allTickets = ask(*m_store, [=](Queries &q) { return q.tickets(tickets); }).value();
        for (const Ticket &ticket : allTickets)
            keys.append({EntityKind::Ticket, ticket.id.toString()});
        CallFilter calls;
        calls.limit = 0;
        const auto allCalls = ask(*m_store, [=](Queries &q) { return q.calls(calls); }).value();
        for (const Call &call : allCalls)
            keys.append({EntityKind::Call, call.id.toString()});
        auto homes = tables().prepare(u"select code from customer"_s);
        while (homes.step())
            keys.append({EntityKind::Household, QString::fromUtf8(homes.blob(0))});
        std::ranges::sort(keys);
        return keys;
    }
    QString selfCheck() override
    {
        const As as(m_version);
        const auto check = ask(*m_store, [](Queries &q) { return q.verify({}); });
        if (!check) // what is read again after a change of scope can't be checked yet
            return check.error().code == ErrorCode::Unavailable ? QString() : check.error().message();
        return check->ok ? QString() : check->reason;
    }

private:
    /// No household is imported here, so the corrections are read where they lie.
    SqliteConnection &tables()
    {
        if (!m_tables)
            m_tables = *SqliteConnection::open(
                {.file = Store::fileIn(m_folder), .key = testKey(), .readOnly = true});
        return *m_tables;
    }
    EntityState corrections(const QString &account)
    {
        const CustomerTable::Row row = CustomerTable(tables()).read(account.toUtf8());
        if (row.id == 0)
            return {};
        return customerFromCbor(QCborValue::fromCbor(row.state).toMap()).value();
    }

    QString m_folder;
    StoreRole m_role;
    int m_version;
    std::unique_ptr<SqliteConnection> m_tables;
    std::shared_ptr<ManualClock> m_clock;
    qint64 m_offsetMs = 0;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SnapshotShelf> m_shelf;
};

} // namespace

/// The simulation of tests/unit/sync over encrypted stores on disk: the same schedules, the same invariants,
/// and each store's own verification. Some are of the next version, or become it: what that makes is unknown
/// to the others, must be kept, hashed and read-only, and be folded when they know it.
class TestStoreSimulation : public QObject
{
    Q_OBJECT

private slots:
    void invariantsHoldOnDisk()
    {
        const quint32 first = qEnvironmentVariableIsSet("WARMLINE_SYNC_SEED")
                                ? qEnvironmentVariable("WARMLINE_SYNC_SEED").toUInt()
                                : 1;
        const quint32 count = qEnvironmentVariableIsSet("WARMLINE_SYNC_SCHEDULES")
                                ? qEnvironmentVariable("WARMLINE_SYNC_SCHEDULES").toUInt()
                                : 12;
        qint64 operations = 0;
        SyncFaults faults;
        for (quint32 seed = first; seed < first + count; ++seed) {
            QTemporaryDir dir;
            SyncSimulation::Plan plan = SyncSimulation::planFor(seed);
            plan.signs = true;
            plan.lateSeats = 0; // a store takes no snapshot of this simulation
            plan.households = plan.branches == 1; // none is imported, and what is of no household goes
            plan.seatsKeepSeenTimes = false;
            const auto maker =
                [&dir](int index, int version,
                       const SyncSim::SimulatedSnapshot *) -> std::unique_ptr<SyncSim::SimulatedStore> {
                return std::make_unique<RealStore>(dir.filePath(QString::number(index)),
                                                   index < 0 ? StoreRole::Server : StoreRole::Seat, version);
            };
            SyncSimulation simulation(plan, maker);
            const QStringList wrong = simulation.run();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wrong.join(u'\n'))));
            operations += simulation.operations();
            faults += simulation.faults();
        }
        qInfo("%u schedules, %lld operations, %lld refused, %lld conflicts, %lld of the next version, %lld "
              "snapshots, %lld upgrades",
              count, operations, faults.refused, faults.conflicts, faults.newerIntents, faults.adopted,
              faults.upgrades);
        QVERIFY(operations > 10 * count && faults.refused > 0 && faults.conflicts > 0 && faults.adopted > 0);
        QVERIFY(count < 10 || (faults.scopeChanges > 10 && faults.upgrades > 3));
    }
};

QTEST_GUILESS_MAIN(TestStoreSimulation)
#include "tst_store_simulation.moc"
