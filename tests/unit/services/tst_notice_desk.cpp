// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prepared notices: two people for many households, whole numbers only then, and on record who did what.
#include "app/services/outreach/notice_desk.h"
#include "tests/support/gui/fake_store.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

namespace {

constexpr qint64 kNoticeNow = 1'768'347'806'000;
const QString kText = u"5 号楼今天 14:00–18:00 检修停热"_s;

/// Knows every number.
class NumberedQueries final : public FakeQueries
{
public:
    std::function<void()> onNumber; ///< when the first one is read
    Result<QString> phone(const AccountNo &account) override
    {
        if (onNumber)
            std::exchange(onNumber, nullptr)();
        return account.value.endsWith(u"-2"_s) ? QString() : u"139"_s + account.value;
    }
};

class NumberedReader final : public Reader
{
public:
    NumberedQueries queries;
    bool holds = false;
    QList<std::function<void(Queries &)>> held;

protected:
    void run(std::function<void(Queries &)> work) override
    {
        if (holds)
            held.append(std::move(work));
        else
            work(queries);
    }
};

/// Writes at once; what is written waits for its server, or is confirmed.
class TrailJournal final : public Journal
{
public:
    explicit TrailJournal(FakeQueries &queries)
        : m_queries(queries)
    { }
    bool confirms = true;
    QString refuses; ///< an intent that can't be written
    QList<OperationDraft> written;

    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) override
    {
        if (std::ranges::contains(drafts, refuses, &OperationDraft::intent))
            return no<QList<JournalEntry>>();
        written += drafts;
        for (const OperationDraft &draft : std::as_const(drafts)) {
            JournalEntry entry;
            entry.operation = OperationCodec::fromDraft(draft);
            entry.operation.effectiveAtMs = kNoticeNow + ++m_sequence;
            entry.operation.deviceSequence = m_sequence;
            entry.verdict = confirms ? VerdictKind::Confirmed : VerdictKind::Waiting;
            entry.sequence = confirms ? m_sequence : 0;
            m_queries.trails[draft.entities.first().id].append(entry);
        }
        return QtFuture::makeReadyValueFuture(Result<QList<JournalEntry>>());
    }
    /// The server has heard of everything.
    void confirm()
    {
        for (QList<JournalEntry> &trail : m_queries.trails) {
            for (JournalEntry &entry : trail) {
                entry.verdict = VerdictKind::Confirmed;
                entry.sequence = entry.operation.deviceSequence;
            }
        }
    }
    [[nodiscard]] qsizetype count(const QString &intent) const
    {
        return std::ranges::count(written, intent, &OperationDraft::intent);
    }

    QFuture<Result<QList<JournalEntry>>> receive(QList<Operation>) override
    {
        return no<QList<JournalEntry>>();
    }
    QFuture<Result<void>> integrate(JournalPage) override { return no<void>(); }
    QFuture<Result<void>> enrol(DeviceRecord) override { return no<void>(); }
    QFuture<Result<QString>> takeTicketNumber() override { return no<QString>(); }
    QFuture<Result<NumberLease>> leaseTicketNumbers(DeviceId, int) override { return no<NumberLease>(); }
    QFuture<Result<void>> storeLease(NumberLease) override { return no<void>(); }
    [[nodiscard]] DeviceRecord device() const override { return {}; }
    void setServerOffset(qint64) override { }

private:
    template <class T>
    static QFuture<Result<T>> no()
    {
        return QtFuture::makeReadyValueFuture(Result<T>(failure(ErrorCode::Unavailable, u"no"_s)));
    }
    FakeQueries &m_queries;
    qint64 m_sequence = 0;
};

struct NoticeSeat
{
    NoticeSeat() { desk.start(); }

