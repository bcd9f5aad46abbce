// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/recording_service.h"

#include "app/domain/effective_time.h"
#include "app/services/phone/recording_timeline.h"
#include "app/services/sync/attachment_service.h"
#include "app/services/tickets/ticket_views.h"
#include "app/sound/ogg_opus_reader.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>

namespace Warmline {

namespace {

constexpr qint64 kRecordedDaysMs = 14LL * 24 * 3600 * 1000;
constexpr int kCallsLooked = 200;
constexpr qsizetype kMostRecordings = 20;

const Attachment *recordingOf(const Call &call)
{
    const auto found = std::ranges::find_if(call.attachments, [](const Attachment &a) {
        return a.kind == AttachmentKind::Recording && a.isLive();
    });
    return found == call.attachments.cend() ? nullptr : &*found;
}

QString pauseText(const RecordingTimeline::Pause &pause)
{
    if (pause.lengthMs == 0)
        return QCoreApplication::translate("RecordingService", "录音暂停到结束");
    return QCoreApplication::translate("RecordingService", "录音暂停 %1 秒")
        .arg((pause.lengthMs + 500) / 1000);
}

/// What was done meanwhile, of the call and of the tickets that came of it.
QList<RecordingMark> marksOf(Queries &queries, const Call &call)
{
    const auto own = queries.trail(EntityKind::Call, call.id.toString());
    const QList<JournalEntry> trail = own.value_or(QList<JournalEntry>());
    const RecordingTimeline timeline(call, trail);
    QList<RecordingMark> marks;
    const auto addMark = [&](qint64 atMs, const QString &text) {
        if (const qint64 at = timeline.positionOf(atMs); at >= 0)
            marks.append({at, text});
    };
    for (const HoldSpan &hold : call.holds)
        addMark(hold.fromMs, QCoreApplication::translate("RecordingService", "保持"));
    for (const RecordingTimeline::Pause &pause : timeline.pauses())
        marks.append({pause.positionMs, pauseText(pause)});
    const auto add = [&](const QList<JournalEntry> &entries, QLatin1StringView only) {
        for (const JournalEntry &entry : entries) {
            if (entry.operation.intent.startsWith(only))
                addMark(EffectiveTime::of(entry), TicketViews::intentTitle(entry.operation.intent));
        }
    };
    add(trail, QLatin1StringView("call.transferred"));
    if (!call.ticket.isNull()) {
        if (const auto ticket = queries.trail(EntityKind::Ticket, call.ticket.toString()))
            add(*ticket, QLatin1StringView("ticket."));
    }
    std::ranges::stable_sort(marks, {}, &RecordingMark::atMs);
    return marks;
}

} // namespace

RecordingService::RecordingService(Session &session, Reader &reader, ChangeFeed &feed,
                                   AttachmentService &attachments, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_reader(reader)
    , m_attachments(attachments)
    , m_clock(clock)
{
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (ChangeFeed::touches(change, EntityKind::Call))
            refresh();
    });
    connect(&session, &Session::changed, this, &RecordingService::refresh);
    connect(&attachments, &AttachmentService::contentReady, this,
            [this](const OperationId &operation, const QByteArray &content) {
                if (m_wanted && m_wanted->attachment.operation == operation)
                    decode(m_wanted->call, content);
            });
    connect(&attachments, &AttachmentService::openFailed, this,
            [this](const OperationId &operation, const Error &error) {
                if (m_wanted && m_wanted->attachment.operation == operation) {
                    m_wanted.reset();
                    emit failed(error);
                }
            });
    refresh();
}

Result<QList<RecordedCall>> RecordingService::read(Queries &queries, const AgentId &agent, qint64 nowMs)
{
    CallFilter filter;
    filter.agent = agent;
    filter.fromMs = nowMs - kRecordedDaysMs;
    filter.limit = kCallsLooked;
    const auto calls = queries.calls(filter);
    if (!calls)
        return std::unexpected(calls.error());
    QList<RecordedCall> recorded;
    for (const Call &call : *calls) {
        const Attachment *recording = recordingOf(call);
        if (!recording)
            continue;
        RecordedCall one{call.id, *recording, call.number, {}, call.answeredMs, marksOf(queries, call)};
        if (!call.account.isEmpty()) {
            if (const auto detail = queries.household(call.account); detail && *detail)
                one.customerName = (*detail)->household.customerName;
        }
        recorded.append(one);
        if (recorded.size() >= kMostRecordings)
            break;
    }
    return recorded;
}

void RecordingService::refresh()
{
    if (!m_session.isSignedIn())
        return;
    if (m_reading) {
        m_again = true; // one more look when this one is back
        return;
    }
    m_reading = true;
    const AgentId agent = m_session.info().agent;
    m_reader.ask([agent, now = m_clock.utcMs()](Queries &queries) { return read(queries, agent, now); })
        .then(this, [this, agent](const Result<QList<RecordedCall>> &calls) {
            m_reading = false;
            if (std::exchange(m_again, false))
                refresh();
            if (agent != m_session.info().agent)
                return; // another person sits here now
            if (!calls) {
                emit failed(calls.error());
                return;
            }
            m_calls = *calls;
            emit changed();
        });
}

void RecordingService::open(const CallId &call)
{
    const auto found = std::ranges::find(m_calls, call, &RecordedCall::call);
    if (found == m_calls.cend())
        return;
    m_open.reset();
    m_wanted = *found;
    AttachmentOwner owner;
    owner.kind = EntityKind::Call;
    owner.entity = call.toString();
    m_attachments.open(owner, found->attachment);
}

void RecordingService::close()
{
    m_wanted.reset();
    m_open.reset();
}

void RecordingService::decode(const CallId &call, const QByteArray &content)
{
    QtConcurrent::run([call, content]() -> Result<OpenRecording> {
        const Result<QByteArray> samples = soundOfOggOpus(content);
        if (!samples)
            return std::unexpected(samples.error());
        return OpenRecording{call, *samples, peaksOf(*samples, kPeaks, 0), peaksOf(*samples, kPeaks, 1)};
    }).then(this, [this, call](const Result<OpenRecording> &recording) {
        if (!m_wanted || m_wanted->call != call)
            return; // another was wanted meanwhile, or none
        m_wanted.reset();
        if (!recording) {
            emit failed(recording.error());
            return;
        }
        m_open = *recording;
        emit opened();
    });
}

} // namespace Warmline
