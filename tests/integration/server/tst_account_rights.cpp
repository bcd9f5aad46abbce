// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may do what against a running server: every call, every operation, and what a shift before has left.
#include "account_rig.h"

#include "app/domain/notice_rules.h"
#include "app/server/access_table.h"

#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestAccountRights : public QObject, AccountRig
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init() { begin(); }

    /// With blanks around its name, as people type; and without one.
    void aSettingIsNamedWithoutItsBlanks()
    {
        const auto set = [this](const QByteArray &name) {
            return call("<SubmitIntent><requestId>" + uuid() + "</requestId><setSetting><name>" + name
                            + "</name><value>7</value></setSetting></SubmitIntent>",
                        token(u"admin"_s));
        };
        const Answer done = set(" sign_in.attempts ");
        QVERIFY2(done.status == 200, done.bytes.constData());
        const auto kept =
            take(m_server->store->ask([](Queries &q) { return q.setting(u"sign_in.attempts"_s); }));
        QCOMPARE(kept.value_or(QString()), u"7"_s);
        QCOMPARE(set("  ").fault(), u"InvalidInput"_s);
    }

    /// Every call of the table with every role: Denied, naming the call, exactly when the table says so.
    void theWholeTableOfCalls()
    {
        const QHash<QString, QByteArray> bodies{
            {u"PushOperations"_s, "<operations>aGVsbG8=</operations>"},
            {u"PullOperations"_s, "<cursor>0</cursor><maxBytes>1</maxBytes>"},
            {u"ReadFeed"_s, "<cursor>0</cursor><limit>1</limit>"},
            {u"ProveOperations"_s, "<sequence>1</sequence>"},
            {u"GetSnapshot"_s, "<cursor>0</cursor><known>0</known>"},
            {u"WaitForNews"_s, "<cursor>99999</cursor><waitMs>1</waitMs>"},
            {u"LeaseTicketNumbers"_s, "<count>1</count>"},
            {u"GetSeries"_s,
             "<from>2026-01-01T00:00:00Z</from><to>2026-01-02T00:00:00Z</to><stepMs>0</stepMs>"},
            {u"Search"_s, "<text>x</text><limit>1</limit>"},
            {u"LookUpHousehold"_s, "<account>none</account><reason>call</reason>"},
            {u"SubmitIntent"_s, "<requestId>" + uuid() + "</requestId>"},
            {u"GetTicket"_s, "<number>x</number>"},
            {u"ChangeAccount"_s, "<requestId>" + uuid() + "</requestId><account>nobody</account><lock/>"},
            {u"IssueToken"_s, "<account>nobody</account><days>1</days>"},
            {u"RevokeDevice"_s, "<device>none</device>"},
            {u"InviteDevice"_s, "<hours>1</hours>"},
            {u"UploadImport"_s, "<requestId>" + uuid()
                                    + "</requestId><kind>payments</kind><offset>0</offset><bytes>eA==</bytes>"
                                      "<last>false</last>"},
            {u"GetImport"_s, "<requestId>none</requestId>"},
            {u"CancelImport"_s, "<requestId>none</requestId>"},
            {u"ExportRows"_s,
             "<requestId>x</requestId><kind>customers</kind><format>csv</format><offset>0</offset>"},
            {u"ExportTrail"_s, "<number>x</number>"},
            {u"ChangePassword"_s, "<current>wrong</current><password>long enough</password>"},
            {u"DecideQuarantine"_s, "<device>none</device><accept>true</accept>"},
        };
        for (const AccountRole role : AccessTable::roles()) {
            const QString name = u"r-"_s + accountRoleName(role);
            m_server->enrol(name, role);
            const QString mine = token(name);
            QVERIFY(!mine.isEmpty());
            for (const AccessTable::Row &row : AccessTable::calls()) {
                const QString what = QString::fromLatin1(row.what);
                const QByteArray tag = what.toLatin1();
                Answer answer;
                QTRY_VERIFY(
                    (answer = call("<" + tag + ">" + bodies.value(what) + "</" + tag + ">", mine)).fault()
                    != u"SignInRequired"_s); // until the book has seen the new account
                const bool denied = answer.fault() == u"Denied"_s && answer.text(u"where"_s) == what;
                QVERIFY2(answer.fault() != u"InvalidInput"_s || !answer.text(u"where"_s).contains(u'/'),
                         answer.bytes.constData());
                QVERIFY2(denied != row.allows(role), qPrintable(name + u' ' + what + u' ' + answer.bytes));
            }
        }
    }

    void operationsAreJudgedByRoleAndBranch()
    {
        HeadlessSeat agent(seat(u"agent"_s, u"1027"_s));
        QTRY_VERIFY(agent.isSettled());
        QTRY_VERIFY(agent.hasTicketNumbers());
        const TicketId ticket = TicketId::make(SystemClock());
        QVERIFY(agent.openTicket(ticket)); // red, in B1
        QTRY_VERIFY(agent.isSettled());
        QVERIFY(refused().isEmpty());
        // Agents don't take red away, don't make accounts, and keep to their branch.
        QVERIFY(agent.intent(ticket, u"ticket.set_tier"_s, {{u"tier"_s, u"blue"_s}}));
        OperationDraft enrol = AccountDesk::draftOf(
            {{}, AgentId(u"mine"_s), AccountChange::Kind::Enrol, {}, AccountRole::Administrator, {}, 0, {}},
            "v");
        enrol.company = u"nuanchuan"_s;
        enrol.branch = BranchId(u"B1"_s);
        enrol.actor = AgentId(u"1027"_s);
        QVERIFY(take(agent.store().author({enrol})));
        OperationDraft other = enrol;
        other.intent = u"ticket.open"_s;
        other.personal.clear();
        other.entities = {{EntityKind::Ticket, TicketId::make(SystemClock()).toString(), 0}};
        other.values = {{u"number"_s, u"NC-1"_s}, {u"category"_s, u"no_heat"_s}};
        other.branch = BranchId(u"B2"_s);
        QVERIFY(take(agent.store().author({other})));
        other.entities = {{EntityKind::Ticket, TicketId::make(SystemClock()).toString(), 0}};
        other.values.insert(u"number"_s, u"NC-2"_s);
        other.branch = BranchId(u"B1"_s);
        other.actor = AgentId(u"admin"_s); // not signed in, never was here
        QVERIFY(take(agent.store().author({other})));
        QVERIFY(agent.note(ticket, u"goes on"_s)); // the chain does
        QTRY_VERIFY(agent.isSettled());
        QTRY_COMPARE(refused().size(), 4);
        QCOMPARE(agent.ticket(ticket)->tier, Tier::Red);
        QCOMPARE(agent.ticket(ticket)->notes.size(), 1);
        QCOMPARE(agent.status().refused, 4);
        const QList<JournalEntry> all = refused();
        for (const JournalEntry &entry : all)
            QVERIFY(!entry.reason.isEmpty());
        const auto verified = take(m_server->store->ask([](Queries &q) { return q.verify({}); }));
        QVERIFY(verified && verified->ok);
    }

    /// A notice to many households: who prepared it does not release it, whatever its workstation lets
    /// through.
    void whoPreparedANoticeDoesNotReleaseIt()
    {
        for (const QString &name : {u"first"_s, u"second"_s})
            m_server->enrol(name, AccountRole::Supervisor, {BranchId(u"B1"_s)});
        m_clock->setUtcMs(SystemClock().utcMs()); // what names a notice is of the same day as its making
        const OperationId made = OperationId::make(SystemClock());
        const QString notice = made.toString();
        const auto act = [&](const QString &intent, const QString &actor) {
            OperationDraft draft;
            draft.intent = intent;
            draft.company = u"nuanchuan"_s;
            draft.branch = BranchId(u"B1"_s);
            draft.actor = AgentId(actor);
            draft.entities = {{EntityKind::Setting, NoticeRules::entity(made.value), 0}};
            draft.values = {{u"notice"_s, notice}, {u"households"_s, 1'000}};
            return draft;
        };
        HeadlessSeat first(seat(u"first"_s, u"first"_s));
        QTRY_VERIFY(first.isSettled());
        QVERIFY(take(first.store().author({act(u"notice.prepared"_s, u"first"_s)})));
        QTRY_VERIFY(first.isSettled());
        QVERIFY2(refused().isEmpty(), qPrintable(refused().value(0).reason));
        QVERIFY(take(first.store().author({act(u"notice.released"_s, u"first"_s)})));
        QTRY_COMPARE(refused().size(), 1);
        QVERIFY2(refused().first().reason.contains(u"另一个人"_s), qPrintable(refused().first().reason));
        HeadlessSeat second(seat(u"second"_s, u"second"_s));
        QTRY_VERIFY(second.isSettled());
        QVERIFY(take(second.store().author({act(u"notice.released"_s, u"second"_s)})));
        QTRY_VERIFY(second.isSettled());
        QCOMPARE(refused().size(), 1);
        // Prepared and released in one go, offline: the same.
        const QString other = OperationId::make(SystemClock()).toString();
        OperationDraft prepares = act(u"notice.prepared"_s, u"second"_s);
        OperationDraft releases = act(u"notice.released"_s, u"second"_s);
        prepares.values.insert(u"notice"_s, other);
        releases.values.insert(u"notice"_s, other);
        QVERIFY(take(second.store().author({prepares, releases})));
        QTRY_COMPARE(refused().size(), 2);
    }

    void workOfTheShiftBeforeIsTaken()
    {
        m_server->enrol(u"1028"_s, AccountRole::Agent, {BranchId(u"B1"_s)});
        const TicketId ticket = TicketId::make(SystemClock());
        {
            HeadlessSeat first(seat(u"shift"_s, u"1027"_s));
            QTRY_VERIFY(first.isSettled());
            QTRY_VERIFY(first.hasTicketNumbers());
            m_server->server.reset(); // offline
            QVERIFY(first.openTicket(ticket));
        }
        m_server->start();
        HeadlessSeat second(seat(u"shift"_s, u"1028"_s));
        QVERIFY(second.note(ticket, u"next shift"_s));
        QTRY_VERIFY(second.isSettled());
        QVERIFY(refused().isEmpty());
        QCOMPARE(second.trail(ticket).first().operation.actor.value, u"1027"_s);
    }

    /// Signed by the device, authored by the account, and judged when it arrives.
    void workOfWhoWasLockedMeanwhileIsRefusedAndKept()
    {
        m_server->enrol(u"1028"_s, AccountRole::Agent, {BranchId(u"B1"_s)});
        const TicketId ticket = TicketId::make(SystemClock());
        {
            HeadlessSeat first(seat(u"locked"_s, u"1027"_s));
            QTRY_VERIFY(first.isSettled());
            QTRY_VERIFY(first.hasTicketNumbers());
            m_server->server.reset(); // offline
            QVERIFY(first.openTicket(ticket));
        }
        m_server->change(u"1027"_s, AccountChange::Kind::Lock);
        m_server->start();
        HeadlessSeat second(seat(u"locked"_s, u"1028"_s));
        QTRY_VERIFY(second.isSettled());
        const QList<JournalEntry> out = refused();
        QCOMPARE(out.size(), 1);
        QCOMPARE(out.first().operation.actor.value, u"1027"_s);
        QCOMPARE(out.first().operation.device, second.store().device().id);
        QVERIFY(!out.first().reason.isEmpty());
        QCOMPARE(second.status().refused, 1); // and the seat still has it
    }
};

QTEST_GUILESS_MAIN(TestAccountRights)
#include "tst_account_rights.moc"
