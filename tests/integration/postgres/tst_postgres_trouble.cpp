// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One order without a hole, whoever dies: servers are killed, the database restarts, goes back to an older
// state, or is another one.
#include "servers_on_postgres.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>
#include <deque>
#include <thread>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// The child: a server that writes without end, several at a time, each operation with an id of its own;
/// prints each id once it is confirmed. All children write to one ticket, too.
int writeWithoutEnd(const QString &folder, const QString &database, const QString &shared)
{
    if (!Crypto::initialise())
        return 1;
    auto store = openServer(folder, *DatabaseAddress::parse(database));
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().message()));
        return 1;
    }
    const SystemClock clock;
    std::deque<QFuture<Result<QList<JournalEntry>>>> pending;
    TicketId ticket;
    for (int i = 0;; ++i) {
        if (i % 5 == 0)
            ticket = TicketId::make(clock);
        OperationDraft draft = i % 5 == 0 ? openDraft(ticket, ticket.toString().last(12))
                             : i % 5 == 1 ? noteDraft(TicketId(Uuid7::fromString(shared)), QString::number(i))
                                          : noteDraft(ticket, QString::number(i));
        draft.id = OperationId::make(clock);
        pending.push_back((*store)->author({draft}));
        if (pending.size() < 6)
            continue;
        const auto done = take(pending.front());
        pending.pop_front();
        if (!done)
            return 2;
        std::printf("%s\n", qPrintable(done->first().operation.id.toString()));
        std::fflush(stdout);
    }
}

/// A reader of the feed that knows nothing of ours: what it has seen may never get company from behind.
class FeedReader
{
public:
    explicit FeedReader(const DatabaseAddress &address)
        : m_thread([this, address](const std::stop_token &stop) {
            PgConnection db(address, u"reader"_s);
            while (waitForNews(stop))
                look(db);
            look(db); // what came last
        })
        , m_listener(address, [this] { onNews(); }, nullptr)
    { }
    /// Stops it; gives what was wrong, or nothing.
    QString finish()
    {
        m_thread.request_stop();
        m_thread.join();
        return m_wrong;
    }
    qint64 seen() const { return m_last; }

private:
    void onNews()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_hasNews = true;
        }
        m_wake.notify_one();
    }
    bool waitForNews(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, stop, [this] { return m_hasNews; });
        m_hasNews = false;
        return !stop.stop_requested();
    }
    void look(PgConnection &db)
    {
        auto query =
            db.run(u"select sequence from operation where sequence > ? order by sequence"_s, {m_last.load()});
        while (query && query->next()) {
            const qint64 place = query->value(0).toLongLong();
            if (place != m_last + 1 && m_wrong.isEmpty())
                m_wrong = u"after %1 came %2"_s.arg(m_last).arg(place);
            m_last = place;
        }
    }

    std::atomic<qint64> m_last = 0;
    QString m_wrong;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_hasNews = true;
    std::jthread m_thread;
    PgListener m_listener; // ends first: it wakes the thread
};

} // namespace

std::atomic<int> s_warnings = 0;
void countWarnings(QtMsgType type, const QMessageLogContext &, const QString &)
{
    s_warnings += int(type == QtWarningMsg || type == QtCriticalMsg);
}

class TestPostgresTrouble : public QObject, private ServersOnPostgres
{
    Q_OBJECT

private slots:
    void initTestCase() { createCluster(); }
    void init() { begin(); }

    void copyOfAnotherDatabaseIsMadeAgain()
    {
        const TicketId ticket = TicketId::make(m_clock);
        auto one = server("one");
        const DeviceId device = one->device().id;
        QVERIFY(take(one->author({openDraft(ticket, u"NC-25-000001"_s)})));
        one.reset();
        newDatabase();
        one = server("one");
        QCOMPARE(headOf(*one), 0);
        QVERIFY(one->device().id != device);
        QVERIFY(!ask(one->replica(), [&](Queries &q) { return q.ticket(ticket); }).value());
        // An older backup of the same database: the copy has what the database has lost.
        QVERIFY(take(one->author({openDraft(ticket, u"NC-25-000002"_s)})));
        QVERIFY(take(one->author({noteDraft(ticket, u"一"_s)})));
        one.reset();
        goBackTo(1);
        one = server("one");
        QCOMPARE(headOf(*one), 1);
        QVERIFY(take(one->author({noteDraft(ticket, u"二"_s)})));
        QVERIFY(verified(one->replica()).ok);
    }

