// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/geo/density_grid.h"

#include <QList>
#include <QSpan>

#include <optional>
#include <vector>

namespace Warmline {

/// Tickets in the order of time with what the map needs of each, made ready once: a window of time is a piece
/// of it, found without looking at the others. 76 bytes a ticket. A value; one thread at a time.
class TicketTimeline
{
public:
    /// A piece, [first, end).
    struct Range
    {
        qsizetype first = 0, end = 0;
        [[nodiscard]] qsizetype size() const { return end - first; }
        friend bool operator==(const Range &, const Range &) = default;
    };

    TicketTimeline() = default;
    /// Sorts them, unless they are. Takes its time with a million: not on the GUI thread.
    explicit TicketTimeline(QList<ComplaintPoint> tickets);

    [[nodiscard]] qsizetype size() const { return m_tickets.size(); }
    /// By (atMs, ticket).
    [[nodiscard]] const QList<ComplaintPoint> &tickets() const { return m_tickets; }
    [[nodiscard]] QSpan<const ComplaintPoint> tickets(Range range) const
    {
        return {m_tickets.constData() + range.first, range.size()};
    }
    /// The same tickets in Web Mercator metres; weight 1 for a complaint, 0 for another ticket. Whoever keeps
    /// a copy has the next change pay for one.
    [[nodiscard]] const QList<Geo::DensityPoint> &ground() const { return m_ground; }

    /// Those opened in [from, to).
    [[nodiscard]] Range between(qint64 fromMs, qint64 toMs) const;
    /// How many of a piece are complaints. Does not look at them.
    [[nodiscard]] qint64 complaints(Range range) const
    {
        return size() == 0 ? 0 : m_before[size_t(range.end)] - m_before[size_t(range.first)];
    }

    /// Where the ticket is; nullopt: not here. A ticket's opening is its first operation and never moves.
    [[nodiscard]] std::optional<qsizetype> find(qint64 atMs, const TicketId &id) const;
    /// Puts a ticket in, in place of what was known of it. Quick for what is new: only what was opened after
    /// it moves.
    void put(const ComplaintPoint &ticket);
    void remove(qsizetype index);

    /// Where a ticket lies on the map and what it weighs there.
    [[nodiscard]] static Geo::DensityPoint groundOf(const ComplaintPoint &ticket);

    /// Those that \a passes lets through.
    template <class Passes>
    [[nodiscard]] TicketTimeline filtered(Passes passes) const
    {
        TicketTimeline part;
        for (qsizetype i = 0; i < m_tickets.size(); ++i) {
            if (!passes(m_tickets.at(i)))
                continue;
            part.m_tickets.append(m_tickets.at(i));
            part.m_ground.append(m_ground.at(i));
        }
        part.countFrom(0);
        return part;
    }

private:
    [[nodiscard]] qsizetype lowerBound(qint64 atMs, const TicketId &id) const;
    void countFrom(qsizetype index);

    QList<ComplaintPoint> m_tickets;
    QList<Geo::DensityPoint> m_ground;
    std::vector<quint32> m_before; ///< complaints before each ticket, and at last all; empty without tickets
};

} // namespace Warmline