    void be(const QString &agent, Role role)
    {
        SessionInfo info = session.info();
        info.agent = AgentId(agent);
        info.role = role;
        session.setInfo(info);
    }
    void addHouseholds(int count, const QString &house = u"A"_s, const QString &branch = u"north"_s)
    {
        for (int i = 0; i < count; ++i) {
            HouseholdDetail detail;
            detail.building.id = BuildingId(house);
            detail.household.building = detail.building.id;
            const qsizetype number = reader.queries.households.size();
            detail.household.account = AccountNo(u"A-"_s + QString::number(number));
            detail.household.phone = number == 2 ? QString() : u"154****0000"_s;
            detail.household.branch = BranchId(branch);
            reader.queries.households.append(detail);
        }
    }
    /// Prepares it for all who live there.
    bool prepare(const QList<BuildingId> &houses = {BuildingId(u"A"_s)})
    {
        const auto rows = NoticeRows::read(reader.queries, houses);
        QSignalSpy prepared(&desk, &NoticeDesk::prepared);
        return desk.prepare(u"和丰家园"_s, kText, *rows)
            && QTest::qWaitFor([&] { return prepared.count() == 1 && desk.records().size() == 1; },
                               Testing::kPatience);
    }
    [[nodiscard]] NoticeRecord record() const { return desk.records().value(0); }
    /// As the change feed would tell it.
    void hear()
    {
        StoreChange change;
        change.entities = {{EntityKind::Setting, NoticeRules::entity(record().id.value)}};
        emit feed.changed(change);
    }
    [[nodiscard]] QString path() const { return folder.filePath(u"list.csv"_s); }
    [[nodiscard]] QString file() const
    {
        QFile read(path());
        return read.open(QIODevice::ReadOnly) ? QString::fromUtf8(read.readAll()) : QString();
    }
    [[nodiscard]] ErrorCode lastError() const { return failed.last().first().value<Error>().code; }
    /// Why it is not done; Internal when it is.
    [[nodiscard]] ErrorCode save(const QString &again = {})
    {
        const auto begun = desk.saveTo(record().id, path(), again);
        return begun ? ErrorCode::Internal : begun.error().code;
    }
    [[nodiscard]] ErrorCode withdraw(const QString &reason)
    {
        const auto begun = desk.withdraw(record().id, reason);
        return begun ? ErrorCode::Internal : begun.error().code;
    }

    QTemporaryDir folder;
    ManualClock clock{kNoticeNow};
    NumberedReader reader;
    TrailJournal journal{reader.queries};
    FakeChanges changes;
    Session session{SessionInfo{}};
    ChangeFeed feed{changes};
    std::unique_ptr<NoticeDesk> own = std::make_unique<NoticeDesk>(session, journal, reader, feed, clock);
    NoticeDesk &desk = *own;
    QSignalSpy failed{&desk, &NoticeDesk::failed};
    QSignalSpy handed{&desk, &NoticeDesk::handed};
    QSignalSpy awaited{&desk, &NoticeDesk::awaited};
    QSignalSpy settled{&desk, &NoticeDesk::settled};
};

JournalEntry act(const QString &intent, const QCborMap &values, const QString &by, qint64 sequence,
                 const QString &branch = u"north"_s)
{
    JournalEntry entry;
    entry.operation.intent = intent;
    entry.operation.values = values;
    entry.operation.actor = AgentId(by);
    entry.operation.branch = BranchId(branch);
    entry.operation.effectiveAtMs = kNoticeNow + sequence;
    entry.verdict = VerdictKind::Confirmed;
    entry.sequence = sequence;
    return entry;
}

} // namespace

class TestNoticeDesk : public QObject
{
    Q_OBJECT

private slots:
    void aSmallNoticeIsPreparedByAnAgentAndHandedOutByASupervisor()
    {
        NoticeSeat seat;
        seat.be(u"agent"_s, Role::Agent);
        seat.addHouseholds(3);
        QVERIFY(seat.prepare());
        QCOMPARE(seat.record().state(), NoticeRecord::State::Ready);
        QCOMPARE(seat.record().households, 3);
        QCOMPARE(seat.record().houses, QList<BuildingId>{BuildingId(u"A"_s)});
        QCOMPARE(seat.save(), ErrorCode::Denied);
        QVERIFY(seat.file().isEmpty());
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 0);

