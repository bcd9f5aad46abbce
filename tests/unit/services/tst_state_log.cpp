// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people do, as the journal tells it: what counts, how long it is believed, and that a wrap-up ends when
// its record says so, whoever says it late.
#include "app/core/clock.h"
#include "app/domain/state_rules.h"
#include "app/services/phone/state_log.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

constexpr qint64 kStart = 1'768'347'806'000; // 23:43 UTC on 13 January 2026
constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60'000;
const AgentId kWang(u"wangmin"_s);

using S = AgentState;

/// A confirmed operation, in the order in which they are made here.
JournalEntry said(const StateWord &word, qint64 atMs, const AgentId &agent = kWang)
{
    static qint64 sequence = 0;
    const OperationDraft draft = StateLog::changed(word, agent, atMs, false);
    JournalEntry entry;
    entry.operation = OperationCodec::fromDraft(draft);
    entry.operation.actor = agent;
    entry.operation.branch = BranchId(u"B1"_s);
    entry.operation.deviceWallMs = atMs;
    entry.verdict = VerdictKind::Confirmed;
    entry.sequence = ++sequence;
    entry.receivedAtMs = atMs;
    return entry;
}

JournalEntry saidAt(const QString &seat, const StateWord &word, qint64 atMs)
{
    JournalEntry entry = said(word, atMs);
    entry.operation.device = DeviceId(seat);
    return entry;
}

/// The company sets it.
JournalEntry prescribed(const QString &value, qint64 atMs)
{
    JournalEntry entry;
    entry.operation.intent = u"setting.set"_s;
    entry.operation.values.insert(u"value"_s, value);
    entry.operation.deviceWallMs = entry.receivedAtMs = atMs;
    entry.verdict = VerdictKind::Confirmed;
    return entry;
}

StateWord plain(S state, S chosen = S::Ready)
{
    StateWord word;
    word.state = state;
    word.chosen = chosen;
    return word;
}

StateWord resting(const QString &reason)
{
    StateWord word = plain(S::Break, S::Break);
    word.reason = word.chosenReason = reason;
    return word;
}

StateWord wrapping(const CallId &call, qint64 lengthMs = 30 * kSecond)
{
    StateWord word = plain(S::WrapUp);
    word.call = call;
    word.wrapLengthMs = lengthMs;
    return word;
}

StateWord signedOut()
{
    StateWord word = plain(S::Offline);
    word.byProgram = true;
    return word;
}

qint64 timeIn(const StateRecord &record, S state, qint64 nowMs)
{
    return record.until(nowMs).times(kStart - kDayMs, nowMs).of(state);
}

} // namespace

