// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/session.h"

#include <QTimeZone>

namespace Warmline {

namespace {

constexpr int kSeasonMonth = 10;
constexpr int kSeasonDay = 15;
constexpr int kSeasonMonths = 6;

QTimeZone zoneOf(const SessionInfo &info)
{
    const QTimeZone zone(info.timeZone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QDate dateOf(const SessionInfo &info, qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, zoneOf(info)).date();
}

qint64 startOf(const SessionInfo &info, QDate date)
{
    return date.startOfDay(zoneOf(info)).toMSecsSinceEpoch();
}

QDate seasonStart(QDate today)
{
    const QDate thisYear(today.year(), kSeasonMonth, kSeasonDay);
    return today >= thisYear ? thisYear : thisYear.addYears(-1);
}

} // namespace

Session::Session(SessionInfo info, QObject *parent)
    : QObject(parent)
    , m_info(std::move(info))
{ }

void Session::setInfo(const SessionInfo &info)
{
    if (info == m_info)
        return;
    const bool language = info.language != m_info.language;
    m_info = info;
    emit changed();
    if (language)
        emit languageChanged(m_info.language);
}

void Session::setLanguage(const QString &language)
{
    SessionInfo info = m_info;
    info.language = language;
    setInfo(info);
}

OperationDraft Session::draft(const QString &intent, EntityKind kind, const QString &id) const
{
    OperationDraft draft;
    draft.intent = intent;
    draft.company = m_info.company;
    draft.branch = m_info.branch;
    draft.entities = {{kind, id, 0}};
    draft.actor = m_info.agent;
    return draft;
}

qint64 Session::dayStartMs(qint64 utcMs) const
{
    return startOf(m_info, dateOf(m_info, utcMs));
}

qint64 Session::monthStartMs(qint64 utcMs) const
{
    const QDate date = dateOf(m_info, utcMs);
    return startOf(m_info, QDate(date.year(), date.month(), 1));
}

qint64 Session::seasonStartMs(qint64 utcMs) const
{
    return startOf(m_info, seasonStart(dateOf(m_info, utcMs)));
}

int Session::seasonDay(qint64 utcMs) const
{
    const QDate date = dateOf(m_info, utcMs);
    return int(seasonStart(date).daysTo(date)) + 1;
}

bool Session::isInSeason(qint64 utcMs) const
{
    const QDate date = dateOf(m_info, utcMs);
    return date <= seasonStart(date).addMonths(kSeasonMonths);
}

QString Session::seasonName(qint64 utcMs) const
{
    const int year = seasonStart(dateOf(m_info, utcMs)).year();
    return QStringLiteral("%1–%2").arg(year).arg((year + 1) % 100, 2, 10, QLatin1Char('0'));
}

} // namespace Warmline
