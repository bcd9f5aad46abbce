// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/canonical_cbor.h"
#include "app/domain/state_codec.h"
#include "tests/unit/domain/maker.h"

#include <QTest>

using namespace Warmline;
using namespace Warmline::Maker;
using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QCborMap> &sampleValues()
{
    static const QMap<QString, QCborMap> values{
        {u"dispatch"_s, {{u"crew"_s, u"north-2"_s}}}, {u"reassign"_s, {{u"crew"_s, u"north-3"_s}}},
        {u"handle"_s, {{u"result"_s, u"排气"_s}}},    {u"verify"_s, {{u"ok"_s, true}}},
        {u"note"_s, {{u"text"_s, u"又来电"_s}}},      {u"set_tier"_s, {{u"tier"_s, u"red"_s}}},
        {u"pause"_s, {{u"reason"_s, u"家中无人"_s}}},
    };
    return values;
}

Operation sample(const QString &intent, qint64 at)
{
    return onTicket(intent, at, sampleValues().value(intent));
}

/// A ticket that went straight to \a step.
Ticket ticketIn(TicketStep step)
{
    static const QStringList way{u"accept"_s, u"dispatch"_s, u"handle"_s, u"verify"_s, u"close"_s};
    Result<Ticket> ticket =
        TicketRules::apply({}, onTicket(u"open"_s, kStart, {{u"number"_s, u"NC-25-000001"_s}}));
    for (int i = 0; i + 1 < int(step); ++i)
        ticket = TicketRules::apply(*ticket, sample(way.at(i), kStart + 60'000 * (i + 1)));
    return ticket.value_or(Ticket());
}

} // namespace

class TestTicketRules : public QObject
{
    Q_OBJECT

private slots:
    void theWholeTable_data();
    void theWholeTable();
    void fiveStepsToTheEnd();
    void openReadsItsFields();
    void openNeedsANumber();
    void dispatchFromAcceptCompletesAcceptance();
    void verifyNotOkSendsBack();
    void reopenClearsTheJudgement();
    void pauseAndResume();
    void goingOnEndsAPause();
    void updateChangesOnlyWhatIsGiven();
    void badValuesAreRefused_data();
    void badValuesAreRefused();
    void timeNeverRunsBackwards();
    void anUnknownIntentMakesItReadOnly();
    void destroyedTextsStillFold();
    void theStateSurvivesItsStorage();
    void reduceDispatchesByEntity();
};

void TestTicketRules::theWholeTable_data()
{
    // Rows: intents. Columns: accept dispatch handle verify close closed. The brief of the five steps,
    // written a second time.
    static const QMap<QString, QString> expected{
        {u"open"_s, u"------"_s},     {u"accept"_s, u"x-----"_s}, {u"dispatch"_s, u"xx----"_s},
        {u"check_in"_s, u"--x---"_s}, {u"handle"_s, u"--x---"_s}, {u"verify"_s, u"---x--"_s},
        {u"close"_s, u"----x-"_s},    {u"note"_s, u"xxxxx-"_s},   {u"update"_s, u"xxxxx-"_s},
        {u"set_tier"_s, u"xxxxx-"_s}, {u"pause"_s, u"xxxxx-"_s},  {u"resume"_s, u"------"_s},
        {u"reassign"_s, u"--x---"_s}, {u"reopen"_s, u"-----x"_s},
    };
    QTest::addColumn<QString>("intent");
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("possible");
    QCOMPARE(TicketRules::intents().size(), expected.size());
    for (const QString &full : TicketRules::intents()) {
        const QString intent = full.sliced(7);
        QVERIFY2(expected.contains(intent), qPrintable(full));
        for (int step = 1; step <= 6; ++step) {
            QTest::addRow("%s in %s", qPrintable(intent), qPrintable(stepName(TicketStep(step))))
                << intent << step << (expected.value(intent).at(step - 1) == u'x');
        }
    }
}

void TestTicketRules::theWholeTable()
{
    QFETCH(QString, intent);
    QFETCH(int, step);
    QFETCH(bool, possible);
    const Ticket ticket = ticketIn(TicketStep(step));
    QCOMPARE(int(ticket.step), step);
    const auto allowed = TicketRules::allowed(ticket, intent);
    const auto after = TicketRules::apply(ticket, sample(intent, kStart + 3'600'000));
    QCOMPARE(allowed.has_value(), possible);
    QCOMPARE(after.has_value(), possible);
    if (possible) {
        QCOMPARE(after->version, ticket.version + 1);
    } else {
        QCOMPARE(allowed.error().code, ErrorCode::Conflict);
        QCOMPARE(after.error(), allowed.error());
        QVERIFY(allowed.error().text.at(0).script() == QChar::Script_Han);
        QCOMPARE(allowed.error().where, ticket.number);
    }
    QCOMPARE(TicketRules::allowed(ticket, QString(u"ticket."_s + intent)).has_value(), possible);
}

void TestTicketRules::fiveStepsToTheEnd()
{
    const Ticket t = ticketIn(TicketStep::Closed);
    QCOMPARE(t.step, TicketStep::Closed);
    QCOMPARE(t.version, 6);
    QCOMPARE(t.closedMs, kStart + 5 * 60'000);
    QCOMPARE(t.crew, CrewId(u"north-2"_s));
    QCOMPARE(t.result, u"排气"_s);
    QCOMPARE(t.spans.size(), 5);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(int(t.spans.at(i).step), i + 1);
        QCOMPARE(t.spans.at(i).enteredMs, kStart + i * 60'000);
        QCOMPARE(t.spans.at(i).leftMs, kStart + (i + 1) * 60'000);
        QCOMPARE(t.spans.at(i).by, AgentId(u"1021"_s));
    }
}

void TestTicketRules::openReadsItsFields()
{
    const auto t = TicketRules::apply({}, onTicket(u"open"_s, kStart,
                                                   {{u"number"_s, u"NC-25-000001"_s},
                                                    {u"account"_s, u"310002429"_s},
                                                    {u"community"_s, u"c"_s},
                                                    {u"building"_s, u"b"_s},
                                                    {u"station"_s, u"s"_s},
                                                    {u"category"_s, u"no_heat"_s},
                                                    {u"scope"_s, u"riser"_s},
                                                    {u"tier"_s, u"yellow"_s},
                                                    {u"trade"_s, u"indoor"_s},
                                                    {u"channel"_s, u"wechat"_s},
                                                    {u"reported_temperature_tenths"_s, 165},
                                                    {u"promise_ms"_s, kStart + 1},
                                                    {u"call"_s, ticketId()}},
                                                   {{u"text"_s, u"不热"_s.toUtf8()}}));
    QVERIFY2(t.has_value(), t ? "" : qPrintable(t.error().message()));
    QCOMPARE(t->id.toString(), ticketId());
    QCOMPARE(t->number, u"NC-25-000001"_s);
    QCOMPARE(t->account, AccountNo(u"310002429"_s));
    QCOMPARE(t->building, BuildingId(u"b"_s));
    QCOMPARE(t->station, StationId(u"s"_s));
    QCOMPARE(t->category, TicketCategory::NoHeat);
    QCOMPARE(t->scope, FaultScope::Riser);
    QCOMPARE(t->tier, Tier::Yellow);
    QCOMPARE(t->trade, Trade::Indoor);
    QCOMPARE(t->channel, Channel::WeChat);
    QCOMPARE(t->reportedTemperatureTenths, std::optional(165));
    QCOMPARE(t->promiseMs, kStart + 1);
    QCOMPARE(t->call.toString(), ticketId());
    QCOMPARE(t->text, u"不热"_s);
    QCOMPARE(t->branch, BranchId(u"north"_s));
    QCOMPARE(t->openedBy, AgentId(u"1021"_s));
    QCOMPARE(t->openedMs, kStart);
    QCOMPARE(t->step, TicketStep::Accept);
    QCOMPARE(t->version, 1);
}

void TestTicketRules::openNeedsANumber()
{
    const auto t = TicketRules::apply({}, onTicket(u"open"_s, kStart));
    QVERIFY(!t.has_value());
    QVERIFY(t.error().where.contains(u"number"));
    QVERIFY(!TicketRules::apply({}, sample(u"dispatch"_s, kStart)).has_value());
}

void TestTicketRules::dispatchFromAcceptCompletesAcceptance()
{
    const auto t = TicketRules::apply(ticketIn(TicketStep::Accept), sample(u"dispatch"_s, kStart + 5'000));
    QVERIFY(t.has_value());
    QCOMPARE(t->step, TicketStep::Handle);
    QCOMPARE(t->spans.size(), 3);
    QCOMPARE(t->spans.at(0).leftMs, kStart + 5'000);
    QCOMPARE(t->spans.at(1).step, TicketStep::Dispatch);
}

void TestTicketRules::verifyNotOkSendsBack()
{
    auto t = TicketRules::apply(
        ticketIn(TicketStep::Verify),
        onTicket(u"verify"_s, kStart + 200'000, {{u"ok"_s, false}, {u"satisfied"_s, false}, {u"nps"_s, 2}}));
    QVERIFY(t.has_value());
    QCOMPARE(t->step, TicketStep::Handle);
    QCOMPARE(t->nps, std::optional(2));
    QCOMPARE(t->satisfied, std::optional(false));
    t = TicketRules::apply(*t, sample(u"handle"_s, kStart + 300'000));
    QVERIFY(t.has_value());
    QCOMPARE(t->step, TicketStep::Verify);
    QCOMPARE(t->spans.size(), 6);
}

void TestTicketRules::reopenClearsTheJudgement()
{
    Ticket closed = ticketIn(TicketStep::Closed);
    closed.nps = 9;
    closed.satisfied = true;
    const auto t =
        TicketRules::apply(closed, onTicket(u"reopen"_s, kStart + 900'000, {{u"reason"_s, u"又不热"_s}}));
    QVERIFY(t.has_value());
    QCOMPARE(t->step, TicketStep::Dispatch);
    QCOMPARE(t->closedMs, 0);
    QVERIFY(t->crew.isEmpty());
    QVERIFY(!t->nps && !t->satisfied);
    QCOMPARE(t->notes.last().text, u"又不热"_s);
    QCOMPARE(t->spans.last().enteredMs, kStart + 900'000);
}

void TestTicketRules::pauseAndResume()
{
    auto t = TicketRules::apply(ticketIn(TicketStep::Handle), sample(u"pause"_s, kStart + 300'000));
    QVERIFY(t.has_value());
    QCOMPARE(t->pauses.last(), (PauseSpan{kStart + 300'000, 0, u"家中无人"_s}));
    QVERIFY(!TicketRules::allowed(*t, u"pause"_s));
    QVERIFY(TicketRules::allowed(*t, u"resume"_s));
    QVERIFY(!TicketRules::apply(*t, sample(u"pause"_s, kStart + 310'000)));
    t = TicketRules::apply(*t, sample(u"resume"_s, kStart + 400'000));
    QVERIFY(t.has_value());
    QCOMPARE(t->pauses.last().toMs, kStart + 400'000);
    QVERIFY(!TicketRules::apply(*t, sample(u"resume"_s, kStart + 410'000)));
}

void TestTicketRules::goingOnEndsAPause()
{
    auto t = TicketRules::apply(ticketIn(TicketStep::Handle), sample(u"pause"_s, kStart + 300'000));
    t = TicketRules::apply(*t, sample(u"handle"_s, kStart + 500'000));
    QVERIFY(t.has_value());
    QCOMPARE(t->pauses.last().toMs, kStart + 500'000);
}

void TestTicketRules::updateChangesOnlyWhatIsGiven()
{
    Ticket before = ticketIn(TicketStep::Handle);
    before.account = AccountNo(u"1"_s);
    before.category = TicketCategory::NoHeat;
    before.reportedTemperatureTenths = 160;
    const auto t = TicketRules::apply(
        before, onTicket(u"update"_s, kStart + 300'000,
                         {{u"category"_s, u"leak_indoor"_s}, {u"reported_temperature_tenths"_s, nullptr}}));
    QVERIFY(t.has_value());
    Ticket expected = before;
    expected.category = TicketCategory::LeakIndoor;
    expected.reportedTemperatureTenths.reset();
    ++expected.version;
    expected.fields = t->fields;
    QVERIFY(t->fields.edits.contains(u"category"_s) && t->fields.conflicts.isEmpty());
    QVERIFY(*t == expected);
}

void TestTicketRules::badValuesAreRefused_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("intent");
    QTest::addColumn<QCborMap>("values");
    QTest::addColumn<QString>("field");
    QTest::newRow("tier") << 1 << u"set_tier"_s << QCborMap{{u"tier"_s, u"green"_s}} << u"tier"_s;
    QTest::newRow("no tier") << 1 << u"set_tier"_s << QCborMap{} << u"tier"_s;
    QTest::newRow("category") << 1 << u"update"_s << QCborMap{{u"category"_s, 3}} << u"category"_s;
    QTest::newRow("temperature") << 1 << u"update"_s << QCborMap{{u"reported_temperature_tenths"_s, 2000}}
                                 << u"reported"_s;
    QTest::newRow("crew") << 2 << u"dispatch"_s << QCborMap{} << u"crew"_s;
    QTest::newRow("place") << 3 << u"check_in"_s << QCborMap{{u"longitude_e6"_s, 181'000'000}}
                           << u"longitude"_s;
    QTest::newRow("ok") << 4 << u"verify"_s << QCborMap{} << u"ok"_s;
    QTest::newRow("nps") << 4 << u"verify"_s << QCborMap{{u"ok"_s, true}, {u"nps"_s, 11}} << u"nps"_s;
    QTest::newRow("note") << 1 << u"note"_s << QCborMap{} << u"text"_s;
    QTest::newRow("reason") << 3 << u"pause"_s << QCborMap{} << u"reason"_s;
}

void TestTicketRules::badValuesAreRefused()
{
    QFETCH(int, step);
    QFETCH(QString, intent);
    QFETCH(QCborMap, values);
    QFETCH(QString, field);
    const auto t = TicketRules::apply(ticketIn(TicketStep(step)), onTicket(intent, kStart + 900'000, values));
    QVERIFY(!t.has_value());
    QCOMPARE(t.error().code, ErrorCode::InvalidInput);
    QVERIFY2(t.error().where.contains(field), qPrintable(t.error().message()));
}

void TestTicketRules::timeNeverRunsBackwards()
{
    const auto t = TicketRules::apply(ticketIn(TicketStep::Handle), sample(u"handle"_s, kStart - 86'400'000));
    QVERIFY(t.has_value());
    QCOMPARE(t->spans.last().enteredMs, t->spans.at(2).enteredMs);
    for (const StepSpan &span : t->spans)
        QVERIFY(span.leftMs == 0 || span.leftMs >= span.enteredMs);
}

void TestTicketRules::anUnknownIntentMakesItReadOnly()
{
    auto t = TicketRules::apply(ticketIn(TicketStep::Handle), onTicket(u"teleport"_s, kStart + 300'000));
    QVERIFY(t.has_value());
    QVERIFY(t->readOnly);
    QCOMPARE(t->version, 4);
    QCOMPARE(TicketRules::allowed(*t, u"handle"_s).error().code, ErrorCode::TooNew);
    const auto later = TicketRules::apply(*t, sample(u"handle"_s, kStart + 400'000));
    QVERIFY(later.has_value());
    QCOMPARE(later->version, 5);
    QCOMPARE(later->step, TicketStep::Handle);
}

void TestTicketRules::destroyedTextsStillFold()
{
    Operation pause = onTicket(u"pause"_s, kStart + 300'000, {}, {{u"reason"_s, u"家中无人"_s.toUtf8()}});
    pause.personal.clear();
    const auto t = TicketRules::apply(ticketIn(TicketStep::Handle), pause);
    QVERIFY(t.has_value());
    QCOMPARE(t->pauses.last().reason, QString());
}

void TestTicketRules::theStateSurvivesItsStorage()
{
    Ticket t = ticketIn(TicketStep::Closed);
    t = TicketRules::apply(t, onTicket(u"reopen"_s, kStart + 900'000, {{u"reason"_s, u"又不热"_s}}))
            .value_or(Ticket());
    t = TicketRules::apply(t, sample(u"pause"_s, kStart + 910'000)).value_or(Ticket());
    t.account = AccountNo(u"310002429"_s);
    t.category = TicketCategory::Praise;
    t.scope = FaultScope::Community;
    t.trade = Trade::Billing;
    t.channel = Channel::Walk;
    t.reportedTemperatureTenths = -5;
    t.measuredTemperatureTenths = 0;
    t.satisfied = false;
    t.nps = 0;
    t.call = CallId(Uuid7::fromString(ticketId()));
    t.checkIn = CheckIn{kStart, -1, 2, AgentId(u"7"_s)};
    t.readOnly = true;
    const auto back = ticketFromCbor(toCbor(t));
    QVERIFY(back.has_value());
    QVERIFY(*back == t);
    QCOMPARE(StateCodec::encode(t), *CanonicalCbor::encode(toCbor(t))); // fields in the canonical order
    QCborMap damaged = toCbor(t);
    damaged.insert(QLatin1StringView("tier"), 9);
    QVERIFY(!ticketFromCbor(damaged));
    QVERIFY(!ticketFromCbor({}));
    Ticket bare;
    bare.id = t.id;
    QVERIFY(*ticketFromCbor(toCbor(bare)) == bare);
    QCOMPARE(StateCodec::encode(bare), *CanonicalCbor::encode(toCbor(bare)));
}

void TestTicketRules::reduceDispatchesByEntity()
{
    const auto state = Intents::reduce({}, onTicket(u"open"_s, kStart, {{u"number"_s, u"N"_s}}));
    QVERIFY(state.has_value() && std::holds_alternative<Ticket>(*state));
    const auto call = Intents::reduce({}, onCall(u"offered"_s, kStart));
    QVERIFY(call.has_value() && std::holds_alternative<Call>(*call));
    QVERIFY(!Intents::reduce(*state, onCall(u"held"_s, kStart)).has_value());
    QVERIFY(
        !Intents::reduce({}, operation(u"setting.set"_s, EntityKind::Setting, u"x"_s, kStart)).has_value());
    QCOMPARE(Intents::handling(u"ticket.open"), Intents::Handling::Reduce);
    QCOMPARE(Intents::handling(u"call.wrapped"), Intents::Handling::Reduce);
    QCOMPARE(Intents::handling(u"import.block"), Intents::Handling::Block);
    QCOMPARE(Intents::handling(u"import.close"), Intents::Handling::Close);
    QCOMPARE(Intents::handling(u"setting.set"), Intents::Handling::Setting);
    QCOMPARE(Intents::handling(u"household.reveal"), Intents::Handling::Record);
    QCOMPARE(Intents::handling(u"personal.exported"), Intents::Handling::Record);
    QCOMPARE(Intents::handling(u"ticket.teleport"), Intents::Handling::Unknown);
}

QTEST_GUILESS_MAIN(TestTicketRules)
#include "tst_ticket_rules.moc"
