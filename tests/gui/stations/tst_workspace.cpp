// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "station_page.h"

#include "tests/support/gui/gallery_folder.h"
#include "tests/support/gui/languages.h"
#include "tests/support/gui/looks.h"
#include "translations/language.h"
#include "ui/common/chip.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/stations/room_histogram.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

/// The station workspace on real services and known data.
class WorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        Language::install(u"zh_CN"_s);
        Theme::of()->setLanguage(u"zh_CN"_s);
        Testing::Looks::reset();
    }

    void emptyWithoutStations()
    {
        SampleSeat seat;
        seat.reader.queries.stationList.clear();
        StationPage page(seat);
        page.show();
        QTRY_COMPARE(page.list->stateView()->state(), StateView::State::Empty);
        QCOMPARE(page.diagram->stateView()->state(), StateView::State::Empty);
        QCOMPARE(page.curves->stateView()->state(), StateView::State::Empty);
        QCOMPARE(page.tickets->stateView()->state(), StateView::State::Empty);
    }

    void treeGroupsBySourceAndSelects()
    {
        SampleSeat seat;
        StationPage page(seat);
        page.show();
        auto *tree = page.findChild<QTreeWidget *>(u"station_tree"_s);
        QTRY_COMPARE(tree->topLevelItemCount(), 2);
        QTRY_VERIFY(!seat.stations.selected().isEmpty());
        const Station *chosen = seat.stations.station(seat.stations.selected());
        QVERIFY(chosen);
        QTRY_VERIFY(tree->currentItem());
        QCOMPARE(tree->currentItem()->data(0, Qt::AccessibleTextRole).toString().section(u'，', 0, 0),
                 chosen->name);
        // A silent station says for how long.
        QStringList words;
        for (QTreeWidgetItemIterator it(tree); *it; ++it)
            words.append((*it)->data(0, Qt::AccessibleTextRole).toString());
        QTRY_VERIFY([&] {
            words.clear();
            for (QTreeWidgetItemIterator it(tree); *it; ++it)
                words.append((*it)->data(0, Qt::AccessibleTextRole).toString());
            return words.contains(u"枫林站，数据中断，断 4 分"_s);
        }());
        QVERIFY(words.contains(u"和丰站，部分过期，异常 2"_s));
        QVERIFY(words.contains(u"东热电厂，2 站"_s));
        seat.stations.select(StationId(u"st-1"_s));
        QCOMPARE(tree->currentItem()->data(0, Qt::AccessibleTextRole).toString(),
                 u"和丰站，部分过期，异常 2"_s);
    }

    void summaryCountsRooms()
    {
        SampleSeat seat;
        StationPage page(seat);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
        QHash<QString, QString> facts;
        for (const auto &fact : page.summary->facts())
            facts.insert(fact.name, fact.value);
        QCOMPARE(facts.value(u"供热面积"_s), u"14.8\u00a0万 m²"_s);
        QCOMPARE(facts.value(u"用户 / 测点"_s), u"24 / 12"_s);
        QCOMPARE(facts.value(u"平均室温"_s), u"20.1\u00a0°C"_s); // mean of the twelve in the sample: 20.06
        QCOMPARE(facts.value(u"低于 18\u00a0°C"_s), u"2 户"_s);
        QCOMPARE(facts.value(u"今日工单"_s), u"6 件"_s); // seven in 12 h, one of them before midnight
        const auto labels = page.summary->findChildren<QLabel *>();
        for (const QString &figure : {facts.value(u"供热面积"_s), facts.value(u"平均室温"_s)}) {
            const auto label = std::ranges::find(labels, figure, &QLabel::text);
            QVERIFY2(label != labels.cend() && (*label)->minimumWidth() >= (*label)->sizeHint().width(),
                     qPrintable(figure + u" may be cut"_s));
        }
    }

    void homesAreCountedBelowTheCompanysStandard()
    {
        SampleSeat seat;
        seat.reader.queries.settings.insert(RoomStandard::setting(), u"30"_s);
        StationPage page(seat);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
        const auto below = [&](const QString &name) {
            for (const auto &fact : page.summary->facts()) {
                if (fact.name == name)
                    return fact.value;
            }
            return QString();
        };
        QCOMPARE(below(u"低于 30\u00a0°C"_s), u"12 户"_s);
        auto *histogram = page.summary->findChild<RoomHistogram *>(u"room_histogram"_s);
        QVERIFY(histogram);
        QVERIFY2(histogram->accessibleDescription().contains(u"30"_s),
                 qPrintable(histogram->accessibleDescription()));
        // It changes while it is looked at.
        seat.reader.queries.settings.insert(RoomStandard::setting(), u"18"_s);
        StoreChange change;
        change.entities = {{EntityKind::Setting, RoomStandard::setting()}};
        emit seat.feed.changed(change);
        QTRY_COMPARE(below(u"低于 18\u00a0°C"_s), u"2 户"_s);
    }

    void compareTellsTheMeanDifference()
    {
        SampleSeat seat;
        StationPage page(seat);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        auto *mean = page.findChild<Chip *>(u"station_compare_mean"_s);
        QTRY_VERIFY(mean->isVisible());
        QVERIFY2(mean->text().startsWith(u"均差 +0.9"_s) || mean->text().startsWith(u"均差 +0.8"_s),
                 qPrintable(mean->text()));
        auto *chart = page.findChild<CurveChart *>(u"station_compare_chart"_s);
        QCOMPARE(chart->curves()[0].curve.segments.size(), 2); // today's gap
        QCOMPARE(chart->curves()[1].curve.segments.size(), 1);
    }

    void compareTakesAnotherStationOrDay()
    {
        SampleSeat seat;
        QList<Sample> other;
        for (qint64 at = SampleSeat::kNow - 24 * 3'600'000LL; at < SampleSeat::kNow; at += 300'000)
            other.append({at, 30.0, Quality::Good});
        seat.series.put({u"st-2"_s, SeriesQuantity::SupplyTemperature, {}}, 300'000, other);
        StationPage page(seat);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
        auto *chart = page.findChild<CurveChart *>(u"station_compare_chart"_s);
        auto *quantity = page.findChild<QComboBox *>(u"station_compare_quantity"_s);
        auto *with = page.findChild<QComboBox *>(u"station_compare_with"_s);
        QCOMPARE(with->findData(u"st-1"_s), -1); // not against itself
        quantity->setCurrentIndex(quantity->findData(int(SeriesQuantity::SupplyTemperature)));
        with->setCurrentIndex(with->findData(u"st-2"_s));
        emit with->activated(with->currentIndex());
        QTRY_COMPARE(chart->curves()[1].name, u"林业站"_s);
        QCOMPARE(chart->curves()[0].name, u"和丰站"_s);
        QCOMPARE(CurveData::lastValue(chart->curves()[1].curve), std::optional(30.0));
        with->setCurrentIndex(with->findData(2));
        emit with->activated(with->currentIndex());
        QTRY_COMPARE(chart->curves()[1].name, u"2 日前"_s);
        QVERIFY(*CurveData::lastValue(chart->curves()[1].curve) > 40);
        // What is chosen to look at can't be the other one, too.
        with->setCurrentIndex(with->findData(u"st-2"_s));
        emit with->activated(with->currentIndex());
        seat.stations.select(StationId(u"st-2"_s));
        QVERIFY(seat.stations.comparison().other.isEmpty());
        QCOMPARE(with->currentData().toInt(), 1);
    }

    void ticketsListNewestFirst()
    {
        SampleSeat seat;
        StationPage page(seat);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
        auto *table = page.findChild<QTableView *>(u"station_tickets"_s);
        QCOMPARE(table->model()->rowCount(), 7);
        const auto text = [&](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        QCOMPARE(text(0, StationTicketModel::Time), u"07:42"_s);
        QVERIFY(text(0, StationTicketModel::Address).startsWith(u"和丰家园 3"_s));
        QCOMPARE(text(0, StationTicketModel::Reported), u"16.3\u00a0°C"_s);
        QVERIFY(text(6, StationTicketModel::Time).startsWith(u"昨 "_s));
        QSignalSpy activated(page.tickets, &StationTicketsPane::ticketActivated);
        emit table->activated(table->model()->index(0, 0));
        QCOMPARE(activated.size(), 1);
    }

    void temperaturesKeepTheirPlaceInANarrowPane()
    {
        SampleSeat seat;
        seat.stations.start();
        StationTicketsPane pane(seat.stations, seat.connection);
        pane.resize(190, 400);
        pane.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        auto *table = pane.findChild<QTableView *>(u"station_tickets"_s);
        QTRY_COMPARE(table->model()->rowCount(), 7);
        const QModelIndex warm = table->model()->index(0, StationTicketModel::Reported);
        QTRY_VERIFY2(table->columnWidth(StationTicketModel::Reported)
                         >= table->sizeHintForIndex(warm).width(),
                     qPrintable(QString::number(table->columnWidth(StationTicketModel::Reported))));
        pane.resize(600, 400); // there is room: the address is whole
        const QModelIndex address = table->model()->index(0, StationTicketModel::Address);
        QTRY_VERIFY(table->columnWidth(StationTicketModel::Address)
                    >= table->sizeHintForIndex(address).width());
    }

    /// Any of the panes alone is somebody who looks: the others may be closed or on another screen.
    void everyPaneWithLiveValuesSaysThatItIsLookedAt()
    {
        SampleSeat seat;
        const auto check = [&seat](Pane *pane) {
            QVERIFY2(!seat.stations.isWatched(), qPrintable(pane->objectName()));
            pane->show();
            QVERIFY2(seat.stations.isWatched(), qPrintable(pane->objectName()));
            pane->hide();
            QVERIFY2(!seat.stations.isWatched(), qPrintable(pane->objectName()));
            pane->show();
            delete pane;
            QVERIFY(!seat.stations.isWatched());
        };
        check(new StationListPane(seat.stations, seat.connection));
        check(new StationDiagramPane(seat.stations, seat.connection));
        check(new StationSummaryPane(seat.stations, seat.connection));
        check(new StationCurvesPane(seat.stations, seat.connection));
    }

    /// As wide as the panes are in a window of 1366 × 768.
    void headingsAreWholeInASmallWindow_data() { Testing::addLanguages(); }
    void headingsAreWholeInASmallWindow()
    {
        QFETCH(QString, language);
        Language::install(language);
        Theme::of()->setLanguage(language);
        QGuiApplication::setLayoutDirection(Language::direction(language));
        Theme::of()->setDensity(Theme::Density::Compact);
        SampleSeat seat;
        StationPage page(seat);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
        for (const auto &[pane, width] : {std::pair<Pane *, int>(page.list, 268),
                                          {page.summary, 268},
                                          {page.curves, 688},
                                          {page.diagram, 688},
                                          {page.compare, 280},
                                          {page.tickets, 280}}) {
            pane->setParent(nullptr);
            pane->setFixedWidth(width);
            pane->show();
            QTRY_VERIFY2(StationPage::hasWholeTitle(*pane), qPrintable(pane->title()));
            pane->setParent(&page);
        }
    }

    void failureIsTold()
    {
        SampleSeat seat;
        seat.series.error = Error{ErrorCode::Unavailable, u"测点平台没有答复"_s, {}};
        StationPage page(seat);
        page.show();
        QTRY_COMPARE(page.curves->stateView()->state(), StateView::State::Error);
        QTRY_COMPARE(page.compare->stateView()->state(), StateView::State::Error);
        QTRY_COMPARE(page.diagram->stateView()->state(), StateView::State::Empty);
    }

    void pictures_data() { Testing::Looks::addWorkspaceRows(); }
    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        QFETCH(QSize, size);
        Testing::Looks::set(dark, mirrored, Testing::Looks::densityFor(size));
        SampleSeat seat;
        StationPage page(seat);
        page.resize(size);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
        QTRY_VERIFY(page.diagram->showsContent());
        if (!mirrored)
            page.findChild<CurveChart *>(u"station_curves_chart"_s)
                ->setCrosshair(SampleSeat::kNow - 7 * 3'600'000LL);
        const QSize least = page.minimumSizeHint();
        QVERIFY2(least.width() <= size.width() && least.height() <= size.height(),
                 qPrintable(u"needs %1 x %2"_s.arg(least.width()).arg(least.height())));
        QVERIFY(Testing::keepRowsPicture(page, u"station"_s));
    }
};

QTEST_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
