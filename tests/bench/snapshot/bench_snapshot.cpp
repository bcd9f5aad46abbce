// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A new seat of a branch with a million rows (households, tickets, their operations): how long the server
// writes its snapshot and how large it is, and how long the seat takes until it can be worked with, over
// real SOAP and HTTP, encrypted on both sides. Beside it the same seat from pages, in a tenth of the size.
//
// bench_snapshot [ROWS]
#include "../../integration/storage/sample_city.h"
#include "headless_seat.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <ctime>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr double kLimitSeconds = 20;

double cpuSeconds()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return double(t.tv_sec) + double(t.tv_nsec) / 1e9;
}

bool author(Store &store, const QList<OperationDraft> &drafts)
{
    const auto done = take(store.author(drafts));
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(done.error().message()));
    return done.has_value();
}

/// A tenth of the rows are tickets (one row) and what was done with them (four); the rest are households.
bool fill(Store &server, qint64 rows)
{
    const qint64 tickets = rows / 50;
    const qint64 households = rows - tickets * 5;
    QList<ImportBlock> blocks;
    SampleCity(households).eachBlock([&](const ImportBlock &block) { blocks.append(block); });
    if (!author(server, ImportCodec::drafts(blocks, BatchId(Uuid7::make(SystemClock())), u"nuanchuan"_s,
                                            BranchId(u"B1"_s), AgentId(u"admin"_s))))
        return false;
    SystemClock clock;
    QList<OperationDraft> drafts;
    for (qint64 i = 0; i < tickets; ++i) {
        const TicketId id = TicketId::make(clock);
        const auto add = [&](const QString &intent, QCborMap values, const QByteArray &text) {
            OperationDraft draft;
            draft.intent = intent;
            draft.company = u"nuanchuan"_s;
            draft.branch = BranchId(u"B1"_s);
            draft.entities = {{EntityKind::Ticket, id.toString(), 0}};
            draft.values = std::move(values);
            if (!text.isEmpty())
                draft.personal = {{u"text"_s, text}};
            draft.actor = AgentId(u"bench"_s);
            drafts.append(draft);
        };
        add(u"ticket.open"_s,
            {{u"number"_s, u"NC-25-%1"_s.arg(i, 6, 10, QLatin1Char('0'))},
             {u"account"_s, QString::number(310'000'000 + i * 7 % households)},
             {u"category"_s, u"no_heat"_s},
             {u"tier"_s, u"red"_s}},
            "家里暖气不热，摸着是凉的，昨天晚上开始的");
        add(u"ticket.dispatch"_s, {{u"crew"_s, u"C-%1"_s.arg(i % 30)}}, {});
        add(u"ticket.note"_s, {}, "电话联系用户，约定下午上门");
        add(u"ticket.handle"_s, {{u"measured_temperature_tenths"_s, 195}}, {});
        if (drafts.size() >= 2'000 || i + 1 == tickets) {
            if (!author(server, std::exchange(drafts, {})))
                return false;
        }
    }
    return true;
}

struct Run
{
    double offered = 0, fetched = 0, usable = 0; ///< seconds from the start
    qint64 longestPauseMs = 0; ///< of a write into the old store meanwhile
    qint64 rows = 0;
};

HeadlessSeat::Options seatOptions(const QString &folder, const TestServer &server)
{
    HeadlessSeat::Options options;
    options.folder = folder;
    options.url = server.endpoint().url;
    options.secret = server.endpoint().secret;
    return options;
}

std::optional<Run> measure(const TestServer &server, const QString &folder)
{
    HeadlessSeat seat(seatOptions(folder, server));
    Run run;
    QElapsedTimer timer;
    timer.start();
    const auto seconds = [&] { return double(timer.elapsed()) / 1e3; };
    QObject::connect(&seat.sync(), &SyncDriver::statusChanged, &seat.sync(), [&](const SyncStatus &status) {
        const SyncSnapshot &s = status.snapshot;
        if (s.stage == SyncSnapshot::Stage::Fetching && run.offered == 0)
            run.offered = seconds();
        if (s.stage == SyncSnapshot::Stage::Applying && run.fetched == 0)
            run.fetched = seconds();
        run.rows = std::max(run.rows, s.totalRows);
    });
    // Somebody goes on working in the store meanwhile.
    QTimer work;
    QElapsedTimer written;
    bool waits = false;
    QObject::connect(&work, &QTimer::timeout, &seat.sync(), [&] {
        if (std::exchange(waits, true))
            return;
        written.start();
        seat.store().sign("x").then(&seat.sync(), [&](const auto &) {
            run.longestPauseMs = std::max(run.longestPauseMs, written.elapsed());
            waits = false;
        });
    });
    work.start(20);
    if (!QTest::qWaitFor([&] { return seat.isSettled(); }, 600'000))
        return std::nullopt;
    run.usable = seconds();
    work.stop();
    const auto counts = take(seat.store().ask([](Queries &q) { return q.counts(); }));
    const auto hits = take(seat.store().ask([](Queries &q) { return q.search(u"王"_s, 20); }));
    if (!counts || !hits || hits->total == 0)
        return std::nullopt;
    return run;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const qint64 rows = app.arguments().value(1, u"1000000"_s).toLongLong();
    if (!Crypto::initialise() || rows < 1'000)
        return 1;
    QTemporaryDir dir;
    SnapshotShelf::Options shelf;
    shelf.leastNew = 1;
    auto server = std::make_unique<TestServer>(dir.filePath(u"server"_s), shelf);
    std::printf("filling a server with %lld rows …\n", rows);
    std::fflush(stdout);
    if (!fill(server->store(), rows))
        return 1;

    double cpu = cpuSeconds();
    SnapshotOffer offer;
    const bool built = QTest::qWaitFor(
        [&] {
            offer = take(server->snapshots()->offer({}, 0, 0)).value_or(SnapshotOffer());
            return offer.state == SnapshotOffer::State::Ready;
        },
        600'000);
    if (!built)
        return 1;
    std::printf("%-44s %8.2f s %8.2f s CPU   %lld rows, %lld operations, %.1f MB (%.0f bytes a row)\n",
                "server writes the snapshot", double(server->snapshots()->lastBuildMs()) / 1e3,
                cpuSeconds() - cpu, offer.rows, offer.operations, double(offer.bytes) / 1e6,
                double(offer.bytes) / double(offer.rows));

    cpu = cpuSeconds();
    const auto run = measure(*server, dir.filePath(u"seat"_s));
    if (!run)
        return 1;
    std::printf("%-44s %8.2f s\n", "seat has fetched it, from its start", run->fetched);
    std::printf("%-44s %8.2f s %8.2f s CPU (both ends)   limit %.0f s: %s\n", "seat usable, search included",
                run->usable, cpuSeconds() - cpu, kLimitSeconds,
                run->usable <= kLimitSeconds ? "met" : "NOT met");
    std::printf("%-44s %8lld ms\n", "longest wait of a write meanwhile", run->longestPauseMs);

    // The same from pages.
    const qint64 fewer = rows / 10;
    server = std::make_unique<TestServer>(dir.filePath(u"server-pages"_s));
    if (!fill(server->store(), fewer))
        return 1;
    cpu = cpuSeconds();
    const auto paged = measure(*server, dir.filePath(u"seat-pages"_s));
    if (!paged)
        return 1;
    std::printf("%-44s %8.2f s %8.2f s CPU (both ends)   %lld rows\n", "a seat from pages", paged->usable,
                cpuSeconds() - cpu, fewer);
    return run->usable <= kLimitSeconds ? 0 : 1;
}
