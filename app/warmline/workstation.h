// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/server/embedded_server.h"
#include "app/services/service_set.h"
#include "app/storage/data_folder.h"
#include "app/storage/key_source.h"
#include "app/sync/sync_status.h"
#include "app/warmline/options.h"
#include "app/warmline/seat.h"
#include "app/warmline/seat/seat_door.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace Warmline {

class Desk;
class EmbeddedCompany;
class FilledSeries;
class GatewaySeries;
class IdleWatch;
class KeyPrompt;
class MainWindow;
class OutboxQuarantine;
class PhoneLine;
class RoleJournal;
class RoleKeys;
class SeatPlant;
class StartView;
class TelephonyScript;
namespace Geo {
class TileService;
}

/// Puts the program together and starts it step by step without ever blocking: data folder and key, the
/// embedded company or the way to the server, the seat's store, the services, the window. GUI thread.
class Workstation : public QObject
{
    Q_OBJECT

public:
    Workstation(Options options, QElapsedTimer sinceStart, QObject *parent = nullptr);
    ~Workstation() override;

    void start();

    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] ServiceSet &services() const { return *m_services; }
    [[nodiscard]] EmbeddedCompany *company() const { return m_company.get(); }
    [[nodiscard]] Seat &seat() const { return *m_seat; }
    /// With a company's server; else null.
    [[nodiscard]] SeatDoor *door() const { return m_door.get(); }
    /// What this seat itself hears of the plant; null where no policy allows it.
    [[nodiscard]] SeatPlant *plant() const { return m_plant.get(); }
    /// How the demo makes the phone ring; null with a real line.
    [[nodiscard]] TelephonyScript *telephonyScript() const;
    /// From the program's start until the window could be worked with; 0: not yet.
    [[nodiscard]] qint64 usableMs() const { return m_usableMs; }
    [[nodiscard]] qint64 demoUsableMs() const { return m_demoUsableMs; }

    void applyTheme();
    void applyLanguage();

signals:
    /// The window is on the screen and its data are there.
    void usable();
    /// It can't go on; \a error says why. The window shows it too.
    void failed(const Warmline::Error &error);

private:
    void openFolder();
    void openKey();
    void askForKey(const QString &why);
    void useKey(const Result<KeySource::Key> &key);
    void openCompany();
    void openRemote();
    void openSeat(const ServerEndpoint &endpoint);
    [[nodiscard]] Seat::Options seatOptions(const ServerEndpoint &endpoint) const;
    void makeStartView();
    void speak(const QString &language);
    void showDoor(const QString &message);
    void onEntered(const SeatDoor::Entry &entry);
    void takeAccount(const Account &account);
    void takeRole(AccountRole role);
    void watchSession(const SyncStatus &status);
    void dropWindow();
    void closeDesk();
    void leave(const QString &message);
    void leaveAfterCall(const QString &message);
    [[nodiscard]] bool isInCall() const;
    [[nodiscard]] bool isFree();
    void leaveWhenFree(bool another);
    void lock();
    void unlock();
    void watchIdle();
    void handOverOutbox();
    void quarantineOutbox();
    void wipeSeat(qint64 handedOver);
    void addAccountCommands();
    void bindAccount();
    void showPasswordDialog();
    void waitForData();
    void showDeskWhenReady(const SyncStatus &status);
    void showDesk();
    [[nodiscard]] QString draftFile() const;
    void makeServices();
    void connectAttachments();
    /// The server's values, filled in with this seat's own where the policy allows it to listen.
    [[nodiscard]] SeriesSource &measuredValues();
    void showPlant(SeatPlant &plant);
    void startPhone();
    void rebuildWindow();
    void startMap();
    void fail(const QString &what, const Error &error);

    Options m_options;
    QElapsedTimer m_sinceStart;
    std::shared_ptr<Clock> m_clock;
    SessionInfo m_session;
    ServerEndpoint m_endpoint;
    std::unique_ptr<DataFolder> m_folder;
    KeySource::Key m_key;
    std::unique_ptr<EmbeddedCompany> m_company;
    std::unique_ptr<SeatDoor> m_door;
    SeatDoor::Entry m_entry; ///< who came in last
    std::unique_ptr<Seat> m_seat;
    std::unique_ptr<OutboxQuarantine> m_quarantine;
    QString m_ended; ///< why the server takes this session no more
    /// A window that a lock took off the screen.
    struct HiddenWindow
    {
        QPointer<QWidget> widget;
        Qt::WindowModality modality = Qt::NonModal; ///< a dialog forgets it when it is hidden
    };
    bool m_locked = false; ///< everything is hidden behind the door
    QList<HiddenWindow> m_hidden; ///< while locked
    std::unique_ptr<IdleWatch> m_idle; ///< while somebody can unlock
    bool m_rebuildsOnUnlock = false; ///< the language was changed at the door
    std::unique_ptr<SeatPlant> m_plant; ///< from the first desk on; only with a company's server
    std::unique_ptr<GatewaySeries> m_series;
    std::unique_ptr<FilledSeries> m_filled; ///< with m_plant
    std::unique_ptr<RoleJournal> m_roleJournal; ///< of who came in by the door
    std::unique_ptr<PhoneLine> m_line; ///< before the services: their engine is its plugin's
    std::unique_ptr<ServiceSet> m_services;
    std::unique_ptr<RoleKeys> m_roleKeys;
    std::unique_ptr<Geo::TileService> m_tiles;
    std::unique_ptr<StartView> m_startView;
    std::unique_ptr<KeyPrompt> m_keyPrompt; ///< while it asks
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    qint64 m_usableMs = 0;
    qint64 m_demoUsableMs = 0;
    qint64 m_usableHead = 0; ///< of the server when its data were first enough to begin
};

} // namespace Warmline
