// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/panorama/panorama_service.h"

#include "app/core/clock.h"

namespace Warmline {

namespace {

constexpr int kPollMs = 30'000;
constexpr qint64 kCurvesMs = 5LL * 60'000;

} // namespace

PanoramaService::PanoramaService(Reader &reader, SeriesSource &series, ChangeFeed &feed, const Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_series(series)
    , m_clock(clock)
{
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this,
            [this] { readValues(m_clock.utcMs() - m_curvesToMs >= kCurvesMs); });
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        const bool ours = ChangeFeed::touches(change, EntityKind::Ticket)
                       || ChangeFeed::touches(change, EntityKind::Call)
                       || ChangeFeed::touches(change, EntityKind::Batch)
                       || ChangeFeed::touches(change, EntityKind::Household, m_account.value);
        if (m_active && ours && !m_account.isEmpty())
            readStore();
    });
}

void PanoramaService::open(const AccountNo &account)
{
    if (account.isEmpty())
        return;
    m_storeRead.drop();
    m_valuesRead.drop();
    m_curvesRead.drop();
    m_account = account;
    m_panorama.reset();
    m_values.clear();
    m_curves.clear();
    m_curvesToMs = 0;
    m_seriesProblem.reset();
    m_valuesCame = false;
    m_openedMonotonicMs = m_clock.monotonicMs();
    m_lastMs = -1;
    emit opened(account);
    readStore();
}

void PanoramaService::reload()
{
    m_curvesToMs = 0;
    if (!m_account.isEmpty())
        readStore();
}

void PanoramaService::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (!active) {
        m_poll.stop();
        return;
    }
    m_poll.start();
    if (m_panorama && !m_storeRead.isOut()) // it may have grown old out of sight
        readStore();
}

void PanoramaService::readStore()
{
    const auto question = [this] {
        const PanoramaRequest request{m_account, m_clock.utcMs()};
        return m_reader.askFirst(
            [request](Queries &queries) { return PanoramaFacts::load(queries, request); });
    };
    m_storeRead.ask(question, [this](const Result<Panorama> &panorama) {
        if (!panorama) {
            emit failed(panorama.error());
            return;
        }
        m_panorama = *panorama;
        PanoramaFacts::fold(*m_panorama, m_values, m_clock.utcMs()); // until newer ones come
        emit loaded();
        readValues(m_clock.utcMs() - m_curvesToMs >= kCurvesMs);
    });
}

void PanoramaService::readValues(bool curvesToo)
{
    if (!m_panorama)
        return;
    const auto question = [this] { return m_series.latest(m_panorama->measuredAccounts()); };
    m_valuesRead.ask(question, [this, curvesToo](const Result<QList<LiveValue>> &values) {
        if (!values) {
            stopWith(values.error());
            return;
        }
        m_values = *values;
        m_valuesCame = true;
        PanoramaFacts::fold(*m_panorama, m_values, m_clock.utcMs());
        emit valuesChanged();
        if (curvesToo)
            readCurves(*values);
    });
}

void PanoramaService::readCurves(const QList<LiveValue> &values)
{
    const QList<SeriesKey> keys = PanoramaFacts::curveKeys(*m_panorama, values);
    const qint64 to = m_clock.utcMs();
    m_curvesRead.ask([this, keys, to] { return m_series.series(keys, to - kSpanMs, to, kStepMs); },
                     [this, to](const Result<QList<Series>> &curves) {
                         if (!curves) {
                             stopWith(curves.error());
                             return;
                         }
                         m_curves = *curves;
                         m_curvesToMs = to;
                         m_seriesProblem.reset();
                         if (m_lastMs < 0)
                             m_lastMs = double(m_clock.monotonicMs() - m_openedMonotonicMs);
                         emit curvesChanged();
                     });
}

void PanoramaService::stopWith(const Error &error)
{
    m_seriesProblem = error;
    emit seriesFailed(error);
}

} // namespace Warmline
