// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

class QImage;
class QWidget;

namespace Warmline {

class MapModel;
struct MapFrame;

/// Takes the map out of the program as a file: a picture or PDF with its words and a watermark that names who
/// took it, or what is shown as GeoJSON, as much of it as the person's role may carry out. Files are written
/// off the GUI thread. GUI thread.
class MapSaver : public QObject
{
    Q_OBJECT

public:
    /// \a stage is the map with its cards; questions are asked over it.
    MapSaver(MapModel &model, QWidget &stage);
    ~MapSaver() override;

    /// Asks where to; chosen() follows.
    void ask();
    /// .png or .pdf; \a filters in words. saved() follows, with a sentence.
    void savePicture(const QImage &map, const QString &filters, const QString &file);
    /// What is shown, as GeoJSON (see mapGeoJson()). saved() follows.
    void saveGeoJson(const MapFrame &frame, const QString &file);
    [[nodiscard]] static bool isGeoJson(const QString &file);

signals:
    void chosen(const QString &file);
    void saved(const QString &file, bool good, const QString &sentence);

private:
    [[nodiscard]] QString windowWords() const;
    void write(std::function<Result<void>()> work, const QString &file);

    MapModel &m_model;
    QWidget &m_stage;
    QThreadPool m_thread;
};

} // namespace Warmline
