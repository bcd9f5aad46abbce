// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/import_block.h"
#include "app/domain/queries.h"

#include <QFuture>

namespace Warmline {

/// A household of another branch, as the server gives it to a seat that asked for it: the caller's home may
/// lie elsewhere. Every such answer is an operation (household.look_up) of who asked.
struct LookedUpHousehold
{
    AccountNo account;
    BranchId branch; ///< where it belongs
    qint64 atMs = 0; ///< UTC, the server's
    QByteArray blocks; ///< LookUpCodec: the household with its building, community and station
};

namespace LookUpCodec {

constexpr qint64 kMostBytes = 64 * 1024; ///< of the packed blocks
constexpr qint64 kKeptMs = 3LL * 24 * 3'600'000; ///< how long a seat holds one

/// \a phone: normalised, in the clear (the detail has it masked).
[[nodiscard]] QByteArray pack(const HouseholdDetail &home, const QString &phone,
                              const std::optional<Station> &station);
/// InvalidInput when damaged, too big, or about anything but one household and where it lies.
[[nodiscard]] Result<QList<ImportBlock>> unpack(const QByteArray &bytes);

} // namespace LookUpCodec

/// Asks the company's server about what this seat does not hold. Thread-safe; each call has a deadline.
class HouseholdDirectory
{
public:
    virtual ~HouseholdDirectory() = default;
    /// Through the whole company; telephone numbers come masked.
    [[nodiscard]] virtual QFuture<Result<SearchAnswer>> searchCompany(QString text, int limit) = 0;
    /// NotFound: no such household. Denied: this account may not.
    [[nodiscard]] virtual QFuture<Result<LookedUpHousehold>> lookUp(AccountNo account, QString reason) = 0;
};

/// Keeps what was looked up beside what a seat's scope says. Thread-safe.
class HouseholdKeeper
{
public:
    virtual ~HouseholdKeeper() = default;
    /// Replaces an earlier answer; after LookUpCodec::kKeptMs, or when the scope changes, it goes.
    [[nodiscard]] virtual QFuture<Result<void>> keepLookedUp(LookedUpHousehold found) = 0;
};

/// Where a household comes from that is not of this seat's branches.
struct LookUpNote
{
    BranchId branch;
    qint64 atMs = 0; ///< UTC: as of then
};

/// Reads the notes; a store's Queries are one, too. Called on a reader thread.
class LookUpSource
{
public:
    virtual ~LookUpSource() = default;
    virtual Result<QHash<QString, LookUpNote>> lookedUp() = 0; ///< by account
    /// What \a queries know; nothing when they keep no such notes.
    [[nodiscard]] static Result<QHash<QString, LookUpNote>> of(Queries &queries);
};

} // namespace Warmline
