// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/merkle.h"

#include <QCoreApplication>

#include <sodium.h>

#include <bit>

namespace Warmline::Merkle {

namespace {

QByteArray hashOf(unsigned char prefix, QByteArrayView first, QByteArrayView second)
{
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, &prefix, 1);
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char *>(first.data()),
                              size_t(first.size()));
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char *>(second.data()),
                              size_t(second.size()));
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char *>(hash.data()));
    return hash;
}

/// Largest power of two below \a n (n > 1), as its exponent.
int splitLevel(qint64 n)
{
    return int(std::bit_width(quint64(n - 1))) - 1;
}

/// Root of the leaves [first, last); first is a multiple of the power of two that covers them.
Result<QByteArray> rangeRoot(qint64 first, qint64 last, const NodeSource &nodes)
{
    QByteArray root;
    const QList<Subtree> parts = cover(first, last);
    for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
        const auto hash = nodes(*part);
        if (!hash)
            return hash;
        root = root.isEmpty() ? *hash : nodeHash(*hash, root);
    }
    return root;
}

std::unexpected<Error> outside()
{
    return failure(ErrorCode::InvalidInput, QCoreApplication::translate("Merkle", "要证明的位置不在日志里"));
}

} // namespace

QByteArray leafHash(QByteArrayView data)
{
    return hashOf(0, data, {});
}

QByteArray nodeHash(QByteArrayView left, QByteArrayView right)
{
    return hashOf(1, left, right);
}

QByteArray emptyRoot()
{
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()), nullptr, 0);
    return hash;
}

QList<Subtree> cover(qint64 first, qint64 last)
{
    QList<Subtree> parts;
    while (first < last) {
        const int aligned = first == 0 ? 62 : std::countr_zero(quint64(first));
        const int level = std::min(aligned, int(std::bit_width(quint64(last - first))) - 1);
        parts.append({level, first >> level});
        first += qint64(1) << level;
    }
    return parts;
}

bool Frontier::append(int level, const QByteArray &hash)
{
    if (level < 0 || level > 61 || (m_size & ((qint64(1) << level) - 1)) != 0)
        return false;
    QByteArray merged = hash;
    for (int l = level; (m_size >> l & 1) != 0; ++l)
        merged = nodeHash(m_hashes.takeLast(), merged);
    m_hashes.append(merged);
    m_size += qint64(1) << level;
    return true;
}

QByteArray Frontier::root() const
{
    if (m_hashes.isEmpty())
        return emptyRoot();
    QByteArray root = m_hashes.last();
    for (qsizetype i = m_hashes.size() - 2; i >= 0; --i)
        root = nodeHash(m_hashes.at(i), root);
    return root;
}

Result<Frontier> Frontier::restore(qint64 size, const QList<QByteArray> &hashes)
{
    const bool fits = size >= 0 && std::popcount(quint64(size)) == hashes.size()
                   && std::ranges::all_of(hashes, [](const QByteArray &h) { return h.size() == 32; });
    if (!fits)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("Merkle", "哈希的个数与日志的长度不符"));
    Frontier frontier;
    frontier.m_size = size;
    frontier.m_hashes = hashes;
    return frontier;
}

Result<QByteArray> rootAt(qint64 size, const NodeSource &nodes)
{
    return size == 0 ? Result<QByteArray>(emptyRoot()) : rangeRoot(0, size, nodes);
}

Result<QList<QByteArray>> inclusionProof(qint64 index, qint64 size, const NodeSource &nodes)
{
    if (index < 0 || index >= size)
        return outside();
    QList<QByteArray> proof;
    qint64 first = 0;
    qint64 last = size;
    while (last - first > 1) {
        const qint64 middle = first + (qint64(1) << splitLevel(last - first));
        const bool left = index < middle;
        const auto other = left ? rangeRoot(middle, last, nodes) : rangeRoot(first, middle, nodes);
        if (!other)
            return std::unexpected(other.error());
        proof.prepend(*other);
        (left ? last : first) = middle;
    }
    return proof;
}

Result<QList<QByteArray>> consistencyProof(qint64 firstSize, qint64 secondSize, const NodeSource &nodes)
{
    if (firstSize < 0 || firstSize > secondSize)
        return outside();
    QList<QByteArray> proof;
    if (firstSize == 0 || firstSize == secondSize)
        return proof;
    qint64 first = 0;
    qint64 last = secondSize;
    bool isWhole = true; // the part looked at begins with the whole of the old tree
    while (firstSize != last) {
        const qint64 middle = first + (qint64(1) << splitLevel(last - first));
        const bool left = firstSize <= middle;
        const auto other = left ? rangeRoot(middle, last, nodes) : rangeRoot(first, middle, nodes);
        if (!other)
            return std::unexpected(other.error());
        proof.prepend(*other);
        (left ? last : first) = middle;
        isWhole = isWhole && left;
    }
    if (!isWhole) {
        const auto rest = rangeRoot(first, last, nodes);
        if (!rest)
            return std::unexpected(rest.error());
        proof.prepend(*rest);
    }
    return proof;
}

bool verifyInclusion(const QByteArray &leafHash, qint64 index, qint64 size, const QList<QByteArray> &proof,
                     const QByteArray &root)
{
    if (index < 0 || index >= size)
        return false;
    qint64 node = index;
    qint64 lastNode = size - 1;
    QByteArray hash = leafHash;
    for (const QByteArray &other : proof) {
        if (lastNode == 0 || other.size() != 32)
            return false;
        if ((node & 1) != 0 || node == lastNode) {
            hash = nodeHash(other, hash);
            while ((node & 1) == 0 && node != 0) {
                node >>= 1;
                lastNode >>= 1;
            }
        } else {
            hash = nodeHash(hash, other);
        }
        node >>= 1;
        lastNode >>= 1;
    }
    return lastNode == 0 && hash == root;
}

bool verifyConsistency(qint64 first, const QByteArray &firstRoot, qint64 second, const QByteArray &secondRoot,
                       const QList<QByteArray> &proof)
{
    if (first < 0 || first > second)
        return false;
    if (first == second)
        return proof.isEmpty() && firstRoot == secondRoot;
    if (first == 0)
        return proof.isEmpty() && firstRoot == emptyRoot();
    QList<QByteArray> path = proof;
    if (std::has_single_bit(quint64(first)))
        path.prepend(firstRoot);
    if (path.isEmpty())
        return false;
    qint64 node = first - 1;
    qint64 lastNode = second - 1;
    while ((node & 1) != 0) {
        node >>= 1;
        lastNode >>= 1;
    }
    QByteArray oldRoot = path.first();
    QByteArray newRoot = path.first();
    for (qsizetype i = 1; i < path.size(); ++i) {
        const QByteArray &other = path.at(i);
        if (lastNode == 0 || other.size() != 32)
            return false;
        if ((node & 1) != 0 || node == lastNode) {
            oldRoot = nodeHash(other, oldRoot);
            newRoot = nodeHash(other, newRoot);
            while ((node & 1) == 0 && node != 0) {
                node >>= 1;
                lastNode >>= 1;
            }
        } else {
            newRoot = nodeHash(newRoot, other);
        }
        node >>= 1;
        lastNode >>= 1;
    }
    return lastNode == 0 && oldRoot == firstRoot && newRoot == secondRoot;
}

} // namespace Warmline::Merkle
