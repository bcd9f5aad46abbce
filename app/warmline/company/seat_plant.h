// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/services/stations/plant_feeds.h"
#include "app/telemetry/live_hub.h"
#include "app/telemetry/plant_settings.h"

#include <QObject>

#include <memory>

namespace Warmline {

class PlantListener;

/// The plant systems that the company's policy lets this workstation listen to by itself (read only, like
/// all sources): reads their file, fetches secrets from the keychain, listens by the tag table. What can't be
/// had is a feed that failed, in words. GUI thread; the work is done elsewhere.
class SeatPlant final : public QObject
{
    Q_OBJECT

public:
    /// Where values go when they are not only to be shown: an embedded company's. Both outlive the plant.
    struct Company
    {
        LiveHub &hub;
        SeriesSink &history;
    };

    /// A seat's: last values only, nothing is kept.
    explicit SeatPlant(const QString &sourcesFile, QObject *parent = nullptr);
    SeatPlant(const QString &sourcesFile, const Company &company, QObject *parent = nullptr);
    /// Waits until the sources have ended: some seconds at most.
    ~SeatPlant() override;

    /// Listens by the tag table of \a reader, which lives until rest().
    void follow(Reader &reader);
    /// Listens no more; ends in the background.
    void rest();

    /// The last values; of an embedded company those of all its sources.
    [[nodiscard]] const LiveHub &hub() const { return *m_into; }
    [[nodiscard]] QList<PlantFeed> feeds() const;

signals:
    void feedsChanged();

private:
    void load(const QString &sourcesFile);
    void takeSources(const Result<QList<PlantSource>> &sources);
    void fetchSecrets();
    void listen();
    void fail(const QString &source, const Error &error);

    LiveHub m_hub;
    std::unique_ptr<SeriesSink> m_nothing; ///< a seat's history
    LiveHub *m_into;
    SeriesSink *m_history;
    QList<PlantSource> m_waiting; ///< for their secrets
    QList<PlantSource> m_ready;
    QList<PlantFeed> m_failed; ///< that could not even be begun
    Reader *m_reader = nullptr;
    std::unique_ptr<PlantListener> m_listener;
};

} // namespace Warmline
