// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/snapshot_shelf.h"
#include "store_fixture.h"

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

/// The beginning of a test of snapshots: a server with two branches' households and tickets and a shelf of
/// files, and seats that fetch from it.
class SnapshotWorld : public QObject
{
protected:
    SystemClock m_clock;
    std::shared_ptr<ManualClock> m_shelfClock = std::make_shared<ManualClock>(1'790'000'000'000);

    static QList<BranchId> branches(const QStringList &names)
    {
        QList<BranchId> list;
        for (const QString &name : names)
            list.append(BranchId(name));
        return list;
    }
    std::unique_ptr<SnapshotShelf> shelfOf(const QString &folder, Store &server, qint64 leastBehind = 20)
    {
        SnapshotShelf::Options options{.folder = folder, .key = testKey(), .clock = m_shelfClock};
        options.leastNew = 1;
        options.leastBehind = leastBehind;
        options.mostBehind = 20;
        return std::make_unique<SnapshotShelf>(options, &server);
    }
    static ImportBlock households(const QString &branch, int count)
    {
        ImportBlock block;
        block.kind = ImportKind::Households;
        for (int i = 0; i < count; ++i) {
            Household h;
            h.account = AccountNo(u"%1-%2"_s.arg(branch).arg(i));
            h.branch = BranchId(branch);
            h.community = CommunityId(u"M-"_s + branch);
            h.building = BuildingId(u"H-"_s + branch);
            h.unit = u"1"_s;
            h.room = QString::number(101 + i);
            h.customerName = u"郑小明"_s;
            h.phone = u"1540000%1"_s.arg(2'000 + i);
            block.households.append(h);
        }
        return block;
    }
    static ImportBlock oldTickets(const QString &branch, int count)
    {
        ImportBlock block;
        block.kind = ImportKind::Tickets;
        SystemClock clock;
        for (int i = 0; i < count; ++i) {
            Ticket t;
            t.id = TicketId::make(clock);
            t.number = u"NC-20-%1%2"_s.arg(branch).arg(i);
            t.branch = BranchId(branch);
            t.step = TicketStep::Closed;
            t.openedMs = 1'600'000'000'000 + i;
            t.closedMs = t.openedMs + 60'000;
            t.text = u"旧工单"_s;
            block.tickets.append(t);
        }
        return block;
    }
    static void import(Store &server, const ImportBlock &block, const QString &branch)
    {
        const auto drafts = ImportCodec::drafts({block}, BatchId(Uuid7::make(SystemClock())), u"nuanchuan"_s,
                                                BranchId(branch), AgentId(u"admin"_s));
        if (const auto done = take(server.author(drafts)); !done)
            qFatal("%s", qPrintable(done.error().message()));
    }
    /// Tickets with some life, taking turns between the branches.
    QList<TicketId> work(Store &server, int count, const QStringList &names, int first = 0)
    {
        QList<OperationDraft> drafts;
        QList<TicketId> ids;
        for (int i = 0; i < count; ++i) {
            ids.append(TicketId::make(m_clock));
            for (OperationDraft draft :
                 {openDraft(ids.last(), u"NC-25-%1"_s.arg(first + i, 6, 10, QLatin1Char('0'))),
                  dispatchDraft(ids.last(), u"C-1"_s), noteDraft(ids.last(), u"第一次"_s)}) {
                draft.branch = BranchId(names.at(i % names.size()));
                drafts.append(draft);
            }
        }
        if (const auto done = take(server.author(drafts)); !done)
            qFatal("%s", qPrintable(done.error().message()));
        return ids;
    }
    struct World
    {
        std::unique_ptr<Store> server;
        std::unique_ptr<SnapshotShelf> shelf;
        QList<TicketId> tickets;
    };
    World world(const QTemporaryDir &dir)
    {
        World w;
        const QString folder = dir.filePath(u"server"_s);
        w.server = openStore(folder, StoreRole::Server);
        if (!take(w.server->author({settingDraft(u"company"_s, u"nuanchuan"_s)})))
            qFatal("company");
        import(*w.server, households(u"B1"_s, 30), u"B1"_s);
        import(*w.server, households(u"B2"_s, 20), u"B2"_s);
        import(*w.server, oldTickets(u"B1"_s, 9), u"B1"_s);
        w.tickets = work(*w.server, 40, {u"B1"_s, u"B2"_s});
        w.shelf = shelfOf(folder, *w.server);
        return w;
    }
    std::unique_ptr<Store> seatIn(const QString &folder, Store &server, const QStringList &scope,
                                  std::shared_ptr<Clock> clock = std::make_shared<SystemClock>())
    {
        auto seat = openStore(folder, StoreRole::Seat, std::move(clock));
        const auto identity = ask(server, [](Queries &q) { return q.logIdentity(); });
        if (!take(seat->meetServer(*identity)) || !take(seat->setScope(branches(scope))))
            qFatal("a seat that meets nobody");
        return seat;
    }
    static qint64 cursorOf(Store &seat)
    {
        return ask(seat, [](Queries &q) { return q.cursor(); }).value_or(-1);
    }
    static qint64 knownOf(Store &seat)
    {
        return ask(seat, [](Queries &q) { return q.signedHead(); })->size;
    }
    SnapshotOffer offered(SnapshotShelf &shelf, Store &seat, const QStringList &scope)
    {
        SnapshotOffer offer;
        const bool ready = QTest::qWaitFor(
            [&] {
                offer = take(shelf.offer(branches(scope), cursorOf(seat), knownOf(seat))).value();
                return offer.state != SnapshotOffer::State::Building;
            },
            30'000);
        return ready ? offer : SnapshotOffer{};
    }
    /// Fetches until \a upTo bytes are here (0: all).
    static qint64 fetch(SnapshotShelf &shelf, Store &seat, const SnapshotOffer &offer,
                        const QStringList &scope, qint64 upTo = 0, qint64 part = 3'000)
    {
        qint64 have = take(seat.beginSnapshot(offer)).value_or(-1);
        while (have >= 0 && have < (upTo > 0 ? upTo : offer.bytes)) {
            const auto bytes = take(shelf.read(offer.id, branches(scope), have, part));
            have = bytes ? take(seat.addToSnapshot(have, bytes->bytes)).value_or(-1) : -1;
        }
        return have;
    }
    Result<void> takeSnapshot(SnapshotShelf &shelf, Store &seat, const QStringList &scope)
    {
        const SnapshotOffer offer = offered(shelf, seat, scope);
        if (offer.state != SnapshotOffer::State::Ready || fetch(shelf, seat, offer, scope) != offer.bytes)
            return failure(ErrorCode::Internal, u"not fetched"_s);
        return take(seat.applySnapshot());
    }
    static Result<void> follow(Store &server, Store &seat, const QStringList &scope)
    {
        for (;;) {
            const qint64 cursor = cursorOf(seat);
            const auto page = ask(server, [&](Queries &q) {
                return q.scopedPage(cursor, 20'000, {branches(scope), seat.device().id});
            });
            if (!page || page->nextCursor == cursor)
                return page.transform([](const auto &) { });
            if (auto done = take(seat.integrate(*page)); !done)
                return done;
        }
    }
    static qint64 found(Store &store, const QString &text)
    {
        return ask(store, [=](Queries &q) { return q.search(text, 50); })->total;
    }
};

} // namespace Warmline::Testing
