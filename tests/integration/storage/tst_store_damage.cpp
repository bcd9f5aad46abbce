// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/page_check.h"
#include "app/storage/verifier.h"
#include "store_file.h"

#include <QtTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace Warmline;
using namespace Warmline::Testing;

/// Rows that somebody changed and bytes that a bad disk did are found and named, and nothing else is called
/// damaged.
class TestStoreDamage : public StoreFile
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void damagedRowIsFound_data();
    void damagedRowIsFound();
    void damagedByteOfTheFileIsFound();
    void damagedPagesAreNamed_data();
    void damagedPagesAreNamed();
    void wholePagesAreNot();
    void whatIsNotLookedAtIsTold();
    void aReadOnlyFolderIsNoDamage();
    void verifyingCanBeStopped();

private:
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
};

void TestStoreDamage::damagedRowIsFound_data()
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

void TestStoreDamage::damagedRowIsFound()
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

void TestStoreDamage::damagedByteOfTheFileIsFound()
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
void TestStoreDamage::damagedPagesAreNamed_data()
{
    QTest::addColumn<QStringList>("places");
    QTest::newRow("an index") << QStringList{QStringLiteral("index")};
    QTest::newRow("a free page") << QStringList{QStringLiteral("free")};
    QTest::newRow("both") << QStringList{QStringLiteral("index"), QStringLiteral("free")};
}

void TestStoreDamage::damagedPagesAreNamed()
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
void TestStoreDamage::wholePagesAreNot()
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
void TestStoreDamage::whatIsNotLookedAtIsTold()
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
void TestStoreDamage::aReadOnlyFolderIsNoDamage()
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
void TestStoreDamage::verifyingCanBeStopped()
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

QTEST_GUILESS_MAIN(TestStoreDamage)
#include "tst_store_damage.moc"
