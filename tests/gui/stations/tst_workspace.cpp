// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_seat.h"
#include "test_paths.h"

#include "app/domain/own_source.h"
#include "ui/common/chip.h"
#include "ui/common/segmented_control.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/stations/curve_chart.h"
#include "ui/stations/curve_legend.h"
#include "ui/stations/room_histogram.h"
#include "ui/stations/station_compare_pane.h"
#include "ui/stations/station_curves_pane.h"
#include "ui/stations/station_diagram.h"
#include "ui/stations/station_diagram_pane.h"
#include "ui/stations/station_list_pane.h"
#include "ui/stations/station_summary_pane.h"
#include "ui/stations/station_table.h"
#include "ui/stations/station_tickets_pane.h"
#include "ui/stations/station_words.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

namespace {

/// The station workspace as the shell arranges it.
class Page : public QWidget
{
public:
    explicit Page(SampleSeat &seat)
        : list(new StationListPane(seat.stations, seat.connection))
        , summary(new StationSummaryPane(seat.stations, seat.connection))
        , diagram(new StationDiagramPane(seat.stations, seat.connection))
        , curves(new StationCurvesPane(seat.stations, seat.connection))
        , compare(new StationComparePane(seat.stations))
        , tickets(new StationTicketsPane(seat.stations, seat.connection))
    {
        auto *row = new QHBoxLayout(this);
        row->setSpacing(8);
        row->setContentsMargins(8, 8, 8, 8);
        auto *start = new QVBoxLayout;
        start->addWidget(list, 5);
        start->addWidget(summary, 8);
        auto *centre = new QVBoxLayout;
        centre->addWidget(diagram, 432);
        auto *lower = new QHBoxLayout;
        lower->addWidget(curves, 592);
        lower->addWidget(compare, 366);
        centre->addLayout(lower, 372);
        row->addLayout(start, 212);
        row->addLayout(centre, 966);
        row->addWidget(tickets, 330);
        list->setFixedWidth(212);
        summary->setFixedWidth(212);
    }

    StationListPane *list;
    StationSummaryPane *summary;
    StationDiagramPane *diagram;
    StationCurvesPane *curves;
    StationComparePane *compare;
    StationTicketsPane *tickets;
};

} // namespace

/// The station workspace on real services and known data.
class WorkspaceTest : public QObject
{
    Q_OBJECT

private:
    static bool ready(Page &page)
    {
        auto *chart = page.findChild<CurveChart *>(u"station_compare_chart"_s);
        const auto facts = page.summary->facts();
        return page.curves->showsContent() && chart->curves().size() == 2 && page.tickets->showsContent()
            && std::ranges::any_of(facts, [](const auto &fact) { return fact.name == u"平均室温"_s; });
    }

private slots:
    void cleanup()
    {
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        Theme::of()->setScheme(Theme::Scheme::Light);
        Theme::of()->setDensity(Theme::Density::Normal);
    }

    void emptyWithoutStations()
    {
        SampleSeat seat;
        seat.reader.queries.stationList.clear();
        seat.stations.start();
        Page page(seat);
        page.show();
        QTRY_COMPARE(page.list->stateView()->state(), StateView::State::Empty);
        QCOMPARE(page.diagram->stateView()->state(), StateView::State::Empty);
        QCOMPARE(page.curves->stateView()->state(), StateView::State::Empty);
        QCOMPARE(page.tickets->stateView()->state(), StateView::State::Empty);
    }

