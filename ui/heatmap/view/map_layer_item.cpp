// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/view/map_layer_item.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include <cmath>

namespace Warmline {

MapLayerItem::MapLayerItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void MapLayerItem::setPicture(const QImage &image, const Geo::MercatorRect &ground)
{
    m_image = image;
    m_ground = ground;
    m_newPicture = true;
    update();
}

void MapLayerItem::setFrame(const MapFrame &frame)
{
    m_frame = frame;
    if (!m_image.isNull())
        update();
}

QRectF MapLayerItem::screenRect() const
{
    const QRectF r = m_frame.toScreen(m_ground);
    const QSizeF natural = m_image.deviceIndependentSize();
    // At the zoom it was made for, the picture is put on whole pixels: sharp, and cheaper to draw.
    if (std::abs(r.width() - natural.width()) < 0.5 && std::abs(r.height() - natural.height()) < 0.5)
        return {QPointF(std::round(r.x()), std::round(r.y())), natural};
    return r;
}

QSGNode *MapLayerItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<QSGImageNode *>(old);
    if (m_image.isNull()) {
        delete node;
        return nullptr;
    }
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        m_newPicture = true;
    }
    if (m_newPicture) {
        node->setTexture(window()->createTextureFromImage(m_image, QQuickWindow::TextureHasAlphaChannel));
        node->setSourceRect(QRectF(QPointF(), m_image.size()));
        m_newPicture = false;
    }
    const QRectF r = screenRect();
    node->setFiltering(r.size() == m_image.deviceIndependentSize() ? QSGTexture::Nearest
                                                                   : QSGTexture::Linear);
    node->setRect(r);
    return node;
}

} // namespace Warmline
