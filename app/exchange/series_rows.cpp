// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/series_rows.h"

#include "app/exchange/csv_reader.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <cmath>

namespace Warmline::SeriesRows {

using namespace Qt::StringLiterals;

namespace {

QString qualityName(Quality quality)
{
    switch (quality) {
    case Quality::Good: return u"good"_s;
    case Quality::Uncertain: return u"uncertain"_s;
    case Quality::Bad: return u"bad"_s;
    case Quality::Missing: break;
    }
    return u"missing"_s;
}

} // namespace

QByteArray header()
{
    return csvLine({u"time"_s, u"owner"_s, u"quantity"_s, u"part"_s, u"value"_s, u"unit"_s, u"quality"_s,
                    u"step_s"_s})
        .toUtf8();
}

QByteArray lines(const Series &series, ExportFormat format, const QTimeZone &zone)
{
    const QString quantity = quantityName(series.key.quantity), unit = quantityUnit(series.key.quantity);
    const double step_s = double(series.stepMs) / 1'000;
    QByteArray text;
    for (const Sample &sample : series.samples) {
        const QString time = QDateTime::fromMSecsSinceEpoch(sample.atMs, zone).toString(Qt::ISODateWithMs);
        const bool known = std::isfinite(sample.value);
        if (format == ExportFormat::JsonLines) {
            const QJsonObject row{{u"time"_s, time},
                                  {u"owner"_s, series.key.owner},
                                  {u"quantity"_s, quantity},
                                  {u"part"_s, series.key.part},
                                  {u"value"_s, known ? QJsonValue(sample.value) : QJsonValue()},
                                  {u"unit"_s, unit},
                                  {u"quality"_s, qualityName(sample.quality)},
                                  {u"step_s"_s, step_s}};
            text += QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n';
            continue;
        }
        const QString value =
            known ? QString::number(sample.value, 'g', QLocale::FloatingPointShortest) : QString();
        text += csvLine({time, series.key.owner, quantity, series.key.part, value, unit,
                         qualityName(sample.quality), QString::number(step_s)})
                    .toUtf8();
    }
    return text;
}

} // namespace Warmline::SeriesRows
