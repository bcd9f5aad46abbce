// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <open62541/client.h>

namespace Warmline {

/// How much we ask a server in one call: what it says it takes (OPC UA part 5, OperationLimits), at most what
/// is sensible. Many a small controller takes little, and not each says so.
struct OpcUaLimits
{
    qsizetype browse = 200; ///< nodes
    qsizetype read = 400; ///< attributes
    qsizetype monitor = 1'000; ///< new monitored items

    /// Asks the server, in one question each: how many it takes at once is not known yet. What it does not
    /// answer stays as it is.
    [[nodiscard]] static OpcUaLimits of(UA_Client *client);
    /// A call for \a count operations was refused with \a status: halves \a limit if that may help, and gives
    /// whether it is worth asking again.
    [[nodiscard]] static bool halve(qsizetype &limit, qsizetype count, UA_StatusCode status);
};

} // namespace Warmline
