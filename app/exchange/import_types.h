// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/import_block.h"
#include "app/domain/import_summary.h"

#include <QMap>

#include <functional>
#include <optional>
#include <stop_token>

namespace Warmline {

/// What to import and how to read it.
struct ImportRequest
{
    ImportKind kind = ImportKind::Households;
    QString file; ///< path; with content its name, for messages
    std::optional<QByteArray> content; ///< instead of the file's
    QMap<QString, QString> mapping; ///< field → header; what mappingFile would say
    QString mappingFile; ///< JSON {"field":"header"} or lines field=header; empty: by the headers' names
    QString encoding; ///< empty: found out
    BranchId branch; ///< for rows that name none
    QString company;
    AgentId actor;
    QByteArray zone = "Asia/Shanghai"; ///< of times without one
    QString crs; ///< of places: as FileCrs::choose() reads it, or "EPSG:4546" for a GIS file
    QStringList layers; ///< of a GIS file; empty: all
    bool dryRun = false;
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
