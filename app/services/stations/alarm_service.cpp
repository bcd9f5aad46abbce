// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/stations/alarm_service.h"

#include "app/services/stations/alarm_words.h"
#include "app/services/tickets/ticket_service.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRemindMs = 30'000;
constexpr int kLongestList = 500;

int rankOf(const AlarmRecord &record, qint64 nowMs)
{
    if (record.isShelved(nowMs))
        return 2;
    return record.takenMs != 0 ? 1 : 0;
}

} // namespace

Result<AlarmService::Answer> AlarmService::rowsOf(Queries &queries, const QStringList &days, qint64 nowMs)
{
    const auto records = AlarmLog::read(queries, days);
    if (!records)
        return std::unexpected(records.error());
    Answer answer;
    for (const AlarmRecord &record : *records) {
        const bool isShown = record.stands() || record.clearedMs >= nowMs - AlarmLog::kShownMs;
        const QStringList its = AlarmLog::dayEntities(record);
        if (isShown)
            answer.rows.append({record, {}});
        if (isShown || its.size() > 1) // one of two days alone would tell of an alarm that never ended
            answer.days.unite(QSet<QString>(its.cbegin(), its.cend()));
    }
    if (answer.rows.isEmpty())
        return answer;
    const auto stations = queries.stations();
    const auto communities = queries.communities();
    if (!stations || !communities)
        return std::unexpected(!stations ? stations.error() : communities.error());
    QHash<QString, QString> names;
    for (const Station &station : *stations)
        names.insert(station.id.value, station.name);
    for (const Community &community : *communities)
        names.insert(community.id.value, community.name);
    for (AlarmRow &row : answer.rows)
        row.place = names.value(row.record.owner, row.record.owner);
    return answer;
}

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
        m_wholeSeason = m_wholeSeason || change.reset;
        for (const EntityTouch &touch : change.entities) {
            if (AlarmLog::isAlarmEntity(touch))
                m_changed.insert(touch.id);
        }
        if (change.reset || !m_changed.isEmpty())
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
        const qint64 now = m_clock.utcMs();
        return m_reader.ask(
            [now, days = daysToRead(now)](Queries &queries) { return rowsOf(queries, days, now); });
    };
    m_rowsRead.ask(question, [this](const Result<Answer> &answer) {
        if (answer) {
            m_days = answer->days;
            show(answer->rows);
            return;
        }
        m_changed.unite(m_asked);
        m_wholeSeason = m_wholeSeason || m_askedSeason;
        emit failed(answer.error());
    });
}

/// An alarm may stand for months, and its day is the one on which it began: the whole season is read once,
/// then only what is new and what tells of the alarms that are shown.
QStringList AlarmService::daysToRead(qint64 nowMs)
{
    m_asked = std::exchange(m_changed, {});
    m_askedSeason = std::exchange(m_wholeSeason, false);
    if (m_askedSeason)
        return AlarmLog::dayEntities(nowMs - AlarmLog::kSeasonMs, nowMs);
    QStringList days =
        AlarmLog::dayEntities(nowMs - AlarmLog::kShownMs, nowMs) + m_days.values() + m_asked.values();
    days.removeDuplicates();
    return days;
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
    warnOfSecondTickets();
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

void AlarmService::startTicket(AlarmRow row)
{
    if (row.record.isOpen())
        write(AlarmLog::taken(row.record)); // so that the others see that somebody is at it
    const QList<TicketDraft> &parked = m_tickets.parkedDrafts();
    const auto made = std::ranges::find(parked, row.record.id, &TicketDraft::alarm);
    if (made != parked.end())
        m_tickets.resumeDraft(TicketId(made->id));
    else if (m_tickets.draft().alarm != row.record.id)
        fillDraft(row);
    emit drafted();
}

void AlarmService::fillDraft(const AlarmRow &row)
{
    m_tickets.startEmptyDraft();
    TicketDraft draft = m_tickets.draft();
    draft.alarm = row.record.id;
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
    m_tickets.setDraft(draft);
}

void AlarmService::onOpened(const TicketId &, const QString &number, const QString &alarm)
{
    if (alarm.isEmpty())
        return;
    m_opened.insert(alarm, number);
    const AlarmRow *row = find(alarm);
    if (row && row->record.decidedMs == 0)
        write(AlarmLog::decided(row->record, AlarmDecision::Ticket, number));
    else
        warnOfSecondTickets();
}

/// Two agents may each have opened one, above all without a connection: the first in the server's order is
/// the alarm's, and the other is told.
void AlarmService::warnOfSecondTickets()
{
    for (auto it = m_opened.begin(); it != m_opened.end();) {
        const AlarmRow *row = find(it.key());
        if (!row || row->record.ticket.isEmpty() || row->record.ticket == *it) {
            ++it;
            continue;
        }
        const Error error{ErrorCode::Conflict,
                          tr("%1 已有检修工单 %2，您开的 %3 是第二张，请核对后只留一张")
                              .arg(row->place, row->record.ticket, *it),
                          {}};
        it = m_opened.erase(it);
        emit failed(error);
    }
}

} // namespace Warmline
