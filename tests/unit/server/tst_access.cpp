// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/crypto.h"
#include "app/domain/call.h"
#include "app/domain/customer.h"
#include "app/domain/ticket.h"
#include "app/server/access_table.h"
#include "app/server/notice_judge.h"
#include "app/server/operation_judge.h"
#include "app/server/password_desk.h"
#include "app/server/sign_in_guard.h"
#include "app/server/soap_door.h"

#include "test_paths.h"

#include <QCborArray>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

const QString kNoticeOfJanuary = u"019bb9be-2930-7000-8000-000000000001"_s;
const QString kOutboxMonth = u"notices.outbox.202601"_s;
constexpr qint64 kJudged_ms = 1'768'500'000'000; ///< 15 January 2026, the server's clock
const AgentId kBoss(u"boss"_s);

/// Of the boss, on the day of the notice.
Operation ofBoss(const QString &intent, const QCborMap &values)
{
    Operation operation;
    operation.id = OperationId::make(SystemClock());
    operation.intent = intent;
    operation.actor = kBoss;
    operation.branch = BranchId(u"north"_s);
    operation.deviceWallMs = Uuid7::fromString(kNoticeOfJanuary).utcMs();
    operation.entities = {{EntityKind::Setting, u"notices.202601"_s, 0}};
    operation.values = values;
    return operation;
}

/// About the notice.
Operation onNotice(const QString &intent, QCborMap values = {})
{
    values.insert(u"notice"_s, kNoticeOfJanuary);
    return ofBoss(intent, values);
}

