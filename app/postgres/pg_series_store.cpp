// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_series_store.h"

#include "app/core/run_in.h"
#include "app/postgres/pg_series_reader.h"
#include "app/postgres/pg_series_writer.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

namespace Warmline {

namespace {

constexpr int kSeriesAnswerMs = 10'000;

Error tooBusyToAnswer()
{
    return {ErrorCode::Timeout,
            QCoreApplication::translate("Postgres", "数据库太忙，没有及时答复；请稍后再试"),
            {}};
}

} // namespace

PgSeriesStore::PgSeriesStore(DatabaseAddress address)
    : m_address(std::move(address))
{
    for (QThreadPool *pool : {&m_long.pool, &m_short.pool, &m_writerPool}) {
        pool->setMaxThreadCount(1);
        pool->setExpiryTimeout(-1); // a connection belongs to its thread
    }
}

PgSeriesStore::~PgSeriesStore()
{
    m_writerPool.start([this] { m_writer.reset(); });
    for (Lane *lane : {&m_long, &m_short})
        lane->pool.start([lane] { lane->reader.reset(); });
    m_writerPool.waitForDone();
    for (Lane *lane : {&m_long, &m_short})
        lane->pool.waitForDone();
}

/// A question whose turn comes when its answer is not waited for any more is not asked: else those who ask
/// again would only make the row longer.
template <class F>
auto PgSeriesStore::read(Lane &lane, F work)
{
    using Answer = std::invoke_result_t<F, PgSeriesReader &>;
    const QDeadlineTimer due(kSeriesAnswerMs);
    auto answer = runIn(lane.pool, [this, &lane, due, work = std::move(work)]() -> Answer {
        if (due.hasExpired())
            return std::unexpected(tooBusyToAnswer());
        if (!lane.reader)
            lane.reader = std::make_unique<PgSeriesReader>(m_address);
        return work(*lane.reader);
    });
    return m_deadlines.within(kSeriesAnswerMs, std::move(answer), tooBusyToAnswer());
}

QFuture<Result<QList<Series>>> PgSeriesStore::series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                                     qint64 stepMs)
{
    return read(m_long, [keys = std::move(keys), fromMs, toMs, stepMs](PgSeriesReader &reader) {
        return reader.series(keys, fromMs, toMs, stepMs);
    });
}

QFuture<Result<QList<LiveValue>>> PgSeriesStore::latest(QStringList owners)
{
    return read(m_short,
                [owners = std::move(owners)](PgSeriesReader &reader) { return reader.latest(owners); });
}

QFuture<Result<QList<Series>>> PgSeriesStore::extremes(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                                       qint64 stepMs)
{
    return read(m_long, [keys = std::move(keys), fromMs, toMs, stepMs](PgSeriesReader &reader) {
        return reader.extremes(keys, fromMs, toMs, stepMs);
    });
}

QFuture<Result<SeriesArchive::Totals>> PgSeriesStore::totals()
{
    return read(m_long, [](PgSeriesReader &reader) { return reader.totals(); });
}

QFuture<Result<void>> PgSeriesStore::append(QList<Series> series)
{
    return runIn(m_writerPool, [this, series = std::move(series)]() mutable {
        if (!m_writer)
            m_writer = std::make_unique<PgSeriesWriter>(m_address);
        return m_writer->append(std::move(series));
    });
}

QFuture<Result<SeriesArchive::Thinned>> PgSeriesStore::thin(qint64 rawBeforeMs, qint64 hoursBeforeMs)
{
    return runIn(m_writerPool, [this, rawBeforeMs, hoursBeforeMs] {
        if (!m_writer)
            m_writer = std::make_unique<PgSeriesWriter>(m_address);
        return m_writer->thin(rawBeforeMs, hoursBeforeMs);
    });
}

} // namespace Warmline
