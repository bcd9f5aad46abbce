// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a store takes from others and what it does not: pages and operations that come twice, out of turn,
// forged, or from a newer program.
#include "app/storage/sqlite_connection.h"
#include "store_pair.h"

#include <QtTest>

using namespace Warmline;
using namespace Warmline::Testing;

class TestStoreReceiving : public StorePair
{
    Q_OBJECT

private slots:
    void init() { begin(); }
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
};

void TestStoreReceiving::pageTwiceChangesNothing()
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

void TestStoreReceiving::pageWithGapIsRefused()
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

void TestStoreReceiving::brokenChainIsDenied()
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

void TestStoreReceiving::forgedOperationIsDenied_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"value", "signature", "stranger"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestStoreReceiving::forgedOperationIsDenied()
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

void TestStoreReceiving::neverTakenOperationGetsItsPlace_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what :
         {"named by the server", "personal value damaged", "of another company", "too large"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

/// One that can never be taken must not hold back what its device did afterwards.
void TestStoreReceiving::neverTakenOperationGetsItsPlace()
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

void TestStoreReceiving::tooLargeDraftIsNotSigned()
{
    const TicketId id = newTicket();
    QVERIFY(take(m_seat->author({openDraft(id, QStringLiteral("NC-25-000001"))})));
    const auto made = take(m_seat->author({noteDraft(id, QString(1'100'000, u'x'))}));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::InvalidInput);
    QCOMPARE(ticketOf(*m_seat, id).notes.size(), 0);
    QCOMPARE(ask(*m_seat, [](Queries &q) { return q.waitingCount(); }), 1);
}

void TestStoreReceiving::seatChecksSignaturesOfOtherDevices()
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

void TestStoreReceiving::unknownIntentMakesReadOnly()
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

QTEST_GUILESS_MAIN(TestStoreReceiving)
#include "tst_store_receiving.moc"
