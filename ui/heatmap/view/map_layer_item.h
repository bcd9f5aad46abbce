// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/heatmap/view/map_frame.h"

#include <QImage>
#include <QQuickItem>

namespace Warmline {

/// A picture that lies on the ground: drawn as one image, it moves and grows with the map until a new picture
/// comes. GUI thread.
class MapLayerItem : public QQuickItem
{
    Q_OBJECT

public:
    explicit MapLayerItem(QQuickItem *parent);

    /// A null image shows nothing.
    void setPicture(const QImage &image, const Geo::MercatorRect &ground);
    void setFrame(const MapFrame &frame);
    [[nodiscard]] const QImage &picture() const { return m_image; }
    /// Where the picture lies on the screen now.
    [[nodiscard]] QRectF screenRect() const;
    /// The parts of a picture that are not wholly transparent, in order; side by side they are one. Pure.
    [[nodiscard]] static QList<QRect> filledParts(const QImage &image);

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;

private:
    class Node;
    QImage m_image;
    QList<QRect> m_filled; ///< of it
    Geo::MercatorRect m_ground;
    MapFrame m_frame;
    bool m_newPicture = false;
};

} // namespace Warmline
