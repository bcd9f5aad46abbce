// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// When operations count as made while clocks are wrong: not after their receipt, not before what their device
// had seen of the server; the same everywhere, and the same when it is folded anew.
#include "app/domain/effective_time.h"
#include "store_fixture.h"

#include <QtTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestStoreTimes : public QObject
{
    Q_OBJECT

    static constexpr qint64 kNow = 1'768'347'806'000;
    static constexpr qint64 kHour = 3'600'000;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<ManualClock> m_serverClock, m_seatClock;
    std::unique_ptr<Store> m_server, m_seat, m_other;

    static Ticket ticketOf(Store &store, const TicketId &id)
    {
        return ask(store, [id](Queries &q) { return q.ticket(id); })
            .value_or(std::nullopt)
            .value_or(Ticket());
    }
    static JournalEntry last(Store &store, const TicketId &id)
    {
        return ask(store, [id](Queries &q) { return q.trail(EntityKind::Ticket, id.toString()); })->last();
    }

private slots:
    void init()
    {
        m_seat.reset();
        m_other.reset();
        m_server.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_serverClock = std::make_shared<ManualClock>(kNow);
        m_seatClock = std::make_shared<ManualClock>(kNow);
        m_server = openStore(m_dir->filePath(u"server"_s), StoreRole::Server, m_serverClock);
        m_seat = openStore(m_dir->filePath(u"seat"_s), StoreRole::Seat, m_seatClock);
        m_other = openStore(m_dir->filePath(u"other"_s), StoreRole::Seat, m_serverClock);
        QVERIFY(take(m_server->enrol(m_seat->device())));
        QVERIFY(take(m_server->enrol(m_other->device())));
    }

    /// A clock two hours early, and nobody has measured it.
    void notAfterTheReceipt()
    {
        m_seatClock->advance(2 * kHour);
        const TicketId id = TicketId::make(SystemClock());
        QVERIFY(take(m_seat->author({openDraft(id, u"NC-25-000001"_s), dispatchDraft(id, u"C1"_s)})));
        QCOMPARE(ticketOf(*m_seat, id).openedMs, kNow + 2 * kHour); // its own word, while it waits
        QVERIFY(carryOutbox(*m_seat, *m_server));
        QVERIFY(carryPages(*m_server, *m_seat));
        QVERIFY(carryPages(*m_server, *m_other));
        for (Store *store : {m_server.get(), m_seat.get(), m_other.get()}) {
            const Ticket ticket = ticketOf(*store, id);
            QCOMPARE(ticket.openedMs, kNow);
            QCOMPARE(ticket.spans.last().enteredMs, kNow);
            QCOMPARE(last(*store, id).operation.deviceWallMs, kNow + 2 * kHour); // stands there all the same
            QCOMPARE(EffectiveTime::of(last(*store, id)), kNow);
            QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
        }
        QCOMPARE(ticketOf(*m_seat, id), ticketOf(*m_server, id));
        // Work goes on: what comes later is later.
        m_serverClock->advance(60'000);
        QVERIFY(take(m_other->author({noteDraft(id, u"到了"_s)})));
        QVERIFY(carryOutbox(*m_other, *m_server));
        QCOMPARE(ticketOf(*m_server, id).notes.last().atMs, kNow + 60'000);
    }

    /// A clock that was set back behind what its seat has heard from the server.
    void notBeforeWhatTheDeviceHadSeen()
    {
        const TicketId id = TicketId::make(SystemClock());
        QVERIFY(take(m_server->author({openDraft(id, u"NC-25-000001"_s)})));
        QVERIFY(carryPages(*m_server, *m_seat));
        m_seatClock->advance(-2 * kHour);
        m_serverClock->advance(kHour);
        const TicketId mine = TicketId::make(SystemClock());
        QVERIFY(take(m_seat->author({openDraft(mine, u"NC-25-000002"_s)})));
        QCOMPARE(ticketOf(*m_seat, mine).openedMs, kNow);
        const JournalEntry entry = last(*m_seat, mine);
        QCOMPARE(entry.operation.deviceWallMs, kNow - 2 * kHour);
        QCOMPARE(entry.operation.serverOffsetMs, 2 * kHour);
        QVERIFY(carryOutbox(*m_seat, *m_server));
        QCOMPARE(ticketOf(*m_server, mine).openedMs, kNow);
        QVERIFY2(verified(*m_server).ok, qPrintable(verified(*m_server).reason));
        // A larger offset that was measured counts.
        m_seat->setServerOffset(3 * kHour);
        QVERIFY(take(m_seat->author({noteDraft(mine, u"量过"_s)})));
        QCOMPARE(last(*m_seat, mine).operation.serverOffsetMs, 3 * kHour);
    }

    /// A server's clock ran a year ahead for an hour: what it stamped then binds nobody once a sign-in has
    /// measured the time.
    void aWrongServerClockIsForgotten()
    {
        constexpr qint64 kYear = 365 * 24 * kHour;
        auto offset = [this, number = 100]() mutable {
            const auto made = take(
                m_seat->author({openDraft(TicketId::make(SystemClock()), u"NC-25-000%1"_s.arg(++number))}));
            return made ? made->first().operation.serverOffsetMs : -1;
        };
        const auto stamp = [this](const QString &number) {
            return take(m_server->author({openDraft(TicketId::make(SystemClock()), number)})).has_value();
        };
        m_serverClock->advance(kYear);
        QVERIFY(stamp(u"NC-25-000001"_s));
        QVERIFY(carryPages(*m_server, *m_seat));
        QCOMPARE(offset(), kYear); // nobody knows better yet
        QVERIFY(stamp(u"NC-25-000002"_s));
        m_serverClock->advance(-kYear);
        m_seat->setServerOffset(0); // the seat signs in
        QCOMPARE(offset(), 0);
        QVERIFY(carryPages(*m_server, *m_seat)); // one more of that hour
        QCOMPARE(offset(), 0);
        // What is seen from then on binds as before, also when this clock is set back.
        m_serverClock->advance(kHour);
        m_seatClock->advance(kHour);
        QVERIFY(stamp(u"NC-25-000003"_s));
        QVERIFY(carryPages(*m_server, *m_seat));
        m_seatClock->setUtcMs(kNow - 2 * kHour);
        QCOMPARE(offset(), 3 * kHour);
    }

    void whoIsBoundedAndWhoIsNot()
    {
        Operation o;
        o.deviceWallMs = kNow;
        o.schemaVersion = OperationCodec::kSchemaVersion;
        QCOMPARE(EffectiveTime::of(o, kNow - 1), kNow - 1);
        QCOMPARE(EffectiveTime::of(o, kNow + 1), kNow);
        QCOMPARE(EffectiveTime::of(o, 0), kNow); // waits
        o.effectiveAtMs = kNow + kHour; // a live operation can't call itself history
        QCOMPARE(EffectiveTime::of(o, kNow), kNow);
        o.origin = Origin::Import;
        QCOMPARE(EffectiveTime::of(o, kNow), kNow + kHour);
        o.origin = Origin::Live;
        for (int schema = 1; schema <= OperationCodec::kSchemaVersion + 1; ++schema) {
            o.schemaVersion = schema; // nothing proves that a device is as old as it says
            QCOMPARE(EffectiveTime::of(o, kNow), kNow);
        }
        const EffectiveTime::Bounded same(o, 0);
        QCOMPARE(&same.operation(), &o);
    }
};

QTEST_GUILESS_MAIN(TestStoreTimes)
#include "tst_store_times.moc"
