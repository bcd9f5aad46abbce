// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/series_extremes.h"
#include "app/domain/telemetry.h"
#include "app/telemetry/live_hub.h"

namespace Warmline {

/// Telemetry of the embedded company: history from the store, last values from the live hub where it has
/// them.
class CompanySeries final : public SeriesSource, public ExtremesSource
{
public:
    /// \a history must outlive this.
    explicit CompanySeries(SeriesSource &history)
        : m_history(history)
    { }

    [[nodiscard]] LiveHub &hub() { return m_hub; }

    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                          qint64 stepMs) override
    {
        return m_history.series(std::move(keys), fromMs, toMs, stepMs);
    }
    QFuture<Result<QList<Series>>> extremes(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                            qint64 stepMs) override
    {
        return ExtremesSource::of(m_history, std::move(keys), fromMs, toMs, stepMs);
    }
    [[nodiscard]] bool tellsExtremes() const override { return shapeOf(m_history) == SeriesShape::Extremes; }
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override;

private:
    SeriesSource &m_history;
    LiveHub m_hub;
};

} // namespace Warmline
