// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/crypto.h"
#include "app/domain/operation.h"

#include <QHash>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace Warmline {

/// Work on many signatures, done by the threads of a pool and by the writer, who takes part when it gets
/// there before they are done. Whoever is free takes the next few.
class SharedWork
{
public:
    virtual ~SharedWork() = default;
    /// Returns when the item is done; meanwhile does what nobody has begun.
    void finish(qsizetype index);
    /// Does what nobody has begun.
    void help();

protected:
    explicit SharedWork(qsizetype count);
    virtual void doOne(qsizetype index) = 0;

private:
    bool doPortion();

    const qsizetype m_count;
    std::atomic<qsizetype> m_next = 0;
    std::vector<std::atomic<bool>> m_done; ///< by portion
};

/// What is known about an operation before its transaction begins.
struct CheckedOperation
{
    QByteArray body; ///< as encoded; empty: it can't be
    bool hashFits = false;
    bool signatureFits = false;
    QByteArray publicKey; ///< that the signature was checked with; empty: the device was not known
};

/// Received operations: encodes, hashes and checks each.
class SignatureCheck final : public SharedWork
{
public:
    /// \a keys: public keys by device id.
    SignatureCheck(QList<Operation> operations, QHash<QString, QByteArray> keys);
    [[nodiscard]] const QList<Operation> &operations() const { return m_operations; }
    /// After finish(index).
    [[nodiscard]] const CheckedOperation &at(qsizetype index) const { return m_checked[size_t(index)]; }

private:
    void doOne(qsizetype index) override;

    QList<Operation> m_operations;
    QHash<QString, QByteArray> m_keys;
    std::vector<CheckedOperation> m_checked;
};

/// Signatures over hashes that are chained already.
class SignatureMaking final : public SharedWork
{
public:
    SignatureMaking(QList<QByteArray> hashes, Crypto::SigningKey key);
    /// After finish(index).
    [[nodiscard]] const QByteArray &at(qsizetype index) const { return m_signatures[size_t(index)]; }

private:
    void doOne(qsizetype index) override;

    QList<QByteArray> m_hashes;
    Crypto::SigningKey m_key;
    std::vector<QByteArray> m_signatures;
};

/// The threads for such work, shared by all stores of a process: one less than there are cores, at least one.
class SignaturePool
{
public:
    static void start(const std::shared_ptr<SharedWork> &work);
};

} // namespace Warmline
