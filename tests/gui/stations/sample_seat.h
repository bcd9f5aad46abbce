// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/services/change_feed.h"
#include "app/services/customer/contact_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/session.h"
#include "app/services/settings/settings_service.h"
#include "app/services/stations/station_service.h"
#include "app/services/sync/connection_status.h"
#include "tests/support/gui/fake_store.h"

#include <QTemporaryDir>

namespace Warmline::Testing {

/// Real services on known data: the invented station 和丰站 with three branches, 24 flats and two days of
/// curves with a gap. The clock stands at 2026-01-14 07:43:24 in Shanghai.
struct SampleSeat
{
    static constexpr qint64 kNow = 1768347804000;
    static constexpr qint64 kMinute = 60'000;
    static constexpr qint64 kGapFrom = kNow - 260 * kMinute;
    static constexpr qint64 kGapTo = kNow - 220 * kMinute;

    SampleSeat();

    QTemporaryDir folder;
    ManualClock clock{kNow};
    FakeReader reader;
    FakeSeries series;
    FakeJournal journal;
    FakeChanges changes;
    SettingsService settings{folder.path()};
    Session session{SessionInfo{}};
    ChangeFeed feed{changes};
    ConnectionStatus connection{clock};
    PhoneService phone{session, journal, settings, clock};
    ContactService contact{phone, session, reader, series, feed, clock};
    StationService stations{session, reader, series, feed, clock};

    void putCurves();
    void putValues();
    void putHomes();
    void putTickets();
    void putCalls();
    /// Changes the latest value of one series.
    void setValue(const SeriesKey &key, double value, qint64 ageMs, Quality quality = Quality::Good);
};

} // namespace Warmline::Testing
