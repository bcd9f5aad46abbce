// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_paths.h"
#include "tests/support/gui/looks.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/ramps.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/fact_cell.h"
#include "ui/customer/household_list.h"
#include "ui/customer/neighbour_pane.h"

#include <QDir>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::SeatFixture;
using Warmline::Testing::WindowDriver;

/// Calls when a widget is painted.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget *widget, std::function<void()> painted)
        : QObject(widget)
        , m_painted(std::move(painted))
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_painted();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_painted;
};

/// The customer card and its neighbours over real services and a real store. Pictures go to the build folder.
class CustomerTest : public QObject
{
    Q_OBJECT

private:
    void shoot(QWidget &pane, const QString &name, QSize size)
    {
        const QString folder = Warmline::Testing::buildPath(QStringLiteral("pictures/customer"));
        QVERIFY(QDir().mkpath(folder));
        pane.resize(size);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QVERIFY(pane.grab().save(folder + u'/' + name + u".png"_s));
    }
    void addHistory(SeatFixture &seat)
    {
        seat.addTicket({.openedMs = SeatFixture::kNow - 45'600'000,
                        .step = TicketStep::Verify,
                        .promiseMs = SeatFixture::kNow - 44'400'000,
                        .temperatureTenths = 170},
                       u"NC-25-031655"_s);
        seat.addTicket({.category = TicketCategory::PaymentQuery,
                        .tier = Tier::Blue,
                        .openedMs = SeatFixture::kNow - 6'400'000'000,
                        .step = TicketStep::Closed},
                       u"NC-25-011002"_s);
    }

private slots:
    void cleanup() { Testing::Looks::reset(); }

    void cardTellsWhatIsKnown()
    {
        SeatFixture seat;
        addHistory(seat);
        CustomerPane pane(seat.contact(), *seat.clock);
        const WindowDriver driver(&pane);
        pane.resize(736, 240);
        pane.show();
        QVERIFY(!pane.showsContent());
        QVERIFY(seat.ring());
        QTRY_VERIFY(pane.showsContent());
        QCOMPARE(driver.need<ElidedLabel>(u"customer_address"_s)->text(), u"和丰家园 3 号楼 2 单元 501"_s);
        QVERIFY(driver.need<ElidedLabel>(u"customer_subtitle"_s)->text().contains(u"310 048 217"_s));
        QVERIFY(driver.need<ElidedLabel>(u"customer_person"_s)->text().contains(u"154 **** 2671"_s));
        QVERIFY(!driver.need<ElidedLabel>(u"customer_person"_s)->text().contains(u"1234"_s));
        QVERIFY2(driver.need<ElidedLabel>(u"customer_person"_s)->text().endsWith(u"2671"_s),
                 "stars stand for a second number that there is not");
        QTRY_VERIFY(driver.need<FactCell>(u"customer_room"_s)->value().contains(u"16.7"_s));
        QVERIFY(driver.need<FactCell>(u"customer_area"_s)->value().contains(u"86.4"_s));
        QVERIFY(driver.need<Chip>(u"customer_match"_s)->text().contains(u"一致"_s));
        // The promise passed before the work was done.
        QTRY_VERIFY(driver.find<ElidedLabel>(u"customer_promise"_s));
        const auto chips = pane.findChildren<Chip *>();
        QVERIFY(std::ranges::any_of(chips, [](const Chip *c) { return c->text() == u"未兑现"_s; }));
        QVERIFY(std::ranges::any_of(chips, [](const Chip *c) { return c->text() == u"已处理 待核"_s; }));

        QSignalSpy opened(&pane, &CustomerPane::ticketRequested);
        driver.click(u"customer_history_0"_s);
        QCOMPARE(opened.size(), 1);
        QSignalSpy map(&pane, &CustomerPane::mapRequested);
        driver.click(u"customer_map"_s);
        QCOMPARE(map.size(), 1);
    }

