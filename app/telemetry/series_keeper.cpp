// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/series_keeper.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

Q_LOGGING_CATEGORY(lcSeriesKeeper, "warmline.telemetry.retention", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostDays = 20'000, kMostYears = 50; ///< more is for ever, and overflows nothing

/// A whole number that is not negative, at most \a most; \a usual where there is none. What can't be
/// understood keeps all: thinning can't be undone.
qint64 countOf(const QString &text, qint64 usual, qint64 most)
{
    if (text.trimmed().isEmpty())
        return usual;
    bool ok = false;
    const qint64 count = text.trimmed().toLongLong(&ok);
    if (ok && count >= 0)
        return std::min(count, most);
    qCWarning(lcSeriesKeeper) << "a setting of retention is no whole number: nothing is thinned by it";
    return 0;
}

/// When the newest entry of the order was received; 0 without one.
Result<qint64> lastReceivedMs(Queries &queries)
{
    const auto last = queries.cursor();
    if (!last || *last < 1)
        return last;
    const auto page = queries.page(*last - 1, 1);
    if (!page)
        return std::unexpected(page.error());
    return page->entries.isEmpty() ? 0 : page->entries.last().receivedAtMs;
}

} // namespace

SeriesKeeper::SeriesKeeper(SeriesArchive &archive, Reader &reader, const Clock &clock, Leadership *leadership,
                           QObject *parent)
    : QObject(parent)
    , m_archive(archive)
    , m_reader(reader)
    , m_clock(clock)
    , m_leadership(leadership)
    , m_hour(this)
    , m_pause(this)
{
    m_hour.setInterval(std::chrono::hours(1));
    m_pause.setInterval(std::chrono::milliseconds(50));
    m_pause.setSingleShot(true);
    connect(&m_hour, &QTimer::timeout, this, &SeriesKeeper::look);
    connect(&m_pause, &QTimer::timeout, this, &SeriesKeeper::goOn);
}

void SeriesKeeper::start()
{
    m_hour.start();
    look();
}

Result<SeriesKeeper::Limits> SeriesKeeper::limits(Queries &queries, qint64 nowMs)
{
    const auto days = queries.setting(u"retention.series_raw_days"_s);
    const auto years = queries.setting(u"retention.series_years"_s);
    if (!days || !years)
        return std::unexpected(days ? years.error() : days.error());
    if (const auto last = lastReceivedMs(queries); !last)
        return std::unexpected(last.error());
    else if (*last > 0) // a clock that runs years ahead when the server starts thins nothing
        nowMs = std::min(nowMs, *last);
    Limits limits;
    if (const qint64 count = countOf(*days, kRawDays, kMostDays); count > 0)
        limits.rawBeforeMs = nowMs - std::max<qint64>(count, kLeastRawDays) * kDayMs;
    if (const qint64 count = countOf(*years, kYears, kMostYears); count > 0) {
        limits.hoursBeforeMs = nowMs - count * 365 * kDayMs;
        if (limits.rawBeforeMs > 0) // hours do not go the moment they are made
            limits.hoursBeforeMs = std::min(limits.hoursBeforeMs, limits.rawBeforeMs);
    }
    return limits;
}

void SeriesKeeper::look()
{
    if (m_busy || (m_leadership && !m_leadership->leads()))
        return;
    m_busy = true;
    m_reader.ask([now = m_clock.utcMs()](Queries &queries) { return limits(queries, now); })
        .then(this, [this](const Result<Limits> &limits) {
            m_busy = false;
            if (!limits) {
                qCWarning(lcSeriesKeeper)
                    << "can't read how long values are kept:" << int(limits.error().code);
                return;
            }
            m_limits = *limits;
            if (m_limits == Limits())
                return; // all is kept
            m_busy = true;
            m_points = m_pieces = 0;
            goOn();
        });
}

void SeriesKeeper::goOn()
{
    m_archive.thin(m_limits.rawBeforeMs, m_limits.hoursBeforeMs)
        .then(this, [this](const Result<SeriesArchive::Thinned> &portion) { take(portion); });
}

void SeriesKeeper::take(const Result<SeriesArchive::Thinned> &portion)
{
    m_busy = false;
    if (!portion) { // the next hour tries again
        qCWarning(lcSeriesKeeper) << "thinning stopped:" << int(portion.error().code);
        return;
    }
    m_points += portion->points;
    m_pieces += portion->pieces;
    if (portion->more && (!m_leadership || m_leadership->leads())) {
        m_busy = true;
        m_pause.start();
        return;
    }
    if (m_points > 0 || m_pieces > 0)
        qCInfo(lcSeriesKeeper) << "history thinned:" << m_points << "old samples became hours," << m_pieces
                               << "pieces of older hours went";
    emit thinned(m_points, m_pieces);
}

} // namespace Warmline
