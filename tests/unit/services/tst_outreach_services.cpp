// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notice lists, mass incidents and the figures of an area while the store takes its time or goes away: what
// is carried out is what was written down, and nothing waits for ever.
#include "app/services/incidents/incident_service.h"
#include "app/services/kpi/kpi_service.h"
#include "app/services/outreach/notice_roll.h"
#include "app/services/settings/settings_service.h"
#include "app/services/sync/connection_status.h"
#include "tests/support/gui/fake_store.h"

#include <QFile>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

namespace {

constexpr int kPatience_ms = 30'000;
constexpr qint64 kNow = 1'768'347'806'000;

/// Answers when it is told to, in the order of the questions.
class HeldJournal final : public RefusingJournal
{
public:
    using Answer = Result<QList<JournalEntry>>;

    QFuture<Answer> author(QList<OperationDraft> drafts) override
    {
        asked.append(drafts);
        QPromise<Answer> &promise = m_out.emplace_back();
        promise.start();
        return promise.future();
    }
    void answer(const Answer &with = QList<JournalEntry>())
    {
        m_out.front().addResult(with);
        m_out.front().finish();
        m_out.pop_front();
    }
    /// Goes away with whatever is still asked.
    void goAway() { m_out.clear(); }

    QFuture<Result<QString>> takeTicketNumber() override
    {
        return QtFuture::makeReadyValueFuture(Result<QString>(u"NC-25-000001"_s));
    }

    QList<QList<OperationDraft>> asked;

private:
    std::deque<QPromise<Answer>> m_out;
};

class RingingChanges final : public ChangeSource
{
public:
    std::shared_ptr<void> subscribe(std::function<void(const StoreChange &)> listener) override
    {
        m_listener = std::move(listener);
        return std::make_shared<int>(0);
    }
    void ring(const StoreChange &change) { m_listener(change); }

private:
    std::function<void(const StoreChange &)> m_listener;
};

SessionInfo someone(Role role)
{
    SessionInfo info;
    info.agent = AgentId(u"w-1027"_s);
    info.company = u"demo"_s;
    info.role = role;
    return info;
}

struct Seat
{
    explicit Seat(Role role = Role::Agent)
        : session(someone(role))
    { }
    void addHouseholds(const QString &house, int count)
    {
        for (int i = 0; i < count; ++i) {
            HouseholdDetail detail;
            detail.building.id = BuildingId(house);
            detail.household.building = detail.building.id;
            detail.household.account = AccountNo(house + u'-' + QString::number(i));
            detail.household.phone = u"154****0000"_s;
            reader.queries.households.append(detail);
        }
    }
    [[nodiscard]] QString path() const { return folder.filePath(u"list.csv"_s); }
    [[nodiscard]] QByteArray file() const
    {
        QFile read(path());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    ManualClock clock{kNow};
    FakeReader reader;
    HeldJournal journal;
    RingingChanges changes;
    Session session;
    ChangeFeed feed{changes};
};

struct Roll : Seat
{
    using Seat::Seat;
    bool read(const QString &house)
    {
        QSignalSpy changed(&roll, &NoticeRoll::changed);
        roll.read(house, {BuildingId(house)});
        return QTest::qWaitFor([&] { return changed.count() == 1; }, kPatience_ms);
    }

    NoticeRoll roll{session, journal, reader, feed, clock};
    QSignalSpy exported{&roll, &NoticeRoll::exported};
    QSignalSpy failed{&roll, &NoticeRoll::failed};
};

struct Incidents : Seat
{
    using Seat::Seat;
    static IncidentPlan plan()
    {
        IncidentPlan made;
        made.place = u"和丰家园"_s;
        made.houses = {BuildingId(u"HF-3"_s)};
        return made;
    }

