// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Attachments and real programs that are killed, and disks that are full.
#include "attachment_bench.h"
#include "tests/integration/postgres/server_process.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

const TicketId kTicket(Uuid7::fromString(u"0196a000-0000-7000-8000-00000000000a"_s));
constexpr qint64 kLarge = 40 * kChunk;

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

HeadlessSeat::Options seatOptions(const QString &folder, const QUrl &url, const QString &secret)
{
    HeadlessSeat::Options options;
    options.folder = folder;
    options.url = url;
    options.secret = secret;
    return options;
}

/// The killed seat: attaches one large photo and says how much of it is there.
int workAsSeat(const QStringList &arguments)
{
    AttachmentSeat seat(seatOptions(arguments.at(2), QUrl(arguments.at(3)), arguments.at(4)));
    QObject::connect(&seat.driver(), &TransferDriver::itemsChanged, &seat.driver(),
                     [](const QList<TransferItem> &items) {
                         for (const TransferItem &item : items) {
                             std::printf("%lld\n", static_cast<long long>(item.done));
                             std::fflush(stdout);
                         }
                     });
    QTimer work;
    QObject::connect(&work, &QTimer::timeout, &work, [&] {
        if (seat.seat().openTicket(kTicket)) {
            work.stop();
            if (!seat.attach(kTicket, noise(kLarge)))
                std::abort();
        }
    });
    work.start(10);
    return QCoreApplication::exec();
}

} // namespace

class TestAttachmentFaults : public QObject
{
    Q_OBJECT

