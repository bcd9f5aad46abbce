// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notices on two seats of a company's server that know nothing of each other: one of them hands a notice
// over, a day's parts are added up, and what nobody saw end is told as that.
#include "account_company.h"
#include "headless_seat.h"

#include "app/domain/setting_trails.h"
#include "app/services/outreach/notice_desk.h"
#include "app/services/outreach/notice_roll.h"
#include "app/services/sync/connection_status.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <semaphore>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

const BranchId kBranch(u"B1"_s);

/// Two supervisors, and two houses of 300 homes.
class NoticeCompany : public AccountCompany
{
public:
    explicit NoticeCompany(const QString &folder)
        : AccountCompany(folder)
    {
        QList<ImportBlock> blocks(4);
        blocks[0].kind = ImportKind::Communities;
        Community community;
        community.id = CommunityId(u"M"_s);
        community.name = u"和丰家园"_s;
        community.branch = kBranch;
        blocks[0].communities = {community};
        blocks[1].kind = ImportKind::Stations;
        Station station;
        station.id = StationId(u"S"_s);
        station.name = u"和丰站"_s;
        station.branch = kBranch;
        blocks[1].stations = {station};
        blocks[2].kind = ImportKind::Buildings;
        blocks[3].kind = ImportKind::Households;
        for (const QString &name : {u"A"_s, u"B"_s}) {
            Building house;
            house.id = BuildingId(name);
            house.community = community.id;
            house.name = name;
            house.branch = kBranch;
            house.station = station.id;
            blocks[2].buildings.append(house);
            for (int i = 0; i < 300; ++i)
                blocks[3].households.append(homeOf(house, i));
        }
        importBlocks(kBranch.value, blocks);
        enrol(u"boss"_s, AccountRole::Supervisor, {kBranch});
        enrol(u"chief"_s, AccountRole::Supervisor, {kBranch});
        start();
    }

private:
    static Household homeOf(const Building &house, int i)
    {
        Household home;
        home.account = AccountNo(u"%1-%2"_s.arg(house.id.value).arg(i));
        home.branch = house.branch;
        home.community = house.community;
        home.building = house.id;
        home.unit = u"1"_s;
        home.room = QString::number(i);
        home.customerName = u"郑一"_s;
        home.phone = u"1541234%1"_s.arg(i, 4, 10, QLatin1Char('0'));
        return home;
    }
};

SessionInfo supervisor(const QString &account)
{
    SessionInfo info;
    info.agent = AgentId(account);
    info.role = Role::Supervisor;
    info.company = u"nuanchuan"_s;
    info.branch = kBranch;
    return info;
}

/// A workstation's notices without its screen.
struct NoticeStation
{
    NoticeStation(const HeadlessSeat::Options &options, std::atomic_int &taken)
        : seat(options)
        , session(supervisor(options.account))
    {
        desk->setConnection(connection);
        roll.setConnection(connection);
        QObject::connect(&seat.sync(), &SyncDriver::statusChanged, &connection,
                         &ConnectionStatus::onSyncStatus);
        connection.onSyncStatus(seat.status());
        desk->setSender(
            {u"sms"_s, u"短信平台"_s,
             [&taken](const NoticeBatch &batch, const std::stop_token &) -> Result<NoticeReceipt> {
                 ++taken;
                 return NoticeReceipt{batch.recipients.size(), {}};
             }});
        desk->start();
    }
    [[nodiscard]] bool holdsTheCity()
    {
        return seat.isSettled()
            && take(seat.store().ask([](Queries &q) { return q.householdsOfBuilding(BuildingId(u"B"_s)); }))
                       .value_or(QList<HouseholdDetail>())
                       .size()
                   == 300;
    }
    [[nodiscard]] bool prepare(const QString &house)
    {
        const auto rows =
            take(seat.store().ask([house](Queries &q) { return NoticeRows::read(q, {BuildingId(house)}); }));
        return rows && desk->prepare(house, u"今天 14:00–18:00 检修停热"_s, *rows);
    }
    [[nodiscard]] const NoticeRecord *of(const QString &house) const
    {
        const auto found = std::ranges::find(desk->records(), house, &NoticeRecord::place);
        return found == desk->records().cend() ? nullptr : &*found;
    }
    [[nodiscard]] bool has(const QString &house, NoticeRecord::State state) const
    {
        return of(house) && of(house)->state() == state && !of(house)->waiting;
    }
    [[nodiscard]] bool read(const QString &house)
    {
        QSignalSpy changed(&roll, &NoticeRoll::changed);
        roll.read(house, {BuildingId(house)});
        return QTest::qWaitFor([&] { return changed.count() > 0; }, kPatience);
    }

