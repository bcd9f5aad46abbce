// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/company_settings.h"
#include "app/warmlinectl/commands/setting_change.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SettingCommand)
};

/// A setting as the company has it, and who set it last.
struct KeptSetting
{
    QString value; ///< empty: nobody set it
    SettingChange::Last last;
};

QCoro::Task<Result<QList<KeptSetting>>> readSettings(DataAccess &data)
{
    co_return co_await data.reader().ask([](Queries &queries) -> Result<QList<KeptSetting>> {
        QList<KeptSetting> list;
        for (const CompanySetting &setting : companySettings()) {
            const auto value = queries.setting(setting.name);
            const auto trail = queries.trail(EntityKind::Setting, setting.name);
            if (!value || !trail)
                return std::unexpected(value ? trail.error() : value.error());
            KeptSetting kept{*value, {}};
            for (const JournalEntry &entry : *trail) {
                if (entry.verdict != VerdictKind::Refused)
                    kept.last = {entry.operation.id, entry.operation.actor, entry.operation.atMs()};
            }
            list.append(kept);
        }
        return list;
    });
}

/// Numbers as numbers; `value` is what holds, and `changed` is missing where nobody set it.
QJsonObject toJson(const CompanySetting &setting, const KeptSetting &kept)
{
    const auto plain = [&setting](const QString &text) {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        return setting.isNumber() && ok ? QJsonValue(number) : QJsonValue(text);
    };
    QJsonObject json{{u"setting"_s, setting.name},
                     {u"what"_s, setting.what},
                     {u"value"_s, plain(kept.value.isEmpty() ? setting.usual : kept.value)},
                     {u"usual"_s, plain(setting.usual)}};
    if (!setting.unit.isEmpty())
        json.insert(u"unit"_s, setting.unit);
    if (setting.isNumber()) {
        json.insert(u"least"_s, setting.least);
        json.insert(u"most"_s, setting.most);
    } else {
        json.insert(u"choices"_s, QJsonArray::fromStringList(setting.words));
    }
    return SettingChange::told(json, kept.last);
}

QCoro::Task<int> listSettings(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("这个命令不带参数"));
    const auto data = co_await context->read();
    if (!data)
        co_return context->refuse(data.error());
    const auto kept = co_await readSettings(**data);
    if (!kept)
        co_return context->refuse(kept.error());
    for (qsizetype i = 0; i < kept->size(); ++i)
        context->console->result(toJson(companySettings().at(i), kept->at(i)));
    co_return ExitDone;
}

OperationDraft draftOf(const CompanySetting &setting, const QString &value)
{
    OperationDraft draft;
    draft.intent = u"setting.set"_s;
    draft.entities = {{EntityKind::Setting, setting.name, 0}};
    draft.values = {{u"name"_s, setting.name}, {u"value"_s, value}};
    return draft;
}

/// What a shorter period makes the next round of the server destroy.
struct Reach
{
    qint64 beforeMs = 0; ///< everything older; UTC
    std::optional<qint64> count; ///< of tickets or calls that lie before it; measured values are not counted
};

/// Nothing: \a value keeps as much as \a held, or keeps for ever.
std::optional<qint64> shortenedTo(const CompanySetting &setting, const QString &held, const QString &value)
{
    const qint64 before = held.toLongLong();
    const qint64 after = value.toLongLong();
    if (!setting.name.startsWith("retention."_L1) || after == 0 || (before != 0 && after >= before))
        return {};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return (setting.unit == "a"_L1 ? now.addYears(-int(after)) : now.addDays(-after)).toMSecsSinceEpoch();
}

/// As personal.expire chooses them: tickets by when they were closed, calls by when they were offered.
Result<Reach> reachOf(Queries &queries, const QString &setting, qint64 beforeMs)
{
    Reach reach{beforeMs, {}};
    if (setting == "retention.ticket_days"_L1) {
        TicketFilter filter;
        filter.toMs = beforeMs; // closed before it, so opened before it
        filter.limit = 0;
        const auto tickets = queries.tickets(filter);
        if (!tickets)
            return std::unexpected(tickets.error());
        reach.count = std::ranges::count_if(*tickets, [beforeMs](const Ticket &ticket) {
            return ticket.closedMs > 0 && ticket.closedMs < beforeMs;
        });
    } else if (setting == "retention.call_days"_L1) {
        CallFilter filter;
        filter.toMs = beforeMs;
        filter.limit = 0;
        const auto calls = queries.calls(filter);
        if (!calls)
            return std::unexpected(calls.error());
        reach.count = calls->size();
    }
    return reach;
}

