// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"

#include <QPointer>

class QHBoxLayout;
class QLabel;
class QTableWidget;

namespace Warmline {

class CardFigures;
class ElidedLabel;
class HouseList;
class KeyButton;
class MapModel;
class SegmentedControl;

/// The card of what was clicked: a station, a house or tickets, with its figures and last tickets. Object
/// names: map_selection (the pane), map_selection_title, map_selection_tickets (table), map_selection_lists
/// and map_selection_houses (whom an area or a trace means; Enter marks one on the map), map_open_station,
/// map_open_ticket, map_open_household, map_trace_kind, map_selection_reasons, map_notice_list,
/// map_declare_incident, map_end_incident (asks in map_end_dialog), map_join_incident (asks in
/// map_join_dialog: map_join_yes). A double click or Enter on a ticket opens it. GUI thread.
class SelectionPane : public Pane
{
    Q_OBJECT

public:
    explicit SelectionPane(MapModel &model, QWidget *parent = nullptr);

private:
    void refresh();
    void fillLists();
    void fillTickets();
    void updateActions();
    void openTicket();
    void openHousehold();
    void openNotices();
    void openIncident();
    void askForEnd();
    void askForJoin();

    MapModel &m_model;
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    SegmentedControl *m_traceKind;
    CardFigures *m_figures;
    QLabel *m_reasons;
    QHBoxLayout *m_chosen; ///< what can be done with an area
    SegmentedControl *m_lists; ///< which of the two is shown
    HouseList *m_houses;
    ElidedLabel *m_ticketsTitle;
    QTableWidget *m_tickets;
    KeyButton *m_openStation;
    KeyButton *m_openTicket;
    KeyButton *m_openHousehold;
    KeyButton *m_community;
    KeyButton *m_notice;
    KeyButton *m_incident;
    KeyButton *m_end;
    KeyButton *m_join;
    QPointer<QWidget> m_noticeDialog; ///< one at a time: there is one list
    QPointer<QWidget> m_incidentDialog;
};

} // namespace Warmline
