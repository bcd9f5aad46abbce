// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/self_test_service.h"

#include "app/services/phone/phone_service.h"
#include "app/services/stations/station_service.h"
#include "app/services/sync/connection_status.h"

#include <QCoreApplication>
#include <QPointer>
#include <QStorageInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

constexpr int kLookMs = 200;
constexpr qint64 kGigabyte = 1'000'000'000;
constexpr qint64 kLeastFree = 2 * kGigabyte; ///< recordings of some weeks without a server
constexpr qint64 kClockOffMs = 2'000; ///< beyond, times of operations look wrong to others

SelfTestStep stepOf(LineTestStep step)
{
    switch (step) {
    case LineTestStep::Microphone: return SelfTestStep::Microphone;
    case LineTestStep::Registration: return SelfTestStep::Registration;
    case LineTestStep::Echo: return SelfTestStep::Echo;
    case LineTestStep::SoundBothWays: return SelfTestStep::SoundBothWays;
    }
    return SelfTestStep::Microphone;
}

bool isOpen(const SelfTestRow &row)
{
    return row.verdict == LineTestVerdict::Waiting || row.verdict == LineTestVerdict::Running;
}

} // namespace

SelfTestService::SelfTestService(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &SelfTestService::look);
    connect(&parts.phone, &PhoneService::lineTested, this, &SelfTestService::onLine);
    connect(&parts.phone, &PhoneService::callChanged, this, [this] {
        if (isRunning() && m_parts.phone.mainCall())
            stop();
        emit changed(); // whether it may begin
    });
}

QString SelfTestService::title(SelfTestStep step)
{
    switch (step) {
    case SelfTestStep::Microphone: return QCoreApplication::translate("SelfTestService", "麦克风");
    case SelfTestStep::Ring: return QCoreApplication::translate("SelfTestService", "振铃设备");
    case SelfTestStep::Registration: return QCoreApplication::translate("SelfTestService", "线路注册");
    case SelfTestStep::Echo: return QCoreApplication::translate("SelfTestService", "回声通话");
    case SelfTestStep::SoundBothWays: return QCoreApplication::translate("SelfTestService", "语音双向");
    case SelfTestStep::Server: return QCoreApplication::translate("SelfTestService", "工单服务");
    case SelfTestStep::Telemetry: return QCoreApplication::translate("SelfTestService", "测点数据");
    case SelfTestStep::Package: return QCoreApplication::translate("SelfTestService", "离线数据包");
    case SelfTestStep::DiskAndClock: return QCoreApplication::translate("SelfTestService", "磁盘与时钟");
    }
    return {};
}

qint64 SelfTestService::elapsedMs() const
{
    return std::min<qint64>(kLongestMs, (isRunning() ? m_parts.clock.monotonicMs() : m_endMs) - m_startMs);
}

bool SelfTestService::mayStart() const
{
    return !m_parts.phone.mainCall();
}

int SelfTestService::count(LineTestVerdict verdict) const
{
    return int(std::ranges::count(m_rows, verdict, &SelfTestRow::verdict));
}

void SelfTestService::start()
{
    if (isRunning())
        return;
    if (!mayStart()) {
        m_rows.clear(); // what an earlier one found is not what was asked for now
        m_startMs = m_endMs = 0;
        emit changed();
        return;
    }
    const quint64 run = ++m_run;
    m_rows.clear();
    for (int step = int(SelfTestStep::Microphone); step <= int(SelfTestStep::DiskAndClock); ++step)
        m_rows.append({.step = SelfTestStep(step)});
    m_startMs = m_parts.clock.monotonicMs();
    m_timer.start();
    testServer();
    testTelemetry();
    testRing(run);
    testPackage(run);
    testDisk(run);
    if (m_parts.phone.hasEngine())
        m_parts.phone.testLine();
    else
        onLine({.results = {}, .isOver = true});
    emit changed();
}

void SelfTestService::stop()
{
    if (!isRunning())
        return;
    m_parts.phone.stopLineTest();
    for (SelfTestRow &row : m_rows) {
        if (!isOpen(row))
            continue;
        row.verdict = LineTestVerdict::Warned;
        row.reason = QCoreApplication::translate("SelfTestService", "没有测完：来电了，或者被停下了");
    }
    look();
}

