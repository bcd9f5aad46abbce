// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"

namespace Warmline {

// Reference data carry the identifier their company gave them, so that a second import finds the same thing;
// what is made in the call centre carries a UUIDv7 made where the thing is made, so that a retry is the same
// thing.
using AccountNo = StrongString<struct AccountNoTag>; ///< customer account (户号); names a household
using CommunityId = StrongString<struct CommunityIdTag>; ///< residential compound (小区)
using BuildingId = StrongString<struct BuildingIdTag>;
using StationId = StrongString<struct StationIdTag>; ///< heat-exchange substation (换热站)
using NodeId = StrongString<struct NodeIdTag>; ///< node of the pipe network
using SegmentId = StrongString<struct SegmentIdTag>;
using SensorId = StrongString<struct SensorIdTag>;
using CrewId = StrongString<struct CrewIdTag>;
using BranchId = StrongString<struct BranchIdTag>; ///< branch company (分公司): the scope of a seat
using AgentId = StrongString<struct AgentIdTag>; ///< account of a person or service who signs in
using DeviceId = StrongString<struct DeviceIdTag>; ///< hex of the first 16 bytes of SHA-256 of its public key

using OperationId = StrongUuid<struct OperationIdTag>;
using TicketId = StrongUuid<struct TicketIdTag>;
using CallId = StrongUuid<struct CallIdTag>;
using BatchId = StrongUuid<struct BatchIdTag>;

/// What an operation can be about.
enum class EntityKind : quint8 {
    Household = 1,
    Community,
    Building,
    Station,
    Network, ///< the whole pipe network of a company: imported as one thing
    Sensor,
    Crew,
    Ticket,
    Call,
    Batch, ///< a bulk import
    Agent,
    Device,
    Setting
};

/// Text form for trails and exports ("ticket", "household" …).
[[nodiscard]] QString entityKindName(EntityKind kind);
[[nodiscard]] EntityKind entityKindFromName(QStringView name, bool *ok = nullptr);

} // namespace Warmline
