// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The shift's pictures: every workspace in each theme and language, then what lies behind their keys.
#include "app/services/kpi/kpi_service.h"
#include "app/services/map/map_service.h"
#include "app/services/map/room_map_service.h"
#include "app/services/panorama/panorama_service.h"
#include "app/services/settings/settings_service.h"
#include "app/services/stations/alarm_rule_service.h"
#include "app/services/stations/correlation_service.h"
#include "app/services/stations/station_service.h"
#include "app/services/tickets/ticket_service.h"
#include "app/warmline/shift/shift.h"
#include "app/warmline/workstation.h"
#include "translations/language.h"
#include "ui/shell/main_window.h"

#include <QApplication>

namespace Warmline {

namespace {

constexpr QSize kSmallWindow{1366, 768};

QWidget *topWindow(const QString &name)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->objectName() == name && window->isVisible())
            return window;
    }
    return nullptr;
}

} // namespace

void Shift::addGallery()
{
    const QStringList workspaces{QStringLiteral("seat"),     QStringLiteral("tickets"),
                                 QStringLiteral("map"),      QStringLiteral("stations"),
                                 QStringLiteral("panorama"), QStringLiteral("kpi"),
                                 QStringLiteral("sync"),     QStringLiteral("settings")};
    SettingsService &settings = *m_workstation.services().settings;
    // One agent of a small city has too few calls for a radar; the whole centre has them.
    step(QStringLiteral("figures of the centre"),
         [this] { m_workstation.services().kpi->setScope(KpiScope::Centre); }, {});
    addPanorama();
    for (const QString &language : Language::all()) {
        for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            step(QStringLiteral("language %1, theme %2").arg(language, theme),
                 [&settings, language, theme] {
                     (void)settings.set(QStringLiteral("ui.theme"), theme);
                     (void)settings.set(QStringLiteral("ui.language"), language);
                 },
                 {});
            for (const QString &workspace : workspaces)
                picture(workspace + QLatin1Char('_') + theme + QLatin1Char('_') + language,
                        [this, workspace] { m_workstation.window()->showWorkspace(workspace); });
        }
    }
    for (const QString &language : Language::all()) {
        step(QStringLiteral("small window, language ") + language,
             [this, &settings, language] {
                 (void)settings.set(QStringLiteral("ui.theme"), QStringLiteral("light"));
                 (void)settings.set(QStringLiteral("ui.language"), language);
                 m_workstation.window()->resize(kSmallWindow);
             },
             {});
        for (const QString &workspace : workspaces)
            picture(workspace + QStringLiteral("_1366_") + language,
                    [this, workspace] { m_workstation.window()->showWorkspace(workspace); });
    }
    step(QStringLiteral("usual window"),
         [this, &settings] {
             (void)settings.set(QStringLiteral("ui.language"), QStringLiteral("zh_CN"));
             m_workstation.window()->resize(kUsualWindow);
         },
         {});
    if (m_workstation.options().demo) {
        addMapDepth();
        addStationDepth();
    }
    picture(QStringLiteral("palette_search"), [this] {
        m_workstation.window()->showWorkspace(QStringLiteral("seat"));
        m_hand.key(Qt::Key_K, Qt::ControlModifier);
        m_hand.type(QStringLiteral("palette_field"), QStringLiteral("hfjy"));
    });
}

/// The whole of one household: of the shift's ticket, else of the card that stands on the seat.
void Shift::addPanorama()
{
    PanoramaService &panorama = *m_workstation.services().panorama;
    if (!m_workstation.options().demo)
        return;
    step(
        QStringLiteral("panorama of a household, all parts of it"),
        [this, &panorama] {
            if (const auto &details = m_workstation.services().tickets->details())
                panorama.open(details->row.ticket.account);
            m_workstation.window()->showWorkspace(QStringLiteral("panorama"));
        },
        [&panorama] { return panorama.lastMs() >= 0; },
        [this, &panorama] { m_figures.insert(QStringLiteral("panorama_ms"), panorama.lastMs()); });
}

