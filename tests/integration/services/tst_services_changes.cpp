// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A storm of changes piles up no reads: while the readers are busy, each service asks its question once, and
// once more afterwards.
#include "services_fixture.h"

#include "app/services/sync/conflict_service.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestServicesChanges : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_seat = std::make_unique<ServicesFixture>(); }
    void cleanup() { m_seat.reset(); }
    void hundredChangesAreTwoQuestionsEach();
    void filterOfBeforeIsNeverShown();

private:
    std::unique_ptr<ServicesFixture> m_seat;
};

void TestServicesChanges::hundredChangesAreTwoQuestionsEach()
{
    ServiceSet &services = *m_seat->services;
    OperationDraft draft = services.session->draft(u"ticket.open"_s, EntityKind::Ticket,
                                                   TicketId::make(*m_seat->clock).toString());
    draft.values = {{u"number"_s, u"0001"_s},      {u"account"_s, ServicesFixture::account(2, 501).value},
                    {u"building"_s, u"M1-3"_s},    {u"station"_s, u"S1"_s},
                    {u"category"_s, u"no_heat"_s}, {u"tier"_s, u"red"_s}};
    QSignalSpy news(services.changes.get(), &ChangeFeed::changed);
    m_seat->write({draft});
    QTRY_VERIFY(!news.isEmpty()); // news are gathered for a moment: these must not come among the hundred
    // Everything that follows the store is on the screen.
    services.stations->start();
    services.stations->select(StationId(u"S1"_s));
    services.map->start();
    services.tickets->setListActive(true);
    services.tickets->showDetailsByNumber(u"0001"_s);
    services.tickets->loadCrews();
    QSignalSpy settled(services.contact.get(),
                       &ContactService::cardSettled); // its neighbours, curves … come after it
    services.contact->open(ServicesFixture::account(2, 501));
    QTRY_VERIFY(!settled.isEmpty() && services.contact->card() && services.tickets->details()
                && services.map->base() && !services.tickets->crews().isEmpty());
    QVERIFY(m_seat->waitForAnswers());

    QSignalSpy listed(services.tickets.get(), &TicketService::listReady);
    QSignalSpy outbox(services.outbox.get(), &OutboxService::changed);
    StoreChange change;
    change.reset = true; // concerns everybody
    m_seat->reader->closeGate();
    const int before = m_seat->reader->asked;
    emit services.changes->changed(change);
    const int once = m_seat->reader->asked - before;
    QVERIFY2(once >= 10, qPrintable(QString::number(once))); // list, details, crews, card, base, points …
    for (int i = 0; i < 99; ++i)
        emit services.changes->changed(change);
    QCOMPARE(m_seat->reader->asked - before, once);
    QCOMPARE(m_seat->reader->held(), once);
    m_seat->reader->openGate();
    QTRY_COMPARE(m_seat->reader->asked - before, 2 * once);
    QVERIFY(m_seat->waitForAnswers());
    QCOMPARE(m_seat->reader->asked - before, 2 * once);
    QCOMPARE(listed.size(), 2); // what came in between was shown, too
    QCOMPARE(outbox.size(), 2);
}

void TestServicesChanges::filterOfBeforeIsNeverShown()
{
    TicketService &tickets = *m_seat->services->tickets;
    QSignalSpy listed(&tickets, &TicketService::listReady);
    tickets.setListActive(true);
    QTRY_COMPARE(listed.size(), 1);
    m_seat->reader->closeGate();
    TicketFilter filter;
    for (int i = 0; i < 20; ++i) { // somebody types into the field
        filter.text += u'9';
        tickets.setFilter(filter);
    }
    m_seat->reader->openGate();
    QTRY_COMPARE(listed.size(), 2);
    QVERIFY(m_seat->waitForAnswers());
    QCOMPARE(listed.size(), 2);
}

QTEST_GUILESS_MAIN(TestServicesChanges)
#include "tst_services_changes.moc"
