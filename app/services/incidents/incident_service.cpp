// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/incidents/incident_service.h"

#include "app/core/while_alive.h"
#include "app/domain/journal.h"
#include "app/services/map/chosen_area.h"

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLookBackMs = 26LL * 3'600'000; ///< the rule's window and the day before it
constexpr int kMostTickets = 100'000;

} // namespace

IncidentService::IncidentService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                                 const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_clock(clock)
{
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (m_started
            && (change.reset || std::ranges::any_of(change.entities, IncidentLog::isIncidentEntity)))
            read();
    });
}

void IncidentService::start()
{
    m_started = true;
    read();
}

void IncidentService::read()
{
    const auto question = [this] {
        return m_reader.ask([months = IncidentLog::monthEntities(m_clock.utcMs())](Queries &queries) {
            return IncidentLog::read(queries, months);
        });
    };
    m_read.ask(question, [this](const Result<QList<IncidentRecord>> &records) {
        if (!records) {
            emit failed(records.error());
            return;
        }
        QList<IncidentRecord> shown;
        const qint64 from = m_clock.utcMs() - IncidentLog::kShownMs;
        for (const IncidentRecord &record : *records) {
            if (record.stands() || record.endedMs >= from)
                shown.append(record);
        }
        std::ranges::stable_sort(shown, {}, [](const IncidentRecord &record) {
            return std::pair(!record.stands(), -record.declaredMs);
        });
        if (shown == m_incidents)
            return;
        m_incidents = std::move(shown);
        emit changed();
    });
}

const IncidentRecord *IncidentService::find(const TicketId &parent) const
{
    const auto found = std::ranges::find(m_incidents, parent, &IncidentRecord::parent);
    return found == m_incidents.cend() ? nullptr : &*found;
}

const IncidentRecord *IncidentService::incidentOf(const TicketId &child) const
{
    const auto found = std::ranges::find_if(m_incidents, [&](const IncidentRecord &record) {
        return record.stands() && record.children.contains(child);
    });
    return found == m_incidents.cend() ? nullptr : &*found;
}

bool IncidentService::mayDecide()
{
    if (m_session.info().role == Role::Trainee)
        emit failed({ErrorCode::Denied, tr("见习账号不能决定群发事件，请找班长"), {}});
    else if (m_writing)
        emit failed({ErrorCode::Unavailable, tr("上一个群发事件操作还在写入，请稍候再试"), {}});
    else
        return true;
    return false;
}

const IncidentRecord *IncidentService::standing(const TicketId &parent)
{
    if (!mayDecide())
        return nullptr;
    const IncidentRecord *record = find(parent);
    if (record && record->stands())
        return record;
    emit failed({ErrorCode::Conflict, tr("这个群发事件已经结束"), {}});
    return nullptr;
}

void IncidentService::stop(const Error &error)
{
    m_writing = false;
    emit failed(error);
}

Error IncidentService::storeGoneError()
{
    return {ErrorCode::Unavailable, tr("本机数据正在关闭，没有写成"), {}};
}

void IncidentService::onStoreGone()
{
    stop(storeGoneError());
}

QFuture<Result<IncidentPlan>> IncidentService::plan(IncidentFacts facts) const
{
    facts.standing = m_incidents;
    facts.standing.removeIf([](const IncidentRecord &record) { return !record.stands(); });
    facts.nowMs = m_clock.utcMs();
    return m_reader.ask([facts](Queries &queries) mutable -> Result<IncidentPlan> {
        TicketFilter filter;
        filter.fromMs = facts.nowMs - kLookBackMs;
        filter.limit = kMostTickets;
        auto tickets = queries.tickets(filter);
        if (!tickets)
            return std::unexpected(tickets.error());
        const ChosenArea area = ChosenArea::of({facts.houses.cbegin(), facts.houses.cend()}, facts.buildings);
        tickets->removeIf([&](const Ticket &ticket) { return !area.holds(ticket); });
        facts.tickets = *std::move(tickets);
        return planIncident(facts);
    });
}

QFuture<Result<QList<Ticket>>> IncidentService::openOnes(const QList<TicketId> &ids) const
{
    return m_reader.ask([ids](Queries &queries) -> Result<QList<Ticket>> {
        QList<Ticket> open;
        for (const TicketId &id : ids) {
            const auto ticket = queries.ticket(id);
            if (!ticket)
                return std::unexpected(ticket.error());
            if (*ticket && TicketRules::allowed(**ticket, u"ticket.note"))
                open.append(**ticket);
        }
        return open;
    });
}

void IncidentService::declare(const IncidentPlan &plan, const QList<TicketId> &children, const QString &text)
{
    if (!mayDecide())
        return;
    if (text.trimmed().isEmpty() || (plan.houses.isEmpty() && children.isEmpty())) {
        emit failed({ErrorCode::InvalidInput,
                     text.trimmed().isEmpty() ? tr("请写明情况") : tr("没有选中楼栋或工单"),
                     {}});
        return;
    }
    if (children.size() > kMostChildren) {
        emit failed({ErrorCode::InvalidInput, tr("一次最多并入 %1 件工单").arg(kMostChildren), {}});
        return;
    }
    m_writing = true;
    openOnes(children)
        .then(this,
              [this, plan, text](const Result<QList<Ticket>> &open) {
                  if (open)
                      takeNumber(plan, *open, text);
                  else
                      stop(open.error());
              })
        .onCanceled(this, whileAlive(this, [this] { onStoreGone(); }));
}

void IncidentService::takeNumber(const IncidentPlan &plan, const QList<Ticket> &children, const QString &text)
{
    m_journal.takeTicketNumber()
        .then(this,
              [this, plan, children, text](const Result<QString> &taken) {
                  if (taken)
                      write(plan, children, text, *taken);
                  else
                      stop(taken.error());
              })
        .onCanceled(this, whileAlive(this, [this] { onStoreGone(); }));
}

