// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/series_chunk.h"

#include <QCoreApplication>

#include <zstd.h>

#include <bit>
#include <cmath>
#include <memory>

namespace Warmline {

namespace {

enum Flag : quint8 { RegularTime = 1, ScaledValues = 2, AllGood = 4, Compressed = 8 };

constexpr double kPowers[] = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};
constexpr double kExact = 9.0e15; // integers below this are exact in a double

quint64 zigzag(qint64 value)
{
    return (quint64(value) << 1) ^ quint64(value >> 63);
}
qint64 unzigzag(quint64 value)
{
    return qint64(value >> 1) ^ -qint64(value & 1);
}

class Writer
{
public:
    explicit Writer(qsizetype atMost)
        : m_bytes(atMost, Qt::Uninitialized)
        , m_at(m_bytes.data())
    { }
    void byte(quint8 value) { *m_at++ = char(value); }
    void number(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            *m_at++ = char(value | 0x80);
        *m_at++ = char(value);
    }
    QByteArray take()
    {
        m_bytes.truncate(m_at - m_bytes.constData());
        return std::move(m_bytes);
    }

private:
    QByteArray m_bytes;
    char *m_at;
};

class ChunkReader
{
public:
    explicit ChunkReader(QByteArrayView bytes)
        : m_at(bytes.begin())
        , m_end(bytes.end())
    { }
    quint8 byte()
    {
        if (m_at == m_end) {
            m_failed = true;
            return 0;
        }
        return quint8(*m_at++);
    }
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 b = byte();
            value |= quint64(b & 0x7f) << shift;
            if (b < 0x80)
                return value;
        }
        m_failed = true;
        return 0;
    }
    [[nodiscard]] qsizetype left() const { return m_end - m_at; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] QByteArrayView rest() const { return {m_at, m_end}; }

private:
    const char *m_at, *m_end;
    bool m_failed = false;
};

/// The smallest power of ten by which all values are integers, and give back exactly the same bits; -1: none.
int commonScale(std::span<const Sample> samples)
{
    for (int scale = 0; scale < int(std::size(kPowers)); ++scale) {
        const double power = kPowers[scale];
        bool fits = true;
        for (const Sample &sample : samples) {
            const double big = std::nearbyint(sample.value * power);
            // NaN and infinities fail the first comparison; -0.0 the second.
            if (!(std::abs(big) < kExact)
                || std::bit_cast<quint64>(double(qint64(big)) / power)
                       != std::bit_cast<quint64>(sample.value)) {
                fits = false;
                break;
            }
        }
        if (fits)
            return scale;
    }
    return -1;
}

bool regular(std::span<const Sample> samples)
{
    const qint64 step = samples.size() > 1 ? samples[1].atMs - samples[0].atMs : 0;
    for (size_t i = 2; i < samples.size(); ++i) {
        if (samples[i].atMs - samples[i - 1].atMs != step)
            return false;
    }
    return true;
}

void writeTimes(Writer &out, std::span<const Sample> samples, bool isRegular)
{
    if (isRegular) {
        out.number(zigzag(samples.size() > 1 ? samples[1].atMs - samples[0].atMs : 0));
        return;
    }
    qint64 before = 0;
    for (size_t i = 1; i < samples.size(); ++i) {
        const qint64 step = samples[i].atMs - samples[i - 1].atMs;
        out.number(zigzag(step - before));
        before = step;
    }
}

void writeValues(Writer &out, std::span<const Sample> samples, int scale)
{
    if (scale >= 0) {
        out.byte(quint8(scale));
        qint64 before = 0;
        for (const Sample &sample : samples) {
            const qint64 value = qint64(std::nearbyint(sample.value * kPowers[scale]));
            out.number(zigzag(value - before));
            before = value;
        }
        return;
    }
    for (int plane = 0; plane < 8; ++plane) {
        quint64 before = 0;
        for (const Sample &sample : samples) {
            const quint64 bits = std::bit_cast<quint64>(sample.value);
            out.byte(quint8((bits ^ before) >> (8 * plane)));
            before = bits;
        }
    }
}

void writeQualities(Writer &out, std::span<const Sample> samples)
{
    for (size_t i = 0; i < samples.size();) {
        size_t run = i;
        while (run < samples.size() && samples[run].quality == samples[i].quality)
            ++run;
        out.byte(quint8(samples[i].quality));
        out.number(run - i);
        i = run;
    }
}

/// Contexts are costly to make; one a thread.
ZSTD_CCtx *compressor()
{
    thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                                    ZSTD_freeCCtx);
    return context.get();
}
ZSTD_DCtx *decompressor()
{
    thread_local const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                                    ZSTD_freeDCtx);
    return context.get();
}

std::unexpected<Error> damaged()
{
    return failure(ErrorCode::InvalidInput, QCoreApplication::translate("SeriesChunk", "历史数据块已损坏"));
}

} // namespace

