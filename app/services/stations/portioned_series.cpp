// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/stations/portioned_series.h"

#include "app/domain/series_limits.h"

#include <QPromise>

#include <functional>

namespace Warmline {

namespace {

/// One large question on its way.
template <class R>
class Portions : public std::enable_shared_from_this<Portions<R>>
{
public:
    using Answer = Result<QList<R>>;
    /// Asks for the portion that begins at the index.
    using Ask = std::function<QFuture<Answer>(qsizetype first)>;

    Portions(qsizetype count, qsizetype most, Ask ask, std::shared_ptr<std::atomic<bool>> open)
        : m_count(count)
        , m_most(most)
        , m_ask(std::move(ask))
        , m_open(std::move(open))
    {
        m_promise.start();
    }
    [[nodiscard]] QFuture<Answer> start()
    {
        QFuture<Answer> future = m_promise.future();
        askNext();
        return future;
    }

private:
    void askNext()
    {
        if (m_promise.isCanceled() || !*m_open) {
            giveUp();
            return;
        }
        const qsizetype first = m_next;
        m_next += m_most;
        m_ask(first)
            .then([self = this->shared_from_this()](const Answer &answer) { self->take(answer); })
            .onCanceled([self = this->shared_from_this()] { self->giveUp(); });
    }
    void take(const Answer &answer)
    {
        if (!answer) {
            m_promise.addResult(answer);
            m_promise.finish();
            return;
        }
        m_all += *answer;
        if (m_next < m_count) {
            askNext();
            return;
        }
        m_promise.addResult(Answer(std::move(m_all)));
        m_promise.finish();
    }
    void giveUp()
    {
        m_promise.future().cancel();
        m_promise.finish();
    }

    qsizetype m_count;
    qsizetype m_most;
    Ask m_ask;
    std::shared_ptr<std::atomic<bool>> m_open;
    QPromise<Answer> m_promise;
    QList<R> m_all;
    qsizetype m_next = 0;
};

} // namespace

QFuture<Result<QList<Series>>> PortionedSeries::series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                                       qint64 stepMs)
{
    const qsizetype count = keys.size();
    if (count <= SeriesLimits::kMostKeys)
        return m_inner.series(std::move(keys), fromMs, toMs, stepMs);
    const auto ask = [&inner = m_inner, keys = std::move(keys), fromMs, toMs, stepMs](qsizetype first) {
        return inner.series(keys.mid(first, SeriesLimits::kMostKeys), fromMs, toMs, stepMs);
    };
    return std::make_shared<Portions<Series>>(count, SeriesLimits::kMostKeys, ask, m_open)->start();
}

QFuture<Result<QList<LiveValue>>> PortionedSeries::latest(QStringList owners)
{
    const qsizetype count = owners.size();
    if (count <= SeriesLimits::kMostOwners)
        return m_inner.latest(std::move(owners));
    const auto ask = [&inner = m_inner, owners = std::move(owners)](qsizetype first) {
        return inner.latest(owners.mid(first, SeriesLimits::kMostOwners));
    };
    return std::make_shared<Portions<LiveValue>>(count, SeriesLimits::kMostOwners, ask, m_open)->start();
}

} // namespace Warmline
