// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/secret_input.h"
#include "app/warmlinectl/account_admin.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/time_option.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QJsonArray>
#include <QTimeZone>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kZone = "Asia/Shanghai";

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AccountCommand)
};

using Kind = AccountChange::Kind;

QJsonValue time(qint64 ms)
{
    if (ms == 0)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone(kZone));
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const Account &account)
{
    QJsonArray branches;
    for (const BranchId &branch : account.branches)
        branches.append(branch.value);
    return {{u"account"_s, account.id.value},
            {u"name"_s, account.name},
            {u"role"_s, accountRoleName(account.role)},
            {u"branches"_s, branches},
            {u"expires_at"_s, time(account.expiresMs)},
            {u"locked"_s, account.locked},
            {u"enrolled_at"_s, time(account.enrolledMs)}};
}

QJsonObject toJson(const DeviceRecord &device)
{
    return {{u"device"_s, device.id.value},
            {u"name"_s, device.name},
            {u"enrolled_by"_s, device.enrolledBy.value},
            {u"enrolled_at"_s, time(device.enrolledMs)},
            {u"revoked"_s, device.revoked},
            {u"operations"_s, device.lastSequence}};
}

/// "never", or a time; \a otherwise when the option is absent.
Result<qint64> expiryOf(const CommandLine &line, qint64 otherwise)
{
    if (!line.has(u"expires"_s))
        return otherwise;
    if (line.value(u"expires"_s) == u"never")
        return 0;
    return TimeOption::read(line, u"expires"_s, kZone);
}

/// Takes the options of the line into \a change. InvalidInput: the line is wrong.
Result<void> fill(const CommandLine &line, AccountChange &change)
{
    if (change.kind == Kind::Enrol || change.kind == Kind::SetRole) {
        const auto role = accountRoleFromName(line.value(u"role"_s));
        if (!role)
            return failure(ErrorCode::InvalidInput,
                           Tr::tr("要用 --role 给出角色：agent、senior_agent、supervisor、quality、"
                                  "administrator、service"));
        change.role = *role;
        change.name = line.value(u"name"_s);
        for (const QString &branch : line.value(u"branches"_s).split(u',', Qt::SkipEmptyParts))
            change.branches.append(BranchId(branch.trimmed()));
    }
    if (change.kind == Kind::Enrol || change.kind == Kind::Expire) {
        const auto expires = expiryOf(line, change.kind == Kind::Expire ? SystemClock().utcMs() : qint64(0));
        if (!expires)
            return std::unexpected(expires.error());
        if (change.kind == Kind::Enrol && *expires != 0) { // `user expire` may: it means at once
            if (const auto ahead = TimeOption::ahead(*expires, u"expires"_s); !ahead)
                return ahead;
        }
        change.expiresMs = *expires;
    }
    const bool mayDoWithout = change.role == AccountRole::Service && !line.has(u"password-file"_s);
    if (change.kind == Kind::SetPassword || (change.kind == Kind::Enrol && !mayDoWithout)) {
        const auto password = SecretInput::password(
            line.value(u"password-file"_s), Tr::tr("账号 %1 的新口令：").arg(change.account.value), true);
        if (!password)
            return std::unexpected(password.error());
        change.password = *password;
        change.temporaryPassword = line.has(u"temporary"_s);
    }
    return {};
}

/// 0 is never.
bool isOver(qint64 expiresMs)
{
    return expiresMs != 0 && expiresMs <= SystemClock().utcMs();
}

/// A repetition that changes nothing is done.
bool isDone(const AccountChange &change, const Account &account)
{
    switch (change.kind) {
    case Kind::Lock: return account.locked;
    case Kind::Unlock: return !account.locked;
    case Kind::Expire: // who has expired is not made to expire once more
        return account.expiresMs == change.expiresMs
            || (isOver(account.expiresMs) && isOver(change.expiresMs));
    case Kind::SetRole: return account.role == change.role && account.branches == change.branches;
    case Kind::Enrol: // whether a password is the same one is not for a command to try
        return change.password.isEmpty() && !account.locked && account.role == change.role
            && account.name == change.name && account.branches == change.branches
            && account.expiresMs == change.expiresMs;
    default: return false;
    }
}

/// Says which branches of the account nothing here belongs to: a misspelt one shows it nothing at all.
void sayStrange(const CommandContext &context, const QList<BranchId> &branches, const QStringList &known)
{
    QStringList strange;
    for (const BranchId &branch : branches) {
        if (!known.contains(branch.value))
            strange.append(branch.value);
    }
    if (strange.isEmpty())
        return;
    const QString others =
        known.isEmpty() ? Tr::tr("还没有任何分公司") : Tr::tr("已有的是 %1").arg(known.join(u", "_s));
    context.console->say(Tr::tr("注意：这里还没有分公司 %1（%2）；写错了请用 user role 改")
                             .arg(strange.join(u", "_s), others));
}

