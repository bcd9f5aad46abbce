// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/ogg_opus_reader.h"

#include <QCoreApplication>
#include <QtEndian>

#include <opus_multistream.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

namespace Warmline {

namespace {

constexpr int kReadRate = 48'000;
constexpr int kLongestPacket = 5'760; ///< samples in 120 ms
constexpr int kSides = 2;
constexpr qsizetype kReadSampleBytes = kSides * 2;
constexpr qint64 kMostBytes = qint64(kReadRate) * kReadSampleBytes * 4 * 3600;
constexpr qsizetype kHeadBytes = 19; ///< without a table of streams
constexpr qsizetype kPageHead = 27;

std::unexpected<Error> torn()
{
    return failure(ErrorCode::InvalidInput,
                   QCoreApplication::translate("OggOpus", "录音文件读不出：不是完整的 Opus 录音"));
}

/// The packets of a stream, and where it ends.
struct Packets
{
    QList<QByteArray> list;
    qint64 end = 0; ///< samples, with those to be skipped
};

/// Reads the page at \a at; where the next begins, none: torn.
std::optional<qsizetype> readPage(const QByteArray &file, qsizetype at, Packets &packets, QByteArray &open)
{
    if (at + kPageHead > file.size() || QByteArrayView(file).sliced(at, 4) != QByteArrayView("OggS"))
        return {};
    const qint64 position = qFromLittleEndian<qint64>(file.constData() + at + 6);
    const auto segments = qsizetype(quint8(file.at(at + 26)));
    qsizetype body = at + kPageHead + segments;
    if (body > file.size())
        return {};
    for (qsizetype i = 0; i < segments; ++i) {
        const auto size = qsizetype(quint8(file.at(at + kPageHead + i)));
        if (body + size > file.size())
            return {};
        open.append(QByteArrayView(file).sliced(body, size));
        body += size;
        if (size < 255) { // the packet ends here
            packets.list.append(open);
            open.clear();
        }
    }
    if (position > 0)
        packets.end = position;
    return body;
}

using Decoder = std::unique_ptr<OpusMSDecoder, void (*)(OpusMSDecoder *)>;

/// A decoder for what the head says, with two channels whatever there are; null: it says nonsense, or more
/// than two.
Decoder decoderFor(const QByteArray &head)
{
    const int channels = quint8(head.at(9));
    const bool hasTable = head.at(18) != 0;
    if (channels < 1 || channels > kSides || (hasTable && head.size() < kHeadBytes + 2 + channels))
        return {nullptr, &opus_multistream_decoder_destroy};
    const int streams = hasTable ? quint8(head.at(19)) : 1;
    const int coupled = hasTable ? quint8(head.at(20)) : channels - 1;
    std::array<unsigned char, kSides> mapping{};
    for (int side = 0; side < kSides; ++side) {
        const int from = std::min(side, channels - 1);
        mapping.at(size_t(side)) = hasTable ? quint8(head.at(kHeadBytes + 2 + from)) : quint8(from);
    }
    int error = OPUS_OK; // nonsense is refused there
    return {opus_multistream_decoder_create(kReadRate, kSides, streams, coupled, mapping.data(), &error),
            &opus_multistream_decoder_destroy};
}

} // namespace

Result<QByteArray> soundOfOggOpus(const QByteArray &file)
{
    Packets packets;
    QByteArray open;
    for (qsizetype at = 0; at < file.size();) {
        const std::optional<qsizetype> next = readPage(file, at, packets, open);
        if (!next)
            return torn();
        at = *next;
    }
    if (packets.list.size() < 2 || !packets.list[0].startsWith("OpusHead")
        || packets.list[0].size() < kHeadBytes || !packets.list[1].startsWith("OpusTags"))
        return torn();
    const qint64 skip = qFromLittleEndian<quint16>(packets.list[0].constData() + 10);
    const Decoder decoder = decoderFor(packets.list[0]);
    if (!decoder)
        return torn();
    QByteArray samples;
    std::vector<qint16> frame(size_t(kLongestPacket) * kSides);
    for (qsizetype i = 2; i < packets.list.size(); ++i) {
        const QByteArray &packet = packets.list[i];
        const int count = opus_multistream_decode(decoder.get(),
                                                  reinterpret_cast<const unsigned char *>(packet.constData()),
                                                  opus_int32(packet.size()), frame.data(), kLongestPacket, 0);
        if (count < 0 || samples.size() > kMostBytes)
            return torn();
        samples.append(reinterpret_cast<const char *>(frame.data()), qsizetype(count) * kReadSampleBytes);
    }
    const qint64 end =
        packets.end > 0 ? std::min<qint64>(packets.end * kReadSampleBytes, samples.size()) : samples.size();
    return samples.first(end).sliced(std::min<qint64>(skip * kReadSampleBytes, end));
}

QList<float> peaksOf(const QByteArray &samples, int count, int side)
{
    QList<float> peaks(std::max(0, count), 0.0F);
    const qint64 all = samples.size() / kReadSampleBytes;
    const auto *sound = reinterpret_cast<const qint16 *>(samples.constData());
    for (qint64 i = 0; i < all && count > 0; ++i) {
        float &peak = peaks[qsizetype(i * count / all)];
        peak = std::max(peak, float(std::abs(int(sound[i * kSides + side]))) / 32'768.0F);
    }
    return peaks;
}

} // namespace Warmline
