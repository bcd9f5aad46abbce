// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_line.h"

#include <QDateTime>

#include <algorithm>

namespace Warmline::Sip {

namespace {

constexpr int kLookMs = 100;

bool isRefusal(linphone::Reason reason)
{
    using enum linphone::Reason;
    return reason == Forbidden || reason == Unauthorized || reason == NotFound || reason == Declined;
}

/// Whether that changed anything.
bool enableRegister(linphone::Account &account, bool on)
{
    if (account.getParams()->registerEnabled() == on)
        return false;
    const auto params = account.getParams()->clone();
    params->enableRegister(on);
    account.setParams(params);
    return true;
}

} // namespace

SipLine::SipLine(std::shared_ptr<linphone::Core> core, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_core(std::move(core))
    , m_settings(settings)
    , m_board(int(settings.registrars.size()))
    , m_timer(this)
{
    m_clock.start();
    m_state.identity = settings.extension;
    const QString user = settings.authUser.isEmpty() ? settings.extension : settings.authUser;
    m_core->addAuthInfo(linphone::Factory::get()->createAuthInfo(user.toStdString(), "",
                                                                 settings.secret.toStdString(), "", "", ""));
    for (const Registrar &registrar : settings.registrars)
        makeAccount(registrar);
    m_core->setDefaultAccount(m_accounts.front());
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &SipLine::look);
}

SipLine::~SipLine() = default;

void SipLine::makeAccount(const Registrar &registrar)
{
    const auto server = m_core->createAddress(registrar.uri().toStdString());
    const auto identity = m_core->createAddress(
        QStringLiteral("sip:%1@%2").arg(m_settings.extension, m_settings.domain).toStdString());
    if (!m_settings.display.isEmpty())
        identity->setDisplayName(m_settings.display.toStdString());
    const auto params = m_core->createAccountParams();
    params->setIdentityAddress(identity);
    params->setServerAddress(server);
    params->enableOutboundProxy(true);
    params->enableRegister(false);
    params->enablePublish(false);
    params->setExpires(m_settings.expiresSeconds);
    params->setPushNotificationAllowed(false);
    params->setRemotePushNotificationAllowed(false);
    const auto account = m_core->createAccount(params);
    m_core->addAccount(account);
    m_accounts.push_back(account);

    const int index = int(m_accounts.size()) - 1;
    auto *probe = new RegistrarProbe(registrar, m_settings.domain, this);
    connect(probe, &RegistrarProbe::answered, this, [this, index] {
        m_board.answered(index, m_clock.elapsed());
        if (m_board.state() == RegistrarBoard::State::Registered && m_board.current() == index)
            confirm();
    });
    connect(probe, &RegistrarProbe::silent, this, [this, index] {
        const bool was = m_board.state() == RegistrarBoard::State::Registered;
        m_board.silent(index, m_clock.elapsed());
        if (was && m_board.state() != RegistrarBoard::State::Registered)
            tell(LineState::Registration::Failed, tr("SIP 服务器不应答"));
        look();
    });
    m_probes.push_back(probe);
}

std::shared_ptr<linphone::Account> SipLine::account() const
{
    return m_accounts.at(size_t(m_board.current()));
}

bool SipLine::isTrying() const
{
    return std::ranges::any_of(m_accounts, [](const std::shared_ptr<linphone::Account> &account) {
        return account->getState() == linphone::RegistrationState::Progress
            || account->getState() == linphone::RegistrationState::Refreshing;
    });
}

void SipLine::registerLine()
{
    m_board.start(m_clock.elapsed());
    if (m_state.registration != LineState::Registration::Registered)
        tell(LineState::Registration::Connecting);
    m_timer.start();
    look();
}

void SipLine::unregisterLine()
{
    m_board.stop();
    m_timer.stop();
    steerProbes();
    for (const auto &account : m_accounts)
        enableRegister(*account, false);
    tell(LineState::Registration::Down, tr("已注销"));
}

void SipLine::look()
{
    if (const std::optional<int> due = m_board.due(m_clock.elapsed(), m_busy))
        attempt(*due);
    steerProbes();
}

/// UDP is asked all the time; TCP and TLS tell by their connection, and are asked only while it is not there.
void SipLine::steerProbes()
{
    const bool idle = m_board.state() == RegistrarBoard::State::Idle;
    for (size_t i = 0; i < m_probes.size(); ++i) {
        const bool here = m_board.state() == RegistrarBoard::State::Registered && m_board.current() == int(i);
        const bool byConnection = m_settings.registrars.at(qsizetype(i)).transport != Transport::Udp;
        if (idle || (here && byConnection))
            m_probes[i]->stop();
        else
            m_probes[i]->start();
    }
}

void SipLine::attempt(int registrar)
{
    // All others first: a registration left behind would be refreshed for ever, and called.
    for (size_t i = 0; i < m_accounts.size(); ++i) {
        if (int(i) != registrar)
            enableRegister(*m_accounts[i], false);
    }
    const auto &wanted = m_accounts.at(size_t(registrar));
    const bool begins = enableRegister(*wanted, true);
    m_core->setDefaultAccount(wanted);
    if (!begins)
        wanted->refreshRegister();
}

void SipLine::onRegistration(const std::shared_ptr<linphone::Account> &account,
                             linphone::RegistrationState state)
{
    const auto found = std::ranges::find(m_accounts, account);
    if (found == m_accounts.end() || m_board.state() == RegistrarBoard::State::Idle)
        return;
    const int index = int(found - m_accounts.begin());
    if (index != m_board.current())
        return;
    if (state == linphone::RegistrationState::Ok) {
        m_board.registered(index, m_clock.elapsed());
        confirm();
    } else if (state == linphone::RegistrationState::Failed) {
        m_board.failed(index, m_clock.elapsed(), isRefusal(account->getError()));
        tell(LineState::Registration::Failed, whyFailed(account));
        // Not here: the stack is in the middle of telling us.
        QMetaObject::invokeMethod(this, &SipLine::look, Qt::QueuedConnection);
    }
    steerProbes();
}

QString SipLine::whyFailed(const std::shared_ptr<linphone::Account> &account) const
{
    using enum linphone::Reason;
    switch (account->getError()) {
    case Forbidden:
    case Unauthorized: return tr("SIP 服务器拒绝：分机号或密码不对");
    case NotFound: return tr("SIP 服务器不认识这个分机");
    case IOError: return tr("连不上 SIP 服务器");
    case NoResponse:
    case NotAnswered: return tr("SIP 服务器不应答");
    default: return tr("注册失败（%1）").arg(account->getErrorInfo()->getProtocolCode());
    }
}

void SipLine::confirm()
{
    m_state.confirmedMs = QDateTime::currentMSecsSinceEpoch();
    tell(LineState::Registration::Registered);
}

void SipLine::tell(LineState::Registration registration, const QString &text)
{
    m_state.registration = registration;
    m_state.text = text;
    emit changed(m_state);
}

} // namespace Warmline::Sip
