// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/shift/shift.h"

#include "app/pluginapi/telephony_script.h"
#include "app/services/customer/contact_service.h"
#include "app/services/kpi/kpi_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/sync/connection_status.h"
#include "app/services/tickets/ticket_service.h"
#include "app/warmline/company/embedded_company.h"
#include "app/warmline/shift/process_figures.h"
#include "app/warmline/shift/shift_report.h"
#include "app/warmline/shift/window_fit.h"
#include "app/warmline/workstation.h"
#include "ui/common/segmented_control.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace Warmline {

namespace {

constexpr int kMeasuredCalls = 20;
constexpr int kMeasuredKeys = 200;

} // namespace

Shift::Shift(Workstation &workstation, QObject *parent)
    : QObject(parent)
    , m_workstation(workstation)
{ }

void Shift::start()
{
    QDir().mkpath(m_workstation.options().outFolder);
    connect(&m_workstation, &Workstation::usable, this, &Shift::begin);
    connect(&m_workstation, &Workstation::failed, this, [](const Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.message()));
        QCoreApplication::exit(1);
    });
    connect(&m_runner, &ScriptRunner::stepStarted, this,
            [](const QString &name) { std::fprintf(stderr, "  %s\n", qPrintable(name)); });
    connect(&m_runner, &ScriptRunner::finished, this, &Shift::finish);
}

void Shift::begin()
{
    MainWindow *window = m_workstation.window();
    window->resize(kUsualWindow);
    m_hand.hold(window);
    m_figures.insert(QStringLiteral("demo_usable_ms"), m_workstation.demoUsableMs());
    m_figures.insert(QStringLiteral("window_usable_ms"), m_workstation.usableMs());
    TicketService *tickets = m_workstation.services().tickets.get();
    connect(tickets, &TicketService::opened, this, [this](const TicketId &id, const QString &number) {
        m_ticket = id;
        m_ticketNumber = number;
    });
    connect(tickets, &TicketService::acted, this,
            [this](const TicketId &, const QString &intent) { m_lastIntent = intent; });
    // Only the demo city calls by itself; of a company's own data, and of a server, pictures are taken.
    if (m_workstation.options().demo) {
        addCall();
        addTicket();
        addTicketLife();
        addCardTimes();
        addTyping();
    }
    addGallery();
    step(
        QStringLiteral("every pane had its room in every picture"), {}, [this] { return m_unfit.isEmpty(); },
        {}, 0);
    m_runner.start();
}

void Shift::step(const QString &name, std::function<void()> act, std::function<bool()> until,
                 std::function<void()> after, int timeoutMs)
{
    m_runner.add({name, std::move(act), std::move(until), std::move(after), timeoutMs});
}

