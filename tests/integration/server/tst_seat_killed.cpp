// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A headless seat is killed (SIGKILL) at random moments of a shift. What it had shown as saved must be there
// afterwards, at the seat and, after the sync, at the server; nothing twice. WARMLINE_KILLS=200 for the long
// run (`./dev bench kills`).
#include "headless_seat.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// The killed program: opens tickets and writes notes without rest, and says each operation's id once it is
/// saved.
int workAsSeat(const QStringList &arguments)
{
    HeadlessSeat::Options options;
    options.folder = arguments.at(2);
    options.url = QUrl(arguments.at(3));
    options.secret = arguments.at(4);
    HeadlessSeat seat(options);
    SystemClock clock;
    TicketId ticket;
    int step = 0;
    const auto say = [](const Result<JournalEntry> &saved) {
        if (!saved)
            return;
        std::printf("%s\n", qPrintable(saved->operation.id.toString()));
        std::fflush(stdout);
    };
    QTimer shift;
    QObject::connect(&shift, &QTimer::timeout, &shift, [&] {
        if (step++ % 5 == 0) {
            const TicketId fresh = TicketId::make(clock);
            const auto opened = seat.openTicket(fresh);
            say(opened);
            ticket = opened ? fresh : ticket; // without numbers (not synced yet) it goes on with what it has
        } else if (!ticket.isNull()) {
            say(seat.note(ticket, u"第 %1 步"_s.arg(step)));
        }
    });
    shift.start(0);
    return QCoreApplication::exec();
}

} // namespace

class TestSeatKilled : public QObject
{
    Q_OBJECT

private slots:
    void nothingShownAsSavedIsLost()
    {
        const int kills =
            qEnvironmentVariableIsSet("WARMLINE_KILLS") ? qEnvironmentVariableIntValue("WARMLINE_KILLS") : 20;
        const quint32 seed =
            qEnvironmentVariableIsSet("WARMLINE_SEED") ? qEnvironmentVariable("WARMLINE_SEED").toUInt() : 1;
        QRandomGenerator random(seed);
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        const QStringList arguments{u"--seat"_s, dir.filePath(u"seat"_s), server.endpoint().url.toString(),
                                    server.endpoint().secret};
        QSet<QString> saved;
        for (int i = 0; i < kills; ++i) {
            QProcess seat;
            seat.start(QCoreApplication::applicationFilePath(), arguments);
            QVERIFY(seat.waitForStarted());
            QByteArray said;
            const qsizetype enough = 1 + random.bounded(40);
            QTRY_VERIFY_WITH_TIMEOUT((said += seat.readAllStandardOutput(), said.count('\n') >= enough),
                                     20'000);
            // Not only right after a line: anywhere in the work that follows.
            QTimer::singleShot(random.bounded(20), &seat, &QProcess::kill);
            QTRY_COMPARE_WITH_TIMEOUT(seat.state(), QProcess::NotRunning, 10'000);
            said += seat.readAllStandardOutput();
            for (const QByteArray &line : said.first(said.lastIndexOf('\n') + 1).split('\n')) {
                if (!line.isEmpty())
                    saved.insert(QString::fromLatin1(line));
            }
        }
        HeadlessSeat seat(seatOptions(arguments.at(1), server.endpoint()));
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 30'000);
        const auto everything = [](Store &store) {
            const auto page = take(store.ask([](Queries &queries) { return queries.page(0, 100'000'000); }));
            QStringList ids;
            for (const JournalEntry &entry : page ? page->entries : QList<JournalEntry>()) {
                if (entry.verdict == VerdictKind::Confirmed)
                    ids.append(entry.operation.id.toString());
            }
            return ids;
        };
        const QStringList atServer = everything(server.store());
        const QSet<QString> known(atServer.cbegin(), atServer.cend());
        const qsizetype twice = atServer.size() - known.size();
        const qsizetype lost = (saved - known).size();
        // The benchmark reads this line.
        std::printf("kills %d saved %lld lost %lld twice %lld\n", kills, qint64(saved.size()), qint64(lost),
                    qint64(twice));
        std::fflush(stdout);
        QCOMPARE(twice, 0);
        QCOMPARE(lost, 0);
        QCOMPARE(everything(seat.store()), atServer);
        for (Store *store : {&seat.store(), &server.store()}) {
            const auto check = take(store->ask([](Queries &queries) { return queries.verify({}); }));
            QVERIFY(check && check->ok);
        }
        QVERIFY(saved.size() >= kills);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (!Crypto::initialise())
        return 1;
    if (QCoreApplication::arguments().value(1) == "--seat"_L1)
        return workAsSeat(QCoreApplication::arguments());
    TestSeatKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_seat_killed.moc"
