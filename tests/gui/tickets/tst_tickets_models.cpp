// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "ui/common/sla_clock.h"
#include "ui/tickets/crew_box.h"
#include "ui/tickets/dna_timeline.h"
#include "ui/tickets/promise_field.h"
#include "ui/tickets/temperature.h"
#include "ui/tickets/ticket_clocks.h"
#include "ui/tickets/ticket_list_model.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

constexpr qint64 Now = 1'768'347'806'000;
constexpr qint64 Minute = 60'000;

/// A ticket that was opened so long ago, still with the crew.
TicketRow row(const QString &number, Tier tier, qint64 ageMs)
{
    TicketRow made;
    Ticket &ticket = made.ticket;
    ticket.id = TicketId(Uuid7::make(SystemClock()));
    ticket.number = number;
    ticket.tier = tier;
    ticket.openedMs = Now - ageMs;
    ticket.step = TicketStep::Handle;
    ticket.spans = {{TicketStep::Accept, Now - ageMs, Now - ageMs + Minute, {}},
                    {TicketStep::Handle, Now - ageMs + Minute, 0, {}}};
    return made;
}

TicketList list(const QList<TicketRow> &rows)
{
    return {rows, rows.size(), Now};
}

} // namespace

class TicketsModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void listGroupsByDeadline()
    {
        TicketListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        TicketRow paused = row(u"P"_s, Tier::Yellow, 30 * Minute);
        paused.ticket.pauses = {{Now - 10 * Minute, 0, u"等用户"_s}};
        model.setList(
            list({row(u"N2"_s, Tier::Blue, 60 * Minute), row(u"N1"_s, Tier::Yellow, 10 * Minute), paused,
                  row(u"O"_s, Tier::Red, 40 * Minute), row(u"X"_s, Tier::Yellow, 115 * Minute)}),
            Now);
        QStringList shown;
        for (int i = 0; i < model.rowCount(); ++i)
            shown << (model.isGroup(i) ? u"#"_s + model.index(i, 0).data().toString()
                                       : model.index(i, 1).data().toString());
        QCOMPARE(shown, (QStringList{u"#超时 1"_s, u"O"_s, u"#临近 1"_s, u"X"_s, u"#正常 2"_s, u"N1"_s,
                                     u"N2"_s, u"#暂停 1"_s, u"P"_s}));
        QVERIFY(model.index(1, 0).data(TicketListModel::ClockRole).value<SlaClockState>().overdue());
        QCOMPARE(model.index(8, 0).data().toString(), u"暂停 · 等用户"_s);
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
    }

    void timeMovesRowsBetweenGroups()
    {
        TicketListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const TicketRow soon = row(u"A"_s, Tier::Red, 23 * Minute);
        model.setList(list({soon}), Now);
        QCOMPARE(model.index(0, 0).data().toString(), u"正常 1"_s);
        model.tick(Now + 2 * Minute);
        QCOMPARE(model.index(0, 0).data().toString(), u"临近 1"_s);
        model.tick(Now + 8 * Minute);
        QCOMPARE(model.index(0, 0).data().toString(), u"超时 1"_s);
        QCOMPARE(model.rowOf(soon.ticket.id), 1);
    }

    void groupsFold()
    {
        TicketListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<TicketRow> rows{row(u"A"_s, Tier::Red, 40 * Minute), row(u"B"_s, Tier::Blue, Minute)};
        model.setList(list(rows), Now);
        QCOMPARE(model.rowCount(), 4);
        model.toggle(0);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(0, 0).data(TicketListModel::CollapsedRole).toBool());
        QCOMPARE(model.rowOf(rows[0].ticket.id), -1);
        model.setList(list(rows), Now); // stays folded
        QCOMPARE(model.rowCount(), 3);
        model.toggle(0);
        QCOMPARE(model.rowCount(), 4);
    }

    void sameRowsAreUpdatedInPlace()
    {
        TicketListModel model;
        QList<TicketRow> rows{row(u"A"_s, Tier::Blue, Minute)};
        model.setList(list(rows), Now);
        int resets = 0;
        int changes = 0;
        connect(&model, &QAbstractItemModel::modelReset, this, [&] { ++resets; });
        connect(&model, &QAbstractItemModel::dataChanged, this, [&] { ++changes; });
        rows[0].crewName = u"北区二组 周强"_s;
        model.setList(list(rows), Now);
        QCOMPARE(resets, 0);
        QCOMPARE(changes, 1);
        QCOMPARE(model.index(1, TicketListModel::CrewColumn).data().toString(), u"北区二组 周强"_s);
    }

    void crewsOfBranchAndTradeByDistance()
    {
        CrewListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto crew = [](const QString &id, const QString &branch, const QStringList &trades,
                             QPointF at) {
            Crew made;
            made.id = CrewId(id);
            made.name = id;
            made.branch = BranchId(branch);
            made.trades = trades;
            made.position = at;
            made.positionAtMs = at.isNull() ? 0 : Now;
            return made;
        };
        const QList<Crew> crews{crew(u"far"_s, u"N"_s, {u"riser"_s}, {126.60, 45.71}),
                                crew(u"near"_s, u"N"_s, {u"riser"_s}, {126.521, 45.71}),
                                crew(u"lost"_s, u"N"_s, {u"riser"_s}, {}),
                                crew(u"meter"_s, u"N"_s, {u"meter"_s}, {126.52, 45.71}),
                                crew(u"south"_s, u"S"_s, {u"riser"_s}, {126.52, 45.71})};
        model.setCrews(crews, {BranchId(u"N"_s), Trade::Riser, QPointF(126.52, 45.71)});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.idAt(0).value, u"near"_s);
        QCOMPARE(model.idAt(1).value, u"far"_s);
        QVERIFY(model.index(0)
                    .data(CrewListModel::DistanceRole)
                    .toString()
                    .contains(u"80"_s)); // 0.001° of longitude here is 78 m
        QVERIFY(model.index(2).data(CrewListModel::DistanceRole).toString().isEmpty());
        QVERIFY(model.tradeMatches());
        model.setCrews(crews, {BranchId(u"N"_s), Trade::Source, {}});
        QCOMPARE(model.rowCount(), 4); // nobody has it: all of the branch, and it is said
        QVERIFY(!model.tradeMatches());
    }

    void trailShowsCodeAndVerdict()
    {
        DnaModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        TrailEntry entry;
        entry.code = u"NC-25-031877·3·7F2C"_s;
        entry.title = u"签到"_s;
        entry.atMs = entry.deviceAtMs = Now;
        entry.verdict = VerdictKind::Waiting;
        TrailEntry refused = entry;
        refused.verdict = VerdictKind::Refused;
        refused.reason = u"工单已经派发"_s;
        refused.deviceAtMs = Now - 42 * Minute;
        model.setTrail({entry, refused}, Now);
        QCOMPARE(model.index(0).data(DnaModel::CodeRole).toString(), u"…031877 • 3 • 7F2C"_s);
        QVERIFY(model.index(0).data(DnaModel::DetailRole).toString().contains(u"待服务器确认"_s));
        QVERIFY(model.index(1).data(DnaModel::DetailRole).toString().contains(u"工单已经派发"_s));
        QVERIFY(model.index(1).data(DnaModel::DetailRole).toString().contains(u"设备时钟"_s));

        TrailEntry closed;
        closed.verdict = VerdictKind::Confirmed;
        model.setTrail({closed}, Now);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QString none = model.index(0).data(DnaModel::DetailRole).toString();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(none, QString()); // marks of direction alone would take a line
    }

    void temperaturesAsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tenths"); // 9999: unreadable, 8888: none
        QTest::newRow("plain") << u"16"_s << 160;
        QTest::newRow("point") << u"16.5 °C"_s << 165;
        QTest::newRow("comma") << u"16,5"_s << 165;
        QTest::newRow("full width") << u"１６．５度"_s << 165;
        QTest::newRow("arabic digits") << u"١٦"_s << 160;
        QTest::newRow("minus") << u"−3 ℃"_s << -30;
        QTest::newRow("empty") << u"  "_s << 8888;
        QTest::newRow("word") << u"冷"_s << 9999;
        QTest::newRow("too hot") << u"61"_s << 9999;
        QTest::newRow("nan") << u"nan"_s << 9999;
    }
    void temperaturesAsTyped()
    {
        QFETCH(QString, text);
        QFETCH(int, tenths);
        const auto parsed = Temperature::parse(text);
        QCOMPARE(parsed.has_value(), tenths != 9999);
        if (parsed)
            QCOMPARE(parsed->value_or(8888), tenths);
    }

    void promisesLieAhead()
    {
        const QList<qint64> moments = PromiseField::moments(Now);
        QVERIFY(moments.size() >= 5);
        QVERIFY(std::ranges::is_sorted(moments));
        QVERIFY(moments.constFirst() >= Now + 60 * Minute);
        for (const qint64 moment : moments)
            QCOMPARE(moment % (30 * Minute), 0);
    }

    void spineTellsUsedAndOverdue()
    {
        TicketRow late = row(u"A"_s, Tier::Red, 40 * Minute);
        const auto steps = TicketClocks::spine(late.ticket, {}, Now);
        QCOMPARE(steps.size(), 5);
        QCOMPARE(steps[0].state, SpineStep::State::Done);
        QVERIFY(steps[0].subLine.contains(u"1:00"_s));
        QCOMPARE(steps[2].state, SpineStep::State::Current);
        QVERIFY(steps[2].overdue);
        QCOMPARE(steps[4].state, SpineStep::State::Pending);
        late.ticket.pauses = {{Now - 30 * Minute, Now - 10 * Minute, u"等用户"_s}};
        QCOMPARE(TicketClocks::usedIn(late.ticket, TicketStep::Handle, Now), 19 * Minute);
    }
};

QTEST_MAIN(TicketsModelsTest)
#include "tst_tickets_models.moc"
