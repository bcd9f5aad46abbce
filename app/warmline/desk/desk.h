// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/geo/base_map.h"
#include "app/geo/tiles/base_map_source.h"
#include "ui/shell/main_window.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace Warmline {

class CustomerEditor;
class CustomerPane;
class DialDesk;
class VerdictPane;
class MapModel;
class PhoneDesk;
class TicketFormPane;
class TicketListFilter;
class TicketTrailPane;
struct ServiceSet;
enum class KpiId : quint8;
namespace Geo {
class TileService;
} // namespace Geo

/// What stands on the desk: the workspaces, the panes in them, and what one pane asks of another. Made once;
/// the panes come and go with the window's language. GUI thread.
class Desk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ServiceSet &services;
        Reader &reader;
        Geo::TileService &tiles;
        const Clock &clock;
    };

    explicit Desk(const Parts &parts, QObject *parent = nullptr);
    ~Desk() override;

    void setBaseMap(const Geo::BaseMap &map);
    /// Before setBaseMap(); the map waits for the answer.
    void setBaseMapSource(const QFuture<Geo::FoundBaseMap> &source);
    [[nodiscard]] QList<WorkspaceSpec> workspaces(MainWindow &window);

private:
    [[nodiscard]] WorkspaceSpec seat(MainWindow &window);
    [[nodiscard]] WorkspaceSpec tickets(MainWindow &window);
    [[nodiscard]] WorkspaceSpec map() const;
    [[nodiscard]] WorkspaceSpec stations(MainWindow &window);
    [[nodiscard]] WorkspaceSpec panorama(MainWindow &window);
    [[nodiscard]] WorkspaceSpec figures(MainWindow &window);
    [[nodiscard]] WorkspaceSpec sync(MainWindow &window) const;
    [[nodiscard]] WorkspaceSpec settings(MainWindow &window) const;
    [[nodiscard]] Pane *makeCustomer(MainWindow &window);
    [[nodiscard]] Pane *makeTicketForm(MainWindow &window);
    [[nodiscard]] Pane *makeAlarms(MainWindow &window);
    void showAlarmRules(MainWindow &window);
    void showCorrelation(MainWindow &window);
    void showRecords(MainWindow &window, KpiId figure);
    void openPanorama(MainWindow &window);
    void fitSeat(MainWindow &window, int width);
    void registerCommands(MainWindow &window);
    void connectPalette(MainWindow &window);
    void connectNotices(MainWindow &window);
    void correct(MainWindow &window, const AccountNo &account);
    void askForFile(MainWindow &window, const OperationId &operation, const QString &name) const;
    void openTicketOnSeat(MainWindow &window, const TicketId &id);

    Parts m_parts;
    std::unique_ptr<MapModel> m_map;
    std::unique_ptr<TicketListFilter> m_listFilter;
    std::unique_ptr<PhoneDesk> m_phone;
    std::unique_ptr<DialDesk> m_dial;
    QPointer<CustomerEditor> m_editor; ///< while it is open
    QPointer<TicketFormPane> m_form;
    QPointer<CustomerPane> m_customer;
    QPointer<VerdictPane> m_verdict;
    QPointer<TicketTrailPane> m_trail;
    std::optional<bool> m_narrow; ///< how the seat is arranged now
};

} // namespace Warmline
