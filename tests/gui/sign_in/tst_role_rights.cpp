// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window lets an account begin is what the server would take from its role: refused at once by the
// journal, and its keys stay disabled whatever a pane does with them.
#include "app/server/access_table.h"
#include "app/services/command_registry.h"
#include "app/storage/store.h"
#include "app/warmline/seat/role_journal.h"
#include "app/warmline/seat/role_keys.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestRoleRights : public QObject
{
    Q_OBJECT

    static OperationDraft draft(const TicketId &ticket, const QString &intent)
    {
        OperationDraft draft;
        draft.intent = intent;
        draft.company = u"sim"_s;
        draft.branch = BranchId(u"B1"_s);
        draft.entities = {{EntityKind::Ticket, ticket.toString(), 0}};
        draft.actor = AgentId(u"liu"_s);
        if (intent == u"ticket.open")
            draft.values = {{u"number"_s, u"NC-1"_s}};
        else
            draft.personal = {{u"text"_s, "heard"}};
        return draft;
    }
    static Result<void> write(Journal &journal, const QList<OperationDraft> &drafts)
    {
        auto future = journal.author(drafts);
        future.waitForFinished();
        return future.result().transform([](const auto &) { });
    }

private slots:
    void whatTheServerWouldRefuseIsNotWritten()
    {
        QVERIFY(Crypto::initialise());
        const QTemporaryDir dir;
        auto store = Store::open({.folder = dir.path(), .role = StoreRole::Seat, .key = QByteArray(32, 'k')});
        QVERIFY(store);
        const TicketId ticket = TicketId::make(SystemClock());
        RoleJournal quality(**store, AccountRole::Quality);
        const auto refused = write(quality, {draft(ticket, u"ticket.open"_s)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QCOMPARE(refused.error().text, AccessTable::mayDo(AccountRole::Quality, u"ticket.open").error().text);
        RoleJournal agent(**store, AccountRole::Agent);
        QVERIFY(write(agent, {draft(ticket, u"ticket.open"_s)}));
        QVERIFY(write(quality, {draft(ticket, u"ticket.note"_s)})); // quality writes what it heard
        QVERIFY(!write(quality, {draft(ticket, u"ticket.note"_s), draft(ticket, u"ticket.close"_s)}));
        auto waiting = (*store)->ask([](Queries &q) { return q.waitingCount(); });
        waiting.waitForFinished();
        QCOMPARE(waiting.result().value_or(-1), 2);
        // Promoted, and demoted, in the shift.
        quality.setRole(AccountRole::Supervisor);
        QVERIFY(write(quality, {draft(TicketId::make(SystemClock()), u"ticket.open"_s)}));
        agent.setRole(AccountRole::Quality);
        QVERIFY(!write(agent, {draft(TicketId::make(SystemClock()), u"ticket.open"_s)}));
    }

    void keysFollowTheRole()
    {
        CommandRegistry commands;
        commands.add({u"ticket.new"_s, {}, {}, {}, true, [] { }});
        RoleKeys keys(AccountRole::Agent, commands);
        QVERIFY(commands.trigger(u"ticket.new"_s));
        const auto works = [] { // as a pane of a window that was built anew has it
            QPushButton primary;
            primary.setObjectName(u"ticket_primary"_s);
            primary.show();
            return primary.isEnabled();
        };
        QVERIFY(works());
        keys.setRole(AccountRole::Quality);
        QVERIFY(!works());
        QVERIFY(!commands.trigger(u"ticket.new"_s));
        keys.setRole(AccountRole::Agent);
        QVERIFY(works());
        commands.add({u"ticket.new"_s, {}, {}, {}, true, [] { }}); // the window adds its commands again
        QVERIFY(commands.trigger(u"ticket.new"_s));
    }

    void keysStayDisabled_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("works");
        QTest::newRow("agent") << int(AccountRole::Agent) << true;
        QTest::newRow("administrator") << int(AccountRole::Administrator) << true;
        QTest::newRow("quality") << int(AccountRole::Quality) << false;
    }

    void keysStayDisabled()
    {
        QFETCH(int, role);
        QFETCH(bool, works);
        CommandRegistry commands;
        commands.add({u"ticket.new"_s, {}, {}, {}, true, [] { }});
        commands.add({u"palette.open"_s, {}, {}, {}, true, [] { }});
        const RoleKeys keys(AccountRole(role), commands);
        commands.add({u"verdict.confirm"_s, {}, {}, {}, true, [] { }}); // a pane comes later
        QCOMPARE(commands.trigger(u"ticket.new"_s), works);
        QCOMPARE(commands.trigger(u"verdict.confirm"_s), works);
        QVERIFY(commands.trigger(u"palette.open"_s));

        QWidget window;
        QPushButton primary(&window), note(&window);
        primary.setObjectName(u"ticket_primary"_s);
        note.setObjectName(u"ticket_trail_note"_s);
        window.show();
        QCOMPARE(primary.isEnabled(), works);
        QVERIFY(note.isEnabled());
        primary.setEnabled(false);
        primary.setEnabled(true); // as a pane does when its data allow
        QCOMPARE(primary.isEnabled(), works);
        QCOMPARE(primary.toolTip().isEmpty(), works);
    }
};

QTEST_MAIN(TestRoleRights)
#include "tst_role_rights.moc"
