// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/pinyin.h"
#include "app/storage/search_text.h"
#include "app/storage/sqlite_connection.h"
#include "sample_city.h"
#include "store_fixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

/// What people type and what they mean by it. The gallery's own households stand beside 20,000 others.
class TestStoreSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsFirst_data();
    void findsFirst();
    void findsAmong_data();
    void findsAmong();
    void findsNothing_data();
    void findsNothing();
    void totalsAreExactToAThousand();
    void newNamesAreFoundAtOnce();
    void doorsAreCountedNotSpelled();
    void readsPinyin_data();
    void readsPinyin();
    void readingsOfAnOlderProgramAreCompleted();
    void aNameIsNotDrownedByThePlaceCalledSo();
    void aNameIsFoundAmongManyOfItsSurname();
    void readsBuildingLabels_data();
    void readsBuildingLabels();
    void ticketTextFilterFindsPlacesNamesAndNumbers();

private:
    [[nodiscard]] SearchAnswer search(const QString &text, int limit = 20)
    {
        const auto answer = ask(*m_store, [=](Queries &q) { return q.search(text, limit); });
        if (!answer)
            qWarning() << answer.error().message();
        return answer.value_or(SearchAnswer());
    }
    static Household home(const QString &account, const QString &community, const QString &building,
                          const QString &unit, const QString &room, const QString &name, const QString &phone)
    {
        Household h;
        h.account = AccountNo(account);
        h.community = CommunityId(community);
        h.building = BuildingId(building);
        h.branch = BranchId(QStringLiteral("B1"));
        h.unit = unit;
        h.room = room;
        h.customerName = name;
        h.phone = phone;
        return h;
    }

    QTemporaryDir m_dir;
    std::unique_ptr<Store> m_store;
};

