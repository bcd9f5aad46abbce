// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/entry_cache.h"
#include "store_fixture.h"

#include <QtTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

/// What a reader may find of what others have read. That forgotten words are in no trail that was read before
/// is in store_privacy.
class TestEntryCache : public QObject
{
    Q_OBJECT

private slots:
    void whatWasKeptIsFoundInItsEditionOnly();
    void whatIsReadInAnOlderSnapshotIsNotKept();
    void itHoldsNoMoreThanItMay();
    void whatIsLookedAtStays();
    void aTrailThatWasReadShowsTheServersWord();
};

namespace {

JournalEntry entryOf(qint64 sequence)
{
    JournalEntry entry;
    entry.sequence = sequence;
    return entry;
}

} // namespace

void TestEntryCache::whatWasKeptIsFoundInItsEditionOnly()
{
    EntryCache cache(10);
    const quint64 edition = cache.edition();
    cache.keep(7, edition, entryOf(70), 100);
    QCOMPARE(cache.find(7, edition).value_or(JournalEntry()).sequence, 70);
    QVERIFY(!cache.find(8, edition));
    cache.renew();
    QVERIFY(!cache.find(7, edition));
    QVERIFY(!cache.find(7, cache.edition()));
    QCOMPARE(cache.size(), 0);
}

void TestEntryCache::whatIsReadInAnOlderSnapshotIsNotKept()
{
    EntryCache cache(10);
    const quint64 before = cache.edition();
    cache.renew(); // somebody is forgotten while a reader is at work
    cache.keep(7, before, entryOf(70), 100);
    QVERIFY(!cache.find(7, before));
    QVERIFY(!cache.find(7, cache.edition()));
}

void TestEntryCache::itHoldsNoMoreThanItMay()
{
    EntryCache cache(100);
    for (int row = 1; row <= 1'000; ++row)
        cache.keep(row, cache.edition(), entryOf(row), 100);
    QCOMPARE_LE(cache.size(), 100);
    for (int row = 901; row <= 1'000; ++row) { // what is read grows young again, and must not add to it
        (void)cache.find(row, cache.edition());
        cache.keep(row + 1'000, cache.edition(), entryOf(row), 100);
        QCOMPARE_LE(cache.size(), 100);
    }
    QVERIFY(cache.find(2'000, cache.edition()));
    QVERIFY(!cache.find(1, cache.edition()));
    cache.keep(3'000, cache.edition(), entryOf(3'000), EntryCache::kLargest + 1);
    QVERIFY(!cache.find(3'000, cache.edition()));
}

void TestEntryCache::whatIsLookedAtStays()
{
    EntryCache cache(100);
    for (int row = 1; row <= 1'000; ++row) {
        cache.keep(row, cache.edition(), entryOf(row), 100);
        QVERIFY(cache.find(1, cache.edition()));
    }
    QCOMPARE_LE(cache.size(), 100);
}

void TestEntryCache::aTrailThatWasReadShowsTheServersWord()
{
    QTemporaryDir dir;
    const auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
    const auto seat = openStore(dir.filePath(u"seat"_s), StoreRole::Seat);
    QVERIFY(take(server->enrol(seat->device())));
    const TicketId ticket = TicketId::make(SystemClock());
    const auto trail = [&] {
        return *ask(*seat, [&ticket](Queries &q) { return q.trail(EntityKind::Ticket, ticket.toString()); });
    };
    QVERIFY(take(seat->author({openDraft(ticket, u"NC-25-000001"_s), noteDraft(ticket, u"请先打电话"_s)})));
    QCOMPARE(trail().first().verdict, VerdictKind::Waiting);
    QCOMPARE(trail().last().operation.intent, u"ticket.note"_s);
    QVERIFY(carryOutbox(*seat, *server));
    QVERIFY(carryPages(*server, *seat));
    QCOMPARE(trail().size(), 2);
    QCOMPARE(trail().first().verdict, VerdictKind::Confirmed);
    QCOMPARE(trail().last().verdict, VerdictKind::Confirmed);
    QCOMPARE_LT(trail().first().sequence, trail().last().sequence);
}

QTEST_GUILESS_MAIN(TestEntryCache)
#include "tst_entry_cache.moc"
