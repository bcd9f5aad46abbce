// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/ctl/ctl.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

/// The kinds beside customers: each goes in, goes in again without change, changes, and names its bad rows.
class TestCtlImports : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eachKind_data();
    void eachKind();
    void networkNamesItsFeatures();
    void networkJoinsPipesWhereTheyEnd();
    void placesOfAnotherSystemAreShiftedOnlyWhenAsked();
    void brokenGeoJson_data();
    void brokenGeoJson();
    void historyIsShown();
    void historyComesBackFromItsExport();
    void paymentsNameWhatTheyLack();
    void tagsNameWhatIsDoubledImpossibleAndLeftOut();
    void tagsChangePlacesAndGiveTheirSeriesFree();

private:
    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlImports::init()
{
    m_ctl = std::make_unique<Ctl>();
    QCOMPARE(m_ctl->run({u"import"_s, u"customers"_s, m_ctl->file(u"c.csv"_s, customersCsv())}).code, 0);
    QCOMPARE(m_ctl
                 ->run({u"import"_s, u"stations"_s,
                        m_ctl->file(
                            u"s.csv"_s,
                            u"编号,名称,热源,经度,纬度,二次网支路\nS1,和丰站,东热电厂,126.51,45.75,A;B\n"_s)})
                 .code,
             0);
}

void TestCtlImports::eachKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("good"); // two rows
    QTest::addColumn<QString>("changed"); // the same, one of them other
    QTest::addColumn<QString>("bad"); // one row that must be rejected
    QTest::addColumn<QString>("why");
    QTest::newRow("buildings")
        << u"buildings"_s
        << u"小区,楼栋,换热站,层数,建成年份\n和丰家园,3号楼,S1,18,2004\n新小区,1号楼,和丰站,6,1998\n"_s
        << u"小区,楼栋,换热站,层数,建成年份\n和丰家园,3号楼,S1,18,2005\n新小区,1号楼,和丰站,6,1998\n"_s
        << u"小区,楼栋,换热站\n和丰家园,4号楼,S9\n"_s << u"S9"_s;
    QTest::newRow("stations") << u"stations"_s
                              << u"station_id,name,design_power_kw\nS2,北站,7000.5\nS3,南站,\n"_s
                              << u"station_id,name,design_power_kw\nS2,北站,8000\nS3,南站,\n"_s
                              << u"station_id,name,lon,lat\nS4,西站,226,45\n"_s << u"lon"_s;
    QTest::newRow("tags")
        << u"tags"_s
        << u"数据源,点位,对象,量,系数\nplant,ns=2;s=T1,S1,二次供温,0.1\nplant,ns=2;s=T2,,室外温度,\n"_s
        << u"数据源,点位,对象,量,系数\nplant,ns=2;s=T1,S1,二次供温,0.01\nplant,ns=2;s=T2,,室外温度,\n"_s
        << u"数据源,点位,对象,量\nplant,T3,S1,味道\n"_s << u"味道"_s;
    QTest::newRow("sensors") << u"sensors"_s
                             << u"测点编号,户号,位置\nR1,770000001,客厅\nR2,770000002,卧室\n"_s
                             << u"测点编号,户号,位置\nR1,770000001,厨房\nR2,770000002,卧室\n"_s
                             << u"测点编号,户号\nR3,999\n"_s << u"999"_s;
    QTest::newRow("crews")
        << u"crews"_s
        << u"编号,班组,组长,电话,专业\nC1,北区一组,周强,15400000011,户内;管网\nC2,北区二组,,,换热站\n"_s
        << u"编号,班组,组长,电话,专业\nC1,北区一组,周强,15400000012,户内;管网\nC2,北区二组,,,换热站\n"_s
        << u"编号,班组,专业\nC3,三组,烹饪\n"_s << u"烹饪"_s;
    QTest::newRow("payments")
        << u"payments"_s
        << u"缴费户号,采暖季,缴费状态,应缴金额,实缴金额,缴费日期\n"
           "770000001,2025-2026,已缴,2419.20,2419.20,2025-10-08\n770000002,2025-26采暖季,欠费,2100,0,\n"_s
        << u"缴费户号,采暖季,应缴金额,实缴金额,缴费日期\n" // who paid says the sum
           "770000001,2025-2026,2419.20,2419.20,2025-10-08\n770000002,2025,2100,2100,2026-01-12\n"_s
        << u"account_no,heating_season,state\n770000001,2025-2027,paid\n"_s << u"2025-2027"_s;
}

