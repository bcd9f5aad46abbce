// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telephony_script.h"

#include <QTimer>

#include <deque>
#include <map>
#include <random>
#include <vector>

namespace Warmline {

/// What an exchange tells the telephone that is connected to it. Called on the exchange's thread.
class ExchangeListener
{
public:
    virtual ~ExchangeListener() = default;
    virtual void tellCall(const CallSnapshot &call) = 0;
    virtual void tellLine(const LineState &line) = 0;
    virtual void tellFailure(const QString &callId, TelephonyIntent intent, const Error &reason) = 0;
    virtual void tellQueue(int waiting, qint64 longestMs) = 0;
    virtual void tellText(const QString &callId, const QString &text) = 0;
};

/// The simulated PBX: callers, a queue, the connected telephones. Lives on one thread; all that happens,
/// happens in an intent or in tick(), which is driven by a timer or by a test.
class SimulatedExchange : public QObject
{
    Q_OBJECT

public:
    SimulatedExchange();
    ~SimulatedExchange() override;

    // The world.
    void offer(const ScriptedCall &call);
    void setCallers(std::function<std::optional<ScriptedCall>()> next) { m_next = std::move(next); }
    void setRate(double callsPerHour);
    void remoteHangup(const QString &callId);
    void setLineUp(bool up, const QString &reason);
    void useManualTime(qint64 utcMs);
    void advance(qint64 ms);
    void setSeed(quint64 seed) { m_random.seed(seed); }

    // Telephones.
    void connectPhone(ExchangeListener *phone, const QString &extension);
    void disconnectPhone(ExchangeListener *phone);
    void registerLine(ExchangeListener *phone, bool on);
    void setReady(ExchangeListener *phone, bool ready);
    void dial(ExchangeListener *phone, const QString &number);
    /// All intents about a call; \a text is digits or a target, \a on for mute.
    void act(ExchangeListener *phone, TelephonyIntent intent, const QString &callId, const QString &text,
             bool on);

private:
    struct Leg
    {
        CallSnapshot call;
        ScriptedCall script;
        bool answersItself = false; ///< outbound
        qint64 nextWordMs = 0;
        qsizetype word = 0;
        qint64 nextQualityMs = 0;
    };
    struct Phone
    {
        QString extension;
        LineState line;
        bool wanted = false, ready = false;
        qint64 registeringSinceMs = 0;
        std::vector<Leg> legs; ///< those not over
    };
    struct Waiting
    {
        ScriptedCall script;
        qint64 sinceMs = 0;
    };

    [[nodiscard]] qint64 now() const;
    void tick();
    void tickLines();
    void tickArrivals();
    void tickQueue();
    void tickLegs(ExchangeListener *listener, Phone &phone);
    void tickOutbound(Leg &leg);
    void drawNextArrival();
    [[nodiscard]] double unit() { return double(m_random() >> 11) * 0x1.0p-53; }
    void ring(ExchangeListener *listener, Phone &phone, const Waiting &caller);
    void setState(ExchangeListener *listener, Leg &leg, TelephonyState state);
    void end(ExchangeListener *listener, Phone &phone, const QString &callId, TelephonyEnd how);
    void tellQueue();
    [[nodiscard]] static Leg *find(Phone &phone, const QString &callId);
    [[nodiscard]] static Leg *consultFor(Phone &phone, const QString &callId);
    /// Empty: done. Else the reason why not.
    [[nodiscard]] QString perform(ExchangeListener *listener, Phone &phone, TelephonyIntent intent, Leg &leg,
                                  const QString &text, bool on);
    [[nodiscard]] QString performTransfer(ExchangeListener *listener, Phone &phone, TelephonyIntent intent,
                                          Leg &leg, const QString &text);
    [[nodiscard]] Leg makeOutbound(const QString &number);

    std::map<ExchangeListener *, Phone> m_phones;
    std::deque<Waiting> m_queue;
    std::function<std::optional<ScriptedCall>()> m_next;
    std::mt19937_64 m_random{20251015};
    QTimer m_timer;
    double m_perHour = 0;
    qint64 m_nextArrivalMs = 0;
    bool m_lineUp = true;
    QString m_lineReason;
    bool m_manual = false;
    qint64 m_manualMs = 0;
    quint64 m_made = 0;
};

} // namespace Warmline
