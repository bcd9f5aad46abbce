// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sync/seat_accounts.h"

#include "app/core/clock.h"
#include "app/core/crypto.h"
#include "app/core/password.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SeatAccounts)
};

const QByteArray kAccountContext = "warmline seat accounts 1";
constexpr qint64 kContactStepMs = 60'000; ///< the file is not written for every sign of life
constexpr qint64 kClockToleranceMs = 60 * 60'000;

} // namespace

SeatAccounts::SeatAccounts(QString file, QByteArray key32, int days)
    : m_file(std::move(file))
    , m_key(std::move(key32))
    , m_days(days)
{ }

QList<SeatAccounts::Entry> SeatAccounts::load() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto plain = Crypto::open(file.readAll(), m_key, kAccountContext);
    if (!plain)
        return {}; // damaged or of another key: everybody signs in with the server once more
    QList<Entry> entries;
    const QCborArray list = QCborValue::fromCbor(*plain).toArray();
    for (const QCborValue item : list) {
        const QCborArray fields = item.toArray();
        if (auto account = accountFromCbor(fields.at(0).toMap()))
            entries.append({*std::move(account), fields.at(1).toInteger(), int(fields.at(2).toInteger())});
    }
    return entries;
}

Result<void> SeatAccounts::save(const QList<Entry> &entries) const
{
    QCborArray list;
    for (const Entry &entry : entries)
        list.append(QCborArray{toCbor(entry.account), entry.contactMs, entry.failures});
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    const QByteArray sealed = Crypto::seal(QCborValue(list).toCbor(), m_key, kAccountContext);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(sealed) != sealed.size() || !file.commit())
        return failure(ErrorCode::Storage, file.errorString(), m_file);
    return {};
}

/// A clock that was set back does not lengthen the days.
bool SeatAccounts::isWithin(const Entry &entry, qint64 nowMs) const
{
    return m_days > 0 && nowMs - entry.contactMs <= m_days * kDayMs
        && nowMs + kClockToleranceMs >= entry.contactMs;
}

Result<void> SeatAccounts::remember(const Account &account, const QString &password, qint64 nowMs)
{
    if (m_days <= 0) {
        forget(account.id);
        return {};
    }
    const auto verifier = Password::verifierOf(password);
    if (!verifier)
        return std::unexpected(verifier.error());
    const QMutexLocker lock(&m_mutex);
    QList<Entry> entries = load();
    entries.removeIf([&](const Entry &entry) { return entry.account.id == account.id; });
    Entry entry{account, nowMs, 0};
    entry.account.verifier = *verifier;
    entries.append(entry);
    return save(entries);
}

void SeatAccounts::contact(const AgentId &account, qint64 nowMs)
{
    const QMutexLocker lock(&m_mutex);
    QList<Entry> entries = load();
    const auto mine =
        std::ranges::find_if(entries, [&](const Entry &entry) { return entry.account.id == account; });
    if (mine == entries.end() || std::abs(nowMs - mine->contactMs) < kContactStepMs)
        return;
    mine->contactMs = nowMs;
    (void)save(entries); // the next sign of life tries again
}

void SeatAccounts::forget(const AgentId &account)
{
    const QMutexLocker lock(&m_mutex);
    QList<Entry> entries = load();
    if (entries.removeIf([&](const Entry &entry) { return entry.account.id == account; }) > 0)
        (void)save(entries);
}

qint64 SeatAccounts::until(const AgentId &account, qint64 nowMs) const
{
    const QMutexLocker lock(&m_mutex);
    const QList<Entry> entries = load();
    const auto mine =
        std::ranges::find_if(entries, [&](const Entry &entry) { return entry.account.id == account; });
    if (mine == entries.end() || !isWithin(*mine, nowMs) || mine->failures >= kAttempts
        || !mine->account.isUsable(nowMs))
        return 0;
    const qint64 end = mine->contactMs + m_days * kDayMs;
    return mine->account.expiresMs != 0 ? std::min(end, mine->account.expiresMs) : end;
}

Result<Account> SeatAccounts::admit(const AgentId &id, const QString &password, qint64 nowMs)
{
    const auto isHis = [&id](const Entry &entry) { return entry.account.id == id; };
    QMutexLocker lock(&m_mutex);
    QList<Entry> entries = load();
    auto mine = std::ranges::find_if(entries, isHis);
    const bool mayTry = mine != entries.end() && mine->failures < kAttempts;
    const QByteArray verifier = mine != entries.end() ? mine->account.verifier : QByteArray();
    // Counted before it is checked: who ends the program meanwhile has not won a guess.
    if (mayTry) {
        ++mine->failures;
        if (auto saved = save(entries); !saved)
            return std::unexpected(saved.error());
    }
    lock.unlock(); // the GUI thread asks here, too, and this takes its time
    const bool matches = Password::matches(verifier, password);
    lock.relock();
    entries = load();
    mine = std::ranges::find_if(entries, isHis);
    const bool known = mine != entries.end();
    const bool fits = matches && known && mine->account.verifier == verifier; // not replaced meanwhile
    if (!known)
        return failure(ErrorCode::Denied,
                       Tr::tr("连不上服务器，而这个账号没有在本机联网登录过，现在不能登录"), u"offline"_s);
    if (!mayTry)
        return failure(ErrorCode::Denied, Tr::tr("口令错误次数过多，要连上服务器才能登录"), u"offline"_s);
    if (!fits)
        return failure(ErrorCode::Denied,
                       Tr::tr("账号或口令不对；离线时还可以试 %1 次").arg(kAttempts - mine->failures),
                       u"secret"_s);
    mine->failures = 0;
    if (auto saved = save(entries); !saved)
        return std::unexpected(saved.error());
    if (!isWithin(*mine, nowMs))
        return failure(ErrorCode::Denied,
                       Tr::tr("本机已超过 %1 天没有连上服务器，要连上以后才能登录").arg(m_days), u"lease"_s);
    if (!mine->account.isUsable(nowMs))
        return failure(ErrorCode::Denied, Tr::tr("账号已到期，请联系管理员"), u"account"_s);
    Account account = mine->account;
    account.verifier.clear();
    return account;
}

} // namespace Warmline
