// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Warmline::Testing {

/// Writes a mono 16-bit WAV of 16 kHz with one tone.
[[nodiscard]] bool writeTone(const QString &file, double hertz, double seconds);

/// One side (0, 1) of samples that have two channels by turns.
[[nodiscard]] QByteArray sideOf(const QByteArray &samples, int side);

/// In all: \a unwrittenRate is the sample rate of a file whose header is not written yet.

/// Share (0-1) of a WAV's power at one frequency within the part that begins at \a fromSecond and lasts \a
/// seconds; -1 if the file has no such part. A pure tone gives nearly 1, another tone nearly 0.
[[nodiscard]] double toneShare(const QString &file, double hertz, double fromSecond, double seconds,
                               int unwrittenRate = 48'000);

/// The same of 16-bit samples at 48 kHz.
[[nodiscard]] double toneShare(const QByteArray &samples, double hertz, double fromSecond, double seconds);

/// Length of a WAV in seconds by its bytes (a header of a file being written says 0); 0: no such file.
[[nodiscard]] double wavSeconds(const QString &file, int unwrittenRate = 48'000);

/// Mean level of that part, 0 (silence) to 1.
[[nodiscard]] double level(const QString &file, double fromSecond, double seconds,
                           int unwrittenRate = 48'000);

} // namespace Warmline::Testing
