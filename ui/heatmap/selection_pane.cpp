// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/selection_pane.h"

#include "app/services/incidents/incident_service.h"
#include "app/services/outreach/notice_roll.h"
#include "app/services/tickets/ticket_views.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/segmented_control.h"
#include "ui/common/state_view.h"
#include "ui/common/table_rows.h"
#include "ui/common/theme.h"
#include "ui/common/tier_glyph.h"
#include "ui/heatmap/card/card_figures.h"
#include "ui/heatmap/card/house_list.h"
#include "ui/heatmap/incidents/incident_dialog.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/notices/notice_dialog.h"
#include "ui/heatmap/rough_age.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

/// More are in the tool tip.
constexpr qsizetype kReasonsShown = 8;

enum Column { Number, Matter, Age, Columns };
enum Rows { HouseRows, TicketRows }; ///< segments of m_lists

QIcon tierIcon(Tier tier)
{
    switch (tier) {
    case Tier::Red: return Icons::get(u"tier-red"_s, ColorToken::RedF);
    case Tier::Yellow: return Icons::get(u"tier-yellow"_s, ColorToken::YelF);
    case Tier::Blue: break;
    }
    return Icons::get(u"tier-blue"_s, ColorToken::BluF);
}

} // namespace

SelectionPane::SelectionPane(MapModel &model, QWidget *parent)
    : Pane(tr("选中"), u"geo-alt"_s, parent)
    , m_model(model)
    , m_title(new ElidedLabel)
    , m_subtitle(new ElidedLabel)
    , m_traceKind(new SegmentedControl(tr("沿管网看什么")))
    , m_figures(new CardFigures)
    , m_reasons(new QLabel)
    , m_chosen(new QHBoxLayout)
    , m_lists(new SegmentedControl(tr("列出什么")))
    , m_houses(new HouseList)
    , m_ticketsTitle(new ElidedLabel)
    , m_tickets(new QTableWidget(0, Columns))
    , m_openStation(new KeyButton(tr("打开换热站"), KeyButton::Kind::Primary))
    , m_openTicket(new KeyButton(tr("打开工单"), KeyButton::Kind::Primary))
    , m_openHousehold(new KeyButton(tr("打开住户"), KeyButton::Kind::Plain))
    , m_community(new KeyButton(tr("选整个小区"), KeyButton::Kind::Plain))
    , m_notice(new KeyButton(tr("通知名单"), KeyButton::Kind::Plain))
    , m_incident(new KeyButton(tr("群发事件"), KeyButton::Kind::Primary))
    , m_end(new KeyButton(tr("结束事件"), KeyButton::Kind::Plain))
    , m_join(new KeyButton({}, KeyButton::Kind::Primary))
{
    setObjectName(u"map_selection"_s);
    m_title->setObjectName(u"map_selection_title"_s);
    setTextRole(m_title, TextRole::Title);
    setTextRole(m_subtitle, TextRole::Label, ColorToken::T2);
    setTextRole(m_ticketsTitle, TextRole::LabelStrong, ColorToken::T2);
    contentLayout()->addWidget(m_title);
    contentLayout()->addWidget(m_subtitle);
    m_traceKind->setObjectName(u"map_trace_kind"_s);
    m_traceKind->addSegment(tr("下游"));
    m_traceKind->addSegment(tr("关阀"));
    m_traceKind->addSegment(tr("爆管影响"));
    m_reasons->setObjectName(u"map_selection_reasons"_s);
    m_reasons->setWordWrap(true);
    setTextRole(m_reasons, TextRole::Label, ColorToken::T2);
    contentLayout()->addWidget(m_traceKind);
    contentLayout()->addWidget(m_figures);
    contentLayout()->addWidget(m_reasons);
    contentLayout()->addLayout(m_chosen);
    contentLayout()->addWidget(m_join, 0, Qt::AlignLeading);
    m_lists->setObjectName(u"map_selection_lists"_s);
    m_lists->addSegment(tr("楼栋"));
    m_lists->addSegment(tr("工单"));
    contentLayout()->addWidget(m_lists);
    contentLayout()->addWidget(m_houses, 1);
    contentLayout()->addWidget(m_ticketsTitle);
    contentLayout()->addWidget(m_tickets, 1);

    m_tickets->setObjectName(u"map_selection_tickets"_s);
    m_tickets->setAccessibleName(tr("此处的工单"));
    m_tickets->setHorizontalHeaderLabels({tr("单号"), tr("类别"), tr("已开")});
    m_tickets->verticalHeader()->hide();
    m_tickets->setShowGrid(false);
    m_tickets->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tickets->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tickets->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tickets->setTabKeyNavigation(false);
    m_tickets->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tickets->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_tickets->horizontalHeader()->setMinimumSectionSize(Theme::of(this)->px(30));
    m_tickets->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tickets->setWordWrap(false);
    m_tickets->horizontalHeader()->setSectionResizeMode(Matter, QHeaderView::Stretch);
    m_tickets->horizontalHeader()->setHighlightSections(false);
    m_openStation->setObjectName(u"map_open_station"_s);
    m_openTicket->setObjectName(u"map_open_ticket"_s);
    m_openHousehold->setObjectName(u"map_open_household"_s);
    m_community->setObjectName(u"map_select_community"_s);
    m_community->setToolTip(tr("选取这栋楼所在小区的全部楼栋；其他窗格跟着只看这个小区"));
    m_notice->setObjectName(u"map_notice_list"_s);
    m_notice->setToolTip(tr("所选范围的住户：打码显示，可导出 CSV"));
    m_incident->setObjectName(u"map_declare_incident"_s);
    m_incident->setToolTip(tr("为所选范围建一张总工单，把同一原因的工单并进去"));
    m_end->setObjectName(u"map_end_incident"_s);
    m_join->setObjectName(u"map_join_incident"_s);
    m_chosen->addWidget(m_notice);
    m_chosen->addWidget(m_incident);
    m_chosen->addWidget(m_end);
    m_chosen->addStretch(1);
    actionBar()->addWidget(m_community);
    actionBar()->addWidget(m_openHousehold);
    actionBar()->addStretch(1);
    actionBar()->addWidget(m_openTicket);
    actionBar()->addWidget(m_openStation);

    connect(m_traceKind, &SegmentedControl::activated, this,
            [this](int index) { m_model.traceAgain(static_cast<Geo::TraceKind>(index)); });
    connect(m_lists, &SegmentedControl::activated, this, &SelectionPane::refresh);
    connect(m_houses, &HouseList::wanted, &model, &MapModel::pointTo);
    connect(m_tickets, &QTableWidget::itemSelectionChanged, this, &SelectionPane::updateActions);
    connect(m_tickets, &QTableWidget::cellActivated, this, &SelectionPane::openTicket);
    connect(m_openTicket, &KeyButton::clicked, this, &SelectionPane::openTicket);
    connect(m_openHousehold, &KeyButton::clicked, this, &SelectionPane::openHousehold);
    connect(m_notice, &KeyButton::clicked, this, &SelectionPane::openNotices);
    connect(m_incident, &KeyButton::clicked, this, &SelectionPane::openIncident);
    connect(m_end, &KeyButton::clicked, this, &SelectionPane::askForEnd);
    connect(m_join, &KeyButton::clicked, this, &SelectionPane::askForJoin);
    connect(m_community, &KeyButton::clicked, &model, &MapModel::selectCommunity);
    connect(m_openStation, &KeyButton::clicked, &model, &MapModel::openSelectedStation);
    connect(&model, &MapModel::cardChanged, this, &SelectionPane::refresh);
    // Whom it hits is what a burst is about; of an area it is what was reported there.
    const auto begin = [this] {
        m_lists->setCurrentIndex(m_model.selection().kind == MapHit::Kind::Trace ? HouseRows : TicketRows);
        refresh();
    };
    connect(&model, &MapModel::selectionChanged, this, begin);
    begin();
}