void TestStoreSearch::initTestCase()
{
    m_store = openStore(m_dir.path(), StoreRole::Server);
    QList<ImportBlock> blocks;
    SampleCity(20'000).eachBlock([&](const ImportBlock &block) { blocks.append(block); });
    const BranchId branch(QStringLiteral("B1"));
    ImportBlock communities;
    communities.kind = ImportKind::Communities;
    communities.communities = {
        {CommunityId(QStringLiteral("G1")),
         QStringLiteral("云杉苑"),
         {QStringLiteral("原造船厂宿舍"), QStringLiteral("老船厂")},
         QStringLiteral("重庆路"),
         branch,
         {},
         {}},
        {CommunityId(QStringLiteral("G2")),
         QStringLiteral("御景湾一期"),
         {QStringLiteral("御景一期")},
         QStringLiteral("文汇街"),
         branch,
         {},
         {}},
        {CommunityId(QStringLiteral("G3")),
         QStringLiteral("御景湾二期"),
         {},
         QStringLiteral("文汇街"),
         branch,
         {},
         {}},
        {CommunityId(QStringLiteral("G4")),
         QStringLiteral("民主路37号"),
         {QStringLiteral("煤建楼")},
         QStringLiteral("民主路"),
         branch,
         {},
         {}},
        {CommunityId(QStringLiteral("G5")),
         QStringLiteral("长江雅筑"),
         {},
         QStringLiteral("厦门街"),
         branch,
         {},
         {}},
    };
    ImportBlock buildings;
    buildings.kind = ImportKind::Buildings;
    const auto building = [&](const char *id, const char *community, const char16_t *name,
                              const char16_t *street, const char *number) {
        Building b;
        b.id = BuildingId(QString::fromLatin1(id));
        b.community = CommunityId(QString::fromLatin1(community));
        b.name = QString::fromUtf16(name);
        b.street = QString::fromUtf16(street);
        b.streetNo = QString::fromLatin1(number);
        b.branch = branch;
        b.station = StationId(QStringLiteral("S900"));
        buildings.buildings.append(b);
    };
    building("G1-A", "G1", u"A座", u"重庆路", "12");
    building("G1-12-1", "G1", u"12-1号楼", u"重庆路", "14");
    building("G1-b3", "G1", u"B3栋", u"重庆路", "14");
    building("G2-3", "G2", u"3号楼", u"文汇街", "80");
    building("G3-3", "G3", u"3号楼", u"文汇街", "82");
    building("G4-0", "G4", u"", u"民主路", "37");
    building("G5-1", "G5", u"1号楼", u"厦门街", "9");
    ImportBlock stations;
    stations.kind = ImportKind::Stations;
    Station station;
    station.id = StationId(QStringLiteral("S900"));
    station.name = QStringLiteral("香杉换热站");
    stations.stations = {station};
    ImportBlock households;
    households.kind = ImportKind::Households;
    households.households = {
        home(QStringLiteral("880000001"), QStringLiteral("G1"), QStringLiteral("G1-A"), QStringLiteral("1"),
             QStringLiteral("1504"), QStringLiteral("欧阳春晓"), QStringLiteral("15499990001")),
        home(QStringLiteral("880000002"), QStringLiteral("G1"), QStringLiteral("G1-12-1"),
             QStringLiteral("2"), QStringLiteral("501"), QStringLiteral("单雪梅"),
             QStringLiteral("15499990002")),
        home(QStringLiteral("880000003"), QStringLiteral("G1"), QStringLiteral("G1-b3"), QString(),
             QStringLiteral("门市1"), QStringLiteral("旭日红旗超市"), QStringLiteral("045188880003")),
        home(QStringLiteral("880000004"), QStringLiteral("G2"), QStringLiteral("G2-3"), QStringLiteral("2"),
             QStringLiteral("501"), QStringLiteral("谷雨"), QStringLiteral("15499990004")),
        home(QStringLiteral("880000005"), QStringLiteral("G3"), QStringLiteral("G3-3"), QStringLiteral("2"),
             QStringLiteral("501"), QStringLiteral("谷丰收"), QStringLiteral("15499990005")),
        home(QStringLiteral("880000006"), QStringLiteral("G3"), QStringLiteral("G3-3"), QStringLiteral("2"),
             QStringLiteral("502"), QStringLiteral("谷穗"), QString()),
        home(QStringLiteral("880000007"), QStringLiteral("G4"), QStringLiteral("G4-0"), QStringLiteral("2"),
             QStringLiteral("301"), QStringLiteral("阿不都·热合曼"), QStringLiteral("15499990007")),
        home(QStringLiteral("880000008"), QStringLiteral("G1"), QStringLiteral("G1-12-1"),
             QStringLiteral("2"), QStringLiteral("601"), QStringLiteral("尉迟青"),
             QStringLiteral("15499991504")),
        home(QStringLiteral("880000009"), QStringLiteral("G5"), QStringLiteral("G5-1"), QStringLiteral("1"),
             QStringLiteral("101"), QStringLiteral("蓝长林"), QStringLiteral("15499990009")),
    };
    blocks += QList<ImportBlock>{communities, buildings, stations, households};
    importBlocks(*m_store, blocks);
    QVERIFY(take(m_store->author({openDraft(TicketId::make(SystemClock()), QStringLiteral("NC-25-031877"),
                                            QStringLiteral("880000004"))})));
}

void TestStoreSearch::findsFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    const auto row = [](const char16_t *text, const char *id) {
        QTest::newRow(QString::fromUtf16(text).toUtf8().constData())
            << QString::fromUtf16(text) << QString::fromLatin1(id);
    };
    row(u"880000004", "880000004"); // account
    row(u"８８００００００４", "880000004"); // full width
    row(u"15499990005", "880000005"); // telephone
    row(u"154 9999 0005", "880000005");
    row(u"99990005", "880000005"); // its last digits
    row(u"欧阳春晓", "880000001");
    row(u"欧阳", "880000001");
    row(u"春晓", "880000001"); // two characters from within
    row(u"红旗超市", "880000003");
    row(u"旗超", "880000003");
    row(u"热合曼", "880000007");
    row(u"shanxuemei", "880000002"); // 单 is read shan in a name
    row(u"oycx", "880000001");
    row(u"yuchiqing", "880000008"); // 尉迟 is not read wei chi
    row(u"lanchanglin", "880000009");
    row(u"阿不都·热合曼", "880000007"); // as the card shows it
    row(u"热合曼 阿不都", "880000007");
    row(u"欧阳 春晓", "880000001");
    row(u"ouyang chunxiao", "880000001");
    row(u"欧阳 cx", "880000001"); // the surname in characters, the rest by its keys
    row(u"欧阳 chunxiao", "880000001");
    row(u"云杉苑 a座 1504", "880000001");
    row(u"云杉苑A座1单元1504", "880000001");
    row(u"云杉 a-1504", "880000001");
    row(u"云杉苑 12-1号楼 2单元 501", "880000002");
    row(u"云杉苑12-1-2-501", "880000002");
    row(u"云杉苑b3栋门市1", "880000003");
    row(u"御景湾一期三号楼二单元五零一", "880000004");
    row(u"御景湾一期3-2-501", "880000004");
    row(u"御景湾一期 3 号楼 2 单元 501 室", "880000004"); // with blanks, as some type
    row(u"云杉苑 a 座 1504", "880000001");
    row(u"御景湾二期 3-2-501", "880000005");
    row(u"yjweq 3 2 501", "880000005");
    row(u"3-2-501 御景湾二期", "880000005"); // in any order
    row(u"501 3号楼 御景湾二期 2单元", "880000005");
    row(u"老船厂 a座1504室", "880000001"); // an old name
    row(u"御景湾 谷穗", "880000006"); // place and person
    row(u"谷穗 御景湾", "880000006");
    row(u"欧阳 a-1504", "880000001"); // a person at a door, without the place
    row(u"煤建楼 2单元301", "880000007");
    row(u"民主路37号 2-301", "880000007");
    row(u"文汇街82号 2单元502", "880000006");
    row(u"御景湾 0004", "880000004"); // place and the end of a telephone number
    row(u"谷雨 0004", "880000004");
    row(u"guyu 0004", "880000004");
    row(u"御景湾 gusui", "880000006"); // a place, and a person by pinyin
    row(u"0005 3号楼 御景湾", "880000005"); // the end of a number and a part of the address
    row(u"厦门 9", "880000009"); // a part of a street's name
    row(u"xmj 9", "880000009");
    row(u"xmj 0009", "880000009");
    row(u"NC-25-031877", "NC-25-031877");
    row(u"nc-25-0318", "NC-25-031877");
    row(u"31877", "NC-25-031877");
    row(u"云杉苑", "G1");
    row(u"yunshanyuan", "G1");
    row(u"ysy", "G1");
    row(u"cjyz", "G5"); // 长 is read chang here
    row(u"changjiangyazhu", "G5");
    row(u"香杉", "S900");
    row(u"xshrz", "S900");
}

