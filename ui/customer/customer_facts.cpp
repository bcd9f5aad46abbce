// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customer_facts.h"

#include "app/services/tickets/ticket_views.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline::CustomerFacts {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CustomerFacts)
};

HistoryLine lineOf(const Ticket &ticket)
{
    HistoryLine line{ticket.openedMs,
                     TicketViews::categoryTitle(ticket.category),
                     {},
                     ChipKind::Neutral,
                     Format::isolate(ticket.number),
                     ticket.id};
    switch (ticket.step) {
    case TicketStep::Verify:
        line.chip = Tr::tr("已处理 待核");
        line.kind = ChipKind::Warn;
        break;
    case TicketStep::Close:
        line.chip = Tr::tr("已核 待闭环");
        line.kind = ChipKind::Warn;
        break;
    case TicketStep::Closed:
        line.chip = ticket.satisfied == false ? Tr::tr("已闭环 不满意") : Tr::tr("已闭环");
        line.kind = ticket.satisfied == false ? ChipKind::Bad : ChipKind::Ok;
        break;
    default:
        line.chip = Tr::tr("在办 %1").arg(TicketViews::stepTitle(ticket.step));
        line.kind = ChipKind::Info;
    }
    return line;
}

HistoryLine lineOf(const Call &call)
{
    const bool talked = call.answeredMs > 0;
    HistoryLine line{call.offeredMs,
                     call.direction == CallDirection::Inbound ? Tr::tr("来电") : Tr::tr("去电"),
                     {},
                     ChipKind::Neutral,
                     {},
                     call.ticket};
    if (talked && call.endedMs > call.answeredMs)
        line.side = Tr::tr("通话 %1").arg(Format::isolate(Format::clock(call.endedMs - call.answeredMs)));
    else if (!talked)
        line.side = Tr::tr("未接通");
    return line;
}

/// When the crew's work was first done; 0: not yet.
qint64 handledMs(const Ticket &ticket)
{
    for (const StepSpan &span : ticket.spans) {
        if (span.step == TicketStep::Handle && span.leftMs > 0)
            return span.leftMs;
    }
    return ticket.closedMs;
}

QString relation(NeighbourRelation which)
{
    switch (which) {
    case NeighbourRelation::Self: return Tr::tr("本户");
    case NeighbourRelation::Above: return Tr::tr("楼上");
    case NeighbourRelation::Below: return Tr::tr("楼下");
    case NeighbourRelation::Opposite: return Tr::tr("对门");
    case NeighbourRelation::Near: break;
    }
    return {};
}

/// One stairwell's column of flats.
struct Column
{
    QString unit;
    QString key;
    QString title;
    int distance = 0; ///< stairwells from the own one
    friend bool operator<(const Column &a, const Column &b)
    {
        return std::tie(a.distance, a.unit, a.key) < std::tie(b.distance, b.unit, b.key);
    }
};

QString columnTitle(const Household &household)
{
    QString title = household.riser.isEmpty()
                      ? Tr::tr("%1 列").arg(Format::isolate(Contact::columnOf(household)))
                      : Tr::tr("%1 立管").arg(Format::isolate(household.riser));
    if (const QString side = orientation(household.orientation); !side.isEmpty())
        title += u' ' + side;
    return title;
}

QList<Column> columnsOf(const ContactCard &card)
{
    const Household &self = card.detail.household;
    QList<Column> columns;
    for (const Neighbour &neighbour : card.neighbours) {
        const Household &h = neighbour.household;
        const QString key = Contact::columnOf(h);
        const auto same = [&](const Column &c) { return c.unit == h.unit && c.key == key; };
        if (!std::ranges::any_of(columns, same))
            columns.append({h.unit, key, columnTitle(h), std::abs(h.unit.toInt() - self.unit.toInt())});
    }
    std::sort(columns.begin(), columns.end());
    return columns;
}

NeighbourCell cellOf(const Neighbour &neighbour, const ContactCard &card, qint64 nowMs)
{
    const Household &self = card.detail.household;
    const Household &h = neighbour.household;
    NeighbourCell cell;
    cell.name = h.unit == self.unit || h.unit.isEmpty() ? h.room : h.unit + u'-' + h.room;
    cell.relation = relation(neighbour.relation);
    cell.own = neighbour.relation == NeighbourRelation::Self;
    cell.celsius = neighbour.room.celsius;
    cell.stale = neighbour.room.quality != Quality::Good;
    cell.standard_C = card.standard_C;
    if (neighbour.room.celsius && neighbour.room.atMs > 0)
        cell.age = Format::shortAge(Format::wholeMinutes(nowMs - neighbour.room.atMs));
    return cell;
}

} // namespace

QString useState(UseState state)
{
    switch (state) {
    case UseState::InUse: return Tr::tr("在用");
    case UseState::Stopped: return Tr::tr("停用");
    case UseState::Resumed: return Tr::tr("复热");
    case UseState::Unknown: break;
    }
    return {};
}

QString season(const QString &name)
{
    return Format::isolate(QString(name.first(std::min<qsizetype>(4, name.size())) + u'–' + name.right(2)));
}

Fee fee(const Payment &payment)
{
    Fee fee;
    fee.season = Tr::tr("%1 费用").arg(season(payment.season));
    const qint64 open = payment.dueCents - payment.paidCents;
    switch (payment.state) {
    case PaymentState::Paid:
        fee.text =
            payment.paidCents > 0 ? Tr::tr("已缴 %1").arg(Format::money(payment.paidCents)) : Tr::tr("已缴");
        break;
    case PaymentState::Unpaid:
        fee.text = open > 0 ? Tr::tr("欠 %1").arg(Format::money(open)) : Tr::tr("未缴");
        fee.owes = true;
        break;
    case PaymentState::Suspended: fee.text = Tr::tr("报停"); break;
    case PaymentState::Unknown: break;
    }
    return fee;
}

