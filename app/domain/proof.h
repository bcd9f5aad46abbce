// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/merkle.h"
#include "app/domain/operation.h"

namespace Warmline {

/// What the server vouches for: its order up to `size` has this root. Signed by the log key, which seats pin
/// when they first meet the server. docs/proof.md describes the bytes.
struct SignedHead
{
    qint64 size = 0; ///< operations; the last one's sequence
    QByteArray root; ///< 32 bytes
    QByteArray epoch; ///< 16 bytes: id of the epoch (LogEpoch)
    qint64 atMs = 0; ///< server clock, UTC
    QByteArray key; ///< Ed25519 public key of the log, 32 bytes
    QByteArray signature; ///< 64 bytes
    [[nodiscard]] bool isEmpty() const { return signature.isEmpty(); }
    friend bool operator==(const SignedHead &, const SignedHead &) = default;
};

/// A stretch of the log's life. Restoring a backup opens a new one, which names the head it begins with, so
/// that it can't pass for the old.
struct LogEpoch
{
    QByteArray id; ///< 16 random bytes
    QByteArray previous; ///< id of the epoch before; empty for the first
    qint64 startSize = 0; ///< operations that it took over from the one before
    QByteArray startRoot; ///< of these
    qint64 atMs = 0;
    QByteArray signature; ///< by the log key
    friend bool operator==(const LogEpoch &, const LogEpoch &) = default;
};

/// Who the server's log is; part of the sign-in's answer.
struct LogIdentity
{
    QByteArray key; ///< empty: a server without proofs
    QList<LogEpoch> epochs; ///< oldest first
    friend bool operator==(const LogIdentity &, const LogIdentity &) = default;
};

/// What comes with a page: the reader, who has a frontier of the tree up to the page, appends the page's own
/// leaves and, for what the page leaves out (other branches), the hashes of the subtrees in between
/// (Merkle::cover of each gap, in order). Its root is then that of `nextCursor`, and `consistency` shows
/// that the signed head goes on from there.
struct PageProof
{
    SignedHead head; ///< empty: none
    qint64 after = 0; ///< the cursor that the page follows
    QList<QByteArray> gaps;
    QList<QByteArray> consistency; ///< from nextCursor to head.size
    friend bool operator==(const PageProof &, const PageProof &) = default;
};

/// Single entries, each with its audit path in the tree of `head`.
struct ProvenEntries
{
    SignedHead head;
    QList<JournalEntry> entries;
    QList<QList<QByteArray>> paths; ///< one for each entry
};

/// Pure functions over heads, epochs and pages.
namespace Proof {

/// The leaf of an entry in the log: sequence, operation hash, verdict, hash of the reason.
[[nodiscard]] QByteArray leaf(qint64 sequence, QByteArrayView operationHash, VerdictKind verdict,
                              const QString &reason);
[[nodiscard]] QByteArray leaf(const JournalEntry &entry);

/// The bytes that are signed.
[[nodiscard]] QByteArray message(const SignedHead &head);
[[nodiscard]] QByteArray message(const LogEpoch &epoch);
/// Denied, in words, when the signature is not that of \a key.
[[nodiscard]] Result<void> checkHead(const SignedHead &head, const QByteArray &key);
/// Denied when an epoch is not signed by the key or does not follow the one before.
[[nodiscard]] Result<void> checkIdentity(const LogIdentity &identity);

/// Follows the log page by page from what is known: the core of what a seat and an auditor do.
/// \a frontier is moved to the page's end only if all is right; what lies before it is passed over. Denied
/// when the page, its gaps or its head don't continue what is known; Conflict when the page begins too late.
/// \a gaps, if given, gets the subtrees that stand in for what was left out, in order.
struct KnownGap
{
    qint64 first = 0; ///< leaf, from 0
    Merkle::Subtree part;
    QByteArray hash;
};
[[nodiscard]] Result<void> follow(Merkle::Frontier &frontier, const SignedHead &lastHead,
                                  const QList<JournalEntry> &entries, qint64 nextCursor,
                                  const PageProof &proof, QList<KnownGap> *gaps = nullptr);
/// Denied when an entry is not where the head says.
[[nodiscard]] Result<void> checkEntries(const ProvenEntries &proven, const QByteArray &key);

// Bytes for wire, store and files (CBOR). Reading checks the shape only.
[[nodiscard]] QByteArray encode(const SignedHead &head);
[[nodiscard]] Result<SignedHead> decodeHead(const QByteArray &bytes);
[[nodiscard]] QByteArray encode(const PageProof &proof);
[[nodiscard]] Result<PageProof> decodePageProof(const QByteArray &bytes);
[[nodiscard]] QByteArray encode(const LogIdentity &identity);
[[nodiscard]] Result<LogIdentity> decodeIdentity(const QByteArray &bytes);
[[nodiscard]] QByteArray encodePaths(const QList<QList<QByteArray>> &paths);
[[nodiscard]] Result<QList<QList<QByteArray>>> decodePaths(const QByteArray &bytes);
[[nodiscard]] QByteArray encode(const Merkle::Frontier &frontier);
[[nodiscard]] Result<Merkle::Frontier> decodeFrontier(const QByteArray &bytes);

} // namespace Proof

} // namespace Warmline
