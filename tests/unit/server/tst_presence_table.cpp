// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/presence_table.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestPresenceTable : public QObject
{
    Q_OBJECT

    static QList<PresenceNote> at(const QString &entity, PresenceKind what = PresenceKind::Views)
    {
        return {{EntityKind::Ticket, entity, what}};
    }

private slots:
    void eachSeesTheOthersAtTheSameThing()
    {
        PresenceTable table;
        QVERIFY(table.share(u"d1"_s, AgentId(u"liu"_s), at(u"A"_s), 1'000).isEmpty());
        QVERIFY(table.share(u"d2"_s, AgentId(u"wang"_s), at(u"B"_s), 1'500).isEmpty());
        const auto seen = table.share(u"d3"_s, AgentId(u"zhao"_s), at(u"A"_s, PresenceKind::Types), 2'000);
        QCOMPARE(seen, (QList<Presence>{
                           {EntityKind::Ticket, u"A"_s, AgentId(u"liu"_s), PresenceKind::Views, 1'000}}));
        const auto back = table.share(u"d1"_s, AgentId(u"liu"_s), at(u"A"_s), 3'000);
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().who.value, u"zhao"_s);
        QCOMPARE(back.first().what, PresenceKind::Types);
        // The since of who stays is when they came.
        QCOMPARE(table.share(u"d3"_s, AgentId(u"zhao"_s), at(u"A"_s), 4'000).first().sinceMs, 1'000);
    }

    void leavingAndSilenceEndIt()
    {
        PresenceTable table;
        (void)table.share(u"d1"_s, AgentId(u"liu"_s), at(u"A"_s), 1'000);
        (void)table.share(u"d2"_s, AgentId(u"wang"_s), at(u"A"_s), 1'000);
        QVERIFY(table.share(u"d1"_s, AgentId(u"liu"_s), {}, 2'000).isEmpty());
        QVERIFY(table.share(u"d2"_s, AgentId(u"wang"_s), at(u"A"_s), 3'000).isEmpty());
        // d2 falls silent.
        QCOMPARE(table.share(u"d3"_s, AgentId(u"zhao"_s), at(u"A"_s), 3'000 + kPresenceMs).size(), 1);
        QCOMPARE(table.share(u"d3"_s, AgentId(u"zhao"_s), at(u"A"_s), 3'001 + kPresenceMs).size(), 0);
        (void)table.share(u"d3"_s, AgentId(u"zhao"_s), {}, 60'000);
        QCOMPARE(table.seats(), 0); // nobody is remembered
    }

    void oneSeatCannotFillIt()
    {
        PresenceTable table;
        QList<PresenceNote> many;
        for (int i = 0; i < 100; ++i)
            many.append({EntityKind::Ticket, QString::number(i), PresenceKind::Views});
        (void)table.share(u"d1"_s, AgentId(u"liu"_s), many, 1'000);
        QCOMPARE(
            table.share(u"d2"_s, AgentId(u"wang"_s), at(QString::number(PresenceTable::kEntities - 1)), 1'000)
                .size(),
            1);
        QCOMPARE(
            table.share(u"d2"_s, AgentId(u"wang"_s), at(QString::number(PresenceTable::kEntities)), 1'000)
                .size(),
            0);
    }
};

QTEST_GUILESS_MAIN(TestPresenceTable)
#include "tst_presence_table.moc"
