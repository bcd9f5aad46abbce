// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modbus_adu.h"

#include "app/pluginapi/source_thread.h"

#include <QDeadlineTimer>
#include <QTcpSocket>
#include <QTimer>

#include <map>
#include <optional>

namespace Warmline {

struct ModbusOptions
{
    QString host;
    quint16 port = 502;
    int connectTimeoutMs = 5'000;
    int retryMs = 1'000; ///< first pause after a failure
    int retryMaxMs = 60'000;
    int refusedMs = 300'000; ///< pause before a refused address is asked for again
    RegisterMap map;
};

/// Asks the devices behind one connection, one question at a time, each read at its own interval. A device
/// that does not answer rests by itself; when all rest, or the stream is garbage, the connection is made
/// anew. Lives on the source's thread.
class ModbusPoller final : public QObject
{
public:
    ModbusPoller(const ModbusOptions &options, TelemetryReceiver &receiver);
    void begin();

private:
    struct Device
    {
        RegisterDevice settings;
        SourceBackOff backOff;
        qint64 notBeforeMs = 0; ///< monotonic
        QString trouble; ///< empty: it answers
    };
    struct Job
    {
        ReadBlock block;
        qint64 dueMs = 0; ///< monotonic
        bool refused = false; ///< a single address that the device says it does not have
    };

    void connectNow();
    void dropConnection(const QString &why);
    void onConnected();
    void onReadyRead();
    void onTimer();
    void pump();
    void ask(Job &job);
    void takeAnswer(const ModbusAdu::Answer &answer);
    void takeException(QModbusPdu::ExceptionCode code);
    void deliver(const ReadBlock &block, const QList<quint16> &registers);
    void deviceFailed(const QString &why);
    void finishJob(qint64 nextMs);
    void tellState();
    [[nodiscard]] static qint64 nowMs() { return QDeadlineTimer::current().deadline(); }

    ModbusOptions m_options;
    TelemetryReceiver &m_receiver;
    QTcpSocket m_socket;
    QTimer m_timer; ///< the next thing that is due: connection, deadline or question
    QByteArray m_buffer;
    SourceBackOff m_backOff;
    std::map<quint8, Device> m_devices;
    std::vector<Job> m_jobs;
    std::optional<size_t> m_current; ///< job that is asked
    quint16 m_transaction = 0;
    QString m_told = QStringLiteral("\n"); ///< nothing yet
    bool m_running = false;
};

} // namespace Warmline