void TestStoreSearch::findsFirst()
{
    QFETCH(const QString, text);
    QFETCH(const QString, id);
    const SearchAnswer answer = search(text);
    QVERIFY2(!answer.hits.isEmpty(), "nothing found");
    QCOMPARE(answer.hits.first().id, id);
}

void TestStoreSearch::findsAmong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const char16_t *text, const QStringList &ids) {
        QTest::newRow(QString::fromUtf16(text).toUtf8().constData()) << QString::fromUtf16(text) << ids;
    };
    row(u"御景湾 3-2-501", {QStringLiteral("880000004"), QStringLiteral("880000005")});
    row(u"御景湾 3-2-50",
        {QStringLiteral("880000004"), QStringLiteral("880000005"), QStringLiteral("880000006")});
    row(u"御景", {QStringLiteral("G2"), QStringLiteral("G3"), QStringLiteral("880000004"),
                  QStringLiteral("880000005"), QStringLiteral("880000006")});
    row(u"88000000", {QStringLiteral("880000001"), QStringLiteral("880000007")});
    row(u"谷", {QStringLiteral("880000004"), QStringLiteral("880000005"), QStringLiteral("880000006")});
    row(u"hfjy", {QStringLiteral("M0")});
    row(u"和丰家园 1-1-101", {QStringLiteral("310000000")});
    row(u"12-1-501 云杉苑", {QStringLiteral("880000002")});
    row(u"云杉苑 1504",
        {QStringLiteral("880000001"), QStringLiteral("880000008")}); // a door, and a number's end
    row(u"3号楼 0005", {QStringLiteral("880000005")}); // without the place
    row(u"3-2-501 0005", {QStringLiteral("880000005")});
}

void TestStoreSearch::findsAmong()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, ids);
    QStringList found;
    for (const SearchHit &hit : search(text).hits)
        found.append(hit.id);
    for (const QString &id : ids)
        QVERIFY2(found.contains(id), qPrintable(id + QStringLiteral(" is not in ") + found.join(u' ')));
}

