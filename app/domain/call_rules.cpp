// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/call.h"
#include "app/domain/intent_words.h"
#include "app/domain/operation_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Warmline::CallRules {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CallRules)
};

constexpr quint8 in(CallState state)
{
    return quint8(1U << quint8(state));
}

constexpr quint8 kLive = in(CallState::Talking) | in(CallState::Held);
constexpr quint8 kAny =
    in(CallState::Offered) | kLive | in(CallState::Ended) | in(CallState::Wrapped) | in(CallState::Missed);

using Effect = void (*)(Call &call, const OperationValues &values, qint64 at);

struct Rule
{
    QLatin1StringView intent;
    quint8 states;
    const char *otherwise;
    Effect effect;
};

void endHold(Call &call, qint64 at)
{
    if (!call.holds.isEmpty() && call.holds.last().toMs == 0)
        call.holds.last().toMs = std::max(at, call.holds.last().fromMs);
}

void readParties(Call &call, const OperationValues &values)
{
    values.read("account"_L1, call.account);
    values.read("agent"_L1, call.agent);
    if (values.has("ticket"_L1))
        call.ticket = TicketId(Uuid7::fromString(values.text("ticket"_L1)));
}

void answered(Call &call, const OperationValues &values, qint64 at)
{
    call.state = CallState::Talking;
    call.answeredMs = at;
    call.agent = values.actor();
    readParties(call, values);
}

void held(Call &call, const OperationValues &, qint64 at)
{
    call.state = CallState::Held;
    call.holds.append({at, 0});
}

void resumed(Call &call, const OperationValues &, qint64 at)
{
    endHold(call, at);
    call.state = CallState::Talking;
}

void transferred(Call &call, const OperationValues &values, qint64 at)
{
    endHold(call, at);
    call.state = CallState::Talking; // with the one it was given to
    ++call.transfers;
    call.transferTarget = values.text("target"_L1);
    values.read("agent"_L1, call.agent);
}

void ended(Call &call, const OperationValues &, qint64 at)
{
    endHold(call, at);
    call.state = CallState::Ended;
    call.endedMs = at;
}

void missed(Call &call, const OperationValues &values, qint64 at)
{
    call.state = CallState::Missed;
    call.rejected = values.text("rejected"_L1);
    call.endedMs = at;
}

void wrapped(Call &call, const OperationValues &values, qint64 at)
{
    call.state = CallState::Wrapped;
    call.wrappedMs = at;
    readParties(call, values);
}

void linked(Call &call, const OperationValues &values, qint64)
{
    readParties(call, values);
}

/// Only its trail tells of it: what the recorder does changes nothing of a call.
void recorded(Call &, const OperationValues &, qint64) { }

void resolveConflict(Call &call, const OperationValues &values, qint64)
{
    readParties(call, values);
}

constexpr std::array<Rule, 12> kRules{{
    {"answered"_L1, in(CallState::Offered), QT_TRANSLATE_NOOP("CallRules", "来电已经接听或结束"), answered},
    {"held"_L1, in(CallState::Talking), QT_TRANSLATE_NOOP("CallRules", "只有通话中的来电能保持"), held},
    {"resumed"_L1, in(CallState::Held), QT_TRANSLATE_NOOP("CallRules", "来电没有在保持中"), resumed},
    {"transferred"_L1, kLive, QT_TRANSLATE_NOOP("CallRules", "只有通话中的来电能转接"), transferred},
    {"ended"_L1, quint8(kLive | in(CallState::Offered)), QT_TRANSLATE_NOOP("CallRules", "来电已经结束"),
     ended},
    {"missed"_L1, in(CallState::Offered), QT_TRANSLATE_NOOP("CallRules", "来电已经接听或结束"), missed},
    {"wrapped"_L1, quint8(in(CallState::Ended) | in(CallState::Missed)),
     QT_TRANSLATE_NOOP("CallRules", "来电结束之后才能完成话后处理"), wrapped},
    {"recorded"_L1, kAny, nullptr, recorded},
    {"linked"_L1, kAny, nullptr, linked},
    {"conflict.resolve"_L1, kAny, nullptr, resolveConflict},
    {"attachment.add"_L1, kAny, nullptr, nullptr}, // AttachmentRules knows
    {"attachment.remove"_L1, kAny, nullptr, nullptr},
}};

