// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>

namespace Warmline {

/// The sound of an Ogg Opus file (RFC 7845) in memory: 48,000 samples a second of 16 bits, two channels by
/// turns. Reads what OggOpusWriter writes, and any other with one or two channels; of one, both are the same.
/// InvalidInput when it is none or is torn; at most four hours. Takes about a hundredth of the time that it
/// lasts; any thread.
[[nodiscard]] Result<QByteArray> soundOfOggOpus(const QByteArray &file);

/// The loudest sample (0-1) of each of \a count equal parts of one \a side (0, 1) of such sound, for a
/// picture of it.
[[nodiscard]] QList<float> peaksOf(const QByteArray &samples, int count, int side);

} // namespace Warmline
