// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/workstation.h"

#include "app/geo/tile_service.h"
#include "app/geo/tiles/base_map_source.h"
#include "app/pluginapi/plugin_host.h"
#include "app/pluginapi/telephony_script.h"
#include "app/server/access_table.h"
#include "app/services/alarm_service.h"
#include "app/services/attachment_service.h"
#include "app/services/call_recorder.h"
#include "app/services/conflict_service.h"
#include "app/services/connection_status.h"
#include "app/services/incidents/incident_service.h"
#include "app/services/kpi_service.h"
#include "app/services/map_service.h"
#include "app/services/notice_service.h"
#include "app/services/outbox_service.h"
#include "app/services/phone_service.h"
#include "app/services/presence_service.h"
#include "app/services/search_service.h"
#include "app/services/settings_service.h"
#include "app/services/station_service.h"
#include "app/services/ticket_service.h"
#include "app/storage/attachment_folder.h"
#include "app/storage/store.h"
#include "app/sync/outbox_quarantine.h"
#include "app/sync/transfer_driver.h"
#include "app/warmline/desk.h"
#include "app/warmline/embedded_company.h"
#include "app/warmline/gateway_series.h"
#include "app/warmline/phone_account.h"
#include "app/warmline/seat.h"
#include "app/warmline/seat/idle_watch.h"
#include "app/warmline/seat/role_journal.h"
#include "app/warmline/seat/role_keys.h"
#include "translations/language.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/shell/key_prompt.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_view.h"

#include <QApplication>
#include <QFile>
#include <QLoggingCategory>
#include <QScreen>
#include <QStandardPaths>
#include <QTimeZone>
#include <QtConcurrentRun>

