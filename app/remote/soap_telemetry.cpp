// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SoapGateway that asks for what the plant measures.
#include "app/contract/soap_series_key.h"
#include "app/contract/soap_time.h"
#include "app/contract/wire.h"
#include "app/remote/soap_connection.h"
#include "app/remote/soap_gateway.h"

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SoapGateway)
};

Result<SeriesKey> keyOf(const Soap::W__SeriesKey &soap)
{
    const auto quantity = quantityFromName(soap.quantity());
    if (!quantity)
        return failure(ErrorCode::TooNew, Tr::tr("服务器给出了本版本不认识的测点类型"), soap.quantity());
    return SeriesKey{soap.owner(), *quantity, soap.part().value_or(QString())};
}

} // namespace

QFuture<Result<QList<Series>>> SoapGateway::series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                                   qint64 stepMs)
{
    Soap::W__GetSeries parameters;
    QList<Soap::W__SeriesKey> soapKeys;
    for (const SeriesKey &key : std::as_const(keys))
        soapKeys.append(soapKey(key));
    parameters.setKey(soapKeys);
    parameters.setFrom(soapTime(fromMs));
    parameters.setTo(soapTime(toMs));
    parameters.setStepMs(stepMs);
    return m_connection->call<Soap::GetSeriesJob, QList<Series>>(
        "GetSeries", parameters, m_options.deadlineMs,
        [](const Soap::W__GetSeriesResponse &answer) -> Result<QList<Series>> {
            QList<Series> list;
            for (const Soap::W__SeriesData &data : answer.series().value_or(QList<Soap::W__SeriesData>())) {
                const auto key = keyOf(data.key());
                if (!key)
                    return std::unexpected(key.error());
                auto samples = Wire::unpackSamples(data.samples());
                if (!samples)
                    return std::unexpected(samples.error());
                list.append(Series{*key, data.stepMs(), std::move(*samples)});
            }
            return list;
        });
}

QFuture<Result<QList<LiveValue>>> SoapGateway::latest(QStringList owners)
{
    Soap::W__GetLatest parameters;
    parameters.setOwner(owners);
    return m_connection->call<Soap::GetLatestJob, QList<LiveValue>>(
        "GetLatest", parameters, m_options.deadlineMs,
        [](const Soap::W__GetLatestResponse &answer) -> Result<QList<LiveValue>> {
            QList<LiveValue> list;
            for (const Soap::W__LiveValue &value : answer.value().value_or(QList<Soap::W__LiveValue>())) {
                const auto key = keyOf(value.key());
                if (!key)
                    return std::unexpected(key.error());
                const Quality quality =
                    Wire::qualityFromName(value.quality().stringValue()).value_or(Quality::Bad);
                list.append(LiveValue{*key,
                                      {value.time().toMSecsSinceEpoch(), value.value(), quality},
                                      value.pollMs(),
                                      value.source()});
            }
            return list;
        });
}

} // namespace Warmline