/// The last thing known of a call; no operation on it happened before that.
qint64 latest(const Call &call)
{
    qint64 at = std::max({call.offeredMs, call.answeredMs, call.endedMs, call.wrappedMs});
    if (!call.holds.isEmpty())
        at = std::max({at, call.holds.last().fromMs, call.holds.last().toMs});
    return at;
}

/// What FieldRules compares.
QCborValue fieldValue(const Call &call, const QString &field)
{
    if (field == "account"_L1)
        return call.account.value;
    return call.ticket.isNull() ? QString() : call.ticket.toString();
}

/// Notes who edited which field, and settles what the operation settles.
Result<void> rememberFields(const Call &before, Call &after, const Operation &operation, qint64 at)
{
    const QStringList fields = FieldRules::fieldsOf(operation);
    if (auto ok = FieldRules::resolve(after.fields, operation, at); !ok || fields.isEmpty())
        return ok;
    QList<FieldRules::Change> changes;
    for (const QString &field : fields)
        changes.append({field, fieldValue(before, field), fieldValue(after, field)});
    FieldRules::remember(after.fields, operation, changes, before.version + 1, at);
    return {};
}

/// "（wangmin 于 01-15 14:03）": who has the call, and since when it is as it is.
QString whoseDoing(const Call &call)
{
    return Tr::tr("（%1）").arg(IntentWords::whoAndWhen(call.agent, latest(call)));
}

Result<Call> offered(const Operation &operation)
{
    const OperationValues values(operation);
    Call call;
    call.id = CallId(Uuid7::fromString(operation.primary()->id));
    if (call.id.isNull())
        return failure(ErrorCode::InvalidInput, Tr::tr("来电的标识不是 UUID"), operation.primary()->id);
    call.version = 1;
    call.branch = operation.branch;
    call.offeredMs = operation.atMs();
    call.number = values.text("number"_L1);
    call.queue = values.text("queue"_L1);
    call.waitedMs = std::max<qint64>(0, values.integer("waited_ms"_L1).value_or(0));
    if (auto ok = values.readEnum("direction"_L1, call.direction, callDirectionFromName); !ok)
        return std::unexpected(ok.error());
    readParties(call, values);
    return call;
}

} // namespace

const QStringList &intents()
{
    static const QStringList list = [] {
        QStringList names{u"call.offered"_s};
        for (const Rule &rule : kRules) {
            if (!rule.intent.contains(u'.'))
                names.append("call."_L1 + rule.intent);
        }
        return names;
    }();
    return list;
}

Result<Call> apply(const std::optional<Call> &before, const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    if (!touch || touch->kind != EntityKind::Call)
        return failure(ErrorCode::InvalidInput, Tr::tr("操作没有指明来电"), operation.intent);
    const bool isOffered = operation.intent == "call.offered"_L1;
    if (!before) {
        if (!isOffered)
            return failure(ErrorCode::Conflict, Tr::tr("来电不存在"), touch->id);
        return offered(operation);
    }
    Call call = *before;
    const QStringView bare =
        QStringView(operation.intent).sliced(operation.intent.startsWith("call."_L1) ? 5 : 0);
    const auto rule = std::ranges::find_if(kRules, [bare](const Rule &r) { return bare == r.intent; });
    if (rule == kRules.end() && !isOffered)
        call.readOnly = true;
    if (call.readOnly) {
        ++call.version;
        return call;
    }
    if (isOffered)
        return failure(ErrorCode::Conflict, Tr::tr("来电已经存在"), touch->id);
    if ((rule->states & in(call.state)) == 0)
        return failure(ErrorCode::Conflict, Tr::tr(rule->otherwise) + whoseDoing(call), touch->id);
    const qint64 at = std::max(operation.atMs(), latest(call));
    if (AttachmentRules::knows(operation.intent)) {
        if (auto ok = AttachmentRules::apply(call.attachments, operation, at); !ok)
            return std::unexpected(ok.error());
    } else {
        rule->effect(call, OperationValues(operation), at);
    }
    if (auto ok = rememberFields(*before, call, operation, at); !ok)
        return std::unexpected(ok.error());
    ++call.version;
    return call;
}

} // namespace Warmline::CallRules