void SelfTestService::onLine(const LineTest &test)
{
    if (!isRunning())
        return;
    if (test.isOver && test.results.isEmpty()) {
        for (const SelfTestStep step : {SelfTestStep::Microphone, SelfTestStep::Registration,
                                        SelfTestStep::Echo, SelfTestStep::SoundBothWays})
            settle(step, LineTestVerdict::Warned, {},
                   m_parts.phone.hasEngine()
                       ? QCoreApplication::translate("SelfTestService", "模拟线路，没有真的话筒和通话可测")
                       : QCoreApplication::translate("SelfTestService", "没有电话线路"));
    }
    for (const LineTestResult &result : test.results) {
        const auto row = std::ranges::find(m_rows, stepOf(result.step), &SelfTestRow::step);
        row->verdict = result.verdict;
        row->facts = result.facts;
        row->reason = result.reason;
        row->levels = result.levels;
        row->tookMs = result.tookMs;
    }
    emit changed();
}

void SelfTestService::testRing(quint64 run)
{
    if (!m_ringTest) {
        settle(SelfTestStep::Ring, LineTestVerdict::Failed, {},
               QCoreApplication::translate("SelfTestService", "这台座席没有振铃"));
        return;
    }
    std::ranges::find(m_rows, SelfTestStep::Ring, &SelfTestRow::step)->verdict = LineTestVerdict::Running;
    m_ringTest([self = QPointer(this), run](const Result<QString> &rang) {
        if (!self || !self->isRunning() || self->m_run != run)
            return;
        if (rang)
            self->settle(SelfTestStep::Ring, LineTestVerdict::Passed, *rang);
        else
            self->settle(SelfTestStep::Ring, LineTestVerdict::Failed, {}, rang.error().text);
        emit self->changed();
    });
}

void SelfTestService::testServer()
{
    const ConnectionStatus &connection = m_parts.connection;
    const QString facts = QCoreApplication::translate("SelfTestService", "待发 %1 · 退回 %2")
                              .arg(connection.waiting())
                              .arg(connection.refused());
    if (connection.link() == SyncLink::Online)
        settle(SelfTestStep::Server,
               connection.refused() > 0 ? LineTestVerdict::Warned : LineTestVerdict::Passed, facts,
               connection.refused() > 0
                   ? QCoreApplication::translate("SelfTestService", "有操作被退回：到“同步”里处理")
                   : QString());
    else
        settle(SelfTestStep::Server, LineTestVerdict::Warned, facts,
               QCoreApplication::translate("SelfTestService", "%1。来电照常入单，连上后自动送出")
                   .arg(connection.linkText()));
}

void SelfTestService::testTelemetry()
{
    const QList<StationRow> &stations = m_parts.stations.stations();
    if (stations.isEmpty()) {
        settle(SelfTestStep::Telemetry, LineTestVerdict::Warned, {},
               QCoreApplication::translate("SelfTestService", "还没有换热站的数据"));
        return;
    }
    const auto fresh = std::ranges::count(stations, StationState::Fresh, &StationRow::state);
    const QString facts =
        QCoreApplication::translate("SelfTestService", "%1 / %2 站新鲜").arg(fresh).arg(stations.size());
    const auto silent = std::ranges::find_if(
        stations, [](const StationRow &row) { return row.state != StationState::Fresh; });
    if (silent == stations.cend())
        settle(SelfTestStep::Telemetry, LineTestVerdict::Passed, facts);
    else
        settle(SelfTestStep::Telemetry, LineTestVerdict::Warned, facts,
               QCoreApplication::translate("SelfTestService",
                                           "%1没有新数据。不影响接听；该站的判断依据不足，请人工问询")
                   .arg(silent->station.name));
}

