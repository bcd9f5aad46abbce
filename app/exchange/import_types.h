// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/import_block.h"

#include <QJsonObject>

#include <functional>
#include <stop_token>

namespace Warmline {

/// What to import and how to read it.
struct ImportRequest
{
    ImportKind kind = ImportKind::Households;
    QString file; ///< path
    QString mappingFile; ///< JSON {"field":"header"} or lines field=header; empty: by the headers' names
    QString encoding; ///< empty: found out
    BranchId branch; ///< for rows that name none
    QString company;
    AgentId actor;
    QByteArray zone = "Asia/Shanghai"; ///< of times without one
    bool dryRun = false;
};

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
    QString encoding;
    bool dryRun = false;

    /// The shape of the command line contract; a GeoJSON rejection says "feature" instead of "line".
    [[nodiscard]] QJsonObject toJson(bool features) const;
};

/// What the journal is asked to write: all of it in one transaction, or nothing.
struct ImportPlan
{
    QList<OperationDraft> drafts;
    ImportSummary summary;
};

/// \a done of \a total; total 0: unknown. Called from worker threads.
using ImportProgress = std::function<void(qint64 done, qint64 total)>;

} // namespace Warmline
