// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/life_driver.h"

#include <QDateTime>

#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTickMs = 500;
constexpr qint64 kLookMs = 4'000;
constexpr qint64 kStirMs = 10 * 60'000;
constexpr int kPlannedPerLook = 4;

} // namespace

LifeDriver::LifeDriver(Journal &journal, Reader &reader, SeriesSink &sink, const Clock &clock,
                       const LifeOptions &options, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_reader(reader)
    , m_sink(sink)
    , m_clock(clock)
    , m_options(options)
    , m_random(options.city.seed ^ quint64(clock.utcMs()))
    , m_timer(this)
{
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &LifeDriver::tick);
}

LifeDriver::~LifeDriver()
{
    stop();
    if (m_preparing.joinable())
        m_preparing.join();
}

void LifeDriver::start()
{
    if (m_preparing.joinable())
        return;
    m_preparing = std::thread([this] {
        auto city = std::make_shared<CityLive>(m_options.city, m_options.demoNowMs);
        const qint64 now = m_clock.utcMs();
        city->stirUp(now);
        const qint64 from = std::max(m_options.writtenToMs, m_options.demoNowMs);
        if (m_options.fillGap && now - from > 5 * 60'000 && !m_stopped) {
            QList<QFuture<Result<void>>> writes;
            const bool whole = city->fillGap(from, now, [&](QList<Series> series, qint64) {
                writes.append(m_sink.append(std::move(series)));
                if (writes.size() > 4)
                    writes.takeFirst().waitForFinished();
                return !m_stopped.load();
            });
            for (QFuture<Result<void>> &write : writes)
                write.waitForFinished();
            if (whole) {
                OperationDraft until =
                    draft(u"setting.set"_s, EntityKind::Setting, u"demo.until"_s, {}, AgentId(u"demo"_s));
                until.values = {{u"name"_s, u"demo.until"_s}, {u"value"_s, QString::number(now)}};
                until.origin = Origin::System;
                m_journal.author({until}).waitForFinished();
            }
        }
        QMetaObject::invokeMethod(this, [this, city] { begin(city); }, Qt::QueuedConnection);
    });
}

void LifeDriver::stop()
{
    m_stopped = true;
    m_timer.stop();
    m_due.clear();
}

void LifeDriver::begin(std::shared_ptr<CityLive> city)
{
    if (m_stopped)
        return;
    m_city = std::move(city);
    setOtherCallsPerHour(m_options.otherCallsPerHour);
    m_nextStirMs = m_clock.utcMs() + kStirMs;
    m_timer.start();
    emit ready();
}

std::function<std::optional<ScriptedCall>()> LifeDriver::callers() const
{
    return [city = m_city]() -> std::optional<ScriptedCall> {
        if (!city)
            return std::nullopt;
        return city->nextCaller(QDateTime::currentMSecsSinceEpoch()).script;
    };
}

void LifeDriver::setOtherCallsPerHour(double rate)
{
    m_options.otherCallsPerHour = rate;
    if (m_city)
        rate *= m_city->callsFactor(m_clock.utcMs()); // a cold night rings more
    m_nextCallMs = rate > 0 ? m_clock.utcMs() + qint64(-std::log(1 - m_random.unit()) * 3'600'000 / rate) : 0;
}

qint64 LifeDriver::between(int lowSeconds, int highSeconds)
{
    return qint64(1000.0 * m_random.range(lowSeconds, highSeconds) / std::max(0.01, m_options.speed));
}

void LifeDriver::later(qint64 ms, std::function<void()> work)
{
    m_due.emplace(m_clock.utcMs() + ms, std::move(work));
}

void LifeDriver::tick()
{
    const qint64 now = m_clock.utcMs();
    while (!m_due.empty() && m_due.begin()->first <= now) {
        const auto work = std::move(m_due.begin()->second);
        m_due.erase(m_due.begin());
        work();
    }
    if (m_nextCallMs != 0 && now >= m_nextCallMs) {
        setOtherCallsPerHour(m_options.otherCallsPerHour);
        colleagueTakesCall();
    }
    if (now >= m_nextLookMs && !m_looking) {
        m_nextLookMs = now + qint64(double(kLookMs) / std::max(1.0, m_options.speed));
        lookAtTickets();
    }
    if (now >= m_nextStirMs) {
        m_nextStirMs = now + kStirMs;
        m_city->stirUp(now);
    }
}

