// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/saving/map_saver.h"

#include "app/services/map/map_service.h"
#include "app/services/session.h"
#include "ui/common/theme.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/map_picture.h"
#include "ui/heatmap/saving/map_geojson.h"
#include "ui/heatmap/view/map_frame.h"

#include <QDateTime>
#include <QFileDialog>
#include <QImage>
#include <QSaveFile>
#include <QTimeZone>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace Warmline {

MapSaver::MapSaver(MapModel &model, QWidget &stage)
    : QObject(&stage)
    , m_model(model)
    , m_stage(stage)
{
    m_thread.setMaxThreadCount(1);
}

MapSaver::~MapSaver()
{
    m_thread.waitForDone(); // one file of some hundred kilobytes
}

void MapSaver::ask()
{
    auto *dialog = new QFileDialog(&m_stage, tr("存为图片、PDF 或 GeoJSON"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("图片 (*.png)"), tr("PDF (*.pdf)"), tr("GeoJSON (*.geojson)")});
    dialog->setDefaultSuffix(u"png"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &MapSaver::chosen);
    dialog->open();
}

QString MapSaver::windowWords() const
{
    const MapService &map = m_model.service();
    const QTimeZone zone(m_model.session().info().timeZone.toLatin1());
    const auto words = [&](qint64 ms) {
        return QDateTime::fromMSecsSinceEpoch(ms, zone).toString(u"yyyy-MM-dd HH:mm"_s);
    };
    return words(map.windowFromMs()) + u" – "_s + words(map.windowToMs());
}

bool MapSaver::isGeoJson(const QString &file)
{
    return file.endsWith(u".geojson"_s, Qt::CaseInsensitive);
}

void MapSaver::savePicture(const QImage &map, const QString &filters, const QString &file)
{
    const SessionInfo &who = m_model.session().info();
    const QTimeZone zone(who.timeZone.toLatin1());
    MapPictureWords words;
    words.title = who.companyName.isEmpty() ? tr("热力图") : who.companyName;
    words.when = windowWords();
    words.filters = filters;
    words.watermark = tr("%1 导出于 %2")
                          .arg(who.agentName.isEmpty() ? who.agent.value : who.agentName,
                               QDateTime::fromMSecsSinceEpoch(m_model.clock().utcMs(), zone)
                                   .toString(u"yyyy-MM-dd HH:mm"_s));
    words.font = Theme::of(&m_stage)->font(TextRole::Label);
    write([map, words, file] { return writeMapPicture(mapPicture(map, words), file); }, file);
}

void MapSaver::saveGeoJson(const MapFrame &frame, const QString &file)
{
    const SessionInfo &who = m_model.session().info();
    MapGeoJson map;
    map.picture = m_model.picture();
    map.picture.ground = frame.area();
    const QSpan<const ComplaintPoint> points = m_model.service().points();
    map.complaints.assign(points.begin(), points.end());
    map.complaintsShown = m_model.isShown(MapLayer::Tickets) || m_model.isShown(MapLayer::Heat);
    if (m_model.isShown(MapLayer::Rooms))
        map.rooms = m_model.roomCloud();
    map.singleTickets = who.role == Role::Supervisor || who.role == Role::Administrator;
    map.takenBy = who.agent.value;
    map.takenMs = m_model.clock().utcMs();
    map.windowFromMs = m_model.service().windowFromMs();
    map.windowToMs = m_model.service().windowToMs();
    write(
        [map, file]() -> Result<void> {
            const QByteArray bytes = mapGeoJson(map);
            QSaveFile out(file);
            if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
                return failure(ErrorCode::Storage, out.errorString(), file);
            return {};
        },
        file);
}

void MapSaver::write(std::function<Result<void>()> work, const QString &file)
{
    QtConcurrent::run(&m_thread, std::move(work)).then(this, [this, file](const Result<void> &written) {
        emit saved(file, written.has_value(),
                   written ? tr("已存到 %1").arg(file) : tr("没有存成：%1").arg(written.error().message()));
    });
}

} // namespace Warmline
