// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A missed call is a task until the two have talked or somebody says why not: over a restart, on record, and
// whoever of the two rings.
#include "services_fixture.h"

#include "app/services/phone/callback_service.h"
#include "tests/support/journals.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// Another's, whose writing may fail, or be undone by the server at once: it succeeds, and nothing is there.
class TroubledJournal final : public ForwardingJournal
{
public:
    enum class Trouble : quint8 { None = 1, Fails, Undone };
    using ForwardingJournal::ForwardingJournal;
    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) override
    {
        ++asked;
        if (trouble == Trouble::None)
            return ForwardingJournal::author(std::move(drafts));
        return QtFuture::makeReadyValueFuture(
            trouble == Trouble::Undone ? Result<QList<JournalEntry>>(QList<JournalEntry>())
                                       : Result<QList<JournalEntry>>(failure(ErrorCode::Storage, u"full"_s)));
    }

    Trouble trouble = Trouble::Fails;
    int asked = 0;
};

} // namespace

class TestServicesCallback : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_seat.reset(); }
    void missedCallIsATaskOverARestart();
    void calledBackItEndsAndSaysInWhichCall();
    void nobodyAnswersItStaysWithOneMoreTry();
    void whoRingsAgainNeedsNoCall();
    void aColleagueTalkedToTheHousehold();
    void aColleagueWasRungTooAndTookIt();
    void takenElsewhereIsNoTask();
    void anEndThatCantBeWrittenIsTriedWithTheNextChange();
    void anEndThatTheServerRefusesIsATaskAgain();
    void whoIsOfflineStaysOutOfTheQueue();
    void whyNotIsOnRecord();
    void oldestFirstAndNeverWithoutANumber();
    void whoRingsInVainTwiceIsOneTask();
    void poorSoundIsSaidOnceACall();

private:
    [[nodiscard]] PhoneService &phone() { return *m_seat->services->phone; }
    [[nodiscard]] CallbackService &callbacks() { return *m_seat->services->callbacks; }
    CallId miss(const QString &key, const QString &number);
    /// A call of a colleague's (1031): \a key is that of a household or of a number.
    QString colleagueIsOffered(const QString &number);
    void colleagueAnswers(const QString &call, const AccountNo &account);
    /// The callback service anew, with a journal in trouble.
    std::unique_ptr<TroubledJournal> giveTrouble(TroubledJournal::Trouble trouble);
    [[nodiscard]] QCborMap wrappedValues(const CallId &call);
    std::unique_ptr<ServicesFixture> m_seat;
};

void TestServicesCallback::init()
{
    m_seat = std::make_unique<ServicesFixture>();
    phone().choose(AgentState::Ready);
    QTRY_VERIFY(callbacks().isKnown());
    QVERIFY(callbacks().tasks().isEmpty());
}

