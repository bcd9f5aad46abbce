// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the shift counts as the paint of a caller's card: a real call over a real store, and a pane that is
// painted.
#include "services_fixture.h"

#include "app/warmline/shift/card_paint_meter.h"

#include <QWidget>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

class TestCardPaint : public QObject
{
    Q_OBJECT

private slots:
    void onlyThePaintOfItsOwnCallCounts()
    {
        ServicesFixture seat;
        seat.services->phone->choose(AgentState::Ready);
        QWidget pane;
        pane.resize(200, 100);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        CardPaintMeter meter;
        meter.start(*seat.services, &pane);
        seat.line->ring(u"c1"_s, u"15432842671"_s);
        QTRY_COMPARE(meter.milliseconds().size(), 1);
        seat.line->callerHangsUp(u"c1"_s);
        QTRY_VERIFY(!seat.services->phone->call());
        // A card that nobody sees before its caller is gone: what is painted then is not its paint.
        pane.hide();
        seat.services->phone->choose(AgentState::Ready);
        QSignalSpy published(seat.services->contact.get(), &ContactService::cardPublished);
        seat.line->ring(u"c2"_s, u"15432842671"_s);
        const auto isShown = [&seat] {
            const auto &card = seat.services->contact->card();
            return card && card->call == seat.services->phone->callId();
        };
        QTRY_VERIFY(!published.isEmpty() && isShown());
        seat.line->callerHangsUp(u"c2"_s);
        QTRY_VERIFY(!seat.services->phone->call());
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        pane.repaint();
        QCoreApplication::processEvents(); // what the paint has posted
        QCOMPARE(meter.milliseconds().size(), 1);
    }
};

QTEST_MAIN(TestCardPaint)
#include "tst_card_paint.moc"
