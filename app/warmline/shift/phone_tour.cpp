// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/shift/phone_tour.h"

#include "app/domain/call.h"
#include "app/domain/queries.h"
#include "app/services/command_registry.h"
#include "app/services/customer/contact_service.h"
#include "app/services/phone/call_recorder.h"
#include "app/services/phone/phone_service.h"
#include "app/services/phone/recording_service.h"
#include "app/services/phone/self_test_service.h"
#include "app/services/settings/settings_service.h"
#include "app/services/sync/attachment_service.h"
#include "app/storage/store.h"
#include "app/warmline/seat.h"
#include "app/warmline/shift/shift_report.h"
#include "app/warmline/workstation.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kTourWindow{1600, 900};
constexpr auto kColleague = "1030"; ///< of the exchange in plugins/telephony_sip/pbx

} // namespace

PhoneTour::PhoneTour(Workstation &workstation, QObject *parent)
    : QObject(parent)
    , m_workstation(workstation)
{ }

void PhoneTour::start()
{
    QDir().mkpath(m_workstation.options().outFolder);
    connect(&m_workstation, &Workstation::usable, this, &PhoneTour::begin);
    connect(&m_workstation, &Workstation::failed, this, [](const Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.message()));
        QCoreApplication::exit(1);
    });
    connect(&m_runner, &ScriptRunner::stepStarted, this,
            [](const QString &name) { std::fprintf(stderr, "  %s\n", qPrintable(name)); });
    connect(&m_runner, &ScriptRunner::finished, this, &PhoneTour::finish);
}

void PhoneTour::step(const QString &name, std::function<void()> act, std::function<bool()> until,
                     std::function<void()> after, int timeoutMs)
{
    m_runner.add({name, std::move(act), std::move(until), std::move(after), timeoutMs});
}

QString PhoneTour::outFile(const QString &name) const
{
    return QDir(m_workstation.options().outFolder).filePath(name);
}

