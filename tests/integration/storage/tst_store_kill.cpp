// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <QProcess>
#include <QtTest>

#include <csignal>
#include <cstdio>
#include <deque>

using namespace Warmline;
using namespace Warmline::Testing;

/// kill -9 at random moments: what was told as saved is there, and the chain holds.
/// WARMLINE_KILL_ROUNDS gives the number of moments (20; `./dev bench kills` takes 200).
class TestStoreKill : public QObject
{
    Q_OBJECT

private slots:
    void acknowledgedOperationsSurvive();
};

namespace {

/// The child: authors without end, several at a time, and prints each id once its future has finished.
int author(const QString &folder)
{
    auto store = openStore(folder, StoreRole::Seat);
    const SystemClock clock;
    std::deque<QFuture<Result<QList<JournalEntry>>>> pending;
    TicketId ticket;
    for (int i = 0;; ++i) {
        if (i % 4 == 0)
            ticket = TicketId::make(clock);
        pending.push_back(store->author({i % 4 == 0 ? openDraft(ticket, ticket.toString().last(12))
                                                    : noteDraft(ticket, QString::number(i))}));
        if (pending.size() < 6)
            continue;
        const auto done = take(pending.front());
        pending.pop_front();
        if (!done)
            return 1;
        std::printf("%s\n", qPrintable(done->first().operation.id.toString()));
        std::fflush(stdout);
    }
}

} // namespace

void TestStoreKill::acknowledgedOperationsSurvive()
{
    bool given = false;
    int rounds = qEnvironmentVariableIntValue("WARMLINE_KILL_ROUNDS", &given);
    if (!given)
        rounds = 20;
    // Each round looks at all that the store holds, so a long run takes a new one now and then.
    constexpr int roundsOfAStore = 20;
    std::unique_ptr<QTemporaryDir> dir;
    QSet<QString> acknowledged;
    qsizetype lost = 0;
    qsizetype twice = 0;
    qsizetype saved = 0;
    for (int round = 0; round < rounds; ++round) {
        if (round % roundsOfAStore == 0) {
            dir = std::make_unique<QTemporaryDir>();
            saved += std::exchange(acknowledged, {}).size();
        }
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--author"), dir->path()});
        QVERIFY(child.waitForStarted());
        // The child never stops by itself: after a random number of lines it is killed wherever it is just
        // then.
        int wanted = QRandomGenerator::global()->bounded(1, 60);
        const auto read = [&] {
            while (child.canReadLine()) {
                acknowledged.insert(QString::fromLatin1(child.readLine().trimmed()));
                --wanted;
            }
        };
        while (wanted > 0) {
            QVERIFY2(child.waitForReadyRead(20'000), "the child says nothing");
            read();
        }
        ::kill(pid_t(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        read(); // what it had said before it died

        auto store = openStore(dir->path(), StoreRole::Seat);
        const auto outbox = ask(*store, [](Queries &q) { return q.outbox(0); });
        QVERIFY(outbox);
        QSet<QString> kept;
        for (const JournalEntry &entry : *outbox)
            kept.insert(entry.operation.id.toString());
        lost = std::max(lost, (acknowledged - kept).size());
        twice = std::max(twice, outbox->size() - kept.size());
        const auto check = verified(*store);
        QVERIFY2(check.ok, qPrintable(check.reason));
        QCOMPARE(check.operations, kept.size());
    }
    saved += acknowledged.size();
    // The benchmark reads this line.
    std::printf("kills %d saved %lld lost %lld twice %lld\n", rounds, qint64(saved), qint64(lost),
                qint64(twice));
    std::fflush(stdout);
    QCOMPARE(lost, 0);
    QCOMPARE(twice, 0);
    QVERIFY(saved >= rounds);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--author") == 0)
        return author(QString::fromLocal8Bit(argv[2]));
    TestStoreKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_kill.moc"
