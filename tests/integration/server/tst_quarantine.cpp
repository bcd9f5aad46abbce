// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A revoked seat: its outbox goes into the server's quarantine, an administrator decides, its cache is wiped.
// Killed (SIGKILL) anywhere in that, nothing is lost.
#include "headless_seat.h"

#include "app/domain/notice_rules.h"
#include "app/server/account_desk.h"
#include "app/server/quarantine_desk.h"
#include "app/storage/cache_lease.h"
#include "app/sync/outbox_quarantine.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <vector>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// The killed program: what `warmline` does when its device was revoked.
int handOverAndWipe(const QStringList &arguments)
{
    const QString folder = arguments.at(2);
    SystemClock clock;
    if (CacheLease::isWiped(folder))
        return CacheLease::finishWipe(folder) ? 0 : 1;
    auto lease = CacheLease::open(folder, testKey(), clock.utcMs(), 3);
    if (!lease)
        return 2;
    auto opened = Store::open({.folder = folder, .role = StoreRole::Seat, .key = lease->key()});
    if (!opened)
        return 3;
    std::unique_ptr<Store> store = *std::move(opened);
    SoapGatewayOptions way;
    way.url = QUrl(arguments.at(3));
    SoapGateway gateway(way);
    OutboxQuarantine quarantine(*store, gateway, store->device().id);
    QObject::connect(&quarantine, &OutboxQuarantine::finished, &gateway, [&](qint64) {
        store.reset();
        QCoreApplication::exit(lease->destroy() && CacheLease::finishWipe(folder) ? 0 : 1);
    });
    QObject::connect(&quarantine, &OutboxQuarantine::refused, &gateway, [] { QCoreApplication::exit(4); });
    quarantine.start();
    return QCoreApplication::exec();
}

/// Who has a machine's key and signs with it whatever comes to mind.
class Machine
{
public:
    explicit Machine(Store &server)
        : m_server(&server)
    {
        DeviceRecord record;
        record.id = id();
        record.publicKey = m_key.publicKey;
        record.name = u"lost"_s;
        if (!take(server.enrol(record)))
            qFatal("enrol");
    }
    [[nodiscard]] DeviceId id() const { return OperationCodec::deviceIdOf(m_key.publicKey); }
    [[nodiscard]] const QList<Operation> &operations() const { return m_operations; }
    void forget() { m_operations.clear(); }
    void assign(const QString &account)
    {
        OperationDraft draft;
        draft.intent = u"device.assign"_s;
        draft.company = u"local"_s;
        draft.entities = {{EntityKind::Device, id().value, 0}};
        draft.values.insert(u"account"_s, account);
        draft.actor = AgentId(account);
        if (!take(m_server->author({draft})))
            qFatal("assign");
    }
    void sign(const QString &intent, const EntityTouch &entity, const QString &actor,
              const QCborMap &values = {})
    {
        OperationDraft draft;
        draft.intent = intent;
        draft.company = u"local"_s;
        draft.entities = {entity};
        draft.values = values;
        draft.actor = AgentId(actor);
        draft.id = OperationId::make(SystemClock());
        Operation operation = OperationCodec::fromDraft(draft);
        operation.device = id();
        operation.deviceSequence = m_operations.size() + 1;
        operation.deviceWallMs = SystemClock().utcMs();
        operation.deviceMonotonicMs = operation.deviceSequence;
        if (!m_operations.isEmpty())
            operation.previousHash = m_operations.last().hash;
        if (!OperationCodec::seal(operation, m_key))
            qFatal("seal");
        m_operations.append(operation);
    }

private:
    Store *m_server;
    Crypto::SigningKey m_key = Crypto::SigningKey::generate();
    QList<Operation> m_operations;
};

} // namespace

