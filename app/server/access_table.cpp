// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/access_table.h"

#include <QCoreApplication>

namespace Warmline::AccessTable {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AccessTable)
};

constexpr quint8 bit(AccountRole role)
{
    return quint8(1U << int(role));
}

constexpr quint8 kAdministrator = bit(AccountRole::Administrator);
constexpr quint8 kSupervisor = quint8(bit(AccountRole::Supervisor) | kAdministrator);
constexpr quint8 kSenior = quint8(bit(AccountRole::SeniorAgent) | kSupervisor);
constexpr quint8 kAgent = quint8(bit(AccountRole::Agent) | kSenior);
constexpr quint8 kQuality = bit(AccountRole::Quality);
constexpr quint8 kService = bit(AccountRole::Service);
constexpr quint8 kTransfers = quint8(kAdministrator | kService); // systems that feed and are fed
constexpr quint8 kPeople = quint8(kAgent | kQuality);
constexpr quint8 kAll = quint8(kPeople | kService);

constexpr Row kCalls[] = {
    {"RenewSession", kAll},
    {"ChangePassword", kPeople},
    {"PushOperations", kPeople}, // each operation is looked at by its intent, too
    {"PullOperations", kAll},
    {"ProveOperations", kAll},
    {"GetSnapshot", kPeople},
    {"WaitForNews", kAll},
    {"ReadFeed", kAll},
    {"LeaseTicketNumbers", kAgent},
    {"SharePresence", kAgent},
    {"GetSeries", kAll},
    {"GetLatest", kAll},
    {"Search", kAll},
    {"LookUpHousehold", kAgent},
    {"SubmitIntent", kAll},
    {"GetTicket", kAll},
    {"ListAccounts", kSupervisor},
    {"ChangeAccount", kAdministrator},
    {"IssueToken", kAdministrator},
    {"ListDevices", kSupervisor},
    {"RevokeDevice", kAdministrator},
    {"InviteDevice", kAdministrator},
    {"UploadImport", kTransfers},
    {"GetImport", kTransfers},
    {"CancelImport", kTransfers},
    {"ExportRows", kTransfers},
    {"ExportTrail", kAll},
    {"ListQuarantine", kAdministrator},
    {"DecideQuarantine", kAdministrator},
};

constexpr Row kIntents[] = {
    {"ticket.note", kAll}, // quality writes what it heard
    {"ticket.open", quint8(kAgent | kService)},
    {"ticket.", quint8(kAgent | kService)},
    {"conflict.", quint8(kAgent | kService)},
    {"call.", kAgent},
    {"attachment.", quint8(kAgent | kService)},
    {"customer.update", kAgent},
    {"customer.", 0}, // unknown ones would make a household read-only
    {"household.reveal", kPeople},
    {"household.diagnosed", kAgent},
    {"household.look_up", 0}, // only the server writes it
    {"household.forget", kAdministrator}, // destroys what is known of a person
    {"personal.expire", 0}, // likewise; only the server's retention writes it
    {"personal.exported", 0}, // only whoever gives the rows out writes it: the server, or a folder's owner
    {"alarm.raised", 0}, // only the server's rules raise and end one
    {"alarm.cleared", 0},
    {"alarm.taken", kAgent},
    {"alarm.shelved", kAgent},
    {"alarm.decided", kAgent},
    {"alarm.", 0}, // unknown ones would make the company's settings read-only
    {"incident.declared", kAgent},
    {"incident.joined", kAgent},
    {"incident.ended", kAgent},
    {"incident.", 0}, // as with alarms
    {"notice.listed", kAgent},
    {"notice.sent", kAgent},
    {"notice.prepared", kAgent},
    {"notice.released", kSupervisor}, // not by who prepared it: NoticeJudge
    {"notice.withdrawn", kAgent}, // agents their own: NoticeJudge
    {"notice.handing", kSupervisor},
    {"notice.handed", kSupervisor}, // whole numbers leave
    {"notice.", 0},
    {"state.changed", kAgent}, // one's own only: OperationJudge
    {"state.", 0},
    {"import.", kTransfers},
    {"setting.", kAdministrator},
    {"agent.", kAdministrator},
    {"device.", kAdministrator},
};

bool fits(const Row &row, QStringView name)
{
    const QLatin1StringView what(row.what);
    return what.endsWith(u'.') ? name.startsWith(what) : name == what;
}

} // namespace

QList<Row> calls()
{
    return QList<Row>(std::begin(kCalls), std::end(kCalls));
}

QList<Row> intents()
{
    return QList<Row>(std::begin(kIntents), std::end(kIntents));
}

QList<AccountRole> roles()
{
    return {AccountRole::Agent,   AccountRole::SeniorAgent,   AccountRole::Supervisor,
            AccountRole::Quality, AccountRole::Administrator, AccountRole::Service};
}

Result<void> mayCall(AccountRole role, QStringView call)
{
    for (const Row &row : kCalls) {
        if (fits(row, call) && row.allows(role))
            return {};
    }
    return failure(ErrorCode::Denied, Tr::tr("您的角色不能做这件事，请找管理员"), call.toString());
}

Result<void> mayDo(AccountRole role, QStringView intent)
{
    for (const Row &row : kIntents) {
        if (!fits(row, intent))
            continue;
        if (row.allows(role))
            return {};
        return failure(ErrorCode::Denied, Tr::tr("您的角色不能做这个操作，请找班长或管理员"),
                       intent.toString());
    }
    if ((bit(role) & kAgent) != 0)
        return {};
    return failure(ErrorCode::Denied, Tr::tr("您的角色不能做这个操作，请找班长或管理员"), intent.toString());
}

Result<void> mayChange(AccountRole role, const Ticket &before, const Operation &operation)
{
    const QString tier = operation.values.value(QLatin1StringView("tier")).toString();
    if (before.tier != Tier::Red || tier.isEmpty() || tier == tierName(Tier::Red)
        || (bit(role) & kSenior) != 0)
        return {};
    return failure(ErrorCode::Denied, Tr::tr("红色工单只有资深座席以上才能降级"), before.number);
}

Result<void> mayTouch(const QList<BranchId> &branches, const BranchId &branch)
{
    if (branches.isEmpty() || branches.contains(branch))
        return {};
    return failure(ErrorCode::Denied, Tr::tr("不在您负责的分公司范围内"), branch.value);
}

} // namespace Warmline::AccessTable
