// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/heat/heat_engine.h"

#include "ui/heatmap/view/step_back.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QtConcurrent>

#include <algorithm>

namespace Warmline {

namespace {

/// The least rectangle that holds every pixel with colour; empty when there is none.
QRect colouredPart(const QImage &image)
{
    int left = image.width();
    int right = -1;
    int top = -1;
    int bottom = -1;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        const QRgb *end = line + image.width();
        const QRgb *first = std::find_if(line, end, [](QRgb p) { return p != 0; });
        if (first == end)
            continue;
        const QRgb *last = end - 1;
        while (*last == 0)
            --last;
        left = std::min(left, static_cast<int>(first - line));
        right = std::max(right, static_cast<int>(last - line));
        top = top < 0 ? y : top;
        bottom = y;
    }
    return right < 0 ? QRect() : QRect(QPoint(left, top), QPoint(right, bottom));
}

/// Cuts the empty margins off: each frame of a pan pays for every pixel of the picture.
void crop(HeatPicture &picture)
{
    const QRect part = colouredPart(picture.image);
    const Geo::MercatorRect whole = picture.ground;
    const double x = whole.width() / std::max(1, picture.image.width());
    const double y = whole.height() / std::max(1, picture.image.height());
    picture.image = part.isEmpty() ? QImage() : picture.image.copy(part);
    picture.ground = {whole.west + part.left() * x, whole.north - (part.bottom() + 1) * y,
                      whole.west + (part.right() + 1) * x, whole.north - part.top() * y};
}

} // namespace

HeatEngine::HeatEngine(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

HeatEngine::~HeatEngine()
{
    m_stop.request_stop();
    m_pool.waitForDone(); // at most the rest of a cancelled picture: milliseconds
}

std::optional<HeatPicture> HeatEngine::make(const HeatRequest &request, std::stop_token stop)
{
    QElapsedTimer timer;
    timer.start();
    HeatPicture picture;
    picture.ground = request.spec.area;
    picture.scale = request.scale;
    if (!request.complaints || request.complaints->empty() || !request.spec.isValid())
        return picture;
    std::optional<Geo::DensityGrid> grid = Geo::computeDensity(*request.complaints, request.spec, stop);
    if (!grid)
        return std::nullopt;
    if (request.households) {
        const std::optional<Geo::DensityGrid> base =
            Geo::computeDensity(*request.households, request.spec, stop);
        if (!base)
            return std::nullopt;
        grid = Geo::normalised(*grid, *base);
    }
    if (stop.stop_requested())
        return std::nullopt;
    if (request.scale.automatic)
        picture.scale = request.scale.fittedTo(grid->maximum());
    picture.image = Geo::colourGrid(*grid, picture.scale.ramp(request.stops));
    crop(picture);
    picture.tookUs = timer.nsecsElapsed() / 1000;
    return picture;
}

void HeatEngine::request(const HeatRequest &request)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 question = ++m_asked;
    m_busy = true;
    QtConcurrent::run(&m_pool, [request, stop = m_stop.get_token()] {
        stepBackBehindFrames();
        return make(request, stop);
    }).then(this, [this, question](const std::optional<HeatPicture> &picture) {
        if (question != m_asked)
            return;
        m_busy = false;
        if (picture)
            emit ready(*picture);
    });
}

} // namespace Warmline
