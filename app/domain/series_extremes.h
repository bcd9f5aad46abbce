// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

namespace Warmline {

/// What stands for the samples of a step.
enum class SeriesShape : quint8 { Mean = 1, Extremes };

/// History for pictures of long spans: where a mean would hide what a plant did for a minute, the lowest and
/// the highest value of each step stand. Implemented beside SeriesSource by stores at hand and by those who
/// pass questions on; a seat's server has no such question yet, its answers are means. The same rules.
class ExtremesSource
{
public:
    virtual ~ExtremesSource() = default;
    /// Two samples for each step of \a stepMs that holds a usable value: the lowest a quarter into the step,
    /// the highest three quarters into it. Steps are aligned to whole multiples; a chunk of the store that is
    /// shorter than a step may count in both steps that it touches. Where the series' own step is not shorter
    /// than \a stepMs the samples come as they were measured. At most SeriesLimits::kMostKeys keys.
    virtual QFuture<Result<QList<Series>>> extremes(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                                    qint64 stepMs) = 0;
    /// False for one who passes questions on to a source of means.
    [[nodiscard]] virtual bool tellsExtremes() const { return true; }
    /// What of() answers with for \a source.
    [[nodiscard]] static SeriesShape shapeOf(const SeriesSource &source)
    {
        const auto *able = dynamic_cast<const ExtremesSource *>(&source);
        return able && able->tellsExtremes() ? SeriesShape::Extremes : SeriesShape::Mean;
    }
    /// Of a source that can; of another one the means.
    [[nodiscard]] static QFuture<Result<QList<Series>>> of(SeriesSource &source, QList<SeriesKey> keys,
                                                           qint64 fromMs, qint64 toMs, qint64 stepMs)
    {
        if (auto *able = dynamic_cast<ExtremesSource *>(&source))
            return able->extremes(std::move(keys), fromMs, toMs, stepMs);
        return source.series(std::move(keys), fromMs, toMs, stepMs);
    }
};

} // namespace Warmline
