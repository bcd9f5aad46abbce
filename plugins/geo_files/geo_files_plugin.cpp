// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo_files_plugin.h"

#include "gdal_file.h"

namespace Warmline {

Result<GeoFile> GdalFilesPlugin::read(const GeoFileOrder &order, const std::stop_token &stop,
                                      const std::function<void(qint64, qint64)> &progress)
{
    return GdalFile(order, stop, progress).read();
}

} // namespace Warmline
