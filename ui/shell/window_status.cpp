// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_status.h"

#include "app/domain/own_source.h"
#include "app/services/notice_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/phone/sound_service.h"
#include "app/services/service_set.h"
#include "app/services/session.h"
#include "app/services/stations/plant_feeds.h"
#include "app/services/stations/station_service.h"
#include "app/services/sync/conflict_service.h"
#include "app/services/sync/connection_status.h"
#include "ui/common/format.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace Warmline {

namespace {

struct AgentLook
{
    ChipKind kind;
    const char *icon;
};

AgentLook lookOf(AgentState state)
{
    switch (state) {
    case AgentState::Ready: return {ChipKind::Ok, "headset"};
    case AgentState::Reserved: return {ChipKind::Accent, "telephone-inbound"};
    case AgentState::Talking: return {ChipKind::Accent, "telephone"};
    case AgentState::WrapUp: return {ChipKind::Info, "pencil"};
    case AgentState::Break: return {ChipKind::Neutral, "cup-hot"};
    case AgentState::Training: return {ChipKind::Neutral, "mortarboard"};
    case AgentState::Missed: return {ChipKind::Bad, "telephone-x"};
    case AgentState::LineDown: return {ChipKind::Bad, "plug"};
    case AgentState::Offline: break;
    }
    return {ChipKind::Neutral, "power"};
}

} // namespace

