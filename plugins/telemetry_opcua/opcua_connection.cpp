// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opcua_connection.h"

#include <QDeadlineTimer>

#include <open62541/client_config_default.h>

#include <vector>

namespace Warmline {

namespace {

constexpr int kConnectSliceMs = 20;

void assign(UA_String &target, const QByteArray &text)
{
    UA_String_clear(&target);
    target = UA_STRING_ALLOC(text.constData());
}

UA_StatusCode configure(UA_ClientConfig &config, const OpcUaOptions &options)
{
    config.logging = Ua::logger();
    UA_StatusCode status = UA_STATUSCODE_GOOD;
    if (options.mode == OpcUaOptions::Mode::None) {
        status = UA_ClientConfig_setDefault(&config);
        config.securityMode = UA_MESSAGESECURITYMODE_NONE;
    } else {
        std::vector<UA_ByteString> trusted;
        for (const QByteArray &certificate : options.trusted)
            trusted.push_back(Ua::view(certificate));
        status = UA_ClientConfig_setDefaultEncryption(&config, Ua::view(options.certificate),
                                                      Ua::view(options.key), trusted.data(), trusted.size(),
                                                      nullptr, 0);
        config.securityMode = options.mode == OpcUaOptions::Mode::Sign
                                ? UA_MESSAGESECURITYMODE_SIGN
                                : UA_MESSAGESECURITYMODE_SIGNANDENCRYPT;
    }
    if (status != UA_STATUSCODE_GOOD)
        return status;
    assign(config.securityPolicyUri, options.policyUri());
    assign(config.clientDescription.applicationUri, options.applicationUri.toUtf8());
    config.timeout = UA_UInt32(options.timeoutMs);
    config.noNewSession = true;
    config.outStandingPublishRequests = 4;
    if (!options.user.isEmpty())
        status = UA_ClientConfig_setAuthenticationUsername(&config, options.user.toUtf8().constData(),
                                                           options.password.toUtf8().constData());
    return status;
}

} // namespace

OpcUaConnection::OpcUaConnection(const OpcUaOptions &options)
    : m_options(options)
{ }

Result<void> OpcUaConnection::open(const std::stop_token &stop)
{
    UA_ClientConfig config{};
    UA_StatusCode status = configure(config, m_options);
    if (status != UA_STATUSCODE_GOOD) {
        UA_ClientConfig_clear(&config);
        return failure(ErrorCode::InvalidInput, Ua::statusName(status));
    }
    m_client.reset(UA_Client_newWithConfig(&config));
    status = UA_Client_connectAsync(client(), m_options.url.toUtf8().constData());
    const QDeadlineTimer deadline(m_options.timeoutMs);
    while (status == UA_STATUSCODE_GOOD && !stop.stop_requested()) {
        status = UA_Client_run_iterate(client(), kConnectSliceMs);
        UA_SessionState session = UA_SESSIONSTATE_CLOSED;
        UA_StatusCode connecting = UA_STATUSCODE_GOOD;
        UA_Client_getState(client(), nullptr, &session, &connecting);
        if (connecting != UA_STATUSCODE_GOOD)
            status = connecting;
        else if (session == UA_SESSIONSTATE_ACTIVATED) {
            // From now on: a lost connection is told, and made anew with a new client. Before, the step from
            // the open channel to the secured one is a reconnection, too.
            UA_Client_getConfig(client())->noReconnect = true;
            return {};
        } else if (deadline.hasExpired())
            status = UA_STATUSCODE_BADTIMEOUT;
    }
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});
    return failure(ErrorCode::Unavailable, Ua::statusName(status));
}

Result<void> OpcUaConnection::iterate(int ms)
{
    UA_StatusCode status = UA_Client_run_iterate(client(), UA_UInt32(ms));
    if (status == UA_STATUSCODE_GOOD) {
        UA_SessionState session = UA_SESSIONSTATE_CLOSED;
        UA_Client_getState(client(), nullptr, &session, &status);
        if (status == UA_STATUSCODE_GOOD && session != UA_SESSIONSTATE_ACTIVATED)
            status = UA_STATUSCODE_BADCONNECTIONCLOSED;
    }
    if (status != UA_STATUSCODE_GOOD)
        return failure(ErrorCode::Unavailable, Ua::statusName(status));
    return {};
}

} // namespace Warmline
