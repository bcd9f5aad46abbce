// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/series_archive.h"
#include "app/simulation/demo_city.h"
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

Result<DemoOptions> readOptions(const CommandLine &line)
{
    DemoOptions options;
    bool ok = true;
    if (line.has(u"households"_s)) {
        options.city.households = line.value(u"households"_s).toInt(&ok);
        if (!ok || options.city.households < 1'000 || options.city.households > 500'000)
            return failure(ErrorCode::InvalidInput, Tr::tr("--households 须在 1000 到 500000 之间"));
    }
    if (line.has(u"seed"_s)) {
        options.city.seed = line.value(u"seed"_s).toULongLong(&ok);
        if (!ok)
            return failure(ErrorCode::InvalidInput, Tr::tr("--seed 须是不小于 0 的整数"));
    }
    return TimeOption::read(line, u"now"_s, "Asia/Shanghai").transform([&options](qint64 now) {
        options.nowMs = now;
        return options;
    });
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
    const auto options = readOptions(context->line);
    if (!options)
        co_return context->misused(options.error().message());
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const auto series = (*data)->openSeries();
    if (!series)
        co_return context->refuse(series.error());
    // A city is a company of its own: it never grows into the data of another.
    const auto there = co_await (*data)->reader().ask([](Queries &queries) {
        return queries.setting(u"demo.seed"_s).and_then([&queries](const QString &seed) {
            return queries.counts().transform(
                [&seed](const StoreCounts &counts) { return !seed.isEmpty() || counts.operations == 0; });
        });
    });
    if (!there)
        co_return context->refuse(there.error());
    if (!*there)
        co_return context->refuse({ErrorCode::Conflict,
                                   Tr::tr("文件夹里已有别的数据；演示城市要用一个新的文件夹"),
                                   context->line.value(u"data"_s)});

    QElapsedTimer timer;
    timer.start();
    DemoCity demo((*data)->journal(), (*data)->reader(), **series, *options);
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

QList<Command> Commands::demo()
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
