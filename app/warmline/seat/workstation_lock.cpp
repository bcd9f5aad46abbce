// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of Workstation that decides when somebody may leave the seat, and that locks it.
#include "app/services/phone/phone_service.h"
#include "app/services/settings/settings_service.h"
#include "app/warmline/seat/idle_watch.h"
#include "app/warmline/workstation.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_view.h"

#include <QApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

bool Workstation::isInCall() const
{
    // A wrap-up that was begun before a restart has no call on the line any more.
    return m_services && (m_services->phone->mainCall() || m_services->phone->wrapUp().runs);
}

/// The cache may not be opened again, but nobody is cut off in the middle of a sentence for it.
void Workstation::leaveAfterCall(const QString &message)
{
    if (!isInCall())
        return leave(message);
    const QPointer<PhoneService> phone = m_services->phone.get();
    const auto look = [this, phone, message] {
        if (phone) // else this desk is closed already
            leaveAfterCall(message);
    };
    connect(
        phone, &PhoneService::callChanged, this,
        [this, look] { QMetaObject::invokeMethod(this, look, Qt::QueuedConnection); },
        Qt::SingleShotConnection);
}

/// Nobody walks away from a caller.
bool Workstation::isFree()
{
    if (!isInCall())
        return true;
    m_window->notify(u"telephone"_s, tr("通话结束并整理完以后再离开座席"));
    return false;
}

/// Everything stays as it is behind the sign-in window; the sync goes on, calls go to others.
void Workstation::lock()
{
    if (m_locked || !m_window)
        return;
    if (!isFree()) {
        if (m_idle)
            m_idle->start(); // a call came when the time was just over
        return;
    }
    m_locked = true;
    if (m_idle)
        m_idle->stop();
    m_services->phone->choose(AgentState::Break, tr("座席锁定"));
    m_door->show(tr("座席已锁定。输入口令就接着做，没有保存的都还在。"));
    // Floating panes and dialogs are windows of their own: they don't go with the main one.
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!window->isVisible() || window == m_door->view())
            continue;
        if (window->windowType() == Qt::Popup || window->windowType() == Qt::ToolTip) {
            window->close();
            continue;
        }
        m_hidden.append({window, window->windowModality()});
        window->hide();
    }
}

void Workstation::unlock()
{
    if (!std::exchange(m_locked, false) || !m_window)
        return;
    m_window->show(); // below the others
    for (const HiddenWindow &hidden : std::exchange(m_hidden, {})) {
        if (!hidden.widget)
            continue;
        hidden.widget->setWindowModality(hidden.modality);
        hidden.widget->show();
    }
    if (std::exchange(m_rebuildsOnUnlock, false))
        m_window->rebuild();
    m_window->activateWindow();
    if (m_idle)
        m_idle->start();
}

/// An empty chair locks itself; the strip says so a minute before.
void Workstation::watchIdle()
{
    if (!m_options.tokenFile.isEmpty())
        return; // nobody is there to type a password
    SettingsService &settings = *m_services->settings;
    if (m_options.policy.lockMinutes)
        settings.setPolicy({{u"seat.lock"_s, *m_options.policy.lockMinutes}});
    m_idle = std::make_unique<IdleWatch>(*m_clock, this);
    const auto apply = [this, &settings] { m_idle->setLimit(settings.value(u"seat.lock"_s).toInt()); };
    apply();
    connect(&settings, &SettingsService::changed, m_idle.get(), apply);
    m_idle->setPresent([this] { return isInCall(); });
    connect(m_idle.get(), &IdleWatch::closing, this, [this](int secondsLeft) {
        if (m_window)
            m_window->setLockingIn(secondsLeft);
    });
    connect(m_idle.get(), &IdleWatch::due, this, &Workstation::lock, Qt::QueuedConnection);
    m_idle->start();
}

void Workstation::leaveWhenFree(bool another)
{
    if (!isFree())
        return;
    if (another)
        m_door->clearAccount();
    QMetaObject::invokeMethod(this, [this] { leave({}); }, Qt::QueuedConnection);
}

} // namespace Warmline
