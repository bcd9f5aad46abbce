// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/proof.h"

#include "app/core/canonical_cbor.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QtEndian>

namespace Warmline::Proof {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFormat = 1;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Proof)
};

std::unexpected<Error> denied(const QString &text)
{
    return failure(ErrorCode::Denied, text, u"proof"_s);
}

std::unexpected<Error> damaged()
{
    return failure(ErrorCode::InvalidInput, Tr::tr("证明的格式不对"), u"proof"_s);
}

QByteArray bytesOf(const QCborValue &value)
{
    return CanonicalCbor::encode(value).value_or(QByteArray());
}

QCborArray toCbor(const QList<QByteArray> &hashes)
{
    QCborArray array;
    for (const QByteArray &hash : hashes)
        array.append(hash);
    return array;
}

QList<QByteArray> hashesOf(const QCborValue &value)
{
    QList<QByteArray> hashes;
    const QCborArray array = value.toArray();
    hashes.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i)
        hashes.append(array.at(i).toByteArray());
    return hashes;
}

QCborArray toCbor(const SignedHead &head)
{
    return {head.size, head.root, head.epoch, head.atMs, head.key, head.signature};
}

SignedHead headOf(const QCborValue &value)
{
    const QCborArray a = value.toArray();
    SignedHead head;
    head.size = a.at(0).toInteger();
    head.root = a.at(1).toByteArray();
    head.epoch = a.at(2).toByteArray();
    head.atMs = a.at(3).toInteger();
    head.key = a.at(4).toByteArray();
    head.signature = a.at(5).toByteArray();
    return head;
}

Result<QCborArray> arrayOf(const QByteArray &bytes, qsizetype size)
{
    const auto value = CanonicalCbor::decode(bytes);
    if (!value || !value->isArray() || (size >= 0 && value->toArray().size() != size))
        return damaged();
    return value->toArray();
}

} // namespace

QByteArray leaf(qint64 sequence, QByteArrayView operationHash, VerdictKind verdict, const QString &reason)
{
    static const QByteArray noReason = Crypto::sha256({});
    QByteArray data;
    data.reserve(8 + 32 + 1 + 32);
    const qint64 bigEndian = qToBigEndian(sequence);
    data.append(reinterpret_cast<const char *>(&bigEndian), 8);
    data.append(operationHash);
    data.append(char(verdict));
    data.append(reason.isEmpty() ? noReason : Crypto::sha256(reason.toUtf8()));
    return Merkle::leafHash(data);
}

QByteArray leaf(const JournalEntry &entry)
{
    return leaf(entry.sequence, entry.operation.hash, entry.verdict, entry.reason);
}

QByteArray message(const SignedHead &head)
{
    return bytesOf(QCborArray{u"warmline-head"_s, kFormat, head.epoch, head.size, head.root, head.atMs});
}

QByteArray message(const LogEpoch &epoch)
{
    return bytesOf(QCborArray{u"warmline-epoch"_s, kFormat, epoch.id, epoch.previous, epoch.startSize,
                              epoch.startRoot, epoch.atMs});
}

Result<void> checkHead(const SignedHead &head, const QByteArray &key)
{
    if (head.isEmpty())
        return denied(Tr::tr("服务器没有给出签名的日志头"));
    if (head.key != key)
        return denied(Tr::tr("日志头是用另一把密钥签的，不是登记时的服务器"));
    if (head.size < 0 || head.root.size() != 32 || head.epoch.size() != 16
        || !Crypto::verifySignature(message(head), head.signature, key))
        return denied(Tr::tr("日志头的签名不符"));
    return {};
}

Result<void> checkIdentity(const LogIdentity &identity)
{
    if (identity.key.size() != 32 || identity.epochs.isEmpty())
        return denied(Tr::tr("服务器的日志没有说明来历"));
    QByteArray previous;
    qint64 size = 0;
    for (const LogEpoch &epoch : identity.epochs) {
        if (epoch.id.size() != 16 || epoch.previous != previous || epoch.startSize < 0
            || (previous.isEmpty() && epoch.startSize != size)
            || !Crypto::verifySignature(message(epoch), epoch.signature, identity.key))
            return denied(Tr::tr("服务器日志的纪元不相接，或签名不符"));
        previous = epoch.id;
    }
    return {};
}

namespace {

/// One walk over a page: leaves and gaps in their order, with what is known already passed over.
struct Walk
{
    Merkle::Frontier frontier;
    const SignedHead &lastHead;
    const PageProof &proof;
    QList<KnownGap> *gaps;
    qint64 place; ///< leaves of the log walked over
    qsizetype used = 0; ///< of proof.gaps
    bool fits = true;
    bool sameHistory = true;

    void note() // the head seen last time lies on the way
    {
        if (!lastHead.isEmpty() && frontier.size() == lastHead.size && lastHead.epoch == proof.head.epoch)
            sameHistory = sameHistory && frontier.root() == lastHead.root;
    }
    void step(const Merkle::Subtree &part, const QByteArray &hash)
    {
        const qint64 size = qint64(1) << part.level;
        if (place + size <= frontier.size()) { // known
            place += size;
            return;
        }
        fits = fits && place == frontier.size() && frontier.append(part.level, hash);
        place += size;
        note();
    }
    void fill(qint64 upTo)
    {
        for (const Merkle::Subtree &part : Merkle::cover(place, upTo)) {
            if (!fits || used >= proof.gaps.size() || proof.gaps.at(used).size() != 32) {
                fits = false;
                return;
            }
            const QByteArray hash = proof.gaps.at(used++);
            if (gaps && place >= frontier.size())
                gaps->append({place, part, hash});
            step(part, hash);
        }
    }
};

} // namespace