    QStringList arguments(const QTemporaryDir &dir, quint16 port) const
    {
        return {u"--data"_s,      dir.filePath(u"data"_s),
                u"--listen"_s,    u"127.0.0.1:%1"_s.arg(port),
                u"--log-level"_s, u"error"_s};
    }
    static bool openTicket(AttachmentSeat &seat)
    {
        return QTest::qWaitFor([&] { return seat.seat().openTicket(kTicket).has_value(); }, 20'000);
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void theServerIsKilledInTheMiddle()
    {
        QTemporaryDir dir;
        const quint16 port = freePort();
        ServerProcess server;
        QVERIFY(server.start(arguments(dir, port)));
        const QByteArray photo = noise(kLarge);
        AttachmentSeat seat(seatOptions(dir.filePath(u"seat"_s), server.url(), server.secret()));
        QVERIFY(openTicket(seat));
        int kills = 0;
        qint64 wanted = 5 * kChunk;
        const auto address = seat.attach(kTicket, photo);
        QVERIFY(address);
        while (kills < 3) {
            QVERIFY(QTest::qWaitFor(
                [&] {
                    return seat.item(address->operation).done >= wanted || seat.isDone(address->operation);
                },
                60'000));
            QVERIFY(!seat.isDone(address->operation));
            server.kill();
            ++kills;
            const qint64 before = seat.item(address->operation).done;
            wanted = before + 5 * kChunk;
            QVERIFY(QTest::qWaitFor([&] { return !seat.item(address->operation).reason.text.isEmpty(); },
                                    60'000));
            QVERIFY(server.start(arguments(dir, port)));
            qint64 first = -1; // where it goes on
            QObject context;
            connect(&seat.driver(), &TransferDriver::itemsChanged, &context,
                    [&](const QList<TransferItem> &items) {
                        if (first < 0 && !items.isEmpty()
                            && items.first().state == TransferItem::State::Moving)
                            first = items.first().done;
                    });
            seat.seat().sync().retryNow();
            seat.driver().retryNow();
            QVERIFY(QTest::qWaitFor(
                [&] {
                    if (first < 0 && seat.item(address->operation).state == TransferItem::State::Waiting)
                        seat.driver().retryNow();
                    return first >= 0;
                },
                60'000));
            QVERIFY2(first >= before - kChunk, qPrintable(u"%1 after %2"_s.arg(first).arg(before)));
        }
        QTRY_VERIFY_WITH_TIMEOUT(seat.isDone(address->operation), 60'000);
        AttachmentSeat other(seatOptions(dir.filePath(u"other"_s), server.url(), server.secret()));
        QTRY_VERIFY_WITH_TIMEOUT(
            other.seat().ticket(kTicket) && !other.seat().ticket(kTicket)->attachments.isEmpty(), 20'000);
        QSignalSpy fetched(&other.driver(), &TransferDriver::fetched);
        other.driver().fetch(*address);
        QTRY_COMPARE_WITH_TIMEOUT(fetched.size(), 1, 60'000);
        QCOMPARE(other.content(*address), photo);
    }

    void theSeatIsKilledInTheMiddle()
    {
        QTemporaryDir dir;
        ServerProcess server;
        QVERIFY(server.start(arguments(dir, freePort())));
        const QString folder = dir.filePath(u"seat"_s);
        qint64 there = 0;
        {
            QProcess seat;
            seat.start(QCoreApplication::applicationFilePath(),
                       {u"--seat"_s, folder, server.url().toString(), server.secret()});
            QVERIFY(seat.waitForStarted());
            QByteArray said;
            QVERIFY(QTest::qWaitFor(
                [&] {
                    said += seat.readAllStandardOutput();
                    const QByteArrayList lines = said.first(said.lastIndexOf('\n') + 1).trimmed().split('\n');
                    there = lines.last().toLongLong();
                    return there >= 8 * kChunk;
                },
                60'000));
            QVERIFY(there < kLarge);
            seat.kill();
            QVERIFY(seat.waitForFinished(10'000));
        }
        AttachmentSeat seat(seatOptions(folder, server.url(), server.secret()));
        const auto pending = take(seat.folder().pending());
        QVERIFY(pending && pending->size() == 1);
        const AttachmentAddress address = pending->first();
        qint64 first = -1;
        connect(&seat.driver(), &TransferDriver::itemsChanged, this, [&](const QList<TransferItem> &items) {
            if (first < 0 && items.first().state == TransferItem::State::Moving)
                first = items.first().done;
        });
        QTRY_VERIFY_WITH_TIMEOUT(seat.isDone(address.operation), 90'000);
        QVERIFY2(first >= there, qPrintable(u"%1 after %2"_s.arg(first).arg(there))); // nothing sent twice
        QTRY_VERIFY(take(seat.folder().pending())->isEmpty());
        QCOMPARE(seat.content(address), noise(kLarge));
    }

    /// No room for it at the server: told in words, and a smaller one behind it goes.
    void theServersDiskIsFull()
    {
        QTemporaryDir dir;
        const quint16 port = freePort();
        ServerProcess server;
        // No file may grow beyond 4 MiB: for that content the disk is full.
        QVERIFY(server.start(arguments(dir, port),
                             {u"/bin/sh"_s, u"-c"_s, u"trap '' XFSZ; ulimit -f 8192; exec \"$0\" \"$@\""_s}));
        AttachmentSeat seat(seatOptions(dir.filePath(u"seat"_s), server.url(), server.secret()));
        QVERIFY(openTicket(seat));
        const auto large = seat.attach(kTicket, noise(16 * kChunk, 1));
        const auto small = seat.attach(kTicket, noise(kChunk, 2));
        QVERIFY(large && small);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isDone(small->operation), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(seat.item(large->operation).state, TransferItem::State::Held, 30'000);
        QVERIFY2(seat.item(large->operation).reason.text.contains(u"满"_s),
                 qPrintable(seat.item(large->operation).reason.text));
        QVERIFY(seat.seat().note(kTicket, u"还能写"_s)); // operations go on
        QTRY_VERIFY_WITH_TIMEOUT(seat.seat().isSettled(), 20'000);
        server.kill();
        QVERIFY(server.start(arguments(dir, port))); // room again
        seat.seat().sync().retryNow();
        seat.driver().retryNow();
        QTRY_VERIFY_WITH_TIMEOUT(seat.isDone(large->operation), 60'000);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (!Crypto::initialise())
        return 1;
    if (QCoreApplication::arguments().value(1) == u"--seat"_s)
        return workAsSeat(QCoreApplication::arguments());
    TestAttachmentFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_attachment_faults.moc"
