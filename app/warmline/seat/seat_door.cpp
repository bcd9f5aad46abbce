// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/seat/seat_door.h"

#include "app/storage/store.h"
#include "ui/shell/sign_in_view.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeaseLookMs = 60'000;

/// Who was here last, and for which company: shown before anything else of the cache can be opened.
QString lastFile(const QString &seatFolder)
{
    return QDir(seatFolder).filePath(u"last-account"_s);
}

QString readLast(const QString &seatFolder)
{
    QFile file(lastFile(seatFolder));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(200)).trimmed() : QString();
}

} // namespace

SeatDoor::SeatDoor(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_backend(m_options.way)
    , m_service(std::make_unique<SignInService>(m_backend, m_options.clock))
{
    connect(m_service.get(), &SignInService::signedIn, this, &SeatDoor::onSignedIn);
    connect(m_service.get(), &SignInService::revoked, this, &SeatDoor::onRevoked);
    connect(m_service.get(), &SignInService::refused, this, [this](const Error &error) {
        if (m_alone)
            emit failed(error);
    });
    connect(m_service.get(), &SignInService::passwordDue, this, [this] {
        if (m_alone)
            emit failed({ErrorCode::Denied, tr("这个账号要先在登录窗口换口令"), u"password"_s});
    });
    m_leaseTimer.setInterval(kLeaseLookMs);
    connect(&m_leaseTimer, &QTimer::timeout, this, &SeatDoor::lookAtLease);
}

SeatDoor::~SeatDoor() = default;

Result<void> SeatDoor::open()
{
    if (CacheLease::isWiped(m_options.seatFolder)) {
        if (auto done = CacheLease::finishWipe(m_options.seatFolder); !done)
            return done;
        m_notice = tr("这台设备曾被管理员停用，本机缓存已清除。再使用要重新登记。");
    }
    auto lease = CacheLease::open(m_options.seatFolder, m_options.folderKey, m_options.clock->utcMs(),
                                  m_options.policy.leaseDays);
    if (!lease)
        return std::unexpected(lease.error());
    m_lease.emplace(*std::move(lease));
    prepareAccounts();
    m_leaseTimer.start();
    return {};
}

QString SeatDoor::lapsedWords() const
{
    return tr("本机已超过 %1 天没有连上服务器，缓存已锁上。联网登录后照常打开，没有发出的操作一个不少。")
        .arg(m_options.policy.leaseDays);
}

void SeatDoor::prepareAccounts()
{
    const bool isOpen = m_lease->state() == CacheLease::State::Open;
    m_accounts = isOpen
                   ? std::make_shared<SeatAccounts>(QDir(m_options.seatFolder).filePath(u"accounts.sealed"_s),
                                                    m_lease->key(), m_options.policy.offlineDays)
                   : nullptr;
    m_service->setAccounts(m_accounts);
    m_service->setOnlineOnly(isOpen ? QString() : lapsedWords());
    m_service->setDevice(m_lease->device());
}

void SeatDoor::show(const QString &message)
{
    m_alone = false;
    SignInView::Facts facts;
    facts.server = m_options.way.url.host();
    facts.offlineDays = m_options.policy.offlineDays;
    facts.language = m_options.language;
    const QString account = m_options.account.isEmpty() ? readLast(m_options.seatFolder) : m_options.account;
    m_view = std::make_unique<SignInView>(*m_service, facts);
    m_view->setAccount(account);
    QString words = message.isEmpty() ? m_notice : message;
    if (words.isEmpty() && m_lease->state() == CacheLease::State::Lapsed)
        words = lapsedWords();
    m_view->showMessage(words);
    connect(m_view.get(), &SignInView::cancelled, this, &SeatDoor::cancelled);
    connect(m_view.get(), &SignInView::languageChosen, this, [this](const QString &language) {
        m_options.language = language;
        emit languageChosen(language);
    });
    m_view->show();
    m_view->activateWindow();
}

void SeatDoor::hide()
{
    if (!m_view)
        return;
    m_view->disconnect(this);
    m_view->hide();
    m_view.release()->deleteLater(); // its own signal may have brought us here
}

void SeatDoor::enterAlone(const QString &account, const QString &password)
{
    m_alone = true;
    connect(
        m_service.get(), &SignInService::offlineOffered, this,
        [this, account, password](const Error &) {
            if (m_alone)
                m_service->signInOffline(AgentId(account), password);
        },
        Qt::SingleShotConnection);
    m_service->signIn(AgentId(account), password);
}

void SeatDoor::onSignedIn(const SignInService::SignedIn &in)
{
    if (m_lease->state() == CacheLease::State::Lapsed) {
        const auto opened = m_lease->reopen(in.server.cacheShare, m_options.clock->utcMs());
        if (!opened) {
            if (m_view)
                m_view->showMessage(opened.error().text);
            else
                emit failed(opened.error());
            return;
        }
        prepareAccounts();
    }
    m_options.account = in.account.id.value;
    QDir().mkpath(m_options.seatFolder);
    QSaveFile last(lastFile(m_options.seatFolder));
    if (last.open(QIODevice::WriteOnly) && last.write(in.account.id.value.toUtf8()) > 0)
        last.commit();
    m_notice.clear();
    emit entered({in.account, in.password, in.code, in.offline, in.ready});
}

void SeatDoor::onRevoked(const Error &error)
{
    // A lapsed cache can't be read by anybody any more, and a revoked device is not given its key again.
    if (m_lease->state() == CacheLease::State::Open && QFile::exists(Store::fileIn(m_options.seatFolder)))
        emit revoked();
    else if (m_view)
        m_view->showMessage(error.text);
    else
        emit failed(error);
}

void SeatDoor::noteContact(const ServerHello &server, const DeviceRecord &device)
{
    const qint64 now = m_options.clock->utcMs();
    if (server.account && m_accounts)
        m_accounts->contact(server.account->id, now);
    if (auto noted = m_lease->contact(server.cacheShare, device, now); !noted)
        qWarning("the lease of the cache can't be written: %d", int(noted.error().code));
    m_service->setDevice(m_lease->device());
}

void SeatDoor::lookAtLease()
{
    if (m_lease->state() != CacheLease::State::Open)
        return;
    const auto over = m_lease->lapseIfDue(m_options.clock->utcMs());
    if (!over || !*over)
        return;
    prepareAccounts();
    emit lapsed(lapsedWords());
}

Result<void> SeatDoor::wipe()
{
    if (auto destroyed = m_lease->destroy(); !destroyed)
        return destroyed;
    m_accounts.reset();
    m_service->setAccounts(nullptr);
    return CacheLease::finishWipe(m_options.seatFolder).and_then([this] { return open(); });
}

} // namespace Warmline