Result<void> follow(Merkle::Frontier &frontier, const SignedHead &lastHead,
                    const QList<JournalEntry> &entries, qint64 nextCursor, const PageProof &proof,
                    QList<KnownGap> *gaps)
{
    if (proof.after > frontier.size())
        return failure(ErrorCode::Conflict,
                       Tr::tr("服务器的页有缺口：应从第 %1 条开始").arg(frontier.size() + 1));
    Walk walk{frontier, lastHead, proof, gaps, proof.after};
    walk.note();
    for (const JournalEntry &entry : entries) {
        if (entry.sequence <= walk.place)
            return denied(Tr::tr("服务器的页里次序颠倒或重复"));
        walk.fill(entry.sequence - 1);
        if (!walk.fits)
            break;
        walk.step({0, entry.sequence - 1}, leaf(entry));
    }
    if (walk.fits)
        walk.fill(nextCursor);
    const Merkle::Frontier &next = walk.frontier;
    if (!walk.fits || walk.used != proof.gaps.size() || walk.place != nextCursor
        || next.size() != std::max(nextCursor, frontier.size()))
        return denied(Tr::tr("服务器的页与它的证明对不上"));
    if (!walk.sameHistory)
        return denied(Tr::tr("服务器的历史与上次给出的不一致：有操作被改动、删去或插入"));
    if (!lastHead.isEmpty() && lastHead.epoch == proof.head.epoch && proof.head.size < lastHead.size)
        return denied(Tr::tr("服务器的日志变短了：少了 %1 条").arg(lastHead.size - proof.head.size));
    // A page that ends before what is known proves nothing new.
    if (next.size() == nextCursor
        && !Merkle::verifyConsistency(next.size(), next.root(), proof.head.size, proof.head.root,
                                      proof.consistency))
        return denied(Tr::tr("服务器的日志头接不上已有的历史：有操作被改动、删去或插入"));
    frontier = next;
    return {};
}

Result<void> checkEntries(const ProvenEntries &proven, const QByteArray &key)
{
    if (const auto ok = checkHead(proven.head, key); !ok)
        return ok;
    if (proven.paths.size() != proven.entries.size())
        return damaged();
    for (qsizetype i = 0; i < proven.entries.size(); ++i) {
        const JournalEntry &entry = proven.entries.at(i);
        if (!Merkle::verifyInclusion(leaf(entry), entry.sequence - 1, proven.head.size, proven.paths.at(i),
                                     proven.head.root))
            return denied(Tr::tr("第 %1 条不在服务器签名的日志里").arg(entry.sequence));
    }
    return {};
}

QByteArray encode(const SignedHead &head)
{
    return bytesOf(toCbor(head));
}

Result<SignedHead> decodeHead(const QByteArray &bytes)
{
    const auto array = arrayOf(bytes, 6);
    return array ? Result<SignedHead>(headOf(*array)) : std::unexpected(array.error());
}

QByteArray encode(const PageProof &proof)
{
    return bytesOf(
        QCborArray{toCbor(proof.head), proof.after, toCbor(proof.gaps), toCbor(proof.consistency)});
}

Result<PageProof> decodePageProof(const QByteArray &bytes)
{
    const auto array = arrayOf(bytes, 4);
    if (!array)
        return std::unexpected(array.error());
    return PageProof{headOf(array->at(0)), array->at(1).toInteger(), hashesOf(array->at(2)),
                     hashesOf(array->at(3))};
}

QByteArray encode(const LogIdentity &identity)
{
    QCborArray epochs;
    for (const LogEpoch &e : identity.epochs)
        epochs.append(QCborArray{e.id, e.previous, e.startSize, e.startRoot, e.atMs, e.signature});
    return bytesOf(QCborArray{identity.key, epochs});
}

Result<LogIdentity> decodeIdentity(const QByteArray &bytes)
{
    const auto array = arrayOf(bytes, 2);
    if (!array)
        return std::unexpected(array.error());
    LogIdentity identity{array->at(0).toByteArray(), {}};
    const QCborArray epochs = array->at(1).toArray();
    for (qsizetype i = 0; i < epochs.size(); ++i) {
        const QCborArray e = epochs.at(i).toArray();
        identity.epochs.append({e.at(0).toByteArray(), e.at(1).toByteArray(), e.at(2).toInteger(),
                                e.at(3).toByteArray(), e.at(4).toInteger(), e.at(5).toByteArray()});
    }
    return identity;
}

QByteArray encodePaths(const QList<QList<QByteArray>> &paths)
{
    QCborArray array;
    for (const QList<QByteArray> &path : paths)
        array.append(toCbor(path));
    return bytesOf(array);
}

Result<QList<QList<QByteArray>>> decodePaths(const QByteArray &bytes)
{
    const auto array = arrayOf(bytes, -1);
    if (!array)
        return std::unexpected(array.error());
    QList<QList<QByteArray>> paths;
    for (qsizetype i = 0; i < array->size(); ++i)
        paths.append(hashesOf(array->at(i)));
    return paths;
}

QByteArray encode(const Merkle::Frontier &frontier)
{
    return bytesOf(QCborArray{frontier.size(), toCbor(frontier.hashes())});
}

Result<Merkle::Frontier> decodeFrontier(const QByteArray &bytes)
{
    const auto array = arrayOf(bytes, 2);
    if (!array)
        return std::unexpected(array.error());
    return Merkle::Frontier::restore(array->at(0).toInteger(), hashesOf(array->at(1)));
}

} // namespace Warmline::Proof
