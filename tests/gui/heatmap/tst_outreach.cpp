// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a chosen area to a mass incident and to a list of whom to tell: on the screen, over a real store.
#include "outreach_desk.h"

#include "app/services/incidents/incident_service.h"
#include "app/services/kpi/kpi_service.h"
#include "app/services/map/area_filter.h"
#include "app/services/outreach/notice_roll.h"
#include "tests/support/gui/cut_texts.h"
#include "tests/support/gui/fake_store.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "translations/language.h"
#include "ui/common/theme.h"
#include "ui/heatmap/incidents/incident_dialog.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/notices/notice_dialog.h"
#include "ui/heatmap/notices/notice_outbox.h"
#include "ui/heatmap/selection_pane.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::FakeJournal;
using Warmline::Testing::FakeReader;
using Warmline::Testing::SeatFixture;
using Warmline::Testing::WindowDriver;

namespace {

constexpr int kPatience_ms = OutreachDesk::kPatience_ms;

using Desk = OutreachDesk;

} // namespace

class TestOutreach : public QObject
{
    Q_OBJECT

private slots:
    void fiveComplaintsBecomeAnIncidentThatAPersonDeclares()
    {
        Desk desk(5);
        QVERIFY(desk.chooseTheHouse());
        QVERIFY(desk.model.plan()->suggested);
        QVERIFY(desk.driver.need<QLabel>(u"map_selection_reasons"_s)->text().contains(u"5 户"_s));
        QVERIFY(Testing::keepPicture(desk.pane, u"map_incident_proposed"_s));

        desk.driver.click(u"map_declare_incident"_s);
        auto *dialog = desk.pane.findChild<IncidentDialog *>();
        QVERIFY(dialog);
        const WindowDriver hand(dialog);
        auto *children = hand.need<QListWidget>(u"incident_children"_s);
        QCOMPARE(children->count(), 5);
        children->item(4)->setCheckState(Qt::Unchecked); // one of them is another matter
        QVERIFY(Testing::keepPicture(*dialog, u"map_incident_dialog"_s));
        // What the reasons say is not said again in the text.
        const QString text = hand.need<QPlainTextEdit>(u"incident_text"_s)->toPlainText();
        QVERIFY2(text.contains(u"1 栋"_s), qPrintable(text));
        const QStringList reasons = hand.need<QLabel>(u"incident_reasons"_s)->text().split(u'\n');
        QVERIFY(reasons.size() >= 2);
        for (const QString &reason : reasons)
            QVERIFY2(!text.contains(reason.sliced(2)), qPrintable(reason));
        QSignalSpy declared(desk.seat.services->incidents.get(), &IncidentService::declared);
        hand.click(u"incident_declare"_s);
        QTRY_COMPARE_WITH_TIMEOUT(declared.count(), 1, kPatience_ms);

        const auto parent = declared.first().at(0).value<TicketId>();
        QTRY_VERIFY_WITH_TIMEOUT(desk.model.selection().incident == parent, kPatience_ms);
        QTRY_COMPARE_WITH_TIMEOUT(desk.model.card().tickets.size(), 5, kPatience_ms);
        QCOMPARE(desk.model.card().tickets.first().id, parent); // what the others hang on comes first
        const Ticket &opened = desk.model.card().tickets.first();
        QCOMPARE(opened.category, TicketCategory::NoHeat);
        QCOMPARE(opened.scope, FaultScope::Community);
        QCOMPARE(opened.branch, BranchId(u"北区"_s));
        QCOMPARE(desk.model.picture().incidents.size(), 1);
        QVERIFY(desk.model.picture().incidents.first().houses.contains(u"HF-3"_s));
        int noted = 0;
        for (const Ticket &ticket : desk.stored())
            noted += std::ranges::any_of(
                ticket.notes, [&](const TicketNote &note) { return note.text.contains(opened.number); });
        QCOMPARE(noted, 4);
        QVERIFY(Testing::keepPicture(desk.pane, u"map_incident_card"_s));
    }

