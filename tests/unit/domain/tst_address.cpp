// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/address.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestAddress : public QObject
{
    Q_OBJECT

private slots:
    void bothForms_data();
    void bothForms();
};

void TestAddress::bothForms_data()
{
    QTest::addColumn<QString>("community");
    QTest::addColumn<QString>("building");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("display");
    QTest::addColumn<QString>("shortForm");
    QTest::newRow("common") << u"和丰家园"_s << u"3号楼"_s << u"2"_s << u"501"_s
                            << u"和丰家园 3 号楼 2 单元 501"_s << u"3-2-501"_s;
    QTest::newRow("栋") << u"和丰家园"_s << u"3栋"_s << u""_s << u"501"_s << u"和丰家园 3 栋 501"_s
                        << u"3-501"_s;
    QTest::newRow("座") << u"和丰家园"_s << u"A座"_s << u"1"_s << u"1803"_s << u"和丰家园 A座 1 单元 1803"_s
                        << u"A-1-1803"_s;
    QTest::newRow("double") << u"和丰家园"_s << u"12-1号楼"_s << u"1"_s << u"501"_s
                            << u"和丰家园 12-1 号楼 1 单元 501"_s << u"12-1-1-501"_s;
    QTest::newRow("甲楼") << u"和丰家园"_s << u"甲楼"_s << u"1"_s << u"2"_s << u"和丰家园 甲楼 1 单元 2"_s
                          << u"甲-1-2"_s;
    QTest::newRow("block") << u"民主路37号"_s << u""_s << u"2"_s << u"501"_s << u"民主路37号 2 单元 501"_s
                           << u"2-501"_s;
    QTest::newRow("shop") << u"和丰家园"_s << u"3号楼"_s << u""_s << u"门市1"_s << u"和丰家园 3 号楼 门市1"_s
                          << u"3-门市1"_s;
    QTest::newRow("named unit") << u"和丰家园"_s << u"3号楼"_s << u"东单元"_s << u"501"_s
                                << u"和丰家园 3 号楼 东单元 501"_s << u"3-东单元-501"_s;
}

void TestAddress::bothForms()
{
    QFETCH(QString, community);
    QFETCH(QString, building);
    QFETCH(QString, unit);
    QFETCH(QString, room);
    Household household;
    household.unit = unit;
    household.room = room;
    Building b;
    b.name = building;
    Community c;
    c.name = community;
    QTEST(Address::display(household, b, c), "display");
    QTEST(Address::shortForm(household, b), "shortForm");
}

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
