// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Warmline::Testing {

/// Who somebody is to an OPC UA server or client.
struct OpcUaIdentity
{
    QByteArray certificate, key; ///< DER

    /// A new one that vouches for itself, of the application \a uri. Empty when it can't be made.
    [[nodiscard]] static OpcUaIdentity make(const QByteArray &uri);
};

} // namespace Warmline::Testing
