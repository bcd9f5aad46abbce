// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"
#include "app/exchange/export_rows.h"

class QTimeZone;

namespace Warmline::SeriesRows {

/// "time,owner,quantity,part,value,unit,quality,step_s": a row a sample, so that a gap is a gap.
[[nodiscard]] QByteArray header();
/// The samples of \a series, a line each: the time in \a zone (ISO 8601 with its offset), the value unrounded
/// and empty (null) where there is none, the quality in words, and how far apart the samples are expected:
/// 3600 where only means of hours are kept.
[[nodiscard]] QByteArray lines(const Series &series, ExportFormat format, const QTimeZone &zone);

} // namespace Warmline::SeriesRows
