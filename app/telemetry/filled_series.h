// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/series_extremes.h"
#include "app/telemetry/live_hub.h"

#include <QHash>

namespace Warmline {

/// The server's measured values, filled in with what this workstation hears of the plant by itself. A series
/// has one value: the server's while that is fresh (two polls), else whichever is newer; own ones say so
/// (OwnSource). History is the server's alone. A server that does not answer is not waited for longer
/// than kPatienceMs when there are own values; what it said last stands, with its age. Thread-safe; lives on
/// a thread with an event loop.
class FilledSeries final : public QObject, public SeriesSource, public ExtremesSource
{
public:
    static constexpr int kPatienceMs = 2'000;

    /// All outlive this.
    FilledSeries(SeriesSource &server, const LiveHub &own, const Clock &clock)
        : m_server(server)
        , m_own(own)
        , m_clock(clock)
    { }

    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                          qint64 stepMs) override
    {
        return m_server.series(std::move(keys), fromMs, toMs, stepMs);
    }
    QFuture<Result<QList<Series>>> extremes(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                            qint64 stepMs) override
    {
        return ExtremesSource::of(m_server, std::move(keys), fromMs, toMs, stepMs);
    }
    [[nodiscard]] bool tellsExtremes() const override { return shapeOf(m_server) == SeriesShape::Extremes; }
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override;

    /// One value for each series of both lists.
    [[nodiscard]] static QList<LiveValue> filled(const QList<LiveValue> &server, const QList<LiveValue> &own,
                                                 qint64 nowMs);

private:
    void hear(const QStringList &owners, const QList<LiveValue> &server);
    [[nodiscard]] QList<LiveValue> heard(const QStringList &owners) const;

    SeriesSource &m_server;
    const LiveHub &m_own;
    const Clock &m_clock;
    QHash<QString, QList<LiveValue>> m_heard; ///< the server's last word by owner; own thread
};

} // namespace Warmline
