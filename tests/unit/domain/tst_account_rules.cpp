// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "maker.h"

#include "app/core/password.h"
#include "app/domain/account.h"

#include <QCborArray>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestAccountRules : public QObject
{
    Q_OBJECT

    std::optional<Account> m_account;

    Result<void> apply(const QString &intent, const QCborMap &values = {},
                       const QMap<QString, QByteArray> &personal = {}, const QString &id = u"1027"_s)
    {
        const auto after =
            AccountRules::apply(m_account, Maker::operation(u"agent."_s + intent, EntityKind::Agent, id,
                                                            Maker::kStart, values, personal, u"admin"_s));
        if (!after)
            return std::unexpected(after.error());
        m_account = *after;
        return {};
    }
    static QCborMap role(const QString &name, const QStringList &branches = {})
    {
        QCborArray list;
        for (const QString &branch : branches)
            list.append(branch);
        return {{u"role"_s, name}, {u"branches"_s, list}};
    }

private slots:
    void init()
    {
        m_account.reset();
        QVERIFY(apply(u"enrol"_s, role(u"agent"_s, {u"south"_s, u"north"_s, u"north"_s}),
                      {{u"name"_s, "王敏"}, {u"verifier"_s, "$argon2id$one"}}));
    }

    void enrolMakesAnAccount()
    {
        QCOMPARE(m_account->id.value, u"1027"_s);
        QCOMPARE(m_account->name, u"王敏"_s);
        QCOMPARE(m_account->role, AccountRole::Agent);
        QCOMPARE(m_account->branches, (QList<BranchId>{BranchId(u"north"_s), BranchId(u"south"_s)}));
        QCOMPARE(m_account->verifier, "$argon2id$one");
        QVERIFY(m_account->isUsable(Maker::kStart));
        QVERIFY(m_account->covers(BranchId(u"north"_s)));
        QVERIFY(!m_account->covers(BranchId(u"east"_s)) && !m_account->covers({}));
        QCOMPARE(apply(u"enrol"_s, role(u"agent"_s)).error().code, ErrorCode::Conflict);
        QCOMPARE(*accountFromCbor(toCbor(*m_account)), *m_account);
    }

    void rightsChangeTheGeneration()
    {
        const qint64 before = m_account->generation;
        QVERIFY(apply(u"set_role"_s, role(u"supervisor"_s)));
        QCOMPARE(m_account->role, AccountRole::Supervisor);
        QVERIFY(m_account->branches.isEmpty() && m_account->covers(BranchId(u"east"_s)));
        QVERIFY(apply(u"set_password"_s, {}, {{u"verifier"_s, "$argon2id$two"}}));
        QCOMPARE(m_account->verifier, "$argon2id$two");
        QVERIFY(apply(u"expire"_s, {{u"expires_ms"_s, Maker::kStart + 5}}));
        QVERIFY(m_account->isUsable(Maker::kStart + 4) && !m_account->isUsable(Maker::kStart + 5));
        QVERIFY(apply(u"lock"_s));
        QCOMPARE(m_account->generation, before + 4);
        QVERIFY(!m_account->isUsable(0));
        QCOMPARE(apply(u"lock"_s).error().code, ErrorCode::Conflict);
        QVERIFY(apply(u"unlock"_s));
        QVERIFY(apply(u"rename"_s, {}, {{u"name"_s, "王小敏"}}));
        QCOMPARE(m_account->generation, before + 4);
        QCOMPARE(m_account->version, 7);
    }

    void whatDoesNotFitIsRefused()
    {
        QCOMPARE(apply(u"set_role"_s, role(u"king"_s)).error().code, ErrorCode::InvalidInput);
        QVERIFY(!apply(u"set_role"_s, {}));
        QVERIFY(!apply(u"set_password"_s));
        QVERIFY(!apply(u"expire"_s, {{u"expires_ms"_s, -1}}));
        QVERIFY(!apply(u"set_role"_s, {{u"role"_s, u"agent"_s}, {u"branches"_s, u"north"_s}}));
        m_account.reset();
        QCOMPARE(apply(u"lock"_s).error().code, ErrorCode::Conflict);
        QVERIFY(!apply(u"enrol"_s, {}));
        QCOMPARE(apply(u"enrol"_s, role(u"agent"_s), {}, u"a b"_s).error().code, ErrorCode::InvalidInput);
        QVERIFY(!AccountRules::isValidId(QString(65, u'a')) && AccountRules::isValidId(u"客服.1-a@x_y"_s));
    }

    void theVerifierIsWithheldAndTheChainStillVerifies()
    {
        Operation operation =
            Maker::operation(u"agent.set_password"_s, EntityKind::Agent, u"1027"_s, Maker::kStart, {},
                             {{u"verifier"_s, "$argon2id$two"}, {u"name"_s, "x"}}, u"admin"_s);
        QVERIFY(Crypto::initialise());
        const auto key = Crypto::SigningKey::generate();
        operation.device = OperationCodec::deviceIdOf(key.publicKey);
        operation.deviceSequence = 1;
        QVERIFY(OperationCodec::seal(operation, key));
        AccountRules::withholdSecrets(operation);
        QVERIFY(!operation.personal.contains(u"verifier"_s) && operation.personal.contains(u"name"_s));
        QVERIFY(OperationCodec::verify(operation, key.publicKey));
        // A seat folds it all the same: there the account has no verifier.
        const auto after = AccountRules::apply(m_account, operation);
        QVERIFY(after && after->verifier.isEmpty() && after->generation == m_account->generation + 1);
    }

    void passwords()
    {
        QVERIFY(Crypto::initialise());
        const auto verifier = Password::verifierOf(u"正确的口令 12"_s);
        QVERIFY(verifier && verifier->startsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
        QVERIFY(Password::matches(*verifier, u"正确的口令 12"_s));
        QVERIFY(!Password::matches(*verifier, u"正确的口令 13"_s));
        QVERIFY(!Password::matches({}, u"nobody knows this one"_s));
        QVERIFY(!Password::check(u"short"_s, u"a"_s) && !Password::check(u"my-admin-pw"_s, u"admin"_s));
        QVERIFY(Password::check(u"long enough"_s, u"admin"_s));
    }
};

QTEST_GUILESS_MAIN(TestAccountRules)
#include "tst_account_rules.moc"
