// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/data_folder.h"
#include "app/storage/key_source.h"
#include "tests/support/read_only_folder.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>

using namespace Warmline;

/// Who holds a data folder, and where its key comes from.
class TestDataFolder : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void oneProcessHoldsIt();
    void noSecretOfAServerStays();
    void keyFileIsMadeForTheOwnerOnly();
    void keyFileOfOthersIsRefused();
    void keyFileInTheFolderIsRefused();
    void damagedKeyFileIsRefused_data();
    void damagedKeyFileIsRefused();
    void aKeyThatCouldNotBeWrittenIsNone();
    void noNewKeyForOldData();
    void desktopFallsBackToTheFile();
    void chosenKeyFileWins();
    void policyNamesTheKey();
    void policyOfOthersIsRefused();
    void aPersonIsAskedLast();
    void readOnlyIsTold();

private:
    [[nodiscard]] QString data() const { return m_dir->filePath(QStringLiteral("data")); }
    [[nodiscard]] QString keyFile() const { return m_dir->filePath(QStringLiteral("my.key")); }
    void write(const QString &name, const QByteArray &content,
               QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
    {
        QDir().mkpath(QFileInfo(name).path());
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(file.setPermissions(permissions));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestDataFolder::oneProcessHoldsIt()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), data()});
    QVERIFY(child.waitForReadyRead(10'000));
    const auto refused = DataFolder::lock(data());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Locked);
    QVERIFY2(refused.error().text.contains(QString::number(child.processId())),
             qPrintable(refused.error().text));
    QVERIFY2(refused.error().text.contains(QStringLiteral("tst_data_folder")),
             qPrintable(refused.error().text));
    QVERIFY(refused.error().message().contains(data()));
    child.kill(); // SIGKILL: the lock ends with its process
    QVERIFY(child.waitForFinished());
    const auto mine = DataFolder::lock(data());
    QVERIFY(mine);
    QVERIFY(!DataFolder::lock(data()));
    QCOMPARE((*mine)->serverFolder(), data() + QStringLiteral("/server"));
    QCOMPARE((*mine)->seatFolder(), data() + QStringLiteral("/seat"));
}

void TestDataFolder::noSecretOfAServerStays()
{
    const QString file = data() + QStringLiteral("/loopback.json");
    write(file, R"({"url":"http://127.0.0.1:4711","secret":"left by one that was killed"})");
    QVERIFY(DataFolder::lock(data()));
    QVERIFY(!QFile::exists(file));
}

void TestDataFolder::keyFileIsMadeForTheOwnerOnly()
{
    const auto key = KeySource::fromFile(keyFile(), data());
    QVERIFY2(key, qPrintable(key.error_or(Error()).message()));
    QCOMPARE(key->bytes.size(), 32);
    QCOMPARE(QFile::permissions(keyFile())
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(KeySource::fromFile(keyFile(), data())->bytes, key->bytes);
    QVERIFY(!KeySource::fromFile(m_dir->filePath(QStringLiteral("other.key")), data(), false));
    QVERIFY(!KeySource::defaultKeyFile(data()).startsWith(data() + u'/'));
}

void TestDataFolder::keyFileOfOthersIsRefused()
{
    write(keyFile(), QByteArray(32, 'k').toHex(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    const auto refused = KeySource::fromFile(keyFile(), data());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Denied);
    QVERIFY(refused.error().message().contains(keyFile()));
}

void TestDataFolder::keyFileInTheFolderIsRefused()
{
    QCOMPARE(KeySource::fromFile(data() + QStringLiteral("/server/my.key"), data()).error().code,
             ErrorCode::Denied);
    QVERIFY(!QFile::exists(data() + QStringLiteral("/server/my.key")));
}

void TestDataFolder::damagedKeyFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(31, 'k').toHex();
    QTest::newRow("no digits") << QByteArray(64, 'z');
    QTest::newRow("long") << QByteArray(33, 'k').toHex();
}

void TestDataFolder::damagedKeyFileIsRefused()
{
    QFETCH(const QByteArray, content);
    write(keyFile(), content);
    QCOMPARE(KeySource::fromFile(keyFile(), data()).error().code, ErrorCode::InvalidInput);
}

/// Half a key in its file would shut the folder for good.
void TestDataFolder::aKeyThatCouldNotBeWrittenIsNone()
{
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit short_{20, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &short_), 0);
    const auto refused = KeySource::fromFile(keyFile(), data());
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Storage);
    QVERIFY(refused.error().message().contains(keyFile()));
    QCOMPARE(QDir(m_dir->path()).entryList({QStringLiteral("*key*")}, QDir::Files), QStringList());
    QVERIFY(KeySource::fromFile(keyFile(), data())); // there is room again
}

void TestDataFolder::noNewKeyForOldData()
{
    write(data() + QStringLiteral("/server/warmline.db"), "x");
    QCOMPARE(KeySource::fromFile(keyFile(), data()).error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(keyFile()));
}

