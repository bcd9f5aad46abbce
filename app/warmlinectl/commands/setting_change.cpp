// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/setting_change.h"

#include "app/warmlinectl/signer.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDateTime>
#include <QTimeZone>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SettingChange)
};

QString basisOf(const SettingChange::Last &last)
{
    return last.operation.isNull() ? QString() : last.operation.toString();
}

QString momentOf(const SettingChange::Last &last)
{
    return QDateTime::fromMSecsSinceEpoch(last.atMs, QTimeZone("Asia/Shanghai"))
        .toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

QJsonObject SettingChange::told(QJsonObject json, const Last &last)
{
    if (last.operation.isNull())
        return json;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(last.atMs, QTimeZone::UTC);
    json.insert(u"changed"_s, QJsonObject{{u"operation"_s, basisOf(last)},
                                          {u"by"_s, last.who.value},
                                          {u"at"_s, at.toString(Qt::ISODate)}});
    return json;
}

Result<void> SettingChange::check(const CommandLine &line, const Last &last, const QString &setting,
                                  const QString &listing)
{
    if (!line.has(u"basis"_s) || line.value(u"basis"_s) == basisOf(last))
        return {};
    return failure(
        ErrorCode::Conflict,
        last.operation.isNull()
            ? Tr::tr("这项没有人改过；请不带 --basis 再改")
            : Tr::tr("%1 在 %2 改了这项；请先看 %3 再改").arg(last.who.value, momentOf(last), listing),
        setting);
}

QCoro::Task<Result<SettingChange::Last>> SettingChange::write(std::shared_ptr<CommandContext> context,
                                                              DataAccess &data, OperationDraft draft)
{
    const auto entry = co_await Signer::write(context->line, data, std::move(draft));
    if (!entry)
        co_return std::unexpected(entry.error());
    const Operation &operation = entry->operation;
    co_return Last{operation.id, operation.actor, operation.atMs()};
}

QJsonObject SettingChange::withReplaced(const CommandContext &context, QJsonObject answer,
                                        const QJsonObject &replaced, const Last &before, const Last &after)
{
    if (before.operation.isNull() || before.who == after.who)
        return answer;
    answer.insert(u"replaced"_s, replaced);
    context.console->say(Tr::tr("替换了 %1 在 %2 改的值").arg(before.who.value, momentOf(before)));
    return answer;
}

} // namespace Warmline
