// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The news desk over a real store: who is woken, when, and with what.
#include "headless_seat.h"

#include "app/contract/wire.h"
#include "app/server/news_desk.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestNewsDesk : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Store> m_store;
    SystemClock m_clock;
    int m_number = 0;

    /// Opens a ticket of a branch and gives its place in the order.
    qint64 write(const QString &branch)
    {
        OperationDraft draft;
        draft.intent = u"ticket.open"_s;
        draft.company = u"nuanchuan"_s;
        draft.branch = BranchId(branch);
        draft.entities = {{EntityKind::Ticket, TicketId::make(m_clock).toString(), 0}};
        draft.values = {
            {u"number"_s, u"T-%1"_s.arg(++m_number)}, {u"category"_s, u"no_heat"_s}, {u"tier"_s, u"blue"_s}};
        draft.actor = AgentId(u"test"_s);
        const auto written = take(m_store->author({draft}));
        return written ? written->first().sequence : -1;
    }
    /// Writes what belongs to no branch, and gives its place in the order.
    qint64 writeForAll()
    {
        OperationDraft draft;
        draft.intent = u"setting.set"_s;
        draft.company = u"nuanchuan"_s;
        draft.entities = {{EntityKind::Setting, u"sign_in.attempts"_s, 0}};
        draft.values = {{u"name"_s, u"sign_in.attempts"_s}, {u"value"_s, QString::number(++m_number)}};
        draft.actor = AgentId(u"test"_s);
        const auto written = take(m_store->author({draft}));
        return written ? written->first().sequence : -1;
    }
    using Heard = std::shared_ptr<const News>;
    /// Of the entries that came along.
    static QStringList branchesIn(const Heard &news)
    {
        const auto entries = Wire::unpackEntries(news->entries);
        if (!entries)
            return {u"unreadable"_s};
        QStringList branches;
        for (const JournalEntry &entry : *entries)
            branches.append(entry.operation.branch.value);
        return branches;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        auto store = Store::open({.folder = m_dir.filePath(u"server"_s),
                                  .role = StoreRole::Server,
                                  .key = testKey(),
                                  .deviceName = u"server"_s});
        QVERIFY(store);
        m_store = *std::move(store);
    }

    void wakesOnlyTheBranchAndBringsItsEntries()
    {
        NewsDesk desk(*m_store, *m_store);
        const qint64 before = write(u"A"_s);
        QTRY_COMPARE(desk.head(), before);
        QHash<QString, QList<Heard>> heard;
        const auto wait = [&](const QString &who, const QStringList &branches, qint64 maxBytes = 100'000) {
            desk.wait({before, branches, maxBytes, 60'000},
                      [&heard, who](const auto &news) { heard[who].append(news); });
        };
        wait(u"a"_s, {u"A"_s});
        wait(u"b"_s, {u"B"_s});
        wait(u"ab"_s, {u"B"_s, u"A"_s});
        wait(u"all"_s, {}, 0);
        QCOMPARE(desk.waiting(), 4);
        const qint64 sequence = write(u"B"_s);
        QTRY_COMPARE(desk.waiting(), 1);
        QVERIFY(heard.value(u"a"_s).isEmpty());
        QCOMPARE(heard[u"b"_s].size(), 1);
        const auto news = heard[u"b"_s].first();
        QCOMPARE(news->head, sequence);
        QCOMPARE(news->nextCursor, sequence);
        const auto entries = Wire::unpackEntries(news->entries);
        QVERIFY(entries);
        QCOMPARE(entries->size(), 1);
        QCOMPARE(entries->first().operation.branch.value, u"B"_s);
        QVERIFY(!heard[u"all"_s].first()->nextCursor); // asked for the head only
        desk.answerAll();
        QCOMPARE(heard[u"a"_s].size(), 1);
        QCOMPARE(desk.waiting(), 0);
    }

    /// Who may see no branch (QString()) is none of those that see all: neither told with them, nor given
    /// what was made for them.
    void whoSeesNoBranchGetsNothingOfTheWhole()
    {
        NewsDesk desk(*m_store, *m_store);
        const qint64 before = write(u"X"_s);
        QTRY_COMPARE(desk.head(), before);
        QList<Heard> none;
        QList<Heard> all;
        const auto wait = [&](const QStringList &branches, int waitMs) {
            QList<Heard> &heard = branches.isEmpty() ? all : none;
            desk.wait({before, branches, 100'000, waitMs},
                      [&heard](const Heard &news) { heard.append(news); });
        };
        const QStringList nobodys{QString()};
        wait(nobodys, 600'000);
        wait({}, 600'000);
        const qint64 inX = write(u"X"_s);
        QTRY_COMPARE(all.size(), 1);
        QCOMPARE(branchesIn(all.first()), QStringList{u"X"_s});
        QVERIFY(none.isEmpty());
        QCOMPARE(desk.waiting(), 1);
        // Its time is over while others wait.
        wait(nobodys, 50);
        wait({}, 600'000);
        QTRY_COMPARE(none.size(), 1);
        QCOMPARE(none.first()->nextCursor, inX);
        QVERIFY(branchesIn(none.first()).isEmpty());
        // What concerns everybody is told to both: to each what is theirs.
        QTRY_COMPARE(all.size(), 2);
        wait({}, 600'000);
        const qint64 common = writeForAll();
        QTRY_COMPARE(desk.head(), common);
        QTRY_COMPARE(none.size(), 2);
        QTRY_COMPARE(all.size(), 3);
        wait({}, 600'000);
        wait(nobodys, 600'000);
        QTRY_COMPARE(all.size(), 4);
        QTRY_COMPARE(none.size(), 3);
        QCOMPARE(branchesIn(all.last()), (QStringList{u"X"_s, QString()}));
        for (const Heard &news : std::as_const(none))
            QVERIFY(!branchesIn(news).contains(u"X"_s));
        QCOMPARE(branchesIn(none.last()), QStringList{QString()});
        QCOMPARE(none.last()->nextCursor, common);
    }

    /// Nor are two branches one that has both names.
    void namesAreNotRunTogether()
    {
        NewsDesk desk(*m_store, *m_store);
        const qint64 before = write(u"F"_s);
        QTRY_COMPARE(desk.head(), before);
        QList<Heard> heard;
        desk.wait({before, {u"F\nG"_s}, 100'000, 600'000}, [&](const Heard &news) { heard.append(news); });
        desk.wait({before, {u"F"_s, u"G"_s}, 100'000, 600'000},
                  [&](const Heard &news) { heard.append(news); });
        write(u"G"_s);
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(branchesIn(heard.first()), QStringList{u"G"_s});
        QCOMPARE(desk.waiting(), 1);
    }

    /// A megabyte for each of thousands of groups is not kept until somebody waits again, nor while somebody
    /// waits on.
    void whatWasMadeIsLetGoOf()
    {
        NewsDesk desk(*m_store, *m_store);
        const qint64 head = write(u"H"_s);
        QTRY_COMPARE(desk.head(), head);
        std::weak_ptr<const News> made;
        const auto ask = [&] {
            desk.wait({head - 1, {u"H"_s}, 100'000, 60'000}, [&](const Heard &news) { made = news; });
        };
        ask();
        QVERIFY(!made.expired()); // it was answered at once, and nobody waits
        QCOMPARE(desk.waiting(), 0);
        QTRY_VERIFY(made.expired());
        std::weak_ptr<const News> told;
        int heard = 0;
        desk.wait({head, {u"H"_s}, 100'000, 600'000}, [&](const Heard &news) {
            told = news;
            ++heard;
        });
        ask();
        QVERIFY(!made.expired());
        QTRY_VERIFY(made.expired());
        QCOMPARE(desk.waiting(), 1);
        write(u"H"_s);
        QTRY_COMPARE(heard, 1); // when it was woken, rather than when it asked
        QTRY_VERIFY(told.expired());
    }

    void theFirstOfAQuietBranchComesAtOnce()
    {
        NewsDesk desk(*m_store, *m_store);
        const qint64 before = write(u"quiet"_s);
        QTRY_COMPARE(desk.head(), before);
        qint64 soonest = 60'000; // of ten: others may have the machine for a while
        for (int i = 0; i < 10 && soonest >= NewsDesk::kCoalesceMs; ++i) {
            const QString branch = u"quiet%1"_s.arg(i);
            QElapsedTimer clock;
            bool heard = false;
            desk.wait({before, {branch}, 0, 60'000}, [&](const auto &) {
                heard = true;
                soonest = std::min(soonest, clock.elapsed());
            });
            clock.start();
            write(branch);
            QTRY_VERIFY(heard);
        }
        QVERIFY2(soonest < NewsDesk::kCoalesceMs, qPrintable(QString::number(soonest)));
    }

    void tellsTogetherWhatComesTogether()
    {
        NewsDesk desk(*m_store, *m_store);
        qint64 cursor = write(u"C"_s);
        QTRY_COMPARE(desk.head(), cursor);
        int notices = 0;
        int entries = 0;
        std::function<void()> wait = [&] {
            desk.wait({cursor, {u"C"_s}, 1'000'000, 60'000}, [&](const std::shared_ptr<const News> &news) {
                ++notices;
                const auto list = Wire::unpackEntries(news->entries);
                entries += list ? int(list->size()) : 1'000;
                cursor = news->nextCursor.value_or(cursor);
                if (entries < 60)
                    QMetaObject::invokeMethod(this, wait, Qt::QueuedConnection); // as a seat would
            });
        };
        wait();
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 60; ++i) {
            const qint64 written = write(u"C"_s);
            QTRY_COMPARE(desk.head(), written); // the desk and the seat live on between them
            if (i == 0)
                QTRY_COMPARE(notices, 1);
        }
        QTRY_COMPARE(entries, 60); // each once
        const qint64 most = clock.elapsed() / NewsDesk::kCoalesceMs + 2;
        QVERIFY2(notices <= most, qPrintable(u"%1 notices, at most %2"_s.arg(notices).arg(most)));
        QVERIFY(notices >= 2);
    }

    void waitingEndsInTime()
    {
        NewsDesk desk(*m_store, *m_store);
        const qint64 head = write(u"D"_s);
        QTRY_COMPARE(desk.head(), head);
        int answered = 0;
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 1'000; ++i)
            desk.wait({head, i % 2 == 0 ? QStringList{} : QStringList{u"D"_s}, 0, 100 + i % 50},
                      [&](const auto &news) { answered += int(news->head == head); });
        QTRY_COMPARE(answered, 1'000);
        QVERIFY(clock.elapsed() >= 149);
        desk.wait({0, {u"D"_s}, 0, 60'000}, [&](const auto &) { ++answered; }); // there are news already
        QCOMPARE(answered, 1'001);
        desk.wait({head, {}, 0, 0}, [&](const auto &) { ++answered; }); // does not want to wait
        QCOMPARE(answered, 1'002);
    }

    /// A busy server hears of many seats late, one by one: what they get is packed once all the same, until
    /// something new concerns them.
    void whoComesLateSharesWhatWasMade()
    {
        NewsDesk desk(*m_store, *m_store);
        const qint64 before = write(u"late"_s);
        QTRY_COMPARE(desk.head(), before);
        const qint64 first = write(u"late"_s);
        QTRY_COMPARE(desk.head(), first);
        const auto ask = [&](qint64 cursor) {
            Heard heard;
            desk.wait({cursor, {u"late"_s}, 100'000, 60'000}, [&](const Heard &news) { heard = news; });
            return heard;
        };
        bool shared = false; // others may have the machine for longer than it is kept
        for (int i = 0; i < 10 && !shared; ++i)
            shared = ask(before) == ask(before);
        QVERIFY(shared);
        const Heard old = ask(before);
        QCOMPARE(old->nextCursor, first);
        QVERIFY(ask(before - 1) != old); // another cursor
        const qint64 second = write(u"late"_s);
        QTRY_COMPARE(desk.head(), second);
        const Heard both = ask(before);
        QVERIFY(both);
        QCOMPARE(both->nextCursor, second);
        QCOMPARE(Wire::unpackEntries(both->entries).value().size(), 2);
    }

    /// What it lacks was written before the desk opened.
    void whoIsFarBehindIsToldToPull()
    {
        const qint64 known = write(u"E"_s);
        const qint64 head = write(u"E"_s);
        NewsDesk desk(*m_store, *m_store);
        QTRY_COMPARE(desk.head(), head);
        Heard heard;
        desk.wait({known, {u"E"_s}, 100'000, 60'000}, [&](const Heard &news) { heard = news; });
        QVERIFY(heard);
        QCOMPARE(heard->head, head);
        QVERIFY(!heard->nextCursor);
    }
};

QTEST_GUILESS_MAIN(TestNewsDesk)
#include "tst_news_desk.moc"
