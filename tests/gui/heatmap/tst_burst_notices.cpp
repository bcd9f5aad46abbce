// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A suspected burst is told at the bell, whatever workspace is open, leads to the map, and is taken back when
// somebody has decided: over a real store.
#include "leak_town.h"
#include "outreach_desk.h"

#include "app/services/map/burst_notices.h"
#include "app/services/map/burst_service.h"
#include "app/services/notice_service.h"
#include "app/services/session.h"
#include "app/services/settings/settings_service.h"
#include "ui/heatmap/incidents/burst_banner.h"
#include "ui/shell/notice_list.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

namespace {

/// What the bell tells of bursts, the newest first.
QList<Notice> burstsTold(const NoticeService &notices)
{
    QList<Notice> ofBursts;
    for (const Notice &notice : notices.notices()) {
        if (notice.kind == Notice::Kind::Burst)
            ofBursts.append(notice);
    }
    return ofBursts;
}

QStringList keysOf(const QList<Geo::BurstProposal> &proposals)
{
    QStringList keys;
    for (const Geo::BurstProposal &proposal : proposals)
        keys.append(proposal.key);
    return keys;
}

/// Somebody has written into the report that it belongs to no burst.
bool isRuledOut(OutreachDesk &desk, const QString &report)
{
    return std::ranges::any_of(desk.trail(EntityKind::Ticket, report), [&](const JournalEntry &entry) {
        return entry.operation.intent == "ticket.note"_L1
            && entry.operation.values.value("not_burst"_L1).toBool()
            && entry.operation.actor == desk.seat.services->session->info().agent;
    });
}

} // namespace

class TestBurstNotices : public QObject
{
    Q_OBJECT

private slots:
    void theBellTellsLeadsToTheMapAndForgets()
    {
        OutreachDesk desk(0);
        NoticeService &notices = *desk.seat.services->notices;
        BurstService &bursts = desk.model.bursts();
        const BurstNotices bell(bursts, notices);
        layPipes(desk.seat, {u"HF-3"_s});
        for (int i = 0; i < 3; ++i)
            reportLeak(desk.seat, i);
        const auto told = [&notices] { return burstsTold(notices); };
        QTRY_COMPARE(told().size(), 1);
        const Notice notice = told().first();
        QCOMPARE(bursts.proposals().size(), 1);
        QCOMPARE(notice.subject, bursts.proposals().first().title);
        QCOMPARE(notice.id, bursts.proposals().first().key);
        QCOMPARE(notice.count, 24);
        QVERIFY(!notice.read && notices.unread() > 0);
        QVERIFY2(NoticeWords::title(notice).contains(notice.subject), qPrintable(NoticeWords::title(notice)));
        QVERIFY2(NoticeWords::detail(notice).contains(u"24"_s), qPrintable(NoticeWords::detail(notice)));

        reportLeak(desk.seat, 3); // more of the same is no news
        QTRY_COMPARE(bursts.proposals().first().reports.size(), 4);
        QCOMPARE(told().size(), 1);

        QTRY_VERIFY(desk.model.scene());
        QSignalSpy fit(&desk.model, &MapModel::fitTo);
        desk.model.showProposal(u"another"_s);
        QCOMPARE(desk.model.selection().kind, MapHit::Kind::Nothing);
        desk.model.showProposal(notice.id);
        QCOMPARE(desk.model.selection().kind, MapHit::Kind::Trace);
        QCOMPARE(desk.model.selection().houses, QList<BuildingId>{BuildingId(u"HF-3"_s)});
        QCOMPARE(fit.count(), 1);
        QVERIFY(fit.first().first().value<Geo::LonLatRect>().contains({126.52, 45.71}));

        bursts.decide(notice.id);
        QVERIFY(told().isEmpty()); // nothing to decide any more
    }

    /// Who has decided stands in the trails of the reports, and the other seats propose it no longer.
    void whatOneSeatRulesOutIsNoLongerProposedAtTheOthers()
    {
        OutreachDesk desk(0);
        BurstService &here = desk.model.bursts();
        const QTemporaryDir folder;
        SettingsService settings(folder.path());
        const BurstService there(*desk.seat.store, *desk.seat.services->map, settings, *desk.seat.clock);
        layPipes(desk.seat, {u"HF-3"_s});
        for (int i = 0; i < 3; ++i)
            reportLeak(desk.seat, i);
        QTRY_COMPARE(here.proposals().size(), 1);
        QTRY_COMPARE(there.proposals().size(), 1);
        const QStringList reports = here.proposals().first().reports;
        QCOMPARE(reports.size(), 3);
        QSignalSpy failed(&desk.model, &MapModel::failed);
        desk.model.dismissProposal(here.proposals().first().key);
        QVERIFY(here.proposals().isEmpty());
        QTRY_VERIFY(there.proposals().isEmpty());
        QCOMPARE(failed.count(), 0);
        for (const QString &report : reports)
            QVERIFY(isRuledOut(desk, report));
    }