void TestCtlImports::eachKind()
{
    QFETCH(QString, kind);
    QFETCH(QString, good);
    QFETCH(QString, changed);
    QFETCH(QString, bad);
    QFETCH(QString, why);
    const auto import = [&](const QString &csv) {
        return m_ctl->run({u"import"_s, kind, m_ctl->file(u"x.csv"_s, csv)});
    };
    const auto first = import(good);
    QVERIFY2(first.code == 0, qPrintable(first.told()));
    QCOMPARE(first.number("read"), 2);
    QCOMPARE(first.number("imported") + first.number("updated"),
             2); // a building may be there from the customers
    const auto again = import(good);
    QCOMPARE(again.code, 0);
    QCOMPARE(again.number("unchanged"), 2);
    const auto other = import(changed);
    QCOMPARE(other.number("updated"), 1);
    QCOMPARE(other.number("unchanged"), 1);
    const auto rejected = import(bad);
    QCOMPARE(rejected.code, 1);
    QCOMPARE(rejected.rejected().first().toObject().value("line"_L1).toInt(), 2);
    QVERIFY2(rejected.reason(0).contains(why), qPrintable(rejected.reason(0)));
    QVERIFY(m_ctl->run({u"verify"_s}).json().value("ok"_L1).toBool());
}

void TestCtlImports::networkNamesItsFeatures()
{
    const auto answer = m_ctl->run(
        {u"import"_s, u"network"_s, m_ctl->file(u"n.geojson"_s, uR"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"N1","kind":"station","station":"S1"},"geometry":{"type":"Point","coordinates":[126.51,45.75]}},
        {"type":"Feature","properties":{"id":"V1","kind":"valve","closed":true},"geometry":{"type":"Point","coordinates":[126.512,45.75]}},
        {"type":"Feature","properties":{"id":"P1","from":"N1","to":"V1","dn":"DN200","level":"secondary"},"geometry":{"type":"LineString","coordinates":[[126.51,45.75],[126.512,45.75]]}},
        {"type":"Feature","properties":{"id":"P2","from":"N1","to":"N9"},"geometry":{"type":"LineString","coordinates":[[126.51,45.75],[126.512,45.75]]}},
        {"type":"Feature","properties":{"id":"P3"},"geometry":{"type":"LineString","coordinates":[[126.51,45.75]]}},
        {"type":"Feature","properties":{"id":"A1"},"geometry":{"type":"Polygon","coordinates":[]}},
        {"type":"Feature","properties":{"id":"N1"},"geometry":{"type":"Point","coordinates":[126.52,45.75]}},
        {"type":"Feature","properties":{"id":"N2"},"geometry":{"type":"Point","coordinates":["x",45.75]}},
        {"type":"Feature","properties":{"kind":"valve"},"geometry":{"type":"Point","coordinates":[126.52,45.75]}}]})"_s)});
    QCOMPARE(answer.code, 3);
    QCOMPARE(answer.number("read"), 9);
    QCOMPARE(answer.number("imported"), 3);
    QList<int> features;
    for (const QJsonValue &value : answer.rejected())
        features.append(value.toObject().value("feature"_L1).toInt(-1));
    QCOMPARE(features, (QList<int>{3, 4, 5, 6, 7, 8}));
    QVERIFY(answer.reason(0).contains(u"N9"));
}

void TestCtlImports::networkJoinsPipesWhereTheyEnd()
{
    const QString file = m_ctl->file(u"n.geojson"_s, uR"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"P1"},"geometry":{"type":"LineString","coordinates":[[126.51,45.75],[126.512,45.75]]}},
        {"type":"Feature","properties":{"id":"P2"},"geometry":{"type":"LineString","coordinates":[[126.512,45.75],[126.514,45.75]]}}]})"_s);
    const auto first = m_ctl->run({u"import"_s, u"network"_s, file});
    QCOMPARE(first.code, 0);
    QCOMPARE(first.number("imported"), 2);
    QCOMPARE(first.number("junctions"), 3);
    const auto again = m_ctl->run({u"import"_s, u"network"_s, file});
    QCOMPARE(again.number("unchanged"), 2);
    QVERIFY(!again.json().contains("junctions"_L1));
}

