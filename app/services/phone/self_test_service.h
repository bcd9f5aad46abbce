// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/pluginapi/telephony.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Warmline {

class ConnectionStatus;
class PhoneService;
class StationService;

/// The steps, in their order. Their numbers are kept in the shift record: never renumber.
enum class SelfTestStep : quint8 {
    Microphone = 1,
    Ring, ///< what rings here, and whether it can be heard
    Registration,
    Echo,
    SoundBothWays,
    Server,
    Telemetry,
    Package, ///< the data for working without the server
    DiskAndClock
};

/// How one step came out.
struct SelfTestRow
{
    SelfTestStep step = SelfTestStep::Microphone;
    LineTestVerdict verdict = LineTestVerdict::Waiting;
    QString facts = {};
    QString reason = {}; ///< why not passed, and what to do
    QList<float> levels = {}; ///< 0-1; empty: nothing to draw
    qint64 tookMs = 0;
};

/// The test before a shift: 20 s, nine steps, each with its reason in words. Whoever does not pass may work
/// all the same. A call ends it. GUI thread.
class SelfTestService : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLongestMs = 20'000;

    struct Parts
    {
        PhoneService &phone;
        ConnectionStatus &connection;
        StationService &stations;
        Reader &reader;
        const Clock &clock;
        QString folder; ///< whose disk is looked at
    };
    /// Rings for a moment and says how that went: facts, or an error whose text is the reason.
    using RingTest = std::function<void(std::function<void(Result<QString>)> done)>;

    explicit SelfTestService(const Parts &parts, QObject *parent = nullptr);

    /// Who rings on this seat; without one that step says so.
    void setRingTest(RingTest test) { m_ringTest = std::move(test); }
    /// Does nothing but forget the last results while !mayStart().
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    /// False from a call's beginning until it is wrapped up.
    [[nodiscard]] bool mayStart() const;
    /// Empty: never run.
    [[nodiscard]] const QList<SelfTestRow> &rows() const { return m_rows; }
    [[nodiscard]] qint64 elapsedMs() const;
    [[nodiscard]] int count(LineTestVerdict verdict) const;
    [[nodiscard]] static QString title(SelfTestStep step); ///< 麦克风 …

signals:
    void changed();
    void finished();

private:
    struct Disk
    {
        qint64 freeBytes = -1; ///< -1: nobody knows
    };
    void onLine(const LineTest &test);
    void testRing(quint64 run);
    void testServer();
    void testTelemetry();
    void testPackage(quint64 run);
    void testDisk(quint64 run);
    void judgeDisk(const Disk &disk);
    void settle(SelfTestStep step, LineTestVerdict verdict, const QString &facts, const QString &reason = {});
    void look();

    Parts m_parts;
    RingTest m_ringTest;
    QList<SelfTestRow> m_rows;
    QTimer m_timer;
    qint64 m_startMs = 0; ///< monotonic
    qint64 m_endMs = 0;
    quint64 m_run = 0; ///< counts them: answers of an earlier run are not for this one
};

} // namespace Warmline