void SelectionPane::refresh()
{
    const MapCard &card = m_model.card();
    if (card.of.kind == MapHit::Kind::Nothing) {
        // Behind the sentence they would still claim their height: at 1366 × 768 the pane went below the
        // window.
        for (QWidget *part : std::initializer_list<QWidget *>{m_subtitle, m_traceKind, m_reasons, m_lists,
                                                              m_houses, m_ticketsTitle, m_tickets})
            part->hide();
        stateView()->showEmpty(tr("点地图上的换热站、楼栋或工单，这里显示它的情况"), u"geo-alt"_s);
        showState();
        updateActions();
        return;
    }
    m_title->setText(card.title);
    m_subtitle->setText(card.subtitle);
    m_subtitle->setVisible(!card.subtitle.isEmpty());
    const bool traced = card.of.kind == MapHit::Kind::Trace && m_model.trace();
    m_traceKind->setVisible(traced);
    if (traced)
        m_traceKind->setCurrentIndex(static_cast<int>(m_model.trace()->kind));
    m_reasons->setVisible(!card.reasons.isEmpty());
    m_reasons->setText(card.reasons.first(std::min(kReasonsShown, card.reasons.size())).join(u'\n'));
    m_reasons->setToolTip(card.reasons.join(u'\n'));
    m_figures->setFigures(card.figures);
    fillLists();
    updateActions();
    showContent();
}

