// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pluginapi/plugin_host.h"

#include "app/pluginapi/telemetry_source.h"
#include "app/pluginapi/telephony.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>
#include <QPluginLoader>

#include <algorithm>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PluginHost)
};

} // namespace

PluginHost::PluginHost(QStringList folders)
    : m_folders(std::move(folders))
{
    scan();
}

PluginHost::~PluginHost() = default;

QStringList PluginHost::defaultFolders()
{
    const QString path = qEnvironmentVariable("WARMLINE_PLUGIN_PATH");
    if (!path.isEmpty())
        return path.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    const QDir program(QCoreApplication::applicationDirPath());
    return {QDir::cleanPath(program.filePath(QStringLiteral("../plugins"))),
            QDir::cleanPath(program.filePath(QStringLiteral("../lib/warmline/plugins")))};
}

void PluginHost::scan()
{
    m_failures.clear();
    std::erase_if(m_entries, [](const Entry &entry) { return !entry.loader->isLoaded(); });
    for (const QString &folder : std::as_const(m_folders)) {
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            if (QLibrary::isLibrary(file.fileName()))
                scanFile(file.absoluteFilePath());
        }
    }
    std::ranges::sort(m_entries, {}, [](const Entry &entry) { return entry.info.name; });
}

void PluginHost::scanFile(const QString &path)
{
    if (std::ranges::any_of(m_entries, [&](const Entry &entry) { return entry.info.file == path; }))
        return;
    auto loader = std::make_unique<QPluginLoader>(path);
    Result<PluginInfo> info =
        readPluginInfo(loader->metaData().value(QStringLiteral("MetaData")).toObject(), path);
    if (!info) {
        m_failures.append({path,
                           loader->metaData()
                               .value(QStringLiteral("MetaData"))
                               .toObject()
                               .value(QStringLiteral("name"))
                               .toString(),
                           info.error()});
        return;
    }
    const auto same =
        std::ranges::find_if(m_entries, [&](const Entry &entry) { return entry.info.name == info->name; });
    if (same != m_entries.end()) {
        remember(*info, ErrorCode::Conflict, Tr::tr("已有同名插件：%1").arg(same->info.file));
        return;
    }
    m_entries.push_back({std::move(*info), std::move(loader)});
}

QList<PluginInfo> PluginHost::plugins(const QString &kind) const
{
    QList<PluginInfo> found;
    for (const Entry &entry : m_entries) {
        if (kind.isEmpty() || entry.info.kind == kind)
            found.append(entry.info);
    }
    return found;
}

Error PluginHost::remember(const PluginInfo &info, ErrorCode code, const QString &text)
{
    const Error error{code, text, info.file};
    m_failures.removeIf([&](const PluginFailure &old) { return old.file == info.file; });
    m_failures.append({info.file, info.name, error});
    return error;
}

Result<QObject *> PluginHost::instance(const QString &name, const QString &kind)
{
    const auto entry = std::ranges::find_if(
        m_entries, [&](const Entry &e) { return e.info.name == name && e.info.kind == kind; });
    if (entry == m_entries.end())
        return failure(ErrorCode::NotFound, Tr::tr("没有找到插件 %1").arg(name),
                       m_folders.join(QDir::listSeparator()));
    QObject *object = entry->loader->instance();
    if (!object)
        return std::unexpected(remember(entry->info, ErrorCode::Unavailable, entry->loader->errorString()));
    return object;
}

template <class Interface>
Result<Interface *> PluginHost::root(const QString &name, const QString &kind)
{
    const Result<QObject *> object = instance(name, kind);
    if (!object)
        return std::unexpected(object.error());
    if (auto *plugin = qobject_cast<Interface *>(*object))
        return plugin;
    const auto entry = std::ranges::find_if(m_entries, [&](const Entry &e) { return e.info.name == name; });
    return std::unexpected(remember(entry->info, ErrorCode::InvalidInput,
                                    QCoreApplication::translate("PluginHost", "插件没有提供它声明的接口")));
}

Result<TelephonyPlugin *> PluginHost::telephony(const QString &name)
{
    return root<TelephonyPlugin>(name, QStringLiteral("telephony"));
}

Result<TelemetryPlugin *> PluginHost::telemetry(const QString &name)
{
    return root<TelemetryPlugin>(name, QStringLiteral("telemetry"));
}

} // namespace Warmline
