// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_bench.h"

#include <QElapsedTimer>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestNetworkCut : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    /// Cut for an hour of the seat's clock; then it comes back with ten thousand operations.
    void tenThousandOperationsComeBack()
    {
        constexpr int kOperations = 10'000;
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        CuttableWire wire(quint16(server.endpoint().url.port()));
        auto clock = std::make_shared<ShiftedClock>();
        HeadlessSeat::Options options;
        options.folder = dir.filePath(u"one"_s);
        options.url = wire.url();
        options.secret = server.endpoint().secret;
        options.clock = clock;
        HeadlessSeat seat(options);
        options.folder = dir.filePath(u"two"_s);
        options.url = server.endpoint().url;
        options.account = u"other"_s;
        options.clock = std::make_shared<SystemClock>();
        HeadlessSeat other(options);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled() && other.isSettled(), 20'000);

        wire.cut();
        QSet<OperationId> saved;
        const SystemClock now;
        TicketId ticket;
        QList<OperationDraft> drafts;
        for (int i = 0; i < kOperations; ++i) {
            if (i % 50 == 0) {
                ticket = TicketId::make(now);
                drafts.append(openDraft(ticket, u"N-%1"_s.arg(i)));
            } else {
                drafts.append(noteDraft(ticket, u"断网时记录 %1"_s.arg(i)));
            }
            if (drafts.size() == 500) {
                const auto written = take(seat.store().author(std::exchange(drafts, {})));
                QVERIFY(written);
                for (const JournalEntry &entry : *written)
                    saved.insert(entry.operation.id);
            }
        }
        QCOMPARE(saved.size(), kOperations);
        QTRY_COMPARE_WITH_TIMEOUT(seat.status().link, SyncLink::Offline, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(seat.status().waiting, kOperations, 20'000);
        QVERIFY2(!seat.status().problem.text.isEmpty(), "the agent is told in words");
        const qint64 since = seat.status().offlineSinceMs;
        QVERIFY(since > 0);
        clock->pass(3'600'000);
        // Meanwhile others work on.
        const TicketId theirs = TicketId::make(now);
        saved.insert(take(other.store().author({openDraft(theirs, u"N-other"_s)}))->first().operation.id);
        QTRY_VERIFY_WITH_TIMEOUT(other.isSettled(), 20'000);
        QCOMPARE(seat.status().link, SyncLink::Offline);
        QCOMPARE(seat.status().offlineSinceMs, since);

        wire.mend();
        QElapsedTimer timer;
        timer.start();
        seat.sync().retryNow();
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 120'000);
        qInfo("%d operations after the cut: %.1f s", kOperations, double(timer.elapsed()) / 1e3);
        QCOMPARE(seat.status().offlineSinceMs, 0);
        QTRY_VERIFY_WITH_TIMEOUT(other.status().cursor >= saved.size(), 60'000);
        QCOMPARE(trouble(server.store(), {&seat.store(), &other.store()}, saved), QString());
        QVERIFY(seat.ticket(theirs));
    }
};

QTEST_GUILESS_MAIN(TestNetworkCut)
#include "tst_network_cut.moc"
