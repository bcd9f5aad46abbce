// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/retention_keeper.h"

#include "app/core/clock.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

Q_LOGGING_CATEGORY(lcRetention, "warmline.server.retention", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// One kind of things that expire.
struct Period
{
    QLatin1StringView setting;
    QLatin1StringView from;
    QLatin1StringView before;
};
constexpr Period kPeriods[] = {
    {"retention.ticket_days"_L1, "tickets_from_ms"_L1, "tickets_before_ms"_L1},
    {"retention.call_days"_L1, "calls_from_ms"_L1, "calls_before_ms"_L1},
    {"retention.state_days"_L1, "states_from_ms"_L1, "states_before_ms"_L1},
};

/// In days; 0: kept for ever. Nobody checks what a program writes as a setting.
qint64 periodOf(const QString &setting)
{
    const qint64 days = setting.toLongLong();
    return days <= 0 || days > RetentionKeeper::kMostDays ? 0 : std::max(days, RetentionKeeper::kLeastDays);
}

} // namespace

RetentionKeeper::RetentionKeeper(Journal &journal, Reader &reader, const Clock &clock, Leadership *leadership,
                                 QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_reader(reader)
    , m_clock(clock)
    , m_leadership(leadership)
    , m_timer(this)
{
    m_timer.setInterval(std::chrono::hours(1));
    connect(&m_timer, &QTimer::timeout, this, &RetentionKeeper::look);
}

void RetentionKeeper::start()
{
    m_timer.start();
    if (m_leadership)
        m_subscription = m_leadership->subscribe(
            [this](bool) { QMetaObject::invokeMethod(this, &RetentionKeeper::look, Qt::QueuedConnection); });
    look();
}

Result<std::optional<OperationDraft>> RetentionKeeper::due(Queries &queries, qint64 nowMs)
{
    const auto trail = queries.trail(EntityKind::Setting, u"retention"_s);
    if (!trail)
        return std::unexpected(trail.error());
    QCborMap last;
    for (const JournalEntry &entry : *trail) {
        if (entry.verdict != VerdictKind::Confirmed || entry.operation.intent != "personal.expire"_L1)
            continue;
        if (nowMs - entry.receivedAtMs < kDayMs)
            return std::optional<OperationDraft>();
        last = entry.operation.values;
    }
    OperationDraft draft;
    bool any = false;
    for (const Period &period : kPeriods) {
        const auto days = queries.setting(period.setting);
        if (!days)
            return std::unexpected(days.error());
        const qint64 from = last.value(period.before).toInteger(0);
        const qint64 count = periodOf(*days);
        // A period that was made longer does not bring back what is gone.
        const qint64 before = count > 0 ? std::max(from, nowMs - count * kDayMs) : from;
        draft.values.insert(period.from, from);
        draft.values.insert(period.before, before);
        any = any || before > from;
    }
    if (!any)
        return std::optional<OperationDraft>();
    const auto company = queries.setting(u"company"_s);
    if (!company)
        return std::unexpected(company.error());
    draft.intent = u"personal.expire"_s;
    draft.company = *company;
    draft.entities = {{EntityKind::Setting, u"retention"_s, 0}};
    draft.actor = AgentId(u"system"_s);
    draft.origin = Origin::System;
    return std::optional(draft);
}

void RetentionKeeper::look()
{
    if (m_leadership && !m_leadership->leads())
        return; // another server does it
    m_reader.ask([now = m_clock.utcMs()](Queries &queries) { return due(queries, now); })
        .then(this, [this](const Result<std::optional<OperationDraft>> &draft) {
            if (!draft || !*draft) {
                if (!draft)
                    qCWarning(lcRetention) << "can't look for what expires:" << int(draft.error().code);
                return;
            }
            m_journal.author({**draft}).then(this, [this](const Result<QList<JournalEntry>> &written) {
                if (!written || written->isEmpty()) {
                    qCWarning(lcRetention) << "nothing expired:" << (written ? 0 : int(written.error().code));
                    return;
                }
                qCInfo(lcRetention) << "personal data expired, sequence" << written->first().sequence;
                emit expired(written->first().sequence);
            });
        });
}

} // namespace Warmline
