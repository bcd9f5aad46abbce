// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/crypto.h"
#include "app/domain/gateway.h"
#include "app/server/session_tokens.h"

#include <QTest>

using namespace Warmline;

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
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