namespace Warmline {

namespace {

Q_LOGGING_CATEGORY(lcStart, "warmline.start")

/// What the seat's store says about its company, and how far it is.
struct Known
{
    QString company;
    QString companyName;
    qint64 cursor = 0;
};

Known readKnown(Queries &queries)
{
    Known known;
    known.company = queries.setting(QStringLiteral("company")).value_or(QString());
    // Data that were imported by hand have no company of their own; warmlinectl calls it so, too.
    if (known.company.isEmpty())
        known.company = QStringLiteral("local");
    known.companyName = queries.setting(QStringLiteral("company.name")).value_or(QString());
    known.cursor = queries.cursor().value_or(0);
    return known;
}

RecordingConsent consentOf(const PhoneAccount &account)
{
    using enum RecordingConsent::Way;
    const RecordingConsent::Way way = account.consent == QLatin1String("shown")  ? Shown
                                    : account.consent == QLatin1String("asked")  ? Asked
                                    : account.consent == QLatin1String("played") ? Played
                                                                                 : None;
    return {way, account.consentText, account.consentFile};
}

/// Only what stands there is ever asked; without the file the map is drawn from the city's own geometry.
/// Opens what is named there, which may lie on a slow share: not on the GUI thread.
std::optional<Geo::BaseMapSource> configuredBaseMap()
{
    auto base = Geo::BaseMapSource::fromFile(
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/map.json"));
    if (base)
        return std::move(*base);
    qCWarning(lcStart) << "base map:" << base.error().message();
    return std::nullopt;
}

} // namespace

Workstation::Workstation(Options options, QElapsedTimer sinceStart, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_sinceStart(sinceStart)
    , m_clock(std::make_shared<SystemClock>())
{ }

Workstation::~Workstation()
{
    // The window looks at the services, the services at the seat, the seat at the company.
    closeDesk();
    m_company.reset();
}

void Workstation::makeStartView()
{
    m_startView = std::make_unique<StartView>();
    connect(m_startView.get(), &StartView::cancelled, qApp, &QCoreApplication::quit);
    connect(m_startView.get(), &StartView::retryRequested, this, &Workstation::openFolder);
}

void Workstation::start()
{
    makeStartView();
    m_startView->showStage(tr("打开数据目录"), 0, 0);
    // A warm start is over before a person has read anything; then there is nothing to show.
    QTimer::singleShot(300, this, [this] {
        if (m_startView && !m_keyPrompt && !(m_door && m_door->view()))
            m_startView->show();
    });
    openFolder();
}

void Workstation::openFolder()
{
    // After a failure everything starts anew; the lock of before must be gone first.
    closeDesk();
    m_door.reset();
    m_company.reset();
    m_folder.reset();
    auto folder = DataFolder::lock(m_options.dataFolder);
    if (!folder)
        return fail(tr("数据目录打不开"), folder.error());
    m_folder = std::move(*folder);
    openKey();
}

void Workstation::openKey()
{
    // A scripted shift has nobody to unlock a keychain or to type.
    if (m_options.shift)
        useKey(KeySource::fromFile(
            m_options.keyFile.isEmpty() ? KeySource::defaultKeyFile(m_options.dataFolder) : m_options.keyFile,
            m_options.dataFolder));
    else if (m_options.policy.promptForKey && m_options.keyFile.isEmpty())
        askForKey(tr("公司规定这台电脑不保存密钥。"));
    else
        KeySource::forDesktop(m_options.dataFolder, m_options.keyFile)
            .then(this, [this](const Result<KeySource::Key> &key) {
                // Whoever moved the folder here may know its key; another error is not helped by typing.
                if (!key && key.error().where == KeySource::nowhereKept())
                    askForKey(key.error().text);
                else
                    useKey(key);
            });
}

void Workstation::useKey(const Result<KeySource::Key> &key)
{
    if (!key)
        return fail(tr("数据密钥取不到"), key.error());
    m_key = *key;
    if (m_options.server.isEmpty())
        openCompany();
    else
        openRemote();
}

void Workstation::openCompany()
{
    m_startView->showStage(tr("启动内置服务器"), 0, 0);
    EmbeddedCompany::Options options;
    options.folder = m_folder->serverFolder();
    options.key = m_key.bytes;
    options.clock = m_clock;
    options.demo = m_options.demo;
    options.households = m_options.households;
    options.seed = m_options.seed;
    m_company = std::make_unique<EmbeddedCompany>(options);
    connect(m_company.get(), &EmbeddedCompany::progressed, m_startView.get(),
            [this](const QString &what, qint64 done, qint64 total) {
                if (m_startView)
                    m_startView->showStage(what, done, total);
            });
    connect(m_company.get(), &EmbeddedCompany::usable, this, [this] {
        m_demoUsableMs = m_sinceStart.elapsed();
        if (m_seat)
            showDeskWhenReady(m_seat->status());
    });
    connect(m_company.get(), &EmbeddedCompany::failed, this, [this](const Error &error) {
        if (!m_window)
            fail(tr("演示城市没有建成"), error);
    });
    m_company->start().then(this, [this](const Result<ServerEndpoint> &endpoint) {
        if (!endpoint)
            return fail(tr("内置服务器起不来"), endpoint.error());
        (void)m_folder->publish({endpoint->url.toString(), endpoint->secret});
        openSeat(*endpoint);
    });
}

void Workstation::openSeat(const ServerEndpoint &endpoint)
{
    m_endpoint = endpoint;
    m_startView->showStage(tr("打开座席缓存"), 0, 0);
    m_seat = std::make_unique<Seat>();
    // What is only for this seat goes with it: who leaves while it opens must not be waited for.
    m_seat->start(seatOptions(endpoint)).then(m_seat.get(), [this](const Result<void> &opened) {
        if (!opened)
            return fail(tr("座席缓存打不开"), opened.error());
        if (m_door) {
            m_door->service().setDevice(m_seat->store().device());
        } else {
            m_session.agent = AgentId(m_options.agent);
            m_session.agentName = m_company ? m_company->agentName(m_session.agent) : m_options.agent;
        }
        m_session.seatNo = m_options.agent;
        m_session.demo = m_options.demo;
        waitForData();
    });
}

void Workstation::waitForData()
{
    connect(m_seat.get(), &Seat::serverMet, this, [this](const ServerHello &server) {
        if (!server.company.isEmpty()) {
            m_session.company = server.company;
            m_session.companyName = server.companyName;
        }
        m_session.demo = server.demo || m_options.demo;
        if (m_door) {
            if (server.account)
                takeAccount(*server.account);
            m_door->noteContact(server, m_seat->store().device());
        }
        if (m_services)
            m_services->session->setInfo(m_session);
    });
    connect(m_seat.get(), &Seat::statusChanged, this, &Workstation::showDeskWhenReady);
    if (m_door)
        connect(m_seat.get(), &Seat::statusChanged, this, &Workstation::watchSession);
    // A seat that has been here before starts with what it holds, whether the server answers or not.
    m_seat->store().ask(readKnown).then(m_seat.get(), [this](const Known &known) {
        if (known.cursor == 0 || (m_company && !m_company->isUsable()))
            return;
        m_session.company = known.company;
        m_session.companyName = known.companyName;
        showDesk();
    });
}

void Workstation::showDeskWhenReady(const SyncStatus &status)
{
    if (m_window)
        return;
    const bool companyIsUsable = !m_company || m_company->isUsable();
    if (companyIsUsable && status.head > 0)
        m_startView->showStage(tr("取回公司数据"), status.cursor, status.head);
    else if (companyIsUsable && status.link == SyncLink::Offline)
        m_startView->showStage(tr("服务器没有应答：%1").arg(status.problem.text), 0, 0);
    if (!companyIsUsable || status.lastConfirmationMs == 0)
        return;
    // While a demo's season fills in behind, the head moves on; what made it usable lies below the head of
    // that moment.
    if (m_usableHead == 0)
        m_usableHead = qMax<qint64>(1, status.head);
    if (status.cursor < qMin(m_usableHead, status.head))
        return;
    // The server may have been met before its company had a name: what was fetched says it too.
    m_seat->store().ask(readKnown).then(m_seat.get(), [this](const Known &known) {
        if (m_window)
            return;
        if (m_session.company.isEmpty()) {
            m_session.company = known.company;
            m_session.companyName = known.companyName;
        }
        showDesk();
    });
}

void Workstation::makeServices()
{
    m_series = std::make_unique<GatewaySeries>(m_seat->gateway());
    Store &store = m_seat->store();
    if (m_door)
        m_roleJournal = std::make_unique<RoleJournal>(store, m_entry.account.role);
    Journal &journal = m_roleJournal ? static_cast<Journal &>(*m_roleJournal) : static_cast<Journal &>(store);
    const ServiceContext context{store,       journal,
                                 store,       *m_series,
                                 *m_clock,    m_options.dataFolder + QStringLiteral("/config"),
                                 draftFile(), m_door ? m_door->key() : m_key.bytes};
    m_services = std::make_unique<ServiceSet>(context, m_session);
    if (m_door)
        m_roleKeys = std::make_unique<RoleKeys>(m_entry.account.role, *m_services->commands);
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
    m_services->kpi->start();
    m_services->tickets->restoreDraft();
    m_services->tickets->loadCrews();
    m_services->outbox->refresh();
    m_services->conflicts->refresh();
    m_services->notices->lookForLate();
    // Usable: painted once, and back in the event loop.
    QTimer::singleShot(0, this, [this] {
        m_usableMs = m_sinceStart.elapsed();
        qCInfo(lcStart) << "usable after" << m_usableMs << "ms";
        emit usable();
    });
}

void Workstation::startPhone()
{
    if (m_door) { // a line whose calls nobody here may write down would only lose them
        if (const auto may = AccessTable::mayDo(m_entry.account.role, u"call.offered"); !may)
            return showPhoneProblem({ErrorCode::Denied, tr("您的角色不接打电话，没有接通线路"), {}});
    }
    m_plugins = std::make_unique<PluginHost>();
    m_plugins->scan();
    const QString file = m_options.phoneFile.isEmpty() ? m_options.dataFolder + QStringLiteral("/phone.json")
                                                       : m_options.phoneFile;
    const Result<std::optional<PhoneAccount>> account = readPhoneAccount(file);
    if (!account)
        return showPhoneProblem(account.error());
    if (!*account)
        return startSimulatedPhone();
    startRealPhone(**account);
}

void Workstation::showPhoneProblem(const Error &error)
{
    qCWarning(lcStart) << "no telephone line:" << error.message();
    emit m_services->phone->failed(error);
}

void Workstation::startRealPhone(const PhoneAccount &account)
{
    phoneSecret(account).then(m_services->phone.get(), [this, account](const Result<QString> &secret) {
        if (!secret)
            return showPhoneProblem(secret.error());
        QVariantMap config = account.config;
        config.insert(QStringLiteral("secret"), *secret);
        queueSecret(account).then(m_services->phone.get(),
                                  [this, account, config](const Result<QString> &queue) {
                                      if (!queue) // the telephone works without its queue
                                          showPhoneProblem(queue.error());
                                      startRealPhone(account, config, queue.value_or(QString()));
                                  });
    });
}

void Workstation::startRealPhone(const PhoneAccount &account, QVariantMap config, const QString &queueSecret)
{
    const auto plugin = m_plugins->telephony(account.plugin);
    if (!plugin)
        return showPhoneProblem(plugin.error());
    const QString queueKey = QStringLiteral("queue");
    config.insert(queueKey, queueWithSecret(config.value(queueKey).toMap(), queueSecret));
    if (!config.contains(QStringLiteral("folder")))
        config.insert(QStringLiteral("folder"), QString(m_folder->seatFolder() + QStringLiteral("/phone")));
    auto engine = (*plugin)->createEngine(config);
    if (!engine)
        return showPhoneProblem(engine.error());
    m_services->recorder->setEnabled(account.record);
    m_services->recorder->setConsent(consentOf(account));
    m_services->phone->setEngine(std::move(*engine));
}

/// Until a telephone is set up the line is the simulated one.
void Workstation::startSimulatedPhone()
{
    const QString name = QStringLiteral("telephony_sim");
    const auto plugin = m_plugins->telephony(name);
    if (!plugin) {
        qCWarning(lcStart) << "no telephone line:" << plugin.error().message();
        return;
    }
    auto engine = (*plugin)->createEngine({{QStringLiteral("extension"), m_session.seatNo}});
    if (!engine) {
        qCWarning(lcStart) << "no telephone line:" << engine.error().message();
        return;
    }
    m_services->phone->setEngine(std::move(*engine));
    if (const auto root = m_plugins->instance(name, QStringLiteral("telephony")))
        m_script = qobject_cast<TelephonyScript *>(*root);
    if (m_script && m_company && !m_options.shift)
        m_company->giveCallers(*m_script);
}

void Workstation::startMap()
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/tiles");
    m_tiles = std::make_unique<Geo::TileService>(
        std::make_shared<Geo::TileCache>(folder, Geo::TileCache::Limits{}));
    if (const auto started = m_tiles->start(); !started)
        qCWarning(lcStart) << "no map tiles:" << started.error().message();
}

void Workstation::applyTheme()
{
    const SettingsService &settings = *m_services->settings;
    Theme *theme = Theme::of();
    const QString scheme = settings.theme();
    theme->setScheme(scheme == QLatin1String("dark")     ? Theme::Scheme::Dark
                     : scheme == QLatin1String("system") ? Theme::Scheme::System
                                                         : Theme::Scheme::Light);
    const QString density = settings.density();
    // Low screens get compact rows unless a person chose otherwise (style guide, sizes).
    const bool low = QGuiApplication::primaryScreen()->availableGeometry().height() < 800
                  && !settings.isChanged(QStringLiteral("ui.density"));
    theme->setDensity(density == QLatin1String("compact") || low ? Theme::Density::Compact
                      : density == QLatin1String("comfortable")  ? Theme::Density::Comfortable
                                                                 : Theme::Density::Normal);
    theme->setZoom(settings.zoomPercent());
    theme->setLanguage(settings.language());
}

void Workstation::applyLanguage()
{
    const QString language = m_services->settings->language();
    Language::install(language);
    QApplication::setLayoutDirection(Language::direction(language));
    m_services->session->setLanguage(language);
    applyTheme();
    if (m_locked)
        m_rebuildsOnUnlock = true; // its floating panes would come up beside the door
    else if (m_window)
        m_window->rebuild();
}

void Workstation::fail(const QString &what, const Error &error)
{
    qCWarning(lcStart) << what << error.message();
    if (!m_startView)
        makeStartView();
    m_startView->showError(what, error.message());
    m_startView->show();
    emit failed(error);
}

} // namespace Warmline
