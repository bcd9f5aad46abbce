// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/domain/import_block.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

QList<QPointF> outline(int i)
{
    return {{126.5 + i * 1e-4, 45.75}, {126.5001, 45.75 + i * 1e-4}, {126.5, 45.7501}};
}

Uuid7 uuid(int i)
{
    return Uuid7::fromString(u"0196a000-0000-7000-8000-%1"_s.arg(i, 12, 10, QLatin1Char('0')));
}

Household household(int i)
{
    Household h;
    h.account = AccountNo(QString::number(310'000'000 + i));
    h.community = CommunityId(u"小区%1"_s.arg(i / 50));
    h.building = BuildingId(u"小区%1/%2号楼"_s.arg(i / 50).arg(i / 10));
    h.branch = BranchId(u"north"_s);
    h.unit = QString::number(i % 4);
    h.room = QString::number(101 + i % 30);
    h.floor = i % 33 - 1;
    h.riser = i % 3 ? u"2-1"_s : QString();
    h.orientation = u"NS"_s;
    h.heatedArea = SquareMetres(40 + i % 100 + 0.25);
    h.useState = UseState(i % 4);
    h.customerName = u"孙艳%1"_s.arg(i);
    h.phone = QString::number(15'400'000'000 + i);
    return h;
}

Ticket ticket(int i)
{
    Ticket t;
    t.id = TicketId(uuid(i + 1));
    t.number = u"NC-25-%1"_s.arg(i, 6, 10, QLatin1Char('0'));
    t.version = i;
    t.branch = BranchId(u"north"_s);
    t.account = AccountNo(u"310002429"_s);
    t.category = TicketCategory(i % 16);
    t.scope = FaultScope(i % 6);
    t.tier = Tier(1 + i % 3);
    t.trade = Trade(i % 8);
    t.channel = Channel(1 + i % 7);
    t.text = u"不热 %1"_s.arg(i);
    if (i % 2)
        t.reportedTemperatureTenths = i - 5;
    t.call = CallId(i % 3 ? uuid(i) : Uuid7());
    t.openedMs = 1'763'600'000'000 + i;
    t.step = TicketStep(1 + i % 6);
    for (int s = 0; s < i % 4; ++s)
        t.spans.append({TicketStep(s + 1), t.openedMs + s, s == 2 ? 0 : t.openedMs + s + 1, AgentId(u"a"_s)});
    if (i % 3 == 1)
        t.pauses.append({t.openedMs, 0, u"家中无人"_s});
    t.crew = CrewId(u"c"_s);
    if (i % 4 == 1)
        t.checkIn = CheckIn{t.openedMs, 126'500'000, -45'000'000, AgentId(u"b"_s)};
    t.result = u"排气"_s;
    if (i % 2)
        t.satisfied = i % 4 == 1;
    if (i % 5 == 0)
        t.nps = i % 11;
    t.notes.append({t.openedMs, AgentId(u"n"_s), u"又来电%1"_s.arg(i)});
    return t;
}

Call call(int i)
{
    Call c;
    c.id = CallId(uuid(i + 1));
    c.version = 3;
    c.direction = CallDirection(1 + i % 2);
    c.state = CallState(1 + i % 6);
    c.number = QString::number(15'400'000'000 + i);
    c.queue = u"报修"_s;
    c.waitedMs = i * 100;
    c.offeredMs = 1'763'600'000'000 + i;
    for (int h = 0; h < i % 3; ++h)
        c.holds.append({h, h + 1});
    c.transfers = i % 2;
    c.transferTarget = u"8012"_s;
    c.ticket = TicketId(uuid(i));
    return c;
}

ImportBlock emptyBlock(int kind)
{
    ImportBlock block;
    block.kind = ImportKind(kind);
    return block;
}

/// One block of each kind with every field filled somewhere.
QList<ImportBlock> gallery()
{
    QList<ImportBlock> blocks;
    for (int kind = int(ImportKind::Households); kind <= int(ImportKind::Payments); ++kind)
        blocks.append(emptyBlock(kind));
    for (int i = 0; i < 60; ++i) {
        blocks[0].households.append(household(i));
        blocks[1].communities.append({CommunityId(QString::number(i)),
                                      u"和丰家园"_s,
                                      i % 2 ? QStringList{u"老厂"_s, u""_s} : QStringList{},
                                      u"林业路"_s,
                                      BranchId(u"north"_s),
                                      {126.5, 45.75},
                                      outline(i)});
        Building b;
        b.id = BuildingId(QString::number(i));
        b.name = u"%1号楼"_s.arg(i);
        b.floors = i;
        b.builtYear = 1980 + i;
        b.station = StationId(u"S1"_s);
        b.secondaryBranch = u"B"_s;
        b.position = {126.5123456, 45.7654321};
        if (i % 2)
            b.outline = outline(i);
        blocks[2].buildings.append(b);
        blocks[3].stations.append({StationId(QString::number(i)),
                                   u"站"_s,
                                   u"东热电厂"_s,
                                   BranchId(u"north"_s),
                                   {126.5, -45.5},
                                   SquareMetres(123456.78),
                                   Kilowatts(7000.125),
                                   {u"A"_s, u"B"_s}});
        blocks[4].network.nodes.append({NodeId(QString::number(i)),
                                        NodeKind(i % 5),
                                        {126.5, 45.5},
                                        StationId(u"S"_s),
                                        BuildingId(u"b"_s),
                                        i % 2 == 1,
                                        u"阀%1"_s.arg(i)});
        blocks[5].sensors.append({SensorId(QString::number(i)), AccountNo(u"1"_s), u"客厅"_s});
        blocks[6].tags.append({u"plant"_s,
                               u"ns=2;s=%1"_s.arg(i),
                               {u"S1"_s, SeriesQuantity(1 + i % 19), u"B"_s},
                               0.1,
                               -273.15,
                               -1e-3,
                               1e9 + i});
        blocks[7].crews.append({CrewId(QString::number(i)),
                                u"北区二组"_s,
                                u"周强"_s,
                                BranchId(u"north"_s),
                                {u"indoor"_s, u"riser"_s},
                                {u"焊工"_s},
                                u"15400000001"_s,
                                {126.5, 45.5},
                                1'763'600'000'000});
        blocks[8].tickets.append(ticket(i));
        blocks[9].calls.append(call(i));
        blocks[10].payments.append({AccountNo(QString::number(310'000'000 + i)), u"2025-2026"_s,
                                    PaymentState(i % 4), 241'920 + i, i % 3 * 100, i * 1'763'600'000});
    }
    for (int i = 0; i < 59; ++i) { // another number than of nodes
        blocks[4].network.segments.append({SegmentId(QString::number(i)), NodeId(QString::number(i)),
                                           NodeId(QString::number(i + 1)), NetworkLevel(i % 2),
                                           StationId(u"S"_s), u"B"_s, 200, 12.345, outline(i)});
    }
    return blocks;
}

} // namespace

class TestImportCodec : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void everyKindSurvives();
    void emptyBlocksSurvive();
    void withoutThePersonalPart();
    void personalColumnsAreNotInTheRows();
    void damageIsTold();
    void draftsAndBack();
    void isFast();
};