OperationDraft IncidentService::note(const Ticket &child, const QString &number, const QString &place) const
{
    OperationDraft draft = m_session.draft(u"ticket.note"_s, EntityKind::Ticket, child.id.toString());
    draft.branch = child.branch;
    draft.personal.insert(u"text"_s, tr("并入群发事件 %1（%2）").arg(number, place).toUtf8());
    return draft;
}

void IncidentService::write(const IncidentPlan &plan, const QList<Ticket> &children, const QString &text,
                            const QString &number)
{
    IncidentRecord record;
    record.parent = TicketId::make(m_clock);
    record.number = number;
    record.place = plan.place;
    record.branch = plan.branch.isEmpty() ? m_session.info().branch : plan.branch;
    record.category = plan.category;
    record.houses = plan.houses;
    record.reasons = plan.reasons;
    for (const Ticket &child : children)
        record.children.append(child.id);

    OperationDraft parent = m_session.draft(u"ticket.open"_s, EntityKind::Ticket, record.parent.toString());
    parent.branch = record.branch;
    parent.values = {{u"number"_s, number},
                     {u"category"_s, categoryName(plan.category)},
                     {u"scope"_s, scopeName(FaultScope::Community)},
                     {u"tier"_s, tierName(plan.tier)},
                     {u"trade"_s, tradeName(plan.trade)},
                     {u"channel"_s, channelName(Channel::Phone)}};
    if (!plan.community.isEmpty())
        parent.values.insert(u"community"_s, plan.community.value);
    if (!plan.station.isEmpty())
        parent.values.insert(u"station"_s, plan.station.value);
    parent.personal.insert(u"text"_s, text.trimmed().toUtf8());
    OperationDraft declaration = IncidentLog::declared(record);
    declaration.company = m_session.info().company;
    declaration.actor = m_session.info().agent;

    QList<OperationDraft> drafts{parent, declaration};
    for (const Ticket &child : children)
        drafts.append(note(child, number, plan.place));
    author(drafts, [this, id = record.parent, number] { emit declared(id, number); });
}

void IncidentService::join(const TicketId &parent, const QList<TicketId> &children)
{
    const IncidentRecord *record = standing(parent);
    if (!record)
        return;
    m_writing = true;
    openOnes(children.first(std::min(children.size(), kMostChildren)))
        .then(this,
              [this, record = *record](const Result<QList<Ticket>> &open) {
                  if (!open || open->isEmpty())
                      stop(open ? Error{ErrorCode::Conflict, tr("这些工单都已闭环"), {}} : open.error());
                  else
                      writeJoin(record, *open);
              })
        .onCanceled(this, whileAlive(this, [this] { onStoreGone(); }));
}

void IncidentService::writeJoin(const IncidentRecord &record, const QList<Ticket> &children)
{
    QList<TicketId> ids;
    QList<OperationDraft> drafts;
    for (const Ticket &child : children) {
        ids.append(child.id);
        drafts.append(note(child, record.number, record.place));
    }
    OperationDraft draft = IncidentLog::joined(record, ids);
    draft.company = m_session.info().company;
    draft.actor = m_session.info().agent;
    drafts.prepend(draft);
    author(drafts, [this, name = record.number, count = ids.size()] { emit joined(name, count); });
}

void IncidentService::end(const TicketId &parent, const QString &reason)
{
    const IncidentRecord *record = standing(parent);
    if (!record)
        return;
    auto draft = IncidentLog::ended(*record, reason);
    if (!draft) {
        emit failed(draft.error());
        return;
    }
    draft->company = m_session.info().company;
    draft->actor = m_session.info().agent;
    m_writing = true;
    author({*std::move(draft)}, {});
}

bool IncidentService::noteNotBurst(const QList<TicketId> &reports, const QString &pipe)
{
    if (m_session.info().role == Role::Trainee) {
        emit failed({ErrorCode::Denied, tr("见习账号不能判定“不是爆管”，提示保留，请找班长"), {}});
        return false;
    }
    const auto storeGone = whileAlive(this, [this] { emit failed(storeGoneError()); });
    openOnes(reports)
        .then(this,
              [this, pipe, storeGone](const Result<QList<Ticket>> &open) {
                  if (!open) {
                      emit failed(open.error());
                      return;
                  }
                  QList<OperationDraft> drafts;
                  for (const Ticket &ticket : *open) {
                      OperationDraft draft =
                          m_session.draft(u"ticket.note"_s, EntityKind::Ticket, ticket.id.toString());
                      draft.branch = ticket.branch;
                      draft.values.insert(u"not_burst"_s, true);
                      draft.personal.insert(u"text"_s,
                                            tr("疑似爆管（%1）：看过，判断不是爆管").arg(pipe).toUtf8());
                      drafts.append(draft);
                  }
                  if (drafts.isEmpty())
                      return; // all closed: nothing to write into
                  m_journal.author(drafts)
                      .then(this,
                            [this](const Result<QList<JournalEntry>> &written) {
                                if (!written)
                                    emit failed(written.error());
                            })
                      .onCanceled(this, storeGone);
              })
        .onCanceled(this, storeGone);
    return true;
}

void IncidentService::author(QList<OperationDraft> drafts, std::function<void()> done)
{
    m_journal.author(std::move(drafts))
        .then(this,
              [this, done = std::move(done)](const Result<QList<JournalEntry>> &written) {
                  if (!written) {
                      stop(written.error());
                      return;
                  }
                  m_writing = false;
                  read(); // the change feed tells it, too, a little later
                  if (done)
                      done();
              })
        .onCanceled(this, whileAlive(this, [this] { onStoreGone(); }));
}

} // namespace Warmline
