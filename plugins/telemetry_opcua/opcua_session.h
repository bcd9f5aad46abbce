// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opcua_browser.h"

#include "app/pluginapi/telemetry_source.h"

#include <QHash>

#include <functional>

namespace Warmline {

/// What is known of each tag over reconnections: from where on its history was missed.
using OpcUaMemory = QHash<QString, qint64>; ///< address → time of the last value, UTC ms

/// One connection's life: finds the points, subscribes, fills in what was missed, tells what comes.
class OpcUaSession
{
public:
    OpcUaSession(const OpcUaOptions &options, TelemetryReceiver &receiver, OpcUaMemory &memory);

    /// Until \a stop or until the connection is lost, with the reason. \a running is called once the server
    /// answers beside all that was asked at the start.
    [[nodiscard]] Error run(const std::stop_token &stop, const std::function<void()> &running);

private:
    struct Tag
    {
        double value = 0;
        qint64 atMs = 0; ///< of the newest value, the server's clock
        qint64 toldMs = 0; ///< monotonic; 0: nothing came yet
        SourceQuality quality = SourceQuality::Good;
    };

    [[nodiscard]] Result<void> subscribe(const std::stop_token &stop);
    [[nodiscard]] Result<void> monitor(UA_UInt32 subscription, const std::stop_token &stop);
    void readHistory(const std::stop_token &stop);
    void take(quint32 tag, const UA_DataValue &value);
    void tellAgain();
    void flush();
    void askPulse();
    [[nodiscard]] bool pulseLost() const;

    static void onData(UA_Client *, UA_UInt32, void *session, UA_UInt32, void *tag, UA_DataValue *value);
    static UA_Boolean onHistory(UA_Client *, const UA_NodeId *, UA_Boolean, const UA_ExtensionObject *data,
                                void *context);
    static void onPulse(UA_Client *, void *session, UA_UInt32, UA_StatusCode status, UA_DataValue *value);
    static void onSilence(UA_Client *, UA_UInt32, void *session);

    OpcUaOptions m_options;
    TelemetryReceiver &m_receiver;
    OpcUaMemory &m_memory;
    OpcUaMemory m_missedFrom; ///< as it was before this connection
    OpcUaLimits m_limits; ///< of this connection's server
    QList<OpcUaPoint> m_points;
    std::vector<Tag> m_tags;
    QList<SourceValue> m_batch;
    qsizetype m_refused = 0; ///< points that can't be subscribed
    qint64 m_pulseAskedMs = 0, m_pulseHeardMs = 0; ///< monotonic
    qint64 m_pulseServerMs = 0; ///< the server's clock at its last pulse
    bool m_pulseOpen = false;
    bool m_silent = false;
    OpcUaConnection m_connection; ///< ends first: while it closes, it still delivers into the members above
};

} // namespace Warmline