void SelfTestService::testPackage(quint64 run)
{
    m_parts.reader.ask([](Queries &queries) { return queries.counts(); })
        .then(this, [this, run](const Result<StoreCounts> &counts) {
            if (!isRunning() || m_run != run)
                return;
            const QString loading = m_parts.connection.snapshotText();
            if (!counts)
                settle(SelfTestStep::Package, LineTestVerdict::Failed, {}, counts.error().text);
            else if (counts->households == 0)
                settle(
                    SelfTestStep::Package, LineTestVerdict::Warned, loading,
                    QCoreApplication::translate("SelfTestService", "本机还没有住户资料：断网时认不出来电"));
            else if (!loading.isEmpty())
                settle(SelfTestStep::Package, LineTestVerdict::Warned, loading,
                       QCoreApplication::translate("SelfTestService", "数据还在下载，先用已有的"));
            else
                settle(SelfTestStep::Package, LineTestVerdict::Passed,
                       QCoreApplication::translate("SelfTestService", "%1 户 · %2 单")
                           .arg(counts->households)
                           .arg(counts->tickets));
            emit changed();
        });
}

void SelfTestService::testDisk(quint64 run)
{
    // A slow or hung disk must not hold up the window.
    QtConcurrent::run([folder = m_parts.folder] {
        const QStorageInfo disk(folder);
        return Disk{disk.isValid() && disk.isReady() ? disk.bytesAvailable() : -1};
    }).then(this, [this, run](const Disk &disk) {
        if (!isRunning() || m_run != run)
            return;
        judgeDisk(disk);
        emit changed();
    });
}

void SelfTestService::judgeDisk(const Disk &disk)
{
    const ConnectionStatus &connection = m_parts.connection;
    const double seconds = double(connection.clockOffsetMs()) / 1000;
    const QString clock =
        connection.clockMeasured()
            ? QCoreApplication::translate("SelfTestService", "时钟偏差 %1 s")
                  .arg(QLatin1Char(seconds < 0 ? '-' : '+') + QString::number(std::abs(seconds), 'f', 2))
            : QCoreApplication::translate("SelfTestService", "时钟没有对过");
    const QString space = disk.freeBytes < 0 ? QCoreApplication::translate("SelfTestService", "空间不明")
                                             : QCoreApplication::translate("SelfTestService", "剩 %1 GB")
                                                   .arg(double(disk.freeBytes) / kGigabyte, 0, 'f', 1);
    const QString facts = space + QStringLiteral(" · ") + clock;
    if (disk.freeBytes >= 0 && disk.freeBytes < kLeastFree)
        settle(SelfTestStep::DiskAndClock, LineTestVerdict::Failed, facts,
               QCoreApplication::translate("SelfTestService", "磁盘快满了：请网管清理，录音会存不下"));
    else if (disk.freeBytes < 0)
        settle(SelfTestStep::DiskAndClock, LineTestVerdict::Warned, facts,
               QCoreApplication::translate("SelfTestService", "看不到磁盘空间：请网管看看"));
    else if (connection.clockMeasured() && std::abs(connection.clockOffsetMs()) > kClockOffMs)
        settle(SelfTestStep::DiskAndClock, LineTestVerdict::Warned, facts,
               QCoreApplication::translate("SelfTestService", "本机时钟不准：请网管对时"));
    else
        settle(SelfTestStep::DiskAndClock, LineTestVerdict::Passed, facts);
}

void SelfTestService::settle(SelfTestStep step, LineTestVerdict verdict, const QString &facts,
                             const QString &reason)
{
    const auto row = std::ranges::find(m_rows, step, &SelfTestRow::step);
    row->verdict = verdict;
    row->facts = facts;
    row->reason = reason;
    row->tookMs = m_parts.clock.monotonicMs() - m_startMs;
}

void SelfTestService::look()
{
    if (elapsedMs() >= kLongestMs) {
        for (SelfTestRow &row : m_rows) {
            if (!isOpen(row))
                continue;
            row.verdict = LineTestVerdict::Failed;
            row.reason = QCoreApplication::translate("SelfTestService", "20 秒内没有回音");
        }
    }
    const bool over = std::ranges::none_of(m_rows, isOpen);
    if (over) {
        m_endMs = m_parts.clock.monotonicMs();
        m_timer.stop();
    }
    emit changed();
    if (over)
        emit finished();
}

} // namespace Warmline
