// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Snapshots and scope with real parts on both ends: a seat in a process of its own that is killed, a wire
// that is cut, accounts whose branches change while they work.
#include "../faults/fault_bench.h"

#include "app/core/password.h"
#include "app/domain/import_block.h"
#include "app/server/account_desk.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

const QString kPassword = u"right horse 9"_s;

/// The program that is killed: a seat that says what it is at, and kills itself (SIGKILL: nothing is tidied
/// up) in the given stage once it has so many bytes.
int syncAsSeat(const QStringList &arguments)
{
    HeadlessSeat::Options options;
    options.folder = arguments.at(2);
    options.url = QUrl(arguments.at(3));
    options.secret = arguments.at(4);
    options.sync.partBytes = 8 * 1024;
    const auto last = SyncSnapshot::Stage(arguments.at(5).toInt());
    const qint64 enough = arguments.at(6).toLongLong();
    HeadlessSeat seat(options);
    QObject::connect(&seat.sync(), &SyncDriver::statusChanged, &seat.sync(), [=](const SyncStatus &status) {
        const SyncSnapshot &s = status.snapshot;
        std::printf("%d %lld\n", int(s.stage), s.bytes);
        std::fflush(stdout);
        if (s.stage == last && s.bytes >= enough)
            std::raise(SIGKILL);
    });
    return QCoreApplication::exec();
}

SnapshotShelf::Options shelfOptions()
{
    SnapshotShelf::Options options;
    options.leastNew = 1;
    options.leastBehind = 20;
    options.mostBehind = 20;
    return options;
}

/// With \a noise nothing of them can be compressed: the snapshot gets large.
void importHouseholds(Store &server, const QString &branch, int count, bool noise = false)
{
    QList<ImportBlock> blocks;
    for (int i = 0; i < count; ++i) {
        if (i % kImportBlockRows == 0) {
            blocks.append(ImportBlock());
            blocks.last().kind = ImportKind::Households;
        }
        Household h;
        h.account = AccountNo(u"%1-%2"_s.arg(branch).arg(i));
        h.branch = BranchId(branch);
        h.community = CommunityId(u"M-"_s + branch);
        h.building = BuildingId(u"H-%1-%2"_s.arg(branch).arg(i / 48));
        h.room = QString::number(101 + i % 48);
        h.customerName =
            noise ? QString::fromLatin1(Crypto::random(24).toHex()) : u"郑%1"_s.arg(QChar(0x5000 + i % 500));
        h.phone = u"154%1"_s.arg(10'000'000 + i * 7919 % 89'999'999);
        blocks.last().households.append(h);
    }
    const auto drafts = ImportCodec::drafts(blocks, BatchId(Uuid7::make(SystemClock())), u"nuanchuan"_s,
                                            BranchId(branch), AgentId(u"admin"_s));
    if (const auto done = take(server.author(drafts)); !done)
        qFatal("%s", qPrintable(done.error().message()));
}

QList<TicketId> openTickets(Store &server, const QString &branch, int count, int first)
{
    QList<OperationDraft> drafts;
    QList<TicketId> ids;
    for (int i = 0; i < count; ++i) {
        ids.append(TicketId::make(SystemClock()));
        drafts.append(openDraft(ids.last(), u"NC-25-%1"_s.arg(first + i, 6, 10, QLatin1Char('0'))));
        drafts.last().branch = BranchId(branch);
    }
    if (const auto done = take(server.author(drafts)); !done)
        qFatal("%s", qPrintable(done.error().message()));
    return ids;
}

StoreCounts countsOf(Store &store)
{
    return take(store.ask([](Queries &q) { return q.counts(); })).value_or(StoreCounts());
}

/// What stages of a snapshot a seat has told.
class Stages
{
public:
    explicit Stages(HeadlessSeat &seat)
    {
        QObject::connect(&seat.sync(), &SyncDriver::statusChanged, &seat.sync(),
                         [this](const SyncStatus &status) {
                             m_seen.insert(int(status.snapshot.stage));
                             m_mostBytes = std::max(m_mostBytes, status.snapshot.bytes);
                         });
    }
    [[nodiscard]] bool saw(SyncSnapshot::Stage stage) const { return m_seen.contains(int(stage)); }
    [[nodiscard]] qint64 mostBytes() const { return m_mostBytes; }

private:
    QSet<int> m_seen;
    qint64 m_mostBytes = 0;
};

} // namespace

