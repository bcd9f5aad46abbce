// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"
#include "app/services/kpi/kpi.h"

#include <QList>

#include <optional>

namespace Warmline {

/// Whose figures.
enum class KpiScope : quint8 {
    Me = 1, ///< calls and tickets of the agent
    Team, ///< of the seat's branch
    Centre ///< of the company
};
enum class KpiPeriod : quint8 { Today = 1, Month, Season };

/// One line of the table and one axis of the radar.
struct KpiFigure
{
    KpiValue value; ///< of the chosen scope
    std::optional<double> team; ///< the same figure of the team
    std::optional<KpiBand> band; ///< of the team's agents
    QList<KpiTrendPoint> trend; ///< by day
};

/// All figures of a scope and a period, as of one reading of the store. Times are UTC ms, [from, to).
struct KpiReport
{
    KpiScope scope = KpiScope::Me;
    KpiPeriod period = KpiPeriod::Month;
    qint64 fromMs = 0;
    qint64 toMs = 0;
    QList<KpiFigure> figures; ///< in the order of Kpi::definitions()
    std::optional<double> frtP90; ///< seconds
    qint64 calls = 0;
    qint64 tickets = 0;
    qint64 asOfMs = 0;
};

/// Small figures for the softphone's foot and the wall, of today and the whole centre.
struct CentreToday
{
    std::optional<double> answerRate; ///< %
    qint64 calls = 0;
    qint64 answered = 0;
    std::optional<double> frtP90; ///< seconds
    int redTickets24h = 0;
    QList<Ticket> openRed; ///< most urgent first
    qint64 asOfMs = 0;
};

} // namespace Warmline
