// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/crypto.h"
#include "app/services/sync/sign_in_service.h"
#include "translations/language.h"
#include "ui/common/theme.h"
#include "ui/shell/password_form.h"
#include "ui/shell/session_bar.h"
#include "ui/shell/sign_in_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

/// Answers when it is told to.
class SlowBackend final : public SignInBackend
{
public:
    QPromise<Result<ServerHello>> promise;
    Wish asked;
    QString next;
    Result<qint64> greeting = failure(ErrorCode::Unavailable, u"连不上服务器"_s);
    QFuture<Result<ServerHello>> check(const Wish &wish) override
    {
        asked = wish;
        promise = {};
        promise.start();
        return promise.future();
    }
    QFuture<Result<ServerHello>> changePassword(const Wish &wish, const QString &password) override
    {
        next = password;
        return check(wish);
    }
    QFuture<Result<qint64>> greet() override { return QtFuture::makeReadyValueFuture(greeting); }
    void answer(const Result<ServerHello> &result)
    {
        promise.addResult(result);
        promise.finish();
    }
    void letIn(bool mustChange = false)
    {
        ServerHello hello;
        hello.account.emplace();
        hello.account->id = asked.account;
        hello.mustChangePassword = mustChange;
        answer(hello);
    }
};

} // namespace

class TestSignInView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Theme> m_theme;
    SlowBackend m_backend;
    std::shared_ptr<SeatAccounts> m_accounts;
    std::unique_ptr<SignInService> m_service;
    std::unique_ptr<SignInView> m_view;

    template <class T>
    T *find(const char *name)
    {
        T *found = m_view->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget named %s", name);
        return found;
    }
    QString message() { return find<QLabel>("sign_in_message")->text(); }
    void type(const char *name, const QString &text) { QTest::keyClicks(find<QLineEdit>(name), text); }

