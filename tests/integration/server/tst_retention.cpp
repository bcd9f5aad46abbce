// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/domain/state_rules.h"
#include "app/server/retention_keeper.h"
#include "tests/integration/storage/store_fixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// A clock that a test sets.
class SetClock final : public Clock
{
public:
    [[nodiscard]] qint64 utcMs() const override { return m_now; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_now; }
    void forward(qint64 ms) { m_now += ms; }

private:
    std::atomic<qint64> m_now = 1'760'000'000'000;
};

} // namespace

class TestRetention : public QObject
{
    Q_OBJECT

private slots:
    void nothingExpiresUnlessAPeriodIsSet();
    void aSlipOfADigitDestroysNothing();
    void closedTicketsExpireOnceTheyAreOldEnough();
    void reasonsOfBreaksExpire();
    void onlyTheLeaderWrites();

private:
    QString textOf(Store &store, const TicketId &id)
    {
        return (*ask(store, [id](Queries &q) { return q.ticket(id); }))->text;
    }
    static std::optional<OperationDraft> due(Store &store, const Clock &clock)
    {
        const auto draft =
            ask(store, [now = clock.utcMs()](Queries &q) { return RetentionKeeper::due(q, now); });
        return draft.value_or(std::nullopt);
    }
};

void TestRetention::nothingExpiresUnlessAPeriodIsSet()
{
    const QTemporaryDir dir;
    const auto clock = std::make_shared<SetClock>();
    const auto store = openStore(dir.path(), StoreRole::Server, clock);
    QVERIFY(!due(*store, *clock));
    QVERIFY(take(store->author({settingDraft(u"retention.ticket_days"_s, u"0"_s)})));
    QVERIFY(!due(*store, *clock));
}

/// A program may write any value as a setting (SubmitIntent): less than thirty days is thirty, and what can't
/// be meant is for ever.
void TestRetention::aSlipOfADigitDestroysNothing()
{
    const QTemporaryDir dir;
    const auto clock = std::make_shared<SetClock>();
    const auto store = openStore(dir.path(), StoreRole::Server, clock);
    for (const QString &endless : {u"-3"_s, u"thirty"_s, u"9000000000000000000"_s, u"106751991168"_s}) {
        QVERIFY(take(store->author({settingDraft(u"retention.call_days"_s, endless)})));
        QVERIFY2(!due(*store, *clock), qPrintable(endless));
    }
    QVERIFY(take(store->author({settingDraft(u"retention.ticket_days"_s, u"3"_s)})));
    const auto draft = due(*store, *clock);
    QVERIFY(draft);
    QCOMPARE(draft->values.value("tickets_before_ms"_L1).toInteger(), clock->utcMs() - 30 * kDayMs);
}

void TestRetention::closedTicketsExpireOnceTheyAreOldEnough()
{
    const QTemporaryDir dir;
    const auto clock = std::make_shared<SetClock>();
    const auto store = openStore(dir.path(), StoreRole::Server, clock);
    const TicketId old = TicketId::make(*clock);
    QVERIFY(take(store->author(
        {settingDraft(u"retention.ticket_days"_s, u"30"_s), openDraft(old, u"NC-25-1"_s),
         dispatchDraft(old, u"C1"_s), ticketDraft(u"ticket.handle"_s, old),
         ticketDraft(u"ticket.verify"_s, old, {{u"ok"_s, true}}), ticketDraft(u"ticket.close"_s, old)})));
    RetentionKeeper keeper(*store, *store, *clock);
    QSignalSpy expired(&keeper, &RetentionKeeper::expired);
    clock->forward(29 * kDayMs);
    keeper.start();
    QTRY_COMPARE(expired.size(), 1); // takes note of how far it is
    QCOMPARE(textOf(*store, old), u"暖气不热"_s);
    const TicketId open = TicketId::make(*clock);
    QVERIFY(take(store->author({openDraft(open, u"NC-25-2"_s)})));
    clock->forward(kDayMs / 2);
    QVERIFY(!due(*store, *clock)); // once a day
    clock->forward(2 * kDayMs);
    keeper.start();
    QTRY_COMPARE(expired.size(), 2);
    QCOMPARE(textOf(*store, old), QString());
    QCOMPARE(textOf(*store, open), u"暖气不热"_s); // open tickets never expire
    const auto check = verified(*store);
    QVERIFY2(check.ok, qPrintable(check.reason));
    // A longer period goes on from where it was.
    QVERIFY(take(store->author({settingDraft(u"retention.ticket_days"_s, u"300"_s)})));
    clock->forward(2 * kDayMs);
    QVERIFY(!due(*store, *clock));
}

