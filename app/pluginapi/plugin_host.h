// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/plugin_info.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

class QPluginLoader;

namespace Warmline {

class TelemetryPlugin;
class TelephonyPlugin;

/// Finds plugins in folders. scan() reads the metadata only; a library is loaded when it is first asked for
/// and then stays. What can't be used is kept as a list of failures, never as a crash or a silence. For one
/// thread.
class PluginHost
{
public:
    explicit PluginHost(QStringList folders = defaultFolders());
    ~PluginHost();
    Q_DISABLE_COPY_MOVE(PluginHost)

    /// WARMLINE_PLUGIN_PATH if set (':'-separated), else plugins/ beside the program's folder and
    /// lib/warmline/plugins.
    [[nodiscard]] static QStringList defaultFolders();

    /// Looks into the folders again; what is loaded stays.
    void scan();
    /// What was found and may be loaded, by name; of one kind or of all.
    [[nodiscard]] QList<PluginInfo> plugins(const QString &kind = {}) const;
    [[nodiscard]] const QList<PluginFailure> &failures() const { return m_failures; }

    /// Loads at the first call. NotFound, or what the loader says; a failure is listed too. The host owns the
    /// plugin.
    [[nodiscard]] Result<TelephonyPlugin *> telephony(const QString &name);
    [[nodiscard]] Result<TelemetryPlugin *> telemetry(const QString &name);
    /// The root object of any loaded kind, to ask it for a control interface (telephony_script.h,
    /// plant_simulation.h).
    [[nodiscard]] Result<QObject *> instance(const QString &name, const QString &kind);

private:
    struct Entry
    {
        PluginInfo info;
        std::unique_ptr<QPluginLoader> loader;
    };
    void scanFile(const QString &path);
    template <class Interface>
    Result<Interface *> root(const QString &name, const QString &kind);
    Error remember(const PluginInfo &info, ErrorCode code, const QString &text);

    QStringList m_folders;
    std::vector<Entry> m_entries;
    QList<PluginFailure> m_failures;
};

} // namespace Warmline
