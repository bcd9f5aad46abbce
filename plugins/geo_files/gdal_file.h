// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/geo_files.h"
#include "gdal_handles.h"

namespace Warmline {

namespace Gdal {
class LayerText;
class ToWgs84;
} // namespace Gdal

/// One reading of one file through GDAL.
class GdalFile
{
public:
    GdalFile(const GeoFileOrder &order, std::stop_token stop, std::function<void(qint64, qint64)> progress);
    ~GdalFile();
    Q_DISABLE_COPY_MOVE(GdalFile)

    [[nodiscard]] Result<GeoFile> read();

private:
    struct Format
    {
        const char *suffix;
        const char *driver;
        bool rawText; ///< words come as bytes
    };
    [[nodiscard]] static const Format *formatOf(const QString &suffix);
    [[nodiscard]] std::unexpected<Error> fail(const QString &text) const;
    [[nodiscard]] Result<QStringList> sources();
    [[nodiscard]] Result<QStringList> unpacked(const QString &zip) const;
    [[nodiscard]] Result<void> readSource(const QString &source);
    [[nodiscard]] Result<void> readLayer(OGRLayerH layer, const Format &format);
    [[nodiscard]] GeoFeature featureOf(OGRFeatureH raw, const Gdal::LayerText &text,
                                       const Gdal::ToWgs84 &way);
    void takeProperties(OGRFeatureH raw, const Gdal::LayerText &text, GeoFeature &feature);

    const GeoFileOrder &m_order;
    std::stop_token m_stop;
    std::function<void(qint64, qint64)> m_progress;
    QString m_name; ///< of the file, for people
    QByteArray m_memory; ///< where the content lies for GDAL; empty: nowhere
    Gdal::Messages m_messages;
    GeoFile m_file;
};

} // namespace Warmline