    void treeGroupsBySourceAndSelects()
    {
        SampleSeat seat;
        seat.stations.start();
        Page page(seat);
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

    void diagramShowsOnlyWhatIsMeasured()
    {
        SampleSeat seat;
        seat.stations.start();
        Page page(seat);
        page.resize(1500, 800);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        auto *diagram = page.findChild<StationDiagram *>(u"station_diagram"_s);
        QTRY_COMPARE(diagram->tags().size(),
                     13); // 14 points of a station less the set point, which stands in the supply's tag
        QCOMPARE(diagram->tags()[6].data.name, u"供温/设52"_s);
        const auto tag = [&](SeriesQuantity quantity) {
            return *std::ranges::find_if(diagram->tags(),
                                         [&](const auto &t) { return t.key.quantity == quantity; });
        };
        QCOMPARE(tag(SeriesQuantity::ReturnPressure).data.quality, ValueQuality::Stale);
        QCOMPARE(tag(SeriesQuantity::MakeUpFlow).data.quality, ValueQuality::Bad);
        QCOMPARE(tag(SeriesQuantity::SupplyTemperature).data.value, u"52.4"_s);
        QCOMPARE(tag(SeriesQuantity::SupplyTemperature).data.age, u"8 秒"_s);
        QVERIFY(diagram->equipment().contains(u"branch_B"_s));
        for (qsizetype i = 0; i < diagram->tags().size(); ++i) {
            QVERIFY2(QRectF(diagram->rect()).contains(diagram->tags()[i].rect), "a tag is clipped");
            for (qsizetype j = i + 1; j < diagram->tags().size(); ++j)
                QVERIFY2(!diagram->tags()[i].rect.intersects(diagram->tags()[j].rect), "two tags overlap");
        }
        // Words touch nothing, at every width that the diagram may get.
        for (int width = 600; width <= 1300; width += 50) {
            diagram->resize(width, 300);
            QList<QRectF> all;
            for (const auto &one : diagram->tags())
                all.append(one.rect);
            for (const DiagramCaptions::Caption &caption : diagram->captions())
                all.append(caption.rect);
            QVERIFY(diagram->captions().size() >= 4); // exchanger, valve, pump, strainer
            for (qsizetype i = 0; i < all.size(); ++i) {
                QVERIFY2(QRectF(diagram->rect()).contains(all[i]), qPrintable(QString::number(width)));
                for (qsizetype j = i + 1; j < all.size(); ++j)
                    QVERIFY2(!all[i].intersects(all[j]), qPrintable(QString::number(width)));
            }
        }
        // The second station has one point only, the equipment of other points is not drawn.
        seat.stations.select(StationId(u"st-2"_s));
        QTRY_COMPARE(diagram->tags().size(), 1);
        QVERIFY(!diagram->equipment().contains(u"make_up"_s));
        QVERIFY(!diagram->equipment().contains(u"branch_A"_s));
        QVERIFY(page.findChild<Chip *>(u"station_read_only"_s)->isVisible());
    }

    void captionsGiveWayToEachOther()
    {
        const QRectF symbol(100, 50, 20, 20);
        DiagramCaptions captions({0, 0, 400, 200}, 4);
        captions.block(symbol);
        QVERIFY(captions.place(u"one"_s, {60, 16}, symbol));
        QCOMPARE(captions.captions().last().rect, QRectF(80, 74, 60, 16)); // below, in the middle
        captions.block({140, 50, 20, 20});
        QVERIFY(captions.place(u"two"_s, {60, 16}, {140, 50, 20, 20}));
        QCOMPARE(captions.captions().last().rect.left(), 144.0); // below, pushed aside by the first
        captions.block({0, 90, 400, 110}); // nothing is free below any more
        captions.block({200, 70, 40, 20});
        QVERIFY(captions.place(u"three"_s, {60, 16}, {200, 50, 20, 20}));
        QCOMPARE(captions.captions().last().rect.bottom(), 46.0); // above
        captions.block({0, 0, 400, 50});
        QVERIFY(!captions.place(u"four"_s, {60, 16}, {300, 55, 20, 30})); // nowhere: the symbol stays alone
    }

    void summaryCountsRooms()
    {
        SampleSeat seat;
        seat.stations.start();
        Page page(seat);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(ready(page));
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
        seat.stations.start();
        Page page(seat);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(ready(page));
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
        seat.stations.start();
        Page page(seat);
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
        seat.stations.start();
        Page page(seat);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(ready(page));
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

    /// Which way a value came is said where it stands: in the diagram's head, the facts and the table.
    void ownValuesSayThatTheyAre()
    {
        SampleSeat seat;
        seat.stations.start();
        Page page(seat);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(ready(page));
        auto *table = page.findChild<StationTable *>(u"station_table"_s);
        page.findChild<QAbstractButton *>(u"station_table_button"_s)->click();
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QVERIFY(table->isColumnHidden(StationTableModel::Source)); // all the server's
        const auto words = [&seat] {
            return StationWords::ownWords(seat.stations.values(StationId(u"st-1"_s)));
        };
        QCOMPARE(words(), QString());
        for (LiveValue &value : seat.series.values) {
            if (value.key.owner == u"st-1"_s && value.key.quantity == SeriesQuantity::SupplyTemperature) {
                OwnSource::mark(value);
                value.sample.value = 47.7;
            }
        }
        seat.stations.setWatched(&page, true);
        seat.clock.advance(6'000);
        seat.stations.setWatched(&page, false);
        seat.stations.setWatched(&page, true); // asks again
        QTRY_VERIFY(words().startsWith(u"本机直连 1 / "_s));
        QTRY_VERIFY(!table->isColumnHidden(StationTableModel::Source));
        QStringList sources;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            sources.append(table->model()->index(row, StationTableModel::Source).data().toString());
        QCOMPARE(sources.filter(u"本机直连"_s).size(), 1);
        QCOMPARE(StationWords::sourceWords({{}, {}, 0, u"own:plc"_s}), u"本机直连 plc"_s);
        QCOMPARE(StationWords::sourceWords({{}, {}, 0, u"plc"_s}), u"plc"_s);
    }

    void theTableHasAllQuantitiesWithTheirRange()
    {
        SampleSeat seat;
        seat.stations.start();
        Page page(seat);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(ready(page));
        page.findChild<QAbstractButton *>(u"station_table_button"_s)->click();
        auto *table = page.findChild<StationTable *>(u"station_table"_s);
        QVERIFY(table->isVisible());
        const auto cell = [&](const QString &name, int column) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, StationTableModel::Quantity).data().toString() == name)
                    return table->model()->index(row, column).data().toString();
            }
            return QString();
        };
        QCOMPARE(table->model()->rowCount(), 17); // as many as the sample measures
        QTRY_COMPARE(cell(u"二次回水温度"_s, StationTableModel::Mean), u"38.3"_s);
        QCOMPARE(cell(u"二次回水温度"_s, StationTableModel::Now), u"38.1"_s);
        QCOMPARE(cell(u"二次流量"_s, StationTableModel::Mean), u"—"_s); // without a history
        QVERIFY(cell(u"补水量"_s, StationTableModel::Now).contains(u"坏值"_s));
        QVERIFY(table->table()->csv().contains(u"make_up_flow,,m³/h,,"_s)); // a bad value is no value
    }

    void rangesAndMarks()
    {
        SampleSeat seat;
        seat.stations.start();
        Page page(seat);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(ready(page));
        auto *chart = page.findChild<CurveChart *>(u"station_curves_chart"_s);
        QCOMPARE(chart->toMs() - chart->fromMs(), 24 * 3'600'000LL);
        QCOMPARE(chart->marks().size(), 9); // eight tickets and a call
        QCOMPARE(std::ranges::count(chart->marks(), MarkKind::Call, &ChartMark::kind), 1);
        auto *range = page.findChild<SegmentedControl *>(u"station_range"_s);
        range->setCurrentIndex(2);
        emit range->activated(2);
        QTRY_COMPARE(chart->toMs() - chart->fromMs(), 168 * 3'600'000LL);
        QCOMPARE(page.curves->title(), u"近 7 天"_s);
    }

    void ticketsListNewestFirst()
    {
        SampleSeat seat;
        seat.stations.start();
        Page page(seat);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(ready(page));
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

    void aSilentStationHasItsSeason()
    {
        SampleSeat seat;
        const auto history = std::exchange(seat.series.history, {});
        seat.stations.start();
        Page page(seat);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_COMPARE(page.curves->stateView()->state(), StateView::State::Empty);
        QVERIFY(!page.curves->showsContent());
        auto *range = page.findChild<SegmentedControl *>(u"station_range"_s);
        range->setCurrentIndex(3);
        emit range->activated(3);
        QVERIFY(page.curves->showsContent());
        QSignalSpy ready(&seat.stations, &StationService::seriesReady);
        seat.stations.reloadSeries(); // as every five minutes
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY2(page.curves->showsContent(), "the reload threw the season away");
        range->setCurrentIndex(0);
        emit range->activated(0);
        QVERIFY(!page.curves->showsContent());
        seat.series.history = history;
        seat.stations.reloadSeries();
        QTRY_VERIFY(page.curves->showsContent());
    }

    void aSeasonThatCannotBeHadSaysSo()
    {
        SampleSeat seat;
        seat.stations.start();
        Page page(seat);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(ready(page));
        seat.series.error = Error{ErrorCode::Timeout, u"10 s"_s, {}};
        auto *range = page.findChild<SegmentedControl *>(u"station_range"_s);
        range->setCurrentIndex(3);
        emit range->activated(3);
        QTRY_COMPARE(page.curves->stateView()->state(), StateView::State::Error);
        QVERIFY(!page.curves->showsContent());
        seat.series.error.reset();
        emit page.curves->stateView()->retryRequested();
        QTRY_VERIFY(seat.stations.season().isComplete());
        QVERIFY(page.curves->showsContent());
    }

    void aNewCallBecomesAMark()
    {
        SampleSeat seat;
        seat.stations.start();
        Page page(seat);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(ready(page));
        auto *chart = page.findChild<CurveChart *>(u"station_curves_chart"_s);
        QTRY_COMPARE(std::ranges::count(chart->marks(), MarkKind::Call, &ChartMark::kind), 1);
        Call call = seat.reader.queries.callList.first();
        call.offeredMs += 60'000;
        seat.reader.queries.callList.append(call);
        seat.changes.tell(EntityKind::Call, u"next"_s);
        QTRY_COMPARE(std::ranges::count(chart->marks(), MarkKind::Call, &ChartMark::kind), 2);
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

    void failureIsTold()
    {
        SampleSeat seat;
        seat.series.error = Error{ErrorCode::Unavailable, u"测点平台没有答复"_s, {}};
        seat.stations.start();
        Page page(seat);
        page.show();
        QTRY_COMPARE(page.curves->stateView()->state(), StateView::State::Error);
        QTRY_COMPARE(page.compare->stateView()->state(), StateView::State::Error);
        QTRY_COMPARE(page.diagram->stateView()->state(), StateView::State::Empty);
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << false << false << QSize(1540, 830);
        QTest::newRow("dark") << true << false << QSize(1540, 830);
        QTest::newRow("mirrored") << false << true << QSize(1296, 698);
        QTest::newRow("small") << false << false << QSize(1306, 698);
    }
    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        QFETCH(QSize, size);
        QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        Theme::of()->setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        if (size.height() < 800)
            Theme::of()->setDensity(Theme::Density::Compact);
        SampleSeat seat;
        seat.stations.start();
        Page page(seat);
        page.resize(size);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(ready(page));
        QTRY_VERIFY(page.diagram->showsContent());
        if (!mirrored)
            page.findChild<CurveChart *>(u"station_curves_chart"_s)
                ->setCrosshair(SampleSeat::kNow - 7 * 3'600'000LL);
        const QSize least = page.minimumSizeHint();
        QVERIFY2(least.width() <= size.width() && least.height() <= size.height(),
                 qPrintable(u"needs %1 x %2"_s.arg(least.width()).arg(least.height())));
        const QString folder = Warmline::Testing::buildPath(QStringLiteral("gallery"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(page.grab().save(folder + u"/station-"_s + QString::fromLatin1(QTest::currentDataTag())
                                 + u".png"_s));
    }
};

QTEST_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
