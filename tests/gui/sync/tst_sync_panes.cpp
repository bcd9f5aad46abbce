// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an agent sees of the sync: real stores and the real driver, a server that can be broken.
#include "app/services/change_feed.h"
#include "app/services/notice_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/settings/settings_service.h"
#include "app/services/sync/conflict_service.h"
#include "app/services/sync/connection_status.h"
#include "app/services/sync/outbox_service.h"
#include "app/sync/sync_driver.h"
#include "fake_gateway.h"
#include "tests/support/gui/window_driver.h"
#include "translations/language.h"
#include "ui/common/theme.h"
#include "ui/shell/notice_list.h"
#include "ui/shell/top_bar.h"
#include "ui/sync/conflict_pane.h"
#include "ui/sync/outbox_pane.h"

#include <QAbstractButton>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Store> open(const QString &folder, StoreRole role, const std::shared_ptr<Clock> &clock)
{
    auto store = Store::open({.folder = folder,
                              .role = role,
                              .key = QByteArray(32, '\x42'),
                              .clock = clock,
                              .deviceName = QStringLiteral("test")});
    if (!store)
        qFatal("%s", qPrintable(store.error().message()));
    return *std::move(store);
}

/// A seat whose server can be broken, with the services that its panes show.
struct Seat
{
    static constexpr qint64 kPromise = 1'768'352'400'000; ///< 14 January 2026, 09:00 in Shanghai
    QTemporaryDir folder;
    std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
    std::unique_ptr<Store> server = open(folder.filePath(u"server"_s), StoreRole::Server, clock);
    std::unique_ptr<Store> store = open(folder.filePath(u"seat"_s), StoreRole::Seat, clock);
    FakeGateway gateway{*server};
    Session session{{.agent = AgentId(u"1027"_s),
                     .agentName = {},
                     .seatNo = {},
                     .role = Role::Agent,
                     .company = u"nuanchuan"_s,
                     .companyName = {},
                     .branch = {},
                     .demo = false,
                     .language = u"zh_CN"_s,
                     .timeZone = u"Asia/Shanghai"_s}};
    SettingsService settings{folder.filePath(u"config"_s)};
    ChangeFeed feed{*store};
    ConnectionStatus connection{*clock};
    PhoneService phone{session, *store, settings, *clock};
    OutboxService outbox{session, *store, *store, feed};
    NoticeService notices{phone, outbox, settings, *store, *clock};
    ConflictService conflicts{session, *store, *store, feed};
    SyncDriver driver{{.journal = store.get(),
                       .reader = store.get(),
                       .changes = store.get(),
                       .gateway = &gateway,
                       .clock = clock.get()},
                      {.batchCount = 8}};

    Seat()
    {
        QObject::connect(&driver, &SyncDriver::statusChanged, &connection, &ConnectionStatus::onSyncStatus);
        QObject::connect(&driver, &SyncDriver::itemsChanged, &outbox, &OutboxService::setProgress);
        outbox.setRetryWaiting([this](const OperationId &id) { driver.retryItem(id); });
    }
    ~Seat() { driver.stop(); }

    OperationDraft draft(const QString &intent, const TicketId &ticket, QCborMap values = {},
                         QMap<QString, QByteArray> personal = {})
    {
        OperationDraft one = session.draft(intent, EntityKind::Ticket, ticket.toString());
        one.values = std::move(values);
        one.personal = std::move(personal);
        return one;
    }
    /// Written by \a by; the id of the operation.
    OperationId write(Store &by, const OperationDraft &one)
    {
        auto future = by.author({one});
        future.waitForFinished();
        const auto written = future.result();
        if (!written)
            qFatal("%s", qPrintable(written.error().message()));
        return written->first().operation.id;
    }
    OperationId openTicket(Store &by, const TicketId &ticket, const QString &number)
    {
        return write(by,
                     draft(u"ticket.open"_s, ticket,
                           {{u"number"_s, number}, {u"category"_s, u"no_heat"_s}, {u"tier"_s, u"yellow"_s}}));
    }
};

QString cell(const QListView *list, int row, int role = Qt::DisplayRole)
{
    return list->model()->index(row, 0).data(role).toString();
}

} // namespace

