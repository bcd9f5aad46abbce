// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrations.h"
#include "store_file.h"
#include "test_paths.h"
#include "tests/support/read_only_folder.h"

#include <QtTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace Warmline;
using namespace Warmline::Testing;

/// Wrong keys, foreign files, old and newer schemas, full and read-only disks, an operation that cannot be
/// written.
class TestStoreTrouble : public StoreFile
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void wrongKeyIsDenied();
    void clearSqliteFileIsRefused();
    void garbageIsRefused_data();
    void garbageIsRefused();
    void anEmptyFileIsNoNewStore_data();
    void anEmptyFileIsNoNewStore();
    void fileIsNotReadable();
    void otherRoleIsRefused();
    void newerSchemaIsRefused();
    void oldDatabaseIsUpgraded();
    void eachOldSchemaIsUpgraded_data();
    void eachOldSchemaIsUpgraded();
    void failedMigrationChangesNothing();
    void readOnlyFolderIsTold();
    void fullFileIsTold();
    void fullDiskIsTold();
    void badOperationBlocksNobody();

private:
    static void fillUntilFull(Store &store, Error *error, int *written);
};

void TestStoreTrouble::wrongKeyIsDenied()
{
    fill();
    VERIFY_ERROR(reopen(QByteArray(32, '\x43')), ErrorCode::Denied, file());
    VERIFY_ERROR(reopen(QByteArray("short")), ErrorCode::Denied, file());
    QFile raw(file()); // nothing in clear
    QVERIFY(raw.open(QIODevice::ReadOnly));
    const QByteArray bytes = raw.readAll();
    QVERIFY(!bytes.contains("NC-25"));
    QVERIFY(!bytes.contains("SQLite"));
    const auto again = reopen();
    QVERIFY(again);
    QVERIFY(verified(**again).ok);
}

void TestStoreTrouble::clearSqliteFileIsRefused()
{
    QFile raw(file());
    QVERIFY(raw.open(QIODevice::WriteOnly));
    raw.write(QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'));
    raw.close();
    VERIFY_ERROR(reopen(), ErrorCode::Storage, file());
}

void TestStoreTrouble::garbageIsRefused_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("code");
    QTest::newRow("odd size") << 1000 << int(ErrorCode::Storage);
    QTest::newRow("whole pages") << 8192 << int(ErrorCode::Denied); // can't be told from a wrong key
}

void TestStoreTrouble::garbageIsRefused()
{
    QFETCH(const int, size);
    QFETCH(const int, code);
    QFile raw(file());
    QVERIFY(raw.open(QIODevice::WriteOnly));
    const QByteArray garbage = Crypto::random(size);
    raw.write(garbage);
    raw.close();
    VERIFY_ERROR(reopen(), ErrorCode(code), file());
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QCOMPARE(raw.readAll(), garbage); // nothing was lost
}

void TestStoreTrouble::anEmptyFileIsNoNewStore_data()
{
    QTest::addColumn<QString>("beside"); // with content
    QTest::addColumn<bool>("mayBegin");
    QTest::addColumn<bool>("begins");
    QTest::newRow("a log") << QStringLiteral("warmline.db-wal") << true << false;
    QTest::newRow("measured history") << QStringLiteral("telemetry.db") << true << false;
    QTest::newRow("nothing, for reading") << QString() << false << false;
    QTest::newRow("nothing") << QString() << true << true; // a program was killed while it began
}

/// A copy to a full disk leaves such files; SQLite takes them for new ones and throws their log away.
void TestStoreTrouble::anEmptyFileIsNoNewStore()
{
    QFETCH(const QString, beside);
    QFETCH(const bool, mayBegin);
    QFETCH(const bool, begins);
    fill();
    QVERIFY(QFile::resize(file(), 0));
    const QString other = QFileInfo(file()).dir().filePath(beside);
    if (!beside.isEmpty()) {
        QFile made(other);
        QVERIFY(made.open(QIODevice::WriteOnly));
        QCOMPARE(made.write(QByteArray(8192, 'x')), 8192);
    }
    const auto opened = Store::open({.folder = m_dir->path(),
                                     .role = StoreRole::Server,
                                     .key = testKey(),
                                     .deviceName = QStringLiteral("test"),
                                     .mayBegin = mayBegin});
    QCOMPARE(bool(opened), begins);
    if (begins)
        return;
    VERIFY_ERROR(opened, ErrorCode::Storage, file());
    QCOMPARE(QFileInfo(file()).size(), 0);
    QVERIFY(beside.isEmpty() || QFileInfo(other).size() == 8192);
}

