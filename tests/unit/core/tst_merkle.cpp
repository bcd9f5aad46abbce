// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/merkle.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

/// The definition in RFC 6962 §2.1, word by word.
QByteArray treeHash(const QList<QByteArray> &leaves)
{
    if (leaves.isEmpty())
        return Merkle::emptyRoot();
    if (leaves.size() == 1)
        return leaves.first();
    qsizetype k = 1;
    while (k * 2 < leaves.size())
        k *= 2;
    return Merkle::nodeHash(treeHash(leaves.first(k)), treeHash(leaves.sliced(k)));
}

Merkle::NodeSource nodesOf(const QList<QByteArray> &leaves)
{
    return [leaves](const Merkle::Subtree &part) -> Result<QByteArray> {
        const qsizetype count = qsizetype(1) << part.level;
        if ((part.index + 1) * count > leaves.size())
            return failure(ErrorCode::Internal, u"not a complete subtree"_s);
        return treeHash(leaves.sliced(part.index * count, count));
    };
}

QList<QByteArray> someLeaves(qsizetype count)
{
    QList<QByteArray> leaves;
    for (qsizetype i = 0; i < count; ++i)
        leaves.append(Merkle::leafHash(QByteArray::number(i)));
    return leaves;
}

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// The list that the implementations of Certificate Transparency test with.
QList<QByteArray> knownLeaves()
{
    QList<QByteArray> leaves;
    for (const char *data :
         {"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"})
        leaves.append(Merkle::leafHash(hex(data)));
    return leaves;
}

} // namespace

class TestMerkle : public QObject
{
    Q_OBJECT

private slots:
    void rootsAreTheKnownOnes();
    void proofsAreTheKnownOnes();
    void frontierGrowsLikeTheDefinition();
    void frontierTakesWholeSubtrees();
    void everyLeafIsProven();
    void everyPrefixIsProven();
    void changedProofsAreRefused();
    void savedFrontierGoesOn();
};

