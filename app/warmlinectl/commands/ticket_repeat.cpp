// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/ticket_repeat.h"

#include <QHash>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

bool isPaused(const Ticket &ticket)
{
    return !ticket.pauses.isEmpty() && ticket.pauses.last().toMs == 0;
}

/// The step that was completed last.
std::optional<TicketStep> cameFrom(const Ticket &ticket)
{
    for (auto span = ticket.spans.crbegin(); span != ticket.spans.crend(); ++span) {
        if (span->leftMs != 0)
            return span->step;
    }
    return {};
}

/// What a draft says, against what the ticket holds already. What it leaves out changes nothing.
class Said
{
public:
    Said(const Ticket &ticket, const OperationDraft &draft)
        : m_ticket(ticket)
        , m_draft(draft)
    { }
    [[nodiscard]] bool text(const QString &name, const QString &there) const
    {
        return !m_draft.personal.contains(name) || QString::fromUtf8(m_draft.personal.value(name)) == there;
    }
    /// Words that become a note.
    [[nodiscard]] bool note(const QString &name) const
    {
        const QString said = QString::fromUtf8(m_draft.personal.value(name));
        return !m_draft.personal.contains(name)
            || std::ranges::any_of(m_ticket.notes, [&said](const TicketNote &n) { return n.text == said; });
    }
    [[nodiscard]] bool number(QLatin1StringView name, std::optional<qint64> there) const
    {
        return !m_draft.values.contains(name) || there == m_draft.values.value(name).toInteger();
    }
    [[nodiscard]] bool measured() const
    {
        return number("measured_temperature_tenths"_L1, m_ticket.measuredTemperatureTenths);
    }
    [[nodiscard]] bool crew() const
    {
        return m_ticket.crew == CrewId(m_draft.values.value("crew"_L1).toString());
    }

private:
    const Ticket &m_ticket;
    const OperationDraft &m_draft;
};

bool isJudged(const Ticket &ticket, const OperationDraft &draft, const Said &said)
{
    const bool ok = draft.values.value("ok"_L1).toBool();
    const bool isThere = ok ? ticket.step == TicketStep::Close
                            : ticket.step == TicketStep::Handle && cameFrom(ticket) == TicketStep::Verify;
    return isThere && said.measured() && said.note(u"note"_s) && said.number("nps"_L1, ticket.nps)
        && (!draft.values.contains("satisfied"_L1)
            || ticket.satisfied == draft.values.value("satisfied"_L1).toBool());
}

using Repeated = bool (*)(const Ticket &ticket, const OperationDraft &draft, const Said &said);

/// By intent: the ticket is already as the draft would make it.
const QHash<QString, Repeated> &repeats()
{
    static const QHash<QString, Repeated> table{
        {u"ticket.accept"_s, [](const Ticket &t, const OperationDraft &,
                                const Said &) { return t.step == TicketStep::Dispatch; }},
        {u"ticket.dispatch"_s,
         [](const Ticket &t, const OperationDraft &, const Said &said) {
             return t.step == TicketStep::Handle && said.crew() && said.note(u"note"_s)
                 && said.number("promise_ms"_L1, t.promiseMs);
         }},
        {u"ticket.reassign"_s,
         [](const Ticket &t, const OperationDraft &, const Said &said) {
             return t.step == TicketStep::Handle && said.crew() && said.note(u"reason"_s);
         }},
        {u"ticket.handle"_s,
         [](const Ticket &t, const OperationDraft &, const Said &said) {
             return t.step == TicketStep::Verify && said.text(u"result"_s, t.result) && said.measured();
         }},
        {u"ticket.verify"_s, isJudged},
        {u"ticket.close"_s,
         [](const Ticket &t, const OperationDraft &, const Said &said) {
             return t.step == TicketStep::Closed && said.note(u"note"_s);
         }},
        {u"ticket.set_tier"_s,
         [](const Ticket &t, const OperationDraft &draft, const Said &said) {
             return tierName(t.tier) == draft.values.value("tier"_L1).toString() && said.note(u"reason"_s);
         }},
        {u"ticket.pause"_s,
         [](const Ticket &t, const OperationDraft &, const Said &said) {
             return isPaused(t) && said.text(u"reason"_s, t.pauses.last().reason);
         }},
        {u"ticket.resume"_s,
         [](const Ticket &t, const OperationDraft &, const Said &) {
             return !t.pauses.isEmpty() && !isPaused(t) && t.step != TicketStep::Closed;
         }},
        {u"ticket.reopen"_s,
         [](const Ticket &t, const OperationDraft &, const Said &said) {
             return t.step == TicketStep::Dispatch && cameFrom(t) == TicketStep::Close
                 && said.note(u"reason"_s);
         }},
    };
    return table;
}

} // namespace

bool TicketRepeat::canRepeat(const QString &intent)
{
    return repeats().contains(intent);
}

bool TicketRepeat::changesNothing(const Ticket &ticket, const OperationDraft &draft)
{
    const auto repeated = repeats().constFind(draft.intent);
    return repeated != repeats().cend() && (*repeated)(ticket, draft, Said(ticket, draft));
}

} // namespace Warmline
