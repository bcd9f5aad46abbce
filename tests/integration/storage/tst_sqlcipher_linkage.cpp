// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

/// The QSQLITE driver of a program that links Warmline::SqlCipher is SQLCipher: files are encrypted, and only
/// the right key opens them. Plain SQLite would accept the key and write in clear, so this is the guard of
/// the linkage.
class TestSqlCipherLinkage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QStringLiteral("store.db")); }

    /// Opens with a raw key (64 hexadecimal digits) and says what a first query gives.
    QString firstAnswer(const QString &key, const QString &statement) const
    {
        QString answer;
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("probe"));
            database.setDatabaseName(path());
            if (!database.open())
                return QStringLiteral("not opened");
            QSqlQuery query(database);
            if (!key.isEmpty())
                query.exec(QStringLiteral("pragma key=\"x'%1'\"").arg(key));
            if (!query.exec(statement))
                answer = QStringLiteral("error: ") + query.lastError().databaseText();
            else
                answer = query.next() ? query.value(0).toString() : QString();
            query.finish();
            database.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("probe"));
        return answer;
    }

    const QString m_key = QString(64, QLatin1Char('a'));

private slots:
    void driverIsSqlCipher()
    {
        const auto cipher = firstAnswer(m_key, QStringLiteral("pragma cipher_version"));
        QVERIFY2(!cipher.isEmpty(),
                 "the QSQLITE driver uses plain SQLite: check the link order of Warmline::SqlCipher");
        QVERIFY(cipher.at(0).isDigit());
    }

    void fileIsEncrypted()
    {
        QCOMPARE(firstAnswer(m_key, QStringLiteral("create table house(name text)")), QString());
        QCOMPARE(firstAnswer(m_key, QStringLiteral("insert into house values('和丰家园') returning name")),
                 QStringLiteral("和丰家园"));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY(bytes.size() >= 4096);
        QVERIFY(!bytes.startsWith("SQLite format 3"));
        QVERIFY(!bytes.contains("和丰家园"));
    }

    void onlyTheKeyOpens()
    {
        const auto read = QStringLiteral("select name from house");
        QCOMPARE(firstAnswer(m_key, read), QStringLiteral("和丰家园"));
        QVERIFY(firstAnswer(QString(64, QLatin1Char('b')), read).startsWith(QStringLiteral("error: ")));
        QVERIFY(firstAnswer(QString(), read).startsWith(QStringLiteral("error: ")));
    }

    void hasWhatTheStoreNeeds_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("fts5") << QStringLiteral("create virtual table words using fts5(text)");
        QTest::newRow("rtree") << QStringLiteral("create virtual table boxes using rtree(id, x0, x1)");
        QTest::newRow("json") << QStringLiteral("select json('[1]') ->> 0");
    }

    void hasWhatTheStoreNeeds()
    {
        QFETCH(QString, statement);
        const auto answer = firstAnswer(m_key, statement);
        QVERIFY2(!answer.startsWith(QStringLiteral("error: ")), qPrintable(answer));
    }
};

QTEST_GUILESS_MAIN(TestSqlCipherLinkage)
#include "tst_sqlcipher_linkage.moc"
