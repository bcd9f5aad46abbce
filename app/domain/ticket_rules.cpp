// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/intent_words.h"
#include "app/domain/ticket_effects.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Warmline::TicketRules {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TicketRules)
};

constexpr quint8 in(TicketStep step)
{
    return quint8(1U << quint8(step));
}

constexpr quint8 kUntilClosed = in(TicketStep::Accept) | in(TicketStep::Dispatch) | in(TicketStep::Handle)
                              | in(TicketStep::Verify) | in(TicketStep::Close);

using Effect = Result<void> (*)(Ticket &ticket, const OperationValues &values, qint64 at);

/// One row of the table: an intent, the steps in which it fits, what it does.
struct Rule
{
    QLatin1StringView intent;
    quint8 steps;
    const char *otherwise; ///< the sentence for all other steps
    Effect effect;
};

/// The clock of a ticket never runs backwards, whatever the clocks of the devices said.
qint64 notBefore(const Ticket &ticket, qint64 at)
{
    return ticket.spans.isEmpty() ? at : std::max(at, ticket.spans.last().enteredMs);
}

/// The one table of the five steps (S039).
constexpr std::array<Rule, 16> kRules{{
    {"accept"_L1, in(TicketStep::Accept), QT_TRANSLATE_NOOP("TicketRules", "工单已经受理"),
     TicketEffects::accept},
    {"dispatch"_L1, in(TicketStep::Accept) | in(TicketStep::Dispatch),
     QT_TRANSLATE_NOOP("TicketRules", "工单已经派发；换班组请用改派"), TicketEffects::dispatch},
    {"check_in"_L1, in(TicketStep::Handle), QT_TRANSLATE_NOOP("TicketRules", "只有处理中的工单能签到"),
     TicketEffects::checkIn},
    {"handle"_L1, in(TicketStep::Handle), QT_TRANSLATE_NOOP("TicketRules", "只有处理中的工单能登记处理结果"),
     TicketEffects::handle},
    {"verify"_L1, in(TicketStep::Verify), QT_TRANSLATE_NOOP("TicketRules", "只有等待验证的工单能验证"),
     TicketEffects::verify},
    {"close"_L1, in(TicketStep::Close), QT_TRANSLATE_NOOP("TicketRules", "验证通过之后才能闭环"),
     TicketEffects::close},
    {"note"_L1, kUntilClosed, nullptr, TicketEffects::note},
    {"update"_L1, kUntilClosed, nullptr, TicketEffects::update},
    {"set_tier"_L1, kUntilClosed, nullptr, TicketEffects::setTier},
    {"pause"_L1, kUntilClosed, nullptr, TicketEffects::pause},
    {"resume"_L1, kUntilClosed, nullptr, TicketEffects::resume},
    {"reassign"_L1, in(TicketStep::Handle), QT_TRANSLATE_NOOP("TicketRules", "只有处理中的工单能改派"),
     TicketEffects::reassign},
    {"reopen"_L1, in(TicketStep::Closed), QT_TRANSLATE_NOOP("TicketRules", "工单还没有闭环，不需要重开"),
     TicketEffects::reopen},
    {"conflict.resolve"_L1, quint8(kUntilClosed | in(TicketStep::Closed)), nullptr,
     TicketEffects::resolveConflict},
    // The recording of the last call and the crew's photos come when they come.
    {"attachment.add"_L1, quint8(kUntilClosed | in(TicketStep::Closed)), nullptr, TicketEffects::attach},
    {"attachment.remove"_L1, quint8(kUntilClosed | in(TicketStep::Closed)), nullptr, TicketEffects::attach},
}};

/// "dispatch" of "ticket.dispatch" and of "dispatch".
QStringView bare(QStringView intent)
{
    return intent.startsWith("ticket."_L1) ? intent.sliced(7) : intent;
}

const Rule *ruleFor(QStringView intent)
{
    const auto rule =
        std::ranges::find_if(kRules, [name = bare(intent)](const Rule &r) { return name == r.intent; });
    return rule == kRules.end() ? nullptr : &*rule;
}

/// " (wangmin, 01-15 14:03)": who brought the ticket to where it is.
QString whoseDoing(const Ticket &ticket)
{
    for (auto span = ticket.spans.crbegin(); span != ticket.spans.crend(); ++span) {
        if (span->leftMs != 0)
            return Tr::tr("（%1）").arg(IntentWords::whoAndWhen(span->by, span->leftMs));
    }
    return Tr::tr("（%1）").arg(IntentWords::whoAndWhen(ticket.openedBy, ticket.openedMs));
}

