// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/telemetry/series_fold.h"

#include "app/core/result.h"

#include <QByteArray>

#include <map>

namespace Warmline {

/// The level of hours that stands for samples which have become too old to be kept: lowest, mean and highest
/// of each hour and how many there were. Pieces of up to 1,024 hours, at fixed places in time. Pure.
namespace SeriesHours {

using Bucket = SeriesFold::Bucket;

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kPieceMs = 1'024 * kHourMs;

/// Number of the piece that holds a moment.
[[nodiscard]] qint64 placeOf(qint64 utcMs);
/// \a hours by rising time, at least one.
[[nodiscard]] QByteArray encode(const QList<Bucket> &hours);
/// InvalidInput when damaged.
[[nodiscard]] Result<QList<Bucket>> decode(QByteArrayView bytes);
/// Both by rising time; an hour that is in both has the samples of both.
[[nodiscard]] QList<Bucket> merge(const QList<Bucket> &one, const QList<Bucket> &other);
/// Apart by the pieces that they belong to.
[[nodiscard]] std::map<qint64, QList<Bucket>> byPlace(const QList<Bucket> &hours);

/// What a question gets of the samples that are there and of the hours where they are not: \a series has its
/// samples as they were read, comes back in steps of \a stepMs (0: as they are). Where hours answer, the
/// series' step is an hour at least.
[[nodiscard]] Series answer(Series series, const QList<Bucket> &hours, qint64 stepMs);

} // namespace SeriesHours

} // namespace Warmline
