// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A call arrives: the card, the agent's state, the operations.
#include "services_fixture.h"

#include "app/services/customer/contact_loader.h"
#include "app/services/verdict/verdict_service.h"

#include <functional>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestServicesContact : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void callBringsTheCard();
    void whatFollowsComesBehindTheCard();
    void theFrameOfTheCardComesBeforeWhatFollows();
    void wholeCallIsInTheJournal();
    void severalHouseholds();
    void unknownNumberIsLinkedByHand();
    void outdatedAnswerIsDropped();
    void missedCall();
    void rejectedCallIsNotMissed();
    void callerWhoGivesUpEarlyChangesNothing();
    void transferAndOutbound();
    void wrapUpBox();
    void wrapUpModes();
    void aPrescribedLengthBoundsTheExtension();
    void aResumedWrapUpLetsTheOtherSeatWriteFirst();
    void theCompanysWrapUpIsNotTheAgentsToChange();
    void lineLossMakesNotReady();
    void historyCounts();
    void earlierCallsOfTheDayAreCounted();
    void plantDownStillGivesTheCard();

private:
    [[nodiscard]] PhoneService &phone() { return *m_seat->services->phone; }
    [[nodiscard]] ContactService &contact() { return *m_seat->services->contact; }
    std::unique_ptr<ServicesFixture> m_seat;
};

void TestServicesContact::init()
{
    m_seat = std::make_unique<ServicesFixture>();
    phone().choose(AgentState::Ready);
}

void TestServicesContact::cleanup()
{
    m_seat.reset();
}

