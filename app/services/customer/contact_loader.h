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

/// Who is calling: the households with a number, and the card at once when there is only one.
struct Caller
{
    QList<HouseholdDetail> candidates; ///< as of byPhone()
    std::optional<ContactCard> card;
};

/// Reads everything of a card but live values. On a reader thread. NotFound when there is no such household.
[[nodiscard]] Result<ContactCard> loadCard(Queries &queries, const CardRequest &request);
/// Households with this number, the one that was in touch last first.
[[nodiscard]] Result<QList<HouseholdDetail>> byPhone(Queries &queries, const QString &number);
/// byPhone() and, of a single household, loadCard(); \a request needs no account.
[[nodiscard]] Result<Caller> loadCaller(Queries &queries, const QString &number, CardRequest request);

} // namespace Warmline::Contact