    IncidentService incidents{session, journal, reader, feed, clock};
    QSignalSpy declared{&incidents, &IncidentService::declared};
    QSignalSpy failed{&incidents, &IncidentService::failed};
};

} // namespace

class TestOutreachServices : public QObject
{
    Q_OBJECT

private slots:
    void theFileHoldsTheHouseholdsThatWereWrittenDown()
    {
        Roll seat;
        seat.addHouseholds(u"A"_s, 2);
        seat.addHouseholds(u"B"_s, 3);
        QVERIFY(seat.read(u"A"_s));
        seat.roll.exportCsv(seat.path(), NoticeRoll::Phones::Masked, u"检修"_s);
        QVERIFY(seat.roll.isWriting());
        QCOMPARE(seat.journal.asked.size(), 1);
        const QCborMap &values = seat.journal.asked.first().first().values;
        QCOMPARE(values.value(u"place"_s).toString(), u"A"_s);
        QCOMPARE(values.value(u"households"_s).toInteger(), 2);

        seat.roll.read(u"B"_s, {BuildingId(u"B"_s)}); // meanwhile
        QCOMPARE(seat.failed.count(), 1);
        QCOMPARE(seat.failed.first().first().value<Error>().code, ErrorCode::Unavailable);
        seat.roll.exportCsv(seat.folder.filePath(u"other.csv"_s), NoticeRoll::Phones::Masked, u"检修"_s);
        QCOMPARE(seat.failed.count(), 2);
        QCOMPARE(seat.journal.asked.size(), 1);
        QCOMPARE(seat.roll.place(), u"A"_s);
        seat.journal.answer();
        QTRY_COMPARE_WITH_TIMEOUT(seat.exported.count(), 1, kPatience_ms);
        QVERIFY(seat.file().contains("A-0") && seat.file().contains("A-1"));
        QVERIFY(!seat.file().contains("B-"));
        QVERIFY(seat.read(u"B"_s));
        QCOMPARE(seat.roll.rows().size(), 3);
    }

    /// One person does not carry out so many numbers.
    void wholeNumbersOfManyAreNotOnePersonsToExport()
    {
        Roll seat(Role::Administrator);
        seat.addHouseholds(u"A"_s, int(NoticeRoll::kMostClear) + 1);
        QVERIFY(seat.read(u"A"_s));
        seat.roll.exportCsv(seat.path(), NoticeRoll::Phones::Clear, u"爆管"_s);
        QCOMPARE(seat.failed.count(), 1);
        QCOMPARE(seat.failed.first().first().value<Error>().code, ErrorCode::Denied);
        QVERIFY(seat.journal.asked.isEmpty());
        QVERIFY(seat.roll.may(NoticeRoll::Phones::Masked));
    }

    /// The key for whole numbers follows the connection.
    void wholeNumbersWaitForTheServer()
    {
        Roll seat(Role::Supervisor);
        seat.addHouseholds(u"A"_s, 1);
        QVERIFY(seat.read(u"A"_s));
        ConnectionStatus connection(seat.clock);
        seat.roll.setConnection(connection);
        QSignalSpy today(&seat.roll, &NoticeRoll::todayChanged);
        const auto why = [&] { return seat.roll.may(NoticeRoll::Phones::Clear).error_or(Error()); };
        QCOMPARE(why().code, ErrorCode::Unavailable); // nothing heard of it yet
        QVERIFY(seat.roll.may(NoticeRoll::Phones::Masked));
        SyncStatus status;
        status.link = SyncLink::Online;
        connection.onSyncStatus(status);
        QCOMPARE(today.count(), 1);
        QVERIFY(seat.roll.may(NoticeRoll::Phones::Clear));
        status.cursor = 7;
        connection.onSyncStatus(status);
        QCOMPARE(today.count(), 1); // as before
        status.link = SyncLink::Offline;
        status.offlineSinceMs = kNow;
        connection.onSyncStatus(status);
        QCOMPARE(today.count(), 2);
        QVERIFY2(why().text.contains(connection.linkText()), qPrintable(why().text));
    }

