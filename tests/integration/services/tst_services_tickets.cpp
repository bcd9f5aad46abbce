// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a ticket: draft, five steps, list, trail, drafts after a restart.
#include "services_fixture.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestServicesTickets : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void openNeedsItsFields();
    void wholeLife();
    void openAndDispatchIsOneTransaction();
    void openIsDoneOnce();
    void stepThatDoesNotFitIsRefused();
    void draftSurvivesARestart();
    void draftOfAnotherHouseholdIsParked();
    void listAndCounts();
    void listFollowsTheStore();
    void outboxOfTheServerIsEmpty();

private:
    [[nodiscard]] TicketService &tickets() { return *m_seat->services->tickets; }
    void fillDraft(Tier tier = Tier::Yellow);
    TicketId openOne(Tier tier = Tier::Yellow, int room = 501);
    /// Waits until \a intent on \a id was answered; empty: it worked.
    QString done(const TicketId &id, const QString &intent, const std::function<void()> &act);
    std::unique_ptr<ServicesFixture> m_seat;
};

void TestServicesTickets::init()
{
    m_seat = std::make_unique<ServicesFixture>();
}

void TestServicesTickets::cleanup()
{
    m_seat.reset();
}

void TestServicesTickets::fillDraft(Tier tier)
{
    TicketDraft draft = tickets().draft();
    draft.category = TicketCategory::NoHeat;
    draft.scope = FaultScope::Riser;
    draft.tier = tier;
    draft.trade = Trade::Riser;
    draft.text = u"整户发凉"_s;
    draft.reportedTemperatureTenths = 160;
    tickets().setDraft(draft);
}

TicketId TestServicesTickets::openOne(Tier tier, int room)
{
    ContactCard card;
    const auto detail =
        m_seat->ask([=](Queries &q) { return q.household(ServicesFixture::account(2, room)); });
    card.detail = **detail;
    tickets().startDraft(card);
    fillDraft(tier);
    QSignalSpy opened(&tickets(), &TicketService::opened);
    tickets().open();
    if (!QTest::qWaitFor([&] { return !opened.isEmpty(); }, kPatience))
        return {};
    return opened.first().first().value<TicketId>();
}

