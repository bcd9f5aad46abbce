// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <QtTest>

using namespace Warmline;
using namespace Warmline::Testing;

namespace {

/// QCborMap compares in the order of insertion, which the canonical form does not keep.
bool sameEntry(const JournalEntry &a, const JournalEntry &b)
{
    return OperationCodec::encode(a.operation) == OperationCodec::encode(b.operation)
        && a.verdict == b.verdict && a.sequence == b.sequence && a.receivedAtMs == b.receivedAtMs
        && a.reason == b.reason;
}

} // namespace

class TestStoreJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void authoredOperationIsKeptAndApplied();
    void sameDraftTwiceIsOneOperation();
    void refusedDraftWritesNothing();
    void oneRefusedDraftTakesItsListAlong();
    void seatAndServerConverge();
    void refusalIsKeptAndShown();
    void waitingLiesOverForeignChanges();
    void pageTwiceChangesNothing();
    void pageWithGapIsRefused();
    void brokenChainIsDenied();
    void forgedOperationIsDenied_data();
    void forgedOperationIsDenied();
    void neverTakenOperationGetsItsPlace_data();
    void neverTakenOperationGetsItsPlace();
    void tooLargeDraftIsNotSigned();
    void seatChecksSignaturesOfOtherDevices();
    void unknownIntentMakesReadOnly();
    void settingsAreOverlaid();
    void ticketNumbersAreNeverDoubled();
    void importIsVisibleAsAWhole();
    void writesShareCommits();
    void failedWriteSparesItsNeighbours();
    void subscribersHearOfChanges();

private:
    [[nodiscard]] TicketId newTicket() const { return TicketId::make(m_clock); }
    [[nodiscard]] Ticket ticketOf(Store &store, const TicketId &id) const
    {
        return ask(store, [id](Queries &q) { return q.ticket(id); })
            .value_or(std::nullopt)
            .value_or(Ticket());
    }
    void enrol() { QVERIFY(take(m_server->enrol(m_seat->device()))); }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_server;
    std::unique_ptr<Store> m_seat;
};

void TestStoreJournal::init()
{
    m_seat.reset();
    m_server.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_server = openStore(m_dir->filePath(QStringLiteral("server")), StoreRole::Server);
    m_seat = openStore(m_dir->filePath(QStringLiteral("seat")), StoreRole::Seat);
    enrol();
}

void TestStoreJournal::authoredOperationIsKeptAndApplied()
{
    const TicketId id = newTicket();
    const auto opened = take(m_seat->author({openDraft(id, QStringLiteral("NC-25-000001"))}));
    QVERIFY2(opened, qPrintable(opened.error_or(Error()).message()));
    QCOMPARE(opened->size(), 1);
    QCOMPARE(opened->first().verdict, VerdictKind::Waiting);
    QVERIFY(OperationCodec::verify(opened->first().operation, m_seat->device().publicKey));

    const DeviceId device = m_seat->device().id;
    m_seat.reset(); // and after a restart
    m_seat = openStore(m_dir->filePath(QStringLiteral("seat")), StoreRole::Seat);
    QCOMPARE(m_seat->device().id, device);
    const Ticket ticket = ticketOf(*m_seat, id);
    QCOMPARE(ticket.number, QStringLiteral("NC-25-000001"));
    QCOMPARE(ticket.text, QStringLiteral("暖气不热"));
    QCOMPARE(ticket.version, 1);
    const auto byNumber =
        ask(*m_seat, [](Queries &q) { return q.ticketByNumber(QStringLiteral("NC-25-000001")); });
    QVERIFY(byNumber && *byNumber == ticket);
    const auto trail = ask(*m_seat, [id](Queries &q) { return q.trail(EntityKind::Ticket, id.toString()); });
    QCOMPARE(trail->size(), 1);
    QVERIFY(sameEntry(trail->first(), opened->first()));
    QCOMPARE(ask(*m_seat, [](Queries &q) { return q.waitingCount(); }).value(), 1);

    const auto next = take(m_seat->author({dispatchDraft(id, QStringLiteral("C1"))}));
    QCOMPARE(next->first().operation.previousHash, opened->first().operation.hash);
    QCOMPARE(next->first().operation.deviceSequence, 2);
    QCOMPARE(next->first().operation.primary()->baseVersion, 1);
    QVERIFY(verified(*m_seat).ok);
}

