// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrations.h"
#include "app/storage/page_check.h"
#include "app/storage/sqlite_connection.h"
#include "app/storage/verifier.h"
#include "store_fixture.h"
#include "test_paths.h"

#include <QtTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace Warmline;
using namespace Warmline::Testing;

/// Wrong keys, foreign and damaged files, old and newer schemas, full and read-only disks.
class TestStoreTrouble : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void wrongKeyIsDenied();
    void clearSqliteFileIsRefused();
    void garbageIsRefused_data();
    void garbageIsRefused();
    void fileIsNotReadable();
    void otherRoleIsRefused();
    void newerSchemaIsRefused();
    void oldDatabaseIsUpgraded();
    void failedMigrationChangesNothing();
    void readOnlyFolderIsTold();
    void fullFileIsTold();
    void fullDiskIsTold();
    void damagedRowIsFound_data();
    void damagedRowIsFound();
    void damagedByteOfTheFileIsFound();
    void damagedPagesAreNamed_data();
    void damagedPagesAreNamed();
    void wholePagesAreNot();
    void whatIsNotLookedAtIsTold();
    void aReadOnlyFolderIsNoDamage();
    void verifyingCanBeStopped();
    void badOperationBlocksNobody();

private:
    [[nodiscard]] QString file() const { return Store::fileIn(m_dir->path()); }
    [[nodiscard]] Result<std::unique_ptr<Store>> reopen(const QByteArray &key = testKey(),
                                                        StoreRole role = StoreRole::Server) const
    {
        return Store::open(
            {.folder = m_dir->path(), .role = role, .key = key, .deviceName = QStringLiteral("test")});
    }
    /// Three tickets with two operations each, closed again.
    void fill() const
    {
        auto store = openStore(m_dir->path(), StoreRole::Server);
        const SystemClock clock;
        for (int i = 1; i <= 3; ++i) {
            const TicketId id = TicketId::make(clock);
            QVERIFY(take(store->author({openDraft(id, QStringLiteral("NC-25-00000%1").arg(i)),
                                        noteDraft(id, QStringLiteral("已联系"))})));
        }
    }
    void tamper(const QString &sql) const
    {
        auto db = SqliteConnection::open({.file = file(), .key = testKey()});
        QVERIFY(db);
        QVERIFY2((*db)->execute(sql), qPrintable((*db)->error().message()));
    }
    /// Changes one byte in the middle of each of these pages, as a bad disk does.
    void damage(const QList<qint64> &pages) const
    {
        QFile raw(file());
        QVERIFY(raw.open(QIODevice::ReadWrite));
        for (const qint64 page : pages) {
            QVERIFY(page * 4096 <= raw.size());
            QVERIFY(raw.seek((page - 1) * 4096 + 2000));
            const char byte = raw.read(1).at(0);
            QVERIFY(raw.seek((page - 1) * 4096 + 2000));
            QCOMPARE(raw.write(QByteArray(1, char(byte ^ 1))), 1);
        }
    }
    [[nodiscard]] qint64 number(const char *sql) const
    {
        auto db = SqliteConnection::open({.file = file(), .key = testKey()});
        return db ? (*db)->number(sql) : -1;
    }
    static void fillUntilFull(Store &store, Error *error, int *written);

    std::unique_ptr<QTemporaryDir> m_dir;
};

#define VERIFY_ERROR(result, wanted, place) \
    do { \
        QVERIFY(!(result)); \
        QCOMPARE((result).error().code, wanted); \
        QVERIFY2((result).error().message().contains(place), qPrintable((result).error().message())); \
    } while (false)

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
    if (geteuid() == 0) { // permissions do not bind root: a read-only mount does
        QTemporaryDir mount;
        if (::mount("none", qPrintable(mount.path()), "tmpfs", 0, "size=4m") != 0)
            QSKIP("may not mount here");
        QVERIFY(QFile::copy(file(), Store::fileIn(mount.path())));
        QCOMPARE(::mount("none", qPrintable(mount.path()), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr), 0);
        const auto refused =
            Store::open({.folder = mount.path(), .role = StoreRole::Server, .key = testKey()});
        const auto fresh = Store::open(
            {.folder = mount.path() + QStringLiteral("/new"), .role = StoreRole::Server, .key = testKey()});
        ::umount(qPrintable(mount.path()));
        VERIFY_ERROR(refused, ErrorCode::Storage, Store::fileIn(mount.path()));
        VERIFY_ERROR(fresh, ErrorCode::Storage, mount.path());
        return;
    }
    QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner);
    const auto refused = reopen();
    QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    VERIFY_ERROR(refused, ErrorCode::Storage, file());
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