Result<void> fits(const Ticket &ticket, const Rule &rule)
{
    if ((rule.steps & in(ticket.step)) != 0)
        return {};
    const bool closed = ticket.step == TicketStep::Closed;
    return failure(
        ErrorCode::Conflict,
        (closed || !rule.otherwise ? Tr::tr("工单已闭环；要继续处理，请先重开") : Tr::tr(rule.otherwise))
            + whoseDoing(ticket),
        ticket.number);
}

Result<Ticket> open(const Operation &operation)
{
    const OperationValues values(operation);
    const qint64 at = operation.atMs();
    Ticket ticket;
    ticket.id = TicketId(Uuid7::fromString(operation.primary()->id));
    if (ticket.id.isNull())
        return failure(ErrorCode::InvalidInput, Tr::tr("工单的标识不是 UUID"), operation.primary()->id);
    ticket.number = values.text("number"_L1);
    if (ticket.number.isEmpty())
        return std::unexpected(values.missing("number"_L1).error());
    ticket.branch = operation.branch;
    ticket.openedBy = operation.actor;
    ticket.openedMs = at;
    ticket.version = 1;
    TicketEffects::enter(ticket, TicketStep::Accept, operation.actor, at);
    if (auto ok = TicketEffects::readFields(ticket, values); !ok)
        return std::unexpected(ok.error());
    return ticket;
}

} // namespace

const QStringList &intents()
{
    static const QStringList list = [] {
        QStringList names{u"ticket.open"_s};
        for (const Rule &rule : kRules) {
            if (!rule.intent.contains(u'.'))
                names.append("ticket."_L1 + rule.intent);
        }
        return names;
    }();
    return list;
}

Result<void> allowed(const Ticket &ticket, QStringView intent)
{
    if (ticket.readOnly)
        return failure(ErrorCode::TooNew, Tr::tr("这张工单被更新版本的程序处理过，本版本只能查看"),
                       ticket.number);
    const Rule *rule = ruleFor(intent);
    if (!rule)
        return failure(ErrorCode::Conflict,
                       bare(intent) == "open"_L1 ? Tr::tr("工单已经存在") : Tr::tr("工单没有这个操作"),
                       ticket.number);
    if (auto ok = fits(ticket, *rule); !ok)
        return ok;
    const bool paused = !ticket.pauses.isEmpty() && ticket.pauses.last().toMs == 0;
    if (rule->effect == TicketEffects::pause && paused)
        return failure(ErrorCode::Conflict,
                       Tr::tr("工单的计时已经暂停")
                           + Tr::tr("（%1）").arg(IntentWords::whoAndWhen({}, ticket.pauses.last().fromMs)),
                       ticket.number);
    if (rule->effect == TicketEffects::resume && !paused)
        return failure(ErrorCode::Conflict, Tr::tr("工单的计时没有暂停"), ticket.number);
    if (rule->effect == TicketEffects::resolveConflict && ticket.fields.conflicts.isEmpty())
        return failure(ErrorCode::Conflict, Tr::tr("工单没有待处理的分歧"), ticket.number);
    return {};
}

Result<Ticket> apply(const std::optional<Ticket> &before, const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    if (!touch || touch->kind != EntityKind::Ticket)
        return failure(ErrorCode::InvalidInput, Tr::tr("操作没有指明工单"), operation.intent);
    if (!before) {
        if (operation.intent != "ticket.open"_L1)
            return failure(ErrorCode::Conflict, Tr::tr("工单不存在"), touch->id);
        return open(operation);
    }
    Ticket ticket = *before;
    const Rule *rule = ruleFor(operation.intent);
    if (!rule && operation.intent != "ticket.open"_L1)
        ticket.readOnly = true;
    if (ticket.readOnly) { // what a newer version did can't be folded on; the operation is kept and counted
        ++ticket.version;
        return ticket;
    }
    if (auto ok = allowed(ticket, operation.intent); !ok)
        return std::unexpected(ok.error());
    const qint64 at = notBefore(ticket, operation.atMs());
    if (auto ok = rule->effect(ticket, OperationValues(operation), at).and_then([&] {
            return TicketEffects::rememberFields(*before, ticket, operation, at);
        });
        !ok)
        return std::unexpected(ok.error());
    ++ticket.version;
    return ticket;
}

} // namespace Warmline::TicketRules
