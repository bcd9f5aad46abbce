// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticket_list_model.h"

#include "ui/common/format.h"
#include "ui/common/sla_clock.h"
#include "ui/common/times.h"
#include "ui/tickets/temperature.h"
#include "ui/tickets/ticket_clocks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

TicketListModel::TicketListModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void TicketListModel::setList(const TicketList &list, qint64 nowMs)
{
    m_nowMs = nowMs;
    // The new rows may not fit the old lines: both change together.
    const QList<Line> before = m_lines;
    TicketList previous = std::exchange(m_list, list);
    const QList<Line> lines = arrange();
    const QList<TicketId> ids = identities(lines);
    if (lines == before && ids == m_shown) {
        if (!lines.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    std::swap(m_list, previous); // what a view reads while it is told must be the old rows
    beginResetModel();
    m_list = std::move(previous);
    m_lines = lines;
    m_shown = ids;
    endResetModel();
}

void TicketListModel::tick(qint64 nowMs)
{
    m_nowMs = nowMs;
    const QList<Line> lines = arrange();
    if (lines != m_lines)
        show(lines);
    else if (!m_lines.isEmpty())
        emit dataChanged(index(0, ClockColumn), index(rowCount() - 1, ClockColumn), {ClockRole});
}

void TicketListModel::show(const QList<Line> &lines)
{
    beginResetModel();
    m_lines = lines;
    m_shown = identities(lines);
    endResetModel();
}

void TicketListModel::toggle(int groupRow)
{
    if (!isGroup(groupRow))
        return;
    const int group = int(m_lines[groupRow].group);
    if (!m_collapsed.remove(group))
        m_collapsed.insert(group);
    show(arrange());
}

QList<TicketListModel::Line> TicketListModel::arrange() const
{
    struct Entry
    {
        ClockState group;
        int tier; ///< 0 where it does not decide
        qint64 left;
        int row;
    };
    QList<Entry> entries;
    for (int row = 0; row < m_list.rows.size(); ++row) {
        const Ticket &ticket = m_list.rows[row].ticket;
        const ClockState group = clockState(ticket, m_limits, m_nowMs);
        entries.append({group, group == ClockState::Overdue ? int(ticket.tier) : 0,
                        TicketClock::total(ticket, m_limits, m_nowMs).leftMs(), row});
    }
    // The clocks of one group run at one pace, so their order holds while time goes on. What is late is late:
    // there the tier decides first.
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tuple(int(a.group), a.tier, a.left) < std::tuple(int(b.group), b.tier, b.left);
    });
    QList<Line> lines;
    qsizetype head = -1;
    for (const Entry &entry : std::as_const(entries)) {
        if (head < 0 || lines[head].group != entry.group) {
            head = lines.size();
            lines.append({entry.group});
        }
        ++lines[head].count;
        if (!m_collapsed.contains(int(entry.group)))
            lines.append({entry.group, entry.row});
    }
    return lines;
}

QList<TicketId> TicketListModel::identities(const QList<Line> &lines) const
{
    QList<TicketId> ids;
    for (const Line &line : lines)
        ids.append(line.row < 0 ? TicketId() : m_list.rows[line.row].ticket.id);
    return ids;
}

bool TicketListModel::isGroup(int row) const
{
    return row >= 0 && row < m_lines.size() && m_lines[row].row < 0;
}

AccountNo TicketListModel::accountAt(int row) const
{
    const bool known = row >= 0 && row < m_lines.size() && m_lines.at(row).row >= 0;
    return known ? m_list.rows.at(m_lines.at(row).row).ticket.account : AccountNo();
}

TicketId TicketListModel::idAt(int row) const
{
    return m_shown.value(row);
}

int TicketListModel::rowOf(const TicketId &id) const
{
    return id.isNull() ? -1 : int(m_shown.indexOf(id));
}

int TicketListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int TicketListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags TicketListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return isGroup(index.row()) ? Qt::ItemIsEnabled
                                : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant TicketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(section == OpenedColumn ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ClockColumn: return tr("时钟");
    case NumberColumn: return tr("单号");
    case AddressColumn: return tr("地址");
    case ReasonColumn: return tr("事由");
    case StepColumn: return tr("步骤");
    case CrewColumn: return tr("责任");
    case OpenedColumn: return tr("建单");
    default: return {};
    }
}

