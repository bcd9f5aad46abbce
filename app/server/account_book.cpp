// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/account_book.h"

#include "app/domain/gateway.h"
#include "app/domain/server_journal.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>

Q_DECLARE_LOGGING_CATEGORY(lcServer)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRetryMs = 1'000;

bool concerns(const StoreChange &change)
{
    return change.reset || std::ranges::any_of(change.entities, [](const EntityTouch &touch) {
               return touch.kind == EntityKind::Agent || touch.kind == EntityKind::Device
                   || touch.kind == EntityKind::Setting;
           });
}

Result<qint64> numberSetting(Queries &queries, const QString &name, qint64 least, qint64 most,
                             qint64 otherwise)
{
    return queries.setting(name).transform([=](const QString &text) {
        bool ok = false;
        const qint64 value = text.toLongLong(&ok);
        return ok ? std::clamp(value, least, most) : otherwise;
    });
}

Result<SignInPolicy> readPolicy(Queries &queries)
{
    SignInPolicy policy;
    SignInGuard::Options &guard = policy.guard;
    const auto attempts = numberSetting(queries, u"sign_in.attempts"_s, 1, 1'000, guard.attempts);
    const auto address =
        numberSetting(queries, u"sign_in.address_attempts"_s, 0, 1'000'000, guard.addressAttempts);
    const auto delay = numberSetting(queries, u"sign_in.delay_s"_s, 1, 3'600, guard.delayMs / 1000);
    const auto minutes =
        numberSetting(queries, u"sign_in.token_minutes"_s, 1, 720, policy.tokenLifeMs / 60'000);
    const auto enrolment = queries.setting(u"device.enrolment"_s);
    for (const auto *number : {&attempts, &address, &delay, &minutes}) {
        if (!*number)
            return std::unexpected(number->error());
    }
    if (!enrolment)
        return std::unexpected(enrolment.error());
    guard.attempts = int(*attempts);
    guard.addressAttempts = int(*address);
    guard.delayMs = *delay * 1000;
    policy.tokenLifeMs = *minutes * 60'000;
    policy.enrolByCode = *enrolment == "code"_L1;
    return policy;
}

} // namespace

AccountBook::AccountBook(Reader &reader, ChangeSource &changes, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    m_subscription = changes.subscribe([this](const StoreChange &change) {
        if (concerns(change))
            QMetaObject::invokeMethod(this, &AccountBook::reload, Qt::QueuedConnection);
    });
    reload();
}

AccountBook::~AccountBook()
{
    m_subscription.reset();
}

Result<AccountBook::Content> AccountBook::read(Queries &queries)
{
    auto accounts = queries.accounts();
    const auto devices = queries.devices();
    auto policy = readPolicy(queries);
    if (!accounts)
        return std::unexpected(accounts.error());
    if (!devices)
        return std::unexpected(devices.error());
    if (!policy)
        return std::unexpected(policy.error());
    const auto server = ServerQueries::of(queries);
    auto due = server ? (*server)->passwordsDue() : Result<QSet<AgentId>>();
    if (!due)
        return std::unexpected(due.error());
    Content content{*std::move(accounts), {}, *std::move(due), *policy};
    for (Account &account : content.accounts)
        account.verifier.clear();
    std::ranges::sort(content.accounts, {}, [](const Account &account) { return account.id.value; });
    for (const DeviceRecord &device : *devices) {
        if (device.revoked)
            content.revoked.insert(device.id.value);
    }
    return content;
}

void AccountBook::reload()
{
    if (std::exchange(m_loading, true)) {
        m_again = true;
        return;
    }
    m_again = false;
    m_reader.ask(&AccountBook::read).then(this, [this](Result<Content> content) {
        m_loading = false;
        if (content) {
            m_accounts = std::move(content->accounts);
            m_revoked = std::move(content->revoked);
            m_passwordsDue = std::move(content->passwordsDue);
            m_policy = content->policy;
            m_loaded = true;
            emit loaded();
        } else {
            qCWarning(lcServer, "can't read the accounts: %d", int(content.error().code));
            QTimer::singleShot(kRetryMs, this, &AccountBook::reload);
            return;
        }
        if (m_again)
            reload();
    });
}

std::optional<Account> AccountBook::find(const AgentId &id) const
{
    const auto found = std::ranges::lower_bound(m_accounts, id.value, {},
                                                [](const Account &account) { return account.id.value; });
    return found != m_accounts.cend() && found->id == id ? std::optional(*found) : std::nullopt;
}

Result<CallerSession> AccountBook::check(const CallerSession &session, qint64 nowMs) const
{
    if (!session.device.isEmpty() && isRevoked(session.device))
        return failure(ErrorCode::Denied, tr("这台设备已被停用，请联系管理员"), u"revoked"_s);
    if (session.isTrusted())
        return session;
    if (!m_loaded)
        return failure(ErrorCode::Unavailable, tr("服务器正在启动，请稍候"));
    const auto account = find(session.account);
    if (!account || account->generation != session.generation || !account->isUsable(nowMs))
        return std::unexpected(sessionError(tr("账号的权限变了或已停用，请重新登录")));
    CallerSession current = session;
    current.role = account->role;
    current.branches = account->branches;
    current.mustChangePassword = mustChangePassword(session.account);
    return current;
}

} // namespace Warmline
