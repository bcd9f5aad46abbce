// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/signature_pool.h"

#include <QThread>

#include <algorithm>

namespace Warmline {

namespace {

/// Taken at once: about a millisecond of checking.
constexpr qsizetype kPortion = 16;

QThreadPool &pool()
{
    static QThreadPool threads;
    static const bool prepared = [] {
        threads.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
        threads.setObjectName(QStringLiteral("signatures"));
        return true;
    }();
    Q_UNUSED(prepared)
    return threads;
}

} // namespace

SharedWork::SharedWork(qsizetype count)
    : m_count(count)
    , m_done(size_t((count + kPortion - 1) / kPortion))
{ }

bool SharedWork::doPortion()
{
    const qsizetype first = m_next.fetch_add(kPortion);
    if (first >= m_count)
        return false;
    const qsizetype last = std::min(first + kPortion, m_count);
    for (qsizetype i = first; i < last; ++i)
        doOne(i);
    auto &done = m_done[size_t(first / kPortion)];
    done.store(true, std::memory_order_release);
    done.notify_all();
    return true;
}

void SharedWork::help()
{
    while (doPortion()) { }
}

void SharedWork::finish(qsizetype index)
{
    const auto &done = m_done[size_t(index / kPortion)];
    while (!done.load(std::memory_order_acquire)) {
        if (!doPortion())
            done.wait(false);
    }
}

SignatureCheck::SignatureCheck(QList<Operation> operations, QHash<QString, QByteArray> keys)
    : SharedWork(operations.size())
    , m_operations(std::move(operations))
    , m_keys(std::move(keys))
    , m_checked(size_t(m_operations.size()))
{ }

void SignatureCheck::doOne(qsizetype index)
{
    const Operation &operation = m_operations.at(index);
    CheckedOperation &checked = m_checked[size_t(index)];
    auto body = OperationCodec::encodeBody(operation);
    if (!body)
        return;
    checked.body = *std::move(body);
    checked.hashFits = Crypto::sha256(checked.body) == operation.hash;
    checked.publicKey = m_keys.value(operation.device.value);
    checked.signatureFits = checked.hashFits && !checked.publicKey.isEmpty()
                         && Crypto::verifySignature(operation.hash, operation.signature, checked.publicKey);
}

SignatureMaking::SignatureMaking(QList<QByteArray> hashes, Crypto::SigningKey key)
    : SharedWork(hashes.size())
    , m_hashes(std::move(hashes))
    , m_key(std::move(key))
    , m_signatures(size_t(m_hashes.size()))
{ }

void SignatureMaking::doOne(qsizetype index)
{
    m_signatures[size_t(index)] = Crypto::sign(m_hashes.at(index), m_key);
}

void SignaturePool::start(const std::shared_ptr<SharedWork> &work)
{
    for (int i = 0; i < pool().maxThreadCount(); ++i)
        pool().start([work] { work->help(); });
}

} // namespace Warmline