OperationDraft LifeDriver::draft(const QString &intent, EntityKind kind, const QString &id,
                                 const BranchId &branch, const AgentId &actor) const
{
    OperationDraft draft;
    draft.intent = intent;
    draft.company = m_options.company;
    draft.branch = branch;
    draft.entities = {{kind, id, 0}};
    draft.actor = actor;
    return draft;
}

void LifeDriver::author(QList<OperationDraft> drafts, int Counters::*counter)
{
    m_journal.author(std::move(drafts))
        .then(this, [this, counter](const Result<QList<JournalEntry>> &result) {
            // Refused: a person was quicker. That is how it should be.
            ++(m_counters.*(result ? counter : &Counters::refused));
        });
}

void LifeDriver::colleagueTakesCall()
{
    const CityLive::Caller caller = m_city->nextCaller(m_clock.utcMs());
    const CityPlan &plan = m_city->plan();
    const AgentId agent = plan.agents[size_t(m_random.range(0, int(plan.agents.size()) - 1))].id;
    const CallId call = CallId::make(m_clock);
    const BranchId branch = m_city->ticketFor(caller).branch;
    OperationDraft offered = draft(u"call.offered"_s, EntityKind::Call, call.toString(), branch, agent);
    offered.values = {{u"direction"_s, u"inbound"_s},
                      {u"queue"_s, caller.script.queue},
                      {u"waited_ms"_s, caller.script.waitedMs},
                      {u"account"_s, caller.account.value}};
    offered.personal.insert(u"number"_s, caller.number.toUtf8());
    author({offered}, &Counters::calls);
    const auto step = [=, this](qint64 ms, const QString &intent) {
        later(ms, [=, this] {
            author({draft(intent, EntityKind::Call, call.toString(), branch, agent)}, &Counters::calls);
        });
    };
    const qint64 answer = between(2, 9), talk = answer + between(25, 90), wrap = talk + between(8, 25);
    step(answer, u"call.answered"_s);
    step(talk, u"call.ended"_s);
    step(wrap, u"call.wrapped"_s);
    const bool cold = caller.contact.topic == TicketCategory::NoHeat
                   || caller.contact.topic == TicketCategory::UnevenHeat
                   || caller.contact.topic == TicketCategory::LeakIndoor;
    if (m_random.chance(cold ? 0.4 : 0.12))
        later((answer + talk) / 2, [=, this] { colleagueOpensTicket(caller, call, agent); });
}

void LifeDriver::colleagueOpensTicket(const CityLive::Caller &caller, const CallId &call,
                                      const AgentId &agent)
{
    m_journal.takeTicketNumber().then(this, [=, this](const Result<QString> &number) {
        if (!number) {
            ++m_counters.refused;
            return;
        }
        const Ticket ticket = m_city->ticketFor(caller);
        const QString id = TicketId::make(m_clock).toString();
        OperationDraft open = draft(u"ticket.open"_s, EntityKind::Ticket, id, ticket.branch, agent);
        open.values = {{u"number"_s, *number},
                       {u"account"_s, ticket.account.value},
                       {u"community"_s, ticket.community.value},
                       {u"building"_s, ticket.building.value},
                       {u"station"_s, ticket.station.value},
                       {u"category"_s, categoryName(ticket.category)},
                       {u"scope"_s, scopeName(ticket.scope)},
                       {u"tier"_s, tierName(ticket.tier)},
                       {u"trade"_s, tradeName(ticket.trade)},
                       {u"channel"_s, channelName(Channel::Phone)},
                       {u"call"_s, call.toString()}};
        if (ticket.reportedTemperatureTenths)
            open.values.insert(u"reported_temperature_tenths"_s, *ticket.reportedTemperatureTenths);
        open.personal.insert(u"text"_s, ticket.text.toUtf8());
        author({open, draft(u"ticket.accept"_s, EntityKind::Ticket, id, ticket.branch, agent)},
               &Counters::opened);
        OperationDraft link =
            draft(u"call.linked"_s, EntityKind::Call, call.toString(), ticket.branch, agent);
        link.values = {{u"ticket"_s, id}};
        author({link}, &Counters::calls);
        int company = 0;
        while (company < 2 && m_city->plan().companyId(company) != ticket.branch)
            ++company;
        if (const Crew *crew =
                CityContacts::crewFor(m_city->plan(), company, ticket.trade, m_random.bits())) {
            OperationDraft dispatch =
                draft(u"ticket.dispatch"_s, EntityKind::Ticket, id, ticket.branch, agent);
            dispatch.values = {{u"crew"_s, crew->id.value}};
            later(between(6, 40), [=, this] { author({dispatch}, &Counters::opened); });
        }
    });
}

