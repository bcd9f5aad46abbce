// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/notice_sending.h"

#include "app/pluginapi/plugin_host.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>
#include <memory>

namespace Warmline::NoticeSending {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NoticeSending)
};

constexpr auto kKind = "notice"_L1;

} // namespace

Result<std::optional<NoticeDesk::Sender>> fromFile(const QString &file)
{
    QFile in(file);
    if (!in.exists())
        return std::nullopt;
    if (!in.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, in.errorString(), file);
    const QJsonObject json = QJsonDocument::fromJson(in.readAll()).object();
    const QString name = json.value("sender"_L1).toString();
    if (name.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("通知发送的配置里没有 sender"), file);
    const auto host = std::make_shared<PluginHost>();
    const auto object = host->instance(name, kKind);
    if (!object)
        return std::unexpected(object.error());
    // Made on this thread, which goes. Loaded before, it is the same object and lives there already.
    if (QCoreApplication::instance() && (*object)->thread() == QThread::currentThread())
        (*object)->moveToThread(QCoreApplication::instance()->thread());
    auto *plugin = qobject_cast<NoticeSenderPlugin *>(*object);
    if (!plugin)
        return failure(ErrorCode::InvalidInput, Tr::tr("插件 %1 不是用来发送通知的").arg(name), file);
    const QList<PluginInfo> known = host->plugins(kKind);
    const auto info = std::ranges::find(known, name, &PluginInfo::name);
    NoticeDesk::Sender sender{name, info == known.cend() ? name : info->nameZh, {}};
    sender.hand = [host, plugin, settings = json.value("settings"_L1).toObject()](
                      const NoticeBatch &batch, const std::stop_token &stop) {
        return plugin->hand(batch, settings, stop);
    };
    return sender;
}

} // namespace Warmline::NoticeSending
