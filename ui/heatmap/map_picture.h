// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QFont>
#include <QImage>
#include <QString>

namespace Warmline {

/// What stands below a map that leaves the program.
struct MapPictureWords
{
    QString title; ///< company
    QString when; ///< the window of time
    QString filters; ///< may be empty
    QString watermark; ///< who took it and when; laid over the picture as well
    QFont font;
};

/// The map (legend, scale bar and attribution on it) with its words below and the watermark over it. Pure; a
/// QGuiApplication must exist.
[[nodiscard]] QImage mapPicture(const QImage &map, const MapPictureWords &words);

/// Writes .png or .pdf (one page, A4 across) by the file's name, whole or not at all. InvalidInput for
/// another ending, Storage when it can't be written.
[[nodiscard]] Result<void> writeMapPicture(const QImage &picture, const QString &file);

} // namespace Warmline