void TestStoreTrouble::damagedRowIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("sequence");
    QTest::newRow("hash") << QStringLiteral("update operation set hash = zeroblob(32) where sequence = 3")
                          << 3;
    QTest::newRow("signature") << QStringLiteral(
        "update operation set signature = zeroblob(64) where sequence = 4")
                               << 4;
    QTest::newRow("body of another") << QStringLiteral(
        "update operation set body = (select body from operation where sequence = 1) where sequence = 5")
                                     << 5;
    QTest::newRow("personal of another")
        << QStringLiteral("update operation set personal = (select personal from operation where sequence = "
                          "1) where sequence = 3")
        << 3;
    QTest::newRow("removed") << QStringLiteral("delete from operation where sequence = 2") << 3;
    QTest::newRow("removed and closed up") << QStringLiteral(
        "delete from operation where sequence = 6; delete from operation where sequence = 5;"
        "update operation set sequence = sequence")
                                           << 5;
    QTest::newRow("order changed") << QStringLiteral(
        "update operation set sequence = 100 where sequence = 3; update operation set sequence = 3 where "
        "sequence = 4;"
        "update operation set sequence = 4 where sequence = 100")
                                   << 3;
    QTest::newRow("state of a ticket")
        << QStringLiteral("update ticket set state = (select state from ticket where number = "
                          "'NC-25-000001') where number = 'NC-25-000002'")
        << 3;
    QTest::newRow("ticket gone") << QStringLiteral("delete from ticket where number = 'NC-25-000003'") << 5;
}

void TestStoreTrouble::damagedRowIsFound()
{
    QFETCH(const QString, sql);
    QFETCH(const int, sequence);
    fill();
    tamper(sql);
    const auto store = reopen();
    QVERIFY(store);
    const auto check = verified(**store);
    QVERIFY(!check.ok);
    QVERIFY(!check.reason.isEmpty());
    QCOMPARE(check.firstBadSequence, sequence);
}

void TestStoreTrouble::damagedByteOfTheFileIsFound()
{
    {
        auto store = openStore(m_dir->path(), StoreRole::Server);
        const SystemClock clock;
        for (int i = 0; i < 50; ++i)
            QVERIFY(take(store->author({openDraft(
                TicketId::make(clock), QStringLiteral("NC-25-%1").arg(i, 6, 10, QLatin1Char('0')))})));
    }
    qint64 page = 0;
    {
        auto db = SqliteConnection::open({.file = file(), .key = testKey()});
        QVERIFY(db);
        page = (*db)->number("select max(rootpage) from sqlite_master where name = 'operation'");
        (*db)->execute("pragma wal_checkpoint(truncate)");
        // A leaf of the table: the page behind its root in a tree that has grown.
        page = (*db)->number("select count(*) from pragma_page_count") > 0 ? page : 0;
    }
    QFile raw(file());
    QVERIFY(raw.open(QIODevice::ReadWrite));
    QVERIFY(page > 0);
    const qint64 position = (page - 1) * 4096 + 2000;
    QVERIFY(raw.seek(position));
    const char byte = raw.read(1).at(0);
    QVERIFY(raw.seek(position));
    raw.write(QByteArray(1, char(byte ^ 1)));
    raw.close();
    const auto store = reopen();
    if (!store) { // the damage was met at opening already: told, with the file's name
        VERIFY_ERROR(store, ErrorCode::Storage, file());
        return;
    }
    const auto check = verified(**store);
    QVERIFY(!check.ok);
    QVERIFY2(check.reason.contains(file()), qPrintable(check.reason));
}

/// Those that no check of operations reads: an index that only searching uses, and a page that is free.
void TestStoreTrouble::damagedPagesAreNamed_data()
{
    QTest::addColumn<QStringList>("places");
    QTest::newRow("an index") << QStringList{QStringLiteral("index")};
    QTest::newRow("a free page") << QStringList{QStringLiteral("free")};
    QTest::newRow("both") << QStringList{QStringLiteral("index"), QStringLiteral("free")};
}

