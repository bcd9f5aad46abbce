// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/room_series.h"

#include "app/domain/step_means.h"

#include <algorithm>

namespace Warmline::RoomSeries {

namespace {

/// What the measured ones have in the middle; 0: none is measured.
qint64 usualStepMs(const QList<const Series *> &measured)
{
    QList<qint64> steps;
    for (const Series *series : measured)
        steps.append(series->stepMs);
    std::ranges::sort(steps);
    return steps.value(steps.size() / 2);
}

} // namespace

QHash<QString, Home> keys(const QStringList &accounts, const QList<SeriesKey> &tagged)
{
    QHash<QString, Home> homes;
    for (const QString &account : accounts)
        homes.insert(account, {});
    for (const SeriesKey &key : tagged) {
        const auto home = homes.find(key.owner);
        // Two sources may tell of one thermometer.
        if (key.quantity == SeriesQuantity::RoomTemperature && home != homes.end() && !home->contains(key))
            home->append(key);
    }
    for (auto home = homes.begin(); home != homes.end(); ++home) {
        if (home->isEmpty())
            home->append({home.key(), SeriesQuantity::RoomTemperature, {}});
        std::ranges::sort(*home, {},
                          &SeriesKey::part); // always in the same order: sums of doubles know theirs
    }
    return homes;
}

Result<QHash<QString, Home>> read(Queries &queries, const QStringList &accounts)
{
    return queries.taggedSeries(SeriesQuantity::RoomTemperature)
        .transform([&accounts](const QList<SeriesKey> &tagged) { return keys(accounts, tagged); });
}

Series meanOfHomes(const SeriesKey &key, const QList<Home> &homes, const QList<Series> &measured,
                   qint64 fromMs, qint64 toMs, qint64 stepMs)
{
    QHash<SeriesKey, const Series *> byKey;
    QList<const Series *> answering;
    for (const Series &series : measured)
        byKey.insert(series.key, &series);
    for (const Home &home : homes) {
        for (const SeriesKey &sensor : home) {
            const Series *series = byKey.value(sensor);
            if (series && !series->samples.isEmpty())
                answering.append(series);
        }
    }
    Series mean{key, std::max(stepMs, usualStepMs(answering)), {}};
    if (answering.isEmpty() || mean.stepMs <= 0)
        return mean;
    const qint64 step = mean.stepMs;
    const qint64 from = fromMs / step * step, to = (toMs + step - 1) / step * step;
    std::vector<std::vector<double>> curves;
    for (const Home &home : homes) {
        std::vector<std::vector<double>> sensors;
        for (const SeriesKey &sensor : home) {
            if (const Series *series = byKey.value(sensor))
                sensors.push_back(stepMeans<double>(series, from, to, step));
        }
        curves.push_back(meanCurve(sensors));
    }
    const std::vector<double> values = meanCurve(curves);
    for (size_t i = 0; i < values.size(); ++i) {
        // The middle of the last step may not have come yet.
        const qint64 at = std::clamp(from + qint64(i) * step + step / 2, fromMs, toMs - 1);
        if (!std::isnan(values[i]))
            mean.samples.append({at, values[i], Quality::Good});
    }
    return mean;
}

bool reaches(const Series &series, qint64 toMs, qint64 ageMs)
{
    return std::ranges::any_of(series.samples, [toMs, ageMs](const Sample &sample) {
        return sample.atMs >= toMs - ageMs && sample.quality < Quality::Bad && std::isfinite(sample.value);
    });
}

} // namespace Warmline::RoomSeries
