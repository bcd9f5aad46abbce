// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>

namespace Warmline::Sip {

/// Samples a second of the sound behind a codec: 8,000 for PCMA, 16,000 for G722 (which says 8,000 of
/// itself), 48,000 for opus and those not known.
[[nodiscard]] int sampleRateOf(const QString &codec);

/// The last sample of each side, from which the next one goes on.
using LastSamples = std::array<qint16, 2>;

/// The same sound of two channels with 48,000 samples a second, from a rate of which that is a multiple; by
/// lines between the samples, the first of which begins at \a last, which then is the last.
[[nodiscard]] QByteArray to48k(const QByteArray &samples, int rate, LastSamples &last);

/// Sound of one channel in both of two.
[[nodiscard]] QByteArray doubled(const QByteArray &samples);

/// Where the stack records a call: a file in memory without a name on any disk. What was taken out of it is
/// given back to the system at once. The stack writes a WAV with 16 bits, at the rate of the call's codec;
/// its header says one channel, also where two_sides.h makes it two.
class CallTape
{
public:
    /// Nothing when the system gives no such file.
    [[nodiscard]] static std::unique_ptr<CallTape> make();
    ~CallTape();
    Q_DISABLE_COPY_MOVE(CallTape)

    /// How the stack finds it; only within this process.
    [[nodiscard]] QString path() const;
    /// The samples since the last time, in two channels: where the stack wrote one, both are the same.
    [[nodiscard]] QByteArray takeNew();

    /// Before the stack opens the file again, which it may write from the beginning or go on with. What is on
    /// it must have been taken. \a channels: what it will write, 1 or 2.
    void rewind(int channels);
    [[nodiscard]] int channels() const { return m_channels; }

private:
    explicit CallTape(int file)
        : m_file(file)
    { }
    int m_file;
    int m_channels = 1;
    qint64 m_taken = 44; ///< behind the header
};

} // namespace Warmline::Sip
