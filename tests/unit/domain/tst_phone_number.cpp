// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/phone_number.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private slots:
    void normalises_data();
    void normalises();
    void masksAndGroups_data();
    void masksAndGroups();
};

void TestPhoneNumber::normalises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    const auto row = [](const QString &text, const QString &number) {
        QTest::newRow(qPrintable(text)) << text << number;
    };
    row(u"15447327710"_s, u"15447327710"_s);
    row(u" 154 4732 7710 "_s, u"15447327710"_s);
    row(u"154-4732-7710"_s, u"15447327710"_s);
    row(u"１５４４７３２７７１０"_s, u"15447327710"_s);
    row(u"+86 154 4732 7710"_s, u"15447327710"_s);
    row(u"＋86-15447327710"_s, u"15447327710"_s);
    row(u"+8615447327710"_s, u"15447327710"_s);
    row(u"0086 154 4732 7710"_s, u"15447327710"_s);
    row(u"8615447327710"_s, u"15447327710"_s);
    row(u"015447327710"_s, u"15447327710"_s);
    row(u"0 154 4732 7710"_s, u"15447327710"_s);
    row(u"电话：15447327710（孙）"_s, u"15447327710"_s);
    row(u"15447327710/15468134909"_s, u"15447327710"_s);
    row(u"15447327710、15468134909"_s, u"15447327710"_s);
    row(u"sip:15447327710@10.0.0.1;user=phone"_s, u"15447327710"_s);
    row(u"tel:+86-451-8888-6666"_s, u"045188886666"_s);
    row(u"0451-88886666"_s, u"045188886666"_s);
    row(u"0451-8888-6666"_s, u"045188886666"_s);
    row(u"（0451）8888 6666"_s, u"045188886666"_s);
    row(u"0451－88886666—8012"_s, u"045188886666-8012"_s);
    row(u"0451-88886666转8012"_s, u"045188886666-8012"_s);
    row(u"045188886666 转 8012"_s, u"045188886666-8012"_s);
    row(u"045188886666 ext. 12"_s, u"045188886666-12"_s);
    row(u"045188886666分机：8012"_s, u"045188886666-8012"_s);
    row(u"010-66668888-3"_s, u"01066668888-3"_s);
    row(u"0432-6688776"_s, u"04326688776"_s);
    row(u"0432-6688776-8012"_s, u"04326688776-8012"_s);
    row(u"88886666"_s, u"88886666"_s);
    row(u"88886666-8012"_s, u"88886666-8012"_s);
    row(u"400-810-8888"_s, u"4008108888"_s);
    row(u"12345"_s, u"12345"_s);
    row(u"8012"_s, u"8012"_s);
    row(u"+44 20 7946 0958"_s, u"+442079460958"_s);
    row(QString(), QString());
    row(u"无"_s, QString());
    row(u"--"_s, QString());
    row(u"12"_s, QString());
    row(u"1234567890123456"_s, QString());
}

void TestPhoneNumber::normalises()
{
    QFETCH(QString, text);
    QFETCH(QString, number);
    QCOMPARE(PhoneNumber::normalised(text), number);
    QCOMPARE(PhoneNumber::normalised(number), number); // what is normal stays
}

void TestPhoneNumber::masksAndGroups_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("masked");
    QTest::addColumn<QString>("grouped");
    QTest::newRow("mobile") << u"15432842671"_s << u"154 **** 2671"_s << u"154 3284 2671"_s;
    QTest::newRow("landline") << u"045188886666"_s << u"045 **** 6666"_s << u"0451 8888 6666"_s;
    QTest::newRow("Beijing") << u"01066668888-3"_s << u"010 **** 8888"_s << u"010 6666 8888-3"_s;
    QTest::newRow("local") << u"88886666"_s << u"888 **** 6666"_s << u"8888 6666"_s;
    QTest::newRow("400") << u"4008108888"_s << u"400 **** 8888"_s << u"400 810 8888"_s;
    QTest::newRow("short") << u"12345"_s << u"***45"_s << u"12345"_s;
    QTest::newRow("none") << QString() << QString() << QString();
}

void TestPhoneNumber::masksAndGroups()
{
    QFETCH(QString, number);
    QFETCH(QString, masked);
    QFETCH(QString, grouped);
    QCOMPARE(PhoneNumber::masked(number), masked);
    QCOMPARE(PhoneNumber::grouped(number), grouped);
}

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "tst_phone_number.moc"
