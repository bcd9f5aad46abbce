// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Operations a second between a seat and a server over real SOAP, against the same operations handed from
// store to store in this process (the limit: no network, no XML, no sync). Notes of about 500 bytes, ten to a
// ticket.
#include "app/simulation/sync/sync_campaign.h"
#include "headless_seat.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <cstdio>
#include <ctime>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

double cpuSeconds()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return double(t.tv_sec) + double(t.tv_nsec) / 1e9;
}

struct Measure
{
    QElapsedTimer wall;
    double cpu = 0;
    void start()
    {
        wall.start();
        cpu = cpuSeconds();
    }
    void print(const char *what, qint64 operations) const
    {
        const double seconds = double(wall.elapsed()) / 1e3;
        std::printf("%-46s %8lld ops %8.2f s %9.0f ops/s %7.0f us CPU/op\n", what, operations, seconds,
                    double(operations) / seconds, (cpuSeconds() - cpu) * 1e6 / double(operations));
    }
};

std::unique_ptr<Store> open(const QString &folder, StoreRole role)
{
    auto store = Store::open({.folder = folder, .role = role, .key = testKey(), .deviceName = u"bench"_s});
    return store ? *std::move(store) : nullptr;
}

OperationDraft draft(const TicketId &ticket, const QString &intent)
{
    OperationDraft draft;
    draft.intent = intent;
    draft.company = u"nuanchuan"_s;
    draft.branch = BranchId(u"B1"_s);
    draft.entities = {{EntityKind::Ticket, ticket.toString(), 0}};
    draft.actor = AgentId(u"bench"_s);
    return draft;
}

bool fill(Store &seat, int count)
{
    SystemClock clock;
    TicketId ticket;
    QList<OperationDraft> drafts;
    for (int i = 0; i < count; ++i) {
        if (i % 10 == 0) {
            ticket = TicketId::make(clock);
            drafts.append(draft(ticket, u"ticket.open"_s));
            drafts.last().values = {
                {u"number"_s, u"BENCH-%1"_s.arg(i)}, {u"category"_s, u"no_heat"_s}, {u"tier"_s, u"blue"_s}};
        } else {
            drafts.append(draft(ticket, u"ticket.note"_s));
            drafts.last().values = {{u"text"_s, QString(u"note %1 "_s.arg(i) + QString(180, u'x'))}};
        }
        if (drafts.size() == 1'000 || i == count - 1) {
            if (!take(seat.author(std::exchange(drafts, {}))))
                return false;
        }
    }
    return true;
}

/// Runs the event loop as a program does: a test's wait sleeps up to 10 ms between two looks, several times
/// for each batch.
bool runUntil(SyncDriver &sync, const std::function<bool(const SyncStatus &)> &done)
{
    QEventLoop loop;
    const auto look = [&](const SyncStatus &status) {
        if (done(status))
            loop.quit();
    };
    QObject::connect(&sync, &SyncDriver::statusChanged, &loop, look);
    QTimer::singleShot(300'000, &loop, [&loop] { loop.exit(1); });
    return done(sync.status()) || loop.exec() == 0;
}

/// A long run of the simulation: seeds that no test has played.
bool simulate(qint64 schedules)
{
    SyncCampaign campaign;
    campaign.firstSeed = 1'000'000;
    campaign.schedules = schedules;
    const SyncCampaign::Outcome outcome = campaign.run();
    std::printf("%-46s %8lld ops %8.2f s %9.0f schedules/s %3lld violations\n",
                "simulation of the sync, all faults", outcome.operations, outcome.seconds,
                double(outcome.schedules) / outcome.seconds, qint64(outcome.violations.size()));
    for (const SyncCampaign::Violation &violation : outcome.violations)
        std::printf("  seed %u: %s\n", violation.seed, qPrintable(violation.what.value(0)));
    return outcome.violations.isEmpty();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int count = app.arguments().value(1, u"20000"_s).toInt();
    if (!Crypto::initialise() || count < 1)
        return 1;
    QTemporaryDir dir;
    Measure measure;

    // The limit: the same two stores' work without anything between them.
    auto limitSeat = open(dir.filePath(u"limit-seat"_s), StoreRole::Seat);
    auto limitServer = open(dir.filePath(u"limit-server"_s), StoreRole::Server);
    auto limitOther = open(dir.filePath(u"limit-other"_s), StoreRole::Seat);
    if (!limitSeat || !limitServer || !limitOther || !fill(*limitSeat, count))
        return 1;
    DeviceRecord device = limitSeat->device();
    device.enrolledBy = AgentId(u"bench"_s);
    if (!take(limitServer->enrol(device)))
        return 1;
    const auto waiting = take(limitSeat->ask([](Queries &q) { return q.outbox(0); }));
    measure.start();
    for (qsizetype i = 0; i < waiting->size(); i += 500) {
        QList<Operation> batch;
        for (const JournalEntry &entry : waiting->mid(i, 500))
            batch.append(entry.operation);
        if (!take(limitServer->receive(batch)))
            return 1;
    }
    measure.print("limit: server store takes batches of 500", count);
    measure.start();
    for (qint64 cursor = 0; cursor < count;) {
        const auto page =
            take(limitServer->ask([cursor](Queries &q) { return q.page(cursor, 1024 * 1024); }));
        if (!page || !take(limitOther->integrate(*page)))
            return 1;
        cursor = page->nextCursor;
    }
    measure.print("limit: seat store takes pages of 1 MiB", count);

    TestServer server(dir.filePath(u"server"_s));
    HeadlessSeat::Options options{dir.filePath(u"one"_s), QUrl(u"http://127.0.0.1:1/warmline"_s),
                                  server.endpoint().secret};
    HeadlessSeat one(options);
    if (!fill(one.store(), count))
        return 1;
    std::atomic<qint64> placedMs = 0;
    const auto watch = server.store().subscribe([&](const StoreChange &change) {
        if (change.cursor >= count && placedMs == 0)
            placedMs = measure.wall.elapsed();
    });
    measure.start();
    one.connectTo(server.endpoint().url, server.endpoint().secret);
    const bool pushed =
        runUntil(one.sync(), [&](const SyncStatus &s) { return s.waiting == 0 && s.cursor >= count; });
    measure.print("push: a seat's outbox confirmed at the seat", count);
    std::printf("%-46s %8lld ops %8.2f s %9.0f ops/s\n", "push: … placed by the server", qint64(count),
                double(placedMs) / 1e3, double(count) * 1e3 / double(std::max<qint64>(1, placedMs)));
    options.folder = dir.filePath(u"two"_s);
    options.url = server.endpoint().url;
    measure.start();
    HeadlessSeat two(options);
    const bool pulled = runUntil(two.sync(), [&](const SyncStatus &s) { return s.cursor >= count; });
    measure.print("pull: a new seat has everything", count);
    const bool simulated = simulate(app.arguments().value(2, u"30000"_s).toLongLong());
    return pushed && pulled && simulated ? 0 : 1;
}
