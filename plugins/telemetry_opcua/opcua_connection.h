// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opcua_options.h"

#include "app/opcua/ua_values.h"

#include <open62541/client.h>

#include <memory>
#include <stop_token>

namespace Warmline {

/// open62541's client for one connection: made, used and gone on one thread.
class OpcUaConnection
{
public:
    explicit OpcUaConnection(const OpcUaOptions &options);

    /// Up to a signed-in session. The text says why not (a status of OPC UA); Cancelled when \a stop was
    /// asked for.
    [[nodiscard]] Result<void> open(const std::stop_token &stop);
    /// Works for at most \a ms; Unavailable when the connection is gone.
    [[nodiscard]] Result<void> iterate(int ms);
    [[nodiscard]] UA_Client *client() const { return m_client.get(); }

private:
    struct Deleter
    {
        void operator()(UA_Client *client) const { UA_Client_delete(client); }
    };
    OpcUaOptions m_options;
    std::unique_ptr<UA_Client, Deleter> m_client;
};

} // namespace Warmline
