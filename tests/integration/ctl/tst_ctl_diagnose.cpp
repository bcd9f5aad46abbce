// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `warmlinectl diagnose`: cases in, verdicts out, line by line.
#include "ctl.h"

#include "test_paths.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlDiagnose : public QObject
{
    Q_OBJECT

    static Ctl::Answer diagnose(const Ctl &ctl, const QByteArray &input)
    {
        QProcess process;
        process.setProcessEnvironment(Ctl::environment());
        process.setStandardInputFile(ctl.file(u"in.jsonl"_s, input));
        process.start(Ctl::program(), {u"diagnose"_s});
        Ctl::Answer answer;
        if (!process.waitForFinished(30'000))
            return answer;
        answer.code = process.exitCode();
        answer.err = QString::fromUtf8(process.readAllStandardError());
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                answer.lines.append(QJsonDocument::fromJson(line).object());
        }
        return answer;
    }
    static QByteArray examples()
    {
        QFile file(Testing::sourcePath(u"tests/unit/assist/data/examples.jsonl"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void examplesLineByLine()
    {
        const Ctl ctl;
        const auto answer = diagnose(ctl, examples());
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.lines.size(), 6);
        for (const QJsonObject &line : answer.lines) {
            QCOMPARE(line.value("enough_data"_L1).toBool(), true);
            const QJsonArray causes = line.value("causes"_L1).toArray();
            QCOMPARE(causes.size(), 13);
            double sum = 0;
            for (const QJsonValue &cause : causes) {
                sum += cause["probability"_L1].toDouble();
                QVERIFY(cause["evidence"_L1].isArray());
                QVERIFY(!cause["level"_L1].toString().isEmpty());
            }
            QVERIFY(qAbs(sum - 1) < 1e-9);
        }
        QCOMPARE(answer.lines.at(2).value("id"_L1).toString(), u"example-3"_s);
        QCOMPARE(answer.lines.at(2)["causes"_L1][0]["cause"_L1].toString(), u"secondary_pump_fault"_s);
    }

    void aWrongCaseIsALineAndTheRestGoesOn()
    {
        const Ctl ctl;
        const QByteArray good = examples().split('\n').first();
        const auto answer = diagnose(ctl, "{}\n" + good + "\nnot json\n\n[1]\n" + good);
        QCOMPARE(answer.code, 3);
        QCOMPARE(answer.lines.size(), 6);
        for (const int wrong : {0, 2, 3, 4}) {
            QCOMPARE(answer.lines.at(wrong).value("line"_L1).toInt(), wrong + 1);
            QVERIFY(!answer.lines.at(wrong).value("error"_L1).toString().isEmpty());
            QVERIFY(!answer.lines.at(wrong).contains("causes"_L1));
        }
        QCOMPARE(answer.lines.at(1).value("id"_L1).toString(), u"example-1"_s);
        QCOMPARE(answer.lines.at(5).value("id"_L1).toString(), u"example-1"_s);
    }

    /// As other programs write files: a byte order mark, carriage returns, null for what is not known.
    void otherWritersAreUnderstood()
    {
        const Ctl ctl;
        const QByteArray good = examples().split('\n').first();
        const auto answer = diagnose(
            ctl,
            "\xEF\xBB\xBF" + good + "\r\n"
                + R"({"id":7,"time":null,"step_minutes":null,"household":null,"series":{"room_c":null,"weather":{}}})"
                  "\r\n");
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.lines.size(), 2);
        QCOMPARE(answer.lines.at(0).value("id"_L1).toString(), u"example-1"_s);
        QCOMPARE(answer.lines.at(1).value("id"_L1).toString(), u"7"_s);
        QVERIFY(!answer.lines.at(1).value("enough_data"_L1).toBool(true));
    }

    void nothingToDo()
    {
        const Ctl ctl;
        QCOMPARE(diagnose(ctl, {}).code, 1);
        QCOMPARE(diagnose(ctl, "{\"id\":\"a\",\"series\":5}\n").code, 1);
        QCOMPARE(ctl.bare({u"diagnose"_s, u"file"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestCtlDiagnose)
#include "tst_ctl_diagnose.moc"
