// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who works how, as its leader sees it: states and how long they last, occupancy, wrap-ups; an agent sees
// himself.
#include "kpi_seat.h"

#include "app/services/phone/state_board.h"
#include "tests/support/gui/gallery_folder.h"
#include "tests/support/gui/looks.h"
#include "ui/kpi/kpi_rows_dialog.h"
#include "ui/kpi/people_pane.h"

#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

class KpiPeopleTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { Testing::Looks::reset(); }

    void peopleAreShownAsLongAsTheyAreHeard()
    {
        KpiSeat seat;
        seat.people();
        StateBoard board(seat.session, seat.reader, seat.feed, seat.connection);
        PeoplePane pane(board, seat.connection);
        pane.resize(600, 300);
        pane.show();
        QTRY_VERIFY(pane.showsContent());
        auto *table = pane.findChild<QTableView *>(u"people_table"_s);
        QCOMPARE(table->model()->rowCount(), 5);
        const auto text = [&](const QString &who, int column) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, PeopleModel::Name).data().toString() == who)
                    return table->model()->index(row, column).data().toString();
            }
            return QString();
        };
        QCOMPARE(text(u"wangmin"_s, PeopleModel::State), u"通话中"_s);
        QCOMPARE(text(u"wangmin"_s, PeopleModel::Since), u"3:20"_s);
        QCOMPARE(text(u"liu"_s, PeopleModel::State), u"小休：用餐"_s);
        QCOMPARE(text(u"liu"_s, PeopleModel::Break), u"12:00"_s);
        QCOMPARE(text(u"gone"_s, PeopleModel::State), u"没有消息"_s);
        QCOMPARE(text(u"gone"_s, PeopleModel::Since), u"40:00"_s); // since its last word
        QCOMPARE(table->model()->index(4, PeopleModel::Name).data().toString(),
                 u"zhao"_s); // who is away last
        QVERIFY(!table->isColumnHidden(PeopleModel::Occupancy));
        pane.resize(400, 300);
        QVERIFY(table->isColumnHidden(PeopleModel::Occupancy));

        // Another one that is open for an agent shows himself only.
        SessionInfo agent = seat.session.info();
        agent.role = Role::Agent;
        seat.session.setInfo(agent);
        StateBoard own(seat.session, seat.reader, seat.feed, seat.connection);
        own.setActive(true);
        QTRY_VERIFY(own.isKnown());
        QVERIFY(own.rows().isEmpty());
    }

    /// The one formula of the people pane, over a day of everybody whom the asker may see.
    void theOccupancyIsAmongTheFigures()
    {
        KpiSeat seat;
        seat.people();
        seat.kpi.setScope(KpiScope::Team);
        seat.kpi.setPeriod(KpiPeriod::Today);
        const auto occupancy = [&seat] {
            const QList<KpiFigure> &all = seat.kpi.report().figures;
            const auto found =
                std::ranges::find(all, KpiId::Occupancy, [](const KpiFigure &one) { return one.value.id; });
            return found == all.end() ? KpiFigure() : *found;
        };
        seat.kpi.setActive(true);
        QTRY_VERIFY(occupancy().value.value);
        // Of wangmin: 500 s talking and 180 s of wrap-up within the last 33 min; the others were in no such
        // state, or nobody knows how long.
        const double expected = 100.0 * 680 / (33 * 60);
        QVERIFY2(std::abs(*occupancy().value.value - expected) < 1e-6,
                 qPrintable(QString::number(*occupancy().value.value)));
        QCOMPARE(occupancy().value.n, 1);
        KpiRowsDialog dialog(seat.kpi);
        dialog.show();
        dialog.showFigure(KpiId::Occupancy);
        const QAbstractItemModel *rows = dialog.findChild<QTableView *>(u"kpi_rows_table"_s)->model();
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(rows->index(0, KpiRowsModel::What).data().toString(), u"一天的座席状态"_s);
        QCOMPARE(rows->index(0, KpiRowsModel::Seat).data().toString(), u"wangmin"_s);
        QCOMPARE(rows->index(0, KpiRowsModel::Value).data().toString(), u"34.3\u00a0%"_s);

        // An agent sees himself: of the team he has no such figure.
        SessionInfo agent = seat.session.info();
        agent.role = Role::Agent;
        seat.session.setInfo(agent);
        seat.kpi.refresh();
        QTRY_VERIFY(!occupancy().value.value);
        QCOMPARE(occupancy().value.status, KpiStatus::NoData);
        QVERIFY(!occupancy().team);
        agent.agent = AgentId(u"wangmin"_s);
        seat.session.setInfo(agent);
        seat.kpi.setScope(KpiScope::Me);
        QTRY_VERIFY(occupancy().value.value);
        QVERIFY(!occupancy().team);
    }

    /// A wrap-up that a seat states longer than the company allows is seen by who leads it.
    void aCappedWrapUpIsSeen()
    {
        StateRow row;
        row.agent = AgentId(u"wangmin"_s);
        row.name = u"wangmin"_s;
        PeopleModel model;
        model.setRows({row}, kNow);
        const auto at = [&model](int role) { return model.index(0, PeopleModel::WrapUp).data(role); };
        const QVariant plain = at(Qt::ForegroundRole);
        QVERIFY(at(Qt::ToolTipRole).toString().isEmpty());
        row.capped = 2;
        model.setRows({row}, kNow);
        QVERIFY(at(Qt::ForegroundRole) != plain);
        QVERIFY2(at(Qt::ToolTipRole).toString().contains(u'2'), qPrintable(at(Qt::ToolTipRole).toString()));
    }

    void peoplePictures_data() { Testing::Looks::addRows(); }
    void peoplePictures()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        Testing::Looks::set(dark, mirrored);
        KpiSeat seat;
        seat.people();
        StateBoard board(seat.session, seat.reader, seat.feed, seat.connection);
        PeoplePane pane(board, seat.connection);
        pane.resize(600, 220);
        pane.show();
        QTRY_VERIFY(pane.showsContent());
        QTRY_VERIFY(pane.findChild<QTableView *>(u"people_table"_s)->width() > 500); // laid out
        QVERIFY(Testing::keepRowsPicture(pane, u"people"_s));
    }
};

QTEST_MAIN(KpiPeopleTest)
#include "tst_kpi_people.moc"
