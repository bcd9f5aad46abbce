// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modbus_poller.h"

#include "app/core/steady_clock.h"
#include "poll_grid.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ModbusPoller)
};

} // namespace

ModbusPoller::ModbusPoller(const ModbusOptions &options, TelemetryReceiver &receiver)
    : m_options(options)
    , m_receiver(receiver)
    , m_socket(this)
    , m_timer(this)
    , m_backOff(options.retryMs, options.retryMaxMs)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ModbusPoller::onTimer);
    connect(&m_socket, &QTcpSocket::connected, this, &ModbusPoller::onConnected);
    connect(&m_socket, &QTcpSocket::readyRead, this, &ModbusPoller::onReadyRead);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { dropConnection(m_socket.errorString()); });
}

void ModbusPoller::begin()
{
    QList<SourceTag> tags;
    for (const RegisterPoint &point : std::as_const(m_options.map.points))
        tags.append({point.tag, point.pollMs, point.measure});
    m_receiver.tagsChanged(tags);
    connectNow();
}

void ModbusPoller::connectNow()
{
    m_receiver.stateChanged(SourceState::Connecting, m_told.trimmed());
    m_socket.connectToHost(m_options.host, m_options.port);
    m_timer.start(m_options.connectTimeoutMs);
}

void ModbusPoller::dropConnection(const QString &why)
{
    m_running = false;
    m_current.reset();
    m_buffer.clear();
    const QSignalBlocker blocker(m_socket); // abort() is no second failure
    m_socket.abort();
    m_told = Tr::tr("%1:%2 连不上：%3").arg(m_options.host).arg(m_options.port).arg(why);
    m_receiver.stateChanged(SourceState::Failed, m_told);
    m_timer.start(m_backOff.fail());
}

void ModbusPoller::onConnected()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_running = true;
    m_devices.clear();
    m_jobs.clear();
    for (const RegisterDevice &device : std::as_const(m_options.map.devices)) {
        m_devices.insert_or_assign(
            device.unit, Device{device, SourceBackOff(m_options.retryMs, m_options.retryMaxMs), 0, {}});
    }
    const qint64 now = nowMs();
    for (ReadBlock &block : ReadPlan::make(m_options.map))
        m_jobs.push_back({std::move(block), now, false});
    m_told = QStringLiteral("\n");
    pump();
}

void ModbusPoller::onTimer()
{
    if (m_running && m_current)
        deviceFailed(Tr::tr("单元 %1 没有应答").arg(m_jobs[*m_current].block.unit));
    else if (m_running)
        pump();
    else if (m_socket.state() == QAbstractSocket::UnconnectedState)
        connectNow();
    else
        dropConnection(Tr::tr("没有应答"));
}