    /// The telephone rings: who it is, is on the screen before what follows from it is worked out.
    void whoIsCallingIsPaintedFirst()
    {
        SeatFixture seat;
        addHistory(seat);
        CustomerPane pane(seat.contact(), *seat.clock);
        const WindowDriver driver(&pane);
        pane.resize(736, 240);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        auto *address = driver.need<ElidedLabel>(u"customer_address"_s);
        int frames = 0;
        bool alone = false;
        bool wasDrafted = true;
        new PaintWatch(address, [&] {
            if (address->text().isEmpty() || ++frames > 1)
                return;
            alone = !seat.contact().isSettled() && !pane.findChild<QWidget *>(u"customer_counts"_s);
            wasDrafted = !seat.tickets().draft().isEmpty();
        });
        QVERIFY(seat.ring());
        QTRY_VERIFY(frames > 0);
        QVERIFY(alone);
        QVERIFY(!wasDrafted);
        QTRY_VERIFY(!seat.tickets().draft().isEmpty());
        const auto counts = [&pane] { return pane.findChild<QWidget *>(u"customer_counts"_s); };
        QTRY_VERIFY(counts() && counts()->isVisible());
        // A household's history never stands under another one's name.
        const AccountNo other = seat.contact().card()->neighbours.first().household.account;
        QVERIFY(other.value != SeatFixture::kAccount);
        bool strangers = true;
        connect(&seat.contact(), &ContactService::cardPublished, &pane, [&](const ContactCard &card) {
            if (card.detail.household.account == other)
                strangers = counts() && counts()->isVisible();
        });
        seat.contact().open(other);
        QTRY_VERIFY(!strangers);
        QTRY_VERIFY(counts()->isVisible());
    }

