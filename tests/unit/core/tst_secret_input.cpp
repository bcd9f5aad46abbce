// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/secret_input.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestSecretInput : public QObject
{
    Q_OBJECT

private slots:
    void theFirstLineIsIt_data();
    void theFirstLineIsIt();
    void aFolderIsNoFile();
};

void TestSecretInput::theFirstLineIsIt_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("secret"); // empty: refused
    QTest::newRow("a line") << "correct horse 9\n"_ba << u"correct horse 9"_s;
    QTest::newRow("of Windows") << "\xef\xbb\xbf"
                                   "correct horse 9\r\nmore\r\n"_ba
                                << u"correct horse 9"_s;
    QTest::newRow("Chinese") << u"暖线密码九号"_s.toUtf8() << u"暖线密码九号"_s;
    QTest::newRow("nothing") << "\n"_ba << QString();
    QTest::newRow("UTF-16") << QByteArray("\xff\xfeh\0o\0r\0s\0e\0 \0009\0", 16) << QString();
    QTest::newRow("GBK") << "\xc5\xaf\xcf\xdf pass 9\n"_ba << QString();
    QTest::newRow("bytes 0") << QByteArray("horse\0horse", 11) << QString();
}

/// What nobody can type at the sign-in must not become a password.
void TestSecretInput::theFirstLineIsIt()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, secret);
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"secret"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    file.close();
    const auto read = SecretInput::fromFile(file.fileName());
    QCOMPARE(read.value_or(QString()), secret);
    if (!read) {
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QCOMPARE(read.error().where, file.fileName());
        QVERIFY(!read.error().text.contains(u"horse"));
    }
}

void TestSecretInput::aFolderIsNoFile()
{
    const QTemporaryDir dir;
    const auto refused = SecretInput::fromFile(dir.path());
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.contains(u"文件夹"), qPrintable(refused.error().text));
}

QTEST_GUILESS_MAIN(TestSecretInput)
#include "tst_secret_input.moc"
