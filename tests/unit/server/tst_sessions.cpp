// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/crypto.h"
#include "app/domain/gateway.h"
#include "app/server/news_desk.h"
#include "app/server/session_tokens.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Warmline;

namespace {

class FakeChanges final : public ChangeSource
{
public:
    std::function<void(const StoreChange &)> callback;
    std::shared_ptr<void> subscribe(std::function<void(const StoreChange &)> c) override
    {
        callback = std::move(c);
        return std::make_shared<int>(0);
    }
};

} // namespace

class TestSessions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void tokenCarriesItsSession()
    {
        const SessionTokens tokens("secret");
        const QString token =
            tokens.issue({AgentId(QStringLiteral("张三")), DeviceId(QStringLiteral("abc")), 5'000});
        const auto session = tokens.read(token, 4'999);
        QVERIFY(session);
        QCOMPARE(session->account.value, QStringLiteral("张三"));
        QCOMPARE(session->device.value, QStringLiteral("abc"));
        QVERIFY2(SessionTokens("secret").read(token, 1), "outlives a restart of the server");
        QVERIFY(isSessionError(tokens.read(token, 5'000).error()));
        QVERIFY(isSessionError(SessionTokens("other").read(token, 1).error()));
    }

    void changedTokensAreRefused()
    {
        const SessionTokens tokens("secret");
        const QString token = tokens.issue({AgentId(QStringLiteral("a")), {}, 5'000});
        for (qsizetype i = 0; i < token.size() - 1; ++i) { // the last character has spare bits
            QString changed = token;
            changed[i] = changed[i] == u'A' ? u'B' : u'A';
            QVERIFY(!tokens.read(changed, 1));
        }
        const QStringList wrong{QString(), QStringLiteral("x"), token.chopped(4), token + token,
                                QStringLiteral("中文")};
        for (const QString &bad : wrong)
            QVERIFY(isSessionError(tokens.read(bad, 1).error()));
    }

    void newsWakeThoseThatWaitForThem()
    {
        FakeChanges changes;
        NewsDesk desk(changes);
        desk.setHead(5);
        QList<qint64> answers;
        desk.wait(4, 60'000, [&](qint64 head) { answers.append(head); });
        QCOMPARE(answers, QList<qint64>{5}); // there are news already
        desk.wait(5, 60'000, [&](qint64 head) { answers.append(head); });
        desk.wait(7, 60'000, [&](qint64 head) { answers.append(-head); });
        changes.callback(StoreChange{{}, false, 6, 0});
        changes.callback(StoreChange{{}, false, 7, 0}); // together with the first
        QTRY_COMPARE(answers.size(), 2);
        QCOMPARE(answers.last(), 7);
        QCOMPARE(desk.waiting(), 1);
        desk.answerAll();
        QCOMPARE(answers.last(), -7);
        QCOMPARE(desk.waiting(), 0);
    }

    void waitingEndsInTime()
    {
        FakeChanges changes;
        NewsDesk desk(changes);
        int answered = 0;
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 1'000; ++i)
            desk.wait(0, 100 + i % 50, [&](qint64) { ++answered; });
        QTRY_COMPARE(answered, 1'000);
        QVERIFY(clock.elapsed() >= 149);
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