    void whatIsAChildAlreadyIsNotProposedAgainAndAnEndNeedsAReason()
    {
        Desk desk(5);
        QVERIFY(desk.chooseTheHouse());
        IncidentService &incidents = *desk.seat.services->incidents;
        QSignalSpy declared(&incidents, &IncidentService::declared);
        incidents.declare(*desk.model.plan(), desk.tickets, u"大面积不热"_s);
        QTRY_COMPARE_WITH_TIMEOUT(declared.count(), 1, kPatience_ms);
        const auto parent = declared.first().at(0).value<TicketId>();
        QTRY_VERIFY_WITH_TIMEOUT(incidents.find(parent), kPatience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(incidents.incidentOf(desk.tickets.first()), kPatience_ms);
        desk.model.clearSelection();
        QVERIFY(desk.chooseTheHouse());
        QVERIFY(desk.model.plan()->candidates.isEmpty());
        QVERIFY(!desk.model.plan()->suggested);

        QSignalSpy opened(&desk.model, &MapModel::openTicket);
        desk.model.open({MapHit::Kind::Incident, 0, {}}); // a double click
        desk.model.open({MapHit::Kind::Incident, 1, {}}); // there is none
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toString(), incidents.find(parent)->number);

        desk.model.chooseIncident(parent);
        QSignalSpy failed(&incidents, &IncidentService::failed);
        incidents.end(parent, u"  "_s);
        QCOMPARE(failed.count(), 1);
        QVERIFY(incidents.find(parent)->stands());
        desk.driver.click(u"map_end_incident"_s);
        auto *dialog = desk.pane.findChild<QInputDialog *>(u"map_end_dialog"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->labelText().contains(u"5"_s)); // open children are told, not closed
        dialog->setTextValue(u"换泵后恢复"_s);
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(incidents.find(parent) && !incidents.find(parent)->stands(), kPatience_ms);
        for (const Ticket &ticket : desk.stored())
            QVERIFY(ticket.step != TicketStep::Closed);
        QTRY_VERIFY_WITH_TIMEOUT(desk.model.picture().incidents.first().ended, kPatience_ms);
        QCOMPARE(desk.model.selection().incident, parent); // and the card says so, too
        QTRY_VERIFY_WITH_TIMEOUT(desk.model.card().subtitle.contains(u"换泵后恢复"_s), kPatience_ms);
        QVERIFY(!desk.driver.need(u"map_end_incident"_s)->isVisible());
    }