private slots:
    void initTestCase() { QVERIFY(Crypto::initialise()); }
    void init()
    {
        static int n = 0;
        m_theme = std::make_unique<Theme>();
        m_backend.greeting = failure(ErrorCode::Unavailable, u"连不上服务器"_s);
        m_accounts =
            std::make_shared<SeatAccounts>(m_dir.filePath(u"%1/a"_s.arg(++n)), QByteArray(32, 'k'), 3);
        m_service = std::make_unique<SignInService>(m_backend, std::make_shared<SystemClock>());
        m_service->setAccounts(m_accounts);
        m_view =
            std::make_unique<SignInView>(*m_service, SignInView::Facts{u"warm.example"_s, {}, 3, u"zh_CN"_s});
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        Language::install(u"zh_CN"_s);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        m_service.reset();
        m_theme.reset();
    }

    void aPersonSignsInWithTheKeyboardAlone()
    {
        auto *button = find<QAbstractButton>("sign_in_button");
        QVERIFY(!button->isEnabled() && !button->toolTip().isEmpty());
        m_view->setAccount({});
        QTest::keyClicks(m_view->focusWidget(), u" 1027 "_s);
        QTest::keyClick(m_view->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(m_view->focusWidget(), u"right horse 9"_s);
        QCOMPARE(find<QLineEdit>("sign_in_password")->text(), u"right horse 9"_s);
        QCOMPARE(find<QLineEdit>("sign_in_password")->echoMode(), QLineEdit::Password);
        QVERIFY(button->isEnabled());
        QTest::keyClick(m_view->focusWidget(), Qt::Key_Return);
        QCOMPARE(m_backend.asked.account.value, u"1027"_s);
        QVERIFY(!button->isEnabled()); // once is enough
        m_backend.answer(failure(ErrorCode::Denied, u"账号或口令不对"_s, u"secret"_s));
        QTRY_COMPARE(message(), u"账号或口令不对"_s);
        QCOMPARE(m_view->focusWidget(), find<QLineEdit>("sign_in_password")); // selected: typed over
        QVERIFY(find<QLineEdit>("sign_in_password")->hasSelectedText());
        QSignalSpy signedIn(m_service.get(), &SignInService::signedIn);
        QTest::mouseClick(find<QAbstractButton>("sign_in_later"), Qt::LeftButton);
        QVERIFY(message().isEmpty());
        m_backend.letIn();
        QTRY_COMPARE(signedIn.size(), 1);
        const auto in = signedIn.first().first().value<SignInService::SignedIn>();
        QVERIFY(!in.offline && !in.ready);
        m_view->hide();
        QVERIFY(find<QLineEdit>("sign_in_password")->text().isEmpty()); // kept nowhere
    }

    void offlineIsOfferedNotTaken()
    {
        Account account;
        account.id = AgentId(u"1027"_s);
        QVERIFY(m_accounts->remember(account, u"right horse 9"_s, SystemClock().utcMs()));
        type("sign_in_account", u"1027"_s);
        type("sign_in_password", u"right horse 9"_s);
        auto *button = find<QAbstractButton>("sign_in_button");
        const QString online = button->text();
        QSignalSpy signedIn(m_service.get(), &SignInService::signedIn);
        button->click();
        m_backend.answer(failure(ErrorCode::Unavailable, u"连不上服务器：没有路由"_s));
        QTRY_VERIFY(message().startsWith(u"连不上服务器：没有路由"_s));
        QVERIFY(button->text() != online);
        QVERIFY(signedIn.isEmpty());
        button->click();
        QTRY_COMPARE(signedIn.size(), 1);
        QVERIFY(signedIn.first().first().value<SignInService::SignedIn>().offline);
        // Another account is asked for at the server first.
        type("sign_in_account", u"8"_s);
        QCOMPARE(button->text(), online);
    }

    void capsLockIsNoticed()
    {
        auto *caps = find<QLabel>("sign_in_caps");
        auto *password = find<QLineEdit>("sign_in_password");
        password->setFocus();
        QTest::keyClick(password, 'A', Qt::ShiftModifier);
        QVERIFY(!caps->isVisible());
        QTest::sendKeyEvent(QTest::Click, password, Qt::Key_B, u"B"_s, Qt::NoModifier);
        QVERIFY(caps->isVisible());
        QTest::keyClick(password, 'c');
        QVERIFY(!caps->isVisible());
        QTest::sendKeyEvent(QTest::Click, password, Qt::Key_7, u"7"_s, Qt::NoModifier); // says nothing
        QVERIFY(!caps->isVisible());
    }

    void theCodeIsAskedForOnlyWhereItHelps()
    {
        auto *code = find<QLineEdit>("sign_in_code");
        QVERIFY(!code->isVisible());
        type("sign_in_account", u"1027"_s);
        type("sign_in_password", u"right horse 9"_s);
        find<QAbstractButton>("sign_in_button")->click();
        m_backend.answer(failure(ErrorCode::Denied, u"这台设备还没有登记"_s, u"enrolmentCode"_s));
        QTRY_VERIFY(code->isVisible());
        QCOMPARE(m_view->focusWidget(), code);
        type("sign_in_code", u" abcd-efgh "_s);
        QTest::keyClick(code, Qt::Key_Return);
        QCOMPARE(m_backend.asked.code, u"abcd-efgh"_s);
        m_backend.letIn();
    }

    void passwordsOfOthersAreChangedHere()
    {
        type("sign_in_account", u"1027"_s);
        type("sign_in_password", u"temporary 1"_s);
        find<QAbstractButton>("sign_in_later")->click(); // no calls yet, please
        m_backend.letIn(true);
        auto *form = find<PasswordForm>("password_form");
        QTRY_VERIFY(form->isVisible());
        QVERIFY(!find<QLineEdit>("password_current")->isVisible()); // just typed
        auto *save = find<QAbstractButton>("password_save");
        type("password_next", u"temporary 1"_s);
        type("password_again", u"temporary 1"_s);
        QVERIFY(!save->isEnabled() && !save->toolTip().isEmpty()); // the same again
        type("password_next", u"23"_s);
        QVERIFY(!save->isEnabled()); // they differ
        type("password_again", u"23"_s);
        QVERIFY(save->isEnabled());
        save->click();
        QCOMPARE(m_backend.next, u"temporary 123"_s);
        QCOMPARE(m_backend.asked.password, u"temporary 1"_s);
        QSignalSpy signedIn(m_service.get(), &SignInService::signedIn);
        m_backend.letIn();
        QTRY_COMPARE(m_backend.asked.password, u"temporary 123"_s); // goes on by itself
        m_backend.letIn();
        QTRY_COMPARE(signedIn.size(), 1);
        QVERIFY(!signedIn.first().first().value<SignInService::SignedIn>().ready); // as was said at first
    }

    void theLanguageChangesInPlace()
    {
        type("sign_in_account", u"1027"_s);
        type("sign_in_password", u"right horse 9"_s);
        QSignalSpy chosen(m_view.get(), &SignInView::languageChosen);
        const QString chinese = find<QAbstractButton>("sign_in_button")->text();
        Language::install(u"en"_s);
        QTRY_VERIFY(find<QAbstractButton>("sign_in_button")->text() != chinese);
        QCOMPARE(find<QLineEdit>("sign_in_password")->text(), u"right horse 9"_s); // nothing typed is lost
        QSignalSpy cancelled(m_view.get(), &SignInView::cancelled);
        m_view->close();
        QCOMPARE(cancelled.size(), 1);
    }

    void anEndedSessionIsTold()
    {
        SessionBar bar;
        bar.setReason(u"口令已修改"_s);
        QVERIFY(bar.isVisible());
        QVERIFY(bar.findChild<QLabel *>(u"session_bar_text"_s)->text().contains(u"口令已修改"_s));
        QSignalSpy wanted(&bar, &SessionBar::signInRequested);
        bar.findChild<QAbstractButton *>(u"session_bar_sign_in"_s)->click();
        QCOMPARE(wanted.size(), 1);
        bar.setReason({});
        QVERIFY(!bar.isVisible());
    }

    /// Pictures to look at: WARMLINE_PICTURES=DIR.
    void pictures()
    {
        const QString out = qEnvironmentVariable("WARMLINE_PICTURES");
        if (out.isEmpty())
            QSKIP("WARMLINE_PICTURES is not set");
        QDir().mkpath(out);
        for (const QString &language : Language::all()) {
            Language::install(language);
            QApplication::setLayoutDirection(Language::direction(language));
            m_theme->setLanguage(language);
            for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
                m_theme->setScheme(scheme);
                m_view->setAccount(u"1027"_s);
                m_view->showMessage(SignInView::tr("请填工号和口令"));
                type("sign_in_password", u"right horse"_s);
                QCoreApplication::sendPostedEvents();
                m_view->grab().save(u"%1/sign-in-%2-%3.png"_s.arg(
                    out, language, scheme == Theme::Scheme::Dark ? u"dark"_s : u"light"_s));
                PasswordForm form(*m_service);
                form.resize(360, 320);
                form.show();
                form.start(AgentId(u"1027"_s), {}, {});
                form.grab().save(u"%1/password-%2-%3.png"_s.arg(
                    out, language, scheme == Theme::Scheme::Dark ? u"dark"_s : u"light"_s));
                find<QLineEdit>("sign_in_password")->clear();
            }
        }
    }
};

QTEST_MAIN(TestSignInView)
#include "tst_sign_in_view.moc"
