// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A household of another branch that was looked up: kept at the seat for some days, no guest where the branch
// belongs to the seat, and nothing to open a ticket for. How it is found and fetched: tst_look_up.cpp.
#include "looked_up.h"

#include "app/services/change_feed.h"
#include "app/services/customer/contact_loader.h"
#include "app/services/settings/settings_service.h"
#include "app/services/tickets/draft_store.h"
#include "app/services/tickets/ticket_service.h"

#include <QCborArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Warmline::Testing::LookUps;
using namespace Qt::StringLiterals;

class TestLookUpKept : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_number = 0;

    QString folder(const QString &name) const { return m_dir.filePath(u"%1-%2"_s.arg(name).arg(m_number)); }
    static LookedUpHousehold answer(const QString &account, qint64 atMs)
    {
        HouseholdDetail home;
        home.household = householdOf(account, u"B2"_s, u"郑一"_s);
        home.building.id = home.household.building;
        home.building.community = home.household.community;
        home.community.id = home.household.community;
        home.community.name = u"枫林苑"_s;
        return {AccountNo(account), BranchId(u"B2"_s), atMs,
                LookedUpTickets::append(LookUpCodec::pack(home, kPhone, {}),
                                        {ticketOf(account, u"NC-24-7"_s, atMs - kDayMs)})};
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init() { ++m_number; }

    void itGoesAfterThreeDays()
    {
        const auto open = [&](qint64 now) {
            auto clock = std::make_shared<ManualClock>(now);
            auto opened = Store::open(
                {.folder = folder(u"seat"_s), .role = StoreRole::Seat, .key = testKey(), .clock = clock});
            return opened ? *std::move(opened) : nullptr;
        };
        const qint64 start = SystemClock().utcMs();
        {
            const auto store = open(start);
            QVERIFY(store);
            QVERIFY(take(store->keepLookedUp(answer(u"B2-1"_s, start))));
            QVERIFY(take(store->keepLookedUp(answer(u"B2-9"_s, start + LookUpCodec::kKeptMs / 2))));
            QVERIFY(take(store->keepLookedUp(answer(u"B2-1"_s, start)))); // the same again
            QCOMPARE(notes(*store).size(), 2);
            QCOMPARE(ticketsOf(*store, u"B2-1"_s).size(), 1);
        }
        {
            const auto store = open(start + LookUpCodec::kKeptMs + 1);
            QVERIFY(store);
            QVERIFY(!has(*store, u"B2-1"_s) && has(*store, u"B2-9"_s));
            QCOMPARE(notes(*store).keys(), QStringList{u"B2-9"_s});
            QVERIFY(ticketsOf(*store, u"B2-1"_s).isEmpty());
            QCOMPARE(ticketsOf(*store, u"B2-9"_s).size(), 1);
            QCOMPARE(take(store->ask([](Queries &q) { return q.phone(AccountNo(u"B2-1"_s)); })).value(),
                     QString());
            QCOMPARE(take(store->ask([](Queries &q) { return q.search(u"B2-1"_s, 5); }))->hits.size(), 0);
        }
    }

    /// An answer that comes when the branch belongs to the seat by now is no guest that leaves after three
    /// days: that would take the household away which the order brings.
    void whatTheScopeHasIsNoGuest()
    {
        auto opened = Store::open({.folder = folder(u"seat"_s), .role = StoreRole::Seat, .key = testKey()});
        QVERIFY(opened);
        Store &store = **opened;
        const qint64 now = SystemClock().utcMs();
        const QList<BranchId> both{BranchId(u"B1"_s), BranchId(u"B2"_s)};
        for (const QList<BranchId> &scope : {both, QList<BranchId>()}) {
            QVERIFY(take(store.setScope(scope)));
            QVERIFY(take(store.keepLookedUp(answer(u"B2-1"_s, now))));
            QVERIFY(notes(store).isEmpty());
            QVERIFY(has(store, u"B2-1"_s)); // who calls is shown all the same
        }
        QVERIFY(take(store.setScope({BranchId(u"B1"_s)})));
        QVERIFY(!has(store, u"B2-1"_s));
        QVERIFY(take(store.keepLookedUp(answer(u"B2-1"_s, now))));
        QCOMPARE(notes(store).keys(), QStringList{u"B2-1"_s});
    }

    /// The server takes a ticket from the household's branch only: the agent hears that before, not after
    /// the caller was told that it is done.
    void noTicketIsTakenForAnotherBranch()
    {
        auto opened = Store::open({.folder = folder(u"seat"_s), .role = StoreRole::Seat, .key = testKey()});
        QVERIFY(opened);
        Store &store = **opened;
        const SystemClock clock;
        QVERIFY(take(store.storeLease({u"NC-25"_s, 1, 20})));
        QVERIFY(take(store.keepLookedUp(answer(u"B2-1"_s, clock.utcMs()))));
        SessionInfo info;
        info.agent = AgentId(u"1027"_s);
        info.company = u"nuanchuan"_s;
        info.branch = BranchId(u"B1"_s);
        Session session(info);
        ChangeFeed feed(store);
        SettingsService settings(folder(u"config"_s));
        FileDraftStore drafts(folder(u"draft"_s), QByteArray(32, 'k'));
        TicketService tickets(session, store, store, feed, settings, drafts, clock);
        const auto card = take(store.ask([now = clock.utcMs()](Queries &q) {
            return Contact::loadCard(q, {AccountNo(u"B2-1"_s), {}, now, now});
        }));
        QVERIFY(card && card->lookedUp);
        QVERIFY(TicketService::whyNot(*card).contains(u"B2"_s));
        QVERIFY(TicketService::whyNot(ContactCard()).isEmpty());
        tickets.startDraft(*card);
        TicketDraft draft = tickets.draft();
        draft.category = TicketCategory::NoHeat;
        draft.scope = FaultScope::Household;
        draft.tier = Tier::Yellow;
        draft.text = u"整户发凉"_s;
        tickets.setDraft(draft);
        QSignalSpy failed(&tickets, &TicketService::actFailed);
        QSignalSpy done(&tickets, &TicketService::opened);
        tickets.openAndDispatch(CrewId(u"C1"_s));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
        const Error error = failed.first().at(2).value<Error>();
        QCOMPARE(error.code, ErrorCode::Denied);
        QVERIFY2(error.text.contains(u"B2"_s), qPrintable(error.text)); // who can
        QVERIFY(done.isEmpty());
        QVERIFY(tickets.draft().number.isEmpty()); // none was taken
        QCOMPARE(tickets.draft().text, u"整户发凉"_s); // to be read out to the other branch
        QCOMPARE(take(store.ask([](Queries &q) { return q.outbox(0); }))->size(), 0);
        // One of the own branch is opened as ever.
        ContactCard own = *card;
        own.lookedUp.reset();
        own.detail.household.account = AccountNo(u"B1-7"_s);
        own.detail.household.branch = BranchId(u"B1"_s);
        tickets.startDraft(own);
        draft.id = tickets.draft().id;
        draft.operation = tickets.draft().operation;
        draft.account = tickets.draft().account;
        draft.branch = tickets.draft().branch;
        tickets.setDraft(draft);
        tickets.open();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
    }

    /// What this seat made itself for a household stands on its card beside what the look-up brought.
    void ownTicketsStandBesideTheBroughtOnes()
    {
        auto opened = Store::open({.folder = folder(u"seat"_s), .role = StoreRole::Seat, .key = testKey()});
        QVERIFY(opened);
        Store &store = **opened;
        const qint64 now = SystemClock().utcMs();
        OperationDraft draft;
        draft.intent = u"ticket.open"_s;
        draft.company = u"nuanchuan"_s;
        draft.branch = BranchId(u"B1"_s);
        draft.actor = AgentId(u"1027"_s);
        draft.entities = {{EntityKind::Ticket, TicketId::make(SystemClock()).toString(), 0}};
        draft.values = {{u"number"_s, u"NC-25-000001"_s},
                        {u"account"_s, u"B2-1"_s},
                        {u"category"_s, u"no_heat"_s},
                        {u"tier"_s, u"yellow"_s}};
        draft.personal = {{u"text"_s, "暖气不热"}};
        QVERIFY(take(store.author({draft})));
        QVERIFY(take(store.keepLookedUp(answer(u"B2-1"_s, now))));
        const auto card = take(store.ask(
            [now](Queries &q) { return Contact::loadCard(q, {AccountNo(u"B2-1"_s), {}, now, now}); }));
        QVERIFY(card && card->lookedUp);
        QCOMPARE(card->recentTickets.size(), 2);
        QCOMPARE(card->recentTickets.first().number, u"NC-25-000001"_s); // the newest
        QCOMPARE(card->openTickets.size(), 1);
    }

    void whatIsNoHouseholdIsNotKept()
    {
        auto opened = Store::open({.folder = folder(u"seat"_s), .role = StoreRole::Seat, .key = testKey()});
        QVERIFY(opened);
        Store &store = **opened;
        LookedUpHousehold damaged = answer(u"B2-1"_s, 1);
        damaged.blocks = "garbage";
        LookedUpHousehold another = answer(u"B2-1"_s, 1);
        another.account = AccountNo(u"B2-2"_s);
        LookedUpHousehold crowd = answer(u"B2-1"_s, 1);
        ImportBlock two;
        two.kind = ImportKind::Households;
        two.households = {householdOf(u"B2-1"_s, u"B2"_s, u"a"_s), householdOf(u"B2-2"_s, u"B2"_s, u"b"_s)};
        const auto packed = ImportCodec::pack(two);
        crowd.blocks =
            QCborValue(QCborArray{QCborArray{int(two.kind), packed.rows, packed.personal}}).toCbor();
        LookedUpHousehold foreign = answer(u"B2-1"_s, 1);
        HouseholdDetail home;
        home.household = householdOf(u"B2-1"_s, u"B2"_s, u"郑一"_s);
        home.building.id = home.household.building;
        home.building.community = home.community.id = home.household.community;
        foreign.blocks = LookedUpTickets::append(LookUpCodec::pack(home, kPhone, {}),
                                                 {ticketOf(u"B2-2"_s, u"NC-24-8"_s, 1)});
        for (const LookedUpHousehold &bad : {damaged, another, crowd, foreign})
            QCOMPARE(take(store.keepLookedUp(bad)).error().code, ErrorCode::InvalidInput);
        QVERIFY(notes(store).isEmpty());
        QVERIFY(!has(store, u"B2-1"_s) && !has(store, u"B2-2"_s));
    }
};

QTEST_GUILESS_MAIN(TestLookUpKept)
#include "tst_look_up_kept.moc"
