// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QJsonObject>
#include <QString>

namespace Warmline {

/// Version of the interfaces in this folder. A plugin made for another one is not loaded.
constexpr int kPluginApiVersion = 1;

/// What the JSON file of a plugin says; read and checked before its library is loaded.
struct PluginInfo
{
    QString kind; ///< "telephony", "telemetry", "geo", "notice"
    int apiVersion = 0;
    QString name; ///< stable ASCII name, as in settings: "telephony_sim"
    QString nameZh; ///< for people
    QString description; ///< for people; may be empty
    QString file; ///< absolute path of the library
    friend bool operator==(const PluginInfo &, const PluginInfo &) = default;
};

/// Why a file in a plugin folder can't be used; rows of a table.
struct PluginFailure
{
    QString file;
    QString name; ///< if the metadata told one
    Error error;
};

/// Checks the metadata object of a library (the plugin's own JSON). InvalidInput names the missing or wrong
/// key, TooNew says that it was made for another version of the interfaces.
[[nodiscard]] Result<PluginInfo> readPluginInfo(const QJsonObject &json, const QString &file);

} // namespace Warmline
