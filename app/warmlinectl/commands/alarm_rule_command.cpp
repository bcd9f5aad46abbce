// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/alarm_rule_command.h"

#include "app/telemetry/alarm_ground.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AlarmRuleCommand)
};

const QString kRulesSetting = u"alarm.rules"_s;

QCoro::Task<Result<QList<AlarmRule>>> rulesOf(DataAccess &data)
{
    const auto setting =
        co_await data.reader().ask([](Queries &queries) { return queries.setting(kRulesSetting); });
    if (!setting)
        co_return std::unexpected(setting.error());
    co_return AlarmGround::rulesOf(*setting);
}

QCoro::Task<int> listRules(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("这个命令不带参数"));
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const auto rules = co_await rulesOf(**data);
    if (!rules)
        co_return context->refuse(rules.error());
    for (const AlarmRule &rule : *rules)
        context->console->result(rule.toJson());
    co_return ExitDone;
}

QCoro::Task<int> setRule(std::shared_ptr<CommandContext> context)
{
    const auto kind = alarmKindFromName(context->arguments.value(0));
    if (context->arguments.size() != 1 || !kind)
        co_return context->misused(Tr::tr("要给出一种告警，如 supply_below_set"));
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    auto rules = co_await rulesOf(**data);
    if (!rules)
        co_return context->refuse(rules.error());
    const auto place = std::ranges::find(*rules, *kind, &AlarmRule::kind);
    const auto rule = alarmRuleOf(*context, *place);
    if (!rule)
        co_return context->misused(rule.error().message());
    if (*rule == *place) { // a repeat that changes nothing is done
        context->console->result(rule->toJson());
        co_return ExitDone;
    }
    *place = *rule;
    QJsonArray list;
    for (const AlarmRule &one : *rules)
        list.append(one.toJson());
    const auto company = co_await (*data)->company();
    if (!company)
        co_return context->refuse(company.error());
    OperationDraft draft;
    draft.intent = u"setting.set"_s;
    draft.company = *company;
    draft.entities = {{EntityKind::Setting, kRulesSetting, 0}};
    draft.values = {{u"name"_s, kRulesSetting},
                    {u"value"_s, QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact))}};
    draft.actor = AgentId(context->actor());
    const auto written = co_await (*data)->journal().author({draft});
    if (!written)
        co_return context->refuse(written.error());
    context->console->result(rule->toJson());
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

QList<Command> alarmRuleCommands()
{
    return {{u"alarm rules"_s, {}, {}, Tr::tr("列出告警规则：阈值、延时、恢复、重复，是否启用"), listRules},
            {u"alarm set"_s,
             u"RULE"_s,
             {u"threshold"_s, u"delay-minutes"_s, u"switch"_s, u"actor"_s},
             Tr::tr("改一条告警规则；先用 alarm try 在历史上试。服务器十分钟内按新规则看"),
             setRule}};
}

} // namespace Warmline
