// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/telemetry/plant_ingest.h"

#include <QObject>
#include <QThread>
#include <QTimer>

namespace Warmline {

/// PlantIngest for a program with a window: it loads, starts and ends sources on a thread of its own, and
/// nobody waits for it but the destructor. GUI thread.
class PlantListener final : public QObject
{
    Q_OBJECT

public:
    /// \a hub and \a sink outlive this.
    PlantListener(QList<PlantSource> sources, LiveHub &hub, SeriesSink &sink,
                  const TelemetryIngest::Options &options, QObject *parent = nullptr);
    /// Waits until the sources have ended and what was taken is written: some seconds at most.
    ~PlantListener() override;

    /// Listens by the tag table that \a reader has, which is looked at again every half minute. \a reader
    /// lives until rest().
    void follow(Reader &reader);
    /// Listens no more. Ends in the background.
    void rest();

    struct Feed
    {
        PlantIngest::Status status;
        int tags = 0; ///< mapped to a series
        friend bool operator==(const Feed &, const Feed &) = default;
    };
    /// As they were told last.
    [[nodiscard]] const QList<Feed> &feeds() const { return m_feeds; }

signals:
    void feedsChanged();

private:
    class Worker;
    void look();

    QStringList m_names;
    QList<Feed> m_feeds;
    Reader *m_reader = nullptr;
    int m_round = 0; ///< of follow() and rest(): what was asked before counts no more
    QTimer m_lookTimer;
    QThread m_thread;
    Worker *m_worker; ///< lives and ends in the thread
};

} // namespace Warmline