void PhoneTour::picture(const QString &name)
{
    step(
        u"picture "_s + name, [this] { m_hand.expectChange(); }, [this] { return m_hand.isSettled(); },
        [this, name] {
            if (m_hand.save(outFile(name + u".png"_s)))
                m_pictures.append(QString(name + u".png"_s));
        },
        15'000);
}

/// As it was started, dark, and in the language that is written from the right.
void PhoneTour::pictures(const QString &name)
{
    picture(name);
    look(u"dark"_s, m_language);
    picture(name + u"_dark"_s);
    look(u"light"_s, u"ug"_s);
    picture(name + u"_ug"_s);
    look(m_theme, m_language);
}

void PhoneTour::look(const QString &theme, const QString &language)
{
    step(u"look %1, %2"_s.arg(theme, language),
         [this, theme, language] {
             SettingsService &settings = *m_workstation.services().settings;
             (void)settings.set(u"ui.theme"_s, theme);
             (void)settings.set(u"ui.language"_s, language);
         },
         {});
}

void PhoneTour::begin()
{
    m_workstation.window()->resize(kTourWindow);
    m_hand.hold(m_workstation.window());
    const SettingsService &settings = *m_workstation.services().settings;
    m_theme = settings.theme();
    m_language = settings.language();
    connect(m_workstation.services().phone.get(), &PhoneService::failed, this,
            [](const Error &error) { std::fprintf(stderr, "  said: %s\n", qPrintable(error.message())); });
    addIncoming();
    addHeldAndConsult();
    addRecording();
    addListening();
    addSelfTest();
    m_runner.start();
}

void PhoneTour::addIncoming()
{
    PhoneService &phone = *m_workstation.services().phone;
    step(
        u"registered with the exchange"_s, {},
        [&phone] { return phone.line().registration == LineState::Registration::Registered; }, {}, 30'000);
    step(
        u"agent ready"_s,
        [this, &phone] {
            m_workstation.window()->showWorkspace(u"seat"_s);
            phone.choose(AgentState::Ready);
        },
        [&phone] { return phone.agent().state != AgentState::Offline; });
    step(
        u"a household of the city rings, its card is there"_s, {},
        [this, &phone] {
            return phone.call() && phone.call()->state == TelephonyState::Offered
                && m_workstation.services().contact->card().has_value() && m_hand.shows(u"phone_answer"_s);
        },
        {}, 60'000);
    pictures(u"pbx_incoming"_s);
    step(
        u"answered by F12"_s,
        [this, &phone] {
            m_call = phone.callId();
            m_hand.key(Qt::Key_F12);
        },
        [&phone] { return phone.agent().state == AgentState::Talking; });
    step(
        u"its sound is measured"_s, {}, [&phone] { return phone.call() && phone.call()->quality.mos > 0; },
        [this, &phone] { m_figures.insert(u"mos"_s, phone.call()->quality.mos); }, 20'000);
    step(
        u"three seconds are recorded"_s, {},
        [this] { return m_workstation.services().recorder->recordedMs() >= 3'000; }, {}, 20'000);
    picture(u"pbx_talking"_s);
}

void PhoneTour::addHeldAndConsult()
{
    PhoneService &phone = *m_workstation.services().phone;
    const auto is = [&phone](TelephonyState state) { return phone.call() && phone.call()->state == state; };
    step(u"held by F9"_s, [this] { m_hand.key(Qt::Key_F9); }, [is] { return is(TelephonyState::Held); });
    pictures(u"pbx_held"_s);
    step(
        u"taken back by F9"_s, [this] { m_hand.key(Qt::Key_F9); },
        [is] { return is(TelephonyState::Talking); });
    step(
        u"a colleague is asked"_s, [&phone] { phone.startTransfer(QString::fromLatin1(kColleague)); },
        [is, &phone] { return is(TelephonyState::Talking) && !phone.call()->consultOf.isEmpty(); }, {},
        20'000);
    pictures(u"pbx_consult"_s);
    step(
        u"the caller is taken back"_s, [&phone] { phone.takeBack(); },
        [is, &phone] { return is(TelephonyState::Talking) && phone.call()->consultOf.isEmpty(); }, {},
        20'000);
}

void PhoneTour::addRecording()
{
    PhoneService &phone = *m_workstation.services().phone;
    step(
        u"three more seconds"_s, {},
        [this] { return m_workstation.services().recorder->recordedMs() >= 8'000; },
        [this] { m_figures.insert(u"recorded_ms"_s, m_workstation.services().recorder->recordedMs()); },
        30'000);
    step(
        u"hung up; the recording is sealed and comes back from the store"_s,
        [this] {
            connect(m_workstation.services().attachments.get(), &AttachmentService::added, this,
                    &PhoneTour::exportRecording);
            m_hand.key(Qt::Key_F12, Qt::ShiftModifier);
        },
        [this] { return m_recordingBytes > 0; },
        [this] { m_figures.insert(u"recording_bytes"_s, m_recordingBytes); }, 20'000);
    step(
        u"wrapped up"_s, [&phone] { phone.finishWrapUp(); },
        [&phone] { return phone.agent().state != AgentState::WrapUp; });
}

/// The recording just made, in the player: decoded from the store, its hold marked.
void PhoneTour::addListening()
{
    ServiceSet &services = m_workstation.services();
    step(u"the recording is listed"_s, {}, [this, &services] {
        const QList<RecordedCall> &calls = services.recordings->calls();
        return !calls.isEmpty() && calls.first().call == m_call;
    });
    step(
        u"listened to again"_s, [&services] { services.commands->trigger(u"call.recordings"_s); },
        [this, &services] {
            return services.recordings->recording() && services.recordings->recording()->call == m_call;
        },
        [this, &services] {
            m_figures.insert(u"listened_ms"_s, services.recordings->recording()->lengthMs());
            saveWindow(u"recording_player"_s, u"pbx_player"_s);
        },
        20'000);
}

void PhoneTour::addSelfTest()
{
    ServiceSet &services = m_workstation.services();
    step(
        u"checked before a shift: a real echo call"_s,
        [&services] {
            services.phone->choose(AgentState::Offline);
            services.commands->trigger(u"shift.self_test"_s);
        },
        [&services] { return !services.selfTest->isRunning(); },
        [this, &services] {
            m_figures.insert(u"self_test_passed"_s, services.selfTest->count(LineTestVerdict::Passed));
            saveWindow(u"self_test"_s, u"pbx_self_test"_s);
        },
        25'000);
}

/// A window of its own beside the main one.
void PhoneTour::saveWindow(const QString &name, const QString &file)
{
    QWidget *window = m_workstation.window()->findChild<QWidget *>(name);
    if (window && window->grab().save(outFile(file + u".png"_s)))
        m_pictures.append(QString(file + u".png"_s));
}

void PhoneTour::exportRecording()
{
    AttachmentService *attachments = m_workstation.services().attachments.get();
    connect(attachments, &AttachmentService::contentReady, this,
            [this](const OperationId &, const QByteArray &content) {
                QFile file(outFile(u"pbx_recording.opus"_s));
                if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size())
                    m_recordingBytes = content.size();
            });
    m_workstation.seat()
        .store()
        .ask([id = m_call](Queries &queries) { return queries.call(id); })
        .then(this, [this, attachments](const Result<std::optional<Call>> &call) {
            if (!call || !*call || (*call)->attachments.isEmpty())
                return;
            AttachmentOwner owner;
            owner.kind = EntityKind::Call;
            owner.entity = m_call.toString();
            attachments->open(owner, (*call)->attachments.constLast());
        });
}

void PhoneTour::finish()
{
    ShiftReport report;
    report.figures = m_figures;
    report.steps = m_runner.log();
    report.pictures = m_pictures;
    report.failedStep = m_runner.failedStep();
    if (!m_runner.ok())
        (void)m_hand.save(outFile(u"failed.png"_s));
    const bool written = report.write(m_workstation.options().outFolder);
    std::fprintf(stdout, "%s", qPrintable(report.text()));
    QCoreApplication::exit(m_runner.ok() && written ? 0 : 1);
}

} // namespace Warmline
