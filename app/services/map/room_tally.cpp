// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/room_tally.h"

#include <cmath>

namespace Warmline {

void RoomTally::add(double celsius)
{
    ++answering;
    belowStandard += celsius < standard_C ? 1 : 0;
    sum_C += celsius;
    ++histogram[int(std::floor(celsius))];
}

std::optional<double> RoomTally::mean_C() const
{
    return answering > 0 ? std::optional(sum_C / answering) : std::nullopt;
}

QHash<QString, RoomReading> Rooms::readings(const QStringList &accounts, const QList<LiveValue> &values,
                                            qint64 nowMs)
{
    QHash<QString, QList<LiveValue>> byOwner;
    for (const LiveValue &value : values) {
        if (value.key.quantity == SeriesQuantity::RoomTemperature)
            byOwner[value.key.owner].append(value);
    }
    QHash<QString, RoomReading> found;
    for (const QString &account : accounts) {
        const auto own = byOwner.constFind(account);
        if (own == byOwner.cend())
            continue;
        if (const RoomReading room = Contact::roomReading(*own, AccountNo(account), nowMs); room.celsius)
            found.insert(account, room);
    }
    return found;
}

RoomTally Rooms::tally(const QHash<QString, RoomReading> &readings, Quality worst, double standard_C)
{
    RoomTally all;
    all.standard_C = standard_C;
    for (const RoomReading &room : readings) {
        if (room.celsius && room.quality <= worst)
            all.add(*room.celsius);
    }
    return all;
}

} // namespace Warmline