void TestStoreTrouble::fileIsNotReadable()
{
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("warmline.db"))); // a folder in the file's place
    VERIFY_ERROR(reopen(), ErrorCode::Storage, file());
}

void TestStoreTrouble::otherRoleIsRefused()
{
    fill();
    VERIFY_ERROR(reopen(testKey(), StoreRole::Seat), ErrorCode::Storage, file());
}

void TestStoreTrouble::newerSchemaIsRefused()
{
    fill();
    tamper(QStringLiteral("pragma user_version = 9999"));
    VERIFY_ERROR(reopen(), ErrorCode::TooNew, file());
    tamper(QStringLiteral("pragma user_version = %1").arg(Migrations::all().last().version));
    const auto again = reopen();
    QVERIFY(again);
    QVERIFY(verified(**again).ok);
}

/// tests/data/storage/version1.db was written by the program whose only migration was number 1.
void TestStoreTrouble::oldDatabaseIsUpgraded()
{
    QVERIFY(
        QFile::copy(Warmline::Testing::sourcePath(QStringLiteral("tests/data/storage/version1.db")), file()));
    QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner);
    {
        auto db = SqliteConnection::open({.file = file(), .key = testKey()});
        QVERIFY2(db, qPrintable(db.error_or(Error()).message()));
        QCOMPARE(Migrations::version(**db).value(), 1);
        // Whatever steps follow are applied one after the other; this one stands for the next.
        QList<Migrations::Step> steps = Migrations::all();
        steps.append({steps.last().version + 1, QStringLiteral("test"),
                      QStringLiteral("create table later (x integer); insert into later values (7);")});
        QVERIFY(Migrations::apply(**db, steps));
        QCOMPARE((*db)->number("select x from later"), 7);
        QCOMPARE(Migrations::version(**db).value(), steps.last().version);
        (*db)->execute(QStringLiteral("drop table later; pragma user_version = %1")
                           .arg(Migrations::all().last().version));
    }
    const auto store = reopen();
    QVERIFY2(store, qPrintable(store.error_or(Error()).message()));
    const auto ticket =
        ask(**store, [](Queries &q) { return q.ticketByNumber(QStringLiteral("NC-25-000002")); });
    QVERIFY(ticket && *ticket);
    QCOMPARE((*ticket)->notes.size(), 1);
    const auto check = verified(**store);
    QVERIFY2(check.ok, qPrintable(check.reason));
    QCOMPARE(check.operations, 6);
}

void TestStoreTrouble::eachOldSchemaIsUpgraded_data()
{
    QTest::addColumn<int>("version");
    for (const Migrations::Step &step : Migrations::all().first(Migrations::all().size() - 1))
        QTest::addRow("version %d", step.version) << step.version;
}

