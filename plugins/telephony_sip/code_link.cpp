// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "code_link.h"

namespace Warmline::Sip {

namespace {

constexpr int kCodeMs = 8'000; ///< a code that is not answered for so long was not understood

} // namespace

std::optional<CodeStep> nextCode(const QueueSettings &settings, std::optional<QueueSeat> now,
                                 QueueSeat wanted)
{
    if (now == wanted)
        return {};
    if (!now || wanted == QueueSeat::SignedOut)
        return CodeStep{settings.logoutCode, QueueSeat::SignedOut};
    if (now == QueueSeat::SignedOut)
        return CodeStep{settings.loginCode, QueueSeat::Ready};
    return wanted == QueueSeat::Paused ? CodeStep{settings.pauseCode, QueueSeat::Paused}
                                       : CodeStep{settings.resumeCode, QueueSeat::Ready};
}

CodeLink::CodeLink(std::shared_ptr<linphone::Core> core, const Settings &settings, QObject *parent)
    : QueueLink(parent)
    , m_core(std::move(core))
    , m_settings(settings)
    , m_deadline(this)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(kCodeMs);
    connect(&m_deadline, &QTimer::timeout, this, [this] { done(false); });
}

CodeLink::~CodeLink()
{
    if (m_call)
        m_call->terminate();
}

void CodeLink::setSeat(QueueSeat seat, const QString &)
{
    m_wanted = seat;
    m_refused = false;
    goOn();
}

void CodeLink::setLine(bool registered, bool free)
{
    if (!registered)
        forget(); // the PBX may have been started anew
    m_free = registered && free;
    goOn();
}

/// Nothing is known any more of where the PBX has the seat.
void CodeLink::forget()
{
    m_now.reset();
    m_refused = false;
    m_deadline.stop();
    if (const auto call = std::exchange(m_call, nullptr))
        call->terminate();
}

void CodeLink::goOn()
{
    if (!m_free || !m_wanted || m_call || m_inviting || m_refused)
        return;
    while (const std::optional<CodeStep> step = nextCode(m_settings.queue, m_now, *m_wanted)) {
        if (!step->code.isEmpty())
            return call(*step);
        m_now = step->then;
    }
}

void CodeLink::call(const CodeStep &step)
{
    m_step = step;
    const auto address = m_core->createAddress(
        QStringLiteral("sip:%1@%2")
            .arg(QString(step.code).replace(u'#', QLatin1String("%23")), m_settings.domain)
            .toStdString());
    const auto params = m_core->createCallParams(nullptr);
    params->enableVideo(false);
    m_inviting = true; // the call is told of before it is returned
    m_call = address ? m_core->inviteAddressWithParams(address, params) : nullptr;
    m_inviting = false;
    if (m_call)
        m_deadline.start();
    else
        done(false);
}

bool CodeLink::onCallState(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state)
{
    using enum linphone::Call::State;
    if (m_inviting && !m_call && state == OutgoingInit)
        m_call = call;
    if (!m_call || call != m_call)
        return false;
    if (state == StreamsRunning || state == Error || state == End) {
        const bool accepted = state == StreamsRunning;
        // Not here: the stack is in the middle of telling us.
        QMetaObject::invokeMethod(
            this,
            [this, call, accepted] {
                if (call == m_call)
                    done(accepted);
            },
            Qt::QueuedConnection);
    }
    return true;
}

void CodeLink::done(bool accepted)
{
    m_deadline.stop();
    if (const auto call = std::exchange(m_call, nullptr))
        call->terminate();
    if (accepted || !m_now) { // who was not signed in can't be signed out
        m_now = m_step.then;
    } else {
        m_refused = true;
        emit refused({ErrorCode::Unavailable, tr("总机没有接受功能码 %1").arg(m_step.code), {}});
    }
    goOn();
    if (!m_call)
        emit rested();
}

} // namespace Warmline::Sip
