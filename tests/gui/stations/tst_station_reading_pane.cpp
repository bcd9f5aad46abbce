// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_seat.h"

#include "ui/common/state_view.h"
#include "ui/stations/station_reading_pane.h"

#include <QLabel>
#include <QTest>

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
        QVERIFY2(line(pane, u"text"_s).contains(u"52.4"_s) && line(pane, u"text"_s).contains(u"8"_s),
                 "neither value nor age");
        QTRY_VERIFY2(line(pane, u"text"_s).contains(u"38.1"_s) && line(pane, u"text"_s).contains(u"降"_s),
                     qPrintable(line(pane, u"text"_s)));
        QVERIFY2(line(pane, u"text"_s).contains(u"0.04"_s), qPrintable(line(pane, u"text"_s)));
        QTRY_VERIFY2(line(pane, u"text"_s).contains(u"12"_s), qPrintable(line(pane, u"text"_s)));
        QVERIFY2(line(pane, u"text"_s).contains(u"不作判断"_s), "a bad value was believed");
        QVERIFY2(line(pane, u"head"_s).contains(u"支偏弱"_s), qPrintable(line(pane, u"head"_s)));
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
