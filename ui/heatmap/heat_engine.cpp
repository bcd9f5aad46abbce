// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/heat_engine.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QtConcurrent>

namespace Warmline {

HeatEngine::HeatEngine(QObject *parent) : QObject(parent)
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
    if (!request.complaints || request.complaints->empty() || !request.spec.isValid())
        return picture;
    std::optional<Geo::DensityGrid> grid = Geo::computeDensity(*request.complaints, request.spec, stop);
    if (!grid)
        return std::nullopt;
    if (request.households) {
        const std::optional<Geo::DensityGrid> base = Geo::computeDensity(*request.households, request.spec, stop);
        if (!base)
            return std::nullopt;
        grid = Geo::normalised(*grid, *base);
    }
    if (stop.stop_requested())
        return std::nullopt;
    picture.image = Geo::colourGrid(*grid, request.ramp);
    picture.tookUs = timer.nsecsElapsed() / 1000;
    return picture;
}

void HeatEngine::request(const HeatRequest &request)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 question = ++m_asked;
    m_busy = true;
    QtConcurrent::run(&m_pool, [request, stop = m_stop.get_token()] { return make(request, stop); })
        .then(this, [this, question](const std::optional<HeatPicture> &picture) {
            if (question != m_asked)
                return;
            m_busy = false;
            if (picture)
                emit ready(*picture);
        });
}

} // namespace Warmline
