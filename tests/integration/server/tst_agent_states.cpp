// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What agents do is in the journal: a supervisor at another seat sees it, a seat that dies leaves nobody
// ready for ever, and a wrap-up goes on after a restart and at another seat with what is left of it.
#include "account_company.h"
#include "headless_seat.h"
#include "services_fixture.h"

#include "app/domain/state_rules.h"
#include "app/domain/wrap_up_rule.h"
#include "app/services/kpi/kpi_reading.h"
#include "app/services/phone/state_board.h"
#include "app/services/phone/state_log.h"
#include "app/services/phone/state_recorder.h"
#include "tests/support/journals.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60'000;
/// So long that a slow machine's own seconds don't matter.
constexpr int kWrapUp_s = 600;
/// What a slow machine may need between two lines of a test.
constexpr qint64 kSlowMs = 150 * kSecond;

/// The machine's clock, moved.
class MovedClock final : public Clock
{
public:
    explicit MovedClock(qint64 byMs = 0)
        : m_utcBy(byMs)
    { }
    [[nodiscard]] qint64 utcMs() const override { return m_clock.utcMs() + m_utcBy + m_by; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_clock.monotonicMs() + m_by; }
    void advance(qint64 ms) { m_by += ms; }

private:
    SystemClock m_clock;
    const qint64 m_utcBy;
    std::atomic<qint64> m_by = 0;
};

/// The seat's journal until its program dies: then nothing more of it arrives.
class MortalJournal final : public ForwardingJournal
{
public:
    using ForwardingJournal::ForwardingJournal;
    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) override
    {
        if (!isDead)
            return ForwardingJournal::author(std::move(drafts));
        return QtFuture::makeReadyValueFuture(
            Result<QList<JournalEntry>>(failure(ErrorCode::Storage, u"dead"_s)));
    }

    bool isDead = false;
};

SessionInfo personOf(const QString &agent, Role role, const QString &branch)
{
    SessionInfo info;
    info.agent = AgentId(agent);
    info.role = role;
    info.company = u"nuanchuan"_s;
    info.branch = BranchId(branch);
    return info;
}

/// Somebody at a seat: store, sync, telephone, what is written of it and what is seen of others.
class Person
{
public:
    Person(const HeadlessSeat::Options &options, const SessionInfo &info)
        : m_clock(options.clock)
        , m_seat(options)
        , journal(m_seat.store())
        , m_session(info)
        , m_settings(options.folder + u"/config"_s)
        , m_feed(m_seat.store())
        , m_connection(*m_clock)
        , phone(m_session, journal, m_settings, *m_clock)
        , board(m_session, m_seat.store(), m_feed, m_connection)
    {
        QObject::connect(&m_seat.sync(), &SyncDriver::statusChanged, &m_connection,
                         &ConnectionStatus::onSyncStatus);
        (void)m_settings.set(u"call.wrapup"_s, kWrapUp_s);
        (void)m_settings.set(u"call.wrapup.mode"_s, u"2"_s);
        auto engine = std::make_unique<FakeLine>(std::make_shared<ManualClock>(m_clock->utcMs()));
        line = engine.get();
        phone.setEngine(std::move(engine));
        board.setActive(true);
        recorder = std::make_unique<StateRecorder>(phone, m_session, journal, m_seat.store(), m_feed,
                                                   m_connection, *m_clock);
        recorder->start();
    }

    [[nodiscard]] bool isSettled() { return m_seat.isSettled(); }
    [[nodiscard]] HeadlessSeat &seat() { return m_seat; }
    void setMode(const QString &mode) { (void)m_settings.set(u"call.wrapup.mode"_s, mode); }
    void talkAndHangUp()
    {
        line->ring(u"c1"_s, u"15432842671"_s);
        call = phone.callId();
        phone.answer();
        phone.hangup();
    }
    /// Milliseconds; 0: none runs.
    [[nodiscard]] qint64 left() const
    {
        return phone.wrapUp().runs ? phone.wrapUp().endsMs - m_clock->utcMs() : 0;
    }
    [[nodiscard]] std::optional<StateRow> row(const QString &agent) const
    {
        for (const StateRow &one : board.rows()) {
            if (one.agent == AgentId(agent))
                return one;
        }
        return {};
    }
    [[nodiscard]] AgentState seen(const QString &agent) const
    {
        const auto found = row(agent);
        return found ? found->state : AgentState::LineDown;
    }
    /// What his own store knows of his words.
    [[nodiscard]] StateRecord record()
    {
        const AgentId agent = m_session.info().agent;
        const qint64 now = m_clock->utcMs();
        return take(m_seat.store().ask([agent, now](Queries &queries) {
                   return StateLog::read(queries, agent, now - kDayMs, now + kDayMs);
               }))
            .value_or(StateRecord());
    }
    [[nodiscard]] std::optional<Call> storedCall(const CallId &id)
    {
        return take(m_seat.store().ask([id](Queries &queries) { return queries.call(id); }))
            .value_or(std::nullopt);
    }

private:
    std::shared_ptr<Clock> m_clock;
    HeadlessSeat m_seat;

public:
    MortalJournal journal;

private:
    Session m_session;
    SettingsService m_settings;
    ChangeFeed m_feed;
    ConnectionStatus m_connection;

public:
    PhoneService phone;
    StateBoard board;
    std::unique_ptr<StateRecorder> recorder;
    FakeLine *line = nullptr;
    CallId call;
};

} // namespace

