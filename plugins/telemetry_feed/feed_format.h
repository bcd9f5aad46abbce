// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace Warmline {

/// One value of a feed, before it has a tag number.
struct FeedValue
{
    QString tag;
    qint64 atMs = 0; ///< UTC
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
    /// InvalidInput when it is no JSON or has no list there. \a nowMs stands for a time that is not given,
    /// where \a tag is known from elsewhere (a topic).
    [[nodiscard]] Result<Reading> json(const QByteArray &bytes, const QString &tag = {},
                                       qint64 nowMs = 0) const;
    /// Rows under a header line, separated by comma, semicolon or tab.
    [[nodiscard]] Result<Reading> csv(const QByteArray &bytes) const;
    /// ISO 8601 (with a zone, or in the feed's own), or seconds or milliseconds since 1970.
    [[nodiscard]] std::optional<qint64> time(const QString &text) const;
};

} // namespace Warmline
