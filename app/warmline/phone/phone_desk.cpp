// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/phone/phone_desk.h"

#include "app/services/command_registry.h"
#include "app/services/phone/callback_service.h"
#include "app/services/phone/headset_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/phone/self_test_service.h"
#include "app/services/phone/shift_record.h"
#include "app/services/phone/sound_service.h"
#include "app/services/service_set.h"
#include "app/simulation/simulated_headset.h"
#include "ui/shell/main_window.h"
#include "ui/softphone/check/self_test_window.h"
#include "ui/softphone/recording/recording_player.h"
#include "ui/softphone/sound/ringer.h"
#include "ui/softphone/sound/sound_pane.h"
#include "ui/softphone/sound/sound_watch.h"
#include "ui/softphone/support/support_window.h"

using namespace Qt::StringLiterals;

namespace Warmline {

PhoneDesk::PhoneDesk(ServiceSet &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_ringer(std::make_unique<Ringer>(*services.phone, *services.sound))
    , m_watch(std::make_unique<SoundWatch>(*services.sound))
{
    services.selfTest->setRingTest([this](auto done) { m_ringer->test(std::move(done)); });
}

PhoneDesk::~PhoneDesk()
{
    m_services.selfTest->setRingTest({});
}

void PhoneDesk::attach(MainWindow &window)
{
    delete m_player;
    delete m_support;
    delete m_selfTest; // its words were in the language of before
    registerCommands(window);
    // A rebuilt window is the same object.
    disconnect(m_services.phone.get(), nullptr, this, nullptr);
    connect(m_services.phone.get(), &PhoneService::failed, this,
            [&window](const Error &error) { window.notify(u"telephone"_s, error.text); });
    disconnect(m_services.callbacks.get(), nullptr, this, nullptr);
    connect(m_services.callbacks.get(), &CallbackService::failed, this,
            [&window](const Error &error) { window.notify(u"telephone"_s, error.message()); });
    disconnect(m_services.sound.get(), nullptr, this, nullptr);
    connect(m_services.sound.get(), &SoundService::told, this,
            [&window](const QString &words) { window.notify(u"headset"_s, words); });
}

Pane *PhoneDesk::makeSoundPane()
{
    return new SoundPane(m_services, *m_ringer);
}

void PhoneDesk::registerCommands(MainWindow &window)
{
    CommandRegistry &commands = *m_services.commands;
    const QString group = tr("通话");
    commands.add(
        {u"call.recordings"_s, tr("听通话录音"), {}, group, true, [this, &window] { listen(window); }});
    commands.add(
        {u"shift.self_test"_s, tr("班前自检"), {}, group, true, [this, &window] { runSelfTest(window); }});
    commands.add({u"call.sound"_s, tr("选择声音设备"), {}, group, true, [&window] {
                      window.showWorkspace(u"settings"_s);
                  }});
    registerHeadset();
    disconnect(m_services.headset.get(), nullptr, this, nullptr);
    connect(m_services.headset.get(), &HeadsetService::changed, this, &PhoneDesk::registerHeadset);
    commands.add({u"support.show"_s, tr("支持包（信令已打码）"), {}, group, true, [this, &window] {
                      showSupport(window);
                  }});
}

/// Who has no headset with buttons can try one: with the simulated line.
void PhoneDesk::registerHeadset()
{
    CommandRegistry &commands = *m_services.commands;
    const auto *simulated = qobject_cast<SimulatedHeadset *>(m_services.headset->headset());
    const auto key = [&](const QString &id, const QString &text, HeadsetButton button) {
        if (!simulated)
            return commands.remove(id);
        commands.add({id, text, {}, simulated->name(), true, [this, button] {
                          if (Headset *headset = m_services.headset->headset())
                              emit headset->pressed(button);
                      }});
    };
    key(u"headset.hook"_s, tr("模拟耳机：摘挂机键"), HeadsetButton::Hook);
    key(u"headset.mute"_s, tr("模拟耳机：静音键"), HeadsetButton::Mute);
    key(u"headset.flash"_s, tr("模拟耳机：闪断键"), HeadsetButton::Flash);
}

void PhoneDesk::listen(MainWindow &window)
{
    if (!m_player) {
        m_player = new RecordingPlayer(m_services, &window);
        m_player->setAttribute(Qt::WA_DeleteOnClose); // and with it what was open
        m_player->resize(640, 280);
    }
    m_player->show();
    m_player->raise();
    m_player->openNewest();
}

void PhoneDesk::runSelfTest(MainWindow &window)
{
    if (!m_selfTest) {
        m_selfTest = new SelfTestWindow(*m_services.selfTest, *m_services.shift, &window);
        connect(m_selfTest, &SelfTestWindow::supportRequested, this,
                [this, &window] { showSupport(window); });
    }
    m_selfTest->run();
}

void PhoneDesk::showSupport(MainWindow &window)
{
    if (!m_support)
        m_support = new SupportWindow(m_services, &window);
    m_support->open();
}

} // namespace Warmline