class TestSnapshot : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_number = 0;

    QString folder(const QString &name) { return m_dir.filePath(u"%1-%2"_s.arg(name).arg(m_number)); }
    HeadlessSeat::Options seatOptions(const TestServer &server, const QString &name)
    {
        HeadlessSeat::Options options = Testing::seatOptions(folder(name), server.endpoint());
        options.sync.snapshotBehind = 20;
        options.sync.partBytes = 16 * 1024;
        return options;
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init() { ++m_number; }

    void aNewSeatAndOneThatWasAwayLong()
    {
        TestServer server(folder(u"server"_s), shelfOptions());
        importHouseholds(server.store(), u"B1"_s, 3'000);
        const auto tickets = openTickets(server.store(), u"B1"_s, 30, 1);
        HeadlessSeat seat(seatOptions(server, u"seat"_s));
        Stages stages(seat);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 60'000);
        QCOMPARE(server.snapshots()->built(), 1);
        QVERIFY(stages.saw(SyncSnapshot::Stage::Fetching) && stages.saw(SyncSnapshot::Stage::Applying));
        QVERIFY(stages.mostBytes() > 16 * 1024);
        QCOMPARE(seat.status().snapshot, SyncSnapshot());
        QCOMPARE(countsOf(seat.store()).households, 3'000);
        QCOMPARE(trouble(server.store(), {&seat.store()}, {}), QString());
        // Away, with work that waits; meanwhile much happens elsewhere.
        QTRY_VERIFY(seat.hasTicketNumbers());
        seat.connectTo(QUrl(u"http://127.0.0.1:1/warmline"_s), server.endpoint().secret);
        QSet<OperationId> saved;
        const TicketId own = TicketId::make(SystemClock());
        for (const auto &made :
             {seat.openTicket(own), seat.note(own, u"一"_s), seat.note(tickets[0], u"二"_s)}) {
            QVERIFY(made);
            saved.insert(made->operation.id);
        }
        openTickets(server.store(), u"B1"_s, 100, 1'000);
        seat.connectTo(server.endpoint().url, server.endpoint().secret);
        Stages again(seat);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 60'000);
        QVERIFY(again.saw(SyncSnapshot::Stage::Applying));
        QCOMPARE(server.snapshots()->built(), 2);
        QCOMPARE(trouble(server.store(), {&seat.store()}, saved), QString());
        QCOMPARE(seat.ticket(own)->notes.size(), 1);
        QCOMPARE(seat.ticket(tickets[0])->notes.size(), 1);
        // And it goes on with pages.
        QVERIFY(seat.note(own, u"三"_s));
        openTickets(server.store(), u"B1"_s, 3, 2'000);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled() && countsOf(seat.store()).tickets == 134, 30'000);
        QCOMPARE(server.snapshots()->built(), 2);
    }

    void cutInTheMiddleItGoesOn()
    {
        TestServer server(folder(u"server"_s), shelfOptions());
        importHouseholds(server.store(), u"B1"_s, 20'000);
        CuttableWire wire(quint16(server.endpoint().url.port()));
        HeadlessSeat::Options options = seatOptions(server, u"seat"_s);
        options.url = wire.url();
        options.sync.partBytes = 4 * 1024;
        HeadlessSeat seat(options);
        qint64 cutAt = 0;
        qint64 wentOnAt = -1;
        int cuts = 0;
        QObject::connect(&seat.sync(), &SyncDriver::statusChanged, &wire, [&](const SyncStatus &status) {
            const SyncSnapshot &s = status.snapshot;
            if (s.stage != SyncSnapshot::Stage::Fetching)
                return;
            if (cuts < 3 && s.bytes > cutAt + 15'000 && s.bytes < s.totalBytes) {
                cutAt = s.bytes;
                ++cuts;
                wire.cut();
                QMetaObject::invokeMethod(
                    &seat.sync(),
                    [&] {
                        wire.mend();
                        seat.sync().retryNow();
                    },
                    Qt::QueuedConnection);
            } else if (cuts > 0 && s.bytes < cutAt) {
                wentOnAt = s.bytes; // began anew
            }
        });
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 90'000);
        QCOMPARE(cuts, 3);
        QCOMPARE(wentOnAt, -1);
        QCOMPARE(server.snapshots()->built(), 1);
        QCOMPARE(trouble(server.store(), {&seat.store()}, {}), QString());
    }

    void killedInTheMiddleItGoesOn()
    {
        TestServer server(folder(u"server"_s), shelfOptions());
        importHouseholds(server.store(), u"B1"_s, 20'000, true);
        qint64 fetched = 0;
        // While it fetches, while it writes: what was fetched stays, what was half-written goes.
        for (const SyncSnapshot::Stage stage :
             {SyncSnapshot::Stage::Fetching, SyncSnapshot::Stage::Fetching, SyncSnapshot::Stage::Applying}) {
            QProcess seat;
            seat.start(QCoreApplication::applicationFilePath(),
                       {u"--seat"_s, folder(u"seat"_s), server.endpoint().url.toString(),
                        server.endpoint().secret, QString::number(int(stage)),
                        QString::number(fetched + 20'000)});
            QTRY_VERIFY_WITH_TIMEOUT(seat.state() == QProcess::NotRunning, 60'000);
            QCOMPARE(seat.exitStatus(), QProcess::CrashExit);
            for (const QByteArray &line : seat.readAllStandardOutput().split('\n')) {
                const QByteArrayList words = line.split(' ');
                if (words.size() < 2
                    || SyncSnapshot::Stage(words.at(0).toInt()) != SyncSnapshot::Stage::Fetching)
                    continue;
                const qint64 bytes = words.at(1).toLongLong();
                QVERIFY2(bytes >= fetched - 8 * 1024, "what was fetched was fetched anew");
                fetched = std::max(fetched, bytes);
            }
        }
        HeadlessSeat::Options options = seatOptions(server, u"seat"_s);
        HeadlessSeat seat(options);
        QVERIFY(!QFile::exists(options.folder + u"/snapshot/next.db"_s));
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 60'000);
        QCOMPARE(server.snapshots()->built(), 1);
        QCOMPARE(trouble(server.store(), {&seat.store()}, {}), QString());
        QCOMPARE(QDir(options.folder + u"/snapshot"_s).entryList(QDir::Files).size(), 0);
    }

    void cancelledItTakesPages()
    {
        TestServer server(folder(u"server"_s), shelfOptions());
        importHouseholds(server.store(), u"B1"_s, 8'000);
        HeadlessSeat seat(seatOptions(server, u"seat"_s));
        bool cancelled = false;
        QObject::connect(
            &seat.sync(), &SyncDriver::statusChanged, &seat.sync(), [&](const SyncStatus &status) {
                if (status.snapshot.stage == SyncSnapshot::Stage::Fetching && !std::exchange(cancelled, true))
                    seat.sync().cancelSnapshot();
            });
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 60'000);
        QVERIFY(cancelled);
        QCOMPARE(QDir(folder(u"seat"_s) + u"/snapshot"_s).entryList(QDir::Files).size(), 0);
        QCOMPARE(trouble(server.store(), {&seat.store()}, {}), QString());
    }

    void theFileIsForSessionsOfItsScope()
    {
        TestServer server(folder(u"server"_s), shelfOptions());
        importHouseholds(server.store(), u"B1"_s, 100);
        SnapshotOffer offer;
        QTRY_VERIFY((offer = take(server.snapshots()->offer({}, 0, 0)).value(),
                     offer.state == SnapshotOffer::State::Ready));
        QNetworkAccessManager network;
        const auto get = [&](const QString &id, const QByteArray &range, const QByteArray &token) {
            QUrl url = server.endpoint().url;
            url.setPath(u"/snapshot/"_s + id);
            QNetworkRequest request(url);
            if (!range.isEmpty())
                request.setRawHeader("Range", range);
            if (!token.isEmpty())
                request.setRawHeader("Authorization", "Bearer " + token);
            QNetworkReply *reply = network.get(request);
            QSignalSpy finished(reply, &QNetworkReply::finished);
            if (!reply->isFinished())
                finished.wait(kPatience);
            reply->deleteLater();
            return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        };
        QCOMPARE(get(offer.id, "bytes=0-9", {}), 401);
        QCOMPARE(get(offer.id, "bytes=0-9", "guessed"), 401);
        // Through a signed-in seat.
        HeadlessSeat seat(seatOptions(server, u"seat"_s));
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 30'000);
        const auto part = [&](const QString &id, qint64 offset, qint64 length) {
            auto future = seat.gateway().snapshotPart(id, offset, length);
            if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
                qFatal("no answer");
            return future.result();
        };
        QCOMPARE(part(offer.id, 0, 10)->size(), 10);
        QCOMPARE(part(offer.id, offer.bytes - 3, 10)->size(), 3);
        QCOMPARE(part(offer.id, offer.bytes, 10).error().code, ErrorCode::InvalidInput);
        QCOMPARE(part(QString(32, u'0'), 0, 10).error().code, ErrorCode::NotFound);
        QCOMPARE(part(u"..%2F..%2Fwarmline.db"_s, 0, 10).error().code, ErrorCode::NotFound);
    }

    void aSeatHoldsItsBranchesAndTheirChangesAtRunTime()
    {
        SystemClock clock;
        auto opened = Store::open({.folder = folder(u"server"_s),
                                   .role = StoreRole::Server,
                                   .key = testKey(),
                                   .deviceName = u"server"_s});
        QVERIFY(opened);
        Store &store = **opened;
        const QByteArray verifier = Password::verifierOf(kPassword).value_or(QByteArray());
        const auto change = [&](AccountChange::Kind kind, const QList<BranchId> &branches) {
            AccountChange c;
            c.account = AgentId(u"1027"_s);
            c.kind = kind;
            c.role = AccountRole::Agent;
            c.branches = branches;
            c.request = OperationId::make(clock);
            OperationDraft draft =
                AccountDesk::draftOf(c, kind == AccountChange::Kind::Enrol ? verifier : QByteArray());
            draft.company = u"nuanchuan"_s;
            draft.actor = AgentId(u"admin"_s);
            return take(store.author({draft})).has_value();
        };
        const BranchId b1(u"B1"_s);
        const BranchId b2(u"B2"_s);
        QVERIFY(change(AccountChange::Kind::Enrol, {b1}));
        importHouseholds(store, u"B1"_s, 500);
        importHouseholds(store, u"B2"_s, 300);
        openTickets(store, u"B1"_s, 20, 1);
        const auto foreign = openTickets(store, u"B2"_s, 10, 100);
        SnapshotShelf::Options shelfed = shelfOptions();
        shelfed.folder = folder(u"server"_s);
        shelfed.key = testKey();
        SnapshotShelf shelf(shelfed, &store);
        EmbeddedServer::Options options;
        options.secret = "token key of the test";
        options.secretUse = SecretUse::Never;
        ServerParts parts{&store, &store, &store, nullptr, &clock, {}};
        parts.snapshots = &shelf;
        EmbeddedServer server(parts, options);
        const auto endpoint = take(server.start());
        QVERIFY(endpoint);

        HeadlessSeat::Options seated;
        seated.folder = folder(u"seat"_s);
        seated.url = endpoint->url;
        seated.account = u"1027"_s;
        seated.secret = kPassword;
        seated.sync.snapshotBehind = 20;
        HeadlessSeat seat(seated);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 60'000);
        QCOMPARE(shelf.built(), 1);
        QCOMPARE(countsOf(seat.store()).households, 500);
        QCOMPARE(countsOf(seat.store()).tickets, 20);
        QVERIFY(!seat.ticket(foreign[0]));
        // Nothing of the other branch lies in the file, not even names that only it has.
        const auto found = [&](const QString &text) {
            return take(seat.store().ask([=](Queries &q) { return q.search(text, 10); }))->total;
        };
        QCOMPARE(found(u"B2-7"_s), 0);
        // Widened while it runs: what is missing comes.
        QVERIFY(change(AccountChange::Kind::SetRole, {b1, b2}));
        seat.sync().retryNow(); // else with the next renewal of the session
        QTRY_COMPARE_WITH_TIMEOUT(countsOf(seat.store()).households, 800, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 60'000);
        QVERIFY(seat.ticket(foreign[0]));
        QCOMPARE(shelf.built(), 2);
        QCOMPARE(brokenIn(seat.store()), QString());
        // Narrowed: it goes.
        QVERIFY(change(AccountChange::Kind::SetRole, {b2}));
        seat.sync().retryNow();
        QTRY_COMPARE_WITH_TIMEOUT(countsOf(seat.store()).households, 300, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 60'000);
        QCOMPARE(countsOf(seat.store()).tickets, 10);
        QCOMPARE(found(u"B1-7"_s), 0);
        QCOMPARE(brokenIn(seat.store()), QString());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (!Crypto::initialise())
        return 1;
    if (QCoreApplication::arguments().value(1) == "--seat"_L1)
        return syncAsSeat(QCoreApplication::arguments());
    TestSnapshot test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_snapshot.moc"