    void manyHouseholdsAreWrittenDownInPortionsAndTheDeliveryComesLast()
    {
        Seat seat(Role::Administrator);
        constexpr int kHouseholds = 1'201;
        seat.addHouseholds(u"A"_s, kHouseholds);
        NoticeCarrier carrier(seat.journal, seat.reader);
        const auto rows = NoticeRows::read(seat.reader.queries, {BuildingId(u"A"_s)});
        bool delivered = false;
        std::optional<Result<qsizetype>> done;
        std::optional<bool> written;
        carrier.carry(
            {NoticeLog::reveals(seat.session, *rows, u"爆管"_s), *rows, true},
            [&](const QList<NoticeRow> &all, const NoticeRows::Numbers &numbers,
                const std::stop_token &) -> Result<qsizetype> {
                delivered = true;
                return numbers.size() == all.size() ? all.size() : -1;
            },
            [&](const Result<qsizetype> &taken, bool all) {
                done = taken;
                written = all;
            });
        QSet<QString> revealed;
        for (const qsizetype portion : {500, 500, 201}) {
            QTRY_COMPARE_WITH_TIMEOUT(seat.journal.asked.isEmpty(), false, kPatience_ms);
            const QList<OperationDraft> drafts = seat.journal.asked.takeFirst();
            QCOMPARE(drafts.size(), portion);
            for (const OperationDraft &draft : drafts)
                revealed.insert(draft.entities.first().id);
            QVERIFY(!delivered);
            QVERIFY(carrier.isBusy());
            seat.journal.answer();
        }
        QTRY_VERIFY_WITH_TIMEOUT(done.has_value(), kPatience_ms);
        QCOMPARE(done->value_or(0), kHouseholds);
        QVERIFY(written && *written);
        QCOMPARE(revealed.size(), kHouseholds);
        QVERIFY(!carrier.isBusy());
    }

    void aPortionThatFailsDeliversNothing()
    {
        Seat seat(Role::Administrator);
        seat.addHouseholds(u"A"_s, 600);
        NoticeCarrier carrier(seat.journal, seat.reader);
        const auto rows = NoticeRows::read(seat.reader.queries, {BuildingId(u"A"_s)});
        bool delivered = false;
        std::optional<Result<qsizetype>> done;
        std::optional<bool> written;
        carrier.carry(
            {NoticeLog::reveals(seat.session, *rows, u"爆管"_s), *rows, true},
            [&](const QList<NoticeRow> &, const NoticeRows::Numbers &,
                const std::stop_token &) -> Result<qsizetype> {
                delivered = true;
                return 0;
            },
            [&](const Result<qsizetype> &taken, bool all) {
                done = taken;
                written = all;
            });
        seat.journal.answer();
        QTRY_COMPARE_WITH_TIMEOUT(seat.journal.asked.size(), 2, kPatience_ms);
        seat.journal.answer(failure(ErrorCode::Storage, u"full"_s));
        QTRY_VERIFY_WITH_TIMEOUT(done.has_value(), kPatience_ms);
        QVERIFY(!*done);
        QVERIFY(written && !*written);
        QVERIFY(!delivered);
        QVERIFY(!carrier.isBusy());
    }

    void aStoreThatGoesAwayIsNotWaitedForByTheList()
    {
        Roll seat;
        seat.addHouseholds(u"A"_s, 2);
        QVERIFY(seat.read(u"A"_s));
        seat.roll.exportCsv(seat.path(), NoticeRoll::Phones::Masked, u"检修"_s);
        seat.journal.goAway();
        QTRY_COMPARE_WITH_TIMEOUT(seat.failed.count(), 1, kPatience_ms);
        QVERIFY(!seat.roll.isWriting());
        seat.roll.exportCsv(seat.path(), NoticeRoll::Phones::Masked, u"检修"_s);
        seat.journal.answer();
        QTRY_COMPARE_WITH_TIMEOUT(seat.exported.count(), 1, kPatience_ms);
    }

    void aListThatCantBeReadSaysSo()
    {
        Roll seat;
        seat.addHouseholds(u"A"_s, int(NoticeRoll::kMostRows) + 1);
        seat.addHouseholds(u"B"_s, 1);
        QVERIFY(seat.read(u"A"_s));
        QVERIFY(seat.roll.readError());
        QCOMPARE(seat.roll.readError()->code, ErrorCode::InvalidInput);
        QVERIFY(seat.roll.rows().isEmpty());
        QVERIFY(seat.read(u"B"_s));
        QVERIFY(!seat.roll.readError());
        QCOMPARE(seat.failed.count(), 0); // that is of files
    }

