// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QObject>
#include <QtPlugin>

#include <memory>
#include <optional>

namespace Warmline {

enum class TelephonyDirection : quint8 { Inbound = 1, Outbound };

/// How far a leg is.
enum class TelephonyState : quint8 {
    Offered = 1, ///< rings here
    Dialling, ///< outbound, nothing heard yet
    Ringing, ///< outbound, rings there
    Talking,
    Held, ///< by us
    Ended
};

/// Why a call is over.
enum class TelephonyEnd : quint8 {
    None,
    LocalHangup,
    RemoteHangup,
    Rejected,
    Abandoned,
    Transferred,
    NoAnswer,
    Busy,
    Failed
};

/// Why an offered call is sent away: what the other side is told, and what the call's record keeps.
enum class TelephonyRejection : quint8 {
    Busy = 1, ///< not at this seat: a queue goes on to the next one (SIP 486)
    Later, ///< nobody can just now, try again later (480)
    WrongQueue, ///< belongs to others: who distributes calls may offer it to them (480)
    Declined ///< by all: seats that still ring for it stop, too (603)
};
[[nodiscard]] QString telephonyRejectionName(TelephonyRejection why); ///< "busy" …, for records
[[nodiscard]] std::optional<TelephonyRejection> telephonyRejectionFromName(QStringView name);

/// Live quality, both ways together; all 0 while unknown.
struct CallQuality
{
    double mos = 0; ///< E-model, 1-4.5; below 3.0 is poor
    double lossPercent = 0;
    double jitterMs = 0;
    double roundTripMs = 0;
    friend bool operator==(const CallQuality &, const CallQuality &) = default;
};

/// What the recorder does, as it says itself and not as somebody wished.
enum class TelephonyRecording : quint8 { Off, On, Paused };

/// All that is known about one call at one moment; a value, the newest replaces the one before.
struct CallSnapshot
{
    QString id; ///< the PBX's correlation id; one per call as the caller sees it
    TelephonyDirection direction = TelephonyDirection::Inbound;
    TelephonyState state = TelephonyState::Offered;
    TelephonyEnd end = TelephonyEnd::None; ///< set with Ended
    QString number; ///< of the other side as the line told it; normalise before matching
    QString display; ///< name that the line told; often empty
    QString queue; ///< "报修"
    qint64 waitedMs = 0; ///< in the queue, before it was offered
    int calledTodayCount = 0; ///< earlier calls of this number today, as far as the PBX knows
    qint64 offeredMs = 0; ///< UTC; offered or dialled
    qint64 answeredMs = 0; ///< UTC; 0: not
    qint64 endedMs = 0; ///< UTC; 0: not
    qint64 sinceMs = 0; ///< UTC since when the state is what it is
    bool muted = false;
    bool inConference = false;
    TelephonyRecording recording = TelephonyRecording::Off;
    bool encrypted = false; ///< the sound, by SRTP
    QString codec; ///< of the sound: "opus"; empty while unknown
    QString consultOf; ///< id of the call for which this one asks a colleague (attended transfer); else empty
    CallQuality quality;
    friend bool operator==(const CallSnapshot &, const CallSnapshot &) = default;

    [[nodiscard]] bool isOver() const { return state == TelephonyState::Ended; }
    [[nodiscard]] bool isOnHold() const { return state == TelephonyState::Held; }
};

/// The line to the PBX, as last confirmed by the other side and not as wished.
struct LineState
{
    enum class Registration : quint8 { Down, Connecting, Registered, Failed };
    Registration registration = Registration::Down;
    qint64 confirmedMs = 0; ///< UTC of the last confirmation; the age is shown
    QString text; ///< reason for people, when not registered
    QString identity; ///< extension: "1027"
    friend bool operator==(const LineState &, const LineState &) = default;
};

/// Where the seat stands with the queue of the PBX.
enum class QueueSeat : quint8 { SignedOut = 1, Paused, Ready };

/// What a line tests of itself before a shift.
enum class LineTestStep : quint8 {
    Microphone = 1,
    Registration, ///< asked for anew: an old answer proves nothing
    Echo, ///< a call to a number that sends back what it hears
    SoundBothWays ///< RTP of that call
};

enum class LineTestVerdict : quint8 { Waiting = 1, Running, Passed, Warned, Failed };

/// One step of a line's own test.
struct LineTestResult
{
    LineTestStep step = LineTestStep::Microphone;
    LineTestVerdict verdict = LineTestVerdict::Waiting;
    QString facts; ///< what was measured, in words: "往返 6 ms"
    QString reason; ///< why not passed and what to do about it
    QList<float>
        levels; ///< of the sound so far, 0-1, ten a second; of Microphone what goes out, of Echo what comes
    qint64 tookMs = 0;
    friend bool operator==(const LineTestResult &, const LineTestResult &) = default;
};

/// A line's own test as it stands; the newest replaces the one before.
struct LineTest
{
    QList<LineTestResult> results; ///< in the order of the steps; empty: this line can't test itself
    bool isOver = false;
    friend bool operator==(const LineTest &, const LineTest &) = default;
};

/// One device of the sound system.
struct SoundDevice
{
    QString name; ///< as the sound system calls it, "Jabra Evolve2"; two with one name are one
    bool records = false;
    bool plays = false;
    friend bool operator==(const SoundDevice &, const SoundDevice &) = default;
};

/// What a line speaks into and is heard on.
struct SoundState
{
    QList<SoundDevice> devices; ///< that are there now
    QString microphone; ///< in use, or of the next call; empty: none, and calls run silently
    QString speaker;
    bool isStrange = false; ///< none of those that were chosen: who stands by may hear the caller
    friend bool operator==(const SoundState &, const SoundState &) = default;
};

/// What a seat can ask of a line; TelephonyEngine has a function for each.
enum class TelephonyIntent : quint8 {
    Register = 1,
    Answer,
    Reject,
    Hold,
    Resume,
    Mute,
    Dtmf,
    Dial,
    BlindTransfer,
    StartConsult,
    CompleteTransfer,
    TakeBack,
    Swap,
    Conference,
    Hangup,
    Record,
    Announce
};

/// A telephone line. It runs on a thread of its own; every method returns at once and may be called from any
/// thread, what became of it is told by a snapshot, or by intentFailed when it did not work. Signals may be
/// emitted from the engine's thread: connect with a receiver, so that they are queued to it.
class TelephonyEngine : public QObject
{
    Q_OBJECT

public:
    ~TelephonyEngine() override;

