// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The administrator's commands, on a folder and on a running server.
#include "ctl.h"

#include <QSignalSpy>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlAccounts : public QObject
{
    Q_OBJECT

    QString secretFile(const Ctl &ctl, const QString &name, const QByteArray &password)
    {
        const QString file = ctl.file(name, password + '\n');
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        return file;
    }
    static QString serverProgram() { return Ctl::program().replace(u"warmlinectl"_s, u"warmline-server"_s); }
    /// Runs until it has said where it listens.
    QString startServer(QProcess &process, const Ctl &ctl)
    {
        process.setProcessEnvironment(Ctl::environment());
        process.start(serverProgram(), {u"--data"_s, ctl.data(), u"--listen"_s, u"127.0.0.1:0"_s,
                                        u"--log-level"_s, u"error"_s});
        if (!QTest::qWaitFor([&] { return process.canReadLine(); }, 20'000))
            return {};
        return QJsonDocument::fromJson(process.readLine()).object().value(u"url"_s).toString();
    }

private slots:
    void accountsInAFolder()
    {
        const Ctl ctl;
        const QString password = secretFile(ctl, u"pw"_s, "right horse 9");
        const auto init = ctl.run({u"server"_s, u"init"_s, u"--admin"_s, u"root"_s, u"--company"_s, u"nc"_s,
                                   u"--password-file"_s, password});
        QVERIFY2(init.code == 0, qPrintable(init.told()));
        QCOMPARE(init.json().value(u"role"_s).toString(), u"administrator"_s);
        QCOMPARE(ctl.run({u"server"_s, u"init"_s, u"--password-file"_s, password}).code, 1); // there is one
        const auto add = ctl.run({u"user"_s, u"add"_s, u"1027"_s, u"--role"_s, u"agent"_s, u"--name"_s,
                                  u"王敏"_s, u"--branches"_s, u"north,south"_s, u"--expires"_s,
                                  u"2099-01-01"_s, u"--password-file"_s, password});
        QVERIFY2(add.code == 0, qPrintable(add.told()));
        QCOMPARE(add.json().value(u"branches"_s).toArray(), (QJsonArray{u"north"_s, u"south"_s}));
        QCOMPARE(add.json().value(u"expires_at"_s).toString(), u"2099-01-01T00:00:00.000+08:00"_s);
        QCOMPARE(ctl.run({u"user"_s, u"add"_s, u"1028"_s, u"--password-file"_s, password}).code,
                 2); // no role
        const auto list = ctl.run({u"user"_s, u"list"_s});
        QCOMPARE(list.lines.size(), 2);
        QVERIFY(!list.out.contains("argon2"));
        QCOMPARE(ctl.run({u"user"_s, u"expire"_s, u"1027"_s}).code, 0);
        QCOMPARE(ctl.run({u"user"_s, u"expire"_s, u"root"_s}).code, 1); // the last administrator
        QCOMPARE(ctl.run({u"user"_s, u"lock"_s, u"1027"_s}).code, 0);
        QCOMPARE(ctl.run({u"user"_s, u"lock"_s, u"1027"_s}).code, 0); // a repetition
        QCOMPARE(ctl.run({u"user"_s, u"lock"_s, u"9999"_s}).code, 1);
        QVERIFY(ctl.run({u"device"_s, u"list"_s}).code == 0);
        QCOMPARE(ctl.run({u"verify"_s}).json().value(u"ok"_s).toBool(), true);
        // A password that others can read is none.
        QFile::setPermissions(password, QFile::ReadOwner | QFile::ReadOther);
        const auto open = ctl.run({u"user"_s, u"password"_s, u"1027"_s, u"--password-file"_s, password});
        QCOMPARE(open.code, 1);
        QVERIFY(open.err.contains(u"0600"_s));
    }

    void everythingOverAServer()
    {
        const Ctl ctl;
        QVERIFY(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code == 0);
        const QString password = secretFile(ctl, u"pw"_s, "right horse 9");
        QProcess init;
        init.start(serverProgram(), {u"init"_s, u"--data"_s, ctl.data(), u"--admin"_s, u"root"_s});
        init.write("right horse 9\n"); // from standard input, since there is no terminal
        init.closeWriteChannel();
        QVERIFY(init.waitForFinished(30'000));
        QVERIFY2(init.exitCode() == 0, init.readAllStandardError().constData());
        const QString token = ctl.path(u"root.token"_s);
        QCOMPARE(ctl.run({u"token"_s, u"new"_s, u"--user"_s, u"root"_s, u"--out"_s, token}).code, 0);
        QVERIFY((QFile::permissions(token) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
        QProcess server;
        const QString url = startServer(server, ctl);
        QVERIFY2(!url.isEmpty(), server.readAllStandardError().constData());
        const auto remote = [&](const QStringList &arguments, const QString &with = {}) {
            return ctl.bare(
                arguments
                + QStringList{u"--server"_s, url, u"--token-file"_s, with.isEmpty() ? token : with});
        };
        auto answer = remote({u"user"_s, u"add"_s, u"1027"_s, u"--role"_s, u"agent"_s, u"--branches"_s,
                              u"main"_s, u"--password-file"_s, password});
        QVERIFY2(answer.code == 0, qPrintable(answer.told()));
        QCOMPARE(remote({u"user"_s, u"list"_s}).lines.size(), 2);
        const QString agent = ctl.path(u"agent.token"_s);
        QCOMPARE(
            remote({u"token"_s, u"new"_s, u"--user"_s, u"1027"_s, u"--out"_s, agent, u"--days"_s, u"1"_s})
                .code,
            0);
        answer = remote({u"search"_s, u"和丰 501"_s}, agent);
        QVERIFY2(answer.code == 0 && answer.lines.size() == 2, qPrintable(answer.told()));
        QCOMPARE(answer.lines.first().value(u"account_no"_s).toString(), u"770000001"_s);
        QCOMPARE(answer.lines.first().value(u"phone"_s).toString(), u"154 **** 2671"_s);
        answer = remote({u"ticket"_s, u"open"_s, u"--account"_s, u"770000001"_s, u"--category"_s,
                         u"no_heat"_s, u"--text"_s, u"不热"_s, u"--tier"_s, u"red"_s},
                        agent);
        QVERIFY2(answer.code == 0, qPrintable(answer.told()));
        const QString number = answer.json().value(u"number"_s).toString();
        QCOMPARE(answer.json().value(u"opened_by"_s).toString(), u"1027"_s);
        QVERIFY(answer.json().value(u"address"_s).toString().contains(u"和丰家园"_s));
        QCOMPARE(remote({u"ticket"_s, u"dispatch"_s, number, u"--crew"_s, u"C-1"_s}, agent).code, 0);
        answer = remote({u"ticket"_s, u"set-tier"_s, number, u"--tier"_s, u"blue"_s}, agent);
        QCOMPARE(answer.code, 1); // not an agent's to do
        QVERIFY2(answer.err.contains(u"资深"_s), qPrintable(answer.err));
        QCOMPARE(remote({u"ticket"_s, u"set-tier"_s, number, u"--tier"_s, u"blue"_s}).code, 0);
        answer = remote({u"ticket"_s, u"show"_s, number}, agent);
        const QJsonArray trail = answer.json().value(u"trail"_s).toArray();
        QCOMPARE(trail.size(), 3);
        QVERIFY(trail.first().toObject().value(u"code"_s).toString().startsWith(number));
        QCOMPARE(trail.first().toObject().value(u"hash"_s).toString().size(), 64);
        QCOMPARE(remote({u"user"_s, u"list"_s}, agent).code, 1); // nor this
        QVERIFY(!remote({u"device"_s, u"invite"_s}).json().value(u"code"_s).toString().isEmpty());
        QCOMPARE(remote({u"user"_s, u"expire"_s, u"1027"_s}).code, 0);
        QTRY_COMPARE(remote({u"ticket"_s, u"show"_s, number}, agent).code, 1); // its token is dead
        QCOMPARE(remote({u"import"_s, u"customers"_s, u"x.csv"_s}).code, 2); // only on a folder
        server.terminate();
        QVERIFY(server.waitForFinished(10'000));
        const auto local = ctl.run({u"ticket"_s, u"show"_s, number});
        QCOMPARE(local.json().value(u"trail"_s).toArray(), trail); // the same, seen from the folder
    }
};

QTEST_GUILESS_MAIN(TestCtlAccounts)
#include "tst_ctl_accounts.moc"