class TestSyncPanes : public QObject
{
    Q_OBJECT

private slots:
    void offlineThenOneBadOneAmongMany();
    void oneIsSetAsideAndTriedAgain();
    void refusedIsKeptAndMadeAnew();
    void bothValuesUntilOneIsChosen();
    void bellNeverTakesTheKeyboard();
    void saysItInThreeLanguages();
};

void TestSyncPanes::offlineThenOneBadOneAmongMany()
{
    Seat seat;
    seat.gateway.reachable = false;
    OutboxPane pane(seat.outbox, seat.connection, *seat.clock);
    pane.resize(700, 500);
    pane.show();
    const WindowDriver driver(&pane);
    auto *list = driver.need<QListView>(u"outbox_list"_s);
    seat.driver.start();
    QTRY_COMPARE(seat.connection.link(), SyncLink::Offline);
    auto *banner = driver.need<QLabel>(u"pane_banner"_s); // why, in words, whatever else the pane shows
    QVERIFY(banner->isVisible());
    QVERIFY2(seat.connection.problemText().contains(u"no network"_s)
                 && banner->text().contains(seat.connection.problemText()),
             qPrintable(banner->text()));

    QList<OperationId> made;
    for (int i = 1; i <= 5; ++i)
        made.append(seat.openTicket(*seat.store, TicketId::make(*seat.clock), u"NC-25-00000%1"_s.arg(i)));
    QTRY_COMPARE(list->model()->rowCount(), 5);
    QVERIFY(pane.showsContent());
    QCOMPARE(cell(list, 0), u"建单 · NC-25-000001"_s);
    QCOMPARE(cell(list, 0, OutboxModel::StateTextRole), u"等待发送"_s);
    QVERIFY2(pane.title().contains(u'5'), qPrintable(pane.title()));

    // The network comes back, and the server does not want the third: it says why, the others arrive.
    seat.gateway.refusals.insert(made[2], u"单号已用"_s);
    seat.gateway.reachable = true;
    seat.driver.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, 20'000);
    QCOMPARE(cell(list, 0), u"建单 · NC-25-000003"_s);
    QCOMPARE(cell(list, 0, OutboxModel::StateTextRole), u"被拒"_s);
    QVERIFY2(cell(list, 0, OutboxModel::DetailRole).endsWith(u"单号已用"_s),
             qPrintable(cell(list, 0, OutboxModel::DetailRole)));
    QCOMPARE(seat.notices.unread(), 1);
    QCOMPARE(seat.notices.notices().first().kind, Notice::Kind::Refused);
    QCOMPARE(seat.notices.notices().first().subject, u"NC-25-000003"_s);
    QTRY_VERIFY(seat.connection.waiting() == 0 && seat.connection.refused() == 1);
    // This gateway knows nothing of newer servers, which goes on being told; the network is well again.
    QTRY_VERIFY2(!banner->text().contains(u"no network"_s), qPrintable(banner->text()));
    QSignalSpy failed(&seat.outbox, &OutboxService::failed);
    driver.click(u"outbox_retry"_s); // as an operation of now; the first stays where it is
    QTRY_VERIFY(cell(list, 0, OutboxModel::StateTextRole) == u"被拒，已重做"_s || !failed.isEmpty());
    QVERIFY2(failed.isEmpty(),
             qPrintable(failed.isEmpty() ? QString() : failed[0][0].value<Error>().message()));
    QVERIFY(!driver.need<QAbstractButton>(u"outbox_retry"_s)->isEnabled());
    QTRY_COMPARE(seat.connection.waiting(), 0);
}