    HeadlessSeat seat;
    Session session;
    ChangeFeed feed{seat.store()};
    SystemClock clock;
    ConnectionStatus connection{clock};
    std::unique_ptr<NoticeDesk> desk =
        std::make_unique<NoticeDesk>(session, seat.store(), seat.store(), feed, clock);
    NoticeRoll roll{session, seat.store(), seat.store(), feed, clock};
    QSignalSpy handed{desk.get(), &NoticeDesk::handed};
    QSignalSpy failed{desk.get(), &NoticeDesk::failed};
    QSignalSpy exported{&roll, &NoticeRoll::exported};
    QSignalSpy kept{&roll, &NoticeRoll::failed}; ///< not exported
};

QString reasonOf(const QSignalSpy &failed)
{
    return failed.isEmpty() ? QString() : failed.last().first().value<Error>().text;
}

} // namespace

class TestNoticeSeats : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_number = 0;

    [[nodiscard]] QString folder(const QString &name) const
    {
        return m_dir.filePath(u"%1-%2"_s.arg(name).arg(m_number));
    }
    [[nodiscard]] HeadlessSeat::Options seatOf(const NoticeCompany &company, const QString &name,
                                               const QString &account) const
    {
        return seatOptions(folder(name), {company.endpoint().url, AccountCompany::password()}, account);
    }
    static qsizetype confirmed(Store &store, const QString &intent)
    {
        const auto entries = take(store.ask([](Queries &q) {
            const qint64 now = SystemClock().utcMs();
            return SettingTrails::read(q, NoticeRules::entities(now, now));
        }));
        return std::ranges::count_if(*entries, [&](const JournalEntry &entry) {
            return entry.verdict == VerdictKind::Confirmed && entry.operation.intent == intent;
        });
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init() { ++m_number; }

    /// Thousands of households are not told twice because two people pressed the key at once.
    void ofTwoSeatsThatHandANoticeOverOneDoes()
    {
        NoticeCompany company(folder(u"server"_s));
        std::atomic_int taken = 0;
        NoticeStation one(seatOf(company, u"one"_s, u"boss"_s), taken);
        NoticeStation two(seatOf(company, u"two"_s, u"chief"_s), taken);
        QTRY_VERIFY(one.holdsTheCity() && two.holdsTheCity());
        QVERIFY(one.prepare(u"A"_s));
        QTRY_VERIFY(one.has(u"A"_s, NoticeRecord::State::Ready)
                    && two.has(u"A"_s, NoticeRecord::State::Ready));
        QVERIFY(one.desk->send(one.of(u"A"_s)->id));
        QVERIFY(two.desk->send(two.of(u"A"_s)->id));
        QTRY_COMPARE(one.handed.count() + two.handed.count(), 1);
        QTRY_COMPARE(one.failed.count() + two.failed.count(), 1);
        QCOMPARE(taken.load(), 1);
        const NoticeStation &second = one.failed.isEmpty() ? two : one;
        QVERIFY2(reasonOf(second.failed).contains(u"也在交出"_s)
                     || reasonOf(second.failed).contains(u"已经有人在交出"_s),
                 qPrintable(reasonOf(second.failed)));
        QTRY_VERIFY(one.has(u"A"_s, NoticeRecord::State::Handed)
                    && two.has(u"A"_s, NoticeRecord::State::Handed));
        QCOMPARE(one.of(u"A"_s)->hands.size(), 1);
        QCOMPARE(confirmed(company.store(), u"notice.handing"_s), 1); // granted once
        // Once more only with a reason; and of two who have one, one.
        QCOMPARE(two.desk->send(two.of(u"A"_s)->id).error().code, ErrorCode::Conflict);
        QTRY_VERIFY(one.seat.isSettled() && two.seat.isSettled());
        QVERIFY(one.desk->send(one.of(u"A"_s)->id, u"平台说没有收到"_s));
        QVERIFY(two.desk->send(two.of(u"A"_s)->id, u"平台说没有收到"_s));
        QTRY_COMPARE(one.failed.count() + two.failed.count(), 2);
        QTRY_COMPARE(one.handed.count() + two.handed.count(), 2);
        QCOMPARE(taken.load(), 2);
    }

    /// A seat that goes away when the server has said yes: what became of it nobody knows, everybody reads
    /// that, and nothing is sent by itself.
    void aSeatThatDiesWhileItHandsOverIsNotRepeated()
    {
        struct Platform
        {
            std::atomic_bool asked = false;
            std::binary_semaphore answers{0};
        };
        const auto platform = std::make_shared<Platform>();
        NoticeCompany company(folder(u"server"_s));
        std::atomic_int taken = 0;
        auto one = std::make_unique<NoticeStation>(seatOf(company, u"one"_s, u"boss"_s), taken);
        NoticeStation two(seatOf(company, u"two"_s, u"chief"_s), taken);
        QTRY_VERIFY(one->holdsTheCity() && two.holdsTheCity());
        QVERIFY(one->prepare(u"A"_s));
        QTRY_VERIFY(one->has(u"A"_s, NoticeRecord::State::Ready)
                    && two.has(u"A"_s, NoticeRecord::State::Ready));
        one->desk->setSender(
            {u"sms"_s, u"短信平台"_s, [platform](const NoticeBatch &, const std::stop_token &) {
                 platform->asked = true;
                 (void)platform->answers.try_acquire_for(std::chrono::seconds(60));
                 return Result<NoticeReceipt>(NoticeReceipt{300, {}});
             }});
        QVERIFY(one->desk->send(one->of(u"A"_s)->id));
        QTRY_VERIFY(platform->asked.load());
        one.reset();
        platform->answers.release();
        QTRY_VERIFY(two.has(u"A"_s, NoticeRecord::State::Unknown));
        QCOMPARE(two.desk->send(two.of(u"A"_s)->id).error().code, ErrorCode::Conflict);
        QCOMPARE(two.desk->mayWithdraw(*two.of(u"A"_s)).error().code, ErrorCode::Conflict);
        // It comes back, and knows no more than the others.
        one = std::make_unique<NoticeStation>(seatOf(company, u"one"_s, u"boss"_s), taken);
        QTRY_VERIFY(one->seat.isSettled() && one->has(u"A"_s, NoticeRecord::State::Unknown));
        QCOMPARE(taken.load(), 0);
        QVERIFY(two.desk->send(two.of(u"A"_s)->id, u"平台说没有收到"_s));
        QTRY_COMPARE(two.handed.count(), 1);
        QCOMPARE(taken.load(), 1);
    }

    void aSeatWithoutItsServerHandsNothingOver()
    {
        NoticeCompany company(folder(u"server"_s));
        std::atomic_int taken = 0;
        NoticeStation one(seatOf(company, u"one"_s, u"boss"_s), taken);
        QTRY_VERIFY(one.holdsTheCity());
        QVERIFY(one.prepare(u"A"_s));
        QTRY_VERIFY(one.has(u"A"_s, NoticeRecord::State::Ready));
        QVERIFY(one.read(u"A"_s));
        company.stop();
        one.desk->setPatience(500);
        // It may not know yet that nobody answers.
        if (one.desk->send(one.of(u"A"_s)->id))
            QTRY_COMPARE(one.failed.count(), 1);
        QTRY_VERIFY(one.connection.offlineSinceMs() > 0);
        const auto why = [&] { return one.desk->mayHand(*one.of(u"A"_s)).error_or(Error()).text; };
        QTRY_VERIFY2(why().contains(u"离线"_s), qPrintable(why()));
        QVERIFY(!one.roll.may(NoticeRoll::Phones::Clear));
        QVERIFY(one.roll.may(NoticeRoll::Phones::Masked)); // no number leaves with that
        QCOMPARE(taken.load(), 0);
        company.start();
        one.seat.sync().retryNow();
        QTRY_COMPARE(one.connection.offlineSinceMs(), 0);
        QTRY_VERIFY(one.seat.isSettled() && one.has(u"A"_s, NoticeRecord::State::Ready));
        QCOMPARE(taken.load(), 0); // not by itself
        one.desk->setPatience(60'000);
        QTRY_VERIFY(!one.desk->isBusy());
        QVERIFY(one.desk->send(one.of(u"A"_s)->id));
        QTRY_COMPARE(one.handed.count(), 1);
        QCOMPARE(taken.load(), 1);
    }

    /// One person at two seats, and lists and notices in turn: the parts of a day are one.
    void partsOfADayAreAddedUpAtTheServer()
    {
        NoticeCompany company(folder(u"server"_s));
        std::atomic_int taken = 0;
        NoticeStation one(seatOf(company, u"one"_s, u"boss"_s), taken);
        NoticeStation two(seatOf(company, u"two"_s, u"boss"_s), taken);
        QTRY_VERIFY(one.holdsTheCity() && two.holdsTheCity());
        QVERIFY(one.read(u"A"_s) && two.read(u"B"_s));
        QCOMPARE(one.roll.togetherToday(), 300);
        one.roll.exportCsv(folder(u"a.csv"_s), NoticeRoll::Phones::Clear, u"爆管"_s);
        two.roll.exportCsv(folder(u"b.csv"_s), NoticeRoll::Phones::Clear, u"爆管"_s);
        QTRY_COMPARE(one.exported.count() + two.exported.count(), 1);
        QTRY_COMPARE(one.kept.count() + two.kept.count(), 1);
        const bool first = one.kept.isEmpty();
        const QString why = reasonOf(first ? two.kept : one.kept);
        QVERIFY2(why.contains(u"600"_s) && why.contains(u"500"_s), qPrintable(why));
        QVERIFY(QFile::exists(folder(first ? u"a.csv"_s : u"b.csv"_s)));
        QVERIFY(!QFile::exists(folder(first ? u"b.csv"_s : u"a.csv"_s)));
        // Whoever comes second is told before, too, and a notice to those needs another person.
        NoticeStation &late = first ? two : one;
        const QString house = first ? u"B"_s : u"A"_s;
        QTRY_COMPARE(late.roll.togetherToday(), 600);
        QCOMPARE(late.roll.aloneToday(), 300);
        QCOMPARE(late.roll.may(NoticeRoll::Phones::Clear).error().code, ErrorCode::Denied);
        QVERIFY(late.prepare(house));
        QTRY_VERIFY(late.has(house, NoticeRecord::State::AwaitsRelease));
        QCOMPARE(late.desk->send(late.of(house)->id).error().code, ErrorCode::Denied);
        NoticeStation other(seatOf(company, u"three"_s, u"chief"_s), taken);
        QTRY_VERIFY(other.has(house, NoticeRecord::State::AwaitsRelease));
        QVERIFY(other.desk->release(other.of(house)->id));
        QTRY_VERIFY(late.has(house, NoticeRecord::State::Ready));
        QVERIFY(late.desk->send(late.of(house)->id));
        QTRY_COMPARE(late.handed.count(), 1);
        QCOMPARE(taken.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestNoticeSeats)
#include "tst_notice_seats.moc"
