// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/measurement_desk.h"

#include "app/domain/household_look_up.h"
#include "app/domain/series_limits.h"
#include "app/domain/server_journal.h"
#include "app/server/ready_answer.h"

namespace Warmline {

using namespace Qt::StringLiterals;

MeasurementDesk::MeasurementDesk(SeriesSource *source, Reader &reader, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_reader(reader)
    , m_clock(clock)
{ }

QFuture<Result<QSet<QString>>> MeasurementDesk::beyond(const CallerSession &session,
                                                       const QStringList &owners)
{
    if (session.branches.isEmpty())
        return ready<QSet<QString>>(QSet<QString>());
    const ServerQueries::HouseholdScope scope{session.branches, session.account,
                                              m_clock.utcMs() - LookUpCodec::kKeptMs};
    return m_reader.ask([owners, scope](Queries &queries) {
        return ServerQueries::of(queries).and_then(
            [&](ServerQueries *server) { return server->householdsBeyond(owners, scope); });
    });
}

QFuture<Result<QList<Series>>> MeasurementDesk::series(const CallerSession &session, QList<SeriesKey> keys,
                                                       qint64 fromMs, qint64 toMs, qint64 stepMs)
{
    using List = QList<Series>;
    if (!m_source)
        return refuse<List>(ErrorCode::NotFound, tr("这台服务器没有测点数据"));
    if (keys.size() > SeriesLimits::kMostKeys)
        return refuse<List>(ErrorCode::InvalidInput,
                            tr("一次最多查询 %1 个测点").arg(SeriesLimits::kMostKeys), u"key"_s);
    if (toMs < fromMs || stepMs < 0)
        return refuse<List>(ErrorCode::InvalidInput, tr("时间范围不成立"), u"to"_s);
    QStringList owners;
    for (const SeriesKey &key : std::as_const(keys))
        owners.append(key.owner);
    owners.removeDuplicates();
    return beyond(session, owners)
        .then(this,
              [this, keys, fromMs, toMs, stepMs](const Result<QSet<QString>> &foreign) mutable {
                  if (!foreign)
                      return ready<List>(std::unexpected(foreign.error()));
                  keys.removeIf([&](const SeriesKey &key) { return foreign->contains(key.owner); });
                  return m_source->series(keys, fromMs, toMs, stepMs);
              })
        .unwrap();
}

QFuture<Result<QList<LiveValue>>> MeasurementDesk::latest(const CallerSession &session, QStringList owners)
{
    using List = QList<LiveValue>;
    if (!m_source)
        return refuse<List>(ErrorCode::NotFound, tr("这台服务器没有测点数据"));
    if (owners.size() > SeriesLimits::kMostOwners)
        return refuse<List>(ErrorCode::InvalidInput,
                            tr("一次最多查询 %1 个对象").arg(SeriesLimits::kMostOwners), u"owner"_s);
    return beyond(session, owners)
        .then(this,
              [this, owners](const Result<QSet<QString>> &foreign) mutable {
                  if (!foreign)
                      return ready<List>(std::unexpected(foreign.error()));
                  owners.removeIf([&](const QString &owner) { return foreign->contains(owner); });
                  return m_source->latest(owners);
              })
        .unwrap();
}

} // namespace Warmline