    /// Three at once, the one with most reports first: the one that is meant goes, wherever it stands by
    /// then, and the others stay, at the map and at the bell.
    void aDecisionHitsTheOneThatWasMeant()
    {
        OutreachDesk desk(0);
        NoticeService &notices = *desk.seat.services->notices;
        BurstService &bursts = desk.model.bursts();
        const BurstNotices bell(bursts, notices);
        BurstBanner banner(desk.model);
        const WindowDriver driver(&banner);
        layPipes(desk.seat, {u"HF-3"_s, u"HF-4"_s, u"HF-5"_s});
        int reported = 0;
        const auto report = [&](const QString &house, int times) {
            while (times-- > 0)
                reportLeak(desk.seat, reported++, house);
        };
        report(u"HF-3"_s, 3);
        report(u"HF-4"_s, 4);
        report(u"HF-5"_s, 5);
        QTRY_VERIFY(bursts.proposals().size() == 3 && bursts.proposals().first().reports.size() == 5);
        const QStringList keys = keysOf(bursts.proposals());
        const QString five = keys.at(0), four = keys.at(1), three = keys.at(2);
        QTRY_COMPARE(burstsTold(notices).size(), 3);

        QSignalSpy settled(&bursts, &BurstService::settled);
        bursts.decide(four); // the one in the middle
        QCOMPARE(keysOf(bursts.proposals()), (QStringList{five, three}));
        QCOMPARE(settled.count(), 1);
        QCOMPARE(settled.first().first().toString(), four);
        QCOMPARE(burstsTold(notices).size(), 2);
        QVERIFY(!std::ranges::contains(burstsTold(notices), four, &Notice::id));
        bursts.decide(four); // somebody else's hand was quicker
        bursts.decide(u"another"_s);
        QCOMPARE(bursts.proposals().size(), 2);

        // Others report meanwhile: what was last is first. Whoever looked at the former first means that.
        report(u"HF-3"_s, 3);
        QTRY_COMPARE(keysOf(bursts.proposals()), (QStringList{three, five}));
        const QString title = bursts.proposals().first().title;
        bursts.decide(five);
        QCOMPARE(keysOf(bursts.proposals()), QStringList{three});
        QCOMPARE(settled.last().first().toString(), five);
        // The banner's key is for the one that it names.
        QVERIFY(driver.need<QLabel>(u"map_burst_title"_s)->text().contains(title));
        driver.click(u"map_burst_dismiss"_s);
        QVERIFY(bursts.proposals().isEmpty() && burstsTold(notices).isEmpty());
        QVERIFY(!banner.isVisible());
    }

    /// Who is learning is told so; the burst stays proposed and nothing is written, until somebody says it
    /// who may.
    void aTraineeMayNotRuleItOut()
    {
        OutreachDesk desk(0);
        NoticeService &notices = *desk.seat.services->notices;
        BurstService &bursts = desk.model.bursts();
        const BurstNotices bell(bursts, notices);
        BurstBanner banner(desk.model);
        const WindowDriver driver(&banner);
        layPipes(desk.seat, {u"HF-3"_s});
        for (int i = 0; i < 3; ++i)
            reportLeak(desk.seat, i);
        QTRY_COMPARE(bursts.proposals().size(), 1);
        const Geo::BurstProposal proposed = bursts.proposals().first();
        QSignalSpy failed(&desk.model, &MapModel::failed);
        desk.as(Role::Trainee);
        driver.click(u"map_burst_dismiss"_s);
        QCOMPARE(failed.count(), 1);
        const auto why = failed.first().first().value<Error>();
        QCOMPARE(why.code, ErrorCode::Denied);
        for (const auto &word : {u"见习"_s, u"不是爆管"_s, u"班长"_s}) // who, what, and whom to ask
            QVERIFY2(why.text.contains(word), qPrintable(why.text));
        QCOMPARE(keysOf(bursts.proposals()), QStringList{proposed.key});
        QCOMPARE(burstsTold(notices).size(), 1);
        for (const QString &report : proposed.reports)
            QVERIFY(!isRuledOut(desk, report));

        desk.as(Role::Agent);
        driver.click(u"map_burst_dismiss"_s);
        QVERIFY(bursts.proposals().isEmpty());
        QTRY_VERIFY(std::ranges::all_of(proposed.reports,
                                        [&](const QString &report) { return isRuledOut(desk, report); }));
        QCOMPARE(failed.count(), 1);
    }
};

QTEST_MAIN(TestBurstNotices)
#include "tst_burst_notices.moc"
