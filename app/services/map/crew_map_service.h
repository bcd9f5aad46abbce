// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"

#include <QObject>
#include <QTimer>

namespace Warmline {

/// Where a crew was last known to be.
struct CrewPlace
{
    Crew crew;
    QPointF position; ///< WGS-84
    qint64 atMs = 0; ///< UTC; 0: nobody knows since when
    QString ticket; ///< number of the ticket they checked in at; empty: from the crew's own record
    int openTickets = 0; ///< that are theirs
    friend bool operator==(const CrewPlace &, const CrewPlace &) = default;
};

/// The newest of a crew's own record and its check-ins; crews without any place are left out. By name. Pure.
[[nodiscard]] QList<CrewPlace> foldCrews(const QList<Crew> &crews, const QList<Ticket> &tickets);

/// Crews on the map, while somebody looks: read again when crews or tickets change, told each half minute, so
/// that ages move on. GUI thread; reads on a reader thread.
class CrewMapService : public QObject
{
    Q_OBJECT

public:
    static constexpr int kTellMs = 30'000;
    static constexpr qint64 kLookBackMs = 24LL * 3'600'000; ///< for check-ins

    CrewMapService(Reader &reader, ChangeFeed &feed, const Clock &clock, QObject *parent = nullptr);

    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_timer.isActive(); }
    [[nodiscard]] const QList<CrewPlace> &crews() const { return m_crews; }

signals:
    void changed();
    void failed(const Warmline::Error &error);

private:
    void read();

    Reader &m_reader;
    const Clock &m_clock;
    QList<CrewPlace> m_crews;
    QTimer m_timer;
    LatestAnswer m_read{this};
};

} // namespace Warmline
