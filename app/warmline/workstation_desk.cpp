// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The second half of a start: the seat has its data, now come the services, the map, the telephone and the
// window.
#include "app/warmline/workstation.h"

#include "app/geo/tile_service.h"
#include "app/geo/tiles/base_map_source.h"
#include "app/remote/gateway_series.h"
#include "app/server/access_table.h"
#include "app/services/incidents/incident_service.h"
#include "app/services/kpi/kpi_service.h"
#include "app/services/map/map_service.h"
#include "app/services/notice_service.h"
#include "app/services/outreach/notice_sending.h"
#include "app/services/phone/phone_service.h"
#include "app/services/phone/state_recorder.h"
#include "app/services/search_service.h"
#include "app/services/settings/settings_service.h"
#include "app/services/stations/alarm_service.h"
#include "app/services/stations/plant_feeds.h"
#include "app/services/stations/station_service.h"
#include "app/services/sync/attachment_service.h"
#include "app/services/sync/conflict_service.h"
#include "app/services/sync/connection_status.h"
#include "app/services/sync/outbox_service.h"
#include "app/services/sync/presence_service.h"
#include "app/services/tickets/ticket_service.h"
#include "app/storage/attachment_folder.h"
#include "app/storage/store.h"
#include "app/sync/transfer_driver.h"
#include "app/telemetry/filled_series.h"
#include "app/warmline/company/embedded_company.h"
#include "app/warmline/company/seat_plant.h"
#include "app/warmline/desk/desk.h"
#include "app/warmline/phone/phone_line.h"
#include "app/warmline/seat.h"
#include "app/warmline/seat/role_journal.h"
#include "app/warmline/seat/role_keys.h"
#include "translations/language.h"
#include "ui/common/times.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_view.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QTimeZone>
#include <QtConcurrentRun>

