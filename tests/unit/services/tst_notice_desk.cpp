// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prepared notices: two people for many households, whole numbers only then, and on record who did what.
#include "app/services/outreach/notice_desk.h"
#include "tests/support/gui/fake_store.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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
    Result<QString> phone(const AccountNo &account) override
    {
        return account.value.endsWith(u"-2"_s) ? QString() : u"139"_s + account.value;
    }
};

class NumberedReader final : public Reader
{
public:
    NumberedQueries queries;

protected:
    void run(std::function<void(Queries &)> work) override { work(queries); }
};

/// Writes at once; what is written waits for its server, or is confirmed.
class TrailJournal final : public Journal
{
public:
    explicit TrailJournal(FakeQueries &queries)
        : m_queries(queries)
    { }
    bool confirms = true;
    QList<OperationDraft> written;

    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) override
    {
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
    void addHouseholds(int count)
    {
        for (int i = 0; i < count; ++i) {
            HouseholdDetail detail;
            detail.building.id = BuildingId(u"A"_s);
            detail.household.building = detail.building.id;
            detail.household.account = AccountNo(u"A-"_s + QString::number(reader.queries.households.size()));
            detail.household.phone = u"154****0000"_s;
            detail.household.branch = BranchId(u"north"_s);
            reader.queries.households.append(detail);
        }
    }
    /// Prepares it for all who live there.
    bool prepare()
    {
        const auto rows = NoticeRows::read(reader.queries, {BuildingId(u"A"_s)});
        QSignalSpy prepared(&desk, &NoticeDesk::prepared);
        desk.prepare(u"和丰家园"_s, kText, *rows);
        return QTest::qWaitFor([&] { return prepared.count() == 1 && desk.records().size() == 1; },
                               Testing::kPatience);
    }
    [[nodiscard]] NoticeRecord record() const { return desk.records().value(0); }
    /// As the change feed would tell it.
    void hear()
    {
        StoreChange change;
        change.entities = {{EntityKind::Setting, NoticeBook::entity(record().id)}};
        emit feed.changed(change);
    }
    [[nodiscard]] QString path() const { return folder.filePath(u"list.csv"_s); }
    [[nodiscard]] QString file() const
    {
        QFile read(path());
        return read.open(QIODevice::ReadOnly) ? QString::fromUtf8(read.readAll()) : QString();
    }
    [[nodiscard]] ErrorCode lastError() const { return failed.last().first().value<Error>().code; }

    QTemporaryDir folder;
    ManualClock clock{kNoticeNow};
    NumberedReader reader;
    TrailJournal journal{reader.queries};
    FakeChanges changes;
    Session session{SessionInfo{}};
    ChangeFeed feed{changes};
    NoticeDesk desk{session, journal, reader, feed, clock};
    QSignalSpy failed{&desk, &NoticeDesk::failed};
    QSignalSpy handed{&desk, &NoticeDesk::handed};
    QSignalSpy awaited{&desk, &NoticeDesk::awaited};
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
        seat.desk.saveTo(seat.record().id, seat.path());
        QCOMPARE(seat.lastError(), ErrorCode::Denied);
        QVERIFY(seat.file().isEmpty());
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 0);

        seat.be(u"boss"_s, Role::Supervisor);
        seat.desk.saveTo(seat.record().id, seat.path());
        QTRY_COMPARE(seat.handed.count(), 1);
        QCOMPARE(seat.handed.first().at(1).toLongLong(), 3);
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 3);
        QVERIFY2(seat.file().contains(u"139A-0"_s) && seat.file().contains(kText), qPrintable(seat.file()));
        QVERIFY(seat.file().contains(u"agent"_s) && seat.file().contains(u"boss"_s));
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Handed);
        QCOMPARE(seat.record().handed.first().by, AgentId(u"boss"_s));
        QCOMPARE(seat.record().handed.first().to, u"file"_s);
        QVERIFY(seat.record().handed.first().allowed);
        seat.desk.withdraw(seat.record().id, u"不发了"_s); // too late
        QCOMPARE(seat.lastError(), ErrorCode::Conflict);
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
        seat.desk.release(id);
        QCOMPARE(seat.lastError(), ErrorCode::Denied);
        seat.desk.saveTo(id, seat.path());
        QCOMPARE(seat.lastError(), ErrorCode::Denied);
        seat.be(u"agent"_s, Role::Agent); // another person, but no supervisor
        QCOMPARE(seat.desk.mayRelease(seat.record()).error().code, ErrorCode::Denied);

        seat.be(u"admin"_s, Role::Administrator);
        QTRY_COMPARE(seat.awaited.count(), 1);
        seat.journal.confirms = false; // without its server
        seat.desk.release(id);
        QTRY_VERIFY(seat.record().releasedMs != 0);
        QVERIFY(seat.record().releaseWaits);
        seat.desk.saveTo(id, seat.path());
        QCOMPARE(seat.lastError(), ErrorCode::Unavailable); // the server may still refuse it
        QVERIFY(!QFile::exists(seat.path()));
        QCOMPARE(seat.journal.count(u"household.reveal"_s), 0);

        seat.journal.confirm();
        seat.hear();
        QTRY_VERIFY(!seat.record().releaseWaits);
        seat.be(u"boss"_s, Role::Supervisor);
        seat.desk.saveTo(id, seat.path());
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
        seat.desk.withdraw(seat.record().id, u" "_s);
        QCOMPARE(seat.lastError(), ErrorCode::InvalidInput);
        seat.be(u"other"_s, Role::Agent);
        seat.desk.withdraw(seat.record().id, u"写错了"_s);
        QCOMPARE(seat.lastError(), ErrorCode::Denied);
        seat.be(u"agent"_s, Role::Agent);
        seat.desk.withdraw(seat.record().id, u"写错了"_s);
        QTRY_COMPARE(seat.record().state(), NoticeRecord::State::Withdrawn);
        QCOMPARE(seat.record().withdrawReason, u"写错了"_s);
        seat.be(u"boss"_s, Role::Supervisor);
        seat.desk.saveTo(seat.record().id, seat.path());
        QCOMPARE(seat.lastError(), ErrorCode::Conflict);
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
        seat.desk.saveTo(seat.record().id, seat.path());
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
        seat.desk.send(seat.record().id); // none is configured
        QCOMPARE(seat.lastError(), ErrorCode::Unavailable);
        NoticeBatch got;
        bool refuses = true;
        seat.desk.setSender({u"sms"_s, u"短信平台"_s,
                             [&](const NoticeBatch &batch, const std::stop_token &) -> Result<NoticeReceipt> {
                                 got = batch;
                                 if (refuses)
                                     return failure(ErrorCode::Unavailable, u"busy"_s);
                                 return NoticeReceipt{1, u"r-1"_s};
                             }});
        seat.desk.send(seat.record().id);
        QTRY_COMPARE(seat.failed.count(), 2);
        QCOMPARE(seat.record().state(), NoticeRecord::State::Ready); // nobody took it
        QCOMPARE(seat.journal.count(u"notice.handed"_s), 0);
        refuses = false;
        seat.desk.send(seat.record().id);
        QTRY_COMPARE(seat.handed.count(), 1);
        QCOMPARE(got.id, seat.record().id.toString());
        QCOMPARE(got.text, kText);
        QCOMPARE(got.recipients.size(), 2); // the third has no number
        QCOMPARE(got.recipients.first().phone, u"139A-0"_s);
        QTRY_COMPARE(seat.record().handed.size(), 1);
        QCOMPARE(seat.record().handed.first().to, u"sms"_s);
        QCOMPARE(seat.record().handed.first().households, 1); // what it said it took
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
        // It was handed over all the same: that is told, not hidden.
        entries.append(
            act(u"notice.handed"_s, NoticeBook::handed(record.id, u"file"_s, 1'000), u"boss"_s, 5));
        const NoticeRecord told = NoticeBook::fold(entries).first();
        QCOMPARE(told.state(), NoticeRecord::State::Handed);
        QVERIFY(!told.handed.first().allowed);
        entries.append(act(u"notice.released"_s, release, u"admin"_s, 6));
        entries.append(act(u"notice.released"_s, release, u"other"_s, 7)); // the first counts
        QCOMPARE(NoticeBook::fold(entries).first().releasedBy, AgentId(u"admin"_s));
        const QList<NoticeSent> sent = NoticeBook::handedOut(NoticeBook::fold(entries));
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().to, u"file"_s);
        QCOMPARE(sent.first().houses, record.houses);
    }
};

QTEST_GUILESS_MAIN(TestNoticeDesk)
#include "tst_notice_desk.moc"
