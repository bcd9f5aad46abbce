// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/kpi/service_ecg.h"

#include <algorithm>

namespace Warmline::Kpi {

namespace {

QList<std::optional<double>> means(const QList<Sample> &samples, qint64 fromMs, qint64 stepMs,
                                   qsizetype count)
{
    QList<double> sums(count, 0.0);
    QList<int> counts(count, 0);
    for (const Sample &sample : samples) {
        const bool usable = sample.quality == Quality::Good || sample.quality == Quality::Uncertain;
        const qint64 slot = sample.atMs < fromMs ? -1 : (sample.atMs - fromMs) / stepMs;
        if (!usable || slot < 0 || slot >= count)
            continue;
        sums[slot] += sample.value;
        ++counts[slot];
    }
    QList<std::optional<double>> result(count);
    for (qsizetype i = 0; i < count; ++i) {
        if (counts[i] > 0)
            result[i] = sums[i] / counts[i];
    }
    return result;
}

double quartile(QList<int> values, double q)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    return values[qsizetype(q * double(values.size() - 1) + 0.5)];
}

} // namespace

QList<Sample> slotBySlot(const Series &series, qint64 slotMs)
{
    QList<Sample> samples;
    for (const Sample &sample : series.samples) {
        const qint64 from = sample.atMs - series.stepMs / 2;
        for (qint64 at = from; at == from || at < from + series.stepMs; at += slotMs)
            samples.append({at, sample.value, sample.quality});
    }
    return samples;
}

ServiceEcg serviceEcg(const QList<Call> &calls, const QList<Ticket> &tickets, const QList<Sample> &outdoor,
                      const QList<Sample> &meanRoom, qint64 fromMs, qint64 toMs, qint64 stepMs)
{
    ServiceEcg ecg;
    ecg.fromMs = fromMs;
    ecg.stepMs = stepMs;
    const qsizetype count = toMs > fromMs ? qsizetype((toMs - fromMs) / stepMs) : 0;
    ecg.calls.fill(0, count);
    ecg.redTickets.fill(0, count);
    const auto slotOf = [&](qint64 ms) { return ms < fromMs ? -1 : (ms - fromMs) / stepMs; };
    for (const Call &call : calls) {
        const qint64 slot = slotOf(call.offeredMs);
        if (call.direction == CallDirection::Inbound && slot >= 0 && slot < count)
            ++ecg.calls[slot];
    }
    for (const Ticket &ticket : tickets) {
        const qint64 slot = slotOf(ticket.openedMs);
        if (ticket.tier == Tier::Red && slot >= 0 && slot < count)
            ++ecg.redTickets[slot];
    }
    ecg.outdoor = means(outdoor, fromMs, stepMs, count);
    ecg.meanRoom = means(meanRoom, fromMs, stepMs, count);
    ecg.usualLow = quartile(ecg.calls, 0.25);
    ecg.usualHigh = quartile(ecg.calls, 0.75);
    return ecg;
}

} // namespace Warmline::Kpi
