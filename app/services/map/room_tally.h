// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/room_standard.h"
#include "app/services/customer/contact.h"

#include <QHash>

#include <optional>

namespace Warmline {

/// How warm a set of homes is: one reading a home, however many sensors hang in it.
struct RoomTally
{
    double standard_C = RoomStandard::kUsual_C; ///< the company's, set before the first home is added
    int answering = 0; ///< homes with a reading that may be used
    int belowStandard = 0; ///< of them
    double sum_C = 0;
    QHash<int, int> histogram; ///< whole degree (floor) → homes

    void add(double celsius);
    [[nodiscard]] std::optional<double> mean_C() const;
    friend bool operator==(const RoomTally &, const RoomTally &) = default;
};

namespace Rooms {

/// The reading of each home of \a accounts that has one, judged by its age at \a nowMs.
[[nodiscard]] QHash<QString, RoomReading> readings(const QStringList &accounts,
                                                   const QList<LiveValue> &values, qint64 nowMs);
/// All that are no worse than \a worst, against a standard in °C. Pure.
[[nodiscard]] RoomTally tally(const QHash<QString, RoomReading> &readings, Quality worst, double standard_C);

} // namespace Rooms

} // namespace Warmline
