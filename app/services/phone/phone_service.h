// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/journal.h"
#include "app/pluginapi/telephony.h"
#include "app/services/phone/state_record.h"
#include "app/services/session.h"

#include <QHash>
#include <QTimer>

#include <memory>
#include <optional>

namespace Warmline {

class SettingsService;

/// Waiting calls, as the line tells them.
struct QueueFigures
{
    int waiting = 0;
    qint64 longestWaitMs = 0; ///< at atMs
    qint64 atMs = 0; ///< UTC; 0: the line tells nothing
    int abandoned =
        -1; ///< callers who gave up waiting, since the PBX began to count; -1: the line does not tell
};

/// What follows a conversation (P205): the setting "call.wrapup.mode". (With an underlying type lupdate takes
/// it for a class, and loses the context of the class below.)
enum class WrapUpMode {
    Boxed = 1, ///< ends by itself, may be ended before and be extended once: as shipped
    Strict, ///< ends by itself, neither before nor later
    Open, ///< ends when the agent says so
    None ///< there is none; who needs a moment chooses a break during the call
};

/// The wrap-up that runs: 30 s and one extension of 60 s by default.
struct WrapUpTimer
{
    bool runs = false;
    qint64 endsMs = 0; ///< UTC; 0: it does not end by itself, or none runs
    qint64 lengthMs = 0;
    bool canExtend = false;
    bool canFinish = false; ///< by the agent, before its time
};

/// What the journal knows of the wrap-up that runs here, beyond what this seat did itself: the person ended
/// or extended it at another seat, or the company allows less.
struct WrapUpNews
{
    CallId call;
    bool isWrapped = false; ///< the call: another seat has written it
    bool isOver = false;
    qint64 lengthMs = 0; ///< from its start on; 0: no news of it
    bool canExtend = false;
    AgentState chosen = AgentState::Offline; ///< with its end, for afterwards
    QString chosenReason;
};

/// The phone of this seat: owns the telephony engine, holds the agent's state, writes every call into the
/// journal. A call never takes the keyboard focus: this service only tells. GUI thread; the engine has its
/// own.
class PhoneService : public QObject
{
    Q_OBJECT

public:
    PhoneService(Session &session, Journal &journal, SettingsService &settings, const Clock &clock,
                 QObject *parent = nullptr);
    ~PhoneService() override;

    /// Takes the line; replaces the one before. Without an engine all intents fail with Unavailable.
    void setEngine(std::unique_ptr<TelephonyEngine> engine);
    [[nodiscard]] bool hasEngine() const { return m_engine != nullptr; }
    [[nodiscard]] LineState line() const { return m_line; }
    [[nodiscard]] QueueFigures queue() const { return m_queue; }
    /// The line's own test; lineTested() tells how it goes. Refused during a call.
    void testLine();
    void stopLineTest();
    /// The devices that calls use, the dearest first; also of an engine that comes later.
    void chooseSound(const QStringList &microphones, const QStringList &speakers);
    /// Something was plugged in or out.
    void lookForSound();
    /// As the line told it last; empty: a line that doesn't use the sound system, or with files for devices.
    [[nodiscard]] const std::optional<SoundState> &sound() const { return m_sound; }
    /// What went over the wire of late, masked; empty: the line tells nothing.
    [[nodiscard]] QString ladder() const;

    // The agent
    [[nodiscard]] const AgentStatus &agent() const { return m_agent.status(); }
    [[nodiscard]] WrapUpTimer wrapUp() const { return m_wrapUp; }
    /// Ready, Break, Training or Offline; others are ignored. During a call it holds for afterwards.
    void choose(AgentState state, const QString &reason = {});
    void extendWrapUp();
    /// Goes on with a wrap-up that another run of the program began: \a leftMs of its length are left. Passed
    /// over when a call or a wrap-up is here already.
    void resumeWrapUp(const WrapUpRecord &begun, qint64 leftMs, AgentState chosen,
                      const QString &chosenReason);
    /// Goes on as the journal knows it. Passed over when it is not the wrap-up that runs here.
    void followWrapUp(const WrapUpNews &news);
    /// Where the mode leaves it to the agent; else it goes on, and that is told.
    void finishWrapUp();

    // The call on this seat
    /// The call that the keys act on: a consultation, else the one that talks or rings, else the one just
    /// ended and not wrapped up yet; empty: none.
    [[nodiscard]] std::optional<CallSnapshot> call() const;
    /// The caller's own call, also while a consultation is in front.
    [[nodiscard]] std::optional<CallSnapshot> mainCall() const;
    [[nodiscard]] QList<CallSnapshot> calls() const;
    /// The journal's id of mainCall(); null: none.
    [[nodiscard]] CallId callId() const { return m_mainId; }
    /// Seconds from offered to answered, running while it rings (S121); empty without an inbound call.
    [[nodiscard]] std::optional<double> firstResponseSeconds() const;
    /// The household this call is about: goes into the call's operations.
    void setAccount(const AccountNo &account);
    [[nodiscard]] AccountNo account() const { return m_account; }

