// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/people_pane.h"

#include "app/services/sync/connection_status.h"
#include "ui/common/format.h"
#include "ui/common/state_view.h"
#include "ui/common/table_rows.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr int kNarrow = 470; ///< design pixels; below it the occupancy is left out

ColorToken inkOf(const StateRow &row, int column)
{
    if (column == PeopleModel::Name)
        return ColorToken::T1;
    if (column != PeopleModel::State)
        return column == PeopleModel::WrapUp && row.capped > 0 ? ColorToken::Red : ColorToken::T2;
    if (!row.isHeard)
        return ColorToken::Red;
    switch (row.state) {
    case AgentState::Ready: return ColorToken::Ok;
    case AgentState::Reserved:
    case AgentState::Talking: return ColorToken::Accent;
    case AgentState::WrapUp: return ColorToken::Blu;
    case AgentState::Missed:
    case AgentState::LineDown: return ColorToken::Red;
    case AgentState::Offline: return ColorToken::T3;
    default: return ColorToken::T1;
    }
}

bool isFigure(int column)
{
    return column >= PeopleModel::Since;
}

} // namespace

void PeopleModel::setRows(const QList<StateRow> &rows, qint64 nowMs)
{
    const bool same = rows.size() == m_rows.size();
    if (!same)
        beginResetModel();
    m_rows = rows;
    m_nowMs = nowMs;
    if (!same)
        endResetModel();
    else if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString PeopleModel::text(const StateRow &row, int column) const
{
    const auto time = [](qint64 ms) { return ms > 0 ? Format::isolate(Format::clock(ms)) : u"—"_s; };
    switch (column) {
    case Name: return Format::isolate(row.name);
    case State:
        if (!row.isHeard)
            return tr("没有消息");
        return row.reason.isEmpty()
                 ? agentStateTitle(row.state)
                 : tr("%1：%2").arg(agentStateTitle(row.state), Format::isolate(row.reason));
    case Since: return time(m_nowMs - (row.isHeard ? row.sinceMs : row.saidMs));
    case Talking: return time(row.today.of(AgentState::Talking));
    case WrapUp: return time(row.today.of(AgentState::WrapUp));
    case Break: return time(row.today.of(AgentState::Break));
    case Occupancy: {
        const auto share = row.today.occupancy();
        return share ? Format::isolate(Format::percent(*share)) : u"—"_s;
    }
    default: return {};
    }
}

QString PeopleModel::tip(const StateRow &row, int column) const
{
    if (column == Break) {
        QStringList lines;
        for (auto one = row.today.breakMs.cbegin(); one != row.today.breakMs.cend(); ++one)
            lines.append(tr("%1：%2").arg(one.key().isEmpty() ? tr("没有写原因") : Format::isolate(one.key()),
                                          Format::isolate(Format::clock(one.value()))));
        lines.sort();
        return lines.join(u'\n');
    }
    if (column == WrapUp && row.capped > 0)
        return tr("今天有 %1 次话后整理报得比公司规定的长，已按公司规定的时间算", nullptr, row.capped)
            .arg(Format::isolate(Format::number(row.capped)));
    if (column != State && column != Since)
        return {};
    if (!row.isHeard)
        return tr("最后的消息是 %1的“%2”：座席可能断电、断网或者程序已退出")
            .arg(Format::isolate(Format::age(m_nowMs - row.saidMs)), agentStateTitle(row.state));
    return row.waiting ? tr("服务器还没有确认") : QString();
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const StateRow &row = m_rows[index.row()];
    const Theme *theme = Theme::of();
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: return tip(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    case Qt::FontRole: return theme->font(index.column() == State ? TextRole::TableStrong : TextRole::Table);
    case Qt::ForegroundRole: return theme->color(inkOf(row, index.column()));
    default: return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(isFigure(section) ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Since: return tr("在这个状态多久了，时:分:秒；没有消息的，从最后的消息算起");
        case Talking: return tr("今天通话多久，含保持，时:分:秒");
        case WrapUp: return tr("今天话后整理多久；限时的到时间为止，时:分:秒");
        case Break: return tr("今天小休多久，指着看每个原因，时:分:秒");
        case Occupancy: return tr("占用率 =（通话 + 整理）÷（就绪 + 振铃 + 通话 + 整理），今天");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("姓名"), tr("状态"), tr("持续"), tr("通话"),
                              tr("整理"), tr("小休"), tr("占用")};
    return titles[section];
}

PeoplePane::PeoplePane(StateBoard &board, ConnectionStatus &connection, QWidget *parent)
    : Pane(tr("座席状态"), u"people"_s, parent)
    , m_board(board)
    , m_model(new PeopleModel(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"people_pane"_s);
    setPadded(false);
    m_table->setObjectName(u"people_table"_s);
    m_table->setAccessibleName(tr("座席状态"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    setUpRows(*m_table);
    m_table->horizontalHeader()->setMinimumSectionSize(20);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PeopleModel::State, QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    contentLayout()->addWidget(m_table, 1);
    stateView()->showLoading(tr("看座席状态"));
    showState();
    connect(&board, &StateBoard::changed, this, &PeoplePane::refresh);
    connect(&board, &StateBoard::failed, this, [this](const Error &error) {
        if (showsContent())
            return;
        stateView()->showError(tr("看不到座席状态"), error.message());
        showState();
    });
    connect(stateView(), &StateView::retryRequested, &board, &StateBoard::refresh);
    connect(&connection, &ConnectionStatus::ticked, this, [this] {
        if (isVisible())
            refresh(); // the ages
    });
    connect(Theme::of(this), &Theme::changed, this, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(Theme::of(this)->metric(Theme::Metric::Row));
    });
}

void PeoplePane::refresh()
{
    if (!m_board.isKnown())
        return;
    const QList<StateRow> rows = m_board.rows();
    m_model->setRows(rows, m_board.nowMs());
    if (rows.isEmpty()) {
        stateView()->showEmpty(tr("今天还没有座席登录"), u"people"_s);
        return showState();
    }
    const auto here = std::ranges::count_if(
        rows, [](const StateRow &row) { return row.isHeard && row.state != AgentState::Offline; });
    setSideText(tr("在席 %1 / %2").arg(Format::number(double(here)), Format::number(double(rows.size()))));
    showContent();
}

void PeoplePane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_board.setActive(true);
    refresh();
}

void PeoplePane::hideEvent(QHideEvent *event)
{
    Pane::hideEvent(event);
    m_board.setActive(false);
}

void PeoplePane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    m_table->setColumnHidden(PeopleModel::Occupancy, width() < Theme::of(this)->px(kNarrow));
}

} // namespace Warmline