void TestImportCodec::everyKindSurvives()
{
    for (const ImportBlock &block : gallery()) {
        QVERIFY(block.rowCount() >= 60);
        const auto packed = ImportCodec::pack(block);
        const auto back = ImportCodec::unpack(block.kind, packed.rows, packed.personal);
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().message()));
        QVERIFY2(*back == block, qPrintable(importKindName(block.kind)));
        QCOMPARE(importKindFromName(importKindName(block.kind)), std::optional(block.kind));
    }
}

void TestImportCodec::emptyBlocksSurvive()
{
    for (int kind = int(ImportKind::Households); kind <= int(ImportKind::Calls); ++kind) {
        const ImportBlock block = emptyBlock(kind);
        const auto packed = ImportCodec::pack(block);
        const auto back = ImportCodec::unpack(block.kind, packed.rows, packed.personal);
        QVERIFY(back.has_value());
        QVERIFY(*back == block);
    }
}

void TestImportCodec::withoutThePersonalPart()
{
    const ImportBlock block = gallery().at(0);
    const auto back = ImportCodec::unpack(block.kind, ImportCodec::pack(block).rows, {});
    QVERIFY(back.has_value());
    QCOMPARE(back->households.size(), block.households.size());
    QCOMPARE(back->households.at(7).account, block.households.at(7).account);
    QVERIFY(back->households.at(7).customerName.isEmpty() && back->households.at(7).phone.isEmpty());
}