    // Intents of keys; what became of them is told by signals
    void answer();
    /// Sends the call away that rings; why is told to the line and kept with the call.
    void reject(TelephonyRejection why = TelephonyRejection::Busy);
    void toggleHold();
    void toggleMute();
    void sendDigits(const QString &digits);
    void dial(const QString &number);
    /// The number that was dialled last, once more.
    void redial();
    /// Of this session; empty: none was dialled. In clear: mask before showing.
    [[nodiscard]] QString lastDialled() const { return m_lastDialled; }
    /// Attended transfer: rings \a target, then completeTransfer() or takeBack().
    void startTransfer(const QString &target);
    void completeTransfer();
    void takeBack();
    void swap();
    void conference();
    void blindTransfer(const QString &target);
    /// Of mainCall(); what the recorder does then stands in its snapshot.
    void record(TelephonyRecording wanted);
    /// Plays a file to both sides of mainCall().
    void announce(const QString &file);
    /// Writes what the recorder does into the call's trail: \a state on, paused, off, agreed, refused;
    /// \a positionMs how much was recorded before it.
    void noteRecording(const CallId &id, const QString &state, qint64 positionMs);
    /// Ends the call; one that rings is rejected. Presses within 1 s of the first are ignored (double press
    /// guard).
    void hangup();

signals:
    void agentChanged(const Warmline::AgentStatus &status);
    void wrapUpChanged();
    void lineChanged(const Warmline::LineState &line);
    void queueChanged(const Warmline::QueueFigures &queue);
    void lineTested(const Warmline::LineTest &test);
    void soundChanged(const Warmline::SoundState &sound);
    /// 0-1, ten times a second while a call talks.
    void levelsMeasured(double microphone, double speaker);
    /// A new inbound call rings. \a normalised is its number, empty when withheld.
    void callOffered(const Warmline::CallSnapshot &call, const Warmline::CallId &id,
                     const QString &normalised);
    /// Any change of call(), also to none.
    void callChanged();
    void callAnswered(const Warmline::CallId &id, double firstResponseSeconds);
    void callEnded(const Warmline::CallId &id);
    /// The call is wrapped up: the form may be cleared.
    void callWrapped(const Warmline::CallId &id);
    /// A call was offered and not taken. After a caller who gave up early the agent stays ready.
    void callMissed(const Warmline::CallId &id, const QString &normalised);
    /// The agent sent an offered call away, or a colleague took it: that is known, and no call missed.
    void callRejected(const Warmline::CallId &id);
    /// The next piece of a recording; see TelephonyEngine::soundRecorded().
    void soundRecorded(const Warmline::CallId &id, const QByteArray &samples);
    /// Words of the caller, where the line carries them.
    void textReceived(const QString &text);
    /// An intent or the writing of a call failed, in words.
    void failed(const Warmline::Error &error);

private:
    struct Tracked
    {
        CallId id;
        CallSnapshot last;
        CallQuality worst; ///< measured so far
        std::optional<TelephonyRejection> rejection; ///< as the agent asked
    };
    [[nodiscard]] static QCborMap qualityValues(const Tracked &tracked);
    [[nodiscard]] static QCborMap endValues(const Tracked &tracked);
    void onCallChanged(const CallSnapshot &call);
    void onLineChanged(const LineState &line);
    void trackNew(const CallSnapshot &call);
    void trackAnswered(const Tracked &tracked);
    void trackEnded(const Tracked &tracked);
    void trackHold(const Tracked &tracked, TelephonyState before);
    void finishCall(AgentEvent event, const QString &reason = {});
    void writeWrapped(const CallId &id);
    void promote();
    void onWrapTick();
    void onLineTick();
    [[nodiscard]] const CallSnapshot *activeCall() const;
    bool applyEvent(AgentEvent what, const QString &reason = {});
    void tellQueueSeat();
    void startWrapUp();
    void write(const CallId &id, const QString &intent, QCborMap values = {},
               QMap<QString, QByteArray> personal = {});
    void refuse(const QString &text);
    [[nodiscard]] Tracked *mainTracked();

    Session &m_session;
    Journal &m_journal;
    SettingsService &m_settings;
    const Clock &m_clock;
    std::unique_ptr<TelephonyEngine> m_engine;
    AgentStateMachine m_agent;
    LineState m_line;
    QueueFigures m_queue;
    std::optional<SoundState> m_sound;
    QStringList m_microphones; ///< as chosen
    QStringList m_speakers;
    QHash<QString, Tracked> m_calls; ///< by the engine's id; the main one stays until it is wrapped up
    QString m_mainKey;
    CallId m_mainId;
    AccountNo m_account;
    AccountNo m_writtenAccount;
    WrapUpTimer m_wrapUp;
    qint64 m_wrapEndsMonotonicMs = 0;
    bool m_isResumed = false; ///< another seat, if it lives, has begun it and ends it
    bool m_isWrapped = false; ///< another seat has written that its call is wrapped up
    QTimer m_wrapTimer; ///< looks at the clock: tests move it
    QTimer m_lineTimer;
    qint64 m_lineLostMonotonicMs = 0;
    bool m_lineDown = false;
    std::optional<std::pair<QueueSeat, QString>> m_toldSeat; ///< what the engine was told last, and why
    QString m_transferTarget;
    QString m_lastDialled;
    qint64 m_hangupAtMs = -10'000; ///< monotonic
};

} // namespace Warmline
