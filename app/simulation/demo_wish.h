// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QStringList>

#include <optional>

namespace Warmline {

class Queries;
struct DemoOptions;

/// What somebody asks of a demo city. What he leaves open goes by default, or by the city that is there.
struct DemoWish
{
    /// The design's large city, for a server: making it takes about 2 GB of memory for some minutes.
    static constexpr int kMostHouseholds = 2'000'000;
    /// Of a workstation that holds server, city and seat in one process.
    static constexpr int kMostAtSeat = 500'000;

    std::optional<int> households; ///< 1,000 … kMostHouseholds
    std::optional<quint64> seed;
    std::optional<qint64> nowMs; ///< end of its history, UTC

    /// As they are typed behind --households and --seed; InvalidInput names the option and what it may be.
    [[nodiscard]] static Result<int> readHouseholds(const QString &text, int most);
    [[nodiscard]] static Result<quint64> readSeed(const QString &text);

    [[nodiscard]] DemoOptions options() const;
    /// In what the city that was begun in this store is another one, each with both values. Empty: it is this
    /// one, or there is none.
    [[nodiscard]] Result<QStringList> differences(Queries &queries) const;
};

} // namespace Warmline
