// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/server/account_book.h"

namespace Warmline {

/// Whether those who made operations were allowed to. What they were not allowed to is kept as refused, so
/// that a device's chain goes on and its maker reads why.
namespace OperationJudge {

using Refusals = QHash<OperationId, QString>;

/// Of a device's push. An operation's actor is the session's account, or one that has signed in from this
/// device before: work that was made without a connection before the shift changed.
[[nodiscard]] QFuture<Result<Refusals>> judge(Reader &reader, const AccountBook &book,
                                              const CallerSession &session,
                                              const QList<Operation> &operations, qint64 nowMs);
/// Of what a revoked \a device had not handed over, when an administrator accepts it: by each operation's own
/// actor, who must have signed in from the device; where the company has no accounts yet, by its intent only.
/// Rights, settings, imports and the destruction of data are nobody's to bring from such a machine.
[[nodiscard]] QFuture<Result<Refusals>> judgeQuarantined(Reader &reader, const AccountBook &book,
                                                         const DeviceId &device,
                                                         const QList<Operation> &operations, qint64 nowMs);
/// Of one operation; \a ticket is its ticket as it is now, if it has one.
[[nodiscard]] Result<void> check(AccountRole role, const QList<BranchId> &branches,
                                 const Operation &operation, const std::optional<Ticket> &ticket);

/// What nobody may, whatever the role: to call live work history, which is not bounded by its receipt, or to
/// do what this version does not know to anything but a ticket, a call or a household, since it makes that
/// read-only everywhere.
[[nodiscard]] Result<void> checkClaims(const Operation &operation);

} // namespace OperationJudge

} // namespace Warmline
