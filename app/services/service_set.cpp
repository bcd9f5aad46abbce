// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/service_set.h"

#include "app/services/change_feed.h"
#include "app/services/command_registry.h"
#include "app/services/customer/contact_service.h"
#include "app/services/customer/customer_service.h"
#include "app/services/incidents/incident_service.h"
#include "app/services/kpi/kpi_service.h"
#include "app/services/map/area_filter.h"
#include "app/services/map/crew_map_service.h"
#include "app/services/map/map_service.h"
#include "app/services/map/room_map_service.h"
#include "app/services/notice_service.h"
#include "app/services/outreach/notice_desk.h"
#include "app/services/outreach/notice_roll.h"
#include "app/services/panorama/panorama_service.h"
#include "app/services/phone/call_recorder.h"
#include "app/services/phone/callback_service.h"
#include "app/services/phone/headset_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/phone/recording_service.h"
#include "app/services/phone/self_test_service.h"
#include "app/services/phone/shift_record.h"
#include "app/services/phone/sound_service.h"
#include "app/services/phone/state_board.h"
#include "app/services/phone/state_recorder.h"
#include "app/services/search_service.h"
#include "app/services/settings/prescribed_settings.h"
#include "app/services/settings/settings_service.h"
#include "app/services/stations/alarm_rule_service.h"
#include "app/services/stations/alarm_service.h"
#include "app/services/stations/alarm_words.h"
#include "app/services/stations/correlation_service.h"
#include "app/services/stations/plant_feeds.h"
#include "app/services/stations/portioned_series.h"
#include "app/services/stations/station_service.h"
#include "app/services/sync/attachment_service.h"
#include "app/services/sync/conflict_service.h"
#include "app/services/sync/connection_status.h"
#include "app/services/sync/outbox_service.h"
#include "app/services/sync/presence_service.h"
#include "app/services/tickets/draft_store.h"
#include "app/services/tickets/ticket_service.h"
#include "app/services/verdict/verdict_service.h"

#include <QFileInfo>

