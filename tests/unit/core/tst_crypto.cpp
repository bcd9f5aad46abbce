// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/crypto.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCrypto : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void hashesAsTheStandardSays();
    void signatureHoldsOnlyForItsMessageAndKey();
    void sealedOpensOnlyUnchanged();
    void commitmentDependsOnSaltAndValue();
};

void TestCrypto::hashesAsTheStandardSays()
{
    QCOMPARE(Crypto::sha256("abc").toHex(),
             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba); // FIPS 180-2
}

void TestCrypto::signatureHoldsOnlyForItsMessageAndKey()
{
    const auto key = Crypto::SigningKey::generate();
    const QByteArray signature = Crypto::sign("message", key);
    QVERIFY(Crypto::verifySignature("message", signature, key.publicKey));
    QVERIFY(!Crypto::verifySignature("massage", signature, key.publicKey));
    QVERIFY(!Crypto::verifySignature("message", signature, Crypto::SigningKey::generate().publicKey));
    QVERIFY(!Crypto::verifySignature("message", signature.first(63), key.publicKey));
    QVERIFY(!Crypto::verifySignature("message", signature, QByteArray()));
}

void TestCrypto::sealedOpensOnlyUnchanged()
{
    const QByteArray key = Crypto::random(32);
    const QByteArray sealed = Crypto::seal("15400000000", key, "phone");
    QCOMPARE(Crypto::open(sealed, key, "phone").value_or(QByteArray()), "15400000000"_ba);
    QVERIFY(!Crypto::open(sealed, key, "name"));
    QVERIFY(!Crypto::open(sealed, Crypto::random(32), "phone"));
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = char(changed.at(i) ^ 1);
        QVERIFY(!Crypto::open(changed, key, "phone"));
    }
    QVERIFY(!Crypto::open("short", key));
}

void TestCrypto::commitmentDependsOnSaltAndValue()
{
    const QByteArray salt = Crypto::random(16);
    QCOMPARE(Crypto::commitment(salt, "a"), Crypto::sha256(QByteArray(salt + "a")));
    QVERIFY(Crypto::commitment(salt, "a") != Crypto::commitment(salt, "b"));
    QVERIFY(Crypto::commitment(salt, "a") != Crypto::commitment(Crypto::random(16), "a"));
}

QTEST_GUILESS_MAIN(TestCrypto)
#include "tst_crypto.moc"