/// The same network in GCJ-02 is refused unasked, taken when asked, and then nothing has moved.
void TestCtlImports::placesOfAnotherSystemAreShiftedOnlyWhenAsked()
{
    const auto text = [](double east, double north) {
        QStringList features;
        for (int i = 0; i < 6; ++i)
            features.append(
                uR"({"type":"Feature","properties":{"id":"C%1","kind":"valve"},"geometry":{"type":"Point","coordinates":[%2,%3]}})"_s
                    .arg(i)
                    .arg(126.6 + i * 0.01 + east, 0, 'f', 7)
                    .arg(45.75 + i * 0.004 + north, 0, 'f', 7));
        return uR"({"type":"FeatureCollection","features":[%1]})"_s.arg(features.join(u','));
    };
    QCOMPARE(m_ctl->run({u"import"_s, u"network"_s, m_ctl->file(u"w.geojson"_s, text(0, 0))}).code, 0);
    // About what GCJ-02 adds there; within the 150 m that a guess allows.
    const QString shifted = m_ctl->file(u"g.geojson"_s, text(0.00594, 0.00193));
    const auto refused = m_ctl->run({u"import"_s, u"network"_s, shifted});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"gcj02"), qPrintable(refused.err));
    const auto taken =
        m_ctl->run({u"import"_s, u"network"_s, shifted, u"--crs"_s, u"auto"_s, u"--dry-run"_s});
    QCOMPARE(taken.code, 0);
    QCOMPARE(taken.number("updated"), 6); // by the metres by which this sample misses GCJ-02
    QCOMPARE(m_ctl->run({u"import"_s, u"network"_s, shifted, u"--crs"_s, u"mars"_s}).code, 1);
}

void TestCtlImports::brokenGeoJson_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("cut off") << u"{\"type\":\"FeatureCollection\",\n\"features\":[\n"_s << u"n.geojson:3"_s;
    QTest::newRow("another thing") << u"{\"type\":\"Feature\"}"_s << u"FeatureCollection"_s;
    QTest::newRow("a list") << u"[]"_s << u"FeatureCollection"_s;
}

void TestCtlImports::brokenGeoJson()
{
    QFETCH(QString, text);
    QFETCH(QString, names);
    const auto answer = m_ctl->run({u"import"_s, u"network"_s, m_ctl->file(u"n.geojson"_s, text)});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains(names), qPrintable(answer.err));
}

void TestCtlImports::historyIsShown()
{
    const auto answer = m_ctl->run(
        {u"import"_s, u"tickets"_s,
         m_ctl->file(
             u"t.csv"_s,
             u"工单号,户号,诉求类别,诉求内容,等级,受理时间,派发时间,处理时间,闭环时间,处理结果,是否满意\n"
             "NC-24-000001,770000001,不热,\"冷，\n很冷\",红,2024-12-01 08:00,2024-12-01 08:05,2024-12-01 "
             "09:00,2024-12-01 18:00,排气,是\n"
             "NC-24-000002,770000002,漏水,漏,黄,2024-12-02 08:00,2024-12-02 08:10,,,,\n"
             "NC-24-000003,770000002,漏水,漏,黄,2024-12-02 08:00,2024-12-01 08:10,,,,\n"
             "NC-24-000004,999,漏水,漏,黄,2024-12-02 08:00,,,,,\n"_s)});
    QCOMPARE(answer.code, 3);
    QCOMPARE(answer.number("imported"), 2);
    QCOMPARE(answer.rejected().size(), 2);
    QCOMPARE(answer.rejected().at(0).toObject().value("line"_L1).toInt(), 5);
    const QJsonObject closed = m_ctl->run({u"ticket"_s, u"show"_s, u"NC-24-000001"_s}).json();
    QCOMPARE(closed.value("step"_L1).toString(), u"closed"_s);
    QCOMPARE(closed.value("text"_L1).toString(), u"冷，\n很冷"_s);
    QCOMPARE(closed.value("opened_at"_L1).toString(), u"2024-12-01T08:00:00.000+08:00"_s);
    QCOMPARE(closed.value("steps"_L1).toArray().size(), 5);
    QCOMPARE(closed.value("address"_L1).toString(), u"和丰家园 3 号楼 2 单元 501"_s);
    const QJsonObject open = m_ctl->run({u"ticket"_s, u"show"_s, u"NC-24-000002"_s}).json();
    QCOMPARE(open.value("step"_L1).toString(), u"handle"_s);
    // Going on with a ticket of the old system.
    const auto handled = m_ctl->run({u"ticket"_s, u"handle"_s, u"NC-24-000002"_s, u"--result"_s, u"换阀"_s});
    QVERIFY2(handled.code == 0, qPrintable(handled.told()));
    QVERIFY(m_ctl->run({u"verify"_s}).json().value("ok"_L1).toBool());
}

