// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files that snapshots travel in: cut downloads, wrong bytes, strangers, age, and what is destroyed in
// them.
#include "snapshot_world.h"

using namespace Warmline;
using namespace Warmline::Testing;

class TestSnapshotFiles : public SnapshotWorld
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void aCutDownloadGoesOnWhereItWas()
    {
        const QTemporaryDir dir;
        World w = world(dir);
        const QString folder = dir.filePath(u"seat"_s);
        auto seat = seatIn(folder, *w.server, {});
        const SnapshotOffer offer = offered(*w.shelf, *seat, {});
        const qint64 half = fetch(*w.shelf, *seat, offer, {}, offer.bytes / 2);
        QVERIFY(half > 0 && half < offer.bytes);
        QVERIFY(!take(seat->addToSnapshot(half + 1, "x"))); // not what comes next
        // Both ends start anew; the server still has the file and its key.
        seat.reset();
        w.shelf.reset();
        seat = openStore(folder, StoreRole::Seat);
        w.shelf = shelfOf(dir.filePath(u"server"_s), *w.server);
        const SnapshotOffer again = offered(*w.shelf, *seat, {});
        QCOMPARE(again.id, offer.id);
        QCOMPARE(w.shelf->built(), 0);
        QCOMPARE(take(seat->beginSnapshot(again)).value(), half);
        QCOMPARE(fetch(*w.shelf, *seat, again, {}), offer.bytes);
        QVERIFY(take(seat->applySnapshot()));
        QVERIFY(verified(*seat).ok);
    }

    void aWrongByteIsFound_data()
    {
        QTest::addColumn<double>("where");
        QTest::newRow("magic") << 0.0;
        QTest::newRow("middle") << 0.5;
        QTest::newRow("end") << 1.0;
    }
    void aWrongByteIsFound()
    {
        QFETCH(const double, where);
        const QTemporaryDir dir;
        const World w = world(dir);
        const QString folder = dir.filePath(u"seat"_s);
        auto seat = seatIn(folder, *w.server, {});
        SnapshotOffer offer = offered(*w.shelf, *seat, {});
        QCOMPARE(fetch(*w.shelf, *seat, offer, {}), offer.bytes);
        QFile part(folder + u"/snapshot/"_s + offer.id + u".part"_s);
        QVERIFY(part.open(QIODevice::ReadWrite));
        const qint64 place = qint64(where * double(offer.bytes - 1));
        QVERIFY(part.seek(place));
        const char old = part.read(1).at(0);
        part.seek(place);
        part.putChar(char(old ^ 1));
        part.close();
        for (const bool trusted : {false, true}) {
            if (trusted) { // even if the hash were that of the damaged file, its pieces would not open
                QVERIFY(part.open(QIODevice::ReadOnly));
                offer.sha256 = Crypto::sha256(part.readAll());
                part.close();
                QVERIFY(take(seat->beginSnapshot(offer)));
            }
            const auto done = take(seat->applySnapshot());
            QVERIFY(!done);
            QCOMPARE(done.error().where, u"snapshot"_s);
            QCOMPARE(cursorOf(*seat), 0);
            QCOMPARE(ask(*seat, [](Queries &q) { return q.counts(); })->operations, 0);
            QVERIFY(!QFile::exists(folder + u"/snapshot/next.db"_s));
        }
        QVERIFY(take(seat->dropSnapshot()));
        QVERIFY(takeSnapshot(*w.shelf, *seat, {})); // fetched anew
        QVERIFY(verified(*seat).ok);
    }

    /// A file that the seat's session has no right to, and one that another server made up.
    void notForThisSeat()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {u"B1"_s});
        const SnapshotOffer whole = offered(*w.shelf, *seat, {});
        QCOMPARE(take(w.shelf->read(whole.id, branches({u"B1"_s}), 0, 100)).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(fetch(*w.shelf, *seat, whole, {}), whole.bytes);
        const auto done = take(seat->applySnapshot());
        QVERIFY(!done && done.error().where == u"snapshot");
        // Another server with the same things in it signs with another key.
        const QTemporaryDir otherDir;
        const World other = world(otherDir);
        QVERIFY(take(seat->dropSnapshot()));
        const auto foreign = takeSnapshot(*other.shelf, *seat, {u"B1"_s});
        QVERIFY(!foreign && foreign.error().where == u"snapshot");
        QCOMPARE(cursorOf(*seat), 0);
    }

    void oneFileForAScopeUntilItIsOld()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {});
        const SnapshotOffer first = offered(*w.shelf, *seat, {});
        QCOMPARE(offered(*w.shelf, *seat, {}), first);
        QCOMPARE(w.shelf->built(), 1);
        QVERIFY(offered(*w.shelf, *seat, {u"B2"_s}).id != first.id);
        QCOMPARE(w.shelf->built(), 2);
        work(*w.server, 10, {u"B1"_s}, 700); // 30 behind
        const SnapshotOffer second = offered(*w.shelf, *seat, {});
        QVERIFY(second.id != first.id && second.position == first.position + 30);
        QVERIFY(take(w.shelf->read(first.id, {}, 0, 10))); // somebody may still be at it
        m_shelfClock->advance(25LL * 60 * 60'000);
        QVERIFY(offered(*w.shelf, *seat, {}).id != second.id);
        QVERIFY(!take(w.shelf->read(first.id, {}, 0, 10)));
        // Who lacks little is better off with pages.
        QVERIFY(follow(*w.server, *seat, {}));
        work(*w.server, 2, {u"B1"_s}, 800);
        QCOMPARE(offered(*w.shelf, *seat, {}).state, SnapshotOffer::State::None);
    }

    void whatIsDestroyedGoesFromTheFiles()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {});
        const SnapshotOffer before = offered(*w.shelf, *seat, {});
        OperationDraft forget;
        forget.intent = u"household.forget"_s;
        forget.company = u"nuanchuan"_s;
        forget.branch = BranchId(u"B1"_s);
        forget.entities = {{EntityKind::Household, u"B1-3"_s, 0}};
        forget.actor = AgentId(u"admin"_s);
        QVERIFY(take(w.server->author({forget})));
        const QString file = dir.filePath(u"server/snapshots/%1.snapshot"_s.arg(before.id));
        QTRY_VERIFY(!QFile::exists(file));
        QVERIFY(takeSnapshot(*w.shelf, *seat, {}));
        const auto home = ask(*seat, [](Queries &q) { return q.household(AccountNo(u"B1-3"_s)); }).value();
        QVERIFY(home && home->household.customerName.isEmpty() && home->household.phone.isEmpty());
        QCOMPARE(found(*seat, u"2003"_s), found(*w.server, u"2003"_s));
        QVERIFY(verified(*seat).ok);
    }

    void filesAndPartsAreSealed()
    {
        const QTemporaryDir dir;
        const World w = world(dir);
        auto seat = seatIn(dir.filePath(u"seat"_s), *w.server, {});
        const SnapshotOffer offer = offered(*w.shelf, *seat, {});
        QFile file(dir.filePath(u"server/snapshots/%1.snapshot"_s.arg(offer.id)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.size(), offer.bytes);
        QVERIFY(!bytes.contains("nuanchuan") && !bytes.contains("ticket"));
        QVERIFY(!bytes.contains(QByteArray::fromHex("28b52ffd"))); // zstd's own magic
    }
};

QTEST_GUILESS_MAIN(TestSnapshotFiles)
#include "tst_snapshot_files.moc"
