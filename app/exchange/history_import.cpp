// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/crypto.h"
#include "app/exchange/import_fields.h"
#include "app/exchange/importer.h"

#include <QCoreApplication>

#include <array>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// A UUIDv7 of \a atMs whose random part is a hash of \a name: a second import finds the same thing.
Uuid7 uuidOf(const QString &name, qint64 atMs)
{
    QByteArray bytes = Crypto::sha256(name.toUtf8()).first(16);
    for (int i = 0; i < 6; ++i)
        bytes[i] = char(quint64(atMs) >> (40 - 8 * i));
    bytes[6] = char(0x70 | (bytes.at(6) & 0x0f));
    bytes[8] = char(0x80 | (bytes.at(8) & 0x3f));
    return Uuid7::fromBytes(bytes);
}

/// Tickets of another system with their own times. What is there already is left alone: the state of a ticket
/// is the fold of its operations, and a file is none.
class TicketImporter final : public TableImporter
{
public:
    using TableImporter::TableImporter;

protected:
    Result<void> prepare(Queries &) override { return {}; }
    Result<void> takeRow(Queries &queries, TableRow &row) override;

private:
    static void readFields(TableRow &row, Ticket &ticket);
    static void readSteps(TableRow &row, Ticket &ticket);
    [[nodiscard]] Result<void> readPlace(Queries &queries, TableRow &row, Ticket &ticket) const;
};

Result<void> TicketImporter::takeRow(Queries &queries, TableRow &row)
{
    Ticket ticket;
    ticket.number = row.required("number"_L1);
    if (row.required("opened_at"_L1).isEmpty())
        return {};
    ticket.version = 1;
    readFields(row, ticket);
    readSteps(row, ticket);
    if (auto ok = readPlace(queries, row, ticket); !ok)
        return ok;
    if (row.isRejected() || !isFirst(row, ticket.number))
        return {};
    const auto there = queries.ticketByNumber(ticket.number);
    if (!there)
        return std::unexpected(there.error());
    if (*there) {
        ++summary.unchanged;
        return {};
    }
    ticket.id = TicketId(uuidOf(request().company + "/ticket/"_L1 + ticket.number, ticket.openedMs));
    count<Ticket>(ticket.branch, nullptr, ticket);
    return {};
}

void TicketImporter::readFields(TableRow &row, Ticket &t)
{
    row.readName<TicketCategory>("category"_L1, t.category, ImportWords::category);
    row.readName<Tier>("tier"_L1, t.tier, ImportWords::tier);
    row.readName<FaultScope>("scope"_L1, t.scope, ImportWords::scope);
    row.readName<Trade>("trade"_L1, t.trade, ImportWords::trade);
    row.readName<Channel>("channel"_L1, t.channel, ImportWords::channel);
    row.read("text"_L1, t.text, 4000);
    row.read("result"_L1, t.result, 4000);
    row.readId("opened_by"_L1, t.openedBy);
    row.readId("crew"_L1, t.crew);
    row.readBoolean("satisfied"_L1, t.satisfied);
    if (!row.text("nps"_L1).isEmpty()) {
        int nps = 0;
        row.readInteger("nps"_L1, nps, 0, 10);
        t.nps = nps;
    }
    const auto temperature = [&row](QLatin1StringView field, std::optional<int> &tenths) {
        if (row.text(field).isEmpty())
            return;
        double celsius = 0;
        row.readNumber(field, celsius, -60, 150, 1);
        tenths = qRound(celsius * 10);
    };
    temperature("reported_temperature"_L1, t.reportedTemperatureTenths);
    temperature("measured_temperature"_L1, t.measuredTemperatureTenths);
}

/// The five steps by the times at which they were completed; the first that is missing is the step it stands
/// in.
void TicketImporter::readSteps(TableRow &row, Ticket &t)
{
    std::array<qint64, 5> completed{};
    constexpr std::array fields{"accepted_at"_L1, "dispatched_at"_L1, "handled_at"_L1, "verified_at"_L1,
                                "closed_at"_L1};
    row.readTime("opened_at"_L1, t.openedMs);
    for (size_t i = 0; i < fields.size(); ++i)
        row.readTime(fields[i], completed[i]);
    if (row.isRejected())
        return;
    for (size_t i = completed.size() - 1; i > 0; --i) { // a later step says that the earlier ones are done
        if (completed[i - 1] == 0)
            completed[i - 1] = completed[i];
    }
    qint64 entered = t.openedMs;
    for (size_t i = 0; i < completed.size(); ++i) {
        t.step = TicketStep(i + 1);
        if (completed[i] != 0 && completed[i] < entered)
            return row.reject(Tr::tr("各步骤的时间先后颠倒"));
        t.spans.append({t.step, entered, completed[i], {}});
        if (completed[i] == 0)
            return;
        entered = completed[i];
    }
    t.step = TicketStep::Closed;
    t.closedMs = entered;
}

