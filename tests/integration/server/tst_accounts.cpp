// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sign-in, rights and devices against a running server: once as bytes of SOAP, once as a workstation.
#include "headless_seat.h"

#include "app/core/password.h"
#include "app/server/access_table.h"
#include "app/server/account_desk.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

const QString kPassword = u"right horse 9"_s;

QByteArray uuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

/// A server that takes only accounts, as after `warmline-server init`.
class AccountServer
{
public:
    explicit AccountServer(const QString &folder, std::shared_ptr<ManualClock> serverClock)
        : clock(std::move(serverClock))
    {
        auto opened = Store::open({.folder = folder,
                                   .role = StoreRole::Server,
                                   .key = testKey(),
                                   .clock = clock,
                                   .deviceName = u"server"_s});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        store = *std::move(opened);
    }
    void start(SecretUse use = SecretUse::Never)
    {
        EmbeddedServer::Options options;
        options.secret = "token key of the test";
        options.secretUse = use;
        server.reset();
        server = std::make_unique<EmbeddedServer>(
            ServerParts{store.get(), store.get(), store.get(), nullptr, clock.get(), {}}, options);
        const auto started = take(server->start());
        if (!started)
            qFatal("%s", qPrintable(started.error().message()));
        endpoint = *started;
    }
    void change(AccountChange change)
    {
        static const QByteArray verifier = Password::verifierOf(kPassword).value_or(QByteArray());
        change.request = OperationId::make(SystemClock());
        const bool wants =
            change.kind == AccountChange::Kind::Enrol || change.kind == AccountChange::Kind::SetPassword;
        OperationDraft draft = AccountDesk::draftOf(change, wants ? verifier : QByteArray());
        draft.company = u"nuanchuan"_s;
        draft.actor = AgentId(u"admin"_s);
        if (const auto done = take(store->author({draft})); !done)
            qFatal("%s", qPrintable(done.error().message()));
    }
    void enrol(const QString &id, AccountRole role, const QList<BranchId> &branches = {},
               qint64 expiresMs = 0)
    {
        AccountChange c;
        c.account = AgentId(id);
        c.kind = AccountChange::Kind::Enrol;
        c.role = role;
        c.branches = branches;
        c.expiresMs = expiresMs;
        change(c);
    }
    void change(const QString &id, AccountChange::Kind kind)
    {
        AccountChange c;
        c.account = AgentId(id);
        c.kind = kind;
        change(c);
    }

