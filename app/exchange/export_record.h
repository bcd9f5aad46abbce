// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/export_rows.h"

namespace Warmline {

/// That files with names, numbers or people's words left the company's data: an operation of who took them,
/// written before they leave (docs/privacy.md). It changes no state; it is there to be seen.
namespace ExportRecord {

/// The setting in whose trail the exports of a UTC month lie, "exports.202601".
[[nodiscard]] QString entity(qint64 utcMs);

/// \a rows: nothing where they leave before they are counted.
[[nodiscard]] OperationDraft ofRows(const ExportRequest &request, std::optional<qint64> rows, qint64 nowMs);
/// The trail of the ticket \a number, which belongs to \a branch.
[[nodiscard]] OperationDraft ofTrail(const QString &number, const BranchId &branch, qint64 operations,
                                     qint64 nowMs);

/// Exports that count, made in [\a fromMs, \a toMs), UTC, by the time of the server or the folder; in the
/// order of the journal. InvalidInput where canRead() is false.
[[nodiscard]] Result<QList<JournalEntry>> read(Queries &queries, qint64 fromMs, qint64 toMs);
constexpr int kMostMonths = 120;
/// Whether [\a fromMs, \a toMs), UTC, is at most kMostMonths long.
[[nodiscard]] bool canRead(qint64 fromMs, qint64 toMs);

} // namespace ExportRecord

} // namespace Warmline