void TestSyncPanes::oneIsSetAsideAndTriedAgain()
{
    Seat seat;
    OutboxPane pane(seat.outbox, seat.connection, *seat.clock);
    pane.resize(700, 500);
    pane.show();
    const WindowDriver driver(&pane);
    auto *list = driver.need<QListView>(u"outbox_list"_s);
    const OperationId bad = seat.openTicket(*seat.store, TicketId::make(*seat.clock), u"NC-25-000001"_s);
    seat.gateway.poison = bad;
    seat.driver.start();
    QTRY_COMPARE(cell(list, 0, OutboxModel::StateTextRole), u"搁置"_s);
    QVERIFY2(cell(list, 0, OutboxModel::DetailRole).startsWith(seat.gateway.poisonText),
             qPrintable(cell(list, 0, OutboxModel::DetailRole)));
    QCOMPARE(seat.connection.sync().held, 1);
    QCOMPARE(seat.notices.notices().first().kind, Notice::Kind::Held);

    // A file for the administrator, without a network.
    const QString file = seat.folder.filePath(u"one.json"_s);
    QSignalSpy saved(&seat.outbox, &OutboxService::saved);
    seat.outbox.exportTo(bad, file);
    QTRY_COMPARE(saved.size(), 1);
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(exported.readAll()).object();
    QCOMPARE(json[u"id"_s].toString(), bad.toString());
    QCOMPARE(json[u"intent"_s].toString(), u"ticket.open"_s);

    // Mended on the server: one press, no waiting for the pause.
    seat.gateway.poison = {};
    driver.click(u"outbox_retry"_s);
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QVERIFY(!pane.showsContent());
    QTRY_COMPARE(seat.connection.waiting(), 0);
}

