// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"

#include <optional>
#include <stop_token>

namespace Warmline {

enum class ExportKind { Customers, Tickets, Calls };
enum class ExportFormat { Csv, JsonLines };

/// Which rows leave, and as what.
struct ExportRequest
{
    ExportKind kind = ExportKind::Customers;
    ExportFormat format = ExportFormat::Csv;
    qint64 fromMs = 0; ///< tickets: opened, calls: offered in [from, to); 0: open
    qint64 toMs = 0;
    QByteArray zone = "Asia/Shanghai"; ///< of the times written
    QList<BranchId> branches = {}; ///< only rows of these; empty: all
};

[[nodiscard]] QString exportKindName(ExportKind kind); ///< "customers"
[[nodiscard]] std::optional<ExportKind> exportKindFromName(QStringView name);
[[nodiscard]] QString exportFormatName(ExportFormat format); ///< "jsonl"
[[nodiscard]] std::optional<ExportFormat> exportFormatFromName(QStringView name);

/// Writes rows under the headers that the import of the same kind reads, so that a file goes out and comes in
/// again.
/// \a sink gets whole lines of UTF-8 and may refuse (a full disk), which ends the export with its error.
/// The number of rows, or Cancelled.
[[nodiscard]] Result<qint64> exportRows(Queries &queries, const ExportRequest &request,
                                        const std::stop_token &stop,
                                        const std::function<Result<void>(const QByteArray &)> &sink);

} // namespace Warmline
