// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/leadership.h"
#include "app/domain/queries.h"
#include "app/domain/series_archive.h"
#include "app/postgres/database_address.h"
#include "app/telemetry/alarm_runner.h"
#include "app/telemetry/company_series.h"
#include "app/telemetry/plant_ingest.h"
#include "app/telemetry/series_keeper.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace Warmline {

/// The server's measured values: history in the database that servers share, else in the data folder, and,
/// where sources are named, their ingest and the alarm rules over them. Of several servers only the leader
/// listens to the plant. Main thread.
class ServerTelemetry final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString folder; ///< of telemetry.db
        QByteArray key;
        QString sourcesFile; ///< empty: nothing is listened to
        DatabaseAddress database; ///< empty: history lies in the folder
    };

    /// What it stands on; all outlive it.
    struct Parts
    {
        Journal &journal;
        Reader &reader;
        Leadership &leadership;
        const Clock &clock;
    };
    [[nodiscard]] static Result<std::unique_ptr<ServerTelemetry>> open(const Options &options,
                                                                       const Parts &parts);
    ~ServerTelemetry() override;

    [[nodiscard]] SeriesSource &series() { return m_series; }
    /// Begins to listen; the tag table is looked at again every half minute.
    void start();

private:
    ServerTelemetry(std::unique_ptr<SeriesArchive> store, const Options &options, const Parts &parts);
    [[nodiscard]] static Result<std::unique_ptr<SeriesArchive>> openStore(const Options &options);
    void look();
    void take(const QList<TagMapping> &mapping);
    void tell();
    /// Leaves a note while it runs; gives whether the last run ended without taking its note away.
    [[nodiscard]] bool markRunning() const;
    [[nodiscard]] QString noteFile() const;

    Options m_options;
    std::unique_ptr<SeriesArchive> m_store;
    CompanySeries m_series;
    Parts m_parts;
    std::unique_ptr<PlantIngest> m_ingest; ///< null: no sources
    std::unique_ptr<AlarmRunner> m_alarms; ///< with the ingest: without values there is nothing to watch
    SeriesKeeper m_keeper; ///< of how long it is kept
    std::shared_ptr<void> m_subscription;
    QList<TagMapping> m_mapping;
    QList<PlantIngest::Status> m_told;
    QList<QDeadlineTimer> m_wordsAgain; ///< until then a source's words alone are not told
    QTimer m_lookTimer, m_tellTimer;
};

} // namespace Warmline
