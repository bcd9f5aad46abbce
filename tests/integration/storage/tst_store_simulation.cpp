// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/sync/memory_store.h"
#include "app/simulation/sync/sync_simulation.h"
#include "app/storage/customer_table.h"
#include "app/storage/log_tree.h"
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

/// The encrypted store behind the simulation, with the simulation's clock.
class RealStore final : public SyncSim::SimulatedStore
{
public:
    RealStore(const QString &folder, StoreRole role)
        : m_folder(folder)
        , m_clock(std::make_shared<ManualClock>(1'765'000'000'000))
        , m_store(openStore(folder, role, m_clock))
    { }

    std::shared_ptr<const SyncSim::SimulatedFile> makeFile(const QList<BranchId> &branches) override
    {
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
        m_clock->setUtcMs(time.wallMs);
        if (m_offsetMs != time.serverOffsetMs) // is measured at a sign-in, not anew for each operation
            m_store->setServerOffset(time.serverOffsetMs);
        m_offsetMs = time.serverOffsetMs;
        return take(m_store->author({draft})).transform([](const auto &entries) { return entries.first(); });
    }
    Result<void> integrate(const JournalPage &page) override { return take(m_store->integrate(page)); }
    QList<Operation> outbox(int limit) override
    {
        QList<Operation> operations;
        const auto entries = ask(*m_store, [=](Queries &q) { return q.outbox(limit); }).value();
        for (const JournalEntry &entry : entries)
            operations.append(entry.operation);
        return operations;
    }
    qint64 waiting() override
    {
        return ask(*m_store, [](Queries &q) { return q.waitingCount(); }).value();
    }
    qint64 refused() override
    {
        return ask(*m_store, [](Queries &q) { return q.refused(0); }).value().size();
    }
    Result<void> enrol(const DeviceRecord &device) override { return take(m_store->enrol(device)); }
    Result<QList<JournalEntry>> receive(const QList<Operation> &operations, qint64 serverMs) override
    {
        m_clock->setUtcMs(serverMs);
        return take(m_store->receive(operations));
    }
    Result<void> setScope(const QList<BranchId> &branches) override
    {
        return take(m_store->setScope(branches));
    }
    JournalPage page(qint64 afterSequence, int entries, const PageScope &scope) override
    {
        return ask(*m_store, [=](Queries &q) { return q.scopedPage(afterSequence, entries * 800, scope); })
            .value();
    }
    SyncSim::SimulatedSnapshot snapshot() override { return {}; }
    DeviceRecord device() override { return m_store->device(); }
    qint64 cursor() override
    {
        return ask(*m_store, [](Queries &q) { return q.cursor(); }).value();
    }
    QList<JournalEntry> log() override { return page(0, 1'000'000, {}).entries; }
    EntityState effective(const SyncSim::EntityKey &entity) override
    {
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
    std::unique_ptr<SqliteConnection> m_tables;
    std::shared_ptr<ManualClock> m_clock;
    qint64 m_offsetMs = 0;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SnapshotShelf> m_shelf;
};

} // namespace

/// The simulation of tests/unit/sync over encrypted stores on disk: the same schedules, the same invariants,
/// and each store's own verification. Seats of the next version are in memory, for there is no such store
/// yet: what they make is unknown here, and must be kept, hashed and read-only.
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
            plan.newerServer = plan.upgrades = false;
            plan.households = plan.branches == 1; // none is imported, and what is of no household goes
            plan.seatsKeepSeenTimes = false;
            const auto maker =
                [&dir](int index, int version,
                       const SyncSim::SimulatedSnapshot *) -> std::unique_ptr<SyncSim::SimulatedStore> {
                if (version > SyncSim::kThisVersion) {
                    SyncSim::MemoryStore::Options options;
                    options.version = version;
                    options.signs = true;
                    options.key = Crypto::SigningKey::generate();
                    return std::make_unique<SyncSim::MemoryStore>(options);
                }
                return std::make_unique<RealStore>(dir.filePath(QString::number(index)),
                                                   index < 0 ? StoreRole::Server : StoreRole::Seat);
            };
            SyncSimulation simulation(plan, maker);
            const QStringList wrong = simulation.run();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wrong.join(u'\n'))));
            operations += simulation.operations();
            faults += simulation.faults();
        }
        qInfo("%u schedules, %lld operations, %lld refused, %lld conflicts, %lld of the next version, %lld "
              "snapshots",
              count, operations, faults.refused, faults.conflicts, faults.newerIntents, faults.adopted);
        QVERIFY(operations > 10 * count && faults.refused > 0 && faults.conflicts > 0 && faults.adopted > 0);
        QVERIFY(count < 10 || faults.scopeChanges > 10);
    }
};

QTEST_GUILESS_MAIN(TestStoreSimulation)
#include "tst_store_simulation.moc"
