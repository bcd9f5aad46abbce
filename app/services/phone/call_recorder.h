// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"
#include "app/pluginapi/telephony.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace Warmline {

class AttachmentService;
class PhoneService;

/// How the other side of a call learns that it is recorded.
struct RecordingConsent
{
    enum class Way : quint8 {
        None = 1, ///< the PBX says it already
        Shown, ///< the agent reads a text out; the recording begins with the answer
        Asked, ///< likewise, and it begins only when the other side has agreed
        Played ///< the line plays a file; the recording begins after it
    };
    Way way = Way::None;
    QString text; ///< to be read out; empty: ours
    QString file; ///< WAV, one channel; of Played
};

/// Records calls where the company says so: what the line tells is packed as Opus in memory, and after the
/// call sealed as an attachment of it, whose hash stands in the trail. Nothing is ever written in clear. A
/// pause ends by itself; it is on record with its place in the recording (call.recorded). What the other side
/// must be told of it first is the company's policy (RecordingConsent). GUI thread; the packing has one of
/// its own.
class CallRecorder : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLongestPauseMs = 60'000;

    CallRecorder(PhoneService &phone, AttachmentService &attachments, QObject *parent = nullptr);
    ~CallRecorder() override;

    /// Whether answered calls are recorded. Off until somebody says so.
    void setEnabled(bool enabled) { m_enabled = enabled; }
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    void setConsent(const RecordingConsent &consent) { m_consent = consent; }

    /// What the agent reads out to the other side of the call on this seat; empty: nothing, or done with.
    [[nodiscard]] QString consentText() const;
    /// Nothing is recorded before consent() was called.
    [[nodiscard]] bool awaitsConsent() const;
    /// The other side was told, and agrees.
    void consent();
    /// It doesn't: what was recorded of this call is thrown away, and nothing more is recorded.
    void refuseConsent();
    [[nodiscard]] bool isRefused() const;

    /// The call on this seat, as the recorder of the line says.
    [[nodiscard]] TelephonyRecording state() const;
    /// It is to record (state() is On), but that call is on hold: nothing is recorded until it is taken back.
    [[nodiscard]] bool waitsForHold() const;
    [[nodiscard]] qint64 recordedMs() const; ///< of that call so far; 0: nothing
    void pause();
    void resume();

signals:
    void changed();
    /// The recording of a call is packed and handed over to be attached.
    void packed(const Warmline::CallId &call, qsizetype bytes);

private:
    struct Tape;
    void onAnswered(const CallId &call);
    void onSound(const CallId &call, const QByteArray &samples);
    void onEnded(const CallId &call);
    void noteState();
    void onBroken(const CallId &call, const Error &why);

    PhoneService &m_phone;
    AttachmentService &m_attachments;
    bool m_enabled = false;
    RecordingConsent m_consent;
    QSet<CallId> m_refused; ///< calls under way whose other side wants no recording
    CallId m_asked; ///< the call that waits for an answer, or whose text is still shown
    TelephonyRecording m_noted = TelephonyRecording::Off; ///< on record of m_notedOf
    CallId m_notedOf;
    QHash<CallId, std::shared_ptr<Tape>> m_tapes; ///< of calls under way
    QTimer m_pauseTimer;
    QThreadPool m_pool; ///< one thread: the pieces stay in order
};

} // namespace Warmline
