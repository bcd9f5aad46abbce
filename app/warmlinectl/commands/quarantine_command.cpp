// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What revoked devices had not handed over: list, accept, reject.
#include "app/warmlinectl/account_admin.h"
#include "app/warmlinectl/command.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(QuarantineCommand)
};

QString time(qint64 ms)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone("Asia/Shanghai"));
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const QuarantineItem &item)
{
    return {{u"device"_s, item.device.value},
            {u"number"_s, item.number},
            {u"operation"_s, item.operation.toString()},
            {u"intent"_s, item.intent},
            {u"kind"_s, entityKindName(item.entity.kind)},
            {u"entity"_s, item.entity.id},
            {u"account"_s, item.actor.value},
            {u"at"_s, time(item.atMs)},
            {u"received_at"_s, time(item.receivedMs)},
            {u"content"_s, QJsonDocument::fromJson(item.content.toUtf8()).object()}};
}

QCoro::Task<int> list(std::shared_ptr<CommandContext> context, QStringList words)
{
    if (words.size() > 1)
        co_return context->misused(Tr::tr("最多给出一台设备"));
    const auto admin = co_await AccountAdmin::open(context);
    if (!admin)
        co_return context->refuse(admin.error());
    const auto items = co_await (*admin)->quarantine(DeviceId(words.value(0)));
    if (!items)
        co_return context->refuse(items.error());
    for (const QuarantineItem &item : *items)
        context->console->result(toJson(item));
    co_return ExitDone;
}

QCoro::Task<int> decide(std::shared_ptr<CommandContext> context, QStringList words, bool accept)
{
    const CommandLine &line = context->line;
    if (words.size() != 1)
        co_return context->misused(Tr::tr("要给出一台设备的标识"));
    bool ok = true;
    const qint64 upTo = line.has(u"up-to"_s) ? line.value(u"up-to"_s).toLongLong(&ok) : 0;
    if (!ok || upTo < 0)
        co_return context->misused(Tr::tr("--up-to 须为正整数"));
    if (accept && upTo == 0)
        co_return context->misused(Tr::tr("收下要用 --up-to 写明到第几个操作为止"));
    if (!accept && line.value(u"reason"_s).isEmpty())
        co_return context->misused(Tr::tr("驳回要用 --reason 写明原因"));
    const auto admin = co_await AccountAdmin::open(context, u"DecideQuarantine"_s);
    if (!admin)
        co_return context->refuse(admin.error());
    const auto decision =
        co_await (*admin)->decide(DeviceId(words.first()), accept, upTo, line.value(u"reason"_s));
    if (!decision)
        co_return context->refuse(decision.error());
    context->console->result({{u"device"_s, words.first()},
                              {u"confirmed"_s, decision->confirmed},
                              {u"refused"_s, decision->refused},
                              {u"left"_s, decision->left}});
    co_return accept && decision->refused > 0 ? ExitPartly : ExitDone;
}

QCoro::Task<int> runQuarantine(std::shared_ptr<CommandContext> context)
{
    QStringList words = context->arguments;
    const QString what = words.isEmpty() ? QString() : words.takeFirst();
    if (what == "list"_L1)
        co_return co_await list(context, words);
    if (what == "accept"_L1 || what == "reject"_L1)
        co_return co_await decide(context, words, what == "accept"_L1);
    co_return context->misused(Tr::tr("要说明做什么：list、accept 或 reject"));
}

} // namespace

QList<CtlCommand> Commands::quarantine()
{
    return {{u"device quarantine"_s,
             Tr::tr("list [DEVICE] | accept DEVICE --up-to N | reject DEVICE --reason T"),
             {u"up-to"_s, u"reason"_s},
             Tr::tr("停用的设备没有发出的操作：列出、收下、驳回"),
             runQuarantine,
             true}};
}

} // namespace Warmline
