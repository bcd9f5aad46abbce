// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The administrator's commands, on a folder and on a running server.
#include "served_ctl.h"

#include <QSignalSpy>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlAccounts : public QObject
{
    Q_OBJECT

private slots:
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
