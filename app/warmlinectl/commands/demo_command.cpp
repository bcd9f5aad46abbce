// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/series_archive.h"
#include "app/simulation/demo_city.h"
#include "app/simulation/demo_wish.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/time_option.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QCoroSignal>
#include <QElapsedTimer>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DemoCommand)
};

Result<DemoWish> readWish(const CommandLine &line)
{
    DemoWish wish;
    if (line.has(u"households"_s)) {
        const auto households =
            DemoWish::readHouseholds(line.value(u"households"_s), DemoWish::kMostHouseholds);
        if (!households)
            return std::unexpected(households.error());
        wish.households = *households;
    }
    if (line.has(u"seed"_s)) {
        const auto seed = DemoWish::readSeed(line.value(u"seed"_s));
        if (!seed)
            return std::unexpected(seed.error());
        wish.seed = *seed;
    }
    if (line.has(u"now"_s)) {
        const auto now = TimeOption::read(line, u"now"_s, "Asia/Shanghai");
        if (!now)
            return std::unexpected(now.error());
        wish.nowMs = *now;
    }
    return wish;
}

/// A city is a company of its own: it never grows into the data of another, nor does another city into it.
Result<void> fits(Queries &queries, const DemoWish &wish)
{
    const auto seed = queries.setting(u"demo.seed"_s);
    if (!seed)
        return std::unexpected(seed.error());
    const auto counts = queries.counts();
    if (!counts)
        return std::unexpected(counts.error());
    if (seed->isEmpty() && counts->operations > 0)
        return failure(ErrorCode::Conflict, Tr::tr("文件夹里已有别的数据；演示城市要用一个新的文件夹"));
    const auto different = wish.differences(queries);
    if (!different)
        return std::unexpected(different.error());
    if (!different->isEmpty())
        return failure(
            ErrorCode::Conflict,
            Tr::tr("文件夹里已有另一座演示城市（%1）；请用一个新的文件夹").arg(different->join(u"; "_s)));
    return {};
}

QJsonObject toJson(const StoreCounts &counts, const DemoOptions &options, double seconds)
{
    return {{u"households"_s, counts.households},   {u"communities"_s, counts.communities},
            {u"buildings"_s, counts.buildings},     {u"stations"_s, counts.stations},
            {u"sensors"_s, counts.sensors},         {u"crews"_s, counts.crews},
            {u"tickets"_s, counts.tickets},         {u"calls"_s, counts.calls},
            {u"seed"_s, qint64(options.city.seed)}, {u"seconds"_s, seconds}};
}

QCoro::Task<int> runDemo(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("多余的参数：%1").arg(context->arguments.join(u' ')));
    const auto wish = readWish(context->line);
    if (!wish)
        co_return context->misused(wish.error().message());
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const auto series = (*data)->openSeries();
    if (!series)
        co_return context->refuse(series.error());
    const auto fitting =
        co_await (*data)->reader().ask([wish = *wish](Queries &queries) { return fits(queries, wish); });
    if (!fitting)
        co_return context->refuse(
            {fitting.error().code, fitting.error().text, context->line.value(u"data"_s)});

    QElapsedTimer timer;
    timer.start();
    DemoCity demo((*data)->journal(), (*data)->reader(), **series, wish->options());
    demo.setAutoDelete(false);
    QObject::connect(&demo, &Job::progressed, &demo,
                     [context](qint64 done, qint64 total, const QString &what) {
                         context->console->progress(done, total, what);
                     });
    const std::stop_callback cancel(context->stop, [&demo] { demo.cancel(); });
    demo.start();
    co_await qCoro(static_cast<Job *>(&demo), &Job::finished);
    if (!demo.result())
        co_return context->refuse(demo.result().error());
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const auto counts = co_await (*data)->reader().ask([](Queries &queries) { return queries.counts(); });
    if (!counts)
        co_return context->refuse(counts.error());
    context->console->result(toJson(*counts, demo.options(), seconds));
    co_return ExitDone;
}

} // namespace

QList<CtlCommand> Commands::demo()
{
    return {{u"demo create"_s,
             {},
             {u"households"_s, u"seed"_s, u"now"_s},
             Tr::tr("建立演示城市"),
             runDemo,
             false,
             false,
             true}};
}

} // namespace Warmline
