// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/map_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(MapPicture)
};

constexpr int kFoot_px = 58;
constexpr int kMargin_px = 14;

// Slanted, pale and all over it, so that no part of the picture goes without.
void paintWatermark(QPainter &painter, const QRect &area, const MapPictureWords &words)
{
    painter.save();
    painter.setClipRect(area);
    painter.setFont(words.font);
    painter.setPen(QColor(0, 0, 0, 34));
    painter.rotate(-22);
    const int step = painter.fontMetrics().horizontalAdvance(words.watermark) + 90;
    for (int y = 0; y < area.height() * 2; y += 130) {
        for (int x = -area.height(); x < area.width(); x += step)
            painter.drawText(x, y, words.watermark);
    }
    painter.restore();
}

/// Empty when it can't be made.
QByteArray pngOf(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return picture.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray pdfOf(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                     QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter));
    writer.setResolution(150);
    QPainter painter;
    if (picture.isNull() || !painter.begin(&writer))
        return {};
    const QSize page(writer.width(), writer.height());
    const QSize fitted = picture.size().scaled(page, Qt::KeepAspectRatio);
    painter.drawImage(QRect(QPoint((page.width() - fitted.width()) / 2, 0), fitted), picture);
    return painter.end() ? bytes : QByteArray();
}

} // namespace

QImage mapPicture(const QImage &map, const MapPictureWords &words)
{
    QImage whole(map.width(), map.height() + kFoot_px, QImage::Format_RGB32);
    whole.fill(Qt::white);
    QPainter painter(&whole);
    QImage plain = map;
    plain.setDevicePixelRatio(1);
    painter.drawImage(0, 0, plain);
    paintWatermark(painter, QRect(QPoint(), map.size()), words);
    painter.setFont(words.font);
    painter.setPen(QColor(0x14, 0x20, 0x2b));
    const QRect foot(kMargin_px, map.height(), map.width() - 2 * kMargin_px, kFoot_px);
    const QString what = words.filters.isEmpty() ? words.when : words.when + u" · "_s + words.filters;
    painter.drawText(foot.adjusted(0, 6, 0, -kFoot_px / 2), Qt::AlignLeft | Qt::AlignVCenter,
                     words.title + u" · "_s + what);
    painter.setPen(QColor(0x45, 0x54, 0x63));
    painter.drawText(foot.adjusted(0, kFoot_px / 2 - 4, 0, -4), Qt::AlignLeft | Qt::AlignVCenter,
                     words.watermark);
    return whole;
}

Result<void> writeMapPicture(const QImage &picture, const QString &file)
{
    const bool png = file.endsWith(u".png", Qt::CaseInsensitive);
    if (!png && !file.endsWith(u".pdf", Qt::CaseInsensitive))
        return failure(ErrorCode::InvalidInput, Tr::tr("文件名须以 .png 或 .pdf 结尾"), file);
    const QByteArray bytes = png ? pngOf(picture) : pdfOf(picture);
    if (bytes.isEmpty())
        return failure(ErrorCode::Internal, Tr::tr("图片画不出来：内存不够，或者地图是空的"), file);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return failure(ErrorCode::Storage, out.errorString(), file);
    return {};
}

} // namespace Warmline
