// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who touches nothing for some minutes is warned and then away; a hand on the devices, a call or another
// limit changes that, and what the program does by itself does not.
#include "app/warmline/seat/idle_watch.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace Warmline;

class TestIdleWatch : public QObject
{
    Q_OBJECT

    ManualClock m_clock{1'790'000'000'000};
    std::unique_ptr<IdleWatch> m_watch;
    std::unique_ptr<QWidget> m_widget;

    /// Time goes by, and the watch looks as its timer would make it.
    void pass(qint64 ms)
    {
        m_clock.advance(ms);
        if (m_watch->isRunning())
            QMetaObject::invokeMethod(m_watch.get(), "look");
    }

private slots:
    void init()
    {
        m_watch = std::make_unique<IdleWatch>(m_clock);
        m_widget = std::make_unique<QWidget>();
        m_widget->resize(100, 100);
        m_widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_widget.get()));
    }
    void cleanup()
    {
        m_watch.reset();
        m_widget.reset();
    }

    void warnsAMinuteBeforeAndEnds()
    {
        QSignalSpy closing(m_watch.get(), &IdleWatch::closing);
        QSignalSpy due(m_watch.get(), &IdleWatch::due);
        m_watch->setLimit(15);
        m_watch->start();
        pass(14 * 60'000 - 1);
        QVERIFY(closing.isEmpty());
        pass(1);
        QCOMPARE(closing.takeFirst().first().toInt(), 60);
        pass(50'000);
        QCOMPARE(closing.takeFirst().first().toInt(), 10);
        QVERIFY(due.isEmpty());
        pass(10'000);
        QCOMPARE(due.size(), 1);
        QCOMPARE(closing.takeFirst().first().toInt(), 0);
        QVERIFY(!m_watch->isRunning());
        pass(3'600'000);
        QCOMPARE(due.size(), 1);
        m_watch->start(); // unlocked
        pass(14 * 60'000 - 1);
        QVERIFY(closing.isEmpty());
    }

    void aHandEndsTheWarning()
    {
        QSignalSpy closing(m_watch.get(), &IdleWatch::closing);
        QSignalSpy due(m_watch.get(), &IdleWatch::due);
        m_watch->setLimit(5);
        m_watch->start();
        pass(4 * 60'000 + 30'000);
        QCOMPARE(closing.takeFirst().first().toInt(), 30);
        QTest::keyClick(m_widget.get(), Qt::Key_A);
        QCOMPARE(closing.takeFirst().first().toInt(), 0);
        pass(4 * 60'000);
        QCOMPARE(closing.takeFirst().first().toInt(), 60);
        QTest::mouseClick(m_widget.get(), Qt::LeftButton);
        QCOMPARE(closing.takeFirst().first().toInt(), 0);
        pass(4 * 60'000 - 1);
        QVERIFY(closing.isEmpty() && due.isEmpty());
    }

    void whatTheProgramDoesIsNoHand()
    {
        QSignalSpy due(m_watch.get(), &IdleWatch::due);
        m_watch->setLimit(5);
        m_watch->start();
        pass(4 * 60'000);
        QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
        QCoreApplication::sendEvent(m_widget.get(), &press);
        m_widget->resize(50, 50);
        pass(60'000);
        QCOMPARE(due.size(), 1);
    }

    /// Chinese is typed so: what reaches the widget are no keys.
    void whoTypesThroughAnInputMethodIsThere()
    {
        QSignalSpy closing(m_watch.get(), &IdleWatch::closing);
        m_watch->setLimit(5);
        m_watch->start();
        pass(4 * 60'000 + 30'000);
        QCOMPARE(closing.takeFirst().first().toInt(), 30);
        QInputMethodEvent text(QStringLiteral("暖"), {});
        QCoreApplication::sendEvent(m_widget.get(), &text);
        QCOMPARE(closing.size(), 1);
        QCOMPARE(closing.takeFirst().first().toInt(), 0);
    }

    void aMouseThatMovesIsAHand()
    {
        QSignalSpy closing(m_watch.get(), &IdleWatch::closing);
        m_watch->setLimit(5);
        m_watch->start();
        QTest::mouseMove(m_widget->windowHandle(), QPoint(10, 10));
        QCoreApplication::sendPostedEvents();
        pass(4 * 60'000);
        QCOMPARE(closing.takeFirst().first().toInt(), 60);
        QTest::mouseMove(m_widget->windowHandle(), QPoint(20, 10));
        QTRY_COMPARE(closing.size(), 1);
        QCOMPARE(closing.takeFirst().first().toInt(), 0);
    }

    void whoIsInACallIsThere()
    {
        QSignalSpy due(m_watch.get(), &IdleWatch::due);
        bool inCall = true;
        m_watch->setPresent([&] { return inCall; });
        m_watch->setLimit(5);
        m_watch->start();
        pass(3'600'000);
        QVERIFY(due.isEmpty());
        inCall = false;
        pass(5 * 60'000 - 1); // from the call's end on
        QVERIFY(due.isEmpty());
        pass(1);
        QCOMPARE(due.size(), 1);
    }

    void theLimitMayChangeAndMayBeNone()
    {
        QSignalSpy due(m_watch.get(), &IdleWatch::due);
        QSignalSpy closing(m_watch.get(), &IdleWatch::closing);
        m_watch->setLimit(0);
        m_watch->start();
        pass(24 * 3'600'000);
        QVERIFY(due.isEmpty());
        m_watch->setLimit(1); // from now on
        pass(30'000);
        QCOMPARE(closing.takeFirst().first().toInt(), 30); // half of a short limit
        m_watch->setLimit(10);
        QCOMPARE(closing.takeFirst().first().toInt(), 0);
        pass(30'000);
        QVERIFY(due.isEmpty());
    }

    void itLooksByItself()
    {
        QSignalSpy due(m_watch.get(), &IdleWatch::due);
        m_watch->setLimit(1);
        m_watch->start();
        m_clock.advance(60'000);
        QTRY_COMPARE(due.size(), 1);
    }
};

QTEST_MAIN(TestIdleWatch)
#include "tst_idle_watch.moc"
