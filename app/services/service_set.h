// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/journal.h"
#include "app/domain/queries.h"
#include "app/domain/telemetry.h"
#include "app/services/session.h"

#include <memory>

namespace Warmline {

class AlarmRuleService;
class AlarmService;
class AreaFilter;
class AttachmentService;
class CallRecorder;
class CallbackService;
class ChangeFeed;
class CommandRegistry;
class ConflictService;
class ConnectionStatus;
class ContactService;
class CorrelationService;
class CrewMapService;
class CustomerService;
class DraftStore;
class HeadsetService;
class IncidentService;
class KpiService;
class MapService;
class NoticeDesk;
class NoticeRoll;
class NoticeService;
class OutboxService;
class PanoramaService;
class PhoneService;
class PlantFeeds;
class PrescribedSettings;
class PresenceService;
class RoomMapService;
class RecordingService;
class SearchService;
class SelfTestService;
class SettingsService;
class ShiftRecord;
class SoundService;
class StateBoard;
class StateRecorder;
class StationService;
class TicketService;
class VerdictService;

/// What the services stand on; all of it outlives them.
struct ServiceContext
{
    Reader &reader;
    Journal &journal;
    ChangeSource &changes;
    SeriesSource &series;
    const Clock &clock;
    QString configFolder; ///< settings
    QString draftFile; ///< the form's draft
    QByteArray draftKey; ///< 32 bytes
};

/// All services of a seat, made and destroyed together, in an order that suits their dependencies. The panes
/// take from here what they need. GUI thread.
struct ServiceSet
{
    ServiceSet(const ServiceContext &context, const SessionInfo &session);
    ~ServiceSet();
    Q_DISABLE_COPY_MOVE(ServiceSet)

    std::unique_ptr<SeriesSource> series; ///< the context's, for questions of any size
    std::unique_ptr<SettingsService> settings;
    std::unique_ptr<Session> session;
    std::unique_ptr<ChangeFeed> changes;
    std::unique_ptr<PrescribedSettings> prescribed;
    std::unique_ptr<DraftStore> drafts;
    std::unique_ptr<CommandRegistry> commands;
    std::unique_ptr<ConnectionStatus> connection;
    std::unique_ptr<PhoneService> phone;
    std::unique_ptr<SoundService> sound;
    std::unique_ptr<ContactService> contact;
    std::unique_ptr<CustomerService> customers;
    std::unique_ptr<AreaFilter> area;
    std::unique_ptr<TicketService> tickets;
    std::unique_ptr<SearchService> search;
    std::unique_ptr<StationService> stations;
    std::unique_ptr<PlantFeeds> plantFeeds;
    std::unique_ptr<MapService> map;
    std::unique_ptr<RoomMapService> rooms;
    std::unique_ptr<CrewMapService> crews;
    std::unique_ptr<KpiService> kpi;
    std::unique_ptr<OutboxService> outbox;
    std::unique_ptr<NoticeService> notices;
    std::unique_ptr<NoticeRoll> noticeRoll;
    std::unique_ptr<NoticeDesk> noticeDesk;
    std::unique_ptr<IncidentService> incidents;
    std::unique_ptr<ConflictService> conflicts;
    std::unique_ptr<PresenceService> presence;
    std::unique_ptr<AttachmentService> attachments;
    std::unique_ptr<VerdictService> verdict;
    std::unique_ptr<CallRecorder> recorder;
    std::unique_ptr<HeadsetService> headset;
    std::unique_ptr<AlarmService> alarms;
    std::unique_ptr<AlarmRuleService> alarmRules;
    std::unique_ptr<CallbackService> callbacks;
    std::unique_ptr<SelfTestService> selfTest;
    std::unique_ptr<ShiftRecord> shift;
    std::unique_ptr<RecordingService> recordings;
    std::unique_ptr<PanoramaService> panorama;
    std::unique_ptr<CorrelationService> correlation;
    std::unique_ptr<StateRecorder> stateRecorder;
    std::unique_ptr<StateBoard> states;
};

} // namespace Warmline
