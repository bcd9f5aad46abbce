// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal.h"

#include <utility>

namespace Warmline::Testing {

/// Another's: passes everything on. A test overrides what is in trouble.
class ForwardingJournal : public Journal
{
public:
    explicit ForwardingJournal(Journal &inner)
        : m_inner(inner)
    { }
    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) override
    {
        return m_inner.author(std::move(drafts));
    }
    QFuture<Result<QList<JournalEntry>>> receive(QList<Operation> operations) override
    {
        return m_inner.receive(std::move(operations));
    }
    QFuture<Result<QList<JournalEntry>>> receiveJudged(QList<Operation> operations,
                                                       QHash<OperationId, QString> refusals) override
    {
        return m_inner.receiveJudged(std::move(operations), std::move(refusals));
    }
    QFuture<Result<void>> integrate(JournalPage page) override { return m_inner.integrate(std::move(page)); }
    QFuture<Result<void>> meetServer(LogIdentity identity) override
    {
        return m_inner.meetServer(std::move(identity));
    }
    QFuture<Result<void>> enrol(DeviceRecord device) override { return m_inner.enrol(std::move(device)); }
    QFuture<Result<QString>> takeTicketNumber() override { return m_inner.takeTicketNumber(); }
    QFuture<Result<NumberLease>> leaseTicketNumbers(DeviceId device, int count) override
    {
        return m_inner.leaseTicketNumbers(std::move(device), count);
    }
    QFuture<Result<void>> storeLease(NumberLease lease) override
    {
        return m_inner.storeLease(std::move(lease));
    }
    QFuture<Result<QByteArray>> sign(QByteArray message) override { return m_inner.sign(std::move(message)); }
    [[nodiscard]] DeviceRecord device() const override { return m_inner.device(); }
    void setServerOffset(qint64 ms) override { m_inner.setServerOffset(ms); }

private:
    Journal &m_inner;
};

/// On a disk that is full when the test says so: what a store answers then, and nothing is written.
class FillingJournal final : public ForwardingJournal
{
public:
    using ForwardingJournal::ForwardingJournal;
    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) override
    {
        return isFull ? full<QList<JournalEntry>>() : ForwardingJournal::author(std::move(drafts));
    }
    QFuture<Result<QString>> takeTicketNumber() override
    {
        return isFull && !fitsNumbers ? full<QString>() : ForwardingJournal::takeTicketNumber();
    }

    bool isFull = false;
    bool fitsNumbers = false; ///< what is small is still written
    static inline const QString kSentence = QStringLiteral("磁盘已满，没有写入；请腾出空间后再试");

private:
    template <class T>
    [[nodiscard]] static QFuture<Result<T>> full()
    {
        return QtFuture::makeReadyValueFuture(
            Result<T>(failure(ErrorCode::Storage, kSentence, QStringLiteral("/data/seat/warmline.db"))));
    }
};

/// Nobody's: nothing can be written here. A test overrides what it wants to be asked for.
class RefusingJournal : public Journal
{
public:
    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft>) override
    {
        return no<QList<JournalEntry>>();
    }
    QFuture<Result<QList<JournalEntry>>> receive(QList<Operation>) override
    {
        return no<QList<JournalEntry>>();
    }
    QFuture<Result<void>> integrate(JournalPage) override { return no<void>(); }
    QFuture<Result<void>> enrol(DeviceRecord) override { return no<void>(); }
    QFuture<Result<QString>> takeTicketNumber() override { return no<QString>(); }
    QFuture<Result<NumberLease>> leaseTicketNumbers(DeviceId, int) override { return no<NumberLease>(); }
    QFuture<Result<void>> storeLease(NumberLease) override { return no<void>(); }
    [[nodiscard]] DeviceRecord device() const override { return {}; }
    void setServerOffset(qint64) override { }

protected:
    template <class T>
    [[nodiscard]] static QFuture<Result<T>> no()
    {
        return QtFuture::makeReadyValueFuture(
            Result<T>(failure(ErrorCode::Unavailable, QStringLiteral("no"))));
    }
};

} // namespace Warmline::Testing