class TestAgentStates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<MovedClock>();
        m_server = std::make_unique<TestServer>(m_dir->filePath(u"server"_s), 0, nullptr, m_clock);
    }
    void cleanup()
    {
        m_server.reset();
        m_dir.reset();
    }

    void aSupervisorSeesWhoDoesWhat()
    {
        Person wang = sit(u"one"_s, personOf(u"wang"_s, Role::Agent, u"B1"_s));
        Person boss = sit(u"two"_s, personOf(u"boss"_s, Role::Supervisor, u"B1"_s));
        Person liu = sit(u"three"_s, personOf(u"liu"_s, Role::Agent, u"B1"_s));
        Person far = sit(u"four"_s, personOf(u"far"_s, Role::Supervisor, u"B2"_s));
        wang.phone.choose(AgentState::Ready);
        QTRY_COMPARE(boss.seen(u"wang"_s), AgentState::Ready);
        wang.phone.choose(AgentState::Break, u"喝水"_s);
        QTRY_COMPARE(boss.seen(u"wang"_s), AgentState::Break);
        QCOMPARE(boss.row(u"wang"_s)->reason, u"喝水"_s);
        QVERIFY(boss.row(u"wang"_s)->isHeard && !boss.row(u"wang"_s)->waiting);
        advance(2 * kMinute);
        const qint64 now = boss.board.nowMs();
        const qint64 ofToday = now - Session(SessionInfo()).dayStartMs(now); // less right after midnight
        QVERIFY(boss.row(u"wang"_s)->today.breakMs.value(u"喝水"_s)
                >= std::min(2 * kMinute, ofToday) - kSecond);
        wang.talkAndHangUp();
        QTRY_COMPARE(boss.seen(u"wang"_s), AgentState::WrapUp);
        // When colleagues rest is not everybody's business, and the other branch's not at all.
        QTRY_COMPARE(liu.board.rows().size(), 1);
        QCOMPARE(liu.board.rows().first().agent, AgentId(u"liu"_s));
        QTRY_VERIFY(far.isSettled() && far.row(u"far"_s));
        QCOMPARE(far.board.rows().size(), 1);
    }

    /// The program dies in the middle; nothing says goodbye.
    void theRestOfAWrapUpGoesOnAfterARestart()
    {
        const SessionInfo info = personOf(u"wang"_s, Role::Agent, u"B1"_s);
        CallId call;
        {
            Person wang = sit(u"one"_s, info);
            wang.phone.choose(AgentState::Ready);
            wang.talkAndHangUp();
            call = wang.call;
            QVERIFY(wang.left() > (kWrapUp_s - 30) * kSecond);
            QTRY_VERIFY(wang.record().wrapUp);
            QTRY_VERIFY(wang.isSettled());
            wang.journal.isDead = true;
        }
        advance(200 * kSecond);
        Person wang = sit(u"one"_s, info);
        QTRY_COMPARE(wang.phone.agent().state, AgentState::WrapUp);
        QVERIFY2(isAbout(wang.left(), 400 * kSecond), qPrintable(QString::number(wang.left())));
        QVERIFY(!wang.phone.wrapUp().canFinish); // as strict as it was
        QCOMPARE(wang.phone.agent().chosen, AgentState::Ready);
        advance(400 * kSecond);
        QTRY_COMPARE(wang.phone.agent().state, AgentState::Ready); // what he had chosen
        QTRY_COMPARE(wang.storedCall(call)->state, CallState::Wrapped);
        QTRY_COMPARE(wang.record().spans.last().state, AgentState::Ready);
        const qint64 now = m_clock->utcMs();
        const qint64 wrapped = wang.record().until(now).times(now - kDayMs, now).of(AgentState::WrapUp);
        QVERIFY2(wrapped <= kWrapUp_s * kSecond && wrapped >= kWrapUp_s * kSecond - kSlowMs,
                 qPrintable(QString::number(wrapped)));
    }

    void whatIsOverIsNotBegunAnew()
    {
        const SessionInfo info = personOf(u"wang"_s, Role::Agent, u"B1"_s);
        {
            Person wang = sit(u"one"_s, info);
            wang.phone.choose(AgentState::Ready);
            wang.talkAndHangUp();
            QTRY_VERIFY(wang.record().wrapUp);
            wang.journal.isDead = true;
        }
        advance((kWrapUp_s + 1) * kSecond);
        Person wang = sit(u"one"_s, info);
        QTRY_VERIFY(wang.recorder->isWriting());
        QCOMPARE(wang.phone.agent().state, AgentState::Offline);
        QVERIFY(!wang.phone.wrapUp().runs);
        // Nor is the one that this run has ended itself.
        wang.phone.choose(AgentState::Ready);
        wang.talkAndHangUp();
        QTRY_VERIFY(wang.record().wrapUp);
        advance((kWrapUp_s + 1) * kSecond);
        QTRY_COMPARE(wang.phone.agent().state, AgentState::Ready);
        QTRY_VERIFY(wang.isSettled());
        QCOMPARE(wang.phone.agent().state, AgentState::Ready);
    }

    /// Another seat, whose wall clock is an hour wrong either way: neither longer nor shorter.
    void atAnotherSeatItIsTheSameWrapUp_data()
    {
        QTest::addColumn<qint64>("wrongMs");
        QTest::newRow("ahead") << 60 * kMinute;
        QTest::newRow("behind") << -60 * kMinute;
    }
    void atAnotherSeatItIsTheSameWrapUp()
    {
        QFETCH(qint64, wrongMs);
        const SessionInfo info = personOf(u"wang"_s, Role::Agent, u"B1"_s);
        Person first = sit(u"one"_s, info);
        QTRY_VERIFY(first.isSettled());
        first.phone.choose(AgentState::Ready);
        first.talkAndHangUp();
        QTRY_VERIFY(first.record().wrapUp);
        QTRY_VERIFY(first.isSettled());
        advance(200 * kSecond);
        const auto wrong = std::make_shared<MovedClock>(200 * kSecond + wrongMs);
        Person second = sit(u"two"_s, info, wrong);
        QTRY_COMPARE(second.phone.agent().state, AgentState::WrapUp);
        QVERIFY2(isAbout(second.left(), 400 * kSecond), qPrintable(QString::number(second.left())));
        QVERIFY(isAbout(first.left(), 400 * kSecond));
    }

    /// What the person does with it at one seat holds at the other, and the call is wrapped up once.
    void endedAtOneSeatItIsOverAtTheOther()
    {
        const SessionInfo info = personOf(u"wang"_s, Role::Agent, u"B1"_s);
        Person first = sit(u"one"_s, info);
        first.setMode(u"1"_s);
        first.phone.choose(AgentState::Ready);
        first.talkAndHangUp();
        QTRY_VERIFY(first.record().wrapUp);
        QTRY_VERIFY(first.isSettled());
        Person second = sit(u"two"_s, info);
        QTRY_COMPARE(second.phone.agent().state, AgentState::WrapUp);
        second.phone.extendWrapUp();
        QTRY_COMPARE(first.phone.wrapUp().lengthMs, (kWrapUp_s + 60) * kSecond);
        QVERIFY(!first.phone.wrapUp().canExtend);
        QVERIFY2(isAbout(first.left(), (kWrapUp_s + 60) * kSecond),
                 qPrintable(QString::number(first.left())));
        first.phone.choose(AgentState::Break, u"喝水"_s);
        QTRY_COMPARE(second.phone.agent().state, AgentState::Break);
        QCOMPARE(second.phone.agent().chosenReason, u"喝水"_s);
        QVERIFY(!second.phone.wrapUp().runs);
        QTRY_VERIFY(first.isSettled() && second.isSettled());
        QCOMPARE(timesWrapped(first.call), 1);
    }

    /// At its time likewise. (The clock of the second one stands, so it has heard of it.)
    void atItsTimeItsCallIsWrappedUpOnce()
    {
        const SessionInfo info = personOf(u"wang"_s, Role::Agent, u"B1"_s);
        Person first = sit(u"one"_s, info);
        first.phone.choose(AgentState::Ready);
        first.talkAndHangUp();
        QTRY_VERIFY(first.record().wrapUp);
        QTRY_VERIFY(first.isSettled());
        Person second = sit(u"two"_s, info, std::make_shared<MovedClock>());
        QTRY_COMPARE(second.phone.agent().state, AgentState::WrapUp);
        advance((kWrapUp_s + 60) * kSecond);
        QTRY_COMPARE(first.phone.agent().state, AgentState::Ready);
        QTRY_COMPARE(second.phone.agent().state, AgentState::Ready);
        QTRY_VERIFY(first.isSettled() && second.isSettled());
        QCOMPARE(timesWrapped(first.call), 1);
    }

    /// A seat that states more than the company allows: everybody reads it as the company has it, that seat
    /// itself, too, and a supervisor sees it.
    void aSeatThatStatesMoreThanTheCompanyAllows()
    {
        Person boss = sit(u"two"_s, personOf(u"boss"_s, Role::Supervisor, u"B1"_s));
        Person wang = sit(u"one"_s, personOf(u"wang"_s, Role::Agent, u"B1"_s));
        QVERIFY(take(m_server->store().author(
            {settingOf(WrapUpRule::mode(), u"2"_s), settingOf(WrapUpRule::length(), u"45"_s)})));
        QTRY_VERIFY(wang.isSettled() && boss.isSettled());
        wang.phone.choose(AgentState::Ready);
        wang.talkAndHangUp();
        QTRY_COMPARE(wang.phone.wrapUp().lengthMs, 45 * kSecond);
        QTRY_COMPARE(boss.row(u"wang"_s).value_or(StateRow()).capped, 1);
        advance(46 * kSecond);
        QTRY_COMPARE(wang.phone.agent().state, AgentState::Ready);
        QTRY_COMPARE(boss.seen(u"wang"_s), AgentState::Ready);
    }

    /// Nobody comes back to it: for the figures it lasted as long as its record says.
    void aWrapUpOfADeadSeatIsNotNothing()
    {
        Person boss = sit(u"two"_s, personOf(u"boss"_s, Role::Supervisor, u"B1"_s));
        CallId id;
        {
            Person wang = sit(u"one"_s, personOf(u"wang"_s, Role::Agent, u"B1"_s));
            wang.phone.choose(AgentState::Ready);
            wang.talkAndHangUp();
            id = wang.call;
            QTRY_VERIFY(wang.record().wrapUp);
            QTRY_VERIFY(wang.isSettled());
            wang.journal.isDead = true;
        }
        QTRY_VERIFY(boss.storedCall(id) && boss.storedCall(id)->state == CallState::Ended);
        const Call call = *boss.storedCall(id);
        const auto end = [&](qint64 nowMs) {
            return take(boss.seat().store().ask([call, nowMs](Queries &queries) {
                       return KpiReading::wrapUpEnds(queries, {call}, nowMs);
                   }))
                .value_or(QHash<CallId, qint64>())
                .value(id);
        };
        QTRY_VERIFY(boss.isSettled());
        QCOMPARE(end(m_clock->utcMs()), 0); // it goes on
        const qint64 wrapped = end(m_clock->utcMs() + 2 * kWrapUp_s * kSecond) - call.endedMs;
        QVERIFY2(std::abs(wrapped - kWrapUp_s * kSecond) < kSlowMs, qPrintable(QString::number(wrapped)));
    }

    void aSeatThatDiedLeavesNobodyReady()
    {
        Person boss = sit(u"two"_s, personOf(u"boss"_s, Role::Supervisor, u"B1"_s));
        {
            Person wang = sit(u"one"_s, personOf(u"wang"_s, Role::Agent, u"B1"_s));
            wang.phone.choose(AgentState::Ready);
            QTRY_COMPARE(boss.seen(u"wang"_s), AgentState::Ready);
            wang.journal.isDead = true;
        }
        advance(5 * kMinute);
        QVERIFY(boss.row(u"wang"_s)->isHeard);
        advance(7 * kMinute);
        QVERIFY(!boss.row(u"wang"_s)->isHeard);
        // Back again: nobody has chosen anything yet, and that is said.
        Person wang = sit(u"one"_s, personOf(u"wang"_s, Role::Agent, u"B1"_s));
        QTRY_COMPARE(boss.seen(u"wang"_s), AgentState::Offline);
        // One that lives says so itself, as often as it must.
        wang.phone.choose(AgentState::Ready);
        QTRY_COMPARE(boss.seen(u"wang"_s), AgentState::Ready);
        const qint64 since = boss.row(u"wang"_s)->sinceMs;
        for (int i = 0; i < 3; ++i) {
            const qint64 said = boss.row(u"wang"_s)->saidMs;
            advance(6 * kMinute);
            QTRY_VERIFY(boss.row(u"wang"_s)->saidMs > said);
        }
        QVERIFY(boss.row(u"wang"_s)->isHeard);
        QCOMPARE(boss.row(u"wang"_s)->sinceMs, since);
    }

    void whoSignsOutIsOffline()
    {
        Person boss = sit(u"two"_s, personOf(u"boss"_s, Role::Supervisor, u"B1"_s));
        {
            Person wang = sit(u"one"_s, personOf(u"wang"_s, Role::Agent, u"B1"_s));
            wang.phone.choose(AgentState::Ready);
            QTRY_COMPARE(boss.seen(u"wang"_s), AgentState::Ready);
            wang.recorder.reset();
            QTRY_COMPARE(boss.seen(u"wang"_s), AgentState::Offline);
        }
    }

    /// The server takes a state from nobody but whose it is.
    void nobodyWritesAnothersState()
    {
        AccountCompany company(m_dir->filePath(u"company"_s));
        company.enrol(u"wang"_s, AccountRole::Agent, {BranchId(u"B1"_s)});
        company.start();
        HeadlessSeat seat(seatOptions(m_dir->filePath(u"seat"_s),
                                      {company.endpoint().url, AccountCompany::password()}, u"wang"_s));
        QTRY_VERIFY(seat.isSettled());
        const qint64 now = SystemClock().utcMs();
        const auto say = [&](const QString &whose) {
            StateWord word;
            word.state = word.chosen = AgentState::Break;
            OperationDraft draft = StateLog::changed(word, AgentId(whose), now, true);
            draft.company = u"nuanchuan"_s;
            draft.branch = BranchId(u"B1"_s);
            draft.actor = AgentId(u"wang"_s);
            return take(seat.store().author({draft}));
        };
        QVERIFY(say(u"wang"_s));
        QVERIFY(say(u"liu"_s));
        QTRY_VERIFY(seat.isSettled());
        const auto trail = [&](const QString &whose) {
            return take(company.store().ask([id = StateRules::dayEntity(now, AgentId(whose))](Queries &q) {
                       return q.trail(EntityKind::Setting, id);
                   }))
                .value_or(QList<JournalEntry>());
        };
        QCOMPARE(trail(u"wang"_s).size(), 1);
        QCOMPARE(trail(u"wang"_s).first().verdict, VerdictKind::Confirmed);
        QCOMPARE(trail(u"liu"_s).size(), 1);
        QCOMPARE(trail(u"liu"_s).first().verdict, VerdictKind::Refused);
    }