void TestCtlImports::historyComesBackFromItsExport()
{
    m_ctl->run(
        {u"import"_s, u"tickets"_s,
         m_ctl->file(
             u"t.csv"_s,
             u"工单号,户号,受理时间\nNC-24-000001,770000001,2024-12-01 08:00\nNC-24-000002,,2024-12-03 08:00\n"_s)});
    const auto calls = m_ctl->run(
        {u"import"_s, u"calls"_s,
         m_ctl->file(
             u"k.csv"_s,
             u"通话编号,来电号码,来电时间,接听时间,结束时间,坐席,工单号\n"
             "k1,15400012671,2024-12-01 07:58:00,2024-12-01 07:58:09,2024-12-01 08:02:00,1021,NC-24-000001\n"
             "k2,15400012672,2024-12-02 07:58:00,,,,\n"
             "k3,15400012672,2024-12-02 07:58:00,2024-12-01 07:58:00,,,\n"_s)});
    QCOMPARE(calls.code, 3);
    QCOMPARE(calls.number("imported"), 2);
    for (const QString &kind : {u"tickets"_s, u"calls"_s}) {
        const QString out = m_ctl->path(kind + ".csv"_L1);
        QCOMPARE(m_ctl->run({u"export"_s, kind, u"--out"_s, out}).number("rows"), 2);
        const auto again = m_ctl->run({u"import"_s, kind, out});
        QVERIFY2(again.code == 0, qPrintable(again.told()));
        QCOMPARE(again.number("unchanged"), 2);
        QCOMPARE(m_ctl->run({u"export"_s, kind, u"--format"_s, u"jsonl"_s, u"--from"_s, u"2024-12-02"_s})
                     .lines.size(),
                 1);
        QCOMPARE(m_ctl
                     ->run({u"export"_s, kind, u"--format"_s, u"jsonl"_s, u"--to"_s,
                            u"2024-12-01T07:00:00+08:00"_s})
                     .lines.size(),
                 0);
    }
}

void TestCtlImports::paymentsNameWhatTheyLack()
{
    const auto answer = m_ctl->run({u"import"_s, u"payments"_s,
                                    m_ctl->file(u"p.csv"_s, u"户号,采暖季,状态,应缴\n"
                                                            "770000001,2024-2025,报停,\n"
                                                            "770000009,2024-2025,已缴,100\n"
                                                            "770000002,去年,已缴,100\n"
                                                            "770000002,2024-2025,,100\n"
                                                            "770000003,2024-2025,赊账,100\n"
                                                            "770000003,2024-2025,已缴,-1\n"
                                                            "770000001,2024/2025,已缴,100\n"_s)});
    QVERIFY2(answer.code == 3, qPrintable(answer.told()));
    QCOMPARE(answer.number("imported"), 1);
    const QStringList expected{u"770000009"_s, u"去年"_s, u"缴费状态"_s, u"赊账"_s, u"应缴"_s, u"重复"_s};
    QCOMPARE(answer.rejected().size(), expected.size());
    for (int i = 0; i < expected.size(); ++i) {
        QCOMPARE(answer.rejected().at(i).toObject().value("line"_L1).toInt(), i + 3);
        QVERIFY2(answer.reason(i).contains(expected.at(i)), qPrintable(answer.reason(i)));
    }
}