/// Houses are listed of what has several: a house's own card is of it alone.
void SelectionPane::fillLists()
{
    const QList<MapCard::House> &houses = m_model.card().houses;
    m_lists->setVisible(!houses.isEmpty());
    m_houses->setHouses(houses);
    fillTickets();
    const bool listsHouses = !houses.isEmpty() && m_lists->currentIndex() == HouseRows;
    m_houses->setVisible(listsHouses);
    if (listsHouses) {
        m_ticketsTitle->hide();
        m_tickets->hide();
    }
}

void SelectionPane::fillTickets()
{
    const MapCard &card = m_model.card();
    const QString kept =
        m_tickets->currentRow() >= 0 ? m_tickets->item(m_tickets->currentRow(), Number)->text() : QString();
    m_tickets->setRowCount(static_cast<int>(card.tickets.size()));
    const bool recent = card.of.kind == MapHit::Kind::Station || card.of.kind == MapHit::Kind::House;
    m_ticketsTitle->setText(recent ? tr("最近的工单") : tr("工单"));
    m_ticketsTitle->setVisible(card.asOfMs > 0);
    m_tickets->setVisible(!card.tickets.isEmpty());
    if (card.asOfMs > 0 && card.tickets.isEmpty())
        m_ticketsTitle->setText(tr("没有工单"));
    const qint64 now = m_model.clock().utcMs();
    for (int row = 0; row < static_cast<int>(card.tickets.size()); ++row) {
        const Ticket &ticket = card.tickets.at(row);
        const auto put = [&](Column column, const QString &text) {
            auto *item = new QTableWidgetItem(text);
            m_tickets->setItem(row, column, item);
            return item;
        };
        QTableWidgetItem *number = put(Number, ticket.number);
        number->setIcon(tierIcon(ticket.tier));
        number->setData(Qt::AccessibleTextRole,
                        QString(TicketViews::tierTitle(ticket.tier) + u' ' + ticket.number));
        const QString step = TicketViews::stepTitle(ticket.step);
        number->setToolTip(QStringList({card.places.value(ticket.building), step}).join(u" · "_s));
        put(Matter, TicketViews::categoryTitle(ticket.category))->setToolTip(number->toolTip());
        put(Age, roughAge(now - ticket.openedMs))->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        if (ticket.number == kept)
            selectTableRow(*m_tickets, row);
    }
    m_tickets->setFont(Theme::of(this)->font(TextRole::Table));
    m_tickets->setIconSize({Theme::of(this)->px(12), Theme::of(this)->px(12)});
    m_tickets->verticalHeader()->setDefaultSectionSize(Theme::of(this)->metric(Theme::Metric::Row));
}

void SelectionPane::updateActions()
{
    const MapCard &card = m_model.card();
    const bool listed = !m_tickets->isHidden() && m_tickets->selectionModel()->hasSelection();
    const int row = listed ? m_tickets->currentRow() : -1;
    const bool ticket = card.of.kind != MapHit::Kind::Nothing && row >= 0 && row < card.tickets.size();
    const bool station = card.of.kind == MapHit::Kind::Station;
    m_openStation->setVisible(station);
    m_openTicket->setVisible(ticket);
    m_openTicket->setKind(station ? KeyButton::Kind::Plain : KeyButton::Kind::Primary);
    m_openHousehold->setVisible(ticket && !card.tickets.at(row).account.isEmpty());
    const bool house = card.of.kind == MapHit::Kind::House;
    m_community->setVisible(house);
    const bool many = card.of.kind == MapHit::Kind::Area || card.of.kind == MapHit::Kind::Trace;
    const IncidentRecord *incident =
        m_model.incidents() ? m_model.incidents()->find(card.of.incident) : nullptr;
    m_notice->setVisible((many || incident) && m_model.notices() && !card.of.houses.isEmpty());
    m_incident->setVisible(many && m_model.plan());
    m_incident->setKind(m_model.plan() && m_model.plan()->suggested ? KeyButton::Kind::Primary
                                                                    : KeyButton::Kind::Plain);
    const bool joins = many && m_model.plan() && !m_model.plan()->joinTo.isNull();
    m_join->setVisible(joins);
    if (joins) {
        m_join->setText(tr("并入 %1").arg(Format::isolate(m_model.plan()->joinNumber)));
        m_join->setToolTip(
            tr("这里有 %1 件同类工单还没有并入这个群发事件", nullptr, int(m_model.plan()->joining.size()))
                .arg(Format::isolate(Format::number(double(m_model.plan()->joining.size())))));
    }
    m_end->setVisible(incident && incident->stands());
    m_openStation->parentWidget()->setVisible(station || ticket || house);
}

