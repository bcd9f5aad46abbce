// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/view/map_layer_item.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include <QSGNode>
#include <QSGTexture>

#include <cmath>
#include <memory>

namespace Warmline {

namespace {

constexpr int kCell_px = 128;

bool isEmpty(const QImage &image, const QRect &cell)
{
    for (int y = cell.top(); y <= cell.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        QRgb any = 0;
        for (int x = cell.left(); x <= cell.right(); ++x)
            any |= line[x];
        if (any != 0)
            return false;
    }
    return true;
}

} // namespace

QList<QRect> MapLayerItem::filledParts(const QImage &image)
{
    if (image.format() != QImage::Format_ARGB32_Premultiplied)
        return {image.rect()};
    QList<QRect> parts;
    for (int y = 0; y < image.height(); y += kCell_px) {
        bool open = false;
        for (int x = 0; x < image.width(); x += kCell_px) {
            const QRect cell = QRect(x, y, kCell_px, kCell_px).intersected(image.rect());
            const bool filled = !isEmpty(image, cell);
            if (filled && open)
                parts.last().setRight(cell.right());
            else if (filled)
                parts.append(cell);
            open = filled;
        }
    }
    return parts;
}

MapLayerItem::MapLayerItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void MapLayerItem::setPicture(const QImage &image, const Geo::MercatorRect &ground)
{
    m_image = image;
    m_ground = ground;
    m_filled = filledParts(image);
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

/// One texture, drawn in as many pieces as have something in them: blending what is transparent costs the
/// software renderer as much as what is not.
class MapLayerItem::Node final : public QSGNode
{
public:
    void setTexture(QSGTexture *texture)
    {
        setPieces(0, nullptr); // they refer to the one before
        m_texture.reset(texture);
    }
    void setPieces(qsizetype count, QQuickWindow *window)
    {
        while (m_pieces.size() > count) {
            removeChildNode(m_pieces.last());
            delete m_pieces.takeLast();
        }
        while (m_pieces.size() < count) {
            QSGImageNode *piece = window->createImageNode();
            piece->setTexture(m_texture.get());
            appendChildNode(piece);
            m_pieces.append(piece);
        }
    }
    [[nodiscard]] QSGImageNode *piece(qsizetype i) const { return m_pieces.at(i); }

private:
    std::unique_ptr<QSGTexture> m_texture;
    QList<QSGImageNode *> m_pieces; ///< children, which the tree deletes
};

QSGNode *MapLayerItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<Node *>(old);
    if (m_image.isNull()) {
        delete node;
        return nullptr;
    }
    if (!node) {
        node = new Node;
        m_newPicture = true;
    }
    if (m_newPicture) {
        node->setTexture(window()->createTextureFromImage(m_image, QQuickWindow::TextureHasAlphaChannel));
        m_newPicture = false;
    }
    const QRectF r = screenRect();
    const QSizeF natural = m_image.deviceIndependentSize();
    // In another zoom than its own a picture is shown for a moment only, in one piece (no seams) and coarse:
    // smoothing it would cost more than the whole map.
    const QList<QRect> whole{m_image.rect()};
    const QList<QRect> &pieces = r.size() == natural ? m_filled : whole;
    const double kx = r.width() / m_image.width();
    const double ky = r.height() / m_image.height();
    node->setPieces(pieces.size(), window());
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QRectF source = pieces.at(i);
        QSGImageNode *piece = node->piece(i);
        piece->setSourceRect(source);
        piece->setFiltering(QSGTexture::Nearest);
        piece->setRect(QRectF(r.x() + source.x() * kx, r.y() + source.y() * ky, source.width() * kx,
                              source.height() * ky));
    }
    return node;
}

} // namespace Warmline
