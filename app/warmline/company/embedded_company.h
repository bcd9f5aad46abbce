// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/identifiers.h"
#include "app/geo/base_map.h"
#include "app/pluginapi/telephony_script.h"
#include "app/server/embedded_server.h"
#include "app/simulation/demo_wish.h"

#include <QObject>
#include <QPointer>
#include <QPromise>

#include <memory>

namespace Warmline {

class AlarmRunner;
class SteadyClock;
class AttachmentFolder;
class CompanySeries;
class DemoCity;
class DemoLife;
class SeatPlant;
class SeriesStore;
class Store;

/// A whole company in this process: the server's store, its telemetry, the SOAP server on loopback, and, when
/// no data were given, the demo city. What `warmline` runs when no server is named. GUI thread; the work is
/// done elsewhere.
class EmbeddedCompany : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString folder; ///< DIR/server
        QByteArray key;
        std::shared_ptr<Clock> clock;
        bool demo = false;
        DemoWish city = {}; ///< of the demo; one that is there already stays as it is
        QString plantSources = {}; ///< of a company's own data: the plant systems that it listens to
    };

    explicit EmbeddedCompany(Options options, QObject *parent = nullptr);
    ~EmbeddedCompany() override;

    /// Opens the stores and listens. A demo city is made from then on, so that a seat can already fetch what
    /// is there; usable() tells when a person can begin, and the rest of the season fills in behind.
    [[nodiscard]] QFuture<Result<ServerEndpoint>> start();
    /// True without a demo, too: a company's own data are there or not.
    [[nodiscard]] bool isUsable() const { return m_usable; }

    /// Streets, river and parks of the demo city; empty for a company's own data.
    [[nodiscard]] Geo::BaseMap baseMap() const;
    /// What it listens to by itself; null where nothing is named, and in the demo, which measures its city.
    [[nodiscard]] SeatPlant *plant() const { return m_plant.get(); }
    [[nodiscard]] QString agentName(const AgentId &agent) const;
    /// The city calls, repairs and measures; false while it is being computed, and without a demo.
    [[nodiscard]] bool isAlive() const;
    /// Somebody who would call now from the number that the company knows, from a cold home with sensors
    /// there and next door. Empty when the city has none, or does not live.
    [[nodiscard]] ScriptedCall registeredCaller() const;
    /// Lets the city's people call by themselves, as soon as it is alive.
    void giveCallers(TelephonyScript &script);

signals:
    /// Of what is done before start() finishes, and of the season behind it.
    void progressed(const QString &what, qint64 done, qint64 total);
    void usable();
    /// Something to know that keeps nobody from working: the demo city that is there is not the one asked
    /// for.
    void remarked(const QString &remark);
    void failed(const Warmline::Error &error);

private:
    void listen();
    void makeDemo();
    void watchAlarms();
    void listenToPlant();
    void finish(Result<ServerEndpoint> endpoint);

    Options m_options;
    QPromise<Result<ServerEndpoint>> m_started;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SeriesStore> m_seriesStore;
    std::unique_ptr<AttachmentFolder> m_attachments;
    std::unique_ptr<CompanySeries> m_series;
    std::unique_ptr<EmbeddedServer> m_server;
    std::unique_ptr<DemoLife> m_life;
    std::unique_ptr<SteadyClock> m_steadyClock; ///< over the clock of the options
    std::unique_ptr<AlarmRunner> m_alarms; ///< from usable on
    std::unique_ptr<SeatPlant> m_plant;
    QPointer<DemoCity> m_demo;
    TelephonyScript *m_script = nullptr;
    bool m_usable = false;
};

} // namespace Warmline
