// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

namespace Warmline {

/// One operation in quarantine, as an administrator sees it.
struct QuarantineItem
{
    DeviceId device;
    OperationId operation;
    qint64 number = 0; ///< place in the device's chain
    QString intent;
    EntityTouch entity;
    AgentId actor;
    qint64 atMs = 0;
    qint64 receivedMs = 0;
    QString content; ///< JSON object; telephone numbers masked
};

/// What became of those that were decided.
struct QuarantineDecision
{
    int confirmed = 0;
    int refused = 0;
    int left = 0; ///< of the device
};

} // namespace Warmline
