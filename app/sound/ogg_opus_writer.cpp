// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/ogg_opus_writer.h"

#include <QtEndian>

#include <opus_multistream.h>

#include <algorithm>
#include <array>
#include <utility>

namespace Warmline {

namespace {

constexpr int kRate = 48'000;
constexpr int kFrame = kRate / 50; ///< samples in 20 ms
constexpr int kChannels = 2;
constexpr qsizetype kSampleBytes = kChannels * 2;
constexpr qsizetype kFrameBytes = kFrame * kSampleBytes;
constexpr int kBitsPerSecond = kChannels * 24'000;
constexpr std::array<unsigned char, kChannels> kMapping{0, 1}; // each channel is its own stream
constexpr qsizetype kPacketsAPage = 50; ///< one second
constexpr quint8 kFirst = 2;
constexpr quint8 kLast = 4;

consteval std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 r = i << 24;
        for (int bit = 0; bit < 8; ++bit)
            r = (r & 0x8000'0000U) != 0 ? (r << 1) ^ 0x04c1'1db7U : r << 1;
        table.at(i) = r;
    }
    return table;
}

/// Ogg's own: not reflected, from 0.
quint32 checksum(const QByteArray &bytes)
{
    static constexpr std::array<quint32, 256> table = crcTable();
    quint32 crc = 0;
    for (const char byte : bytes)
        crc = (crc << 8) ^ table.at(((crc >> 24) ^ quint8(byte)) & 0xff);
    return crc;
}

template <class Number>
void put(QByteArray &to, Number number)
{
    const Number little = qToLittleEndian(number);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace

void OggOpusWriter::Free::operator()(OpusMSEncoder *encoder) const
{
    opus_multistream_encoder_destroy(encoder);
}

OggOpusWriter::OggOpusWriter(quint32 serial)
    : m_serial(serial)
{ }

OggOpusWriter::~OggOpusWriter() = default;

Result<void> OggOpusWriter::open()
{
    int error = OPUS_OK;
    m_encoder.reset(opus_multistream_encoder_create(kRate, kChannels, kChannels, 0, kMapping.data(),
                                                    OPUS_APPLICATION_VOIP, &error));
    if (!m_encoder)
        return failure(ErrorCode::Internal, QString::fromLatin1(opus_strerror(error)));
    opus_multistream_encoder_ctl(m_encoder.get(), OPUS_SET_BITRATE(kBitsPerSecond));
    opus_multistream_encoder_ctl(m_encoder.get(), OPUS_SET_COMPLEXITY(5));
    opus_multistream_encoder_ctl(m_encoder.get(), OPUS_GET_LOOKAHEAD(&m_preSkip));

    QByteArray head("OpusHead");
    head.append('\x01').append(char(kChannels)); // version, channels
    put(head, quint16(m_preSkip));
    put(head, quint32(kRate));
    put(head, quint16(0)); // gain
    // Family 1: left and right; as many streams, none of them coupled.
    head.append('\x01').append(char(kChannels)).append('\0');
    head.append(reinterpret_cast<const char *>(kMapping.data()), kChannels);
    writePage(QByteArray(1, char(head.size())), head, 0, kFirst);
    QByteArray tags("OpusTags");
    const QByteArray vendor("Warmline");
    put(tags, quint32(vendor.size()));
    tags.append(vendor);
    put(tags, quint32(0)); // no comments: a recording says nothing of whom it is
    writePage(QByteArray(1, char(tags.size())), tags, 0, 0);
    return {};
}

void OggOpusWriter::add(const QByteArray &samples)
{
    if (!m_encoder)
        return;
    m_samples += samples.size() / kSampleBytes;
    m_rest.append(samples);
    qsizetype at = 0;
    for (; at + kFrameBytes <= m_rest.size(); at += kFrameBytes)
        encode(reinterpret_cast<const qint16 *>(m_rest.constData() + at));
    m_rest.remove(0, at);
}

void OggOpusWriter::encode(const qint16 *frame)
{
    std::array<unsigned char, kChannels * 1277> packet{};
    const opus_int32 size =
        opus_multistream_encode(m_encoder.get(), frame, kFrame, packet.data(), packet.size());
    if (size <= 0)
        return;
    for (opus_int32 left = size; left >= 0; left -= 255)
        m_lacing.append(char(std::min(left, 255)));
    m_body.append(reinterpret_cast<const char *>(packet.data()), size);
    m_encoded += kFrame;
    if (m_encoded / kFrame % kPacketsAPage == 0)
        flush(false);
}

QByteArray OggOpusWriter::finish()
{
    if (!m_encoder)
        return {};
    // What is left, and the encoder's look-ahead, in silence; the last position says where the sound really
    // ends.
    const qint64 wanted = m_samples + m_preSkip;
    while (m_encoded < wanted) {
        const qsizetype missing = kFrameBytes - m_rest.size();
        m_rest.append(missing, '\0');
        encode(reinterpret_cast<const qint16 *>(m_rest.constData()));
        m_rest.clear();
    }
    flush(true);
    m_encoder.reset();
    return std::exchange(m_file, {});
}

void OggOpusWriter::flush(bool last)
{
    const qint64 position = last ? m_samples + m_preSkip : m_encoded;
    writePage(m_lacing, m_body, position, last ? kLast : quint8(0));
    m_lacing.clear();
    m_body.clear();
}

void OggOpusWriter::writePage(const QByteArray &lacing, const QByteArray &body, qint64 position, quint8 flags)
{
    QByteArray page("OggS");
    page.append('\0').append(char(flags));
    put(page, quint64(position));
    put(page, m_serial);
    put(page, m_page++);
    put(page, quint32(0)); // the checksum's place
    page.append(char(lacing.size()));
    page.append(lacing);
    page.append(body);
    const quint32 crc = qToLittleEndian(checksum(page));
    page.replace(22, 4, reinterpret_cast<const char *>(&crc), 4);
    m_file.append(page);
}

} // namespace Warmline
