// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "gdal_handles.h"

#include <QByteArray>

#include <optional>

namespace Warmline::Gdal {

/// How the words of a layer are written. GDAL hands a Shapefile's out as bytes (it is opened with an empty
/// ENCODING), because it takes a table without a code page for Latin-1, and in China that is GB18030.
class LayerText
{
public:
    /// \a asked over what the layer says of itself over what its words look like.
    [[nodiscard]] static Result<LayerText> of(OGRLayerH layer, bool raw, const QString &asked);

    [[nodiscard]] const QString &encoding() const { return m_encoding; }
    /// \a width: how many bytes the column holds, 0: any number. A sign that the column's end has cut in two
    /// is dropped; nullopt when the bytes can't be read otherwise.
    [[nodiscard]] std::optional<QString> read(const char *bytes, int width) const;

private:
    QString m_encoding = QStringLiteral("UTF-8");
};

} // namespace Warmline::Gdal
