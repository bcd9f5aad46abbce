// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QList>
#include <QVariantMap>

namespace Warmline {

/// One plant system that is to be listened to.
struct PlantSource
{
    QString name; ///< as in the tag table's column "source"
    QString plugin; ///< "telemetry_opcua"
    QVariantMap config; ///< the plugin's own settings (its README)
    /// setting → file (0600) that holds it; in a workstation's file also kInKeychain and a name there
    QMap<QString, QString> secrets;
    static constexpr QLatin1StringView kInKeychain{"keychain:"};

    /// The settings with the secrets in them. Denied when others may read such a file; InvalidInput for one
    /// of the keychain, which only a workstation has: it puts them into config before.
    [[nodiscard]] Result<QVariantMap> complete() const;
};

/// The file of sources, JSON: {"sources":[{"name","plugin","config":{…},"secrets":{"password":"FILE"}}]}.
namespace PlantSettings {

/// InvalidInput names the source and what is wrong; a password that stands in the file itself is wrong.
[[nodiscard]] Result<QList<PlantSource>> parse(const QByteArray &json);
[[nodiscard]] Result<QList<PlantSource>> read(const QString &path);

} // namespace PlantSettings

} // namespace Warmline
