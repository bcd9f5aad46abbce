// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What somebody does who is new to the command line: misspelt, in the wrong order, twice, to the wrong
// address. Each is told in words that lead on.
#include "served_ctl.h"
#include "test_paths.h"

#include <QElapsedTimer>
#include <QScopeGuard>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlNewcomer : public QObject
{
    Q_OBJECT

private slots:
    void misspeltCommandsAreGuessed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("meant");
        QTest::newRow("misspelt") << QStringList{u"serch"_s, u"x"_s} << u"search"_s;
        QTest::newRow("half a name") << QStringList{u"import"_s} << u"import customers"_s;
        QTest::newRow("wrong second word") << QStringList{u"ticket"_s, u"shwo"_s} << u"ticket show"_s;
        QTest::newRow("like nothing") << QStringList{u"frobnicate"_s} << QString();
    }
    void misspeltCommandsAreGuessed()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, meant);
        const Ctl ctl;
        const auto answer = ctl.bare(arguments);
        QCOMPARE(answer.code, 2);
        QCOMPARE(answer.err.contains(u"是不是"), !meant.isEmpty());
        QVERIFY2(answer.err.contains(meant), qPrintable(answer.err));
        QVERIFY(answer.err.contains(u"--help"));
        QVERIFY2(answer.err.count(u'\n') <= 5, qPrintable(answer.err)); // what went wrong is still to be seen
    }

    void helpIsAWordToo()
    {
        const Ctl ctl;
        const auto answer = ctl.bare({u"help"_s});
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.out, ctl.bare({u"--help"_s}).out);
    }

    void theReadmesServerWorks_data()
    {
        QTest::addColumn<QString>("readme");
        QTest::newRow("English") << u"README.md"_s;
        QTest::newRow("Chinese") << u"README.zh-CN.md"_s;
    }
    /// "Your own server", line by line from the page itself: from an empty folder to an account for an agent,
    /// made while the server runs. (The seats are tests/gui/sign_in's and windows'.)
    void theReadmesServerWorks()
    {
        QFETCH(const QString, readme);
        QFile page(Testing::sourcePath(readme));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const ServedCtl ctl;
        QProcess server;
        server.setProcessEnvironment(Ctl::environment());
        const auto end = qScopeGuard([&server] {
            server.terminate();
            if (!server.waitForFinished(10'000))
                server.kill();
            server.waitForFinished();
        });
        const QString named = u"http://127.0.0.1:8740"_s;
        QString url;
        QStringList done;
        for (const QString &line : QString::fromUtf8(page.readAll()).split(u'\n')) {
            if (line.startsWith(u"(umask 077; ") && line.contains(u"~/admin.password"))
                ctl.secretFile(u"admin.password"_s, "right horse 9");
            const QString start = u"./dev exec "_s;
            if (!line.startsWith(start) || !(line.contains(u"~/warmline-server") || line.contains(named)))
                continue;
            QStringList words = QProcess::splitCommand(line.sliced(start.size()));
            words.replaceInStrings(u"~/"_s, ctl.path({}) + u'/');
            words.replaceInStrings(u"docs/examples"_s, Testing::sourcePath(u"docs/examples"_s));
            words.replaceInStrings(named, url);
            const QString program =
                words.takeFirst() == u"warmline-server" ? ServedCtl::serverProgram() : Ctl::program();
            if (const qsizetype listen = words.indexOf(u"--listen"_s); listen >= 0) {
                words[listen + 1] = u"127.0.0.1:0"_s;
                server.start(program, words);
                QTRY_VERIFY2(server.canReadLine(), qPrintable(line));
                url = QJsonDocument::fromJson(server.readLine()).object().value("url"_L1).toString();
                QVERIFY(!url.isEmpty());
                done.append(u"listen"_s);
                continue;
            }
            QProcess process;
            process.setProcessEnvironment(Ctl::environment());
            process.start(program, words);
            process.write("horse on the right 9\n"); // where a person would be asked
            process.closeWriteChannel();
            QVERIFY(process.waitForFinished(60'000));
            QVERIFY2(process.exitCode() == 0, qPrintable(line + u'\n' + process.readAllStandardError()));
            done.append(words.first());
        }
        QCOMPARE(done, (QStringList{u"import"_s, u"init"_s, u"token"_s, u"listen"_s, u"user"_s}));
        const auto accounts = ctl.bare(
            {u"user"_s, u"list"_s, u"--server"_s, url, u"--token-file"_s, ctl.path(u"admin.token"_s)});
        QStringList users;
        for (const QJsonObject &account : accounts.lines)
            users.append(account.value("account"_L1).toString());
        QCOMPARE(users, (QStringList{u"admin"_s, u"wang"_s}));
    }

    /// A token made with another secret than the server's is refused by it: none is made, and no secret is
    /// made up for it.
    void aServersOwnTokenFileIsAskedFor()
    {
        const ServedCtl ctl;
        const QString secret = ctl.path(u"company.token"_s);
        QProcess init;
        init.setProcessEnvironment(Ctl::environment());
        init.start(ServedCtl::serverProgram(),
                   {u"init"_s, u"--data"_s, ctl.data(), u"--token-file"_s, secret});
        init.write("right horse 9\n");
        init.closeWriteChannel();
        QVERIFY(init.waitForFinished(60'000));
        QCOMPARE(init.exitCode(), 0);
        const QStringList make{u"token"_s, u"new"_s,   u"--user"_s,
                               u"admin"_s, u"--out"_s, ctl.token(u"admin"_s)};
        const auto without = ctl.run(make);
        QCOMPARE(without.code, 1);
        QVERIFY2(without.err.contains(u"--token-file"), qPrintable(without.err));
        QCOMPARE(ctl.run({u"user"_s, u"list"_s}).code, 0); // which needs none
        QVERIFY(!QFile::exists(ctl.data() + u".token"_s));
        QVERIFY(!QFile::exists(ctl.token(u"admin"_s)));
        QCOMPARE(ctl.run(make + QStringList{u"--token-file"_s, ctl.path(u"typo"_s)}).code, 1);
        QVERIFY(!QFile::exists(ctl.path(u"typo"_s)));
        const auto made = ctl.run(make + QStringList{u"--token-file"_s, secret});
        QVERIFY2(made.code == 0, qPrintable(made.told()));

        QProcess server;
        server.setProcessEnvironment(Ctl::environment());
        const auto end = qScopeGuard([&server] {
            server.kill();
            server.waitForFinished();
        });
        server.start(ServedCtl::serverProgram(),
                     {u"--data"_s, ctl.data(), u"--token-file"_s, secret, u"--listen"_s, u"127.0.0.1:0"_s});
        QTRY_VERIFY(server.canReadLine());
        const QString url = QJsonDocument::fromJson(server.readLine()).object().value("url"_L1).toString();
        const auto list =
            ctl.bare({u"user"_s, u"list"_s, u"--server"_s, url, u"--token-file"_s, ctl.token(u"admin"_s)});
        QVERIFY2(list.code == 0, qPrintable(list.told()));
    }

    void theFirstAccountIsAnAdministrator()
    {
        const ServedCtl ctl;
        const QString password = ctl.secretFile(u"pw"_s, "right horse 9");
        const auto agent = ctl.run(
            {u"user"_s, u"add"_s, u"1027"_s, u"--role"_s, u"agent"_s, u"--password-file"_s, password});
        QCOMPARE(agent.code, 1);
        QVERIFY2(agent.err.contains(u"server init"), qPrintable(agent.err));
        QCOMPARE(ctl.run({u"server"_s, u"init"_s, u"--password-file"_s, password}).code,
                 0); // nothing was begun
    }

    void unknownBranchesAreTold()
    {
        ServedCtl ctl;
        QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
        QVERIFY(ctl.serve());
        const QString password = ctl.secretFile(u"pw2"_s, "right horse 9");
        const auto add = [&password](const QString &user, const QString &branches) {
            return QStringList{u"user"_s,  u"add"_s,        user,     u"--role"_s,
                               u"agent"_s, u"--branches"_s, branches, u"--password-file"_s,
                               password};
        };
        const auto first = ctl.remote(add(u"1027"_s, u"main"_s)); // nobody is in any branch yet
        QVERIFY2(first.code == 0 && first.err.contains(u"main"), qPrintable(first.told()));
        const auto known = ctl.remote(add(u"1028"_s, u"main"_s));
        QVERIFY2(known.code == 0 && known.err.isEmpty(), qPrintable(known.told()));
        const auto strange = ctl.remote(add(u"1029"_s, u"mian"_s));
        QVERIFY2(strange.code == 0 && strange.err.contains(u"mian") && strange.err.contains(u"main"),
                 qPrintable(strange.told()));
        QVERIFY(ctl.stop());
        const auto local = ctl.run(add(u"1030"_s, u"main,mian"_s)); // known by its data
        QVERIFY2(local.code == 0 && local.err.contains(u"mian"), qPrintable(local.told()));
        const auto role =
            ctl.run({u"user"_s, u"role"_s, u"1030"_s, u"--role"_s, u"agent"_s, u"--branches"_s, u"main"_s});
        QVERIFY2(role.code == 0 && role.err.isEmpty(), qPrintable(role.told()));
    }

    void forgettingTwiceIsOneOperation()
    {
        const Ctl ctl;
        QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
        const QStringList forget{u"forget"_s, u"770000001"_s, u"--reason"_s, u"本人要求"_s};
        const auto open = [&ctl](const QString &text) {
            return ctl.run({u"ticket"_s, u"open"_s, u"--account"_s, u"770000001"_s, u"--category"_s,
                            u"no_heat"_s, u"--text"_s, text});
        };
        QCOMPARE(open(u"老人在家"_s).code, 0);
        const auto first = ctl.run(forget);
        QVERIFY2(first.code == 0, qPrintable(first.told()));
        QCOMPARE(ctl.run(forget).json(), first.json()); // a repeat is done
        const QString number = open(u"又冷了，电话在门卫"_s).json().value(u"number"_s).toString();
        const auto again = ctl.run(forget);
        QVERIFY2(again.code == 0, qPrintable(again.told()));
        QVERIFY(again.json().value(u"operation"_s)
                != first.json().value(u"operation"_s)); // there was something again
        QVERIFY(!ctl.run({u"ticket"_s, u"show"_s, number}).out.contains("门卫"));
        QCOMPARE(ctl.run(forget).json(), again.json());
        QVERIFY(ctl.run({u"verify"_s}).json().value(u"ok"_s).toBool());
    }

    void wrongAddressesAreTold_data()
    {
        QTest::addColumn<QString>("from"); // what of the right address is replaced
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("words");
        QTest::newRow("https where there is none") << u"http:"_s << u"https:"_s << u"http"_s;
        QTest::newRow("another service's path") << u"/warmline"_s << u"/elsewhere"_s << u"路径"_s;
        QTest::newRow("no scheme") << u"http://"_s << QString() << u"https://"_s;
    }
    void wrongAddressesAreTold()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, words);
        ServedCtl ctl;
        QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
        QVERIFY(ctl.serve());
        QStringList address = ctl.address();
        address[1].replace(from, to);
        QElapsedTimer timer;
        timer.start();
        const auto answer = ctl.bare(QStringList{u"search"_s, u"和丰"_s} + address);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(words) && !answer.err.contains(u"XML"), qPrintable(answer.err));
        QVERIFY2(timer.elapsed() < 20'000,
                 qPrintable(QString::number(timer.elapsed()))); // not by a time limit
    }

    void aBadTokenIsTold()
    {
        ServedCtl ctl;
        QCOMPARE(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code, 0);
        QVERIFY(ctl.serve());
        QStringList address = ctl.address();
        address[3] = ctl.secretFile(u"no.token"_s, "nonsense");
        const auto answer = ctl.bare(QStringList{u"search"_s, u"和丰"_s} + address);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(address[3]) && answer.err.contains(u"token new"),
                 qPrintable(answer.err));
    }
};

QTEST_GUILESS_MAIN(TestCtlNewcomer)
#include "tst_ctl_newcomer.moc"