void LifeDriver::lookAtTickets()
{
    m_looking = true;
    m_reader
        .ask([](Queries &queries) {
            TicketFilter filter;
            filter.steps = {TicketStep::Handle, TicketStep::Verify, TicketStep::Close};
            filter.limit = 200;
            return queries.tickets(filter);
        })
        .then(this, [this](const Result<QList<Ticket>> &tickets) {
            m_looking = false;
            if (!tickets) {
                emit failed(tickets.error());
                return;
            }
            int planned = 0;
            for (const Ticket &ticket : *tickets) {
                if (planned == kPlannedPerLook)
                    break;
                if (ticket.readOnly || m_planned.value(ticket.id, TicketStep::Accept) == ticket.step)
                    continue;
                m_planned.insert(ticket.id, ticket.step);
                plan(ticket);
                ++planned;
            }
        });
}

void LifeDriver::act(const Ticket &ticket, const QString &intent, const AgentId &actor, QCborMap values,
                     QMap<QString, QByteArray> personal, int Counters::*counter)
{
    OperationDraft operation = draft(intent, EntityKind::Ticket, ticket.id.toString(), ticket.branch, actor);
    operation.values = std::move(values);
    operation.personal = std::move(personal);
    author({operation}, counter);
}

void LifeDriver::plan(const Ticket &ticket)
{
    const AgentId crew(ticket.crew.isEmpty() ? u"demo"_s : ticket.crew.value);
    const AgentId desk =
        m_city->plan().agents[size_t(m_random.range(0, int(m_city->plan().agents.size()) - 1))].id;
    if (ticket.step == TicketStep::Handle) {
        const bool field = ticket.trade != Trade::Billing && ticket.trade != Trade::Unknown;
        qint64 at = ticket.tier == Tier::Red    ? between(15, 40)
                  : ticket.tier == Tier::Yellow ? between(30, 90)
                                                : between(50, 180);
        if (field && !ticket.checkIn) {
            later(at, [=, this] {
                QCborMap place;
                const int household = m_city->plan().householdOf(ticket.account);
                if (household >= 0) {
                    const QPointF position =
                        m_city->plan()
                            .building(m_city->plan().households[size_t(household)].building)
                            .position;
                    place = {{u"longitude_e6"_s, qint64(std::llround(position.x() * 1e6))},
                             {u"latitude_e6"_s, qint64(std::llround(position.y() * 1e6))}};
                }
                act(ticket, u"ticket.check_in"_s, crew, place, {}, &Counters::checkedIn);
            });
        }
        at += between(25, 80);
        later(at, [=, this] {
            QCborMap values;
            const std::optional<int> tenths = m_city->flatTenths(ticket.account, m_clock.utcMs());
            if (tenths
                && (ticket.category == TicketCategory::NoHeat
                    || ticket.category == TicketCategory::UnevenHeat))
                values.insert(u"measured_temperature_tenths"_s, *tenths);
            act(ticket, u"ticket.handle"_s, crew, values,
                {{u"result"_s, m_city->repair(ticket, m_clock.utcMs()).toUtf8()}}, &Counters::handled);
        });
    } else if (ticket.step == TicketStep::Verify) { // called back
        const bool content = m_random.chance(0.923); // S057
        const int nps = content ? m_random.range(7, 10) : m_random.range(0, 6);
        later(between(30, 90), [=, this] {
            act(ticket, u"ticket.verify"_s, desk,
                {{u"ok"_s, true}, {u"satisfied"_s, content}, {u"nps"_s, nps}}, {}, &Counters::verified);
        });
    } else {
        later(between(10, 30),
              [=, this] { act(ticket, u"ticket.close"_s, desk, {}, {}, &Counters::closed); });
    }
}

} // namespace Warmline
