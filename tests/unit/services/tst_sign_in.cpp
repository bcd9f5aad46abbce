// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/crypto.h"
#include "app/services/sync/sign_in_service.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

const QString kPassword = u"right horse 9"_s;
constexpr qint64 kHour = 3'600'000;

class FakeBackend final : public SignInBackend
{
public:
    std::optional<Error> error;
    Account account;
    QString password = kPassword;
    bool mustChange = false;
    int calls = 0;
    QFuture<Result<ServerHello>> check(const Wish &wish) override
    {
        ++calls;
        Result<ServerHello> answer;
        answer->account = account;
        answer->mustChangePassword = mustChange;
        if (error)
            answer = std::unexpected(*error);
        else if (wish.password != password)
            answer = failure(ErrorCode::Denied, u"no"_s, u"secret"_s);
        return QtFuture::makeReadyValueFuture(answer);
    }
    QFuture<Result<ServerHello>> changePassword(const Wish &wish, const QString &next) override
    {
        return check(wish).then([this, next](Result<ServerHello> answer) {
            if (answer) {
                password = next;
                mustChange = false;
            }
            return answer;
        });
    }
    QFuture<Result<qint64>> greet() override
    {
        return QtFuture::makeReadyValueFuture(error ? Result<qint64>(std::unexpected(*error))
                                                    : Result<qint64>(1'790'000'000'000));
    }
};

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::shared_ptr<ManualClock> m_clock;
    std::shared_ptr<SeatAccounts> m_accounts;
    FakeBackend m_backend;
    std::unique_ptr<SignInService> m_service;
    QString m_file;

    static AgentId agent() { return AgentId(u"1027"_s); }
    void away() { m_backend.error = Error{ErrorCode::Unavailable, u"away"_s, {}}; }

    /// "online 1027", "offline 1027", or where it was refused.
    QString signIn(const QString &password = kPassword)
    {
        QSignalSpy in(m_service.get(), &SignInService::signedIn);
        QSignalSpy out(m_service.get(), &SignInService::refused);
        QSignalSpy offered(m_service.get(), &SignInService::offlineOffered);
        QSignalSpy due(m_service.get(), &SignInService::passwordDue);
        QSignalSpy revoked(m_service.get(), &SignInService::revoked);
        QObject context;
        connect(m_service.get(), &SignInService::offlineOffered, &context,
                [this, password] { m_service->signInOffline(agent(), password); });
        m_service->signIn(agent(), password);
        if (!QTest::qWaitFor([&] { return in.size() + out.size() + due.size() + revoked.size() > 0; },
                             10'000))
            return u"nothing"_s;
        if (!due.isEmpty())
            return u"due"_s;
        if (!revoked.isEmpty())
            return u"revoked"_s;
        if (in.isEmpty())
            return out.first().at(0).value<Error>().where;
        const auto who = in.first().at(0).value<SignInService::SignedIn>();
        if (who.offline != (offered.size() == 1))
            return u"offline without being asked"_s;
        return (who.offline ? u"offline "_s : u"online "_s) + who.account.id.value;
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init()
    {
        static int n = 0;
        m_file = m_dir.filePath(u"%1/accounts.sealed"_s.arg(++n));
        m_clock = std::make_shared<ManualClock>(1'790'000'000'000);
        m_accounts = std::make_shared<SeatAccounts>(m_file, QByteArray(32, 'k'), 3);
        m_backend.error.reset();
        m_backend.password = kPassword;
        m_backend.calls = 0;
        m_backend.mustChange = false;
        m_backend.account = {};
        m_backend.account.id = agent();
        m_backend.account.role = AccountRole::SeniorAgent;
        m_service = std::make_unique<SignInService>(m_backend, m_clock);
        m_service->setAccounts(m_accounts);
    }

    void theServerDecidesWhileItIsThere()
    {
        QCOMPARE(signIn(), u"online 1027"_s);
        QCOMPARE(signIn(u"wrong"_s), u"secret"_s);
        QCOMPARE(m_backend.calls, 2);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("argon2")); // sealed
        QVERIFY((file.permissions() & (QFile::ReadOther | QFile::ReadGroup)) == 0);
    }

    void theSeatVouchesForThreeDays()
    {
        away();
        QCOMPARE(signIn(), u"offline"_s); // never here
        m_backend.error.reset();
        QCOMPARE(signIn(), u"online 1027"_s);
        m_backend.error = Error{ErrorCode::Timeout, u"away"_s, {}};
        m_clock->advance(71 * kHour);
        QCOMPARE(signIn(), u"offline 1027"_s);
        QCOMPARE(signIn(u"wrong horse"_s), u"secret"_s);
        m_clock->advance(2 * kHour);
        QCOMPARE(signIn(), u"offline"_s); // not even offered
        QCOMPARE(m_accounts->admit(agent(), kPassword, m_clock->utcMs()).error().where, u"lease"_s);
        m_accounts->contact(agent(), m_clock->utcMs()); // the server was heard
        QCOMPARE(signIn(), u"offline 1027"_s);
        m_clock->setUtcMs(m_clock->utcMs() - 24 * kHour); // setting the clock back is no way
        QCOMPARE(signIn(), u"offline"_s);
    }

    void thePolicyMayForbidIt()
    {
        m_accounts = std::make_shared<SeatAccounts>(m_file, QByteArray(32, 'k'), 0);
        m_service->setAccounts(m_accounts);
        QCOMPARE(signIn(), u"online 1027"_s);
        away();
        QCOMPARE(signIn(), u"offline"_s);
    }

    void temporaryAccountsExpireOffline()
    {
        m_backend.account.expiresMs = m_clock->utcMs() + kHour;
        QCOMPARE(signIn(), u"online 1027"_s);
        away();
        QCOMPARE(signIn(), u"offline 1027"_s);
        m_clock->advance(kHour);
        QCOMPARE(signIn(), u"offline"_s);
        QCOMPARE(m_accounts->admit(agent(), kPassword, m_clock->utcMs()).error().where, u"account"_s);
    }

    void lockedAccountsAreForgotten()
    {
        QCOMPARE(signIn(), u"online 1027"_s);
        m_backend.error = Error{ErrorCode::Denied, u"locked"_s, u"account"_s};
        QCOMPARE(signIn(), u"account"_s);
        away();
        QCOMPARE(signIn(), u"offline"_s);
    }

    void guessingEndsOfflineSignIn()
    {
        QCOMPARE(signIn(), u"online 1027"_s);
        for (int i = 0; i < SeatAccounts::kAttempts; ++i)
            QCOMPARE(m_accounts->admit(agent(), u"guess"_s, m_clock->utcMs()).error().where, u"secret"_s);
        QCOMPARE(m_accounts->admit(agent(), kPassword, m_clock->utcMs()).error().where, u"offline"_s);
        // The count is on the disk, not in this process.
        SeatAccounts restarted(m_file, QByteArray(32, 'k'), 3);
        QCOMPARE(restarted.admit(agent(), kPassword, m_clock->utcMs()).error().where, u"offline"_s);
        QCOMPARE(signIn(), u"online 1027"_s); // the server helps
        QVERIFY(m_accounts->admit(agent(), kPassword, m_clock->utcMs()));
    }

    void damagedFilesLetNobodyIn()
    {
        QCOMPARE(signIn(), u"online 1027"_s);
        SeatAccounts other(m_file, QByteArray(32, 'o'), 3);
        QVERIFY(!other.admit(agent(), kPassword, m_clock->utcMs()));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(40);
        const char was = file.read(1).at(0);
        file.seek(40);
        file.putChar(char(was ^ 1));
        file.close();
        away();
        QCOMPARE(signIn(), u"offline"_s);
    }

    void untrustedServersAreNoReasonToWorkOffline()
    {
        QCOMPARE(signIn(), u"online 1027"_s);
        m_backend.error = Error{ErrorCode::Unavailable, u"another certificate"_s, u"tls"_s};
        QCOMPARE(signIn(), u"tls"_s);
    }

    void aLapsedCacheWantsTheServer()
    {
        QCOMPARE(signIn(), u"online 1027"_s);
        m_service->setOnlineOnly(u"too long without the server"_s);
        away();
        QCOMPARE(signIn(), u"lease"_s);
    }

    void passwordsOfOthersAreChangedFirst()
    {
        m_backend.mustChange = true;
        QCOMPARE(signIn(), u"due"_s);
        away();
        QCOMPARE(signIn(), u"offline"_s); // not remembered before
        m_backend.error.reset();
        QSignalSpy changed(m_service.get(), &SignInService::passwordChanged);
        m_service->changePassword(agent(), kPassword, u"my own horse"_s);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(signIn(u"my own horse"_s), u"online 1027"_s);
        away();
        QCOMPARE(signIn(kPassword), u"secret"_s);
        QCOMPARE(signIn(u"my own horse"_s), u"offline 1027"_s);
    }

    void revocationIsNoRefusal()
    {
        m_backend.error = Error{ErrorCode::Denied, u"revoked"_s, u"revoked"_s};
        QCOMPARE(signIn(), u"revoked"_s);
    }

    void theServerIsWatched()
    {
        QSignalSpy reach(m_service.get(), &SignInService::reachChanged);
        m_service->watchServer(true);
        QTRY_COMPARE(reach.size(), 1);
        QCOMPARE(m_service->reach().state, ServerReach::State::There);
        away();
        m_service->watchServer(false);
        m_service->watchServer(true);
        QTRY_COMPARE(m_service->reach().state, ServerReach::State::Away);
        QCOMPARE(m_service->reach().problem, u"away"_s);
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_sign_in.moc"
