// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Attachments between seats and servers, over real HTTP, with what goes wrong on the way.
#include "attachment_bench.h"

#include "app/core/password.h"
#include "app/server/account_desk.h"
#include "app/server/attachment_sweeper.h"

#include <QDirIterator>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

qint64 bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        bytes += files.nextFileInfo().size();
    return bytes;
}

} // namespace

class TestAttachmentTransfer : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

    HeadlessSeat::Options options(const QTemporaryDir &dir, const QString &name, const QUrl &url,
                                  const QString &secret)
    {
        HeadlessSeat::Options options;
        options.folder = dir.filePath(name);
        options.url = url;
        options.secret = secret;
        return options;
    }
    HeadlessSeat::Options options(const QTemporaryDir &dir, const QString &name, const TestServer &server)
    {
        return options(dir, name, server.endpoint().url, server.endpoint().secret);
    }
    TicketId openedTicket(AttachmentSeat &seat)
    {
        const TicketId ticket = TicketId::make(m_clock);
        (void)QTest::qWaitFor([&] { return seat.seat().openTicket(ticket).has_value(); }, 20'000);
        return ticket;
    }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }

    void aPhotoReachesAnotherSeat()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        AttachmentSeat maker(options(dir, u"maker"_s, server));
        AttachmentSeat other(options(dir, u"other"_s, server));
        const TicketId ticket = openedTicket(maker);
        const QByteArray photo = noise(2 * kChunk + 1'234);
        const auto address = maker.attach(ticket, photo);
        QVERIFY2(address, qPrintable(address ? QString() : address.error().message()));
        QTRY_VERIFY_WITH_TIMEOUT(maker.isDone(address->operation), 20'000);
        QTRY_VERIFY(take(maker.folder().pending())->isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(
            other.seat().ticket(ticket) && !other.seat().ticket(ticket)->attachments.isEmpty(), 20'000);
        QCOMPARE(other.seat().ticket(ticket)->attachments.first().name, u"阀门.jpg"_s);
        QVERIFY(other.content(*address).isEmpty());
        QSignalSpy fetched(&other.driver(), &TransferDriver::fetched);
        other.driver().fetch(*address);
        QTRY_COMPARE_WITH_TIMEOUT(fetched.size(), 1, 20'000);
        QCOMPARE(other.content(*address), photo);
        QCOMPARE(maker.content(*address), photo);
    }

    void equalContentOfTwoSeatsLiesThereOnce()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        AttachmentSeat first(options(dir, u"first"_s, server));
        AttachmentSeat second(options(dir, u"second"_s, server));
        const QByteArray photo = noise(3 * kChunk);
        const TicketId one = openedTicket(first);
        const TicketId two = openedTicket(second);
        const auto a = first.attach(one, photo);
        const auto b = second.attach(two, photo);
        QVERIFY(a && b);
        QTRY_VERIFY_WITH_TIMEOUT(first.isDone(a->operation) && second.isDone(b->operation), 30'000);
        QVERIFY(bytesIn(dir.filePath(u"server/attachments"_s)) < photo.size() + 2'000);
        // Each can be read through either ticket, by the other one, too.
        QTRY_VERIFY_WITH_TIMEOUT(
            second.seat().ticket(one) && !second.seat().ticket(one)->attachments.isEmpty(), 20'000);
        second.driver().fetch(*a);
        QTRY_COMPARE_WITH_TIMEOUT(second.content(*a), photo, 20'000);
        QVERIFY(bytesIn(dir.filePath(u"second/attachments"_s)) < photo.size() + 2'000);
    }

    void aCutWireGoesOnAtTheRightChunk()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        BentWire wire(quint16(server.endpoint().url.port()));
        AttachmentSeat seat(options(dir, u"seat"_s, wire.url(), server.endpoint().secret));
        const TicketId ticket = openedTicket(seat);
        qint64 sent = 0;
        wire.up = [&](QByteArray &bytes) {
            sent += bytes.size();
            if (sent > 3 * kChunk + 1'000 && sent < 5 * kChunk && !wire.cut) {
                sent = 10 * kChunk; // once
                QMetaObject::invokeMethod(&wire, [&wire] { wire.cutNow(); }, Qt::QueuedConnection);
            }
        };
        const QByteArray photo = noise(8 * kChunk);
        const auto address = seat.attach(ticket, photo);
        QVERIFY(address);
        QTRY_VERIFY_WITH_TIMEOUT(wire.cut, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!seat.item(address->operation).reason.text.isEmpty(),
                                 20'000); // told in words
        const qint64 before = seat.item(address->operation).done;
        QVERIFY(before >= kChunk && before < photo.size());
        QVERIFY(take(seat.folder().pending())->size() == 1);
        wire.cut = false;
        qint64 again = 0;
        wire.up = [&](QByteArray &bytes) { again += bytes.size(); };
        seat.seat().sync().retryNow();
        seat.driver().retryNow();
        QTRY_VERIFY_WITH_TIMEOUT(seat.isDone(address->operation), 60'000);
        QVERIFY2(again < photo.size() - before + 2 * kChunk, qPrintable(QString::number(again)));
    }

    void aWrongByteOnTheWayIsSentAgain()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        BentWire wire(quint16(server.endpoint().url.port()));
        AttachmentSeat seat(options(dir, u"seat"_s, wire.url(), server.endpoint().secret));
        const TicketId ticket = openedTicket(seat);
        QTRY_VERIFY(seat.seat().isSettled());
        int bent = 0;
        const auto bend = [&](QByteArray &bytes) {
            if (bytes.size() > 20'000 && bent == 0) {
                ++bent;
                bytes[bytes.size() - 10'000] = char(bytes[bytes.size() - 10'000] ^ 1);
            }
        };
        wire.up = bend;
        const QByteArray photo = noise(3 * kChunk);
        const auto address = seat.attach(ticket, photo);
        QVERIFY(address);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isDone(address->operation), 60'000);
        QCOMPARE(bent, 1);
        wire.up = {};
        // And on the way back, to a seat that has nothing yet.
        AttachmentSeat other(options(dir, u"other"_s, wire.url(), server.endpoint().secret));
        QTRY_VERIFY_WITH_TIMEOUT(
            other.seat().ticket(ticket) && !other.seat().ticket(ticket)->attachments.isEmpty(), 20'000);
        bent = 0;
        wire.down = bend;
        other.driver().fetch(*address);
        QTRY_VERIFY_WITH_TIMEOUT(other.isDone(address->operation), 60'000);
        QCOMPARE(bent, 1);
        QCOMPARE(other.content(*address), photo);
    }

    /// A content that does not belong to its name is no trouble for the ones behind it.
    void aBadOneKeepsNobodyBack()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        AttachmentSeat seat(options(dir, u"seat"_s, server));
        const TicketId ticket = openedTicket(seat);
        QTRY_VERIFY(seat.seat().isSettled());
        const auto bad = seat.attach(ticket, noise(kChunk, 7));
        QVERIFY(bad);
        QVERIFY(take(seat.folder().remove(bad->hash))); // this seat's disk lost it
        const auto good = seat.attach(ticket, noise(kChunk, 8));
        QVERIFY(good);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isDone(good->operation), 30'000);
        QTRY_COMPARE(seat.item(bad->operation).state, TransferItem::State::Failed);
        QVERIFY(!seat.item(bad->operation).reason.text.isEmpty());
        QTRY_VERIFY(seat.seat().isSettled()); // operations go all the while
    }

    void noRightsNoBytes()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        AttachmentSeat maker(options(dir, u"maker"_s, server));
        const TicketId ticket = openedTicket(maker);
        const auto address = maker.attach(ticket, noise(1'000));
        QVERIFY(address);
        QTRY_VERIFY_WITH_TIMEOUT(maker.isDone(address->operation), 20'000);
        QNetworkAccessManager network;
        const auto status = [&](const QByteArray &token, const QString &query) {
            QUrl url = server.endpoint().url;
            url.setPath(u"/attachment/"_s + QString::fromLatin1(address->hash.toHex()));
            url.setQuery(query);
            QNetworkRequest request(url);
            request.setRawHeader("Authorization", "Bearer " + token);
            QNetworkReply *reply = network.get(request);
            (void)QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000);
            reply->deleteLater();
            return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        };
        const QString right =
            u"ticket=%1&operation=%2"_s.arg(ticket.toString(), address->operation.toString());
        QCOMPARE(status("forged", right), 401);
        QCOMPARE(status({}, right), 401);
        QCOMPARE(status(server.endpoint().secret.toUtf8(), u"ticket=x"_s), 400);
    }

    /// The account loses its right while its photo is half there.
    void revokedRightsStopAnUpload()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        const auto change = [&](AccountChange::Kind kind, AccountRole role) {
            static const QByteArray verifier =
                Password::verifierOf(u"right horse 9"_s).value_or(QByteArray());
            AccountChange c;
            c.account = AgentId(u"agent"_s);
            c.kind = kind;
            c.role = role;
            c.request = OperationId::make(m_clock);
            OperationDraft draft =
                AccountDesk::draftOf(c, kind == AccountChange::Kind::Enrol ? verifier : QByteArray());
            draft.company = u"nuanchuan"_s;
            draft.actor = AgentId(u"admin"_s);
            const auto done = take(server.store().author({draft}));
            QVERIFY2(done, qPrintable(done ? QString() : done.error().message()));
        };
        change(AccountChange::Kind::Enrol, AccountRole::Agent);
        BentWire wire(quint16(server.endpoint().url.port()));
        AttachmentSeat seat(options(dir, u"seat"_s, wire.url(), u"right horse 9"_s));
        const TicketId ticket = openedTicket(seat);
        QTRY_VERIFY_WITH_TIMEOUT(seat.seat().isSettled(), 20'000);
        qint64 sent = 0;
        bool revoked = false;
        wire.up = [&](QByteArray &bytes) {
            sent += bytes.size();
            if (sent > 3 * kChunk && !std::exchange(revoked, true))
                change(AccountChange::Kind::SetRole, AccountRole::Quality);
        };
        if (sent > 0)
            sent = 0;
        const auto address = seat.attach(ticket, noise(20 * kChunk));
        QVERIFY(address);
        QTRY_VERIFY_WITH_TIMEOUT(revoked, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(seat.item(address->operation).state, TransferItem::State::Failed, 60'000);
        QVERIFY2(seat.item(address->operation).reason.code == ErrorCode::Denied,
                 qPrintable(seat.item(address->operation).reason.message()));
        const qint64 there = bytesIn(dir.filePath(u"server/attachments"_s));
        QVERIFY2(there < 20 * kChunk, qPrintable(QString::number(there)));
        QCOMPARE(take(seat.folder().pending())->size(), 1); // kept here
    }

    /// Deletion of the person's data takes the keys, at the server and at the seats; the journal still
    /// verifies.
    void forgettingClosesTheContents()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        AttachmentSeat seat(options(dir, u"seat"_s, server));
        const TicketId ticket = openedTicket(seat);
        QVERIFY(seat.seat().intent(ticket, u"ticket.update"_s, {{u"account"_s, u"310000001"_s}}));
        const QByteArray photo = noise(kChunk + 1);
        const auto address = seat.attach(ticket, photo);
        QVERIFY(address);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isDone(address->operation), 20'000);
        QCOMPARE(seat.content(*address), photo);
        OperationDraft forget;
        forget.intent = u"household.forget"_s;
        forget.company = u"nuanchuan"_s;
        forget.entities = {{EntityKind::Household, u"310000001"_s, 0}};
        forget.values = {{u"reason"_s, u"asked for it"_s}};
        forget.actor = AgentId(u"admin"_s);
        const auto done = take(server.store().author({forget}));
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message()));
        QTRY_VERIFY_WITH_TIMEOUT(seat.seat().ticket(ticket)->attachments.first().isDestroyed(), 20'000);
        QVERIFY(seat.content(*address).isEmpty());
        for (Store *store : {&server.store(), &seat.seat().store()}) {
            const auto verified = take(store->ask([](Queries &q) { return q.verify({}); }));
            QVERIFY2(verified && verified->ok,
                     qPrintable(verified ? verified->reason : verified.error().message()));
        }
        AttachmentSeat other(options(dir, u"other"_s, server));
        QTRY_VERIFY_WITH_TIMEOUT(other.seat().ticket(ticket), 20'000);
        other.driver().fetch(*address);
        QTRY_COMPARE(other.item(address->operation).state, TransferItem::State::Failed);
        AttachmentSweeper sweeper(server.attachments(), server.store());
        QSignalSpy swept(&sweeper, &AttachmentSweeper::swept);
        sweeper.look();
        QTRY_COMPARE(swept.size(), 1);
        QTRY_VERIFY(take(server.attachments().contents())->isEmpty());
    }

    /// What nobody may open any more goes from the server's disk.
    void removedContentsGo()
    {
        QTemporaryDir dir;
        TestServer server(dir.filePath(u"server"_s));
        AttachmentSeat seat(options(dir, u"seat"_s, server));
        const TicketId ticket = openedTicket(seat);
        const auto gone = seat.attach(ticket, noise(kChunk, 1));
        const auto kept = seat.attach(ticket, noise(kChunk, 2));
        QVERIFY(gone && kept);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isDone(gone->operation) && seat.isDone(kept->operation), 20'000);
        QVERIFY(seat.seat().intent(ticket, u"attachment.remove"_s,
                                   {{u"attachment"_s, gone->operation.value.toBytes()}}));
        QTRY_VERIFY_WITH_TIMEOUT(seat.seat().isSettled(), 20'000);
        AttachmentSweeper sweeper(server.attachments(), server.store());
        QSignalSpy swept(&sweeper, &AttachmentSweeper::swept);
        sweeper.look();
        QTRY_COMPARE(swept.size(), 1);
        QCOMPARE(*take(server.attachments().contents()), QList<QByteArray>{kept->hash});
        AttachmentSeat other(options(dir, u"other"_s, server));
        QTRY_VERIFY_WITH_TIMEOUT(other.seat().isSettled(), 20'000);
        other.driver().fetch(*gone);
        QTRY_COMPARE(other.item(gone->operation).state, TransferItem::State::Failed);
    }
};

QTEST_GUILESS_MAIN(TestAttachmentTransfer)
#include "tst_attachment_transfer.moc"
