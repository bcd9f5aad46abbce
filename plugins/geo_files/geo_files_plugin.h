// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/geo_files.h"

namespace Warmline {

class GdalFilesPlugin final : public QObject, public GeoFilesPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID WarmlineGeoFilesPlugin_iid FILE "geo_files.json")
    Q_INTERFACES(Warmline::GeoFilesPlugin)

public:
    Result<GeoFile> read(const GeoFileOrder &order, const std::stop_token &stop,
                         const std::function<void(qint64, qint64)> &progress) override;
};

} // namespace Warmline
