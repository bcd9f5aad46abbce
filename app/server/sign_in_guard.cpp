// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sign_in_guard.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SignInGuard)
};

constexpr qsizetype kMostCounts = 10'000;
constexpr int kMostDoublings = 20;

} // namespace

Result<void> SignInGuard::check(const QString &account, const QString &address, qint64 nowMs) const
{
    return waitUntil(
        std::max(m_accounts.value(account.toLower()).untilMs, m_addresses.value(address).untilMs), nowMs);
}

Result<void> SignInGuard::check(const QList<SignInTally::Count> &counts, qint64 nowMs) const
{
    qint64 latest = 0;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const SignInTally::Count &count = counts.at(i);
        if (nowMs - count.lastMs <= m_options.forgetMs)
            latest = std::max(latest, until(count.failures, count.lastMs,
                                            i == 0 ? m_options.attempts : m_options.addressAttempts));
    }
    return waitUntil(latest, nowMs);
}

QStringList SignInGuard::names(const QString &account, const QString &address)
{
    QStringList names{QStringLiteral("account ") + account.toLower()};
    if (!address.isEmpty())
        names.append(QStringLiteral("address ") + address);
    return names;
}

Result<void> SignInGuard::waitUntil(qint64 untilMs, qint64 nowMs)
{
    if (untilMs <= nowMs)
        return {};
    const qint64 seconds = (untilMs - nowMs + 999) / 1000;
    return failure(ErrorCode::Denied,
                   seconds > 60 ? Tr::tr("失败次数过多，请 %1 分钟后再试").arg((seconds + 59) / 60)
                                : Tr::tr("失败次数过多，请 %1 秒后再试").arg(seconds),
                   QStringLiteral("wait"));
}

qint64 SignInGuard::until(int failures, qint64 lastMs, int attempts) const
{
    if (failures < attempts)
        return 0;
    const int doublings = std::min(failures - attempts, kMostDoublings);
    return lastMs + std::min(m_options.delayMs << doublings, m_options.longestDelayMs);
}

void SignInGuard::count(Count &count, int attempts, qint64 nowMs) const
{
    if (nowMs - count.lastMs > m_options.forgetMs)
        count = {};
    ++count.failures;
    count.lastMs = nowMs;
    count.untilMs = until(count.failures, nowMs, attempts);
}

void SignInGuard::failed(const QString &account, const QString &address, qint64 nowMs)
{
    prune(m_accounts, nowMs - m_options.forgetMs);
    prune(m_addresses, nowMs - m_options.forgetMs);
    count(m_accounts[account.toLower()], m_options.attempts, nowMs);
    if (!address.isEmpty())
        count(m_addresses[address], m_options.addressAttempts, nowMs);
}

void SignInGuard::succeeded(const QString &account)
{
    m_accounts.remove(account.toLower());
}

void SignInGuard::prune(QHash<QString, Count> &counts, qint64 beforeMs)
{
    if (counts.size() < kMostCounts)
        return;
    counts.removeIf([beforeMs](const auto &item) { return item.value().lastMs < beforeMs; });
    if (counts.size() >= kMostCounts) // all of them fresh: somebody tries many names; the addresses remain
        counts.clear();
}

} // namespace Warmline
