// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/table_file.h"

namespace Warmline {

/// The fields of a kind of table and the headers by which they are found, Chinese and English. Empty for the
/// network.
[[nodiscard]] const QList<FieldSpec> &importFields(ImportKind kind);

/// The words by which people write what the domain has names for. Empty when a word is not known.
namespace ImportWords {

[[nodiscard]] std::optional<UseState> useState(const QString &word);
[[nodiscard]] std::optional<PaymentState> paymentState(const QString &word);
[[nodiscard]] std::optional<TicketCategory> category(const QString &word);
[[nodiscard]] std::optional<Tier> tier(const QString &word);
[[nodiscard]] std::optional<FaultScope> scope(const QString &word);
[[nodiscard]] std::optional<Trade> trade(const QString &word);
[[nodiscard]] std::optional<Channel> channel(const QString &word);
[[nodiscard]] std::optional<SeriesQuantity> quantity(const QString &word);
[[nodiscard]] std::optional<CallDirection> direction(const QString &word);

/// "in_use", for exports; what useState() reads back.
[[nodiscard]] QString useStateName(UseState state);

} // namespace ImportWords

} // namespace Warmline
