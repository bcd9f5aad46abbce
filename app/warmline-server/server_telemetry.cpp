// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_telemetry.h"

#include "app/core/steady_clock.h"
#include "app/postgres/pg_series_store.h"
#include "app/storage/series_store.h"

#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>

#include <chrono>

Q_LOGGING_CATEGORY(lcTelemetry, "warmline.server.telemetry", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFlushMs = 500; ///< with the write itself: at most a second is lost with the process

const char *stateWord(SourceState state)
{
    switch (state) {
    case SourceState::Stopped: return "stopped";
    case SourceState::Connecting: return "connecting";
    case SourceState::Running: return "running";
    case SourceState::Failed: return "failed";
    }
    return "";
}

} // namespace

Result<std::unique_ptr<ServerTelemetry>> ServerTelemetry::open(const Options &options, const Parts &parts)
{
    QList<PlantSource> sources;
    if (!options.sourcesFile.isEmpty()) {
        auto read = PlantSettings::read(options.sourcesFile);
        if (!read)
            return std::unexpected(read.error());
        sources = std::move(*read);
    }
    auto store = openStore(options);
    if (!store)
        return std::unexpected(store.error());
    std::unique_ptr<ServerTelemetry> made(new ServerTelemetry(std::move(*store), options, parts));
    if (!sources.isEmpty()) {
        const SteadyClock &steady = SteadyClock::ofHost(); // of values and delays: a leap is not the plant's
        TelemetryIngest::Options ingest;
        ingest.flushMs = kFlushMs;
        ingest.clock = &steady;
        made->m_ingest =
            std::make_unique<PlantIngest>(std::move(sources), made->m_series.hub(), *made->m_store, ingest);
        made->m_alarms = std::make_unique<AlarmRunner>(AlarmRunner::Parts{
            parts.journal, parts.reader, made->m_series, made->m_series.hub(), steady, &parts.leadership});
    }
    return made;
}

Result<std::unique_ptr<SeriesArchive>> ServerTelemetry::openStore(const Options &options)
{
    if (!options.database.isEmpty())
        return std::make_unique<PgSeriesStore>(options.database);
    auto store = SeriesStore::open({.folder = options.folder, .key = options.key});
    if (!store)
        return std::unexpected(store.error());
    return std::move(*store);
}

ServerTelemetry::ServerTelemetry(std::unique_ptr<SeriesArchive> store, const Options &options,
                                 const Parts &parts)
    : m_options(options)
    , m_store(std::move(store))
    , m_series(*m_store)
    , m_parts(parts)
    , m_keeper(*m_store, parts.reader, parts.clock, &parts.leadership)
    , m_lookTimer(this)
    , m_tellTimer(this)
{
    connect(&m_lookTimer, &QTimer::timeout, this, &ServerTelemetry::look);
    connect(&m_tellTimer, &QTimer::timeout, this, &ServerTelemetry::tell);
}

ServerTelemetry::~ServerTelemetry()
{
    m_subscription.reset();
    m_alarms.reset();
    if (!m_ingest)
        return;
    m_ingest.reset(); // writes what is queued
    QFile::remove(noteFile());
}

QString ServerTelemetry::noteFile() const
{
    return m_options.folder + u"/telemetry.running"_s;
}

bool ServerTelemetry::markRunning() const
{
    QFile note(noteFile());
    const bool killed = note.exists();
    if (!note.open(QIODevice::WriteOnly))
        qCWarning(lcTelemetry) << "can't leave a note that values are being taken:" << note.errorString();
    return killed;
}

void ServerTelemetry::start()
{
    m_keeper.start();
    if (!m_ingest)
        return;
    if (markRunning())
        qCWarning(lcTelemetry)
            << "the last run was killed: up to one second of measured values may be missing";
    m_subscription = m_parts.leadership.subscribe(
        [this](bool) { QMetaObject::invokeMethod(this, &ServerTelemetry::look, Qt::QueuedConnection); });
    m_lookTimer.start(std::chrono::seconds(30));
    m_tellTimer.start(std::chrono::seconds(1));
    look();
    m_alarms->start();
}

void ServerTelemetry::look()
{
    if (!m_parts.leadership.leads()) {
        // While the database is away nobody is known to listen instead: live values go on, and the history
        // waits. Should two listen for a while, each reading is there once: it has the plant's moment, or one
        // that both clocks agree on (Modbus, numbers over MQTT).
        if (m_parts.leadership.anotherLeads())
            m_ingest->stopSoon();
        (void)m_store->append({}); // what waited for the database is not kept until this one leads again
        return;
    }
    m_parts.reader.ask([](Queries &queries) { return queries.tags(); })
        .then(this, [this](const Result<QList<TagMapping>> &mapping) {
            if (mapping)
                take(*mapping);
            else
                qCWarning(lcTelemetry) << "can't read the tag table:" << int(mapping.error().code);
        });
}

void ServerTelemetry::take(const QList<TagMapping> &mapping)
{
    if (!m_parts.leadership.leads()) // no longer, while the table was read
        return;
    if (m_ingest->isRunning() && mapping == m_mapping)
        return;
    m_mapping = mapping;
    qCInfo(lcTelemetry) << "listening to the plant with" << mapping.size() << "tags";
    m_ingest->start(mapping);
}

void ServerTelemetry::tell()
{
    const QList<PlantIngest::Status> now = m_ingest->status();
    m_told.resize(now.size());
    m_wordsAgain.resize(now.size());
    for (qsizetype i = 0; i < now.size(); ++i) {
        // A state is told at once. Its words alone, once a minute: a broker's tags come one by one, and each
        // changes what is said of the tag table.
        if (m_told.at(i) == now.at(i)
            || (m_told.at(i).state == now.at(i).state && !m_wordsAgain.at(i).hasExpired()))
            continue;
        qCInfo(lcTelemetry).noquote()
            << "source" << now.at(i).source << stateWord(now.at(i).state) << now.at(i).text;
        m_told[i] = now.at(i);
        m_wordsAgain[i].setRemainingTime(std::chrono::minutes(1));
    }
}

} // namespace Warmline