QString wordsOf(const QString &setting, const Reach &reach)
{
    const QString day = QDateTime::fromMSecsSinceEpoch(reach.beforeMs, QTimeZone("Asia/Shanghai"))
                            .toString(u"yyyy-MM-dd HH:mm"_s);
    if (setting == "retention.ticket_days"_L1)
        return Tr::tr("%1 以前办结的 %2 个工单中的个人信息").arg(day).arg(*reach.count);
    if (setting == "retention.call_days"_L1)
        return Tr::tr("%1 以前的 %2 次通话中的个人信息").arg(day).arg(*reach.count);
    if (setting == "retention.state_days"_L1)
        return Tr::tr("%1 以前座席状态中的小休原因").arg(day);
    return setting == "retention.series_years"_L1 ? Tr::tr("%1 以前的测量值").arg(day)
                                                  : Tr::tr("%1 以前逐个的测量值").arg(day);
}

QCoro::Task<int> changeSetting(std::shared_ptr<CommandContext> context)
{
    if (context->arguments.size() != 2)
        co_return context->misused(Tr::tr("要给出设置的名称和值，如 retention.series_years 10"));
    const auto at = std::ranges::find(companySettings(), context->arguments.first(), &CompanySetting::name);
    if (at == companySettings().end())
        co_return context->misused(
            Tr::tr("没有这项设置：%1；请看 setting list").arg(context->arguments.first()));
    const CompanySetting &setting = *at;
    const auto value = setting.fitting(context->arguments.at(1));
    if (!value)
        co_return context->misused(value.error().message());
    const auto data = co_await context->read();
    if (!data)
        co_return context->refuse(data.error());
    const auto list = co_await readSettings(**data);
    if (!list)
        co_return context->refuse(list.error());
    const KeptSetting before = list->at(at - companySettings().begin());
    if (const auto allowed =
            SettingChange::check(context->line, before.last, setting.name, u"setting list"_s);
        !allowed)
        co_return context->refuse(allowed.error());
    if (*value == (before.value.isEmpty() ? setting.usual : before.value)) { // a repeat is done
        context->console->result(toJson(setting, before));
        co_return ExitDone;
    }
    const auto beforeMs = shortenedTo(setting, before.value.isEmpty() ? setting.usual : before.value, *value);
    std::optional<Reach> reach;
    if (beforeMs) {
        const auto found = co_await (*data)->reader().ask(
            [name = setting.name, at = *beforeMs](Queries &queries) { return reachOf(queries, name, at); });
        if (!found)
            co_return context->refuse(found.error());
        reach = *found;
        if (!context->line.has(u"yes"_s))
            co_return context->refuse({ErrorCode::Conflict,
                                       Tr::tr("服务器将在下一次清理时销毁 %1，不能恢复；确定的话请加 --yes")
                                           .arg(wordsOf(setting.name, *reach)),
                                       setting.name});
    }
    const auto after = co_await SettingChange::write(context, **data, draftOf(setting, *value));
    if (!after)
        co_return context->refuse(after.error());
    QJsonObject answer = SettingChange::withReplaced(*context, toJson(setting, {*value, *after}),
                                                     toJson(setting, before), before.last, *after);
    if (reach) {
        QJsonObject gone{
            {u"before"_s,
             QDateTime::fromMSecsSinceEpoch(reach->beforeMs, QTimeZone::UTC).toString(Qt::ISODate)}};
        if (reach->count)
            gone.insert(u"count"_s, *reach->count);
        answer.insert(u"destroys"_s, gone);
    }
    context->console->result(answer);
    co_return ExitDone;
}

} // namespace

QList<CtlCommand> Commands::settings()
{
    return {{u"setting list"_s,
             {},
             {},
             Tr::tr("列出公司的设置：保留期限、室温标准、登录、设备登记"),
             listSettings,
             true},
            {u"setting set"_s,
             u"NAME VALUE"_s,
             {u"basis"_s, u"yes"_s},
             Tr::tr("改一项公司设置，签名后记入操作记录；--basis 后给 setting list 说的 operation：有人在"
                    "那以后改过就不改，并说是谁；缩短保留期限会说要销毁什么，--yes 才改"),
             changeSetting,
             true}};
}

} // namespace Warmline
