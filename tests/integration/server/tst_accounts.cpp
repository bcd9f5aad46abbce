// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sign-in, tokens, passwords and devices against a running server: once as bytes of SOAP, once as a
// workstation.
#include "account_rig.h"

#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestAccounts : public QObject, AccountRig
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init() { begin(); }

    void passwordOpensASession()
    {
        const Answer in = signIn(u"1027"_s, kPassword);
        QCOMPARE(in.status, 200);
        QCOMPARE(in.text(u"role"_s), u"agent"_s);
        QCOMPARE(in.text(u"branch"_s), u"B1"_s);
        QVERIFY(!in.bytes.contains("argon2"));
        QCOMPARE(call("<GetTicket><number>x</number></GetTicket>", in.text(u"token"_s)).fault(),
                 u"NotFound"_s);
        // The same words for a wrong password and for nobody, and the server's secret opens nothing here.
        const Answer wrong = signIn(u"1027"_s, u"wrong horse"_s);
        const Answer nobody = signIn(u"9999"_s, kPassword);
        QCOMPARE(wrong.fault(), u"Denied"_s);
        QCOMPARE(nobody.bytes, wrong.bytes);
        QCOMPARE(signIn(u"1027"_s, m_server->endpoint.secret).bytes, wrong.bytes);
    }

    void guessingIsLockedOutAndForgiven()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(signIn(u"1027"_s, u"guess"_s).text(u"where"_s), u"secret"_s);
        QCOMPARE(signIn(u"1027"_s, kPassword).text(u"where"_s), u"wait"_s); // even the right one
        QCOMPARE(signIn(u"admin"_s, kPassword).status, 200); // others are not touched
        m_clock->advance(30'000);
        QCOMPARE(signIn(u"1027"_s, kPassword).status, 200);
    }

    void changesOfRightsKillTokensAtOnce()
    {
        const QString agent = token(u"1027"_s);
        const QByteArray probe = "<GetTicket><number>x</number></GetTicket>";
        QCOMPARE(call(probe, agent).fault(), u"NotFound"_s);
        m_server->change(u"1027"_s, AccountChange::Kind::Lock);
        QTRY_COMPARE(call(probe, agent).fault(), u"SignInRequired"_s);
        const Answer locked = signIn(u"1027"_s, kPassword);
        QCOMPARE(locked.fault(), u"Denied"_s);
        QCOMPARE(locked.text(u"where"_s), u"account"_s);
        m_server->change(u"1027"_s, AccountChange::Kind::Unlock);
        QTRY_COMPARE(signIn(u"1027"_s, kPassword).status, 200);
        QCOMPARE(call(probe, agent).fault(), u"SignInRequired"_s); // the old one stays dead
        m_server->enrol(u"student"_s, AccountRole::Agent, {}, m_clock->utcMs() + 60'000);
        QTRY_COMPARE(signIn(u"student"_s, kPassword).status, 200);
        const QString student = token(u"student"_s);
        QTRY_COMPARE(call(probe, student).fault(), u"NotFound"_s);
        m_clock->advance(60'000); // a temporary seat
        QCOMPARE(call(probe, student).fault(), u"SignInRequired"_s);
        QCOMPARE(signIn(u"student"_s, kPassword).text(u"where"_s), u"account"_s);
    }

    void tokensAreRenewedAndOutliveTheServer()
    {
        const QString first = token(u"1027"_s);
        m_clock->advance(20 * 60'000);
        const Answer renewed = call("<RenewSession/>", first);
        QCOMPARE(renewed.status, 200);
        m_clock->advance(15 * 60'000);
        QCOMPARE(call("<RenewSession/>", first).fault(), u"SignInRequired"_s);
        m_server->start(); // again
        QTRY_COMPARE(call("<RenewSession/>", renewed.text(u"token"_s)).status, 200);
    }

    void ownPasswordsAreChangedByTheirOwner()
    {
        const QString mine = token(u"1027"_s);
        const QString elsewhere = token(u"1027"_s);
        const auto change = [this](const QString &with, const QString &current, const QString &next) {
            return call("<ChangePassword><current>" + current.toUtf8() + "</current><password>"
                            + next.toUtf8() + "</password></ChangePassword>",
                        with);
        };
        QCOMPARE(change(mine, u"not it"_s, u"brown horse 4"_s).text(u"where"_s), u"secret"_s);
        QCOMPARE(change(mine, kPassword, u"short"_s).fault(), u"InvalidInput"_s);
        QCOMPARE(change(mine, kPassword, kPassword).fault(), u"InvalidInput"_s); // that is no change
        const Answer done = change(mine, kPassword, u"brown horse 4"_s);
        QVERIFY2(done.status == 200, done.bytes.constData());
        const QByteArray probe = "<GetTicket><number>x</number></GetTicket>";
        QCOMPARE(call(probe, done.text(u"token"_s)).fault(), u"NotFound"_s); // goes on at once
        QCOMPARE(call(probe, elsewhere).fault(), u"SignInRequired"_s);
        QCOMPARE(signIn(u"1027"_s, kPassword).fault(), u"Denied"_s);
        QCOMPARE(signIn(u"1027"_s, u"brown horse 4"_s).status, 200);
        // Guessing the present one is counted like any other guess: with the sign-in below, five.
        for (int i = 0; i < 4; ++i)
            QCOMPARE(change(done.text(u"token"_s), u"guess"_s, u"brown horse 5"_s).fault(), u"Denied"_s);
        QCOMPARE(signIn(u"1027"_s, u"guess"_s).text(u"where"_s), u"secret"_s);
        QCOMPARE(change(done.text(u"token"_s), u"brown horse 4"_s, u"brown horse 5"_s).text(u"where"_s),
                 u"wait"_s);
    }

    void temporaryPasswordsOpenNothingElse()
    {
        const QString admin = token(u"admin"_s);
        const Answer made =
            call("<ChangeAccount><requestId>" + uuid()
                     + "</requestId><account>3001</account><enrol><name>韩</name><role>agent</role>"
                       "<password>first horse 1</password><temporary>true</temporary></enrol>"
                       "</ChangeAccount>",
                 admin);
        QVERIFY2(made.status == 200, made.bytes.constData());
        const Answer in = signIn(u"3001"_s, u"first horse 1"_s);
        QCOMPARE(in.status, 200);
        QCOMPARE(in.text(u"mustChangePassword"_s), u"true"_s);
        const QString mine = in.text(u"token"_s);
        const QByteArray probe = "<GetTicket><number>x</number></GetTicket>";
        Answer refused;
        QTRY_VERIFY((refused = call(probe, mine)).fault() != u"SignInRequired"_s);
        QCOMPARE(refused.fault(), u"Denied"_s);
        QCOMPARE(refused.text(u"where"_s), u"password"_s);
        const Answer changed = call("<ChangePassword><current>first horse 1</current><password>my own horse"
                                    "</password></ChangePassword>",
                                    mine);
        QCOMPARE(changed.status, 200);
        QCOMPARE(call(probe, changed.text(u"token"_s)).fault(), u"NotFound"_s);
        QVERIFY(signIn(u"3001"_s, u"my own horse"_s).text(u"mustChangePassword"_s).isEmpty());
    }

    void revokedDevicesAreOut()
    {
        HeadlessSeat agent(seat(u"revoked"_s, u"1027"_s));
        QTRY_VERIFY(agent.isSettled());
        const QString admin = token(u"admin"_s);
        const QByteArray id = agent.store().device().id.value.toUtf8();
        QVERIFY(call("<ListDevices/>", admin).bytes.contains(id));
        QCOMPARE(call("<RevokeDevice><device>" + id + "</device></RevokeDevice>", admin).text(u"revoked"_s),
                 u"true"_s);
        QVERIFY(agent.note(TicketId::make(SystemClock()), u"x"_s).error().code == ErrorCode::Conflict);
        QTRY_COMPARE(
            signIn(u"1027"_s, kPassword, deviceKey(agent.store().device().publicKey)).text(u"where"_s),
            u"revoked"_s);
        auto page = agent.gateway().pull(0, 1000);
        QTRY_VERIFY(page.isFinished());
        QCOMPARE(page.result().error().code, ErrorCode::Denied);
        QCOMPARE(page.result().error().where, u"revoked"_s);
        QCOMPARE(call("<RevokeDevice><device>none</device></RevokeDevice>", admin).fault(), u"NotFound"_s);
    }

    void newDevicesMayWantACode()
    {
        OperationDraft policy;
        policy.intent = u"setting.set"_s;
        policy.company = u"nuanchuan"_s;
        policy.entities = {{EntityKind::Setting, u"device.enrolment"_s, 0}};
        policy.values = {{u"name"_s, u"device.enrolment"_s}, {u"value"_s, u"code"_s}};
        policy.actor = AgentId(u"admin"_s);
        QVERIFY(take(m_server->store->author({policy})));
        const QByteArray one = deviceKey(Crypto::random(32));
        const QByteArray two = deviceKey(Crypto::random(32));
        QTRY_COMPARE(signIn(u"1027"_s, kPassword, one).text(u"where"_s), u"enrolmentCode"_s);
        const Answer invitation = call("<InviteDevice><hours>2</hours></InviteDevice>", token(u"admin"_s));
        const QByteArray code =
            "<enrolmentCode>" + invitation.text(u"code"_s).toLower().toUtf8() + "</enrolmentCode>";
        QCOMPARE(signIn(u"1027"_s, kPassword, one + "<enrolmentCode>ABCD-EFGH-JKLM</enrolmentCode>").fault(),
                 u"Denied"_s);
        QCOMPARE(signIn(u"1027"_s, kPassword, one + code).status, 200);
        QCOMPARE(signIn(u"1027"_s, kPassword, two + code).fault(), u"Denied"_s); // used
        QCOMPARE(signIn(u"1027"_s, kPassword, one).status, 200); // known now
        const Answer late = call("<InviteDevice><hours>1</hours></InviteDevice>", token(u"admin"_s));
        m_clock->advance(60 * 60'000 + 1);
        QCOMPARE(signIn(u"1027"_s, kPassword,
                        two + "<enrolmentCode>" + late.text(u"code"_s).toUtf8() + "</enrolmentCode>")
                     .fault(),
                 u"Denied"_s);
    }

    void administratorsManageAccounts()
    {
        const QString admin = token(u"admin"_s);
        const auto change = [&](const QByteArray &account, const QByteArray &choice) {
            return call("<ChangeAccount><requestId>" + uuid() + "</requestId><account>" + account
                            + "</account>" + choice + "</ChangeAccount>",
                        admin);
        };
        const Answer made =
            change("2001", "<enrol><name>李雷</name><role>senior_agent</role><branch>B2</branch>"
                           "<password>long enough</password></enrol>");
        QVERIFY2(made.status == 200, made.bytes.constData());
        QCOMPARE(made.text(u"role"_s), u"senior_agent"_s);
        QCOMPARE(signIn(u"2001"_s, u"long enough"_s).status, 200);
        QCOMPARE(change("2001", "<enrol><name>x</name><role>agent</role></enrol>").fault(), u"Conflict"_s);
        QCOMPARE(change("2002", "<enrol><name>x</name><role>agent</role><password>short</password></enrol>")
                     .fault(),
                 u"InvalidInput"_s);
        QCOMPARE(change("2001", "<lock/><unlock/>").fault(), u"InvalidInput"_s);
        QCOMPARE(change("admin", "<lock/>").fault(), u"Conflict"_s); // the last one
        QCOMPARE(change("admin", "<setRole><role>agent</role></setRole>").fault(), u"Conflict"_s);
        QCOMPARE(change("2001", "<setRole><role>administrator</role></setRole>").status, 200);
        // Once it is known; not QTRY, which would ask again afterwards.
        QVERIFY(QTest::qWaitFor([&] { return change("admin", "<lock/>").status == 200; }, kPatience));
        QTRY_COMPARE(call("<ListAccounts/>", admin).fault(), u"SignInRequired"_s);
        const QString next = signIn(u"2001"_s, u"long enough"_s).text(u"token"_s);
        const QByteArray list = call("<ListAccounts/>", next).bytes;
        QVERIFY2(list.contains("2001") && list.contains("admin") && list.contains("1027"), list.constData());
        QVERIFY(!list.contains("argon2"));
        const Answer issued = call("<IssueToken><account>1027</account><days>9</days></IssueToken>", next);
        QCOMPARE(issued.status, 200);
        m_clock->advance(8LL * 24 * 3'600'000);
        QCOMPARE(call("<GetTicket><number>x</number></GetTicket>", issued.text(u"token"_s)).fault(),
                 u"NotFound"_s);
    }

    void theFirstAccountEndsTheSharedSecret()
    {
        auto fresh = std::make_unique<AccountServer>(m_dir.filePath(u"fresh"_s), m_clock);
        m_server = std::move(fresh);
        m_server->start(SecretUse::UntilAccounts);
        QString shared;
        QTRY_VERIFY(!(shared = signIn(u"a"_s, m_server->endpoint.secret).text(u"token"_s)).isEmpty());
        QCOMPARE(call("<RenewSession/>", shared).status, 200);
        m_server->enrol(u"admin"_s, AccountRole::Administrator);
        QTRY_COMPARE(call("<RenewSession/>", shared).fault(), u"SignInRequired"_s);
        QCOMPARE(signIn(u"a"_s, m_server->endpoint.secret).fault(), u"Denied"_s);
    }

    void aForgottenSeatDoesNotLockItsAccount()
    {
        HeadlessSeat::Options options = seat(u"forgotten"_s, u"1027"_s);
        options.secret = u"old password"_s;
        HeadlessSeat agent(options);
        QTRY_COMPARE(agent.status().problem.where, u"secret"_s);
        const auto signIns = [&agent] {
            qsizetype count = 0;
            for (const Exchange &exchange : agent.gateway().log().exchanges())
                count += exchange.operation == "SignIn"_L1;
            return count;
        };
        QCOMPARE(signIns(), 1);
        // Each of these is answered before the next: by the seat itself, or (if it asked) by the server,
        // which would have locked the account long before the tenth.
        for (int i = 0; i < 10; ++i) {
            auto hello = agent.gateway().hello(agent.store().device());
            QTRY_VERIFY(hello.isFinished());
            QCOMPARE(hello.result().error().where, u"secret"_s);
        }
        QCOMPARE(signIns(), 1);
        QCOMPARE(signIn(u"1027"_s, kPassword).status, 200); // one failure was counted, not eleven
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
