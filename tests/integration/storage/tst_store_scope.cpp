// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A seat whose scope narrows and widens again shows its own work each time as the server does: on tickets of
// others, on imported ones, on its own that others went on with, on corrected households, confirmed or
// waiting; and its store verifies at every step.
#include "app/storage/customer_table.h"
#include "app/storage/sqlite_connection.h"
#include "scoped_pages.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestStoreScope : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_server, m_seat;
    const TicketId m_theirs = TicketId::make(m_clock); ///< opened by another seat
    const TicketId m_ours = TicketId::make(m_clock); ///< opened here, others wrote on it
    const TicketId m_imported = TicketId::make(m_clock);
    const AccountNo m_home{u"B2-1"_s};

    static OperationDraft inB2(OperationDraft draft)
    {
        draft.branch = BranchId(u"B2"_s);
        return draft;
    }
    OperationDraft correction(const QByteArray &name) const
    {
        OperationDraft draft = inB2(noteDraft({}, {}));
        draft.intent = u"customer.update"_s;
        draft.entities = {{EntityKind::Household, m_home.value, 0}};
        draft.personal = {{u"name"_s, name}};
        return draft;
    }
    void importB2()
    {
        ImportBlock homes;
        Household home;
        home.account = m_home;
        home.community = CommunityId(u"C-B2"_s);
        home.building = BuildingId(u"H-B2"_s);
        home.branch = BranchId(u"B2"_s);
        home.customerName = u"郑一"_s;
        homes.households.append(home);
        ImportBlock tickets;
        tickets.kind = ImportKind::Tickets;
        Ticket ticket;
        ticket.id = m_imported;
        ticket.number = u"NC-24-000007"_s;
        ticket.branch = BranchId(u"B2"_s);
        ticket.openedMs = 1'700'000'000'000;
        ticket.spans = {{TicketStep::Accept, ticket.openedMs, 0, {}}};
        tickets.tickets.append(ticket);
        const auto drafts = ImportCodec::drafts({homes, tickets}, BatchId(Uuid7::make(m_clock)),
                                                u"nuanchuan"_s, BranchId(u"B2"_s), AgentId(u"admin"_s));
        const auto done = take(m_server->author(drafts));
        QVERIFY2(done, qPrintable(done.error_or(Error()).message()));
    }
    void author(Store &store, const QList<OperationDraft> &drafts)
    {
        for (const OperationDraft &draft : drafts) {
            const auto done = take(store.author({inB2(draft)}));
            QVERIFY2(done, qPrintable(done.error_or(Error()).message()));
        }
    }
    PageScope scope(const QStringList &names) const
    {
        PageScope scope{{}, m_seat->device().id};
        for (const QString &name : names)
            scope.branches.append(BranchId(name));
        return scope;
    }
    void see(const QStringList &names)
    {
        QVERIFY(take(m_seat->setScope(scope(names).branches)));
        const auto followed = follow(*m_server, *m_seat, scope(names));
        QVERIFY2(followed, qPrintable(followed.error_or(Error()).message()));
        const auto check = verified(*m_seat);
        QVERIFY2(check.ok, qPrintable(check.reason));
    }
    static std::optional<Ticket> ticket(Store &store, const TicketId &id)
    {
        return ask(store, [id](Queries &q) { return q.ticket(id); }).value_or(std::nullopt);
    }
    QString name(Store &store) const
    {
        const auto home = ask(store, [this](Queries &q) { return q.household(m_home); });
        return home && *home ? (*home)->household.customerName : u"-"_s;
    }
    void compareWithServer(const char *when)
    {
        for (const TicketId &id : {m_theirs, m_ours, m_imported}) {
            const auto here = ticket(*m_seat, id);
            const auto there = ticket(*m_server, id);
            QVERIFY2(here && there, when);
            QCOMPARE(here->notes.size(), there->notes.size());
            QVERIFY2(*here == *there, when);
        }
        QCOMPARE(name(*m_seat), name(*m_server));
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void init()
    {
        m_seat.reset();
        m_server.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = openStore(m_dir->filePath(u"server"_s), StoreRole::Server);
        m_seat = openStore(m_dir->filePath(u"seat"_s), StoreRole::Seat);
        QVERIFY(take(m_server->enrol(m_seat->device())));
        importB2();
        author(*m_server, {openDraft(m_theirs, u"NC-25-000001"_s)});
        see({u"B1"_s, u"B2"_s});
        author(*m_seat, {openDraft(m_ours, u"NC-25-000002"_s), noteDraft(m_theirs, u"ours 1"_s),
                         noteDraft(m_imported, u"ours 2"_s), correction("郑二")});
        QVERIFY(carryOutbox(*m_seat, *m_server));
        author(*m_server, {noteDraft(m_ours, u"theirs 1"_s), noteDraft(m_theirs, u"theirs 2"_s),
                           noteDraft(m_imported, u"theirs 3"_s)});
        see({u"B1"_s, u"B2"_s});
        author(*m_seat, {noteDraft(m_ours, u"ours 3"_s), noteDraft(m_theirs, u"ours 4"_s)});
        QVERIFY(carryOutbox(*m_seat, *m_server));
        see({u"B1"_s, u"B2"_s});
        compareWithServer("at the start");
    }

    void ownWorkComesBackInItsPlace()
    {
        see({u"B1"_s});
        QVERIFY(!ticket(*m_seat, m_theirs)); // of another branch now
        QVERIFY(!ticket(*m_seat, m_imported));
        const auto own = ticket(*m_seat, m_ours); // what this device made stays
        QVERIFY(own);
        QCOMPARE(own->notes.size(), 1);
        QCOMPARE(own->notes.first().text, u"ours 3"_s);
        see({u"B1"_s, u"B2"_s});
        compareWithServer("widened");
        see({u"B3"_s});
        see({});
        compareWithServer("the whole company");
    }

    void whatWaitsIsShownAgain()
    {
        author(*m_seat, {noteDraft(m_theirs, u"waits 1"_s), noteDraft(m_imported, u"waits 2"_s),
                         noteDraft(m_ours, u"waits 3"_s), correction("郑三")});
        see({u"B1"_s});
        QCOMPARE(ask(*m_seat, [](Queries &q) { return q.waitingCount(); }).value_or(-1), 4);
        see({u"B1"_s, u"B2"_s});
        for (const TicketId &id : {m_theirs, m_imported, m_ours})
            QCOMPARE(ticket(*m_seat, id)
                         .value_or(Ticket())
                         .notes.value(ticket(*m_server, id)->notes.size())
                         .text.left(5),
                     u"waits"_s);
        QCOMPARE(name(*m_seat), u"郑三"_s);
        QVERIFY(carryOutbox(*m_seat, *m_server));
        see({u"B1"_s, u"B2"_s});
        QCOMPARE(ask(*m_seat, [](Queries &q) { return q.waitingCount(); }).value_or(-1), 0);
        compareWithServer("confirmed");
    }

    /// Stopped in the middle of reading again, and narrowed once more before it was through.
    void inTheMiddleOfReadingAgain()
    {
        see({u"B1"_s});
        for (const QStringList &names : {QStringList{u"B1"_s, u"B2"_s}, QStringList{u"B2"_s}}) {
            QVERIFY(take(m_seat->setScope(scope(names).branches)));
            QVERIFY(take(m_seat->integrate(page(*m_server, 0, scope(names), 2'500))));
            m_seat.reset();
            m_seat = openStore(m_dir->filePath(u"seat"_s), StoreRole::Seat);
            QVERIFY(take(m_seat->setScope({BranchId(u"B1"_s)})));
        }
        see({u"B2"_s});
        compareWithServer("after all");
    }
};

QTEST_GUILESS_MAIN(TestStoreScope)
#include "tst_store_scope.moc"
