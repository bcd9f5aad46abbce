// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A server is restored from a backup, and its seats bring back what it lacks.
#include "headless_seat.h"

#include "app/domain/notice_fold.h"
#include "app/domain/notice_rules.h"
#include "app/domain/setting_trails.h"
#include "app/storage/backup.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestRestore : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

    static HeadlessSeat::Options options(const QTemporaryDir &dir, const QString &name,
                                         const ServerEndpoint &endpoint)
    {
        return seatOptions(dir.filePath(name), endpoint, name);
    }
    static bool isReady(HeadlessSeat &seat) { return seat.isSettled() && seat.hasTicketNumbers(); }
    static QSet<QString> operationsOf(Store &store)
    {
        QSet<QString> ids;
        const auto page = take(store.ask([](Queries &q) { return q.page(0, 100'000'000); }));
        for (const JournalEntry &entry : page ? page->entries : QList<JournalEntry>())
            ids.insert(entry.operation.id.toString());
        return ids;
    }
    static QString verified(Store &store)
    {
        const auto check = take(store.ask([](Queries &q) { return q.verify({}); }));
        return !check ? check.error().message() : check->ok ? QString() : check->reason;
    }
    static qsizetype epochsOf(Store &store)
    {
        const auto log = take(store.ask([](Queries &q) { return q.logIdentity(); }));
        return log ? log->epochs.size() : -1;
    }
    static Backup::Lock lock(const QByteArray &passphrase = {}) { return {testKey(), passphrase}; }

    /// A server with three seats' work in it, half of it after the backup.
    struct City
    {
        QTemporaryDir dir;
        std::unique_ptr<TestServer> server;
        ServerEndpoint endpoint;
        std::unique_ptr<HeadlessSeat> one, two, late; ///< the last is enrolled after the backup
        TicketId before, after;
        QSet<QString> operations;
        QString backup;
    };

    void work(City &city)
    {
        city.server = std::make_unique<TestServer>(city.dir.filePath(u"server"_s));
        city.endpoint = city.server->endpoint();
        city.one = std::make_unique<HeadlessSeat>(options(city.dir, u"one"_s, city.endpoint));
        city.two = std::make_unique<HeadlessSeat>(options(city.dir, u"two"_s, city.endpoint));
        QTRY_VERIFY(isReady(*city.one) && isReady(*city.two));
        city.before = TicketId::make(m_clock);
        city.after = TicketId::make(m_clock);
        QVERIFY(city.one->openTicket(city.before));
        QVERIFY(city.one->note(city.before, u"备份之前"_s));
        QTRY_COMPARE(city.two->trail(city.before).size(), 2);

        city.backup = city.dir.filePath(u"night.backup"_s);
        const auto written =
            Backup::write(city.dir.filePath(u"server"_s), testKey(), city.backup, lock()); // while it runs
        QVERIFY2(written, qPrintable(written ? QString() : written.error().message()));
        QCOMPARE(written->operations, 2);

        city.late = std::make_unique<HeadlessSeat>(options(city.dir, u"late"_s, city.endpoint));
        QTRY_VERIFY(isReady(*city.late));
        QVERIFY(city.two->dispatch(city.before, u"C-1"_s));
        QVERIFY(city.one->openTicket(city.after));
        QTRY_VERIFY(city.late->ticket(city.after));
        QVERIFY(city.late->dispatch(city.after, u"C-2"_s)); // on the ticket of another
        QTRY_VERIFY(city.two->ticket(city.after) && city.two->ticket(city.after)->crew.value == u"C-2");
        QVERIFY(city.two->note(city.after, u"备份之后"_s));
        for (HeadlessSeat *seat : {city.one.get(), city.two.get(), city.late.get()})
            QTRY_COMPARE(seat->trail(city.after).size(), 3);
        QTRY_VERIFY(isReady(*city.one) && isReady(*city.two) && isReady(*city.late));
        city.operations = operationsOf(city.server->store());
        QCOMPARE(city.operations.size(), 6);
    }
    void restore(City &city)
    {
        const QString folder = city.dir.filePath(u"restored"_s);
        city.server.reset();
        const auto restored = Backup::restore(city.backup, lock(), folder, testKey(), m_clock);
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().message()));
        QCOMPARE(restored->operations, 2);
        city.server = std::make_unique<TestServer>(folder, quint16(city.endpoint.url.port()));
        QCOMPARE(operationsOf(city.server->store()).size(), 2);
    }

    /// The first seat takes the restored server's order, up to \a cursor.
    static void catchUp(City &city, qint64 cursor)
    {
        city.one->sync().retryNow();
        QTRY_COMPARE(epochsOf(city.one->store()), 2);
        QTRY_VERIFY(city.one->isSettled() && city.one->status().cursor == cursor);
    }
    /// The machines of the others are gone, too: only the first seat knows what there was.
    void restoreFromOneSeat(City &city, qint64 cursor)
    {
        city.two.reset();
        city.late.reset();
        restore(city);
        if (!QTest::currentTestFailed())
            catchUp(city, cursor);
    }
    static OperationDraft draftOf(const QString &intent, const QString &actor, const QString &setting,
                                  const QCborMap &values)
    {
        OperationDraft draft;
        draft.intent = intent;
        draft.company = u"nuanchuan"_s;
        draft.entities = {{EntityKind::Setting, setting, 0}};
        draft.values = values;
        draft.actor = AgentId(actor);
        return draft;
    }
    static OperationDraft noticeAct(const QString &intent, const QString &actor, const NoticeId &id,
                                    QCborMap values = {})
    {
        values.insert(u"notice"_s, id.toString());
        return draftOf(intent, actor, NoticeRules::entity(id.value), values);
    }
    static NoticeRecord noticeAt(HeadlessSeat &seat, const NoticeId &id)
    {
        const auto entries = take(seat.store().ask(
            [&](Queries &q) { return SettingTrails::read(q, {NoticeRules::entity(id.value)}); }));
        QList<NoticeRecord> notices = SettingTrails::folded<NoticeFold>(entries.value());
        notices.removeIf([&](const NoticeRecord &notice) { return notice.id != id; });
        return notices.value(0);
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void seatsBringBackWhatItLacks()
    {
        City city;
        work(city);
        restore(city);
        if (QTest::currentTestFailed())
            return;
        for (HeadlessSeat *seat : {city.one.get(), city.two.get(), city.late.get()})
            seat->sync().retryNow();
        for (HeadlessSeat *seat : {city.one.get(), city.two.get(), city.late.get()}) {
            QTRY_COMPARE_WITH_TIMEOUT(epochsOf(seat->store()), 2, 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(seat->isSettled() && seat->status().cursor == 6, 30'000);
        }
        QCOMPARE(operationsOf(city.server->store()), city.operations); // nothing lost, nothing twice
        QCOMPARE(verified(city.server->store()), QString());
        for (HeadlessSeat *seat : {city.one.get(), city.two.get(), city.late.get()}) {
            QCOMPARE(verified(seat->store()), QString());
            QCOMPARE(seat->ticket(city.before)->crew.value, u"C-1"_s);
            QCOMPARE(seat->ticket(city.after)->crew.value, u"C-2"_s);
            QCOMPARE(seat->ticket(city.after)->notes.size(), 1);
            QCOMPARE(seat->status().refused, 0);
        }
        QVERIFY(city.one->note(city.after, u"接着干"_s));
        QTRY_COMPARE(city.late->trail(city.after).size(), 4);
    }

    void oneSeatBringsBackTheWorkOfOthers()
    {
        City city;
        work(city);
        city.two.reset();
        city.late.reset(); // their machines are gone, too
        restore(city);
        if (QTest::currentTestFailed())
            return;
        // What is shown does not flicker while the seat goes back and forth.
        QCOMPARE(city.one->ticket(city.after)->crew.value, u"C-2"_s);
        catchUp(city, 6);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(operationsOf(city.server->store()), city.operations);
        QCOMPARE(verified(city.server->store()), QString());
        QCOMPARE(verified(city.one->store()), QString());
        QCOMPARE(city.one->ticket(city.after)->crew.value, u"C-2"_s);
        HeadlessSeat fresh(options(city.dir, u"fresh"_s, city.endpoint));
        QTRY_VERIFY(fresh.isSettled());
        QCOMPARE(fresh.trail(city.after), city.one->trail(city.after));
    }

    /// Whoever signed in on that device can't be asked any more: its word changes no setting now.
    void nobodysWordGivesRightsAfterwards()
    {
        City city;
        work(city);
        const auto made = take(city.two->store().author(
            {draftOf(u"setting.set"_s, u"two"_s, u"sign_in.attempts"_s,
                     {{u"name"_s, u"sign_in.attempts"_s}, {u"value"_s, u"1000"_s}})}));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message()));
        QTRY_COMPARE(city.one->status().cursor, 7);
        restoreFromOneSeat(city, 7);
        if (QTest::currentTestFailed())
            return;
        const auto page = take(city.server->store().ask([](Queries &q) { return q.page(0, 100'000'000); }));
        QVERIFY(page);
        for (const JournalEntry &entry : page->entries) {
            const bool isSetting = entry.operation.intent == u"setting.set";
            QCOMPARE(entry.verdict, isSetting ? VerdictKind::Refused : VerdictKind::Confirmed);
        }
        QCOMPARE(page->entries.size(), 7);
    }

    /// Nor is it one of the two people that a notice to many needs: whoever holds the notice still sees it,
    /// and that it has to be prepared again.
    void aNoticeToManyIsPreparedAgainAfterwards()
    {
        City city;
        work(city);
        const NoticeId id = NoticeId::make(m_clock);
        QVERIFY(take(city.two->store().author({noticeAct(
            u"notice.prepared"_s, u"two"_s, id, {{u"text"_s, u"检修停热"_s}, {u"households"_s, 1'000}})})));
        QTRY_COMPARE(city.one->status().cursor, 7);
        restoreFromOneSeat(city, 7);
        if (QTest::currentTestFailed())
            return;
        const NoticeRecord notice = noticeAt(*city.one, id);
        QCOMPARE(notice.id, id);
        QCOMPARE(notice.state(), NoticeRecord::State::Refused);
        QCOMPARE(notice.text, u"检修停热"_s);
        QVERIFY2(notice.refusal.contains(u"恢复"_s), qPrintable(notice.refusal));
    }

    /// Within a day a small one may need a second person, too, whose word does not come back: it does not
    /// come back as one that left without.
    void noNoticeComesBackWithoutItsRelease()
    {
        City city;
        work(city);
        if (QTest::currentTestFailed())
            return;
        const NoticeId first = NoticeId::make(m_clock);
        const NoticeId second = NoticeId::make(m_clock);
        const QCborMap three{{u"text"_s, u"检修停热"_s}, {u"households"_s, 300}};
        QVERIFY(take(city.two->store().author(
            {noticeAct(u"notice.prepared"_s, u"boss"_s, first, three),
             noticeAct(u"notice.prepared"_s, u"boss"_s, second, three), // 600 that day
             noticeAct(u"notice.released"_s, u"admin"_s, second),
             noticeAct(u"notice.handing"_s, u"boss"_s, second,
                       {{u"attempt"_s, u"1"_s}, {u"after"_s, QString()}, {u"to"_s, u"sms"_s}}),
             noticeAct(u"notice.handed"_s, u"boss"_s, second,
                       {{u"attempt"_s, u"1"_s}, {u"to"_s, u"sms"_s}, {u"households"_s, 300}})})));
        QTRY_COMPARE(city.one->status().cursor, 11);
        QVERIFY(noticeAt(*city.one, second).needsRelease());
        QCOMPARE(noticeAt(*city.one, second).releasedBy, AgentId(u"admin"_s));
        restoreFromOneSeat(city, 11);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(noticeAt(*city.one, first).state(), NoticeRecord::State::Refused);
        // Of what left everybody sees that it may have: as it was allowed then, and to be prepared again.
        const NoticeRecord left = noticeAt(*city.one, second);
        QVERIFY(!left.refusal.isEmpty());
        QCOMPARE(left.state(), NoticeRecord::State::Handed);
        QVERIFY(left.hands.size() == 1 && left.hands.first().allowed);
        QVERIFY(!NoticeRules::mayLeave(left));
    }

    void workMadeOfflineGoesOnBehindWhatComesBack()
    {
        City city;
        work(city);
        city.server.reset();
        QVERIFY(city.one->note(city.after, u"断网时"_s));
        restore(city);
        if (QTest::currentTestFailed())
            return;
        city.one->sync().retryNow();
        QTRY_VERIFY_WITH_TIMEOUT(epochsOf(city.one->store()) == 2 && city.one->isSettled(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(operationsOf(city.server->store()).size(), 7, 30'000);
        QCOMPARE(city.one->trail(city.after).last().operation.personalText(u"text"_s), u"断网时"_s);
        QCOMPARE(verified(city.one->store()), QString());
        QCOMPARE(city.one->status().refused, 0);
    }

    void copiedSeatBecomesAnotherDevice()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        const TicketId ticket = TicketId::make(m_clock);
        const QString copy = dir.filePath(u"copy"_s);
        {
            HeadlessSeat one(options(dir, u"one"_s, server.endpoint()));
            QTRY_VERIFY(isReady(one));
            QVERIFY(one.openTicket(ticket));
            QTRY_VERIFY(isReady(one));
            one.connectTo(QUrl(u"http://127.0.0.1:1/warmline"_s), server.endpoint().secret); // offline
            QVERIFY(one.note(ticket, u"复制之前"_s)); // waits in both
        }
        QDir().mkpath(copy);
        for (const auto &suffix : {u""_s, u"-wal"_s}) {
            const QString from = Store::fileIn(dir.filePath(u"one"_s)) + suffix;
            QVERIFY(!QFile::exists(from) || QFile::copy(from, Store::fileIn(copy) + suffix));
        }
        HeadlessSeat one(options(dir, u"one"_s, server.endpoint()));
        QTRY_VERIFY(one.isSettled());
        QVERIFY(one.note(ticket, u"原机"_s));
        QTRY_VERIFY(one.isSettled());

        auto offline = options(dir, u"copy"_s, server.endpoint());
        offline.url = QUrl(u"http://127.0.0.1:1/warmline"_s);
        HeadlessSeat two(offline);
        QCOMPARE(two.store().device().id, one.store().device().id);
        QVERIFY(two.note(ticket, u"复制品一"_s) && two.note(ticket, u"复制品二"_s));
        two.connectTo(server.endpoint().url, server.endpoint().secret);
        QTRY_VERIFY_WITH_TIMEOUT(two.isSettled() && two.trail(ticket).size() == 5, 30'000);
        QVERIFY(two.store().device().id != one.store().device().id);
        QTRY_COMPARE_WITH_TIMEOUT(one.trail(ticket).size(), 5, 30'000);
        QVERIFY(one.note(ticket, u"接着干"_s) && two.note(ticket, u"我也"_s));
        QTRY_VERIFY_WITH_TIMEOUT(one.isSettled() && two.isSettled(), 30'000);
        for (HeadlessSeat *seat : {&one, &two})
            QTRY_COMPARE_WITH_TIMEOUT(seat->trail(ticket).size(), 7, 30'000);
        QCOMPARE(operationsOf(server.store()).size(), 7);
        QStringList notes;
        const auto merged = two.ticket(ticket);
        for (const TicketNote &note : merged->notes)
            notes.append(note.text);
        QCOMPARE(notes.count(u"复制之前"_s), 1);
        QCOMPARE(one.ticket(ticket)->notes.size(), 6);
        for (Store *store : {&one.store(), &two.store(), &server.store()})
            QCOMPARE(verified(*store), QString());
        QCOMPARE(one.status().refused + two.status().refused, 0);
    }

    void damagedBackupIsRefused_data()
    {
        QTest::addColumn<int>("damage");
        QTest::newRow("a byte changed") << 0;
        QTest::newRow("cut off") << 1;
        QTest::newRow("cut off between records") << 2;
        QTest::newRow("more behind") << 3;
        QTest::newRow("another key") << 4;
        QTest::newRow("no backup") << 5;
    }
    void damagedBackupIsRefused()
    {
        QFETCH(int, damage);
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"server"_s);
        const QString file = dir.filePath(u"b"_s);
        {
            const TestServer server(folder);
            QVERIFY(Backup::write(folder, testKey(), file, lock()));
        }
        QFile backup(file);
        QVERIFY(backup.open(QIODevice::ReadWrite));
        QByteArray bytes = backup.readAll();
        Backup::Lock with = lock();
        switch (damage) {
        case 0: bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1); break;
        case 1: bytes.chop(7); break;
        case 2: bytes.chop(4 + 24 + 16 + 4); break; // about the last record
        case 3: bytes.append("\0\0\0\1x", 5); break;
        case 4: with.key = QByteArray(32, 'x'); break;
        default: bytes = "not a backup, but long enough to be read as one"; break;
        }
        backup.resize(0);
        backup.seek(0);
        QCOMPARE(backup.write(bytes), bytes.size());
        backup.close();
        const QString target = dir.filePath(u"target"_s);
        const auto refused = Backup::restore(file, with, target, testKey(), m_clock);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Denied || refused.error().code == ErrorCode::InvalidInput);
        QVERIFY(!refused.error().text.isEmpty());
        QVERIFY(QDir(target).isEmpty()); // nothing left behind
    }

    /// The write that does not fit ends within its bytes, which sets no error: it was "unknown".
    void aFullDiskIsToldAndLeavesNothing()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"server"_s);
        const QString file = dir.filePath(u"b"_s);
        {
            const TestServer server(folder);
            QVERIFY(Backup::write(folder, testKey(), file, lock()));
        }
        const QString target = dir.filePath(u"target"_s);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit low{10'000, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &low), 0);
        const auto refused = Backup::restore(file, lock(), target, testKey(), m_clock);
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Storage);
        QVERIFY2(refused.error().text.contains(u"磁盘"), qPrintable(refused.error().text));
        QVERIFY(QDir(target).isEmpty());
    }

    /// Asked to stop as soon as something is told.
    void whatIsCancelledLeavesNothing()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"server"_s);
        const QString file = dir.filePath(u"b"_s);
        {
            City city;
            work(city);
            if (QTest::currentTestFailed())
                return;
            const QString server = city.dir.filePath(u"server"_s);
            city.server.reset();
            std::stop_source stop;
            const auto left = Backup::write(
                server, testKey(), file, lock(), [&](qint64, qint64) { stop.request_stop(); }, {},
                stop.get_token());
            QVERIFY(!left);
            QCOMPARE(left.error().code, ErrorCode::Cancelled);
            QVERIFY(QDir(dir.path()).isEmpty());
            QVERIFY(Backup::write(server, testKey(), file, lock()));
        }
        std::stop_source stop;
        const auto left = Backup::restore(
            file, lock(), folder, testKey(), m_clock, [&](qint64, qint64) { stop.request_stop(); }, {},
            stop.get_token());
        QVERIFY(!left);
        QCOMPARE(left.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(folder).isEmpty());
        QVERIFY(Backup::restore(file, lock(), folder, testKey(), m_clock));
    }

    void passphraseOpensWithoutTheOldKey()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"server"_s);
        const QString file = dir.filePath(u"b"_s);
        {
            const TestServer server(folder);
            QVERIFY(Backup::write(folder, testKey(), file, lock("a long passphrase")));
        }
        QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QByteArray newKey(32, '\x17');
        const auto wrong =
            Backup::restore(file, {{}, "another passphrase"}, dir.filePath(u"t"_s), newKey, m_clock);
        QCOMPARE(wrong.error().code, ErrorCode::Denied);
        QVERIFY(Backup::restore(file, {{}, "a long passphrase"}, dir.filePath(u"t"_s), newKey, m_clock));
        const auto again =
            Backup::restore(file, {{}, "a long passphrase"}, dir.filePath(u"t"_s), newKey, m_clock);
        QCOMPARE(again.error().code, ErrorCode::Conflict); // there are data now
        const auto store =
            Store::open({.folder = dir.filePath(u"t"_s), .role = StoreRole::Server, .key = newKey});
        QVERIFY(store);
        QCOMPARE(epochsOf(**store), 2);
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
