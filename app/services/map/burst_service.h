// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/network/burst_engine.h"
#include "app/services/map/map_service.h"

#include <QFuture>
#include <QSet>

namespace Warmline {

class SettingsService;

/// The network for tracing, and bursts that leak reports suggest. A proposal stays until a person has decided
/// on it, or its reports are older than the window; what was decided comes back only when as many others have
/// reported since (state "burst.decided" of the settings; what another seat has decided stands in the
/// reports' trails, as notes with "not_burst"). GUI thread; graphs are built and traced on worker threads.
class BurstService : public QObject
{
    Q_OBJECT

public:
    /// All outlive the service. It begins with the map's base.
    BurstService(Reader &reader, MapService &map, SettingsService &settings, const Clock &clock,
                 QObject *parent = nullptr);

    /// Null until the network is read.
    [[nodiscard]] const std::shared_ptr<const Geo::TracedNetwork> &network() const { return m_network; }
    /// Undecided ones, the largest first.
    [[nodiscard]] const QList<Geo::BurstProposal> &proposals() const { return m_proposals; }
    /// "30 分钟 3 户 500 m" as set in the settings.
    [[nodiscard]] Geo::BurstRule rule() const;

    /// A person has seen it and decided; it is not proposed again here. The other seats are told by
    /// IncidentService::noteNotBurst().
    void decide(const QString &key);

    /// From a place on the map; NotFound when no pipe is near, Unavailable before the network is read.
    [[nodiscard]] QFuture<Result<Geo::TraceAnswer>> trace(Geo::LonLat from, Geo::TraceKind kind) const;
    /// The same from a place that was found before.
    [[nodiscard]] QFuture<Result<Geo::TraceAnswer>> trace(const Geo::NetworkPlace &from,
                                                          Geo::TraceKind kind) const;

signals:
    void proposalsChanged();
    /// One that was not proposed before; more reports of the same are no news.
    void suspected(const Warmline::Geo::BurstProposal &proposal);
    /// Decided, or too old: it is proposed no longer.
    void settled(const QString &key);

private:
    void onBaseReady();
    void look();
    void take(const QList<Geo::BurstProposal> &open);

    Reader &m_reader;
    MapService &m_map;
    SettingsService &m_settings;
    const Clock &m_clock;
    std::shared_ptr<const Geo::TracedNetwork> m_network;
    QList<Geo::BurstProposal> m_proposals;
    QStringList m_decided;
    QTimer m_again; ///< windows close without a change
    LatestAnswer m_networkMade{this};
    LatestAnswer m_looked{this};
};

} // namespace Warmline
