// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/filled_series.h"

#include "app/domain/own_source.h"

#include <QHash>
#include <QPromise>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Warmline {

namespace {

using LiveAnswer = Result<QList<LiveValue>>;

/// An answer that is given once, by who has it first.
class FirstAnswer
{
public:
    FirstAnswer() { m_promise.start(); }
    [[nodiscard]] QFuture<LiveAnswer> future() { return m_promise.future(); }
    void give(const LiveAnswer &answer)
    {
        if (m_given.exchange(true))
            return;
        m_promise.addResult(answer);
        m_promise.finish();
    }

private:
    QPromise<LiveAnswer> m_promise;
    std::atomic<bool> m_given = false;
};

} // namespace

QList<LiveValue> FilledSeries::filled(const QList<LiveValue> &server, const QList<LiveValue> &own,
                                      qint64 nowMs)
{
    QHash<SeriesKey, qsizetype> places;
    QList<LiveValue> values = server;
    for (qsizetype i = 0; i < values.size(); ++i)
        places.insert(values.at(i).key, i);
    for (LiveValue value : own) {
        OwnSource::mark(value);
        const auto place = places.constFind(value.key);
        if (place == places.cend()) {
            values.append(value);
            continue;
        }
        const LiveValue &theirs = values.at(*place);
        const bool isFresh = theirs.pollMs > 0 && nowMs - theirs.sample.atMs <= 2 * theirs.pollMs;
        if (!isFresh && theirs.sample.atMs < value.sample.atMs)
            values[*place] = value;
    }
    return values;
}

QFuture<Result<QList<LiveValue>>> FilledSeries::latest(QStringList owners)
{
    if (m_own.latest(owners).isEmpty())
        return m_server.latest(owners).then(this, [this, owners](const LiveAnswer &server) {
            if (server)
                hear(owners, *server);
            return server;
        });
    auto answer = std::make_shared<FirstAnswer>();
    m_server.latest(owners).then(this, [this, answer, owners](const LiveAnswer &server) {
        if (server)
            hear(owners, *server);
        answer->give(filled(heard(owners), m_own.latest(owners), m_clock.utcMs()));
    });
    QTimer::singleShot(kPatienceMs, this, [this, answer, owners] {
        answer->give(filled(heard(owners), m_own.latest(owners), m_clock.utcMs()));
    });
    return answer->future();
}

void FilledSeries::hear(const QStringList &owners, const QList<LiveValue> &server)
{
    for (const QString &owner : owners)
        m_heard.remove(owner);
    for (const LiveValue &value : server)
        m_heard[value.key.owner].append(value);
}

QList<LiveValue> FilledSeries::heard(const QStringList &owners) const
{
    QList<LiveValue> all;
    for (const QString &owner : owners)
        all += m_heard.value(owner);
    return all;
}

} // namespace Warmline
