// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/series_extremes.h"
#include "app/domain/telemetry.h"

#include <atomic>
#include <memory>

namespace Warmline {

/// A source for those who need more at once than a server answers (SeriesLimits): a larger question goes out
/// in portions, one after the other, and comes back as one answer; the first portion that fails is the answer
/// then. A question nobody waits for any more asks no further portion. Thread-safe.
class PortionedSeries final : public SeriesSource, public ExtremesSource
{
public:
    /// \a inner outlives this.
    explicit PortionedSeries(SeriesSource &inner)
        : m_inner(inner)
    { }
    ~PortionedSeries() override { *m_open = false; }
    Q_DISABLE_COPY_MOVE(PortionedSeries)

    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                          qint64 stepMs) override;
    QFuture<Result<QList<Series>>> extremes(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                            qint64 stepMs) override
    {
        return ExtremesSource::of(m_inner, std::move(keys), fromMs, toMs, stepMs); // for a picture: few keys
    }
    [[nodiscard]] bool tellsExtremes() const override { return shapeOf(m_inner) == SeriesShape::Extremes; }
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override;

private:
    SeriesSource &m_inner;
    /// Cleared at the end: what comes after that asks no more.
    std::shared_ptr<std::atomic<bool>> m_open = std::make_shared<std::atomic<bool>>(true);
};

} // namespace Warmline