void TestStoreSearch::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t *text : {u"", u"   ", u"云杉苑 77-1-101", u"龘龘", u"qqqqzz", u"御景湾二期 欧阳",
                                 u"'; drop table household; --", u"\"", u"*", u"NC-99-1"})
        QTest::newRow(QString::fromUtf16(text).toUtf8().constData()) << QString::fromUtf16(text);
}

void TestStoreSearch::findsNothing()
{
    QFETCH(const QString, text);
    const SearchAnswer answer = search(text);
    QVERIFY2(
        answer.hits.isEmpty(),
        qPrintable(answer.hits.isEmpty() ? QString() : answer.hits.first().id + answer.hits.first().title));
    QCOMPARE(answer.total, 0);
}

void TestStoreSearch::totalsAreExactToAThousand()
{
    const SearchAnswer some = search(QStringLiteral("御景湾 3-2-501"), 1);
    QCOMPARE(some.hits.size(), 1);
    QCOMPARE(some.total, 2);
    QVERIFY(!some.totalIsOpen);
    const SearchAnswer community = search(QStringLiteral("和丰家园"), 10);
    QCOMPARE(community.total, 1 + 18 * 48); // the community and its households
    const SearchAnswer many = search(QStringLiteral("3100"), 10);
    QCOMPARE(many.total, 1000);
    QVERIFY(many.totalIsOpen);
    QCOMPARE(many.hits.size(), 10);
}

void TestStoreSearch::newNamesAreFoundAtOnce()
{
    QVERIFY(search(QStringLiteral("星光里")).hits.isEmpty());
    ImportBlock block;
    block.kind = ImportKind::Communities;
    block.communities = {{CommunityId(QStringLiteral("G9")),
                          QStringLiteral("星光里"),
                          {},
                          {},
                          BranchId(QStringLiteral("B1")),
                          {},
                          {}}};
    importBlocks(*m_store, {block});
    QCOMPARE(search(QStringLiteral("星光里")).hits.value(0).id, QStringLiteral("G9"));
    // A household moves to another name and number: the old ones no longer find it.
    ImportBlock change;
    change.kind = ImportKind::Households;
    change.households = {home(QStringLiteral("880000007"), QStringLiteral("G4"), QStringLiteral("G4-0"),
                              QStringLiteral("2"), QStringLiteral("301"), QStringLiteral("阿不都·热合曼"),
                              QStringLiteral("15499990077"))};
    importBlocks(*m_store, {change});
    QVERIFY(search(QStringLiteral("15499990007")).hits.isEmpty());
    QCOMPARE(search(QStringLiteral("15499990077")).hits.value(0).id, QStringLiteral("880000007"));
}

void TestStoreSearch::doorsAreCountedNotSpelled()
{
    ImportBlock block;
    block.kind = ImportKind::Households;
    int account = 880000100;
    for (const char *door : {"1-1001", "10-101", "1-201", "2-101"}) {
        const QStringList parts = QString::fromLatin1(door).split(u'-');
        block.households.append(
            home(QString::number(account++), u"G3"_s, u"G3-3"_s, parts.at(0), parts.at(1), u"欧阳安"_s, {}));
    }
    importBlocks(*m_store, {block});
    const QStringList expected{u"880000102"_s, u"880000100"_s, u"880000103"_s, u"880000101"_s};
    for (const QString &text : {u"御景湾二期 3号楼"_s, u"御景湾二期 3号楼 欧阳安"_s}) {
        QStringList found;
        for (const SearchHit &hit : search(text).hits) {
            if (expected.contains(hit.id))
                found.append(hit.id);
        }
        QCOMPARE(found, expected);
    }
}

void TestStoreSearch::readsPinyin_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("initials");
    QTest::newRow("place") << QStringLiteral("和丰家园") << QStringLiteral("hefengjiayuan")
                           << QStringLiteral("hfjy");
    QTest::newRow("by context") << QStringLiteral("重庆路") << QStringLiteral("chongqinglu")
                                << QStringLiteral("cql");
    QTest::newRow("u with dots") << QStringLiteral("绿洲") << QStringLiteral("luzhou")
                                 << QStringLiteral("lz");
    QTest::newRow("long river") << QStringLiteral("长江路") << QStringLiteral("changjianglu")
                                << QStringLiteral("cjl");
    QTest::newRow("bank") << QStringLiteral("银行家属楼") << QStringLiteral("yinhangjiashulou")
                          << QStringLiteral("yhjsl");
    QTest::newRow("two of them") << QStringLiteral("长乐行") << QStringLiteral("changlehang")
                                 << QStringLiteral("clh");
    QTest::newRow("as it stands alone")
        << QStringLiteral("行政楼") << QStringLiteral("xingzhenglou") << QStringLiteral("xzl");
    QTest::newRow("letters stay") << QStringLiteral("阳光A区") << QStringLiteral("yangguangaqu")
                                  << QStringLiteral("ygaq");
}

