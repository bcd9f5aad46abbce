// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/http_front.h"
#include "app/server/server_core.h"

namespace Warmline {

/// `GET /snapshot/{id}` with `Range: bytes=a-b` and `Authorization: Bearer {token}`: a part of a snapshot's
/// file, 4 MiB at most. The session must have the right to GetSnapshot and the scope that the file is of.
namespace SnapshotDoor {

void handle(ServerCore &core, const HttpRequest &request, const HttpFront::Reply &reply);

} // namespace SnapshotDoor

} // namespace Warmline
