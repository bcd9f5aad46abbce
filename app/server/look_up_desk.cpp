// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/look_up_desk.h"

#include "app/core/clock.h"
#include "app/domain/looked_up_tickets.h"
#include "app/domain/server_journal.h"
#include "app/server/ready_answer.h"

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHourMs = 60LL * 60'000;

struct Found
{
    QString company;
    LookedUpHousehold household;
};

Error tooMany()
{
    return {ErrorCode::Unavailable, LookUpDesk::tr("一小时内查询的住户太多，请稍后再查"), u"account"_s};
}

Result<Found> read(Queries &queries, const AccountNo &account, const AgentId &actor, qint64 nowMs)
{
    // What other servers gave, and this one before it was started anew, stands in the order.
    const auto given = ServerQueries::of(queries).and_then([&](ServerQueries *server) {
        return server->lookUpsSince(actor, nowMs - kHourMs, LookUpDesk::kMostPerHour);
    });
    if (!given)
        return std::unexpected(given.error());
    if (*given >= LookUpDesk::kMostPerHour)
        return std::unexpected(tooMany());
    const auto company = queries.setting(u"company"_s);
    const auto home = queries.household(account);
    if (!company || !home)
        return std::unexpected(company ? home.error() : company.error());
    if (!*home)
        return failure(ErrorCode::NotFound, LookUpDesk::tr("没有这个户号"), u"account"_s);
    const auto phone = queries.phone(account);
    const auto stations = queries.stations();
    if (!phone || !stations)
        return std::unexpected(phone ? stations.error() : phone.error());
    TicketFilter last;
    last.account = account;
    last.limit = LookedUpTickets::kMost;
    const auto tickets = queries.tickets(last);
    if (!tickets)
        return std::unexpected(tickets.error());
    const auto station = std::ranges::find(*stations, (*home)->building.station, &Station::id);
    Found found{company->isEmpty() ? u"local"_s : *company, {}};
    found.household.account = account;
    found.household.branch = (*home)->household.branch;
    found.household.blocks = LookedUpTickets::append(
        LookUpCodec::pack(**home, *phone,
                          station == stations->end() ? std::nullopt : std::optional(*station)),
        *tickets);
    return found;
}

} // namespace

LookUpDesk::LookUpDesk(Journal &journal, Reader &reader, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_reader(reader)
    , m_clock(clock)
{ }

bool LookUpDesk::mayAskNow(const AgentId &account)
{
    const qint64 now = m_clock.monotonicMs();
    QList<qint64> &asked = m_asked[account];
    asked.removeIf([now](qint64 at) { return now - at >= kHourMs; });
    if (asked.size() >= kMostPerHour)
        return false;
    asked.append(now);
    return true;
}

QFuture<Result<LookedUpHousehold>> LookUpDesk::lookUp(const CallerSession &session, const AccountNo &account,
                                                      const QString &reason)
{
    using Answer = LookedUpHousehold;
    if (reason.trimmed().isEmpty())
        return refuse<Answer>(ErrorCode::InvalidInput, tr("请说明为什么查这一户"), u"reason"_s);
    if (!mayAskNow(session.account))
        return ready<Answer>(std::unexpected(tooMany()));
    return m_reader
        .ask([account, who = session.account, now = m_clock.utcMs()](Queries &queries) {
            return read(queries, account, who, now);
        })
        .then(this,
              [this, account, who = session.account,
               why = reason.trimmed().left(kReason)](const Result<Found> &found) {
                  if (!found)
                      return ready<Answer>(std::unexpected(found.error()));
                  OperationDraft draft;
                  draft.intent = u"household.look_up"_s;
                  draft.company = found->company;
                  draft.branch = found->household.branch;
                  draft.entities = {{EntityKind::Household, account.value, 0}};
                  draft.values.insert("reason"_L1, why);
                  draft.actor = who;
                  return m_journal.author({draft}).then(
                      [answer = found->household, now = m_clock.utcMs()](
                          const Result<QList<JournalEntry>> &written) mutable -> Result<Answer> {
                          if (!written)
                              return std::unexpected(written.error());
                          answer.atMs = now;
                          return answer;
                      });
              })
        .unwrap();
}

} // namespace Warmline
