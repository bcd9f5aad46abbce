// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sync/presence_service.h"

#include <QSignalSpy>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestPresence : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsOpenAndShowsTheOthers()
    {
        ManualClock clock(1'765'000'000'000);
        clock.advance(60'000);
        PresenceService service(clock);
        QList<QList<PresenceNote>> said;
        QList<Presence> others{
            {EntityKind::Ticket, u"A"_s, AgentId(u"liu"_s), PresenceKind::Views, 5},
            {EntityKind::Ticket, u"A"_s, AgentId(u"wangmin"_s), PresenceKind::Types, 7},
            {EntityKind::Ticket, u"B"_s, AgentId(u"zhao"_s), PresenceKind::Views, 9},
        };
        Result<QList<Presence>> answer = others;
        service.setShare([&](const QList<PresenceNote> &notes) {
            said.append(notes);
            return QtFuture::makeReadyValueFuture(answer);
        });
        QSignalSpy changed(&service, &PresenceService::changed);
        service.view(EntityKind::Ticket, u"A"_s);
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.last(), (QList<PresenceNote>{{EntityKind::Ticket, u"A"_s, PresenceKind::Views}}));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(service.others(EntityKind::Ticket, u"A"_s).size(), 2);
        QCOMPARE(service.text(EntityKind::Ticket, u"A"_s), u"wangmin 正在输入，liu 也在看"_s);

        service.type(EntityKind::Ticket, u"A"_s);
        service.type(EntityKind::Ticket, u"A"_s); // the second key press is no call
        QCOMPARE(said.size(), 2);
        QCOMPARE(said.last().first().what, PresenceKind::Types);

        // The server falls silent: after some seconds nobody is shown any more.
        answer = std::unexpected(Error{ErrorCode::Unavailable, u"away"_s, {}});
        clock.advance(kPresenceMs + 1);
        service.view(EntityKind::Call, u"C"_s);
        QTRY_VERIFY(service.others().isEmpty());
        QCOMPARE(said.last().first().what, PresenceKind::Views); // no key for a while

        service.leave(EntityKind::Call, u"C"_s);
        service.leave(EntityKind::Ticket, u"A"_s);
        QVERIFY(said.last().isEmpty());
    }

    void twoPanesOfOneTicketLeaveOneByOne()
    {
        ManualClock clock(1'765'000'000'000);
        PresenceService service(clock);
        QList<QList<PresenceNote>> said;
        service.setShare([&](const QList<PresenceNote> &notes) {
            said.append(notes);
            return QtFuture::makeReadyValueFuture(Result<QList<Presence>>(QList<Presence>()));
        });
        // The trail opens before the form has gone: the seat goes on viewing.
        service.view(EntityKind::Ticket, u"A"_s);
        service.view(EntityKind::Ticket, u"A"_s);
        service.leave(EntityKind::Ticket, u"A"_s);
        QCOMPARE(said.size(), 1);
        service.leave(EntityKind::Ticket, u"A"_s);
        QCOMPARE(said.size(), 2);
        QVERIFY(said.last().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
