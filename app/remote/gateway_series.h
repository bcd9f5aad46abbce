// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/gateway.h"
#include "app/domain/series_extremes.h"

namespace Warmline {

/// History and live values as the server has them: a seat has no telemetry store of its own yet.
class GatewaySeries final : public SeriesSource, public ExtremesSource
{
public:
    explicit GatewaySeries(ServerGateway &gateway)
        : m_gateway(gateway)
    { }

    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                          qint64 stepMs) override
    {
        return m_gateway.series(std::move(keys), fromMs, toMs, stepMs);
    }
    QFuture<Result<QList<Series>>> extremes(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                            qint64 stepMs) override
    {
        if (auto *able = dynamic_cast<ExtremesSource *>(&m_gateway))
            return able->extremes(std::move(keys), fromMs, toMs, stepMs);
        return m_gateway.series(std::move(keys), fromMs, toMs, stepMs);
    }
    [[nodiscard]] bool tellsExtremes() const override
    {
        return dynamic_cast<const ExtremesSource *>(&m_gateway) != nullptr;
    }
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override
    {
        return m_gateway.latest(std::move(owners));
    }

private:
    ServerGateway &m_gateway;
};

} // namespace Warmline
