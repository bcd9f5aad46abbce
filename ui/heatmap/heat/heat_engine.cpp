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

/// Less than one complaint in a thousand km²: what rounding leaves of those that were taken out again.
constexpr float kNothing = 0.001F;

/// The grid before with what came and went since; null: it can't be had that way.
std::shared_ptr<const Geo::DensityGrid> updated(const HeatRequest &request, const HeatGrids &before)
{
    const HeatPoints &wanted = request.complaints;
    const qsizetype late = wanted.changes().size() - before.changes;
    if (request.weight || !before.complaints || wanted.revision() == 0 || wanted.revision() != before.revision
        || late < 0 || late > HeatEngine::kMostChanges || !(before.complaints->spec() == request.spec))
        return nullptr;
    if (late == 0)
        return before.complaints;
    auto grid = std::make_shared<Geo::DensityGrid>(*before.complaints);
    bool wentAny = false;
    for (const Geo::DensityPoint &change : wanted.changes().last(late)) {
        grid->addPoint(change);
        wentAny = wentAny || change.weight < 0;
    }
    if (wentAny) {
        for (float &value : grid->values())
            value = value < kNothing ? 0.0F : value;
    }
    return grid;
}

/// Kernel density of \a points; null when stopped.
std::shared_ptr<const Geo::DensityGrid> computed(std::span<const Geo::DensityPoint> points,
                                                 const Geo::DensitySpec &spec, const std::stop_token &stop)
{
    std::optional<Geo::DensityGrid> grid = Geo::computeDensity(points, spec, stop);
    return grid ? std::make_shared<const Geo::DensityGrid>(std::move(*grid)) : nullptr;
}

/// The complaints' density from nothing; null when stopped.
std::shared_ptr<const Geo::DensityGrid> whole(const HeatRequest &request, const std::stop_token &stop)
{
    const std::span<const Geo::DensityPoint> all = request.complaints.all();
    if (!request.weight)
        return computed(all, request.spec, stop);
    std::vector<Geo::DensityPoint> weighed(all.begin(), all.end());
    for (std::size_t i = 0; i < weighed.size(); ++i)
        weighed[i].weight *= request.weight(i);
    return computed(weighed, request.spec, stop);
}

/// The grids of \a request, in picture.grids. False when stopped.
bool makeGrids(HeatPicture &picture, const HeatRequest &request, const std::stop_token &stop,
               const HeatGrids &before)
{
    HeatGrids &grids = picture.grids;
    grids.complaints = updated(request, before);
    picture.wasUpdated = grids.complaints != nullptr;
    if (!grids.complaints)
        grids.complaints = whole(request, stop);
    grids.revision = request.weight ? 0 : request.complaints.revision();
    grids.changes = request.complaints.changes().size();
    if (!request.households)
        return grids.complaints != nullptr;
    grids.householdsOf = request.households;
    const bool known = before.households && before.householdsOf == request.households
                    && before.households->spec() == request.spec;
    grids.households = known ? before.households : computed(*request.households, request.spec, stop);
    return grids.complaints && grids.households;
}

} // namespace

HeatPoints::HeatPoints(std::shared_ptr<const std::vector<Geo::DensityPoint>> list)
{
    if (list)
        m_all = *list;
    m_list = std::move(list);
}

HeatPoints::HeatPoints(const QList<Geo::DensityPoint> &list, qsizetype first, qsizetype count,
                       quint64 revision, const QList<Geo::DensityPoint> &changes)
    : m_revision(revision)
    , m_changes(changes)
{
    const auto kept = std::make_shared<const QList<Geo::DensityPoint>>(list);
    m_list = kept;
    m_all = std::span(kept->constData() + first, static_cast<std::size_t>(count));
}

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

std::optional<HeatPicture> HeatEngine::make(const HeatRequest &request, std::stop_token stop,
                                            const HeatGrids &before)
{
    QElapsedTimer timer;
    timer.start();
    HeatPicture picture;
    picture.ground = request.spec.area;
    picture.scale = request.scale;
    if (request.complaints.all().empty() || !request.spec.isValid())
        return picture;
    if (!makeGrids(picture, request, stop, before))
        return std::nullopt;
    std::shared_ptr<const Geo::DensityGrid> grid = picture.grids.complaints;
    if (request.households)
        grid = std::make_shared<const Geo::DensityGrid>(Geo::normalised(*grid, *picture.grids.households));
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
    QtConcurrent::run(&m_pool, [request, before = m_grids, stop = m_stop.get_token()] {
        stepBackBehindFrames();
        return make(request, stop, before);
    }).then(this, [this, question](const std::optional<HeatPicture> &picture) {
        if (question != m_asked)
            return;
        m_busy = false;
        if (!picture)
            return;
        m_grids = picture->grids;
        emit ready(*picture);
    });
}

} // namespace Warmline
