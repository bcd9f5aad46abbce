// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Corrections of a household's contact data: what they change, what they refuse, how two of them come
// together, and that what was destroyed falls back to what is imported.
#include "app/core/canonical_cbor.h"
#include "app/domain/queries.h"
#include "maker.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCustomerRules : public QObject
{
    Q_OBJECT

private:
    using Texts = QMap<QString, QByteArray>;

    static Operation update(const std::optional<Customer> &seen, const QString &actor, const Texts &personal,
                            const QCborMap &values = {})
    {
        Operation o = Maker::operation(u"customer.update"_s, EntityKind::Household, u"310000001"_s,
                                       Maker::kStart + 60'000, values, personal, actor);
        FieldRules::noteSeen(o, seen ? seen->fields : FieldMemory());
        return o;
    }
    static Customer after(const std::optional<Customer> &before, const Operation &operation)
    {
        const auto result = CustomerRules::apply(before, operation);
        if (!result)
            qFatal("%s", qPrintable(result.error().text));
        return *result;
    }

private slots:
    void fieldsChangeAlone()
    {
        const Customer named = after({}, update({}, u"a"_s, {{u"name"_s, "周慕白"}}));
        QCOMPARE(named.account.value, u"310000001"_s);
        QCOMPARE(named.branch.value, u"north"_s);
        QCOMPARE(named.name, u"周慕白"_s);
        QVERIFY(!named.phone); // as imported
        const Customer noted =
            after(named, update(named, u"b"_s, {{u"phone"_s, "15432842671"}, {u"note"_s, "从南门进"}}));
        QCOMPARE(noted.name, u"周慕白"_s);
        QCOMPARE(noted.phone, u"15432842671"_s);
        QCOMPARE(noted.note, u"从南门进"_s);
        QCOMPARE(noted.version, 2);
        QCOMPARE(noted.fields.edits.value(u"name"_s).by.value, u"a"_s);
        QVERIFY(noted.fields.conflicts.isEmpty());
        // A number can be none at all, which is not the same as the imported one.
        const Customer none = after(noted, update(noted, u"b"_s, {{u"phone"_s, ""}}));
        QCOMPARE(none.phone, QString());
        QVERIFY(none.phone.has_value());
        const Customer back = after(none, update(none, u"b"_s, {}, {{u"phone"_s, nullptr}}));
        QVERIFY(!back.phone.has_value());
    }

    void theStateIsReadAsItWasWritten()
    {
        Customer c =
            after({}, update({}, u"a"_s, {{u"name"_s, "周慕白"}, {u"second_phone"_s, "045188886666-8012"}}));
        c = after(c, update({}, u"b"_s, {{u"name"_s, "周慕云"}, {u"phone"_s, ""}, {u"note"_s, "从南门进"}}));
        QCOMPARE(c.fields.openConflicts(), 1);
        const auto read = customerFromCbor(toCbor(c));
        QVERIFY(read);
        QCOMPARE(*read, c);
        QVERIFY(CanonicalCbor::encode(toCbor(c)));
        QVERIFY(!customerFromCbor({}));
    }

    void refused_data()
    {
        QTest::addColumn<Texts>("personal");
        QTest::newRow("nothing") << Texts{};
        QTest::newRow("no name") << Texts{{u"name"_s, "  "}};
        QTest::newRow("long name") << Texts{
            {u"name"_s, QString(CustomerRules::kLongestName + 1, u'周').toUtf8()}};
        QTest::newRow("line in a name") << Texts{{u"name"_s, "周\n慕白"}};
        QTest::newRow("no number") << Texts{{u"phone"_s, "154 3284 2671"}};
        QTest::newRow("letters") << Texts{{u"second_phone"_s, "1543284267x"}};
        QTest::newRow("extension of nothing") << Texts{{u"phone"_s, "045188886666-"}};
        QTest::newRow("long note") << Texts{{u"note"_s, QString(201, u'门').toUtf8()}};
    }
    void refused()
    {
        QFETCH(const Texts, personal);
        const auto result = CustomerRules::apply({}, update({}, u"a"_s, personal));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QVERIFY(!result.error().text.isEmpty());
    }

    void otherEntitiesAndIntentsAreRefused()
    {
        QVERIFY(!CustomerRules::apply({}, Maker::operation(u"customer.update"_s, EntityKind::Ticket,
                                                           Maker::ticketId(), 1, {}, {{u"name"_s, "周"}})));
        QVERIFY(!CustomerRules::apply({}, Maker::operation(u"attachment.add"_s, EntityKind::Household,
                                                           u"310000001"_s, 1, {}, {{u"name"_s, "周"}})));
        QCOMPARE(Intents::handling(u"customer.update"), Intents::Handling::Reduce);
    }

    void bothValuesStandUntilSomebodyChooses()
    {
        const Customer first = after({}, update({}, u"a"_s, {{u"phone"_s, "15400000001"}}));
        const Operation late = update({}, u"b"_s, {{u"phone"_s, "15400000002"}, {u"note"_s, "三楼"}});
        const Customer both = after(first, late);
        QCOMPARE(both.phone, u"15400000002"_s);
        QCOMPARE(both.note, u"三楼"_s); // nobody else had said anything about it
        QCOMPARE(both.fields.openConflicts(), 1);
        const FieldConflict conflict = both.fields.conflicts.first();
        QCOMPARE(conflict.field, u"phone"_s);
        Operation choice = Maker::operation(
            u"conflict.resolve"_s, EntityKind::Household, u"310000001"_s, Maker::kStart + 120'000,
            {{u"field"_s, u"phone"_s}, {u"operation"_s, conflict.second.value.toBytes()}},
            {{u"phone"_s, "15400000001"}}, u"c"_s);
        FieldRules::noteSeen(choice, both.fields);
        // To settle one field is no way to write others.
        Operation more = Maker::operation(
            u"conflict.resolve"_s, EntityKind::Household, u"310000001"_s, Maker::kStart + 120'000,
            {{u"field"_s, u"phone"_s}, {u"operation"_s, conflict.second.value.toBytes()}},
            {{u"phone"_s, "15400000001"}, {u"name"_s, "孙新"}}, u"c"_s);
        FieldRules::noteSeen(more, both.fields);
        QVERIFY(!CustomerRules::apply(both, more));
        const Customer chosen = after(both, choice);
        QCOMPARE(chosen.phone, u"15400000001"_s);
        QCOMPARE(chosen.fields.openConflicts(), 0);
        const auto again = CustomerRules::apply(chosen, choice);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        // Who saw the other's edit makes none.
        const Customer seen = after(first, update(first, u"b"_s, {{u"phone"_s, "15400000003"}}));
        QVERIFY(seen.fields.conflicts.isEmpty());
    }

    void whatWasImportedCanBeChosenAgain()
    {
        Conflict conflict;
        conflict.kind = EntityKind::Household;
        conflict.entity = u"310000001"_s;
        conflict.field = u"phone"_s;
        conflict.personal = true;
        conflict.valueB = u"15400000002"_s; // A took the correction back
        const auto draft = Conflicts::choose(conflict, ConflictSide::A);
        QVERIFY(draft);
        QVERIFY(draft->values.value(u"phone"_s).isNull());
        QVERIFY(draft->personal.isEmpty());
    }

    void whatWasDestroyedFallsBackToTheImport()
    {
        Operation o = update({}, u"a"_s, {{u"name"_s, "周慕白"}, {u"note"_s, "从南门进"}});
        o.personal.clear(); // household.forget: the commitments stay
        const Customer customer = after({}, o);
        QVERIFY(!customer.name);
        QCOMPARE(customer.note, QString());
        QCOMPARE(customer.fields.edits.value(u"name"_s).by, AgentId()); // nothing was changed, so nobody did
    }
};

QTEST_GUILESS_MAIN(TestCustomerRules)
#include "tst_customer_rules.moc"
