// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/company/seat_plant.h"

#include "app/telemetry/plant_listener.h"
#include "app/warmline/keychain_secret.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace Warmline {

namespace {

constexpr qsizetype kMostQueued = 200'000; ///< values: a seat shows them, a server would keep them
constexpr qsizetype kMostUnwritten = 20'000;

/// A seat keeps no history of its own: the company's is the server's.
class NoHistory final : public SeriesSink
{
public:
    QFuture<Result<void>> append(QList<Series>) override
    {
        return QtFuture::makeReadyValueFuture(Result<void>());
    }
};

/// What the file names is connected to and which secrets are read: nobody else may decide it.
Result<QList<PlantSource>> readTrusted(const QString &file)
{
    if ((QFileInfo(file).permissions() & (QFile::WriteGroup | QFile::WriteOther)) != 0)
        return failure(ErrorCode::Denied, SeatPlant::tr("别人也能改现场来源的文件，不可信；请去掉写权限"),
                       file);
    return PlantSettings::read(file);
}

} // namespace

SeatPlant::SeatPlant(const QString &sourcesFile, QObject *parent)
    : QObject(parent)
    , m_nothing(std::make_unique<NoHistory>())
    , m_into(&m_hub)
    , m_history(m_nothing.get())
{
    load(sourcesFile);
}

SeatPlant::SeatPlant(const QString &sourcesFile, const Company &company, QObject *parent)
    : QObject(parent)
    , m_into(&company.hub)
    , m_history(&company.history)
{
    load(sourcesFile);
}

SeatPlant::~SeatPlant() = default;

void SeatPlant::load(const QString &sourcesFile)
{
    QtConcurrent::run(readTrusted, sourcesFile).then(this, [this](const Result<QList<PlantSource>> &sources) {
        takeSources(sources);
    });
}

void SeatPlant::takeSources(const Result<QList<PlantSource>> &sources)
{
    if (!sources)
        return fail(tr("现场来源"), sources.error());
    m_waiting = *sources;
    fetchSecrets();
}

/// One after the other: a keychain may ask a person.
void SeatPlant::fetchSecrets()
{
    while (!m_waiting.isEmpty()) {
        const PlantSource &next = m_waiting.first();
        QString setting, place;
        for (const auto &[name, where] : next.secrets.asKeyValueRange()) {
            if (where.startsWith(PlantSource::kInKeychain)) {
                setting = name;
                place = where;
            }
        }
        if (place.isEmpty()) {
            m_ready.append(m_waiting.takeFirst());
            continue;
        }
        keychainSecret(place.sliced(PlantSource::kInKeychain.size()), tr("钥匙串里没有这个来源的口令：%1"))
            .then(this, [this, setting](const Result<QString> &value) {
                if (!value) {
                    fail(m_waiting.takeFirst().name, value.error());
                } else {
                    m_waiting.first().config.insert(setting, *value);
                    m_waiting.first().secrets.remove(setting);
                }
                fetchSecrets();
            });
        return;
    }
    listen();
}

void SeatPlant::listen()
{
    if (m_ready.isEmpty())
        return;
    TelemetryIngest::Options options;
    options.queueCapacity = kMostQueued;
    if (m_nothing)
        options.mostUnwritten = options.flushValues = kMostUnwritten;
    m_listener = std::make_unique<PlantListener>(m_ready, *m_into, *m_history, options);
    connect(m_listener.get(), &PlantListener::feedsChanged, this, &SeatPlant::feedsChanged);
    if (m_reader)
        m_listener->follow(*m_reader);
}

void SeatPlant::follow(Reader &reader)
{
    m_reader = &reader;
    if (m_listener)
        m_listener->follow(reader);
}

void SeatPlant::rest()
{
    m_reader = nullptr;
    if (m_listener)
        m_listener->rest();
}

QList<PlantFeed> SeatPlant::feeds() const
{
    QList<PlantFeed> feeds = m_failed;
    for (const PlantListener::Feed &feed : m_listener ? m_listener->feeds() : QList<PlantListener::Feed>())
        feeds.append({feed.status.source, feed.status.state, feed.status.text, feed.tags});
    return feeds;
}

void SeatPlant::fail(const QString &source, const Error &error)
{
    m_failed.append({source, SourceState::Failed, error.message(), 0});
    emit feedsChanged();
}

} // namespace Warmline
