// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/export_list_command.h"

#include "app/domain/effective_time.h"
#include "app/exchange/export_record.h"
#include "app/warmlinectl/commands/time_option.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ExportListCommand)
};

constexpr auto kListZone = "Asia/Shanghai";
constexpr qint64 kDayMs = 24LL * 3'600'000;
constexpr qint64 kListedMs = 366 * kDayMs; ///< without --from: a year, and the day ahead

QString listedTime(qint64 utcMs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone(kListZone));
    return at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const JournalEntry &entry)
{
    const Operation &operation = entry.operation;
    QJsonObject json{{u"at"_s, listedTime(EffectiveTime::of(entry))},
                     {u"actor"_s, operation.actor.value},
                     {u"device"_s, operation.device.value},
                     {u"operation"_s, operation.id.toString()},
                     {u"sequence"_s, entry.sequence}};
    for (const QString &name : {u"what"_s, u"format"_s, u"rows"_s, u"branches"_s, u"ticket"_s}) {
        if (operation.values.contains(name))
            json.insert(name, operation.values.value(name).toJsonValue());
    }
    for (const QString &name : {u"from"_s, u"to"_s}) {
        if (const QCborValue ms = operation.values.value(name + u"_ms"_s); ms.isInteger())
            json.insert(name, listedTime(ms.toInteger()));
    }
    return json;
}

QCoro::Task<int> listExports(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("这个命令不带参数"));
    const auto from = TimeOption::read(context->line, u"from"_s, kListZone);
    const auto to = TimeOption::read(context->line, u"to"_s, kListZone);
    if (!from || !to)
        co_return context->misused((from ? to : from).error().message());
    if (*from != 0 && *to != 0 && *from >= *to)
        co_return context->misused(Tr::tr("--from 要早于 --to"));
    // Nothing is to come, and the months back are counted from the end; a clock may be ahead of this one's.
    const qint64 latest = SystemClock().utcMs() + kDayMs;
    const qint64 toMs = *to != 0 ? std::min(*to, latest) : latest;
    const qint64 fromMs = *from != 0 ? *from : toMs - kListedMs;
    if (!ExportRecord::canRead(fromMs, toMs))
        co_return context->misused(
            Tr::tr("--from 到 --to 最多 %1 个月；请分几次列出").arg(ExportRecord::kMostMonths));
    const auto data = co_await context->read();
    if (!data)
        co_return context->refuse(data.error());
    const auto exports = co_await (*data)->reader().ask(
        [fromMs, toMs](Queries &queries) { return ExportRecord::read(queries, fromMs, toMs); });
    if (!exports)
        co_return context->refuse(exports.error());
    for (const JournalEntry &entry : *exports)
        context->console->result(toJson(entry));
    co_return ExitDone;
}

} // namespace

QList<CtlCommand> exportListCommands()
{
    return {{u"export list"_s,
             {},
             {u"from"_s, u"to"_s},
             Tr::tr("列出谁在什么时候导出了姓名、电话或工单内容，一次一行；默认最近一年"),
             listExports,
             true}};
}

} // namespace Warmline
