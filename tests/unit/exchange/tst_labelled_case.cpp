// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What agents judged goes out as labelled cases that the diagnosis reads again, and names nobody.
#include "app/core/clock.h"
#include "app/exchange/labelled_case.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'768'347'000'000;

JournalEntry judged()
{
    JournalEntry entry;
    entry.verdict = VerdictKind::Confirmed;
    Operation &operation = entry.operation;
    operation.id = OperationId::make(ManualClock(kNow));
    operation.intent = u"household.diagnosed"_s;
    operation.entities = {{EntityKind::Household, u"310048217"_s, 0}};
    operation.actor = AgentId(u"wangmin"_s);
    operation.deviceWallMs = kNow;
    operation.values = {{u"cause"_s, u"riser_fault"_s},
                        {u"said"_s, u"indoor_airlock"_s},
                        {u"said_permille"_s, 612},
                        {u"enough_data"_s, true}};
    operation.personal[u"case"_s].value =
        R"({"id":"case","step_minutes":15,"series":{"room_c":[17.5,null]}})";
    return entry;
}

} // namespace

class LabelledCaseTest : public QObject
{
    Q_OBJECT

private slots:
    void theCaseCarriesWhatTheAgentSays()
    {
        const auto json = LabelledCase::of(judged());
        QVERIFY(json);
        QCOMPARE(json->value("label"_L1).toString(), u"riser_fault"_s);
        QCOMPARE(json->value("said"_L1).toString(), u"indoor_airlock"_s);
        QCOMPARE(json->value("said_probability"_L1).toDouble(), 0.612);
        QCOMPARE(json->value("judged_ms"_L1).toInteger(), kNow);
        QCOMPARE(json->value("series"_L1).toObject().value("room_c"_L1).toArray().size(), 2);
        const QByteArray text = QJsonDocument(*json).toJson();
        QVERIFY2(!text.contains("310048217") && !text.contains("wangmin"), text.constData());
    }
    void nothingElseIsACase()
    {
        JournalEntry refused = judged();
        refused.verdict = VerdictKind::Refused;
        QVERIFY(!LabelledCase::of(refused));
        JournalEntry forgotten = judged();
        forgotten.operation.personal.clear();
        QVERIFY(!LabelledCase::of(forgotten));
        JournalEntry other = judged();
        other.operation.intent = u"household.reveal"_s;
        QVERIFY(!LabelledCase::of(other));
    }
};

QTEST_GUILESS_MAIN(LabelledCaseTest)
#include "tst_labelled_case.moc"