    void whileOneIncidentIsWrittenAnotherIsRefusedAloud()
    {
        Incidents seat;
        seat.incidents.declare(Incidents::plan(), {}, u"不热"_s);
        QTRY_COMPARE_WITH_TIMEOUT(seat.journal.asked.size(), 1, kPatience_ms);
        QVERIFY(seat.incidents.isWriting());
        seat.incidents.declare(Incidents::plan(), {}, u"不热"_s);
        QCOMPARE(seat.failed.count(), 1);
        seat.incidents.end(TicketId::make(seat.clock), u"好了"_s);
        QCOMPARE(seat.failed.count(), 2);
        seat.incidents.join(TicketId::make(seat.clock), {TicketId::make(seat.clock)});
        QCOMPARE(seat.failed.count(), 3);
        for (const QList<QVariant> &one : std::as_const(seat.failed))
            QCOMPARE(one.first().value<Error>().code, ErrorCode::Unavailable);
        seat.journal.answer();
        QTRY_COMPARE_WITH_TIMEOUT(seat.declared.count(), 1, kPatience_ms);
        QCOMPARE(seat.journal.asked.size(), 1);
        seat.incidents.end(TicketId::make(seat.clock), u"好了"_s); // there is no such one
        QCOMPARE(seat.failed.count(), 4);
        QCOMPARE(seat.failed.last().first().value<Error>().code, ErrorCode::Conflict);
    }

    void aStoreThatGoesAwayIsNotWaitedForByAnIncident()
    {
        Incidents seat;
        seat.incidents.declare(Incidents::plan(), {}, u"不热"_s);
        QTRY_COMPARE_WITH_TIMEOUT(seat.journal.asked.size(), 1, kPatience_ms);
        seat.journal.goAway();
        QTRY_COMPARE_WITH_TIMEOUT(seat.failed.count(), 1, kPatience_ms);
        QVERIFY(!seat.incidents.isWriting());
        seat.incidents.declare(Incidents::plan(), {}, u"不热"_s);
        QTRY_COMPARE_WITH_TIMEOUT(seat.journal.asked.size(), 2, kPatience_ms);
        seat.journal.answer();
        QTRY_COMPARE_WITH_TIMEOUT(seat.declared.count(), 1, kPatience_ms);
    }

    /// An area of thousands of houses is a question for each: not with every report.
    void whoLivesInAnAreaIsReadOnce()
    {
        Seat seat;
        FakeSeries series;
        SettingsService settings(seat.folder.path());
        KpiService kpi(seat.session, seat.reader, series, seat.feed, settings, seat.clock);
        QSignalSpy ready(&kpi, &KpiService::reportReady);
        QSignalSpy changed(&seat.feed, &ChangeFeed::changed);
        const auto report = [&] {
            ready.clear();
            kpi.refresh();
            return QTest::qWaitFor([&] { return ready.count() == 1; }, kPatience_ms);
        };
        seat.addHouseholds(u"A"_s, 2);
        kpi.setArea(ChosenArea::of({BuildingId(u"A"_s), BuildingId(u"B"_s), BuildingId(u"C"_s)}, {}));
        QVERIFY(report());
        QCOMPARE(seat.reader.queries.houseQuestions, 3);
        QVERIFY(report());
        QCOMPARE(seat.reader.queries.houseQuestions, 3);
        StoreChange imported;
        imported.entities = {{EntityKind::Batch, u"b"_s, 0}};
        seat.changes.ring(imported);
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, kPatience_ms);
        QVERIFY(report());
        QCOMPARE(seat.reader.queries.houseQuestions, 6);
        kpi.setArea(ChosenArea::of({BuildingId(u"A"_s)}, {}));
        QVERIFY(report());
        QCOMPARE(seat.reader.queries.houseQuestions, 7);
    }
};

QTEST_GUILESS_MAIN(TestOutreachServices)
#include "tst_outreach_services.moc"
