// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/call.h"
#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/session.h"

#include <QObject>

#include <optional>

namespace Warmline {

class AttachmentService;

/// Something that happened during a call, and where in its recording that is.
struct RecordingMark
{
    qint64 atMs = 0; ///< from the recording's beginning
    QString text; ///< 保持, 转接, 受理 …
};

/// A call of this agent with a recording.
struct RecordedCall
{
    CallId call;
    Attachment attachment;
    QString number; ///< normalised; mask before showing
    QString customerName;
    qint64 answeredMs = 0; ///< UTC
    QList<RecordingMark> marks; ///< in their order
};

/// A recording that is open: its sound is in memory only, never in clear on a disk.
struct OpenRecording
{
    CallId call;
    QByteArray samples; ///< 48,000 a second of 16 bits, two channels: the agent, then the other side
    QList<float> agentPeaks; ///< 0-1, kPeaks of them
    QList<float> otherPeaks;
    [[nodiscard]] qint64 lengthMs() const { return samples.size() / 192; }
};

/// The recordings of the agent's own calls, to be listened to. Holds and pauses are not recorded: marks
/// behind them move up by as much. GUI thread; decoding happens on another.
class RecordingService : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPeaks = 600;

    RecordingService(Session &session, Reader &reader, ChangeFeed &feed, AttachmentService &attachments,
                     const Clock &clock, QObject *parent = nullptr);

    /// Newest first, of the last 14 days, at most 20.
    [[nodiscard]] const QList<RecordedCall> &calls() const { return m_calls; }
    /// opened() or failed() follows. What is not here is fetched from the server first.
    void open(const CallId &call);
    /// Forgets the sound.
    void close();
    [[nodiscard]] const std::optional<OpenRecording> &recording() const { return m_open; }

signals:
    void changed();
    void opened();
    void failed(const Warmline::Error &error);

private:
    void refresh();
    static Result<QList<RecordedCall>> read(Queries &queries, const AgentId &agent, qint64 nowMs);
    void decode(const CallId &call, const QByteArray &content);

    Session &m_session;
    Reader &m_reader;
    AttachmentService &m_attachments;
    const Clock &m_clock;
    QList<RecordedCall> m_calls;
    std::optional<RecordedCall> m_wanted;
    std::optional<OpenRecording> m_open;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace Warmline