void TestStoreJournal::sameDraftTwiceIsOneOperation()
{
    OperationDraft draft = openDraft(newTicket(), QStringLiteral("NC-25-000001"));
    draft.id = OperationId::make(m_clock);
    const auto first = take(m_server->author({draft}));
    const auto second = take(m_server->author({draft}));
    QVERIFY(sameEntry(first->first(), second->first()));
    QCOMPARE(ask(*m_server, [](Queries &q) { return q.counts(); })->operations, 1);
}

void TestStoreJournal::refusedDraftWritesNothing()
{
    const TicketId id = newTicket();
    QVERIFY(take(m_seat->author({openDraft(id, QStringLiteral("NC-25-000001"))})));
    const auto refused = take(m_seat->author({ticketDraft(QStringLiteral("ticket.close"), id)}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(!refused.error().text.isEmpty());
    QCOMPARE(ask(*m_seat, [](Queries &q) { return q.counts(); })->operations, 1);
    QCOMPARE(ticketOf(*m_seat, id).version, 1);
}

void TestStoreJournal::oneRefusedDraftTakesItsListAlong()
{
    const TicketId id = newTicket();
    const auto refused = take(m_server->author(
        {openDraft(id, QStringLiteral("NC-25-000001")), ticketDraft(QStringLiteral("ticket.close"), id)}));
    QVERIFY(!refused);
    QVERIFY(ticketOf(*m_server, id).id.isNull());
    QCOMPARE(ask(*m_server, [](Queries &q) { return q.counts(); })->operations, 0);
    // The writer remembers nothing of it either.
    QVERIFY(take(m_server->author({openDraft(id, QStringLiteral("NC-25-000001"))})));
    QVERIFY(verified(*m_server).ok);
}

void TestStoreJournal::seatAndServerConverge()
{
    const TicketId id = newTicket();
    QVERIFY(take(m_seat->author({openDraft(id, QStringLiteral("NC-25-000001"))})));
    QVERIFY(take(m_seat->author(
        {dispatchDraft(id, QStringLiteral("C1")), noteDraft(id, QStringLiteral("已电话联系"))})));
    const auto verdicts = carryOutbox(*m_seat, *m_server);
    QVERIFY2(verdicts, qPrintable(verdicts.error_or(Error()).message()));
    for (const JournalEntry &entry : *verdicts)
        QCOMPARE(entry.verdict, VerdictKind::Confirmed);
    QVERIFY(take(m_server->author({noteDraft(id, QStringLiteral("班长已知"))})));
    QVERIFY(carryPages(*m_server, *m_seat, 1)); // one entry a page
    QCOMPARE(ticketOf(*m_seat, id), ticketOf(*m_server, id));
    QCOMPARE(ticketOf(*m_seat, id).notes.size(), 2);
    QCOMPARE(ask(*m_seat, [](Queries &q) { return q.waitingCount(); }).value(), 0);
    QCOMPARE(ask(*m_seat, [](Queries &q) { return q.cursor(); }).value(), 4);
    QVERIFY2(verified(*m_seat).ok, qPrintable(verified(*m_seat).reason));
    QVERIFY2(verified(*m_server).ok, qPrintable(verified(*m_server).reason));
    // A lost reply: the same push again gives the same verdicts and no second copy.
    QList<Operation> again;
    for (const JournalEntry &entry : *verdicts)
        again.append(entry.operation);
    const auto repeated = take(m_server->receive(again));
    QCOMPARE(repeated->size(), verdicts->size());
    for (qsizetype i = 0; i < again.size(); ++i)
        QVERIFY(sameEntry(repeated->at(i), verdicts->at(i)));
    QCOMPARE(ask(*m_server, [](Queries &q) { return q.counts(); })->operations, 4);
}

void TestStoreJournal::refusalIsKeptAndShown()
{
    const TicketId id = newTicket();
    QVERIFY(take(m_server->author({openDraft(id, QStringLiteral("NC-25-000001"))})));
    QVERIFY(carryPages(*m_server, *m_seat));
    // Both dispatch it without knowing of each other; the server's has its place first.
    QVERIFY(take(m_server->author(
        {dispatchDraft(id, QStringLiteral("C1")), ticketDraft(QStringLiteral("ticket.handle"), id)})));
    QVERIFY(take(m_seat->author({dispatchDraft(id, QStringLiteral("C2"))})));
    QCOMPARE(ticketOf(*m_seat, id).crew.value, QStringLiteral("C2"));
    const auto verdicts = carryOutbox(*m_seat, *m_server);
    QVERIFY(verdicts);
    QCOMPARE(verdicts->first().verdict, VerdictKind::Refused);
    QVERIFY(!verdicts->first().reason.isEmpty());
    QCOMPARE(verdicts->first().sequence, 4);
    QVERIFY(carryPages(*m_server, *m_seat));
    QCOMPARE(ticketOf(*m_seat, id), ticketOf(*m_server, id));
    QCOMPARE(ticketOf(*m_seat, id).crew.value, QStringLiteral("C1"));
    const auto refused = ask(*m_seat, [](Queries &q) { return q.refused(10); });
    QCOMPARE(refused->size(), 1);
    QCOMPARE(refused->first().reason, verdicts->first().reason);
    QCOMPARE(ask(*m_seat, [id](Queries &q) { return q.trail(EntityKind::Ticket, id.toString()); })->size(),
             4);
    QVERIFY2(verified(*m_seat).ok, qPrintable(verified(*m_seat).reason));
    QVERIFY2(verified(*m_server).ok, qPrintable(verified(*m_server).reason));
    // The chain goes on behind the refused one.
    QVERIFY(take(m_seat->author({noteDraft(id, QStringLiteral("知道了"))})));
    QCOMPARE(carryOutbox(*m_seat, *m_server)->first().verdict, VerdictKind::Confirmed);
}

void TestStoreJournal::waitingLiesOverForeignChanges()
{
    const TicketId id = newTicket();
    QVERIFY(take(m_server->author({openDraft(id, QStringLiteral("NC-25-000001"))})));
    QVERIFY(carryPages(*m_server, *m_seat));
    QVERIFY(take(m_seat->author({noteDraft(id, QStringLiteral("我的"))})));
    QVERIFY(take(m_server->author({noteDraft(id, QStringLiteral("别人的"))})));
    QVERIFY(carryPages(*m_server, *m_seat));
    const Ticket shown = ticketOf(*m_seat, id);
    QCOMPARE(shown.notes.size(), 2);
    QCOMPARE(shown.notes.at(0).text, QStringLiteral("别人的")); // confirmed first, then what waits
    QCOMPARE(shown.notes.at(1).text, QStringLiteral("我的"));
    QCOMPARE(ask(*m_seat, [](Queries &q) { return q.outbox(10); })->size(), 1);
    QVERIFY2(verified(*m_seat).ok, qPrintable(verified(*m_seat).reason));
    QVERIFY(carryOutbox(*m_seat, *m_server));
    QVERIFY(carryPages(*m_server, *m_seat));
    QCOMPARE(ticketOf(*m_seat, id), ticketOf(*m_server, id));
    QVERIFY(verified(*m_seat).ok);
}

void TestStoreJournal::pageTwiceChangesNothing()
{
    const TicketId id = newTicket();
    QVERIFY(take(m_server->author(
        {openDraft(id, QStringLiteral("NC-25-000001")), noteDraft(id, QStringLiteral("a"))})));
    const auto page = ask(*m_server, [](Queries &q) { return q.page(0, 1'000'000); });
    QCOMPARE(page->entries.size(), 2);
    QVERIFY(take(m_seat->integrate(*page)));
    QVERIFY(take(m_seat->integrate(*page)));
    QCOMPARE(ticketOf(*m_seat, id).notes.size(), 1);
    QCOMPARE(ask(*m_seat, [](Queries &q) { return q.counts(); })->operations, 2);
}

void TestStoreJournal::pageWithGapIsRefused()
{
    const TicketId id = newTicket();
    QVERIFY(take(m_server->author(
        {openDraft(id, QStringLiteral("NC-25-000001")), noteDraft(id, QStringLiteral("a"))})));
    const auto page = ask(*m_server, [](Queries &q) { return q.page(1, 1'000'000); });
    const auto done = take(m_seat->integrate(*page));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(ask(*m_seat, [](Queries &q) { return q.cursor(); }).value(), 0);
}

void TestStoreJournal::brokenChainIsDenied()
{
    const TicketId id = newTicket();
    QVERIFY(take(
        m_seat->author({openDraft(id, QStringLiteral("NC-25-000001")), noteDraft(id, QStringLiteral("a"))})));
    const auto waiting = ask(*m_seat, [](Queries &q) { return q.outbox(0); });
    const auto denied = take(m_server->receive({waiting->at(1).operation}));
    QVERIFY(!denied);
    QCOMPARE(denied.error().code, ErrorCode::Denied);
    QCOMPARE(ask(*m_server, [](Queries &q) { return q.counts(); })->operations, 0);
}

void TestStoreJournal::forgedOperationIsDenied_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"value", "signature", "stranger"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestStoreJournal::forgedOperationIsDenied()
{
    QFETCH(const QString, what);
    const auto made = take(m_seat->author({openDraft(newTicket(), QStringLiteral("NC-25-000001"))}));
    Operation forged = made->first().operation;
    if (what == u"value")
        forged.values.insert(QStringLiteral("tier"), QStringLiteral("blue"));
    else if (what == u"signature")
        forged.signature[3] = char(forged.signature.at(3) ^ 1);
    else
        QVERIFY(OperationCodec::seal(forged, Crypto::SigningKey::generate()));
    const auto denied = take(m_server->receive({forged}));
    QVERIFY(!denied);
    QCOMPARE(denied.error().code, ErrorCode::Denied);
    QVERIFY(take(m_server->receive({made->first().operation})));
}

void TestStoreJournal::neverTakenOperationGetsItsPlace_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what :
         {"named by the server", "personal value damaged", "of another company", "too large"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

/// One that can never be taken must not hold back what its device did afterwards.
void TestStoreJournal::neverTakenOperationGetsItsPlace()
{
    QFETCH(const QString, what);
    QVERIFY(take(m_server->author({settingDraft(QStringLiteral("company"), QStringLiteral("nuanchuan"))})));
    const TicketId id = newTicket();
    auto bad = noteDraft(id, QStringLiteral("记一笔"));
    if (what == u"of another company")
        bad.company = QStringLiteral("somebody else");
    QVERIFY(take(m_seat->author(
        {openDraft(id, QStringLiteral("NC-25-000001")), bad, noteDraft(id, QStringLiteral("再记一笔"))})));
    const auto waiting = ask(*m_seat, [](Queries &q) { return q.outbox(0); });
    QList<Operation> operations;
    for (const JournalEntry &entry : *waiting)
        operations.append(entry.operation);
    QHash<OperationId, QString> refusals;
    if (what == u"named by the server")
        refusals.insert(operations.at(1).id, QStringLiteral("不许"));
    else if (what == u"personal value damaged")
        operations[1].personal[QStringLiteral("text")].value = QByteArray("别的话");
    else if (what == u"too large")
        operations[1].personal[QStringLiteral("text")].value = QByteArray(5'000'000, 'x');
    const auto verdicts = take(m_server->receiveJudged(operations, refusals));
    QVERIFY(verdicts);
    QCOMPARE(verdicts->at(0).verdict, VerdictKind::Confirmed);
    QCOMPARE(verdicts->at(1).verdict, VerdictKind::Refused);
    QVERIFY(!verdicts->at(1).reason.isEmpty());
    QCOMPARE(verdicts->at(2).verdict, VerdictKind::Confirmed);
    const auto again = take(m_server->receive(operations)); // the answer was lost
    QCOMPARE(again->at(1).verdict, VerdictKind::Refused);
    QVERIFY2(verified(*m_server).ok, qPrintable(verified(*m_server).reason));

    QVERIFY(carryPages(*m_server, *m_seat));
    QCOMPARE(ask(*m_seat, [](Queries &q) { return q.refusedCount(); }), 1);
    QCOMPARE(ask(*m_seat, [](Queries &q) { return q.waitingCount(); }), 0);
    const auto refused = ask(*m_seat, [](Queries &q) { return q.refused(0); });
    QCOMPARE(refused->first().operation.personalText(QStringLiteral("text")), QStringLiteral("记一笔"));
    QCOMPARE(ticketOf(*m_seat, id), ticketOf(*m_server, id));
    QCOMPARE(ticketOf(*m_seat, id).notes.size(), 1);
    QVERIFY2(verified(*m_seat).ok, qPrintable(verified(*m_seat).reason));
    const auto other = openStore(m_dir->filePath(QStringLiteral("other")), StoreRole::Seat);
    QVERIFY(carryPages(*m_server, *other));
    QVERIFY2(verified(*other).ok, qPrintable(verified(*other).reason));
}

void TestStoreJournal::tooLargeDraftIsNotSigned()
{
    const TicketId id = newTicket();
    QVERIFY(take(m_seat->author({openDraft(id, QStringLiteral("NC-25-000001"))})));
    const auto made = take(m_seat->author({noteDraft(id, QString(1'100'000, u'x'))}));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::InvalidInput);
    QCOMPARE(ticketOf(*m_seat, id).notes.size(), 0);
    QCOMPARE(ask(*m_seat, [](Queries &q) { return q.waitingCount(); }), 1);
}

void TestStoreJournal::seatChecksSignaturesOfOtherDevices()
{
    const TicketId id = newTicket();
    QVERIFY(take(
        m_seat->author({openDraft(id, QStringLiteral("NC-25-000001")), noteDraft(id, QStringLiteral("a"))})));
    QVERIFY(carryOutbox(*m_seat, *m_server));
    QVERIFY(take(m_server->author({dispatchDraft(id, QStringLiteral("C1"))})));
    const QString folder = m_dir->filePath(QStringLiteral("other"));
    auto other = openStore(folder, StoreRole::Seat);
    QVERIFY(carryPages(*m_server, *other));
    const auto devices = ask(*other, [](Queries &q) { return q.devices(); });
    for (const DeviceRecord &known : {m_seat->device(), m_server->device()}) {
        const auto learnt = std::ranges::find(*devices, known.id, &DeviceRecord::id);
        QVERIFY(learnt != devices->cend());
        QCOMPARE(learnt->publicKey, known.publicKey);
    }
    QVERIFY2(verified(*other).ok, qPrintable(verified(*other).reason));
    other.reset();
    {
        auto db = SqliteConnection::open({.file = Store::fileIn(folder), .key = testKey()});
        QVERIFY((*db)->execute("update operation set signature = zeroblob(64) where sequence = 2"));
    }
    other = openStore(folder, StoreRole::Seat);
    const auto broken = verified(*other);
    QVERIFY(!broken.ok);
    QCOMPARE(broken.firstBadSequence, 2);
}

void TestStoreJournal::unknownIntentMakesReadOnly()
{
    // A device with a newer program: made by hand, with a key that the server knows.
    const Crypto::SigningKey key = Crypto::SigningKey::generate();
    DeviceRecord device;
    device.publicKey = key.publicKey;
    device.id = OperationCodec::deviceIdOf(key.publicKey);
    QVERIFY(take(m_server->enrol(device)));
    const TicketId id = newTicket();
    QVERIFY(take(m_server->author({openDraft(id, QStringLiteral("NC-25-000001"))})));
    Operation newer = OperationCodec::fromDraft(
        ticketDraft(QStringLiteral("ticket.teleport"), id, {{QStringLiteral("to"), QStringLiteral("月球")}}));
    newer.id = OperationId::make(m_clock);
    newer.device = device.id;
    newer.deviceSequence = 1;
    newer.deviceWallMs = m_clock.utcMs();
    QVERIFY(OperationCodec::seal(newer, key));
    QVERIFY(take(m_server->receive({newer})));
    QVERIFY(carryPages(*m_server, *m_seat));
    for (Store *store : {m_server.get(), m_seat.get()}) {
        QVERIFY(ticketOf(*store, id).readOnly);
        const auto trail =
            ask(*store, [id](Queries &q) { return q.trail(EntityKind::Ticket, id.toString()); });
        QCOMPARE(trail->size(), 2);
        QCOMPARE(trail->last().operation.hash, newer.hash);
        QCOMPARE(trail->last().operation.values, newer.values);
        const auto refused = take(store->author({noteDraft(id, QStringLiteral("x"))}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
    }
}

void TestStoreJournal::settingsAreOverlaid()
{
    const QString name = QStringLiteral("company.name");
    const auto value = [&](Store &store) {
        return ask(store, [name](Queries &q) { return q.setting(name); }).value();
    };
    QVERIFY(take(m_server->author({settingDraft(name, QStringLiteral("甲"))})));
    QVERIFY(carryPages(*m_server, *m_seat));
    QVERIFY(take(m_seat->author({settingDraft(name, QStringLiteral("乙"))})));
    QVERIFY(take(m_server->author({settingDraft(name, QStringLiteral("丙"))})));
    QVERIFY(carryPages(*m_server, *m_seat));
    QCOMPARE(value(*m_seat), QStringLiteral("乙"));
    QVERIFY(carryOutbox(*m_seat, *m_server));
    QVERIFY(carryPages(*m_server, *m_seat));
    QCOMPARE(value(*m_seat), QStringLiteral("乙"));
    QCOMPARE(value(*m_server), QStringLiteral("乙"));
}

void TestStoreJournal::ticketNumbersAreNeverDoubled()
{
    QVERIFY(
        take(m_server->author({settingDraft(QStringLiteral("ticket.prefix"), QStringLiteral("NC-25-"))})));
    QCOMPARE(take(m_server->takeTicketNumber()).value(), QStringLiteral("NC-25-000001"));
    QCOMPARE(take(m_seat->takeTicketNumber()).error().code, ErrorCode::Unavailable);
    const auto lease = take(m_server->leaseTicketNumbers(m_seat->device().id, 2));
    QCOMPARE(lease->first, 2);
    QCOMPARE(lease->last, 3);
    QVERIFY(take(m_seat->storeLease(*lease)));
    QCOMPARE(take(m_server->takeTicketNumber()).value(), QStringLiteral("NC-25-000004"));
    QCOMPARE(take(m_seat->takeTicketNumber()).value(), QStringLiteral("NC-25-000002"));
    QCOMPARE(take(m_seat->takeTicketNumber()).value(), QStringLiteral("NC-25-000003"));
    QCOMPARE(take(m_seat->takeTicketNumber()).error().code, ErrorCode::Unavailable);
    QCOMPARE(take(m_server->leaseTicketNumbers(DeviceId(QStringLiteral("nobody")), 2)).error().code,
             ErrorCode::Denied);
    // Imported numbers are not given out again.
    Ticket old;
    old.id = newTicket();
    old.number = QStringLiteral("NC-25-000900");
    old.openedMs = 1;
    ImportBlock block;
    block.kind = ImportKind::Tickets;
    block.tickets = {old};
    importBlocks(*m_server, {block});
    QCOMPARE(take(m_server->takeTicketNumber()).value(), QStringLiteral("NC-25-000901"));
    QVERIFY2(verified(*m_server).ok, qPrintable(verified(*m_server).reason));
}

void TestStoreJournal::importIsVisibleAsAWhole()
{
    ImportBlock communities;
    communities.kind = ImportKind::Communities;
    communities.communities = {{CommunityId(QStringLiteral("M1")),
                                QStringLiteral("和丰家园"),
                                {},
                                QStringLiteral("江沿路"),
                                BranchId(QStringLiteral("B1")),
                                {126.5, 45.7},
                                {}}};
    ImportBlock households;
    households.kind = ImportKind::Households;
    Household h;
    h.account = AccountNo(QStringLiteral("310000001"));
    h.community = CommunityId(QStringLiteral("M1"));
    h.building = BuildingId(QStringLiteral("M1-3"));
    h.unit = QStringLiteral("2");
    h.room = QStringLiteral("501");
    h.customerName = QStringLiteral("孙艳华");
    h.phone = QStringLiteral("15447327710");
    households.households = {h};
    const auto drafts = ImportCodec::drafts({communities, households}, BatchId(Uuid7::make(m_clock)),
                                            QStringLiteral("nuanchuan"), BranchId(QStringLiteral("B1")),
                                            AgentId(QStringLiteral("admin")));
    QCOMPARE(drafts.size(), 3);
    QVERIFY(take(m_server->author(drafts.first(2))));
    QCOMPARE(ask(*m_server, [](Queries &q) { return q.counts(); })->households, 0);
    QVERIFY(take(m_server->author({drafts.last()})));
    for (Store *store : {m_server.get(), m_seat.get()}) {
        if (store == m_seat.get())
            QVERIFY(carryPages(*m_server, *m_seat, 1));
        const auto detail =
            ask(*store, [](Queries &q) { return q.household(AccountNo(QStringLiteral("310000001"))); });
        QVERIFY(detail && *detail);
        Household shown = h;
        shown.phone = QStringLiteral("154 **** 7710"); // in clear by Queries::phone() only
        QCOMPARE((*detail)->household, shown);
        QCOMPARE(ask(*store, [&h](Queries &q) { return q.phone(h.account); }), h.phone);
        QCOMPARE((*detail)->community.name, QStringLiteral("和丰家园"));
        const auto byPhone =
            ask(*store, [](Queries &q) { return q.householdsByPhone(QStringLiteral("15447327710")); });
        QCOMPARE(byPhone->size(), 1);
        QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
    }
    const auto denied = take(m_seat->author(drafts)); // bulk imports are the server's
    QVERIFY(!denied);
    QCOMPARE(denied.error().code, ErrorCode::InvalidInput);
}

void TestStoreJournal::writesShareCommits()
{
    const qint64 before = m_seat->commits();
    QList<QFuture<Result<QList<JournalEntry>>>> futures;
    for (int i = 0; i < 200; ++i)
        futures.append(m_seat->author(
            {openDraft(newTicket(), QStringLiteral("NC-25-%1").arg(i, 6, 10, QLatin1Char('0')))}));
    for (auto &future : futures)
        QVERIFY(take(future));
    const qint64 commits = m_seat->commits() - before;
    QVERIFY2(commits >= 4 && commits < 150, qPrintable(QString::number(commits)));
    QCOMPARE(ask(*m_seat, [](Queries &q) { return q.counts(); })->tickets, 200);
}

void TestStoreJournal::failedWriteSparesItsNeighbours()
{
    const TicketId id = newTicket();
    QList<QFuture<Result<QList<JournalEntry>>>> futures;
    futures.append(m_seat->author({openDraft(id, QStringLiteral("NC-25-000001"))}));
    for (int i = 0; i < 30; ++i) {
        futures.append(m_seat->author({noteDraft(id, QString::number(i))}));
        futures.append(
            m_seat->author({ticketDraft(QStringLiteral("ticket.close"), id)})); // refused every time
    }
    int failed = 0;
    for (auto &future : futures)
        failed += take(future) ? 0 : 1;
    QCOMPARE(failed, 30);
    QCOMPARE(ticketOf(*m_seat, id).notes.size(), 30);
    QVERIFY2(verified(*m_seat).ok, qPrintable(verified(*m_seat).reason));
}

void TestStoreJournal::subscribersHearOfChanges()
{
    std::mutex mutex;
    QList<StoreChange> changes;
    auto guard = m_seat->subscribe([&](const StoreChange &change) {
        const std::lock_guard lock(mutex);
        changes.append(change);
    });
    const TicketId id = newTicket();
    QVERIFY(take(m_seat->author({openDraft(id, QStringLiteral("NC-25-000001"))})));
    {
        const std::lock_guard lock(mutex);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().entities.first().id, id.toString());
        QCOMPARE(changes.first().waiting, 1);
    }
    guard.reset();
    QVERIFY(take(m_seat->author({noteDraft(id, QStringLiteral("x"))})));
    QCOMPARE(changes.size(), 1);
}

QTEST_GUILESS_MAIN(TestStoreJournal)
#include "tst_store_journal.moc"
