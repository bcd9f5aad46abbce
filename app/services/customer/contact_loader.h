// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/customer/contact.h"

namespace Warmline::Contact {

/// What a card is read for; times are UTC milliseconds.
struct CardRequest
{
    AccountNo account;
    CallId call; ///< not counted among the earlier calls
    qint64 nowMs = 0;
    qint64 dayStartMs = 0;
    int historyYears = 3; ///< S072
};

/// Reads everything of a card but live values. On a reader thread. NotFound when there is no such household.
[[nodiscard]] Result<ContactCard> loadCard(Queries &queries, const CardRequest &request);
/// Households with this number, the one that was in touch last first.
[[nodiscard]] Result<QList<HouseholdDetail>> byPhone(Queries &queries, const QString &number);

} // namespace Warmline::Contact
