// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings file of the telephone: no file is no error, a password in it is one; the password comes from a
// file that nobody else may read.
#include "app/warmline/phone/phone_account.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestPhoneAccount : public QObject
{
    Q_OBJECT

private slots:
    void withoutAFileThereIsNoAccount()
    {
        const auto account = readPhoneAccount(m_folder.filePath(u"none.json"_s));
        QVERIFY(account && !*account);
    }

    void theFileIsTakenApart()
    {
        const QString file =
            write(u"phone.json"_s, R"({"extension": "1027", "domain": "pbx", "registrars": ["sip:10.0.0.5"],
            "secret_file": "pw", "record": true, "expires": 60})");
        const auto account = readPhoneAccount(file);
        QVERIFY(account && *account);
        QCOMPARE((*account)->plugin, u"telephony_sip"_s);
        QVERIFY((*account)->record);
        QCOMPARE((*account)->secretFile, m_folder.filePath(u"pw"_s)); // beside the settings
        QCOMPARE((*account)->config.value(u"registrars"_s).toStringList(), QStringList{u"sip:10.0.0.5"_s});
        QCOMPARE((*account)->config.value(u"expires"_s).toInt(), 60);
        for (const QString &own : {u"plugin"_s, u"record"_s, u"secret_file"_s})
            QVERIFY(!(*account)->config.contains(own));
    }

    void aPasswordDoesNotBelongThere()
    {
        const auto account =
            readPhoneAccount(write(u"bad.json"_s, R"({"extension": "1027", "secret": "x"})"));
        QVERIFY(!account);
        QCOMPARE(account.error().code, ErrorCode::InvalidInput);
        QVERIFY(!readPhoneAccount(write(u"torn.json"_s, "{\"extension\": ")));
        QVERIFY(!readPhoneAccount(write(u"list.json"_s, "[]")));
    }

    void theQueuesPasswordIsKeptApart()
    {
        const auto account = readPhoneAccount(
            write(u"ami.json"_s, R"({"extension": "1027", "domain": "pbx", "secret_file": "pw",
            "queue": {"kind": "ami", "host": "pbx", "user": "seat", "queues": ["a"], "secret_file": "ami"}})"));
        QVERIFY(account && *account);
        QCOMPARE((*account)->queueSecretFile, m_folder.filePath(u"ami"_s));
        QVERIFY(!(*account)->config.value(u"queue"_s).toMap().contains(u"secret_file"_s));
        QFile file(m_folder.filePath(u"ami"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("leise\n") > 0);
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(*queueSecret(**account).result(), u"leise"_s);
        const auto codes = readPhoneAccount(
            write(u"codes.json"_s, R"({"extension": "1027", "queue": {"kind": "codes", "login": "*22"}})"));
        QCOMPARE(*queueSecret(**codes).result(), QString()); // needs none
        QVERIFY(!readPhoneAccount(
            write(u"open.json"_s, R"({"extension": "1027", "queue": {"kind": "ami", "secret": "leise"}})")));
    }

    void withoutItsPasswordAManagerIsNotAsked()
    {
        const QVariantMap ami{{u"kind"_s, u"ami"_s}, {u"host"_s, u"pbx"_s}};
        QCOMPARE(queueWithSecret(ami, u"leise"_s).value(u"secret"_s).toString(), u"leise"_s);
        QVERIFY(queueWithSecret(ami, {}).isEmpty());
        const QVariantMap codes{{u"kind"_s, u"codes"_s}, {u"login"_s, u"*22"_s}};
        QCOMPARE(queueWithSecret(codes, {}), codes);
    }

    void thePasswordsFileIsForItsOwnerAlone()
    {
        PhoneAccount account;
        account.secretFile = write(u"secret"_s, " geheim \n");
        QVERIFY(QFile::setPermissions(account.secretFile, QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(*phoneSecret(account).result(), u"geheim"_s);
        QVERIFY(QFile::setPermissions(account.secretFile, QFile::ReadOwner | QFile::ReadOther));
        QCOMPARE(phoneSecret(account).result().error().code, ErrorCode::Denied);
        account.secretFile = m_folder.filePath(u"gone"_s);
        QCOMPARE(phoneSecret(account).result().error().code, ErrorCode::NotFound);
    }

private:
    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPhoneAccount)
#include "tst_phone_account.moc"