class TestQuarantine : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<TestServer> m_server;
    QString m_seatFolder;

    std::unique_ptr<HeadlessSeat> seat(const QString &folder)
    {
        return std::make_unique<HeadlessSeat>(seatOptions(folder, m_server->endpoint()));
    }
    void enrol(const QString &account, AccountRole role)
    {
        AccountChange change;
        change.request = OperationId::make(SystemClock());
        change.account = AgentId(account);
        change.kind = AccountChange::Kind::Enrol;
        change.role = role;
        OperationDraft draft = AccountDesk::draftOf(change, {});
        draft.company = u"local"_s;
        draft.actor = AgentId(u"admin"_s);
        QVERIFY(take(m_server->store().author({draft})));
    }
    void revoke(const DeviceId &device)
    {
        OperationDraft draft;
        draft.intent = u"device.revoke"_s;
        draft.company = u"local"_s;
        draft.entities = {{EntityKind::Device, device.value, 0}};
        draft.actor = AgentId(u"admin"_s);
        QVERIFY(take(m_server->store().author({draft})));
    }
    QList<JournalEntry> quarantined(const DeviceId &device = {})
    {
        return take(m_server->store().ask([device](Queries &q) {
                   return ServerQueries::of(q).and_then(
                       [&](ServerQueries *server) { return server->quarantine(device); });
               }))
            .value_or(QList<JournalEntry>());
    }
    QList<Operation> outbox(HeadlessSeat &from)
    {
        QList<Operation> operations;
        const auto entries = take(from.store().ask([](Queries &q) { return q.outbox(0); }));
        for (const JournalEntry &entry : entries.value_or(QList<JournalEntry>()))
            operations.append(entry.operation);
        return operations;
    }
    /// A seat with a ticket that everybody knows and \a count notes that only it knows.
    std::unique_ptr<HeadlessSeat> seatWithOutbox(TicketId &ticket, int count)
    {
        auto agent = seat(m_seatFolder);
        ticket = TicketId::make(SystemClock());
        const bool ready =
            QTest::qWaitFor([&] { return agent->isSettled() && agent->hasTicketNumbers(); }, kPatience)
            && agent->openTicket(ticket) && QTest::qWaitFor([&] { return agent->isSettled(); }, kPatience);
        if (!ready)
            qFatal("the seat did not come up");
        agent->sync().stop(); // the line is cut
        for (int i = 1; i <= count; ++i) {
            if (!agent->note(ticket, u"未发 %1"_s.arg(i)))
                qFatal("note");
        }
        return agent;
    }
    Result<int> handOver(HeadlessSeat &from, const QList<Operation> &operations)
    {
        auto answer = from.gateway().quarantine(operations);
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 20'000))
            qFatal("no answer");
        return answer.result();
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init()
    {
        static int n = 0;
        ++n;
        m_server.reset();
        m_server = std::make_unique<TestServer>(m_dir.filePath(u"server-%1"_s.arg(n)));
        m_seatFolder = m_dir.filePath(u"seat-%1"_s.arg(n));
    }

    void administratorsDecide()
    {
        TicketId ticket;
        const auto agent = seatWithOutbox(ticket, 3);
        const DeviceId device = agent->store().device().id;
        QCOMPARE(handOver(*agent, outbox(*agent)).error().code, ErrorCode::Denied); // it may still push
        revoke(device);
        agent->sync().start();
        QTRY_VERIFY(isRevocation(agent->status().problem));
        QCOMPARE(outbox(*agent).size(), 3);

        OutboxQuarantine quarantine(agent->store(), agent->gateway(), device);
        QSignalSpy finished(&quarantine, &OutboxQuarantine::finished);
        quarantine.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().toLongLong(), 3);
        quarantine.start(); // as after a crash: once is enough
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(quarantined().size(), 3);

        SystemClock clock;
        AccountBook book(m_server->store(), m_server->store());
        QTRY_VERIFY(book.isLoaded());
        InTurn notices;
        QuarantineDesk desk(m_server->store(), m_server->store(), book, clock, notices);
        const auto listed = take(desk.list(device));
        QVERIFY(listed);
        QCOMPARE(listed->size(), 3);
        QCOMPARE(listed->first().intent, u"ticket.note"_s);
        QVERIFY(listed->first().content.contains(u"未发 1"_s));
        const CallerSession admin{AgentId(u"admin"_s), {}, 0};
        // What nobody has looked at is not accepted along with the rest.
        QCOMPARE(wait(desk.decide(admin, device, true, 0, {})).error().code, ErrorCode::InvalidInput);
        const auto one = wait(desk.decide(admin, device, true, listed->first().number, {}));
        QVERIFY(one);
        QCOMPARE(one->confirmed, 1);
        QCOMPARE(one->left, 2);
        QCOMPARE(quarantined(device).size(), 2);
        const auto rest = wait(desk.decide(admin, device, false, 0, u"设备丢失"_s));
        QVERIFY(rest);
        QCOMPARE(rest->refused, 2);
        QCOMPARE(rest->left, 0);
        QVERIFY(quarantined().isEmpty());
        QCOMPARE(wait(desk.decide(admin, device, true, 1'000, {})).error().code, ErrorCode::NotFound);
        const auto at = take(m_server->store().ask([ticket](Queries &q) { return q.ticket(ticket); }));
        QCOMPARE((*at)->notes.size(), 1);
        const auto refused = take(m_server->store().ask([](Queries &q) { return q.refused(0); }));
        QCOMPARE(refused->size(), 2);
        QCOMPARE(refused->first().reason, u"设备丢失"_s);
        const auto verified = take(m_server->store().ask([](Queries &q) { return q.verify({}); }));
        QVERIFY2(verified && verified->ok, qPrintable(verified ? verified->reason : QString()));
    }

    void otherSeatsNeverSeeTheContents()
    {
        TicketId ticket;
        const auto agent = seatWithOutbox(ticket, 2);
        const DeviceId device = agent->store().device().id;
        revoke(device);
        QCOMPARE(handOver(*agent, outbox(*agent)).value_or(0), 2);
        const auto other = seat(m_dir.filePath(u"other"_s));
        QTRY_VERIFY(other->isSettled());
        const auto trail = take(
            other->store().ask([device](Queries &q) { return q.trail(EntityKind::Device, device.value); }));
        QVERIFY(trail);
        int held = 0;
        for (const JournalEntry &entry : *trail) {
            held += entry.operation.intent == "device.quarantine"_L1;
            QVERIFY(!entry.operation.personal.contains(u"quarantined"_s));
        }
        QCOMPARE(held, 1);
        const auto verified = take(other->store().ask([](Queries &q) { return q.verify({}); }));
        QVERIFY(verified && verified->ok);
    }

    void forgeriesAndGapsAreNotTaken()
    {
        TicketId ticket;
        const auto agent = seatWithOutbox(ticket, 3);
        const DeviceId device = agent->store().device().id;
        revoke(device);
        const QList<Operation> operations = outbox(*agent);
        QList<Operation> forged = operations;
        forged[1].values.insert(u"x"_s, 1);
        QCOMPARE(handOver(*agent, forged).error().code, ErrorCode::Denied);
        QCOMPARE(handOver(*agent, operations.sliced(1)).error().code,
                 ErrorCode::Denied); // the first is missing
        QVERIFY(quarantined().isEmpty());
        QCOMPARE(handOver(*agent, operations.first(2)).value_or(0), 2);
        QCOMPARE(handOver(*agent, operations).value_or(0), 3); // what it has, and the third
        QCOMPARE(quarantined().size(), 3);
    }

    /// Whoever holds a revoked machine's key can sign anything in anybody's name: an administrator who
    /// accepts it gives it no rights that its actor has not.
    void whatItsActorMayNotDoBecomesRefused()
    {
        enrol(u"admin"_s, AccountRole::Administrator);
        enrol(u"1027"_s, AccountRole::Agent);
        enrol(u"1028"_s, AccountRole::Agent);
        Machine machine(m_server->store());
        machine.assign(u"1027"_s);
        machine.assign(u"admin"_s); // was here once: still no machine to give rights from
        revoke(machine.id());
        machine.sign(u"household.reveal"_s, {EntityKind::Household, u"1"_s, 0}, u"1027"_s);
        machine.sign(u"household.reveal"_s, {EntityKind::Household, u"1"_s, 0}, u"1028"_s); // never was here
        machine.sign(u"setting.set"_s, {EntityKind::Setting, u"sign_in.attempts"_s, 0}, u"1027"_s);
        machine.sign(u"agent.set_role"_s, {EntityKind::Agent, u"1027"_s, 0}, u"admin"_s,
                     {{u"role"_s, u"administrator"_s}, {u"branches"_s, QCborArray()}});
        machine.sign(u"household.reveal"_s, {EntityKind::Household, u"2"_s, 0}, u"1027"_s);
        const NoticeId notice = NoticeId::make(SystemClock()); // that nobody knows
        machine.sign(u"notice.withdrawn"_s, {EntityKind::Setting, NoticeRules::entity(notice.value), 0},
                     u"1027"_s, {{u"notice"_s, notice.toString()}});

        SystemClock clock;
        AccountBook book(m_server->store(), m_server->store());
        QTRY_VERIFY(book.isLoaded());
        InTurn notices;
        QuarantineDesk desk(m_server->store(), m_server->store(), book, clock, notices);
        QCOMPARE(wait(desk.keep(machine.operations())).value_or(0), 6);
        const auto decision = wait(desk.decide({AgentId(u"admin"_s), {}, 0}, machine.id(), true, 6, {}));
        QVERIFY2(decision, decision ? "" : qPrintable(decision.error().message()));
        QCOMPARE(decision->confirmed, 2);
        QCOMPARE(decision->refused, 4);
        const auto refused = take(m_server->store().ask([](Queries &q) { return q.refused(0); }));
        QCOMPARE(refused->size(), 4);
        for (const JournalEntry &entry : *refused)
            QVERIFY(!entry.reason.isEmpty());
        const auto account =
            take(m_server->store().ask([](Queries &q) { return q.account(AgentId(u"1027"_s)); }));
        QCOMPARE((*account)->role, AccountRole::Agent);
        QVERIFY(quarantined().isEmpty());
    }

    /// Of three machines that bring the same notice, and are decided on at once, one has it: each decision is
    /// judged by what the ones before have written.
    void decisionsOnNoticesAreMadeInTurn()
    {
        enrol(u"admin"_s, AccountRole::Administrator);
        enrol(u"1027"_s, AccountRole::Agent);
        SystemClock clock;
        const NoticeId notice = NoticeId::make(clock);
        std::vector<Machine> machines;
        for (int i = 0; i < 3; ++i) {
            Machine &machine = machines.emplace_back(m_server->store());
            machine.assign(u"1027"_s);
            revoke(machine.id());
            machine.sign(
                u"notice.prepared"_s, {EntityKind::Setting, NoticeRules::entity(notice.value), 0}, u"1027"_s,
                {{u"notice"_s, notice.toString()}, {u"text"_s, u"检修停热"_s}, {u"households"_s, 3}});
        }
        AccountBook book(m_server->store(), m_server->store());
        QTRY_VERIFY(book.isLoaded());
        InTurn notices;
        QuarantineDesk desk(m_server->store(), m_server->store(), book, clock, notices);
        for (const Machine &machine : machines)
            QCOMPARE(wait(desk.keep(machine.operations())).value_or(0), 1);
        QList<QFuture<Result<QuarantineDecision>>> asked;
        for (const Machine &machine : machines)
            asked.append(desk.decide({AgentId(u"admin"_s), {}, 0}, machine.id(), true, 1, {}));
        int confirmed = 0;
        int refused = 0;
        for (const auto &answer : std::as_const(asked)) {
            const auto decision = wait(answer);
            QVERIFY2(decision, decision ? "" : qPrintable(decision.error().message()));
            confirmed += decision->confirmed;
            refused += decision->refused;
        }
        QCOMPARE(confirmed, 1);
        QCOMPARE(refused, 2);
        QVERIFY(quarantined().isEmpty());
    }

    void anotherTurnOfTheChainIsNotTaken()
    {
        Machine machine(m_server->store());
        const EntityTouch household{EntityKind::Household, u"1"_s, 0};
        machine.sign(u"household.reveal"_s, household, u"1027"_s);
        QVERIFY(take(m_server->store().receive(machine.operations())));
        revoke(machine.id());
        SystemClock clock;
        AccountBook book(m_server->store(), m_server->store());
        QTRY_VERIFY(book.isLoaded());
        InTurn notices;
        QuarantineDesk desk(m_server->store(), m_server->store(), book, clock, notices);
        Machine copy = machine; // of the same disk, before
        copy.forget();
        copy.sign(u"household.reveal"_s, {EntityKind::Household, u"other"_s, 0}, u"1027"_s);
        copy.sign(u"household.reveal"_s, household, u"1027"_s);
        QCOMPARE(wait(desk.keep(copy.operations().sliced(1))).error().code, ErrorCode::Denied);
        QCOMPARE(wait(desk.keep(copy.operations())).error().code, ErrorCode::Denied);
        QVERIFY(quarantined().isEmpty());
        machine.sign(u"household.reveal"_s, household, u"1027"_s);
        QCOMPARE(wait(desk.keep(machine.operations())).value_or(0), 2);
        QCOMPARE(quarantined().size(), 1);
    }

    void killedInTheMiddleNothingIsLost()
    {
        TicketId ticket;
        constexpr int count = 1'200; // three portions
        auto agent = seatWithOutbox(ticket, count);
        const DeviceId device = agent->store().device().id;
        revoke(device);
        agent.reset();
        const QStringList arguments{u"--revoked"_s, m_seatFolder, m_server->endpoint().url.toString()};
        QRandomGenerator random(7);
        int killed = 0;
        for (bool done = false; !done;) {
            QProcess program;
            program.start(QCoreApplication::applicationFilePath(), arguments);
            QVERIFY(program.waitForStarted());
            if (killed < 12)
                QTimer::singleShot(random.bounded(50, 700), &program, &QProcess::kill);
            QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 60'000);
            done = program.exitStatus() == QProcess::NormalExit;
            if (done)
                QCOMPARE(program.exitCode(), 0);
            else
                ++killed;
        }
        const QList<JournalEntry> kept = quarantined(device);
        QCOMPARE(kept.size(), count);
        for (qsizetype i = 0; i < kept.size(); ++i)
            QCOMPARE(kept.at(i).operation.deviceSequence, kept.first().operation.deviceSequence + i);
        QVERIFY(QDir(m_seatFolder).isEmpty(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot));
        qInfo("killed %d times; %lld operations in quarantine", killed, qint64(kept.size()));
    }

private:
    /// Of what answers in this thread.
    template <class T>
    static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            qFatal("no answer");
        return future.result();
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (!Crypto::initialise())
        return 1;
    if (app.arguments().value(1) == u"--revoked"_s)
        return handOverAndWipe(app.arguments());
    TestQuarantine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_quarantine.moc"
