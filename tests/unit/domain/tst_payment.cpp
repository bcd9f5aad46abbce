// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/payment.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestPayment : public QObject
{
    Q_OBJECT

private slots:
    void seasonIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("season");
        QTest::newRow("as we write it") << u"2025-2026"_s << u"2025-2026"_s;
        QTest::newRow("short") << u"2025-26"_s << u"2025-2026"_s;
        QTest::newRow("dash and word") << u"2025—2026年度"_s << u"2025-2026"_s;
        QTest::newRow("slash and blanks") << u" 2025 / 2026 采暖季"_s << u"2025-2026"_s;
        QTest::newRow("years") << u"2025年至2026年供热季"_s << u"2025-2026"_s;
        QTest::newRow("its first year") << u"2025"_s << u"2025-2026"_s;
        QTest::newRow("a century's end") << u"2099-00"_s << u"2099-2100"_s;
        QTest::newRow("two years") << u"2025-2027"_s << QString();
        QTest::newRow("backwards") << u"2026-2025"_s << QString();
        QTest::newRow("a word") << u"去年"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void seasonIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, season);
        QCOMPARE(heatingSeason(text), season);
    }
    void statesHaveNames()
    {
        for (const PaymentState state : {PaymentState::Paid, PaymentState::Unpaid, PaymentState::Suspended})
            QCOMPARE(paymentStateFromName(paymentStateName(state)), state);
        QVERIFY(paymentStateName(PaymentState::Unknown).isEmpty());
        QVERIFY(!paymentStateFromName(u"owed"));
    }
};

QTEST_APPLESS_MAIN(TestPayment)
#include "tst_payment.moc"