/// A folder's first account must be able to make the others.
Result<void> mayBeAdded(const AccountChange &change, const QList<Account> &accounts)
{
    if (!accounts.isEmpty() || change.role == AccountRole::Administrator)
        return {};
    return failure(ErrorCode::Conflict, Tr::tr("第一个账号须是管理员：请先用 warmlinectl server init"),
                   change.account.value);
}

QCoro::Task<int> changeUser(std::shared_ptr<CommandContext> context, Kind kind)
{
    if (context->arguments.size() != 1)
        co_return context->misused(Tr::tr("要给出一个账号"));
    AccountChange change;
    change.kind = kind;
    change.account = AgentId(context->arguments.first());
    change.request = OperationId::make(SystemClock());
    if (const auto filled = fill(context->line, change); !filled)
        co_return filled.error().code == ErrorCode::InvalidInput ? context->misused(filled.error().message())
                                                                 : context->refuse(filled.error());
    const auto admin = co_await AccountAdmin::open(context, u"ChangeAccount"_s);
    if (!admin)
        co_return context->refuse(admin.error());
    if (kind == Kind::Lock || kind == Kind::Unlock || kind == Kind::SetRole || kind == Kind::Enrol
        || kind == Kind::Expire) {
        const auto accounts = co_await (*admin)->accounts();
        if (!accounts)
            co_return context->refuse(accounts.error());
        if (const auto may = mayBeAdded(change, *accounts); kind == Kind::Enrol && !may)
            co_return context->refuse(may.error());
        const auto it = std::ranges::find(*accounts, change.account, &Account::id);
        if (it != accounts->cend() && isDone(change, *it)) {
            context->console->result(toJson(*it));
            co_return ExitDone;
        }
    }
    const auto known = co_await (*admin)->branches(); // before there is this account's
    const auto account = co_await (*admin)->change(change);
    if (!account)
        co_return context->refuse(account.error());
    if (known)
        sayStrange(*context, change.branches, *known);
    context->console->result(toJson(*account));
    co_return ExitDone;
}

QCoro::Task<int> listUsers(std::shared_ptr<CommandContext> context)
{
    const auto admin = co_await AccountAdmin::open(context);
    if (!admin)
        co_return context->refuse(admin.error());
    const auto accounts = co_await (*admin)->accounts();
    if (!accounts)
        co_return context->refuse(accounts.error());
    for (const Account &account : *accounts)
        context->console->result(toJson(account));
    co_return ExitDone;
}

QCoro::Task<int> listDevices(std::shared_ptr<CommandContext> context)
{
    const auto admin = co_await AccountAdmin::open(context);
    if (!admin)
        co_return context->refuse(admin.error());
    const auto devices = co_await (*admin)->devices();
    if (!devices)
        co_return context->refuse(devices.error());
    for (const DeviceRecord &device : *devices)
        context->console->result(toJson(device));
    co_return ExitDone;
}

QCoro::Task<int> revokeDevice(std::shared_ptr<CommandContext> context)
{
    if (context->arguments.size() != 1)
        co_return context->misused(Tr::tr("要给出一台设备的标识"));
    const auto admin = co_await AccountAdmin::open(context, u"RevokeDevice"_s);
    if (!admin)
        co_return context->refuse(admin.error());
    const auto device =
        co_await (*admin)->revoke(DeviceId(context->arguments.first()), context->line.value(u"text"_s));
    if (!device)
        co_return context->refuse(device.error());
    context->console->result(toJson(*device));
    co_return ExitDone;
}

Result<int> numberOption(const CommandLine &line, const QString &name, int otherwise, int most)
{
    if (!line.has(name))
        return otherwise;
    bool ok = false;
    const int value = line.value(name).toInt(&ok);
    if (!ok || value < 1 || value > most)
        return failure(ErrorCode::InvalidInput, Tr::tr("--%1 须在 1 到 %2 之间").arg(name).arg(most));
    return value;
}

QCoro::Task<int> inviteDevice(std::shared_ptr<CommandContext> context)
{
    const auto hours = numberOption(context->line, u"hours"_s, 24, 720);
    if (!hours)
        co_return context->misused(hours.error().message());
    const auto admin = co_await AccountAdmin::open(context, u"InviteDevice"_s);
    if (!admin)
        co_return context->refuse(admin.error());
    const auto invitation = co_await (*admin)->invite(*hours);
    if (!invitation)
        co_return context->refuse(invitation.error());
    context->console->result({{u"code"_s, invitation->code}, {u"expires_at"_s, time(invitation->expiresMs)}});
    co_return ExitDone;
}