/// Why somebody rested goes, that he did and how long stays; also what came in late, of a day that had gone
/// before.
void TestRetention::reasonsOfBreaksExpire()
{
    const QTemporaryDir dir;
    const auto clock = std::make_shared<SetClock>();
    const auto store = openStore(dir.path(), StoreRole::Server, clock);
    const qint64 day = clock->utcMs();
    const auto rest = [&](qint64 ofDayMs) {
        OperationDraft draft;
        draft.intent = u"state.changed"_s;
        draft.company = u"nuanchuan"_s;
        draft.branch = BranchId(u"B1"_s);
        draft.actor = AgentId(u"liu"_s);
        draft.entities = {{EntityKind::Setting, StateRules::dayEntity(ofDayMs, draft.actor), 0},
                          {EntityKind::Setting, StateRules::rollEntity(ofDayMs), 0}};
        draft.values = {{u"state"_s, u"break"_s}};
        draft.personal = {{u"reason"_s, QByteArray("看病")}};
        return take(store->author({draft})).has_value();
    };
    const auto reasons = [&](qint64 ofDayMs) {
        const auto trail = ask(*store, [ofDayMs](Queries &q) {
            return q.trail(EntityKind::Setting, StateRules::dayEntity(ofDayMs, AgentId(u"liu"_s)));
        });
        QStringList list;
        for (const JournalEntry &entry : trail.value_or(QList<JournalEntry>()))
            list.append(entry.operation.personalText(u"reason"_s));
        return list;
    };
    QVERIFY(take(store->author({settingDraft(u"retention.state_days"_s, u"30"_s)})));
    QVERIFY(rest(day));
    RetentionKeeper keeper(*store, *store, *clock);
    QSignalSpy expired(&keeper, &RetentionKeeper::expired);
    clock->forward(29 * kDayMs);
    keeper.start();
    QTRY_COMPARE(expired.size(), 1);
    QCOMPARE(reasons(day), QStringList{u"看病"_s});
    clock->forward(3 * kDayMs);
    QVERIFY(rest(clock->utcMs()));
    keeper.start();
    QTRY_COMPARE(expired.size(), 2);
    QCOMPARE(reasons(day), QStringList{QString()});
    QCOMPARE(reasons(clock->utcMs()), QStringList{u"看病"_s});
    QVERIFY(rest(day)); // an offline seat hands it over now
    clock->forward(2 * kDayMs);
    keeper.start();
    QTRY_COMPARE(expired.size(), 3);
    QCOMPARE(reasons(day), (QStringList{QString(), QString()}));
    const auto check = verified(*store);
    QVERIFY2(check.ok, qPrintable(check.reason));
}

namespace {

class SetLeadership final : public Leadership
{
public:
    [[nodiscard]] bool leads() const override { return m_leads; }
    [[nodiscard]] std::shared_ptr<void> subscribe(std::function<void(bool)> callback) override
    {
        m_callback = std::move(callback);
        return {};
    }
    void set(bool leads)
    {
        m_leads = leads;
        m_callback(leads);
    }

private:
    bool m_leads = false;
    std::function<void(bool)> m_callback;
};

} // namespace

/// Of two keepers over one journal only the leader's writes, and another takes over when it leads.
void TestRetention::onlyTheLeaderWrites()
{
    const QTemporaryDir dir;
    const auto clock = std::make_shared<SetClock>();
    const auto store = openStore(dir.path(), StoreRole::Server, clock);
    QVERIFY(take(store->author({settingDraft(u"retention.ticket_days"_s, u"30"_s)})));
    SetLeadership first;
    SetLeadership second;
    RetentionKeeper one(*store, *store, *clock, &first);
    RetentionKeeper two(*store, *store, *clock, &second);
    QSignalSpy byOne(&one, &RetentionKeeper::expired);
    QSignalSpy byTwo(&two, &RetentionKeeper::expired);
    one.start();
    two.start();
    second.set(true);
    QTRY_COMPARE(byTwo.size(), 1);
    second.set(false);
    clock->forward(2 * kDayMs);
    first.set(true);
    QTRY_COMPARE(byOne.size(), 1);
    QCOMPARE(byTwo.size(), 1);
    const auto trail = ask(*store, [](Queries &q) { return q.trail(EntityKind::Setting, u"retention"_s); });
    QCOMPARE(trail->size(), 2);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