void SelectionPane::openNotices()
{
    const MapCard &card = m_model.card();
    if (m_model.notices()->isWriting()) {
        emit m_model.told(tr("上一份名单还在导出，请稍候"));
        return;
    }
    if (m_noticeDialog)
        m_noticeDialog->close(); // its list is read anew for another place
    m_model.notices()->read(card.title, card.of.houses);
    auto *dialog = new NoticeDialog(*m_model.notices(), window(), m_model.noticeDesk());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show(); // beside the map, which goes on
    m_noticeDialog = dialog;
}

void SelectionPane::openIncident()
{
    if (!m_model.plan())
        return;
    if (m_incidentDialog && m_incidentDialog->isVisible()) {
        m_incidentDialog->raise(); // what was typed there is not thrown away
        m_incidentDialog->activateWindow();
        return;
    }
    auto *dialog = new IncidentDialog(*m_model.incidents(), *m_model.plan(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    m_incidentDialog = dialog;
}

void SelectionPane::askForEnd()
{
    const MapCard &card = m_model.card();
    const IncidentRecord *record = m_model.incidents()->find(card.of.incident);
    if (!record)
        return;
    // What has not been read yet counts as open: nobody is told that all is done before it is known.
    const auto closed = std::ranges::count_if(card.tickets, [&](const Ticket &ticket) {
        return ticket.id != card.of.incident && ticket.step == TicketStep::Closed;
    });
    const qsizetype open = record->children.size() - closed;
    auto *dialog = new QInputDialog(window());
    dialog->setObjectName(u"map_end_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("结束群发事件"));
    dialog->setLabelText(
        open == 0 ? tr("子工单都已闭环。结束的原因：")
                  : tr("还有 %1 件子工单没有闭环，结束事件不会关闭它们：仍要逐户回访。结束的原因：", nullptr,
                       int(open))
                        .arg(Format::isolate(QString::number(open))));
    connect(dialog, &QInputDialog::textValueSelected, &m_model,
            [incidents = m_model.incidents(), parent = card.of.incident](const QString &reason) {
                incidents->end(parent, reason);
            });
    dialog->open();
}

void SelectionPane::askForJoin()
{
    const std::shared_ptr<const IncidentPlan> plan = m_model.plan();
    if (!plan || plan->joinTo.isNull())
        return;
    auto *dialog = new QMessageBox(window());
    dialog->setObjectName(u"map_join_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("并入群发事件"));
    dialog->setText(tr("把这里的 %1 件同类工单并入 %2？每件记一条备注，各自的步骤和回访照旧。", nullptr,
                       int(plan->joining.size()))
                        .arg(Format::isolate(Format::number(double(plan->joining.size()))),
                             Format::isolate(plan->joinNumber)));
    QPushButton *yes = dialog->addButton(tr("并入"), QMessageBox::AcceptRole);
    yes->setObjectName(u"map_join_yes"_s);
    dialog->addButton(tr("取消"), QMessageBox::RejectRole);
    connect(yes, &QAbstractButton::clicked, m_model.incidents(),
            [incidents = m_model.incidents(), plan] { incidents->join(plan->joinTo, plan->joining); });
    dialog->open();
}

void SelectionPane::openTicket()
{
    const int row = m_tickets->currentRow();
    if (row >= 0 && row < m_model.card().tickets.size())
        emit m_model.openTicket(m_model.card().tickets.at(row).number);
}

void SelectionPane::openHousehold()
{
    const int row = m_tickets->currentRow();
    if (row >= 0 && row < m_model.card().tickets.size())
        emit m_model.openHousehold(m_model.card().tickets.at(row).account);
}

} // namespace Warmline
