// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/series_export_command.h"

#include "app/core/clock.h"
#include "app/domain/series_archive.h"
#include "app/exchange/series_rows.h"
#include "app/warmlinectl/commands/export_sink.h"
#include "app/warmlinectl/commands/number_option.h"
#include "app/warmlinectl/commands/time_option.h"

#include <QCoreApplication>
#include <QCoroFuture>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SeriesExportCommand)
};

constexpr qint64 kExportDayMs = 24LL * 3'600'000;
const QString kWeather = u"weather"_s; ///< how the owner of the weather, which has no name, is named here

struct SeriesWish
{
    QString owner;
    QList<SeriesQuantity> quantities; ///< empty: all that are measured there
    std::optional<QString> part;
    qint64 fromMs = 0, toMs = 0, stepMs = 0; ///< step 0: every sample
    ExportFormat format = ExportFormat::Csv;
    QByteArray zone;
};

Result<QList<SeriesQuantity>> quantitiesOf(const QString &text)
{
    QList<SeriesQuantity> list;
    for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
        const auto quantity = quantityFromName(name.trimmed());
        if (!quantity)
            return failure(ErrorCode::InvalidInput,
                           Tr::tr("没有这个量：%1；如 supply_temperature").arg(name.trimmed()));
        list.append(*quantity);
    }
    return list;
}

