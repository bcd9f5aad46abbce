// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panorama/panorama_history_pane.h"

#include "app/services/panorama/panorama_service.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/table_rows.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/panorama/month_strip.h"
#include "ui/panorama/panorama_state.h"
#include "ui/stations/tier_delegate.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

void PanoramaHistoryModel::setRows(const QList<PanoramaWords::HistoryRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PanoramaHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PanoramaHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PanoramaHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const PanoramaWords::HistoryRow &row = m_rows[index.row()];
    if (role == TierRole)
        return row.tier ? QVariant(int(*row.tier)) : QVariant();
    if (role == Qt::ToolTipRole && index.column() == Outcome)
        return row.outcome;
    if (role == Qt::AccessibleTextRole && index.column() == What && row.tier)
        return QString(tierWord(*row.tier) + u'，' + row.line.what);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Time: return Format::isolate(Times::local(row.line.atMs).toString(u"yyyy-MM-dd HH:mm"_s));
    case What: return row.line.what;
    case Outcome: return row.outcome;
    case Crew: return row.crew;
    case State: return row.line.chip;
    case Number: return row.line.side;
    default: return {};
    }
}

QVariant PanoramaHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("时间");
    case What: return tr("事项");
    case Outcome: return tr("处理结果");
    case Crew: return tr("班组");
    case State: return tr("状态");
    case Number: return tr("单号或通话");
    default: return {};
    }
}

PanoramaHistoryPane::PanoramaHistoryPane(PanoramaService &service, QWidget *parent)
    : Pane(tr("近 3 年：投诉、报修和来电"), u"clock-history"_s, parent)
    , m_service(service)
    , m_months(new MonthStrip(this))
    , m_model(new PanoramaHistoryModel(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"panorama_history_pane"_s);
    m_months->setObjectName(u"panorama_months"_s);
    m_table->setObjectName(u"panorama_history"_s);
    m_table->setAccessibleName(tr("近 3 年的工单和通话"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    setUpRows(*m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(PanoramaHistoryModel::Outcome, QHeaderView::Stretch);
    m_table->setItemDelegateForColumn(PanoramaHistoryModel::What,
                                      new TierDelegate(PanoramaHistoryModel::TierRole, m_table));
    auto *list = new KeyButton(tr("工单列表"), KeyButton::Kind::Quiet, this);
    list->setObjectName(u"panorama_to_list"_s);
    list->setSizeClass(KeyButton::Size::Small);
    list->setIconName(u"ticket-perforated"_s);
    connect(list, &KeyButton::clicked, this, [this] {
        if (const auto &panorama = m_service.panorama())
            emit listRequested(panorama->detail.household.account, panorama->detail.address);
    });
    addHeaderWidget(list);
    contentLayout()->setSpacing(8);
    contentLayout()->addWidget(m_months);
    contentLayout()->addWidget(m_table, 1);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const TicketId id = m_model->at(index.row()).line.ticket; !id.isNull())
            emit ticketActivated(id);
    });
    connect(Theme::of(this), &Theme::changed, this, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(Theme::of(this)->metric(Theme::Metric::Row));
    });
    connect(&service, &PanoramaService::loaded, this, &PanoramaHistoryPane::refresh);
    PanoramaState::follow(*this, service, u"clock-history"_s);
    refresh();
}

void PanoramaHistoryPane::refresh()
{
    const auto &panorama = m_service.panorama();
    if (!panorama)
        return;
    const auto rows = PanoramaWords::history(*panorama);
    QHash<QString, MonthStrip::Count> months;
    int tickets = 0;
    for (const PanoramaWords::HistoryRow &row : rows) {
        MonthStrip::Count &count = months[Times::local(row.line.atMs).toString(u"yyyy-MM"_s)];
        ++(row.isHeat ? count.heat : count.other);
        tickets += row.tier ? 1 : 0;
    }
    m_months->setCounts(months, panorama->fromMs, panorama->asOfMs);
    m_model->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
    setBanner(panorama->lookedUp ? tr("外辖区住户：以前的工单和来电不在本座席") : QString());
    setAge(rows.isEmpty() ? tr("没有工单和来电")
                          : tr("工单 %1 件，另有来电 %2 次") // a call that led to a ticket stands there
                                .arg(Format::isolate(QString::number(tickets)),
                                     Format::isolate(QString::number(rows.size() - tickets))));
    showContent();
}

} // namespace Warmline