void TestStoreSearch::readsPinyin()
{
    QFETCH(const QString, name);
    QFETCH(const QString, full);
    QFETCH(const QString, initials);
    const QList<Pinyin::Reading> readings = Pinyin::ofPlaceName(name);
    QVERIFY2(
        readings.contains(Pinyin::Reading{full, initials}),
        qPrintable(readings.first().full + u' ' + readings.last().full + u' ' + readings.last().initials));
}

/// What the keys of a place are is written when it is imported: a program before this one knew one reading.
void TestStoreSearch::readingsOfAnOlderProgramAreCompleted()
{
    const QTemporaryDir folder;
    {
        const auto store = openStore(folder.path(), StoreRole::Server);
        ImportBlock block;
        block.kind = ImportKind::Communities;
        block.communities = {
            {CommunityId(u"G1"_s), u"长江花园"_s, {}, {}, BranchId(QStringLiteral("B1")), {}, {}}};
        importBlocks(*store, {block});
    }
    {
        const auto db = SqliteConnection::open({.file = Store::fileIn(folder.path()), .key = testKey()});
        QVERIFY(db);
        (*db)->execute("update community set keys = 'zhangjianghuayuan zjhy'");
        QVERIFY((*db)->result());
    }
    const auto store = openStore(folder.path(), StoreRole::Server);
    for (const QString &typed : {u"zjhy"_s, u"cjhy"_s, u"changjiang"_s}) {
        const auto answer = ask(*store, [=](Queries &q) { return q.search(typed, 5); });
        QVERIFY2(answer && answer->hits.value(0).id == u"G1"_s, qPrintable(typed));
    }
}

