// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_storage [--households N …]: operations applied per second against plain inserts of the same rows;
// import; search.
#include "app/storage/migrations.h"
#include "app/storage/sqlite_connection.h"
#include "sample_city.h"
#include "store_fixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace Warmline;
using namespace Warmline::Testing;

namespace {

QTextStream out(stdout);

/// CPU seconds of all threads, and seconds by the clock on the wall.
struct Spent
{
    double cpu = 0, wall = 0;
    void takeBest(const Spent &other)
    {
        cpu = std::min(cpu, other.cpu);
        wall = std::min(wall, other.wall);
    }
};

/// Wall and CPU time: on a machine that others use too, only the second can be compared.
class Stopwatch
{
public:
    Stopwatch() { restart(); }
    void restart()
    {
        m_wall.start();
        m_cpu = std::clock();
    }
    [[nodiscard]] Spent spent() const { return {cpu(), wall()}; }
    [[nodiscard]] double wall() const { return double(m_wall.nsecsElapsed()) / 1e9; }
    [[nodiscard]] double cpu() const { return double(std::clock() - m_cpu) / CLOCKS_PER_SEC; }

private:
    QElapsedTimer m_wall;
    std::clock_t m_cpu = 0;
};

void line(const QString &what, double value, const QString &unit, const QString &peer = {})
{
    out << "| " << what << " | " << QString::number(value, 'g', 4) << ' ' << unit << " | " << peer << " |\n";
    out.flush();
}

constexpr double kLeastShare = 0.4; ///< of plain inserts, by CPU
constexpr double kSearchMs = 10; ///< p95
bool missed = false; ///< one of them

constexpr int kTickets = 10'000;
constexpr int kPerTransaction = 1'000;

QList<OperationDraft> drafts(const SystemClock &clock)
{
    QList<OperationDraft> result;
    QList<TicketId> ids;
    for (int i = 0; i < kTickets; ++i) {
        ids.append(TicketId::make(clock));
        result.append(openDraft(ids.last(), QStringLiteral("NC-25-%1").arg(i, 6, 10, QLatin1Char('0')),
                                QString::number(310'000'000 + i * 7)));
        if (i % 2 == 1) { // half as many dispatches as openings
            result.append(dispatchDraft(ids.at(i - 1), QStringLiteral("C%1").arg(i % 30)));
        }
    }
    return result;
}

/// The same rows with the same indexes, into an equally encrypted file, from memory, by prepared statements.
Spent plainInserts(const QString &source, const QString &target, qint64 operations)
{
    struct Table
    {
        QString name;
        int columns = 0;
        QList<QList<QVariant>> rows;
    };
    auto from = SqliteConnection::open({.file = source, .key = testKey(), .readOnly = true});
    auto to = SqliteConnection::open({.file = target, .key = testKey(), .cacheMb = 64});
    if (!from || !to || !Migrations::apply(**to))
        qFatal("plain");
    QList<Table> tables{{QStringLiteral("operation"), 0, {}},
                        {QStringLiteral("operation_entity"), 0, {}},
                        {QStringLiteral("ticket"), 0, {}}};
    for (Table &table : tables) {
        auto columns =
            (*from)->prepare(QStringLiteral("select count(*) from pragma_table_info('%1')").arg(table.name));
        table.columns = columns.step() ? int(columns.integer(0)) : 0;
        auto query = (*from)->prepare(QStringLiteral("select * from %1").arg(table.name));
        while (query.step()) {
            QList<QVariant> row;
            for (int c = 0; c < table.columns; ++c) {
                // Kinds of columns are known: text is told from bytes by asking SQLite.
                row.append(query.value(c));
            }
            table.rows.append(row);
        }
    }
    (*to)->execute("pragma synchronous = full");
    Stopwatch watch;
    const qint64 transactions = operations / kPerTransaction;
    for (qint64 t = 0; t < transactions; ++t) {
        (*to)->execute("begin immediate");
        for (Table &table : tables) {
            QStringList marks;
            for (int c = 0; c < table.columns; ++c)
                marks.append(QStringLiteral("?"));
            auto insert = (*to)->prepare(
                QStringLiteral("insert into %1 values (%2)").arg(table.name, marks.join(u',')));
            const qsizetype first = table.rows.size() * t / transactions;
            const qsizetype last = table.rows.size() * (t + 1) / transactions;
            for (qsizetype r = first; r < last; ++r) {
                const QList<QVariant> &row = table.rows.at(r);
                QList<QByteArray> blobs;
                QStringList texts;
                for (int c = 0; c < table.columns; ++c) {
                    const QVariant &value = row.at(c);
                    if (value.isNull())
                        insert.bindNull(c + 1);
                    else if (value.typeId() == QMetaType::LongLong)
                        insert.bind(c + 1, value.toLongLong());
                    else if (value.typeId() == QMetaType::QString)
                        insert.bind(c + 1, *static_cast<const QString *>(value.constData()));
                    else
                        insert.bind(c + 1, *static_cast<const QByteArray *>(value.constData()));
                }
                insert.run();
            }
        }
        (*to)->execute("commit");
    }
    if ((*to)->failed())
        qFatal("%s", qPrintable((*to)->error().message()));
    return watch.spent();
}

struct Rates
{
    Spent plain, integrated, authored, received;
    double count = 0;
};

Rates round(const QString &folder)
{
    const SystemClock clock;
    auto server = openStore(folder + QStringLiteral("/server"), StoreRole::Server);
    auto author = openStore(folder + QStringLiteral("/author"), StoreRole::Seat);
    auto seat = openStore(folder + QStringLiteral("/seat"), StoreRole::Seat);
    if (!take(server->enrol(author->device())))
        qFatal("enrol");
    const QList<OperationDraft> all = drafts(clock);
    const auto count = all.size();

    Stopwatch watch;
    for (qsizetype i = 0; i < count; i += kPerTransaction) {
        if (const auto done =
                take(author->author(all.sliced(i, std::min<qsizetype>(kPerTransaction, count - i))));
            !done)
            qFatal("%s", qPrintable(done.error().message()));
    }
    const Spent authored = watch.spent();
    const auto waiting = ask(*author, [](Queries &q) { return q.outbox(0); });
    QList<QList<Operation>> pushes;
    for (qsizetype i = 0; i < count; ++i) {
        if (i % kPerTransaction == 0)
            pushes.append(QList<Operation>());
        pushes.last().append(waiting->at(i).operation);
    }
    watch.restart();
    for (const auto &push : std::as_const(pushes)) {
        if (const auto done = take(server->receive(push)); !done)
            qFatal("%s", qPrintable(done.error().message()));
    }
    const Spent received = watch.spent();

    QList<JournalPage> pages;
    qint64 cursor = 0;
    for (;;) {
        auto page = ask(*server, [cursor](Queries &q) { return q.page(cursor, 1'000'000); });
        if (page->entries.isEmpty())
            break;
        cursor = page->nextCursor;
        pages.append(*page);
    }
    watch.restart();
    for (const JournalPage &page : std::as_const(pages)) {
        if (const auto done = take(seat->integrate(page)); !done)
            qFatal("%s", qPrintable(done.error().message()));
    }
    const Spent integrated = watch.spent();
    seat.reset();
    const Spent plain = plainInserts(folder + QStringLiteral("/seat/warmline.db"),
                                     folder + QStringLiteral("/plain.db"), count);
    const auto check = verified(*server);
    if (!check.ok)
        qFatal("%s", qPrintable(check.reason));
    return {plain, integrated, authored, received, double(count)};
}

/// Five rounds, the best of each: others use this machine too.
void operations(const QString &folder)
{
    Rates best = round(folder + QStringLiteral("/1"));
    for (const int again : {2, 3, 4, 5}) {
        const Rates rates = round(folder + u'/' + QString::number(again));
        best.plain.takeBest(rates.plain);
        best.integrated.takeBest(rates.integrated);
        best.authored.takeBest(rates.authored);
        best.received.takeBest(rates.received);
    }
    const auto report = [&best](const QString &what, const Spent &spent) {
        line(what, best.count / spent.wall, QStringLiteral("operations a second"),
             QStringLiteral("%1 x plain by the wall, %2 x by CPU; goal 0.4")
                 .arg(best.plain.wall / spent.wall, 0, 'f', 2)
                 .arg(best.plain.cpu / spent.cpu, 0, 'f', 2));
    };
    report(QStringLiteral("plain inserts of the same rows and indexes, 1,000 a transaction, encrypted"),
           best.plain);
    report(QStringLiteral("operations applied (pages of the server's order)"), best.integrated);
    missed = missed || best.plain.cpu / best.integrated.cpu < kLeastShare;
    report(QStringLiteral("operations authored (and signed, Ed25519)"), best.authored);
    report(QStringLiteral("operations received (and their signatures checked)"), best.received);
}

/// What a person types: growing beginnings of names, numbers, addresses, pinyin.
QStringList typed(const SampleCity &city, int communities)
{
    QRandomGenerator random(11);
    QStringList queries;
    const auto grow = [&queries](const QString &text, qsizetype from) {
        for (qsizetype n = from; n <= text.size(); ++n)
            queries.append(text.first(n));
    };
    const QString names = QStringLiteral("王伟李娜张敏刘静陈丽杨军赵磊黄勇周艳吴杰徐涛孙明胡超");
    for (int i = 0; i < 40; ++i) {
        const int c = random.bounded(communities);
        const QString community = city.communityName(c);
        const int b = random.bounded(18) + 1;
        const int u = random.bounded(4) + 1;
        const int room = (random.bounded(6) + 1) * 100 + random.bounded(2) + 1;
        grow(QStringLiteral("%1 %2-%3-%4").arg(community).arg(b).arg(u).arg(room), 1);
        grow(QStringLiteral("%1-%2-%3").arg(b).arg(u).arg(room), 3);
        grow(QString::number(310'000'000 + random.bounded(100'000)), 3);
        grow(QStringLiteral("%1").arg(random.bounded(100'000'000), 8, 10, QLatin1Char('0')).last(6), 3);
        const int n = random.bounded(int(names.size()) / 2) * 2;
        grow(names.mid(n, 2) + names.at(random.bounded(int(names.size()))), 1);
        queries.append(names.mid(random.bounded(int(names.size()) - 1), 2));
        queries.append(names.mid(n, 1) + u' ' + community);
        queries.append(community.first(2)
                       + QStringLiteral(" %1").arg(random.bounded(10'000), 4, 10, QLatin1Char('0')));
    }
    for (const char16_t *mixed :
         {u"王 伟", u"wang wei", u"3号楼 2671", u"3-2-501 2671", u"hfjy 2671", u"和丰 1501",
          u"和丰家园 wangwei", u"wangwei 2671", u"江沿 12", u"jyl 12", u"lj 3"})
        queries.append(QString::fromUtf16(mixed));
    for (const char *keys : {"h", "hf", "hfj", "hfjy", "hefeng", "hefengjiayuan", "jxhy", "ygxc", "ww", "ln",
                             "wangwei", "hfjy 3 2 501", "jxjy 12-4-602"})
        queries.append(QString::fromLatin1(keys));
    return queries;
}

void searches(Store &store, const SampleCity &city, int communities, qint64 households)
{
    const QStringList queries = typed(city, communities);
    (void)ask(store, [](Queries &q) {
        return q.search(QStringLiteral("王"), 20);
    }); // loads the address tree, as start-up does
    for (const bool warm : {false, true}) {
        QList<std::pair<double, QString>> times;
        for (const QString &text : queries) {
            const auto answer = ask(store, [&](Queries &q) { return q.search(text, 20); });
            if (!answer)
                qFatal("%s", qPrintable(answer.error().message()));
            times.append({answer->seconds * 1000, text});
        }
        std::ranges::sort(times);
        const auto at = [&](double part) {
            return times.at(qsizetype(double(times.size() - 1) * part)).first;
        };
        line(QStringLiteral("search as typed, %1 households, %2 queries, %3")
                 .arg(households)
                 .arg(times.size())
                 .arg(warm ? QStringLiteral("again") : QStringLiteral("first time")),
             at(0.95), QStringLiteral("ms p95"),
             QStringLiteral("p50 %1 ms, p99 %2 ms, max %3 ms (%4); limit p95 10 ms %5")
                 .arg(at(0.5), 0, 'f', 2)
                 .arg(at(0.99), 0, 'f', 2)
                 .arg(times.last().first, 0, 'f', 1)
                 .arg(times.last().second,
                      at(0.95) <= kSearchMs ? QStringLiteral("held") : QStringLiteral("MISSED")));
        missed = missed || at(0.95) > kSearchMs;
        if (qEnvironmentVariableIsSet("BENCH_SLOWEST")) {
            for (qsizetype i = std::max<qsizetype>(0, times.size() - 25); i < times.size(); ++i)
                out << "    " << times.at(i).first << " ms  " << times.at(i).second << "\n";
        }
    }
}

void city(const QString &folder, qint64 households)
{
    auto store = Store::open({.folder = folder,
                              .role = StoreRole::Server,
                              .key = testKey(),
                              .deviceName = QStringLiteral("bench"),
                              .readerCacheMb = households > 500'000 ? 64 : 16});
    if (!store)
        qFatal("%s", qPrintable(store.error().message()));
    SampleCity sample(households);
    const int communities = int(households / (18 * 48)) + 1;
    double spent = 0;
    double wall = 0;
    QList<ImportBlock> batch;
    const auto flush = [&] {
        const auto drafts =
            ImportCodec::drafts(batch, BatchId(Uuid7::make(SystemClock())), QStringLiteral("nuanchuan"),
                                BranchId(QStringLiteral("B1")), AgentId(QStringLiteral("admin")));
        batch.clear();
        Stopwatch watch;
        if (const auto done = take((*store)->author(drafts)); !done)
            qFatal("%s", qPrintable(done.error().message()));
        spent += watch.cpu();
        wall += watch.wall();
    };
    sample.eachBlock([&](const ImportBlock &block) {
        batch.append(block);
        if (batch.size() == 27)
            flush();
    });
    if (!batch.isEmpty())
        flush();
    line(QStringLiteral("import of %1 households, searchable").arg(households), spent,
         QStringLiteral("CPU s"), QStringLiteral("%1 s wall; goal 4 s for 100,000").arg(wall, 0, 'f', 1));
    searches(**store, sample, communities, households);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    QList<qint64> sizes;
    for (qsizetype i = 1; i + 1 < arguments.size(); ++i) {
        if (arguments.at(i) == u"--households")
            sizes.append(arguments.at(i + 1).toLongLong());
    }
    if (sizes.isEmpty())
        sizes = {100'000, 2'000'000};
    const QTemporaryDir dir;
    out << "| what | measured | compared to |\n|---|---|---|\n";
    operations(dir.path());
    sizes.removeAll(0); // --households 0: operations only
    for (const qint64 size : std::as_const(sizes))
        city(dir.filePath(QStringLiteral("city-%1").arg(size)), size);
    return missed ? 1 : 0;
}