Result<void> readPeriod(const CommandLine &line, SeriesWish &wish)
{
    const auto from = TimeOption::read(line, u"from"_s, wish.zone);
    const auto to = TimeOption::read(line, u"to"_s, wish.zone);
    const auto step = NumberOption::read(line, u"step-minutes"_s, 0, 1, 1'440);
    for (const auto *each : {&from, &to, &step}) {
        if (!*each)
            return std::unexpected(each->error());
    }
    if (*step > 0 && 1'440 % *step != 0) // steps begin anew with each day
        return failure(ErrorCode::InvalidInput, Tr::tr("--step-minutes 要能整除一天"));
    wish.stepMs = *step * 60'000;
    wish.toMs = *to != 0 ? *to : SystemClock().utcMs();
    wish.fromMs = *from != 0 ? *from : wish.toMs - kExportDayMs;
    if (wish.fromMs >= wish.toMs)
        return failure(ErrorCode::InvalidInput, Tr::tr("--from 要早于 --to"));
    return {};
}

Result<SeriesWish> wishOf(const CommandContext &context)
{
    if (context.arguments.size() != 1)
        return failure(ErrorCode::InvalidInput, Tr::tr("要给出一个换热站、楼栋或户号；weather 为天气"));
    SeriesWish wish;
    wish.owner = context.arguments.first() == kWeather ? QString() : context.arguments.first();
    const auto format = exportFormatFromName(context.line.value(u"format"_s, u"csv"_s));
    if (!format)
        return failure(ErrorCode::InvalidInput, Tr::tr("格式只有 csv 和 jsonl"));
    wish.format = *format;
    wish.zone = context.line.value(u"zone"_s, u"Asia/Shanghai"_s).toLatin1();
    if (!QTimeZone(wish.zone).isValid())
        return failure(ErrorCode::InvalidInput, Tr::tr("没有这个时区"), u"zone"_s);
    auto quantities = quantitiesOf(context.line.value(u"quantity"_s));
    if (!quantities)
        return std::unexpected(quantities.error());
    wish.quantities = *std::move(quantities);
    if (context.line.has(u"part"_s))
        wish.part = context.line.value(u"part"_s);
    if (const auto period = readPeriod(context.line, wish); !period)
        return std::unexpected(period.error());
    return wish;
}

/// What is measured at the owner and wanted, in the order of the quantities. A quantity that is named is
/// asked for even where no value of now tells that it exists.
QList<SeriesKey> keysOf(const SeriesWish &wish, const QList<LiveValue> &known)
{
    QList<SeriesKey> keys;
    for (const LiveValue &value : known) {
        const bool wanted = wish.quantities.isEmpty() || wish.quantities.contains(value.key.quantity);
        if (wanted && (!wish.part || *wish.part == value.key.part))
            keys.append(value.key);
    }
    for (const SeriesQuantity quantity : wish.quantities) {
        if (!std::ranges::contains(keys, quantity, &SeriesKey::quantity))
            keys.append({wish.owner, quantity, wish.part.value_or(QString())});
    }
    std::ranges::sort(keys, {}, [](const SeriesKey &key) { return std::pair(key.quantity, key.part); });
    return keys;
}

/// Why nothing was found: no measurements at all, a misspelt part, or the time.
Error nothingFound(const SeriesWish &wish, const QString &asked, const QList<LiveValue> &known)
{
    if (known.isEmpty())
        return {ErrorCode::NotFound, Tr::tr("那里没有测量值：%1").arg(asked), {}};
    QStringList parts;
    for (const LiveValue &value : known) {
        if (!parts.contains(value.key.part))
            parts.append(value.key.part);
    }
    if (!wish.part || parts.contains(*wish.part))
        return {ErrorCode::NotFound, Tr::tr("这段时间没有测量值"), {}};
    parts.removeAll(QString());
    parts.sort();
    return {ErrorCode::NotFound,
            parts.isEmpty() ? Tr::tr("那里的测量值不分部分：%1").arg(*wish.part)
                            : Tr::tr("那里没有这个部分：%1；有 %2").arg(*wish.part, parts.join(u", "_s)),
            {}};
}

/// Day by day, so that a season of samples is never in memory at once.
QCoro::Task<Result<qint64>> writeSeries(CommandContext &context, SeriesSource &archive,
                                        const SeriesWish &wish, const QList<SeriesKey> &keys,
                                        ExportSink &sink)
{
    const QTimeZone zone(wish.zone);
    qint64 rows = 0;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        for (qint64 from = wish.fromMs, to = 0; from < wish.toMs; from = to) {
            if (context.stop.stop_requested())
                co_return Result<qint64>(failure(ErrorCode::Cancelled, Tr::tr("导出已取消")));
            to = std::min(wish.toMs, (from / kExportDayMs + 1) * kExportDayMs);
            const auto read = co_await archive.series({keys.at(i)}, from, to, wish.stepMs);
            if (!read)
                co_return Result<qint64>(std::unexpected(read.error()));
            for (const Series &series : *read) {
                QByteArray text = SeriesRows::lines(series, wish.format, zone);
                if (rows == 0 && !text.isEmpty() && wish.format == ExportFormat::Csv)
                    text.prepend(SeriesRows::header());
                if (const auto written = sink.write(text); !written)
                    co_return Result<qint64>(std::unexpected(written.error()));
                rows += series.samples.size();
            }
            context.console->progress(i * 100 + (to - wish.fromMs) * 100 / (wish.toMs - wish.fromMs),
                                      keys.size() * 100, Tr::tr("导出"));
        }
    }
    co_return rows;
}

QCoro::Task<int> exportSeries(std::shared_ptr<CommandContext> context)
{
    const auto wish = wishOf(*context);
    if (!wish)
        co_return context->misused(wish.error().message());
    const auto data = co_await context->read();
    if (!data)
        co_return context->refuse(data.error());
    const auto archive = (*data)->measured();
    if (!archive)
        co_return context->refuse(archive.error());
    const auto known = co_await (*archive)->latest({wish->owner});
    if (!known)
        co_return context->refuse(known.error());
    const QString out = context->line.value(u"out"_s);
    ExportSink sink(*context->console, out);
    if (const auto ok = sink.open(); !ok)
        co_return context->refuse(ok.error());
    const QList<SeriesKey> keys = keysOf(*wish, *known);
    const auto rows = co_await writeSeries(*context, **archive, *wish, keys, sink);
    if (!rows)
        co_return context->refuse(rows.error());
    if (*rows == 0)
        co_return context->refuse(nothingFound(*wish, context->arguments.first(), *known));
    if (const auto ok = sink.commit(); !ok)
        co_return context->refuse(ok.error());
    if (!out.isEmpty())
        context->console->result({{u"rows"_s, *rows}, {u"series"_s, keys.size()}, {u"file"_s, out}});
    co_return ExitDone;
}

} // namespace

QList<CtlCommand> seriesExportCommands()
{
    return {
        {u"export series"_s,
         u"OWNER"_s,
         {u"quantity"_s, u"part"_s, u"from"_s, u"to"_s, u"step-minutes"_s, u"format"_s, u"zone"_s, u"out"_s},
         Tr::tr("导出一个换热站、楼栋或户号的测量历史（weather 为天气）；默认最近 24 小时、所有量、"
                "每个采样"),
         exportSeries,
         true}};
}

} // namespace Warmline
