// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/crypto.h"
#include "app/domain/operation.h"

#include <QStringList>

#include <vector>

namespace Warmline::Load {

/// One signed-in seat of the measurement: its device's chain goes on from here.
struct Seat
{
    int branch = 0;
    QByteArray token;
    Crypto::SigningKey key;
    DeviceId device;
    qint64 deviceSequence = 0;
    QByteArray lastHash;
};

/// What is in the server's store when the measurement begins.
struct City
{
    QString company;
    std::vector<Seat> seats;
    std::vector<QList<TicketId>> tickets; ///< of each branch
    QStringList numbers; ///< tickets to look up
    QStringList phrases; ///< texts to search for
};

[[nodiscard]] QString branchName(int branch);

/// Fills \a folder as a server's data folder: a demo city, tickets of every branch, and an enrolled device
/// for every seat. Nothing on failure, with the reason on stderr.
[[nodiscard]] std::optional<City> makeCity(const QString &folder, int seats, int branches);

/// The next operation of a seat: a note of about 200 bytes on a ticket of its branch.
[[nodiscard]] std::optional<Operation> nextNote(const City &city, Seat &seat, quint32 dice);

} // namespace Warmline::Load