void TestDataFolder::desktopFallsBackToTheFile()
{
    // The test's environment has no session bus, so no keychain; only its use tells.
    const auto keychain = KeySource::fromKeychain(data());
    QTRY_VERIFY_WITH_TIMEOUT(keychain.isFinished(), 15'000);
    QVERIFY(!keychain.result());
    QCOMPARE(keychain.result().error().code, ErrorCode::Unavailable);
    const auto key = KeySource::forDesktop(data());
    QTRY_VERIFY_WITH_TIMEOUT(key.isFinished(), 15'000);
    QVERIFY2(key.result(), qPrintable(key.result().error_or(Error()).message()));
    QCOMPARE(key.result()->origin, KeySource::Origin::File);
    QCOMPARE(key.result()->where, KeySource::defaultKeyFile(data()));
}

void TestDataFolder::policyNamesTheKey()
{
    const QString policy = m_dir->filePath(QStringLiteral("policy.json"));
    const QByteArray key(32, 'p');
    write(policy, "{\"keys\": {\"" + data().toUtf8() + "\": \"" + key.toHex() + "\"}}");
    const auto found = KeySource::forHeadless(data(), {}, {}, policy);
    QVERIFY2(found, qPrintable(found.error_or(Error()).message()));
    QCOMPARE(found->bytes, key);
    QCOMPARE(found->origin, KeySource::Origin::Policy);
    // A key file for all other folders; it is not made.
    const QString other = m_dir->filePath(QStringLiteral("other"));
    QVERIFY(!*KeySource::fromPolicy(other, policy));
    write(policy, "{\"key_file\": \"" + keyFile().toUtf8() + "\"}");
    QCOMPARE(KeySource::forHeadless(other, {}, {}, policy).error().code, ErrorCode::NotFound);
    const auto made = KeySource::fromFile(keyFile(), data());
    QCOMPARE(KeySource::forHeadless(other, {}, {}, policy)->bytes, made->bytes);
    // What was chosen for the folder before wins.
    const auto own = KeySource::fromFile(KeySource::defaultKeyFile(other), other);
    QCOMPARE(KeySource::forHeadless(other, {}, {}, policy)->bytes, own->bytes);
    // What can't be meant is not "says nothing": the folder would get a key that nobody chose.
    for (const QByteArray &wrong :
         {QByteArray("{\"keys\": "), QByteArray("[1]"), QByteArray("{\"keys\": 5}"),
          QByteArray("{\"keys\": {\"" + other.toUtf8() + "\": 5}}"), QByteArray("{\"key_file\": 7}")}) {
        write(policy, wrong);
        const auto refused = KeySource::fromPolicy(other, policy);
        QVERIFY2(!refused, wrong.constData());
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().where, policy);
    }
}

void TestDataFolder::policyOfOthersIsRefused()
{
    const QString policy = m_dir->filePath(QStringLiteral("policy.json"));
    write(policy, "{\"keys\": {\"" + data().toUtf8() + "\": \"" + QByteArray(64, 'a') + "\"}}",
          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    QCOMPARE(KeySource::forHeadless(data(), {}, {}, policy).error().code, ErrorCode::Denied);
}

void TestDataFolder::aPersonIsAskedLast()
{
    int asked = 0;
    QByteArray answer = QByteArray(64, 'b');
    const auto prompt = [&](const QString &) {
        ++asked;
        return answer;
    };
    const QString none;
    write(data() + QStringLiteral("/server/warmline.db"), "x"); // data are there, and no key beside them
    const auto typed = KeySource::forHeadless(data(), {}, prompt, none);
    QCOMPARE(asked, 1);
    QCOMPARE(typed->bytes, QByteArray::fromHex(answer));
    QCOMPARE(typed->origin, KeySource::Origin::Prompt);
    answer = "no key";
    QCOMPARE(KeySource::forHeadless(data(), {}, prompt, none).error().code, ErrorCode::InvalidInput);
    answer.clear(); // a script: nobody answers
    QCOMPARE(KeySource::forHeadless(data(), {}, prompt, none).error().code, ErrorCode::NotFound);
    asked = 0;
    const QString fresh = m_dir->filePath(QStringLiteral("fresh"));
    QCOMPARE(KeySource::forHeadless(fresh, {}, prompt, none)->origin, KeySource::Origin::File);
    QCOMPARE(asked, 0); // a new folder gets a new key
}

void TestDataFolder::chosenKeyFileWins()
{
    const auto made = KeySource::fromFile(KeySource::defaultKeyFile(data()), data());
    const auto key = KeySource::forDesktop(data());
    QVERIFY(key.isFinished());
    QCOMPARE(key.result()->bytes, made->bytes);
}

/// In a sentence of its own, with the place: no lock, and no folder that looks empty.
void TestDataFolder::readOnlyIsTold()
{
    Testing::ReadOnlyFolder folder;
    if (!folder.isPossible())
        QSKIP("may not mount here");
    QVERIFY(DataFolder::lock(folder.path())); // as long as it can be written to
    QVERIFY(folder.close());
    const auto refused = DataFolder::lock(folder.path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Storage);
    QCOMPARE(refused.error().where, folder.path());
    QVERIFY2(refused.error().text.startsWith(QStringLiteral("数据文件夹只读，不能写入")),
             qPrintable(refused.error().text));
    const auto fresh = DataFolder::lock(folder.path() + QStringLiteral("/new"));
    QVERIFY(!fresh);
    QCOMPARE(fresh.error().code, ErrorCode::Storage);
    QVERIFY2(fresh.error().message().contains(folder.path()), qPrintable(fresh.error().message()));
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0) {
        const auto folder = DataFolder::lock(QString::fromLocal8Bit(argv[2]));
        std::puts(folder ? "held" : "not held");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    TestDataFolder test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_data_folder.moc"
