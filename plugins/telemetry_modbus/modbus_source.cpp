// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modbus_source.h"

#include <QEventLoop>

namespace Warmline {

void ModbusSource::run(const std::stop_token &stop, TelemetryReceiver &receiver)
{
    QEventLoop loop; // this thread's own and only one
    const std::stop_callback quit(
        stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    ModbusPoller poller(m_options, receiver);
    poller.begin();
    loop.exec();
}

} // namespace Warmline
