// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole workstation from its sign-in window on, driven by object names: who comes in, who goes, a session
// that ends, a device that is revoked.
#include "account_company.h"
#include "headless_seat.h"

#include "app/domain/import_block.h"
#include "app/pluginapi/telephony_script.h"
#include "app/services/command_registry.h"
#include "app/services/customer/contact_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/phone/state_log.h"
#include "app/services/phone/state_recorder.h"
#include "app/services/service_set.h"
#include "app/services/session.h"
#include "app/services/settings/settings_service.h"
#include "app/services/tickets/ticket_service.h"
#include "app/warmline/seat/idle_watch.h"
#include "app/warmline/workstation.h"
#include "translations/language.h"
#include "ui/common/theme.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pane_dock.h"
#include "ui/shell/sign_in_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

const QString kPassword = AccountCompany::password();

/// Accounts of two rights, one of them of a single branch.
std::unique_ptr<AccountCompany> companyIn(const QString &folder)
{
    auto company = std::make_unique<AccountCompany>(folder);
    for (const QString &name : {u"1027"_s, u"1028"_s})
        company->enrol(name);
    company->enrol(u"1029"_s, AccountRole::Agent, {BranchId(u"B1"_s)});
    company->enrol(u"admin"_s, AccountRole::Administrator);
    company->start();
    return company;
}

ImportBlock householdOf(const QString &branch, const QString &name)
{
    ImportBlock block;
    block.kind = ImportKind::Households;
    Household h;
    h.account = AccountNo(branch + u"-1"_s);
    h.branch = BranchId(branch);
    h.community = CommunityId(u"M-"_s + branch);
    h.building = BuildingId(u"H-"_s + branch);
    h.room = u"501"_s;
    h.customerName = name;
    h.phone = u"15412345678"_s;
    block.households = {h};
    return block;
}

} // namespace

class TestSignInWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<AccountCompany> m_company;
    std::unique_ptr<Workstation> m_station;
    Options m_options;

    void startStation()
    {
        m_station = std::make_unique<Workstation>(m_options, QElapsedTimer());
        m_station->start();
    }
    [[nodiscard]] SignInView *door() const
    {
        return m_station->door() && m_station->door()->view() && m_station->door()->view()->isVisible()
                 ? m_station->door()->view()
                 : nullptr;
    }
    template <class T>
    T *at(const QWidget *parent, const char *name) const
    {
        T *found = parent->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget named %s", name);
        return found;
    }
    QString words() const { return door() ? at<QLabel>(door(), "sign_in_message")->text() : QString(); }
    void fill(const QString &account, const QString &password)
    {
        auto *name = at<QLineEdit>(door(), "sign_in_account");
        name->clear();
        QTest::keyClicks(name, account);
        auto *secret = at<QLineEdit>(door(), "sign_in_password");
        secret->clear();
        QTest::keyClicks(secret, password);
        QTest::keyClick(secret, Qt::Key_Return);
    }
    bool enter(const QString &account, const QString &password = kPassword)
    {
        if (!QTest::qWaitFor([this] { return door() != nullptr; }, 20'000))
            return false;
        fill(account, password);
        return QTest::qWaitFor([this] { return m_station->window() != nullptr; }, 30'000);
    }
    void press(const char *command) { m_station->services().commands->trigger(QString::fromLatin1(command)); }
    /// As the server has it.
    StateRecord recordOf(const QString &agent)
    {
        const qint64 now = SystemClock().utcMs();
        return take(m_company->store().ask([agent, now](Queries &queries) {
                   return StateLog::read(queries, AgentId(agent), now - kDayMs, now + kDayMs);
               }))
            .value_or(StateRecord());
    }
    std::optional<CallState> callStateOf(const CallId &id)
    {
        const auto call = take(m_company->store().ask([id](Queries &queries) { return queries.call(id); }));
        return call && *call ? std::optional((*call)->state) : std::nullopt;
    }
    QString seatFolder() const { return m_options.dataFolder + u"/seat"_s; }
    void picture(QWidget *widget, const QString &name)
    {
        const QString out = qEnvironmentVariable("WARMLINE_PICTURES");
        if (!out.isEmpty() && QDir().mkpath(out))
            widget->grab().save(out + u'/' + name + u".png"_s);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        QGuiApplication::setQuitOnLastWindowClosed(false);
    }
    void init()
    {
        static int n = 0;
        ++n;
        m_company = companyIn(m_dir.filePath(u"server-%1"_s.arg(n)));
        m_options = {};
        m_options.dataFolder = m_dir.filePath(u"data-%1"_s.arg(n));
        m_options.keyFile = m_dir.filePath(u"data-%1.key"_s.arg(n));
        m_options.server = m_company->endpoint().url;
        m_options.demo = false;
    }
    void cleanup()
    {
        m_station.reset();
        m_company.reset();
        Language::install(u"zh_CN"_s);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void peopleComeAndGoWithoutLosingAnything()
    {
        startStation();
        QTRY_VERIFY(door());
        fill(u"1027"_s, u"wrong horse"_s);
        QTRY_VERIFY(words().contains(u"账号或口令不对"_s));
        QVERIFY(enter(u"1027"_s));
        QVERIFY(!door());
        QCOMPARE(m_station->services().session->info().agent.value, u"1027"_s);
        m_station->services().tickets->startEmptyDraft();
        TicketDraft draft = m_station->services().tickets->draft();
        draft.text = u"厨房暖气漏水"_s;
        m_station->services().tickets->setDraft(draft);

        const auto neighbours = [this] {
            return m_station->window()->workspace(u"seat"_s)->dock(u"neighbours"_s);
        };
        const auto widen = [this] { m_station->window()->resize(1600, 900); };
        const auto triage = [this] { return m_station->window()->workspace(u"seat"_s)->dock(u"triage"_s); };
        widen();
        QTRY_VERIFY(!triage()->isHidden());
        m_station->window()->resize(1200, 900); // no room for it
        QTRY_VERIFY(triage()->isHidden());
        widen();
        QTRY_VERIFY(!triage()->isHidden());
        neighbours()->close();
        triage()->close();
        press("account.switch"); // typed a moment ago, not saved yet
        QTRY_VERIFY(door());
        QVERIFY(!m_station->window());
        QVERIFY(enter(u"1028"_s));
        QCOMPARE(m_station->services().session->info().agent.value, u"1028"_s);
        QVERIFY(m_station->services().tickets->draft().text.isEmpty()); // not his
        QVERIFY(neighbours()->isHidden()); // the desk is as it was left
        widen();
        QTRY_COMPARE(m_station->window()->width(), 1600);
        QVERIFY(triage()->isHidden());
        m_station->services().commands->trigger(u"pane.neighbours"_s);
        QVERIFY(!neighbours()->isHidden());
        press("account.sign_out");
        QTRY_VERIFY(door());
        QCOMPARE(at<QLineEdit>(door(), "sign_in_account")->text(), u"1028"_s);
        QVERIFY(enter(u"1027"_s));
        QTRY_COMPARE(m_station->services().tickets->draft().text, u"厨房暖气漏水"_s);

        // Nothing secret lies about.
        QDir folder(m_options.dataFolder);
        for (const QString &name :
             {u"seat/accounts.sealed"_s, u"seat/cache.lease"_s, u"seat/last-account"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains("right horse") && !bytes.contains("argon2"));
        }
    }

    void theSeatGoesOnWithoutItsServer()
    {
        startStation();
        QVERIFY(enter(u"1027"_s));
        QTRY_VERIFY(QFile::exists(seatFolder() + u"/cache.lease"_s));
        m_station.reset();
        m_company->stop();
        startStation();
        QTRY_VERIFY(door());
        fill(u"1028"_s, kPassword); // never here
        QTRY_VERIFY(words().contains(u"离线"_s));
        QVERIFY(!m_station->window());
        fill(u"1027"_s, kPassword);
        auto *button = at<QAbstractButton>(door(), "sign_in_button");
        QTRY_VERIFY(button->text().contains(u"离线"_s));
        picture(door(), u"offline-offered"_s);
        button->click();
        QTRY_VERIFY(m_station->window());
        QCOMPARE(m_station->services().session->info().agent.value, u"1027"_s);
        m_company->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_station->seat().status().link, SyncLink::Online, 40'000);
        QVERIFY(!at<QWidget>(m_station->window(), "session_bar")->isVisible());
    }

    void anEndedSessionLosesNoTypedText()
    {
        startStation();
        QVERIFY(enter(u"1027"_s));
        auto *bar = at<QWidget>(m_station->window(), "session_bar");
        QVERIFY(!bar->isVisible());
        m_station->services().tickets->startEmptyDraft();
        TicketDraft draft = m_station->services().tickets->draft();
        draft.text = u"正在写"_s;
        m_station->services().tickets->setDraft(draft);
        m_company->setPassword(u"1027"_s, u"another horse 7"_s); // somebody else, elsewhere
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 30'000);
        picture(m_station->window(), u"session-ended"_s);
        QCOMPARE(m_station->services().tickets->draft().text, u"正在写"_s);
        at<QAbstractButton>(bar, "session_bar_sign_in")->click();
        QTRY_VERIFY(door());
        QVERIFY(m_station->window()); // still there
        fill(u"1027"_s, u"another horse 7"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 20'000);
        QVERIFY(!door());
        QCOMPARE(m_station->services().tickets->draft().text, u"正在写"_s);
    }

    void aLockedSeatShowsNothingAndKeepsEverything()
    {
        startStation();
        QVERIFY(enter(u"1027"_s));
        MainWindow *window = m_station->window();
        m_station->services().tickets->startEmptyDraft();
        TicketDraft draft = m_station->services().tickets->draft();
        draft.text = u"写到一半"_s;
        m_station->services().tickets->setDraft(draft);
        press("account.lock");
        QTRY_VERIFY(door());
        QVERIFY(!window->isVisible());
        QCOMPARE(m_station->services().phone->agent().state, AgentState::Break); // calls go to others
        fill(u"1027"_s, u"wrong horse"_s);
        QTRY_VERIFY(words().contains(u"账号或口令不对"_s));
        QVERIFY(!window->isVisible());
        fill(u"1027"_s, kPassword);
        QTRY_VERIFY(window->isVisible());
        QVERIFY(!door());
        QCOMPARE(m_station->window(), window); // the same, not one made anew
        QCOMPARE(m_station->services().tickets->draft().text, u"写到一半"_s);
        press("account.lock");
        QTRY_VERIFY(door());
        fill(u"1028"_s, kPassword); // somebody else: his own desk, and the draft stays its writer's
        QTRY_VERIFY(m_station->window() && m_station->window()->isVisible());
        QCOMPARE(m_station->services().session->info().agent.value, u"1028"_s);
        QVERIFY(m_station->services().tickets->draft().text.isEmpty());
    }

    void anEmptyChairLocksItself()
    {
        m_options.policy.lockMinutes = 5;
        startStation();
        QVERIFY(enter(u"1027"_s));
        const SettingsService &settings = *m_station->services().settings;
        QCOMPARE(settings.value(u"seat.lock"_s).toInt(), 5);
        QVERIFY(settings.isLocked(u"seat.lock"_s)); // the company's word
        auto *watch = m_station->findChild<IdleWatch *>();
        QVERIFY(watch && watch->isRunning());
        MainWindow *window = m_station->window();
        const auto *told = at<QAbstractButton>(window, "strip_idle");
        QVERIFY(!told->isVisible());
        emit watch->closing(42);
        QTRY_VERIFY(told->isVisible());
        QVERIFY2(told->text().contains(u"42"_s), qPrintable(told->text()));
        picture(window, u"idle-warning"_s);
        emit watch->closing(0);
        QTRY_VERIFY(!told->isVisible());
        emit watch->due();
        QTRY_VERIFY(door());
        QVERIFY(!window->isVisible());
        QVERIFY(!watch->isRunning()); // who types the password is no idle person
        fill(u"1027"_s, kPassword);
        QTRY_VERIFY(window->isVisible());
        QVERIFY(watch->isRunning());
    }

    void aLockHidesEveryWindow()
    {
        startStation();
        QVERIFY(enter(u"1027"_s));
        MainWindow *window = m_station->window();
        QDockWidget *dock = nullptr;
        for (QDockWidget *one : window->findChildren<QDockWidget *>()) {
            if (!dock && one->isVisible())
                dock = one;
        }
        QVERIFY(dock);
        dock->setFloating(true);
        QTRY_VERIFY(dock->isVisible() && dock->isWindow());
        press("account.password");
        const auto *dialog = window->findChild<QWidget *>(u"password_dialog"_s);
        QVERIFY(dialog && dialog->isVisible() && dialog->isModal());
        press("account.lock");
        QTRY_VERIFY(door());
        for (const QWidget *top : QApplication::topLevelWidgets())
            QVERIFY2(!top->isVisible() || top == door(), qPrintable(top->objectName()));
        m_station->applyLanguage(); // as when it is changed at the door
        QVERIFY(!dock->isVisible());
        QPointer<QDockWidget> before = dock;
        const QString pane = dock->objectName();
        fill(u"1027"_s, kPassword);
        QTRY_VERIFY(window->isVisible());
        QVERIFY(dialog->isVisible() && dialog->isModal());
        QVERIFY(!before); // in the other language now
        const auto *again = window->findChild<QDockWidget *>(pane);
        QVERIFY(again && again->isFloating() && again->isVisible());
    }

    void duringACallNobodyIsChanged()
    {
        startStation();
        QVERIFY(enter(u"1027"_s));
        MainWindow *window = m_station->window();
        PhoneService *phone = m_station->services().phone.get();
        QVERIFY(m_station->telephonyScript());
        const auto call = [&](const QString &id) {
            phone->choose(AgentState::Ready);
            ScriptedCall caller;
            caller.id = id;
            caller.number = u"13900001111"_s;
            m_station->telephonyScript()->offer(caller);
            if (!QTest::qWaitFor([&] { return phone->mainCall().has_value(); }, 10'000))
                return false;
            phone->answer();
            return QTest::qWaitFor([&] { return phone->mainCall()->state == TelephonyState::Talking; },
                                   10'000);
        };
        QVERIFY(call(u"one"_s));
        m_station->door()->show({}); // as the bar of an ended session does
        fill(u"1028"_s, kPassword);
        QTRY_VERIFY(words().contains(u"通话"_s));
        QCOMPARE(m_station->window(), window);
        QCOMPARE(m_station->services().session->info().agent.value, u"1027"_s);
        QCOMPARE(phone->mainCall()->state, TelephonyState::Talking);
        fill(u"1027"_s, kPassword); // himself he may
        QTRY_VERIFY(!door());
        QCOMPARE(m_station->window(), window);

        emit m_station->door()->lapsed(u"太久没有连上"_s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_station->window(), window);
        QCOMPARE(phone->mainCall()->state, TelephonyState::Talking);
        phone->hangup();
        QTRY_VERIFY(phone->wrapUp().endsMs != 0);
        QCOMPARE(m_station->window(), window);
        phone->finishWrapUp();
        QTRY_VERIFY(door() && !m_station->window());
        QCOMPARE(words(), u"太久没有连上"_s);
    }

    /// Left in the middle of a wrap-up, the workstation goes on with the rest of it: neither anew, nor is the
    /// seat free to be locked or left before its end.
    void aRestartedSeatGoesOnWithItsWrapUp()
    {
        constexpr qint64 kWrapMs = 600'000;
        startStation();
        QVERIFY(enter(u"1027"_s));
        QVERIFY(m_station->services().settings->set(u"call.wrapup"_s, int(kWrapMs / 1'000)));
        PhoneService *phone = m_station->services().phone.get();
        phone->choose(AgentState::Ready);
        ScriptedCall caller;
        caller.id = u"one"_s;
        caller.number = u"13900001111"_s;
        m_station->telephonyScript()->offer(caller);
        QTRY_VERIFY(phone->mainCall());
        phone->answer();
        QTRY_COMPARE(phone->mainCall()->state, TelephonyState::Talking);
        phone->hangup();
        QTRY_VERIFY(phone->wrapUp().runs);
        QElapsedTimer since;
        since.start();
        const CallId call = phone->callId();
        QTRY_VERIFY(recordOf(u"1027"_s).wrapUp); // the server knows of it

        m_station.reset();
        const qint64 passedMs = since.elapsed();
        startStation();
        QVERIFY(enter(u"1027"_s));
        phone = m_station->services().phone.get();
        QTRY_COMPARE(phone->agent().state, AgentState::WrapUp);
        QCOMPARE(phone->callId(), call);
        QCOMPARE(phone->wrapUp().lengthMs, kWrapMs);
        const qint64 left = phone->wrapUp().endsMs - SystemClock().utcMs();
        QVERIFY2(left > 0 && left <= kWrapMs - passedMs, qPrintable(QString::number(left)));
        press("account.lock");
        press("account.sign_out");
        emit m_station->findChild<IdleWatch *>()->due();
        QCoreApplication::sendPostedEvents();
        QVERIFY(!door() && m_station->window() && m_station->window()->isVisible());
        QCOMPARE(phone->agent().state, AgentState::WrapUp);

        phone->finishWrapUp();
        QCOMPARE(phone->agent().state, AgentState::Ready); // as was chosen before the restart
        press("account.lock");
        QTRY_VERIFY(door());
        fill(u"1027"_s, kPassword);
        QTRY_VERIFY(!door());
        QTRY_COMPARE(callStateOf(call), CallState::Wrapped);
        QTRY_VERIFY(recordOf(u"1027"_s).wrapped.contains(call));
        m_station.reset();
        startStation(); // it is over for good
        QVERIFY(enter(u"1027"_s));
        QTRY_VERIFY(m_station->services().stateRecorder->isWriting());
        QVERIFY(!m_station->services().phone->wrapUp().runs);
    }

    void whoLeavesWhileTheSeatOpensIsNotWaitedFor()
    {
        startStation();
        QTRY_VERIFY(door());
        SeatDoor *entrance = m_station->door();
        connect(
            entrance, &SeatDoor::entered, this, [entrance] { emit entrance->lapsed(u"太久没有连上"_s); },
            Qt::SingleShotConnection);
        fill(u"1027"_s, kPassword);
        QTRY_COMPARE(words(), u"太久没有连上"_s);
        QVERIFY(!m_station->window());
        QVERIFY(enter(u"1027"_s));
    }

    void aHouseholdOfAnotherBranchIsReachedFromThePalette()
    {
        m_company->importBlocks(u"B1"_s, {householdOf(u"B1"_s, u"郑一"_s)});
        m_company->importBlocks(u"B2"_s, {householdOf(u"B2"_s, u"郑二"_s)});
        startStation();
        QVERIFY(enter(u"1029"_s));
        CommandPalette &palette = m_station->window()->palette();
        auto *field = palette.findChild<QLineEdit *>();
        const auto *rows = palette.findChild<QListView *>();
        QVERIFY(field && rows);
        const auto text = [rows](int row, int role) {
            return rows->model()->data(rows->model()->index(row, 0), role).toString();
        };
        palette.open(u"郑二"_s);
        QTRY_VERIFY(text(rows->model()->rowCount() - 1, Qt::DisplayRole).contains(u"全公司"_s));
        QVERIFY(!text(0, Qt::DisplayRole).contains(u"501"_s)); // not of this branch
        QTest::keyClick(field, Qt::Key_Up); // from the first row to the last, or there already
        while (rows->currentIndex().row() < rows->model()->rowCount() - 1)
            QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(text(0, PaletteModel::SubtitleRole).contains(u"外辖区"_s));
        QVERIFY(palette.isVisible());
        picture(m_station->window(), u"look-up-company"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!palette.isVisible());
        QTRY_VERIFY(m_station->services().contact->card()
                    && m_station->services().contact->card()->detail.household.account.value == u"B2-1"_s);
        auto *origin = at<QWidget>(m_station->window(), "customer_origin");
        QTRY_VERIFY(origin->isVisible());
        QVERIFY(origin->toolTip().contains(u"B2"_s));
        for (const char *line : {"customer_address", "customer_person", "customer_origin"}) {
            const auto *label = at<QWidget>(m_station->window(), line);
            QTRY_VERIFY2(label->height() >= label->sizeHint().height(), line); // nothing is pushed together
        }
        picture(m_station->window(), u"look-up-card"_s);
        m_station->services().contact->open(AccountNo(u"B1-1"_s)); // one of the own branch says nothing of it
        QTRY_VERIFY(!origin->isVisible());
        palette.open(u"郑二"_s);
        QTRY_VERIFY(text(0, PaletteModel::SubtitleRole).contains(u"B2"_s)); // where it came from
        picture(m_station->window(), u"look-up-kept"_s);
    }

    void ownPasswords()
    {
        startStation();
        QVERIFY(enter(u"1027"_s));
        press("account.password");
        auto *dialog = m_station->window()->findChild<QWidget *>(u"password_dialog"_s);
        QVERIFY(dialog);
        QTest::keyClicks(at<QLineEdit>(dialog, "password_current"), u"not this one"_s);
        QTest::keyClicks(at<QLineEdit>(dialog, "password_next"), u"my new horse"_s);
        QTest::keyClicks(at<QLineEdit>(dialog, "password_again"), u"my new horse"_s);
        auto *save = at<QAbstractButton>(dialog, "password_save");
        save->click();
        auto *told = at<QLabel>(dialog, "password_message");
        QTRY_VERIFY(told->isVisible() && !told->text().isEmpty());
        at<QLineEdit>(dialog, "password_current")->clear();
        QTest::keyClicks(at<QLineEdit>(dialog, "password_current"), kPassword);
        save->click();
        QTRY_VERIFY(!m_station->window()->findChild<QWidget *>(u"password_dialog"_s));
        // The seat goes on with it by itself.
        QTRY_VERIFY_WITH_TIMEOUT(m_station->seat().status().link == SyncLink::Online
                                     && m_station->seat().status().problem.text.isEmpty(),
                                 20'000);
        QVERIFY(!at<QWidget>(m_station->window(), "session_bar")->isVisible());
        press("account.sign_out");
        QVERIFY(enter(u"1027"_s, u"my new horse"_s));
    }

    void aRevokedSeatHandsOverAndForgets()
    {
        startStation();
        QVERIFY(enter(u"1027"_s));
        QTRY_COMPARE(m_station->seat().status().link, SyncLink::Online);
        const DeviceId device = m_station->seat().store().device().id;
        m_company->stop(); // what is done now stays here
        OperationDraft draft =
            m_station->services().session->draft(u"household.reveal"_s, EntityKind::Household, u"1"_s);
        draft.values = {{u"reason"_s, u"回拨"_s}};
        QVERIFY(take(m_station->seat().store().author({draft})));
        OperationDraft revoke;
        revoke.intent = u"device.revoke"_s;
        revoke.company = u"nuanchuan"_s;
        revoke.entities = {{EntityKind::Device, device.value, 0}};
        revoke.actor = AgentId(u"admin"_s);
        QVERIFY(take(m_company->store().author({revoke})));
        m_company->start();
        QTRY_VERIFY_WITH_TIMEOUT(door() && words().contains(u"停用"_s), 60'000);
        picture(door(), u"revoked"_s);
        QVERIFY(!m_station->window());
        const auto kept = take(m_company->store().ask([device](Queries &q) {
            return ServerQueries::of(q).and_then(
                [&](ServerQueries *server) { return server->quarantine(device); });
        }));
        // Beside what the agent's states of that time may be.
        QCOMPARE(
            std::ranges::count(*kept, draft.intent, [](const auto &item) { return item.operation.intent; }),
            1);
        QVERIFY(!QFile::exists(Store::fileIn(seatFolder())));
        QVERIFY(enter(u"1027"_s)); // a new device, as the company allows it
        QVERIFY(m_station->seat().store().device().id != device);
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(u"Warmline"_s);
    QCoreApplication::setApplicationName(u"warmline"_s);
    Language::install(u"zh_CN"_s);
    Theme theme;
    TestSignInWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sign_in_window.moc"
