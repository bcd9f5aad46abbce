// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which registrar is tried when: order, fail-over at once, back-off, return to the first, refusals.
#include "plugins/telephony_sip/registrar_board.h"

#include <QTest>

using Warmline::Sip::RegistrarBoard;

class TestRegistrarBoard : public QObject
{
    Q_OBJECT

private slots:
    void theFirstIsTriedAtOnce()
    {
        RegistrarBoard board(2);
        QVERIFY(!board.due(0, false));
        board.start(100);
        QCOMPARE(board.due(100, false), std::optional(0));
        QVERIFY(!board.due(150, false)); // one attempt at a time
        board.registered(0, 200);
        QVERIFY(board.state() == RegistrarBoard::State::Registered);
    }

    void aSilentOneIsLeftAtOnceForTheNext()
    {
        RegistrarBoard board = registered(2);
        board.answered(1, 500);
        board.silent(0, 5000);
        QCOMPARE(board.due(5000, true), std::optional(1));
        board.registered(1, 5030);
        QCOMPARE(board.current(), 1);
    }

    void anAttemptWithoutAnAnswerFails()
    {
        RegistrarBoard board(2);
        board.start(0);
        QCOMPARE(board.due(0, false), std::optional(0));
        QVERIFY(!board.due(RegistrarBoard::kTryMs - 1, false));
        QCOMPARE(board.due(RegistrarBoard::kTryMs, false), std::optional(1));
    }

    void theWaitGrowsAndIsCutShortByAnAnswer()
    {
        RegistrarBoard board = registered(1);
        board.answered(0, 900);
        qint64 now = 1000;
        board.silent(0, now);
        QList<qint64> waits;
        for (int i = 0; i < 7; ++i) {
            const qint64 from = now;
            while (!board.due(now, false))
                now += 100;
            waits.append(now - from);
            board.failed(0, now, false);
        }
        QCOMPARE(waits, (QList<qint64>{1000, 2000, 4000, 8000, 15000, 15000, 15000}));
        QVERIFY(!board.due(now + 1, false));
        board.answered(0, now + 2);
        QCOMPARE(board.due(now + 2, false), std::optional(0));
    }

    void aRefusalIsNotRepeatedQuickly()
    {
        RegistrarBoard board(2);
        board.start(0);
        QCOMPARE(board.due(0, false), std::optional(0));
        board.failed(0, 10, true);
        QVERIFY(board.wasRefused());
        board.answered(0, 500); // that it is there changes nothing
        board.answered(1, 500);
        QVERIFY(!board.due(10 + RegistrarBoard::kRefusedWaitMs - 1, false));
        QCOMPARE(board.due(10 + RegistrarBoard::kRefusedWaitMs, false), std::optional(0));
    }

    void itGoesBackToTheFirstWhenThatIsSteadyAndNobodyTalks()
    {
        RegistrarBoard board = registered(2);
        board.silent(0, 1000);
        QCOMPARE(board.due(1000, false), std::optional(1));
        board.registered(1, 1050);
        board.answered(0, 2000);
        QVERIFY(!board.due(2000 + RegistrarBoard::kReturnMs - 1, false));
        QVERIFY(!board.due(2000 + RegistrarBoard::kReturnMs, true)); // a call lives
        QCOMPARE(board.due(2000 + RegistrarBoard::kReturnMs, false), std::optional(0));
    }

    void aReturnThatBreaksOffStartsAnew()
    {
        RegistrarBoard board = registered(2);
        board.silent(0, 1000);
        QCOMPARE(board.due(1000, false), std::optional(1));
        board.registered(1, 1050);
        board.answered(0, 2000);
        board.silent(0, 20'000);
        board.answered(0, 25'000);
        QVERIFY(!board.due(2000 + RegistrarBoard::kReturnMs, false));
        QCOMPARE(board.due(25'000 + RegistrarBoard::kReturnMs, false), std::optional(0));
    }

    void stoppedItAsksForNothing()
    {
        RegistrarBoard board = registered(2);
        board.stop();
        board.silent(0, 5000);
        board.registered(0, 5000);
        QVERIFY(!board.due(60'000, false));
        QVERIFY(board.state() == RegistrarBoard::State::Idle);
    }

private:
    static RegistrarBoard registered(int count)
    {
        RegistrarBoard board(count);
        board.start(0);
        if (board.due(0, false) != 0)
            qFatal("not tried");
        board.registered(0, 100);
        return board;
    }
};

QTEST_APPLESS_MAIN(TestRegistrarBoard)
#include "tst_registrar_board.moc"