namespace Warmline {

namespace {

/// Keys that somebody has chosen for commands hold at the next start, too.
void keepChosenKeys(CommandRegistry &commands, SettingsService &settings)
{
    const QString name = QStringLiteral("keys");
    QHash<QString, QString> chosen;
    const QVariantMap kept = settings.state(name).toMap();
    for (const auto &[id, keys] : kept.asKeyValueRange())
        chosen.insert(id, keys.toString());
    commands.setChosenKeys(chosen);
    QObject::connect(&commands, &CommandRegistry::keysChosen, &settings, [&commands, &settings, name] {
        QVariantMap now;
        for (const auto &[id, keys] : commands.chosenKeys().asKeyValueRange())
            now.insert(id, keys);
        settings.setState(name, now);
    });
}

} // namespace

ServiceSet::ServiceSet(const ServiceContext &c, const SessionInfo &info)
    : series(std::make_unique<PortionedSeries>(c.series))
    , settings(std::make_unique<SettingsService>(c.configFolder))
    , session(std::make_unique<Session>(info))
    , changes(std::make_unique<ChangeFeed>(c.changes))
    , prescribed(std::make_unique<PrescribedSettings>(*settings, c.reader, *changes))
    , drafts(std::make_unique<FileDraftStore>(c.draftFile, c.draftKey))
    , commands(std::make_unique<CommandRegistry>())
    , connection(std::make_unique<ConnectionStatus>(c.clock))
    , phone(std::make_unique<PhoneService>(*session, c.journal, *settings, c.clock))
    , sound(std::make_unique<SoundService>(*phone, *settings))
    , contact(std::make_unique<ContactService>(*phone, *session, c.reader, *series, *changes, c.clock))
    , customers(std::make_unique<CustomerService>(*session, c.journal, c.reader, *changes))
    , area(std::make_unique<AreaFilter>())
    , tickets(std::make_unique<TicketService>(*session, c.journal, c.reader, *changes, *settings, *drafts,
                                              c.clock))
    , search(std::make_unique<SearchService>(c.reader, *commands, *settings))
    , stations(std::make_unique<StationService>(*session, c.reader, *series, *changes, c.clock))
    , plantFeeds(std::make_unique<PlantFeeds>())
    , map(std::make_unique<MapService>(c.reader, *changes, c.clock))
    , rooms(std::make_unique<RoomMapService>(c.reader, *series, *changes, c.clock))
    , crews(std::make_unique<CrewMapService>(c.reader, *changes, c.clock))
    , kpi(std::make_unique<KpiService>(*session, c.reader, *series, *changes, *settings, c.clock))
    , outbox(std::make_unique<OutboxService>(*session, c.journal, c.reader, *changes))
    , notices(std::make_unique<NoticeService>(*phone, *outbox, *settings, c.reader, c.clock))
    , noticeRoll(std::make_unique<NoticeRoll>(*session, c.journal, c.reader, *changes, c.clock))
    , noticeDesk(std::make_unique<NoticeDesk>(*session, c.journal, c.reader, *changes, c.clock))
    , incidents(std::make_unique<IncidentService>(*session, c.journal, c.reader, *changes, c.clock))
    , conflicts(std::make_unique<ConflictService>(*session, c.journal, c.reader, *changes))
    , presence(std::make_unique<PresenceService>(c.clock))
    , attachments(std::make_unique<AttachmentService>(*session, c.journal, c.reader, c.clock))
    , verdict(std::make_unique<VerdictService>(*session, c.journal, c.reader, *series, *contact, *tickets,
                                               *changes, c.clock))
    , recorder(std::make_unique<CallRecorder>(*phone, *attachments))
    , headset(std::make_unique<HeadsetService>(*phone))
    , alarms(std::make_unique<AlarmService>(*session, c.journal, c.reader, *changes, *tickets, c.clock))
    , alarmRules(
          std::make_unique<AlarmRuleService>(*session, c.journal, c.reader, *series, *changes, c.clock))
    , callbacks(std::make_unique<CallbackService>(*phone, *session, c.journal, c.reader, *changes, c.clock))
    , selfTest(std::make_unique<SelfTestService>(SelfTestService::Parts{
          *phone, *connection, *stations, c.reader, c.clock, QFileInfo(c.draftFile).path()}))
    , shift(std::make_unique<ShiftRecord>(*selfTest, *session, *settings, c.clock))
    , recordings(std::make_unique<RecordingService>(*session, c.reader, *changes, *attachments, c.clock))
    , panorama(std::make_unique<PanoramaService>(c.reader, *series, *changes, c.clock))
    , correlation(std::make_unique<CorrelationService>(*session, c.reader, *series, c.clock))
    , stateRecorder(std::make_unique<StateRecorder>(*phone, *session, c.journal, c.reader, *changes,
                                                    *connection, c.clock))
    , states(std::make_unique<StateBoard>(*session, c.reader, *changes, *connection))
{
    keepChosenKeys(*commands, *settings);
    // The form of the household on the line is a draft from the first ring on. Once a call and household: the
    // card is told again whenever the store changes, also because the draft became a ticket.
    // Who is writing another ticket keeps that one under his hands while the call only rings, and after one
    // that he missed: else the second half of a word would land in a stranger's ticket.
    const auto begun = std::make_shared<std::pair<CallId, AccountNo>>();
    const auto begin = [this, begun](const ContactCard &card, bool talks) {
        const std::pair now(card.call, card.detail.household.account);
        if (card.call.isNull() || now == *begun)
            return;
        if (!talks && tickets->isDraftTyped() && tickets->draft().account != now.second)
            return;
        *begun = now;
        tickets->startDraft(card);
    };
    QObject::connect(contact.get(), &ContactService::cardSettled, tickets.get(), [this, begin] {
        const auto call = phone->call();
        if (const auto &card = contact->card())
            begin(*card, call && (call->state == TelephonyState::Talking || call->isOnHold()));
    });
    QObject::connect(phone.get(), &PhoneService::callAnswered, tickets.get(), [this, begin] {
        if (const auto &card = contact->card())
            begin(*card, true);
    });
    QObject::connect(tickets.get(), &TicketService::opened, attachments.get(),
                     [this](const TicketId &id) { attachments->openKept(id.toString()); });
    QObject::connect(tickets.get(), &TicketService::draftDiscarded, attachments.get(),
                     [this](const TicketId &id) { attachments->dropKept(id.toString()); });
    QObject::connect(attachments.get(), &AttachmentService::keptChanged, tickets.get(),
                     [this](const QString &ticket) {
                         QStringList names;
                         for (const Attachment &file : attachments->kept(ticket))
                             names.append(file.name);
                         tickets->setDraftFiles(ticket, names);
                     });
    QObject::connect(area.get(), &AreaFilter::changed, tickets.get(),
                     [this] { tickets->setArea(area->area()); });
    QObject::connect(area.get(), &AreaFilter::changed, kpi.get(), [this] { kpi->setArea(area->area()); });
    QObject::connect(stateRecorder.get(), &StateRecorder::failed, phone.get(), &PhoneService::failed);
    QObject::connect(stations.get(), &StationService::newestChanged, connection.get(),
                     &ConnectionStatus::setTelemetryAt);
    QObject::connect(contact.get(), &ContactService::valuesChanged, stations.get(),
                     [this] { stations->learn(contact->card()->stationValues); });
    QObject::connect(alarms.get(), &AlarmService::told, notices.get(),
                     [this](const AlarmRow &row, int count) {
                         notices->tell({.kind = Notice::Kind::Alarm,
                                        .subject = row.place,
                                        .what = alarmKindName(row.record.kind),
                                        .reason = AlarmWords::evidence(row.record),
                                        .count = count,
                                        .atMs = row.record.raisedMs});
                     });
    noticeRoll->setConnection(*connection);
    noticeDesk->setConnection(*connection);
    QObject::connect(noticeDesk.get(), &NoticeDesk::awaited, notices.get(),
                     [this](const NoticeRecord &record) {
                         notices->tell({.kind = Notice::Kind::Release,
                                        .subject = record.place,
                                        .what = record.preparedBy.value,
                                        .count = int(record.households),
                                        .id = record.id.toString(),
                                        .atMs = record.preparedMs});
                     });
    QObject::connect(noticeDesk.get(), &NoticeDesk::settled, notices.get(),
                     [this](const NoticeId &id) { notices->drop(Notice::Kind::Release, id.toString()); });
    QObject::connect(settings.get(), &SettingsService::changed, session.get(), [this](const QString &name) {
        if (name == QLatin1String("ui.language"))
            session->setLanguage(settings->language());
    });
    if (settings->isChanged(QStringLiteral("ui.language")))
        session->setLanguage(settings->language());
}

ServiceSet::~ServiceSet() = default;

} // namespace Warmline