private:
    Person sit(const QString &seat, const SessionInfo &info, std::shared_ptr<Clock> clock = {})
    {
        HeadlessSeat::Options options =
            seatOptions(m_dir->filePath(seat), m_server->endpoint(), info.agent.value);
        options.clock = clock ? std::move(clock) : m_clock;
        return Person(options, info);
    }
    static OperationDraft settingOf(const QString &name, const QString &value)
    {
        OperationDraft draft;
        draft.intent = u"setting.set"_s;
        draft.company = u"nuanchuan"_s;
        draft.entities = {{EntityKind::Setting, name, 0}};
        draft.values = {{u"name"_s, name}, {u"value"_s, value}};
        draft.actor = AgentId(u"admin"_s);
        return draft;
    }
    /// By anybody, refused or not.
    [[nodiscard]] qsizetype timesWrapped(const CallId &call)
    {
        const auto trail = take(m_server->store().ask([id = call.toString()](Queries &queries) {
                               return queries.trail(EntityKind::Call, id);
                           })).value_or(QList<JournalEntry>());
        return std::ranges::count(trail, u"call.wrapped"_s,
                                  [](const JournalEntry &entry) { return entry.operation.intent; });
    }
    void advance(qint64 ms) { m_clock->advance(ms); }
    /// As much as wanted, but for what a slow machine needed meanwhile.
    static bool isAbout(qint64 ms, qint64 wantedMs)
    {
        return ms <= wantedMs + kSecond && ms >= wantedMs - kSlowMs;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<MovedClock> m_clock;
    std::unique_ptr<TestServer> m_server;
};

QTEST_GUILESS_MAIN(TestAgentStates)
#include "tst_agent_states.moc"
