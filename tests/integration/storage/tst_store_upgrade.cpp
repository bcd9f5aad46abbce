// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/sync/simulated_store.h"
#include "app/storage/operation_table.h"
#include "app/storage/snapshot_shelf.h"
#include "sample_city.h"
#include "store_fixture.h"

#include <QElapsedTimer>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// Enough for several portions.
qint64 manyTickets()
{
    const int asked = qEnvironmentVariableIntValue("WARMLINE_UPGRADE_TICKETS");
    return asked > 0 ? asked : 1'500;
}

} // namespace

/// A program that knows one intent more opens stores in which the one before kept that intent without
/// understanding it. What is folded then is compared with a replay by the store's own verification.
class TestStoreUpgrade : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Store> m_server, m_seat;
    SystemClock m_clock;
    Crypto::SigningKey m_key;
    DeviceRecord m_device;
    qint64 m_made = 0;
    QByteArray m_last;

    [[nodiscard]] QString serverFolder() const { return m_dir.filePath(u"server"_s); }
    [[nodiscard]] QString seatFolder() const { return m_dir.filePath(u"seat"_s); }
    void open()
    {
        m_server = openStore(serverFolder(), StoreRole::Server);
        m_seat = openStore(seatFolder(), StoreRole::Seat);
        QVERIFY(take(m_server->enrol(m_seat->device())));
    }
    /// \a next null: the program that wrote them before.
    void startAs(const Intents::NextVersion *next)
    {
        m_server.reset();
        m_seat.reset();
        Intents::become(next);
        open();
    }
    /// An operation of a device whose program is the next version.
    Operation newer(const TicketId &ticket, const QString &text,
                    const QString &intent = SyncSim::kNewerIntent)
    {
        Operation o =
            OperationCodec::fromDraft(ticketDraft(intent, ticket, {}, {{u"text"_s, text.toUtf8()}}));
        o.schemaVersion = SyncSim::kNextVersion;
        o.id = OperationId::make(m_clock);
        o.device = m_device.id;
        o.deviceSequence = ++m_made;
        o.previousHash = m_last;
        o.deviceWallMs = m_clock.utcMs();
        if (!OperationCodec::seal(o, m_key))
            qFatal("not sealed");
        m_last = o.hash;
        return o;
    }
    static Ticket ticketOf(Store &store, const TicketId &id)
    {
        return ask(store, [id](Queries &q) { return q.ticket(id); }).value().value_or(Ticket());
    }
    static QStringList notes(Store &store, const TicketId &id)
    {
        QStringList texts;
        for (const TicketNote &note : ticketOf(store, id).notes)
            texts.append(note.text);
        return texts;
    }
    static qint64 number(const QString &folder, const char *sql)
    {
        const auto db =
            *SqliteConnection::open({.file = Store::fileIn(folder), .key = testKey(), .readOnly = true});
        return db->number(sql);
    }
    static qint64 marked(const QString &folder) { return number(folder, "select count(*) from read_only"); }
    static bool isThrough(const QString &folder)
    {
        return number(folder,
                      "select coalesce(max(value), 0) from store_value where name = 'intents.unfolded'")
            == 0;
    }

