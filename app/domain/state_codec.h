// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/call.h"
#include "app/domain/ticket.h"

namespace Warmline::StateCodec {

/// The bytes under which a store keeps a state: canonical CBOR of toCbor(), written without a tree of values
/// in between (a store writes one for each operation).
[[nodiscard]] QByteArray encode(const Ticket &ticket);
[[nodiscard]] QByteArray encode(const Call &call);
/// By which way a ticket came, from its bytes alone: a map of a season asks it of half a million. Phone when
/// the bytes don't tell.
[[nodiscard]] Channel channelOf(QByteArrayView ticket);

} // namespace Warmline::StateCodec
