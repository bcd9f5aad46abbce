// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/call.h"
#include "app/domain/telemetry.h"
#include "app/domain/ticket.h"

#include <QList>

#include <optional>

namespace Warmline {

/// The beat line 热力服务心电图 (S132): calls per 10 min, red tickets, outdoor and mean room temperature,
/// slot by slot.
struct ServiceEcg
{
    qint64 fromMs = 0;
    qint64 stepMs = 10LL * 60'000;
    QList<int> calls; ///< inbound, by the time offered
    QList<int> redTickets; ///< by the time opened
    QList<std::optional<double>> outdoor; ///< °C; empty: no value in the slot
    QList<std::optional<double>> meanRoom; ///< °C
    double usualLow = 0; ///< calls a slot: lower and upper quartile of the same span
    double usualHigh = 0;
    qint64 asOfMs = 0;
};

namespace Kpi {

/// A series of means, each of which stands for a whole step, told slot by slot: thermometers that report
/// every quarter of an hour leave no ten minutes without a value. Pure.
[[nodiscard]] QList<Sample> slotBySlot(const Series &series, qint64 slotMs);
/// Counts into slots of \a stepMs in [fromMs, toMs). Pure.
[[nodiscard]] ServiceEcg serviceEcg(const QList<Call> &calls, const QList<Ticket> &tickets,
                                    const QList<Sample> &outdoor, const QList<Sample> &meanRoom,
                                    qint64 fromMs, qint64 toMs, qint64 stepMs = 10LL * 60'000);

} // namespace Kpi

} // namespace Warmline
