// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"

namespace Warmline {

/// Reads households' second numbers; a store's Queries are one, too. Called on a reader thread.
class SecondPhoneSource
{
public:
    virtual ~SecondPhoneSource() = default;
    /// In clear, as Queries::phone(): for dialling, or after a reveal was written down. Empty: there is none.
    virtual Result<QString> secondPhone(const AccountNo &account) = 0;
    /// What \a queries know; empty when they keep no corrections.
    [[nodiscard]] static Result<QString> of(Queries &queries, const AccountNo &account)
    {
        auto *source = dynamic_cast<SecondPhoneSource *>(&queries);
        return source ? source->secondPhone(account) : QString();
    }
};

} // namespace Warmline