/// More homes than are counted lie in a place whose name begins like a person's.
void TestStoreSearch::aNameIsNotDrownedByThePlaceCalledSo()
{
    const QTemporaryDir folder;
    const auto store = openStore(folder.path(), StoreRole::Server);
    const BranchId branch(QStringLiteral("B1"));
    ImportBlock communities;
    communities.kind = ImportKind::Communities;
    communities.communities = {{CommunityId(u"G1"_s), u"蓝湾"_s, {}, {}, branch, {}, {}}};
    ImportBlock buildings;
    buildings.kind = ImportKind::Buildings;
    Building building;
    building.id = BuildingId(u"G1-1"_s);
    building.community = CommunityId(u"G1"_s);
    building.name = u"1号楼"_s;
    building.branch = branch;
    buildings.buildings = {building};
    ImportBlock households;
    households.kind = ImportKind::Households;
    for (int i = 0; i < 1'200; ++i) {
        households.households.append(home(QString::number(770'000'000 + i), u"G1"_s, u"G1-1"_s,
                                          QString::number(i / 100 + 1), QString::number(i % 100 + 101),
                                          i == 1'150 ? u"蓝心"_s : u"张三"_s, {}));
    }
    importBlocks(*store, {communities, buildings, households});
    const auto answer = ask(*store, [](Queries &q) { return q.search(u"蓝"_s, 5); });
    QVERIFY(answer);
    QStringList found;
    for (const SearchHit &hit : answer->hits)
        found.append(hit.id);
    QVERIFY2(found.contains(u"770001150"_s), qPrintable(found.join(u' ')));
    QCOMPARE(answer->total, 1'000);
    QVERIFY(answer->totalIsOpen);
}

/// More homes, and more names, begin with a surname than one question compares; 芳 comes behind them all.
void TestStoreSearch::aNameIsFoundAmongManyOfItsSurname()
{
    const QTemporaryDir folder;
    const auto store = openStore(folder.path(), StoreRole::Server);
    const BranchId branch(QStringLiteral("B1"));
    ImportBlock communities;
    communities.kind = ImportKind::Communities;
    ImportBlock buildings;
    buildings.kind = ImportKind::Buildings;
    // By how many buildings a place has it is gone through in other ways.
    for (const auto &[id, name, count] :
         {std::tuple{u"G1"_s, u"旧城"_s, 1}, {u"G2"_s, u"蓝湾"_s, 61}, {u"G3"_s, u"绿洲"_s, 201}}) {
        communities.communities.append({CommunityId(id), name, {}, {}, branch, {}, {}});
        for (int i = 1; i <= count; ++i) {
            Building building;
            building.id = BuildingId(u"%1-%2"_s.arg(id).arg(i));
            building.community = CommunityId(id);
            building.name = u"%1号楼"_s.arg(i);
            building.branch = branch;
            buildings.buildings.append(building);
        }
    }
    QList<Household> homes;
    const auto add = [&](const QString &place, const QString &name) {
        const int i = int(homes.size());
        homes.append(home(QString::number(770'000'000 + i), place, place + u"-1"_s,
                          QString::number(i / 100 + 1), QString::number(i % 100 + 101), name, {}));
        return homes.last().account.value;
    };
    for (int i = 0; i < 110 * 110; ++i) {
        add(u"G1"_s, u"王"_s + QChar(0x4E00 + i / 110) + QChar(0x4E00 + i % 110));
        add(u"G1"_s, u"李一"_s);
    }
    const QString wang = add(u"G1"_s, u"王芳"_s);
    const QString li = add(u"G2"_s, u"李芳"_s);
    const QString sun = add(u"G3"_s, u"孙芳"_s);
    QList<ImportBlock> blocks{communities, buildings};
    for (qsizetype from = 0; from < homes.size(); from += kImportBlockRows) {
        ImportBlock block;
        block.kind = ImportKind::Households;
        block.households = homes.sliced(from, std::min<qsizetype>(kImportBlockRows, homes.size() - from));
        blocks.append(block);
    }
    importBlocks(*store, blocks);
    const auto found = [&](const QString &text) {
        return ask(*store, [=](Queries &q) { return q.search(text, 5); }).value_or(SearchAnswer());
    };
    QCOMPARE(found(u"王 芳"_s).hits.value(0).id, wang);
    QCOMPARE(found(u"李 芳"_s).hits.value(0).id, li); // of two names, whatever their homes
    QCOMPARE(found(u"蓝湾 李"_s).hits.value(0).id, li);
    QCOMPARE(found(u"绿洲 孙"_s).hits.value(0).id, sun);
    // What was not compared may be there: nobody is told that there is none.
    const SearchAnswer turned = found(u"芳 王"_s);
    QVERIFY(turned.hits.isEmpty());
    QVERIFY(turned.totalIsOpen);
    const SearchAnswer rare = found(u"芳 孙"_s);
    QCOMPARE(rare.hits.value(0).id, sun);
    QVERIFY(!rare.totalIsOpen);
}

void TestStoreSearch::readsBuildingLabels_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("label");
    const auto row = [](const char16_t *name, const char16_t *label) {
        QTest::newRow(QString::fromUtf16(name).toUtf8().constData())
            << QString::fromUtf16(name) << QString::fromUtf16(label);
    };
    row(u"3号楼", u"3");
    row(u"三号楼", u"3");
    row(u"十二号楼", u"12");
    row(u"二十三栋", u"23");
    row(u"A座", u"a");
    row(u"12-1号楼", u"12-1");
    row(u"甲楼", u"甲");
    row(u"B3栋", u"b3");
    row(u"", u"");
}

void TestStoreSearch::readsBuildingLabels()
{
    QFETCH(const QString, name);
    QFETCH(const QString, label);
    QCOMPARE(SearchText::buildingLabel(name), label);
}

void TestStoreSearch::ticketTextFilterFindsPlacesNamesAndNumbers()
{
    const auto count = [&](const QString &text) {
        TicketFilter filter;
        filter.text = text;
        return ask(*m_store, [=](Queries &q) { return q.ticketCount(filter); }).value_or(-1);
    };
    QCOMPARE(count(QStringLiteral("31877")), 1);
    QCOMPARE(count(QStringLiteral("NC-25-03")), 1);
    QCOMPARE(count(QStringLiteral("谷雨")), 1);
    QCOMPARE(count(QStringLiteral("欧阳春晓")), 0);
    QCOMPARE(count(QStringLiteral("99")), 0);
}

QTEST_GUILESS_MAIN(TestStoreSearch)
#include "tst_store_search.moc"