namespace Warmline {

namespace {

Q_LOGGING_CATEGORY(lcDesk, "warmline.start")

QString configFile(const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u'/' + name;
}

/// Only what stands there is ever asked; without the file the map is drawn from the city's own geometry.
/// Opens what is named there, which may lie on a slow share: not on the GUI thread.
Geo::FoundBaseMap configuredBaseMap()
{
    auto base = Geo::BaseMapSource::fromFile(configFile(QStringLiteral("map.json")));
    if (!base)
        qCWarning(lcDesk) << "base map:" << base.error().message();
    return base;
}

/// What sends notices here, found without holding up the seat; the outbox tells what is wrong with it.
void findNoticeSender(NoticeDesk &desk)
{
    QtConcurrent::run(NoticeSending::fromFile, configFile(QStringLiteral("notices.json")))
        .then(&desk, [&desk](const Result<std::optional<NoticeDesk::Sender>> &sender) {
            if (!sender) {
                qCWarning(lcDesk) << "notices:" << sender.error().message();
                desk.setSenderTrouble(sender.error());
            } else if (*sender) {
                desk.setSender(**sender);
            }
        });
}

} // namespace

void Workstation::makeServices()
{
    Store &store = m_seat->store();
    if (m_door)
        m_roleJournal = std::make_unique<RoleJournal>(store, m_entry.account.role);
    Journal &journal = m_roleJournal ? static_cast<Journal &>(*m_roleJournal) : static_cast<Journal &>(store);
    const ServiceContext context{store,       journal,
                                 store,       measuredValues(),
                                 *m_clock,    m_options.dataFolder + QStringLiteral("/config"),
                                 draftFile(), m_door ? m_door->key() : m_key.bytes};
    m_services = std::make_unique<ServiceSet>(context, m_session);
    if (m_door)
        m_roleKeys = std::make_unique<RoleKeys>(m_entry.account.role, *m_services->commands);
    findNoticeSender(*m_services->noticeDesk);
    Times::setZone(QTimeZone(m_session.timeZone.toLatin1()));
    SettingsService &settings = *m_services->settings;
    if (!m_options.language.isEmpty())
        (void)settings.set(QStringLiteral("ui.language"), m_options.language);
    if (!m_options.theme.isEmpty())
        (void)settings.set(QStringLiteral("ui.theme"), m_options.theme);
    connect(m_seat.get(), &Seat::statusChanged, m_services->connection.get(),
            &ConnectionStatus::onSyncStatus);
    connect(m_services->stations.get(), &StationService::newestChanged, m_services->connection.get(),
            &ConnectionStatus::setTelemetryAt);
    m_services->connection->onSyncStatus(m_seat->status());
    connect(m_seat.get(), &Seat::itemsChanged, m_services->outbox.get(), &OutboxService::setProgress);
    m_services->outbox->setRetryWaiting([this](const OperationId &id) { m_seat->retry(id); });
    connectAttachments();
    if (SeatPlant *plant = m_company ? m_company->plant() : m_plant.get())
        showPlant(*plant);
    if (m_door)
        m_services->search->setDirectory(m_seat->directory(), store);
    m_services->presence->setShare([gateway = &m_seat->gateway()](QList<PresenceNote> notes) {
        return gateway->sharePresence(std::move(notes));
    });
    connect(&settings, &SettingsService::changed, this, [this](const QString &name) {
        if (name == QLatin1String("ui.language"))
            applyLanguage();
        else if (name.startsWith(QLatin1String("ui.")))
            applyTheme();
    });
}

SeriesSource &Workstation::measuredValues()
{
    m_series = std::make_unique<GatewaySeries>(m_seat->gateway());
    if (m_company || m_options.policy.plantSources.isEmpty())
        return *m_series;
    if (!m_plant)
        m_plant = std::make_unique<SeatPlant>(m_options.policy.plantSources);
    m_plant->follow(m_seat->store());
    m_filled = std::make_unique<FilledSeries>(*m_series, m_plant->hub(), *m_clock);
    return *m_filled;
}

void Workstation::showPlant(SeatPlant &plant)
{
    PlantFeeds *shown = m_services->plantFeeds.get();
    connect(&plant, &SeatPlant::feedsChanged, shown, [shown, &plant] { shown->set(plant.feeds()); });
    shown->set(plant.feeds());
}

void Workstation::connectAttachments()
{
    TransferDriver &transfer = m_seat->transfer();
    AttachmentService *attachments = m_services->attachments.get();
    attachments->setBackend({&m_seat->attachments(),
                             [&transfer](const AttachmentAddress &address) { transfer.upload(address); },
                             [&transfer](const AttachmentAddress &address) { transfer.fetch(address); },
                             [&transfer](const OperationId &id) { transfer.retry(id); }});
    connect(&transfer, &TransferDriver::itemsChanged, attachments, &AttachmentService::setItems);
    connect(&transfer, &TransferDriver::fetched, attachments, &AttachmentService::onFetched);
    attachments->setItems(transfer.items());
}

void Workstation::showDesk()
{
    if (m_window)
        return;
    makeServices();
    startMap();
    startPhone();
    applyTheme();
    Language::install(m_services->settings->language());
    QApplication::setLayoutDirection(Language::direction(m_services->settings->language()));
    m_services->session->setLanguage(m_services->settings->language());

    m_desk = std::make_unique<Desk>(Desk::Parts{*m_services, m_seat->store(), *m_tiles, *m_clock});
    m_desk->setBaseMapSource(QtConcurrent::run(configuredBaseMap));
    if (m_company)
        m_desk->setBaseMap(m_company->baseMap());
    m_window = std::make_unique<MainWindow>(
        *m_services, [this](MainWindow &window) { return m_desk->workspaces(window); });
    m_window->show();
    m_startView.reset();
    if (m_door)
        bindAccount();
    m_services->stations->start();
    m_services->alarms->start();
    m_services->map->start();
    m_services->incidents->start();
    m_services->noticeDesk->start();
    m_services->kpi->start();
    if (!m_door || AccessTable::mayDo(m_entry.account.role, u"state.changed"))
        m_services->stateRecorder->start();
    m_services->tickets->restoreDraft();
    m_services->tickets->loadCrews();
    m_services->outbox->refresh();
    m_services->conflicts->refresh();
    m_services->notices->lookForLate();
    // Usable: painted once, and back in the event loop.
    QTimer::singleShot(0, this, [this] {
        m_usableMs = m_sinceStart.elapsed();
        qCInfo(lcDesk) << "usable after" << m_usableMs << "ms";
        emit usable();
    });
}

void Workstation::startPhone()
{
    if (m_door) { // a line whose calls nobody here may write down would only lose them
        if (const auto may = AccessTable::mayDo(m_entry.account.role, u"call.offered"); !may) {
            emit m_services->phone->failed({ErrorCode::Denied, tr("您的角色不接打电话，没有接通线路"), {}});
            return;
        }
    }
    const QString file = m_options.phoneFile.isEmpty() ? m_options.dataFolder + QStringLiteral("/phone.json")
                                                       : m_options.phoneFile;
    m_line = std::make_unique<PhoneLine>(
        *m_services,
        PhoneLine::Setup{file, m_folder->seatFolder() + QStringLiteral("/phone"), m_session.seatNo});
    m_line->start();
    if (m_line->script() && m_company && !m_options.shift)
        m_company->giveCallers(*m_line->script());
}

TelephonyScript *Workstation::telephonyScript() const
{
    return m_line ? m_line->script() : nullptr;
}

void Workstation::startMap()
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/tiles");
    m_tiles = std::make_unique<Geo::TileService>(
        std::make_shared<Geo::TileCache>(folder, Geo::TileCache::Limits{}));
    if (const auto started = m_tiles->start(); !started)
        qCWarning(lcDesk) << "no map tiles:" << started.error().message();
}

} // namespace Warmline
