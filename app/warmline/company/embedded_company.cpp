// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/company/embedded_company.h"

#include "app/core/steady_clock.h"
#include "app/simulation/demo_city.h"
#include "app/storage/attachment_folder.h"
#include "app/storage/series_store.h"
#include "app/storage/store.h"
#include "app/telemetry/alarm_runner.h"
#include "app/telemetry/company_series.h"
#include "app/warmline/company/demo_life.h"
#include "app/warmline/company/seat_plant.h"

#include <QtConcurrentRun>

namespace Warmline {

namespace {

struct Stores
{
    std::unique_ptr<Store> store;
    std::unique_ptr<SeriesStore> series;
    std::unique_ptr<AttachmentFolder> attachments;
};

Result<std::shared_ptr<Stores>> openStores(const EmbeddedCompany::Options &options)
{
    auto stores = std::make_shared<Stores>();
    StoreOptions storeOptions;
    storeOptions.folder = options.folder;
    storeOptions.role = StoreRole::Server;
    storeOptions.key = options.key;
    storeOptions.clock = options.clock;
    storeOptions.deviceName = QStringLiteral("server");
    auto store = Store::open(storeOptions);
    if (!store)
        return std::unexpected(store.error());
    stores->store = std::move(*store);
    auto series = SeriesStore::open({options.folder, options.key});
    if (!series)
        return std::unexpected(series.error());
    stores->series = std::move(*series);
    AttachmentFolder::Options attachments;
    attachments.folder = options.folder + QStringLiteral("/attachments");
    attachments.clock = options.clock;
    auto folder = AttachmentFolder::open(attachments);
    if (!folder)
        return std::unexpected(folder.error());
    stores->attachments = std::move(*folder);
    return stores;
}

/// When the demo's history ends, as its store says; the clock where it says nothing yet.
LifeOptions readLife(Queries &queries)
{
    LifeOptions life;
    life.demoNowMs = queries.setting(QStringLiteral("demo.now")).value_or(QString()).toLongLong();
    life.writtenToMs = queries.setting(QStringLiteral("demo.until")).value_or(QString()).toLongLong();
    if (life.writtenToMs == 0)
        life.writtenToMs = life.demoNowMs;
    return life;
}

} // namespace

EmbeddedCompany::EmbeddedCompany(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{ }

EmbeddedCompany::~EmbeddedCompany()
{
    m_alarms.reset();
    m_plant.reset(); // writes what is queued
    m_life.reset();
    // The job's destructor waits for its worker; it must go before the stores it writes to.
    delete m_demo;
    m_server.reset();
    m_series.reset();
}

QFuture<Result<ServerEndpoint>> EmbeddedCompany::start()
{
    m_started.start();
    QtConcurrent::run(openStores, m_options)
        .then(this, [this](const Result<std::shared_ptr<Stores>> &stores) {
            if (!stores)
                return finish(std::unexpected(stores.error()));
            m_store = std::move((*stores)->store);
            m_seriesStore = std::move((*stores)->series);
            m_attachments = std::move((*stores)->attachments);
            m_series = std::make_unique<CompanySeries>(*m_seriesStore);
            listen();
        });
    return m_started.future();
}

void EmbeddedCompany::listen()
{
    ServerParts parts;
    parts.journal = m_store.get();
    parts.reader = m_store.get();
    parts.changes = m_store.get();
    parts.series = m_series.get();
    parts.clock = m_options.clock.get();
    parts.attachments = m_attachments.get();
    m_server = std::make_unique<EmbeddedServer>(parts, EmbeddedServer::Options{});
    m_server->start().then(this, [this](const Result<ServerEndpoint> &endpoint) {
        if (endpoint && m_options.demo)
            makeDemo();
        else
            m_usable = true;
        if (endpoint && !m_options.demo && !m_options.plantSources.isEmpty())
            listenToPlant();
        finish(endpoint);
    });
}

void EmbeddedCompany::makeDemo()
{
    m_store->ask([wish = m_options.city](Queries &queries) { return wish.differences(queries); })
        .then(this, [this](const Result<QStringList> &different) {
            if (different && !different->isEmpty())
                emit remarked(tr("演示城市已经在这里（%1），照它的样子运行；要另建一座，请先移走它的数据目录")
                                  .arg(different->join(QStringLiteral("; "))));
        });
    m_demo = new DemoCity(*m_store, *m_store, *m_seriesStore, m_options.city.options());
    m_demo->setAutoDelete(false);
    connect(m_demo, &Job::progressed, this,
            [this](qint64 done, qint64 total, const QString &what) { emit progressed(what, done, total); });
    connect(m_demo, &DemoCity::usable, this, [this] {
        m_store->ask(readLife).then(this, [this](LifeOptions life) {
            life.city = m_demo->options().city;
            m_life = std::make_unique<DemoLife>(
                DemoLife::Parts{*m_store, *m_store, *m_seriesStore, m_series->hub(), m_options.clock}, life);
            connect(m_life.get(), &DemoLife::failed, this, &EmbeddedCompany::failed);
            connect(m_life.get(), &DemoLife::ready, this, [this] {
                if (m_script)
                    giveCallers(*m_script);
            });
            m_life->start();
            watchAlarms();
            m_usable = true;
            emit usable();
        });
    });
    connect(m_demo, &Job::finished, this, [this](Job *job) {
        if (!job->result())
            emit failed(job->result().error());
    });
    m_demo->start();
}

void EmbeddedCompany::watchAlarms()
{
    // The clock of the values it judges: a leap of the machine's is not the plant's.
    m_steadyClock = std::make_unique<SteadyClock>(*m_options.clock);
    m_alarms = std::make_unique<AlarmRunner>(
        AlarmRunner::Parts{*m_store, *m_store, *m_series, m_series->hub(), *m_steadyClock});
    m_alarms->start();
}

void EmbeddedCompany::listenToPlant()
{
    m_plant = std::make_unique<SeatPlant>(m_options.plantSources,
                                          SeatPlant::Company{m_series->hub(), *m_seriesStore});
    m_plant->follow(*m_store);
    watchAlarms();
}

void EmbeddedCompany::finish(Result<ServerEndpoint> endpoint)
{
    m_started.addResult(std::move(endpoint));
    m_started.finish();
}

Geo::BaseMap EmbeddedCompany::baseMap() const
{
    return m_demo ? CityPlan::make(m_demo->options().city).baseMap() : Geo::BaseMap{};
}

QString EmbeddedCompany::agentName(const AgentId &agent) const
{
    if (m_demo) {
        for (const CityAgent &known : CityPlan::make(m_demo->options().city).agents) {
            if (known.id == agent)
                return known.name;
        }
    }
    return agent.value;
}

bool EmbeddedCompany::isAlive() const
{
    return m_life && m_life->isAlive();
}

ScriptedCall EmbeddedCompany::registeredCaller() const
{
    if (!isAlive())
        return {};
    const auto caller = m_life->city()->measuredCaller(m_options.clock->utcMs());
    return caller ? caller->script : ScriptedCall();
}

void EmbeddedCompany::giveCallers(TelephonyScript &script)
{
    m_script = &script;
    if (!isAlive())
        return;
    script.setCallers([city = std::weak_ptr<CityLive>(m_life->sharedCity()),
                       clock = m_options.clock]() -> std::optional<ScriptedCall> {
        const auto alive = city.lock();
        return alive ? std::optional(alive->nextCaller(clock->utcMs()).script) : std::nullopt;
    });
    // One caller every three minutes: a seat on a cold day.
    script.setRate(20);
}

} // namespace Warmline
