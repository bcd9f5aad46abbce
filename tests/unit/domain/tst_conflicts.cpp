// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/canonical_cbor.h"
#include "app/domain/queries.h"
#include "maker.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

/// Two people edit one field without knowing of each other: both values must be found again.
class TestConflicts : public QObject
{
    Q_OBJECT

private:
    Ticket m_ticket;

    /// An edit by somebody who saw \a seen.
    static Operation edit(const Ticket &seen, const QString &actor, const QMap<QString, QByteArray> &personal,
                          const QCborMap &values = {}, const QString &intent = u"update"_s)
    {
        Operation o = Maker::onTicket(intent, Maker::kStart + 60'000, values, personal, actor);
        o.entities.first().baseVersion = seen.version;
        FieldRules::noteSeen(o, seen.fields);
        return o;
    }
    static Operation choice(const Ticket &seen, const FieldConflict &conflict, const QString &actor,
                            const QString &text = {})
    {
        Operation o = Maker::operation(
            u"conflict.resolve"_s, EntityKind::Ticket, Maker::ticketId(), Maker::kStart + 120'000,
            {{u"field"_s, conflict.field}, {u"operation"_s, conflict.second.value.toBytes()}},
            text.isEmpty() ? QMap<QString, QByteArray>()
                           : QMap<QString, QByteArray>{{u"text"_s, text.toUtf8()}},
            actor);
        FieldRules::noteSeen(o, seen.fields);
        return o;
    }
    static Ticket after(const Ticket &before, const Operation &operation)
    {
        const auto result = TicketRules::apply(before, operation);
        if (!result)
            qFatal("%s", qPrintable(result.error().text));
        return *result;
    }

private slots:
    void init()
    {
        m_ticket = TicketRules::apply({}, Maker::onTicket(u"open"_s, Maker::kStart,
                                                          {{u"number"_s, u"NC-25-000001"_s}},
                                                          {{u"text"_s, "暖气不热"}}))
                       .value();
    }

    void differentFieldsBothHold()
    {
        const Operation a = edit(m_ticket, u"a"_s, {{u"text"_s, "卧室不热"}});
        const Operation b = edit(m_ticket, u"b"_s, {}, {{u"category"_s, u"no_heat"_s}});
        const Ticket t = after(after(m_ticket, a), b);
        QCOMPARE(t.text, u"卧室不热"_s);
        QCOMPARE(t.category, TicketCategory::NoHeat);
        QVERIFY(t.fields.conflicts.isEmpty());
    }

    void sameFieldKeepsBothUntilSomebodyChooses()
    {
        const Operation a = edit(m_ticket, u"a"_s, {{u"text"_s, "卧室不热"}});
        const Operation b = edit(m_ticket, u"b"_s, {{u"text"_s, "客厅不热"}});
        const Ticket t = after(after(m_ticket, a), b);
        QCOMPARE(t.text, u"客厅不热"_s);
        QCOMPARE(t.fields.openConflicts(), 1);
        const FieldConflict c = t.fields.conflicts.first();
        QCOMPARE(c.field, u"text"_s);
        QCOMPARE(c.first, a.id);
        QCOMPARE(c.firstBy.value, u"a"_s);
        QCOMPARE(c.second, b.id);
        QCOMPARE(c.secondBy.value, u"b"_s);

        const auto read = ticketFromCbor(toCbor(t)); // the record is part of the state
        QVERIFY(read);
        QCOMPARE(*read, t);

        const Ticket chosen = after(t, choice(t, c, u"c"_s, u"卧室不热"_s));
        QCOMPARE(chosen.text, u"卧室不热"_s);
        QCOMPARE(chosen.fields.openConflicts(), 0);
        QCOMPARE(chosen.fields.conflicts.first().resolvedBy.value, u"c"_s);

        const auto again = TicketRules::apply(chosen, choice(t, c, u"d"_s)); // did not know of c's choice
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        QVERIFY2(again.error().text.contains(u"c 于"_s), qPrintable(again.error().text));
    }

    void twoChoicesAreAConflictAgainIfTheyDiffer()
    {
        const Operation a = edit(m_ticket, u"a"_s, {{u"text"_s, "卧室不热"}});
        const Operation b = edit(m_ticket, u"b"_s, {{u"text"_s, "客厅不热"}});
        const Ticket t = after(after(m_ticket, a), b);
        const Ticket chosen = after(t, choice(t, t.fields.conflicts.first(), u"c"_s, u"卧室不热"_s));
        const Ticket edited = after(chosen, edit(t, u"d"_s, {{u"text"_s, "厨房不热"}}));
        QCOMPARE(edited.fields.openConflicts(), 1);
        QCOMPARE(edited.fields.conflicts.last().firstBy.value, u"c"_s);
        QCOMPARE(edited.fields.conflicts.last().secondBy.value, u"d"_s);
    }

    void whoSawTheEditMakesNoConflict()
    {
        const Ticket once = after(m_ticket, edit(m_ticket, u"a"_s, {{u"text"_s, "卧室不热"}}));
        const Ticket twice = after(once, edit(once, u"b"_s, {{u"text"_s, "客厅不热"}}));
        QVERIFY(twice.fields.conflicts.isEmpty());
        // A waiting operation of one's own on the entity does not hide that another's edit came between.
        Ticket mine =
            after(m_ticket, Maker::onTicket(u"note"_s, Maker::kStart + 1, {}, {{u"text"_s, "备注"}}));
        Operation late = edit(mine, u"c"_s, {{u"text"_s, "厨房不热"}});
        QCOMPARE(late.entities.first().baseVersion, 2);
        QCOMPARE(
            after(after(once, Maker::onTicket(u"note"_s, Maker::kStart + 1, {}, {{u"text"_s, "备注"}})), late)
                .fields.openConflicts(),
            1);
    }

    void anUpdateMayNameWhatItSettles()
    {
        const Operation a = edit(m_ticket, u"a"_s, {{u"text"_s, "卧室不热"}});
        const Operation b = edit(m_ticket, u"b"_s, {{u"text"_s, "客厅不热"}});
        const Ticket t = after(after(m_ticket, a), b);
        const Ticket both = after(t, edit(t, u"b"_s, {{u"text"_s, "卧室和客厅不热"}},
                                          {{u"resolves"_s, QCborMap{{u"text"_s, b.id.value.toBytes()}}}}));
        QCOMPARE(both.fields.openConflicts(), 0);
        QCOMPARE(both.text, u"卧室和客厅不热"_s);
    }

    void sameValueIsNoConflict()
    {
        const Operation a = edit(m_ticket, u"a"_s, {}, {{u"category"_s, u"no_heat"_s}});
        const Operation b = edit(m_ticket, u"b"_s, {}, {{u"category"_s, u"no_heat"_s}});
        QVERIFY(after(after(m_ticket, a), b).fields.conflicts.isEmpty());
    }

    void conflictsAreKeptNinetyDays()
    {
        const Operation a = edit(m_ticket, u"a"_s, {{u"text"_s, "卧室不热"}});
        const Operation b = edit(m_ticket, u"b"_s, {{u"text"_s, "客厅不热"}});
        Ticket t = after(after(m_ticket, a), b);
        Operation later = edit(t, u"c"_s, {}, {{u"category"_s, u"no_heat"_s}});
        later.deviceWallMs = Maker::kStart + 60'000 + FieldRules::kKeptMs;
        t = after(t, later);
        QCOMPARE(t.fields.conflicts.size(), 1);
        Operation muchLater = edit(t, u"c"_s, {}, {{u"category"_s, u"noise"_s}});
        muchLater.deviceWallMs = later.deviceWallMs + 2;
        QCOMPARE(after(t, muchLater).fields.conflicts.size(), 0);
    }

    void statesOfOlderProgramsReplayTheSame()
    {
        Operation a = edit(m_ticket, u"a"_s, {{u"text"_s, "卧室不热"}});
        a.schemaVersion = 1;
        a.values.remove(u"over"_s);
        const Ticket t = after(m_ticket, a);
        QVERIFY(t.fields.isEmpty());
        QVERIFY(!toCbor(t).contains(u"fields"_s));
    }

    void callsToo()
    {
        const auto call = CallRules::apply({}, Maker::onCall(u"offered"_s, Maker::kStart));
        QVERIFY(call);
        const auto link = [&](const Call &seen, const QString &account) {
            Operation o = Maker::onCall(u"linked"_s, Maker::kStart + 5'000, {{u"account"_s, account}});
            FieldRules::noteSeen(o, seen.fields);
            return o;
        };
        const auto a = CallRules::apply(*call, link(*call, u"1001"_s));
        QVERIFY(a);
        const auto b = CallRules::apply(*a, link(*call, u"1002"_s));
        QVERIFY(b);
        QCOMPARE(b->account.value, u"1002"_s);
        QCOMPARE(b->fields.openConflicts(), 1);
        QCOMPARE(callFromCbor(toCbor(*b)).value(), *b);
    }

    void refusalSaysWhoAndWhen()
    {
        const Ticket t = after(m_ticket, Maker::onTicket(u"dispatch"_s, Maker::kStart, {{u"crew"_s, u"C1"_s}},
                                                         {}, u"wangmin"_s));
        const auto again =
            TicketRules::apply(t, Maker::onTicket(u"dispatch"_s, Maker::kStart, {{u"crew"_s, u"C2"_s}}));
        QVERIFY(!again);
        QVERIFY2(again.error().text.contains(u"wangmin 于 11-20 08:53"_s), qPrintable(again.error().text));
    }

    void aChoiceIsADraft()
    {
        Conflict c;
        c.entity = Maker::ticketId();
        c.field = u"text"_s;
        c.personal = true;
        c.valueA = u"卧室不热"_s;
        c.operationB = OperationId::make(SystemClock());
        const auto keepA = Conflicts::choose(c, ConflictSide::A);
        QVERIFY(keepA);
        QCOMPARE(keepA->personal.value(u"text"_s), u"卧室不热"_s.toUtf8());
        const auto keepB = Conflicts::choose(c, ConflictSide::B);
        QVERIFY(keepB && keepB->personal.isEmpty());
        c.goneA = true;
        QVERIFY(!Conflicts::choose(c, ConflictSide::A));
    }
};

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