void TestStoreTrouble::damagedPagesAreNamed()
{
    QFETCH(const QStringList, places);
    fill();
    tamper(QStringLiteral("create table away (x blob); insert into away values (randomblob(100000))"));
    const qint64 last = number("select page_count from pragma_page_count");
    tamper(QStringLiteral("drop table away"));
    QVERIFY(number("select freelist_count from pragma_freelist_count") > 10);
    const qint64 index = number("select rootpage from sqlite_master where name = 'household_name'");
    QVERIFY(index > 1 && index < last);
    QList<qint64> pages;
    for (const QString &place : places)
        pages.append(place == QStringLiteral("index") ? index : last);
    damage(pages);
    const auto store = reopen();
    QVERIFY2(store, qPrintable(store.error_or(Error()).message()));
    const auto check = verified(**store);
    QVERIFY(!check.ok);
    QVERIFY2(check.reason.contains(file()) && check.reason.contains(QString::number((pages[0] - 1) * 4096)),
             qPrintable(check.reason));
    const auto found = PageCheck::lookIn(file(), testKey()).damage;
    QVERIFY(found);
    QCOMPARE(found->page, pages.first());
    QCOMPARE(found->pages, pages.size());
}

/// What lies in the log beside the file counts, too: after a crash the file is older than that.
void TestStoreTrouble::wholePagesAreNot()
{
    QVERIFY(!PageCheck::lookIn(file(), testKey()).damage); // none at all
    const auto store = openStore(m_dir->path(), StoreRole::Server);
    const SystemClock clock;
    QVERIFY(take(store->author({openDraft(TicketId::make(clock), QStringLiteral("NC-25-000001"))})));
    QVERIFY(QFileInfo(file() + QStringLiteral("-wal")).size() > 0);
    const PageLook all = PageCheck::lookIn(file(), testKey());
    QVERIFY2(!all.damage && all.unseen.isEmpty(), qPrintable(all.unseen));
    QVERIFY(verified(*store).ok);
}

/// Neither whole nor damaged: somebody reads what was before, so the log can't be brought into the file; or
/// nobody may read it.
void TestStoreTrouble::whatIsNotLookedAtIsTold()
{
    const auto store = openStore(m_dir->path(), StoreRole::Server);
    const SystemClock clock;
    QVERIFY(take(store->author({openDraft(TicketId::make(clock), QStringLiteral("NC-25-000001"))})));
    {
        auto other = SqliteConnection::open({.file = file(), .key = testKey()});
        QVERIFY(other && (*other)->execute("begin"));
        QVERIFY((*other)->number("select count(*) from operation") > 0);
        QVERIFY(take(store->author({openDraft(TicketId::make(clock), QStringLiteral("NC-25-000002"))})));
        const PageLook look = PageCheck::lookIn(file(), testKey());
        QVERIFY(!look.damage);
        QVERIFY(!look.unseen.isEmpty());
        const auto check = verified(*store);
        QVERIFY(check.ok);
        QVERIFY(!check.reason.isEmpty()); // not in silence
    }
    QVERIFY(PageCheck::lookIn(file(), testKey()).unseen.isEmpty());
    QVERIFY(verified(*store).reason.isEmpty());
}

/// A folder that can't be written is no damaged file.
void TestStoreTrouble::aReadOnlyFolderIsNoDamage()
{
    fill();
    const QByteArray folder = QFile::encodeName(m_dir->path());
    if (geteuid() != 0 || mount(folder.constData(), folder.constData(), nullptr, MS_BIND, nullptr) != 0)
        QSKIP("needs the right to mount");
    const auto away = qScopeGuard([&folder] { umount(folder.constData()); });
    QVERIFY(mount(nullptr, folder.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0);
    const PageLook look = PageCheck::lookIn(file(), testKey());
    QVERIFY2(!look.damage, qPrintable(look.damage ? look.damage->text() : QString()));
    QVERIFY(!look.unseen.isEmpty());
}

/// Asked to stop, it does so at the next operation, and calls nothing damaged.
void TestStoreTrouble::verifyingCanBeStopped()
{
    fill();
    auto db = SqliteConnection::open({.file = file(), .key = testKey()});
    QVERIFY(db);
    std::stop_source source;
    QList<qint64> told;
    Verifier verifier(
        **db,
        [&](qint64 done, qint64) {
            told.append(done);
            source.request_stop();
        },
        source.get_token());
    const auto stopped = verifier.run();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(told, QList<qint64>{0}); // told before the first operation, and nothing after
    QVERIFY(Verifier(**db, {}).run()->ok);
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