    virtual void registerLine() = 0;
    virtual void unregisterLine() = 0;
    /// Whether the queue may offer calls here (agent ready). Calls to the extension itself always ring.
    virtual void setReady(bool ready) = 0;
    /// The same with the words for it: \a reason of a pause ("小休：喝水") is told to a PBX that wants to
    /// know.
    virtual void setQueueSeat(QueueSeat seat, const QString &reason);

    /// Tests the line, 20 s at most, without a call that anybody would see; lineTested() tells how it goes.
    /// It ends by itself when a real call comes. A line that can't says so at once.
    virtual void testLine();
    virtual void stopLineTest();

    virtual void answer(const QString &callId) = 0;
    virtual void reject(const QString &callId, TelephonyRejection why) = 0;
    virtual void hold(const QString &callId) = 0;
    virtual void resume(const QString &callId) = 0;
    virtual void mute(const QString &callId, bool on) = 0;
    virtual void sendDtmf(const QString &callId, const QString &digits) = 0;
    virtual void dial(const QString &number) = 0;
    virtual void blindTransfer(const QString &callId, const QString &target) = 0;
    /// Attended transfer: holds the call and rings \a target as a second call whose consultOf is \a callId.
    virtual void startConsult(const QString &callId, const QString &target) = 0;
    /// Connects the two others; both calls end here with TelephonyEnd::Transferred.
    virtual void completeTransfer(const QString &callId) = 0;
    /// Ends the consultation and resumes the caller.
    virtual void takeBack(const QString &callId) = 0;
    /// Caller and colleague change places between held and talking.
    virtual void swap(const QString &callId) = 0;
    /// All three hear each other.
    virtual void conference(const QString &callId) = 0;
    virtual void hangup(const QString &callId) = 0;
    /// Begins, pauses or goes on recording; Off ends it for this call. A line without a recorder says that
    /// the intent failed.
    virtual void record(const QString &callId, TelephonyRecording wanted);

    /// Plays a file (WAV, one channel) to both sides of a call that talks, over what they say.
    virtual void announce(const QString &callId, const QString &file);

    /// The devices to speak and to hear with, the dearest first. The first that is there is used, also in a
    /// call; if none is, any other. Names that are not there are kept for when they come.
    virtual void chooseSound(const QStringList &microphones, const QStringList &speakers);
    /// Something was plugged in or out: the line looks at once. One that doesn't use the sound system does
    /// nothing.
    virtual void lookForSound();

    /// What went over the wire of late, newest last, for a person who looks for a fault: numbers, names,
    /// addresses and keys are masked. Empty: this line tells nothing of it. Thread-safe.
    [[nodiscard]] virtual QString ladder() const;

    /// Thread-safe copies of what was last told.
    [[nodiscard]] virtual LineState line() const = 0;
    [[nodiscard]] virtual QList<CallSnapshot> calls() const = 0; ///< those that are not over

signals:
    void callChanged(const Warmline::CallSnapshot &call);
    void lineChanged(const Warmline::LineState &line);
    /// \a reason says in words why the intent did not work; the call is as its last snapshot says.
    void intentFailed(const QString &callId, Warmline::TelephonyIntent intent, const Warmline::Error &reason);
    /// Calls that wait in the queue now, and the longest wait; -1: nothing is known any more.
    void queueChanged(int waiting, qint64 longestWaitMs);
    /// Callers who gave up waiting, since the PBX began to count; only lines that know it tell.
    void queueAbandoned(int count);
    void lineTested(const Warmline::LineTest &test);
    void soundChanged(const Warmline::SoundState &sound);
    /// How loud the call in front is, 0-1, ten times a second while it talks.
    void levelsMeasured(double microphone, double speaker);
    /// The next piece of a recording: 48,000 samples a second of 16 bits in the machine's order, in two
    /// channels by turns: what went out from here, then what came. All of them come before the snapshot that
    /// ends or pauses it. Never to be written in clear.
    void soundRecorded(const QString &callId, const QByteArray &samples);
    /// Real-time text of the other side, where the line carries it.
    void textReceived(const QString &callId, const QString &text);
};

/// Root object of a plugin of kind "telephony". Lives on the thread that loaded it.
class TelephonyPlugin
{
public:
    virtual ~TelephonyPlugin();
    /// A new engine, not registered yet. \a config is the plugin's own settings.
    [[nodiscard]] virtual Result<std::unique_ptr<TelephonyEngine>>
    createEngine(const QVariantMap &config) = 0;
};

} // namespace Warmline

#define WarmlineTelephonyPlugin_iid "org.warmline.TelephonyPlugin/1"
Q_DECLARE_INTERFACE(Warmline::TelephonyPlugin, WarmlineTelephonyPlugin_iid)
