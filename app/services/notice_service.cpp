// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/notice_service.h"

#include "app/domain/ticket_clock.h"
#include "app/services/phone/phone_service.h"
#include "app/services/settings/settings_service.h"
#include "app/services/sync/outbox_service.h"

#include <algorithm>

namespace Warmline {

namespace {

constexpr int kLookEveryMs = 60'000;
constexpr int kTicketsLooked = 5'000;

/// Numbers of the open tickets that are over their limit.
Result<QStringList> readLate(Queries &queries, const TicketLimits &limits, qint64 nowMs)
{
    TicketFilter filter;
    filter.openOnly = true;
    filter.limit = kTicketsLooked;
    const auto tickets = queries.tickets(filter);
    if (!tickets)
        return std::unexpected(tickets.error());
    QStringList late;
    for (const Ticket &ticket : *tickets) {
        const ClockReading clock = TicketClock::total(ticket, limits, nowMs);
        if (!clock.paused && clock.overdue())
            late.append(ticket.number);
    }
    return late;
}

} // namespace

NoticeService::NoticeService(PhoneService &phone, OutboxService &outbox, SettingsService &settings,
                             Reader &reader, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_settings(settings)
    , m_reader(reader)
    , m_clock(clock)
{
    connect(&phone, &PhoneService::callMissed, this, [this](const CallId &, const QString &number) {
        add({.kind = Notice::Kind::MissedCall, .subject = number, .atMs = m_clock.utcMs()});
    });
    connect(&outbox, &OutboxService::changed, this, &NoticeService::readOutbox);
    m_timer.setInterval(kLookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &NoticeService::lookForLate);
    m_timer.start();
}

int NoticeService::unread() const
{
    return int(std::ranges::count(m_notices, false, &Notice::read));
}

void NoticeService::markAllRead()
{
    if (unread() == 0)
        return;
    for (Notice &notice : m_notices)
        notice.read = true;
    emit changed();
}

void NoticeService::add(Notice notice)
{
    if (notice.kind == Notice::Kind::Alarm) { // said each few minutes, it would push out everything else
        m_notices.removeIf([&notice](const Notice &before) {
            return before.kind == notice.kind && before.what == notice.what
                && before.subject == notice.subject;
        });
    }
    m_notices.prepend(notice);
    if (m_notices.size() > kKept)
        m_notices.removeLast();
    emit changed();
    emit arrived(notice);
}

void NoticeService::drop(Notice::Kind kind, const QString &id)
{
    if (m_notices.removeIf([&](const Notice &notice) { return notice.kind == kind && notice.id == id; }) > 0)
        emit changed();
}

void NoticeService::readOutbox()
{
    // What was refused in an earlier session is in the list of the outbox, and no news.
    const bool first = !std::exchange(m_outboxOnce, true);
    QSet<OperationId> held;
    QSet<OperationId> refused;
    for (const OutboxItem &item : m_outbox.items()) {
        const bool isRefused = item.state == OutboxItem::State::Refused;
        if (!isRefused && item.state != OutboxItem::State::Held)
            continue;
        (isRefused ? refused : held).insert(item.operation);
        const bool told = (isRefused ? m_refused : m_held).contains(item.operation);
        if (told || (first && isRefused))
            continue;
        add({.kind = isRefused ? Notice::Kind::Refused : Notice::Kind::Held,
             .subject = item.entityTitle,
             .what = item.intent,
             .reason = item.reason,
             .atMs = m_clock.utcMs()});
    }
    m_refused = refused;
    m_held.unite(held); // offered again and set aside again is the same trouble
}

void NoticeService::lookForLate()
{
    const auto question = [this] {
        return m_reader.ask([limits = m_settings.ticketLimits(), now = m_clock.utcMs()](Queries &queries) {
            return readLate(queries, limits, now);
        });
    };
    m_lateLook.ask(question, [this](const Result<QStringList> &late) {
        if (!late)
            return; // the lists tell when reading fails
        const QSet<QString> now(late->cbegin(), late->cend());
        if (!std::exchange(m_lookedOnce, true)) {
            m_late = now;
            if (!now.isEmpty())
                add({.kind = Notice::Kind::OverdueMany, .count = int(now.size()), .atMs = m_clock.utcMs()});
            return;
        }
        for (const QString &number : *late) {
            if (!m_late.contains(number))
                add({.kind = Notice::Kind::Overdue, .subject = number, .atMs = m_clock.utcMs()});
        }
        m_late = now;
    });
}

} // namespace Warmline