    /// For the third time today, and nobody here wrote the others down: that is no empty history.
    void callsThatCameToNobodyAreTold_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 736;
        QTest::newRow("narrow") << 600;
    }
    void callsThatCameToNobodyAreTold()
    {
        QFETCH(const int, width);
        const auto words = [](const CustomerPane &pane) {
            QStringList texts;
            for (const auto *label : pane.findChildren<ElidedLabel *>()) {
                if (label->isVisible())
                    texts.append(label->text());
            }
            return texts.join(u'\n');
        };
        for (const bool knownBefore : {false, true}) {
            SeatFixture seat;
            if (knownBefore)
                addHistory(seat);
            CustomerPane pane(seat.contact(), *seat.clock);
            const WindowDriver driver(&pane);
            pane.resize(width, 260);
            pane.show();
            QVERIFY(seat.ring(SeatFixture::kCaller, 2));
            QTRY_VERIFY2(words(pane).contains(u"今天另有来电 2 次"_s), qPrintable(words(pane)));
            QVERIFY2(!words(pane).contains(u"近期没有"_s), qPrintable(words(pane)));
            const auto *ticket = driver.find<QAbstractButton>(u"customer_history_1"_s);
            QCOMPARE(ticket && ticket->isVisible(),
                     knownBefore); // it keeps its line, also where there is one
        }
        SeatFixture seat; // once: there is nothing to tell
        CustomerPane pane(seat.contact(), *seat.clock);
        pane.resize(width, 260);
        pane.show();
        QVERIFY(seat.ring());
        QTRY_VERIFY2(words(pane).contains(u"近期没有工单和通话"_s), qPrintable(words(pane)));
        QVERIFY2(!words(pane).contains(u"今天另有"_s), qPrintable(words(pane)));
    }

    void feeIsShownWhereItIsKnown()
    {
        SeatFixture seat;
        CustomerPane pane(seat.contact(), *seat.clock);
        const WindowDriver driver(&pane);
        pane.resize(736, 240);
        pane.show();
        QVERIFY(seat.ring());
        QTRY_VERIFY(pane.showsContent());
        auto *fee = driver.need<FactCell>(u"customer_fee"_s);
        QVERIFY(!fee->isVisible()); // the billing system told nothing
        const AccountNo account(SeatFixture::kAccount);
        const auto tell = [&](const QList<Payment> &payments) {
            ImportBlock block;
            block.kind = ImportKind::Payments;
            block.payments = payments;
            seat.write(ImportCodec::drafts({block}, BatchId::make(*seat.clock), u"demo"_s,
                                           BranchId(u"北区"_s), AgentId(u"导入"_s)));
        };
        tell({{account, u"2024-2025"_s, PaymentState::Paid, 230'000, 230'000},
              {account, u"2025-2026"_s, PaymentState::Unpaid, 241'920, 100'000}});
        QTRY_VERIFY(fee->isVisible());
        QVERIFY2(fee->value().contains(u"欠"_s), qPrintable(fee->value()));
        QVERIFY2(QString(fee->value())
                     .remove(QChar(0x2009))
                     .remove(QChar(0x202F))
                     .remove(u' ')
                     .contains(u"1419.20"_s),
                 qPrintable(fee->value()));
        QVERIFY(fee->accessibleName().contains(u"2025–26"_s)); // the newest season
        shoot(pane, u"fee_owed"_s, {736, 240});
        tell({{account, u"2025-2026"_s, PaymentState::Paid, 241'920, 241'920}});
        QTRY_VERIFY(fee->value().contains(u"已缴"_s));
        shoot(pane, u"fee_paid"_s, {736, 240});
        tell({{account, u"2025-2026"_s, PaymentState::Suspended}});
        QTRY_COMPARE(fee->value(), u"报停"_s);
    }

    void severalAreChosenByKey()
    {
        SeatFixture seat;
        CustomerPane pane(seat.contact(), *seat.clock);
        const WindowDriver driver(&pane);
        pane.resize(736, 240);
        pane.show();
        QVERIFY(seat.ring(u"15400000001"_s));
        auto *list = driver.need<HouseholdList>(u"customer_candidates"_s);
        QTRY_COMPARE(list->count(), 4);
        QVERIFY(driver.need<Chip>(u"customer_match"_s)->text().contains(u"请选"_s));
        shoot(pane, u"several"_s, {736, 240});
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(seat.contact().card());
        QCOMPARE(seat.services->phone->account(), seat.contact().card()->detail.household.account);
        QTRY_VERIFY(!list->isVisible());
    }

    void unknownNumberIsLinkedByOneKey()
    {
        SeatFixture seat;
        CustomerPane pane(seat.contact(), *seat.clock);
        const WindowDriver driver(&pane);
        pane.resize(736, 240);
        pane.show();
        QVERIFY(seat.ring(u"15499999999"_s));
        QTRY_COMPARE(pane.stateView()->state(), StateView::State::Empty);
        shoot(pane, u"unknown"_s, {736, 240});
        QSignalSpy link(&pane, &CustomerPane::linkRequested);
        QTest::mouseClick(pane.stateView()->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(link.size(), 1);
        // Found through search and looked at: the number goes to this household.
        seat.contact().open(AccountNo(SeatFixture::kAccount));
        QTRY_VERIFY(driver.need(u"customer_attach"_s)->isVisible());
        driver.click(u"customer_attach"_s);
        QTRY_COMPARE(seat.services->phone->account().value, SeatFixture::kAccount);
        QTRY_VERIFY(!driver.need(u"customer_attach"_s)->isVisible());
    }

    void neighboursStandInTheirPlaces()
    {
        SeatFixture seat;
        NeighbourPane pane(seat.contact(), *seat.clock);
        pane.resize(500, 190);
        pane.show();
        QVERIFY(seat.ring());
        const auto table = [&] {
            return CustomerFacts::neighbours(*seat.contact().card(), 4, SeatFixture::kNow);
        };
        QTRY_VERIFY(table().cells.size() == 12 && table().cells[4].celsius);
        QCOMPARE(table().floors, (QStringList{u"6"_s, u"5"_s, u"4"_s}));
        QVERIFY(table().columns.constFirst().startsWith(u"2-1"_s)); // the own riser first
        QCOMPARE(table().cells[0].relation, u"楼上"_s);
        QVERIFY(table().cells[4].own);
        QCOMPARE(table().cells[5].relation, u"对门"_s);
        QVERIFY(!table().cells[6].celsius); // 1-501 has no sensor
        // However narrow, the own home is there, also where it is not the first of its stairwell: 2-502.
        ContactCard card = *seat.contact().card();
        for (Neighbour &neighbour : card.neighbours) {
            const bool own = neighbour.household.unit == u"2" && neighbour.household.room == u"502";
            if (own)
                card.detail.household = neighbour.household;
            neighbour.relation = own ? NeighbourRelation::Self : NeighbourRelation::Near;
        }
        for (int columns = 1; columns < 4; ++columns) {
            const auto narrow = CustomerFacts::neighbours(card, columns, SeatFixture::kNow);
            QCOMPARE(narrow.columns.size(), columns);
            QVERIFY(std::ranges::any_of(narrow.cells, &NeighbourCell::own));
        }
        QSignalSpy chosen(&pane, &NeighbourPane::householdRequested);
        auto *grid = pane.findChild<NeighbourGrid *>(u"neighbour_grid"_s);
        QVERIFY(grid);
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Right);
        QTest::keyClick(grid, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<AccountNo>(), table().accounts[1]);
    }

    /// The grid is drawn behind the card: in between it opens nobody's neighbours but the card's.
    void noNeighbourOfTheHouseholdBeforeIsOpened()
    {
        SeatFixture seat;
        NeighbourPane pane(seat.contact(), *seat.clock);
        pane.resize(500, 190);
        pane.show();
        QVERIFY(seat.ring());
        QSignalSpy chosen(&pane, &NeighbourPane::householdRequested);
        auto *grid = pane.findChild<NeighbourGrid *>(u"neighbour_grid"_s);
        QVERIFY(grid);
        QTest::keyClick(grid, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1); // it is the caller's
        const auto around = CustomerFacts::neighbours(*seat.contact().card(), 4, SeatFixture::kNow);
        const AccountNo other = around.accounts.at(5); // across the landing: it has neighbours all round, too
        QVERIFY(!other.isEmpty() && other.value != SeatFixture::kAccount);
        qsizetype atOnce = -1;
        const auto press = [&](const ContactCard &card) {
            if (card.detail.household.account != other || atOnce >= 0)
                return;
            QTest::keyClick(grid, Qt::Key_Return);
            atOnce = chosen.size();
        };
        connect(&seat.contact(), &ContactService::cardPublished, &pane, press);
        seat.contact().open(other);
        QTRY_VERIFY(atOnce >= 0 && seat.contact().isSettled());
        QCOMPARE(atOnce, 1);
        QTest::keyClick(grid, Qt::Key_Return);
        QCOMPARE(chosen.size(), 2);
        seat.contact().clear(); // as when the telephone rings
        QVERIFY(!seat.contact().card());
        QTest::keyClick(grid, Qt::Key_Return);
        QCOMPARE(chosen.size(), 2);
    }

    void colourAndWordsFollowTheCompanysStandard()
    {
        SeatFixture seat;
        CustomerPane pane(seat.contact(), *seat.clock);
        NeighbourPane neighbours(seat.contact(), *seat.clock);
        const WindowDriver driver(&pane);
        pane.resize(736, 240);
        pane.show();
        neighbours.resize(640, 190);
        neighbours.show();
        QVERIFY(seat.ring());
        QTRY_VERIFY(seat.contact().card()->room.celsius);
        const double room = *seat.contact().card()->room.celsius;
        const auto ink = [&] { return driver.need<FactCell>(u"customer_room"_s)->ink(); };
        const auto legend = [&] {
            return neighbours.findChild<ElidedLabel *>(u"neighbour_legend"_s)->text();
        };
        const auto fill = [&] {
            const auto table = CustomerFacts::neighbours(*seat.contact().card(), 4, SeatFixture::kNow);
            const NeighbourCell &own = *std::ranges::find_if(table.cells, &NeighbourCell::own);
            return Ramps::roomTemperatureClass(*own.celsius, own.standard_C);
        };
        QVERIFY2(legend().contains(u"18"_s), qPrintable(legend()));
        const int cold = std::min(30, int(std::ceil(room)) + 3), warm = std::max(10, int(room) - 3);
        seat.write({seat.setting(u"room.standard"_s, QString::number(cold))});
        QTRY_VERIFY2(legend().contains(QString::number(cold)), qPrintable(legend()));
        QTRY_COMPARE(ink(), ColorToken::Blu);
        QTRY_VERIFY(fill() < 0);
        seat.write({seat.setting(u"room.standard"_s, QString::number(warm))});
        QTRY_VERIFY2(legend().contains(QString::number(warm)), qPrintable(legend()));
        QTRY_COMPARE(ink(), ColorToken::T1);
        QTRY_VERIFY(fill() > 0);
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<int>("width");
        QTest::newRow("light") << false << false << 736;
        QTest::newRow("dark") << true << false << 736;
        QTest::newRow("rtl_1366") << false << true << 650;
        QTest::newRow("light_1366") << false << false << 600;
    }
    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        QFETCH(int, width);
        Testing::Looks::set(dark, mirrored);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        SeatFixture seat;
        addHistory(seat);
        CustomerPane pane(seat.contact(), *seat.clock);
        NeighbourPane neighbours(seat.contact(), *seat.clock);
        QVERIFY(seat.ring());
        QTRY_VERIFY(seat.contact().card()->room.celsius);
        shoot(pane, u"customer_"_s + tag, {width, 240});
        shoot(neighbours, u"neighbours_"_s + tag, {width == 736 ? 500 : 374, 185});
        QVERIFY2(pane.minimumSizeHint().width() <= width,
                 qPrintable(QString::number(pane.minimumSizeHint().width())));
        for (const auto *label : pane.findChildren<ElidedLabel *>())
            QVERIFY2(!label->isVisible() || !label->isElided(), qPrintable(label->text()));
    }
};

QTEST_MAIN(CustomerTest)
#include "tst_customer.moc"
