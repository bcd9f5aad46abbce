// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/alarms/alarm_rule_book.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Warmline::AlarmRuleBook {

using namespace Qt::StringLiterals;

namespace {

const QString kListSetting = u"alarm.rules"_s;

/// Who wrote a setting last; what was refused wrote nothing.
Result<void> fillAuthor(Queries &queries, const QString &setting, KeptAlarmRule &kept)
{
    const auto trail = queries.trail(EntityKind::Setting, setting);
    if (!trail)
        return std::unexpected(trail.error());
    for (const JournalEntry &entry : *trail) {
        if (entry.verdict == VerdictKind::Refused)
            continue;
        kept.changedBy = entry.operation.id;
        kept.who = entry.operation.actor;
        kept.atMs = entry.operation.atMs();
    }
    return {};
}

} // namespace

QString settingOf(AlarmKind kind)
{
    return u"alarm.rule."_s + alarmKindName(kind);
}

Result<QList<KeptAlarmRule>> read(Queries &queries)
{
    const auto list = queries.setting(kListSetting);
    if (!list)
        return std::unexpected(list.error());
    QHash<AlarmKind, AlarmRule> listed;
    for (const QJsonValue &value : QJsonDocument::fromJson(list->toUtf8()).array()) {
        if (const auto rule = AlarmRule::fromJson(value.toObject()))
            listed.insert(rule->kind, *rule);
    }
    QList<KeptAlarmRule> rules;
    for (const AlarmKind kind : alarmKinds()) {
        KeptAlarmRule kept{listed.value(kind, AlarmRule::usual(kind)), {}, {}, 0};
        const auto own = queries.setting(settingOf(kind));
        if (!own)
            return std::unexpected(own.error());
        const auto rule = AlarmRule::fromJson(QJsonDocument::fromJson(own->toUtf8()).object());
        const bool isOwn = rule && rule->kind == kind;
        if (isOwn)
            kept.rule = *rule;
        if (isOwn || listed.contains(kind)) {
            if (const auto author = fillAuthor(queries, isOwn ? settingOf(kind) : kListSetting, kept);
                !author)
                return std::unexpected(author.error());
        }
        rules.append(kept);
    }
    return rules;
}

OperationDraft change(const AlarmRule &rule, const QString &company, const AgentId &actor)
{
    const QString name = settingOf(rule.kind);
    OperationDraft draft;
    draft.intent = u"setting.set"_s;
    draft.company = company;
    draft.entities = {{EntityKind::Setting, name, 0}};
    draft.values = {
        {u"name"_s, name},
        {u"value"_s, QString::fromUtf8(QJsonDocument(rule.toJson()).toJson(QJsonDocument::Compact))}};
    draft.actor = actor;
    return draft;
}

} // namespace Warmline::AlarmRuleBook