QString TicketListModel::reason(const Ticket &ticket)
{
    QStringList words{TicketViews::categoryTitle(ticket.category)};
    if (ticket.reportedTemperatureTenths)
        words.append(Temperature::words(ticket.reportedTemperatureTenths));
    const QString first = ticket.text.section(u'\n', 0, 0).trimmed();
    if (!first.isEmpty())
        words.append(first);
    return words.join(u" · "_s);
}

QVariant TicketListModel::groupData(const Line &line, int role) const
{
    switch (role) {
    case Qt::DisplayRole: {
        const QString count = Format::isolate(QString::number(line.count));
        switch (line.group) {
        case ClockState::Overdue: return tr("超时 %1").arg(count);
        case ClockState::Near: return tr("临近 %1").arg(count);
        case ClockState::Normal: return tr("正常 %1").arg(count);
        case ClockState::Paused: return tr("暂停 %1").arg(count);
        case ClockState::Closed: return tr("已闭环 %1").arg(count);
        }
        return {};
    }
    case Qt::ToolTipRole:
        switch (line.group) {
        case ClockState::Overdue: return tr("已过时限，计时不停");
        case ClockState::Near: return tr("已用 %1 以上").arg(Format::percent(m_limits.warnPercent / 100.0));
        case ClockState::Normal: return tr("按剩余时间");
        case ClockState::Paused: return tr("计时停着，写明了原因");
        case ClockState::Closed: return tr("五步走完");
        }
        return {};
    case GroupRole: return true;
    case GroupStateRole: return int(line.group);
    case CollapsedRole: return m_collapsed.contains(int(line.group));
    default: return {};
    }
}

QVariant TicketListModel::text(const TicketRow &row, int column) const
{
    const Ticket &ticket = row.ticket;
    switch (column) {
    case ClockColumn: return slaClockWords(TicketClocks::total(ticket, m_limits, m_nowMs));
    case NumberColumn: return Format::isolate(ticket.number);
    case AddressColumn: return row.shortAddress.isEmpty() ? row.address : row.shortAddress;
    case ReasonColumn: return reason(ticket);
    case StepColumn: return TicketViews::stepTitle(ticket.step);
    case CrewColumn: return row.crewName.isEmpty() ? tr("待派") : row.crewName;
    case OpenedColumn: return Times::recent(ticket.openedMs, m_nowMs);
    default: return {};
    }
}

/// Also where the crew has a column of its own: a tool tip may say more than what it stands on.
QString TicketListModel::stepAndCrew(const TicketRow &row) const
{
    return text(row, StepColumn).toString() + u" · "_s + text(row, CrewColumn).toString();
}

QVariant TicketListModel::openedData(const TicketRow &row, int role) const
{
    switch (role) {
    case ChipTextRole: return row.secondReport ? tr("二次") : QString();
    case ChipKindRole: return int(ChipKind::Warn);
    case IconRole: return row.waiting ? u"cloud-arrow-up"_s : QString();
    default: return {};
    }
}

QVariant TicketListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[index.row()];
    if (line.row < 0)
        return index.column() == 0 || role == GroupRole ? groupData(line, role) : QVariant();
    const TicketRow &row = m_list.rows[line.row];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == ClockColumn ? QVariant(QString(TicketViews::tierTitle(row.ticket.tier) + u' '
                                                                + text(row, ClockColumn).toString()))
             : index.column() == StepColumn  ? QVariant(stepAndCrew(row))
                                             : text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == AddressColumn ? QVariant(row.address)
             : index.column() == StepColumn    ? QVariant(stepAndCrew(row))
             : index.column() == ReasonColumn || index.column() == CrewColumn
                       || index.column() == NumberColumn
                 ? text(row, index.column())
                 : QVariant();
    case ClockRole: return QVariant::fromValue(TicketClocks::total(row.ticket, m_limits, m_nowMs));
    case GroupRole: return false;
    case GroupStateRole: return int(line.group);
    case StepRole: return int(row.ticket.step) - 1;
    case TicketIdRole: return row.ticket.id.toString();
    case StepCrewRole: return stepAndCrew(row);
    default: return index.column() == OpenedColumn ? openedData(row, role) : QVariant();
    }
}

} // namespace Warmline