QCoro::Task<int> newToken(std::shared_ptr<CommandContext> context)
{
    const QString user = context->line.value(u"user"_s);
    const QString file = context->line.value(u"out"_s);
    if (user.isEmpty() || file.isEmpty())
        co_return context->misused(Tr::tr("要用 --user 给出账号，用 --out 给出令牌文件"));
    const auto days = numberOption(context->line, u"days"_s, 90, 400);
    if (!days)
        co_return context->misused(days.error().message());
    const auto admin = co_await AccountAdmin::open(context, u"IssueToken"_s);
    if (!admin)
        co_return context->refuse(admin.error());
    const auto token = co_await (*admin)->issueToken(AgentId(user), *days);
    if (!token)
        co_return context->refuse(token.error());
    if (const auto written = SecretInput::writeFile(file, token->token.toLatin1()); !written)
        co_return context->refuse(written.error());
    context->console->result(
        {{u"account"_s, user}, {u"expires_at"_s, time(token->expiresMs)}, {u"file"_s, file}});
    co_return ExitDone;
}

QCoro::Task<int> serverInit(std::shared_ptr<CommandContext> context)
{
    const CommandLine &line = context->line;
    FirstAccount::Options first;
    first.account = AgentId(line.value(u"admin"_s, u"admin"_s));
    first.name = line.value(u"name"_s);
    first.company = line.value(u"company"_s);
    first.companyName = line.value(u"company-name"_s);
    first.ticketPrefix = line.value(u"ticket-prefix"_s);
    const auto password = SecretInput::password(
        line.value(u"password-file"_s), Tr::tr("管理员 %1 的新口令：").arg(first.account.value), true);
    if (!password)
        co_return context->refuse(password.error());
    first.password = *password;
    if (const auto good = FirstAccount::check(first); !good)
        co_return context->refuse(good.error());
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const QString tokenFile = AccountAdmin::secretFile(line);
    if (const auto secret = ServerSecret::fromFile(tokenFile); !secret)
        co_return context->refuse(secret.error());
    const auto made = co_await FirstAccount::make((*data)->journal(), (*data)->reader(), first);
    if (!made)
        co_return context->refuse(made.error());
    context->console->result({{u"account"_s, first.account.value},
                              {u"role"_s, accountRoleName(AccountRole::Administrator)},
                              {u"token_file"_s, tokenFile}});
    co_return ExitDone;
}

CtlCommand user(const QString &name, Kind kind, const QStringList &options, const QString &help)
{
    return {u"user "_s + name,
            u"USER"_s,
            options,
            help,
            [kind](std::shared_ptr<CommandContext> context) { return changeUser(std::move(context), kind); },
            true,
            false,
            kind == Kind::Enrol};
}

} // namespace

QList<CtlCommand> Commands::accounts()
{
    return {
        {u"server init"_s,
         {},
         {u"admin"_s, u"name"_s, u"password-file"_s, u"company"_s, u"company-name"_s, u"ticket-prefix"_s,
          u"token-file"_s},
         Tr::tr("给数据文件夹建立公司和第一个管理员"),
         serverInit,
         false,
         false,
         true},
        user(u"add"_s, Kind::Enrol,
             {u"role"_s, u"name"_s, u"branches"_s, u"expires"_s, u"password-file"_s, u"temporary"_s},
             Tr::tr("加一个账号")),
        {u"user list"_s, {}, {}, Tr::tr("列出账号"), listUsers, true},
        user(u"expire"_s, Kind::Expire, {u"expires"_s},
             Tr::tr("让账号在 --expires 时到期；默认立即，never 为永久有效")),
        user(u"lock"_s, Kind::Lock, {}, Tr::tr("停用账号，已登录的立即失效")),
        user(u"unlock"_s, Kind::Unlock, {}, Tr::tr("恢复停用的账号")),
        user(u"role"_s, Kind::SetRole, {u"role"_s, u"branches"_s}, Tr::tr("改账号的角色和分公司")),
        user(u"password"_s, Kind::SetPassword, {u"password-file"_s, u"temporary"_s}, Tr::tr("设新口令")),
        {u"device list"_s, {}, {}, Tr::tr("列出设备"), listDevices, true},
        {u"device revoke"_s, u"DEVICE"_s, {u"text"_s}, Tr::tr("停用一台设备"), revokeDevice, true},
        {u"device invite"_s,
         {},
         {u"hours"_s},
         Tr::tr("生成一次性登记码，给新设备登录用"),
         inviteDevice,
         true},
        {u"token new"_s,
         {},
         {u"user"_s, u"out"_s, u"days"_s},
         Tr::tr("为程序生成令牌，写到 0600 的文件"),
         newToken,
         true},
    };
}

} // namespace Warmline