QString TestServicesTickets::done(const TicketId &id, const QString &intent, const std::function<void()> &act)
{
    QSignalSpy acted(&tickets(), &TicketService::acted);
    QSignalSpy failed(&tickets(), &TicketService::actFailed);
    act();
    if (acted.isEmpty() && failed.isEmpty()) {
        QEventLoop loop;
        QTimer::singleShot(5000, &loop, &QEventLoop::quit);
        connect(&tickets(), &TicketService::acted, &loop, &QEventLoop::quit);
        connect(&tickets(), &TicketService::actFailed, &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (!failed.isEmpty())
        return failed.first().at(2).value<Error>().message();
    const bool ok = acted.size() == 1 && acted.first().at(0).value<TicketId>() == id
                 && acted.first().at(1).toString() == intent;
    return ok ? QString() : u"no answer"_s;
}

void TestServicesTickets::openNeedsItsFields()
{
    QSignalSpy failed(&tickets(), &TicketService::actFailed);
    tickets().open();
    QCOMPARE(failed.size(), 1); // no draft
    tickets().startEmptyDraft();
    tickets().open();
    QCOMPARE(failed.size(), 2);
    const Error error = failed.last().at(2).value<Error>();
    QCOMPARE(error.code, ErrorCode::InvalidInput);
    for (const TicketField field : {TicketField::Place, TicketField::Category, TicketField::Scope,
                                    TicketField::Tier, TicketField::Text})
        QVERIFY2(error.text.contains(ticketFieldTitle(field)), qPrintable(error.text));
    QVERIFY(!tickets().draft().isEmpty());
    QCOMPARE(m_seat->ask([](Queries &q) { return q.counts(); })->tickets, 0);
}

void TestServicesTickets::wholeLife()
{
    const TicketId id = openOne();
    QVERIFY(!id.isNull());
    QVERIFY(tickets().draft().isEmpty());
    QSignalSpy details(&tickets(), &TicketService::detailsReady);
    tickets().showDetails(id);
    QTRY_VERIFY(!details.isEmpty());
    QVERIFY(!tickets().details()->row.ticket.number.isEmpty());
    QCOMPARE(tickets().details()->household->household.customerName, u"李秀兰"_s);

    const CrewId crew(u"N2"_s);
    m_seat->advance(60'000);
    QCOMPARE(done(id, u"ticket.accept"_s, [&] { tickets().accept(id); }), QString());
    QVERIFY(TicketService::possible(m_seat->ask([=](Queries &q) { return q.ticket(id); })->value())
                .contains(u"ticket.dispatch"_s));
    m_seat->advance(34'000);
    QCOMPARE(
        done(id, u"ticket.dispatch"_s,
             [&] { tickets().dispatch(id, crew, m_seat->clock->utcMs() + 3'600'000, u"带超声流量计"_s); }),
        QString());
    QCOMPARE(done(id, u"ticket.set_tier"_s, [&] { tickets().setTier(id, Tier::Red, u"有老人"_s); }),
             QString());
    QCOMPARE(done(id, u"ticket.note"_s, [&] { tickets().note(id, u"门禁 501"_s); }), QString());
    QCOMPARE(done(id, u"ticket.pause"_s, [&] { tickets().pause(id, u"等用户回家"_s); }), QString());
    m_seat->advance(30 * 60'000);
    QCOMPARE(done(id, u"ticket.resume"_s, [&] { tickets().resume(id); }), QString());
    QCOMPARE(done(id, u"ticket.check_in"_s, [&] { tickets().checkIn(id, 126.501, 45.701); }), QString());
    QCOMPARE(done(id, u"ticket.handle"_s, [&] { tickets().handle(id, u"排气，调节阀 58→63 %"_s, 195); }),
             QString());
    Verification no;
    no.ok = false;
    no.note = u"没有回升"_s;
    QCOMPARE(done(id, u"ticket.verify"_s, [&] { tickets().verify(id, no); }), QString());
    QCOMPARE(done(id, u"ticket.handle"_s, [&] { tickets().handle(id, u"清洗除污器"_s, 201); }), QString());
    Verification yes;
    yes.satisfied = true;
    yes.nps = 9;
    QCOMPARE(done(id, u"ticket.verify"_s, [&] { tickets().verify(id, yes); }), QString());
    QCOMPARE(done(id, u"ticket.close"_s, [&] { tickets().close(id, u"归档"_s); }), QString());

    QTRY_COMPARE(tickets().details()->row.ticket.step, TicketStep::Closed); // followed by itself
    const TicketDetails end = *tickets().details();
    QCOMPARE(end.row.ticket.satisfied, std::optional(true));
    QCOMPARE(end.row.ticket.nps, std::optional(9));
    QCOMPARE(end.row.crewName, u"北区二组 周强"_s);
    QCOMPARE(end.trail.size(), 13);
    QVERIFY(end.chainOk);
    QCOMPARE(end.chainChecked, 13);
    QCOMPARE(end.trail.first().title, u"建单"_s);
    QVERIFY(end.trail.at(2).detail.contains(u"周强"_s));
    QVERIFY(end.trail.at(2).code.startsWith(end.row.ticket.number));
    QCOMPARE(end.trail.last().verdict, VerdictKind::Confirmed); // a server's store confirms at once
    QCOMPARE(TicketClock::handOverMs(end.row.ticket).value(), 34'000);
    QVERIFY(tickets().totalClock(end.row.ticket).usedMs < 5 * 60'000); // the pause is not counted
}

void TestServicesTickets::openAndDispatchIsOneTransaction()
{
    openOne(); // keeps the next number from being the first
    ContactCard card;
    card.detail = **m_seat->ask([](Queries &q) { return q.household(ServicesFixture::account(2, 601)); });
    tickets().startDraft(card);
    fillDraft();
    const TicketId id = tickets().draft().id;
    QSignalSpy opened(&tickets(), &TicketService::opened);
    const qint64 before = m_seat->store->commits();
    tickets().openAndDispatch(CrewId(u"N2"_s), u"快去"_s);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(m_seat->store->commits() - before <= 2); // the number, the operations
    QCOMPARE(m_seat->intentsOf(EntityKind::Ticket, id.toString()),
             (QStringList{u"ticket.open"_s, u"ticket.accept"_s, u"ticket.dispatch"_s}));
    const Ticket ticket = m_seat->ask([=](Queries &q) { return q.ticket(id); })->value();
    QCOMPARE(ticket.step, TicketStep::Handle);
    QCOMPARE(ticket.account, ServicesFixture::account(2, 601));
    QCOMPARE(ticket.station.value, u"S1"_s);
    QCOMPARE(ticket.text, u"整户发凉"_s);
}

void TestServicesTickets::openIsDoneOnce()
{
    ContactCard card;
    card.detail = **m_seat->ask([](Queries &q) { return q.household(ServicesFixture::account(2, 501)); });
    tickets().startDraft(card);
    fillDraft();
    QSignalSpy opened(&tickets(), &TicketService::opened);
    tickets().open();
    tickets().open(); // a second press
    QTRY_COMPARE(opened.size(), 1);
    QSignalSpy failed(&tickets(), &TicketService::actFailed);
    tickets().open();
    QCOMPARE(failed.size(), 1); // the draft is gone
    QCOMPARE(m_seat->ask([](Queries &q) { return q.counts(); })->tickets, 1);
}

void TestServicesTickets::stepThatDoesNotFitIsRefused()
{
    const TicketId id = openOne();
    const QString why = done(id, u"ticket.close"_s, [&] { tickets().close(id); });
    QVERIFY(!why.isEmpty() && why != u"no answer"_s);
    QCOMPARE(m_seat->ask([=](Queries &q) { return q.ticket(id); })->value().step, TicketStep::Accept);
}

void TestServicesTickets::draftSurvivesARestart()
{
    ContactCard card;
    card.detail = **m_seat->ask([](Queries &q) { return q.household(ServicesFixture::account(2, 501)); });
    tickets().startDraft(card);
    fillDraft();
    QSignalSpy saved(&tickets(), &TicketService::draftSaved);
    QTRY_VERIFY(!saved.isEmpty()); // by itself, within 2 s of the first change
    const TicketDraft before = tickets().draft();
    m_seat->restart();
    QVERIFY(tickets().draft().isEmpty());
    QSignalSpy changed(&tickets(), &TicketService::draftChanged);
    tickets().restoreDraft();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(tickets().draft(), before);
    // Once opened it does not come back.
    QSignalSpy opened(&tickets(), &TicketService::opened);
    tickets().open();
    QTRY_COMPARE(opened.size(), 1);
    m_seat->restart();
    QSignalSpy failed(&tickets(), &TicketService::draftFailed);
    tickets().restoreDraft();
    // The drafts' thread takes one request after the other: when it has answered this one, it has answered
    // the first.
    m_seat->services->drafts->load().waitForFinished();
    QCoreApplication::sendPostedEvents();
    QVERIFY(tickets().draft().isEmpty());
    QVERIFY(failed.isEmpty());
}

void TestServicesTickets::draftOfAnotherHouseholdIsParked()
{
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(tickets().draft().account, ServicesFixture::account(2, 501));
    TicketDraft typed = tickets().draft();
    typed.text = u"说到一半"_s;
    tickets().setDraft(typed);
    m_seat->services->phone->answer();
    m_seat->line->callerHangsUp(u"c1"_s);
    m_seat->services->phone->finishWrapUp();
    // While it only rings the half-written one stays under the agent's hands.
    m_seat->line->ring(u"c2"_s, u"15400020601"_s);
    ContactService &contact = *m_seat->services->contact;
    QTRY_VERIFY(contact.card()
                && contact.card()->detail.household.account == ServicesFixture::account(2, 601));
    QVERIFY(!contact.card()->call.isNull());
    QCOMPARE(tickets().draft().id, typed.id);
    QVERIFY(tickets().parkedDrafts().isEmpty());
    m_seat->line->callerHangsUp(u"c2"_s);
    QVERIFY(m_seat->waitForAnswers());
    QCOMPARE(tickets().draft().id, typed.id);
    m_seat->line->ring(u"c3"_s, u"15400020601"_s);
    QTRY_VERIFY(contact.card() && !contact.card()->call.isNull());
    m_seat->services->phone->answer();
    QTRY_COMPARE(tickets().draft().account, ServicesFixture::account(2, 601));
    QCOMPARE(tickets().parkedDrafts().size(), 1);
    QCOMPARE(tickets().parkedDrafts().first().text, u"说到一半"_s);
    m_seat->restart(); // saved on the way out
    tickets().restoreDraft();
    QTRY_COMPARE(tickets().parkedDrafts().size(), 1);
    tickets().resumeDraft(typed.id);
    QCOMPARE(tickets().draft().text, u"说到一半"_s);
    // The form of who is on the line has nothing typed into it yet, but nobody would make it again.
    QCOMPARE(tickets().parkedDrafts().size(), 1);
    QCOMPARE(tickets().parkedDrafts().first().account, ServicesFixture::account(2, 601));
}

void TestServicesTickets::listAndCounts()
{
    const TicketId red = openOne(Tier::Red, 501);
    const TicketId blue = openOne(Tier::Blue, 402);
    const TicketId waiting = openOne(Tier::Yellow, 601);
    done(waiting, u"ticket.pause"_s, [&] { tickets().pause(waiting, u"等用户"_s); });
    m_seat->advance(31 * 60'000);
    QSignalSpy listed(&tickets(), &TicketService::listReady);
    tickets().setView(
        TicketView::Open); // first: the list without a view has three rows, too, in another order
    tickets().setListActive(true);
    QTRY_VERIFY(tickets().list().rows.size() == 3);
    QCOMPARE(tickets().list().rows.at(0).ticket.id, red); // least time left first
    QCOMPARE(tickets().list().rows.at(1).ticket.id, blue);
    QCOMPARE(tickets().list().rows.at(2).ticket.id, waiting); // what stands, last
    QVERIFY(tickets().list().rows.at(0).address.contains(u"和丰家园"_s));
    QVERIFY2(tickets().list().rows.at(0).shortAddress.contains(u"3-2-501"_s),
             qPrintable(tickets().list().rows.at(0).shortAddress));
    const TicketCounts counts = tickets().counts();
    QCOMPARE(counts.views[TicketView::Open], 3);
    QCOMPARE(counts.views[TicketView::Mine], 3);
    QCOMPARE(counts.views[TicketView::Overdue], 1);
    QCOMPARE(counts.views[TicketView::Paused], 1);
    QCOMPARE(counts.views[TicketView::Hotline12345], 0);
    QCOMPARE(counts.tiers[Tier::Red], 1);
    QCOMPARE(counts.steps[TicketStep::Accept], 3);
    TicketFilter narrow;
    narrow.tiers = {Tier::Blue};
    tickets().setView(TicketView::Open, narrow);
    QTRY_COMPARE(tickets().list().rows.size(), 1);
    tickets().setView(TicketView::Overdue);
    QTRY_VERIFY(tickets().list().rows.size() == 1 && tickets().list().rows.first().ticket.id == red);
    TicketFilter filter;
    filter.account = ServicesFixture::account(2, 402);
    tickets().setFilter(filter);
    QTRY_COMPARE(tickets().list().rows.size(), 1);
    QTRY_COMPARE(tickets().list().rows.first().ticket.id, blue);
    QCOMPARE(tickets().list().total, 1);
}

void TestServicesTickets::listFollowsTheStore()
{
    tickets().setListActive(true);
    tickets().setView(TicketView::Open);
    QTRY_VERIFY(tickets().list().asOfMs != 0);
    // Somebody else opens 50 tickets, one by one: the list is read far fewer times.
    const int askedBefore = m_seat->reader->asked;
    for (int i = 0; i < 50; ++i) {
        OperationDraft draft = m_seat->services->session->draft(u"ticket.open"_s, EntityKind::Ticket,
                                                                TicketId::make(*m_seat->clock).toString());
        draft.values = {
            {u"number"_s, u"X-%1"_s.arg(i)}, {u"account"_s, u"310002501"_s}, {u"category"_s, u"noise"_s}};
        draft.actor = AgentId(u"1031"_s);
        m_seat->write({draft});
    }
    QTRY_COMPARE(tickets().list().rows.size(), 50);
    QCOMPARE(tickets().counts().views[TicketView::Mine], 0);
    QVERIFY2(m_seat->reader->asked - askedBefore < 25,
             qPrintable(QString::number(m_seat->reader->asked - askedBefore)));
    tickets().setListActive(false);
    QVERIFY(m_seat->waitForAnswers());
    const TicketList before = tickets().list();
    QSignalSpy read(&tickets(), &TicketService::listReady);
    QSignalSpy told(m_seat->services->changes.get(), &ChangeFeed::changed);
    openOne();
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(m_seat->waitForAnswers());
    QVERIFY(read.isEmpty()); // nobody looks: nothing is read
    QCOMPARE(tickets().list().rows.size(), before.rows.size());
}

void TestServicesTickets::outboxOfTheServerIsEmpty()
{
    openOne();
    QSignalSpy changed(m_seat->services->outbox.get(), &OutboxService::changed);
    m_seat->services->outbox->refresh();
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(m_seat->services->outbox->waiting().isEmpty());
    QVERIFY(m_seat->services->outbox->refused().isEmpty());
}

QTEST_GUILESS_MAIN(TestServicesTickets)
#include "tst_services_tickets.moc"
