// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/alarm_service.h"

#include "app/services/alarm_words.h"
#include "app/services/ticket_service.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRemindMs = 30'000;
constexpr int kLongestList = 500;

Result<QList<AlarmRow>> rowsOf(Queries &queries, qint64 nowMs)
{
    QList<JournalEntry> entries;
    for (const QString &day : AlarmLog::dayEntities(nowMs - AlarmLog::kShownMs, nowMs)) {
        const auto trail = queries.trail(EntityKind::Setting, day);
        if (!trail)
            return std::unexpected(trail.error());
        entries += *trail;
    }
    QList<AlarmRow> rows;
    for (const AlarmRecord &record : AlarmLog::fold(entries))
        rows.append({record, {}});
    if (rows.isEmpty())
        return rows;
    const auto stations = queries.stations();
    const auto communities = queries.communities();
    if (!stations || !communities)
        return std::unexpected(!stations ? stations.error() : communities.error());
    QHash<QString, QString> names;
    for (const Station &station : *stations)
        names.insert(station.id.value, station.name);
    for (const Community &community : *communities)
        names.insert(community.id.value, community.name);
    for (AlarmRow &row : rows)
        row.place = names.value(row.record.owner, row.record.owner);
    return rows;
}

int rankOf(const AlarmRecord &record, qint64 nowMs)
{
    if (record.isShelved(nowMs))
        return 2;
    return record.takenMs != 0 ? 1 : 0;
}

} // namespace

AlarmService::AlarmService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                           TicketService &tickets, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_tickets(tickets)
    , m_clock(clock)
{
    m_timer.setInterval(kRemindMs);
    connect(&m_timer, &QTimer::timeout, this, &AlarmService::remind);
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (change.reset || std::ranges::any_of(change.entities, AlarmLog::isAlarmEntity))
            read();
    });
    connect(&tickets, &TicketService::opened, this, &AlarmService::onOpened);
    connect(&session, &Session::languageChanged, this, &AlarmService::changed, Qt::QueuedConnection);
}

void AlarmService::start()
{
    m_timer.start();
    read();
}

int AlarmService::openCount() const
{
    return int(std::ranges::count_if(m_standing, [now = m_clock.utcMs()](const AlarmRow &row) {
        return row.record.isOpen() && !row.record.isShelved(now);
    }));
}

const AlarmRow *AlarmService::find(const QString &id) const
{
    for (const auto *list : {&m_standing, &m_history}) {
        for (const AlarmRow &row : *list) {
            if (row.record.id == id)
                return &row;
        }
    }
    return nullptr;
}

void AlarmService::read()
{
    const auto question = [this] {
        return m_reader.ask([now = m_clock.utcMs()](Queries &queries) { return rowsOf(queries, now); });
    };
    m_rowsRead.ask(question, [this](const Result<QList<AlarmRow>> &rows) {
        if (rows)
            show(*rows);
        else
            emit failed(rows.error());
    });
}

void AlarmService::show(QList<AlarmRow> rows)
{
    const qint64 now = m_clock.utcMs();
    std::ranges::stable_sort(rows, std::greater(), [](const AlarmRow &row) { return row.record.raisedMs; });
    QList<AlarmRow> standing, history;
    for (const AlarmRow &row : std::as_const(rows))
        (row.record.stands() ? standing : history).append(row);
    std::ranges::stable_sort(standing, {}, [now](const AlarmRow &row) { return rankOf(row.record, now); });
    if (history.size() > kLongestList)
        history.resize(kLongestList);
    const bool same = m_read && standing == m_standing && history == m_history;
    m_standing = std::move(standing);
    m_history = std::move(history);
    m_read = true;
    if (!same)
        emit changed();
    remind();
}

/// Says what is new, and again what nobody has taken since the rule's time. Many at once are said as one.
void AlarmService::remind()
{
    const qint64 now = m_clock.utcMs();
    QHash<QString, qint64> told;
    const AlarmRow *first = nullptr;
    int count = 0;
    for (const AlarmRow &row : m_standing) {
        const AlarmRecord &record = row.record;
        const qint64 last = m_toldMs.value(record.id, 0);
        const bool due = last == 0 || (record.repeatMs > 0 && now - last >= record.repeatMs);
        const bool says = due && record.isOpen() && !record.isShelved(now);
        told.insert(record.id, says ? now : last);
        if (!says)
            continue;
        first = first ? first : &row;
        ++count;
    }
    m_toldMs = told;
    if (first)
        emit this->told(AlarmRow(*first), count);
}

void AlarmService::write(OperationDraft draft)
{
    draft.company = m_session.info().company;
    draft.actor = m_session.info().agent;
    m_journal.author({std::move(draft)}).then(this, [this](const Result<QList<JournalEntry>> &written) {
        if (!written)
            emit failed(written.error());
        else
            read(); // the change feed tells it, too, a little later
    });
}

void AlarmService::take(const QString &id)
{
    const AlarmRow *row = find(id);
    if (row && row->record.isOpen())
        write(AlarmLog::taken(row->record));
}

void AlarmService::shelve(const QString &id, const QString &reason, qint64 untilMs)
{
    const AlarmRow *row = find(id);
    if (!row || !row->record.stands())
        return;
    auto draft = AlarmLog::shelved(row->record, reason, untilMs, m_clock.utcMs());
    if (draft)
        write(std::move(*draft));
    else
        emit failed(draft.error());
}

void AlarmService::decide(const QString &id, AlarmDecision decision)
{
    const AlarmRow *row = find(id);
    if (!row || row->record.decidedMs != 0)
        return;
    if (decision == AlarmDecision::Ticket)
        startTicket(*row);
    else
        write(AlarmLog::decided(row->record, decision));
}

void AlarmService::startTicket(const AlarmRow &row)
{
    m_tickets.startEmptyDraft();
    TicketDraft draft = m_tickets.draft();
    draft.community = CommunityId(row.record.owner);
    draft.branch = row.record.branch;
    draft.address = row.place;
    draft.category = TicketCategory::NoHeat;
    draft.scope = FaultScope::Community;
    draft.tier = Tier::Yellow;
    draft.trade = Trade::Network;
    draft.text = AlarmWords::proposal(row.record, row.place);
    draft.sources.insert(TicketField::Place, FieldSource::LookedUp);
    draft.sources.insert(TicketField::Text, FieldSource::LookedUp);
    m_drafts.insert(draft.id, row.record.id);
    m_tickets.setDraft(draft);
    emit drafted();
}

void AlarmService::onOpened(const TicketId &id, const QString &number)
{
    const QString alarm = m_drafts.take(id);
    const AlarmRow *row = alarm.isEmpty() ? nullptr : find(alarm);
    if (row && row->record.decidedMs == 0)
        write(AlarmLog::decided(row->record, AlarmDecision::Ticket, number));
}

} // namespace Warmline