/// Rings for 20 s and is not taken; the agent is ready again afterwards.
CallId TestServicesCallback::miss(const QString &key, const QString &number)
{
    m_seat->line->ring(key, number);
    const CallId id = phone().callId();
    m_seat->settle();
    (void)m_seat->waitForAnswers(); // who it is
    m_seat->advance(20'000);
    m_seat->line->callerHangsUp(key);
    m_seat->settle();
    phone().choose(AgentState::Ready);
    return id;
}

/// What the operation says that ended the task.
QCborMap TestServicesCallback::wrappedValues(const CallId &call)
{
    const auto trail =
        m_seat->ask([&](Queries &queries) { return queries.trail(EntityKind::Call, call.toString()); });
    if (!trail)
        return {};
    for (const JournalEntry &entry : *trail) {
        if (entry.operation.intent == u"call.wrapped"_s)
            return entry.operation.values;
    }
    return {};
}

void TestServicesCallback::missedCallIsATaskOverARestart()
{
    const CallId id = miss(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(callbacks().tasks().size(), 1);
    QTRY_COMPARE(callbacks().tasks().first().customerName, u"李秀兰"_s);
    m_seat->restart();
    QTRY_COMPARE(callbacks().tasks().size(), 1);
    const CallbackTask task = callbacks().tasks().first();
    QCOMPARE(task.call, id);
    QCOMPARE(task.number, u"15432842671"_s);
    QCOMPARE(task.place, u"和丰家园 3-2-501"_s);
    QCOMPARE(task.missedMs, ServicesFixture::kNow + 20'000);
    QCOMPARE(task.tries, 0);
}

void TestServicesCallback::calledBackItEndsAndSaysInWhichCall()
{
    const CallId id = miss(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(callbacks().tasks().size(), 1);
    callbacks().callBackNext();
    QCOMPARE(m_seat->line->dialled, u"15432842671"_s);
    QCOMPARE(callbacks().tasks().size(), 1); // ringing is not talking
    const CallId back = phone().callId();
    m_seat->line->answer(u"out-15432842671"_s);
    QVERIFY(callbacks().tasks().isEmpty());
    m_seat->advance(2'000);
    phone().hangup();
    phone().finishWrapUp();
    QTRY_COMPARE(m_seat->storedCall(id).state, CallState::Wrapped);
    QCOMPARE(wrappedValues(id).value(u"returned_by"_s).toString(), back.toString());
    m_seat->restart();
    QTRY_VERIFY(callbacks().isKnown());
    QVERIFY(callbacks().tasks().isEmpty());
}

void TestServicesCallback::nobodyAnswersItStaysWithOneMoreTry()
{
    miss(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(callbacks().tasks().size(), 1);
    for (int tries = 1; tries <= 2; ++tries) {
        callbacks().callBackNext();
        m_seat->settle();
        m_seat->advance(30'000);
        phone().hangup();
        m_seat->settle();
        phone().finishWrapUp();
        QTRY_COMPARE(callbacks().tasks().first().tries, tries);
    }
    QCOMPARE(callbacks().tasks().size(), 1);
}

void TestServicesCallback::whoRingsAgainNeedsNoCall()
{
    const CallId id = miss(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(callbacks().tasks().size(), 1);
    m_seat->line->ring(u"c2"_s, u"+86 154 3284 2671"_s);
    const CallId again = phone().callId();
    phone().answer();
    QVERIFY(callbacks().tasks().isEmpty());
    QTRY_COMPARE(wrappedValues(id).value(u"returned_by"_s).toString(), again.toString());
}

void TestServicesCallback::aColleagueTalkedToTheHousehold()
{
    const CallId id = miss(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(callbacks().tasks().size(), 1);
    m_seat->advance(60'000);
    const QString other = colleagueIsOffered({});
    colleagueAnswers(other, ServicesFixture::account(2, 501));
    QTRY_VERIFY(callbacks().tasks().isEmpty());
    QTRY_COMPARE(wrappedValues(id).value(u"returned_by"_s).toString(), other);
}

QString TestServicesCallback::colleagueIsOffered(const QString &number)
{
    const QString call = CallId::make(*m_seat->clock).toString();
    OperationDraft offered = m_seat->services->session->draft(u"call.offered"_s, EntityKind::Call, call);
    offered.actor = AgentId(u"1031"_s);
    offered.values = {{u"agent"_s, u"1031"_s}};
    if (!number.isEmpty())
        offered.personal = {{u"number"_s, number.toUtf8()}};
    m_seat->write({offered});
    return call;
}

void TestServicesCallback::colleagueAnswers(const QString &call, const AccountNo &account)
{
    OperationDraft answered = m_seat->services->session->draft(u"call.answered"_s, EntityKind::Call, call);
    answered.actor = AgentId(u"1031"_s);
    answered.values = {{u"agent"_s, u"1031"_s}};
    if (!account.isEmpty())
        answered.values.insert(u"account"_s, account.value);
    m_seat->write({answered});
}

/// The queue rings all seats, some milliseconds one after the other; nobody knows the number.
void TestServicesCallback::aColleagueWasRungTooAndTookIt()
{
    const QString other = colleagueIsOffered(u"15411112222"_s);
    m_seat->advance(5);
    m_seat->line->ring(u"c1"_s, u"15411112222"_s);
    const CallId id = phone().callId();
    m_seat->settle();
    m_seat->advance(25'000);
    colleagueAnswers(other, {});
    m_seat->line->callerHangsUp(u"c1"_s); // a PBX that does not say why
    QTRY_COMPARE(wrappedValues(id).value(u"returned_by"_s).toString(), other);
    QTRY_VERIFY(callbacks().tasks().isEmpty());
}

void TestServicesCallback::takenElsewhereIsNoTask()
{
    QSignalSpy missed(&phone(), &PhoneService::callMissed);
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    const CallId id = phone().callId();
    m_seat->settle();
    m_seat->advance(25'000);
    m_seat->line->colleagueTakes(u"c1"_s);
    QTRY_COMPARE(m_seat->storedCall(id).state, CallState::Wrapped);
    QCOMPARE(wrappedValues(id).value(u"reason"_s).toString(), u"served"_s);
    QVERIFY(missed.isEmpty());
    QCOMPARE(phone().agent().state, AgentState::Ready); // who did nothing wrong goes on
    QVERIFY(m_seat->waitForAnswers());
    QVERIFY(callbacks().tasks().isEmpty());
}

std::unique_ptr<TroubledJournal> TestServicesCallback::giveTrouble(TroubledJournal::Trouble trouble)
{
    auto journal = std::make_unique<TroubledJournal>(*m_seat->store);
    journal->trouble = trouble;
    ServiceSet &services = *m_seat->services;
    services.callbacks = std::make_unique<CallbackService>(
        *services.phone, *services.session, *journal, *m_seat->reader, *services.changes, *m_seat->clock);
    return journal;
}

void TestServicesCallback::anEndThatCantBeWrittenIsTriedWithTheNextChange()
{
    const auto journal = giveTrouble(TroubledJournal::Trouble::Fails);
    QSignalSpy failed(&callbacks(), &CallbackService::failed);
    const QString other = colleagueIsOffered({});
    const CallId id = miss(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(callbacks().tasks().size(), 1);
    colleagueAnswers(other, ServicesFixture::account(2, 501));
    QTRY_COMPARE(journal->asked, 1);
    QTRY_COMPARE(failed.size(), 1);
    const int read = m_seat->reader->asked;
    QVERIFY(m_seat->waitForAnswers());
    QVERIFY2(m_seat->reader->asked <= read + 2, "it asks and fails without a pause");
    QCOMPARE(journal->asked, 1);
    QTRY_COMPARE(callbacks().tasks().size(), 1); // and nobody forgets it meanwhile
    colleagueIsOffered(u"15499990000"_s); // any change
    QTRY_COMPARE(journal->asked, 2);
    QVERIFY(m_seat->waitForAnswers());
    QCOMPARE(failed.size(), 1); // said once
    journal->trouble = TroubledJournal::Trouble::None;
    colleagueIsOffered(u"15499990001"_s);
    QTRY_COMPARE(m_seat->storedCall(id).state, CallState::Wrapped);
    QTRY_VERIFY(callbacks().tasks().isEmpty());
    m_seat->services->callbacks.reset(); // before its journal
}

void TestServicesCallback::anEndThatTheServerRefusesIsATaskAgain()
{
    const auto journal = giveTrouble(TroubledJournal::Trouble::Undone);
    const QString other = colleagueIsOffered({});
    miss(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(callbacks().tasks().size(), 1);
    QSignalSpy changed(&callbacks(), &CallbackService::changed);
    colleagueAnswers(other, ServicesFixture::account(2, 501));
    QTRY_COMPARE(journal->asked, 1);
    QTRY_COMPARE(callbacks().tasks().size(), 1);
    QVERIFY(!changed.isEmpty()); // it was away
    colleagueIsOffered(u"15499990000"_s);
    QVERIFY(m_seat->waitForAnswers());
    QCOMPARE(journal->asked, 1); // not again and again: now a person decides
    QCOMPARE(callbacks().tasks().size(), 1);
    m_seat->services->callbacks.reset();
}

void TestServicesCallback::whoIsOfflineStaysOutOfTheQueue()
{
    phone().choose(AgentState::Offline);
    m_seat->line->seats.clear();
    phone().dial(u"15432842671"_s);
    m_seat->line->answer(u"out-15432842671"_s);
    phone().hangup();
    phone().finishWrapUp();
    miss(u"c1"_s, u"15432842671"_s); // a call to the extension itself; ready afterwards
    QCOMPARE(m_seat->line->seats.size(), 1);
    QCOMPARE(m_seat->line->seats.first().first, QueueSeat::Ready);
}

void TestServicesCallback::whyNotIsOnRecord()
{
    const CallId id = miss(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(callbacks().tasks().size(), 1);
    callbacks().waive(id, CallbackWaiver::Nuisance);
    QVERIFY(callbacks().tasks().isEmpty());
    callbacks().waive(id, CallbackWaiver::Served); // pressed twice
    QTRY_COMPARE(m_seat->storedCall(id).state, CallState::Wrapped);
    QCOMPARE(wrappedValues(id).value(u"reason"_s).toString(), u"nuisance"_s);
    QCOMPARE(m_seat->intentsOf(EntityKind::Call, id.toString()).count(u"call.wrapped"_s), 1);
}

void TestServicesCallback::oldestFirstAndNeverWithoutANumber()
{
    QSignalSpy failed(&callbacks(), &CallbackService::failed);
    callbacks().callBackNext();
    QCOMPARE(failed.size(), 1);
    const CallId withheld = miss(u"c1"_s, QString());
    miss(u"c2"_s, u"15432842671"_s);
    miss(u"c3"_s, u"15499998888"_s);
    QTRY_COMPARE(callbacks().tasks().size(), 3);
    QCOMPARE(callbacks().tasks().first().number, u"15499998888"_s); // newest on top
    callbacks().callBack(withheld);
    QCOMPARE(failed.size(), 2);
    QVERIFY(m_seat->line->dialled.isEmpty());
    callbacks().callBackNext();
    QCOMPARE(m_seat->line->dialled, u"15432842671"_s); // has waited longest, of those with a number
}

/// Two rows of one caller would be called back twice.
void TestServicesCallback::whoRingsInVainTwiceIsOneTask()
{
    const CallId first = miss(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(callbacks().tasks().size(), 1);
    miss(u"c2"_s, u"15499998888"_s);
    m_seat->advance(60'000);
    const CallId last = miss(u"c3"_s, u"+86 154 3284 2671"_s);
    const CallId withheld = miss(u"c4"_s, QString());
    miss(u"c5"_s, QString()); // may be anybody
    QTRY_COMPARE(callbacks().tasks().size(), 4);
    const CallbackTask task = callbacks().tasks().at(2);
    QCOMPARE(task.call, last);
    QCOMPARE(task.times, 2);
    QCOMPARE(callbacks().tasks().at(3).times, 1);
    QCOMPARE(task.missedMs, m_seat->storedCall(last).endedMs);
    callbacks().callBackNext(); // who has waited longest, since his first call
    QCOMPARE(m_seat->line->dialled, u"15432842671"_s);
    const CallId back = phone().callId();
    m_seat->line->answer(u"out-15432842671"_s);
    QCOMPARE(callbacks().tasks().size(), 3);
    for (const CallId &call : {first, last}) {
        QTRY_COMPARE(m_seat->storedCall(call).state, CallState::Wrapped);
        QCOMPARE(wrappedValues(call).value(u"returned_by"_s).toString(), back.toString());
    }
    m_seat->advance(2'000);
    phone().hangup();
    phone().finishWrapUp();
    // And with a reason just the same; who withheld his number stays alone.
    phone().choose(AgentState::Ready);
    const CallId again = miss(u"c6"_s, u"15499998888"_s);
    QTRY_COMPARE(callbacks().tasks().size(), 3);
    QTRY_COMPARE(callbacks().tasks().first().times, 2);
    callbacks().waive(again, CallbackWaiver::Unreachable);
    QCOMPARE(callbacks().tasks().size(), 2);
    callbacks().waive(withheld, CallbackWaiver::Nuisance);
    QCOMPARE(callbacks().tasks().size(), 1);
    m_seat->restart();
    QTRY_COMPARE(callbacks().tasks().size(), 1);
}

void TestServicesCallback::poorSoundIsSaidOnceACall()
{
    QSignalSpy failed(&phone(), &PhoneService::failed);
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    phone().answer();
    const auto sounds = [&](const CallQuality &quality) {
        CallSnapshot call = m_seat->line->calls().first();
        call.quality = quality;
        emit m_seat->line->callChanged(call);
    };
    sounds({4.3, 0.1, 5, 20});
    sounds({3.4, 5.0, 50, 20}); // at the limits, not beyond
    QVERIFY(failed.isEmpty());
    sounds({2.9, 5.5, 60, 20});
    QCOMPARE(failed.size(), 1);
    sounds({4.3, 0.1, 5, 20});
    sounds({2.5, 9, 80, 20});
    QCOMPARE(failed.size(), 1); // he knows
    const CallId id = phone().callId();
    m_seat->advance(2'000);
    phone().hangup();
    const auto stored = [&]() -> qint64 {
        const auto trail =
            m_seat->ask([&](Queries &queries) { return queries.trail(EntityKind::Call, id.toString()); });
        for (const JournalEntry &entry : trail ? *trail : QList<JournalEntry>()) {
            if (entry.operation.intent == u"call.ended"_s)
                return entry.operation.values.value(u"mos_tenths"_s).toInteger();
        }
        return -1;
    };
    QTRY_COMPARE(stored(), 25); // the worst goes into the record
}

QTEST_GUILESS_MAIN(TestServicesCallback)
#include "tst_services_callback.moc"