    std::shared_ptr<ManualClock> clock;
    std::unique_ptr<Store> store;
    std::unique_ptr<EmbeddedServer> server;
    ServerEndpoint endpoint;
};

} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::shared_ptr<ManualClock> m_clock = std::make_shared<ManualClock>(1'790'000'000'000);
    std::unique_ptr<AccountServer> m_server;
    QNetworkAccessManager m_network;

    struct Answer
    {
        int status = 0;
        QByteArray bytes;
        [[nodiscard]] QString text(const QString &name) const
        {
            const QRegularExpression pattern(u"<(?:\\w+:)?%1(?: [^>]*)?>([^<]*)<"_s.arg(name));
            return pattern.match(QString::fromUtf8(bytes)).captured(1);
        }
        [[nodiscard]] QString fault() const { return status == 500 ? text(u"code"_s) : QString(); }
    };
    Answer call(const QByteArray &body, const QString &token = {})
    {
        const QByteArray header =
            token.isEmpty() ? QByteArray()
                            : "<s:Header><Session><token>" + token.toUtf8() + "</token></Session></s:Header>";
        QNetworkRequest request(m_server->endpoint.url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, "text/xml; charset=utf-8");
        QNetworkReply *reply = m_network.post(
            request,
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns=\"urn:warmline:1\">"
                + header + "<s:Body>" + body + "</s:Body></s:Envelope>");
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(kPatience);
        reply->deleteLater();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    }
    Answer signIn(const QString &account, const QString &password, const QByteArray &more = {})
    {
        return call("<SignIn><account>" + account.toUtf8() + "</account><secret>" + password.toUtf8()
                    + "</secret>" + more + "</SignIn>");
    }
    QString token(const QString &account) { return signIn(account, kPassword).text(u"token"_s); }
    HeadlessSeat::Options seat(const QString &name, const QString &account)
    {
        HeadlessSeat::Options options;
        options.folder = m_dir.filePath(name);
        options.url = m_server->endpoint.url;
        options.secret = kPassword;
        options.account = account;
        return options;
    }
    static QByteArray deviceKey(const QByteArray &key)
    {
        return "<device><publicKey>" + key.toBase64() + "</publicKey><name>n</name></device>";
    }
    QList<JournalEntry> refused()
    {
        return take(m_server->store->ask([](Queries &q) { return q.refused(0); }))
            .value_or(QList<JournalEntry>());
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init()
    {
        static int n = 0;
        m_server = std::make_unique<AccountServer>(m_dir.filePath(u"server-%1"_s.arg(++n)), m_clock);
        m_server->enrol(u"admin"_s, AccountRole::Administrator);
        m_server->enrol(u"1027"_s, AccountRole::Agent, {BranchId(u"B1"_s)});
        m_server->start();
    }

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

    /// Every call of the table with every role: Denied, naming the call, exactly when the table says so.
    void theWholeTableOfCalls()
    {
        const QHash<QString, QByteArray> bodies{
            {u"PushOperations"_s, "<operations>aGVsbG8=</operations>"},
            {u"PullOperations"_s, "<cursor>0</cursor><maxBytes>1</maxBytes>"},
            {u"ReadFeed"_s, "<cursor>0</cursor><limit>1</limit>"},
            {u"ProveOperations"_s, "<sequence>1</sequence>"},
            {u"GetSnapshot"_s, "<cursor>0</cursor><known>0</known>"},
            {u"WaitForNews"_s, "<cursor>99999</cursor><waitMs>1</waitMs>"},
            {u"LeaseTicketNumbers"_s, "<count>1</count>"},
            {u"GetSeries"_s,
             "<from>2026-01-01T00:00:00Z</from><to>2026-01-02T00:00:00Z</to><stepMs>0</stepMs>"},
            {u"Search"_s, "<text>x</text><limit>1</limit>"},
            {u"LookUpHousehold"_s, "<account>none</account><reason>call</reason>"},
            {u"SubmitIntent"_s, "<requestId>" + uuid() + "</requestId>"},
            {u"GetTicket"_s, "<number>x</number>"},
            {u"ChangeAccount"_s, "<requestId>" + uuid() + "</requestId><account>nobody</account><lock/>"},
            {u"IssueToken"_s, "<account>nobody</account><days>1</days>"},
            {u"RevokeDevice"_s, "<device>none</device>"},
            {u"InviteDevice"_s, "<hours>1</hours>"},
            {u"UploadImport"_s, "<requestId>" + uuid()
                                    + "</requestId><kind>payments</kind><offset>0</offset><bytes>eA==</bytes>"
                                      "<last>false</last>"},
            {u"GetImport"_s, "<requestId>none</requestId>"},
            {u"CancelImport"_s, "<requestId>none</requestId>"},
            {u"ExportRows"_s,
             "<requestId>x</requestId><kind>customers</kind><format>csv</format><offset>0</offset>"},
            {u"ExportTrail"_s, "<number>x</number>"},
            {u"ChangePassword"_s, "<current>wrong</current><password>long enough</password>"},
            {u"DecideQuarantine"_s, "<device>none</device><accept>true</accept>"},
        };
        for (const AccountRole role : AccessTable::roles()) {
            const QString name = u"r-"_s + accountRoleName(role);
            m_server->enrol(name, role);
            const QString mine = token(name);
            QVERIFY(!mine.isEmpty());
            for (const AccessTable::Row &row : AccessTable::calls()) {
                const QString what = QString::fromLatin1(row.what);
                const QByteArray tag = what.toLatin1();
                Answer answer;
                QTRY_VERIFY(
                    (answer = call("<" + tag + ">" + bodies.value(what) + "</" + tag + ">", mine)).fault()
                    != u"SignInRequired"_s); // until the book has seen the new account
                const bool denied = answer.fault() == u"Denied"_s && answer.text(u"where"_s) == what;
                QVERIFY2(answer.fault() != u"InvalidInput"_s || !answer.text(u"where"_s).contains(u'/'),
                         answer.bytes.constData());
                QVERIFY2(denied != row.allows(role), qPrintable(name + u' ' + what + u' ' + answer.bytes));
            }
        }
    }

    void operationsAreJudgedByRoleAndBranch()
    {
        HeadlessSeat agent(seat(u"agent"_s, u"1027"_s));
        QTRY_VERIFY(agent.isSettled());
        QTRY_VERIFY(take(agent.store().ask([](Queries &q) { return q.ticketNumbersLeft(); })).value_or(0)
                    > 0);
        const TicketId ticket = TicketId::make(SystemClock());
        QVERIFY(agent.openTicket(ticket)); // red, in B1
        QTRY_VERIFY(agent.isSettled());
        QVERIFY(refused().isEmpty());
        // Agents don't take red away, don't make accounts, and keep to their branch.
        QVERIFY(agent.intent(ticket, u"ticket.set_tier"_s, {{u"tier"_s, u"blue"_s}}));
        OperationDraft enrol = AccountDesk::draftOf(
            {{}, AgentId(u"mine"_s), AccountChange::Kind::Enrol, {}, AccountRole::Administrator, {}, 0, {}},
            "v");
        enrol.company = u"nuanchuan"_s;
        enrol.branch = BranchId(u"B1"_s);
        enrol.actor = AgentId(u"1027"_s);
        QVERIFY(take(agent.store().author({enrol})));
        OperationDraft other = enrol;
        other.intent = u"ticket.open"_s;
        other.personal.clear();
        other.entities = {{EntityKind::Ticket, TicketId::make(SystemClock()).toString(), 0}};
        other.values = {{u"number"_s, u"NC-1"_s}, {u"category"_s, u"no_heat"_s}};
        other.branch = BranchId(u"B2"_s);
        QVERIFY(take(agent.store().author({other})));
        other.entities = {{EntityKind::Ticket, TicketId::make(SystemClock()).toString(), 0}};
        other.values.insert(u"number"_s, u"NC-2"_s);
        other.branch = BranchId(u"B1"_s);
        other.actor = AgentId(u"admin"_s); // not signed in, never was here
        QVERIFY(take(agent.store().author({other})));
        QVERIFY(agent.note(ticket, u"goes on"_s)); // the chain does
        QTRY_VERIFY(agent.isSettled());
        QTRY_COMPARE(refused().size(), 4);
        QCOMPARE(agent.ticket(ticket)->tier, Tier::Red);
        QCOMPARE(agent.ticket(ticket)->notes.size(), 1);
        QCOMPARE(agent.status().refused, 4);
        const QList<JournalEntry> all = refused();
        for (const JournalEntry &entry : all)
            QVERIFY(!entry.reason.isEmpty());
        const auto verified = take(m_server->store->ask([](Queries &q) { return q.verify({}); }));
        QVERIFY(verified && verified->ok);
    }

    void workOfTheShiftBeforeIsTaken()
    {
        m_server->enrol(u"1028"_s, AccountRole::Agent, {BranchId(u"B1"_s)});
        const TicketId ticket = TicketId::make(SystemClock());
        {
            HeadlessSeat first(seat(u"shift"_s, u"1027"_s));
            QTRY_VERIFY(first.isSettled());
            QTRY_VERIFY(take(first.store().ask([](Queries &q) { return q.ticketNumbersLeft(); })).value_or(0)
                        > 0);
            m_server->server.reset(); // offline
            QVERIFY(first.openTicket(ticket));
        }
        m_server->start();
        HeadlessSeat second(seat(u"shift"_s, u"1028"_s));
        QVERIFY(second.note(ticket, u"next shift"_s));
        QTRY_VERIFY(second.isSettled());
        QVERIFY(refused().isEmpty());
        QCOMPARE(second.trail(ticket).first().operation.actor.value, u"1027"_s);
    }

    /// Signed by the device, authored by the account, and judged when it arrives.
    void workOfWhoWasLockedMeanwhileIsRefusedAndKept()
    {
        m_server->enrol(u"1028"_s, AccountRole::Agent, {BranchId(u"B1"_s)});
        const TicketId ticket = TicketId::make(SystemClock());
        {
            HeadlessSeat first(seat(u"locked"_s, u"1027"_s));
            QTRY_VERIFY(first.isSettled());
            QTRY_VERIFY(take(first.store().ask([](Queries &q) { return q.ticketNumbersLeft(); })).value_or(0)
                        > 0);
            m_server->server.reset(); // offline
            QVERIFY(first.openTicket(ticket));
        }
        m_server->change(u"1027"_s, AccountChange::Kind::Lock);
        m_server->start();
        HeadlessSeat second(seat(u"locked"_s, u"1028"_s));
        QTRY_VERIFY(second.isSettled());
        const QList<JournalEntry> out = refused();
        QCOMPARE(out.size(), 1);
        QCOMPARE(out.first().operation.actor.value, u"1027"_s);
        QCOMPARE(out.first().operation.device, second.store().device().id);
        QVERIFY(!out.first().reason.isEmpty());
        QCOMPARE(second.status().refused, 1); // and the seat still has it
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