QString orientation(const QString &letters)
{
    QString words;
    const auto add = [&words](const QString &word) {
        words =
            words.isEmpty() ? word : Tr::tr("%1%2", "two compass words, as in north-south").arg(words, word);
    };
    for (const QChar letter : letters) {
        switch (letter.toUpper().unicode()) {
        case u'N': add(Tr::tr("北")); break;
        case u'S': add(Tr::tr("南")); break;
        case u'E': add(Tr::tr("东")); break;
        case u'W': add(Tr::tr("西")); break;
        default: words += letter;
        }
    }
    return words;
}

QString account(const AccountNo &account)
{
    const QString &text = account.value;
    const bool digits = std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
    if (!digits || text.size() < 7)
        return Format::isolate(text);
    QString spaced;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && i % 3 == 0)
            spaced += u' ';
        spaced += text[i];
    }
    return Format::isolate(spaced);
}

QString subtitle(const HouseholdDetail &detail)
{
    QStringList parts{Tr::tr("户号 %1").arg(account(detail.household.account))};
    QString station = Format::isolate(detail.stationName);
    if (!detail.building.secondaryBranch.isEmpty())
        station += (station.isEmpty() ? QString() : u" "_s)
                 + Tr::tr("二网 %1 支").arg(Format::isolate(detail.building.secondaryBranch));
    if (!station.isEmpty())
        parts.append(station);
    if (!detail.household.riser.isEmpty()) {
        const QString side = orientation(detail.household.orientation);
        const QString riser = Format::isolate(detail.household.riser);
        parts.append(side.isEmpty() ? Tr::tr("%1 立管").arg(riser)
                                    : Tr::tr("%1 立管（%2）").arg(riser, side));
    }
    return parts.join(u" · "_s);
}

QList<HistoryLine> history(const ContactCard &card)
{
    QList<HistoryLine> lines = history(card.recentTickets, card.recentCalls, card.call);
    if (const int calls = card.counts.callsTodayElsewhere; calls > 0) {
        HistoryLine line;
        line.atMs = card.asOfMs;
        line.what = Tr::tr("今天另有来电 %1 次，没有通话记录", nullptr, calls)
                        .arg(Format::isolate(QString::number(calls)));
        line.side = Tr::tr("总机计数");
        lines.prepend(line);
    }
    return lines;
}

QList<HistoryLine> history(const QList<Ticket> &tickets, const QList<Call> &calls, const CallId &running)
{
    QList<HistoryLine> lines;
    QSet<CallId> origins;
    QSet<TicketId> listed;
    for (const Ticket &ticket : tickets) {
        lines.append(lineOf(ticket));
        origins.insert(ticket.call);
        listed.insert(ticket.id);
    }
    for (const Call &call : calls) {
        const bool isRunning = call.id == running || call.endedMs == 0;
        if (!isRunning && !origins.contains(call.id) && !listed.contains(call.ticket))
            lines.append(lineOf(call));
    }
    std::ranges::stable_sort(lines,
                             [](const HistoryLine &a, const HistoryLine &b) { return a.atMs > b.atMs; });
    return lines;
}

std::optional<Promise> promise(const ContactCard &card, qint64 nowMs)
{
    if (card.brokenPromise)
        return Promise{card.brokenPromise->promiseMs, false, card.brokenPromise->id};
    for (const Ticket &ticket : card.recentTickets) { // newest first
        if (ticket.promiseMs == 0)
            continue;
        const qint64 done = handledMs(ticket);
        if (done > 0)
            return Promise{ticket.promiseMs, done <= ticket.promiseMs, ticket.id};
        return Promise{ticket.promiseMs, nowMs > ticket.promiseMs ? std::optional(false) : std::nullopt,
                       ticket.id};
    }
    return std::nullopt;
}

NeighbourTable neighbours(const ContactCard &card, int maxColumns, qint64 nowMs)
{
    const Household &self = card.detail.household;
    QList<Column> columns = columnsOf(card);
    if (columns.size() > maxColumns) {
        // What is left out is what lies farthest from the own column, which always stays.
        const int own = Contact::columnOf(self).toInt();
        std::ranges::stable_sort(columns, {}, [own](const Column &column) {
            const int key = column.key.toInt();
            return std::pair(column.distance, column.distance == 0 ? std::abs(key - own) : key);
        });
        columns.resize(maxColumns);
        std::sort(columns.begin(), columns.end());
    }
    QList<int> floors;
    for (const Neighbour &neighbour : card.neighbours) {
        if (!floors.contains(neighbour.household.floor))
            floors.append(neighbour.household.floor);
    }
    std::ranges::sort(floors, std::greater());
    NeighbourTable table;
    for (const Column &column : std::as_const(columns))
        table.columns.append(column.title);
    for (const int floor : std::as_const(floors)) {
        table.floors.append(QString::number(floor));
        for (const Column &column : std::as_const(columns)) {
            const auto here = std::ranges::find_if(card.neighbours, [&](const Neighbour &n) {
                return n.household.floor == floor && n.household.unit == column.unit
                    && Contact::columnOf(n.household) == column.key;
            });
            const bool exists = here != card.neighbours.end();
            table.cells.append(exists ? cellOf(*here, card, nowMs) : NeighbourCell{});
            table.accounts.append(exists ? here->household.account : AccountNo());
        }
    }
    return table;
}

} // namespace Warmline::CustomerFacts