private slots:
    void init()
    {
        QVERIFY(Crypto::initialise());
        Intents::become(nullptr);
        m_dir = QTemporaryDir();
        m_key = Crypto::SigningKey::generate();
        m_device = {};
        m_device.publicKey = m_key.publicKey;
        m_device.id = OperationCodec::deviceIdOf(m_key.publicKey);
        m_made = 0;
        m_last.clear();
        open();
        QVERIFY(take(m_server->enrol(m_device)));
    }
    void cleanup()
    {
        m_server.reset();
        m_seat.reset();
        Intents::become(nullptr);
    }

    void whatWaitedIsFoldedAndCanBeWorkedOn()
    {
        const TicketId id = TicketId::make(m_clock);
        QVERIFY(take(m_server->author({openDraft(id, u"NC-25-000001"_s)})));
        QVERIFY(carryPages(*m_server, *m_seat));
        QVERIFY(take(m_seat->author({noteDraft(id, u"等待中"_s)}))); // waits over the upgrade
        QVERIFY(take(m_server->receive({newer(id, u"预计两小时"_s)})));
        QVERIFY(carryPages(*m_server, *m_seat));
        for (Store *store : {m_server.get(), m_seat.get()}) {
            QVERIFY(ticketOf(*store, id).readOnly);
            QVERIFY(!take(store->author({noteDraft(id, u"x"_s)})));
        }

        startAs(&SyncSim::nextVersion());
        QCOMPARE(marked(serverFolder()), 0); // before it judges the first operation
        QTRY_VERIFY(isThrough(seatFolder()));
        QCOMPARE(marked(seatFolder()), 0);
        QVERIFY(!ticketOf(*m_server, id).readOnly);
        QVERIFY(!ticketOf(*m_seat, id).readOnly);
        QCOMPARE(notes(*m_server, id), QStringList{u"预计两小时"_s});
        QCOMPARE(notes(*m_seat, id), (QStringList{u"预计两小时"_s, u"等待中"_s}));
        QVERIFY(take(m_seat->author({noteDraft(id, u"升级以后"_s)})));
        const auto verdicts = carryOutbox(*m_seat, *m_server);
        QVERIFY(verdicts);
        QCOMPARE(verdicts->size(), 2);
        for (const JournalEntry &entry : *verdicts)
            QCOMPARE(entry.verdict, VerdictKind::Confirmed);
        QVERIFY(carryPages(*m_server, *m_seat));
        QCOMPARE(notes(*m_seat, id), (QStringList{u"预计两小时"_s, u"等待中"_s, u"升级以后"_s}));
        QVERIFY(ticketOf(*m_seat, id) == ticketOf(*m_server, id));
        for (Store *store : {m_server.get(), m_seat.get()})
            QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
    }

    /// What an older program confirmed without understanding keeps its place, and whoever knows more sees
    /// whether it fits.
    void whatIsStillUnknownOrDoesNotFitStaysReadOnly()
    {
        const TicketId unknown = TicketId::make(m_clock), misfit = TicketId::make(m_clock);
        QVERIFY(take(
            m_server->author({openDraft(unknown, u"NC-25-000001"_s), openDraft(misfit, u"NC-25-000002"_s)})));
        QVERIFY(
            take(m_server->receive({newer(unknown, u"一"_s), newer(unknown, u"二"_s, u"ticket.teleport"_s),
                                    newer(misfit, u"三"_s)})));
        QVERIFY(carryPages(*m_server, *m_seat));
        // The ticket is read-only, so the server counts whatever comes: this does not fit its step.
        auto draft = ticketDraft(u"ticket.check_in"_s, misfit);
        Operation o = newer(misfit, {}, draft.intent);
        QVERIFY(take(m_server->receive({o})));
        QVERIFY(carryPages(*m_server, *m_seat));
        startAs(&SyncSim::nextVersion());
        QTRY_VERIFY(isThrough(seatFolder()));
        for (Store *store : {m_server.get(), m_seat.get()}) {
            QVERIFY(ticketOf(*store, unknown).readOnly);
            QCOMPARE(notes(*store, unknown), QStringList{u"一"_s});
            QCOMPARE(notes(*store, misfit), QStringList{u"三"_s});
            const auto refused = take(store->author({noteDraft(misfit, u"x"_s)}));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Conflict);
            QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
        }
        QCOMPARE(marked(seatFolder()), 2);
    }

    /// Imported tickets begin with what their import brought.
    void importedOnesBeginWithTheirImport()
    {
        ImportBlock block;
        block.kind = ImportKind::Tickets;
        for (int i = 0; i < 50; ++i) {
            Ticket ticket;
            ticket.id = TicketId::make(m_clock);
            ticket.number = u"NC-24-%1"_s.arg(i, 6, 10, QChar(u'0'));
            ticket.account = AccountNo(u"310000001"_s);
            ticket.text = u"去年的"_s;
            ticket.version = 1;
            ticket.openedMs = 1'700'000'000'000;
            ticket.spans = {{TicketStep::Accept, ticket.openedMs, 0, AgentId(u"liu"_s)}};
            block.tickets.append(ticket);
        }
        importBlocks(*m_server, {block});
        QList<Operation> made;
        for (const Ticket &ticket : std::as_const(block.tickets))
            made.append(newer(ticket.id, ticket.number));
        QVERIFY(take(m_server->receive(made)));
        QVERIFY(carryPages(*m_server, *m_seat, 1'000'000));
        startAs(&SyncSim::nextVersion());
        QTRY_VERIFY(isThrough(seatFolder()));
        for (Store *store : {m_server.get(), m_seat.get()}) {
            for (const Ticket &ticket : std::as_const(block.tickets)) {
                QCOMPARE(ticketOf(*store, ticket.id).text, u"去年的"_s);
                QCOMPARE(notes(*store, ticket.id), QStringList{ticket.number});
            }
            QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
        }
    }

    /// In portions, behind what somebody does meanwhile; closed in the middle it goes on at the next start.
    void manyAreFoldedBehindTheWork()
    {
        if (const int homes = qEnvironmentVariableIntValue("WARMLINE_UPGRADE_HOMES"); homes > 0) {
            QList<ImportBlock> blocks;
            SampleCity(homes).eachBlock([&](const ImportBlock &block) { blocks.append(block); });
            importBlocks(*m_server, blocks);
        }
        QList<TicketId> ids;
        for (qint64 i = 0; i < manyTickets(); i += 500) {
            QList<OperationDraft> drafts;
            QList<Operation> made;
            for (qint64 n = i; n < std::min(i + 500, manyTickets()); ++n) {
                ids.append(TicketId::make(m_clock));
                drafts.append(openDraft(ids.last(), u"NC-25-%1"_s.arg(n, 6, 10, QChar(u'0'))));
                drafts.append(noteDraft(ids.last(), u"之前"_s));
            }
            QVERIFY(take(m_server->author(drafts)));
            for (qint64 n = i; n < ids.size(); ++n)
                made.append(newer(ids[n], u"估计"_s));
            QVERIFY(take(m_server->receive(made)));
        }
        QVERIFY(carryPages(*m_server, *m_seat, 1'000'000));
        m_server.reset();
        m_seat.reset();
        QCOMPARE(marked(seatFolder()), ids.size());

        Intents::become(&SyncSim::nextVersion());
        m_seat = openStore(seatFolder(), StoreRole::Seat);
        m_seat.reset(); // at once
        const qint64 left = marked(seatFolder());
        QVERIFY2(left > 0 && left <= ids.size(), qPrintable(QString::number(left)));
        QVERIFY(!isThrough(seatFolder()));

        QElapsedTimer timer;
        timer.start();
        m_server = openStore(serverFolder(), StoreRole::Server);
        const qint64 serverMs = timer.restart();
        QCOMPARE(marked(serverFolder()), 0);
        timer.restart();
        m_seat = openStore(seatFolder(), StoreRole::Seat);
        const qint64 openedMs = timer.restart();
        const auto asked = ask(*m_seat, [](Queries &q) { return q.verify({}); });
        QVERIFY(asked || asked.error().code == ErrorCode::Unavailable); // no false alarm
        // Who writes to one that has not had its turn need not wait for it.
        timer.restart();
        QVERIFY(take(m_seat->author({noteDraft(ids.last(), u"马上"_s)})));
        const qint64 wroteMs = timer.elapsed();
        QCOMPARE(notes(*m_seat, ids.last()), (QStringList{u"之前"_s, u"估计"_s, u"马上"_s}));
        timer.restart();
        QTRY_VERIFY(isThrough(seatFolder()));
        qInfo("%lld tickets: the server opened in %lld ms, the seat in %lld ms, wrote after %lld ms, folded "
              "all "
              "in %lld ms",
              qint64(ids.size()), serverMs, openedMs, wroteMs, timer.elapsed());
        QCOMPARE(marked(seatFolder()), 0);
        for (Store *store : {m_server.get(), m_seat.get()})
            QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
    }

    /// What a newer program folded is no older one's to write to.
    void anOlderProgramIsTurnedAway()
    {
        startAs(&SyncSim::nextVersion());
        m_server.reset();
        m_seat.reset();
        Intents::become(nullptr);
        const auto opened = Store::open(
            {.folder = seatFolder(), .role = StoreRole::Seat, .key = testKey(), .deviceName = u"x"_s});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::TooNew);
        Intents::become(&SyncSim::nextVersion());
        open(); // nothing was changed
    }

    /// Their states are another program's: a seat of the new version would have to throw them away.
    void snapshotsOfTheOldProgramGo()
    {
        const TicketId id = TicketId::make(m_clock);
        QVERIFY(take(m_server->author({openDraft(id, u"NC-25-000001"_s)})));
        SnapshotShelf::Options options{.folder = serverFolder(), .key = testKey()};
        options.leastNew = 1;
        const auto offer = [&](SnapshotShelf &shelf) { return take(shelf.offer({}, 0, 0)); };
        QString first;
        {
            SnapshotShelf shelf(options);
            QTRY_COMPARE(offer(shelf)->state, SnapshotOffer::State::Ready);
            first = offer(shelf)->id;
        }
        {
            SnapshotShelf shelf(options); // the same program again
            QCOMPARE(offer(shelf)->id, first);
        }
        Intents::become(&SyncSim::nextVersion());
        SnapshotShelf shelf(options);
        QTRY_COMPARE(offer(shelf)->state, SnapshotOffer::State::Ready);
        QVERIFY(offer(shelf)->id != first);
    }
};

QTEST_GUILESS_MAIN(TestStoreUpgrade)
#include "tst_store_upgrade.moc"
