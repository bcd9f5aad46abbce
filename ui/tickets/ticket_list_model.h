// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tickets/ticket_views.h"
#include "ui/common/chip.h"

#include <QAbstractTableModel>
#include <QSet>

namespace Warmline {

/// Tickets in groups by deadline: 超时, 临近, 正常, 暂停, 已闭环; each group headed by a row of its own,
/// which spans the table. Within a group the least time left comes first.
class TicketListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        ClockColumn,
        NumberColumn,
        AddressColumn,
        ReasonColumn,
        StepColumn,
        CrewColumn,
        OpenedColumn,
        ColumnCount
    };
    enum Role {
        ClockRole = Qt::UserRole, ///< SlaClockState
        GroupRole, ///< bool: the row heads a group
        GroupStateRole, ///< int of ClockState
        CollapsedRole, ///< bool, of a group row
        StepRole, ///< int 0…4; 5 closed
        ChipTextRole, ///< of OpenedColumn, may be empty
        ChipKindRole,
        IconRole, ///< name of an icon before the time, may be empty
        TicketIdRole, ///< text of the UUID; empty for group rows
        StepCrewRole ///< the step and who has it: 处理 · 北区二组 周强
    };

    explicit TicketListModel(QObject *parent = nullptr);

    void setLimits(const TicketLimits &limits) { m_limits = limits; }
    /// Shows a list as of \a nowMs. Rows that stay are updated in place.
    void setList(const TicketList &list, qint64 nowMs);
    /// Time goes on: clocks move, rows change groups.
    void tick(qint64 nowMs);
    void toggle(int groupRow);

    [[nodiscard]] bool isGroup(int row) const;
    [[nodiscard]] TicketId idAt(int row) const;
    [[nodiscard]] AccountNo accountAt(int row) const; ///< empty: a group, or about no household
    [[nodiscard]] int rowOf(const TicketId &id) const; ///< −1: not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// What the row says it is about: 不热 · 室温 16 °C · first words.
    static QString reason(const Ticket &ticket);

private:
    struct Line
    {
        ClockState group = ClockState::Normal;
        int row = -1; ///< in m_list; −1: heads the group
        int count = 0;
        friend bool operator==(const Line &, const Line &) = default;
    };
    [[nodiscard]] QList<Line> arrange() const;
    [[nodiscard]] QList<TicketId> identities(const QList<Line> &lines) const;
    [[nodiscard]] QVariant groupData(const Line &line, int role) const;
    [[nodiscard]] QVariant text(const TicketRow &row, int column) const;
    [[nodiscard]] QString stepAndCrew(const TicketRow &row) const;
    [[nodiscard]] QVariant openedData(const TicketRow &row, int role) const;
    void show(const QList<Line> &lines);

    TicketList m_list;
    TicketLimits m_limits;
    QList<Line> m_lines;
    QList<TicketId> m_shown; ///< of the lines; null for group rows
    QSet<int> m_collapsed;
    qint64 m_nowMs = 0;
};

} // namespace Warmline