QByteArray SeriesChunk::encode(std::span<const Sample> samples)
{
    const bool isRegular = regular(samples);
    const int scale = commonScale(samples);
    bool good = true;
    for (const Sample &sample : samples)
        good = good && sample.quality == Quality::Good;

    Writer body(qsizetype(samples.size()) * 32 + 32);
    writeTimes(body, samples, isRegular);
    writeValues(body, samples, scale);
    if (!good)
        writeQualities(body, samples);
    QByteArray plain = body.take();

    quint8 flags =
        quint8((isRegular ? RegularTime : 0) | (scale >= 0 ? ScaledValues : 0) | (good ? AllGood : 0));
    // Small bodies gain nothing from a frame's overhead.
    if (plain.size() > 96) {
        QByteArray packed(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
        const size_t size = ZSTD_compressCCtx(compressor(), packed.data(), size_t(packed.size()),
                                              plain.constData(), size_t(plain.size()), 1);
        if (!ZSTD_isError(size) && qsizetype(size) < plain.size() - plain.size() / 16) {
            packed.truncate(qsizetype(size));
            plain = std::move(packed);
            flags |= Compressed;
        }
    }
    Writer head(32);
    head.byte(kFormat);
    head.byte(flags);
    head.number(samples.size());
    head.number(zigzag(samples.front().atMs));
    return head.take() + plain;
}

Result<QList<Sample>> SeriesChunk::decode(QByteArrayView bytes)
{
    ChunkReader head(bytes);
    const quint8 format = head.byte();
    if (format > kFormat)
        return failure(ErrorCode::TooNew,
                       QCoreApplication::translate("SeriesChunk", "历史数据块由更新版本写成"));
    const quint8 flags = head.byte();
    const quint64 count = head.number();
    const qint64 first = unzigzag(head.number());
    if (head.failed() || format != kFormat || count == 0 || count > quint64(kMaxSamples) * 64)
        return damaged();
    QByteArray plain;
    QByteArrayView body = head.rest();
    if (flags & Compressed) {
        const unsigned long long size = ZSTD_getFrameContentSize(body.data(), size_t(body.size()));
        if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > count * 40 + 64)
            return damaged();
        plain.resize(qsizetype(size));
        const size_t got = ZSTD_decompressDCtx(decompressor(), plain.data(), size_t(plain.size()),
                                               body.data(), size_t(body.size()));
        if (ZSTD_isError(got) || got != size)
            return damaged();
        body = plain;
    }

    ChunkReader in(body);
    QList<Sample> samples(qsizetype(count), Sample{});
    samples[0].atMs = first;
    if (flags & RegularTime) {
        const qint64 step = unzigzag(in.number());
        for (qsizetype i = 1; i < samples.size(); ++i)
            samples[i].atMs = samples[i - 1].atMs + step;
    } else {
        qint64 step = 0;
        for (qsizetype i = 1; i < samples.size(); ++i)
            samples[i].atMs = samples[i - 1].atMs + (step += unzigzag(in.number()));
    }
    if (flags & ScaledValues) {
        const quint8 scale = in.byte();
        if (scale >= std::size(kPowers))
            return damaged();
        qint64 value = 0;
        for (Sample &sample : samples) {
            value += unzigzag(in.number());
            sample.value = double(value) / kPowers[scale];
        }
    } else {
        std::vector<quint64> bits(size_t(count), 0);
        if (in.left() < qsizetype(count) * 8)
            return damaged();
        for (int plane = 0; plane < 8; ++plane) {
            for (quint64 &value : bits)
                value |= quint64(in.byte()) << (8 * plane);
        }
        quint64 before = 0;
        for (qsizetype i = 0; i < samples.size(); ++i) {
            before ^= bits[size_t(i)];
            samples[i].value = std::bit_cast<double>(before);
        }
    }
    for (qsizetype i = 0; !(flags & AllGood) && i < samples.size();) {
        const quint8 quality = in.byte();
        const quint64 run = in.number();
        if (in.failed() || quality > quint8(Quality::Missing) || run == 0
            || run > quint64(samples.size() - i))
            return damaged();
        for (const qsizetype end = i + qsizetype(run); i < end; ++i)
            samples[i].quality = Quality(quality);
    }
    if (in.failed() || in.left() != 0)
        return damaged();
    return samples;
}

SeriesChunk::Summary SeriesChunk::summarise(std::span<const Sample> samples)
{
    Summary summary;
    summary.count = qint64(samples.size());
    if (samples.empty())
        return summary;
    summary.firstMs = samples.front().atMs;
    summary.lastMs = samples.back().atMs;
    for (const Sample &sample : samples) {
        if (sample.quality >= Quality::Bad || std::isnan(sample.value))
            continue;
        summary.min = summary.good == 0 ? sample.value : std::min(summary.min, sample.value);
        summary.max = summary.good == 0 ? sample.value : std::max(summary.max, sample.value);
        summary.sum += sample.value;
        ++summary.good;
    }
    return summary;
}

} // namespace Warmline
