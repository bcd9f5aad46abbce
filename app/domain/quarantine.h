// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

namespace Warmline {

/// What a revoked device had not handed over yet. The server keeps it as the personal value `quarantined` of
/// a device.quarantine of its own, so that it is replicated, backed up and proven like everything else, and
/// can be destroyed once an administrator has decided.
namespace Quarantine {

constexpr int kMostOperations = 500; ///< in one hand-over
constexpr int kMostOfDevice = 50'000; ///< that wait for a decision
[[nodiscard]] QString valueName(); ///< "quarantined"

[[nodiscard]] Result<QByteArray> pack(const QList<Operation> &operations);
[[nodiscard]] Result<QList<Operation>> unpack(const QByteArray &bytes);

/// The operations are one device's, in the order of its chain without a gap, and each is signed with
/// \a publicKey. Denied with what is wrong.
[[nodiscard]] Result<void> check(const QList<Operation> &operations, const DeviceId &device,
                                 const QByteArray &publicKey);

} // namespace Quarantine

} // namespace Warmline
