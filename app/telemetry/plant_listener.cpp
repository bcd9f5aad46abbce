// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/plant_listener.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>
#include <utility>

Q_LOGGING_CATEGORY(lcPlant, "warmline.plant", QtInfoMsg)

namespace Warmline {

/// Everything that may take a while.
class PlantListener::Worker final : public QObject
{
public:
    Worker(PlantListener &owner, const QList<PlantSource> &sources, LiveHub &hub, SeriesSink &sink,
           const TelemetryIngest::Options &options)
        : m_owner(owner)
        , m_sources(sources)
        , m_hub(hub)
        , m_sink(sink)
        , m_options(options)
        , m_tellTimer(this)
    {
        connect(&m_tellTimer, &QTimer::timeout, this, &Worker::tell);
    }

    void take(const QList<TagMapping> &mapping)
    {
        if (!m_ingest) // here, since it looks for plugins
            m_ingest = std::make_unique<PlantIngest>(m_sources, m_hub, m_sink, m_options);
        if (m_ingest->isRunning() && mapping == m_mapping)
            return;
        m_mapping = mapping;
        m_ingest->start(mapping);
        m_tellTimer.start(std::chrono::seconds(1));
        tell();
    }

    void rest()
    {
        if (m_ingest)
            m_ingest->stopSoon();
        m_tellTimer.stop();
        tell();
    }

private:
    void tell()
    {
        QList<Feed> feeds;
        for (const PlantIngest::Status &status : m_ingest ? m_ingest->status() : QList<PlantIngest::Status>())
            feeds.append({status, int(std::ranges::count_if(m_mapping, [&status](const TagMapping &tag) {
                              return tag.source == status.source && tag.isUsed();
                          }))});
        if (std::exchange(m_told, feeds) == feeds)
            return;
        QMetaObject::invokeMethod(&m_owner, [&owner = m_owner, feeds] {
            owner.m_feeds = feeds;
            emit owner.feedsChanged();
        });
    }

    PlantListener &m_owner; ///< outlives the thread
    QList<PlantSource> m_sources;
    LiveHub &m_hub;
    SeriesSink &m_sink;
    TelemetryIngest::Options m_options;
    std::unique_ptr<PlantIngest> m_ingest;
    QList<TagMapping> m_mapping;
    QList<Feed> m_told;
    QTimer m_tellTimer;
};

PlantListener::PlantListener(QList<PlantSource> sources, LiveHub &hub, SeriesSink &sink,
                             const TelemetryIngest::Options &options, QObject *parent)
    : QObject(parent)
    , m_lookTimer(this)
    , m_worker(new Worker(*this, sources, hub, sink, options))
{
    for (const PlantSource &source : std::as_const(sources))
        m_names.append(source.name);
    m_lookTimer.setInterval(std::chrono::seconds(30));
    connect(&m_lookTimer, &QTimer::timeout, this, &PlantListener::look);
    m_thread.setObjectName(QStringLiteral("plant"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

PlantListener::~PlantListener()
{
    m_thread.quit();
    m_thread.wait();
}

void PlantListener::follow(Reader &reader)
{
    m_reader = &reader;
    ++m_round;
    m_lookTimer.start();
    look();
}

void PlantListener::rest()
{
    m_reader = nullptr;
    ++m_round;
    m_lookTimer.stop();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->rest(); });
}

void PlantListener::look()
{
    const auto ours = [names = m_names](Queries &queries) -> Result<QList<TagMapping>> {
        auto tags = queries.tags();
        if (tags)
            tags->removeIf([&names](const TagMapping &tag) { return !names.contains(tag.source); });
        return tags;
    };
    m_reader->ask(ours).then(this, [this, round = m_round](const Result<QList<TagMapping>> &mapping) {
        if (round != m_round)
            return;
        if (mapping)
            QMetaObject::invokeMethod(m_worker, [worker = m_worker, mapping] { worker->take(*mapping); });
        else
            qCWarning(lcPlant) << "can't read the tag table:" << int(mapping.error().code);
    });
}

} // namespace Warmline
