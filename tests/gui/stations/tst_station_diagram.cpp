// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "station_page.h"

#include "app/domain/own_source.h"
#include "ui/common/chip.h"
#include "ui/common/theme.h"
#include "ui/stations/station_diagram.h"
#include "ui/stations/station_table.h"
#include "ui/stations/station_words.h"

#include <QAbstractButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

/// What the diagram of a station draws and says, on real services and known data.
class StationDiagramTest : public QObject
{
    Q_OBJECT

private:
    /// Title and age, however wide the pane is and whatever else stands beside them.
    static void theHeadIsWhole(Pane &pane)
    {
        QWidget *page = pane.parentWidget();
        pane.setParent(nullptr);
        for (int width = 560; width <= 1000; width += 4) {
            pane.setFixedWidth(width);
            pane.show();
            QTRY_VERIFY2(StationPage::hasWholeTitle(pane), qPrintable(QString::number(width)));
            const auto labels = pane.findChildren<QLabel *>();
            const auto age = std::ranges::find_if(
                labels, [](const QLabel *label) { return label->text().contains(u"本机直连"_s); });
            QVERIFY(age != labels.cend());
            QTRY_VERIFY2((*age)->width() >= (*age)->sizeHint().width(), qPrintable(QString::number(width)));
        }
        pane.setParent(page);
    }

private slots:
    void diagramShowsOnlyWhatIsMeasured()
    {
        SampleSeat seat;
        StationPage page(seat);
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

    void severalPumpsStandBesideEachOther()
    {
        StationDiagram diagram;
        const auto value = [](SeriesQuantity quantity, const QString &part, double number) {
            return LiveValue{
                {u"st-1"_s, quantity, part}, {SampleSeat::kNow, number, Quality::Good}, 5'000, u"test"_s};
        };
        const auto pump = [&](const QString &part, double hertz) {
            return value(SeriesQuantity::PumpFrequency, part, hertz);
        };
        diagram.resize(910, 380);
        diagram.setStation(Station());
        diagram.setValues({pump(u"10"_s, 0), pump(u"2"_s, 0), pump(u"1"_s, 43.5),
                           value(SeriesQuantity::MakeUpFlow, u"1"_s, 0.5),
                           value(SeriesQuantity::MakeUpFlow, u"2"_s, 0.25)},
                          SampleSeat::kNow);
        QCOMPARE(diagram.equipment().filter(u"pump"_s),
                 (QStringList{u"pump_1"_s, u"pump_2"_s, u"pump_10"_s}));
        QVERIFY(diagram.equipment().contains(u"make_up"_s));
        QCOMPARE(diagram.tags().size(), 2);
        QCOMPARE(diagram.tags()[0].data.value, u"43.5"_s); // the one that runs
        QCOMPARE(diagram.tags()[1].data.value, u"0.75"_s); // both meters
        const QString words = diagram.accessibleDescription();
        QVERIFY2(words.contains(u"1 号循环泵 · 运行"_s) && words.contains(u"2 号循环泵 · 备用"_s),
                 qPrintable(words));
        diagram.setValues({pump(u"1"_s, 0), pump(u"2"_s, 0)}, SampleSeat::kNow);
        QVERIFY(diagram.accessibleDescription().contains(u"2 号循环泵 · 停"_s));
        for (int width = 600; width <= 1300; width += 50) { // words touch nothing
            diagram.resize(width, 262);
            diagram.setValues({pump(u"1"_s, 40), pump(u"2"_s, 0)}, SampleSeat::kNow);
            QList<QRectF> all;
            for (const auto &tag : diagram.tags())
                all.append(tag.rect);
            for (const DiagramCaptions::Caption &caption : diagram.captions()) {
                QVERIFY2(QRectF(diagram.rect()).contains(caption.rect), qPrintable(QString::number(width)));
                for (const QRectF &other : std::as_const(all))
                    QVERIFY2(!other.intersects(caption.rect), qPrintable(QString::number(width)));
                all.append(caption.rect);
            }
        }
        diagram.setValues({pump({}, 40)}, SampleSeat::kNow);
        QCOMPARE(diagram.equipment().filter(u"pump"_s), QStringList{u"pump"_s});
    }

    void aWeakBranchIsMarked()
    {
        StationDiagram diagram;
        diagram.resize(910, 380);
        Station station;
        station.secondaryBranches = {u"A"_s, u"B"_s, u"C"_s};
        diagram.setStation(station);
        const auto show = [&](double a, double b, double c, Quality quality = Quality::Good) {
            const auto branch = [](const QString &part, double difference, Quality how) {
                return LiveValue{{u"st-1"_s, SeriesQuantity::BranchPressureDifference, part},
                                 {SampleSeat::kNow, difference, how},
                                 5'000,
                                 u"test"_s};
            };
            diagram.setValues({branch(u"A"_s, a, Quality::Good), branch(u"B"_s, b, quality),
                               branch(u"C"_s, c, Quality::Good)},
                              SampleSeat::kNow);
            return diagram.weakBranches();
        };
        const auto marked = [&] { // pixels in the colours of the mark
            const QRgb frame = Theme::of(&diagram)->color(ColorToken::Yel).rgb();
            const QRgb sign = Theme::of(&diagram)->color(ColorToken::YelF).rgb();
            const QImage image = diagram.grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixel(x, y) == frame || image.pixel(x, y) == sign;
            }
            return count;
        };
        QCOMPARE(show(0.09, 0.05, 0.08), QStringList());
        QCOMPARE(marked(), 0);
        QCOMPARE(show(0.09, 0.04, 0.08), QStringList{u"B"_s});
        QVERIFY(diagram.accessibleDescription().contains(u"B 支压差偏低"_s));
        QVERIFY(marked() > 10);
        QCOMPARE(show(0.09, 0, 0.08), QStringList{u"B"_s}); // shut
        QCOMPARE(show(0.09, 0.04, 0.08, Quality::Bad), QStringList());
        QCOMPARE(marked(), 0);
        QCOMPARE(show(0.01, 0, 0.01), QStringList()); // the station stands
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

    /// Which way a value came is said where it stands: in the diagram's head, the facts and the table.
    void ownValuesSayThatTheyAre()
    {
        SampleSeat seat;
        StationPage page(seat);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
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
        theHeadIsWhole(*page.diagram);
        QVERIFY(!QTest::currentTestFailed());
        QStringList sources;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            sources.append(table->model()->index(row, StationTableModel::Source).data().toString());
        QCOMPARE(sources.filter(u"本机直连"_s).size(), 1);
        QCOMPARE(StationWords::sourceWords({{}, {}, 0, u"own:plc"_s}), u"本机直连 plc"_s);
        QCOMPARE(StationWords::sourceWords({{}, {}, 0, u"plc"_s}), u"plc"_s);
    }
};

QTEST_MAIN(StationDiagramTest)
#include "tst_station_diagram.moc"
