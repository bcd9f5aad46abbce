// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>

#include <memory>

struct OpusMSEncoder;

namespace Warmline {

/// Makes an Ogg Opus file (RFC 7845) in memory from speech: 48,000 samples a second of 16 bits, two channels
/// by turns, piece by piece. Each channel is a stream of its own of 24 kbit/s at most, so that nothing of one
/// speaker is heard in the other's. Not thread-safe; any thread.
class OggOpusWriter
{
public:
    /// \a serial tells this stream from others; any number.
    explicit OggOpusWriter(quint32 serial);
    ~OggOpusWriter();
    Q_DISABLE_COPY_MOVE(OggOpusWriter)

    /// Internal when the encoder can't be had; then nothing is written.
    [[nodiscard]] Result<void> open();
    void add(const QByteArray &samples);
    /// The whole file; nothing may be added any more.
    [[nodiscard]] QByteArray finish();
    [[nodiscard]] qint64 milliseconds() const { return m_samples / 48; }

private:
    struct Free
    {
        void operator()(OpusMSEncoder *encoder) const;
    };
    void encode(const qint16 *frame);
    void writePage(const QByteArray &lacing, const QByteArray &body, qint64 position, quint8 flags);
    void flush(bool last);

    std::unique_ptr<OpusMSEncoder, Free> m_encoder;
    quint32 m_serial;
    quint32 m_page = 0;
    qint64 m_samples = 0; ///< put in, of one channel
    qint64 m_encoded = 0; ///< with the encoder's look-ahead
    int m_preSkip = 0;
    QByteArray m_rest; ///< less than a frame
    QByteArray m_lacing;
    QByteArray m_body;
    QByteArray m_file;
};

} // namespace Warmline
