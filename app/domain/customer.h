// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/field_memory.h"
#include "app/domain/identifiers.h"
#include "app/domain/operation.h"

#include <optional>

namespace Warmline {

class Queries;

/// What people have corrected of a household's contact data: the fold of its `customer.update`. It lies over
/// what imports bring, field by field, until somebody takes the correction back: a nightly import from a
/// system that has not heard of it yet must not undo what an agent was told by the customer.
struct Customer
{
    AccountNo account;
    BranchId branch;
    std::optional<QString> name; ///< none: as imported
    std::optional<QString> phone; ///< normalised, may be empty (there is none); none: as imported
    QString secondPhone; ///< normalised; no import brings one
    QString note; ///< how to find or reach them: "从南门进", "晚上七点后在家"
    FieldMemory fields;
    qint64 version = 0; ///< operations folded in
    bool readOnly = false; ///< a newer version changed it
    friend bool operator==(const Customer &, const Customer &) = default;
};

[[nodiscard]] QCborMap toCbor(const Customer &customer);
[[nodiscard]] Result<Customer> customerFromCbor(const QCborMap &map);

/// The rules of corrections; pure, the same in seat and server. Values are listed in docs/journal.md.
namespace CustomerRules {

constexpr qsizetype kLongestName = 100; ///< characters; of an import, too
constexpr qsizetype kLongestNote = 200;

/// With their prefix: customer.update.
[[nodiscard]] const QStringList &intents();
/// Names of the fields: name, phone, second_phone, note.
[[nodiscard]] const QStringList &fields();
/// The corrections after \a operation (customer.update or conflict.resolve on a household).
[[nodiscard]] Result<Customer> apply(const std::optional<Customer> &before, const Operation &operation);

} // namespace CustomerRules

/// A household's contact data as a form needs them: what holds now, what was imported, who corrected what.
struct CustomerRecord
{
    AccountNo account;
    BranchId branch;
    QString name; ///< as it holds
    QString phone; ///< as it holds, masked
    QString secondPhone; ///< masked
    QString note;
    QString importedName; ///< what the last import brought, where a correction lies over it
    QString importedPhone; ///< masked; likewise
    bool nameCorrected = false;
    bool phoneCorrected = false;
    FieldMemory fields; ///< what the form has seen, for `over`
    friend bool operator==(const CustomerRecord &, const CustomerRecord &) = default;
};

/// Reads corrections; a store's Queries are one, too. Called on a reader thread.
class CustomerSource
{
public:
    virtual ~CustomerSource() = default;
    /// None: no such household here.
    virtual Result<std::optional<CustomerRecord>> customer(const AccountNo &account) = 0;
    /// What \a queries know; none when they keep no corrections.
    [[nodiscard]] static Result<std::optional<CustomerRecord>> of(Queries &queries, const AccountNo &account);
};

} // namespace Warmline
