// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A suspected burst is told at the bell, whatever workspace is open, leads to the map, and is taken back when
// somebody has decided: over a real store.
#include "outreach_desk.h"

#include "app/domain/import_block.h"
#include "app/services/map/burst_notices.h"
#include "app/services/map/burst_service.h"
#include "app/services/notice_service.h"
#include "app/services/session.h"
#include "app/services/settings/settings_service.h"
#include "ui/shell/notice_list.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

namespace {

/// Station, valve, tee and the only house, one pipe after the other.
PipeNetwork pipesToTheHouse()
{
    PipeNetwork network;
    const auto node = [&network](const QString &id, NodeKind kind, QPointF at) -> PipeNode & {
        PipeNode made;
        made.id = NodeId(id);
        made.kind = kind;
        made.position = at;
        network.nodes.append(made);
        return network.nodes.last();
    };
    node(u"N-S"_s, NodeKind::Station, {126.521, 45.711}).station = StationId(u"S1"_s);
    node(u"N-V"_s, NodeKind::Valve, {126.5207, 45.7107}).label = u"V-31"_s;
    node(u"N-T"_s, NodeKind::Junction, {126.5203, 45.7103});
    node(u"N-H"_s, NodeKind::BuildingInlet, {126.52, 45.71}).building = BuildingId(u"HF-3"_s);
    for (qsizetype i = 1; i < network.nodes.size(); ++i) {
        PipeSegment pipe;
        pipe.id = SegmentId(u"s%1"_s.arg(i));
        pipe.from = network.nodes.at(i - 1).id;
        pipe.to = network.nodes.at(i).id;
        pipe.station = StationId(u"S1"_s);
        pipe.secondaryBranch = u"B"_s;
        pipe.diameterMm = 200;
        pipe.length = 40;
        pipe.path = {network.nodes.at(i - 1).position, network.nodes.at(i).position};
        network.segments.append(pipe);
    }
    return network;
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
        ImportBlock pipes;
        pipes.kind = ImportKind::Network;
        pipes.network = pipesToTheHouse();
        desk.seat.write(ImportCodec::drafts({pipes}, BatchId(Uuid7::make(*desk.seat.clock)), u"demo"_s,
                                            BranchId(u"北区"_s), AgentId(u"导入"_s)));
        leak(desk, 0);
        leak(desk, 1);
        leak(desk, 2);
        const auto told = [&notices] {
            QList<Notice> ofBursts;
            for (const Notice &notice : notices.notices()) {
                if (notice.kind == Notice::Kind::Burst)
                    ofBursts.append(notice);
            }
            return ofBursts;
        };
        QTRY_COMPARE(told().size(), 1);
        const Notice notice = told().first();
        QCOMPARE(bursts.proposals().size(), 1);
        QCOMPARE(notice.subject, bursts.proposals().first().title);
        QCOMPARE(notice.id, bursts.proposals().first().key);
        QCOMPARE(notice.count, 24);
        QVERIFY(!notice.read && notices.unread() > 0);
        QVERIFY2(NoticeWords::title(notice).contains(notice.subject), qPrintable(NoticeWords::title(notice)));
        QVERIFY2(NoticeWords::detail(notice).contains(u"24"_s), qPrintable(NoticeWords::detail(notice)));

        leak(desk, 3); // more of the same is no news
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
        ImportBlock pipes;
        pipes.kind = ImportKind::Network;
        pipes.network = pipesToTheHouse();
        desk.seat.write(ImportCodec::drafts({pipes}, BatchId(Uuid7::make(*desk.seat.clock)), u"demo"_s,
                                            BranchId(u"北区"_s), AgentId(u"导入"_s)));
        for (int i = 0; i < 3; ++i)
            leak(desk, i);
        QTRY_COMPARE(here.proposals().size(), 1);
        QTRY_COMPARE(there.proposals().size(), 1);
        const QStringList reports = here.proposals().first().reports;
        QCOMPARE(reports.size(), 3);
        QSignalSpy failed(&desk.model, &MapModel::failed);
        desk.model.dismissProposal(here.proposals().first().key);
        QVERIFY(here.proposals().isEmpty());
        QTRY_VERIFY(there.proposals().isEmpty());
        QCOMPARE(failed.count(), 0);
        for (const QString &report : reports) {
            const QList<JournalEntry> trail = desk.trail(EntityKind::Ticket, report);
            QVERIFY(std::ranges::any_of(trail, [&](const JournalEntry &entry) {
                return entry.operation.intent == "ticket.note"_L1
                    && entry.operation.actor == desk.seat.services->session->info().agent;
            }));
        }
    }

private:
    static void leak(OutreachDesk &desk, int i)
    {
        desk.seat.addTicket({.account = u"31000010%1"_s.arg(i),
                             .category = TicketCategory::LeakNetwork,
                             .text = u"楼前冒水"_s,
                             .openedMs = SeatFixture::kNow - 60'000 * (10 - i),
                             .step = TicketStep::Accept},
                            u"NC-25-04100%1"_s.arg(i));
    }
};

QTEST_MAIN(TestBurstNotices)
#include "tst_burst_notices.moc"
