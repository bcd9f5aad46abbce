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

Call callAfter(const QStringList &intents)
{
    Result<Call> call = CallRules::apply({}, onCall(u"offered"_s, kStart));
    qint64 at = kStart;
    for (const QString &intent : intents)
        call = CallRules::apply(*call, onCall(intent, at += 1'000));
    return call.value_or(Call());
}

} // namespace

class TestCallRules : public QObject
{
    Q_OBJECT

private slots:
    void theWholeTable();
    void aCallFromRingToWrapUp();
    void offeredReadsItsFields();
    void endingEndsAHold();
    void whyItWasSentAwayIsKept();
    void linkWorksInAnyState();
    void unknownIntentMakesItReadOnly();
    void theStateSurvivesItsStorage();
};

void TestCallRules::theWholeTable()
{
    const QMap<CallState, QStringList> ways{
        {CallState::Offered, {}},
        {CallState::Talking, {u"answered"_s}},
        {CallState::Held, {u"answered"_s, u"held"_s}},
        {CallState::Ended, {u"answered"_s, u"ended"_s}},
        {CallState::Wrapped, {u"answered"_s, u"ended"_s, u"wrapped"_s}},
        {CallState::Missed, {u"missed"_s}},
    };
    // offered talking held ended wrapped missed
    const QMap<QString, QString> expected{
        {u"offered"_s, u"------"_s},  {u"answered"_s, u"x-----"_s},    {u"held"_s, u"-x----"_s},
        {u"resumed"_s, u"--x---"_s},  {u"transferred"_s, u"-xx---"_s}, {u"ended"_s, u"xxx---"_s},
        {u"missed"_s, u"x-----"_s},   {u"wrapped"_s, u"---x-x"_s},     {u"linked"_s, u"xxxxxx"_s},
        {u"recorded"_s, u"xxxxxx"_s},
    };
    QCOMPARE(CallRules::intents().size(), expected.size());
    for (const auto &[intent, row] : expected.asKeyValueRange()) {
        QVERIFY(CallRules::intents().contains(u"call."_s + intent));
        for (const auto &[state, way] : ways.asKeyValueRange()) {
            const Call call = callAfter(way);
            QCOMPARE(call.state, state);
            const auto after = CallRules::apply(call, onCall(intent, kStart + 60'000));
            const bool possible = row.at(int(state) - 1) == u'x';
            QVERIFY2(after.has_value() == possible,
                     qPrintable(u"%1 in %2"_s.arg(intent, callStateName(state))));
            if (possible)
                QCOMPARE(after->version, call.version + 1);
            else
                QCOMPARE(after.error().code, ErrorCode::Conflict);
        }
    }
}

void TestCallRules::aCallFromRingToWrapUp()
{
    Call c = callAfter({u"answered"_s, u"held"_s, u"resumed"_s, u"held"_s, u"resumed"_s, u"transferred"_s,
                        u"ended"_s, u"wrapped"_s});
    QCOMPARE(c.state, CallState::Wrapped);
    QCOMPARE(c.answeredMs, kStart + 1'000);
    QCOMPARE(c.holds, (QList<HoldSpan>{{kStart + 2'000, kStart + 3'000}, {kStart + 4'000, kStart + 5'000}}));
    QCOMPARE(c.transfers, 1);
    QCOMPARE(c.endedMs, kStart + 7'000);
    QCOMPARE(c.wrappedMs, kStart + 8'000);
    QCOMPARE(c.agent, AgentId(u"1021"_s));
    QCOMPARE(c.version, 9);
}

void TestCallRules::offeredReadsItsFields()
{
    const auto c = CallRules::apply({}, onCall(u"offered"_s, kStart,
                                               {{u"direction"_s, u"outbound"_s},
                                                {u"queue"_s, u"报修"_s},
                                                {u"waited_ms"_s, 8'000},
                                                {u"account"_s, u"310002429"_s},
                                                {u"agent"_s, u"1030"_s},
                                                {u"ticket"_s, ticketId()}},
                                               {{u"number"_s, "15400002671"_ba}}));
    QVERIFY(c.has_value());
    QCOMPARE(c->direction, CallDirection::Outbound);
    QCOMPARE(c->queue, u"报修"_s);
    QCOMPARE(c->waitedMs, 8'000);
    QCOMPARE(c->account, AccountNo(u"310002429"_s));
    QCOMPARE(c->agent, AgentId(u"1030"_s));
    QCOMPARE(c->ticket.toString(), ticketId());
    QCOMPARE(c->number, u"15400002671"_s);
    QCOMPARE(c->offeredMs, kStart);
    QVERIFY(!CallRules::apply({}, onCall(u"offered"_s, kStart, {{u"direction"_s, u"sideways"_s}})));
    QVERIFY(!CallRules::apply({}, onCall(u"answered"_s, kStart)));
}

void TestCallRules::endingEndsAHold()
{
    const Call c = callAfter({u"answered"_s, u"held"_s, u"ended"_s});
    QCOMPARE(c.holds, (QList<HoldSpan>{{kStart + 2'000, kStart + 3'000}}));
}

void TestCallRules::whyItWasSentAwayIsKept()
{
    const auto sent = CallRules::apply(
        callAfter({}), onCall(u"missed"_s, kStart + 1'000, {{u"rejected"_s, u"wrong_queue"_s}}));
    QVERIFY(sent.has_value());
    QCOMPARE(sent->state, CallState::Missed);
    QCOMPARE(sent->rejected, u"wrong_queue"_s);
    QCOMPARE(callFromCbor(toCbor(*sent)).value(), *sent);
    const Call missed = callAfter({u"missed"_s});
    QVERIFY(missed.rejected.isEmpty());
    QVERIFY(!toCbor(missed).contains(u"rejected"_s)); // as older stores keep it
}

void TestCallRules::linkWorksInAnyState()
{
    const auto c =
        CallRules::apply(callAfter({u"missed"_s}), onCall(u"linked"_s, kStart, {{u"account"_s, u"9"_s}}));
    QVERIFY(c.has_value());
    QCOMPARE(c->account, AccountNo(u"9"_s));
    QCOMPARE(c->state, CallState::Missed);
}

void TestCallRules::unknownIntentMakesItReadOnly()
{
    auto c = CallRules::apply(callAfter({u"answered"_s}), onCall(u"summarised"_s, kStart));
    QVERIFY(c.has_value() && c->readOnly);
    c = CallRules::apply(*c, onCall(u"ended"_s, kStart + 1));
    QVERIFY(c.has_value());
    QCOMPARE(c->state, CallState::Talking);
}

void TestCallRules::theStateSurvivesItsStorage()
{
    Call c = callAfter({u"answered"_s, u"held"_s, u"resumed"_s, u"transferred"_s, u"ended"_s, u"wrapped"_s});
    c.ticket = TicketId(Uuid7::fromString(ticketId()));
    c.number = u"15400002671"_s;
    c.readOnly = true;
    const auto back = callFromCbor(toCbor(c));
    QVERIFY(back.has_value());
    QVERIFY(*back == c);
    QCOMPARE(StateCodec::encode(c), *CanonicalCbor::encode(toCbor(c))); // fields in the canonical order
    QCborMap damaged = toCbor(c);
    damaged.insert(QLatin1StringView("state"), 99);
    QVERIFY(!callFromCbor(damaged));
}

QTEST_GUILESS_MAIN(TestCallRules)
#include "tst_call_rules.moc"
