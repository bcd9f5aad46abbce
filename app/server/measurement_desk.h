// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/account.h"
#include "app/domain/gateway.h"
#include "app/domain/queries.h"
#include "app/server/session_tokens.h"

namespace Warmline {

/// Measurements for a session. Stations, sources and the weather are everybody's; the rooms of a household
/// are its branch's, and for three days those of whoever looked it up. What may not be read is left out, as
/// what is not measured is: one household of another branch must not cost the others their values. In the
/// core's thread.
class MeasurementDesk : public QObject
{
    Q_OBJECT

public:
    /// \a source: null, this server has no measurements.
    MeasurementDesk(SeriesSource *source, Reader &reader, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<QList<Series>>> series(const CallerSession &session, QList<SeriesKey> keys,
                                                        qint64 fromMs, qint64 toMs, qint64 stepMs);
    [[nodiscard]] QFuture<Result<QList<LiveValue>>> latest(const CallerSession &session, QStringList owners);

private:
    /// Of \a owners those that the session may not read.
    [[nodiscard]] QFuture<Result<QSet<QString>>> beyond(const CallerSession &session,
                                                        const QStringList &owners);

    SeriesSource *m_source;
    Reader &m_reader;
    const Clock &m_clock;
};

} // namespace Warmline
