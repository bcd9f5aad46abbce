// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_seat.h"

#include "translations/language.h"
#include "ui/common/format.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/stations/station_reading_pane.h"

#include <QLabel>
#include <QScrollArea>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

/// 白话解读 on real services and known data: what the sentences say, and that they say so when they know
/// nothing.
class StationReadingPaneTest : public QObject
{
    Q_OBJECT

private:
    static QString line(const StationReadingPane &pane, const QString &name)
    {
        const auto *label = pane.findChild<QLabel *>(u"station_reading_"_s + name);
        return label && !label->isHidden() ? label->text() : QString();
    }

private slots:
    void cleanup()
    {
        Language::install(u"zh_CN"_s);
        Theme::of()->setLanguage(u"zh_CN"_s);
    }

    void theStationIsReadInPlainWords()
    {
        SampleSeat seat;
        StationReadingPane pane(seat.stations, seat.connection);
        pane.resize(370, 220);
        pane.show();
        QCOMPARE(pane.stateView()->state(), StateView::State::Empty);
        seat.stations.start();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(pane.showsContent());
        QTRY_VERIFY2(line(pane, u"text"_s).contains(u"相符"_s), qPrintable(line(pane, u"text"_s)));
        QVERIFY2(line(pane, u"text"_s).contains(u"52.4"_s), "no value");
        QTRY_VERIFY2(line(pane, u"text"_s).contains(u"38.1"_s) && line(pane, u"text"_s).contains(u"降"_s),
                     qPrintable(line(pane, u"text"_s)));
        QVERIFY2(line(pane, u"text"_s).contains(u"0.04"_s), qPrintable(line(pane, u"text"_s)));
        QTRY_VERIFY2(line(pane, u"text"_s).contains(u"12"_s), qPrintable(line(pane, u"text"_s)));
        QVERIFY2(line(pane, u"text"_s).contains(u"不作判断"_s), "a bad value was believed");
        QVERIFY2(line(pane, u"head"_s).contains(u"支偏弱"_s), qPrintable(line(pane, u"head"_s)));
    }

    /// One age for what was polled together, in the header; what is older says so itself.
    void oneAgeIsSaidOnce()
    {
        SampleSeat seat;
        StationReadingPane pane(seat.stations, seat.connection);
        pane.resize(760, 220);
        pane.show();
        const auto *age = pane.findChild<QLabel *>(u"pane_age"_s);
        QVERIFY(age);
        QVERIFY(age->text().isEmpty());
        seat.stations.start();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(line(pane, u"text"_s).contains(u"12"_s));
        QTRY_COMPARE(age->text(), Format::age(8'000));
        QVERIFY2(!line(pane, u"text"_s).contains(Format::age(8'000)), qPrintable(line(pane, u"text"_s)));
        QVERIFY2(line(pane, u"text"_s).contains(Format::age(26 * SampleSeat::kMinute)),
                 qPrintable(line(pane, u"text"_s)));
        seat.stations.select(StationId(u"st-2"_s)); // of another station nothing is said under this one's age
        QCOMPARE(age->text(), QString());
        QVERIFY(line(pane, u"head"_s).isEmpty());
    }

    /// However little room there is, what is to be looked after is seen.
    void whatMattersIsSeenInASmallWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("lines");
        QTest::newRow("zh_CN") << u"zh_CN"_s << 2;
        QTest::newRow("en") << u"en"_s << 3;
        QTest::newRow("ug") << u"ug"_s << 3;
    }
    void whatMattersIsSeenInASmallWindow()
    {
        QFETCH(const QString, language);
        QFETCH(const int, lines);
        Language::install(language);
        Theme::of()->setLanguage(language);
        SampleSeat seat;
        StationReadingPane pane(seat.stations, seat.connection);
        seat.stations.start();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(pane.showsContent() && !line(pane, u"head"_s).isEmpty());
        pane.resize(760, pane.minimumSizeHint().height());
        pane.show();
        const auto *scroll = pane.findChild<QScrollArea *>();
        QVERIFY(scroll);
        const auto *head = pane.findChild<QLabel *>(u"station_reading_head"_s);
        QVERIFY(!scroll->isAncestorOf(head)); // it does not scroll away, and takes no line from the sentences
        QTRY_VERIFY(scroll->viewport()->height() >= lines * Theme::of()->lineHeight(TextRole::Body));
        const auto notable = std::ranges::find_if(pane.facts(), &ReadingFact::isNotable);
        QVERIFY(notable != pane.facts().cend());
        QVERIFY(notable != pane.facts().cbegin()); // supply is as it should be
        const QString text = line(pane, u"text"_s);
        const auto placeOf = [&text](const ReadingFact &fact) {
            return text.indexOf(StationReadingPane::sentence(fact).toHtmlEscaped());
        };
        QVERIFY2(placeOf(*notable) >= 0, qPrintable(text));
        QVERIFY2(placeOf(*notable) < placeOf(pane.facts().first()), qPrintable(text));
    }

    /// A few cold homes are not called many, and how many they are is said.
    void coldHomesAreToldByTheirShare()
    {
        const auto head = [](int below) {
            ReadingFact rooms{ReadingTopic::Rooms, ReadingState::Low, 0, 18, {}, below, 200, 1};
            return StationReadingPane::headline({rooms});
        };
        QVERIFY2(head(12).contains(u"少数家偏冷"_s) && head(12).contains(u"6"_s), qPrintable(head(12)));
        QVERIFY2(head(39).contains(u"少数家偏冷"_s), qPrintable(head(39)));
        QVERIFY2(head(40).contains(u"不少家偏冷"_s) && head(40).contains(u"20"_s), qPrintable(head(40)));
        QVERIFY2(head(182).contains(u"不少家偏冷"_s) && head(182).contains(u"91"_s), qPrintable(head(182)));
    }

    void aStationWithoutValuesIsNotCalledSound()
    {
        SampleSeat seat;
        seat.series.values.clear();
        seat.series.history = {};
        StationReadingPane pane(seat.stations, seat.connection);
        pane.show();
        seat.stations.start();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_VERIFY(pane.showsContent());
        QVERIFY(StationReadingPane::shortHeadline(pane.facts()).isEmpty());
        QVERIFY2(line(pane, u"head"_s).contains(u"无法判断"_s), qPrintable(line(pane, u"head"_s)));
        QVERIFY2(line(pane, u"text"_s).contains(u"没有数据"_s), qPrintable(line(pane, u"text"_s)));
        QCOMPARE(pane.facts().size(), 4); // no branches: four sentences
    }

    void everyStateHasItsWords()
    {
        QStringList sentences;
        for (const ReadingState state :
             {ReadingState::NoReference, ReadingState::AsUsual, ReadingState::Low, ReadingState::High}) {
            const ReadingFact fact{ReadingTopic::Supply, state, 50, 46, {}, 0, 0, SampleSeat::kNow - 8'000};
            sentences.append(StationReadingPane::sentence(fact, SampleSeat::kNow));
        }
        QCOMPARE(QSet<QString>(sentences.begin(), sentences.end()).size(), 4);
        for (const QString &sentence : std::as_const(sentences))
            QVERIFY2(sentence.contains(u"8"_s), qPrintable(sentence)); // the age
    }
};

QTEST_MAIN(StationReadingPaneTest)
#include "tst_station_reading_pane.moc"