    void laterComplaintsJoinByAKey()
    {
        Desk desk(5);
        QVERIFY(desk.chooseTheHouse());
        IncidentService &incidents = *desk.seat.services->incidents;
        QSignalSpy declared(&incidents, &IncidentService::declared);
        incidents.declare(*desk.model.plan(), desk.tickets.first(3), u"大面积不热"_s);
        QTRY_COMPARE_WITH_TIMEOUT(declared.count(), 1, kPatience_ms);
        const auto parent = declared.first().at(0).value<TicketId>();
        QTRY_VERIFY_WITH_TIMEOUT(incidents.incidentOf(desk.tickets.first()), kPatience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(desk.model.selection().incident == parent, kPatience_ms);
        desk.model.clearSelection();
        QVERIFY(desk.chooseTheHouse());
        QVERIFY(!desk.model.plan()->suggested); // two are left
        auto *join = desk.driver.need<QAbstractButton>(u"map_join_incident"_s);
        QTRY_VERIFY_WITH_TIMEOUT(join->isVisible(), kPatience_ms);
        QVERIFY(join->text().contains(incidents.find(parent)->number));
        QVERIFY(Testing::keepPicture(desk.pane, u"map_incident_join"_s));
        desk.driver.click(u"map_join_incident"_s);
        auto *dialog = desk.pane.findChild<QMessageBox *>(u"map_join_dialog"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->text().contains(u"2"_s));
        QSignalSpy told(&desk.model, &MapModel::told);
        WindowDriver(dialog).click(u"map_join_yes"_s);
        QTRY_VERIFY_WITH_TIMEOUT(incidents.incidentOf(desk.tickets.last()), kPatience_ms);
        QCOMPARE(incidents.find(parent)->children.size(), 5);
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, kPatience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(!join->isVisible(), kPatience_ms);
    }

    void aDialogHearsOnlyOfItsOwnIncident()
    {
        Desk desk(5);
        QVERIFY(desk.chooseTheHouse());
        desk.driver.click(u"map_declare_incident"_s);
        desk.driver.click(u"map_declare_incident"_s);
        const QList<IncidentDialog *> dialogs = desk.pane.findChildren<IncidentDialog *>();
        QCOMPARE(dialogs.size(), 1);
        IncidentService &incidents = *desk.seat.services->incidents;
        QSignalSpy failed(&incidents, &IncidentService::failed);
        QSignalSpy declared(&incidents, &IncidentService::declared);
        incidents.end(desk.tickets.first(), u"好了"_s); // there is none
        QCOMPARE(failed.count(), 1);
        const WindowDriver hand(dialogs.first());
        QVERIFY(hand.need<QLabel>(u"incident_said"_s)->text().isEmpty());
        incidents.declare(*desk.model.plan(), {desk.tickets.first()}, u"另一个"_s);
        hand.click(u"incident_declare"_s); // while that is being written
        QVERIFY(!hand.need<QLabel>(u"incident_said"_s)->text().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(declared.count(), 1, kPatience_ms);
        QVERIFY(dialogs.first()->isVisible());
        QSignalSpy accepted(dialogs.first(), &QDialog::accepted);
        hand.click(u"incident_declare"_s);
        QTRY_COMPARE_WITH_TIMEOUT(declared.count(), 2, kPatience_ms);
        QCOMPARE(accepted.count(), 1);
    }

    void traineesDecideNothing()
    {
        Desk desk(1);
        QVERIFY(desk.chooseTheHouse());
        desk.as(Role::Trainee);
        QSignalSpy failed(desk.seat.services->incidents.get(), &IncidentService::failed);
        desk.seat.services->incidents->declare(*desk.model.plan(), desk.tickets, u"不热"_s);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Denied);
        QVERIFY(!desk.seat.services->noticeRoll->may(NoticeRoll::Phones::Masked));
    }

    void anAgentsListIsMaskedAndItsReasonIsWrittenDown()
    {
        Desk desk(1);
        QVERIFY(desk.chooseTheHouse());
        desk.driver.click(u"map_notice_list"_s);
        auto *dialog = desk.pane.findChild<NoticeDialog *>();
        QVERIFY(dialog);
        const WindowDriver hand(dialog);
        QTRY_COMPARE_WITH_TIMEOUT(hand.need<QTableWidget>(u"notice_table"_s)->rowCount(), 24, kPatience_ms);
        QVERIFY(!hand.need<QRadioButton>(u"notice_clear"_s)->isEnabled());
        QVERIFY(!hand.need(u"notice_export"_s)->isEnabled()); // no reason yet
        hand.type(u"notice_reason"_s, u"停热检修通知"_s);
        QVERIFY(hand.need(u"notice_export"_s)->isEnabled());
        QVERIFY(Testing::keepPicture(*dialog, u"map_notice_dialog"_s));

        QTemporaryDir folder;
        const QString file = folder.filePath(u"list.csv"_s);
        const QByteArray csv = exported(desk, *dialog, file);
        QVERIFY(csv.contains("\xEF\xBB\xBF"));
        QCOMPARE(csv.count("\r\n"), 1 + 24 + 2); // header, households, who and why
        QVERIFY(csv.contains("停热检修通知"));
        QVERIFY(!csv.contains(SeatFixture::kCaller.toUtf8()));
        QVERIFY(!csv.contains("李秀兰"));
        QVERIFY(csv.contains("李**"));
        const QList<JournalEntry> written = desk.trail(EntityKind::Setting, u"notices.202601"_s);
        QCOMPARE(written.size(), 1);
        QCOMPARE(written.first().operation.values.value(u"reason"_s).toString(), u"停热检修通知"_s);
        QVERIFY(!written.first().operation.values.value(u"clear"_s).toBool());
        QVERIFY(desk.trail(EntityKind::Household, SeatFixture::kAccount).isEmpty());
    }

    void clearNumbersAreASupervisorsAndRevealedOneByOne()
    {
        Desk desk(1);
        desk.as(Role::Supervisor);
        QVERIFY(desk.chooseTheHouse());
        desk.driver.click(u"map_notice_list"_s);
        auto *dialog = desk.pane.findChild<NoticeDialog *>();
        const WindowDriver hand(dialog);
        QTRY_COMPARE_WITH_TIMEOUT(hand.need<QTableWidget>(u"notice_table"_s)->rowCount(), 24, kPatience_ms);
        hand.need<QRadioButton>(u"notice_clear"_s)->setChecked(true);
        hand.type(u"notice_reason"_s, u"爆管通知"_s);
        QTemporaryDir folder;
        const QByteArray csv = exported(desk, *dialog, folder.filePath(u"clear.csv"_s));
        QVERIFY(csv.contains(SeatFixture::kCaller.toUtf8()));
        QVERIFY(!csv.contains("李秀兰")); // a number is enough for a notice
        const QList<JournalEntry> trail = desk.trail(EntityKind::Household, SeatFixture::kAccount);
        QCOMPARE(trail.size(), 1);
        QCOMPARE(trail.first().operation.intent, u"household.reveal"_s);
        QCOMPARE(trail.first().operation.values.value(u"reason"_s).toString(), u"爆管通知"_s);
    }

    /// Who was told when, by whom and how: a person says so, and the next list of the same house knows.
    void whoWasToldIsWrittenDownAndKnownNextTime()
    {
        Desk desk(1);
        QVERIFY(desk.chooseTheHouse());
        desk.driver.click(u"map_notice_list"_s);
        QPointer<NoticeDialog> dialog = desk.pane.findChild<NoticeDialog *>();
        QVERIFY(dialog);
        {
            const WindowDriver hand(dialog);
            auto *table = hand.need<QTableWidget>(u"notice_table"_s);
            QTRY_COMPARE(table->rowCount(), 24);
            QCOMPARE(table->item(0, 4)->text(), u"—"_s);
            hand.need<QComboBox>(u"notice_way"_s)->setCurrentIndex(1);
            QSignalSpy recorded(desk.seat.services->noticeRoll.get(), &NoticeRoll::recorded);
            hand.click(u"notice_record"_s);
            QTRY_COMPARE(recorded.count(), 1);
            QVERIFY(table->item(23, 4)->text() != u"—"_s);
            dialog->close();
        }
        const QList<JournalEntry> written = desk.trail(EntityKind::Setting, u"notices.202601"_s);
        QCOMPARE(written.size(), 1);
        const Operation &operation = written.first().operation;
        QCOMPARE(operation.intent, u"notice.sent"_s);
        QCOMPARE(operation.values.value(u"way"_s).toString(), u"call"_s);
        QCOMPARE(operation.values.value(u"households"_s).toInteger(), 24);
        QCOMPARE(operation.values.value(u"houses"_s).toArray().size(), 1);
        QTRY_VERIFY(!dialog);
        desk.driver.click(u"map_notice_list"_s); // as it stands in the journal
        QTRY_VERIFY(desk.pane.findChild<NoticeDialog *>());
        const WindowDriver hand(desk.pane.findChild<NoticeDialog *>());
        QTRY_COMPARE(hand.need<QTableWidget>(u"notice_table"_s)->rowCount(), 24);
        QVERIFY(hand.need<QTableWidget>(u"notice_table"_s)->item(0, 4)->text() != u"—"_s);
        const QString before = hand.need<QLabel>(u"notice_before"_s)->text();
        QVERIFY2(before.contains(u"电话"_s) && before.contains(operation.actor.value), qPrintable(before));
        QVERIFY(desk.pane.findChild<NoticeDialog *>()->grab().save(
            Testing::galleryFolder().filePath(u"map_notice_known.png"_s)));
    }

    void aListThatCantBeReadSaysSoInItsHead()
    {
        Theme theme;
        ManualClock clock(SeatFixture::kNow);
        Session session(SessionInfo{});
        FakeJournal journal;
        FakeReader reader;
        for (int i = 0; i <= NoticeRoll::kMostRows; ++i) {
            HouseholdDetail home;
            home.building.id = BuildingId(u"A"_s);
            reader.queries.households.append(home);
        }
        Testing::FakeChanges changes;
        ChangeFeed feed(changes);
        NoticeRoll roll(session, journal, reader, feed, clock);
        roll.read(u"全城"_s, {BuildingId(u"A"_s)});
        NoticeDialog dialog(roll);
        const auto *head = dialog.findChild<QLabel *>(u"notice_head"_s);
        QTRY_VERIFY_WITH_TIMEOUT(roll.readError(), kPatience_ms);
        QCOMPARE(head->text(), u"全城 · 住户没有读出来"_s);
        QVERIFY(dialog.findChild<QLabel *>(u"notice_said"_s)->text().contains(roll.readError()->text));
    }

    void aSpreadsheetRunsNothingOfTheList()
    {
        NoticeRow row;
        row.account = AccountNo(u"=1+1"_s);
        row.address = u"@SUM(A1)"_s;
        const QByteArray csv = NoticeRows::csv({row}, {}, {});
        QVERIFY(csv.contains("'=1+1,'@SUM(A1)"));
    }

    void figuresFollowTheArea()
    {
        Desk desk(3);
        KpiService &kpi = *desk.seat.services->kpi;
        QSignalSpy ready(&kpi, &KpiService::reportReady);
        kpi.setScope(KpiScope::Centre);
        kpi.setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), kPatience_ms);
        QTRY_COMPARE_WITH_TIMEOUT(kpi.report().tickets, 3, kPatience_ms);
        desk.seat.services->area->set(u"别处"_s, ChosenArea::of({BuildingId(u"HF-9"_s)}, {}));
        QTRY_COMPARE_WITH_TIMEOUT(kpi.report().tickets, 0, kPatience_ms);
        desk.seat.services->area->set(u"和丰"_s, ChosenArea::of({BuildingId(u"HF-3"_s)}, {}));
        QTRY_COMPARE_WITH_TIMEOUT(kpi.report().tickets, 3, kPatience_ms);
        desk.seat.services->area->clear();
        QTRY_COMPARE_WITH_TIMEOUT(kpi.report().tickets, 3, kPatience_ms);
    }

    /// In every language and light the dialogs and the card show all of their words. To be looked at:
    /// gallery/map_outreach_*.png in the build folder.
    void wordsAreWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::newRow("zh") << u"zh_CN"_s << false;
        QTest::newRow("dark") << u"zh_CN"_s << true;
        QTest::newRow("en") << u"en"_s << false;
        QTest::newRow("ug") << u"ug"_s << false;
    }
    void wordsAreWhole()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        Language::install(language);
        QGuiApplication::setLayoutDirection(Language::direction(language));
        const auto back = qScopeGuard([] {
            Language::install(u"zh_CN"_s);
            QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        });
        Desk desk(5);
        desk.theme.setLanguage(language);
        desk.theme.setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        QVERIFY(desk.chooseTheHouse());
        const auto look = [](const QWidget &widget, const QString &part) {
            const QString name =
                u"map_outreach_%1_%2.png"_s.arg(part, QLatin1StringView(QTest::currentDataTag()));
            QVERIFY(widget.isVisible()
                    && const_cast<QWidget &>(widget).grab().save(Testing::galleryFolder().filePath(name)));
            const QStringList cut = Testing::cutTexts(widget);
            QVERIFY2(cut.isEmpty(), qPrintable(part + u": "_s + cut.join(u" | "_s)));
        };
        look(desk.pane, u"card"_s);
        desk.driver.click(u"map_notice_list"_s);
        auto *notices = desk.pane.findChild<NoticeDialog *>();
        QVERIFY(notices);
        QTRY_COMPARE(notices->findChild<QTableWidget *>(u"notice_table"_s)->rowCount(), 24);
        look(*notices, u"notices"_s);
        WindowDriver(notices).type(u"notice_text"_s, u"今天 14:00–18:00 检修停热"_s);
        WindowDriver(notices).click(u"notice_prepare"_s);
        WindowDriver(notices).click(u"notice_outbox_open"_s);
        auto *outbox = desk.pane.findChild<NoticeOutbox *>();
        QVERIFY(outbox);
        QTRY_COMPARE(outbox->findChild<QTableWidget *>(u"notice_outbox_list"_s)->rowCount(), 1);
        look(*outbox, u"outbox"_s);
        outbox->close();
        notices->close();
        desk.driver.click(u"map_declare_incident"_s);
        auto *incident = desk.pane.findChild<IncidentDialog *>();
        QVERIFY(incident);
        look(*incident, u"incident"_s);
        QSignalSpy declared(desk.seat.services->incidents.get(), &IncidentService::declared);
        WindowDriver(incident).click(u"incident_declare"_s);
        QTRY_COMPARE(declared.count(), 1);
        QTRY_COMPARE(desk.model.card().tickets.size(), 6);
        look(desk.pane, u"standing"_s);
    }

private:
    static QByteArray exported(Desk &desk, NoticeDialog &dialog, const QString &path)
    {
        QSignalSpy exported(desk.seat.services->noticeRoll.get(), &NoticeRoll::exported);
        dialog.exportTo(path);
        if (!QTest::qWaitFor([&] { return exported.count() == 1; }, kPatience_ms))
            return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_MAIN(TestOutreach)
#include "tst_outreach.moc"
