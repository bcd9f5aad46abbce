// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The administrator's commands, on a folder and on a running server.
#include "open_data.h"
#include "served_ctl.h"
#include "terminal.h"

#include <QSignalSpy>

#include <csignal>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlAccounts : public QObject
{
    Q_OBJECT

private slots:
    /// At the question for a password Ctrl+C counts at once, not with the next Enter; so does a signal.
    void aQuestionCanBeLeft_data()
    {
        QTest::addColumn<bool>("bySignal");
        QTest::newRow("Ctrl+C") << false;
        QTest::newRow("SIGTERM") << true;
    }

    void aQuestionCanBeLeft()
    {
        QFETCH(const bool, bySignal);
        const ServedCtl ctl;
        for (const QString &program : {Ctl::program(), ServedCtl::serverProgram()}) {
            const bool isServer = program == ServedCtl::serverProgram();
            Terminal terminal;
            QVERIFY(terminal.isOpen());
            terminal.start(program, isServer ? QStringList{u"init"_s, u"--data"_s, ctl.data()}
                                             : QStringList{u"server"_s, u"init"_s, u"--data"_s, ctl.data()});
            QTRY_VERIFY(terminal.shown().contains("admin"));
            if (bySignal)
                ::kill(pid_t(terminal.process().processId()), SIGTERM);
            else
                terminal.type("half\x03");
            QVERIFY(terminal.process().waitForFinished(30'000));
            QCOMPARE(terminal.process().exitStatus(), QProcess::NormalExit);
            QCOMPARE(terminal.process().exitCode(), 1);
            QVERIFY(QString::fromUtf8(terminal.process().readAllStandardError()).contains(u"已取消"_s));
            QVERIFY(terminal.echoes()); // the terminal is as it was
            QVERIFY(!terminal.shown().contains("half"));
        }
    }

    /// Keys are read one by one, so the program itself takes back what was mistyped.
    void aTypedPasswordCanBeMended()
    {
        const ServedCtl ctl;
        Terminal terminal;
        QVERIFY(terminal.isOpen());
        terminal.start(Ctl::program(), {u"server"_s, u"init"_s, u"--data"_s, ctl.data()});
        QTRY_VERIFY(terminal.shown().contains("admin"));
        terminal.type("nonsense\x15"
                      "right horx\x7fse \xe6\x9a\x96\x7f"
                      "9\n"); // all, one, one of three bytes
        QTRY_COMPARE(terminal.shown().count('\n'), 1);
        terminal.type("right horse 9\n");
        QVERIFY(terminal.process().waitForFinished(30'000));
        QVERIFY2(terminal.process().exitCode() == 0, terminal.process().readAllStandardError().constData());
        QVERIFY(!terminal.shown().contains("horse"));
    }

    void theServerSpeaksTheLanguageAskedFor()
    {
        const auto help = [](const QStringList &words) {
            QProcess process;
            process.setProcessEnvironment(Ctl::environment());
            process.start(ServedCtl::serverProgram(), words);
            process.waitForFinished(30'000);
            return std::pair(process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()
                                                                   + process.readAllStandardError()));
        };
        QVERIFY(help({u"--help"_s}).second.contains(u"数据文件夹"_s));
        const auto english = help({u"--help"_s, u"--lang"_s, u"en"_s});
        QVERIFY2(english.first == 0 && english.second.contains(u"Data folder"_s)
                     && !english.second.contains(u"数据文件夹"_s),
                 qPrintable(english.second));
        QCOMPARE(help({u"--lang=fr"_s, u"--data"_s, u"x"_s}).first, 2);
        QVERIFY(!QFile::exists(u"x"_s));
        QCOMPARE(Ctl().bare({u"--lang"_s, u"fr"_s, u"search"_s, u"x"_s, u"--data"_s, u"x"_s}).code, 2);
    }

    void accountsInAFolder()
    {
        const ServedCtl ctl;
        const QString password = ctl.secretFile(u"pw"_s, "right horse 9");
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
        QCOMPARE(ctl.run({u"user"_s, u"add"_s, u"1028"_s, u"--role"_s, u"agent"_s, u"--expires"_s,
                          u"2020-01-01"_s, u"--password-file"_s, password})
                     .code,
                 2); // over before it begins
        const auto list = ctl.run({u"user"_s, u"list"_s});
        QCOMPARE(list.lines.size(), 2);
        QVERIFY(!list.out.contains("argon2"));
        QCOMPARE(ctl.run({u"user"_s, u"expire"_s, u"1027"_s}).code, 0);
        const int once = ctl.run({u"verify"_s}).number("operations");
        QCOMPARE(ctl.run({u"user"_s, u"expire"_s, u"1027"_s}).code, 0); // it has expired
        QCOMPARE(ctl.run({u"verify"_s}).number("operations"), once);
        QCOMPARE(ctl.run({u"user"_s, u"expire"_s, u"root"_s}).code, 1); // the last administrator
        QCOMPARE(ctl.run({u"user"_s, u"lock"_s, u"1027"_s}).code, 0);
        QCOMPARE(ctl.run({u"user"_s, u"lock"_s, u"1027"_s}).code, 0); // a repetition
        QCOMPARE(ctl.run({u"user"_s, u"lock"_s, u"9999"_s}).code, 1);
        const QStringList service{u"user"_s, u"add"_s, u"billing"_s, u"--role"_s, u"service"_s};
        const auto made = ctl.run(service);
        QVERIFY2(made.code == 0, qPrintable(made.told()));
        QCOMPARE(ctl.run(service).json(), made.json()); // a repetition
        QCOMPARE(ctl.run(service + QStringList{u"--branches"_s, u"north"_s}).code, 1); // another account
        QCOMPARE(ctl.run({u"user"_s, u"lock"_s, u"billing"_s}).code, 0);
        QCOMPARE(ctl.run(service).code, 1); // it can't be used, so it is not there as asked for
        const auto devices = ctl.run({u"device"_s, u"list"_s});
        QVERIFY2(devices.code == 0 && devices.lines.size() == 1, qPrintable(devices.told()));
        const QString own = devices.lines.first().value(u"device"_s).toString();
        const auto revoked = ctl.run({u"device"_s, u"revoke"_s, own}); // what signs here
        QVERIFY2(revoked.code == 1 && revoked.err.contains(own), qPrintable(revoked.told()));
        QCOMPARE(ctl.run({u"verify"_s}).json().value(u"ok"_s).toBool(), true);
        // A password that others can read is none.
        QFile::setPermissions(password, QFile::ReadOwner | QFile::ReadOther);
        const auto open = ctl.run({u"user"_s, u"password"_s, u"1027"_s, u"--password-file"_s, password});
        QCOMPARE(open.code, 1);
        QVERIFY(open.err.contains(u"0600"_s));
    }

    /// A folder with accounts takes nobody's word for who acts: one of them, who may do it, or nothing is
    /// written.
    void onlyAccountsSign()
    {
        const ServedCtl ctl;
        const QString password = ctl.secretFile(u"pw"_s, "right horse 9");
        const QString customers = ctl.file(u"c.csv"_s, customersCsv());
        // Being set up, it takes any name.
        QCOMPARE(ctl.run({u"import"_s, u"customers"_s, customers, u"--actor"_s, u"somebody"_s}).code, 0);
        QCOMPARE(
            ctl.run({u"server"_s, u"init"_s, u"--admin"_s, u"root"_s, u"--password-file"_s, password}).code,
            0);
        const auto user = [&](const QStringList &words) { return ctl.run(QStringList{u"user"_s} + words); };
        const QStringList secret{u"--password-file"_s, password};
        for (const auto &[name, role, branches] : {std::tuple{u"1027"_s, u"agent"_s, u"main"_s},
                                                   {u"1028"_s, u"agent"_s, u"north"_s},
                                                   {u"1029"_s, u"quality"_s, u""_s},
                                                   {u"billing"_s, u"service"_s, u"north"_s}})
            QCOMPARE(
                user(QStringList{u"add"_s, name, u"--role"_s, role, u"--branches"_s, branches} + secret).code,
                0);
        const auto open = [&ctl](const QString &actor, const QString &tier = u"blue"_s) {
            return ctl.run({u"ticket"_s, u"open"_s, u"--account"_s, u"770000001"_s, u"--category"_s,
                            u"no_heat"_s, u"--text"_s, u"不热"_s, u"--tier"_s, tier, u"--actor"_s, actor});
        };
        const auto operations = [&ctl] { return ctl.run({u"verify"_s}).number("operations"); };
        const auto mine = open(u"1027"_s, u"red"_s);
        QVERIFY2(mine.code == 0, qPrintable(mine.told()));
        QCOMPARE(mine.json().value(u"opened_by"_s).toString(), u"1027"_s);
        const QString number = mine.json().value(u"number"_s).toString();
        // Nobody named: the only administrator.
        const auto usual = ctl.run({u"ticket"_s, u"note"_s, number, u"--text"_s, u"x"_s});
        QVERIFY2(usual.code == 0, qPrintable(usual.told()));
        QCOMPARE(usual.json().value(u"trail"_s).toArray().last().toObject().value(u"actor"_s).toString(),
                 u"root"_s);

        const int before = operations();
        const auto ghost = open(u"ghost"_s);
        QCOMPARE(ghost.code, 1);
        QVERIFY2(ghost.err.contains(u"ghost"_s), qPrintable(ghost.err));
        QCOMPARE(open(u"1028"_s).code, 1); // another branch's
        QCOMPARE(open(u"1029"_s).code, 1); // quality opens none
        const QStringList lower{u"ticket"_s, u"set-tier"_s, number, u"--tier"_s, u"blue"_s, u"--actor"_s};
        QCOMPARE(ctl.run(lower + QStringList{u"1027"_s}).code, 1); // red is taken away by seniors
        QCOMPARE(
            user(QStringList{u"add"_s, u"evil"_s, u"--role"_s, u"administrator"_s, u"--actor"_s, u"1027"_s}
                 + secret)
                .code,
            1);
        QCOMPARE(user({u"lock"_s, u"1028"_s, u"--actor"_s, u"ghost"_s}).code, 1);
        QCOMPARE(ctl.run({u"import"_s, u"customers"_s, customers, u"--actor"_s, u"1027"_s}).code, 1);
        QCOMPARE(ctl.run({u"forget"_s, u"770000002"_s, u"--reason"_s, u"r"_s, u"--actor"_s, u"1027"_s}).code,
                 1);
        QCOMPARE(ctl.run({u"search"_s, u"郑小满"_s, u"--reveal"_s, u"r"_s, u"--actor"_s, u"ghost"_s}).code,
                 1);
        QCOMPARE(ctl.run({u"alarm"_s, u"set"_s, u"supply_below_set"_s, u"--threshold"_s, u"4.75"_s,
                          u"--actor"_s, u"1027"_s})
                     .code,
                 1);
        QCOMPARE(ctl.run({u"setting"_s, u"set"_s, u"retention.series_years"_s, u"9"_s, u"--yes"_s,
                          u"--actor"_s, u"1027"_s})
                     .code,
                 1);
        const QString photo = ctl.file(u"a.png"_s, QByteArray("\x89PNG\r\n\x1a\n"));
        const QStringList attach{u"ticket"_s, u"attach"_s, number, photo, u"--actor"_s};
        QCOMPARE(ctl.run(attach + QStringList{u"ghost"_s}).code, 1);
        QVERIFY(!QFile::exists(ctl.data() + u"/server/attachments"_s));
        const QStringList trail{u"export"_s, u"trail"_s, u"--ticket"_s, number, u"--actor"_s};
        const auto foreign = ctl.run(trail + QStringList{u"1028"_s}); // another branch's
        QVERIFY2(foreign.code == 1 && foreign.out.isEmpty(), qPrintable(foreign.told()));
        QCOMPARE(operations(), before); // none of them left anything
        QCOMPARE(ctl.run(trail + QStringList{u"1027"_s}).code, 0);
        const auto theirs = ctl.run({u"export"_s, u"customers"_s, u"--actor"_s, u"billing"_s});
        QVERIFY2(theirs.code == 0 && !theirs.out.contains("770000001"), qPrintable(theirs.told()));
        QVERIFY(ctl.run({u"export"_s, u"customers"_s, u"--actor"_s, u"root"_s}).out.contains("770000001"));
        QCOMPARE(ctl.run(attach + QStringList{u"1027"_s}).code, 0);

        QCOMPARE(user({u"lock"_s, u"1027"_s}).code, 0);
        QCOMPARE(open(u"1027"_s).code, 1); // locked
        // Several administrators, none of them called admin: who is meant must be said.
        QCOMPARE(user(QStringList{u"add"_s, u"second"_s, u"--role"_s, u"administrator"_s} + secret).code, 0);
        const auto whose = user({u"unlock"_s, u"1027"_s});
        QCOMPARE(whose.code, 1);
        QVERIFY2(whose.err.contains(u"root"_s) && whose.err.contains(u"second"_s), qPrintable(whose.err));
        QCOMPARE(user({u"unlock"_s, u"1027"_s, u"--actor"_s, u"second"_s}).code, 0);
        QVERIFY(ctl.run({u"verify"_s}).json().value(u"ok"_s).toBool());
    }

    /// One that expires is no administrator to count on.
    void theLastAdministratorStays()
    {
        const ServedCtl ctl;
        const QString password = ctl.secretFile(u"pw"_s, "right horse 9");
        QCOMPARE(
            ctl.run({u"server"_s, u"init"_s, u"--admin"_s, u"root"_s, u"--password-file"_s, password}).code,
            0);
        const auto user = [&](const QStringList &words) {
            return ctl.run(QStringList{u"user"_s} + words + QStringList{u"--actor"_s, u"root"_s});
        };
        const auto add = user({u"add"_s, u"season"_s, u"--role"_s, u"administrator"_s, u"--expires"_s,
                               u"2099-01-01"_s, u"--password-file"_s, password});
        QVERIFY2(add.code == 0, qPrintable(add.told()));
        for (const QStringList &words :
             {QStringList{u"lock"_s, u"root"_s}, QStringList{u"expire"_s, u"root"_s},
              QStringList{u"role"_s, u"root"_s, u"--role"_s, u"agent"_s}})
            QVERIFY2(user(words).code == 1, qPrintable(words.join(u' ')));
        QCOMPARE(user({u"expire"_s, u"season"_s, u"--expires"_s, u"2098-01-01"_s}).code, 0); // root stays
        QCOMPARE(user({u"expire"_s, u"season"_s, u"--expires"_s, u"never"_s}).code, 0);
        QCOMPARE(user({u"lock"_s, u"root"_s}).code, 0);
    }

    /// Nobody is let in any more: who holds the folder and its key changes accounts all the same, and nothing
    /// else; it is said.
    void aLockedOutCompanyIsMended()
    {
        const ServedCtl ctl;
        const QString password = ctl.secretFile(u"pw"_s, "right horse 9");
        const QString customers = ctl.file(u"c.csv"_s, customersCsv());
        QCOMPARE(
            ctl.run({u"server"_s, u"init"_s, u"--admin"_s, u"root"_s, u"--password-file"_s, password}).code,
            0);
        QCOMPARE(
            ctl.run({u"user"_s, u"add"_s, u"1027"_s, u"--role"_s, u"agent"_s, u"--password-file"_s, password})
                .code,
            0);
        { // as an older program let it be
            const OpenData data(ctl);
            OperationDraft draft;
            draft.intent = u"agent.lock"_s;
            draft.entities = {{EntityKind::Agent, u"root"_s, 0}};
            draft.actor = AgentId(u"root"_s);
            auto written = data.store->author({draft});
            written.waitForFinished();
            QVERIFY(written.result());
        }
        const auto import = ctl.run({u"import"_s, u"customers"_s, customers});
        QCOMPARE(import.code, 1);
        QVERIFY2(import.err.contains(u"user unlock"_s), qPrintable(import.err));
        QCOMPARE(ctl.run({u"device"_s, u"invite"_s}).code, 1);
        QCOMPARE(ctl.run({u"user"_s, u"unlock"_s, u"root"_s, u"--actor"_s, u"1027"_s}).code,
                 1); // never was one
        const auto unlock = ctl.run({u"user"_s, u"unlock"_s, u"root"_s});
        QVERIFY2(unlock.code == 0 && !unlock.json().value(u"locked"_s).toBool(true),
                 qPrintable(unlock.told()));
        QVERIFY2(unlock.err.contains(u"root"_s), qPrintable(unlock.err));
        const auto after = ctl.run({u"import"_s, u"customers"_s, customers});
        QVERIFY2(after.code == 0, qPrintable(after.told()));
        QVERIFY(ctl.run({u"verify"_s}).json().value(u"ok"_s).toBool());
    }

    void everythingOverAServer()
    {
        ServedCtl ctl;
        QVERIFY(ctl.run({u"import"_s, u"customers"_s, ctl.file(u"c.csv"_s, customersCsv())}).code == 0);
        const QString password = ctl.secretFile(u"pw"_s, "right horse 9");
        QVERIFY(ctl.serve());
        const QString token = ctl.token(u"root"_s);
        QVERIFY((QFile::permissions(token) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
        const auto remote = [&](const QStringList &arguments, const QString &user = u"root"_s) {
            return ctl.remote(arguments, user);
        };
        auto answer = remote({u"user"_s, u"add"_s, u"1027"_s, u"--role"_s, u"agent"_s, u"--branches"_s,
                              u"main"_s, u"--password-file"_s, password});
        QVERIFY2(answer.code == 0, qPrintable(answer.told()));
        QCOMPARE(remote({u"user"_s, u"list"_s}).lines.size(), 2);
        const QString agent = u"1027"_s;
        QCOMPARE(remote({u"token"_s, u"new"_s, u"--user"_s, u"1027"_s, u"--out"_s, ctl.token(agent),
                         u"--days"_s, u"1"_s})
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
        QCOMPARE(remote({u"demo"_s, u"create"_s}).code, 2); // only on a folder
        QVERIFY(ctl.stop());
        const auto local = ctl.run({u"ticket"_s, u"show"_s, number});
        // The same, seen from the folder, which knows when the server received each operation as well.
        QJsonArray steps;
        for (const QJsonValue &step : local.json().value(u"trail"_s).toArray()) {
            QJsonObject known = step.toObject();
            QVERIFY(!known.value(u"received"_s).toString().isEmpty());
            known.insert(u"received"_s, QJsonValue::Null);
            steps.append(known);
        }
        QCOMPARE(steps, trail);
    }
};

QTEST_GUILESS_MAIN(TestCtlAccounts)
#include "tst_ctl_accounts.moc"
