// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/alarm_rule_command.h"

#include "app/telemetry/alarms/alarm_rule_book.h"
#include "app/warmlinectl/commands/setting_change.h"

#include <QCoreApplication>
#include <QCoroFuture>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AlarmRuleCommand)
};

QCoro::Task<Result<QList<KeptAlarmRule>>> rulesOf(DataAccess &data)
{
    co_return co_await data.reader().ask([](Queries &queries) { return AlarmRuleBook::read(queries); });
}

SettingChange::Last lastOf(const KeptAlarmRule &kept)
{
    return {kept.changedBy, kept.who, kept.atMs};
}

/// The rule, and who changed it last; nobody: it is as the program ships it.
QJsonObject toJson(const KeptAlarmRule &kept)
{
    return SettingChange::told(kept.rule.toJson(), lastOf(kept));
}

QCoro::Task<int> listRules(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("这个命令不带参数"));
    const auto data = co_await context->read();
    if (!data)
        co_return context->refuse(data.error());
    const auto rules = co_await rulesOf(**data);
    if (!rules)
        co_return context->refuse(rules.error());
    for (const KeptAlarmRule &kept : *rules)
        context->console->result(toJson(kept));
    co_return ExitDone;
}

QCoro::Task<int> setRule(std::shared_ptr<CommandContext> context)
{
    const auto kind = alarmKindFromName(context->arguments.value(0));
    if (context->arguments.size() != 1 || !kind)
        co_return context->misused(Tr::tr("要给出一种告警，如 supply_below_set"));
    const auto data = co_await context->read();
    if (!data)
        co_return context->refuse(data.error());
    const auto rules = co_await rulesOf(**data);
    if (!rules)
        co_return context->refuse(rules.error());
    const KeptAlarmRule before = rules->at(alarmKinds().indexOf(*kind));
    const auto rule = alarmRuleOf(*context, before.rule);
    if (!rule)
        co_return context->misused(rule.error().message());
    if (const auto allowed =
            SettingChange::check(context->line, lastOf(before), alarmKindName(*kind), u"alarm rules"_s);
        !allowed)
        co_return context->refuse(allowed.error());
    if (*rule == before.rule) { // a repeat that changes nothing is done
        context->console->result(toJson(before));
        co_return ExitDone;
    }
    const auto after = co_await SettingChange::write(context, **data, AlarmRuleBook::change(*rule, {}, {}));
    if (!after)
        co_return context->refuse(after.error());
    const QJsonObject answer = SettingChange::told(rule->toJson(), *after);
    context->console->result(
        SettingChange::withReplaced(*context, answer, toJson(before), lastOf(before), *after));
    co_return ExitDone;
}

} // namespace

Result<AlarmRule> alarmRuleOf(const CommandContext &context, std::optional<AlarmRule> basis)
{
    QJsonObject json = basis ? basis->toJson() : QJsonObject();
    json.insert(u"rule"_s, context.arguments.value(0));
    for (const auto &[option, member] :
         {std::pair{u"threshold"_s, u"limit"_s}, {u"delay-minutes"_s, u"delay_minutes"_s}}) {
        if (!context.line.has(option))
            continue;
        bool ok = false;
        const double value = context.line.value(option).toDouble(&ok);
        json.insert(member, ok ? QJsonValue(value) : QJsonValue(context.line.value(option)));
    }
    if (context.line.has(u"switch"_s)) {
        const QString state = context.line.value(u"switch"_s);
        if (state != "on"_L1 && state != "off"_L1)
            return failure(ErrorCode::InvalidInput, Tr::tr("应为 on 或 off"), u"switch"_s);
        json.insert(u"enabled"_s, state == "on"_L1);
    }
    return AlarmRule::fromJson(json);
}

QList<CtlCommand> alarmRuleCommands()
{
    return {
        {u"alarm rules"_s, {}, {}, Tr::tr("列出告警规则：阈值、延时、恢复、重复，是否启用"), listRules, true},
        {u"alarm set"_s,
         u"RULE"_s,
         {u"threshold"_s, u"delay-minutes"_s, u"switch"_s, u"basis"_s},
         Tr::tr("改一条告警规则；先用 alarm try 在历史上试。--basis 后给 alarm rules 说的 operation："
                "有人在那以后改过就不改，并说是谁。服务器十分钟内按新规则看"),
         setRule,
         true}};
}

} // namespace Warmline
