// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_paths.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"

#include "app/core/crypto.h"
#include "app/services/sync/attachment_service.h"
#include "app/storage/attachment_folder.h"
#include "translations/language.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/tickets/attachment_viewer.h"
#include "ui/tickets/photo_strip.h"
#include "ui/tickets/ticket_form_pane.h"
#include "ui/tickets/ticket_trail_pane.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::SeatFixture;

namespace {

QByteArray png(const QColor &color, QSize size = {640, 420})
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient gradient(0, 0, size.width(), size.height());
    gradient.setColorAt(0, color);
    gradient.setColorAt(1, color.darker(300));
    painter.fillRect(image.rect(), gradient);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

/// A seat with a ticket in its trail pane, and a place for contents; nothing goes to a server.
struct Bench
{
    SeatFixture seat;
    QTemporaryDir dir;
    std::unique_ptr<AttachmentFolder> folder;
    QList<AttachmentAddress> uploads;
    QList<AttachmentAddress> fetches;
    QList<OperationId> retried;
    TicketId ticket;
    std::unique_ptr<TicketTrailPane> pane;

    Bench()
    {
        folder = *AttachmentFolder::open({dir.path(), std::make_shared<SystemClock>(), 0, 1'000'000'000});
        service().setBackend({folder.get(), [this](const AttachmentAddress &a) { uploads.append(a); },
                              [this](const AttachmentAddress &a) { fetches.append(a); },
                              [this](const OperationId &id) { retried.append(id); }});
        ticket = seat.addTicket({.openedMs = SeatFixture::kNow - 3'600'000}, u"NC-25-031877"_s);
        pane = std::make_unique<TicketTrailPane>(seat.tickets(), *seat.clock, &service());
        pane->resize(430, 760);
        pane->show();
        seat.tickets().showDetails(ticket);
        (void)QTest::qWaitFor([this] { return seat.tickets().details().has_value(); }, Testing::kPatience);
    }
    AttachmentService &service() { return *seat.services->attachments; }
    PhotoStrip &strip() { return *pane->findChild<PhotoStrip *>(u"photo_strip"_s); }
    QListWidget &list() { return *pane->findChild<QListWidget *>(u"photo_strip_list"_s); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    bool hasPicture(int row)
    {
        // A sign has no pixel of the photo's colour.
        const QImage image = list().item(row)->icon().pixmap(84, 56).toImage();
        return !image.isNull() && image.width() > 60;
    }
};

} // namespace

class TestPhotoStrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        Theme::of()->setScheme(Theme::Scheme::Light);
        Theme::of()->setDensity(Theme::Density::Normal);
    }

