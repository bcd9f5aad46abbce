// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The driver and a seat whose branches change while a page of the scope before is still on its way.
#include "app/storage/operation_table.h"
#include "app/storage/sqlite_connection.h"
#include "app/sync/sync_driver.h"
#include "scoped_pages.h"

#include <QJsonDocument>
#include <QPromise>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// A real store behind calls without a network, in the scope that the test gives the account. The answer to
/// the first question for a page can be held back.
class SlowGateway final : public ServerGateway
{
public:
    explicit SlowGateway(Store &server)
        : m_server(server)
    { }

    QList<BranchId> branches;
    bool holdsPages = true;
    int held = 0;
    int hellos = 0;

    void letGo()
    {
        holdsPages = false;
        for (const auto &[promise, page] : std::exchange(m_kept, {})) {
            promise->addResult(page);
            promise->finish();
        }
    }

    QFuture<Result<ServerHello>> hello(DeviceRecord device) override
    {
        ++hellos;
        m_device = device.id;
        ServerHello hello;
        hello.company = u"nuanchuan"_s;
        hello.schemaVersion = OperationCodec::kSchemaVersion;
        hello.serverUtcMs = SystemClock().utcMs();
        hello.account = Account();
        hello.account->branches = branches;
        if (const auto enrolled = take(m_server.enrol(device)); !enrolled)
            return ready<ServerHello>(std::unexpected(enrolled.error()));
        hello.log = *ask(m_server, [](Queries &q) { return q.logIdentity(); });
        hello.head = *ask(m_server, [](Queries &q) { return q.cursor(); });
        return ready<ServerHello>(hello);
    }
    QFuture<Result<QList<JournalEntry>>> push(QList<Operation> operations, QList<DeviceRecord>) override
    {
        return m_server.receive(operations);
    }
    QFuture<Result<JournalPage>> pull(qint64 after, qint64 bytes) override
    {
        Result<JournalPage> page = Testing::page(m_server, after, {branches, m_device}, bytes);
        if (!holdsPages)
            return ready<JournalPage>(std::move(page));
        ++held;
        auto promise = std::make_shared<QPromise<Result<JournalPage>>>();
        promise->start();
        m_kept.append({promise, std::move(page)});
        return promise->future();
    }
    QFuture<Result<qint64>> waitForNews(qint64, int) override
    {
        auto promise = std::make_shared<QPromise<Result<qint64>>>(); // nothing is new
        promise->start();
        m_waiting.append(promise);
        return promise->future();
    }
    QFuture<Result<Journal::NumberLease>> leaseTicketNumbers(int count) override
    {
        return m_server.leaseTicketNumbers(m_device, count);
    }
    QFuture<Result<QList<Series>>> series(QList<SeriesKey>, qint64, qint64, qint64) override { return {}; }
    QFuture<Result<QList<LiveValue>>> latest(QStringList) override { return {}; }

private:
    template <class T>
    static QFuture<Result<T>> ready(Result<T> value)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }

    Store &m_server;
    DeviceId m_device;
    QList<std::pair<std::shared_ptr<QPromise<Result<JournalPage>>>, Result<JournalPage>>> m_kept;
    QList<std::shared_ptr<QPromise<Result<qint64>>>> m_waiting;
};

} // namespace

class TestDriverScope : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

    static QStringList scopeIn(const QString &folder)
    {
        const auto db =
            SqliteConnection::open({.file = Store::fileIn(folder), .key = testKey(), .readOnly = true});
        if (!db)
            return {u"?"_s};
        const QByteArray names = StoreValue::bytes(**db, u"scope.branches"_s);
        return QJsonDocument::fromJson(names).toVariant().toStringList();
    }
    static bool has(Store &store, const TicketId &id)
    {
        const auto found = ask(store, [id](Queries &q) { return q.ticket(id); });
        return found && found->has_value();
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void aPageOfTheScopeBeforeIsNotTaken_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::newRow("wider") << QStringList{u"B1"_s} << QStringList{u"B1"_s, u"B2"_s};
        QTest::newRow("the whole company") << QStringList{u"B1"_s} << QStringList();
        QTest::newRow("narrower") << QStringList{u"B1"_s, u"B2"_s} << QStringList{u"B1"_s};
    }

    void aPageOfTheScopeBeforeIsNotTaken()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        const auto scope = [](const QStringList &names) {
            QList<BranchId> branches;
            for (const QString &name : names)
                branches.append(BranchId(name));
            return branches;
        };
        QTemporaryDir dir;
        const auto server = openStore(dir.filePath(u"server"_s), StoreRole::Server);
        const auto seat = openStore(dir.filePath(u"seat"_s), StoreRole::Seat);
        const TicketId first = TicketId::make(m_clock), second = TicketId::make(m_clock);
        OperationDraft ofOther = openDraft(second, u"NC-25-000002"_s);
        ofOther.branch = BranchId(u"B2"_s);
        QVERIFY(take(server->author({ofOther})));
        QVERIFY(take(server->author({openDraft(first, u"NC-25-000001"_s)})));

        SlowGateway gateway(*server);
        gateway.branches = scope(before);
        SyncDriver driver({seat.get(), seat.get(), seat.get(), &gateway, &m_clock, seat.get()});
        driver.start();
        QTRY_VERIFY(gateway.held > 0); // asked for in the scope of before, at the order's beginning
        const int hellos = gateway.hellos;
        gateway.branches = scope(after);
        driver.retryNow();
        QTRY_VERIFY(gateway.hellos > hellos);
        QTRY_COMPARE(scopeIn(dir.filePath(u"seat"_s)), after);
        gateway.letGo();
        QTRY_VERIFY(has(*seat, first));
        QTRY_COMPARE(driver.status().link, SyncLink::Online);
        QTRY_VERIFY(driver.status().cursor == driver.status().head && driver.status().head > 0);
        QTRY_COMPARE(has(*seat, second), after.isEmpty() || after.contains(u"B2"_s));
        const auto check = verified(*seat);
        QVERIFY2(check.ok, qPrintable(check.reason));
        driver.stop();
    }
};

QTEST_GUILESS_MAIN(TestDriverScope)
#include "tst_driver_scope.moc"
