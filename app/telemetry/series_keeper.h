// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/leadership.h"
#include "app/domain/queries.h"
#include "app/domain/series_archive.h"

#include <QObject>
#include <QTimer>

namespace Warmline {

/// Keeps measured history from growing for ever: samples older than the company's setting
/// `retention.series_raw_days` become hours, hours older than `retention.series_years` go. In small portions
/// with pauses, so that what is measured now is written in between. Lives in one thread with an event loop;
/// the parts outlive it.
class SeriesKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr int kRawDays = 400; ///< as shipped: the same day of last season is there in full
    static constexpr int kYears = 10;
    static constexpr int kLeastRawDays = 40; ///< alarms are tried on a month, diagnosis wants days

    /// \a leadership: of several servers only the leader does it; null: this one is alone.
    SeriesKeeper(SeriesArchive &archive, Reader &reader, const Clock &clock, Leadership *leadership = nullptr,
                 QObject *parent = nullptr);

    /// Looks now, and each hour from then on.
    void start();

    struct Limits
    {
        qint64 rawBeforeMs = 0, hoursBeforeMs = 0; ///< UTC; 0: nothing goes
        friend bool operator==(const Limits &, const Limits &) = default;
    };
    /// What the settings say at \a nowMs, or when the newest entry was received, if that is earlier. 0 keeps
    /// for ever, and so does what can't be understood.
    [[nodiscard]] static Result<Limits> limits(Queries &queries, qint64 nowMs);

signals:
    /// A round is over.
    void thinned(qint64 points, qint64 pieces);

private:
    void look();
    void goOn();
    void take(const Result<SeriesArchive::Thinned> &portion);

    SeriesArchive &m_archive;
    Reader &m_reader;
    const Clock &m_clock;
    Leadership *m_leadership;
    QTimer m_hour, m_pause;
    Limits m_limits;
    qint64 m_points = 0, m_pieces = 0; ///< of this round
    bool m_busy = false;
};

} // namespace Warmline
