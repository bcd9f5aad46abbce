// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call_machine.h"
#include "call_tape.h"
#include "sip_settings.h"

#include "app/pluginapi/telephony.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <linphone++/linphone.hh>

#include <memory>
#include <vector>

namespace Warmline::Sip {

/// The calls of one core: what the stack tells becomes snapshots by the table of call_machine.h, what a
/// person wants is checked against it before the stack is asked. Lives on the engine's thread.
class SipCalls : public QObject
{
    Q_OBJECT

public:
    SipCalls(std::shared_ptr<linphone::Core> core, const Settings &settings, QObject *parent);
    ~SipCalls() override;

    void record(const QString &callId, TelephonyRecording wanted);
    void act(TelephonyIntent intent, const QString &callId, const QString &text, bool on);
    void dial(const QString &number);
    void announce(const QString &callId, const QString &file);
    /// The calls' streams are about to begin anew on other devices.
    void onSoundSwitching();
    /// The calls' streams began anew on other devices; on strange ones nobody speaks before he knows it.
    void onSoundSwitched(bool isStrange);

    void onCallState(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state);
    /// A call of anybody changed: one that waits for the sound may have it now.
    void resumeWaiting();
    /// The queue tells whom it offers here; a PBX that puts it into the INVITE is believed first.
    void onQueueCaller(const QString &number, const QString &queue, qint64 waitedMs);
    void onDigit(const std::shared_ptr<linphone::Call> &call, char digit);
    void onTransferState(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state);

    [[nodiscard]] bool isEmpty() const { return m_legs.empty(); }

signals:
    void changed(const Warmline::CallSnapshot &call);
    void failed(const QString &callId, Warmline::TelephonyIntent intent, const Warmline::Error &reason);
    void soundRecorded(const QString &callId, const QByteArray &samples);
    void dtmfReceived(const QString &callId, char digit);
    /// 0-1, of the call that talks.
    void levelsMeasured(double microphone, double speaker);

private:
    struct Leg
    {
        std::shared_ptr<linphone::Call> call;
        CallSnapshot snapshot;
        TelephonyEnd asked = TelephonyEnd::None; ///< how it will have ended, when that was our doing
        TelephonyIntent transfer = TelephonyIntent::Register; ///< the one under way, if a transfer
        std::unique_ptr<CallTape> tape; ///< from the answer on; something is on it while recording
        LastSamples lastSamples;
        bool resumes = false; ///< as soon as it may: nobody here asked for that hold, or asked for its end
        bool mutedByLoss = false; ///< the headset is gone; nobody here asked for that
        bool recordWanted = false; ///< the recorder begins again with each stream
        bool asksOther = false; ///< a re-INVITE of ours is on its way
        QString announcement; ///< a file that the other side has to hear before it may be recorded
        std::shared_ptr<linphone::Player> player; ///< plays it
        bool isUntold = false; ///< it did not play: nothing is recorded
    };

    void addQueueFacts(CallSnapshot &snapshot);
    void begin(const std::shared_ptr<linphone::Call> &call, LegEvent event);
    bool takeOver(const std::shared_ptr<linphone::Call> &call);
    bool follow(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state);
    void dropReferred(const std::shared_ptr<linphone::Call> &call, const QString &why);
    void moveTo(Leg &leg, const std::shared_ptr<linphone::Call> &call);
    bool goOnAsReferred(Leg &leg);
    void endReferredOf(const QString &callId);
    void endSoon(const std::shared_ptr<linphone::Call> &call);
    bool isLost(Leg &leg, linphone::Call::State state);
    void onReferred(const std::shared_ptr<linphone::Call> &call);
    [[nodiscard]] bool mayFollowTo(const linphone::Address &target) const;
    void apply(Leg &leg, LegEvent event);
    void finish(Leg &leg);
    void tell(const Leg &leg) { emit changed(leg.snapshot); }
    void refuse(const QString &callId, TelephonyIntent intent, const QString &text);
    bool invite(const QString &target, const QString &consultOf, TelephonyIntent intent);

    void resume(Leg &leg);
    void perform(Leg &leg, TelephonyIntent intent, const QString &text, bool on);
    void reject(Leg &leg, TelephonyRejection why);
    void answer(Leg &leg);
    bool accept(Leg &leg);
    void mute(Leg &leg, bool on);
    void prepareTape(Leg &leg, linphone::CallParams &params);
    bool startTape(Leg &leg);
    void closeTape(Leg &leg);
    void stopTape(Leg &leg);
    bool goOnRecording(Leg &leg);
    bool playAnnouncement(Leg &leg);
    [[nodiscard]] static bool isAnnouncing(const Leg &leg);
    void cutAnnouncement(Leg &leg);
    void onAnnounced(const std::shared_ptr<linphone::Player> &player);
    [[nodiscard]] static bool wroteMixed(const Leg &leg);
    void playOut(Leg &leg);
    void takeTape(Leg &leg);
    void renewStream(Leg &leg);
    void transferTo(Leg &leg, const QString &target);
    void withConsult(Leg &leg, TelephonyIntent intent);
    void joinAll(Leg &main, Leg &consult);
    void autoAnswer(const QString &callId);
    void noteEncryption(Leg &leg);
    void measure();
    void measureLevels();

    [[nodiscard]] Leg *find(const std::shared_ptr<linphone::Call> &call);
    [[nodiscard]] Leg *find(const QString &callId);
    [[nodiscard]] Leg *consultOf(const QString &callId);
    [[nodiscard]] std::shared_ptr<linphone::Address> addressOf(const QString &number) const;
    [[nodiscard]] TelephonyEnd endOf(const Leg &leg) const;

    class Announcer;
    std::shared_ptr<linphone::Core> m_core;
    Settings m_settings;
    std::shared_ptr<Announcer> m_announcer;
    int m_mostCalls;
    std::vector<std::unique_ptr<Leg>> m_legs;
    QString m_dialling; ///< number of the INVITE that is being sent
    QString m_diallingConsultOf;
    /// A call that the stack began because the other side transfers us (REFER), and the leg that it is to go
    /// on as.
    struct Referred
    {
        std::shared_ptr<linphone::Call> call;
        QString leg;
    };
    std::vector<Referred> m_referred;
    struct QueueCaller
    {
        QString queue;
        qint64 waitedMs = 0;
        qint64 toldMs = 0; ///< UTC
    };
    QHash<QString, QueueCaller> m_queueCallers; ///< offered to this seat, by number, before their INVITE
    QTimer m_qualityTimer;
    QTimer m_levelTimer;
};

} // namespace Warmline::Sip
