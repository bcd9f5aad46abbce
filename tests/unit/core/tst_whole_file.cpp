// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/whole_file.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestWholeFile : public QObject
{
    Q_OBJECT

private slots:
    void replacesAsAWhole();
    void aFullDiskLeavesWhatWasThere();
    void aPipeIsWrittenInto();
    void troubleNamesTheFile();

private:
    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestWholeFile::replacesAsAWhole()
{
    const QTemporaryDir dir;
    const QString name = dir.filePath(u"f"_s);
    QVERIFY(writeWholeFile(name, "one"));
    QVERIFY(writeWholeFile(name, "two", QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(read(name), "two"_ba);
    QVERIFY(!(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList{u"f"_s});
}

void TestWholeFile::aFullDiskLeavesWhatWasThere()
{
    const QTemporaryDir dir;
    const QString name = dir.filePath(u"f"_s);
    QVERIFY(writeWholeFile(name, "one"));
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit low{20, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &low), 0);
    const auto refused = writeWholeFile(name, QByteArray(100, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Storage);
    QCOMPARE(read(name), "one"_ba);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList{u"f"_s});
}

/// As a device is: root would otherwise put a file in the place of /dev/stdout.
void TestWholeFile::aPipeIsWrittenInto()
{
    const QTemporaryDir dir;
    const QString name = dir.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(name).constData(), 0600), 0);
    const int end = ::open(QFile::encodeName(name).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(end >= 0);
    QVERIFY(writeWholeFile(name, "hello", QFile::ReadOwner | QFile::WriteOwner));
    char buffer[16] = {};
    const ssize_t size = ::read(end, buffer, sizeof buffer);
    ::close(end);
    QVERIFY(QFileInfo::exists(name) && !QFileInfo(name).isFile());
    QCOMPARE(QByteArray(buffer, std::max<ssize_t>(0, size)), "hello"_ba);
}

void TestWholeFile::troubleNamesTheFile()
{
    const QTemporaryDir dir;
    for (const QString &name : {dir.path(), dir.filePath(u"no/such/folder"_s)}) {
        const auto refused = writeWholeFile(name, "x");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Storage);
        QCOMPARE(refused.error().where, name);
    }
}

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_whole_file.moc"
