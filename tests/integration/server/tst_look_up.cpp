// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A household of another branch: found at the server, fetched with a note of who asked, shown with its
// origin; and who gets nothing. What becomes of it at the seat: tst_look_up_kept.cpp.
#include "account_company.h"
#include "headless_seat.h"
#include "looked_up.h"

#include "app/domain/server_journal.h"
#include "app/server/look_up_desk.h"
#include "app/server/measurement_desk.h"
#include "app/services/command_registry.h"
#include "app/services/customer/contact_loader.h"
#include "app/services/search_service.h"
#include "app/services/settings/settings_service.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Warmline::Testing::LookUps;
using namespace Qt::StringLiterals;

namespace {

const QString kPassword = AccountCompany::password();

/// What a branch has: a community, a building, a station, two households, two tickets of the first.
QList<ImportBlock> blocksOf(const QString &branch, const QString &community)
{
    QList<ImportBlock> blocks(6);
    blocks[0].kind = ImportKind::Communities;
    Community m;
    m.id = CommunityId(u"M-"_s + branch);
    m.name = community;
    m.branch = BranchId(branch);
    blocks[0].communities = {m};
    blocks[1].kind = ImportKind::Stations;
    Station s;
    s.id = StationId(u"S-"_s + branch);
    s.name = community + u"站"_s;
    s.branch = BranchId(branch);
    blocks[1].stations = {s};
    blocks[2].kind = ImportKind::Buildings;
    Building b;
    b.id = BuildingId(u"H-"_s + branch);
    b.community = m.id;
    b.name = u"3号楼"_s;
    b.branch = m.branch;
    b.station = s.id;
    blocks[2].buildings = {b};
    blocks[3].kind = ImportKind::Households;
    blocks[3].households = {householdOf(branch + u"-1"_s, branch, u"郑一"_s),
                            householdOf(branch + u"-2"_s, branch, u"郑二"_s)};
    blocks[5].kind = ImportKind::Sensors;
    blocks[5].sensors = {{SensorId(u"X-9"_s), AccountNo(u"B9-1"_s), u"主卧"_s}};
    blocks[4].kind = ImportKind::Tickets;
    const qint64 now = SystemClock().utcMs();
    blocks[4].tickets = {ticketOf(branch + u"-1"_s, u"NC-24-1"_s + branch, now - 9 * kDayMs),
                         ticketOf(branch + u"-1"_s, u"NC-24-2"_s + branch, now - 2 * kDayMs)};
    return blocks;
}

/// One value for each that it is asked about.
class EverybodysRooms final : public SeriesSource
{
public:
    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64, qint64, qint64) override
    {
        QList<Series> list;
        for (const SeriesKey &key : std::as_const(keys))
            list.append({key, 60'000, {}});
        return QtFuture::makeReadyValueFuture(Result<QList<Series>>(list));
    }
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override
    {
        QList<LiveValue> list;
        for (const QString &owner : std::as_const(owners))
            list.append({{owner, SeriesQuantity::RoomTemperature, {}}, {1, 21.5, Quality::Good}, 60'000, {}});
        return QtFuture::makeReadyValueFuture(Result<QList<LiveValue>>(list));
    }
};

/// A server with two branches and two accounts.
class Company : public AccountCompany
{
public:
    explicit Company(const QString &folder)
        : AccountCompany(folder)
    {
        for (const auto &[branch, name] :
             {std::pair(u"B1"_s, u"和丰家园"_s), std::pair(u"B2"_s, u"枫林苑"_s)})
            importBlocks(branch, blocksOf(branch, name));
        enrol(u"1027"_s, AccountRole::Agent, {BranchId(u"B1"_s)});
        enrol(u"1028"_s, AccountRole::Agent, {BranchId(u"B1"_s)});
        enrol(u"quality"_s, AccountRole::Quality, {BranchId(u"B1"_s)});
        start();
    }
};

} // namespace

class TestLookUp : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_number = 0;

    QString folder(const QString &name) const { return m_dir.filePath(u"%1-%2"_s.arg(name).arg(m_number)); }
    HeadlessSeat::Options seatOf(const Company &company, const QString &account) const
    {
        HeadlessSeat::Options options;
        options.folder = folder(u"seat-"_s + account);
        options.url = company.endpoint().url;
        options.account = account;
        options.secret = kPassword;
        return options;
    }
    /// Of a gateway that lives in this thread.
    template <class T>
    static T answered(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 15'000))
            qFatal("no answer");
        return future.result();
    }
    /// On the card, and nowhere else; nobody's words.
    static void checkTickets(Store &store)
    {
        const QList<Ticket> tickets = ticketsOf(store, u"B2-1"_s);
        QCOMPARE(tickets.size(), 2);
        QCOMPARE(tickets.first().number, u"NC-24-2B2"_s); // the newest
        QVERIFY(tickets.first().text.isEmpty() && tickets.first().notes.isEmpty());
        QVERIFY(tickets.first().readOnly);
        const auto card = take(store.ask([](Queries &q) {
            const qint64 now = SystemClock().utcMs();
            return Contact::loadCard(q, {AccountNo(u"B2-1"_s), {}, now, now});
        }));
        QVERIFY(card);
        QCOMPARE(card->recentTickets.size(), 2);
        QVERIFY(card->counts.secondReport); // closed two days ago
        const auto here = take(store.ask([](Queries &q) { return q.ticketByNumber(u"NC-24-2B2"_s); }));
        QVERIFY(here && !here->has_value());
        const auto all = take(store.ask([](Queries &q) { return q.tickets({}); }));
        for (const Ticket &ticket : *all)
            QVERIFY(ticket.account.value.startsWith(u"B1"_s));
        QVERIFY(take(store.ask([](Queries &q) { return q.verify({}); }))->ok);
    }
    static QList<JournalEntry> lookUpsOf(Store &server, const QString &account)
    {
        const auto trail =
            take(server.ask([=](Queries &q) { return q.trail(EntityKind::Household, account); }));
        QList<JournalEntry> found;
        for (const JournalEntry &entry : *trail) {
            if (entry.operation.intent == "household.look_up"_L1)
                found.append(entry);
        }
        return found;
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init() { ++m_number; }

    void itIsFoundFetchedKeptAndToldWhere()
    {
        Company company(folder(u"server"_s));
        HeadlessSeat seat(seatOf(company, u"1027"_s));
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), 30'000);
        QVERIFY(has(seat.store(), u"B1-1"_s) && !has(seat.store(), u"B2-1"_s));
        CommandRegistry commands;
        SettingsService settings(folder(u"config"_s));
        SearchService search(seat.store(), commands, settings);
        QVERIFY(!search.canSearchCompany());
        search.setDirectory(seat.gateway(), seat.store());
        QSignalSpy ready(&search, &SearchService::resultReady);
        search.searchNow(u"枫林苑"_s);
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(search.result().answer.hits.isEmpty()); // not here
        // The server knows; what lies here already is not offered again.
        search.searchCompany(u"郑一"_s);
        QTRY_COMPARE(ready.size(), 2);
        QVERIFY(search.result().isCompany);
        QCOMPARE(search.result().answer.hits.size(), 1);
        QCOMPARE(search.result().answer.hits.first().id, u"B2-1"_s);
        QVERIFY(!search.result().answer.hits.first().phone.contains(u"1234"_s)); // masked
        QVERIFY(lookUpsOf(company.store(), u"B2-1"_s).isEmpty()); // finding is not fetching
        QSignalSpy fetched(&search, &SearchService::householdFetched);
        search.fetch(AccountNo(u"B2-1"_s), u"call"_s);
        QTRY_COMPARE(fetched.size(), 1);
        // Who asked stands in the order, with why.
        const auto written = lookUpsOf(company.store(), u"B2-1"_s);
        QCOMPARE(written.size(), 1);
        QCOMPARE(written.first().operation.actor, AgentId(u"1027"_s));
        QCOMPARE(written.first().operation.branch, BranchId(u"B2"_s));
        QCOMPARE(written.first().operation.values.value("reason"_L1).toString(), u"call"_s);
        // Whole, and like any other household here.
        const auto home =
            take(seat.store().ask([](Queries &q) { return q.household(AccountNo(u"B2-1"_s)); })).value();
        QVERIFY(home);
        QCOMPARE(home->community.name, u"枫林苑"_s);
        QCOMPARE(home->stationName, u"枫林苑站"_s);
        QCOMPARE(home->household.customerName, u"郑一"_s);
        QCOMPARE(take(seat.store().ask([](Queries &q) { return q.phone(AccountNo(u"B2-1"_s)); })).value(),
                 kPhone);
        QVERIFY(!has(seat.store(), u"B2-2"_s)); // nobody else came along
        checkTickets(seat.store());
        search.searchNow(u"枫林苑 3-2-501"_s);
        QTRY_COMPARE(ready.size(), 3);
        QCOMPARE(search.result().answer.hits.first().id, u"B2-1"_s);
        QCOMPARE(search.result().lookedUp.value(u"B2-1"_s).branch, BranchId(u"B2"_s));
        QVERIFY(!search.result().lookedUp.contains(u"B1-1"_s));
        // A change of branches drops it; the order brings it when it belongs here now.
        company.setRole(u"1027"_s, AccountRole::Agent, {BranchId(u"B1"_s), BranchId(u"B2"_s)});
        seat.sync().retryNow();
        QTRY_VERIFY_WITH_TIMEOUT(has(seat.store(), u"B2-2"_s) && has(seat.store(), u"B2-1"_s), 30'000);
        QVERIFY(notes(seat.store()).isEmpty());
        QVERIFY(ticketsOf(seat.store(), u"B2-1"_s).isEmpty()); // the order has brought them themselves
        TicketFilter ofIt;
        ofIt.account = AccountNo(u"B2-1"_s);
        QCOMPARE(take(seat.store().ask([ofIt](Queries &q) { return q.ticketCount(ofIt); })).value(), 2);
    }

    /// Rights and branch of who corrects a household are the server's to judge, whatever a seat lets through.
    void aHouseholdIsCorrectedByItsBranch()
    {
        Company company(folder(u"server"_s));
        HeadlessSeat agent(seatOf(company, u"1027"_s));
        HeadlessSeat colleague(seatOf(company, u"1028"_s));
        QTRY_VERIFY_WITH_TIMEOUT(agent.isSettled() && colleague.isSettled(), 30'000);
        const auto correct = [](HeadlessSeat &seat, const QString &actor, const QString &account,
                                const QString &branch) {
            OperationDraft draft;
            draft.intent = u"customer.update"_s;
            draft.company = u"nuanchuan"_s;
            draft.branch = BranchId(branch);
            draft.entities = {{EntityKind::Household, account, 0}};
            draft.personal = {{u"name"_s, "改名"}};
            draft.actor = AgentId(actor);
            QVERIFY(take(seat.store().author({draft})));
        };
        correct(agent, u"1027"_s, u"B2-1"_s, u"B1"_s); // another's, under the own branch's name
        correct(agent, u"1027"_s, u"B2-2"_s, u"B2"_s); // another's
        correct(agent, u"1027"_s, u"nobody"_s, u"B1"_s);
        correct(agent, u"1027"_s, u"B1-1"_s, u"B1"_s);
        const auto nameOf = [](Store &store, const QString &account) {
            const auto home = take(store.ask([=](Queries &q) { return q.household(AccountNo(account)); }));
            return home && *home ? (*home)->household.customerName : QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(nameOf(company.store(), u"B1-1"_s), u"改名"_s, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(
            take(company.store().ask([](Queries &q) { return q.refusedCount(); })).value(), 3, 30'000);
        QCOMPARE(nameOf(company.store(), u"B2-1"_s), u"郑一"_s);
        QCOMPARE(nameOf(company.store(), u"B2-2"_s), u"郑二"_s);
        QTRY_COMPARE_WITH_TIMEOUT(nameOf(colleague.store(), u"B1-1"_s), u"改名"_s, 30'000); // colleagues hear
    }

    void roomsAreTheirBranchs()
    {
        Company company(folder(u"server"_s));
        EverybodysRooms rooms;
        ManualClock clock(SystemClock().utcMs());
        MeasurementDesk desk(&rooms, company.store(), clock);
        const auto readBy = [&](const CallerSession &caller) {
            // B9-1: a sensor is mapped to it, the household itself was never imported.
            const QStringList owners{u"B1-1"_s, u"B2-1"_s, u"B9-1"_s, u"S-B2"_s, QString()};
            QStringList live, drawn;
            const auto values = answered(desk.latest(caller, owners));
            for (const LiveValue &value : *values)
                live.append(value.key.owner);
            QList<SeriesKey> keys;
            for (const QString &owner : owners)
                keys.append({owner, SeriesQuantity::RoomTemperature, {}});
            const auto curves = answered(desk.series(caller, keys, 0, 1'000, 0));
            for (const Series &curve : *curves)
                drawn.append(curve.key.owner);
            if (live != drawn)
                qFatal("curves of others than values");
            return live;
        };
        const auto session = [](const QString &account, const QList<BranchId> &branches) {
            CallerSession made;
            made.account = AgentId(account);
            made.branches = branches;
            return made;
        };
        const QList<BranchId> b1{BranchId(u"B1"_s)};
        const QStringList own{u"B1-1"_s, u"S-B2"_s, QString()};
        const QStringList all{u"B1-1"_s, u"B2-1"_s, u"S-B2"_s, QString()};
        QCOMPARE(readBy(session(u"1027"_s, b1)), own);
        QCOMPARE(readBy(session(u"boss"_s, {})),
                 (QStringList{u"B1-1"_s, u"B2-1"_s, u"B9-1"_s, u"S-B2"_s, QString()}));
        // Who looked it up sees how warm it is there, for as long as it is kept; nobody else does.
        LookUpDesk lookUps(company.store(), company.store(), clock);
        QVERIFY(answered(lookUps.lookUp(session(u"1027"_s, b1), AccountNo(u"B2-1"_s), u"call"_s)));
        QCOMPARE(readBy(session(u"1027"_s, b1)), all);
        QCOMPARE(readBy(session(u"1028"_s, b1)), own);
        clock.advance(LookUpCodec::kKeptMs + 60'000);
        QCOMPARE(readBy(session(u"1027"_s, b1)), own);
    }

    void whoGetsNothing()
    {
        Company company(folder(u"server"_s));
        HeadlessSeat agent(seatOf(company, u"1027"_s));
        QTRY_VERIFY_WITH_TIMEOUT(agent.isSettled(), 30'000);
        const auto ask = [](HeadlessSeat &seat, const QString &account, const QString &reason) {
            return answered(seat.gateway().lookUp(AccountNo(account), reason));
        };
        SoapGatewayOptions options;
        options.url = company.endpoint().url;
        options.account = AgentId(u"quality"_s);
        options.secret = kPassword;
        SoapGateway quality(options);
        QVERIFY(answered(quality.hello({})));
        QCOMPARE(answered(quality.lookUp(AccountNo(u"B2-1"_s), u"call"_s)).error().code, ErrorCode::Denied);
        QCOMPARE(ask(agent, u"B2-1"_s, u"  "_s).error().code, ErrorCode::InvalidInput);
        QCOMPARE(ask(agent, u"nobody"_s, u"call"_s).error().code, ErrorCode::NotFound);
        QVERIFY(lookUpsOf(company.store(), u"B2-1"_s).isEmpty());
        // Nobody copies the company's book household by household.
        int answered = 0;
        Result<LookedUpHousehold> last = failure(ErrorCode::Internal, {});
        for (int i = 0; i < LookUpDesk::kMostPerHour; ++i) {
            last = ask(agent, u"B2-1"_s, u"call"_s);
            answered += last ? 1 : 0;
        }
        QCOMPARE(last.error().code, ErrorCode::Unavailable);
        QCOMPARE(answered, LookUpDesk::kMostPerHour - 1); // one was asked for "nobody"
        QCOMPARE(lookUpsOf(company.store(), u"B2-1"_s).size(), answered);
        // Another server of the company, or the same one started anew, has counted along.
        company.stop();
        company.start();
        Result<LookedUpHousehold> again = failure(ErrorCode::Internal, {});
        QVERIFY(QTest::qWaitFor(
            [&] {
                again = ask(agent, u"B2-1"_s, u"call"_s); // the last of the 120
                return again || again.error().code != ErrorCode::Unavailable;
            },
            20'000));
        QVERIFY(again);
        const auto over = ask(agent, u"B2-2"_s, u"call"_s);
        QVERIFY(!over);
        QCOMPARE(over.error().where, u"account"_s);
        QVERIFY(lookUpsOf(company.store(), u"B2-2"_s).isEmpty());
        const auto counted = [&company](const QString &account, qint64 since) {
            return take(company.store().ask([=](Queries &q) {
                       return ServerQueries::of(q).and_then([=](ServerQueries *server) {
                           return server->lookUpsSince(AgentId(account), since, 1'000);
                       });
                   }))
                .value();
        };
        const qint64 now = SystemClock().utcMs();
        QCOMPARE(counted(u"1027"_s, now - 3'600'000), LookUpDesk::kMostPerHour);
        QCOMPARE(counted(u"1027"_s, now + 60'000), 0); // an hour later
        QCOMPARE(counted(u"quality"_s, now - 3'600'000), 0);
        // A seat can't write the record itself.
        OperationDraft forged;
        forged.intent = u"household.look_up"_s;
        forged.company = u"nuanchuan"_s;
        forged.branch = BranchId(u"B1"_s);
        forged.entities = {{EntityKind::Household, u"B1-1"_s, 0}};
        forged.actor = AgentId(u"1027"_s);
        QVERIFY(take(agent.store().author({forged})));
        QTRY_VERIFY_WITH_TIMEOUT(!take(agent.store().ask([](Queries &q) { return q.refused(5); }))->isEmpty(),
                                 30'000);
    }
};

QTEST_GUILESS_MAIN(TestLookUp)
#include "tst_look_up.moc"