void TestSyncPanes::refusedIsKeptAndMadeAnew()
{
    Seat seat;
    const TicketId ticket = TicketId::make(*seat.clock);
    seat.openTicket(*seat.server, ticket, u"NC-25-000001"_s);
    seat.driver.start();
    QTRY_VERIFY2(seat.connection.sync().cursor > 0 && seat.connection.link() == SyncLink::Online,
                 qPrintable(seat.connection.sync().problem.message()));
    seat.outbox.refresh();
    QSignalSpy outbox(&seat.outbox, &OutboxService::changed);
    QTRY_VERIFY(!outbox.isEmpty());

    // Both ends act on it before they hear of each other; what no longer fits is refused.
    seat.gateway.reachable = false;
    seat.write(*seat.server, seat.draft(u"ticket.accept"_s, ticket));
    seat.write(*seat.server, seat.draft(u"ticket.dispatch"_s, ticket, {{u"crew"_s, u"C1"_s}}));
    seat.write(*seat.store, seat.draft(u"ticket.accept"_s, ticket));
    OutboxPane pane(seat.outbox, seat.connection, *seat.clock);
    pane.resize(700, 500);
    pane.show();
    const WindowDriver driver(&pane);
    auto *list = driver.need<QListView>(u"outbox_list"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    seat.gateway.reachable = true;
    seat.driver.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(cell(list, 0, OutboxModel::StateTextRole), u"被拒"_s, 20'000);
    QVERIFY2(cell(list, 0, OutboxModel::DetailRole).startsWith(u"服务器没有接受："_s),
             qPrintable(cell(list, 0, OutboxModel::DetailRole)));
    QCOMPARE(seat.notices.unread(), 1);
    QCOMPARE(seat.notices.notices().first().kind, Notice::Kind::Refused);
    QVERIFY(!seat.notices.notices().first().reason.isEmpty());

    QSignalSpy asked(&pane, &OutboxPane::exportRequested);
    driver.click(u"outbox_export"_s);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(1).toString().first(12), u"NC-25-000001"_s);
    // It does not fit now either: the seat says so itself, and the refused one stays.
    QSignalSpy failed(&seat.outbox, &OutboxService::failed);
    driver.click(u"outbox_retry"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(list->model()->rowCount(), 1);
}

void TestSyncPanes::bothValuesUntilOneIsChosen()
{
    Seat seat;
    const TicketId ticket = TicketId::make(*seat.clock);
    seat.openTicket(*seat.server, ticket, u"NC-25-000001"_s);
    seat.driver.start();
    QTRY_VERIFY2(seat.connection.sync().cursor > 0 && seat.connection.link() == SyncLink::Online,
                 qPrintable(seat.connection.sync().problem.message()));
    ConflictPane pane(seat.conflicts, *seat.clock);
    pane.resize(700, 500);
    pane.show();
    QTRY_VERIFY(seat.conflicts.isKnown());
    QVERIFY(!pane.showsContent());

    seat.gateway.reachable = false;
    OperationDraft theirs = seat.draft(u"ticket.update"_s, ticket, {}, {{u"text"_s, "客厅不热"}});
    theirs.actor = AgentId(u"2044"_s);
    seat.write(*seat.server, theirs);
    seat.write(*seat.store, seat.draft(u"ticket.update"_s, ticket, {}, {{u"text"_s, "卧室不热"}}));
    seat.gateway.reachable = true;
    seat.driver.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(seat.conflicts.conflicts().size(), 1, 20'000);
    const ConflictItem item = seat.conflicts.conflicts().first();
    QCOMPARE(item.entityTitle, u"NC-25-000001"_s);
    QCOMPARE(item.fieldTitle, u"情况"_s);
    QCOMPARE(item.a.words, u"客厅不热"_s);
    QVERIFY(!item.a.mine && item.b.mine);
    QVERIFY(pane.showsContent());
    const auto shown = [&](const QString &name) {
        QWidget *found = nullptr;
        for (QWidget *widget : pane.findChildren<QWidget *>(name)) {
            if (widget->isVisible())
                found = widget;
        }
        return found;
    };
    QCOMPARE(qobject_cast<QLabel *>(shown(u"conflict_value_1"_s))->text(), u"客厅不热"_s);
    QCOMPARE(qobject_cast<QLabel *>(shown(u"conflict_value_2"_s))->text(), u"卧室不热"_s);

    // The other's word is taken, by its key.
    QWidget *card = shown(u"conflict_card"_s);
    card->setFocus();
    QTest::keyClick(card, Qt::Key_1);
    QTRY_VERIFY(seat.conflicts.conflicts().isEmpty());
    QVERIFY(!pane.showsContent());
    QTRY_COMPARE_WITH_TIMEOUT(seat.connection.waiting(), 0, 20'000);
    auto read = static_cast<Reader &>(*seat.server).ask([ticket](Queries &q) { return q.ticket(ticket); });
    read.waitForFinished();
    QCOMPARE(read.result().value()->text, u"客厅不热"_s);
}

void TestSyncPanes::bellNeverTakesTheKeyboard()
{
    Seat seat;
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *bar = new TopBar(&window);
    auto *field = new QLineEdit(&window);
    layout->addWidget(bar);
    layout->addWidget(field);
    layout->addStretch(1);
    auto *list = new NoticeList(seat.notices, &window);
    QObject::connect(bar, &TopBar::noticesRequested, list, &NoticeList::toggle);
    QObject::connect(&seat.notices, &NoticeService::changed, bar,
                     [&] { bar->setUnread(seat.notices.unread()); });
    window.resize(900, 600);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QVERIFY(field->hasFocus());
    emit seat.phone.callMissed(CallId::make(*seat.clock), u"15412342671"_s);
    const WindowDriver driver(&window);
    QVERIFY(driver.need(u"top_bell"_s)->accessibleName().contains(u'1'));
    driver.click(u"top_bell"_s);
    QVERIFY(list->isVisible());
    QVERIFY(field->hasFocus());
    QCOMPARE(seat.notices.unread(), 0); // seen
    auto *rows = driver.need<QListView>(u"notice_rows"_s);
    QCOMPARE(rows->model()->rowCount(), 1);
    QCOMPARE(cell(rows, 0), u"漏接来电 154 **** 2671"_s); // masked, as everywhere
    QSignalSpy chosen(list, &NoticeList::chosen);
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                      rows->visualRect(rows->model()->index(0, 0)).center());
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!list->isVisible());
    QVERIFY(field->hasFocus());
    driver.click(u"top_bell"_s);
    QVERIFY(list->isVisible());
    QTest::mouseClick(field, Qt::LeftButton); // anywhere else closes it
    QVERIFY(!list->isVisible());

    // Without a mouse: the rows have the keyboard until one is chosen or Esc takes it back.
    auto *bell = driver.need(u"top_bell"_s);
    list->toggleByKey(bell);
    QVERIFY(rows->hasFocus());
    QTest::keyClick(rows, Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
    QVERIFY(!list->isVisible());
    QVERIFY(field->hasFocus());
    list->toggleByKey(bell);
    QTest::keyClick(window.windowHandle(), Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    QVERIFY(field->hasFocus());
}

void TestSyncPanes::saysItInThreeLanguages()
{
    Seat seat;
    const TicketId ticket = TicketId::make(*seat.clock);
    seat.openTicket(*seat.server, ticket, u"NC-25-031877"_s);
    seat.driver.start();
    QTRY_VERIFY(seat.connection.sync().cursor > 0 && seat.connection.link() == SyncLink::Online);
    // One is refused, two people edit one field, then the network goes while three more are made.
    seat.gateway.reachable = false;
    OperationDraft theirs =
        seat.draft(u"ticket.update"_s, ticket, {{u"promise_ms"_s, Seat::kPromise + 5'400'000}});
    theirs.actor = AgentId(u"2044"_s);
    seat.write(*seat.server, theirs);
    seat.write(*seat.store, seat.draft(u"ticket.update"_s, ticket, {{u"promise_ms"_s, Seat::kPromise}}));
    const OperationId bad = seat.openTicket(*seat.store, TicketId::make(*seat.clock), u"NC-25-031878"_s);
    seat.gateway.refusals.insert(bad, u"单号已用"_s);
    seat.gateway.reachable = true;
    seat.driver.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(seat.outbox.refused().size(), 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(seat.conflicts.conflicts().size(), 1, 20'000);
    seat.driver.stop();
    QList<OperationId> made;
    for (int i = 0; i < 3; ++i)
        made.append(
            seat.write(*seat.store, seat.draft(u"ticket.note"_s, ticket, {}, {{u"text"_s, "再问一次"}})));
    QTRY_COMPARE(seat.outbox.waiting().size(), 3);

    QSet<QString> words;
    for (const QString &language : Language::all()) {
        Language::install(language);
        QApplication::setLayoutDirection(Language::direction(language));
        Theme::of()->setLanguage(language);
        seat.session.setLanguage(language);
        SyncStatus offline = seat.connection.sync();
        offline.link = SyncLink::Offline;
        offline.offlineSinceMs = seat.clock->utcMs() - 600'000;
        seat.connection.onSyncStatus(offline);
        QSignalSpy told(&seat.outbox, &OutboxService::changed);
        seat.outbox.refresh();
        QTRY_VERIFY(!told.isEmpty());
        seat.outbox.setProgress({{made[0],
                                  SyncItem::State::Held,
                                  {ErrorCode::Internal, u"500"_s, {}},
                                  seat.clock->utcMs() + 60'000},
                                 {made[1], SyncItem::State::Sending, {}, 0}});
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        auto *outbox = new OutboxPane(seat.outbox, seat.connection, *seat.clock);
        auto *conflicts = new ConflictPane(seat.conflicts, *seat.clock);
        row->addWidget(outbox, 8);
        row->addWidget(conflicts, 7);
        window.resize(1200, 420);
        window.show();
        const WindowDriver driver(&window);
        auto *list = driver.need<QListView>(u"outbox_list"_s);
        QTRY_COMPARE(list->model()->rowCount(), 4);
        QTRY_VERIFY(conflicts->showsContent());
        QStringList states;
        for (int i = 0; i < 4; ++i)
            states << cell(list, i, OutboxModel::StateTextRole);
        QCOMPARE(QSet<QString>(states.cbegin(), states.cend()).size(),
                 4); // refused, set aside, sent, waiting
        for (const QString &state : std::as_const(states))
            QVERIFY2(!words.contains(state), qPrintable(state)); // no language borrows from another
        words.unite({states.cbegin(), states.cend()});
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->sizeHint().width(),
                         qPrintable(language + button->text()));
        }
        if (const QString folder = qEnvironmentVariable("WARMLINE_PICTURES"); !folder.isEmpty()) {
            QDir().mkpath(folder);
            QVERIFY(window.grab().save(folder + u"/sync_"_s + language + u".png"_s));
        }
    }
    Language::install(u"zh_CN"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    Theme::of()->setLanguage(u"zh_CN"_s);
}

QTEST_MAIN(TestSyncPanes)
#include "tst_sync_panes.moc"
