// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_pair.h"

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

class TestStoreJournal : public StorePair
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void authoredOperationIsKeptAndApplied();
    void sameDraftTwiceIsOneOperation();
    void refusedDraftWritesNothing();
    void oneRefusedDraftTakesItsListAlong();
    void seatAndServerConverge();
    void refusalIsKeptAndShown();
    void waitingLiesOverForeignChanges();
    void settingsAreOverlaid();
    void ticketNumbersAreNeverDoubled();
    void importIsVisibleAsAWhole();
    void writesShareCommits();
    void failedWriteSparesItsNeighbours();
    void subscribersHearOfChanges();
};

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
