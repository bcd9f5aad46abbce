// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/view/map_layer_item.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include <QSGNode>
#include <QSGTexture>

#include <array>
#include <cmath>
#include <cstring>
#include <memory>

namespace Warmline {

namespace {

constexpr int kCell_px = 128;

bool isEmpty(const QImage &image, const QRect &cell)
{
    static constexpr std::array<QRgb, kCell_px> nothing{};
    const auto bytes = static_cast<std::size_t>(cell.width()) * sizeof(QRgb);
    for (int y = cell.top(); y <= cell.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::memcmp(line + cell.left(), nothing.data(), bytes) != 0)
            return false;
    }
    return true;
}

/// Cells of a picture that is drawn \a scale times its size begin on whole pixels, as its first one does.
bool keepsCells(double scale)
{
    const double cell = kCell_px * scale;
    return std::abs(cell - std::round(cell)) < 1e-6 * cell && cell >= 1;
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
    if (natural.isEmpty())
        return r;
    // At the zoom it was made for, and at whole levels from there, the picture is put on whole pixels of the
    // screen: sharp, without seams between its pieces, and cheaper to draw.
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    const QPointF corner(std::round(r.x() * ratio) / ratio, std::round(r.y() * ratio) / ratio);
    const double levels = std::log2(r.width() / natural.width());
    const double scale = std::exp2(std::round(levels));
    if (std::abs(r.width() - natural.width() * scale) < 0.5 * scale
        && std::abs(r.height() - natural.height() * scale) < 0.5 * scale)
        return {corner, natural * scale};
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
    const double kx = r.width() / m_image.width();
    const double ky = r.height() / m_image.height();
    // In another zoom than its own a picture is shown for a moment only, and coarse: smoothing it would cost
    // more than the whole map. In one piece where its cells would leave seams.
    const double ratio = window()->effectiveDevicePixelRatio();
    const bool inCells = keepsCells(kx * ratio) && keepsCells(ky * ratio);
    QList<QRect> pieces = inCells ? m_filled : QList<QRect>{m_image.rect()};
    const auto placeOf = [&](const QRectF &part) {
        return QRectF(r.x() + part.x() * kx, r.y() + part.y() * ky, part.width() * kx, part.height() * ky);
    };
    const QRectF seen(QPointF(), m_frame.size);
    pieces.removeIf([&](const QRect &part) { return !placeOf(part).intersects(seen); });
    node->setPieces(pieces.size(), window());
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        QSGImageNode *piece = node->piece(i);
        piece->setSourceRect(pieces.at(i));
        piece->setFiltering(QSGTexture::Nearest);
        piece->setRect(placeOf(pieces.at(i)));
    }
    return node;
}

} // namespace Warmline
