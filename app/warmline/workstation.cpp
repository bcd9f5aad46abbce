// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/workstation.h"

#include "app/geo/tile_service.h"
#include "app/remote/gateway_series.h"
#include "app/services/settings/settings_service.h"
#include "app/storage/store.h"
#include "app/sync/outbox_quarantine.h"
#include "app/telemetry/filled_series.h"
#include "app/warmline/company/embedded_company.h"
#include "app/warmline/company/seat_plant.h"
#include "app/warmline/desk/desk.h"
#include "app/warmline/looks.h"
#include "app/warmline/phone/phone_line.h"
#include "app/warmline/seat.h"
#include "app/warmline/seat/idle_watch.h"
#include "app/warmline/seat/role_journal.h"
#include "app/warmline/seat/role_keys.h"
#include "translations/language.h"
#include "ui/shell/key_prompt.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_view.h"

#include <QApplication>
#include <QLoggingCategory>

#include <cstdio>

namespace Warmline {

namespace {

Q_LOGGING_CATEGORY(lcStart, "warmline.start")

/// What the seat's store says about its company, and how far it is.
struct Known
{
    QString company;
    QString companyName;
    qint64 cursor = 0;
};

Known readKnown(Queries &queries)
{
    Known known;
    known.company = queries.setting(QStringLiteral("company")).value_or(QString());
    // Data that were imported by hand have no company of their own; warmlinectl calls it so, too.
    if (known.company.isEmpty())
        known.company = QStringLiteral("local");
    known.companyName = queries.setting(QStringLiteral("company.name")).value_or(QString());
    known.cursor = queries.cursor().value_or(0);
    return known;
}

} // namespace

Workstation::Workstation(Options options, QElapsedTimer sinceStart, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_sinceStart(sinceStart)
    , m_clock(std::make_shared<SystemClock>())
{ }

Workstation::~Workstation()
{
    // The window looks at the services, the services at the seat, the seat at the company.
    closeDesk();
    m_company.reset();
}

void Workstation::makeStartView()
{
    m_startView = std::make_unique<StartView>();
    connect(m_startView.get(), &StartView::cancelled, qApp, &QCoreApplication::quit);
    connect(m_startView.get(), &StartView::retryRequested, this, &Workstation::openFolder);
}

void Workstation::start()
{
    makeStartView();
    m_startView->showStage(tr("打开数据目录"), 0, 0);
    // A warm start is over before a person has read anything; then there is nothing to show.
    QTimer::singleShot(300, this, [this] {
        if (m_startView && !m_keyPrompt && !(m_door && m_door->view()))
            m_startView->show();
    });
    openFolder();
}

void Workstation::openFolder()
{
    // After a failure everything starts anew; the lock of before must be gone first.
    closeDesk();
    m_door.reset();
    m_company.reset();
    m_folder.reset();
    auto folder = DataFolder::lock(m_options.dataFolder);
    if (!folder)
        return fail(tr("数据目录打不开"), folder.error());
    m_folder = std::move(*folder);
    openKey();
}

void Workstation::openKey()
{
    // A scripted shift has nobody to unlock a keychain or to type.
    if (m_options.shift)
        useKey(KeySource::fromFile(
            m_options.keyFile.isEmpty() ? KeySource::defaultKeyFile(m_options.dataFolder) : m_options.keyFile,
            m_options.dataFolder));
    else if (m_options.policy.promptForKey && m_options.keyFile.isEmpty())
        askForKey(tr("公司规定这台电脑不保存密钥。"));
    else
        KeySource::forDesktop(m_options.dataFolder, m_options.keyFile)
            .then(this, [this](const Result<KeySource::Key> &key) {
                // Whoever moved the folder here may know its key; another error is not helped by typing.
                if (!key && key.error().where == KeySource::nowhereKept())
                    askForKey(key.error().text);
                else
                    useKey(key);
            });
}

void Workstation::useKey(const Result<KeySource::Key> &key)
{
    if (!key)
        return fail(tr("数据密钥取不到"), key.error());
    m_key = *key;
    if (m_options.server.isEmpty())
        openCompany();
    else
        openRemote();
}

void Workstation::openCompany()
{
    m_startView->showStage(tr("启动内置服务器"), 0, 0);
    EmbeddedCompany::Options options;
    options.folder = m_folder->serverFolder();
    options.key = m_key.bytes;
    options.clock = m_clock;
    options.demo = m_options.demo;
    options.city = m_options.city;
    options.plantSources = m_options.policy.plantSources;
    m_company = std::make_unique<EmbeddedCompany>(options);
    connect(m_company.get(), &EmbeddedCompany::progressed, m_startView.get(),
            [this](const QString &what, qint64 done, qint64 total) {
                if (m_startView)
                    m_startView->showStage(what, done, total);
            });
    connect(m_company.get(), &EmbeddedCompany::remarked, this,
            [](const QString &remark) { std::fprintf(stderr, "warmline: %s\n", qPrintable(remark)); });
    connect(m_company.get(), &EmbeddedCompany::usable, this, [this] {
        m_demoUsableMs = m_sinceStart.elapsed();
        if (m_seat)
            showDeskWhenReady(m_seat->status());
    });
    connect(m_company.get(), &EmbeddedCompany::failed, this, [this](const Error &error) {
        if (!m_window)
            fail(tr("演示城市没有建成"), error);
    });
    m_company->start().then(this, [this](const Result<ServerEndpoint> &endpoint) {
        if (!endpoint)
            return fail(tr("内置服务器起不来"), endpoint.error());
        openSeat(*endpoint);
    });
}

void Workstation::openSeat(const ServerEndpoint &endpoint)
{
    m_endpoint = endpoint;
    m_startView->showStage(tr("打开座席缓存"), 0, 0);
    m_seat = std::make_unique<Seat>();
    // What is only for this seat goes with it: who leaves while it opens must not be waited for.
    m_seat->start(seatOptions(endpoint)).then(m_seat.get(), [this](const Result<void> &opened) {
        if (!opened)
            return fail(tr("座席缓存打不开"), opened.error());
        if (m_door) {
            m_door->service().setDevice(m_seat->store().device());
        } else {
            m_session.agent = AgentId(m_options.agent);
            m_session.agentName = m_company ? m_company->agentName(m_session.agent) : m_options.agent;
        }
        m_session.seatNo = m_options.agent;
        m_session.demo = m_options.demo;
        waitForData();
    });
}

void Workstation::waitForData()
{
    connect(m_seat.get(), &Seat::serverMet, this, [this](const ServerHello &server) {
        if (!server.company.isEmpty()) {
            m_session.company = server.company;
            m_session.companyName = server.companyName;
        }
        m_session.demo = server.demo || m_options.demo;
        if (m_door) {
            if (server.account)
                takeAccount(*server.account);
            m_door->noteContact(server, m_seat->store().device());
        }
        if (m_services)
            m_services->session->setInfo(m_session);
        if (m_door && server.account)
            takeRole(server.account->role); // builds the window, which asks the session
    });
    connect(m_seat.get(), &Seat::statusChanged, this, &Workstation::showDeskWhenReady);
    if (m_door)
        connect(m_seat.get(), &Seat::statusChanged, this, &Workstation::watchSession);
    // A seat that has been here before starts with what it holds, whether the server answers or not.
    m_seat->store().ask(readKnown).then(m_seat.get(), [this](const Known &known) {
        if (known.cursor == 0 || (m_company && !m_company->isUsable()))
            return;
        m_session.company = known.company;
        m_session.companyName = known.companyName;
        showDesk();
    });
}

void Workstation::showDeskWhenReady(const SyncStatus &status)
{
    if (m_window)
        return;
    const bool companyIsUsable = !m_company || m_company->isUsable();
    if (companyIsUsable && status.head > 0)
        m_startView->showStage(tr("取回公司数据"), status.cursor, status.head);
    else if (companyIsUsable && status.link == SyncLink::Offline)
        m_startView->showStage(tr("服务器没有应答：%1").arg(status.problem.text), 0, 0);
    if (!companyIsUsable || status.lastConfirmationMs == 0)
        return;
    // While a demo's season fills in behind, the head moves on; what made it usable lies below the head of
    // that moment.
    if (m_usableHead == 0)
        m_usableHead = qMax<qint64>(1, status.head);
    if (status.cursor < qMin(m_usableHead, status.head))
        return;
    // The server may have been met before its company had a name: what was fetched says it too.
    m_seat->store().ask(readKnown).then(m_seat.get(), [this](const Known &known) {
        if (m_window)
            return;
        if (m_session.company.isEmpty()) {
            m_session.company = known.company;
            m_session.companyName = known.companyName;
        }
        showDesk();
    });
}

void Workstation::applyTheme()
{
    applyLooks(*m_services->settings);
}

void Workstation::applyLanguage()
{
    const QString language = m_services->settings->language();
    Language::install(language);
    QApplication::setLayoutDirection(Language::direction(language));
    m_services->session->setLanguage(language);
    applyTheme();
    rebuildWindow();
}

void Workstation::rebuildWindow()
{
    if (m_locked)
        m_rebuildsOnUnlock = true; // its floating panes would come up beside the door
    else if (m_window)
        m_window->rebuild();
}

void Workstation::fail(const QString &what, const Error &error)
{
    qCWarning(lcStart) << what << error.message();
    if (!m_startView)
        makeStartView();
    m_startView->showError(what, error.message());
    m_startView->show();
    emit failed(error);
}

} // namespace Warmline