void Shift::pictureOfWindow(const QString &name, const QString &window, const QString &key,
                            std::function<void()> act, std::function<bool()> until)
{
    step(
        QStringLiteral("window ") + window, [this, key] { m_hand.click(key); },
        [window] { return topWindow(window) != nullptr; },
        [this, window] { m_hand.hold(topWindow(window)); });
    if (until)
        step(QStringLiteral("filled ") + window, std::move(act), std::move(until), {}, 60'000);
    picture(name);
    step(
        QStringLiteral("closed ") + window,
        [window] {
            if (QWidget *open = topWindow(window))
                open->close();
        },
        [window] { return topWindow(window) == nullptr; }, [this] { m_hand.hold(m_workstation.window()); });
}

/// A day of complaints, the rooms, what hangs on a station's pipes, and what can be done for those
/// households.
void Shift::addMapDepth()
{
    MapService &map = *m_workstation.services().map;
    picture(QStringLiteral("map_day"), [this, &map] {
        m_workstation.window()->showWorkspace(QStringLiteral("map"));
        map.setWindow(map.windowToMs() - map.spanMs(), map.windowToMs());
    });
    step(
        QStringLiteral("rooms measured"), [this] { m_hand.click(QStringLiteral("map_tool_rooms")); },
        [this] {
            const RoomMap &rooms = m_workstation.services().rooms->rooms();
            return rooms.answering > 0 && rooms.coldForLong.has_value();
        },
        {}, 60'000);
    picture(QStringLiteral("map_rooms"));
    step(QStringLiteral("stations read"), {},
         [this] { return !m_workstation.services().stations->stations().isEmpty(); });
    step(
        QStringLiteral("station found on the map"),
        [this] {
            m_hand.click(QStringLiteral("map_tool_heat"));
            m_hand.type(QStringLiteral("map_search"),
                        m_workstation.services().stations->stations().constFirst().station.name);
            m_hand.key(Qt::Key_Return);
        },
        [this] { return m_hand.shows(QStringLiteral("map_open_station")); });
    picture(QStringLiteral("map_station"));
    step(
        QStringLiteral("followed along the pipes"),
        [this] {
            m_hand.click(QStringLiteral("map_tool_trace"));
            m_hand.click(QStringLiteral("map_view"));
        },
        [this] { return m_hand.shows(QStringLiteral("map_trace_kind")); });
    picture(QStringLiteral("map_downstream"));
    pictureOfWindow(QStringLiteral("map_notices"), QStringLiteral("notice_dialog"),
                    QStringLiteral("map_notice_list"));
    pictureOfWindow(QStringLiteral("map_incident"), QStringLiteral("incident_dialog"),
                    QStringLiteral("map_declare_incident"));
    pictureOfWindow(QStringLiteral("map_wall"), QStringLiteral("map_wall"), QStringLiteral("map_wall_open"));
}

void Shift::addStationDepth()
{
    step(
        QStringLiteral("a station chosen"),
        [this] { m_workstation.window()->showWorkspace(QStringLiteral("stations")); },
        [this] { return !m_workstation.services().stations->selected().isEmpty(); });
    AlarmRuleService &rules = *m_workstation.services().alarmRules;
    pictureOfWindow(
        QStringLiteral("stations_rules"), QStringLiteral("alarm_rules"), QStringLiteral("alarm_rules_key"),
        [this] { m_hand.click(QStringLiteral("rule_try")); },
        [&rules] { return rules.trial().has_value() && !rules.isTrying(); });
    CorrelationService &correlation = *m_workstation.services().correlation;
    pictureOfWindow(QStringLiteral("stations_correlation"), QStringLiteral("correlation"),
                    QStringLiteral("station_correlation"), {},
                    [&correlation] { return correlation.answer().has_value() && !correlation.isBusy(); });
}

} // namespace Warmline