void ModbusPoller::pump()
{
    if (m_current || m_jobs.empty())
        return;
    const auto readyMs = [this](const Job &job) {
        return std::max(job.dueMs, m_devices.at(job.block.unit).notBeforeMs);
    };
    Job &next = *std::ranges::min_element(m_jobs, {}, readyMs);
    const qint64 wait = readyMs(next) - nowMs();
    if (wait > 0)
        m_timer.start(int(std::min<qint64>(wait, 60'000)));
    else
        ask(next);
}

void ModbusPoller::ask(Job &job)
{
    m_current = size_t(&job - m_jobs.data());
    m_socket.write(ModbusAdu::readRequest(++m_transaction, job.block));
    m_timer.start(m_devices.at(job.block.unit).settings.timeoutMs);
}

void ModbusPoller::onReadyRead()
{
    m_buffer += m_socket.readAll();
    ModbusAdu::Answer answer;
    while (m_running) {
        const ModbusAdu::Taken taken = ModbusAdu::take(m_buffer, answer);
        if (taken == ModbusAdu::Taken::Incomplete)
            return;
        if (taken == ModbusAdu::Taken::Garbage)
            return dropConnection(Tr::tr("收到的不是 Modbus"));
        // What answers an older question came too late to be believed.
        if (m_current && answer.transaction == m_transaction)
            takeAnswer(answer);
    }
}

void ModbusPoller::takeAnswer(const ModbusAdu::Answer &answer)
{
    Job &job = m_jobs[*m_current];
    const quint8 unit = job.block.unit;
    if (answer.unit != unit)
        return deviceFailed(Tr::tr("问单元 %1，答的是单元 %2").arg(unit).arg(answer.unit));
    if (answer.pdu.isException())
        return takeException(answer.pdu.exceptionCode());
    const QList<quint16> registers = ModbusAdu::registers(answer.pdu, job.block);
    if (registers.isEmpty())
        return deviceFailed(Tr::tr("单元 %1 的应答不完整").arg(unit));
    Device &device = m_devices.at(unit);
    device.backOff.succeed();
    device.trouble.clear();
    m_backOff.succeed();
    job.refused = false;
    deliver(job.block, registers);
    const int pollMs = job.block.pollMs;
    finishJob(pollMs < PollGrid::kLeastMs
                  ? job.dueMs + pollMs
                  : nowMs() + PollGrid::waitMs(SteadyClock::ofHost().utcMs(), pollMs));
}

void ModbusPoller::takeException(QModbusPdu::ExceptionCode code)
{
    const ReadBlock block = m_jobs[*m_current].block;
    const bool noSuchAddress = code == QModbusPdu::IllegalDataAddress || code == QModbusPdu::IllegalDataValue
                            || code == QModbusPdu::IllegalFunction;
    if (!noSuchAddress && code != QModbusPdu::ServerDeviceBusy)
        return deviceFailed(Tr::tr("单元 %1 报告异常 %2").arg(block.unit).arg(int(code)));
    Device &device = m_devices.at(block.unit); // it answers, if only with a no
    device.backOff.succeed();
    device.trouble.clear();
    m_backOff.succeed();
    const qint64 now = nowMs();
    if (noSuchAddress && block.points.size() > 1) {
        // One address is wrong, or a hole may not be read: the good ones are found by halving.
        const QList<ReadBlock> halves = ReadPlan::halves(m_options.map, block);
        m_jobs[*m_current].block = halves.first();
        m_jobs.push_back({halves.last(), now, false});
        return finishJob(now);
    }
    m_jobs[*m_current].refused = noSuchAddress;
    finishJob(now + (noSuchAddress ? std::max(block.pollMs, m_options.refusedMs) : block.pollMs));
}

void ModbusPoller::deliver(const ReadBlock &block, const QList<quint16> &registers)
{
    // A leap of the machine's clock is not the plant's.
    const qint64 at = PollGrid::momentMs(SteadyClock::ofHost().utcMs(), block.pollMs);
    const std::span<const quint16> all(registers.constData(), size_t(registers.size()));
    QList<SourceValue> values;
    values.reserve(block.points.size());
    for (const quint32 index : block.points) {
        const RegisterPoint &point = m_options.map.points.at(index);
        const double value = point.decode(all.subspan(size_t(point.address - block.first)));
        values.append({at, value, index, std::isfinite(value) ? SourceQuality::Good : SourceQuality::Bad});
    }
    m_receiver.valuesArrived(values);
}

void ModbusPoller::deviceFailed(const QString &why)
{
    const quint8 unit = m_jobs[*m_current].block.unit;
    Device &failed = m_devices.at(unit);
    failed.trouble = why;
    const qint64 pause = failed.backOff.fail();
    finishJob(nowMs()); // asked again as soon as the device's rest is over
    if (!m_running)
        return;
    failed.notBeforeMs = nowMs() + pause;
    if (std::ranges::all_of(m_devices, [](const auto &entry) { return !entry.second.trouble.isEmpty(); }))
        return dropConnection(why);
    pump();
}

void ModbusPoller::finishJob(qint64 nextMs)
{
    const qint64 now = nowMs();
    Job &job = m_jobs[*m_current];
    job.dueMs = std::max(nextMs, now); // missed rounds are not made up for
    Device &device = m_devices.at(job.block.unit);
    device.notBeforeMs = now + device.settings.pauseMs;
    m_current.reset();
    m_timer.stop();
    tellState();
    if (device.trouble.isEmpty())
        pump();
}

void ModbusPoller::tellState()
{
    QStringList troubles;
    for (const auto &[unit, device] : m_devices) {
        if (!device.trouble.isEmpty())
            troubles.append(device.trouble);
    }
    qsizetype refused = 0;
    for (const Job &job : m_jobs)
        refused += job.refused ? job.block.points.size() : 0;
    if (refused > 0)
        troubles.append(Tr::tr("%1 个测点的地址被拒绝").arg(refused));
    const QString text = troubles.join(QStringLiteral("；"));
    if (text == m_told)
        return;
    m_told = text;
    m_receiver.stateChanged(SourceState::Running, text);
}

} // namespace Warmline
