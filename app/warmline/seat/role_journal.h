// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/journal.h"

#include <atomic>

namespace Warmline {

/// A seat's journal for one account: what its role may not do is refused at once, with the server's sentence,
/// by the server's table, instead of being written, sent and refused there. What it may still lies with the
/// server (branches, ticket by ticket). Thread-safe like the journal behind it.
class RoleJournal final : public Journal
{
public:
    /// \a journal outlives this.
    RoleJournal(Journal &journal, AccountRole role)
        : m_journal(journal)
        , m_role(role)
    { }

    /// An account may get another role while its session lives.
    void setRole(AccountRole role) { m_role = role; }

    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) override;

    QFuture<Result<QList<JournalEntry>>> receive(QList<Operation> operations) override
    {
        return m_journal.receive(std::move(operations));
    }
    QFuture<Result<QList<JournalEntry>>> receiveJudged(QList<Operation> operations,
                                                       QHash<OperationId, QString> refusals) override
    {
        return m_journal.receiveJudged(std::move(operations), std::move(refusals));
    }
    QFuture<Result<void>> integrate(JournalPage page) override
    {
        return m_journal.integrate(std::move(page));
    }
    QFuture<Result<void>> meetServer(LogIdentity identity) override
    {
        return m_journal.meetServer(std::move(identity));
    }
    QFuture<Result<void>> enrol(DeviceRecord device) override { return m_journal.enrol(std::move(device)); }
    QFuture<Result<QString>> takeTicketNumber() override { return m_journal.takeTicketNumber(); }
    QFuture<Result<NumberLease>> leaseTicketNumbers(DeviceId device, int count) override
    {
        return m_journal.leaseTicketNumbers(std::move(device), count);
    }
    QFuture<Result<void>> storeLease(NumberLease lease) override { return m_journal.storeLease(lease); }
    QFuture<Result<QByteArray>> sign(QByteArray message) override
    {
        return m_journal.sign(std::move(message));
    }
    [[nodiscard]] DeviceRecord device() const override { return m_journal.device(); }
    void setServerOffset(qint64 ms) override { m_journal.setServerOffset(ms); }

private:
    Journal &m_journal;
    std::atomic<AccountRole> m_role;
};

} // namespace Warmline
