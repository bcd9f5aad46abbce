// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Warmline {

/// A row that was not taken, and why, in words for who made the file.
struct Rejection
{
    qint64 line = 0; ///< of the file; for GeoJSON the index of the feature, from 0
    QString reason;
    friend bool operator==(const Rejection &, const Rejection &) = default;
};

/// What an import did, or with dryRun would do. Every row read is in exactly one of the four.
struct ImportSummary
{
    qint64 read = 0;
    qint64 imported = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    QList<Rejection> rejected;
    QMap<QString, qint64> derived; ///< things made or changed beside the rows: "communities" → 41
    QStringList notes; ///< what somebody should know beside the rows, in words
    QString encoding;
    bool dryRun = false;

    /// The shape of the command line contract; a GeoJSON rejection says "feature" instead of "line".
    [[nodiscard]] QJsonObject toJson(bool features) const;
};

} // namespace Warmline