        seat.be(u"boss"_s, Role::Supervisor);
        QCOMPARE(seat.save(), ErrorCode::Internal);
        QTRY_COMPARE(seat.handed.count(), 1);
        QCOMPARE(seat.handed.first().at(1).toLongLong(), 2); // the third has no number
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 3);
        QVERIFY2(seat.file().contains(u"139A-0"_s) && seat.file().contains(kText), qPrintable(seat.file()));
        QVERIFY(seat.file().contains(u"agent"_s) && seat.file().contains(u"boss"_s));
        QVERIFY(!(QFile::permissions(seat.path())
                  & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Handed);
        QCOMPARE(seat.record().hands.first().by, AgentId(u"boss"_s));
        QCOMPARE(seat.record().hands.first().to, u"file"_s);
        QVERIFY(seat.record().hands.first().allowed);
        QCOMPARE(seat.withdraw(u"不发了"_s), ErrorCode::Conflict); // too late
        for (const OperationDraft &draft : std::as_const(seat.journal.written)) {
            if (draft.intent == u"household.reveal"_s) // why, not what: that stands once
                QVERIFY(!draft.values.value(u"reason"_s).toString().contains(kText));
            else
                QCOMPARE(draft.entities.first().id, u"notices.outbox.202601"_s);
        }
    }

    void manyHouseholdsNeedASecondPersonAndItsConfirmation()
    {
        NoticeSeat seat;
        seat.be(u"boss"_s, Role::Supervisor);
        seat.addHouseholds(int(NoticeRows::kMostAlone) + 1);
        QVERIFY(seat.prepare());
        const NoticeId id = seat.record().id;
        QCOMPARE(seat.record().state(), NoticeRecord::State::AwaitsRelease);
        QCOMPARE(seat.awaited.count(), 0); // not to who prepared it
        QCOMPARE(seat.desk.release(id).error().code, ErrorCode::Denied);
        QCOMPARE(seat.save(), ErrorCode::Denied);
        seat.be(u"agent"_s, Role::Agent); // another person, but no supervisor
        QCOMPARE(seat.desk.mayRelease(seat.record()).error().code, ErrorCode::Denied);

        seat.be(u"admin"_s, Role::Administrator);
        QTRY_COMPARE(seat.awaited.count(), 1);
        seat.journal.confirms = false; // without its server
        QVERIFY(seat.desk.release(id));
        QTRY_VERIFY(seat.record().releasedMs != 0);
        QVERIFY(seat.record().releaseWaits);
        QCOMPARE(seat.settled.count(), 1); // nothing waits for anybody any more
        QCOMPARE(seat.settled.first().first().value<NoticeId>(), id);
        QCOMPARE(seat.save(), ErrorCode::Unavailable); // the server may still refuse it
        QVERIFY(!QFile::exists(seat.path()));
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 0);

        seat.journal.confirm();
        seat.hear();
        QTRY_VERIFY(!seat.record().releaseWaits);
        seat.be(u"boss"_s, Role::Supervisor);
        QCOMPARE(seat.save(), ErrorCode::Internal);
        QTRY_COMPARE(seat.handed.count(), 1);
        QCOMPARE(seat.journal.count(u"household.reveal"_s), NoticeRows::kMostAlone + 1);
        QVERIFY(seat.file().contains(u"admin 放行于"_s));
        QCOMPARE(seat.awaited.count(), 1);
    }

    void whatIsWithdrawnIsHandedToNobody()
    {
        NoticeSeat seat;
        seat.be(u"agent"_s, Role::Agent);
        seat.addHouseholds(3);
        QVERIFY(seat.prepare());
        QCOMPARE(seat.withdraw(u" "_s), ErrorCode::InvalidInput);
        seat.be(u"other"_s, Role::Agent);
        QCOMPARE(seat.withdraw(u"写错了"_s), ErrorCode::Denied);
        seat.be(u"agent"_s, Role::Agent);
        QCOMPARE(seat.withdraw(u"写错了"_s), ErrorCode::Internal);
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Withdrawn);
        QCOMPARE(seat.record().withdrawReason, u"写错了"_s);
        seat.be(u"boss"_s, Role::Supervisor);
        QCOMPARE(seat.save(), ErrorCode::Conflict);
        QVERIFY(!QFile::exists(seat.path()));
    }

    /// Released were so many, not those who moved in since.
    void moreHouseholdsThanWerePreparedForArePreparedAgain()
    {
        NoticeSeat seat;
        seat.be(u"boss"_s, Role::Supervisor);
        seat.addHouseholds(3);
        QVERIFY(seat.prepare());
        seat.addHouseholds(1);
        QCOMPARE(seat.save(), ErrorCode::Internal);
        QTRY_COMPARE(seat.failed.count(), 1);
        QCOMPARE(seat.lastError(), ErrorCode::Conflict);
        QVERIFY(!seat.desk.isBusy());
        QVERIFY(!QFile::exists(seat.path()));
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 0);
    }

    void thePlatformGetsNumbersAndTextAndIsTakenAtItsWord()
    {
        NoticeSeat seat;
        seat.be(u"boss"_s, Role::Supervisor);
        seat.addHouseholds(3);
        QVERIFY(seat.prepare());
        QCOMPARE(seat.desk.send(seat.record().id).error().code, ErrorCode::Unavailable); // none is configured
        NoticeBatch got;
        bool refuses = true;
        seat.desk.setSender({u"sms"_s, u"短信平台"_s,
                             [&](const NoticeBatch &batch, const std::stop_token &) -> Result<NoticeReceipt> {
                                 got = batch;
                                 if (refuses)
                                     return failure(ErrorCode::Unavailable, u"busy"_s);
                                 return NoticeReceipt{1, u"r-1"_s};
                             }});
        QVERIFY(seat.desk.send(seat.record().id));
        QTRY_COMPARE(seat.failed.count(), 1);
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Ready); // nobody took it
        QCOMPARE(seat.record().hands.first().outcome, NoticeRecord::Hand::Outcome::Failed);
        refuses = false;
        QVERIFY(seat.desk.send(seat.record().id)); // which needs no reason
        QTRY_COMPARE(seat.handed.count(), 1);
        QCOMPARE(got.id, seat.record().id.toString());
        QCOMPARE(got.text, kText);
        QCOMPARE(got.recipients.size(), 2); // the third has no number
        QCOMPARE(got.recipients.first().phone, u"139A-0"_s);
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Handed);
        QCOMPARE(seat.record().hands.size(), 2);
        QCOMPARE(seat.record().hands.last().to, u"sms"_s);
        QCOMPARE(seat.record().hands.last().households, 1); // what it said it took
        QCOMPARE(seat.record().hands.last().offered, 2);
        const QList<NoticeSent> sent = NoticeBook::handedOut(seat.desk.records());
        QCOMPARE(sent.size(), 1);
        QVERIFY(sent.first().partly && !sent.first().isTold());
    }

    /// The attempt stands before anything leaves. Without its outcome nobody knows, and nothing goes again by
    /// itself.
    void whatIsNotWrittenDownAfterwardsIsNotKnown()
    {
        NoticeSeat seat;
        seat.be(u"boss"_s, Role::Supervisor);
        seat.addHouseholds(3);
        QVERIFY(seat.prepare());
        int taken = 0;
        seat.desk.setSender({u"sms"_s, u"短信平台"_s,
                             [&](const NoticeBatch &batch, const std::stop_token &) -> Result<NoticeReceipt> {
                                 ++taken;
                                 return NoticeReceipt{batch.recipients.size(), {}};
                             }});
        seat.journal.refuses = u"notice.handing"_s;
        QVERIFY(seat.desk.send(seat.record().id));
        QTRY_COMPARE(seat.failed.count(), 1);
        QCOMPARE(taken, 0);
        QCOMPARE(seat.record().state(), NoticeRecord::State::Ready);
        seat.journal.refuses = u"notice.handed"_s;
        QVERIFY(seat.desk.send(seat.record().id));
        QTRY_COMPARE(seat.failed.count(), 2);
        QCOMPARE(taken, 1);
        QCOMPARE(seat.handed.count(), 0);
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Unknown);
        seat.journal.refuses.clear();
        QCOMPARE(seat.desk.send(seat.record().id).error().code, ErrorCode::Conflict);
        QCOMPARE(seat.save(), ErrorCode::Conflict);
        QCOMPARE(taken, 1);
        QVERIFY(seat.desk.send(seat.record().id, u"平台说没有收到"_s));
        QTRY_COMPARE(seat.handed.count(), 1);
        QCOMPARE(taken, 2);
        QTRY_COMPARE(seat.record().hands.size(), 2);
        QCOMPARE(seat.record().hands.last().again, u"平台说没有收到"_s);
        QCOMPARE(seat.record().hands.first().outcome, NoticeRecord::Hand::Outcome::Unknown); // still
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Handed);
        QCOMPARE(seat.save(), ErrorCode::Conflict); // as after every hand-over
    }

    void whatIsWithdrawnWhileNumbersAreReadDoesNotLeave()
    {
        NoticeSeat seat;
        seat.be(u"boss"_s, Role::Supervisor);
        seat.addHouseholds(3);
        QVERIFY(seat.prepare());
        const NoticeId id = seat.record().id;
        seat.reader.queries.onNumber = [&] { // from another seat, by the sync
            JournalEntry entry =
                act(u"notice.withdrawn"_s, NoticeBook::withdrawn(id, u"写错了"_s), u"agent"_s, 3);
            seat.reader.queries.trails[NoticeRules::entity(id.value)].append(entry);
        };
        QCOMPARE(seat.save(), ErrorCode::Internal);
        QTRY_COMPARE(seat.failed.count(), 1);
        QCOMPARE(seat.lastError(), ErrorCode::Conflict);
        QVERIFY(!QFile::exists(seat.path()));
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Withdrawn);
    }

    /// A platform may take a minute: nobody waits that long to leave the seat.
    void aSeatIsLeftWhileAPlatformTakesItsTime()
    {
        struct Platform
        {
            std::atomic_bool asked = false;
            std::binary_semaphore answers{0};
            std::binary_semaphore done{0};
            bool stopped = false;
        };
        const auto platform = std::make_shared<Platform>();
        NoticeSeat seat;
        seat.be(u"boss"_s, Role::Supervisor);
        seat.addHouseholds(3);
        QVERIFY(seat.prepare());
        seat.desk.setSender(
            {u"sms"_s, u"短信平台"_s,
             [platform](const NoticeBatch &, const std::stop_token &stop) -> Result<NoticeReceipt> {
                 platform->asked = true;
                 (void)platform->answers.try_acquire_for(std::chrono::seconds(20));
                 platform->stopped = stop.stop_requested();
                 platform->done.release();
                 return NoticeReceipt{2, {}};
             }});
        QVERIFY(seat.desk.send(seat.record().id));
        QTRY_VERIFY(platform->asked.load());
        QElapsedTimer time;
        time.start();
        seat.own.reset();
        QVERIFY2(time.elapsed() < 5'000, qPrintable(QString::number(time.elapsed())));
        platform->answers.release();
        QVERIFY(platform->done.try_acquire_for(std::chrono::seconds(60)));
        QVERIFY(platform->stopped);
    }

    void aSeatIsLeftWhileNumbersAreRead()
    {
        NoticeSeat seat;
        seat.be(u"boss"_s, Role::Supervisor);
        seat.addHouseholds(3);
        QVERIFY(seat.prepare());
        seat.reader.holds = true;
        QCOMPARE(seat.save(), ErrorCode::Internal);
        QCOMPARE(seat.reader.held.size(), 1);
        seat.reader.held.takeFirst()(seat.reader.queries); // the houses
        QTRY_COMPARE(seat.reader.held.size(), 1);
        seat.own.reset();
        seat.reader.held.takeFirst()(seat.reader.queries); // the numbers: nobody takes them any further
        QCoreApplication::processEvents();
        QVERIFY(!QFile::exists(seat.path()));
    }

    void aNoticeGoesToAllOfItsHousesOrToNone()
    {
        NoticeSeat seat;
        seat.be(u"boss"_s, Role::Supervisor);
        seat.addHouseholds(2);
        seat.addHouseholds(2, u"B"_s, u"south"_s);
        const QList<BuildingId> both{BuildingId(u"A"_s), BuildingId(u"B"_s)};
        const auto rows = NoticeRows::read(seat.reader.queries, both);
        QCOMPARE(seat.desk.prepare(u"和丰家园"_s, kText, *rows).error().code, ErrorCode::InvalidInput);
        QCOMPARE(seat.desk.prepare(u"和丰家园"_s, QString(501, u'字'), rows->first(2)).error().code,
                 ErrorCode::InvalidInput);
        for (HouseholdDetail &detail : seat.reader.queries.households)
            detail.household.branch = BranchId(u"north"_s);
        QVERIFY(seat.prepare(both));
        QCOMPARE(seat.record().branch, BranchId(u"north"_s));
        seat.reader.queries.households.remove(2, 2); // of house B nobody is held here
        QCOMPARE(seat.save(), ErrorCode::Internal);
        QTRY_COMPARE(seat.failed.count(), 1);
        QCOMPARE(seat.lastError(), ErrorCode::Conflict);
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 0);
        QCOMPARE(seat.journal.count(u"notice.handing"_s), 0);
        QVERIFY(!QFile::exists(seat.path()));
    }

    void actsThatCountForNothing()
    {
        NoticeRecord record;
        record.id = NoticeId::make(ManualClock(kNoticeNow));
        record.households = 1'000;
        record.houses = {BuildingId(u"A"_s)};
        const QCborMap release = NoticeBook::released(record.id);
        QList<JournalEntry> entries{
            act(u"notice.prepared"_s, NoticeBook::prepared(record), u"boss"_s, 1),
            act(u"notice.released"_s, release, u"boss"_s, 2), // four eyes
            act(u"notice.released"_s, release, u"admin"_s, 3, u"south"_s), // another branch's
        };
        JournalEntry refused = act(u"notice.released"_s, release, u"admin"_s, 4);
        refused.verdict = VerdictKind::Refused;
        entries.append(refused);
        QCOMPARE(NoticeBook::fold(entries).first().state(), NoticeRecord::State::AwaitsRelease);
        // It was handed over all the same: that is told, and does not bar the way.
        NoticeRecord::Hand hand;
        hand.attempt = u"1"_s;
        hand.to = u"sms"_s;
        entries.append(act(u"notice.handed"_s, NoticeBook::handed(record.id, hand, 1'000), u"boss"_s, 5));
        QVERIFY(NoticeBook::fold(entries).first().hands.isEmpty()); // it was never begun
        entries.append(act(u"notice.handing"_s, NoticeBook::handing(record.id, hand), u"boss"_s, 6));
        entries.append(act(u"notice.handed"_s, NoticeBook::handed(record.id, hand, 1'000), u"boss"_s, 7));
        const NoticeRecord told = NoticeBook::fold(entries).first();
        QCOMPARE(told.state(), NoticeRecord::State::AwaitsRelease);
        QCOMPARE(told.hands.size(), 1);
        QVERIFY(!told.hands.first().allowed && told.mayHaveLeft());
        entries.append(act(u"notice.released"_s, release, u"admin"_s, 8));
        entries.append(act(u"notice.released"_s, release, u"other"_s, 9)); // the first counts
        QCOMPARE(NoticeBook::fold(entries).first().releasedBy, AgentId(u"admin"_s));
        QCOMPARE(NoticeBook::fold(entries).first().state(), NoticeRecord::State::Ready);
        const QList<NoticeSent> sent = NoticeBook::handedOut(NoticeBook::fold(entries));
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().to, u"sms"_s);
        QCOMPARE(sent.first().houses, record.houses);
        // A file that was saved has told nobody.
        hand.attempt = u"2"_s;
        hand.to = NoticeBook::kToFile;
        entries.append(act(u"notice.handing"_s, NoticeBook::handing(record.id, hand), u"boss"_s, 10));
        QCOMPARE(NoticeBook::fold(entries).first().state(), NoticeRecord::State::Unknown);
        entries.append(act(u"notice.handed"_s, NoticeBook::handed(record.id, hand, 900), u"boss"_s, 11));
        QCOMPARE(NoticeBook::fold(entries).first().state(), NoticeRecord::State::Handed);
        QCOMPARE(NoticeBook::handedOut(NoticeBook::fold(entries)).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestNoticeDesk)
#include "tst_notice_desk.moc"