void Shift::picture(const QString &name, std::function<void()> before)
{
    step(
        QStringLiteral("picture ") + name,
        [this, before = std::move(before)] {
            if (before)
                before();
            m_hand.expectChange();
        },
        [this] { return m_hand.isSettled(); },
        [this, name] {
            if (m_hand.save(outFile(name + QStringLiteral(".png"))))
                m_pictures.append(QString(name + QStringLiteral(".png")));
            if (const QString unfit = whatDoesNotFit(*m_hand.window()); !unfit.isEmpty())
                m_unfit.append(QString(name + QStringLiteral(": ") + unfit));
        },
        15'000);
}

void Shift::offerCall()
{
    if (TelephonyScript *script = m_workstation.telephonyScript(); script && m_workstation.company()) {
        ScriptedCall call = m_workstation.company()->registeredCaller();
        call.patienceMs = 0; // waits until the script goes on
        call.talkMs = 0;
        script->offer(call);
    }
}

void Shift::addCall()
{
    PhoneService &phone = *m_workstation.services().phone;
    step(
        QStringLiteral("the city lives"), {},
        [this] { return m_workstation.company() && m_workstation.company()->isAlive(); }, {}, 60'000);
    step(QStringLiteral("line registered"), {},
         [&phone] { return phone.line().registration == LineState::Registration::Registered; });
    step(
        QStringLiteral("agent ready"), [&phone] { phone.choose(AgentState::Ready); },
        [&phone] { return phone.agent().state == AgentState::Ready; });
    step(
        QStringLiteral("seat without a call"),
        [this] { m_workstation.window()->showWorkspace(QStringLiteral("seat")); },
        [this] { return m_hand.shows(QStringLiteral("phone_state")); });
    picture(QStringLiteral("seat_idle"));
    step(
        QStringLiteral("call offered, card on the screen"), [this] { offerCall(); },
        [this] {
            return m_workstation.services().contact->card().has_value()
                && m_hand.shows(QStringLiteral("phone_answer"));
        });
    picture(QStringLiteral("seat_ringing"));
    step(
        QStringLiteral("answered by F12"), [this] { m_hand.key(Qt::Key_F12); },
        [&phone] { return phone.agent().state == AgentState::Talking; });
    picture(QStringLiteral("seat_call"));
    step(
        QStringLiteral("held and taken back by F9"), [this] { m_hand.key(Qt::Key_F9); },
        [&phone] { return phone.call() && phone.call()->isOnHold(); }, [this] { m_hand.key(Qt::Key_F9); });
    step(QStringLiteral("talking again"), {},
         [&phone] { return phone.call() && phone.call()->state == TelephonyState::Talking; });
}

void Shift::addTicket()
{
    TicketService &tickets = *m_workstation.services().tickets;
    step(QStringLiteral("form has a draft for the household"), {},
         [&tickets] { return !tickets.draft().account.isEmpty(); });
    step(
        QStringLiteral("words typed into the form"),
        [this] {
            m_hand.type(QStringLiteral("ticket_text"),
                        tr("整户发凉，自昨夜起；楼上、楼下同样不热。户内有老人。"));
        },
        [&tickets] { return !tickets.draft().text.isEmpty(); });
    step(
        QStringLiteral("category, tier and scope chosen"),
        [this] {
            m_hand.choose(QStringLiteral("ticket_category"), int(TicketCategory::NoHeat));
            m_hand.choose(QStringLiteral("ticket_tier"), int(Tier::Yellow));
            if (auto *scope =
                    m_hand.window()->findChild<SegmentedControl *>(QStringLiteral("triage_scope"))) {
                scope->setCurrentIndex(2);
                emit scope->activated(2);
            }
        },
        [&tickets] { return tickets.draft().missing().isEmpty(); });
    picture(QStringLiteral("seat_form"));
    step(
        QStringLiteral("ticket opened by Ctrl+Enter"),
        [this] { m_hand.key(Qt::Key_Return, Qt::ControlModifier); },
        [this] { return !m_ticketNumber.isEmpty(); });
    step(
        QStringLiteral("crews known"), [&tickets] { tickets.loadCrews(); },
        [&tickets] { return !tickets.crews().isEmpty(); });
    step(
        QStringLiteral("ticket accepted and dispatched"),
        [this, &tickets] {
            tickets.dispatch(m_ticket, tickets.crews().constFirst().id, 0, tr("请带测温仪"));
        },
        [this] { return m_lastIntent == QLatin1String("ticket.dispatch"); });
    step(
        QStringLiteral("hung up by Shift+F12"), [this] { m_hand.key(Qt::Key_F12, Qt::ShiftModifier); },
        [this] { return m_workstation.services().phone->agent().state == AgentState::WrapUp; });
    picture(QStringLiteral("seat_wrapup"));
    step(
        QStringLiteral("wrap-up finished"), [this] { m_workstation.services().phone->finishWrapUp(); },
        [this] { return m_workstation.services().phone->agent().state == AgentState::Ready; });
}

void Shift::addTicketLife()
{
    TicketService &tickets = *m_workstation.services().tickets;
    // What the crew and the callback do comes from them in life; here the same intents are given.
    const auto intent = [this](const QString &name, std::function<void()> act) {
        step(
            name,
            [this, act = std::move(act)] {
                m_lastIntent.clear();
                act();
            },
            [this, name] { return m_lastIntent == name; });
    };
    step(
        QStringLiteral("ticket workspace"),
        [this] { m_workstation.window()->showWorkspace(QStringLiteral("tickets")); },
        [&tickets] { return !tickets.list().rows.isEmpty(); });
    step(
        QStringLiteral("trail shown"), [this, &tickets] { tickets.showDetails(m_ticket); },
        [&tickets] { return tickets.details().has_value(); });
    intent(QStringLiteral("ticket.check_in"), [this, &tickets] { tickets.checkIn(m_ticket, 126.64, 45.75); });
    intent(QStringLiteral("ticket.handle"),
           [this, &tickets] { tickets.handle(m_ticket, tr("立管排气，调节阀开大两圈，室温回升"), 195); });
    picture(QStringLiteral("tickets_handled"));
    intent(QStringLiteral("ticket.verify"), [this, &tickets] {
        Verification verification;
        verification.satisfied = true;
        verification.nps = 9;
        verification.measuredTemperatureTenths = 198;
        tickets.verify(m_ticket, verification);
    });
    intent(QStringLiteral("ticket.close"), [this, &tickets] { tickets.close(m_ticket); });
    step(QStringLiteral("ticket closed and confirmed by the server"), {}, [this, &tickets] {
        return tickets.details() && tickets.details()->row.ticket.step == TicketStep::Closed
            && m_workstation.services().connection->waiting() == 0;
    });
    picture(QStringLiteral("tickets_closed"));
}

void Shift::addCardTimes()
{
    PhoneService &phone = *m_workstation.services().phone;
    ContactService &contact = *m_workstation.services().contact;
    step(QStringLiteral("seat again"),
         [this] {
             m_workstation.window()->showWorkspace(QStringLiteral("seat"));
             if (QWidget *pane = m_hand.find(QStringLiteral("customer_pane")))
                 m_cards.start(m_workstation.services(), pane);
         },
         {});
    for (int i = 0; i < kMeasuredCalls; ++i) {
        auto before = std::make_shared<qsizetype>(0);
        step(
            QStringLiteral("call %1: card on the screen").arg(i + 1),
            [this, before] {
                *before = m_cards.milliseconds().size();
                offerCall();
            },
            [this, before, &contact] {
                // A caller may be unknown, or one of several: then there is nothing to measure, but something
                // to see.
                const MatchKind kind = contact.match().kind;
                return m_cards.milliseconds().size() > *before
                    || (m_hand.shows(QStringLiteral("phone_answer"))
                        && (kind == MatchKind::Several || kind == MatchKind::Unknown
                            || kind == MatchKind::None));
            });
        step(
            QStringLiteral("call %1: rejected").arg(i + 1), [&phone] { phone.reject(); },
            [&phone] { return !phone.call() || phone.call()->isOver(); });
        step(
            QStringLiteral("call %1: ready again").arg(i + 1), [&phone] { phone.choose(AgentState::Ready); },
            [&phone] { return phone.agent().state == AgentState::Ready; });
    }
    step(QStringLiteral("card times"),
         [this] {
             m_cards.stop();
             const QList<double> &times = m_cards.milliseconds();
             m_figures.insert(QStringLiteral("offered_to_card_ms_p50"), percentile(times, 50));
             m_figures.insert(QStringLiteral("offered_to_card_ms_p95"), percentile(times, 95));
             m_figures.insert(QStringLiteral("offered_to_card_n"), times.size());
         },
         {});
}

void Shift::addTyping()
{
    // With a call on the line, telemetry coming in and the sync running.
    step(
        QStringLiteral("a call stays on the line"), [this] { offerCall(); },
        [this] { return m_hand.shows(QStringLiteral("phone_answer")); });
    step(
        QStringLiteral("answered"), [this] { m_workstation.services().phone->answer(); },
        [this] { return m_workstation.services().phone->agent().state == AgentState::Talking; });
    step(
        QStringLiteral("typing measured"),
        [this] {
            if (QWidget *editor = m_hand.find(QStringLiteral("ticket_text")))
                m_meter.start(editor, kMeasuredKeys);
        },
        [this] { return m_meter.milliseconds().size() >= kMeasuredKeys; },
        [this] {
            m_figures.insert(QStringLiteral("key_to_paint_ms_p50"), percentile(m_meter.milliseconds(), 50));
            m_figures.insert(QStringLiteral("key_to_paint_ms_p99"), percentile(m_meter.milliseconds(), 99));
            m_figures.insert(QStringLiteral("key_to_paint_n"), m_meter.milliseconds().size());
            measureMachine(QStringLiteral("in a call"));
        },
        60'000);
}

void Shift::measureMachine(const QString &when)
{
    m_figures.insert(QStringLiteral("resident_mb"), ProcessFigures::residentMb());
    m_figures.insert(QStringLiteral("measured"), when);
}

QString Shift::outFile(const QString &name) const
{
    return QDir(m_workstation.options().outFolder).filePath(name);
}

void Shift::finish()
{
    ShiftReport report;
    report.figures = m_figures;
    report.steps = m_runner.log();
    report.pictures = m_pictures;
    report.unfit = m_unfit;
    report.ticket = m_ticketNumber;
    report.failedStep = m_runner.failedStep();
    if (!m_runner.ok())
        (void)m_hand.save(outFile(QStringLiteral("failed.png")));
    const bool written = report.write(m_workstation.options().outFolder);
    std::fprintf(stdout, "%s", qPrintable(report.text()));
    QCoreApplication::exit(m_runner.ok() && written ? 0 : 1);
}

} // namespace Warmline