    /// The database forgets its newest operations while two servers run (a standby without them was promoted,
    /// or an older backup restored): both notice, one epoch is opened, and nobody has to be restarted.
    void databaseGoesBackUnderRunningServers()
    {
        const auto one = server("one");
        const auto two = server("two");
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(take(one->author({openDraft(ticket, u"NC-25-000001"_s), noteDraft(ticket, u"一"_s),
                                  noteDraft(ticket, u"二"_s), noteDraft(ticket, u"三"_s)})));
        QTRY_COMPARE(headOf(*two), 4);
        const DeviceId before = one->device().id;
        std::atomic<int> resets = 0; // told on a thread of the store's
        const auto guard = two->subscribe([&](const StoreChange &change) { resets += int(change.reset); });
        s_warnings = 0;
        const auto previous = qInstallMessageHandler(countWarnings);
        goBackTo(2);
        QSet<ErrorCode> told;
        Result<QList<JournalEntry>> written;
        const bool came = QTest::qWaitFor(
            [&] {
                written = take(one->author({noteDraft(ticket, u"四"_s)}));
                if (!written)
                    told.insert(written.error().code);
                return written.has_value();
            },
            20'000);
        const bool followed = QTest::qWaitFor([&] { return headOf(*one) == 3 && headOf(*two) == 3; }, 20'000);
        qInstallMessageHandler(previous);
        QVERIFY2(came, qPrintable(written.error_or(Error()).message()));
        QVERIFY(followed);
        // Nobody was told that his operation is at fault, and the log was not filled.
        QVERIFY((told - QSet<ErrorCode>{ErrorCode::Unavailable}).isEmpty());
        QVERIFY2(s_warnings <= 12, qPrintable(QString::number(s_warnings)));
        QVERIFY(one->device().id != before);
        QTRY_VERIFY(resets >= 1); // told after the new copy can be read
        QCOMPARE(written->first().sequence, 3);
        QCOMPARE(hashes(*one), hashes(*two));
        QVERIFY2(verified(one->replica()).ok, qPrintable(verified(one->replica()).reason));
        QVERIFY2(verified(two->replica()).ok, qPrintable(verified(two->replica()).reason));
        const auto identity = take(two->ask([](Queries &q) { return q.logIdentity(); })).value();
        QCOMPARE(take(one->ask([](Queries &q) { return q.logIdentity(); })).value(), identity);
        QCOMPARE(identity.epochs.size(), 2); // two servers noticed, one opened it
        QCOMPARE(identity.epochs.last().startSize, 2);
        QVERIFY(Proof::checkIdentity(identity));
        QCOMPARE(one->sequencer(), u"shared"_s);
    }

    /// It went back and on again, further than a copy had come: that is not the copy's order any more.
    void copyOfAnotherOrderIsNoticed()
    {
        const auto one = server("one");
        auto two = server("two");
        const TicketId ticket = TicketId::make(m_clock);
        QVERIFY(take(one->author(
            {openDraft(ticket, u"NC-25-000001"_s), noteDraft(ticket, u"一"_s), noteDraft(ticket, u"二"_s)})));
        QTRY_COMPARE(headOf(*two), 3);
        two.reset(); // sleeps meanwhile
        goBackTo(1);
        QTRY_COMPARE_WITH_TIMEOUT(headOf(*one), 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(take(one->author({noteDraft(ticket, u"三"_s), noteDraft(ticket, u"四"_s),
                                                   noteDraft(ticket, u"五"_s)})),
                                 20'000);
        two = server("two");
        QCOMPARE(hashes(*two), hashes(*one));
        QCOMPARE(take(two->ask([](Queries &q) { return q.logIdentity(); })).value().epochs.size(), 2);
        QVERIFY(verified(two->replica()).ok);
    }

    /// The writer, the deadline and what watches for a foreign copy are done before who asked has chained on
    /// it.
    void aWriteEndsBehindWhatHoldsIt()
    {
        const auto one = server("one");
        QFuture<Result<QByteArray>> written;
        QFuture<void> end;
        int heard = 0;
        {
            const HeldReads held;
            written = one->sign("one");
            // Another thread's stands behind it in the writer's row, and nothing holds that.
            std::jthread([&one] { one->sign("two").waitForFinished(); }).join();
            QVERIFY(!written.isFinished());
            end = written.then([](const Result<QByteArray> &signature) { return signature.has_value(); })
                      .then([&heard](bool good) { heard += good ? 1 : 10; });
        }
        QTRY_VERIFY(end.isFinished());
        QCOMPARE(heard, 1);
    }

    void silentHolderIsEnded()
    {
        const auto one = server("one");
        PgConnection silent(m_cluster->address(), u"silent"_s);
        QVERIFY(silent.script(u"begin"_s));
        QVERIFY(silent.run(u"select head from server_order for update"_s));
        QElapsedTimer clock;
        clock.start();
        const TicketId ticket = TicketId::make(m_clock);
        const auto done = take(one->author({openDraft(ticket, u"NC-25-000001"_s)}));
        QVERIFY2(done, qPrintable(done.error_or(Error()).message()));
        QVERIFY(clock.elapsed() > 2'000);
        // And what it wanted to write is refused.
        QCOMPARE(silent.script(u"update server_order set key_check = key_check; commit"_s).error().code,
                 ErrorCode::Unavailable);
    }

    void databaseRestartsUnderLoad()
    {
        auto one = server("one");
        const auto two = server("two");
        QSet<QString> confirmed;
        int unavailable = 0;
        TicketId ticket = TicketId::make(m_clock);
        QVERIFY(take(one->author({openDraft(ticket, u"NC-25-000001"_s)})));
        for (int round = 0; round < 3; ++round) {
            QList<OperationDraft> waiting;
            QList<QFuture<Result<QList<JournalEntry>>>> pending;
            for (int i = 0; i < 40; ++i) {
                OperationDraft draft = noteDraft(ticket, QString::number(i));
                draft.id = OperationId::make(m_clock);
                waiting.append(draft);
                pending.append((i % 2 == 0 ? one : two)->author({draft}));
                if (i == 20)
                    m_cluster->stop(SIGQUIT); // a crash, with writes under way
            }
            for (auto &future : pending) {
                const auto done = take(future);
                if (done)
                    confirmed.insert(done->first().operation.id.toString());
                else
                    ++unavailable;
                if (!done) {
                    QVERIFY2(done.error().code == ErrorCode::Unavailable, qPrintable(done.error().message()));
                    QVERIFY(!done.error().text.isEmpty());
                }
            }
            // Reading goes on meanwhile.
            QVERIFY(ask(one->replica(), [&](Queries &q) { return q.ticket(ticket); }).value());
            QVERIFY(m_cluster->start());
            for (const OperationDraft &draft : waiting) { // as a client does: the same again
                Result<QList<JournalEntry>> done;
                const bool came =
                    QTest::qWaitFor([&] { return (done = take(two->author({draft}))).has_value(); }, 10'000);
                QVERIFY2(came, qPrintable(done.error_or(Error()).message()));
                confirmed.insert(done->first().operation.id.toString());
            }
        }
        QVERIFY(unavailable > 0);
        QCOMPARE(confirmed.size(), 120);
        QCOMPARE(number(u"select count(distinct id) from warmline.operation where intent = 'ticket.note'"_s),
                 120);
        QCOMPARE(number(u"select count(*) from warmline.operation"_s), 121);
        QTRY_COMPARE(headOf(*one), 121);
        QCOMPARE(hashes(*one), hashes(*two));
        QVERIFY2(verified(one->replica()).ok, qPrintable(verified(one->replica()).reason));
    }

    /// Three processes write, each is killed again and again wherever it is just then; who holds the order
    /// dies with it. WARMLINE_KILL_ROUNDS gives the number of deaths (15).
    void killedServersLeaveNoHole()
    {
        bool given = false;
        int rounds = qEnvironmentVariableIntValue("WARMLINE_KILL_ROUNDS", &given);
        if (!given)
            rounds = 15;
        const TicketId shared = TicketId::make(m_clock);
        QVERIFY(take(server("main")->author({openDraft(shared, u"NC-25-000001"_s)})));
        FeedReader reader(m_cluster->address());
        QSet<QString> acknowledged;
        const auto listen = [&](QProcess &child) {
            while (child.canReadLine())
                acknowledged.insert(QString::fromLatin1(child.readLine().trimmed()));
        };
        std::array<std::unique_ptr<QProcess>, 3> children;
        const auto startChild = [&](int i) {
            children[size_t(i)] = std::make_unique<QProcess>();
            QProcess &child = *children[size_t(i)];
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            connect(&child, &QProcess::readyReadStandardOutput, this, [&] { listen(child); });
            child.start(
                QCoreApplication::applicationFilePath(),
                {u"--server"_s, m_dir->filePath(u"child%1"_s.arg(i)), m_cluster->text(), shared.toString()});
            return child.waitForStarted();
        };
        for (int i = 0; i < 3; ++i)
            QVERIFY(startChild(i));
        for (int round = 0; round < rounds; ++round) {
            const int victim = round % 3;
            const qsizetype wanted = acknowledged.size() + QRandomGenerator::global()->bounded(20, 120);
            QTRY_VERIFY_WITH_TIMEOUT(acknowledged.size() >= wanted, 30'000);
            QProcess &child = *children[size_t(victim)];
            QCOMPARE(child.state(), QProcess::Running); // none ends by itself
            ::kill(pid_t(child.processId()), SIGKILL);
            QVERIFY(child.waitForFinished());
            listen(child);
            QVERIFY(startChild(victim));
        }
        for (auto &child : children) {
            ::kill(pid_t(child->processId()), SIGKILL);
            QVERIFY(child->waitForFinished());
            listen(*child);
        }
        const qint64 head = number(u"select head from warmline.server_order"_s);
        QTRY_COMPARE(reader.seen(), head);
        QCOMPARE(reader.finish(), QString());
        QCOMPARE(number(u"select count(*) from warmline.operation"_s), head);
        QVERIFY(acknowledged.size() > rounds * 20);

        const auto main = server("main");
        QList<std::unique_ptr<PostgresStore>> all;
        QSet<QString> kept;
        const auto page = ask(main->replica(), [](Queries &q) { return q.page(0, 1LL << 40); });
        for (const JournalEntry &entry : page->entries)
            kept.insert(entry.operation.id.toString());
        QCOMPARE(kept.size(), head); // none twice
        QSet<QString> lost = acknowledged;
        QVERIFY2(lost.subtract(kept).isEmpty(), qPrintable(u"%1 lost"_s.arg(lost.size())));
        const auto check = verified(main->replica());
        QVERIFY2(check.ok, qPrintable(check.reason));
        for (const char *child : {"child0", "child1", "child2"}) {
            const auto copy = server(child);
            QCOMPARE(hashes(*copy), hashes(*main));
            QVERIFY2(verified(copy->replica()).ok, qPrintable(verified(copy->replica()).reason));
            QCOMPARE(ask(copy->replica(), [&](Queries &q) { return q.ticket(shared); }).value(),
                     ask(main->replica(), [&](Queries &q) { return q.ticket(shared); }).value());
        }
        qInfo("%lld operations in the order, %lld acknowledged, %d deaths", head, qint64(acknowledged.size()),
              rounds + 3);
    }

private:
    /// As an older backup of the database would be.
    void goBackTo(qint64 head)
    {
        m_cluster->sql(
            u"begin; alter table warmline.operation disable trigger all; delete from warmline.operation "
            "where sequence > %1; update warmline.server_order set head = %1; alter table "
            "warmline.operation enable trigger all; commit"_s.arg(head));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == "--server"_L1)
        return writeWithoutEnd(arguments.at(2), arguments.at(3), arguments.at(4));
    TestPostgresTrouble test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_postgres_trouble.moc"
