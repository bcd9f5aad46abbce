// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"
#include "app/pluginapi/telephony.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace Warmline {

class AttachmentService;
class PhoneService;

/// Records calls where the company says so: what the line tells is packed as Opus in memory, and after the
/// call sealed as an attachment of it, whose hash stands in the trail. Nothing is ever written in clear. A
/// pause ends by itself. GUI thread; the packing has one of its own.
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

    /// The call on this seat, as the recorder of the line says.
    [[nodiscard]] TelephonyRecording state() const;
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
    void onBroken(const CallId &call, const Error &why);

    PhoneService &m_phone;
    AttachmentService &m_attachments;
    bool m_enabled = false;
    QHash<CallId, std::shared_ptr<Tape>> m_tapes; ///< of calls under way
    QTimer m_pauseTimer;
    QThreadPool m_pool; ///< one thread: the pieces stay in order
};

} // namespace Warmline
