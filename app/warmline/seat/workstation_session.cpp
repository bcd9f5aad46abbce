// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of Workstation that works with a company's server: who comes in and goes, a session that ends, a
// device that is revoked.
#include "app/core/crypto.h"
#include "app/core/secret_input.h"
#include "app/remote/gateway_series.h"
#include "app/services/command_registry.h"
#include "app/services/phone/phone_service.h"
#include "app/services/session.h"
#include "app/services/settings/settings_service.h"
#include "app/storage/store.h"
#include "app/sync/outbox_quarantine.h"
#include "app/telemetry/filled_series.h"
#include "app/warmline/company/seat_plant.h"
#include "app/warmline/desk/desk.h"
#include "app/warmline/phone/phone_line.h"
#include "app/warmline/seat.h"
#include "app/warmline/seat/idle_watch.h"
#include "app/warmline/seat/role_journal.h"
#include "app/warmline/seat/role_keys.h"
#include "app/warmline/workstation.h"
#include "translations/language.h"
#include "ui/common/theme.h"
#include "ui/shell/key_prompt.h"
#include "ui/shell/main_window.h"
#include "ui/shell/password_form.h"
#include "ui/shell/sign_in_view.h"
#include "ui/shell/start_view.h"

#include <QApplication>
#include <QDialog>
#include <QVBoxLayout>

