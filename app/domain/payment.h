// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/identifiers.h"

#include <QList>

#include <optional>

namespace Warmline {

/// How a household stands with its heat fee. Suspended (报停): it takes no heat this season and owes at most
/// the base fee, so an open sum is no debt to press for.
enum class PaymentState : quint8 { Unknown, Paid, Unpaid, Suspended };

/// The heat fee (热费) of one household for one heating season, as the billing system tells it (S071).
struct Payment
{
    AccountNo account;
    QString season; ///< "2025-2026"
    PaymentState state = PaymentState::Unknown;
    qint64 dueCents = 0; ///< 应缴, in fen; 0: not told
    qint64 paidCents = 0; ///< 实缴
    qint64 paidAtMs = 0; ///< last payment, UTC; 0: none, or not told
    friend bool operator==(const Payment &, const Payment &) = default;
};

class Queries;

/// Reads payments; a store's Queries are one, too. Called on a reader thread.
class PaymentSource
{
public:
    virtual ~PaymentSource() = default;
    /// Heat fees of a household, newest season first.
    virtual Result<QList<Payment>> payments(const AccountNo &account) = 0;
    /// What \a queries know; nothing when they know no payments.
    [[nodiscard]] static Result<QList<Payment>> of(Queries &queries, const AccountNo &account);
};

[[nodiscard]] QString paymentStateName(PaymentState state); ///< "paid"; empty when unknown
[[nodiscard]] std::optional<PaymentState> paymentStateFromName(QStringView name);

/// The season that \a text means, as "2025-2026": reads 2025-2026, 2025-26, 2025/2026, 2025—2026年度, and
/// 2025 for the one that begins that autumn. Empty when it names none.
[[nodiscard]] QString heatingSeason(const QString &text);

} // namespace Warmline
