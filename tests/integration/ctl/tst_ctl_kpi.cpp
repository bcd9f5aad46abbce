// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `warmlinectl kpi`: the figures, and that they are what their records say.
#include "ctl.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestCtlKpi : public QObject
{
    Q_OBJECT

    static QStringList span(const QStringList &more = {})
    {
        return QStringList{u"kpi"_s, u"--from"_s, u"2025-12-15"_s, u"--to"_s, u"2026-01-15"_s} + more;
    }
    static QJsonObject indicator(const Ctl::Answer &answer, const QString &name)
    {
        for (const QJsonValue &one : answer.json().value("indicators"_L1).toArray()) {
            if (one["name"_L1] == name)
                return one.toObject();
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        const auto made = m_ctl.run({u"demo"_s, u"create"_s, u"--households"_s, u"2000"_s, u"--now"_s,
                                     u"2026-01-15T08:00:00+08:00"_s});
        QVERIFY2(made.code == 0, qPrintable(made.told()));
    }

    void everyIndicatorIsThere()
    {
        const auto answer = m_ctl.run(span());
        QVERIFY2(answer.code == 0, qPrintable(answer.told()));
        QCOMPARE(answer.lines.size(), 1);
        QCOMPARE(answer.json().value("from"_L1).toString(), u"2025-12-15T00:00:00.000+08:00"_s);
        QCOMPARE(answer.json().value("indicators"_L1).toArray().size(), 14);
        const QJsonObject first = indicator(answer, u"first_response"_s);
        QCOMPARE(first.value("unit"_L1).toString(), u"s"_s);
        QCOMPARE(first.value("target"_L1).toDouble(), 15.0);
        QVERIFY(first.value("n"_L1).toInt() > 20);
        QCOMPARE(first.value("status"_L1) == u"met"_s, first.value("value"_L1).toDouble() <= 15);
        const QJsonObject none = indicator(answer, u"emotion_index"_s);
        QVERIFY(none.value("value"_L1).isNull());
        QCOMPARE(none.value("status"_L1).toString(), u"no_data"_s);
    }

    void aFigureIsTheMeanOfItsRecords()
    {
        const auto all = m_ctl.run(span({u"--rows"_s, u"first_response"_s}));
        QVERIFY2(all.code == 0, qPrintable(all.told()));
        const QJsonObject figure = indicator(all, u"first_response"_s);
        QCOMPARE(all.lines.size(), figure.value("n"_L1).toInt() + 1);
        const QString branch = all.lines.first().value("branch"_L1).toString();
        const QString agent = all.lines.first().value("agent"_L1).toString();
        double sum = 0;
        int ofAgent = 0, ofBranch = 0;
        for (const QJsonObject &row : all.lines.first(all.lines.size() - 1)) {
            QCOMPARE(row.value("kind"_L1).toString(), u"call"_s);
            sum += row.value("value"_L1).toDouble();
            ofAgent += row.value("agent"_L1) == agent ? 1 : 0;
            ofBranch += row.value("branch"_L1) == branch ? 1 : 0;
        }
        const double mean = sum / figure.value("n"_L1).toInt();
        QVERIFY(qAbs(figure.value("value"_L1).toDouble() - mean) < 1e-6);
        QVERIFY(ofAgent > 0 && ofAgent < figure.value("n"_L1).toInt());
        QCOMPARE(indicator(m_ctl.run(span({u"--agent"_s, agent})), u"first_response"_s).value("n"_L1).toInt(),
                 ofAgent);
        QCOMPARE(
            indicator(m_ctl.run(span({u"--branch"_s, branch})), u"first_response"_s).value("n"_L1).toInt(),
            ofBranch);
        const auto nobody = m_ctl.run(span({u"--branch"_s, u"nowhere"_s}));
        QCOMPARE(indicator(nobody, u"first_response"_s).value("n"_L1).toInt(-1), 0);
    }

    void wrongSpansAreWrongUsage()
    {
        QCOMPARE(m_ctl.run({u"kpi"_s}).code, 2);
        QCOMPARE(m_ctl.run({u"kpi"_s, u"--from"_s, u"2026-01-15"_s, u"--to"_s, u"2026-01-01"_s}).code, 2);
        const auto unknown = m_ctl.run(span({u"--rows"_s, u"luck"_s}));
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.err.contains(u"first_response"_s), qPrintable(unknown.err));
    }

private:
    Ctl m_ctl;
};

QTEST_GUILESS_MAIN(TestCtlKpi)
#include "tst_ctl_kpi.moc"
