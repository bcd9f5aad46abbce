// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/company_policy.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCompanyPolicy : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString write(const QByteArray &text)
    {
        static int n = 0;
        QFile file(m_dir.filePath(u"policy-%1.json"_s.arg(++n)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("policy file");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        return file.fileName();
    }

private slots:
    void allNames()
    {
        const QByteArray pin = QByteArray(32, 'a').toBase64();
        const auto policy = CompanyPolicy::read(
            write("{\"server\":\"https://warm.example\",\"ca_file\":\"ca.pem\",\"pins\":[\"" + pin
                  + "\"],\"leaf_pins\":[\"" + pin
                  + "\"],\"offline_days\":0,\"lease_days\":7,\"lock_minutes\":5,\"plant_sources\":\"plant."
                    "json\",\"key\":\"prompt\"}"),
            false);
        QVERIFY(policy);
        QCOMPARE(policy->server, u"https://warm.example"_s);
        QCOMPARE(policy->caFile, m_dir.filePath(u"ca.pem"_s)); // beside the policy
        QCOMPARE(policy->authorityPins, QList<QByteArray>{QByteArray(32, 'a')});
        QCOMPARE(policy->leafPins.size(), 1);
        QCOMPARE(policy->offlineDays, 0);
        QCOMPARE(policy->leaseDays, 7);
        QCOMPARE(policy->lockMinutes, std::optional(5));
        QVERIFY(policy->promptForKey);
        QCOMPARE(policy->plantSources, m_dir.filePath(u"plant.json"_s));
    }

    void whatCannotBeMeantIsRefused()
    {
        const std::pair<QByteArray, QString> wrong[] = {{"[1]", u"JSON"_s},
                                                        {"", u"第 1 行"_s},
                                                        {"{\n\"server\":", u"第 2 行"_s},
                                                        {"{\"server\": 5}", u"server"_s},
                                                        {"{\"ca_file\": [\"ca.pem\"]}", u"ca_file"_s}};
        for (const auto &[text, named] : wrong) {
            const QString file = write(text);
            const auto policy = CompanyPolicy::read(file, false);
            QVERIFY2(!policy, text.constData());
            QCOMPARE(policy.error().code, ErrorCode::InvalidInput);
            QCOMPARE(policy.error().where, file);
            QVERIFY2(policy.error().text.contains(named), qPrintable(policy.error().text));
        }
    }

    void absentIsEmptyOnlyWhereNobodyNamedIt()
    {
        const auto policy = CompanyPolicy::read(m_dir.filePath(u"none.json"_s), true);
        QVERIFY(policy);
        QCOMPARE(policy->offlineDays, 3);
        QCOMPARE(policy->leaseDays, 3);
        QVERIFY(!policy->lockMinutes);
        QVERIFY(policy->plantSources.isEmpty()); // no seat listens to a plant that nobody allowed it
        QVERIFY(policy->authorityPins.isEmpty() && policy->leafPins.isEmpty() && !policy->promptForKey);
        QCOMPARE(CompanyPolicy::read(m_dir.filePath(u"none.json"_s), false).error().code,
                 ErrorCode::NotFound);
    }

    void mistakesAreToldAndNeverMeanLess_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("cut off") << QByteArray("{\"server\":");
        QTest::newRow("pin too short") << QByteArray("{\"pins\":[\"YWJj\"]}");
        QTest::newRow("pin misspelt") << QByteArray("{\"leaf_pins\":[\"!\"]}");
        QTest::newRow("pins no list") << QByteArray("{\"pins\":\"x\"}");
        QTest::newRow("days") << QByteArray("{\"offline_days\":31}");
        QTest::newRow("lease") << QByteArray("{\"lease_days\":0}");
        QTest::newRow("lock") << QByteArray("{\"lock_minutes\":481}");
        QTest::newRow("plant no file") << QByteArray("{\"plant_sources\":true}");
        QTest::newRow("text as days") << QByteArray("{\"lease_days\":\"3\"}");
    }
    void mistakesAreToldAndNeverMeanLess()
    {
        QFETCH(QByteArray, text);
        const auto policy = CompanyPolicy::read(write(text), true);
        QVERIFY(!policy);
        QCOMPARE(policy.error().code, ErrorCode::InvalidInput);
        QVERIFY(!policy.error().where.isEmpty());
    }

    void writableByOthersIsNotTrusted()
    {
        const QString name = write("{}");
        QVERIFY(QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
        QCOMPARE(CompanyPolicy::read(name, true).error().code, ErrorCode::Denied);
    }
};

QTEST_GUILESS_MAIN(TestCompanyPolicy)
#include "tst_company_policy.moc"