class TestStateLog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void eachLiesWithItsOwnDay()
    {
        QCOMPARE(StateRules::dayEntity(kStart, kWang), u"states.20260113.wangmin"_s);
        const auto agentOf = [](const QString &id) {
            return StateRules::agentOf({EntityKind::Setting, id, 0});
        };
        QCOMPARE(agentOf(u"states.20260113.wang.min"_s), AgentId(u"wang.min"_s));
        QCOMPARE(agentOf(StateRules::rollEntity(kStart)), AgentId());
        for (const QString &other : {u"states.2026011"_s, u"states.2026011x"_s, u"states.20260113."_s,
                                     u"states.20260113wang"_s, u"incidents.202601"_s})
            QVERIFY2(!agentOf(other), qPrintable(other));
        QVERIFY(!StateRules::agentOf({EntityKind::Ticket, u"states.20260113.wangmin"_s, 0}));
        const OperationDraft first = StateLog::changed(plain(S::Ready), kWang, kStart, true);
        QCOMPARE(first.entities.size(), 2);
        QCOMPARE(first.entities.last().id, StateRules::rollEntity(kStart));
    }

    void whatWasSaidIsReadBack()
    {
        const CallId call = CallId::make(m_clock);
        StateWord word = wrapping(call);
        word.chosen = S::Break;
        word.chosenReason = u"喝水"_s;
        word.canExtend = true;
        const StateRecord record =
            StateLog::fold(kWang, {said(plain(S::Ready), kStart), said(plain(S::Talking), kStart + kSecond),
                                   said(word, kStart + kMinute)});
        QCOMPARE(record.spans.size(), 3);
        QCOMPARE(record.spans.at(0), (StateSpan{S::Ready, {}, kStart, kStart + kSecond, {}, false}));
        QCOMPARE(record.chosen, S::Break);
        QCOMPARE(record.chosenReason, u"喝水"_s);
        QCOMPARE(record.branch, BranchId(u"B1"_s));
        QCOMPARE(record.wrapUp, (WrapUpRecord{call, kStart + kMinute, 30 * kSecond, true, false}));
        const StateRecord after = record.until(kStart + 3 * kMinute);
        QCOMPARE(after.spans.last().state, S::Break); // what was chosen, without a word
        QCOMPARE(after.spans.last().reason, u"喝水"_s);
    }

    /// The seat says late, or never, that it is over: it ended when its record says so.
    void aWrapUpEndsByItsRecord()
    {
        const CallId call = CallId::make(m_clock);
        const QList<JournalEntry> begun{said(plain(S::Ready), kStart),
                                        said(wrapping(call), kStart + kMinute)};
        QList<JournalEntry> late = begun;
        late.append(said(plain(S::Ready), kStart + 3 * kMinute));
        for (const QList<JournalEntry> &entries : {begun, late}) {
            const StateRecord record = StateLog::fold(kWang, entries);
            const qint64 now = kStart + 4 * kMinute;
            QCOMPARE(timeIn(record, S::WrapUp, now), 30 * kSecond);
            QCOMPARE(timeIn(record, S::Ready, now), kMinute + 150 * kSecond);
            QCOMPARE(record.until(now).spans.last().state, S::Ready);
            QCOMPARE(record.until(now).spans.last().fromMs, kStart + 90 * kSecond);
            QVERIFY(!record.runningWrapUp(now));
        }
        const StateRecord record = StateLog::fold(kWang, begun);
        QCOMPARE(record.until(kStart + 80 * kSecond).spans.last().state, S::WrapUp);
        QVERIFY(record.runningWrapUp(kStart + 80 * kSecond));
        // Extended, it is one wrap-up with a later end.
        QList<JournalEntry> extended = begun;
        extended.append(said(wrapping(call, 90 * kSecond), kStart + 80 * kSecond));
        QCOMPARE(timeIn(StateLog::fold(kWang, extended), S::WrapUp, kStart + 4 * kMinute), 90 * kSecond);
    }

    /// Over a sign-out it stands, and who goes on with it does not begin it anew.
    void aWrapUpOutlivesItsSeat()
    {
        const CallId call = CallId::make(m_clock);
        QList<JournalEntry> entries{said(wrapping(call), kStart), said(signedOut(), kStart + 5 * kSecond)};
        const StateRecord out = StateLog::fold(kWang, entries);
        QCOMPARE(out.until(kStart + 6 * kSecond).spans.last().state, S::Offline);
        const auto running = out.runningWrapUp(kStart + 10 * kSecond);
        QVERIFY(running);
        QCOMPARE(running->endsMs(), kStart + 30 * kSecond);
        entries.append(said(wrapping(call), kStart + 10 * kSecond));
        const StateRecord on = StateLog::fold(kWang, entries);
        QCOMPARE(on.wrapUp->startedMs, kStart);
        QCOMPARE(timeIn(on, S::WrapUp, kStart + 5 * kMinute), 25 * kSecond); // 5 s nobody was there
        // A choice ends it, but not a strict one.
        QList<JournalEntry> chosen{said(wrapping(call), kStart), said(plain(S::Ready), kStart + kSecond)};
        QVERIFY(!StateLog::fold(kWang, chosen).runningWrapUp(kStart + 2 * kSecond));
        StateWord strict = wrapping(call);
        strict.isStrict = true;
        chosen.first() = said(strict, kStart);
        QVERIFY(StateLog::fold(kWang, chosen).runningWrapUp(kStart + 2 * kSecond));
        chosen.append(said(plain(S::Reserved), kStart + 3 * kSecond)); // a call does
        QVERIFY(!StateLog::fold(kWang, chosen).runningWrapUp(kStart + 4 * kSecond));
    }

    /// Ended at one seat it is over, and the other, which has not heard of that, does not begin it anew. A
    /// seat of the same person that was never in it ends nothing.
    void twoSeatsOfOnePersonHaveOneWrapUp()
    {
        const CallId call = CallId::make(m_clock);
        QList<JournalEntry> entries{saidAt(u"one"_s, wrapping(call), kStart),
                                    saidAt(u"two"_s, wrapping(call), kStart + 5 * kSecond),
                                    saidAt(u"idle"_s, resting(u"喝水"_s), kStart + 6 * kSecond)};
        QVERIFY(StateLog::fold(kWang, entries).runningWrapUp(kStart + 7 * kSecond));
        QVERIFY(!StateLog::fold(kWang, entries).wrapUpEnd(call, kStart + 7 * kSecond));
        QCOMPARE(StateLog::fold(kWang, entries).wrapUpEnd(call, kStart + kMinute), kStart + 30 * kSecond);
        entries.append(saidAt(u"two"_s, plain(S::Ready), kStart + 10 * kSecond));
        entries.append(saidAt(u"one"_s, wrapping(call), kStart + 12 * kSecond));
        const StateRecord over = StateLog::fold(kWang, entries);
        QVERIFY(!over.runningWrapUp(kStart + 13 * kSecond));
        QCOMPARE(over.spans.last().state, S::Ready);
        QCOMPARE(over.saidMs, kStart + 12 * kSecond);
        QCOMPARE(over.wrapUpEnd(call, kStart + 13 * kSecond), kStart + 10 * kSecond);
        // Extended at one, a repeat of the other does not shorten it, and its time does not end it.
        StateWord timedOut = plain(S::Ready);
        timedOut.byProgram = true;
        entries = {saidAt(u"one"_s, wrapping(call), kStart),
                   saidAt(u"two"_s, wrapping(call, 90 * kSecond), kStart + 10 * kSecond),
                   saidAt(u"one"_s, wrapping(call), kStart + 20 * kSecond),
                   saidAt(u"one"_s, timedOut, kStart + 30 * kSecond)};
        const StateRecord extended = StateLog::fold(kWang, entries);
        QCOMPARE(extended.wrapUp->lengthMs, 90 * kSecond);
        QVERIFY(extended.runningWrapUp(kStart + kMinute));
    }

    /// Nobody knows how long one without an end lasted, when its seat died in it.
    void anOpenWrapUpOfADeadSeatHasNoEnd()
    {
        const CallId call = CallId::make(m_clock);
        QList<JournalEntry> entries{said(wrapping(call, 0), kStart)};
        QVERIFY(!StateLog::fold(kWang, entries).wrapUpEnd(call, kStart + kDayMs));
        entries.append(said(plain(S::Ready), kStart + kMinute));
        QCOMPARE(StateLog::fold(kWang, entries).wrapUpEnd(call, kStart + kDayMs), kStart + kMinute);
        entries.last() = said(plain(S::Ready), kStart + 300 * kMinute); // hours later
        QVERIFY(!StateLog::fold(kWang, entries).wrapUpEnd(call, kStart + kDayMs));
    }

    /// What a seat states beyond the company's setting counts for nothing, and is seen.
    void noWrapUpIsLongerThanTheCompanyAllows()
    {
        const CallId call = CallId::make(m_clock);
        const WrapUpLimits limits({prescribed(u"2"_s, kStart - kMinute)},
                                  {prescribed(u"45"_s, kStart - kMinute), prescribed(u"20"_s, kStart + 1)});
        const QList<JournalEntry> entries{said(wrapping(call, 300 * kSecond), kStart),
                                          said(wrapping(call, 300 * kSecond), kStart + 100 * kSecond),
                                          said(plain(S::Ready), kStart + 300 * kSecond)};
        const qint64 now = kStart + 5 * kMinute;
        const StateRecord free = StateLog::fold(kWang, entries);
        QCOMPARE(timeIn(free, S::WrapUp, now), 300 * kSecond);
        QVERIFY(free.capped.isEmpty());
        const StateRecord bound = StateLog::fold(kWang, entries, limits); // as it was when it began
        QCOMPARE(timeIn(bound, S::WrapUp, now), 45 * kSecond);
        QCOMPARE(bound.capped.value(call), kStart);
        QCOMPARE(bound.wrapUpEnd(call, now), kStart + 45 * kSecond);
        const StateRecord within = StateLog::fold(kWang, {said(wrapping(call), kStart)}, limits);
        QCOMPARE(within.wrapUp->lengthMs, 30 * kSecond);
        QVERIFY(within.capped.isEmpty());
    }

    void whatEachModeAllows_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("length");
        QTest::addColumn<int>("stated_s"); ///< 0: without an end
        QTest::addColumn<int>("allowed_s");
        const auto row = [](const char *name, const QString &mode, const QString &length, int stated,
                            int allowed) { QTest::newRow(name) << mode << length << stated << allowed; };
        row("nothing is set", {}, {}, 10'000, 1'200);
        row("nothing is set, open", {}, {}, 0, 0);
        row("the seat's mode", u"seat"_s, u"45"_s, 300, 105);
        row("the seat's mode, open", u"seat"_s, u"45"_s, 0, 0);
        row("boxed, extended", u"1"_s, u"45"_s, 300, 105);
        row("boxed, open", u"1"_s, u"45"_s, 0, 45);
        row("boxed, the seat's length", u"1"_s, u"0"_s, 660, 660);
        row("strict", u"2"_s, u"45"_s, 105, 45);
        row("strict, shorter", u"2"_s, u"45"_s, 30, 30);
        row("open", u"3"_s, u"45"_s, 0, 0);
        row("none", u"4"_s, {}, 30, 1);
        row("nonsense", u"x"_s, u"-5"_s, 300, 300);
    }
    void whatEachModeAllows()
    {
        QFETCH(QString, mode);
        QFETCH(QString, length);
        QFETCH(int, stated_s);
        QFETCH(int, allowed_s);
        const WrapUpLimits limits({prescribed(mode, kStart)}, {prescribed(length, kStart)});
        QCOMPARE(limits.allowedMs(stated_s * kSecond, kStart), allowed_s * kSecond);
        QCOMPARE(limits.allowedMs(300 * kSecond, kStart - 1), 300 * kSecond); // before it was set
    }

    void nobodyIsReadyForEver()
    {
        const StateRecord once = StateLog::fold(kWang, {said(plain(S::Ready), kStart)});
        QVERIFY(once.isHeard(kStart + StateRecord::kBelievedMs));
        QVERIFY(!once.isHeard(kStart + StateRecord::kBelievedMs + 1));
        const qint64 hour = kStart + 60 * kMinute;
        QCOMPARE(timeIn(once, S::Ready, kStart + 5 * kMinute), 5 * kMinute);
        QCOMPARE(timeIn(once, S::Ready, hour), 0); // what is not known is no time in a state
        QList<JournalEntry> again;
        for (int n = 0; n <= 12; ++n)
            again.append(said(plain(S::Ready), kStart + n * StateRecord::kAgainMs));
        const StateRecord lasting = StateLog::fold(kWang, again);
        QCOMPARE(lasting.spans.size(), 1);
        QCOMPARE(lasting.spans.first().fromMs, kStart);
        QVERIFY(lasting.isHeard(hour));
        QCOMPARE(timeIn(lasting, S::Ready, hour), 60 * kMinute);
        // It died, and came back hours later: the gap belongs to no state.
        again = {said(plain(S::Ready), kStart), said(plain(S::Ready), kStart + 5 * kMinute),
                 said(plain(S::Ready), kStart + 300 * kMinute)};
        const StateRecord back = StateLog::fold(kWang, again);
        QCOMPARE(back.spans.size(), 2);
        QCOMPARE(timeIn(back, S::Ready, kStart + 301 * kMinute), 6 * kMinute);
        // Who said that he goes is gone for ever.
        const StateRecord gone = StateLog::fold(kWang, {said(signedOut(), kStart)});
        QVERIFY(gone.isHeard(kStart + 5 * kDayMs));
    }

    void whatDoesNotCount()
    {
        JournalEntry refused = said(resting(u"用餐"_s), kStart + kMinute);
        refused.verdict = VerdictKind::Refused;
        JournalEntry foreign = said(resting(u"用餐"_s), kStart + kMinute);
        foreign.operation.actor = AgentId(u"liu"_s);
        JournalEntry newer = said(plain(S::Training), kStart + kMinute);
        newer.operation.values.insert(u"state"_s, u"dreaming"_s);
        const StateRecord record =
            StateLog::fold(kWang, {said(plain(S::Ready), kStart), refused, foreign, newer});
        QCOMPARE(record.spans.size(), 1);
        QCOMPARE(record.saidMs, kStart);
        // A clock that runs ahead has said nothing tomorrow.
        JournalEntry ahead = said(plain(S::Ready), kStart);
        ahead.operation.deviceWallMs = kStart + kDayMs;
        QCOMPARE(StateLog::fold(kWang, {ahead}).saidMs, kStart);
    }

    void breaksByReason()
    {
        const StateRecord record = StateLog::fold(kWang, {said(resting(u"喝水"_s), kStart),
                                                          said(resting(u"用餐"_s), kStart + kMinute),
                                                          said(resting(u"喝水"_s), kStart + 3 * kMinute),
                                                          said(plain(S::Ready), kStart + 4 * kMinute)});
        const StateTimes times = record.times(kStart, kStart + 10 * kMinute);
        QCOMPARE(times.breakMs.value(u"喝水"_s), 2 * kMinute);
        QCOMPARE(times.breakMs.value(u"用餐"_s), 2 * kMinute);
        QCOMPARE(times.of(S::Break), 4 * kMinute);
        QCOMPARE(record.times(kStart + 2 * kMinute, kStart + 210 * kSecond).of(S::Break), 90 * kSecond);
        QVERIFY(!times.occupancy());
        StateTimes busy;
        busy.ms = {{S::Ready, 2}, {S::Reserved, 1}, {S::Talking, 4}, {S::WrapUp, 3}, {S::Break, 99}};
        QCOMPARE(busy.occupancy(), 0.7);
    }

    /// The reason of a break is personal: it can be destroyed, and the time stays.
    void theReasonLiesBeside()
    {
        JournalEntry entry = said(resting(u"看病"_s), kStart);
        QVERIFY(!entry.operation.values.toCborValue().toDiagnosticNotation().contains(u"看病"_s));
        QVERIFY(entry.operation.commitments.contains(u"reason"_s));
        entry.operation.personal.clear();
        const StateRecord record = StateLog::fold(kWang, {entry});
        QCOMPARE(record.spans.first().state, S::Break);
        QVERIFY(record.spans.first().reason.isEmpty());
    }

    /// Many a day: each may cost little.
    void aWordIsSmall()
    {
        const auto key = Crypto::SigningKey::generate();
        JournalEntry entry = said(wrapping(CallId::make(m_clock)), kStart);
        entry.operation.id = OperationId::make(m_clock);
        entry.operation.deviceSequence = 1;
        entry.operation.previousHash = QByteArray(32, 'h');
        entry.operation.device = OperationCodec::deviceIdOf(key.publicKey);
        entry.operation.company = u"nuanchuan"_s;
        QVERIFY(OperationCodec::seal(entry.operation, key));
        const auto bytes = OperationCodec::encode(entry.operation);
        QVERIFY(bytes);
        qInfo("a word: %lld bytes", qlonglong(bytes->size()));
        QVERIFY2(bytes->size() < 450, qPrintable(QString::number(bytes->size())));
        const auto again = OperationCodec::decode(*bytes);
        QVERIFY2(again, again ? "" : qPrintable(again.error().message()));
        QCOMPARE(OperationCodec::encode(*again), bytes);
    }

private:
    ManualClock m_clock{kStart};
};

QTEST_APPLESS_MAIN(TestStateLog)
#include "tst_state_log.moc"
