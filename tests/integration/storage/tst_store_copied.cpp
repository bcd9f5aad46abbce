// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A seat's store that was copied to another machine, or set back to an older copy of itself: both go on, as
// two devices where they have to, and nothing is lost or there twice.
#include "app/storage/sqlite_connection.h"
#include "store_fixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestStoreCopied : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_server;
    TicketId m_ticket;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    std::unique_ptr<Store> seat(const QString &name) const { return openStore(path(name), StoreRole::Seat); }
    /// The file of a store that is closed.
    void copy(const QString &from, const QString &to) const
    {
        QVERIFY(QDir().mkpath(path(to)));
        for (const QString &suffix : {u""_s, u"-wal"_s}) {
            const QString file = Store::fileIn(path(from)) + suffix;
            QVERIFY(!QFile::exists(file) || QFile::copy(file, Store::fileIn(path(to)) + suffix));
        }
    }
    /// What the sync does: makes the device known, hands over, takes.
    Result<void> exchange(Store &store) const
    {
        return take(m_server->enrol(store.device()))
            .and_then([&] { return carryOutbox(store, *m_server); })
            .and_then([&](const auto &) { return carryPages(*m_server, store); });
    }
    static void note(Store &store, const TicketId &ticket, const QString &text)
    {
        QVERIFY(take(store.author({noteDraft(ticket, text)})));
    }
    QStringList notes(Store &store) const
    {
        QStringList texts;
        const auto ticket = ask(store, [this](Queries &q) { return q.ticket(m_ticket); });
        for (const TicketNote &one : ticket && *ticket ? (*ticket)->notes : QList<TicketNote>())
            texts.append(one.text);
        return texts;
    }
    void checkAll(const QList<Store *> &stores) const
    {
        for (Store *store : stores) {
            const auto check = verified(*store);
            QVERIFY2(check.ok, qPrintable(check.reason));
            QCOMPARE(ask(*store, [](Queries &q) { return q.waitingCount(); }).value(), 0);
            QCOMPARE(ask(*store, [](Queries &q) { return q.refusedCount(); }).value(), 0);
            QCOMPARE(notes(*store), notes(*m_server));
        }
    }

private slots:
    void init()
    {
        QVERIFY(Crypto::initialise());
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = openStore(path(u"server"_s), StoreRole::Server);
        m_ticket = TicketId::make(m_clock);
        const auto first = seat(u"one"_s);
        QVERIFY(take(first->author({openDraft(m_ticket, u"NC-25-000001"_s)})));
        QVERIFY(exchange(*first));
    }
    void cleanup() { m_server.reset(); }

    void bothGoOnAsTwoDevices()
    {
        note(*seat(u"one"_s), m_ticket, u"复制之前"_s); // waits in both
        copy(u"one"_s, u"two"_s);
        const auto one = seat(u"one"_s);
        const auto two = seat(u"two"_s);
        const DeviceId device = one->device().id;
        QCOMPARE(two->device().id, device);
        QVERIFY(exchange(*one));
        note(*one, m_ticket, u"原机"_s);
        QVERIFY(exchange(*one));
        note(*two, m_ticket, u"复制品一"_s);
        note(*two, m_ticket, u"复制品二"_s);

        QCOMPARE(exchange(*two).error().code, ErrorCode::Denied); // two ends of one chain
        QVERIFY(carryPages(*m_server, *two));
        QVERIFY(two->device().id != device);
        QCOMPARE(ask(*two, [](Queries &q) { return q.waitingCount(); }).value(), 2);
        const auto sent = exchange(*two);
        QVERIFY2(sent, qPrintable(sent.error_or(Error()).message()));
        QVERIFY(exchange(*one));
        QCOMPARE(one->device().id, device);

        note(*one, m_ticket, u"接着干"_s);
        QVERIFY(exchange(*one));
        note(*two, m_ticket, u"我也"_s);
        QVERIFY(exchange(*two));
        QVERIFY(exchange(*one));
        QCOMPARE(notes(*m_server), QStringList({u"复制之前"_s, u"原机"_s, u"复制品一"_s, u"复制品二"_s,
                                                u"接着干"_s, u"我也"_s}));
        checkAll({one.get(), two.get(), m_server.get()});
    }

    /// Nothing waits in it: it knows its own work again, and its chain goes on.
    void olderImageGoesOn()
    {
        copy(u"one"_s, u"image"_s);
        DeviceId device;
        {
            const auto one = seat(u"one"_s);
            device = one->device().id;
            note(*one, m_ticket, u"一"_s);
            note(*one, m_ticket, u"二"_s);
            QVERIFY(exchange(*one));
        }
        const auto back = seat(u"image"_s);
        QVERIFY(carryPages(*m_server, *back));
        QCOMPARE(back->device().id, device);
        note(*back, m_ticket, u"三"_s);
        const auto sent = exchange(*back);
        QVERIFY2(sent, qPrintable(sent.error_or(Error()).message()));
        QCOMPARE(notes(*m_server), QStringList({u"一"_s, u"二"_s, u"三"_s}));
        checkAll({back.get(), m_server.get()});
    }

    /// A page that can't be written to its end leaves the old device in charge.
    void lostPageChangesNothing()
    {
        copy(u"one"_s, u"two"_s);
        const auto one = seat(u"one"_s);
        const auto two = seat(u"two"_s);
        note(*one, m_ticket, u"原机"_s);
        QVERIFY(exchange(*one));
        note(*two, m_ticket, u"复制品"_s);
        auto file = SqliteConnection::open({.file = Store::fileIn(path(u"two"_s)), .key = testKey()});
        QVERIFY(file);
        QVERIFY((*file)->execute("create trigger lost before insert on store_value when new.name = 'cursor' "
                                 "begin select raise(abort, 'lost'); end"));
        QVERIFY(!carryPages(*m_server, *two));
        QVERIFY((*file)->execute("drop trigger lost"));
        note(*two, m_ticket, u"还在写"_s);
        QCOMPARE(ask(*two, [](Queries &q) { return q.outbox(0); })->last().operation.device,
                 one->device().id);
        QVERIFY(carryPages(*m_server, *two));
        QVERIFY(two->device().id != one->device().id);
        QVERIFY(exchange(*two));
        QVERIFY(exchange(*one));
        QCOMPARE(notes(*m_server), QStringList({u"原机"_s, u"复制品"_s, u"还在写"_s}));
        checkAll({one.get(), two.get(), m_server.get()});
    }
};

QTEST_GUILESS_MAIN(TestStoreCopied)
#include "tst_store_copied.moc"