/// Somebody begins to hand it over, and knows of the attempt \a after.
Operation handing(const QString &attempt, const QString &after)
{
    return onNotice(u"notice.handing"_s, {{u"attempt"_s, attempt}, {u"after"_s, after}});
}

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void everyCallOfTheContractIsInTheTable()
    {
        const QString wsdl = QString::fromUtf8(SoapDoor::wsdl());
        const QString port = wsdl.section(u"<wsdl:portType"_s, 1).section(u"</wsdl:portType>"_s, 0, 0);
        QRegularExpression pattern(u"<wsdl:operation name=\"(\\w+)\""_s);
        QStringList calls;
        for (const auto &match : pattern.globalMatch(port))
            calls.append(match.captured(1));
        for (const QString &open : {u"Hello"_s, u"SignIn"_s, u"QuarantineOperations"_s}) // need no session
            QVERIFY(calls.removeOne(open));
        QStringList known;
        for (const AccessTable::Row &row : AccessTable::calls())
            known.append(QString::fromLatin1(row.what));
        calls.sort();
        known.sort();
        QCOMPARE(known, calls);
    }

    void everyIntentIsInTheTable()
    {
        QStringList intents = TicketRules::intents() + CallRules::intents() + AccountRules::intents()
                            + CustomerRules::intents();
        intents +=
            {u"import.block"_s,        u"import.close"_s,     u"setting.set"_s,       u"household.reveal"_s,
             u"household.diagnosed"_s, u"household.forget"_s, u"alarm.taken"_s,       u"alarm.shelved"_s,
             u"alarm.decided"_s,       u"device.revoke"_s,    u"incident.declared"_s, u"incident.joined"_s,
             u"incident.ended"_s,      u"notice.listed"_s,    u"notice.sent"_s,       u"notice.prepared"_s,
             u"notice.released"_s,     u"notice.withdrawn"_s, u"notice.handing"_s,    u"notice.handed"_s,
             u"state.changed"_s};
        for (const QString &intent : std::as_const(intents)) {
            const auto fits = [&](const AccessTable::Row &row) {
                return QString::fromLatin1(row.what) == intent
                    || (QByteArrayView(row.what).endsWith('.')
                        && intent.startsWith(QLatin1StringView(row.what)));
            };
            QVERIFY2(std::ranges::any_of(AccessTable::intents(), fits), qPrintable(intent));
            QVERIFY(AccessTable::mayDo(AccountRole::Administrator, intent));
        }
    }

    /// The page says what the table says, row by row.
    void theDocumentSaysTheSame()
    {
        QFile file(Testing::sourcePath(u"docs/accounts.md"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const auto check = [&](const AccessTable::Row &row) {
            QString line = u"| `%1` |"_s.arg(QLatin1StringView(row.what));
            for (const AccountRole role : AccessTable::roles())
                line += row.allows(role) ? u" yes |"_s : u" |"_s;
            QVERIFY2(text.contains(line + u'\n'), qPrintable(line));
        };
        for (const AccessTable::Row &row : AccessTable::calls() + AccessTable::intents())
            check(row);
    }

    void whatSomeMayNot()
    {
        QVERIFY(!AccessTable::mayCall(AccountRole::Administrator, u"NoSuchCall"));
        QVERIFY(!AccessTable::mayDo(AccountRole::Agent, u"agent.enrol"));
        QVERIFY(!AccessTable::mayDo(AccountRole::Service, u"household.reveal"));
        QVERIFY(!AccessTable::mayDo(AccountRole::Quality, u"ticket.close"));
        QVERIFY(!AccessTable::mayDo(AccountRole::Quality, u"customer.update"));
        QVERIFY(!AccessTable::mayDo(AccountRole::Service, u"customer.update"));
        QVERIFY(!AccessTable::mayDo(AccountRole::Supervisor,
                                    u"household.forget")); // what destroys is not everybody's
        QVERIFY(!AccessTable::mayDo(AccountRole::Administrator, u"personal.expire"));
        QVERIFY(!AccessTable::mayDo(AccountRole::Administrator, u"personal.exported"));
        QVERIFY(AccessTable::mayDo(AccountRole::Agent, u"ticket.of_a_newer_version"));
        // Unknown ones would make a setting of the company, or a household, read-only.
        for (const QString &intent : {u"incident.of_a_newer_version"_s, u"notice.of_a_newer_version"_s,
                                      u"state.of_a_newer_version"_s, u"customer.of_a_newer_version"_s}) {
            for (const AccountRole role : AccessTable::roles())
                QVERIFY2(!AccessTable::mayDo(role, intent), qPrintable(intent));
        }
        QVERIFY(!AccessTable::mayDo(AccountRole::Quality, u"incident.declared"_s));
        // Who takes the calls writes notices; that many numbers leave is a supervisor's to allow.
        QVERIFY(AccessTable::mayDo(AccountRole::Agent, u"notice.prepared"_s));
        QVERIFY(!AccessTable::mayDo(AccountRole::SeniorAgent, u"notice.released"_s));
        QVERIFY(!AccessTable::mayDo(AccountRole::SeniorAgent, u"notice.handed"_s));
        QVERIFY(AccessTable::mayDo(AccountRole::Supervisor, u"notice.released"_s));
        QVERIFY(AccessTable::mayTouch({}, BranchId(u"north"_s)));
        QVERIFY(AccessTable::mayTouch({BranchId(u"north"_s)}, BranchId(u"north"_s)));
        QVERIFY(!AccessTable::mayTouch({BranchId(u"north"_s)}, BranchId(u"south"_s)));
        QVERIFY(!AccessTable::mayTouch({BranchId(u"north"_s)}, {}));
    }

    /// What nobody may, whatever the table says: to make what is not work read-only, or live work history.
    void whatNobodyClaims()
    {
        Operation operation;
        operation.branch = BranchId(u"north"_s);
        const auto may = [&](EntityKind kind, const QString &intent) {
            operation.intent = intent;
            operation.entities = {{kind, u"x"_s, 0}};
            return OperationJudge::check(AccountRole::Administrator, {}, operation, std::nullopt).has_value();
        };
        for (const QString &intent : {u"foo.bar"_s, u"ticket.of_a_newer_version"_s}) {
            for (const EntityKind kind : {EntityKind::Ticket, EntityKind::Call, EntityKind::Household})
                QVERIFY(may(kind, intent));
            for (const EntityKind kind :
                 {EntityKind::Agent, EntityKind::Setting, EntityKind::Device, EntityKind::Station})
                QVERIFY(!may(kind, intent));
        }
        operation.intent = u"foo.bar"_s;
        operation.entities.clear();
        QVERIFY(!OperationJudge::check(AccountRole::Administrator, {}, operation, std::nullopt));
        QVERIFY(!may(EntityKind::Household, u"customer.of_a_newer_version"_s));
        QVERIFY(may(EntityKind::Ticket, u"ticket.note"_s));
        QVERIFY(may(EntityKind::Batch, u"import.block"_s));
        operation.origin = Origin::Import; // its time would not be bounded by its receipt
        QVERIFY(!may(EntityKind::Ticket, u"ticket.note"_s));
        QVERIFY(may(EntityKind::Batch, u"import.block"_s));
    }

    /// To settle a household's two values is to correct it.
    void whoMayNotCorrectMayNotSettle()
    {
        Operation operation;
        operation.intent = u"conflict.resolve"_s;
        const auto may = [&](AccountRole role, EntityKind kind) {
            operation.entities = {{kind, u"x"_s, 0}};
            return OperationJudge::check(role, {}, operation, std::nullopt).has_value();
        };
        QVERIFY(may(AccountRole::Service, EntityKind::Ticket));
        QVERIFY(!may(AccountRole::Service, EntityKind::Household));
        QVERIFY(may(AccountRole::Agent, EntityKind::Household));
    }

    /// An alarm of the weather has no branch, and is everybody's; under that name nothing else passes.
    void onlyAnAnswerToAnAlarmNeedsNoBranch()
    {
        Operation answer;
        answer.entities = {{EntityKind::Setting, u"alarms.20260114"_s, 0}};
        const auto may = [](const Operation &operation) {
            return OperationJudge::check(AccountRole::Agent, {BranchId(u"north"_s)}, operation, std::nullopt)
                .has_value();
        };
        for (const QString &intent : {u"alarm.taken"_s, u"alarm.shelved"_s, u"alarm.decided"_s}) {
            answer.intent = intent;
            QVERIFY(may(answer));
            Operation other = answer;
            other.branch = BranchId(u"south"_s);
            QVERIFY(!may(other));
            other = answer;
            other.entities = {{EntityKind::Setting, u"alarm.rules"_s, 0}};
            QVERIFY(!may(other));
            other.entities = {{EntityKind::Station, u"alarms.20260114"_s, 0}};
            QVERIFY(!may(other));
            other.entities = answer.entities + QList<EntityTouch>{{EntityKind::Setting, u"company"_s, 0}};
            QVERIFY(!may(other));
            other.entities.clear();
            QVERIFY(!may(other));
        }
        answer.entities = {{EntityKind::Setting, u"alarm.rules"_s, 0}};
        for (const QString &intent : {u"alarm.raised"_s, u"alarm.cleared"_s, u"alarm.x"_s}) {
            answer.intent = intent;
            answer.branch = BranchId(u"north"_s); // also with a branch of one's own
            QVERIFY(!may(answer));
        }
    }

    /// What lies with a setting of the company lies with its own month, and with nothing else.
    void incidentsAndNoticesLieWithTheirMonthOnly()
    {
        const auto may = [](const Operation &operation) {
            return OperationJudge::check(AccountRole::Supervisor, {BranchId(u"north"_s)}, operation,
                                         std::nullopt)
                .has_value();
        };
        const QList<std::pair<QString, QString>> places{{u"incident.declared"_s, u"incidents.202601"_s},
                                                        {u"incident.joined"_s, u"incidents.202601"_s},
                                                        {u"incident.ended"_s, u"incidents.202601"_s},
                                                        {u"notice.listed"_s, u"notices.202601"_s},
                                                        {u"notice.sent"_s, u"notices.202601"_s},
                                                        {u"notice.prepared"_s, kOutboxMonth},
                                                        {u"notice.released"_s, kOutboxMonth},
                                                        {u"notice.withdrawn"_s, kOutboxMonth},
                                                        {u"notice.handing"_s, kOutboxMonth},
                                                        {u"notice.handed"_s, kOutboxMonth}};
        for (const auto &[intent, month] : places) {
            Operation operation;
            operation.intent = intent;
            operation.branch = BranchId(u"north"_s);
            operation.entities = {{EntityKind::Setting, month, 0}};
            operation.values = {{u"notice"_s, kNoticeOfJanuary}};
            QVERIFY2(may(operation), qPrintable(intent));
            Operation other = operation;
            const bool lists = month == u"notices.202601"_s;
            other.entities = {{EntityKind::Setting, lists ? kOutboxMonth : u"notices.202601"_s, 0}};
            QVERIFY2(intent.startsWith(u"incident."_s) || !may(other), qPrintable(intent));
            other.entities = {{EntityKind::Setting, u"notices.outbox.202602"_s, 0}}; // not its month
            QVERIFY2(!may(other), qPrintable(intent));
            other = operation;
            other.branch = {}; // nobody's: not as with an alarm of the weather
            QVERIFY(!may(other));
            other = operation;
            other.entities = {{EntityKind::Setting, u"company"_s, 0}};
            QVERIFY(!may(other));
            other.entities = {{EntityKind::Ticket, month, 0}};
            QVERIFY(!may(other));
            other.entities = operation.entities + QList<EntityTouch>{{EntityKind::Setting, u"company"_s, 0}};
            QVERIFY(!may(other));
            other.entities.clear();
            QVERIFY(!may(other));
        }
    }

    /// What somebody does lies with his own day: nobody says it of a colleague.
    void statesAreOnesOwn()
    {
        Operation own;
        own.intent = u"state.changed"_s;
        own.actor = AgentId(u"wang"_s);
        own.branch = BranchId(u"north"_s);
        own.entities = {{EntityKind::Setting, u"states.20260114.wang"_s, 0}};
        const auto may = [](const Operation &operation) {
            return OperationJudge::check(AccountRole::Agent, {BranchId(u"north"_s)}, operation, std::nullopt)
                .has_value();
        };
        QVERIFY(may(own));
        Operation other = own;
        other.entities.append({EntityKind::Setting, u"states.20260114"_s, 0}); // the day's roll
        QVERIFY(may(other));
        other.entities.append({EntityKind::Setting, u"states.20260113"_s, 0});
        QVERIFY(!may(other));
        for (const QString &roll : {u"states.20260113"_s, u"states.20260114.liu"_s, u"company"_s}) {
            other.entities = {own.entities.first(), {EntityKind::Setting, roll, 0}};
            QVERIFY2(!may(other), qPrintable(roll));
        }
        for (const QString &place :
             {u"states.20260114.liu"_s, u"states.20260114"_s, u"states.wang"_s, u"company"_s}) {
            other.entities = {{EntityKind::Setting, place, 0}};
            QVERIFY2(!may(other), qPrintable(place));
        }
        other = own;
        other.values.insert(u"limit_ms"_s, 1'200'000); // what the longest seat can be set to
        QVERIFY(may(other));
        other.values.insert(u"limit_ms"_s, 1'200'001);
        QVERIFY(!may(other));
        other = own;
        other.actor = AgentId(u"liu"_s);
        QVERIFY(!may(other));
        other = own;
        other.branch = BranchId(u"south"_s);
        QVERIFY(!may(other));
        other.entities = {{EntityKind::Ticket, u"states.20260114.wang"_s, 0}};
        other.branch = own.branch;
        QVERIFY(!may(other));
        other.entities.clear();
        QVERIFY(!may(other));
    }

    /// Two people for many households: each by their own sign-in, of a notice that the server holds.
    void aClientGoesNotRoundTheSecondPerson()
    {
        const AgentId &boss = kBoss;
        const AgentId admin(u"admin"_s);
        const auto act = [](const QString &intent, const AgentId &actor, qint64 households = 1'000) {
            Operation operation = onNotice(intent, {{u"households"_s, households}});
            operation.actor = actor;
            return operation;
        };
        const auto may = [](const NoticeJudge &judge, const Operation &operation, const AgentId &present,
                            AccountRole role = AccountRole::Supervisor) {
            return judge.check(operation, role, present, kJudged_ms).has_value();
        };
        NoticeJudge judge;
        const Operation prepared = act(u"notice.prepared"_s, boss);
        const Operation released = act(u"notice.released"_s, admin);
        QVERIFY(!may(judge, released, admin)); // of nothing that is known
        QVERIFY(!may(judge, act(u"notice.handing"_s, boss), boss));
        QVERIFY(!may(judge, act(u"notice.handed"_s, boss), boss));
        QVERIFY(!may(judge, prepared, admin)); // in another's name
        QVERIFY(!may(judge, prepared, {}));
        QVERIFY(may(judge, prepared, boss));
        judge.take(prepared, kJudged_ms);
        QVERIFY(may(judge, prepared, boss)); // sent again: the answer was lost
        QVERIFY(!may(judge, act(u"notice.prepared"_s, admin), admin)); // another one of that name
        judge.take(act(u"notice.prepared"_s, admin), kJudged_ms); // the first counts
        QVERIFY(may(judge, released, admin));
        QVERIFY(!may(judge, act(u"notice.released"_s, boss), boss));
        QVERIFY(!may(judge, released, boss)); // in another's name
        QVERIFY(!may(judge, released, {})); // from a device that was set aside, or after a restore
        Operation elsewhere = released;
        elsewhere.branch = BranchId(u"south"_s);
        QVERIFY(!may(judge, elsewhere, admin));
        QVERIFY(!may(judge, act(u"notice.handing"_s, boss), boss)); // not released yet
        QVERIFY(!may(judge, act(u"notice.handed"_s, boss), boss));
        judge.take(released, kJudged_ms);
        QVERIFY(may(judge, act(u"notice.handing"_s, boss), boss));
        QVERIFY(may(judge, act(u"notice.handed"_s, boss), boss));

        const Operation withdrawn = act(u"notice.withdrawn"_s, AgentId(u"agent"_s));
        QVERIFY(!may(judge, withdrawn, AgentId(u"agent"_s), AccountRole::Agent)); // another's
        QVERIFY(!may(judge, withdrawn, AgentId(u"agent"_s), AccountRole::SeniorAgent));
        QVERIFY(may(judge, act(u"notice.withdrawn"_s, boss), boss, AccountRole::Agent)); // one's own
        QVERIFY(may(judge, act(u"notice.withdrawn"_s, admin), admin));
        QVERIFY(NoticeJudge::isOneOfTwo(prepared) && NoticeJudge::isOneOfTwo(released));
        QVERIFY(!NoticeJudge::isOneOfTwo(act(u"notice.prepared"_s, boss, 500)));
        QVERIFY(!NoticeJudge::isOneOfTwo(withdrawn));
    }

    /// What one person does in parts of a day is one; whole numbers go with a list as with a notice; and one
    /// seat at a time hands a notice over.
    void slicesAndSecondHandOversAreRefused()
    {
        const auto why = [&](const NoticeJudge &judge, const Operation &operation,
                             AccountRole role = AccountRole::Supervisor) {
            return judge.check(operation, role, kBoss, kJudged_ms).error_or(Error()).text;
        };
        const auto list = [&](int households, bool clear = true) {
            return ofBoss(u"notice.listed"_s, {{u"households"_s, households},
                                               {u"clear"_s, clear},
                                               {u"houses"_s, QCborArray()},
                                               {u"homes"_s, QCborArray()}});
        };
        NoticeJudge judge;
        QVERIFY(why(judge, list(500)).isEmpty());
        QVERIFY(!why(judge, list(500), AccountRole::SeniorAgent).isEmpty());
        QVERIFY(why(judge, list(5'000, false), AccountRole::Agent).isEmpty());
        QVERIFY(!why(judge, list(501)).isEmpty());
        Operation elsewhere = list(3);
        elsewhere.entities = {{EntityKind::Setting, u"notices.202501"_s, 0}}; // nobody would count it there
        QVERIFY(!why(judge, elsewhere).isEmpty());
        judge.take(list(400), kJudged_ms);
        QVERIFY2(why(judge, list(101)).contains(u"501"_s), qPrintable(why(judge, list(101))));
        QVERIFY(why(judge, list(100)).isEmpty());

        const Operation prepared = onNotice(u"notice.prepared"_s, {{u"households"_s, 200}});
        QVERIFY(!judge.check(prepared, AccountRole::Supervisor, AgentId(u"admin"_s), kJudged_ms)); // 600
        QVERIFY(why(judge, prepared).isEmpty());
        Operation farOff = prepared;
        farOff.deviceWallMs += 2LL * 24 * 3'600'000;
        QVERIFY(!why(judge, farOff).isEmpty());
        judge.take(prepared, kJudged_ms);
        QVERIFY(why(judge, handing(u"1"_s, {})).contains(u"600"_s)); // not released
        Operation released = onNotice(u"notice.released"_s, {});
        released.actor = AgentId(u"admin"_s);
        judge.take(released, kJudged_ms);
        const Operation first = handing(u"1"_s, {});
        QVERIFY(why(judge, first).isEmpty());
        judge.take(first, kJudged_ms);
        QVERIFY(why(judge, first).isEmpty()); // the answer was lost
        QVERIFY(!why(judge, handing(u"2"_s, {})).isEmpty());
        QVERIFY(!why(judge, onNotice(u"notice.withdrawn"_s, {})).isEmpty()); // it is on its way
        QVERIFY(why(judge, handing(u"2"_s, u"1"_s)).isEmpty()); // once more, and knowing it
        judge.take(onNotice(u"notice.handed"_s, {{u"attempt"_s, u"1"_s}, {u"households"_s, 0}}), kJudged_ms);
        QVERIFY(why(judge, handing(u"2"_s, {})).isEmpty()); // nothing left
    }

    /// An older program does not ask: what it says has left by now, and is told rather than refused, so that
    /// nobody sends it again. The rules that it knew still hold for it.
    void whatAnOlderProgramDidIsTaken()
    {
        const auto may = [&](const NoticeJudge &judge, const Operation &operation) {
            return judge.check(operation, AccountRole::Supervisor, kBoss, kJudged_ms).has_value();
        };
        const auto list = [&](int households) {
            return ofBoss(u"notice.listed"_s, {{u"households"_s, households}, {u"clear"_s, true}});
        };
        NoticeJudge judge;
        const Operation first = list(300);
        QVERIFY(may(judge, first));
        judge.take(first, kJudged_ms);
        judge.take(first, kJudged_ms); // its answer was lost: it is one list all the same
        Operation asking = list(200);
        asking.values.insert(u"houses"_s, QCborArray());
        asking.values.insert(u"homes"_s, QCborArray());
        QVERIFY(may(judge, asking)); // 500
        QVERIFY(may(judge, list(300))); // 600, and gone
        QVERIFY(!may(judge, list(501))); // no program did that
        judge.take(list(300), kJudged_ms);
        QVERIFY(!may(judge, asking)); // it counts

        judge.take(onNotice(u"notice.prepared"_s, {{u"households"_s, 200}}), kJudged_ms); // 800 that day
        const auto begins = onNotice(u"notice.handing"_s, {{u"attempt"_s, u"1"_s}});
        QVERIFY(!may(judge, handing(u"1"_s, {})));
        QVERIFY(may(judge, begins));
        judge.take(begins, kJudged_ms);
        const auto ends = onNotice(u"notice.handed"_s, {{u"attempt"_s, u"1"_s}, {u"households"_s, 200}});
        QVERIFY(may(judge, ends));
        judge.take(ends, kJudged_ms);
        // Everybody sees that it may have left.
        Operation released = onNotice(u"notice.released"_s, {});
        released.actor = AgentId(u"admin"_s);
        judge.take(released, kJudged_ms);
        QVERIFY(!may(judge, handing(u"2"_s, {})));
        QVERIFY(may(judge, handing(u"2"_s, u"1"_s)));
    }

    void onlySeniorAgentsTakeRedAway()
    {
        Ticket ticket;
        ticket.tier = Tier::Red;
        Operation operation;
        operation.intent = u"ticket.set_tier"_s;
        operation.values.insert(u"tier"_s, u"blue"_s);
        QVERIFY(!AccessTable::mayChange(AccountRole::Agent, ticket, operation));
        QVERIFY(AccessTable::mayChange(AccountRole::SeniorAgent, ticket, operation));
        operation.intent = u"ticket.update"_s; // the other way to change it
        QVERIFY(!AccessTable::mayChange(AccountRole::Service, ticket, operation));
        ticket.tier = Tier::Yellow;
        QVERIFY(AccessTable::mayChange(AccountRole::Agent, ticket, operation));
        operation.values.insert(u"tier"_s, u"red"_s);
        QVERIFY(AccessTable::mayChange(AccountRole::Agent, ticket, operation));
    }

    void guessingGetsSlower()
    {
        SignInGuard guard;
        const QString name = u"admin"_s;
        qint64 now = 1'000'000;
        for (int i = 0; i < 4; ++i)
            guard.failed(name, u"10.0.0.1"_s, now);
        QVERIFY(guard.check(name, {}, now));
        guard.failed(u"Admin"_s, u"10.0.0.1"_s, now); // the same name
        QVERIFY(!guard.check(name, {}, now + 29'999));
        QVERIFY(guard.check(u"other"_s, u"10.0.0.1"_s, now));
        QVERIFY(guard.check(name, {}, now += 30'000));
        guard.failed(name, u"10.0.0.1"_s, now);
        QVERIFY(!guard.check(name, {}, now + 59'999)); // twice as long
        QVERIFY(guard.check(name, {}, now += 60'000));
        for (int i = 0; i < 40; ++i)
            guard.failed(name, {}, now);
        QVERIFY(!guard.check(name, {}, now + 15 * 60'000 - 1));
        QVERIFY(guard.check(name, {}, now + 15 * 60'000)); // never longer
        guard.succeeded(name);
        QVERIFY(guard.check(name, {}, now));
        for (int i = 0; i < 60; ++i)
            guard.failed(u"name %1"_s.arg(i), u"10.0.0.2"_s, now);
        QVERIFY(!guard.check(u"new"_s, u"10.0.0.2"_s, now)); // many names from one address
        for (int i = 0; i < 20'000; ++i)
            guard.failed(QString::number(i), {}, now + i);
    }

    void theQueueOfPasswordsIsBounded()
    {
        PasswordDesk desk(1, 3);
        QList<QFuture<Result<bool>>> answers;
        for (int i = 0; i < 20; ++i)
            answers.append(desk.check({}, u"whatever"_s));
        int busy = 0;
        for (auto &answer : answers) {
            answer.waitForFinished();
            if (answer.result()) {
                QVERIFY(!*answer.result());
            } else {
                QCOMPARE(answer.result().error().code, ErrorCode::Unavailable);
                ++busy;
            }
        }
        QVERIFY2(busy >= 10 && busy <= 16, qPrintable(QString::number(busy)));
    }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
