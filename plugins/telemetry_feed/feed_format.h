// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <limits>
#include <optional>

namespace Warmline {

/// One value of a feed, before it has a tag number.
struct FeedValue
{
    /// The feed named no time: the value is of when it came.
    static constexpr qint64 kOnArrival = std::numeric_limits<qint64>::min();

    QString tag;
    qint64 atMs = 0; ///< UTC, or kOnArrival
    double value = 0; ///< NaN where the feed says null
    friend bool operator==(const FeedValue &, const FeedValue &) = default;
};

/// How a platform writes its readings. Either one value a row (tag, time, value) or several (columns).
struct FeedFormat
{
    QString items; ///< JSON: where the list of rows is, "data.records"; empty: the whole answer
    QString tagField = QStringLiteral("tag");
    QString timeField = QStringLiteral("time");
    QString valueField = QStringLiteral("value");
    QMap<QString, QString> columns; ///< field → tag: a row holds several values
    QString prefix; ///< before every tag
    qint64 zoneOffsetMs = 8LL * 3'600'000; ///< of times that name no zone

    struct Reading
    {
        QList<FeedValue> values;
        qint64 wrongRows = 0; ///< without tag, time or number
    };
    /// Whether a row must say when it was measured, or is of when it came (FeedValue::kOnArrival).
    enum class Timing : quint8 { Needed = 1, OrArrival };
    /// InvalidInput when it is no JSON or has no list there. \a tag: where it is known from elsewhere (a
    /// topic).
    [[nodiscard]] Result<Reading> json(const QByteArray &bytes, const QString &tag = {},
                                       Timing timing = Timing::Needed) const;
    /// Rows under a header line, separated by comma, semicolon or tab.
    [[nodiscard]] Result<Reading> csv(const QByteArray &bytes) const;
    /// ISO 8601 (with a zone, or in the feed's own), or seconds or milliseconds since 1970.
    [[nodiscard]] std::optional<qint64> time(const QString &text) const;
};

} // namespace Warmline
