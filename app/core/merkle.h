// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace Warmline {

/// Merkle trees over a growing list, as in RFC 6962 §2.1 with SHA-256: leaves and nodes are hashed apart
/// (0x00, 0x01 in front), so neither can pass for the other. Pure functions; hashes are 32 bytes.
namespace Merkle {

[[nodiscard]] QByteArray leafHash(QByteArrayView data);
[[nodiscard]] QByteArray nodeHash(QByteArrayView left, QByteArrayView right);
/// Root of a tree without leaves.
[[nodiscard]] QByteArray emptyRoot();

/// A complete subtree: the 2^level leaves from index · 2^level on.
struct Subtree
{
    int level = 0;
    qint64 index = 0;
    friend bool operator==(const Subtree &, const Subtree &) = default;
};
/// The fewest complete subtrees that cover the leaves [first, last), from left to right.
[[nodiscard]] QList<Subtree> cover(qint64 first, qint64 last);

/// What of a tree is needed to make it grow and to know its root: one hash for each bit of its size.
/// A tree of which only parts are known grows too, given the hashes of the subtrees in between.
class Frontier
{
public:
    Frontier() = default;

    void append(const QByteArray &leafHash) { append(0, leafHash); }
    /// Appends a complete subtree of 2^level leaves. The size must be a multiple of 2^level (cover() keeps
    /// that); false otherwise, and nothing is changed.
    bool append(int level, const QByteArray &hash);
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] QByteArray root() const;

    /// From the largest subtree to the smallest.
    [[nodiscard]] const QList<QByteArray> &hashes() const { return m_hashes; }
    /// InvalidInput when the number of hashes does not fit the size.
    [[nodiscard]] static Result<Frontier> restore(qint64 size, const QList<QByteArray> &hashes);
    friend bool operator==(const Frontier &, const Frontier &) = default;

private:
    qint64 m_size = 0;
    QList<QByteArray> m_hashes;
};

/// Gives the hash of a complete subtree; used to make proofs from wherever nodes are kept.
using NodeSource = std::function<Result<QByteArray>(const Subtree &)>;

[[nodiscard]] Result<QByteArray> rootAt(qint64 size, const NodeSource &nodes);
/// Audit path of leaf \a index (from 0) in the tree of \a size leaves (RFC 6962 §2.1.1).
[[nodiscard]] Result<QList<QByteArray>> inclusionProof(qint64 index, qint64 size, const NodeSource &nodes);
/// That the tree of \a second leaves begins with that of \a first (RFC 6962 §2.1.2). Empty for first = 0 and
/// for first = second.
[[nodiscard]] Result<QList<QByteArray>> consistencyProof(qint64 first, qint64 second,
                                                         const NodeSource &nodes);

[[nodiscard]] bool verifyInclusion(const QByteArray &leafHash, qint64 index, qint64 size,
                                   const QList<QByteArray> &proof, const QByteArray &root);
[[nodiscard]] bool verifyConsistency(qint64 first, const QByteArray &firstRoot, qint64 second,
                                     const QByteArray &secondRoot, const QList<QByteArray> &proof);

} // namespace Merkle

} // namespace Warmline