WindowStatus::WindowStatus(ServiceSet &services, TopBar &bar, StatusStrip &strip, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_bar(bar)
    , m_strip(strip)
{
    connect(services.phone.get(), &PhoneService::agentChanged, this, &WindowStatus::showAgent);
    connect(services.phone.get(), &PhoneService::lineChanged, this, &WindowStatus::showLine);
    connect(services.connection.get(), &ConnectionStatus::changed, this, &WindowStatus::showConnection);
    connect(services.connection.get(), &ConnectionStatus::ticked, this, &WindowStatus::tick);
    connect(services.stations.get(), &StationService::valuesChanged, this, &WindowStatus::showOutdoor);
    connect(services.stations.get(), &StationService::valuesChanged, this,
            &WindowStatus::showTelemetry); // at once, as the panes do: not with the next tick
    connect(services.session.get(), &Session::changed, this, &WindowStatus::showPerson);
    connect(services.conflicts.get(), &ConflictService::changed, this, &WindowStatus::showConnection);
    connect(services.notices.get(), &NoticeService::changed, this, &WindowStatus::showNotices);
    connect(services.plantFeeds.get(), &PlantFeeds::changed, this, &WindowStatus::showPlant);
    connect(services.sound.get(), &SoundService::changed, this, &WindowStatus::showSound);
    showNotices();
    showPerson();
    showOutdoor();
    showPlant();
    tick();
}

void WindowStatus::tick()
{
    const SessionInfo &info = m_services.session->info();
    const QDateTime now =
        QDateTime::fromMSecsSinceEpoch(m_services.connection->nowMs(), QTimeZone(info.timeZone.toLatin1()));
    const QLocale locale(info.language);
    // "1月14日 周三": month, day and weekday in the order that each language expects.
    const QString date = info.language == QLatin1String("zh_CN")
                           ? locale.toString(now, QStringLiteral("M月d日 ddd"))
                           : locale.toString(now, QStringLiteral("ddd d MMM"));
    m_bar.setTime(now.toString(QStringLiteral("HH:mm:ss")), date);
    showAgent();
    showConnection();
    showTelemetry();
    showLine();
    showSound();
}

void WindowStatus::showPerson()
{
    const SessionInfo &info = m_services.session->info();
    m_bar.setPerson(info.agentName, tr("座席 %1").arg(Format::isolate(info.seatNo)));
    const qint64 now = m_services.connection->nowMs();
    const QString season = Format::isolate(m_services.session->seasonName(now));
    m_strip.setEndItem(QStringLiteral("company"), QStringLiteral("building"),
                       info.demo ? tr("%1（演示城市）").arg(info.companyName) : info.companyName,
                       m_services.session->isInSeason(now)
                           ? tr("%1 采暖季 第 %2 天").arg(season).arg(m_services.session->seasonDay(now))
                           : tr("%1 采暖季 已结束").arg(season));
}

void WindowStatus::showNotices()
{
    m_bar.setUnread(m_services.notices->unread());
}

void WindowStatus::showAgent()
{
    const AgentStatus &status = m_services.phone->agent();
    const AgentLook look = lookOf(status.state);
    const QString since = Format::callClock(m_services.connection->nowMs() - status.sinceMs);
    m_bar.setAgentState(agentStateTitle(status.state) + QLatin1Char(' ')
                            + Format::isolate(status.sinceMs > 0 ? since : QString()),
                        look.kind, QString::fromLatin1(look.icon));
}

void WindowStatus::showLine()
{
    const LineState line = m_services.phone->line();
    const qint64 age = m_services.connection->nowMs() - line.confirmedMs;
    switch (line.registration) {
    case LineState::Registration::Registered:
        m_strip.setItem(QStringLiteral("line"), QStringLiteral("telephone"),
                        tr("线路 %1 已注册").arg(Format::isolate(line.identity)), Format::age(age));
        break;
    case LineState::Registration::Connecting:
        m_strip.setItem(QStringLiteral("line"), QStringLiteral("telephone"), tr("线路登记中"), {},
                        ColorToken::Yel);
        break;
    default:
        m_strip.setItem(QStringLiteral("line"), QStringLiteral("telephone-x"), tr("线路未注册"), line.text,
                        ColorToken::Red);
    }
}

/// Beside the line; of a line without sound devices nothing.
void WindowStatus::showSound()
{
    const SoundService &sound = *m_services.sound;
    if (!sound.line())
        return;
    if (sound.isSilent())
        m_strip.setItem(QStringLiteral("sound"), QStringLiteral("headset"), tr("没有声音设备"), {},
                        ColorToken::Red);
    else
        m_strip.setItem(QStringLiteral("sound"), QStringLiteral("headset"), sound.line()->speaker, {});
}

QString WindowStatus::linkWords() const
{
    const ConnectionStatus &connection = *m_services.connection;
    const qint64 age = connection.confirmedAgeMs();
    const bool answers = connection.link() == SyncLink::Online || connection.link() == SyncLink::Slow;
    return answers && age >= 0 ? tr("%1 确认于 %2").arg(connection.linkText(), Format::age(age))
                               : connection.linkText();
}

void WindowStatus::showConnection()
{
    ConnectionStatus &connection = *m_services.connection;
    const SyncLink link = connection.link();
    const ColorToken ink = link == SyncLink::Online  ? ColorToken::Ok
                         : link == SyncLink::Offline ? ColorToken::Yel
                                                     : ColorToken::T2;
    m_strip.setItem(QStringLiteral("link"),
                    link == SyncLink::Offline ? QStringLiteral("cloud-slash") : QStringLiteral("dot"),
                    linkWords(), {}, ink);
    m_strip.setHint(QStringLiteral("link"), connection.problemText());
    QString waiting = Format::number(double(connection.waiting()));
    if (connection.sync().held > 0)
        waiting = tr("%1，其中搁置 %2").arg(waiting, Format::number(double(connection.sync().held)));
    m_strip.setItem(QStringLiteral("outbox"), QStringLiteral("cloud-arrow-up"), tr("待发"), waiting,
                    connection.waiting() > 0 ? ColorToken::Yel : ColorToken::T2);
    m_strip.setItem(QStringLiteral("refused"), QStringLiteral("exclamation-triangle"),
                    connection.refused() > 0 ? tr("被拒") : QString(),
                    connection.refused() > 0 ? Format::number(double(connection.refused())) : QString(),
                    ColorToken::Red);
    const qsizetype conflicts = m_services.conflicts->conflicts().size();
    m_strip.setItem(QStringLiteral("conflicts"), QStringLiteral("intersect"),
                    conflicts > 0 ? tr("冲突") : QString(),
                    conflicts > 0 ? Format::number(double(conflicts)) : QString(), ColorToken::Yel);
    m_strip.setWarning(link == SyncLink::Offline);
    m_strip.setEndItem(
        QStringLiteral("clock"), QStringLiteral("clock"),
        connection.clockMeasured() ? tr("时钟偏差") : QString(),
        connection.clockMeasured()
            ? Format::isolate(Format::signedNumber(double(connection.clockOffsetMs()) / 1000, 2)
                              + QChar(0x00A0) + Format::unit(QStringLiteral("s")))
            : QString());
}

void WindowStatus::showTelemetry()
{
    const qint64 age = m_services.connection->telemetryAgeMs();
    m_strip.setItem(QStringLiteral("telemetry"), QStringLiteral("database"), tr("测点数据"),
                    age < 0 ? tr("还没有") : Format::age(age),
                    age < 0 || age > 60'000 ? ColorToken::Yel : ColorToken::T2);
}

/// Only of a seat whose policy lets it listen to the plant by itself.
void WindowStatus::showPlant()
{
    const PlantFeeds &plant = *m_services.plantFeeds;
    if (plant.feeds().isEmpty())
        return;
    const bool allRun = plant.running() == plant.feeds().size();
    m_strip.setItem(QStringLiteral("plant"), QStringLiteral("plug"), tr("本机直连"),
                    Format::isolate(QStringLiteral("%1 / %2").arg(plant.running()).arg(plant.feeds().size())),
                    allRun ? ColorToken::T2 : ColorToken::Yel);
    m_strip.setHint(QStringLiteral("plant"), plant.report());
}

void WindowStatus::showOutdoor()
{
    const auto outdoor = m_services.stations->outdoor();
    if (!outdoor || outdoor->sample.quality == Quality::Bad || outdoor->sample.quality == Quality::Missing) {
        m_bar.setOutdoor({}, {});
        return;
    }
    m_bar.setOutdoor(Format::isolate(Format::quantity(outdoor->sample.value, QStringLiteral("°C"), 1)),
                     tr("%1，来源 %2")
                         .arg(Format::age(m_services.connection->nowMs() - outdoor->sample.atMs),
                              OwnSource::isOwn(*outdoor) ? tr("本机直连 %1").arg(OwnSource::name(*outdoor))
                                                         : outdoor->source));
}

} // namespace Warmline