namespace Warmline {

using namespace Qt::StringLiterals;

void Workstation::askForKey(const QString &why)
{
    m_keyPrompt = std::make_unique<KeyPrompt>(m_options.dataFolder, why);
    connect(m_keyPrompt.get(), &KeyPrompt::cancelled, qApp, &QCoreApplication::quit);
    connect(m_keyPrompt.get(), &KeyPrompt::answered, this, [this](const QByteArray &typed) {
        const auto key = KeySource::fromPerson(typed, m_options.dataFolder);
        if (!key)
            return m_keyPrompt->showMessage(key.error().text);
        m_startView->show();
        m_keyPrompt->disconnect(this);
        m_keyPrompt->hide();
        m_keyPrompt.release()->deleteLater(); // its own signal brought us here
        useKey(key);
    });
    m_keyPrompt->show();
    m_startView->hide();
}

void Workstation::openRemote()
{
    SeatDoor::Options options;
    options.seatFolder = m_folder->seatFolder();
    options.folderKey = m_key.bytes;
    options.way.url = m_options.server;
    options.way.caCertificates = m_options.caCertificates;
    options.way.pins = m_options.policy.authorityPins;
    options.way.leafPins = m_options.policy.leafPins;
    options.policy = m_options.policy;
    options.clock = m_clock;
    options.account = m_options.agentGiven ? m_options.agent : QString();
    {
        // There are no services yet, but how things look was chosen before.
        const SettingsService settings(m_options.dataFolder + u"/config"_s);
        options.language = m_options.language.isEmpty() ? settings.language() : m_options.language;
        const QString scheme = m_options.theme.isEmpty() ? settings.theme() : m_options.theme;
        Theme::of()->setScheme(scheme == "dark"_L1     ? Theme::Scheme::Dark
                               : scheme == "system"_L1 ? Theme::Scheme::System
                                                       : Theme::Scheme::Light);
        speak(options.language);
    }
    m_door = std::make_unique<SeatDoor>(options);
    connect(m_door.get(), &SeatDoor::entered, this, &Workstation::onEntered);
    connect(m_door.get(), &SeatDoor::failed, this,
            [this](const Error &error) { fail(tr("登录不了"), error); });
    connect(m_door.get(), &SeatDoor::cancelled, this, [this] {
        if (!m_window || m_locked) // nothing of a locked seat is shown without its password
            QCoreApplication::quit();
    });
    connect(m_door.get(), &SeatDoor::languageChosen, this, [this](const QString &language) {
        m_options.language = language;
        if (m_services)
            (void)m_services->settings->set(u"ui.language"_s, language);
        else
            speak(language);
    });
    connect(m_door.get(), &SeatDoor::revoked, this, &Workstation::handOverOutbox);
    connect(m_door.get(), &SeatDoor::lapsed, this, &Workstation::leaveAfterCall, Qt::QueuedConnection);
    connect(&m_door->service(), &SignInService::passwordChanged, this,
            [this](const AgentId &account, const QString &password) {
                if (m_seat && account == m_session.agent)
                    m_seat->setSecret(password);
            });
    if (auto opened = m_door->open(); !opened)
        return fail(tr("座席缓存打不开"), opened.error());
    if (m_options.tokenFile.isEmpty())
        return showDoor({});
    const auto password = SecretInput::fromFile(m_options.tokenFile);
    if (!password)
        return fail(tr("没有服务器令牌"), password.error());
    m_door->enterAlone(m_options.agent, password->trimmed());
}

void Workstation::speak(const QString &language)
{
    Language::install(language);
    QApplication::setLayoutDirection(Language::direction(language));
    Theme::of()->setLanguage(language);
}

void Workstation::showDoor(const QString &message)
{
    m_door->show(message);
    if (m_startView)
        m_startView->hide();
}

void Workstation::onEntered(const SeatDoor::Entry &entry)
{
    if (m_seat && entry.account.id == m_session.agent) { // the session goes on
        if (!entry.offline)
            m_seat->setSecret(entry.password);
        unlock();
        m_door->hide();
        if (entry.ready && m_services)
            m_services->phone->choose(AgentState::Ready);
        return;
    }
    if (isInCall()) { // the other one's desk would cut it
        m_door->setAccount(m_session.agent.value);
        if (m_door->view())
            m_door->view()->showMessage(tr("座席上还有通话：通话结束并整理完以后才能换人登录"));
        return;
    }
    if (!m_startView)
        makeStartView();
    m_startView->showStage(tr("打开座席缓存"), 0, 0);
    m_startView->show();
    m_door->hide();
    closeDesk();
    m_options.agent = entry.account.id.value;
    m_entry = entry;
    m_session = {};
    takeAccount(entry.account);
    openSeat({m_options.server, entry.password});
}

void Workstation::takeAccount(const Account &account)
{
    m_session.agent = account.id;
    m_session.agentName = account.name.isEmpty() ? account.id.value : account.name;
    m_session.role = account.role == AccountRole::Administrator ? Role::Administrator
                   : account.role == AccountRole::Supervisor    ? Role::Supervisor
                                                                : Role::Agent;
    m_session.branch = account.branches.value(0);
}

/// Who is promoted or demoted need not sign in anew. The telephone is the one thing that waits for the next
/// sign-in: a line is not taken away from under a call.
void Workstation::takeRole(AccountRole role)
{
    if (std::exchange(m_entry.account.role, role) == role || !m_services)
        return;
    if (m_roleJournal)
        m_roleJournal->setRole(role);
    if (m_roleKeys)
        m_roleKeys->setRole(role);
    rebuildWindow();
}

/// What the server says about this session while it is open.
void Workstation::watchSession(const SyncStatus &status)
{
    const Error &problem = status.problem;
    if (isRevocation(problem)) {
        QMetaObject::invokeMethod(this, &Workstation::handOverOutbox, Qt::QueuedConnection);
        return;
    }
    static const QStringList ends{u"secret"_s, u"account"_s, u"password"_s, u"enrolmentCode"_s, u"session"_s};
    const bool ended = problem.code == ErrorCode::Denied && ends.contains(problem.where);
    m_ended = ended ? problem.text : QString();
    if (m_window)
        m_window->setSessionEnded(m_ended);
    else if (ended && !m_options.tokenFile.isEmpty())
        fail(tr("登录不了"), problem);
    else if (ended)
        QMetaObject::invokeMethod(this, [this, text = problem.text] { leave(text); }, Qt::QueuedConnection);
}

/// What the agent works with goes, in the order in which it leans on each other; drafts are saved.
void Workstation::dropWindow()
{
    m_idle.reset();
    if (m_window && !m_locked) // behind the lock its floating panes are hidden
        m_window->saveArrangements(); // it is not closed: the next to sign in finds it as it was left
    m_window.reset();
    m_desk.reset();
    m_roleKeys.reset();
    m_services.reset();
    m_line.reset();
    m_roleJournal.reset();
    if (m_plant)
        m_plant->rest();
}

/// Window, services and store go; drafts are saved and the outbox stays. Called from the event loop, never
/// from a slot of what goes.
void Workstation::closeDesk()
{
    dropWindow();
    m_filled.reset();
    m_series.reset();
    m_quarantine.reset();
    m_seat.reset();
    m_usableHead = 0;
    m_locked = false;
    m_hidden.clear();
    m_rebuildsOnUnlock = false;
    m_entry = {}; // a password is in memory only while its session lives
    m_endpoint.secret.clear();
}

void Workstation::leave(const QString &message)
{
    if (!m_startView)
        makeStartView();
    m_startView->showStage(tr("保存草稿，关闭座席"), 0, 0);
    m_startView->show(); // a window is always there: without one the program would end
    closeDesk();
    m_session = {};
    showDoor(message);
}

void Workstation::handOverOutbox()
{
    if (m_quarantine)
        return;
    if (!m_startView)
        makeStartView();
    m_startView->showStage(tr("这台设备已被停用：正在把没有发出的操作交给服务器审核"), 0, 0);
    m_startView->show();
    m_door->hide();
    dropWindow();
    if (m_seat) {
        m_seat->disconnect(this);
        m_seat->stopSync();
        return quarantineOutbox();
    }
    m_seat = std::make_unique<Seat>();
    Seat::Options options = seatOptions({m_options.server, {}});
    options.sync = false;
    m_seat->start(options).then(m_seat.get(), [this](const Result<void> &opened) {
        if (!opened)
            return fail(tr("座席缓存打不开"), opened.error());
        quarantineOutbox();
    });
}

void Workstation::quarantineOutbox()
{
    m_quarantine =
        std::make_unique<OutboxQuarantine>(m_seat->store(), m_seat->gateway(), m_seat->store().device().id);
    connect(m_quarantine.get(), &OutboxQuarantine::progressed, this, [this](qint64 done, qint64 total) {
        m_startView->showStage(tr("这台设备已被停用：正在把没有发出的操作交给服务器审核"), done, total);
    });
    connect(m_quarantine.get(), &OutboxQuarantine::waiting, this, [this](const Error &error) {
        m_startView->showStage(tr("等服务器收下没有发出的操作：%1").arg(error.text), 0, 0);
    });
    connect(m_quarantine.get(), &OutboxQuarantine::refused, this, [this](const Error &error) {
        fail(tr("服务器没有收下没有发出的操作；本机的数据还在，请联系管理员"), error);
    });
    connect(m_quarantine.get(), &OutboxQuarantine::finished, this, &Workstation::wipeSeat,
            Qt::QueuedConnection);
    m_quarantine->start();
}

/// Only now: the server has everything.
void Workstation::wipeSeat(qint64 handedOver)
{
    closeDesk();
    m_session = {};
    if (auto wiped = m_door->wipe(); !wiped)
        return fail(tr("缓存没有清除干净"), wiped.error());
    m_door->clearAccount();
    showDoor(tr("这台设备已被管理员停用。%1 项没有发出的操作已交服务器审核，本机的缓存和密钥已清除。"
                "再使用要重新登记。",
                nullptr, int(handedOver))
                 .arg(handedOver));
}

/// In the palette and in the menu under the name.
void Workstation::addAccountCommands()
{
    CommandRegistry &commands = *m_services->commands;
    const QString group = tr("账号");
    commands.add({u"account.lock"_s, tr("锁定座席"), u"Ctrl+Alt+L"_s, group, true, [this] { lock(); }});
    commands.add({u"account.password"_s, tr("修改口令…"), {}, group, true, [this] { showPasswordDialog(); }});
    commands.add({u"account.switch"_s, tr("换人登录…"), {}, group, true, [this] { leaveWhenFree(true); }});
    commands.add({u"account.sign_out"_s, tr("退出登录"), {}, group, true, [this] { leaveWhenFree(false); }});
}

void Workstation::bindAccount()
{
    addAccountCommands();
    connect(m_window.get(), &MainWindow::rebuilt, this, &Workstation::addAccountCommands);
    connect(m_window.get(), &MainWindow::signInRequested, this, [this] { m_door->show(m_ended); });
    watchSession(m_seat->status());
    watchIdle();
    if (m_entry.ready)
        m_services->phone->choose(AgentState::Ready);
}

void Workstation::showPasswordDialog()
{
    auto *dialog = new QDialog(m_window.get());
    dialog->setObjectName(u"password_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("修改口令"));
    auto *form = new PasswordForm(m_door->service(), dialog);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->addWidget(form);
    form->setFixedWidth(Theme::of()->px(336));
    connect(form, &PasswordForm::cancelled, dialog, &QDialog::reject);
    connect(form, &PasswordForm::done, dialog, [this, dialog] {
        dialog->accept();
        m_window->notify(u"shield-lock"_s, tr("口令已修改；别处的登录都已失效"));
    });
    dialog->open(); // window-modal, without an event loop of its own
    form->start(m_session.agent, {}, tr("改了以后，这个账号在别处的登录都会失效。"));
}

Seat::Options Workstation::seatOptions(const ServerEndpoint &endpoint) const
{
    Seat::Options options;
    options.folder = m_folder->seatFolder();
    options.key = m_door ? m_door->key() : m_key.bytes;
    options.server = endpoint.url;
    options.secret = endpoint.secret;
    options.account = AgentId(m_options.agent);
    options.deviceName = tr("座席 %1").arg(m_options.agent);
    options.clock = m_clock;
    if (m_door) {
        options.enrolmentCode = m_entry.code;
        options.caCertificates = m_options.caCertificates;
        options.pins = m_options.policy.authorityPins;
        options.leafPins = m_options.policy.leafPins;
    }
    return options;
}

/// Drafts are their writer's: the next one at this seat begins with his own.
QString Workstation::draftFile() const
{
    const QString file = m_folder->seatFolder() + QStringLiteral("/draft");
    if (!m_door)
        return file;
    return file + QLatin1Char('-')
         + QString::fromLatin1(Crypto::sha256(m_session.agent.value.toUtf8()).first(8).toHex());
}

} // namespace Warmline