void TestImportCodec::personalColumnsAreNotInTheRows()
{
    // What the chain hashes must not change with a name, a phone, a text.
    QList<ImportBlock> before = gallery();
    QList<ImportBlock> after = before;
    after[0].households[3].customerName = u"别人"_s;
    after[0].households[3].phone = u"15499999999"_s;
    after[7].crews[3].leader = u"别人"_s;
    after[7].crews[3].phone = u"15499999999"_s;
    after[8].tickets[3].text = u"别的"_s;
    after[8].tickets[3].result = u"别的"_s;
    after[8].tickets[3].notes[0].text = u"别的"_s;
    after[8].tickets[4].pauses[0].reason = u"别的"_s;
    after[9].calls[3].number = u"15499999999"_s;
    for (const int i : {0, 7, 8, 9}) {
        QVERIFY(!(before.at(i) == after.at(i)));
        QCOMPARE(ImportCodec::pack(after.at(i)).rows, ImportCodec::pack(before.at(i)).rows);
        QVERIFY(ImportCodec::pack(after.at(i)).personal != ImportCodec::pack(before.at(i)).personal);
    }
}

void TestImportCodec::damageIsTold()
{
    QRandomGenerator random(7);
    for (const ImportBlock &block : gallery()) {
        const auto packed = ImportCodec::pack(block);
        for (int i = 0; i < 300; ++i) {
            QByteArray damaged = packed.rows;
            const qsizetype at = random.bounded(int(damaged.size()));
            damaged[at] = char(damaged.at(at) ^ (1 << random.bounded(8)));
            const auto back = ImportCodec::unpack(block.kind, damaged, packed.personal);
            // A few bits of a zstd header mean nothing; whatever is read must then be right.
            if (back)
                QVERIFY2(*back == block,
                         qPrintable(u"%1, byte %2"_s.arg(importKindName(block.kind)).arg(at)));
            else
                QVERIFY(back.error().code == ErrorCode::InvalidInput
                        || back.error().code == ErrorCode::TooNew);
        }
        for (const qsizetype size :
             {qsizetype(0), qsizetype(1), packed.rows.size() / 2, packed.rows.size() - 1})
            QVERIFY(!ImportCodec::unpack(block.kind, packed.rows.first(size), packed.personal));
    }
    // Rows of one kind are not rows of another: what is missing stays empty, nothing crashes.
    const auto packed = ImportCodec::pack(gallery().at(8));
    (void)ImportCodec::unpack(ImportKind::Households, packed.rows, packed.personal);
}

void TestImportCodec::draftsAndBack()
{
    const QList<ImportBlock> blocks{gallery().at(1), gallery().at(0)};
    const BatchId batch = BatchId::make(SystemClock());
    const auto drafts =
        ImportCodec::drafts(blocks, batch, u"nc"_s, BranchId(u"north"_s), AgentId(u"admin"_s));
    QCOMPARE(drafts.size(), 3);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(drafts.at(i).intent, u"import.block"_s);
        QCOMPARE(drafts.at(i).entities.first().id, batch.toString());
        QCOMPARE(drafts.at(i).origin, Origin::Import);
        const auto block = ImportCodec::blockOf(OperationCodec::fromDraft(drafts.at(i)));
        QVERIFY(block.has_value());
        QVERIFY(*block == blocks.at(i));
    }
    QCOMPARE(drafts.last().intent, u"import.close"_s);
    QCOMPARE(drafts.last().values.value("blocks"_L1).toInteger(), 2);
    QCOMPARE(drafts.last().values.value("rows"_L1).toInteger(), 120);
    QVERIFY(ImportCodec::drafts({}, batch, u"nc"_s, {}, {}).isEmpty());
    QVERIFY(!ImportCodec::blockOf(OperationCodec::fromDraft(drafts.last())));
    OperationDraft miscounted = drafts.first();
    miscounted.values.insert("count"_L1, 59);
    QVERIFY(!ImportCodec::blockOf(OperationCodec::fromDraft(miscounted)));
}

void TestImportCodec::isFast()
{
    ImportBlock block;
    for (int i = 0; i < kImportBlockRows; ++i)
        block.households.append(household(i));
    const auto packed = ImportCodec::pack(block);
    double best = 0;
    for (int round = 0; round < 30; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto back = ImportCodec::unpack(block.kind, packed.rows, packed.personal);
        best = std::max(best, double(kImportBlockRows) / (double(timer.nsecsElapsed()) / 1e9));
        QCOMPARE(back->households.size(), kImportBlockRows);
    }
    qInfo("unpack: %.0f rows/s, %.1f bytes a row", best,
          double(packed.rows.size() + packed.personal.size()) / double(kImportBlockRows));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QVERIFY2(best >= 300'000, qPrintable(QString::number(best)));
#endif
}

QTEST_GUILESS_MAIN(TestImportCodec)
#include "tst_import_codec.moc"