Result<void> TicketImporter::readPlace(Queries &queries, TableRow &row, Ticket &ticket) const
{
    ticket.branch = branchOf(row, {});
    ticket.account = AccountNo(row.text("account_no"_L1));
    if (ticket.account.isEmpty() || row.isRejected())
        return {};
    const auto household = queries.household(ticket.account);
    if (!household)
        return std::unexpected(household.error());
    if (!*household) {
        row.reject(Tr::tr("户号“%1”不存在").arg(ticket.account.value));
        return {};
    }
    const HouseholdDetail &detail = **household;
    ticket.branch = branchOf(row, detail.household.branch);
    ticket.community = detail.household.community;
    ticket.building = detail.household.building;
    ticket.station = detail.building.station;
    return {};
}

/// Calls of another system. What is there already is left alone.
class CallImporter final : public TableImporter
{
public:
    using TableImporter::TableImporter;

protected:
    Result<void> prepare(Queries &) override { return {}; }
    Result<void> takeRow(Queries &queries, TableRow &row) override;

private:
    static void readTimes(TableRow &row, Call &call);
};

void CallImporter::readTimes(TableRow &row, Call &c)
{
    row.readTime("offered_at"_L1, c.offeredMs);
    row.readTime("answered_at"_L1, c.answeredMs);
    row.readTime("ended_at"_L1, c.endedMs);
    row.readTime("wrapped_at"_L1, c.wrappedMs);
    if (row.isRejected())
        return;
    qint64 last = c.offeredMs;
    for (const qint64 at : {c.answeredMs, c.endedMs, c.wrappedMs}) {
        if (at != 0 && at < last)
            return row.reject(Tr::tr("来电、接听、结束的时间先后颠倒"));
        last = std::max(last, at);
    }
    if (c.endedMs == 0)
        c.endedMs = last; // an imported call is over
    if (c.wrappedMs == 0 && c.answeredMs != 0)
        c.wrappedMs = c.endedMs;
    c.state =
        c.answeredMs == 0 ? (c.wrappedMs != 0 ? CallState::Wrapped : CallState::Missed) : CallState::Wrapped;
}

Result<void> CallImporter::takeRow(Queries &queries, TableRow &row)
{
    Call call;
    if (row.required("offered_at"_L1).isEmpty())
        return {};
    readTimes(row, call);
    row.readPhone("number"_L1, call.number);
    row.readName<CallDirection>("direction"_L1, call.direction, ImportWords::direction);
    row.read("queue"_L1, call.queue, 40);
    double waited = 0;
    row.readNumber("waited_s"_L1, waited, 0, 86'400, 3);
    call.waitedMs = qRound64(waited * 1000);
    row.readId("account_no"_L1, call.account);
    row.readId("agent"_L1, call.agent);
    row.readInteger("transfers"_L1, call.transfers, 0, 100);
    call.version = 1;
    call.branch = branchOf(row, {});
    const QString own = row.text("call_id"_L1);
    const QString key = own.isEmpty() ? call.number + u'@' + QString::number(call.offeredMs) : own;
    if (row.isRejected() || !isFirst(row, key))
        return {};
    const Uuid7 exported = Uuid7::fromString(own); // a call of our own that comes back
    call.id =
        CallId(exported.isNull() ? uuidOf(request().company + "/call/"_L1 + key, call.offeredMs) : exported);
    const auto there = queries.call(call.id);
    if (!there)
        return std::unexpected(there.error());
    if (*there) {
        ++summary.unchanged;
        return {};
    }
    if (const QString number = row.text("ticket"_L1); !number.isEmpty()) {
        const auto ticket = queries.ticketByNumber(number);
        if (!ticket)
            return std::unexpected(ticket.error());
        if (!*ticket) {
            row.reject(Tr::tr("工单“%1”不存在").arg(number));
            return {};
        }
        call.ticket = (*ticket)->id;
    }
    count<Call>(call.branch, nullptr, call);
    return {};
}

} // namespace

std::unique_ptr<Importer> makeHistoryImporter(const ImportRequest &request)
{
    if (request.kind == ImportKind::Tickets)
        return std::make_unique<TicketImporter>(request);
    return std::make_unique<CallImporter>(request);
}

} // namespace Warmline
