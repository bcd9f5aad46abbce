// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/station_tickets_pane.h"

#include "app/services/sync/connection_status.h"
#include "ui/common/format.h"
#include "ui/common/state_view.h"
#include "ui/common/table_rows.h"
#include "ui/common/theme.h"
#include "ui/common/tier_glyph.h"
#include "ui/common/times.h"
#include "ui/stations/station_words.h"
#include "ui/stations/tier_delegate.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

void StationTicketModel::setRows(const QList<TicketRow> &rows, qint64 nowMs)
{
    beginResetModel();
    m_rows = rows;
    m_now = nowMs;
    endResetModel();
}

QVariant StationTicketModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const TicketRow &row = m_rows[index.row()];
    if (role == TierRole)
        return int(StationWords::tierLook(row.ticket.tier));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(index.column() == Reported ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return QString(Format::isolate(row.ticket.number) + u'\n' + row.address);
    if (role == Qt::AccessibleTextRole && index.column() == Address)
        return QString(tierWord(StationWords::tierLook(row.ticket.tier)) + u'，' + row.address);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Time: return Times::recent(row.ticket.openedMs, m_now);
    case Address: return Format::isolate(row.shortAddress);
    case Reported:
        return row.ticket.reportedTemperatureTenths
                 ? Format::quantity(*row.ticket.reportedTemperatureTenths / 10.0, u"°C"_s, 1)
                 : TicketViews::categoryTitle(row.ticket.category);
    default: return {};
    }
}

StationTicketsPane::StationTicketsPane(StationService &stations, ConnectionStatus &connection,
                                       QWidget *parent)
    : Pane(tr("本站工单"), u"telephone-inbound"_s, parent)
    , m_stations(stations)
    , m_connection(connection)
    , m_model(new StationTicketModel(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"station_tickets_pane"_s);
    setPadded(false);
    m_table->setObjectName(u"station_tickets"_s);
    m_table->setAccessibleName(tr("本站近 12 小时工单"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    setUpRows(*m_table);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setMinimumSectionSize(1);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed); // by arrangeColumns()
    m_table->horizontalHeader()->setSectionResizeMode(StationTicketModel::Reported, QHeaderView::Stretch);
    m_table->setItemDelegateForColumn(StationTicketModel::Address,
                                      new TierDelegate(StationTicketModel::TierRole, m_table,
                                                       Qt::ElideLeft)); // the door is what is looked for
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->viewport()->installEventFilter(this);
    contentLayout()->addWidget(m_table);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit ticketActivated(m_model->at(index.row()).ticket.id); });
    connect(&stations, &StationService::selectedChanged, this, &StationTicketsPane::onSelected);
    connect(&stations, &StationService::summaryReady, this, &StationTicketsPane::onSummary);
    connect(Theme::of(this), &Theme::changed, this, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(Theme::of(this)->metric(Theme::Metric::Row));
        arrangeColumns();
    });
    onSelected();
}

bool StationTicketsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport()
        && (event->type() == QEvent::Resize || event->type() == QEvent::FontChange))
        arrangeColumns();
    return Pane::eventFilter(watched, event);
}

/// The temperature has its place, then the time; the address takes what it needs of the rest, the matter
/// what is left.
void StationTicketsPane::arrangeColumns()
{
    const auto widest = [this](int column, bool onlyNumbers) {
        int width = 0;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (!onlyNumbers || m_model->at(row).ticket.reportedTemperatureTenths)
                width = std::max(width, m_table->sizeHintForIndex(m_model->index(row, column)).width());
        }
        return width;
    };
    const int time = widest(StationTicketModel::Time, false);
    const int rest = m_table->viewport()->width() - time - widest(StationTicketModel::Reported, true);
    m_table->setColumnWidth(StationTicketModel::Time, time);
    m_table->setColumnWidth(StationTicketModel::Address,
                            std::clamp(widest(StationTicketModel::Address, false), 1, std::max(1, rest)));
}

void StationTicketsPane::onSelected()
{
    setAge({});
    m_model->setRows({}, m_connection.nowMs());
    if (m_stations.selected().isEmpty())
        stateView()->showEmpty(tr("没有选中的站"), u"telephone-inbound"_s);
    else
        stateView()->showLoading(tr("取本站工单"));
    showState();
}

void StationTicketsPane::onSummary(const StationSummary &summary)
{
    if (summary.station != m_stations.selected())
        return;
    setAge(tr("近 12 小时 %1 件").arg(Format::isolate(Format::number(double(summary.recentTickets.size())))));
    m_model->setRows(summary.recentRows, m_connection.nowMs());
    arrangeColumns();
    if (summary.recentRows.isEmpty()) {
        stateView()->showEmpty(tr("近 12 小时没有工单"), u"telephone-inbound"_s);
        showState();
    } else {
        showContent();
    }
}

} // namespace Warmline
