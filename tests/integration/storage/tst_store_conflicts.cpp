// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

/// Two seats, each with a store, edit one ticket without knowing of each other.
class TestStoreConflicts : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Store> m_server, m_a, m_b;
    TicketId m_ticket;

    static OperationDraft update(const TicketId &id, const QString &actor, const QString &text)
    {
        OperationDraft draft = ticketDraft(u"ticket.update"_s, id, {}, {{u"text"_s, text.toUtf8()}});
        draft.actor = AgentId(actor);
        return draft;
    }
    static QList<Conflict> conflicts(Store &store, const ConflictFilter &filter = {})
    {
        return ask(store, [filter](Queries &q) { return q.conflicts(filter); }).value();
    }
    static Ticket ticketOf(Store &store, const TicketId &id)
    {
        return ask(store, [id](Queries &q) { return q.ticket(id); }).value().value();
    }
    void carry()
    {
        for (Store *seat : {m_a.get(), m_b.get()})
            QVERIFY(carryOutbox(*seat, *m_server));
        for (Store *seat : {m_a.get(), m_b.get()})
            QVERIFY(carryPages(*m_server, *seat));
    }

private slots:
    void init()
    {
        static int number = 0;
        ++number;
        const auto open = [&](const char *name, StoreRole role) {
            return openStore(m_dir.filePath(u"%1-%2"_s.arg(QLatin1StringView(name)).arg(number)), role);
        };
        m_server = open("server", StoreRole::Server);
        m_a = open("a", StoreRole::Seat);
        m_b = open("b", StoreRole::Seat);
        for (Store *seat : {m_a.get(), m_b.get()})
            QVERIFY(take(m_server->enrol(seat->device())));
        m_ticket = TicketId::make(SystemClock());
        QVERIFY(take(m_server->author({openDraft(m_ticket, u"NC-25-000001"_s)})));
        carry();
    }

    void bothValuesAreShownUntilOneIsChosen()
    {
        QVERIFY(take(m_a->author({update(m_ticket, u"liu"_s, u"卧室不热"_s)})));
        QVERIFY(take(m_b->author({update(m_ticket, u"wang"_s, u"客厅不热"_s)})));
        QVERIFY(conflicts(*m_a).isEmpty());
        carry();
        for (Store *store : {m_server.get(), m_a.get(), m_b.get()}) {
            const QList<Conflict> open = conflicts(*store);
            QCOMPARE(open.size(), 1);
            const Conflict c = open.first();
            QCOMPARE(c.entity, m_ticket.toString());
            QCOMPARE(c.number, u"NC-25-000001"_s);
            QCOMPARE(c.field, u"text"_s);
            QVERIFY(c.personal && c.isCurrentB && !c.goneA && !c.goneB);
            QCOMPARE(c.valueA, u"卧室不热"_s);
            QCOMPARE(c.whoA.value, u"liu"_s);
            QCOMPARE(c.valueB, u"客厅不热"_s);
            QCOMPARE(c.whoB.value, u"wang"_s);
            QCOMPARE(ticketOf(*store, m_ticket).text, u"客厅不热"_s);
        }
        OperationDraft choice = Conflicts::choose(conflicts(*m_a).first(), ConflictSide::A).value();
        choice.company = u"nuanchuan"_s;
        choice.actor = AgentId(u"liu"_s);
        QVERIFY(take(m_a->author({choice})));
        QVERIFY(conflicts(*m_a).isEmpty()); // before the server heard of it
        carry();
        for (Store *store : {m_server.get(), m_a.get(), m_b.get()}) {
            QVERIFY(conflicts(*store).isEmpty());
            QCOMPARE(conflicts(*store, {.openOnly = false}).size(), 1);
            QCOMPARE(conflicts(*store, {.openOnly = false}).first().resolvedBy.value, u"liu"_s);
            QCOMPARE(ticketOf(*store, m_ticket).text, u"卧室不热"_s);
            QVERIFY2(verified(*store).ok, qPrintable(verified(*store).reason));
        }
    }

    void bothChooseAtOnce()
    {
        QVERIFY(take(m_a->author({update(m_ticket, u"liu"_s, u"卧室不热"_s)})));
        QVERIFY(take(m_b->author({update(m_ticket, u"wang"_s, u"客厅不热"_s)})));
        carry();
        for (Store *seat : {m_a.get(), m_b.get()}) {
            auto choice = Conflicts::choose(conflicts(*seat).first(), ConflictSide::A).value();
            choice.actor = AgentId(seat == m_a.get() ? u"liu"_s : u"wang"_s);
            QVERIFY(take(seat->author({choice})));
        }
        carry();
        const auto refused = ask(*m_b, [](Queries &q) { return q.refused(10); }).value();
        QCOMPARE(refused.size(), 1); // the same choice a second time says who made it first
        QVERIFY2(refused.first().reason.contains(u"liu"_s), qPrintable(refused.first().reason));
        QCOMPARE(ticketOf(*m_b, m_ticket), ticketOf(*m_server, m_ticket));
    }

    void filtersByEntityAndTime()
    {
        QVERIFY(take(m_a->author({update(m_ticket, u"liu"_s, u"卧室不热"_s)})));
        QVERIFY(take(m_b->author({update(m_ticket, u"wang"_s, u"客厅不热"_s)})));
        carry();
        QCOMPARE(conflicts(*m_server, {.entity = m_ticket.toString()}).size(), 1);
        QCOMPARE(conflicts(*m_server, {.entity = TicketId::make(SystemClock()).toString()}).size(), 0);
        QCOMPARE(conflicts(*m_server, {.kind = EntityKind::Call}).size(), 0);
        QCOMPARE(conflicts(*m_server, {.sinceMs = SystemClock().utcMs() + 60'000}).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStoreConflicts)
#include "tst_store_conflicts.moc"