void TestMerkle::rootsAreTheKnownOnes()
{
    const QList<QByteArray> roots{hex("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
                                  hex("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
                                  hex("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
                                  hex("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
                                  hex("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
                                  hex("76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
                                  hex("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
                                  hex("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")};
    QCOMPARE(Merkle::emptyRoot(), hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    Merkle::Frontier frontier;
    QCOMPARE(frontier.root(), Merkle::emptyRoot());
    const QList<QByteArray> leaves = knownLeaves();
    for (qsizetype i = 0; i < leaves.size(); ++i) {
        frontier.append(leaves.at(i));
        QCOMPARE(frontier.root().toHex(), roots.at(i).toHex());
    }
}

void TestMerkle::proofsAreTheKnownOnes()
{
    const auto nodes = nodesOf(knownLeaves());
    QCOMPARE(*Merkle::inclusionProof(0, 8, nodes),
             (QList<QByteArray>{hex("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
                                hex("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                                hex("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")}));
    QCOMPARE(*Merkle::consistencyProof(6, 8, nodes),
             (QList<QByteArray>{hex("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"),
                                hex("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
                                hex("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")}));
}

void TestMerkle::frontierGrowsLikeTheDefinition()
{
    const QList<QByteArray> leaves = someLeaves(300);
    Merkle::Frontier frontier;
    for (qsizetype i = 0; i < leaves.size(); ++i) {
        frontier.append(leaves.at(i));
        QCOMPARE(frontier.root(), treeHash(leaves.first(i + 1)));
        QCOMPARE(*Merkle::rootAt(i + 1, nodesOf(leaves)), frontier.root());
    }
}

void TestMerkle::frontierTakesWholeSubtrees()
{
    const QList<QByteArray> leaves = someLeaves(500);
    const auto nodes = nodesOf(leaves);
    QRandomGenerator random(5);
    for (int round = 0; round < 200; ++round) {
        Merkle::Frontier frontier;
        while (frontier.size() < leaves.size()) {
            if (random.bounded(2) == 0) {
                frontier.append(leaves.at(frontier.size()));
                continue;
            }
            const qint64 last = frontier.size() + random.bounded(leaves.size() - frontier.size() + 1);
            for (const Merkle::Subtree &part : Merkle::cover(frontier.size(), last))
                QVERIFY(frontier.append(part.level, *nodes(part)));
            QCOMPARE(frontier.size(), last);
        }
        QCOMPARE(frontier.root(), treeHash(leaves));
    }
    Merkle::Frontier odd;
    odd.append(leaves.first());
    QVERIFY(!odd.append(1, leaves.at(1))); // not where such a subtree can stand
    QCOMPARE(odd.size(), 1);
}

void TestMerkle::everyLeafIsProven()
{
    const QList<QByteArray> leaves = someLeaves(70);
    const auto nodes = nodesOf(leaves);
    for (qint64 size = 1; size <= leaves.size(); ++size) {
        const QByteArray root = treeHash(leaves.first(size));
        for (qint64 i = 0; i < size; ++i) {
            const auto proof = Merkle::inclusionProof(i, size, nodes);
            QVERIFY(proof);
            QVERIFY(Merkle::verifyInclusion(leaves.at(i), i, size, *proof, root));
            if (size > 1)
                QVERIFY(!Merkle::verifyInclusion(leaves.at((i + 1) % size), i, size, *proof, root));
            if (size > 1)
                QVERIFY(!Merkle::verifyInclusion(leaves.at(i), (i + 1) % size, size, *proof, root));
        }
        QVERIFY(!Merkle::inclusionProof(size, size, nodes));
    }
}

void TestMerkle::everyPrefixIsProven()
{
    const QList<QByteArray> leaves = someLeaves(70);
    const auto nodes = nodesOf(leaves);
    QList<QByteArray> roots;
    for (qsizetype i = 0; i <= leaves.size(); ++i)
        roots.append(treeHash(leaves.first(i)));
    for (qint64 second = 0; second <= leaves.size(); ++second) {
        for (qint64 first = 0; first <= second; ++first) {
            const auto proof = Merkle::consistencyProof(first, second, nodes);
            QVERIFY(proof);
            QVERIFY(Merkle::verifyConsistency(first, roots.at(first), second, roots.at(second), *proof));
            if (first > 0)
                QVERIFY(
                    !Merkle::verifyConsistency(first, roots.at(first - 1), second, roots.at(second), *proof));
        }
    }
}

/// Flipped bits, missing, additional and swapped hashes in random proofs.
void TestMerkle::changedProofsAreRefused()
{
    const QList<QByteArray> leaves = someLeaves(257);
    const auto nodes = nodesOf(leaves);
    QRandomGenerator random(7);
    for (int round = 0; round < 1'000; ++round) {
        const qint64 size = 3 + random.bounded(255);
        const qint64 index = random.bounded(size);
        const qint64 first = 1 + random.bounded(size - 1);
        const QByteArray root = treeHash(leaves.first(size));
        const QByteArray firstRoot = treeHash(leaves.first(first));
        for (const bool inclusion : {true, false}) {
            const QList<QByteArray> right = inclusion ? *Merkle::inclusionProof(index, size, nodes)
                                                      : *Merkle::consistencyProof(first, size, nodes);
            QList<QByteArray> wrong = right;
            switch (random.bounded(4)) {
            case 0: {
                QByteArray &hash = wrong[random.bounded(int(wrong.size()))];
                hash[random.bounded(32)] = char(hash[0] ^ char(1 << random.bounded(8)) ^ 0x55);
                break;
            }
            case 1: wrong.removeAt(random.bounded(int(wrong.size()))); break;
            case 2: wrong.insert(random.bounded(int(wrong.size()) + 1), leaves.first()); break;
            default: std::ranges::reverse(wrong); break;
            }
            if (wrong == right)
                continue;
            QVERIFY(inclusion ? !Merkle::verifyInclusion(leaves.at(index), index, size, wrong, root)
                              : !Merkle::verifyConsistency(first, firstRoot, size, root, wrong));
        }
    }
}

void TestMerkle::savedFrontierGoesOn()
{
    const QList<QByteArray> leaves = someLeaves(100);
    Merkle::Frontier frontier;
    for (qsizetype i = 0; i < 37; ++i)
        frontier.append(leaves.at(i));
    auto again = Merkle::Frontier::restore(37, frontier.hashes());
    QVERIFY(again);
    for (qsizetype i = 37; i < 100; ++i)
        again->append(leaves.at(i));
    QCOMPARE(again->root(), treeHash(leaves));
    QVERIFY(!Merkle::Frontier::restore(38 + 1, frontier.hashes().first(2)));
    QVERIFY(!Merkle::Frontier::restore(37, QList<QByteArray>{"short", "short", "short"}));
}

QTEST_APPLESS_MAIN(TestMerkle)
#include "tst_merkle.moc"
