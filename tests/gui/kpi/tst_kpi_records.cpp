// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of figures, and the records behind each.
#include "kpi_seat.h"

#include "tests/support/gui/looks.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/kpi/kpi_rows_dialog.h"
#include "ui/kpi/kpi_table_pane.h"
#include "ui/kpi/kpi_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

class KpiRecordsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { Testing::Looks::reset(); }

    /// No "7.4 s" beside "4.0 分": times carry the units of one language.
    void timesHaveOneLanguage()
    {
        static const QRegularExpression latin(u"[A-Za-z]"_s);
        int times = 0;
        for (const KpiFigure &one : sampleReport().figures) {
            const KpiDefinition &definition = Kpi::definition(one.value.id);
            times += definition.unit == "s"_L1 || definition.unit == "min"_L1 ? 1 : 0;
            QVERIFY2(!KpiWords::unit(definition).contains(latin), qPrintable(KpiWords::unit(definition)));
            QVERIFY(!KpiWords::target(one.value.id, one.value.target).contains(latin));
        }
        QVERIFY(times >= 3);
        QCOMPARE(Format::unit(u"%"_s), u"%"_s);
        QCOMPARE(Format::unit(u"m³/h"_s), u"m³/h"_s);
    }

    void tableSaysWhereThereIsNoData()
    {
        KpiSeat seat;
        KpiTablePane pane(seat.kpi);
        pane.resize(500, 500);
        pane.show();
        emit seat.kpi.reportReady(sampleReport());
        auto *table = pane.findChild<QTableView *>(u"kpi_table"_s);
        QCOMPARE(table->model()->rowCount(), 12);
        const auto text = [&](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        QCOMPARE(text(0, KpiTableModel::Value), u"9.8\u00a0秒"_s);
        QCOMPARE(text(0, KpiTableModel::Target), u"≤ 15\u00a0秒"_s);
        QCOMPARE(text(0, KpiTableModel::Status), u"达标"_s);
        QCOMPARE(text(2, KpiTableModel::Status), u"临界"_s);
        QCOMPARE(text(3, KpiTableModel::Status), u"无目标"_s);
        QCOMPARE(text(6, KpiTableModel::Value), u"—"_s);
        QCOMPARE(text(6, KpiTableModel::Status), u"没有数据"_s);
        static const QRegularExpression code(
            u"\\b[SP]\\d{3}\\b"_s); // of a requirement: means nothing to a user
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString tip = table->model()->index(row, 1).data(Qt::ToolTipRole).toString();
            QVERIFY2(!tip.isEmpty() && !tip.contains(code), qPrintable(tip));
        }
        auto *formula = pane.findChild<QLabel *>(u"kpi_formula"_s);
        QVERIFY(!formula->isVisible());
        table->selectRow(0);
        QVERIFY(formula->isVisible() && formula->text().contains(u"振铃"_s));
        QCOMPARE(pane.title(), u"12 项指标"_s);
    }

    void aFigureShowsItsRecords()
    {
        KpiSeat seat;
        KpiTablePane pane(seat.kpi);
        pane.resize(500, 500);
        pane.show();
        KpiReport report = sampleReport();
        emit seat.kpi.reportReady(report);
        auto *table = pane.findChild<QTableView *>(u"kpi_table"_s);
        auto *records = pane.findChild<KeyButton *>(u"kpi_records"_s);
        QSignalSpy wanted(&pane, &KpiTablePane::indicatorActivated);
        table->selectRow(2);
        QVERIFY(records->isVisible() && records->text().contains(u"286"_s));
        records->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<KpiId>(), KpiId::HandOver);
        table->selectRow(6); // no data: nothing behind it
        QVERIFY(!records->isVisible());
        emit table->activated(table->model()->index(6, 0));
        QCOMPARE(wanted.size(), 1);
    }

    void recordsAreListedTheWorstFirst()
    {
        KpiSeat seat;
        KpiRowsDialog dialog(seat.kpi);
        dialog.show();
        dialog.showFigure(KpiId::HandOver); // nothing was read yet
        auto *table = dialog.findChild<QTableView *>(u"kpi_rows_table"_s);
        QCOMPARE(table->model()->rowCount(), 0);
        const AgentId me(u"w-1027"_s);
        const QList<KpiRow> tickets{{EntityKind::Ticket, u"a"_s, u"NC-26-000001"_s, me, {}, kNow - 5000, 20},
                                    {EntityKind::Ticket, u"b"_s, u"NC-26-000002"_s, me, {}, kNow - 4000, 90},
                                    {EntityKind::Ticket, u"c"_s, u"NC-26-000003"_s, me, {}, kNow - 3000, 20}};
        emit seat.kpi.rowsReady(KpiId::Resolution, {}); // of another figure
        emit seat.kpi.rowsReady(KpiId::HandOver, tickets);
        const auto text = [&](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(text(0, KpiRowsModel::What), u"NC-26-000002"_s);
        QCOMPARE(text(0, KpiRowsModel::Value), u"90\u00a0秒"_s);
        QCOMPARE(text(1, KpiRowsModel::What), u"NC-26-000003"_s); // equal: the newest
        QCOMPARE(text(1, KpiRowsModel::Seat), u"w-1027"_s);
        QSignalSpy opened(&dialog, &KpiRowsDialog::ticketActivated);
        emit table->activated(table->model()->index(0, 0));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), u"NC-26-000002"_s);
        dialog.findChild<KeyButton *>(u"kpi_rows_copy"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"NC-26-000002\tw-1027\t90"_s));
        dialog.setPeopleShown(false); // to an agent among colleagues
        QVERIFY(table->isColumnHidden(KpiRowsModel::Seat));
        dialog.findChild<KeyButton *>(u"kpi_rows_copy"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"NC-26-000002\t90"_s));

        dialog.showFigure(KpiId::AnswerRate);
        emit seat.kpi.rowsReady(KpiId::AnswerRate, {{EntityKind::Call, u"1"_s, {}, me, {}, kNow - 1000, 1},
                                                    {EntityKind::Call, u"2"_s, {}, me, {}, kNow - 2000, 0}});
        QCOMPARE(text(0, KpiRowsModel::What), u"来电"_s);
        QCOMPARE(text(0, KpiRowsModel::Value), u"未计入"_s); // a lost call is the worse
        emit table->activated(table->model()->index(0, 0));
        QCOMPARE(opened.size(), 1); // no ticket
    }
};

QTEST_MAIN(KpiRecordsTest)
#include "tst_kpi_records.moc"
