// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tone.h"

#include <QDataStream>
#include <QFile>
#include <QtEndian>

#include <cmath>
#include <cstring>
#include <numbers>
#include <vector>

namespace Warmline::Testing {

namespace {

constexpr int kHeader = 44;
constexpr int kRate = 16'000;
constexpr int kRecorderRate = 48'000; ///< of liblinphone's own files

struct Wav
{
    int rate = 0;
    int channels = 1;
    std::vector<double> samples; ///< first channel
};

Wav readWav(const QString &name, int unwrittenRate)
{
    QFile file(name);
    Wav wav;
    if (!file.open(QIODevice::ReadOnly))
        return wav;
    const QByteArray bytes = file.readAll();
    if (bytes.size() < kHeader)
        return wav;
    const qsizetype format = bytes.indexOf("fmt ");
    // A recorder writes its header at the end; until then there are zeros in its place.
    const bool written = format >= 0;
    wav.channels = written ? qFromLittleEndian<quint16>(bytes.constData() + format + 10) : 1;
    wav.rate = written ? int(qFromLittleEndian<quint32>(bytes.constData() + format + 12)) : unwrittenRate;
    const qsizetype step = 2 * std::max(1, wav.channels);
    for (qsizetype at = written ? bytes.indexOf("data") + 8 : kHeader; at + step <= bytes.size(); at += step)
        wav.samples.push_back(qFromLittleEndian<qint16>(bytes.constData() + at) / 32768.0);
    return wav;
}

/// The samples of a part; empty when the file does not have all of it.
std::vector<double> part(const Wav &wav, double fromSecond, double seconds)
{
    const auto from = size_t(fromSecond * wav.rate);
    const auto count = size_t(seconds * wav.rate);
    if (wav.rate == 0 || from + count > wav.samples.size())
        return {};
    return {wav.samples.begin() + qptrdiff(from), wav.samples.begin() + qptrdiff(from + count)};
}

double power(const std::vector<double> &samples)
{
    double sum = 0;
    for (const double sample : samples)
        sum += sample * sample;
    return samples.empty() ? 0 : sum / double(samples.size());
}

} // namespace

bool writeTone(const QString &name, double hertz, double seconds)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const quint32 count = quint32(seconds * kRate);
    QDataStream out(&file);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + count * 2);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(1) << quint32(kRate) << quint32(kRate * 2) << quint16(2)
        << quint16(16);
    out.writeRawData("data", 4);
    out << quint32(count * 2);
    for (quint32 i = 0; i < count; ++i)
        out << qint16(12'000 * std::sin(2 * std::numbers::pi * hertz * i / kRate));
    return out.status() == QDataStream::Ok;
}

QByteArray sideOf(const QByteArray &samples, int side)
{
    QByteArray one(samples.size() / 4 * 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < one.size() / 2; ++i)
        std::memcpy(one.data() + i * 2, samples.constData() + i * 4 + side * 2, 2);
    return one;
}

namespace {

double shareOf(const Wav &wav, double hertz, double fromSecond, double seconds)
{
    const std::vector<double> samples = part(wav, fromSecond, seconds);
    const double all = power(samples);
    if (samples.empty())
        return -1;
    if (all < 1e-7)
        return 0;
    // In short pieces: a lost packet shifts the phase, which one long sum would take for another tone.
    const size_t piece = size_t(wav.rate / 20);
    double sum = 0;
    size_t pieces = 0;
    for (size_t at = 0; at + piece <= samples.size(); at += piece, ++pieces) {
        double re = 0;
        double im = 0;
        for (size_t i = 0; i < piece; ++i) {
            const double angle = 2 * std::numbers::pi * hertz * double(i) / wav.rate;
            re += samples[at + i] * std::cos(angle);
            im += samples[at + i] * std::sin(angle);
        }
        sum += 2 * (re * re + im * im) / (double(piece) * double(piece));
    }
    return sum / double(pieces) / all;
}

} // namespace

double toneShare(const QString &name, double hertz, double fromSecond, double seconds, int unwrittenRate)
{
    return shareOf(readWav(name, unwrittenRate), hertz, fromSecond, seconds);
}

double toneShare(const QByteArray &samples, double hertz, double fromSecond, double seconds)
{
    Wav wav;
    wav.rate = kRecorderRate;
    for (qsizetype at = 0; at + 2 <= samples.size(); at += 2) {
        qint16 sample = 0;
        std::memcpy(&sample, samples.constData() + at, 2);
        wav.samples.push_back(sample / 32768.0);
    }
    return shareOf(wav, hertz, fromSecond, seconds);
}

double wavSeconds(const QString &name, int unwrittenRate)
{
    const Wav wav = readWav(name, unwrittenRate);
    return wav.rate == 0 ? 0 : double(wav.samples.size()) / wav.rate;
}

double level(const QString &name, double fromSecond, double seconds, int unwrittenRate)
{
    return std::sqrt(power(part(readWav(name, unwrittenRate), fromSecond, seconds)));
}

} // namespace Warmline::Testing