    void filesAreDroppedAndShown()
    {
        Bench bench;
        QVERIFY(bench.strip().isVisible()); // empty, with its button
        QCOMPARE(bench.strip().count(), 0);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(bench.file(u"阀门井.png"_s, png(Qt::darkCyan))),
                      QUrl::fromLocalFile(bench.file(u"说明.txt"_s, "阀门在门后"))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&bench.strip(), &enter); // the drop goes to who took this
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&bench.strip(), &drop);
        QTRY_COMPARE(bench.strip().count(), 2);
        QTRY_COMPARE(bench.uploads.size(), 2);
        QCOMPARE(take(bench.folder->pending()).value_or(QList<AttachmentAddress>()).size(), 2);
        QVERIFY(bench.list().item(0)->text().startsWith(u"阀门井.png"_s));
        QTRY_VERIFY(bench.hasPicture(0)); // decoded beside
        const auto ticket = bench.seat.tickets().details()->row.ticket;
        QCOMPARE(ticket.attachments.first().mediaType, u"image/png"_s);
        QCOMPARE(ticket.attachments.last().kind, AttachmentKind::Document);
    }

    void aPictureIsPasted()
    {
        Bench bench;
        auto *data = new QMimeData;
        data->setImageData(QImage::fromData(png(Qt::darkRed)));
        QGuiApplication::clipboard()->setMimeData(data);
        bench.strip().setFocus();
        QTest::keySequence(&bench.strip(), QKeySequence::Paste);
        QTRY_COMPARE(bench.strip().count(), 1);
        QTRY_COMPARE(bench.uploads.size(), 1);
    }

    /// In the form, before there is a ticket: kept, taken out again, written when the ticket is opened.
    void filesWaitForTheirTicket()
    {
        Bench bench;
        TicketFormPane form(bench.seat.tickets(), bench.seat.contact(), *bench.seat.clock);
        form.setAttachments(bench.service());
        form.resize(736, 700);
        form.show();
        QVERIFY(bench.seat.ring());
        QTRY_VERIFY(!bench.seat.tickets().draft().isEmpty());
        const TicketId id = bench.seat.tickets().draft().id;
        auto *strip = form.findChild<PhotoStrip *>(u"photo_strip"_s);
        auto *list = form.findChild<QListWidget *>(u"photo_strip_list"_s);
        QTRY_VERIFY(strip->isVisible());
        const auto drop = [&](const QString &path) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(strip, &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(strip, &event);
        };
        drop(bench.file(u"漏水.png"_s, png(Qt::darkGreen)));
        drop(bench.file(u"不要.txt"_s, "不要"));
        QCOMPARE(strip->count(), 2);
        QVERIFY(list->item(0)->text().contains(u"随工单保存"_s));
        QTRY_VERIFY(!list->item(0)->icon().isNull());
        QVERIFY(bench.uploads.isEmpty()); // nothing is written yet
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(strip->count(), 1);

        TicketDraft draft = bench.seat.tickets().draft();
        draft.category = TicketCategory::NoHeat;
        draft.scope = FaultScope::Household;
        draft.tier = Tier::Yellow;
        draft.trade = Trade::Indoor;
        draft.text = u"漏水"_s;
        bench.seat.tickets().setDraft(draft);
        bench.seat.tickets().open();
        QTRY_COMPARE(bench.uploads.size(), 1);
        QCOMPARE(bench.uploads.first().entity, id.toString());
        auto asked = bench.seat.store->ask([id](Queries &q) { return q.ticket(id); });
        asked.waitForFinished();
        const auto ticket = asked.result().value_or(std::nullopt);
        QVERIFY(ticket);
        QCOMPARE(ticket->attachments.size(), 1);
        QCOMPARE(ticket->attachments.first().name, u"漏水.png"_s);
        QCOMPARE(ticket->attachments.first().hash, Crypto::sha256(png(Qt::darkGreen)));
        QVERIFY(bench.service().kept(id.toString()).isEmpty());
    }

    /// Files live as long as the program, the draft's words longer: what is lost is named, and nothing is
    /// kept for nobody.
    void whatADraftLosesIsNamed()
    {
        Bench bench;
        TicketService &tickets = bench.seat.tickets();
        TicketFormPane form(tickets, bench.seat.contact(), *bench.seat.clock);
        form.setAttachments(bench.service());
        form.resize(736, 700);
        form.show();
        auto *lost = form.findChild<QLabel *>(u"ticket_lost_files"_s);
        auto *strip = form.findChild<PhotoStrip *>(u"photo_strip"_s);
        QVERIFY(bench.seat.ring());
        QTRY_VERIFY(!tickets.draft().isEmpty());
        const AttachmentOwner owner{EntityKind::Ticket, tickets.draft().id.toString(), {}};
        const QString path = bench.file(u"漏水.png"_s, png(Qt::darkGreen));
        bench.service().addFile(owner, path);
        QCOMPARE(tickets.draft().files, QStringList{u"漏水.png"_s});
        QVERIFY(lost->isHidden());
        // Too large is said at once, not after the ticket was opened.
        QFile large(bench.file(u"大.png"_s, "x"));
        QVERIFY(large.resize(65 * 1024 * 1024));
        QSignalSpy failed(&bench.service(), &AttachmentService::addFailed);
        bench.service().addFile(owner, large.fileName());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(strip->count(), 1);

        const auto restored = TicketDraft::fromJson(tickets.draft().toJson()); // as after a sign-out
        QVERIFY(restored);
        QCOMPARE(restored->lostFiles, QStringList{u"漏水.png"_s});
        tickets.closeDetails();
        tickets.discardDraft();
        QVERIFY(bench.service().kept(owner.entity).isEmpty());
        QVERIFY(!strip->isVisibleTo(&form));
        // An emptied form has no ticket to keep for.
        const AttachmentOwner nobody{EntityKind::Ticket, TicketId().toString(), {}};
        bench.service().keepFor(nobody);
        bench.service().addFile(nobody, path);
        QVERIFY(bench.service().kept(nobody.entity).isEmpty());

        tickets.startEmptyDraft();
        TicketDraft draft = tickets.draft();
        draft.lostFiles = restored->lostFiles;
        tickets.setDraft(draft);
        QVERIFY(!lost->isHidden());
        QVERIFY2(lost->text().contains(u"漏水.png"_s), qPrintable(lost->text()));
        bench.service().addFile({EntityKind::Ticket, draft.id.toString(), {}}, path);
        QVERIFY(lost->isHidden()); // it is there again
        QCOMPARE(tickets.draft().files, QStringList{u"漏水.png"_s});
    }

    void whatIsNotTakenIsToldInWords()
    {
        Bench bench;
        bench.service().addFile({EntityKind::Ticket, bench.ticket.toString(), {}},
                                bench.file(u"页面.html"_s, "<html><script>1</script></html>"));
        auto *message = bench.strip().findChild<QLabel *>(u"photo_strip_message"_s);
        QTRY_VERIFY(!message->isHidden());
        QVERIFY2(message->text().contains(u"页面.html"_s), qPrintable(message->text()));
        QCOMPARE(bench.strip().count(), 0);
        QVERIFY(bench.uploads.isEmpty());
    }

    void statesAreToldInWordsAndOpenedByKeyboard()
    {
        Bench bench;
        const QByteArray picture = png(Qt::darkGreen, {1'200, 900});
        bench.service().addFile({EntityKind::Ticket, bench.ticket.toString(), {}},
                                bench.file(u"立管.png"_s, picture));
        QTRY_COMPARE(bench.strip().count(), 1);
        QTRY_COMPARE(bench.uploads.size(), 1);
        const OperationId id = bench.uploads.first().operation;
        const auto text = [&] { return bench.list().item(0)->text(); };
        TransferItem item{id, TransferWay::Up, TransferItem::State::Moving, 50, 200, {}, 0};
        bench.service().setItems({item});
        QVERIFY2(text().contains(u"25 %"_s), qPrintable(text()));
        item.state = TransferItem::State::Held;
        item.reason = Error{ErrorCode::Storage, u"磁盘已满"_s, {}};
        bench.service().setItems({item});
        QVERIFY2(text().contains(u"磁盘已满"_s), qPrintable(text()));
        item.state = TransferItem::State::Done;
        bench.service().setItems({item});
        QVERIFY(text().contains(u"KiB"_s));

        // Enter opens, Delete removes.
        bench.list().setFocus();
        bench.list().setCurrentRow(0);
        QTest::keyClick(&bench.list(), Qt::Key_Return);
        QTRY_VERIFY(bench.strip().findChild<AttachmentViewer *>());
        auto *viewer = bench.strip().findChild<AttachmentViewer *>();
        QTRY_COMPARE(viewer->windowTitle(), u"立管.png"_s);
        QTRY_VERIFY(viewer->scale() < 1); // fits
        const double before = viewer->scale();
        QTest::keyClick(viewer, Qt::Key_Plus);
        QVERIFY(viewer->scale() > before);
        QTest::keyClick(viewer, Qt::Key_Escape);
        QTRY_VERIFY(!bench.strip().findChild<AttachmentViewer *>());
        QTest::keyClick(&bench.list(), Qt::Key_Delete);
        QTRY_COMPARE(bench.strip().count(), 0);
    }

    /// Somebody else's photo: fetched when it is opened, and shown when it is here.
    void whatIsNotHereIsFetched()
    {
        Bench bench;
        const QByteArray picture = png(Qt::blue);
        const AttachmentKey key{OperationId::make(SystemClock()), Crypto::random(32)};
        OperationDraft draft = bench.seat.services->session->draft(u"attachment.add"_s, EntityKind::Ticket,
                                                                   bench.ticket.toString());
        draft.id = key.operation;
        draft.values = {{u"hash"_s, Crypto::sha256(picture)},
                        {u"size"_s, qint64(picture.size())},
                        {u"media_type"_s, u"image/png"_s},
                        {u"kind"_s, u"photo"_s}};
        draft.personal = {{u"name"_s, "现场.png"}, {u"key"_s, key.key}};
        bench.seat.write({draft});
        QTRY_COMPARE(bench.strip().count(), 1);
        bench.list().setCurrentRow(0);
        QTest::keyClick(&bench.list(), Qt::Key_Return);
        QTRY_COMPARE(bench.fetches.size(), 1);
        const AttachmentContent content{Crypto::sha256(picture), picture.size(), key, {}};
        QVERIFY(take(bench.folder->write(content, 0, picture))->complete);
        bench.service().onFetched(key.operation);
        QTRY_VERIFY(bench.strip().findChild<AttachmentViewer *>());
        QTRY_VERIFY(bench.hasPicture(0));
    }

    /// How it looks: light and dark, Chinese, English and Uyghur.
    void pictures()
    {
        const QString folder = Warmline::Testing::buildPath(QStringLiteral("pictures/tickets"));
        QVERIFY(QDir().mkpath(folder));
        for (const QString &language : {u"zh_CN"_s, u"en"_s, u"ug"_s}) {
            Language::install(language);
            QGuiApplication::setLayoutDirection(language == u"ug"_s ? Qt::RightToLeft : Qt::LeftToRight);
            for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
                Theme::of()->setScheme(scheme);
                Bench bench;
                const AttachmentOwner owner{EntityKind::Ticket, bench.ticket.toString(), {}};
                bench.service().addBytes(owner, png(Qt::darkCyan), u"阀门井.png"_s);
                bench.service().addBytes(owner, png(Qt::darkYellow), u"暖气片.png"_s);
                bench.service().addBytes(owner, "%PDF-1.4\n%aaaa\n1 0 obj\n", u"维修单.pdf"_s);
                QTRY_COMPARE(bench.strip().count(), 3);
                QTRY_COMPARE(bench.uploads.size(), 3);
                bench.service().setItems(
                    {{bench.uploads.at(0).operation, TransferWay::Up, TransferItem::State::Done, 1, 1, {}, 0},
                     {bench.uploads.at(1).operation,
                      TransferWay::Up,
                      TransferItem::State::Moving,
                      42,
                      100,
                      {},
                      0},
                     {bench.uploads.at(2).operation,
                      TransferWay::Up,
                      TransferItem::State::Held,
                      0,
                      100,
                      {ErrorCode::Storage, u"磁盘已满"_s, {}},
                      0}});
                QTRY_VERIFY(bench.hasPicture(0) && bench.hasPicture(1));
                QVERIFY(bench.pane->grab().save(
                    folder
                    + u"/photo_strip_%1_%2.png"_s.arg(language, scheme == Theme::Scheme::Light ? u"light"_s
                                                                                               : u"dark"_s)));
                TicketFormPane form(bench.seat.tickets(), bench.seat.contact(), *bench.seat.clock);
                form.setAttachments(bench.service());
                form.resize(560, 540); // as the seat of a small screen has it
                form.show();
                QVERIFY(bench.seat.ring());
                QTRY_VERIFY(!bench.seat.tickets().draft().isEmpty());
                bench.service().addBytes({EntityKind::Ticket, bench.seat.tickets().draft().id.toString(), {}},
                                         png(Qt::darkRed), u"漏水.png"_s);
                QTRY_COMPARE(form.findChild<PhotoStrip *>(u"photo_strip"_s)->count(), 1);
                QVERIFY(
                    form.grab().save(folder
                                     + u"/form_photos_%1_%2.png"_s.arg(
                                         language, scheme == Theme::Scheme::Light ? u"light"_s : u"dark"_s)));
            }
        }
        Language::install(u"zh_CN"_s);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        Theme::of()->setScheme(Theme::Scheme::Light);
    }

private:
    template <class T>
    static T take(QFuture<T> future)
    {
        future.waitForFinished();
        return future.result();
    }
};

QTEST_MAIN(TestPhotoStrip)
#include "tst_photo_strip.moc"