/// A file of every schema that there ever was, with a household in it: what is found, written and verified
/// afterwards goes through what the later steps added.
void TestStoreTrouble::eachOldSchemaIsUpgraded()
{
    QFETCH(const int, version);
    QVERIFY(
        QFile::copy(Warmline::Testing::sourcePath(QStringLiteral("tests/data/storage/version1.db")), file()));
    QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner);
    {
        auto db = SqliteConnection::open({.file = file(), .key = testKey()});
        QVERIFY2(db, qPrintable(db.error_or(Error()).message()));
        QList<Migrations::Step> known = Migrations::all();
        known.removeIf([version](const Migrations::Step &step) { return step.version > version; });
        QVERIFY(Migrations::apply(**db, known));
        QCOMPARE(Migrations::version(**db).value(), version);
        QVERIFY2(
            (*db)->execute(QStringLiteral(
                "insert into community (id, code, name, aliases, street, branch, keys) values "
                "(1000, 'G1', '云杉苑', '', '重庆路', 'B1', 'yunshanyuan ysy');"
                "insert into building (id, code, community, name, street, street_no, branch, "
                "secondary_branch, floors, units, built) values "
                "(1000, 'G1-3', 1000, '3号楼', '', '', 'B1', '', 6, 3, 2005);"
                "insert into person_name (id, name, pinyin, initials) values (1000, '谷雨', 'guyu', 'gy');"
                "insert into household (id, account, building, branch, unit, room, floor, riser, "
                "orientation, "
                "heated_area, use_state, name, phone) values "
                "(1000, '880000004', 1000, 'B1', '2', '501', 5, '', '', 80, 0, 1000, '40009999451')")),
            qPrintable((*db)->error().message()));
    }
    {
        const auto store = reopen();
        QVERIFY2(store, qPrintable(store.error_or(Error()).message()));
        const auto first = [&](const QString &text) {
            const auto answer = ask(**store, [=](Queries &q) { return q.search(text, 5); });
            return answer ? answer->hits.value(0).id : answer.error().message();
        };
        QCOMPARE(first(QStringLiteral("99990004")), QStringLiteral("880000004"));
        QCOMPARE(first(QStringLiteral("ysy 3-2-501")), QStringLiteral("880000004"));
        QCOMPARE(first(QStringLiteral("NC-25-000002")), QStringLiteral("NC-25-000002"));
        QVERIFY(take(
            (*store)->author({openDraft(TicketId::make(SystemClock()), QStringLiteral("NC-25-000009"))})));
        const auto check = verified(**store);
        QVERIFY2(check.ok, qPrintable(check.reason));
        QCOMPARE(check.operations, 7);
    }
    const auto db = SqliteConnection::open({.file = file(), .key = testKey()});
    QVERIFY(db);
    QCOMPARE(Migrations::version(**db).value(), Migrations::all().last().version);
    QCOMPARE((*db)->number("select count(*) from household where phone <> ''"), 0); // sealed
}

void TestStoreTrouble::failedMigrationChangesNothing()
{
    fill();
    {
        auto db = SqliteConnection::open({.file = file(), .key = testKey()});
        QVERIFY(db);
        QList<Migrations::Step> steps = Migrations::all();
        steps.append(
            {steps.last().version + 1, QStringLiteral("good"), QStringLiteral("create table half (x);")});
        steps.append(
            {steps.last().version + 1, QStringLiteral("bad"), QStringLiteral("create table operation (x);")});
        VERIFY_ERROR(Migrations::apply(**db, steps), ErrorCode::Storage, file());
        QCOMPARE(Migrations::version(**db).value(), Migrations::all().last().version);
        QCOMPARE((*db)->number("select count(*) from sqlite_master where name = 'half'"), 0);
    }
    QVERIFY(reopen());
}

void TestStoreTrouble::readOnlyFolderIsTold()
{
    fill();
    ReadOnlyFolder folder;
    if (!folder.isPossible())
        QSKIP("may not mount here");
    QVERIFY(QFile::copy(file(), Store::fileIn(folder.path())));
    QVERIFY(folder.close());
    const auto refused = Store::open({.folder = folder.path(), .role = StoreRole::Server, .key = testKey()});
    const auto fresh = Store::open(
        {.folder = folder.path() + QStringLiteral("/new"), .role = StoreRole::Server, .key = testKey()});
    VERIFY_ERROR(refused, ErrorCode::Storage, Store::fileIn(folder.path()));
    VERIFY_ERROR(fresh, ErrorCode::Storage, folder.path());
}

