// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opcua_connection.h"
#include "opcua_limits.h"

namespace Warmline {

/// A variable of the server that holds a number.
struct OpcUaPoint
{
    Ua::NodeId node;
    QString address; ///< bare text id in the configured namespace, else "ns=2;i=5"
    bool hasHistory = false; ///< the server gives its history to us
};

/// Finds the points of a server: those that are configured, or all below the root.
class OpcUaBrowser
{
public:
    OpcUaBrowser(UA_Client *client, const OpcUaOptions &options, const OpcUaLimits &limits);

    /// By address. Unavailable with the server's reason.
    [[nodiscard]] Result<QList<OpcUaPoint>> find(const std::stop_token &stop);
    /// What find() had to leave out, in words; empty: nothing.
    [[nodiscard]] QString trouble() const;

private:
    struct Found;

    [[nodiscard]] Result<void> readNamespace();
    [[nodiscard]] Result<QList<Ua::NodeId>> variables(const std::stop_token &stop);
    /// What lies directly below \a nodes. A node that is refused beside others (a server has few continuation
    /// points) is asked for alone, and left out if it is refused again.
    [[nodiscard]] Result<Found> below(const QList<Ua::NodeId> &nodes);
    /// Keeps those that hold a number now, or whose value can't be read now, and learns about their history.
    [[nodiscard]] Result<QList<OpcUaPoint>> numbers(const QList<Ua::NodeId> &nodes,
                                                    const std::stop_token &stop);
    [[nodiscard]] QString addressOf(const Ua::NodeId &node) const;

    UA_Client *m_client;
    OpcUaOptions m_options;
    OpcUaLimits m_limits;
    int m_namespace = -1;
    QStringList m_refused; ///< nodes that can't be browsed, with the reason
};

} // namespace Warmline
