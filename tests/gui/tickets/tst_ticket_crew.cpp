// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who has a ticket can be read in the list also where there is no room for a column of it: below the blocks
// of the step. Pictures go to the build folder.
#include "tests/support/gui/languages.h"
#include "tests/support/gui/looks.h"
#include "ticket_desk.h"
#include "ui/common/theme.h"
#include "ui/tickets/ticket_columns.h"
#include "ui/tickets/ticket_list_filter.h"
#include "ui/tickets/ticket_list_model.h"
#include "ui/tickets/ticket_list_pane.h"

#include <QTableView>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

class TicketCrewTest : public QObject
{
    Q_OBJECT

private:
    /// Of a ticket with a crew, or of one that waits for its own.
    [[nodiscard]] static QModelIndex stepOf(const TicketListModel &model, bool withCrew)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex crew = model.index(row, TicketListModel::CrewColumn);
            if (!model.isGroup(row) && crew.data().toString().contains(u"周强"_s) == withCrew)
                return crew.siblingAtColumn(TicketListModel::StepColumn);
        }
        return {};
    }
    /// What is painted in the cell below the blocks, and below where they stand without the crew.
    [[nodiscard]] static QImage below(const QTableView &table, const QModelIndex &step)
    {
        const QRect cell = table.visualRect(step);
        const Theme *theme = Theme::of();
        const QRect strip(cell.left() + theme->px(8), cell.center().y() + theme->px(7),
                          cell.width() - 2 * theme->px(8), cell.height() / 2 - theme->px(10));
        return table.viewport()->grab(strip).toImage();
    }
    /// Pixels that are not of the background.
    [[nodiscard]] static int ink(const QImage &image)
    {
        int found = 0;
        const int paper = qGray(image.pixel(image.width() - 1, image.height() - 1));
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found += qAbs(qGray(image.pixel(x, y)) - paper) > 40 ? 1 : 0;
        }
        return found;
    }

private slots:
    void cleanup()
    {
        speak(u"zh_CN"_s);
        Testing::Looks::reset();
    }

    void theCrewStandsBelowTheBlocks_data() { addLanguages(); }
    void theCrewStandsBelowTheBlocks()
    {
        QFETCH(QString, language);
        speak(language);
        SeatFixture seat;
        addTickets(seat);
        TicketListFilter filter(seat.tickets());
        TicketListPane list(seat.tickets(), filter, *seat.clock);
        list.resize(language == u"ug"_s ? 660 : 700, 640); // what is left for it at 1366
        list.show();
        QTRY_VERIFY(list.model()->rowCount() > 11);
        const QTableView *table = list.table();
        QTRY_VERIFY(table->isColumnHidden(TicketListModel::CrewColumn));
        for (const bool withCrew : {true, false}) {
            QTRY_VERIFY(stepOf(*list.model(), withCrew).isValid());
            const QModelIndex step = stepOf(*list.model(), withCrew);
            const QModelIndex crew = step.siblingAtColumn(TicketListModel::CrewColumn);
            const QString whole = step.data().toString() + u" · "_s + crew.data().toString();
            QCOMPARE(step.data(TicketListModel::StepCrewRole).toString(), whole);
            QCOMPARE(step.data(Qt::ToolTipRole).toString(), whole);
            QCOMPARE(step.data(Qt::AccessibleTextRole).toString(), whole);
            QTRY_VERIFY2(ink(below(*table, stepOf(*list.model(), withCrew))) > 20, qPrintable(whole));
        }
        shoot(list, u"list_crew_"_s + language, list.size());
        // Who it is gives way to the matter only: never to a number that can go on in a second line.
        const Theme *theme = Theme::of();
        int without = 0;
        for (int width = 500; width < 800; width += 10) {
            const QList<int> widths = TicketColumns::share(*list.model(), *theme, width);
            if (widths.at(TicketListModel::CrewColumn) > 0)
                continue;
            ++without;
            QVERIFY2(widths.at(TicketListModel::ReasonColumn) <= theme->px(TicketColumns::kReasonLeast)
                         || widths.at(TicketListModel::StepColumn) >= theme->px(5 * 17),
                     qPrintable(u"at %1: %2"_s.arg(width).arg(widths.at(TicketListModel::StepColumn))));
        }
        QVERIFY(without > 0);
        list.resize(1300, 640);
        QTRY_VERIFY(!table->isColumnHidden(TicketListModel::CrewColumn));
    }

    void inChineseItReadsAsOneWouldSayIt()
    {
        SeatFixture seat;
        addTickets(seat);
        TicketListFilter filter(seat.tickets());
        TicketListPane list(seat.tickets(), filter, *seat.clock);
        list.show();
        QTRY_VERIFY(list.model()->rowCount() > 11);
        QTRY_VERIFY(stepOf(*list.model(), true).isValid());
        QCOMPARE(stepOf(*list.model(), true).data(Qt::ToolTipRole).toString(), u"处理 · 北区二组 周强"_s);
    }
};

QTEST_MAIN(TicketCrewTest)
#include "tst_ticket_crew.moc"