void TestStoreTrouble::fillUntilFull(Store &store, Error *error, int *written)
{
    const SystemClock clock;
    const QString text(20'000, QLatin1Char('x'));
    for (*written = 0; *written < 2'000; ++*written) {
        const TicketId id = TicketId::make(clock);
        const auto done = take(
            store.author({openDraft(id, QStringLiteral("NC-25-%1").arg(*written, 6, 10, QLatin1Char('0'))),
                          noteDraft(id, text)}));
        if (!done) {
            *error = done.error();
            return;
        }
    }
}

void TestStoreTrouble::fullFileIsTold()
{
    auto store =
        Store::open({.folder = m_dir->path(), .role = StoreRole::Server, .key = testKey(), .maxPages = 400});
    QVERIFY(store);
    Error error;
    int written = 0;
    fillUntilFull(**store, &error, &written);
    QCOMPARE(error.code, ErrorCode::Storage);
    QVERIFY2(error.message().contains(file()), qPrintable(error.message()));
    QVERIFY(written > 1 && written < 2'000);
    // What was told as saved is there, now and after the next start; reading goes on.
    QCOMPARE(ask(**store, [](Queries &q) { return q.counts(); })->tickets, written);
    store->reset();
    auto again = reopen();
    QVERIFY(again);
    QCOMPARE(ask(**again, [](Queries &q) { return q.counts(); })->tickets, written);
    QVERIFY(verified(**again).ok);
    QVERIFY(take((*again)->author(
        {openDraft(TicketId::make(SystemClock()), QStringLiteral("NC-25-900000"))}))); // room again
}

void TestStoreTrouble::fullDiskIsTold()
{
    if (geteuid() != 0)
        QSKIP("only root may mount a small disk");
    QTemporaryDir mount;
    if (::mount("none", qPrintable(mount.path()), "tmpfs", 0, "size=3m") != 0)
        QSKIP("may not mount here");
    const auto unmount = qScopeGuard([&] { ::umount2(qPrintable(mount.path()), MNT_DETACH); });
    auto store = Store::open({.folder = mount.path(), .role = StoreRole::Server, .key = testKey()});
    QVERIFY2(store, qPrintable(store.error_or(Error()).message()));
    Error error;
    int written = 0;
    fillUntilFull(**store, &error, &written);
    QCOMPARE(error.code, ErrorCode::Storage);
    QVERIFY2(error.message().contains(mount.path()), qPrintable(error.message()));
    QVERIFY(written > 1 && written < 2'000);
    QCOMPARE(ask(**store, [](Queries &q) { return q.counts(); })->tickets, written);
    QVERIFY(verified(**store).ok);
    store->reset();
}

/// One that the server's program can't write down gets its place as refused; the others of the batch and of
/// its device go on, and a repetition is answered with the same.
void TestStoreTrouble::badOperationBlocksNobody()
{
    const auto server = openStore(m_dir->path(), StoreRole::Server);
    const QTemporaryDir seatFolder;
    const auto seat = openStore(seatFolder.path(), StoreRole::Seat);
    QVERIFY(take(server->enrol(seat->device())));
    tamper(QStringLiteral("create trigger stumble before insert on ticket when new.number = 'NC-25-000002' "
                          "begin select raise(abort, 'stumble'); end"));
    const SystemClock clock;
    const TicketId good = TicketId::make(clock);
    const TicketId bad = TicketId::make(clock);
    QVERIFY(take(seat->author({openDraft(good, QStringLiteral("NC-25-000001")),
                               openDraft(bad, QStringLiteral("NC-25-000002")),
                               noteDraft(good, QStringLiteral("还在"))})));
    QVERIFY(take(seat->author({openDraft(TicketId::make(clock), QStringLiteral("NC-25-000003"))})));
    const auto sent = carryOutbox(*seat, *server);
    QVERIFY2(sent, qPrintable(sent.error_or(Error()).message()));
    QList<VerdictKind> verdicts;
    for (qsizetype i = 0; i < sent->size(); ++i) {
        QCOMPARE(sent->at(i).sequence, i + 1);
        verdicts.append(sent->at(i).verdict);
    }
    using enum VerdictKind;
    QCOMPARE(verdicts, QList({Confirmed, Refused, Confirmed, Confirmed}));
    QVERIFY(!sent->at(1).reason.isEmpty());
    QCOMPARE(carryOutbox(*seat, *server).value(), *sent);
    QVERIFY(carryPages(*server, *seat));
    QCOMPARE(ask(*seat, [](Queries &q) { return q.refusedCount(); }).value(), 1);
    QCOMPARE(ask(*seat, [](Queries &q) { return q.waitingCount(); }).value(), 0);
    QVERIFY(!ask(*server, [&](Queries &q) { return q.ticket(bad); }).value());
    for (Store *store : {server.get(), seat.get()}) {
        const auto check = verified(*store);
        QVERIFY2(check.ok, qPrintable(check.reason));
    }
}

QTEST_GUILESS_MAIN(TestStoreTrouble)
#include "tst_store_trouble.moc"