void TestServicesContact::callBringsTheCard()
{
    const qint64 now = ServicesFixture::kNow;
    m_seat->plant.set(u"310002501"_s, SeriesQuantity::RoomTemperature, 16.3, now - 60'000);
    m_seat->plant.set(u"310002601"_s, SeriesQuantity::RoomTemperature, 16.4, now - 60'000);
    m_seat->plant.set(u"S1"_s, SeriesQuantity::SupplyTemperature, 52.4, now - 8'000);
    m_seat->plant.set(QString(), SeriesQuantity::OutdoorTemperature, -24.3, now - 8'000);
    QSignalSpy published(&contact(), &ContactService::cardPublished);
    QSignalSpy values(&contact(), &ContactService::valuesChanged);
    QSignalSpy curves(&contact(), &ContactService::curvesReady);
    m_seat->reader->closeGate();
    m_seat->line->ring(u"c1"_s, u"+86 154 3284 2671"_s, 21'000);
    QCOMPARE(phone().agent().state, AgentState::Reserved);
    QCOMPARE(contact().match().kind, MatchKind::Looking);
    QVERIFY(contact().isLoading());
    m_seat->reader->openGate();
    QTRY_COMPARE(published.size(), 1); // before anybody answered
    QCOMPARE(contact().match().kind, MatchKind::Exact);
    QTRY_VERIFY(!values.isEmpty());
    QTRY_VERIFY(!curves.isEmpty());
    const ContactCard card = *contact().card();
    QCOMPARE(card.detail.household.customerName, u"李秀兰"_s);
    QCOMPARE(card.station->name, u"和丰站"_s);
    QCOMPARE(*card.room.celsius, 16.3);
    QCOMPARE(card.neighbours.size(), 12); // three floors of two units
    const auto above = std::ranges::find(card.neighbours, NeighbourRelation::Above, &Neighbour::relation);
    QVERIFY(above != card.neighbours.end());
    QCOMPARE(above->household.account, ServicesFixture::account(2, 601));
    QCOMPARE(*above->room.celsius, 16.4);
    QCOMPARE(std::ranges::count(card.neighbours, NeighbourRelation::Opposite, &Neighbour::relation), 1);
    QCOMPARE(card.stationValues.size(), 2); // the station's and the weather's
    QCOMPARE(contact().dayCurves().size(), 4);
    QCOMPARE(contact().timings().size(), 1);
    // The form is a draft for this household already.
    QCOMPARE(m_seat->services->tickets->draft().account, card.detail.household.account);
    QCOMPARE(m_seat->services->tickets->draft().call, phone().callId());
    // The values are asked for again while the card is on the screen.
    const qsizetype before = values.size();
    QTRY_VERIFY_WITH_TIMEOUT(values.size() > before, 8'000);
}

/// While the telephone rings, who it is goes first; what is beside the card waits for it, but not long.
void TestServicesContact::whatFollowsComesBehindTheCard()
{
    QSignalSpy settled(&contact(), &ContactService::cardSettled);
    const auto drafted = [this] { return m_seat->services->tickets->draft().account; };
    QList<AccountNo> draftsAtCards;
    connect(&contact(), &ContactService::cardPublished, this,
            [&](const ContactCard &) { draftsAtCards += drafted(); });
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    QTRY_VERIFY(!settled.isEmpty());
    QCOMPARE(draftsAtCards.first(), AccountNo());
    QCOMPARE(drafted(), ServicesFixture::account(2, 501));
    m_seat->line->callerHangsUp(u"c1"_s);
    QTRY_VERIFY(contact().isSettled());
    // The store is slow: the card before goes all the same, and then what was beside it.
    m_seat->reader->closeGate();
    settled.clear();
    m_seat->line->ring(u"c2"_s, u"15400020601"_s);
    QVERIFY(!contact().card());
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(!contact().card());
    QCOMPARE(m_seat->services->verdict->state(), VerdictService::State::None);
    m_seat->reader->openGate();
    QTRY_VERIFY(settled.size() > 1);
    QCOMPARE(contact().card()->detail.household.account, ServicesFixture::account(2, 601));
    QVERIFY(m_seat->services->verdict->state() != VerdictService::State::None);
}

/// A window asks for its frame when the card is there: that is handled first, each time.
void TestServicesContact::theFrameOfTheCardComesBeforeWhatFollows()
{
    class Window : public QObject
    {
    public:
        std::function<void()> paint;

    protected:
        void customEvent(QEvent *) override { paint(); }
    } window;
    QSignalSpy settled(&contact(), &ContactService::cardSettled);
    qsizetype settledAtFrame = -1;
    window.paint = [&] { settledAtFrame = settled.size(); };
    connect(&contact(), &ContactService::cardPublished, &window, [&](const ContactCard &) {
        settled.clear(); // of the card before
        QCoreApplication::postEvent(&window, new QEvent(QEvent::User), Qt::LowEventPriority);
    });
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    QTRY_VERIFY(settledAtFrame >= 0);
    QCOMPARE(settledAtFrame, 0);
    QTRY_COMPARE(settled.size(), 1);
    QTRY_VERIFY(contact().isSettled()); // the card is told again with what the call wrote
    settledAtFrame = -1;
    contact().open(ServicesFixture::account(2, 601));
    QTRY_VERIFY(settledAtFrame >= 0);
    QCOMPARE(settledAtFrame, 0);
    QTRY_COMPARE(settled.size(), 1);
}

void TestServicesContact::wholeCallIsInTheJournal()
{
    QSignalSpy failed(&phone(), &PhoneService::failed);
    QSignalSpy wrapped(&phone(), &PhoneService::callWrapped);
    m_seat->line->ring(u"c1"_s, u"15432842671"_s, 21'000);
    const CallId id = phone().callId();
    QTRY_VERIFY(contact().card());
    m_seat->advance(6'000);
    QCOMPARE(*phone().firstResponseSeconds(), 6.0);
    phone().answer();
    QCOMPARE(phone().agent().state, AgentState::Talking);
    m_seat->advance(60'000);
    QCOMPARE(*phone().firstResponseSeconds(), 6.0); // stays as a record
    phone().toggleHold();
    QVERIFY(phone().call()->isOnHold());
    m_seat->advance(10'000);
    phone().toggleHold();
    phone().toggleMute();
    QVERIFY(phone().call()->muted);
    phone().hangup();
    phone().hangup(); // a double press
    QCOMPARE(phone().agent().state, AgentState::WrapUp);
    m_seat->advance(12'000);
    phone().finishWrapUp();
    QCOMPARE(phone().agent().state, AgentState::Ready);
    QVERIFY(m_seat->line->isReady);
    QVERIFY(!phone().call());
    QCOMPARE(wrapped.size(), 1);
    QTRY_COMPARE(m_seat->storedCall(id).state, CallState::Wrapped);
    const Call call = m_seat->storedCall(id);
    QCOMPARE(call.number, u"15432842671"_s);
    QCOMPARE(call.account, ServicesFixture::account(2, 501));
    QCOMPARE(call.agent.value, u"1027"_s);
    QCOMPARE(call.waitedMs, 21'000);
    QCOMPARE(call.holds.size(), 1);
    QCOMPARE(m_seat->intentsOf(EntityKind::Call, id.toString()),
             (QStringList{u"call.offered"_s, u"call.answered"_s, u"call.held"_s, u"call.resumed"_s,
                          u"call.ended"_s, u"call.wrapped"_s}));
    QVERIFY(failed.isEmpty());
}

void TestServicesContact::severalHouseholds()
{
    m_seat->line->ring(u"c1"_s, u"154 9999 8888"_s);
    QTRY_COMPARE(contact().match().kind, MatchKind::Several);
    QCOMPARE(contact().match().candidates.size(), 2);
    QVERIFY(!contact().card());
    phone().answer();
    contact().choose(ServicesFixture::account(1, 102));
    QTRY_VERIFY(contact().card());
    QCOMPARE(contact().card()->call, phone().callId());
    const CallId id = phone().callId();
    QTRY_COMPARE(m_seat->storedCall(id).account, ServicesFixture::account(1, 102));
    // Who was in touch last stands first the next time.
    m_seat->line->callerHangsUp(u"c1"_s);
    phone().finishWrapUp();
    m_seat->advance(60'000);
    m_seat->line->ring(u"c2"_s, u"15499998888"_s);
    QTRY_COMPARE(contact().match().candidates.size(), 2);
    QCOMPARE(contact().match().candidates.first().household.account, ServicesFixture::account(1, 102));
}

void TestServicesContact::unknownNumberIsLinkedByHand()
{
    m_seat->line->ring(u"c1"_s, u"15411112222"_s);
    QTRY_COMPARE(contact().match().kind, MatchKind::Unknown);
    QVERIFY(!contact().card());
    const CallId id = phone().callId();
    phone().answer();
    contact().open(ServicesFixture::account(2, 402)); // only looks
    QTRY_VERIFY(contact().card());
    QVERIFY(contact().card()->call.isNull());
    QVERIFY(m_seat->storedCall(id).account.isEmpty());
    contact().choose(ServicesFixture::account(2, 402));
    QTRY_COMPARE(m_seat->storedCall(id).account, ServicesFixture::account(2, 402));
    QSignalSpy failed(&contact(), &ContactService::failed);
    contact().open(AccountNo(u"no such"_s));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::NotFound);
}

void TestServicesContact::outdatedAnswerIsDropped()
{
    QSignalSpy published(&contact(), &ContactService::cardPublished);
    m_seat->reader->closeGate();
    contact().open(ServicesFixture::account(1, 201));
    contact().open(ServicesFixture::account(1, 202));
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    QVERIFY(m_seat->reader->held() >= 3);
    m_seat->reader->openGate();
    QTRY_VERIFY(contact().card()
                && contact().card()->detail.household.account == ServicesFixture::account(2, 501));
    QTRY_VERIFY(!contact().isLoading());
    for (const auto &signal : published)
        QCOMPARE(signal.first().value<ContactCard>().detail.household.account,
                 ServicesFixture::account(2, 501));
}

void TestServicesContact::missedCall()
{
    QSignalSpy missed(&phone(), &PhoneService::callMissed);
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    const CallId id = phone().callId();
    QTRY_VERIFY(contact().card());
    m_seat->advance(20'000);
    m_seat->line->callerHangsUp(u"c1"_s);
    QCOMPARE(missed.size(), 1);
    QCOMPARE(phone().agent().state, AgentState::Missed);
    QVERIFY(!phone().agent().reason.isEmpty());
    QVERIFY(!m_seat->line->isReady);
    QTRY_COMPARE(m_seat->storedCall(id).state, CallState::Missed);
    QTRY_COMPARE(m_seat->storedCall(id).account, ServicesFixture::account(2, 501)); // whom to call back
    phone().choose(AgentState::Ready);
    QVERIFY(m_seat->line->isReady);
}

void TestServicesContact::rejectedCallIsNotMissed()
{
    QSignalSpy missed(&phone(), &PhoneService::callMissed);
    QSignalSpy rejected(&phone(), &PhoneService::callRejected);
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    const CallId id = phone().callId();
    QTRY_VERIFY(contact().card());
    phone().reject(TelephonyRejection::WrongQueue);
    QCOMPARE(m_seat->line->rejections, QList{TelephonyRejection::WrongQueue});
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(missed.size(), 0); // the bell tells what the agent does not know
    QCOMPARE(phone().agent().state, AgentState::Missed); // the person says when to go on
    QCOMPARE(contact().match().kind, MatchKind::None);
    QTRY_COMPARE(m_seat->storedCall(id).state, CallState::Missed);
    QCOMPARE(m_seat->storedCall(id).rejected, u"wrong_queue"_s);
    // The key that ends a call sends one away that rings: by the usual reason, as no call missed.
    m_seat->line->ring(u"c2"_s, u"15432842671"_s);
    const CallId second = phone().callId();
    m_seat->advance(2'000);
    phone().hangup();
    QCOMPARE(m_seat->line->rejections.last(), TelephonyRejection::Busy);
    QCOMPARE(missed.size(), 0);
    QTRY_COMPARE(m_seat->storedCall(second).rejected, u"busy"_s);
}

void TestServicesContact::callerWhoGivesUpEarlyChangesNothing()
{
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    const CallId id = phone().callId();
    m_seat->advance(3'000);
    m_seat->line->callerHangsUp(u"c1"_s);
    QCOMPARE(phone().agent().state, AgentState::Ready);
    QVERIFY(phone().agent().changedByProgram);
    QTRY_COMPARE(m_seat->storedCall(id).state, CallState::Missed);
    QVERIFY(m_seat->storedCall(id).rejected.isEmpty());
}

void TestServicesContact::transferAndOutbound()
{
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    const CallId id = phone().callId();
    phone().answer();
    phone().startTransfer(u"1031"_s);
    QCOMPARE(phone().call()->consultOf, u"c1"_s);
    QCOMPARE(phone().mainCall()->id, u"c1"_s);
    phone().completeTransfer();
    QCOMPARE(phone().agent().state, AgentState::WrapUp);
    QTRY_COMPARE(m_seat->storedCall(id).transfers, 1);
    QCOMPARE(m_seat->storedCall(id).transferTarget, u"1031"_s);
    phone().choose(AgentState::Break, u"喝水"_s); // chooses, so the wrap-up is over
    QCOMPARE(phone().agent().state, AgentState::Break);
    phone().dial(u"0451-8888 6666"_s);
    QCOMPARE(m_seat->line->dialled, u"045188886666"_s);
    QCOMPARE(phone().agent().state, AgentState::Reserved);
    const CallId out = phone().callId();
    m_seat->advance(30'000);
    phone().hangup();
    QCOMPARE(phone().agent().state, AgentState::WrapUp); // a failed outbound call wraps up too
    phone().finishWrapUp();
    QCOMPARE(phone().agent().state, AgentState::Break);
    QTRY_COMPARE(m_seat->storedCall(out).state, CallState::Wrapped);
    QCOMPARE(m_seat->storedCall(out).direction, CallDirection::Outbound);
}

void TestServicesContact::wrapUpBox()
{
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    phone().answer();
    phone().hangup();
    QCOMPARE(phone().wrapUp().lengthMs, 30'000);
    QVERIFY(phone().wrapUp().canExtend);
    phone().extendWrapUp();
    phone().extendWrapUp(); // only once
    QCOMPARE(phone().wrapUp().lengthMs, 90'000);
    QSignalSpy wrapped(&phone(), &PhoneService::callWrapped);
    m_seat->advance(89'000);
    // The service looks at the clock five times a second; a timer of this pace that begins now comes after
    // it.
    QTimer pace;
    QSignalSpy looked(&pace, &QTimer::timeout);
    pace.start(200);
    QTRY_VERIFY(!looked.isEmpty());
    QVERIFY(wrapped.isEmpty());
    m_seat->advance(1'000);
    QTRY_COMPARE(wrapped.size(), 1);
    QCOMPARE(phone().agent().state, AgentState::Ready);
    QVERIFY(phone().agent().changedByProgram);
}

/// Else a seat had its own length after all.
void TestServicesContact::aPrescribedLengthBoundsTheExtension()
{
    SettingsService &settings = *m_seat->services->settings;
    QVERIFY(settings.set(u"call.wrapup.extension"_s, 600));
    const auto extended = [this](const QString &key) {
        m_seat->line->ring(key, u"15432842671"_s);
        phone().answer();
        phone().hangup();
        phone().extendWrapUp();
        const qint64 length = phone().wrapUp().lengthMs;
        phone().finishWrapUp();
        m_seat->advance(2'000); // the next hang-up is no double press
        return length;
    };
    QCOMPARE(extended(u"c1"_s), 630'000);
    settings.setPrescribed({{u"call.wrapup"_s, 45}});
    QCOMPARE(extended(u"c2"_s), 105'000);
}

/// At its end two seats write at once: the one that went on with it waits a little for the one that began it.
void TestServicesContact::aResumedWrapUpLetsTheOtherSeatWriteFirst()
{
    for (const bool isOtherAlive : {true, false}) {
        const CallId id = CallId::make(*m_seat->clock);
        m_seat->write({m_seat->services->session->draft(u"call.offered"_s, EntityKind::Call, id.toString()),
                       m_seat->services->session->draft(u"call.ended"_s, EntityKind::Call, id.toString())});
        WrapUpRecord begun;
        begun.call = id;
        begun.lengthMs = 30'000;
        phone().resumeWrapUp(begun, 20'000, AgentState::Ready, {});
        QVERIFY(phone().wrapUp().runs);
        m_seat->advance(21'000);
        QTimer pace; // as above
        QSignalSpy looked(&pace, &QTimer::timeout);
        pace.start(200);
        QTRY_VERIFY(!looked.isEmpty());
        QVERIFY(phone().wrapUp().runs);
        WrapUpNews news;
        news.call = id;
        news.isWrapped = true;
        if (isOtherAlive)
            phone().followWrapUp(news);
        else
            m_seat->advance(2'500);
        QTRY_VERIFY(!phone().wrapUp().runs);
        m_seat->settle();
        QCOMPARE(m_seat->storedCall(id).state, isOtherAlive ? CallState::Ended : CallState::Wrapped);
    }
}

void TestServicesContact::wrapUpModes()
{
    SettingsService &settings = *m_seat->services->settings;
    const auto talk = [this](const QString &key) {
        m_seat->line->ring(key, u"15432842671"_s);
        phone().answer();
        phone().hangup();
        m_seat->advance(2'000);
    };
    QSignalSpy refused(&phone(), &PhoneService::failed);
    QVERIFY(settings.set(u"call.wrapup.mode"_s, u"2"_s)); // neither shorter nor longer
    talk(u"c1"_s);
    phone().finishWrapUp();
    QCOMPARE(refused.size(), 1);
    phone().extendWrapUp();
    phone().choose(AgentState::Break); // holds for afterwards
    QCOMPARE(phone().agent().state, AgentState::WrapUp);
    QCOMPARE(phone().wrapUp().lengthMs, 30'000);
    m_seat->advance(28'000);
    QTRY_COMPARE(phone().agent().state, AgentState::Break);
    phone().choose(AgentState::Ready);

    QVERIFY(settings.set(u"call.wrapup.mode"_s, u"3"_s)); // as long as it takes
    talk(u"c2"_s);
    m_seat->advance(3'600'000);
    QTimer pace;
    QSignalSpy looked(&pace, &QTimer::timeout);
    pace.start(200);
    QTRY_VERIFY(!looked.isEmpty());
    QCOMPARE(phone().agent().state, AgentState::WrapUp);
    QCOMPARE(phone().wrapUp().endsMs, 0);
    phone().finishWrapUp();
    QCOMPARE(phone().agent().state, AgentState::Ready);

    QVERIFY(settings.set(u"call.wrapup.mode"_s, u"4"_s)); // none
    QSignalSpy wrapped(&phone(), &PhoneService::callWrapped);
    talk(u"c3"_s);
    QCOMPARE(wrapped.size(), 1);
    QCOMPARE(phone().agent().state, AgentState::Ready);
    QVERIFY(!phone().call());
    QCOMPARE(refused.size(), 1);
}

/// Whom a rule binds does not switch it off.
void TestServicesContact::theCompanysWrapUpIsNotTheAgentsToChange()
{
    SettingsService &settings = *m_seat->services->settings;
    const QString mode = u"call.wrapup.mode"_s;
    const auto prescribe = [&](const QString &name, const QString &value) {
        OperationDraft draft = m_seat->services->session->draft(u"setting.set"_s, EntityKind::Setting, name);
        draft.values = {{u"name"_s, name}, {u"value"_s, value}};
        m_seat->write({draft});
    };
    QVERIFY(settings.set(mode, u"4"_s)); // the company has said nothing yet
    prescribe(mode, u"2"_s);
    prescribe(u"call.wrapup"_s, u"45"_s);
    QTRY_VERIFY(settings.isLocked(mode) && settings.isLocked(u"call.wrapup"_s));
    QCOMPARE(settings.set(mode, u"4"_s).error().code, ErrorCode::Denied);
    settings.reset(mode);
    QCOMPARE(settings.value(mode).toString(), u"2"_s);
    QVERIFY(!settings.set(u"call.wrapup"_s, 5));
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    phone().answer();
    phone().hangup();
    QCOMPARE(phone().agent().state, AgentState::WrapUp);
    QCOMPARE(phone().wrapUp().lengthMs, 45'000);
    QVERIFY(!phone().wrapUp().canFinish && !phone().wrapUp().canExtend);
    // Left to the seats again; what can't be understood prescribes nothing.
    prescribe(mode, u"seat"_s);
    prescribe(u"call.wrapup"_s, u"soon"_s);
    QTRY_VERIFY(!settings.isLocked(mode) && !settings.isLocked(u"call.wrapup"_s));
    QVERIFY(settings.set(mode, u"3"_s));
}

void TestServicesContact::lineLossMakesNotReady()
{
    m_seat->line->lineGoes(LineState::Registration::Failed);
    QCOMPARE(phone().agent().state, AgentState::Ready);
    m_seat->advance(10'000);
    QTRY_COMPARE(phone().agent().state, AgentState::LineDown);
    QVERIFY(!phone().agent().reason.isEmpty());
    m_seat->line->lineGoes(LineState::Registration::Registered);
    QCOMPARE(phone().agent().state, AgentState::Ready);
}

void TestServicesContact::historyCounts()
{
    const auto open = [&](const AccountNo &account, const QString &number) {
        OperationDraft draft = m_seat->services->session->draft(u"ticket.open"_s, EntityKind::Ticket,
                                                                TicketId::make(*m_seat->clock).toString());
        draft.values = {{u"number"_s, number},
                        {u"account"_s, account.value},
                        {u"building"_s, u"M1-3"_s},
                        {u"category"_s, u"no_heat"_s},
                        {u"promise_ms"_s, m_seat->clock->utcMs() + 60'000}};
        return draft;
    };
    m_seat->write({open(ServicesFixture::account(2, 501), u"NC-1"_s),
                   open(ServicesFixture::account(2, 601), u"NC-2"_s),
                   open(ServicesFixture::account(2, 402), u"NC-3"_s)});
    m_seat->advance(30 * 60'000);
    contact().open(ServicesFixture::account(2, 501));
    QTRY_VERIFY(contact().card());
    const ContactCard card = *contact().card();
    QCOMPARE(card.openTickets.size(), 1);
    QCOMPARE(card.counts.tickets3Years, 1);
    QCOMPARE(card.counts.roomTemperature3Years, 1);
    QCOMPARE(card.counts.buildingTickets2Hours, 2);
    QVERIFY(card.counts.secondReport);
    QVERIFY(card.brokenPromise);
    // Of what the call on the line has opened itself nobody says that it is reported for the second time.
    const CallId call = CallId::make(*m_seat->clock);
    OperationDraft own = open(ServicesFixture::account(2, 602), u"NC-5"_s);
    own.values.insert(u"call"_s, call.toString());
    m_seat->write({own});
    const auto reported = [&](const CallId &of) {
        Contact::CardRequest request;
        request.account = ServicesFixture::account(2, 602);
        request.call = of;
        request.nowMs = m_seat->clock->utcMs();
        return m_seat->ask([request](Queries &queries) { return Contact::loadCard(queries, request); })
            ->counts.secondReport;
    };
    QVERIFY(!reported(call));
    QVERIFY(reported({}));
    for (const Neighbour &n : card.neighbours)
        QCOMPARE(n.openTickets, n.household.account == ServicesFixture::account(2, 501)
                                        || n.household.account == ServicesFixture::account(2, 601)
                                        || n.household.account == ServicesFixture::account(2, 402)
                                    ? 1
                                    : 0);
    // A change in the store brings the card anew.
    m_seat->write({open(ServicesFixture::account(2, 501), u"NC-4"_s)});
    QTRY_COMPARE(contact().card()->openTickets.size(), 2);
}

/// Who rings for the fourth time: once nobody answered here, twice it never came to a seat. That we rang them
/// is no call of theirs.
void TestServicesContact::earlierCallsOfTheDayAreCounted()
{
    const QString number = u"15432842671"_s;
    m_seat->line->ring(u"c1"_s, number);
    const QString missed = phone().callId().toString();
    QTRY_VERIFY(contact().card());
    QCOMPARE(contact().card()->counts.callsTodayElsewhere, 0);
    m_seat->advance(1'000);
    m_seat->line->callerHangsUp(u"c1"_s);
    QTRY_VERIFY(m_seat->intentsOf(EntityKind::Call, missed).contains(u"call.linked"_s));
    const QString back = CallId::make(*m_seat->clock).toString();
    OperationDraft offered = m_seat->services->session->draft(u"call.offered"_s, EntityKind::Call, back);
    offered.values = {{u"direction"_s, u"outbound"_s}};
    OperationDraft linked = m_seat->services->session->draft(u"call.linked"_s, EntityKind::Call, back);
    linked.values = {{u"account"_s, ServicesFixture::account(2, 501).value}};
    m_seat->write({offered, linked});
    m_seat->advance(60'000);
    m_seat->line->ring(u"c2"_s, number, 0, 3);
    QTRY_VERIFY(contact().card() && contact().card()->call == phone().callId());
    QCOMPARE(contact().card()->counts.calls3Years, 2);
    QCOMPARE(contact().card()->counts.callsToday, 1);
    QCOMPARE(contact().card()->counts.callsTodayElsewhere, 2);
    // A change in the store brings the card anew, with them.
    const auto calls = [this] { return contact().card()->counts.calls3Years; };
    const QString more = CallId::make(*m_seat->clock).toString();
    offered = m_seat->services->session->draft(u"call.offered"_s, EntityKind::Call, more);
    offered.values = {{u"direction"_s, u"outbound"_s}};
    linked = m_seat->services->session->draft(u"call.linked"_s, EntityKind::Call, more);
    linked.values = {{u"account"_s, ServicesFixture::account(2, 501).value}};
    m_seat->write({offered, linked});
    QTRY_COMPARE(calls(), 3);
    QCOMPARE(contact().card()->counts.callsTodayElsewhere, 2);
    // Of a household that is only looked at the telephone system says nothing.
    contact().open(ServicesFixture::account(2, 601));
    QTRY_VERIFY(contact().card()->detail.household.account == ServicesFixture::account(2, 601));
    QCOMPARE(contact().card()->counts.callsTodayElsewhere, 0);
}

void TestServicesContact::plantDownStillGivesTheCard()
{
    m_seat->plant.down = true;
    QSignalSpy curvesFailed(&contact(), &ContactService::curvesFailed);
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    QTRY_VERIFY(contact().card());
    QTRY_VERIFY(!curvesFailed.isEmpty());
    QVERIFY(!contact().card()->room.celsius);
    QVERIFY(contact().dayCurves().isEmpty());
}

QTEST_GUILESS_MAIN(TestServicesContact)
#include "tst_services_contact.moc"