/// A dry run writes nothing and says all that the import would say.
void TestCtlImports::tagsNameWhatIsDoubledImpossibleAndLeftOut()
{
    const auto import = [this](const QString &rows, bool dry) {
        QStringList arguments{u"import"_s, u"tags"_s,
                              m_ctl->file(u"x.csv"_s, u"数据源,点位,对象,量,支路,单位\n"_s + rows)};
        return m_ctl->run(dry ? arguments << u"--dry-run"_s : arguments);
    };
    const QString rows = u"plant,T1,S1,二次供温,,\n" // 2
                         "plant,T2,S1,二次供温,,\n" // 3: the same as line 2
                         "modbus,T1,S1,二次供温,2,\n" // 4: another part
                         "plant,T1,S1,二次回温,,\n" // 5: the tag of line 2 again
                         "plant,T3,S1,二次供压,,°C\n" // 6: no pressure
                         "plant,T4,S9,二次供压,,\n"_s; // 7: no such station
    for (const bool dry : {true, false}) {
        const auto answer = import(rows, dry);
        QVERIFY2(answer.code == 3, qPrintable(answer.told()));
        QCOMPARE(answer.number("imported"), 2);
        const QList<std::pair<int, QString>> expected{
            {3, u"第 2 行和第 3 行"_s}, {5, u"重复"_s}, {6, u"°C"_s}, {7, u"S9"_s}};
        QCOMPARE(answer.rejected().size(), expected.size());
        for (int i = 0; i < expected.size(); ++i) {
            QCOMPARE(answer.rejected().at(i).toObject().value("line"_L1).toInt(), expected.at(i).first);
            QVERIFY2(answer.reason(i).contains(expected.at(i).second), qPrintable(answer.reason(i)));
        }
        QVERIFY(answer.reason(0).contains(u"plant/T1"_s) && answer.reason(0).contains(u"plant/T2"_s));
        QVERIFY(!answer.json().contains("notes"_L1)); // the only station has its tags
    }
    // What stands in the table already gives its series, too.
    const auto second = import(u"other,T9,S1,二次供温,,\n"_s, true);
    QCOMPARE(second.code, 1);
    QVERIFY2(second.reason(0).contains(u"plant/T1"_s) && second.reason(0).contains(u"other/T9"_s),
             qPrintable(second.reason(0)));
    QCOMPARE(
        m_ctl->run({u"import"_s, u"stations"_s, m_ctl->file(u"s.csv"_s, u"编号,名称\nS2,北站\nS3,南站\n"_s)})
            .code,
        0);
    const auto lacking = import(u"plant,T5,S2,二次供温,,\n"_s, true);
    QCOMPARE(lacking.code, 0);
    const QJsonArray notes = lacking.json().value("notes"_L1).toArray();
    QCOMPARE(notes.size(), 1);
    QVERIFY2(notes.first().toString().contains(u"1 个换热站"_s) && notes.first().toString().contains(u"S3"_s),
             qPrintable(lacking.told()));
    QVERIFY(lacking.err.contains(notes.first().toString()));
}

void TestCtlImports::tagsChangePlacesAndGiveTheirSeriesFree()
{
    const auto import = [this](const QString &rows) {
        return m_ctl->run(
            {u"import"_s, u"tags"_s, m_ctl->file(u"x.csv"_s, u"数据源,点位,对象,量,系数\n"_s + rows)});
    };
    QCOMPARE(import(u"plant,T1,S1,二次供温,0.1\nplant,T2,S1,二次回温,0.1\n"_s).code, 0);
    // Supply and return were taken for each other.
    const auto swapped = import(u"plant,T1,S1,二次回温,0.1\nplant,T2,S1,二次供温,0.1\n"_s);
    QVERIFY2(swapped.code == 0, qPrintable(swapped.told()));
    QCOMPARE(swapped.number("updated"), 2);
    // One of the two is wrong: the other would now double what stays.
    const auto half = import(u"plant,T1,S1,二次供温,0.1\nplant,T2,S1,味道,0.1\n"_s);
    QCOMPARE(half.code, 1);
    QCOMPARE(half.rejected().size(), 2);
    // The instrument has a new address.
    QCOMPARE(import(u"plant,T3,S1,二次供温,0.1\n"_s).code, 1);
    const auto moved = import(u"plant,T3,S1,二次供温,0.1\nplant,T2,,不用,\n"_s);
    QVERIFY2(moved.code == 0, qPrintable(moved.told()));
    QCOMPARE(moved.number("imported"), 1);
    QCOMPARE(moved.number("updated"), 1);
    QCOMPARE(import(u"plant,T2,S1,二次供温,0.1\n"_s).code, 1); // now this one would be the second
    QCOMPARE(import(u"plant,T2,S1,二次供压,\n"_s).code, 0); // and it is of use again
    QVERIFY(m_ctl->run({u"verify"_s}).json().value("ok"_L1).toBool());
}

QTEST_GUILESS_MAIN(TestCtlImports)
#include "tst_ctl_imports.moc"
